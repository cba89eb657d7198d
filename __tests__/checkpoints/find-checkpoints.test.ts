import { createHash } from 'node:crypto'
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { create, toBinary } from '@bufbuild/protobuf'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findCheckpoints } from '../../src/checkpoints/find-checkpoints.ts'
import { describePassedOver } from '../../src/checkpoints/passed-over.ts'
import { ModelProtoSchema } from '../../src/checkpoints/onnx/onnx_pb.ts'
import { InputError } from '../../src/input-error.ts'

const fixtures = new URL('../fixtures/', import.meta.url).pathname
const onnx = readFileSync(join(fixtures, 'onnx/torchscript.onnx'))
const layersModel = JSON.stringify({
  format: 'layers-model',
  modelTopology: {},
  weightsManifest: [{ paths: ['group1-shard1of1.bin'], weights: [] }]
})

let cwd: string
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'checkpoints-'))
})
afterEach(() => rmSync(cwd, { recursive: true }))

function put(files: Record<string, string | Uint8Array>) {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(cwd, name)), { recursive: true })
    writeFileSync(join(cwd, name), content)
  }
}

const putModels = (...names: string[]) => put(Object.fromEntries(names.map((name) => [name, onnx])))
const putTfjs = (folder: string) =>
  put({ [`${folder}/model.json`]: layersModel, [`${folder}/group1-shard1of1.bin`]: 'weights' })

const names = async (...patterns: string[]) => (await findCheckpoints(patterns, cwd)).map(({ name }) => name)

async function errorOf(...patterns: string[]): Promise<string> {
  const error = await findCheckpoints(patterns, cwd).catch((caught: unknown) => caught)
  expect(error).toBeInstanceOf(InputError)
  return (error as Error).message
}

describe('training order', () => {
  it('is by epoch where every name has one', async () => {
    putModels('epoch_2.onnx', 'epoch_10.onnx', 'ckpt-1.onnx', 'model_e3.onnx')
    const found = await findCheckpoints(['*.onnx'], cwd)
    expect(found.map(({ name, epoch, order }) => [name, epoch, order])).toEqual([
      ['ckpt-1', 1, 0],
      ['epoch_2', 2, 1],
      ['model_e3', 3, 2],
      ['epoch_10', 10, 3]
    ])
  })

  it('is the natural order of names where one has none', async () => {
    putModels('v10.onnx', 'v9.onnx', 'final.onnx')
    expect(await names('*.onnx')).toEqual(['final', 'v9', 'v10'])
  })
})

describe('patterns', () => {
  it('exclude with !, whatever their order', async () => {
    putModels('runs/epoch_1.onnx', 'runs/epoch_2.onnx', 'runs/old/epoch_3.onnx')
    expect(await names('!**/epoch_2*', 'runs/**/*.onnx', '!runs/old')).toEqual(['epoch_1'])
  })

  it('may be absolute or lead out of the folder', async () => {
    putModels('runs/epoch_1.onnx', 'runs/epoch_2.onnx')
    const inside = join(cwd, 'elsewhere')
    mkdirSync(inside)
    const absolute = await findCheckpoints([join(cwd, 'runs/*.onnx'), `!${cwd}/runs/epoch_1.onnx`], inside)
    expect(absolute.map(({ name }) => name)).toEqual(['epoch_2'])
    expect(
      (await findCheckpoints(['../runs/*.onnx', '!../runs/epoch_2.onnx'], inside)).map(({ name }) => name)
    ).toEqual(['epoch_1'])
  })

  it('take a path with glob characters at its word', async () => {
    putModels('run [1]/epoch_1.onnx')
    expect(await names('run [1]/epoch_1.onnx')).toEqual(['epoch_1'])
    expect(await names('run [1]')).toEqual(['epoch_1'])
  })

  it('name a checkpoint once, however many match it', async () => {
    putModels('epoch_1.onnx')
    expect(await names('*.onnx', 'epoch_1.onnx', '.')).toEqual(['epoch_1'])
  })

  it('take the checkpoints right inside a folder', async () => {
    putModels('runs/epoch_1.onnx', 'runs/epoch_2.onnx', 'runs/deeper/epoch_3.onnx')
    put({ 'runs/notes.txt': '', 'runs/history.csv': 'epoch,loss\n1,2\n' })
    expect(await names('runs')).toEqual(['epoch_1', 'epoch_2'])
    expect(await names('r*')).toEqual(['epoch_1', 'epoch_2'])
  })

  it('follow links to files', async () => {
    putModels('store/blob.onnx')
    symlinkSync(join(cwd, 'store/blob.onnx'), join(cwd, 'epoch_1.onnx'))
    expect(await names('*.onnx')).toEqual(['epoch_1'])
  })
})

