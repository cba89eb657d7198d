import { describe, expect, it } from 'vitest'
import { edited, load, withModel } from '../../support/tensorflow-fixtures.ts'

describe('layers that TensorFlow.js computes in another way are refused', () => {
  interface LayerConfig {
    class_name: string
    name: string
    config: Record<string, unknown>
  }
  const withLayer = (kind: string, config: object, version = '3.15.1', from = 'LeakyReLU') =>
    edited('layers', ({ modelTopology }) => {
      modelTopology.keras_version = version
      const layer = modelTopology.model_config.config.layers.find((one: LayerConfig) => one.class_name === from)
      layer.class_name = kind
      layer.config = { ...layer.config, ...config }
    })

  it.each([
    ['UpSampling2D', { size: [2, 2], interpolation: 'bilinear' }, /\(UpSampling2D with interpolation: "bilinear"\)/],
    ['Activation', { activation: 'hard_sigmoid' }, /\(Activation with hard_sigmoid\)/],
    ['ReLU', { negative_slope: 0.2 }, /negative_slope: 0.2/],
    ['ReLU', { threshold: 0.1 }, /threshold: 0.1/],
    ['LeakyReLU', { negative_slope: 0.2, alpha: undefined }, /negative_slope: 0.2/],
    ['Conv2DTranspose', { dilation_rate: [2, 2] }, /dilation_rate: \[2,2\]/],
    ['Conv2DTranspose', { output_padding: 1 }, /output_padding: 1/],
    ['Resizing', { height: 8, width: 8 }, /Resizing/]
  ])('%s %j', async (kind, config, message) => {
    const folder = withLayer(kind, config)
    const loading = load(folder)
    await expect(loading).rejects.toThrow(message)
    await expect(loading).rejects.toThrow(/model\.json: .* the layer ".*graph model.*ONNX/s)
  })

  it('inside a model too', async () => {
    const folder = edited('layers-nested', ({ modelTopology }) => {
      const [, encoder] = modelTopology.model_config.config.layers
      encoder.config.layers.at(-1).config.activation = 'hard_sigmoid'
    })
    await expect(load(folder)).rejects.toThrow(/hard_sigmoid/)
  })

  it('but not where they mean the same', async () => {
    for (const [kind, config, version] of [
      ['Activation', { activation: 'hard_sigmoid' }, '2.15.0'],
      ['Activation', { activation: 'hard_sigmoid' }, 'tfjs-layers 4.22.0'],
      ['ReLU', { negative_slope: 0, threshold: 0 }, '3.15.1']
    ] as const)
      await withModel(withLayer(kind, config, version), async ({ samples }) => expect(samples).toBe(false))
  })
})
