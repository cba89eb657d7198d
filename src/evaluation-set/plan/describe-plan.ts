import type { InspectedImage } from './inspect-masks.ts'
import { describeOddMasks } from './describe-masks.ts'
import { count as plural, shorten } from './sentences.ts'
import { tileGrid } from './tile-grid.ts'
import type { EvaluationPlan, Geometry, Patch } from '../types.ts'

interface Described {
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
    ...describeChannels(images, plan.geometry),
    ...describeUnit(plan),
    ...describeMasks(plan),
    ...describeOddMasks([...plan.test, ...plan.empty]),
    ...describeContradictions(plan.test)
  ]
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
    if (geometry.mode === 'resize') return `${who} resized to ${input} (antialiased bilinear).`
    const { xs, ys } = tileGrid(height, width, geometry)
    const overlapping = overlaps(xs, geometry.width) || overlaps(ys, geometry.height)
    const extra = overlapping ? '; some tiles overlap, and pixels in them count once' : ''
    return `${who} cut into ${plural(xs.length * ys.length, 'tile')} of ${input} each${extra}.`
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

function describeMasks({ unit, test, patches }: Described): string[] {
  if (unit === 'image') return []
  const found = new Set(patches.flatMap(({ label, image }) => (label === 1 ? image : [])))
  const lost = test.filter(({ image }, index) => image.label === 1 && !found.has(index))
  const vanished = test.reduce((sum, { mask }) => sum + (mask?.vanished ?? 0), 0)
  return [
    ...(lost.length > 0
      ? [
          `${plural(lost.length, 'defective image')} (${shorten(lost.map(({ image }) => image.name))}) without a tile that holds enough of the mask: all tiles count as defect-free.`
        ]
      : []),
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
