import { bySplit } from '../../evaluation-set/finding/by-split.ts'
import { markDefects } from '../../evaluation-set/images/mark-defects.ts'
import type { Label } from '../../evaluation-set/types.ts'
import type { ModelSettings } from '../../settings/schema.ts'
import { assertFinite, reconstructionScale, toImageScale, toLogVariance } from '../conventions.ts'
import { besideEachOther } from '../batches/beside-each-other.ts'
import { latentShape } from '../latent-shape.ts'
import type { MatchedOutputs } from '../model.ts'
import { keepRows } from './keep-rows.ts'
import { readNpz } from './npz.ts'
import { READ_KEYS, RECORDED_KEYS, RecordedFile } from './recorded-file.ts'
import type { RecordedOutputs } from './recorded-outputs.ts'

const CONVENTIONS = { logvar: 'log-variance', sigma: 'sigma', var: 'variance' } as const

/**
 * A file of nothing but scores and groups has no labels. Beside other arrays they must not be missing: these may be labels by
 * another name, and codes and images are measured on the defect-free ones.
 *
 * @throws InputError naming file and key
 */
export async function readRecordedNpz(path: string, settings: ModelSettings): Promise<RecordedOutputs> {
  const file = new RecordedFile(path, await readNpz(path, [...READ_KEYS, ...configuredKeys(settings)]))
  const scores = Float64Array.from(file.column('score'))
  const count = scores.length
  if (count === 0) throw file.error('score', 'is empty')
  assertFinite(Float32Array.from(scores), 1, { checkpoint: path, name: 'score' })
  const labels = file.holdsOnly('score', 'group', 'split') ? null : readLabels(file, count)
  const { name, spread, levels, ...code } = { levels: undefined, ...readCode(file, count, settings) }
  const images = readImages(file, count, settings)
  const splits = file.has('split') ? file.texts('split', count) : null
  const { test: rows, ...split } = bySplit(
    Array.from({ length: count }, (_, row) => ({ row, split: splits?.[row] ?? '', label: null, name: `row ${row + 1}` })),
    path
  )
  const all: RecordedOutputs = {
    count,
    scores,
    labels,
    groups: readGroups(file, count),
    kinds: null,
    fabrics: null,
    ...code,
    ...images,
    masks: readMasks(file, count, images.shape),
    leftOut: split.leftOut,
    notes: [...file.notes, ...split.notes],
    taken: file.notes,
    outputs: {
      reconstruction: images.pixels ? 'x_hat' : null,
      mu: name,
      spread,
      ...(levels && { levels }),
      how: `Recorded: ${[...RECORDED_KEYS.filter((key) => key !== 'split' && file.has(key)), ...(levels ? [`${levels.length} latent levels (${name})`] : [])].join(', ')}.`
    }
  }
  return keepRows(all, rows)
}

/** Latent levels may be saved under any names, if the config lists them. */
function configuredKeys({ outputs }: ModelSettings): string[] {
  return Array.isArray(outputs.mu) ? Object.values(outputs).flat() : []
}

function readLabels(file: RecordedFile, count: number): Label[] {
  return file.labels(count).map((label): Label => {
    if (label !== 0 && label !== 1)
      throw file.error('label', `holds ${label}; only 0 (defect-free) and 1 (defective) are labels`)
    return label
  })
}

type SpreadKey = keyof typeof CONVENTIONS
const SPREAD_KEYS = Object.keys(CONVENTIONS) as SpreadKey[]

/** Of one level, or of several that were saved as `mu1`, `mu2` or are named in the config; then with `levels`. */
function readCode(file: RecordedFile, count: number, { outputs }: ModelSettings) {
  const named = levelsOf(file, outputs)
  if (named !== null) return readLevels(file, count, named)
  const given = SPREAD_KEYS.filter((key) => file.has(key))
  if (given.length > 1) throw file.error(given[1], `stands beside "${given[0]}"; save only one of them`)
  if (!file.has('mu')) {
    if (given.length > 0) throw file.error(given[0], 'is there without "mu"; save mu as well')
    return { mu: null, logVariance: null, latent: null, spread: null, name: null }
  }
  return { ...readLevel(file, count, 'mu', given[0] ?? null, given[0]), name: 'mu' }
}

interface NamedLevels {
  mus: string[]
  spreads: string[] | null
  kind: SpreadKey
}

function levelsOf(
  file: RecordedFile,
  { mu, 'log-variance': logvar, sigma, variance }: ModelSettings['outputs']
): NamedLevels | null {
  if (Array.isArray(mu) && mu.length > 1) {
    const given = { logvar, sigma, var: variance }
    const kind = SPREAD_KEYS.find((key) => given[key] !== undefined) ?? 'logvar'
    return { mus: mu, spreads: given[kind] === undefined ? null : [given[kind]].flat(), kind }
  }
  const mus = file.levelKeys('mu')
  if (mus.length < 2 || file.has('mu')) return null
  const kind = SPREAD_KEYS.find((key) => file.levelKeys(key).length > 0)
  if (kind === undefined) return { mus, spreads: null, kind: 'logvar' }
  return { mus, spreads: mus.map((key) => key.replace('mu', kind)), kind }
}

