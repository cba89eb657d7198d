import { truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { memory } from '@tensorflow/tfjs-core'
import { describe, expect, it, vi } from 'vitest'
import type { ModelOutputs } from '../../../src/inference/model.ts'
import {
  batchOf,
  copyOf,
  edited,
  fixtures,
  largestDifference,
  load,
  read,
  withModel
} from '../../support/tensorflow-fixtures.ts'

/** [n, h, w, c] of the model to [n, c, h, w] of all rooms. */
function channelsFirst({ shape, data }: { shape: number[]; data: number[] }): number[] {
  if (shape.length !== 4) return data
  const [n, h, w, c] = shape
  return Array.from({ length: data.length }, (_, i) => {
    const [image, channel, place] = [Math.floor(i / (c * h * w)) % n, Math.floor(i / (h * w)) % c, i % (h * w)]
    return data[(image * h * w + place) * c + channel]
  })
}

function expectKeras(name: string, outputs: ModelOutputs, skip: (keyof ModelOutputs)[] = []): void {
  const { recon, z_mean, z_log_var } = read(join(fixtures, name, 'output.json'))
  const wanted = { reconstruction: recon, mu: z_mean, logVariance: z_log_var }
  for (const key of ['reconstruction', 'mu', 'logVariance'] as const)
    if (!skip.includes(key)) expect(largestDifference(outputs[key], channelsFirst(wanted[key])), key).toBeLessThan(1e-5)
}

describe('TensorFlow.js models give what Keras gives', () => {
  it.each([
    'graph',
    'graph-batchnorm-spatial',
    'graph-conditional',
    'graph-sampling',
    'graph-skip',
    'layers',
    'layers-batchnorm-spatial',
    'layers-nested',
    'layers-pair',
    'layers-skip'
  ])('%s', async (name) => {
    expectKeras(name, await withModel(name, (model) => model.run(batchOf(name))))
  })

  it('in batches of any size', async () => {
    const two = await withModel('layers', (model) => model.run(batchOf('layers')))
    const many = await withModel('layers', (model) => model.run(batchOf('layers', 40)))
    expect(largestDifference(many.mu!.subarray(78 * 4), two.mu!.subarray(0, 8))).toBeLessThan(1e-6)
    expect(many.reconstruction!.length).toBe(80 * 256)
  })

  it('where the batch size was fixed at export', async () => {
    const fixed = edited('graph', ({ modelTopology, signature }) => {
      const placeholder = modelTopology.node.find(({ op }: { op: string }) => op === 'Placeholder')
      placeholder.attr.shape.shape.dim[0].size = '3'
      signature.inputs.x.tensorShape.dim[0].size = '3'
    })
    expectKeras('graph', await withModel(fixed, (model) => model.run(batchOf('graph'))))
  })
})

describe('what is known of a model', () => {
  it('names engine, device and input', async () => {
    await withModel('graph-conditional', async ({ engine, device, input, samples }) => {
      expect([engine, device, samples]).toEqual(['tfjs 4.22.0 (wasm)', 'cpu', false])
      expect(input).toEqual({ channels: 1, height: 16, width: 16, layout: 'nhwc', condition: 3 })
    })
  })

  it('takes outputs by the names of the signature and of the layers', async () => {
    for (const name of ['graph', 'layers', 'layers-pair'])
      await withModel(name, async (model) => {
        await model.run(batchOf(name))
        expect(model.outputs).toMatchObject({
          reconstruction: 'recon',
          mu: 'z_mean',
          spread: { name: 'z_log_var', convention: 'log-variance', guessed: false }
        })
        expect(model.latent).toEqual({ channels: 4, positions: 1 })
      })
  })

  it("takes a model inside the model by that model's own outputs", async () => {
    await withModel('layers-nested', async (model) => {
      await model.run(batchOf('layers-nested'))
      expect(model.outputs).toMatchObject({
        reconstruction: 'decoder/recon',
        mu: 'encoder/z_mean',
        spread: { name: 'encoder/z_log_var', guessed: false }
      })
    })
  })

  it('keeps two outputs of one layer apart', async () => {
    const twice = edited('layers', ({ modelTopology }) => {
      const { layers, output_layers } = modelTopology.model_config.config
      const { inbound_nodes } = layers.find(({ name }: { name: string }) => name === 'z_mean')
      inbound_nodes.push(inbound_nodes[0])
      output_layers.push(['z_mean', 1, 0])
    })
    await expect(withModel(twice, (model) => model.run(batchOf('layers')))).rejects.toThrow(/"z_mean".*"z_mean_1"/s)
  })

  it('takes an output that is listed twice once', async () => {
    const twice = edited('layers', ({ modelTopology }) => {
      modelTopology.model_config.config.output_layers.push(['z_mean', 0, 0])
    })
    expectKeras('layers', await withModel(twice, (model) => model.run(batchOf('layers'))))
  })
})

describe('a good guest', () => {
  it('says nothing on the console', async () => {
    const spies = (['log', 'info', 'warn', 'error'] as const).map((method) => vi.spyOn(console, method))
    await withModel('graph', (model) => model.run(batchOf('graph')))
    await withModel('layers', (model) => model.run(batchOf('layers')))
    for (const spy of spies) expect(spy).not.toHaveBeenCalled()
  })

  it.each(['graph-conditional', 'layers', 'layers-pair'])('frees its tensors: %s', async (name) => {
    const before = memory().numTensors
    await withModel(name, async (model) => {
      await model.run(batchOf(name))
      const loaded = memory().numTensors
      for (let i = 0; i < 50; i++) await model.run(batchOf(name))
      expect(memory().numTensors).toBe(loaded)
    })
    expect(memory().numTensors).toBe(before)
  })

  it('frees them after a failure too', async () => {
    await withModel('graph', async (model) => {
      const loaded = memory().numTensors
      await expect(model.run({ ...batchOf('graph'), height: 8, width: 32 })).rejects.toThrow(/model.input.size/)
      expect(memory().numTensors).toBe(loaded)
    })
  })
})

describe('bad files', () => {
  const run = (folder: string, name: string) => withModel(folder, (model) => model.run(batchOf(name)))

  it('weights cut short', async () => {
    const folder = copyOf('graph')
    truncateSync(join(folder, 'group1-shard1of1.bin'), 9000)
    await expect(load(folder)).rejects.toThrow(
      /model\.json describes 10028 bytes of weights, but .*group1-shard1of1\.bin holds 9000.*copied in full/
    )
  })

  it('a Git LFS pointer for weights', async () => {
    const folder = copyOf('graph')
    writeFileSync(join(folder, 'group1-shard1of1.bin'), 'version https://git-lfs.github.com/spec/v1\noid sha256:0\n')
    await expect(load(folder)).rejects.toThrow(/Git LFS pointer/)
  })

  it('no manifest of weights', async () => {
    const folder = edited('layers', (model) => delete model.weightsManifest)
    await expect(load(folder)).rejects.toThrow(/lacks modelTopology or weightsManifest/)
  })

  it('a custom layer', async () => {
    const folder = edited('layers', ({ modelTopology }) => {
      modelTopology.model_config.config.layers[2].class_name = 'Sampling'
    })
    await expect(load(folder)).rejects.toThrow(/model\.json is not accepted.*Unknown layer: Sampling\. .*ONNX/s)
  })

  it('a model as Keras 3 writes it', async () => {
    const folder = edited('layers', ({ modelTopology }) => {
      const [{ config }] = modelTopology.model_config.config.layers
      config.batch_shape = config.batch_input_shape
      delete config.batch_input_shape
    })
    await expect(load(folder)).rejects.toThrow(/model\.json is not accepted by TensorFlow\.js as a layers model/)
  })

  it('weights of another model', async () => {
    const folder = edited('layers', ({ weightsManifest }) => {
      weightsManifest[0].weights[0].name = 'elsewhere/kernel'
    })
    await expect(load(folder)).rejects.toThrow(/elsewhere\/kernel/)
  })

  it('an operation that TensorFlow.js does not have', async () => {
    const folder = edited('graph', ({ modelTopology }) => {
      modelTopology.node.find(({ op }: { op: string }) => op === 'Sigmoid').op = 'Erfc'
    })
    await expect(run(folder, 'graph')).rejects.toThrow(
      /model\.json failed on "x" \[2,16,16,1\]: Unknown op 'Erfc'\. .*ONNX/s
    )
  })

  it('a graph with a broken node', async () => {
    const folder = edited('graph', ({ modelTopology }) => {
      modelTopology.node = modelTopology.node.slice(0, 5)
    })
    await expect(run(folder, 'graph')).rejects.toThrow(/model\.json/)
  })
})
