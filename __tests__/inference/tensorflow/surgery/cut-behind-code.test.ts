import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { memory } from '@tensorflow/tfjs-core'
import { describe, expect, it } from 'vitest'
import { decoderOf } from '../../../support/decoder-of.ts'
import {
  batchOf,
  edited,
  exchanged,
  fixtures,
  largestDifference,
  read,
  withModel,
  type GraphNode
} from '../../../support/tensorflow-fixtures.ts'

const graphs = ['graph', 'graph-sampling', 'graph-conditional', 'graph-batchnorm-spatial']
const layers = ['layers', 'layers-nested', 'layers-batchnorm-spatial', 'layers-pair']
const skipping = ['graph-skip', 'layers-skip']

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
      const log = modelTopology.node.find(
        ({ name }: GraphNode) => name === signature.outputs.z_log_var.name.slice(0, -2)
      )
      const mean = modelTopology.node.find(({ name }: GraphNode) => name === signature.outputs.z_mean.name.slice(0, -2))
      const [from, to] = [mean.input[0], log.input[0]]
      for (const node of modelTopology.node as GraphNode[])
        if (node !== mean) node.input = node.input?.map((name) => (name === from ? to : name))
      // With both exported, the names of the heads would be swapped.
      delete signature.outputs.z_log_var
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
