import type { DecodedImage } from './decode-image.ts'

/** Masks have a value or two, or one for each class of defect; pictures of things have hundreds. */
const MASK_VALUES = 16
/** JPEG and soft edges: so many pixels are black or of the largest value, but for so much. */
const MOST = 0.98
const STRAY = 12
/** On fewer pixels, a picture may have two values by chance. */
const LEAST_PIXELS = 256

/** The different values of a picture (colors count as a whole), no more than `limit` + 1 of them. */
function distinctValues({ pixels, channels }: DecodedImage, limit: number): Set<number> {
  const values = new Set<number>()
  for (let i = 0; i < pixels.length && values.size <= limit; i += channels)
    values.add(channels === 1 ? pixels[i] : (pixels[i] * 65536 + pixels[i + 1]) * 65536 + pixels[i + 2])
  return values
}

/** Beside an image of the same name: few values, one of them black. */
export function looksLikeMask(image: DecodedImage): boolean {
  const values = distinctValues(image, MASK_VALUES)
  return (values.size <= MASK_VALUES && values.has(0)) || isBlackAndBright(image)
}

/** By itself: nothing but two values, as far as its format lets it. */
export function isTwoValued(image: DecodedImage): boolean {
  if (image.width * image.height < LEAST_PIXELS) return false
  return distinctValues(image, 2).size === 2 || isBlackAndBright(image)
}

function isBlackAndBright({ pixels }: DecodedImage): boolean {
  const top = pixels instanceof Uint8Array ? 255 : 65535
  const stray = (STRAY / 255) * top
  let black = 0
  let bright = 0
  for (const value of pixels) {
    if (value <= stray) black++
    else if (value >= top - stray) bright++
  }
  return black > 0 && bright > 0 && black + bright >= MOST * pixels.length
}
