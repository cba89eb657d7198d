import { realpathSync } from 'node:fs'
import { homedir } from 'node:os'
import { isAbsolute, join, relative } from 'node:path'
import { InputError } from '../input-error.ts'

/**
 * Where installed engines are kept: the runner's tool cache, else the user's cache folder. Below it lies
 * `NAME/VERSION/PLATFORM-ARCHITECTURE/`, as the runner's tools lie in theirs. Relative paths in the environment are ignored, as
 * the XDG specification says: they would lead into whatever folder the run was started in.
 *
 * @throws InputError (a clause) where there is no home folder, or the cache lies in the workspace: a commit could fill it
 */
export function cacheFolder(env: NodeJS.ProcessEnv = process.env): string {
  const named = [env.RUNNER_TOOL_CACHE, env.XDG_CACHE_HOME].find((path) => path !== undefined && isAbsolute(path))
  const folder = join(named ?? join(home(), '.cache'), 'vae-playbook')
  const { GITHUB_WORKSPACE: workspace } = env
  if (workspace && isWithin(folder, workspace)) {
    throw new InputError(
      `the cache folder ${folder} lies in the workspace, where a commit could fill it: have RUNNER_TOOL_CACHE or XDG_CACHE_HOME name one outside`
    )
  }
  return folder
}

function home(): string {
  let folder = ''
  try {
    folder = homedir()
  } catch {
    // No HOME, and no entry for this user: a container that runs as a number.
  }
  if (isAbsolute(folder)) return folder
  throw new InputError('there is no home folder to keep a cache in: have XDG_CACHE_HOME name a folder')
}

function isWithin(path: string, folder: string): boolean {
  return [path, realPathOf(path)].some((place) =>
    [folder, realPathOf(folder)].some((root) => {
      const way = relative(root, place)
      return !way.startsWith('..') && !isAbsolute(way)
    })
  )
}

/** Of what exists of it. */
function realPathOf(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    const above = join(path, '..')
    return above === path ? path : join(realPathOf(above), path.slice(above.length))
  }
}