describe('kinds', () => {
  const kindsOf = async (...patterns: string[]) =>
    Object.fromEntries((await findCheckpoints(patterns, cwd)).map(({ name, kind }) => [name, kind]))

  it('ONNX pairs in all three spellings', async () => {
    putModels(
      'a_encoder.onnx',
      'a_decoder.onnx',
      'b.encoder.onnx',
      'b.decoder.onnx',
      'c/encoder.onnx',
      'c/decoder.onnx',
      'd.onnx'
    )
    expect(await kindsOf('**/*')).toEqual({ a: 'onnx-pair', b: 'onnx-pair', c: 'onnx-pair', d: 'onnx' })
    const [pair] = await findCheckpoints(['a_decoder.onnx'], cwd)
    expect(pair.files).toEqual([join(cwd, 'a_encoder.onnx'), join(cwd, 'a_decoder.onnx')])
  })

  it('TensorFlow.js folders, by any of their files', async () => {
    putTfjs('epoch_1')
    putTfjs('pair/encoder')
    putTfjs('pair/decoder')
    put({ 'graph/model.json': JSON.stringify({ format: 'graph-model', modelTopology: { node: [] } }) })
    const kinds = { epoch_1: 'tfjs-layers', pair: 'tfjs-pair', graph: 'tfjs-graph' }
    expect(await kindsOf('**')).toEqual(kinds)
    expect(await kindsOf('*')).toEqual(kinds)
    expect(await kindsOf('**/model.json')).toEqual(kinds)
    expect(await kindsOf('**/*.bin')).toEqual({ epoch_1: 'tfjs-layers', pair: 'tfjs-pair' })
    expect(await kindsOf('pair/encoder')).toEqual({ pair: 'tfjs-pair' })
  })

  it('SavedModel folders, by any of their files', async () => {
    put({ 'epoch_7/saved_model.pb': 'x', 'epoch_7/variables/variables.index': 'y', 'epoch_7/notes.txt': 'z' })
    for (const pattern of ['epoch_7', '*', '**', '**/saved_model.pb', '**/variables.index']) {
      const [{ kind, path, files, epoch }] = await findCheckpoints([pattern], cwd)
      expect([kind, path, epoch]).toEqual(['saved-model', join(cwd, 'epoch_7'), 7])
      expect(files).toEqual([join(cwd, 'epoch_7/saved_model.pb'), join(cwd, 'epoch_7/variables/variables.index')])
    }
  })

  it('recorded outputs; a training log is none unless it is named', async () => {
    put({ 'epoch_1.npz': 'x', 'epoch_2.csv': '"label","score"\n1,2\n', 'history.csv': 'epoch,loss\n' })
    put({ 'epoch_3.csv': 'label;score\n1;2\n', 'history_2.csv': 'epoch;loss\n' })
    put({
      'epoch_4.csv': Buffer.from('\uFEFFy_true\ty_score\n1\t2\n', 'utf16le'),
      'epoch_5.tsv': 'score\tlabel\n1\t0\n'
    })
    put({ 'epoch_6.csv': 'image_path,pred_score\na.png,1\n', 'log.csv': 'epoch,scores,target\n1,2,0\n' })
    expect(await kindsOf('*')).toEqual({
      epoch_1: 'recorded-npz',
      epoch_2: 'recorded-csv',
      epoch_3: 'recorded-csv',
      epoch_4: 'recorded-csv',
      epoch_5: 'recorded-csv',
      epoch_6: 'recorded-csv'
    })
    expect(await kindsOf('history.csv')).toEqual({ history: 'recorded-csv' })
  })

  it("leaves other programs' model.json alone", async () => {
    putModels('epoch_1.onnx')
    put({ 'model.json': '{"layers": 3}' })
    expect(await kindsOf('*')).toEqual({ epoch_1: 'onnx' })
  })
})

