// Checks the statistical claims by simulation: node scripts/simulate.js [NAME ...] [--replications N]. Bundled first, as
// Node 20 cannot run TypeScript.
import { build } from 'esbuild'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const { outputFiles } = await build({
  absWorkingDir: root,
  entryPoints: ['simulations/main.ts'],
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  mainFields: ['module', 'main'],
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  write: false,
  logLevel: 'warning'
})
const folder = await mkdtemp(join(tmpdir(), 'vae-playbook-simulate-'))
try {
  await writeFile(join(folder, 'simulate.mjs'), outputFiles[0].contents)
  const { main } = await import(pathToFileURL(join(folder, 'simulate.mjs')).href)
  main(process.argv.slice(2), root)
} finally {
  await rm(folder, { recursive: true })
}
