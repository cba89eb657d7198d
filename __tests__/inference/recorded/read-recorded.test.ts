import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { Checkpoint } from '../../../src/checkpoints/checkpoint.ts'
import { InputError } from '../../../src/input-error.ts'
import { readRecorded } from '../../../src/inference/recorded/read-recorded.ts'
import { settingsSchema } from '../../../src/settings/schema.ts'

const folder = new URL('../../fixtures/recorded/', import.meta.url)
const expected = JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8'))
const temporary = mkdtempSync(join(tmpdir(), 'recorded-'))

function read(path: string, input: object = {}, outputs: object = {}) {
  const kind = path.endsWith('.csv') ? 'recorded-csv' : 'recorded-npz'
  const checkpoint: Checkpoint = { name: 'a', epoch: null, order: 0, kind, path, files: [path], sha256: '' }
  return readRecorded(checkpoint, settingsSchema.parse({ model: { input, outputs } }))
}

const fixture = (name: string) => new URL(name, folder).pathname

function readText(text: string | Uint8Array, name = 'a.csv') {
  const path = join(temporary, name)
  writeFileSync(path, text)
  return read(path)
}

/** One array as numpy.save writes it. */
function npy(values: number[], shape = [values.length], descr = '<f8', fill?: Uint8Array): Uint8Array {
  const header = `{'descr': '${descr}', 'fortran_order': False, 'shape': (${shape.join(', ')}${shape.length === 1 ? ',' : ''}), }\n`
  const data = fill ?? new Uint8Array(Float64Array.from(values).buffer)
  const prefix = Buffer.from([0x93, ...Buffer.from('NUMPY'), 1, 0, header.length & 255, header.length >> 8])
  return Buffer.concat([prefix, Buffer.from(header), data])
}

const readArrays = (arrays: Record<string, Uint8Array>) =>
  readText(zipSync(Object.fromEntries(Object.entries(arrays).map(([key, data]) => [`${key}.npy`, data]))), 'a.npz')

describe('several latent levels', () => {
  const arrays = (names: string[]) => ({
    score: npy([0.1, 0.2]),
    label: npy([0, 1]),
    [names[0]]: npy([1, 2, 3, 4], [2, 2]),
    [names[1]]: npy([5, 6], [2, 1]),
    [names[2]]: npy([-1, -2, -3, -4], [2, 2]),
    [names[3]]: npy([-5, -6], [2, 1])
  })
  const expected = {
    mu: Float32Array.of(1, 2, 5, 3, 4, 6),
    logVariance: Float32Array.of(-1, -2, -5, -3, -4, -6),
    latent: { channels: 3, positions: 1, levels: [{ units: 2 }, { units: 1 }] }
  }

  it.each([[['mu1', 'mu2', 'logvar1', 'logvar2']], [['mu_0', 'mu_1', 'logvar_0', 'logvar_1']]])(
    'are numbered: %j',
    async (names) => {
      const recorded = await readArrays(arrays(names))
      expect(recorded).toMatchObject(expected)
      expect(recorded.outputs.levels).toMatchObject([{ mu: names[0] }, { mu: names[1] }])
    }
  )

  it('have the names that the config lists', async () => {
    const outputs = { mu: ['top', 'low'], 'log-variance': ['top_lv', 'low_lv'] }
    const path = join(temporary, 'levels.npz')
    const members = Object.entries(arrays(['top', 'low', 'top_lv', 'low_lv'])).map(([key, data]) => [
      `${key}.npy`,
      data
    ])
    writeFileSync(path, zipSync(Object.fromEntries(members)))
    expect(await read(path, {}, outputs)).toMatchObject(expected)
  })

  it('without the spread of one are an error that names it', async () => {
    const rest = arrays(['mu1', 'mu2', 'logvar1', 'other'])
    await expect(readArrays(rest)).rejects.toThrow('"logvar2"')
  })
})

function expectClose(actual: ArrayLike<number> | null, wanted: number[], tolerance = 1e-6) {
  expect(actual!.length).toBe(wanted.length)
  expect(Math.max(...wanted.map((value, i) => Math.abs(value - actual![i])))).toBeLessThan(tolerance)
}

