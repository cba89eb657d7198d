// Compiles the AssemblyScript file in src/ and bundles src/ into dist/: deterministic, ESM in few files whose names stay (a
// cold start loads no engine), not minified.
import { cp, lstat, mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'rolldown'
import { checkChunks } from './check-chunks.js'
import { compileAssembly } from './compile-assembly.js'
import { sourceDigest } from './source-digest.js'
import { thirdPartyNotices } from './third-party-notices.js'
import { writeReference } from './write-reference.js'

const root = fileURLToPath(new URL('..', import.meta.url))
const dist = join(root, 'dist')

// The bundler names each module's file in a comment: that of a linked folder is a path of this machine.
if ((await lstat(join(root, 'node_modules'))).isSymbolicLink())
  throw new Error('node_modules is a link: build where npm has installed it')

/** What is started: `dist/NAME.js` each. */
const entries = {
  index: 'src/action.ts',
  cli: 'src/cli.ts',
  'decode-worker': 'src/evaluation-set/images/decode-worker.ts',
  'accumulator-worker': 'src/stages/model/accumulator-worker.ts',
  'evaluate-worker': 'src/stages/evaluators/evaluate-worker.ts'
}

/**
 * `dist/chunks/NAME.js` each: the modules that match, and all that these import and no chunk above holds. So a chunk imports
 * only from those above it. What a single entry needs stays in the entry; anything else that no chunk takes is an error.
 */
const chunks = {
  zod: [/\/node_modules\/zod\//],
  yaml: [/\/node_modules\/yaml\//],
  protobuf: [/\/node_modules\/@bufbuild\/protobuf\//],
  stdlib: [/\/node_modules\/@stdlib\//],
  'onnxruntime-web': [/\/node_modules\/onnxruntime-web\//],
  tfjs: [/\/node_modules\/@tensorflow\//],
  'actions-core': [/\/node_modules\/@actions\/core\//],
  octokit: [/\/src\/github\/create-client\.ts$/],
  // Loaded with every entry, and all that --help loads: it has to stay small.
  common: [
    /\/src\/(?!action\.|run-action\.|cli\.|read-named-file\.)[^/]+\.ts$/,
    /\/src\/settings\/help-text\.ts$/,
    /\/src\/settings\/parse-flags\.ts$/
  ],
  // And what settings and sets read files by: neither is to load the other for it.
  workers: [/\/src\/workers\//, /\/src\/read-named-file\.ts$/],
  'decode-images': [/\/decode-task\.ts$/],
  accumulator: [/\/src\/evidence\/accumulator\.ts$/],
  settings: [/\/src\/settings\/load-settings\.ts$/],
  // Whoever installs engines unpacks archives.
  engines: [/\/src\/engines\/[^/]+\.ts$/, /\/in-a-process-of-its-own\.ts$/, /\/node_modules\/fflate\//],
  'describe-engines': [/\/describe-engines\.ts$/, /\/engines-text\.ts$/],
  // Of inference/, what every engine and every recording shares.
  evaluate: [
    /\/in-this-process\.ts$/,
    /\/progress\.ts$/,
    /\/timed\.ts$/,
    /\/src\/inference\/(?!onnx\/|tensorflow\/|recorded\/)/,
    /\/lfs-pointer\.ts$/
  ],
  onnx: [/\/src\/inference\/onnx\//, /\/src\/checkpoints\/onnx\//],
  tensorflow: [/\/src\/inference\/tensorflow\//],
  'run-stages': [/\/run-stages\.ts$/, /\/report-files\.ts$/, /\/src\/diagnosis\/gate\.ts$/],
  inspect: [/\/inspect-command\//, /\/init-command\//],
  page: [/\/src\/page\//],
  report: [/\/src\/report\/render-markdown\.ts$/, /\/src\/report\/render-text\.ts$/]
}

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
const names = Object.keys(chunks)
const { output } = await build({
  cwd: root,
  input: entries,
  platform: 'node',
  external: ['@tensorflow/tfjs-node'],
  resolve: {
    mainFields: ['module', 'main'],
    conditionNames: ['node', 'import'],
    // Charts become SVG: the other one waits for a package that draws on pixels, and with it all that imports it.
    alias: { 'vega-canvas': join(root, 'node_modules/vega-canvas/index.browser.js') }
  },
  transform: {
    target: 'node20',
    define: {
      __BUILD__: JSON.stringify(await sourceDigest(root)),
      // CommonJS packages ask for these.
      __dirname: 'import.meta.dirname',
      __filename: 'import.meta.filename'
    }
  },
  output: {
    dir: dist,
    cleanDir: true,
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name].js',
    codeSplitting: {
      groups: names.map((name, index) => ({
        name,
        test: (id) => chunks[name].some((pattern) => pattern.test(id)),
        priority: names.length - index
      }))
    },
    // Names of exports that do not change with their number.
    minifyInternalExports: false,
    minify: false,
    comments: false
  }
})
checkChunks(output, chunks)

for (const [folder, files] of Object.entries(assets)) {
  await mkdir(join(dist, folder), { recursive: true })
  for (const file of files) await cp(join(root, 'node_modules', file), join(dist, folder, file.split('/').at(-1)))
}
const bundled = output.flatMap(({ moduleIds }) => moduleIds)
await writeFile(join(dist, 'package.json'), '{ "type": "module" }\n')
await writeFile(join(dist, 'licenses.txt'), await thirdPartyNotices(bundled))
await writeReference(root)
console.log(`dist/: ${(await readdir(dist, { recursive: true })).length} files`)
