import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { fromBinary, toBinary } from '@bufbuild/protobuf'
import { describe, expect, it } from 'vitest'
import type { Checkpoint } from '../../../src/checkpoints/checkpoint.ts'
import { ModelProtoSchema } from '../../../src/checkpoints/onnx/onnx_pb.ts'
import type { ModelProto } from '../../../src/checkpoints/onnx/onnx_pb.ts'
import { InputError } from '../../../src/input-error.ts'
import { loadModel } from '../../../src/inference/load-model.ts'
import type { ModelBatch } from '../../../src/inference/model.ts'
import { wasmFiles } from '../../../src/inference/onnx/embedded-runtime.ts'
import {
  batchOf,
  checkpointOf,
  expected,
  folder,
  KINDS,
  largestDifference,
  withModel
} from '../../support/onnx-fixtures.ts'
import { settingsSchema } from '../../../src/settings/schema.ts'

interface Case {
  file: string
  name?: string
  channels?: 1 | 3
  condition?: boolean
  model?: object
  /** Float16 keeps 11 bits. */
  tolerance?: number
}

const cases: Case[] = [
  { file: 'torchscript.onnx' },
  { file: 'dynamo.onnx' },
  { file: 'external.onnx' },
  { file: 'pair_encoder.onnx', name: 'pair' },
  { file: 'nhwc.onnx', channels: 3 },
  { file: 'spatial.onnx', channels: 3 },
  { file: 'sigma.onnx' },
  { file: 'variance.onnx' },
  { file: 'unnamed.onnx' },
  { file: 'ambiguous.onnx', model: { outputs: { mu: 'a', 'log-variance': 'b' } } },
  { file: 'conditional.onnx', condition: true },
  { file: 'conditional-pair', condition: true },
  { file: 'batch1.onnx' },
  { file: 'batch4.onnx' },
  { file: 'symmetric.onnx', model: { input: { range: [-1, 1] } } },
  { file: 'autoencoder.onnx' },
  { file: 'float16.onnx', tolerance: 1e-3 },
  { file: 'uint8.onnx', model: { input: { range: [0, 255] } } },
  { file: 'sampling.onnx' }
]

describe('ONNX models give what PyTorch gives', () => {
  for (const {
    file,
    name = file.replace('.onnx', ''),
    channels = 1,
    condition = false,
    model = {},
    tolerance = 1e-5
  } of cases) {
    it(file, async () => {
      const outputs = await withModel(file, model, (loaded) => loaded.run(batchOf(channels, 3, condition)))
      expect(largestDifference(outputs.reconstruction, expected[name].reconstruction)).toBeLessThan(tolerance)
      expect(largestDifference(outputs.mu, expected[name].mu)).toBeLessThan(tolerance)
      expect(largestDifference(outputs.logVariance, expected[name].logVariance)).toBeLessThan(tolerance)
    })
  }
})

