import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { decodeImage } from '../../../src/evaluation-set/images/decode-image.ts'
import { InputError } from '../../../src/input-error.ts'
import { bmpBytes } from '../../support/public-layouts.ts'
import { fixtures, reference as expected } from '../../support/images-reference.ts'
import { tempFolder } from '../../support/temp-folder.ts'
import { pngBytes, pngFile } from '../../support/write-png.ts'

const folder = tempFolder()

function write(name: string, content: Buffer | string): string {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}

async function problem(path: string): Promise<string> {
  const error: unknown = await decodeImage(path).catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(InputError)
  return (error as InputError).message
}

describe('decodeImage', () => {
  it.each(Object.keys(expected.decoded))('gives the pixels of %s that Pillow gives', async (name) => {
    const image = await decodeImage(join(fixtures, name))
    const channels = name.startsWith('grey') ? 1 : 3
    expect(image).toMatchObject({ channels, width: expected.width, height: expected.height })
    expect(image.pixels).toBeInstanceOf(name.includes('16bit') ? Uint16Array : Uint8Array)
    expect([...image.pixels]).toEqual(expected.decoded[name])
  })

  it('goes by the content, not by the name', async () => {
    const path = join(folder, 'really-a-jpeg.png')
    copyFileSync(join(fixtures, 'grey.jpg'), path)
    expect([...(await decodeImage(path)).pixels]).toEqual(expected.decoded['grey.jpg'])
  })

  it('reads on after a file that could not be decoded', async () => {
    const jpeg = readFileSync(join(fixtures, 'rgb.jpg'))
    await problem(write('cut-and-closed.jpg', Buffer.concat([jpeg.subarray(0, -60), Buffer.from([0xff, 0xd9])])))
    expect([...(await decodeImage(join(fixtures, 'rgb.jpg'))).pixels]).toEqual(expected.decoded['rgb.jpg'])
  })
})

describe('decodeImage refuses, with file, fault and cure', () => {
  const png = pngBytes({ width: 40, height: 30, value: (x, y) => (x * 31 + y * 17) % 256 })
  const jpeg = readFileSync(join(fixtures, 'rgb.jpg'))

  it('a missing file', async () => {
    expect(await problem(join(folder, 'nowhere.png'))).toContain('nowhere.png cannot be opened')
  })

  it('an empty file', async () => {
    expect(await problem(write('empty.png', ''))).toMatch(/empty\.png is empty: copy or download it again/)
  })

  it('text', async () => {
    expect(await problem(write('text.png', 'not an image at all'))).toMatch(/text\.png is no image.*Replace it/)
  })

  it('a Git LFS pointer', async () => {
    const pointer = 'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n'
    expect(await problem(write('lfs.png', pointer))).toMatch(/Git LFS pointer.*git lfs pull/)
  })

  it.each([
    ['TIFF', 'II*\0abcdefgh'],
    ['GIF', 'GIF89a00'],
    ['WebP', 'RIFF0000WEBP']
  ])('a %s image under the name of a PNG', async (format, start) => {
    expect(await problem(write(`other-${format}.png`, start))).toMatch(`is a ${format} image`)
  })

  it('a PNG cut anywhere', async () => {
    for (let length = 1; length < png.length; length += 7) {
      expect(await problem(write('cut.png', png.subarray(0, length)))).toContain('cut.png is truncated')
    }
    expect(await problem(write('cut.png', png.subarray(0, -12)))).toContain('cut.png is truncated')
  })

  it('a PNG with a flipped bit', async () => {
    const flipped = Buffer.from(png)
    flipped[80] ^= 1
    expect(await problem(write('flipped.png', flipped))).toMatch(/flipped\.png is a damaged PNG/)
  })

  it('a PNG whose rows are fewer than its header says', async () => {
    expect(await problem(write('short.png', pngFile(40, 30, 0, Buffer.alloc(200))))).toMatch(
      /short\.png cannot be decoded/
    )
  })

  it('a JPEG cut anywhere', async () => {
    for (let length = 4; length < jpeg.length; length += 37) {
      expect(await problem(write('cut.jpg', jpeg.subarray(0, length)))).toContain('cut.jpg is truncated')
    }
    expect(await problem(write('cut.jpg', jpeg.subarray(0, -2)))).toContain('cut.jpg is truncated')
  })

  it('a JPEG whose data end early, although it is closed properly', async () => {
    const closed = Buffer.concat([jpeg.subarray(0, -60), Buffer.from([0xff, 0xd9])])
    expect(await problem(write('closed.jpg', closed))).toMatch(/closed\.jpg cannot be decoded; it is a damaged JPEG/)
  })

  it('a CMYK JPEG', async () => {
    expect(await problem(join(fixtures, 'cmyk.jpg'))).toMatch(/cmyk\.jpg is a JPEG of 4 channels.*convert it to RGB/)
  })

  it('a file that claims more pixels than are read, before anything is allocated', async () => {
    const path = write('huge.png', pngFile(60_000, 60_000, 6, Buffer.alloc(10)))
    expect(await problem(path)).toMatch(/huge\.png claims 60000 x 60000 pixels, more than the 64 megapixels/)
  })

  it('a file that claims more pixels than its bytes can hold', async () => {
    expect(await problem(write('claim.png', pngFile(8000, 8000, 0, Buffer.alloc(10))))).toMatch(/cannot hold/)
    const claiming = Buffer.from(jpeg)
    const frame = claiming.indexOf(Buffer.from([0xff, 0xc0]))
    claiming.writeUInt16BE(7000, frame + 5)
    claiming.writeUInt16BE(7000, frame + 7)
    expect(await problem(write('claim.jpg', claiming))).toMatch(/claim\.jpg claims 7000 x 7000 pixels.*cannot hold/)
  })

  it('an image without pixels', async () => {
    expect(await problem(write('none.png', pngFile(0, 5, 0, Buffer.alloc(5))))).toContain('claims 0 x 5 pixels')
  })
})

describe('BMP', () => {
  const value = (x: number, y: number) => x * 9 + y * 40

  it('is read from the bottom up, grey where its palette is', async () => {
    const path = join(tempFolder(), 'a.bmp')
    writeFileSync(path, bmpBytes(5, 3, value))
    const image = await decodeImage(path)
    expect(image).toMatchObject({ width: 5, height: 3, channels: 1 })
    expect([...image.pixels]).toEqual([0, 1, 2].flatMap((y) => [0, 1, 2, 3, 4].map((x) => value(x, y))))
  })

  it('is refused where it is packed or cut off', async () => {
    const path = join(tempFolder(), 'a.bmp')
    const packed = bmpBytes(5, 3, value)
    packed.writeUInt32LE(1, 30)
    writeFileSync(path, packed)
    await expect(decodeImage(path)).rejects.toThrow(/a\.bmp is a BMP that is packed.*convert it to PNG/)
    writeFileSync(path, bmpBytes(5, 3, value).subarray(0, -4))
    await expect(decodeImage(path)).rejects.toThrow(/truncated/)
  })
})
