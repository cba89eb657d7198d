import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { memory } from '@tensorflow/tfjs-core'
import { afterAll, describe, expect, it } from 'vitest'
import type { Model } from '../../src/inference/model.ts'
import { batchOf, fixtures, largestDifference, read, withModel } from '../support/tensorflow-fixtures.ts'

const scratch = mkdtempSync(join(tmpdir(), 'tensorflow-decoder-'))
afterAll(() => rmSync(scratch, { recursive: true }))

const graphs = ['graph', 'graph-sampling', 'graph-conditional', 'graph-batchnorm-spatial']
const layers = ['layers', 'layers-nested', 'layers-batchnorm-spatial', 'layers-pair']
const skipping = ['graph-skip', 'layers-skip']

/** The two images' values, each in the place of the other. */
function exchanged(values: Float32Array): Float32Array {
  const half = values.length / 2
  return Float32Array.from([...values.subarray(half), ...values.subarray(0, half)])
}

async function decoderOf(model: Model) {
  const decode = await model.decoder()
  if (typeof decode === 'string') throw new Error(decode)
  return decode
}

interface Node {
  name: string
  op: string
  input?: string[]
  attr?: object
}

/** A copy of a fixture with an edited model.json. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function edited(name: string, edit: (model: any) => void): string {
  const folder = mkdtempSync(join(scratch, `${name}-`))
  cpSync(join(fixtures, name), folder, { recursive: true })
  const path = join(folder, 'model.json')
  const model = JSON.parse(readFileSync(path, 'utf8'))
  edit(model)
  writeFileSync(path, JSON.stringify(model))
  return folder
}

/** The sampling graph, edited. */
const sampling = (edit: (nodes: Node[], signature: { outputs: Record<string, { name: string }> }) => void) =>
  edited('graph-sampling', ({ modelTopology, signature }) => edit(modelTopology.node, signature))
const nodeOf = (nodes: Node[], name: string) => nodes.find((node) => node.name === name)!

describe('sampling noise in a graph model', () => {
  it("is taken out, which gives Keras's decode of mu, twice the same", async () => {
    await withModel('graph-sampling', async (model) => {
      const first = await model.run(batchOf('graph-sampling'))
      expect([model.samples, model.noiseTakenOut]).toEqual([true, true])
      const { recon } = read(join(fixtures, 'graph-sampling/output.json'))
      expect(largestDifference(first.reconstruction, recon.data)).toBeLessThan(1e-5)
      expect(await model.run(batchOf('graph-sampling'))).toEqual(first)
    })
  })

  it('is taken out with its seeds where TensorFlow.js has no such operation', async () => {
    const stateless = sampling((nodes) => {
      const noise = nodeOf(nodes, 'noise')
      noise.op = 'StatelessRandomNormalV2'
      noise.input!.push('seeds', 'seeds:1', 'mul/x')
      nodes.push({ name: 'seeds', op: 'StatelessRandomGetKeyCounter', input: ['mul/x'] })
    })
    await withModel(stateless, async (model) => {
      const first = await model.run(batchOf('graph-sampling'))
      expect([model.samples, model.noiseTakenOut]).toEqual([true, true])
      expect(await model.run(batchOf('graph-sampling'))).toEqual(first)
    })
  })

  it('stays in where it moves mu: that the code is random has to be seen', async () => {
    const denoising = sampling((nodes) => {
      nodeOf(nodes, 'Shape').input = ['x']
      nodeOf(nodes, 'add').input = ['encoder_1/z_mean_1/BiasAdd', 'mul/x']
      nodes.push({ name: 'noisy', op: 'AddV2', input: ['x', 'noise'], attr: { T: { type: 'DT_FLOAT' } } })
      nodeOf(nodes, 'encoder_1/down1_1/convolution').input![0] = 'noisy'
    })
    await withModel(denoising, async (model) => {
      const [first, second] = [await model.run(batchOf('graph')), await model.run(batchOf('graph'))]
      expect([model.samples, model.noiseTakenOut]).toEqual([true, false])
      expect(first.mu).not.toEqual(second.mu)
    })
  })

  it('tells which head is what, where names do not', async () => {
    const heads = (signature: { outputs: Record<string, { name: string }> }, spread: string) => {
      const { recon, z_mean } = signature.outputs
      signature.outputs = { a: z_mean, b: { name: `${spread}:0` }, out: recon }
    }
    for (const [spread, convention] of [
      ['Identity_1', 'log-variance'],
      ['mul', 'log-sigma'],
      ['Exp', 'sigma']
    ]) {
      const unnamed = sampling((_, signature) => heads(signature, spread))
      await withModel(unnamed, async (model) => {
        await model.run(batchOf('graph'))
        expect(model.outputs).toMatchObject({ mu: 'a', spread: { name: 'b', convention, guessed: false } })
        expect(model.outputs.how).toContain('mu = "a" (by graph)')
      })
    }
  })

  it('is found in a file that lists its nodes in another order', async () => {
    const reversed = sampling((nodes) => nodes.reverse())
    await withModel(reversed, async (model) => {
      const batch = batchOf('graph')
      const { mu, reconstruction } = await model.run(batch)
      expect([model.noiseTakenOut, model.skips]).toEqual([true, []])
      expect(await (await decoderOf(model))(batch, exchanged(mu!))).toEqual(exchanged(reconstruction!))
    })
  })
})

