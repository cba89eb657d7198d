import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { create, fromBinary, toBinary } from '@bufbuild/protobuf'
import * as ort from 'onnxruntime-web'
import { describe, expect, it } from 'vitest'
import { ModelProtoSchema, StringStringEntryProtoSchema } from '../../../../src/checkpoints/onnx/onnx_pb.ts'
import { openSession } from '../../../../src/inference/onnx/session.ts'
import { weightsAside } from '../../../../src/inference/onnx/surgery/weights-aside.ts'
import { settingsSchema } from '../../../../src/settings/schema.ts'
import { tempFolder } from '../../../support/temp-folder.ts'

const FLOAT = 1
const EXTERNAL = 1
const [inputs, units] = [256, 128]
const weights = Float32Array.from({ length: inputs * units }, (_, i) => Math.sin(i))
const tensorOf = (name: string, width: number) => ({
  name,
  type: { tensorType: { elemType: FLOAT, shape: { dim: [1, width].map((size) => ({ dimValue: BigInt(size) })) } } }
})

/** y = (x W) b, W with 128 KB of weights, b with 512 bytes. */
const file = toBinary(
  ModelProtoSchema,
  create(ModelProtoSchema, {
    irVersion: 8n,
    opsetImport: [{ domain: '', version: 17n }],
    graph: {
      name: 'g',
      node: [
        { opType: 'MatMul', input: ['x', 'W'], output: ['h'] },
        { opType: 'Mul', input: ['h', 'b'], output: ['y'] }
      ],
      initializer: [
        {
          name: 'W',
          dataType: FLOAT,
          dims: [BigInt(inputs), BigInt(units)],
          rawData: new Uint8Array(weights.buffer)
        },
        { name: 'b', dataType: FLOAT, dims: [BigInt(units)], rawData: new Uint8Array(weights.buffer, 0, 4 * units) }
      ],
      input: [tensorOf('x', inputs)],
      output: [tensorOf('y', units)]
    }
  })
)

describe('weightsAside', () => {
  it('leaves the graph what it computes, without its large weights', async () => {
    const { bytes, externalData } = weightsAside(fromBinary(ModelProtoSchema, file))
    expect(bytes.length).toBeLessThan(2048)
    expect(externalData.map(({ data }) => data.length)).toEqual([weights.byteLength])

    const [whole, parts] = [
      await ort.InferenceSession.create(file),
      await ort.InferenceSession.create(bytes, { externalData })
    ]
    const feeds = { x: new ort.Tensor('float32', weights.slice(7, 7 + inputs), [1, inputs]) }
    expect((await parts.run(feeds)).y!.data).toEqual((await whole.run(feeds)).y!.data)
    await Promise.all([whole.release(), parts.release()])
  })

  it('is left alone where a model has side files of its own, which may be called the same', async () => {
    const model = fromBinary(ModelProtoSchema, file)
    const [, b] = model.graph!.initializer
    const folder = tempFolder()
    mkdirSync(join(folder, 'weights'))
    writeFileSync(join(folder, 'weights/0'), b!.rawData)
    b!.rawData = new Uint8Array()
    b!.dataLocation = EXTERNAL
    b!.externalData = [create(StringStringEntryProtoSchema, { key: 'location', value: 'weights/0' })]
    writeFileSync(join(folder, 'model.onnx'), toBinary(ModelProtoSchema, model))

    const session = await openSession(join(folder, 'model.onnx'), settingsSchema.parse({}).model.outputs)
    const values = weights.slice(7, 7 + inputs)
    const [y] = await session.run([{ input: session.inputs[0]!, shape: [1, inputs], values }])
    const whole = await ort.InferenceSession.create(file)
    expect(y!.values).toEqual((await whole.run({ x: new ort.Tensor('float32', values, [1, inputs]) })).y!.data)
    await Promise.all([whole.release(), session.release()])
  })

  it('does not change the model that it is given', () => {
    const model = fromBinary(ModelProtoSchema, file)
    weightsAside(model)
    expect(toBinary(ModelProtoSchema, model)).toEqual(file)
  })
})
