import { join } from 'node:path'
import { build } from 'rolldown'
import { root } from './spawn.ts'
import { tempFolder } from './temp-folder.ts'

/** The action's entry point as it stands in `src/`, for a process of its own; what is loaded on use stays apart, as in `dist/`. */
export async function bundleAction(): Promise<string> {
  const dir = tempFolder()
  await build({
    cwd: root,
    input: { index: 'src/action.ts' },
    platform: 'node',
    // No model is run here: the engines would take most of the time.
    external: [/^@tensorflow\//, /^onnxruntime-web/],
    resolve: { mainFields: ['module', 'main'], conditionNames: ['node', 'import'] },
    transform: { target: 'node20' },
    output: { dir, entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' }
  })
  return join(dir, 'index.mjs')
}
