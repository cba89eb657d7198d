import { constants } from 'node:fs'
import { access, realpath, stat } from 'node:fs/promises'
import { delimiter, isAbsolute, join, relative, sep } from 'node:path'
import type { Absent } from './engine.ts'

/**
 * A program on the PATH, the first one outside the workspace: what a commit could have brought along is not run.
 *
 * @param workspace undefined on the command line, where the PATH is the user's own
 * @returns its path as the PATH has it, or why there is none
 */
export async function findProgram(
  name: string,
  workspace: string | undefined,
  path = process.env.PATH ?? ''
): Promise<{ program: string } | Absent> {
  let refused: string | null = null
  for (const folder of path.split(delimiter)) {
    // An empty or relative entry means the working folder.
    if (!isAbsolute(folder)) continue
    const program = join(folder, name)
    if (!(await isExecutable(program))) continue
    if (!(await liesInside(workspace, program))) return { program }
    refused ??= program
  }
  return { absent: refused === null ? `no ${name} is on the PATH` : `${refused} lies in the workspace` }
}

async function isExecutable(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null)
  if (!found?.isFile()) return false
  return access(path, constants.X_OK).then(
    () => true,
    () => false
  )
}

/** Whether a path that exists, or what it links to, lies in the workspace: a virtual environment's Python is a link out of it. */
export async function liesInside(workspace: string | undefined, path: string): Promise<boolean> {
  if (!workspace) return false
  const root = await realpath(workspace)
  const places = [await realpath(path), join(await realpath(join(path, '..')), 'any')]
  return places.some((place) => {
    const way = relative(root, place)
    return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
  })
}