describe('halves and wholes', () => {
  const encoder = readFileSync(join(fixtures, 'onnx/pair_encoder.onnx'))
  const decoder = readFileSync(join(fixtures, 'onnx/pair_decoder.onnx'))
  const kindsOf = async (...patterns: string[]) =>
    Object.fromEntries((await findCheckpoints(patterns, cwd)).map(({ name, kind, epoch }) => [name, [kind, epoch]]))

  it.each([
    ['encoder_10', 'decoder_10', '10', 10],
    ['encoder-10', 'decoder-10', '10', 10],
    ['encoder10', 'decoder10', '10', 10],
    ['vae_encoder_10', 'vae_decoder_10', 'vae_10', 10],
    ['vae.encoder.epoch_3', 'vae.decoder.epoch_3', 'vae.epoch_3', 3],
    ['Encoder_ep7', 'Decoder_ep7', 'ep7', 7]
  ])('%s beside %s', async (a, b, name, epoch) => {
    put({ [`${a}.onnx`]: encoder, [`${b}.onnx`]: decoder })
    expect(await kindsOf('*.onnx')).toEqual({ [name]: ['onnx-pair', epoch] })
    expect(await kindsOf('.')).toEqual({ [name]: ['onnx-pair', epoch] })
  })

  it('several of them, in their order', async () => {
    for (const epoch of [10, 9, 2]) put({ [`encoder_${epoch}.onnx`]: encoder, [`decoder_${epoch}.onnx`]: decoder })
    expect(await names('*')).toEqual(['2', '9', '10'])
    rmSync(join(cwd, 'decoder_9.onnx'))
    expect(await errorOf('*')).toMatch(/encoder_9\.onnx is one half.*decoder_9\.onnx is missing/)
  })

  it.each(['autoencoder', 'auto_encoder', 'vae_encoder_decoder', 'conv-auto-encoder_12', 'encoder'])(
    'a whole model called %s',
    async (name) => {
      putModels(`${name}.onnx`)
      expect(Object.values(await kindsOf('*'))).toEqual([['onnx', name.endsWith('12') ? 12 : null]])
    }
  )

  it.each(['encoder', 'vae_encoder', 'VAE-encoder'])('ONNX in the folder %s and that of its decoder', async (name) => {
    const decoderFolder = name.replace(/encoder/i, 'decoder')
    put({ [`run/${name}/model.onnx`]: encoder, [`run/${decoderFolder}/model.onnx`]: encoder })
    for (const pattern of ['run', `run/${name}`, `run/${decoderFolder}/model.onnx`, 'run/**/*.onnx'])
      expect(await kindsOf(pattern)).toEqual({ run: ['onnx-pair', null] })
    const [{ files }] = await findCheckpoints(['run'], cwd)
    expect(files).toEqual([name, decoderFolder].map((half) => join(cwd, 'run', half, 'model.onnx')))
  })

  it('SavedModels in encoder/ and decoder/', async () => {
    put({ 'run/encoder/saved_model.pb': 'a', 'run/decoder/saved_model.pb': 'b', 'run/decoder/variables/v': 'c' })
    for (const pattern of ['run', 'run/encoder', 'run/decoder/saved_model.pb', 'run/**'])
      expect(await kindsOf(pattern)).toEqual({ run: ['saved-model-pair', null] })
    const [{ files }] = await findCheckpoints(['run'], cwd)
    expect(files.slice(0, 2)).toEqual(['encoder', 'decoder'].map((half) => join(cwd, 'run', half, 'saved_model.pb')))
    rmSync(join(cwd, 'run/encoder'), { recursive: true })
    expect(await errorOf('run')).toMatch(
      /run\/decoder\/saved_model\.pb is one half.*run\/encoder\/saved_model\.pb is missing/
    )
  })
})

