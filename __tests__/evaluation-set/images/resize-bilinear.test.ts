import { describe, expect, it } from 'vitest'
import { resizeBilinear } from '../../../src/evaluation-set/images/resize-bilinear.ts'
import { reference } from '../../support/images-reference.ts'

const { height, width, decoded, resized } = reference
const in255 = (values: ArrayLike<number>) => Array.from(values, (value) => value * 255)

function largestDifference(a: ArrayLike<number>, b: ArrayLike<number>): number {
  expect(a.length).toBe(b.length)
  return Array.from(a, (value, i) => Math.abs(value - b[i])).reduce((x, y) => Math.max(x, y), 0)
}

describe('resizeBilinear', () => {
  const plane = Float32Array.from(decoded['grey.png'], (value) => value / 255)

  it.each(resized)('is within 1/255 of Pillow at $height x $width', ({ height: h, width: w, pixels }) => {
    const own = in255(resizeBilinear(plane, height, width, h, w))
    expect(largestDifference(own, pixels)).toBeLessThanOrEqual(1)
  })

  it('leaves an image of the wanted size as it is', () => {
    expect(resizeBilinear(plane, height, width, height, width)).toEqual(plane)
  })
})
