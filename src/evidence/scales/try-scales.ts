import { findings } from '../../catalogue/findings.ts'
import {
  IMAGE_SCALE,
  reconstructionScale,
  toImageScale,
  toModelScale,
  type PixelScale
} from '../../inference/conventions.ts'
import type { Model, ModelBatch, ModelOutputs } from '../../inference/model.ts'
import { InputError } from '../../input-error.ts'
import type { ModelSettings } from '../../settings/schema.ts'
import type { ScalesEvidence } from '../evidence.ts'
import { ChannelSums } from './channel-sums.ts'
import { plausibleScales, sameScale } from './plausible-scales.ts'

const limits = findings.P1.limits

/** At this error and below, the configured scales are taken as they are, and nothing is tried. */
export const SCALES_FIT = limits['tried-error'].default

/** An error within this factor of the least is as good: then what is configured, or more usual, is named. */
const AS_GOOD = 1.1

/** A best line whose error is this many times smaller than that of every usual scale shows that the scale is none of these. */
const FAR_LESS = 3

interface Trial {
  input: PixelScale
  reconstruction: PixelScale
  rawError: number
  measured: boolean
  logits?: true
}

/**
 * Feeds images on each of the usual scales and reads what the model gives on each of them (docs/science.md, "P1").
 *
 * @param batch defect-free images
 * @param before what the model made of them as configured
 * @param settings the configured scales
 * @returns null where no pair of scales fits far better than what is configured
 */
export async function tryScales(
  model: Pick<Model, 'run'>,
  batch: ModelBatch,
  before: ModelOutputs,
  settings: ModelSettings
): Promise<ScalesEvidence | null> {
  if (before.reconstruction === null) return null
  const { channels } = batch
  const plane = batch.height * batch.width
  const configured = { input: onlyScale(settings.input), reconstruction: onlyScale(reconstructionScale(settings)) }
  // The model's own values: what it gives is mapped by the configured scale on its way out.
  const ownValues = (given: Float32Array) => toModelScale(given, channels, plane, configured.reconstruction)
  const given = ownValues(before.reconstruction)
  const sumsOf = (values: Float32Array) => new ChannelSums(batch.pixels, values, channels, plane)
  const first = sumsOf(given)
  const rawError = first.rawError(configured.reconstruction)
  if (rawError <= SCALES_FIT) return null
  const scales = distinct([configured.input, ...plausibleScales(channels, first.ofImages)], channels)
  const outputs = distinct([configured.reconstruction, ...scales], channels)
  const trials: Trial[] = []
  for (const input of scales) {
    const values = input === scales[0] ? given : await fedAs(model, batch, input, configured)
    if (values === null) continue
    const sums = input === scales[0] ? first : sumsOf(values)
    const asInput = { input, reconstruction: input, rawError: sums.rawError(input), measured: false }
    const others = outputs.map((reconstruction) => ({
      input,
      reconstruction,
      rawError: sums.rawError(reconstruction),
      measured: false
    }))
    const line = sums.bestLine()
    const picture = sumsOf(values.map((value) => 1 / (1 + Math.exp(-value))))
    trials.push(asInput, ...others)
    trials.push({
      input,
      reconstruction: IMAGE_SCALE,
      rawError: picture.rawError(IMAGE_SCALE),
      measured: false,
      logits: true
    })
    if (line !== null) trials.push({ input, reconstruction: line, rawError: sums.rawError(line), measured: true })
  }
  const fitting = bestOf(trials.filter((trial) => fits(trial, rawError)))
  if (fitting === null) return null
  const apart = settings.reconstruction !== undefined
  return { images: batch.count, configured: { ...configured, apart, rawError }, fitting }
}

function onlyScale({ range, mean, std }: PixelScale): PixelScale {
  return { range, mean, std }
}

function distinct(scales: PixelScale[], channels: number): PixelScale[] {
  return scales.filter((scale, i) => !scales.slice(0, i).some((other) => sameScale(scale, other, channels)))
}

/**
 * What the model gives for images on another scale than the configured one: pixels are fed that the configured scale maps onto
 * the wanted values.
 *
 * @returns null where the model does not take them (integers, say), or gives no finite values for them
 */
async function fedAs(
  model: Pick<Model, 'run'>,
  batch: ModelBatch,
  input: PixelScale,
  configured: { input: PixelScale; reconstruction: PixelScale }
): Promise<Float32Array | null> {
  const { pixels, channels } = batch
  const plane = batch.height * batch.width
  const wanted = toModelScale(pixels, channels, plane, input)
  try {
    const given = await model.run({ ...batch, pixels: toImageScale(wanted, channels, plane, configured.input) })
    if (given.reconstruction === null) return null
    return toModelScale(given.reconstruction, channels, plane, configured.reconstruction)
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return null
  }
}

function fits({ rawError }: Trial, configured: number): boolean {
  return rawError < limits['affine-error'].default && rawError < limits['pair-share'].default * configured
}

/**
 * The least error; logits only where they leave far less than every usual scale, and a measured line, which always fits best, only
 * where it leaves far less than both.
 */
function bestOf(trials: Trial[]): Trial | null {
  const leastOf = (some: Trial[]) => Math.min(...some.map(({ rawError }) => rawError))
  const known = trials.filter(({ measured }) => !measured)
  const usual = known.filter(({ logits }) => !logits)
  const candidates = [usual, known].find((some) => leastOf(some) <= FAR_LESS * leastOf(trials)) ?? trials
  const least = leastOf(candidates)
  return candidates.find(({ rawError }) => rawError <= AS_GOOD * least) ?? null
}