describe('side files of ONNX', () => {
  it('belong to the checkpoint and to its sha256', async () => {
    copyFileSync(join(fixtures, 'onnx/external.onnx'), join(cwd, 'external.onnx'))
    copyFileSync(join(fixtures, 'onnx/external.onnx.data'), join(cwd, 'external.onnx.data'))
    const found = await findCheckpoints(['*'], cwd)
    expect(found.map(({ files }) => files)).toEqual([[join(cwd, 'external.onnx'), join(cwd, 'external.onnx.data')]])
    const sum = (name: string) =>
      createHash('sha256')
        .update(readFileSync(join(cwd, name)))
        .digest('hex')
    const lines = ['external.onnx', 'external.onnx.data'].map((name) => `${name} ${sum(name)}\n`).join('')
    expect(found[0].sha256).toBe(createHash('sha256').update(lines).digest('hex'))
  })

  it('must be there, and inside the folder', async () => {
    const model = readFileSync(join(fixtures, 'onnx/external.onnx'), 'latin1')
    put({ 'external.onnx': Buffer.from(model, 'latin1') })
    expect(await errorOf('external.onnx')).toMatch(/keeps its weights in "external\.onnx\.data", which is missing/)
    put({ 'external.onnx': Buffer.from(model.replaceAll('external.onnx.data', '../../etc/passwd..'), 'latin1') })
    expect(await errorOf('external.onnx')).toMatch(/"\.\.\/\.\.\/etc\/passwd\.\.", which lies outside its folder/)
    put({ 'external.onnx': Buffer.from(model.replaceAll('external.onnx.data', '/etc/ssl/private/x'), 'latin1') })
    expect(await errorOf('external.onnx')).toMatch(/lies outside its folder/)
  })
})

describe('side files of sparse tensors', () => {
  const part = (location: string) => ({ dataLocation: 1, externalData: [{ key: 'location', value: location }] })
  const sparse = (name: string) => ({ values: part(`${name}.values`), indices: part(`${name}.indices`) })
  /** In the graph, in the graph of a node's branch, in one inside a function, and in attributes. */
  const model = (name = 'initializer') => {
    const branch = (name: string) => ({ attribute: [{ g: { sparseInitializer: [sparse(name)] } }] })
    const attributes = [{ sparseTensor: sparse('attribute') }, { sparseTensors: [sparse('list')] }]
    const node = [branch('branch'), { attribute: attributes }]
    const graph = { node, output: [{ name: 'y' }], sparseInitializer: [sparse(name)] }
    const functions = [{ node: [branch('function')] }]
    return toBinary(
      ModelProtoSchema,
      create(ModelProtoSchema, { irVersion: 8n, opsetImport: [{ version: 17n }], graph, functions } as never)
    )
  }
  const sides = ['attribute', 'branch', 'function', 'initializer', 'list'].flatMap((name) => [
    `${name}.indices`,
    `${name}.values`
  ])

  it('belong to the checkpoint', async () => {
    put({ 'model.onnx': model(), ...Object.fromEntries(sides.map((name) => [name, name])) })
    const [{ files }] = await findCheckpoints(['model.onnx'], cwd)
    expect(files).toEqual(['model.onnx', ...sides].map((name) => join(cwd, name)))
  })

  it('must be there, and inside the folder', async () => {
    put({ 'model.onnx': model() })
    expect(await errorOf('model.onnx')).toMatch(/keeps its weights in "attribute\.indices", which is missing/)
    put({ 'model.onnx': model('../outside') })
    expect(await errorOf('model.onnx')).toMatch(/"\.\.\/outside\.values", which lies outside its folder/)
  })
})