describe('npz as numpy writes it', () => {
  it('scores and labels alone', async () => {
    const { count, scores, labels, mu, pixels, groups, masks, outputs } = await read(fixture('scores.npz'))
    expect([count, mu, pixels, groups, masks]).toEqual([5, null, null, null, null])
    expectClose(scores, expected.score)
    expect(labels).toEqual(expected.label)
    expect(outputs.how).toBe('Recorded: score, label.')
  })

  for (const name of ['full.npz', 'fortran.npz'])
    it(`everything, ${name}`, async () => {
      const recorded = await read(fixture(name), { range: [-1, 1] })
      expectClose(recorded.scores, expected.score, 1e-12)
      expectClose(recorded.pixels, expected.x)
      expectClose(recorded.reconstruction, expected.x_hat)
      expectClose(recorded.mu, expected.mu)
      expectClose(recorded.logVariance, expected.logVariance)
      expect([...recorded.masks!]).toEqual(expected.mask)
      expect(recorded.groups).toEqual(expected.group)
      expect(recorded.shape).toEqual([3, 4, 6])
      expect(recorded.latent).toEqual({ channels: 2, positions: 6 })
    })

  it('half precision, small integers, numbers as groups', async () => {
    const { scores, labels, mu, logVariance, groups, outputs } = await read(fixture('half.npz'))
    expectClose(scores, expected.score, 1e-4)
    expect(labels).toEqual(expected.label)
    expectClose(mu, expected.mu, 2e-3)
    expectClose(logVariance, expected.logVariance, 4e-3)
    expect(groups).toEqual(['0', '1', '2', '3', '4'])
    expect(outputs.spread).toEqual({ name: 'logvar', convention: 'log-variance', guessed: false })
  })
})

describe('masks', () => {
  const bands = [0, 0, 0.2, 0.4, 0.6, 0.8, 1, 1]
  const marked = (from: number) => bands.map((_, i) => Number(i >= from))

  it.each([
    ['of classes', [0, 0, 1, 1, 5, 5, 9, 9], marked(2)],
    ['of 0 and 255', [0, 0, 0, 0, 255, 255, 255, 255], marked(4)],
    ['of one level', [0, 0, 0, 0, 0.3, 0.3, 0.3, 0.3], marked(4)],
    ['with soft edges, cut at a half', bands, marked(4)]
  ])('%s, with and without an axis of channels', async (_, values, expectedMask) => {
    const images = npy([...values, ...values], [2, 1, 1, 8])
    for (const shape of [
      [2, 1, 8],
      [2, 1, 1, 8]
    ]) {
      const { masks } = await readArrays({
        score: npy([0, 1]),
        label: npy([0, 1]),
        x: images,
        x_hat: images,
        mask: npy([...values.map(() => 0), ...values], shape)
      })
      expect([...masks!]).toEqual([...values.map(() => 0), ...expectedMask])
    }
  })
})

it('a row without a group has an empty one, NaN included', async () => {
  const arrays = await readArrays({ score: npy([0.1, 0.2]), group: npy([1, NaN]) })
  const table = await readText('score,group\n0.1,1\n0.2,\n')
  for (const { groups } of [arrays, table]) expect(groups).toEqual(['1', ''])
})

describe('arrays by other names', () => {
  const score = npy([0.1, 0.2])
  const label = npy([0, 1])
  it.each<[string, Record<string, Uint8Array>]>([
    ["scikit-learn's", { y_score: score, y_true: label }],
    ['in the plural', { scores: score, labels: label }],
    ["anomalib's", { pred_scores: score, gt_labels: label }],
    ['as columns [N,1]', { score: npy([0.1, 0.2], [2, 1]), label: npy([0, 1], [2, 1]) }]
  ])('%s', async (_, arrays) => {
    const { scores, labels, notes } = await readArrays(arrays)
    expect([[...scores], labels]).toEqual([
      [0.1, 0.2],
      [0, 1]
    ])
    expect(notes).toHaveLength('score' in arrays ? 0 : 1)
  })

  it('masks beside images, and nothing of what is called so without them', async () => {
    const x = npy([1, 1], [2, 1, 1, 1])
    const { masks } = await readArrays({ score, label, x, x_hat: x, gt_masks: npy([0, 1], [2, 1, 1]) })
    expect([...masks!]).toEqual([0, 1])
    expect((await readArrays({ score, label, masks: npy([1], [1]) })).masks).toBeNull()
  })
})

