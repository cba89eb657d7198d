import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { find, folderWith, labels, maskNames, problem } from '../../support/find-set.ts'
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
    ['image,label\nc.jpg', /line 2: has 1 cell under 2 columns; write the missing ones, or is the file cut/],
    ['image,label\n"c.jpg,0', /is no valid CSV/],
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
    ['{"image": "c.jpg", "label": [1]}', /line 1: label is \[1\]/]
  ])('refuses the line %s', async (text, message) => {
    expect(await problem(manifest(text, 'set.jsonl'))).toMatch(message)
  })

  it('names the line of bytes that are no text', async () => {
    const path = manifest('')
    writeText(path, Buffer.from('image,label,note\nc.jpg,0,gr\u00fcn\n', 'latin1'))
    expect(await problem(path)).toMatch(/set\.csv, line 2: is not UTF-8 .*Windows-1252.*save it as UTF-8/)
  })

  it.each([
    ['UTF-16 of little end', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['UTF-16 of big end', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
    ['a byte order mark', (text: string) => Buffer.from(`\uFEFF${text}`)],
    ['CR alone', (text: string) => Buffer.from(text.replaceAll('\n', '\r'))],
    ['CR and LF', (text: string) => Buffer.from(text.replaceAll('\n', '\r\n'))],
    ['tabs', (text: string) => Buffer.from(text.replaceAll(',', '\t'))],
    ['semicolons', (text: string) => Buffer.from(text.replaceAll(',', ';'))]
  ])('reads CSV with %s', async (_, encode) => {
    const path = manifest('')
    writeText(path, encode('image,label,mask\nc.jpg,good,\nimages\\b.png,nok,masks/b.png\n'))
    const set = await find(path)
    expect(labels(set)).toEqual({ 'c.jpg': 0, 'images/b.png': 1 })
    expect(maskNames(set, 'images/b.png')).toEqual(['b.png'])
  })

  it.each([
    ['0', 0],
    ['0.0', 0],
    ['False', 0],
    ['good', 0],
    ['OK', 0],
    ['Normal', 0],
    ['defect-free', 0],
    ['1', 1],
    ['1.0', 1],
    ['TRUE', 1],
    ['bad', 1],
    ['nok', 1],
    ['NG', 1],
    ['abnormal', 1],
    ['Anomaly', 1],
    ['anomalous', 1],
    ['defect', 1],
    ['Defective', 1],
    ['not ok', 1]
  ])('knows the label %s', async (word, label) => {
    expect(labels(await find(manifest(`image,label\nc.jpg,${word}`)))).toEqual({ 'c.jpg': label })
  })

  it.each(['image_path', 'filename', 'file_name', 'Image'])('takes %s for the image, and says so', async (column) => {
    const set = await find(manifest(`${column},gt_label,pred_score,mask_path\nimages/b.png,1,0.3,masks/b.png`))
    expect(set.images).toMatchObject([{ name: 'images/b.png', label: 1 }])
    expect(set.images[0].masks).toHaveLength(1)
    expect(set.notes).toEqual([
      `Columns of the manifest: ${column} taken as image, gt_label taken as label, mask_path taken as mask.`,
      'Columns of the manifest that are not read: pred_score.'
    ])
  })

  it.each([
    ['test', 'train', 'valid'],
    ['TEST', 'Train', 'val'],
    ['testing', 'training', 'validation']
  ])('evaluates %s rows alone; good ones of validation calibrate', async (test, train, validation) => {
    const rows = `image,label,split\nimages/a.png,good,${train}\nc.jpg,good,${test}\nimages/b.png,good,${validation}\nmasks/b.png,bad,${validation}`
    const set = await find(manifest(rows))
    expect(labels(set)).toEqual({ 'c.jpg': 0 })
    expect(set.calibration).toMatchObject([{ name: 'images/b.png', label: 0, masks: [] }])
    expect(set.leftOut.map(({ name }) => name)).toEqual(['images/a.png', 'masks/b.png'])
    expect(set.notes.join()).toMatch(
      /1 rows of test are evaluated, 1 defect-free ones of validation calibrate, and 1 of/
    )
  })

  it('evaluates all rows where split means something else, and none where no row is test', async () => {
    const own = await find(manifest('image,label,split\nc.jpg,good,a\nimages/a.png,bad,b'))
    expect(own.images).toHaveLength(2)
    expect(own.notes).toEqual([expect.stringMatching(/names neither train, valid nor test \(a, b\): all rows/)])
    expect(await problem(manifest('image,label,split\nc.jpg,good,train'))).toMatch(/no row of it is test/)
  })

  it("reads both of VisA's tables, from the folder above", async () => {
    const root = folderWith('candle/Images/Normal/0.JPG', 'candle/Images/Anomaly/0.JPG', 'candle/Masks/0.png')
    const [normal, anomaly, mask] = ['candle/Images/Normal/0.JPG', 'candle/Images/Anomaly/0.JPG', 'candle/Masks/0.png']
    writeText(
      join(root, 'split_csv/1cls.csv'),
      `object,split,label,image,mask\ncandle,test,normal,${normal},\ncandle,test,anomaly,${anomaly},${mask}\n`
    )
    writeText(
      join(root, 'candle/image_anno.csv'),
      `image,label,mask\n${normal},normal,\n${anomaly},"wax melded,chunk of wax missing",${mask}\n`
    )
    for (const table of ['split_csv/1cls.csv', 'candle/image_anno.csv']) {
      const set = await find(join(root, table))
      expect(labels(set)).toEqual({ [normal]: 0, [anomaly]: 1 })
      expect(set.images.map(({ masks }) => masks.length)).toEqual([1, 0])
      expect(set.notes.join()).toMatch(/relative to the folder above it/)
    }
    expect((await find(join(root, 'candle/image_anno.csv'))).images[0].kind).toBe('wax melded,chunk of wax missing')
  })
})
