import type { ScalesEvidence } from '../../evidence/evidence.ts'
import { percent } from '../../words/format.ts'

type PixelScale = ScalesEvidence['configured']['input']

const plain: PixelScale = { range: [0, 1], mean: 0, std: 1 }
const keys = ['range', 'mean', 'std'] as const

/** `0..255`, `0..1 less a mean of 0.449, over a std of 0.226` */
export function scaleWords({ range: [low, high], mean, std }: PixelScale): string {
  const less = same(mean, 0) ? '' : ` less a mean of ${list(mean)}`
  const over = same(std, 1) ? '' : `${less === '' ? '' : ','} over a std of ${list(std)}`
  return `${low}..${high}${less}${over}`
}

/** "Fed as 0..255 and read as 0..1, the error on 32 images is 6% of the pixels' variance, against 151% as configured (…)." */
export function pairWords({ images, configured, fitting }: ScalesEvidence): string {
  const pair = ({
    input,
    reconstruction,
    logits
  }: Omit<ScalesEvidence['configured'], 'apart' | 'rawError'> & { logits?: true }) =>
    `fed as ${scaleWords(input)} and read ${logits ? 'through a sigmoid' : `as ${scaleWords(reconstruction)}`}`
  const error = `the error on ${images} images is ${percent(fitting.rawError)} of the pixels' variance`
  return `Where the model is ${pair(fitting)}, ${error}, against ${percent(configured.rawError)} as configured (${pair(configured)}).`
}

/** What the config has to say, as it can be copied: `model: { input: { range: [0, 255] }, reconstruction: { range: [0, 1] } }`. */
export function pairLines({ configured, fitting }: ScalesEvidence): string {
  // Also what stands in the config already: whoever copies the line over it must not lose it.
  const fed = keys.filter((key) => !same(fitting.input[key], plain[key]) || !same(configured.input[key], plain[key]))
  const input = fed.length === 0 ? [] : [`input: ${block(fitting.input, fed)}`]
  const alike = keys.every((key) => same(fitting.input[key], fitting.reconstruction[key]))
  const own = keys.filter((key) => !same(fitting.reconstruction[key], plain[key]))
  const reconstruction =
    alike && !configured.apart
      ? []
      : [`reconstruction: ${block(fitting.reconstruction, own.length === 0 ? ['range'] : own)}`]
  return `model: { ${[...input, ...reconstruction].join(', ')} }`
}

/** What to do for it: the config's lines; of logits another export, and the lines that fit it. */
export function pairCure(pair: ScalesEvidence): string {
  const { configured, fitting } = pair
  if (!fitting.logits) return `Set in the config ${pairLines(pair)}`
  const isSet = (['input', 'reconstruction'] as const).every((side) =>
    keys.every((key) => same(configured[side][key], fitting[side][key]))
  )
  return (
    'Export the model with the sigmoid that its loss applies: it gives logits, which are no picture (PyTorch: torch.sigmoid, Keras: ' +
    `activation="sigmoid")${isSet ? '' : `; set in the config ${pairLines(pair)}`}`
  )
}

/** Which of the two scales is another than configured. */
export function pairCause({ configured, fitting }: ScalesEvidence): string {
  if (fitting.logits) return 'logits-in-place-of-a-picture'
  const fed = keys.some((key) => !same(configured.input[key], fitting.input[key]))
  const read = keys.some((key) => !same(configured.reconstruction[key], fitting.reconstruction[key]))
  if (fed && read) {
    const alike = keys.every((key) => same(fitting.input[key], fitting.reconstruction[key]))
    return alike ? 'model-on-another-scale' : 'input-and-output-on-scales-of-their-own'
  }
  return fed ? 'input-on-another-scale' : 'output-on-another-scale'
}

function block(scale: PixelScale, some: readonly (typeof keys)[number][]): string {
  return `{ ${some.map((key) => `${key}: ${list(scale[key])}`).join(', ')} }`
}

function list(value: number | number[]): string {
  return Array.isArray(value) ? `[${value.join(', ')}]` : String(value)
}

function same(a: number | number[], b: number | number[]): boolean {
  return list(a) === list(b)
}
