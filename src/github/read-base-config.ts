import { relative, resolve, sep } from 'node:path'
import type { Client } from './client.ts'
import type { GitHubEvent } from './event.ts'

/** The config file at the commit whose word counts. */
export type BaseConfig =
  | { state: 'base'; text: string }
  /** That commit has no such file. */
  | { state: 'none' }
  /** Nobody knows whether it has one, or what it says. */
  | { state: 'unreadable'; why: string }
  /** There is no such commit to ask, or the file lies outside of the repository: it is the runner's, or a person's. */
  | { state: 'own' }

/**
 * The config file as the base commit has it, or the default branch after a `workflow_run`: so that what is judged cannot switch
 * its own gate off.
 *
 * @param path the config file as the inputs name it
 * @param workspace folder that the path starts from, taken as the repository's root
 */
export async function readBaseConfig(
  client: Client | null,
  event: GitHubEvent | null,
  { path, workspace }: { path: string; workspace: string }
): Promise<BaseConfig> {
  if (event?.unknownPullRequest)
    return {
      state: 'unreadable',
      why: `which commit pull request ${event.unknownPullRequest.number} goes into could not be asked: ${event.unknownPullRequest.why}`
    }
  if (event === null || event.baseSha === null) return { state: 'own' }
  const inRepository = relative(workspace, resolve(workspace, path)).split(sep).join('/')
  if (inRepository.startsWith('../') || resolve(inRepository) === inRepository) return { state: 'own' }
  if (client === null) return { state: 'unreadable', why: 'there is no token to ask GitHub with' }

  try {
    const { data } = await client.rest.repos.getContent({
      owner: event.owner,
      repo: event.repo,
      path: inRepository,
      ref: event.baseSha
    })
    if (Array.isArray(data)) return { state: 'unreadable', why: 'it is a folder there' }
    if (data.type !== 'file') return { state: 'unreadable', why: `it is a ${data.type} there` }
    if (data.encoding !== 'base64') return { state: 'unreadable', why: 'it is larger than 1 MB there' }
    return { state: 'base', text: Buffer.from(data.content, 'base64').toString('utf8') }
  } catch (error) {
    const { status, message } = error as { status?: number; message: string }
    if (status === 404) return { state: 'none' }
    const cure = status === 403 ? '; the permission it takes is contents: read' : ''
    return { state: 'unreadable', why: `${message}${cure}` }
  }
}
