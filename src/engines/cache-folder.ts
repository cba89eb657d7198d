import { homedir } from 'node:os'
import { isAbsolute, join } from 'node:path'

/**
 * Where installed engines are kept: the runner's tool cache, else the user's cache folder. Below it lies
 * `NAME/VERSION/PLATFORM-ARCHITECTURE/`, as the runner's tools lie in theirs. Relative paths in the environment are ignored, as
 * the XDG specification says: they would lead into whatever folder the run was started in.
 */
export function cacheFolder(env: NodeJS.ProcessEnv = process.env): string {
  const named = [env.RUNNER_TOOL_CACHE, env.XDG_CACHE_HOME].find((path) => path !== undefined && isAbsolute(path))
  return join(named ?? join(homedir(), '.cache'), 'vae-playbook')
}