describe('split', () => {
  const texts = (words: string[]) =>
    npy([], [words.length], '<U5', Buffer.concat(words.map((word) => Buffer.from(Uint32Array.from(word.padEnd(5, '\0'), (c) => c.charCodeAt(0)).buffer))))
  const rows = [0, 1, 2, 3]
  const image = (of: number[]) => npy(of.flatMap((row) => [row, row + 0.5]), [of.length, 1, 1, 2])

  it.each(['split', 'subset'])('in arrays called %s: the rows of the test alone, of every array', async (name) => {
    const recorded = await readArrays({
      score: npy(rows),
      label: npy([0, 1, 0, 1]),
      mu: npy(rows.flatMap((row) => [row, -row]), [4, 2]),
      logvar: npy(rows.flatMap((row) => [row, -row]), [4, 2]),
      x: image(rows),
      x_hat: image(rows),
      mask: npy([0, 0, 1, 0, 0, 0, 0, 1], [4, 1, 2]),
      group: npy([7, 8, 9, 10]),
      [name]: texts(['train', 'test', 'val', 'test'])
    })
    expect(recorded).toMatchObject({
      count: 2,
      scores: Float64Array.of(1, 3),
      labels: [1, 1],
      groups: ['8', '10'],
      mu: Float32Array.of(1, -1, 3, -3),
      logVariance: Float32Array.of(1, -1, 3, -3),
      pixels: Float32Array.of(1, 1.5, 3, 3.5),
      masks: Uint8Array.of(1, 0, 0, 1)
    })
    expect(recorded.leftOut.map(({ name: row, reason }) => [row, reason])).toEqual([
      ['row 1', 'its split is train, not test'],
      ['row 3', 'its split is val, not test']
    ])
    expect(recorded.notes.join()).toContain('2 rows of test are evaluated, and 1 of train, 1 of val are not used')
  })

  it('without a row of the test is refused, and one of scores alone has no labels', async () => {
    const score = npy([1, 2])
    await expect(readArrays({ score, label: npy([0, 1]), split: texts(['train', 'val']) })).rejects.toThrow(
      /no row of it is test/
    )
    const { labels, count } = await readArrays({ score, split: texts(['test', 'val']) })
    expect([labels, count]).toEqual([null, 1])
  })
})

it('scores without labels: a file of nothing but scores and groups', async () => {
  const arrays = await readArrays({ score: npy([0.1, 0.2]), group: npy([1, 1]) })
  const table = await readText('score,group\n0.1,1\n0.2,1\n')
  for (const { count, scores, labels, groups } of [arrays, table])
    expect([count, [...scores], labels, groups]).toEqual([2, [0.1, 0.2], null, ['1', '1']])
  expect((await readText('score\n3\n')).labels).toBeNull()
})

