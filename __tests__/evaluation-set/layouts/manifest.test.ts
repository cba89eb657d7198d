import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { find, folderWith, maskNames, problem } from '../../support/find-set.ts'
import { writeText } from '../../support/write-png.ts'

describe('layout manifest', () => {
  function manifest(text: string, name = 'set.csv'): string {
    const root = folderWith('images/a.png', 'images/b.png', 'masks/b.png', 'c.jpg')
    writeText(join(root, name), text)
    return join(root, name)
  }

  it('reads CSV with all columns, quotes, a byte order mark and columns of the user', async () => {
    const set = await find(
      manifest(
        '\uFEFFimage,label,mask,group,condition,kind,fabric,split\n' +
          '"images/a.png",good,,roll 1,7,,twill,x\r\n' +
          './images/b.png, NG ,masks/b.png,"roll ""2""",10,hole,,y\n\n'
      )
    )
    expect(set.layout).toBe('manifest')
    expect(set.images).toMatchObject([
      { name: 'images/a.png', label: 0, kind: 'good', group: 'roll 1', condition: '7', fabric: 'twill', masks: [] },
      { name: 'images/b.png', label: 1, kind: 'hole', group: 'roll "2"', condition: '10', fabric: null }
    ])
    expect(maskNames(set, 'images/b.png')).toEqual(['b.png'])
    expect(set.conditions).toEqual(['7', '10'])
  })

  it('reads JSON Lines', async () => {
    const set = await find(
      manifest('{"image": "c.jpg", "label": 1}\n\n{"image": "images/a.png", "label": "ok"}\n', 'set.jsonl')
    )
    expect(set.images).toMatchObject([
      { name: 'c.jpg', label: 1, kind: 'defect', group: 'c.jpg', condition: null },
      { name: 'images/a.png', label: 0 }
    ])
  })

  it.each([
    ['image,label\nc.jpg,maybe', /set\.csv, line 2: label "maybe" is unknown; write 0 \| good/],
    ['image,label\nc.jpg,', /line 2: label "" is unknown/],
    ['image,label\nnone.png,0', /line 2: image "none\.png" does not exist/],
    ['image,label\n,0', /line 2: image is empty/],
    ['image,label\nc.tif,0', /line 2: image "c\.tif" is neither \.png nor \.jpg/],
    ['image,label\n../c.png,0', /line 2: image "\.\.\/c\.png" lies outside the manifest's folder/],
    ['image,label\n/etc/c.png,0', /lies outside the manifest's folder/],
    ['image,label\nc.jpg,0\nimages/../c.jpg,1', /line 3: c\.jpg is already on line 2/],
    ['image,label,mask\nc.jpg,1,masks/none.png', /line 2: mask "masks\/none\.png" does not exist/],
    ['image,label\nc.jpg', /line 2: is no valid CSV/],
    ['image,label\n"c.jpg,0', /is no valid CSV/],
    ['image;label\nc.jpg;0', /separate them by commas/],
    ['picture,label\nc.jpg,0', /line 1: has no image/],
    ['image,label,masks\nc.jpg,0,', /unknown column "masks"; did you mean "mask"/],
    ['image,label,label\nc.jpg,0,0', /"label" stands there twice/],
    ['image,label,condition\nc.jpg,0,1\nimages/a.png,0,', /line 3: has no condition/],
    ['image,label\n', /holds no PNG or JPEG image/],
    ['', /holds no PNG or JPEG image/]
  ])('refuses %j', async (text, message) => {
    expect(await problem(manifest(text))).toMatch(message)
  })

  it.each([
    ['{"image": "c.jpg", "label": 0', /line 1: is no valid JSON/],
    ['[1]', /line 1: is no JSON object/],
    ['{"image": "c.jpg"}', /line 1: has no label/],
    ['{"image": ["c.jpg"], "label": 0}', /line 1: image is \["c\.jpg"\]/],
    ['{"image": "c.jpg", "label": true}', /line 1: label is true/]
  ])('refuses the line %s', async (text, message) => {
    expect(await problem(manifest(text, 'set.jsonl'))).toMatch(message)
  })

  it('refuses bytes that are no text, and a link that leads out', async () => {
    const path = manifest('')
    writeText(path, Buffer.from([0x69, 0xff, 0xfe, 0x00]))
    expect(await problem(path)).toMatch(/is no text in UTF-8/)
    const outside = folderWith('secret.png')
    const linked = manifest('image,label\nlink.png,0')
    symlinkSync(join(outside, 'secret.png'), join(linked, '../link.png'))
    expect(await problem(linked)).toMatch(/"link\.png" lies outside/)
  })
})
