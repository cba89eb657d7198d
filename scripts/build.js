// Compiles the AssemblyScript file in src/ and bundles src/ into dist/: deterministic, ESM with code splitting (a cold start loads no engine), not minified.
import { build } from 'esbuild'
import { cp, mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { compileAssembly } from './compile-assembly.js'
import { sourceDigest } from './source-digest.js'
import { thirdPartyNotices } from './third-party-notices.js'
import { writeReference } from './write-reference.js'

const root = new URL('..', import.meta.url).pathname
const dist = join(root, 'dist')

// CommonJS packages in an ESM bundle ask for these.
const banner = `import { createRequire as __createRequire } from 'node:module';
import { fileURLToPath as __fileURLToPath } from 'node:url';
import { dirname as __pathDirname } from 'node:path';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __pathDirname(__filename);`

/** Files that engines and decoders load at run time, beside the bundle. */
const assets = {
  ort: ['onnxruntime-web/dist/ort-wasm-simd-threaded.mjs', 'onnxruntime-web/dist/ort-wasm-simd-threaded.wasm'],
  tfjs: [
    '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm',
    '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm'
  ],
  images: ['@jsquash/png/codec/pkg/squoosh_png_bg.wasm', '@jsquash/jpeg/codec/dec/mozjpeg_dec.wasm']
}

await compileAssembly(root)
const result = await build({
  absWorkingDir: root,
  entryPoints: {
    index: 'src/action.ts',
    cli: 'src/cli.ts',
    'decode-worker': 'src/evaluation-set/images/decode-worker.ts',
    'measure-worker': 'src/stages/model/accumulator-worker.ts',
    'evaluate-worker': 'src/stages/evaluators/evaluate-worker.ts'
  },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  mainFields: ['module', 'main'],
  conditions: ['node', 'import'],
  chunkNames: 'chunks/[name]-[hash]',
  banner: { js: banner },
  legalComments: 'none',
  charset: 'utf8',
  external: ['@tensorflow/tfjs-node'],
  define: { __BUILD__: JSON.stringify(await sourceDigest(root)) },
  metafile: true,
  write: false,
  logLevel: 'warning'
})

await rm(dist, { recursive: true, force: true })
for (const { path, contents } of result.outputFiles) {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, contents)
}
for (const [folder, files] of Object.entries(assets)) {
  await mkdir(join(dist, folder), { recursive: true })
  for (const file of files) await cp(join(root, 'node_modules', file), join(dist, folder, file.split('/').at(-1)))
}
await writeFile(join(dist, 'package.json'), '{ "type": "module" }\n')
await writeFile(join(dist, 'licenses.txt'), await thirdPartyNotices(root, result.metafile))
await writeReference(root)
console.log(`dist/: ${(await readdir(dist, { recursive: true })).length} files`)
