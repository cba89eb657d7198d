import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'rolldown'

/**
 * What TypeScript sources export, bundled first, as Node 20 cannot run TypeScript.
 *
 * @param root of the repository
 * @param source a TypeScript module, with paths relative to the root
 */
export async function importTypeScript(root, source) {
  const entry = join(root, 'imported.ts')
  const { output } = await build({
    cwd: root,
    input: entry,
    plugins: [
      { name: 'source', resolveId: (id) => (id === entry ? id : null), load: (id) => (id === entry ? source : null) }
    ],
    platform: 'node',
    resolve: { mainFields: ['module', 'main'] },
    transform: { target: 'node20' },
    output: { codeSplitting: false },
    write: false
  })
  const folder = await mkdtemp(join(tmpdir(), 'vae-playbook-bundle-'))
  try {
    await writeFile(join(folder, 'bundle.mjs'), output[0].code)
    return await import(pathToFileURL(join(folder, 'bundle.mjs')).href)
  } finally {
    await rm(folder, { recursive: true })
  }
}
