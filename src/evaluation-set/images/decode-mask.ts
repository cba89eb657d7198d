import { decodeBytes, inspectImage, type DecodedImage, type Orientation } from './decode-image.ts'
import { readImageFile } from './image-header.ts'
import { markDefects, type MarkedDefects } from './mark-defects.ts'
import { readPalette } from './png-structure.ts'

/** One mask file, its pixels told apart. */
export interface DecodedMask extends MarkedDefects {
  width: number
  height: number
  /** Whether its colors are one throughout and its transparency shows the defects. */
  fromAlpha: boolean
}

/**
 * Decodes a mask, whatever it is drawn in: numbers, colors of a palette, or transparency.
 *
 * @throws InputError for an unreadable file.
 */
export async function decodeMask(path: string, orientation: Orientation = 'stored'): Promise<DecodedMask> {
  const bytes = await readImageFile(path)
  const header = inspectImage(bytes, path)
  const image = await decodeBytes(bytes, header, path, orientation)
  const { width, height, pixels, alpha } = image
  const fromAlpha = alpha !== null && isOneColor(image) && alpha.some((value) => value !== alpha[0])
  const palette = header.format === 'png' ? readPalette(bytes) : null
  const values = fromAlpha
    ? alpha
    : palette !== null && palette.some(([red, green, blue]) => red !== green || green !== blue)
      ? apartFromBackground(image, palette[0])
      : strongestChannel(image)
  const top = pixels instanceof Uint8Array ? 255 : 65535
  return { ...markDefects({ values, width, height, top, lossy: header.format === 'jpeg' }), width, height, fromAlpha }
}

function isOneColor({ pixels, channels }: DecodedImage): boolean {
  for (let i = channels; i < pixels.length; i++) if (pixels[i] !== pixels[i - channels]) return false
  return true
}

function strongestChannel({ pixels, channels, width, height }: DecodedImage): Uint8Array | Uint16Array {
  if (channels === 1) return pixels
  const size = width * height
  const values = pixels instanceof Uint8Array ? new Uint8Array(size) : new Uint16Array(size)
  for (let p = 0, i = 0; p < size; p++, i += 3) values[p] = Math.max(pixels[i], pixels[i + 1], pixels[i + 2])
  return values
}

/** Colors of a palette are names of classes: the background is black where there is black, else the first of them. */
function apartFromBackground({ pixels, width, height }: DecodedImage, first: number[]): Uint8Array {
  const isColor = (p: number, color: number[]) => color.every((value, c) => pixels[3 * p + c] === value)
  const black = [0, 0, 0]
  let background = first
  for (let p = 0; p < width * height && background !== black; p++) if (isColor(p, black)) background = black
  return Uint8Array.from({ length: width * height }, (_, p) => Number(!isColor(p, background)))
}
