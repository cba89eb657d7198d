import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fileFacts } from '../../../src/evaluation-set/images/file-facts.ts'
import { fixtures, reference as expected } from '../../support/images-reference.ts'
import { tempFolder } from '../../support/temp-folder.ts'

describe('the header', () => {
  const headerOf = async (path: string) => (await fileFacts({ path, masks: [] })).header

  it('finds a JPEG header behind much metadata', async () => {
    const jpeg = readFileSync(join(fixtures, 'grey.jpg'))
    const comment = Buffer.concat([Buffer.from([0xff, 0xfe, 0xff, 0xff]), Buffer.alloc(65533)])
    const path = join(tempFolder(), 'comments.jpg')
    writeFileSync(path, Buffer.concat([jpeg.subarray(0, 2), comment, comment, jpeg.subarray(2)]))
    expect(await headerOf(path)).toEqual({
      format: 'jpeg',
      width: expected.width,
      height: expected.height,
      channels: 1,
      bitDepth: 8,
      alpha: false
    })
  })

  it('tells channels, depth and alpha of a PNG', async () => {
    expect(await headerOf(join(fixtures, 'grey-alpha.png'))).toMatchObject({
      channels: 1,
      alpha: true,
      bitDepth: 8
    })
    expect(await headerOf(join(fixtures, 'rgb-16bit.png'))).toMatchObject({
      channels: 3,
      alpha: false,
      bitDepth: 16
    })
    expect(await headerOf(join(fixtures, 'palette.png'))).toMatchObject({ channels: 3, bitDepth: 8 })
  })
})
