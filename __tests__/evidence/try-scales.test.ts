import { describe, expect, it } from 'vitest'
import { toImageScale, toModelScale, type PixelScale } from '../../src/inference/conventions.ts'
import type { ModelBatch, ModelOutputs } from '../../src/inference/model.ts'
import { InputError } from '../../src/input-error.ts'
import { tryScales } from '../../src/evidence/scales/try-scales.ts'
import { pairCure, pairWords } from '../../src/playbook/facts/scale-words.ts'
import { settingsSchema } from '../../src/settings/schema.ts'
import { seededRandom } from '../../src/statistics/seeded-random.ts'

const PLANE = 64
const COUNT = 8
const scales = {
  '0..1': { range: [0, 1], mean: 0, std: 1 },
  '0..255': { range: [0, 255], mean: 0, std: 1 },
  '-1..1': { range: [-1, 1], mean: 0, std: 1 },
  MNIST: { range: [0, 1], mean: 0.1307, std: 0.3081 },
  ImageNet: { range: [0, 1], mean: [0.485, 0.456, 0.406], std: [0.229, 0.224, 0.225] }
} satisfies Record<string, PixelScale>
type Name = keyof typeof scales

function batchOf(channels: 1 | 3): ModelBatch {
  const random = seededRandom(1)
  const pixels = Float32Array.from({ length: COUNT * channels * PLANE }, () => 0.1 + 0.7 * random())
  return { pixels, count: COUNT, channels, height: 8, width: 8, condition: null }
}

/** A model that was trained on pictures written in one scale and gives them in another: beyond what it saw it knows nothing. */
function trained(input: PixelScale, output: PixelScale, bytes = false) {
  return (model: ReturnType<typeof settingsOf>) => ({
    run: async ({ pixels, channels }: ModelBatch): Promise<ModelOutputs> => {
      const fed = toModelScale(pixels, channels, PLANE, model.input)
      if (bytes && fed.every((value) => value <= 1.001)) throw new InputError('takes uint8')
      const seen = toImageScale(fed, channels, PLANE, input).map((value) => Math.min(0.8, Math.max(0.1, value)))
      const rebuilt = seen.map((value, i) => value + (i % 3) * 0.02)
      const given = toModelScale(rebuilt, channels, PLANE, output)
      const reconstruction = toImageScale(given, channels, PLANE, model.reconstruction ?? model.input)
      return { reconstruction, mu: null, logVariance: null }
    }
  })
}

function settingsOf(model: object) {
  return settingsSchema.parse({ model }).model
}

async function tried(open: ReturnType<typeof trained>, config: object, channels: 1 | 3 = 1) {
  const settings = settingsOf(config)
  const model = open(settings)
  const batch = batchOf(channels)
  return tryScales(model, batch, await model.run(batch), settings)
}

const names = Object.keys(scales) as Name[]
/** On one scale for both, a model as linear as this one works on any other. */
const pairs = names
  .flatMap((input) => names.map((output) => [input, output] as const))
  .filter(([input, output]) => input !== output || input === '0..255')

describe('tryScales', () => {
  it.each(pairs)('finds a model that is fed %s and gives %s, and then leaves it at that', async (input, output) => {
    const channels = [input, output].includes('ImageNet') ? 3 : 1
    if (channels === 3 && [input, output].includes('MNIST')) return
    const open = trained(scales[input], scales[output])
    const found = await tried(open, {}, channels)
    expect(found!.fitting).toMatchObject({ input: scales[input], reconstruction: scales[output], measured: false })
    expect(found!.fitting.rawError).toBeLessThan(0.2)
    const { input: fed, reconstruction } = found!.fitting
    expect(await tried(open, { input: fed, reconstruction }, channels)).toBeNull()
  })

  it.each([
    ['0..1', 'Export the model with the sigmoid that its loss applies', /sigmoid"\)$/],
    [
      '0..255',
      'Export the model',
      /config model: \{ input: \{ range: \[0, 255\] \}, reconstruction: \{ range: \[0, 1\] \} \}$/
    ]
  ] as const)('sees logits behind %s, for which there is no scale', async (input, start, end) => {
    const logits = (settings: ReturnType<typeof settingsOf>) => ({
      run: async (batch: ModelBatch): Promise<ModelOutputs> => {
        const given = await trained(scales[input], scales['0..1'])(settings).run(batch)
        return { ...given, reconstruction: given.reconstruction!.map((value) => Math.log(value / (1 - value))) }
      }
    })
    const found = await tried(logits, { input: scales['0..1'], reconstruction: scales['0..1'] })
    expect(found!.fitting).toMatchObject({ input: scales[input], logits: true, measured: false })
    expect(pairWords(found!)).toContain('read through a sigmoid')
    expect(pairCure(found!)).toMatch(end)
    expect(pairCure(found!).startsWith(start)).toBe(true)
  })

  it('starts from whatever is configured', async () => {
    const open = trained(scales['-1..1'], scales['0..1'])
    const found = await tried(open, { input: { range: [-1, 1] } })
    expect(found!.configured).toMatchObject({ input: scales['-1..1'], apart: false })
    expect(found!.fitting).toMatchObject({ input: scales['-1..1'], reconstruction: scales['0..1'] })
  })

  it('passes over scales that the model refuses', async () => {
    const open = trained(scales['0..255'], scales['0..1'], true)
    const found = await tried(open, { input: { range: [0, 255] } })
    expect(found!.fitting).toMatchObject({ input: scales['0..255'], reconstruction: scales['0..1'] })
  })

  it('reads a scale off the images that is none of the usual ones', async () => {
    const open = trained(scales['0..1'], { range: [0, 1], mean: -0.4, std: 0.05 })
    const found = await tried(open, {})
    expect(found!.fitting.measured).toBe(true)
    const { input, reconstruction } = found!.fitting
    expect(await tried(open, { input, reconstruction })).toBeNull()
  })

  it('finds none for a model that gives one picture whatever it is fed', async () => {
    const constant = () => ({
      run: async ({ pixels }: ModelBatch): Promise<ModelOutputs> => ({
        reconstruction: new Float32Array(pixels.length).fill(0.2),
        mu: null,
        logVariance: null
      })
    })
    expect(await tried(constant, {})).toBeNull()
  })
})