describe('bad npz files are one message', () => {
  const score = npy([0.1, 0.2])
  const label = npy([0, 1])
  const cases: [string, Record<string, Uint8Array>, RegExp][] = [
    ['no score', { scor: score, label }, /a\.npz has no "score".*Did you mean "scor"/],
    [
      'two scores',
      { anomaly_scores: score, y_score: score, label },
      /"anomaly_scores" and "y_score" may all be the score/
    ],
    ['arrays without names', { arr_0: score, arr_1: label }, /save them as np\.savez\("scores\.npz", score=score, label=label\)/],
    ['a score for each class', { score: npy([1, 2, 3, 4], [2, 2]), label }, /one score a class: save that of .* score\[:, 1\]/],
    ['no label, but another array', { score, labl: label }, /has no "label".*Did you mean "labl"/],
    ['no label beside a code', { score, mu: npy([1, 2], [2, 1]) }, /has no "label" \(keys: "score", "mu"\)/],
    [
      'images without score',
      { label, x: npy([1, 1], [2, 1, 1, 1]), x_hat: npy([1, 1], [2, 1, 1, 1]) },
      /x and x_hat alone/
    ],
    ['lengths', { score, label: npy([0, 1, 1]) }, /"label" has the shape \[3\], but \[N\] with N = 2/],
    ['label 2', { score, label: npy([0, 2]) }, /"label" holds 2; only 0/],
    ['NaN', { score: npy([NaN, 1]), label }, /"score" holds 1 of 2 values that are NaN/],
    ['empty', { score: npy([]), label: npy([]) }, /"score" is empty/],
    ['rank', { score, label, mu: npy([1, 2]) }, /"mu" has the shape \[2\], but \[N,d\] or \[N,C,H,W\]/],
    ['sigma without mu', { score, label, sigma: npy([1, 1], [2, 1]) }, /"sigma" is there without "mu"/],
    [
      'two spreads',
      { score, label, mu: npy([1, 1], [2, 1]), sigma: npy([1, 1], [2, 1]), var: npy([1, 1], [2, 1]) },
      /"var" stands beside "sigma"/
    ],
    ['negative sigma', { score, label, mu: npy([1, 1], [2, 1]), sigma: npy([-1, 1], [2, 1]) }, /negative value/],
    [
      'shapes of mu and var',
      { score, label, mu: npy([1, 1], [2, 1]), var: npy([1, 1, 1, 1], [2, 2]) },
      /"var" is \[2,2\], but mu is \[2,1\]/
    ],
    ['x alone', { score, label, x: npy([1, 1], [2, 1, 1, 1]) }, /"x" is there without "x_hat"/],
    [
      'two shapes of images',
      { score, label, x: npy([1, 1, 1, 1], [2, 1, 2, 1]), x_hat: npy([1, 1, 1, 1], [2, 1, 1, 2]) },
      /"x_hat" is \[2,1,1,2\]/
    ],
    [
      'two channels',
      { score, label, x: npy([1, 1, 1, 1], [2, 2, 1, 1]), x_hat: npy([1, 1, 1, 1], [2, 2, 1, 1]) },
      /x\.transpose\(0, 3, 1, 2\)/
    ],
    [
      'mask with NaN',
      { score, label, x: npy([1, 1], [2, 1, 1, 1]), x_hat: npy([1, 1], [2, 1, 1, 1]), mask: npy([1, NaN], [2, 1, 1]) },
      /"mask" holds NaN/
    ],
    ['mask alone', { score, label, mask: npy([1, 1], [2, 1, 1]) }, /"mask" is there without/],
    ['pickle', { score, label: npy([], [2], '|O', new Uint8Array(16)) }, /object array \(pickle\)/],
    ['big-endian', { score: npy([1, 2], [2], '>f8'), label }, /astype\("<f4"\)/],
    ['text as score', { score: npy([], [2], '<U1', new Uint8Array(8)), label }, /holds text/],
    ['claims more than it has', { score: npy([1, 2], [2e9]), label }, /claims 2000000000 values/],
    ['no array', { score: Buffer.from('hello, world'), label }, /not a numpy array/]
  ]
  for (const [name, arrays, message] of cases)
    it(name, async () => {
      const error = await readArrays(arrays).catch((caught: unknown) => caught)
      expect(error).toBeInstanceOf(InputError)
      expect((error as Error).message).toMatch(message)
    })

  it('truncated, foreign, empty', async () => {
    const whole = readFileSync(fixture('full.npz'))
    for (const bytes of [
      whole.subarray(0, whole.length / 2),
      Buffer.from('no zip file at all, just text'),
      new Uint8Array(0)
    ])
      await expect(readText(bytes, 'b.npz')).rejects.toThrow(/b\.npz is not an \.npz file, or is truncated/)
  })

  it('a member that claims to unpack to gigabytes, before anything is allocated', async () => {
    const zip = Buffer.from(zipSync({ 'score.npy': npy([1, 2]), 'label.npy': npy([0, 1]) }))
    for (let at = zip.indexOf('PK\x01\x02', 0, 'latin1'); at >= 0; at = zip.indexOf('PK\x01\x02', at + 4, 'latin1'))
      zip.writeUInt32LE(0xf0000000, at + 24)
    await expect(readText(zip, 'c.npz')).rejects.toThrow(/claims to unpack to 4026531840 bytes/)
  })
})

