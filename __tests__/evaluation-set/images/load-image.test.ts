import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { BYTE_VALUES, loadImage, type LoadedImage } from '../../../src/evaluation-set/images/load-image.ts'
import { fixtures, reference } from '../../support/images-reference.ts'

const { decoded, luma } = reference

const values = ({ pixels }: LoadedImage) =>
  pixels instanceof Float32Array ? pixels : Float32Array.from(pixels, (byte) => BYTE_VALUES[byte])

describe('loadImage', () => {
  it('scales 8 bits by 255 and 16 bits by 65535', async () => {
    const eight = await loadImage(join(fixtures, 'grey.png'), 1, null)
    expect(values(eight)).toEqual(Float32Array.from(decoded['grey.png'], (value) => value / 255))
    const sixteen = await loadImage(join(fixtures, 'grey-16bit.png'), 1, null)
    expect(sixteen.pixels).toEqual(Float32Array.from(decoded['grey-16bit.png'], (value) => value / 65535))
  })

  it('puts channels before rows', async () => {
    const image = await loadImage(join(fixtures, 'rgb.png'), 3, null)
    const expected = [0, 1, 2].flatMap((c) => decoded['rgb.png'].filter((_, i) => i % 3 === c))
    expect(values(image)).toEqual(Float32Array.from(expected, (value) => value / 255))
  })

  it('repeats a grey image for a model of three channels', async () => {
    const image = await loadImage(join(fixtures, 'grey.png'), 3, null)
    const plane = decoded['grey.png']
    expect(values(image)).toEqual(Float32Array.from([...plane, ...plane, ...plane], (value) => value / 255))
  })

  it('turns RGB into the grey that Pillow makes of it', async () => {
    const image = await loadImage(join(fixtures, 'rgb.png'), 1, null)
    expect(values(image)).toEqual(Float32Array.from(luma, (value) => value / 255))
  })

  it('resizes all channels', async () => {
    const image = await loadImage(join(fixtures, 'rgb.png'), 3, [5, 6])
    expect([image.height, image.width, image.pixels.length]).toEqual([5, 6, 90])
    const grey = await loadImage(join(fixtures, 'grey.png'), 1, [5, 6])
    expect(image.pixels.subarray(0, 30)).toEqual(grey.pixels)
  })
})
