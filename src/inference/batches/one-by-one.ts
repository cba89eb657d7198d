import type { Decode, Model, ModelBatch, ModelOutputs } from '../model.ts'
import { joined } from './joined.ts'
import { partOfBatch } from './part-of-batch.ts'

/**
 * The model with each image run by itself, so that no image has a part in what is made of another; everything else is the
 * model's own.
 */
export function oneByOne(model: Model): Model {
  const images = ({ count }: ModelBatch) => Array.from({ length: count }, (_, i) => i)
  const run = async (batch: ModelBatch): Promise<ModelOutputs> => {
    const parts: ModelOutputs[] = []
    for (const i of images(batch)) parts.push(await model.run(partOfBatch(batch, i, i + 1)))
    const whole = (name: keyof ModelOutputs) => {
      const values = parts.map((outputs) => outputs[name])
      return values.includes(null) ? null : joined(values as Float32Array[])
    }
    return { reconstruction: whole('reconstruction'), mu: whole('mu'), logVariance: whole('logVariance') }
  }
  const decoder = async (): Promise<Decode | string> => {
    const decode = await model.decoder()
    if (typeof decode === 'string') return decode
    return async (batch, z) => {
      const units = z.length / batch.count
      const parts: Float32Array[] = []
      for (const i of images(batch))
        parts.push(await decode(partOfBatch(batch, i, i + 1), z.slice(i * units, (i + 1) * units)))
      return joined(parts)
    }
  }
  return Object.assign(Object.create(model) as Model, { run, decoder })
}
