import { relative, resolve, sep } from 'node:path'
import type { Client, Log } from './client.ts'
import type { GitHubEvent } from './event.ts'

export interface BaseConfig {
  /** For `loadSettings`; undefined: it is to read the workspace's file. */
  configText: { path: string; text: string } | undefined
  /** `workspace` in a pull request means that its author may have written the config: the departures must be shown. */
  configFrom: 'base' | 'workspace'
}

const fromWorkspace: BaseConfig = { configText: undefined, configFrom: 'workspace' }

/**
 * The config file as a pull request's base commit has it, so that a pull request cannot switch its own gate off. Where
 * it cannot be had (no such file there, no permission, a fault), the workspace's own file counts.
 *
 * @param path the config file as the inputs name it
 * @param workspace folder that the path starts from, taken as the repository's root
 */
export async function readBaseConfig(
  client: Client | null,
  event: GitHubEvent | null,
  { path, workspace, log }: { path: string; workspace: string; log: Log }
): Promise<BaseConfig> {
  if (event === null || event.baseSha === null) return fromWorkspace
  const inRepository = relative(workspace, resolve(workspace, path)).split(sep).join('/')
  if (client === null || inRepository.startsWith('../') || resolve(inRepository) === inRepository) return fromWorkspace

  try {
    const { data } = await client.rest.repos.getContent({
      owner: event.owner,
      repo: event.repo,
      path: inRepository,
      ref: event.baseSha
    })
    // A folder, a submodule, or a file of more than a megabyte, whose content the API leaves out.
    if (Array.isArray(data) || data.type !== 'file' || data.encoding !== 'base64') return fromWorkspace
    return { configText: { path, text: Buffer.from(data.content, 'base64').toString('utf8') }, configFrom: 'base' }
  } catch (error) {
    const { status, message } = error as { status?: number; message: string }
    if (status === 404) log.info(`${path}: not in the base commit; the workspace's file is used`)
    else {
      log.warning(
        'Config read from the workspace',
        `${path} could not be read from the base commit (${message}); the permission it takes is contents: read`
      )
    }
    return fromWorkspace
  }
}