describe('the decoder', () => {
  it.each([...graphs, ...layers])("%s: gives another image's reconstruction from that image's code", async (name) => {
    await withModel(name, async (model) => {
      const batch = batchOf(name)
      const { mu, reconstruction } = await model.run(batch)
      const decode = await decoderOf(model)
      expect(await decode(batch, mu!)).toEqual(reconstruction)
      const swap = batch.condition && exchanged(batch.condition)
      const other = await decode({ ...batch, condition: swap }, exchanged(mu!))
      expect(largestDifference(other, exchanged(reconstruction!))).toBeLessThan(1e-6)
      expect(model.skips).toEqual([])
    })
  })

  it.each(skipping)('%s: decodes the code of another image as Keras does', async (name) => {
    await withModel(name, async (model) => {
      const batch = batchOf(name)
      const { mu, reconstruction } = await model.run(batch)
      const decode = await decoderOf(model)
      expect(await decode(batch, mu!)).toEqual(reconstruction)
      const { swapped } = read(join(fixtures, name, 'output.json'))
      expect(largestDifference(await decode(batch, exchanged(mu!)), swapped.data)).toBeLessThan(1e-5)
    })
  })

  it('starts from the tensor that the exported mu is a reshaped copy of', async () => {
    const reshaped = edited('graph-batchnorm-spatial', ({ modelTopology, signature, weightsManifest }) => {
      weightsManifest[0].weights.push({ name: 'flat/shape', shape: [2], dtype: 'int32' })
      modelTopology.node.push({ name: 'flat/shape', op: 'Const', attr: { dtype: { type: 'DT_INT32' } } })
      for (const head of ['z_mean', 'z_log_var']) {
        const input = [signature.outputs[head].name, 'flat/shape']
        modelTopology.node.push({ name: `flat/${head}`, op: 'Reshape', input, attr: { T: { type: 'DT_FLOAT' } } })
        signature.outputs[head].name = `flat/${head}:0`
      }
    })
    const weights = join(reshaped, 'group1-shard1of1.bin')
    writeFileSync(weights, Buffer.concat([readFileSync(weights), Buffer.from(Int32Array.of(-1, 64).buffer)]))
    await withModel(reshaped, async (model) => {
      const batch = batchOf('graph')
      const { mu, reconstruction } = await model.run(batch)
      expect(model.latent).toEqual({ channels: 64, positions: 1 })
      const decode = await decoderOf(model)
      expect(largestDifference(await decode(batch, exchanged(mu!)), exchanged(reconstruction!))).toBeLessThan(1e-6)
    })
  })

  it('is not there where the reconstruction is not computed from mu', async () => {
    const apart = edited('graph', ({ modelTopology, signature }) => {
      const log = modelTopology.node.find(({ name }: Node) => name === signature.outputs.z_log_var.name.slice(0, -2))
      const mean = modelTopology.node.find(({ name }: Node) => name === signature.outputs.z_mean.name.slice(0, -2))
      const [from, to] = [mean.input[0], log.input[0]]
      for (const node of modelTopology.node as Node[])
        if (node !== mean) node.input = node.input?.map((name) => (name === from ? to : name))
    })
    await withModel(apart, async (model) => {
      await model.run(batchOf('graph'))
      expect(await model.decoder()).toContain('not computed from mu ("z_mean")')
    })
  })

  it.each(['graph-skip', 'layers-skip', 'layers-nested'])('frees its tensors: %s', async (name) => {
    const before = memory().numTensors
    await withModel(name, async (model) => {
      const batch = batchOf(name)
      const { mu } = await model.run(batch)
      const decode = await decoderOf(model)
      await decode(batch, mu!)
      const opened = memory().numTensors
      await decode(batch, mu!)
      expect(memory().numTensors).toBe(opened)
    })
    expect(memory().numTensors).toBe(before)
  })
})

describe('skip connections', () => {
  it('are named by the tensor, or the layer, that carries them', async () => {
    const skipsOf = (name: string) =>
      withModel(name, async (model) => {
        await model.run(batchOf(name))
        return model.skips
      })
    expect(await skipsOf('graph-skip')).toEqual([expect.stringMatching(/down.*Relu/)])
    expect(await skipsOf('layers-skip')).toEqual(['down'])
  })
})
