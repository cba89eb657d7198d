import { decodeImage, type DecodedImage, type Orientation } from './decode-image.ts'
import { fingerprintOf, type Fingerprint } from './fingerprint.ts'
import { resizeBilinear } from './resize-bilinear.ts'

/** One image as the model's input wants it. */
export interface LoadedImage {
  width: number
  height: number
  /** [channels, height, width], 0..1; bytes stand for 255ths: 8 bits that no resizing has changed. */
  pixels: Float32Array | Uint8Array
  /** Of the picture as its file holds it; null for one of one color. */
  fingerprint: Fingerprint | null
}

/** What the bytes of a `LoadedImage` stand for. */
export const BYTE_VALUES = Float32Array.from({ length: 256 }, (_, byte) => byte / 255)

/**
 * Decodes an image, brings it to the wanted channels and scales it to 0..1 (8 bits by 255, 16 bits by 65535).
 *
 * @param channels 3 of a grey image: repeated; 1 of an RGB image: ITU-R 601 luma
 * @param size [height, width] to resize to, or null
 * @throws InputError for an unreadable file.
 */
export async function loadImage(
  path: string,
  channels: 1 | 3,
  size: [number, number] | null,
  orientation: Orientation = 'stored'
): Promise<LoadedImage> {
  const image = await decodeImage(path, orientation)
  const fingerprint = fingerprintOf(image)
  const planes = toPlanes(image, channels)
  const { width, height } = image
  if (size === null || (size[0] === height && size[1] === width))
    return { width, height, pixels: join(planes, channels), fingerprint }
  const resized = planes.map((plane) => resizeBilinear(toFloats(plane), height, width, size[0], size[1]))
  return { width: size[1], height: size[0], pixels: join(resized, channels), fingerprint }
}

/** One plane of a grey image (also where three are wanted), three of an RGB image: bytes, or 0..1 for 16 bits. */
function toPlanes(image: DecodedImage, wanted: 1 | 3): (Float32Array | Uint8Array)[] {
  if (image.channels === 1) return [channelPlane(image, 0)]
  return wanted === 1 ? [lumaPlane(image)] : [0, 1, 2].map((channel) => channelPlane(image, channel))
}

function channelPlane({ width, height, channels, pixels }: DecodedImage, channel: number): Float32Array | Uint8Array {
  if (channels === 1 && pixels instanceof Uint8Array) return pixels
  const plane = pixels instanceof Uint8Array ? new Uint8Array(width * height) : new Float32Array(width * height)
  const unit = pixels instanceof Uint8Array ? 1 : 65535
  for (let p = 0; p < plane.length; p++) plane[p] = pixels[p * channels + channel] / unit
  return plane
}

/** Pillow's `convert('L')`: ITU-R 601 weights in 16-bit fixed point, rounded to a whole value. */
function lumaPlane({ width, height, pixels }: DecodedImage): Float32Array | Uint8Array {
  const plane = pixels instanceof Uint8Array ? new Uint8Array(width * height) : new Float32Array(width * height)
  const unit = pixels instanceof Uint8Array ? 1 : 65535
  for (let p = 0, i = 0; p < plane.length; p++, i += 3) {
    const weighted = pixels[i] * 19595 + pixels[i + 1] * 38470 + pixels[i + 2] * 7471
    plane[p] = Math.floor((weighted + 0x8000) / 65536) / unit
  }
  return plane
}

function toFloats(plane: Float32Array | Uint8Array): Float32Array {
  return plane instanceof Float32Array ? plane : Float32Array.from(plane, (byte) => BYTE_VALUES[byte])
}

function join<T extends Float32Array | Uint8Array>(planes: T[], channels: 1 | 3): T {
  if (planes.length === 1 && channels === 1) return planes[0]
  const size = planes[0].length
  const pixels = (
    planes[0] instanceof Uint8Array ? new Uint8Array(channels * size) : new Float32Array(channels * size)
  ) as T
  for (let c = 0; c < channels; c++) pixels.set(planes[planes.length === 1 ? 0 : c], c * size)
  return pixels
}
