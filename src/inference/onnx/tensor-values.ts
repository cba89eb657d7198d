import type { Tensor } from 'onnxruntime-web'
import { fromFloat16 } from '../float16.ts'

/** A tensor's values; null for what is no real number: class indices, flags, text. */
export function toFloat32(tensor: Tensor): Float32Array | null {
  switch (tensor.type) {
    case 'float32':
      return tensor.data as Float32Array
    case 'float64':
      return Float32Array.from(tensor.data as Float64Array)
    case 'float16': {
      const data = tensor.data as unknown as { buffer: ArrayBuffer; byteOffset: number; length: number }
      return fromFloat16(new Uint16Array(data.buffer, data.byteOffset, data.length))
    }
    default:
      return null
  }
}