describe('what is known of a model', () => {
  it('reads input, layout, latent shape and the matched outputs', async () => {
    await withModel('nhwc.onnx', {}, async (model) => {
      expect(model.input).toEqual({ channels: 3, height: 8, width: 8, layout: 'nhwc', condition: null })
      await model.run(batchOf(3))
      expect(model.latent).toEqual({ channels: 2, positions: 4 })
      expect(model.outputs).toMatchObject({
        reconstruction: 'recon',
        mu: 'mu',
        spread: { name: 'logvar', convention: 'log-variance', guessed: false }
      })
    })
  })

  it('names engine, version and device', async () => {
    await withModel('torchscript.onnx', {}, async ({ engine, device }) => {
      expect([engine, device]).toEqual(['onnxruntime-web 1.30.0 (wasm)', 'cpu'])
    })
  })

  it('gives the length of the condition', async () => {
    expect(await withModel('conditional-pair', {}, async ({ input }) => input.condition)).toBe(KINDS)
  })

  it('takes the all-positive one of two unnamed heads for sigma, as a guess', async () => {
    await withModel('unnamed.onnx', {}, async (model) => {
      await model.run(batchOf(1))
      expect(model.outputs).toMatchObject({
        mu: 'output_1',
        spread: { name: 'output_2', convention: 'sigma', guessed: true }
      })
    })
  })

  it('sees sampling in the graph, takes the noise out, and mu rather than the sampled z', async () => {
    await withModel('sampling.onnx', {}, async (model) => {
      const [first, second] = [await model.run(batchOf(1)), await model.run(batchOf(1))]
      expect([model.samples, model.noiseTakenOut]).toEqual([true, true])
      expect(model.outputs.mu).toBe('mu')
      expect(first).toEqual(second)
    })
    await withModel('dynamo.onnx', {}, async ({ samples, noiseTakenOut }) =>
      expect([samples, noiseTakenOut]).toEqual([false, false])
    )
  })

  it('has no code where only a reconstruction comes out', async () => {
    await withModel('autoencoder.onnx', {}, async (model) => {
      await model.run(batchOf(1))
      expect([model.outputs.mu, model.outputs.spread, model.latent]).toEqual([null, null, null])
    })
  })

  it('runs any number of images, whatever the exported batch size', async () => {
    const one = await withModel('torchscript.onnx', {}, (model) => model.run(batchOf(1, 9)))
    const four = await withModel('batch4.onnx', {}, (model) => model.run(batchOf(1, 9)))
    expect(largestDifference(four.reconstruction, [...one.reconstruction!])).toBeLessThan(1e-6)
    expect(largestDifference(four.mu, [...one.mu!])).toBeLessThan(1e-6)
  })
})

describe('what a model refuses', () => {
  const run = (file: string, model: object, batch: ModelBatch) => withModel(file, model, (loaded) => loaded.run(batch))

  it('outputs that cannot be told apart, with the lines that settle it', async () => {
    await expect(run('ambiguous.onnx', {}, batchOf(1))).rejects.toThrow(
      /ambiguous: cannot tell which output is mu.*"a" \[N,4\], "b" \[N,4\].*The graph decodes "a".*outputs: \{ mu: "a", log-variance: "b" \}/s
    )
  })

  it('NaN, by checkpoint, output, number and image', async () => {
    await expect(run('nan.onnx', {}, batchOf(1))).rejects.toThrow(/nan: output "logvar" holds 12 of 12 values.*image 0/)
  })

  it('images of another size or number of channels', async () => {
    await expect(run('torchscript.onnx', {}, batchOf(3))).rejects.toThrow(
      /takes images of 1 channels, 8x8.*given 3 channels/
    )
    await expect(run('torchscript.onnx', {}, { ...batchOf(1), height: 4, width: 16 })).rejects.toThrow(
      /model.input.size/
    )
  })

  it('a configured name that no output has', async () => {
    await expect(run('torchscript.onnx', { outputs: { mu: 'muu' } }, batchOf(1))).rejects.toThrow(/Did you mean "mu"/)
    await expect(run('torchscript.onnx', { inputs: { image: 'y' } }, batchOf(1))).rejects.toThrow(
      /model.inputs.image names "y"/
    )
  })

  it('bytes without the range of bytes', async () => {
    await expect(run('uint8.onnx', {}, batchOf(1))).rejects.toThrow(/range: \[0, 255\]/)
  })

  it('an engine that is not there', async () => {
    const checkpoint = await checkpointOf('torchscript.onnx')
    for (const settings of [{ engine: 'native' }, { device: 'gpu' }])
      await expect(loadModel(checkpoint, settingsSchema.parse(settings))).rejects.toThrow(
        /Set engine and device to auto/
      )
  })

  it('a condition that was not given', async () => {
    await expect(run('conditional.onnx', {}, batchOf(1))).rejects.toThrow(/takes a condition of 4 values/)
  })
})