describe('names and sums', () => {
  it('are the shortest path suffixes that tell checkpoints apart', async () => {
    putModels('a/run/best.onnx', 'b/run/best.onnx', 'a/last.onnx')
    expect(await names('**/*.onnx')).toEqual(['a/run/best', 'b/run/best', 'last'])
  })

  it('read the epoch from the last component alone', async () => {
    putModels('epoch_1/model.onnx', 'epoch_2/model.onnx')
    const found = await findCheckpoints(['**/*.onnx'], cwd)
    expect(found.map(({ name, epoch }) => [name, epoch])).toEqual([
      ['epoch_1/model', null],
      ['epoch_2/model', null]
    ])
  })

  it('keep the extension where only that differs', async () => {
    putModels('epoch_1.onnx')
    put({ 'epoch_1.npz': 'x' })
    expect(await names('*')).toEqual(['epoch_1.npz', 'epoch_1.onnx'])
  })

  it('of one file are its own sha256', async () => {
    putModels('epoch_1.onnx')
    const [{ sha256 }] = await findCheckpoints(['*'], cwd)
    expect(sha256).toBe(createHash('sha256').update(onnx).digest('hex'))
  })
})

describe('what is refused', () => {
  it.each([
    ['a.pt', /torch\.onnx\.export.*output_names=\["recon", "mu", "logvar"\].*dynamic_axes/s],
    ['a.pth', /torch\.onnx\.export/],
    ['a.ckpt', /torch\.onnx\.export/],
    ['a.safetensors', /torch\.onnx\.export/],
    ['a.pt2', /torch\.export\.load/],
    ['a.torchscript', /TorchScript.*torch\.jit\.load/s],
    ['a.pkl', /torch\.onnx\.export/],
    ['a.h5', /Keras model, which holds a graph.*tfjs_export import save_layers_model/s],
    ['a.weights.h5', /Keras weights, which holds weights.*load_weights/s],
    ['a.h5', /save_keras_model/],
    ['a.keras', /model\.export/]
  ])('%s, with the lines that export it', async (name, lines) => {
    put({ [name]: 'x' })
    expect(await errorOf('*')).toMatch(lines)
    expect(await errorOf('.')).toMatch(lines)
    expect(await errorOf(name)).toContain(join(cwd, name))
  })

  it('by what they hold, where the ending does not tell', async () => {
    put({
      'a.pt': 'PK\x03\x04 archive/code/__torch__/vae.py',
      'b.pt': 'PK\x03\x04 archive/data.pkl',
      'c.h5': Buffer.from('\x89HDF\r\n ... model_config {}', 'latin1'),
      'd.h5': Buffer.from('\x89HDF\r\n ... kernel:0', 'latin1')
    })
    expect(await errorOf('a.pt')).toMatch(/TorchScript module.*torch\.jit\.load/s)
    expect(await errorOf('b.pt')).toMatch(/PyTorch checkpoint, which holds weights but no graph/)
    expect(await errorOf('c.h5')).toMatch(/Keras model, which holds a graph/)
    expect(await errorOf('d.h5')).toMatch(/Keras weights, which holds weights but no graph/)
  })

  it('also beside good ones, until it is left out', async () => {
    putModels('epoch_1.onnx')
    put({ 'epoch_2.pt': 'x', 'history.pkl': 'x' })
    expect(await errorOf('*')).toMatch(/epoch_2\.pt is a PyTorch checkpoint/)
    expect(await names('*', '!*.pt')).toEqual(['epoch_1'])
  })

  it('a pair with one half missing', async () => {
    put({ 'a_encoder.onnx': readFileSync(join(fixtures, 'onnx/pair_encoder.onnx')) })
    expect(await errorOf('*')).toMatch(/a_encoder\.onnx is one half.*a_decoder\.onnx is missing/)
    putTfjs('b/decoder')
    expect(await errorOf('b')).toMatch(/decoder\/model\.json is one half.*encoder\/model\.json is missing/)
  })

  it('a pattern without a match, with what lies there', async () => {
    putModels('runs/epoch_1.onnx')
    expect(await errorOf('runs/*.npz')).toMatch(
      /"runs\/\*\.npz" matches nothing: the folder .*runs holds "epoch_1\.onnx"/
    )
    expect(await errorOf('runs/*.onnx', 'other/*.onnx')).toMatch(/"other\/\*\.onnx" matches nothing/)
    expect(await errorOf('!*')).toMatch(/No checkpoints are named/)
    put({ 'docs/readme.md': '' })
    expect(await errorOf('docs')).toMatch(/"docs" matches no checkpoint: .*docs holds "readme\.md"/)
  })

  it.each([
    ['scores.json', /is JSON, which is not read\. .* pandas\.read_json\('.*scores\.json'\)\.to_csv/],
    ['scores.jsonl', /is JSON Lines, .*lines=True/],
    ['scores.parquet', /is Parquet, .*read_parquet/],
    ['scores.xlsx', /is a workbook, .*read_excel/],
    ['scores.npy', /is a single array, .*numpy\.savez\('scores\.npz'/],
    ['scores.txt', /is text, .*call it \.csv, and begin with the line score,label/],
    ['scores.mat', /is MATLAB's format, .*loadmat/]
  ])('scores in a format that is not read, with the line that converts them: %s', async (name, says) => {
    put({ [name]: 'x' })
    const said = await errorOf(name)
    expect(said).toMatch(says)
    expect(said).toContain('Recorded scores are .csv with the columns score and label, or .npz')
  })

  it('empty, truncated and foreign ONNX files', async () => {
    put({ 'empty.onnx': '', 'cut.onnx': onnx.subarray(0, onnx.length - 900), 'text.onnx': 'hello, this is no model' })
    expect(await errorOf('empty.onnx')).toMatch(/empty\.onnx is empty/)
    expect(await errorOf('cut.onnx')).toMatch(/cut\.onnx is not an ONNX model, or is truncated/)
    expect(await errorOf('text.onnx')).toMatch(/text\.onnx is not an ONNX model, or is truncated/)
  })

  it('a Git LFS pointer', async () => {
    put({ 'a.onnx': 'version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 4\n' })
    expect(await errorOf('a.onnx')).toMatch(/Git LFS pointer.*lfs: true/)
  })

  it('TensorFlow.js files that are cut off, incomplete or lead out of the folder', async () => {
    put({ 'a/model.json': layersModel.slice(0, 40), 'b/model.json': layersModel })
    expect(await errorOf('a')).toMatch(/a\/model\.json is not valid JSON/)
    expect(await errorOf('b')).toMatch(/names the weight file "group1-shard1of1\.bin", which is missing/)
    put({ 'c/model.json': layersModel.replace('group1', '../group1') })
    expect(await errorOf('c')).toMatch(/lies outside its folder/)
  })
})

describe('what patterns name beside checkpoints', () => {
  const passedOver = async (...patterns: string[]) =>
    describePassedOver(patterns, cwd, await findCheckpoints(patterns, cwd))

  it('is counted and named once', async () => {
    putModels('runs/epoch_1.onnx')
    put({ 'runs/config.json': '{}', 'runs/log.csv': 'epoch,loss\n', 'runs/notes.txt': '', 'runs/z.md': '', 'runs/.git': '' })
    const said = `4 files that the checkpoints' patterns name are no checkpoint and not evaluated: "config.json", "log.csv", "notes.txt", ….`
    expect(await passedOver('runs')).toBe(said)
    expect(await passedOver('runs/*')).toBe(said)
    expect(await passedOver('runs', 'runs/*')).toBe(said)
    expect(await passedOver('runs/*', '!runs/*.md', '!runs/config.json', '!runs/*.txt')).toBe(
      `1 file that the checkpoints' patterns name is no checkpoint and not evaluated: "log.csv".`
    )
    expect(await passedOver('runs/*.onnx')).toBeNull()
    expect(await passedOver('runs/epoch_1.onnx')).toBeNull()
  })

  it('is no part of a checkpoint', async () => {
    putTfjs('web')
    put({ 'external.onnx': readFileSync(join(fixtures, 'onnx/external.onnx')) })
    put({ 'external.onnx.data': readFileSync(join(fixtures, 'onnx/external.onnx.data')) })
    expect(await passedOver('*')).toBeNull()
    expect(await passedOver('web', 'external*')).toBeNull()
  })
})
