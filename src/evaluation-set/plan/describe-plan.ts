import { UPRIGHT } from '../images/orientation.ts'
import type { InspectedImage } from './inspect-masks.ts'
import { describeOddMasks } from './describe-masks.ts'
import { count as plural, shorten } from './sentences.ts'
import { tileGrid } from './tile-grid.ts'
import type { EvaluationPlan, Geometry, Patch } from '../types.ts'

interface Described {
  orientation: 'stored' | 'exif'
  geometry: Geometry
  unit: EvaluationPlan['unit']
  maskPixels: number
  test: InspectedImage[]
  calibration: InspectedImage[] | null
  /** Left out, as their masks are empty. */
  empty: InspectedImage[]
  patches: Patch[]
}

/** More sizes than this are counted, not listed. */
const LISTED_SIZES = 4

/** What was done with the images, one sentence each, for the report. */
export function describePlan(plan: Described): string[] {
  const images = [...plan.test, ...(plan.calibration ?? [])]
  return [
    ...describeSizes(images, plan.geometry),
    ...describeDepths(images),
    ...describeOrientations(images, plan.orientation),
    ...describeChannels(images, plan.geometry),
    ...describeUnit(plan),
    ...describeMasks(plan),
    ...describeOddMasks([...plan.test, ...plan.empty]),
    ...describeContradictions(plan.test)
  ]
}

/** From this ratio of sides on, cutting and resizing show the model quite different things. */
const TELLING_RATIO = 2

function otherWay(width: number, height: number, geometry: Geometry): string {
  if (Math.min(width / geometry.width, height / geometry.height) < TELLING_RATIO) return ''
  return geometry.mode === 'resize'
    ? '; model.tiling.mode: tile would cut them instead'
    : '; model.tiling.mode: resize would shrink them instead'
}

function describeSizes(images: InspectedImage[], geometry: Geometry): string[] {
  const counts = new Map<string, { width: number; height: number; count: number }>()
  for (const { header } of images) {
    const { width, height } = header
    const entry = counts.get(`${width}x${height}`) ?? { width, height, count: 0 }
    counts.set(`${width}x${height}`, { ...entry, count: entry.count + 1 })
  }
  const input = `${geometry.width}x${geometry.height}`
  if (counts.size > LISTED_SIZES) {
    const done = geometry.mode === 'resize' ? 'resized to' : 'cut into tiles of'
    return [`${plural(images.length, 'image')} of ${counts.size} different sizes ${done} ${input}.`]
  }
  return [...counts.values()].map(({ width, height, count }) => {
    const who = `${plural(count, 'image')} of ${width}x${height}`
    if (width === geometry.width && height === geometry.height) return `${who} taken as they are.`
    if (geometry.mode === 'resize')
      return `${who} resized to ${input} (antialiased bilinear)${otherWay(width, height, geometry)}.`
    const { xs, ys } = tileGrid(height, width, geometry)
    const overlapping = overlaps(xs, geometry.width) || overlaps(ys, geometry.height)
    const extra = overlapping ? '; some tiles overlap, and pixels in them count once' : ''
    return `${who} cut into ${plural(xs.length * ys.length, 'tile')} of ${input} each${extra}${otherWay(width, height, geometry)}.`
  })
}

function overlaps(positions: number[], tile: number): boolean {
  return positions.some((position, index) => index > 0 && position - positions[index - 1] < tile)
}

function describeChannels(images: InspectedImage[], { channels }: Geometry): string[] {
  const alpha = images.filter(({ header }) => header.alpha).length
  const others = images.filter(({ header }) => header.channels !== channels).length
  return [
    ...(alpha > 0 ? [`The alpha channel of ${plural(alpha, 'image')} was dropped.`] : []),
    ...(others === 0
      ? []
      : channels === 3
        ? [`${plural(others, 'grey image')} repeated to three channels.`]
        : [`${plural(others, 'RGB image')} turned grey (ITU-R 601 luma).`])
  ]
}

/** What cameras of 10, 12 and 14 bits write into 16 looks nearly black. */
function describeDepths(images: InspectedImage[]): string[] {
  const deep = images.flatMap(({ largest }) => largest ?? [])
  if (deep.length === 0) return []
  const most = Math.max(...deep)
  const bits = [10, 12, 14].find((count) => most < 2 ** count)
  if (bits === undefined || most < 256) return []
  const white = 2 ** bits - 1
  return [
    `${plural(deep.length, 'image')} of 16 bits ${deep.length === 1 ? 'holds' : 'hold'} no value above ${most}: they look like ${bits} bits in 16, and are read as shares of 65535. ` +
      `If the model was trained on shares of ${white}, set model: { input: { range: [0, ${(65535 / white).toFixed(4)}] } }.`
  ]
}

function describeOrientations(images: InspectedImage[], orientation: Described['orientation']): string[] {
  const turned = images.filter((one) => one.orientation !== UPRIGHT)
  if (turned.length === 0) return []
  const who =
    `${plural(turned.length, 'image')} (${shorten(turned.map(({ image }) => image.name))}) with an EXIF orientation ` +
    `that turns or flips ${turned.length === 1 ? 'it' : 'them'}`
  return [
    orientation === 'exif'
      ? `${who}: it is applied (model.input.orientation), to masks only where they have one themselves.`
      : `${who}: it is not applied, pixels are taken as they are stored (as PIL's Image.open does); ` +
        'if training turned them, set model: { input: { orientation: exif } }.'
  ]
}

function describeUnit({ unit, test, patches, maskPixels, geometry }: Described): string[] {
  const defective = test.filter(({ image }) => image.label === 1)
  if (unit === 'patch') {
    if (defective.length === 0 || patches.length === test.length) return []
    return [
      `A tile counts as defective from ${maskPixels} mask pixels on; a defective image's other tiles are defect-free.`
    ]
  }
  const bare = defective.filter(({ mask }) => mask === null).length
  const missing =
    bare === defective.length
      ? 'Defective images have no masks'
      : `${bare} of ${defective.length} defective images have no mask`
  const tiles = geometry.mode === 'tile' && patches.length > test.length
  return [
    `${missing}: scores are counted per image${tiles ? ' (its highest tile)' : ''}, and pixel-level figures are not measured.`
  ]
}

function describeMasks({ unit, test }: Described): string[] {
  if (unit === 'image') return []
  const vanished = test.reduce((sum, { mask }) => sum + (mask?.vanished ?? 0), 0)
  return [
    ...(vanished > 0
      ? [`${plural(vanished, 'mask region')} too small to have a pixel after resizing; not counted.`]
      : [])
  ]
}

/** The same picture under both labels: somebody should know. */
function describeContradictions(test: InspectedImage[]): string[] {
  const byHash = new Map<string, InspectedImage>()
  const pairs = test.flatMap((one) => {
    const first = byHash.get(one.hash)
    byHash.set(one.hash, first ?? one)
    return first !== undefined && first.image.label !== one.image.label
      ? [`${first.image.name} = ${one.image.name}`]
      : []
  })
  return pairs.length === 0
    ? []
    : [`${plural(pairs.length, 'picture')} under both labels, defect-free and defective: ${shorten(pairs)}.`]
}
