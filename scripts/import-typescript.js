import { build } from 'esbuild'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/**
 * What TypeScript sources export, bundled first, as Node 20 cannot run TypeScript.
 *
 * @param root of the repository
 * @param source a module of `export … from` lines, with paths relative to the root
 */
export async function importTypeScript(root, source) {
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: root },
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    mainFields: ['module', 'main'],
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    write: false,
    logLevel: 'warning'
  })
  const folder = await mkdtemp(join(tmpdir(), 'vae-playbook-bundle-'))
  try {
    await writeFile(join(folder, 'bundle.mjs'), outputFiles[0].contents)
    return await import(pathToFileURL(join(folder, 'bundle.mjs')).href)
  } finally {
    await rm(folder, { recursive: true })
  }
}
