import { describe, expect, it } from 'vitest'
import type { Model, ModelBatch, ModelOutputs } from '../../../src/inference/model.ts'
import { checkDeterminism } from '../../../src/evidence/determinism/check-determinism.ts'
import { joined } from '../../../src/inference/batches/joined.ts'
import { oneByOne } from '../../../src/inference/batches/one-by-one.ts'

describe('the check of two runs', () => {
  const batch: ModelBatch = {
    pixels: Float32Array.from({ length: 32 }, (_, i) => i / 32),
    count: 8,
    channels: 1,
    height: 2,
    width: 2,
    condition: null
  }
  const model = (subtract: (batch: ModelBatch) => number) =>
    ({
      noiseTakenOut: false,
      samples: false,
      run: async (given: ModelBatch) => ({
        reconstruction: given.pixels.map((p) => p - subtract(given)),
        mu: Float32Array.from({ length: given.count }, (_, i) => given.pixels[i * 4]! - subtract(given)),
        logVariance: null
      })
    }) as unknown as Model

  const mean = ({ pixels }: ModelBatch) => pixels.reduce((a, b) => a + b, 0) / pixels.length
  /** The model takes so many images at a time, whatever it is given. */
  const inParts = async (given: ModelBatch, size: number): Promise<ModelOutputs> => {
    const answers: ModelOutputs[] = []
    for (let i = 0; i < given.count; i += size)
      answers.push(await model(mean).run({ ...given, pixels: given.pixels.slice(4 * i, 4 * (i + size)), count: size }))
    const whole = (name: 'mu' | 'reconstruction') => joined(answers.map((answer) => answer[name]!))
    return { reconstruction: whole('reconstruction'), mu: whole('mu'), logVariance: null }
  }

  it('finds statistics over the batch that were left on', async () => {
    const first = await model(mean).run(batch)
    expect((await checkDeterminism(model(mean), batch, first, batch.count))(1).muChange).toBeGreaterThan(0.1)
  })

  it('finds them also in two images that went through the model one by one', async () => {
    const two = { ...batch, pixels: batch.pixels.slice(0, 8), count: 2 }
    const evidence = await checkDeterminism(model(mean), two, await inParts(two, 1), 1)
    expect(evidence(1).muChange).toBeGreaterThan(0.05)
  })

  it('finds them also where the file fixes the batch at two', async () => {
    const pairs = { run: (given: ModelBatch) => inParts(given, 2) } as unknown as Model
    const evidence = await checkDeterminism(pairs, batch, await pairs.run(batch), batch.count)
    expect(evidence(1).muChange).toBeGreaterThan(0.05)
  })

  it('tells statistics over the batch from chance, and both from an image run by itself', async () => {
    const first = await model(mean).run(batch)
    const byBatch = (await checkDeterminism(model(mean), batch, first, batch.count))(1)
    expect(byBatch.repeated).toEqual({ muChange: 0, reconstructionChange: 0 })
    expect(byBatch.muNoiseShare).toBeGreaterThan(0)
    let turn = 0
    const random = model(() => 0.1 * ++turn)
    const byChance = (await checkDeterminism(random, batch, await random.run(batch), batch.count))(1)
    expect(byChance.repeated!.muChange).toBeGreaterThan(0.01)
    const single = oneByOne(model(mean))
    const alone = (await checkDeterminism(single, batch, await single.run(batch), batch.count))(1)
    expect(alone).toMatchObject({ muChange: 0, reconstructionChange: 0 })
    expect(alone.repeated).toBeUndefined()
  })

  it('says what stands in the graph', async () => {
    const left = Object.assign(
      model(() => 0),
      { trainingMode: ['Dropout "d"'], quantizesDynamically: true }
    )
    const evidence = await checkDeterminism(left, batch, await left.run(batch), batch.count)
    expect(evidence(1)).toMatchObject({ trainingMode: ['Dropout "d"'], quantizesDynamically: true })
  })

  it('finds nothing where each image stands for itself', async () => {
    const still = model(() => 0)
    const evidence = await checkDeterminism(still, batch, await still.run(batch), batch.count)
    expect(evidence(1)).toMatchObject({ muChange: 0, reconstructionChange: 0, noiseShare: 0 })
  })
})
