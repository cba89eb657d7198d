import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ONNX_ENGINE = 'onnxruntime-node'

/** `engines/onnx/`, which pins the engine: beside the folder of the bundle (or of its chunks), or of the sources. */
export function onnxPackageFolder(): string {
  const candidates = ['../engines/onnx/', '../../engines/onnx/'].map((way) =>
    fileURLToPath(new URL(way, import.meta.url))
  )
  const folder = candidates.find((candidate) => existsSync(join(candidate, 'package-lock.json')))
  if (folder === undefined)
    throw new Error(`engines/onnx/package-lock.json is not where it belongs: ${candidates.join(', ')}`)
  return folder
}

/** The one version that is installed and taken: that of the embedded onnxruntime-web, so that both compute the same. */
export function onnxEngineVersion(): string {
  const { dependencies } = JSON.parse(readFileSync(join(onnxPackageFolder(), 'package.json'), 'utf8')) as {
    dependencies: Record<typeof ONNX_ENGINE, string>
  }
  return dependencies[ONNX_ENGINE]
}