describe('files that onnxruntime does not accept', () => {
  const temporary = mkdtempSync(join(tmpdir(), 'onnx-'))

  async function load(edit: (model: ModelProto) => void) {
    const model = fromBinary(ModelProtoSchema, readFileSync(new URL('torchscript.onnx', folder)))
    edit(model)
    const path = join(temporary, 'edited.onnx')
    writeFileSync(path, toBinary(ModelProtoSchema, model))
    const loaded = await loadModel(
      { ...(await checkpointOf('torchscript.onnx')), path, files: [path] },
      settingsSchema.parse({})
    )
    try {
      return await loaded.run(batchOf(1))
    } finally {
      await loaded.dispose()
    }
  }

  it('a model that is read and written again gives the same', async () => {
    const outputs = await load(() => undefined)
    expect(largestDifference(outputs.reconstruction, expected.torchscript.reconstruction)).toBeLessThan(1e-5)
  })

  const cases: [string, (model: ModelProto) => void, RegExp][] = [
    [
      'an operator that does not exist',
      (model) => (model.graph!.node[0].opType = 'Konv'),
      /edited\.onnx is not accepted by onnxruntime: .*Konv/
    ],
    [
      'an operator set of the future',
      (model) => (model.opsetImport[0].version = 99n),
      /edited\.onnx is not accepted by onnxruntime: .*(opset|99)/
    ],
    [
      'weights that are cut off',
      (model) => (model.graph!.initializer[0].rawData = new Uint8Array(4)),
      /edited\.onnx is not accepted by onnxruntime/
    ],
    [
      'a node without its input',
      (model) => (model.graph!.node[0].input[0] = 'nothing'),
      /edited\.onnx is not accepted by onnxruntime/
    ],
    ['an input of integers', (model) => (model.graph!.input[0].type!.tensorType!.elemType = 7), /edited\.onnx/]
  ]
  for (const [name, edit, message] of cases)
    it(name, async () => {
      const error = await load(edit).catch((caught: unknown) => caught)
      expect(error).toBeInstanceOf(InputError)
      expect((error as Error).message).toMatch(message)
      expect((error as Error).message.split('\n').length).toBeLessThan(4)
    })

  it('a file that was cut off anywhere', async () => {
    const whole = readFileSync(new URL('torchscript.onnx', folder))
    const path = join(temporary, 'cut.onnx')
    for (let length = 0; length < whole.length; length += 331) {
      writeFileSync(path, whole.subarray(0, length))
      const checkpoint: Checkpoint = {
        name: 'cut',
        epoch: null,
        order: 0,
        kind: 'onnx',
        path,
        files: [path],
        sha256: ''
      }
      const error = await loadModel(checkpoint, settingsSchema.parse({})).catch((caught: unknown) => caught)
      expect(error).toBeInstanceOf(InputError)
      expect((error as Error).message).toContain('cut.onnx')
    }
  })

  it('says nothing of its own on standard error', () => {
    const path = join(temporary, 'noisy.onnx')
    const model = fromBinary(ModelProtoSchema, readFileSync(new URL('torchscript.onnx', folder)))
    model.graph!.node[0].opType = 'Konv'
    writeFileSync(path, toBinary(ModelProtoSchema, model))
    const script = `
      import * as runtime from 'onnxruntime-web'
      import { readFileSync } from 'node:fs'
      runtime.env.logLevel = 'fatal'
      runtime.env.wasm.wasmPaths = ${JSON.stringify(wasmFiles())}
      await runtime.InferenceSession.create(new Uint8Array(readFileSync(${JSON.stringify(path)})), { logSeverityLevel: 4 }).catch(() => console.log('caught'))
      const session = await runtime.InferenceSession.create(new Uint8Array(readFileSync(${JSON.stringify(new URL('torchscript.onnx', folder).pathname)})), { logSeverityLevel: 4 })
      await session.run({ x: new runtime.Tensor('float32', new Float32Array(50), [1, 1, 5, 10]) }).catch(() => console.log('caught'))
      await session.release()`
    const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      encoding: 'utf8',
      cwd: fileURLToPath(new URL('../../..', import.meta.url))
    })
    expect([stdout, stderr, status]).toEqual(['caught\ncaught\n', '', 0])
  })
})
