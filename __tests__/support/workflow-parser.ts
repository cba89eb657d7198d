import type * as Parser from '@actions/workflow-parser'
import { build } from 'rolldown'

/** GitHub's own parser of workflows. It imports JSON without saying so, which Node refuses; bundled, it runs. */
export async function loadWorkflowParser(): Promise<typeof Parser> {
  const { output } = await build({ input: '@actions/workflow-parser', write: false })
  const code = Buffer.from(output[0].code).toString('base64')
  return (await import(`data:text/javascript;base64,${code}`)) as typeof Parser
}
