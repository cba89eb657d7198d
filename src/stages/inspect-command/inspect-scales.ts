import { ChannelSums } from '../../evidence/scales/channel-sums.ts'
import { SCALES_FIT, tryScales } from '../../evidence/scales/try-scales.ts'
import { IMAGE_SCALE, reconstructionScale, type PixelScale } from '../../inference/conventions.ts'
import type { Model, ModelBatch, ModelOutputs } from '../../inference/model.ts'
import { pairCure, pairWords, scaleWords } from '../../playbook/facts/scale-words.ts'
import type { Settings } from '../../settings/schema.ts'
import { percent } from '../../words/format.ts'
import type { InspectedScales } from './inspection.ts'

/**
 * Which scales of input and reconstruction fit, by P1's own search.
 *
 * @param batch the images that were shown to the model, and what it made of them
 * @returns null where the images do not vary, so that no error can be held against them
 */
export async function inspectScales(
  model: Pick<Model, 'run'>,
  batch: ModelBatch,
  outputs: ModelOutputs,
  { model: settings }: Settings
): Promise<InspectedScales | null> {
  if (outputs.reconstruction === null) return null
  const sums = new ChannelSums(batch.pixels, outputs.reconstruction, batch.channels, batch.height * batch.width)
  const rawError = sums.rawError(IMAGE_SCALE)
  if (!Number.isFinite(rawError)) return null
  const only = ({ range, mean, std }: PixelScale) => ({ range, mean, std })
  const configured = { input: only(settings.input), reconstruction: only(reconstructionScale(settings)), rawError }
  const images = batch.count
  const fed = `fed as ${scaleWords(configured.input)} and read as ${scaleWords(configured.reconstruction)}`
  const error = `the error on ${images} images is ${percent(rawError)} of the pixels' variance`
  if (rawError <= SCALES_FIT)
    return { images, state: 'fit', configured, fitting: null, words: `${fed} they fit: ${error}` }
  const found = await tryScales(model, batch, outputs, settings)
  if (found !== null)
    return {
      ...{ images, state: 'others-fit', configured, fitting: found.fitting },
      words: `others than configured fit. ${pairWords(found)} ${pairCure(found)}`
    }
  const words = `${fed} ${error}, and none of the usual scales fits far better: the model rebuilds little of these images`
  return { images, state: 'none-fits', configured, fitting: null, words }
}
