import { access, constants, realpath } from 'node:fs/promises'
import { delimiter, dirname, isAbsolute, join, relative } from 'node:path'
import { InputError } from '../input-error.ts'

/** A program and the arguments that come before npm's own. */
export type Npm = [program: string, ...first: string[]]

interface Where {
  /** Node's own path: npm comes with it, but for the runner on Windows. */
  node: string
  path: string | undefined
  /** Nothing in it is started: a commit could have brought it. */
  workspace: string | undefined
}

/**
 * npm beside this Node, else the first one on the PATH that is not in the workspace.
 *
 * @throws InputError where there is none
 */
export async function findNpm({ node, path, workspace }: Where): Promise<Npm> {
  const folders = (path ?? '').split(delimiter).filter((folder) => isAbsolute(folder))
  for (const folder of [dirname(node), ...folders]) {
    if (await liesIn(folder, workspace)) continue
    // Where npm's own script is found, it runs on this Node; as its launchers ask the PATH for one.
    for (const script of ['../lib/node_modules/npm/bin/npm-cli.js', 'node_modules/npm/bin/npm-cli.js']) {
      if (await exists(join(folder, script))) return [node, join(folder, script)]
    }
    if (process.platform !== 'win32' && (await exists(join(folder, 'npm'), constants.X_OK)))
      return [join(folder, 'npm')]
  }
  throw new InputError('npm is neither beside Node nor on the PATH')
}

async function liesIn(folder: string, workspace: string | undefined): Promise<boolean> {
  if (!workspace) return false
  const [inner, outer] = await Promise.all([folder, workspace].map((path) => realpath(path).catch(() => path)))
  const way = relative(outer, inner)
  return !way.startsWith('..') && !isAbsolute(way)
}

async function exists(path: string, mode = constants.R_OK): Promise<boolean> {
  return access(path, mode).then(
    () => true,
    () => false
  )
}
