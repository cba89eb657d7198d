import { mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

/** The one version that is taken. */
export const ONNX_VERSION = (
  createRequire(import.meta.url)('../../engines/onnx/package.json') as { dependencies: Record<string, string> }
).dependencies['onnxruntime-node']!

/**
 * A stand-in for onnxruntime-node that computes with onnxruntime-web.
 *
 * @param folder that `node_modules/onnxruntime-node` is made in
 * @param onLoad code that runs when it is loaded
 * @param onRun code that runs at each run of a graph
 */
export function fakeOnnxruntime(
  folder: string,
  {
    onLoad = '',
    onRun = '',
    manifest = ONNX_VERSION,
    says = manifest
  }: { onLoad?: string; onRun?: string; manifest?: string; says?: string } = {}
): string {
  const place = join(folder, 'node_modules/onnxruntime-node')
  mkdirSync(place, { recursive: true })
  writeFileSync(
    join(place, 'package.json'),
    JSON.stringify({ name: 'onnxruntime-node', version: manifest, main: 'index.js' })
  )
  const repository = new URL('any.js', import.meta.url).href
  writeFileSync(
    join(place, 'index.js'),
    `
const ort = require('node:module').createRequire(${JSON.stringify(repository)})('onnxruntime-web')
ort.env.wasm.numThreads = 1
${onLoad}
const InferenceSession = {
  create: async (bytes, { executionProviders, externalData }) => {
    if (executionProviders[0] !== 'cpu') throw new Error('No supported adapters')
    const session = await ort.InferenceSession.create(bytes, { externalData })
    return {
      outputNames: session.outputNames,
      run: async (feeds) => {
        ${onRun}
        return session.run(feeds)
      },
      release: () => session.release()
    }
  }
}
module.exports = { env: { versions: { node: '${says}' } }, InferenceSession, Tensor: ort.Tensor }
`
  )
  return folder
}
