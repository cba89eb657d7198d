import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import type * as Parser from '@actions/workflow-parser'
import { build } from 'esbuild'

/** GitHub's own parser of workflows. It imports JSON without saying so, which Node refuses; bundled, it runs. */
export async function loadWorkflowParser(): Promise<typeof Parser> {
  const { outputFiles } = await build({
    stdin: {
      contents: "export * from '@actions/workflow-parser'",
      resolveDir: dirname(fileURLToPath(import.meta.url))
    },
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    write: false
  })
  const code = Buffer.from(outputFiles[0]!.contents).toString('base64')
  return (await import(`data:text/javascript;base64,${code}`)) as typeof Parser
}
