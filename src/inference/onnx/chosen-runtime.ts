import { startEmbedded } from './embedded-runtime.ts'
import type { OnnxRuntime } from './runtime.ts'

let chosen: Promise<OnnxRuntime> | null = null

/** The runtime of this process: the embedded one, unless another one was set before the first use. */
export function onnxRuntime(): Promise<OnnxRuntime> {
  return (chosen ??= startEmbedded())
}

/** Sets the runtime of this process. */
export function setOnnxRuntime(runtime: OnnxRuntime): void {
  chosen = Promise.resolve(runtime)
}
