import type { io } from '@tensorflow/tfjs-core'

const BYTES: Record<string, number> = { float32: 4, int32: 4, complex64: 8, bool: 1, uint8: 1, uint16: 2, float16: 2 }

/** How long a weight is in its file; null for strings, whose length varies. */
export function weightBytes({ shape, dtype, quantization }: io.WeightsManifestEntry): number | null {
  const bytes = BYTES[quantization?.dtype ?? dtype]
  return bytes === undefined ? null : shape.reduce((product, size) => product * size, bytes)
}
