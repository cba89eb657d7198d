import type { Client } from './client.ts'

/** The author of everything that is written with a workflow's own token. */
export const WORKFLOW_LOGIN = 'github-actions[bot]'

/**
 * Who we write as. Only GraphQL tells an app and a workflow's token; where it does not answer (a server that is switched off, a
 * proxy), REST tells a person, and refuses the others.
 */
export async function ownLogin(client: Client): Promise<string> {
  return (await viewer(client)) ?? (await authenticated(client)) ?? WORKFLOW_LOGIN
}

async function viewer(client: Client): Promise<string | null> {
  try {
    const answer = await client.graphql<{ viewer?: { login?: unknown } }>('query { viewer { login } }')
    return typeof answer.viewer?.login === 'string' ? answer.viewer.login : null
  } catch (error) {
    if ((error as Error).name === 'AbortError') throw error
    return null
  }
}

async function authenticated(client: Client): Promise<string | null> {
  try {
    return (await client.rest.users.getAuthenticated()).data.login
  } catch (error) {
    const { status } = error as { status?: number }
    if (status === 401 || status === 403 || status === 404) return null
    throw error
  }
}