function readLevels(file: RecordedFile, count: number, { mus, spreads, kind }: NamedLevels) {
  const levels = mus.map((key, i) => readLevel(file, count, key, spreads?.[i] ?? null, kind))
  const names = (keys: string[]) => keys.join(' + ')
  const units = levels.map(({ latent }, i) => ({ name: mus[i], units: latent.channels * latent.positions }))
  return {
    name: names(mus),
    mu: besideEachOther(
      levels.map(({ mu }) => mu),
      count
    ),
    logVariance:
      spreads &&
      besideEachOther(
        levels.map(({ logVariance }) => logVariance!),
        count
      ),
    latent: { channels: units.reduce((sum, level) => sum + level.units, 0), positions: 1, levels: units },
    spread: spreads && { ...levels[0].spread!, name: names(spreads) },
    levels: mus.map((mu, i) => ({ mu, spread: levels[i].spread }))
  }
}

function readLevel(file: RecordedFile, count: number, muKey: string, key: string | null, kind: SpreadKey = 'logvar') {
  const mu = file.floats(muKey, [2, 4], count)
  const shape = file.shape(muKey)
  const latent = latentShape(shape, 'nchw')
  if (key === null) return { mu, logVariance: null, latent, spread: null }
  const values = file.floats(key, [2, 4], count)
  if (file.shape(key).join() !== shape.join())
    throw file.error(key, `is [${file.shape(key).join(',')}], but ${muKey} is [${shape.join(',')}]`)
  const convention = CONVENTIONS[kind]
  if (convention !== 'log-variance' && values.some((value) => value < 0))
    throw file.error(key, 'holds negative values; if it is a log-variance, save it as "logvar"')
  const spread: NonNullable<MatchedOutputs['spread']> = { name: key, convention, guessed: false }
  return { mu, logVariance: toLogVariance(values, convention, { checkpoint: file.path, name: key }), latent, spread }
}

function readImages(file: RecordedFile, count: number, settings: ModelSettings) {
  if (!file.has('x') && !file.has('x_hat')) return { pixels: null, reconstruction: null, shape: null }
  const missing = file.has('x') ? 'x_hat' : 'x'
  if (!file.has(missing)) throw file.error(missing === 'x' ? 'x_hat' : 'x', `is there without "${missing}"; save both`)
  const images = file.floats('x', [4], count)
  const reconstructions = file.floats('x_hat', [4], count)
  const [, channels, height, width] = file.shape('x')
  if (channels !== 1 && channels !== 3)
    throw file.error(
      'x',
      `has ${channels} channels; [N,C,H,W] with 1 or 3 is needed (from [N,H,W,C]: x.transpose(0, 3, 1, 2))`
    )
  if (file.shape('x').join() !== file.shape('x_hat').join())
    throw file.error('x_hat', `is [${file.shape('x_hat').join(',')}], but x is [${file.shape('x').join(',')}]`)
  const plane = height * width
  const shape: [1 | 3, number, number] = [channels, height, width]
  return {
    pixels: toImageScale(images, channels, plane, settings.input, 'model.input'),
    reconstruction: toImageScale(reconstructions, channels, plane, reconstructionScale(settings)),
    shape
  }
}

function readMasks(file: RecordedFile, count: number, shape: RecordedOutputs['shape']): Uint8Array | null {
  if (!file.has('mask')) return null
  // As x is saved, with one channel, or without it.
  const ranks = file.shape('mask').length === 4 && file.shape('mask')[1] === 1 ? 4 : 3
  const masks = file.numbers('mask', ranks, count)
  if (shape === null) throw file.error('mask', 'is there without "x" and "x_hat"; save them too, or leave it out')
  const [height, width] = file.shape('mask').slice(-2)
  if (height !== shape[1] || width !== shape[2])
    throw file.error('mask', `is [${['N', ...file.shape('mask').slice(1)].join(',')}], but x is [N,${shape.join(',')}]`)
  let most = 0
  for (const value of masks) {
    if (!Number.isFinite(value)) throw file.error('mask', `holds ${value}; 0 is no defect, any other number is one`)
    most = Math.max(most, value)
  }
  const top = most <= 1 ? 1 : most <= 255 ? 255 : 65535
  const marked = new Uint8Array(masks.length)
  const size = height * width
  for (let i = 0; i < count; i++) {
    const values = Float64Array.from({ length: size }, (_, p) => Math.abs(masks[i * size + p]))
    marked.set(markDefects({ values, height, width, top, lossy: false }).marked, i * size)
  }
  return marked
}

function readGroups(file: RecordedFile, count: number): string[] | null {
  if (!file.has('group')) return null
  const { shape, values } = file.array('group')
  if (shape.length !== 1 || shape[0] !== count) throw file.wrongShape('group', '[N]', count)
  return Array.from(values as ArrayLike<string | number>, (group) => (Number.isNaN(group) ? '' : String(group)))
}
