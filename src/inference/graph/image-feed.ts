import { InputError } from '../../input-error.ts'
import type { ModelSettings } from '../../settings/schema.ts'
import { channelsLast, toModelScale } from '../conventions.ts'
import type { ModelBatch } from '../model.ts'
import type { Feed, GraphInput } from './graph-session.ts'
import { conditionLength } from './model-inputs.ts'
import type { ImageInput } from './model-inputs.ts'

/**
 * A batch as the model was trained on it: scaled, and in its layout.
 *
 * @throws InputError where size or channels differ from the model's
 */
export function imageFeed(batch: ModelBatch, input: ImageInput, settings: ModelSettings['input'], path: string): Feed {
  const { channels, height, width } = batch
  const fits = (own: number | null, given: number) => own === null || own === given
  if (!fits(input.channels, channels) || !fits(input.height, height) || !fits(input.width, width))
    throw new InputError(
      `${path}: the model takes images of ${input.channels ?? 'any'} channels, ${input.width ?? 'any'}x${input.height ?? 'any'} pixels, ` +
        `but was given ${channels} channels, ${width}x${height}. Check model.input.size and model.input.channels.`
    )
  const scaled = toModelScale(batch.pixels, channels, height * width, settings)
  const values = input.layout === 'nhwc' ? channelsLast(scaled, channels, height * width) : scaled
  if (input.elementType === 'uint8') assertBytes(values, input, path)
  return { input, shape: feedShape(pictureShape(batch, input), input), values }
}

/** [n, C, H, W] or [n, H, W, C]. */
export function pictureShape({ count, channels, height, width }: ModelBatch, { layout }: ImageInput): number[] {
  return layout === 'nhwc' ? [count, height, width, channels] : [count, channels, height, width]
}

function feedShape(picture: number[], { form, shape }: ImageInput): number[] {
  return form === undefined ? picture : [picture[0], ...shape!.slice(1).map((size) => size!)]
}

export function conditionFeed(batch: ModelBatch, input: GraphInput, path: string): Feed {
  const length = conditionLength(input)!
  if (batch.condition === null || batch.condition.length !== batch.count * length)
    throw new InputError(
      `${path}: the model takes a condition of ${length} values an image ("${input.name}"), but none was given.`
    )
  return { input, shape: [batch.count, length], values: batch.condition }
}

function assertBytes(values: Float32Array, { name }: ImageInput, path: string): void {
  const isByteScale = values.every((value) => value >= -0.5 && value < 255.5) && values.some((value) => value > 1.001)
  if (!isByteScale && values.some((value) => value !== 0))
    throw new InputError(
      `${path}: the input "${name}" takes uint8, so its range is 0 to 255. Set it in the config, with the range of the answer:\n` +
        `model:\n  input: { range: [0, 255] }\n  reconstruction: { range: [0, 1] } # or [0, 255], as the decoder answers`
    )
}
