import { join } from 'node:path'
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

/** The sampling graph, edited. */
const sampling = (edit: (nodes: GraphNode[], signature: { outputs: Record<string, { name: string }> }) => void) =>
  edited('graph-sampling', ({ modelTopology, signature }) => edit(modelTopology.node, signature))
const nodeOf = (nodes: GraphNode[], name: string) => nodes.find((node) => node.name === name)!

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
