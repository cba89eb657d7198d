import { InputError } from '../../input-error.ts'
import { showPath } from '../show-path.ts'

/** What a PNG, JPEG or BMP says of itself. */
export interface ImageHeader {
  format: 'png' | 'jpeg' | 'bmp'
  width: number
  height: number
  /** Without alpha; a palette counts as colors. */
  channels: 1 | 3
  bitDepth: 8 | 16
  alpha: boolean
}

/** Of a file of any format that ends too early. */
export function truncated(path: string): InputError {
  return new InputError(`${showPath(path)} is truncated: it ends in the middle of the image; copy or download it again`)
}
