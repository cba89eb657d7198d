import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { tempFolder } from '../support/temp-folder.ts'
import { batchOf, fixtures, largestDifference, read, withModel } from '../support/tensorflow-fixtures.ts'

interface Node {
  name: string
  op: string
  input: string[]
  attr: Record<string, unknown>
}

const bytes = (text: string) => Buffer.from(text).toString('base64')

/** The graph with a convolution and the addition behind it as one operation, its bias as Keras 3 writes it. */
function fused(shape: number[], passed: boolean): string {
  const folder = tempFolder()
  cpSync(join(fixtures, 'graph'), folder, { recursive: true })
  const path = join(folder, 'model.json')
  const model = JSON.parse(readFileSync(path, 'utf8'))
  const nodes: Node[] = model.modelTopology.node
  const of = (name: string) => nodes.find((node) => node.name === name)!
  const [convolution, sum] = [of('vae_1/recon_1/convolution'), of('vae_1/recon_1/Add')]
  const bias = 'vae_1/recon_1/Reshape'
  const attr = { fused_ops: { list: { s: [bytes('BiasAdd')] } }, num_args: { i: '1' }, epsilon: { f: 0 } }
  Object.assign(sum, {
    op: '_FusedConv2D',
    input: [...convolution.input, passed ? 'passed' : bias],
    attr: { ...convolution.attr, ...attr }
  })
  nodes.splice(nodes.indexOf(convolution), 1)
  if (passed) nodes.unshift({ name: 'passed', op: 'Identity', input: [bias], attr: { T: { type: 'DT_FLOAT' } } })
  for (const spec of model.weightsManifest[0].weights) if (spec.name === bias) spec.shape = shape
  writeFileSync(path, JSON.stringify(model))
  return folder
}

describe('the bias of a fused convolution', () => {
  it.each([
    [[1, 1, 1, 1], false],
    [[1, 1, 1, 1], true],
    [[1, 1], false],
    [[1], false]
  ])('of the shape %j: as Keras computes it', async (shape, passed) => {
    await withModel(fused(shape, passed), async (model) => {
      const { reconstruction } = await model.run(batchOf('graph'))
      const { recon } = read(join(fixtures, 'graph/output.json'))
      expect(largestDifference(reconstruction, recon.data)).toBeLessThan(1e-5)
    })
  })
})