describe('csv', () => {
  it('reads score, label and the optional columns', async () => {
    const recorded = await readText('\uFEFFlabel, score ,group,kind,fabric\n0,0.5,a,good,00\n1,1e-3,"b, c",hole,01\n')
    expect([...recorded.scores]).toEqual([0.5, 0.001])
    expect(recorded.labels).toEqual([0, 1])
    expect(recorded.groups).toEqual(['a', 'b, c'])
    expect([recorded.kinds, recorded.fabrics]).toEqual([
      ['good', 'hole'],
      ['00', '01']
    ])
    expect([recorded.mu, recorded.pixels]).toEqual([null, null])
  })

  it('takes decimal numbers however they are written', async () => {
    const { scores, labels } = await readText('score,label\n+.5,1.0\n-5.,0\n2E+2,1\n')
    expect([[...scores], labels]).toEqual([
      [0.5, -5, 200],
      [1, 0, 1]
    ])
  })

  const four = { scores: [0.5, 1.25, 2, 3e-4], labels: [0, 1, 0, 1] }
  const rows = ['0.5,0', '1.25,1', '2,0', '3e-4,1']
  const comma = `score,label\n${rows.join('\n')}\n`
  const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])
  it.each<[string, string | Uint8Array]>([
    ['semicolons', comma.replaceAll(',', ';')],
    ['semicolons and decimal commas', comma.replaceAll(',', ';').replaceAll('.', ',')],
    ['tabs', comma.replaceAll(',', '\t')],
    ['bars', comma.replaceAll(',', '|')],
    ["Excel's first line", `sep=;\n${comma.replaceAll(',', ';')}`],
    ['CR line ends', comma.replaceAll('\n', '\r')],
    ['CR LF, and rows of nothing at the end', `${comma.replaceAll('\n', '\r\n')},\r\n\r\n`],
    ['UTF-16 with its mark', utf16(comma)],
    ['words for labels', comma.replace(/,0$/gm, ',good').replace(/,1$/gm, ',NOK')],
    ['truth values', comma.replace(/,0$/gm, ',False').replace(/,1$/gm, ',True')],
    ['what PyTorch prints', comma.replace(/^(.*),([01])$/gm, 'tensor($1),tensor($2)')],
    ["anomalib's predictions", comma.replace('score,label', 'pred_score,gt_label')],
    ["scikit-learn's names", comma.replace('score,label', 'y_score,y_true')],
    ["a data frame's index", comma.replace('score', ',anomaly_score').replace(/^\d.*$/gm, '7,$&')]
  ])('reads %s', async (_, text) => {
    const { scores, labels } = await readText(text)
    expect({ scores: [...scores], labels }).toEqual(four)
  })

  it("anomalib's samples: kinds of defects in label, the labels in label_index", async () => {
    const { labels, kinds, notes } = await readText(
      'image_path,label,label_index,pred_score\na.png,good,0,0.1\nb.png,broken_large,1,0.9\n'
    )
    expect([labels, kinds]).toEqual([
      [0, 1],
      ['defect', 'broken_large']
    ])
    expect(notes).toContain(
      'Columns of the recording: pred_score taken as score, label_index taken as label, image_path taken as image, label taken as kind.'
    )
  })

  it('rows of one image are one group, and images without labels are none', async () => {
    const patches = await readText('filename,score,label\na.png,1,0\na.png,2,0\nb.png,3,1\n')
    expect(patches.groups).toEqual(['a.png', 'a.png', 'b.png'])
    const images = await readText('filename,score,label\na.png,1,0\nb.png,3,1\n')
    expect(images.groups).toBeNull()
    expect((await readText('image_path,anomaly_score\na.png,1\n')).labels).toBeNull()
  })

  it('evaluates test rows only, and names the others', async () => {
    const { scores, labels, leftOut, notes } = await readText(
      'image,score,label,split\na,1,0,test\nb,2,1,test\nc,3,0,train\n'
    )
    expect([[...scores], labels]).toEqual([
      [1, 2],
      [0, 1]
    ])
    expect(leftOut).toEqual([{ name: 'c', reason: 'its split is train, not test', asked: true }])
    expect(notes).toContain('The column split decides: 2 rows of test are evaluated, and 1 of train are not used.')
  })

  it.each([
    ['anomalib', ',image_path,gt_label,pred_label,pred_score\n0,a.png,0,0,0.1\n1,b.png,1,1,0.9\n'],
    ['code for PaDiM', 'img_name,score,gt\na.png,0.1,0\nb.png,0.9,1\n'],
    ['code for PatchCore', 'image_name,image_score,anomaly\na.png,0.1,0\nb.png,0.9,1\n'],
    ['PyOD', 'x,decision_scores_,labels_,label\n1,0.1,0,0\n1,0.9,0,1\n'],
    ['scikit-learn', 'y_true,y_score\n0,0.1\n1,0.9\n'],
    ['pandas with its index', ',score,label\n0,0.1,0\n1,0.9,1\n'],
    ['a spreadsheet', 'Image Path;Anomaly Score;GT Label\na.png;0,1;good\nb.png;0,9;bad\n'],
    ['tensors as they are printed', 'score,label\n"tensor(0.1)","tensor(0)"\n"tensor(0.9)","tensor(1)"\n'],
    ['folds of one evaluation', 'fold,image,score,label\n1,a,0.1,0\n2,b,0.9,1\n']
  ])('reads what %s writes', async (_, text) => {
    const { scores, labels } = await readText(text)
    expect([Array.from(scores), labels]).toEqual([
      [0.1, 0.9],
      [0, 1]
    ])
  })

  it('names the line of a byte that is no UTF-8', async () => {
    const bytes = Buffer.from('score,label,kind\n1,0,\n2,1,Kn\xF6tchen\n', 'latin1')
    await expect(readText(bytes)).rejects.toThrow(/line 3: is not UTF-8 .*Windows-1252/)
  })

  const cases: [string, string, RegExp][] = [
    ['no score', 'scor,label\n1,0\n', /a\.csv has no column "score".*Did you mean "scor"/],
    ['a score that is no number', 'score,label\n0.5,0\nhigh,1\n', /line 3: score "high"/],
    ['an empty score', 'score,label\n,0\n', /line 2: score ""/],
    ['NaN', 'score,label\nNaN,0\n', /line 2: score "NaN"/],
    ['a hexadecimal score', 'score,label\n0.5,0\n0x10,1\n', /line 3: score "0x10" is not a finite decimal number/],
    ['a hexadecimal label', 'score,label\n0.5,0x1\n', /line 2: label "0x1" is neither 0/],
    ['decimal commas between commas', 'score,label\n0,5,1\n', /line 2: has 3 cells under 2 columns.*semicolons/],
    ['a label that is none', 'score,label\n0.5,perhaps\n', /line 2: label "perhaps" is neither 0/],
    ['labels of outlier detectors', 'score,label\n0.5,-1\n', /line 2: label "-1".*scikit-learn answer -1/],
    ['two scores', 'image_score,y_score,label\n1,2,0\n', /"image_score" and "y_score" may both be the score/],
    ['labels that contradict', 'score,label,y_true\n1,0,0\n2,0,1\n', /line 3: label says "0" and y_true "1"/],
    [
      'rows of several models',
      'model,image,label,score\nvae,a,0,1\nvae,b,1,2\npadim,a,0,3\npadim,b,1,4\n',
      /holds rows of several models: "model" is vae, padim\. Write a file for each, for example for name, rows in table\.groupby\("model"\)/
    ],
    ['rows of several epochs', 'epoch,label,score\n1,0,1\n1,1,2\n2,0,3\n2,1,4\n', /"epoch" is 1, 2\. Write a file for each/],
    [
      'a column of scores for each model',
      'image,label,score_vae,score_padim\na,0,1,2\n',
      /"score_vae", "score_padim" may each be the score of a model: write a file for each/
    ],
    ['a column for each epoch', 'image,label,epoch_1,epoch_2\na,0,1,2\n', /"epoch_1", "epoch_2" may each be the score/],
    ['rows without a header', '0.5,0\n0.7,1\n', /first line has numbers in place of names: begin with score,label/],
    ['a label that is a kind', 'score,label\n1,good\n2,crack\n', /line 3: label "crack".*into a column kind, and 1 into label/],
    ['a split without test', 'score,label,split\n1,0,train\n', /no row of it is test/],
    ['labels by another name', 'score,y\n1,0\n', /has no column "label" \(columns: "score", "y"\)/],
    ['no rows', 'score,label\n', /has no rows/],
    ['an empty file', '', /a\.csv is empty/],
    ['nothing but blank lines', '\n \n', /has no column "score" \(columns: none\)/],
    ['rows of two lengths', 'score,label\n1,0,7\n', /line 2: has 3 cells under 2 columns/],
    ['a file that is cut', 'score,label\n1,0\n0.5', /line 3: has 1 cell under 2 columns.*is the file cut/]
  ]
  for (const [name, text, message] of cases)
    it(`refuses ${name}`, async () => {
      const error = await readText(text).catch((caught: unknown) => caught)
      expect(error).toBeInstanceOf(InputError)
      expect((error as Error).message).toMatch(message)
    })
})
