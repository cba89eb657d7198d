import { decodePool } from '../../evaluation-set/images/decode-pool.ts'
import { inspectSet } from '../../evaluation-set/images/inspect-set.ts'
import { inspectMasks } from '../../evaluation-set/plan/inspect-masks.ts'
import { showPath } from '../../evaluation-set/show-path.ts'
import type { EvaluationPlan, EvaluationSet } from '../../evaluation-set/types.ts'
import type { InspectedSet } from './inspection.ts'

/** @param plans of the models, at least one; several models may share one */
export async function describeInspectedSet(set: EvaluationSet, plans: EvaluationPlan[]): Promise<InspectedSet> {
  const [first] = plans
  const { images, leftOut } = first.set
  const kinds: Record<string, number> = {}
  for (const { kind } of images) kinds[kind] = (kinds[kind] ?? 0) + 1
  const masked = images.filter(({ masks }) => masks.length > 0).length
  return {
    layout: set.layout,
    root: showPath(set.root),
    kinds,
    calibration: set.calibration?.length ?? null,
    groups: new Set(images.map(({ group }) => group)).size,
    masks: { images: masked, pixels: masked === 0 ? 0 : await maskPixels(set, first) },
    leftOut: byReason(leftOut),
    plans: [...new Set(plans)].map(({ geometry: { channels, height, width }, unit, test, notes, besideVerdict }) => ({
      geometry: [channels, height, width],
      unit,
      patches: test.length,
      notes,
      besideVerdict: besideVerdict.map(({ text }) => text)
    }))
  }
}

/** Pixels that are marked in the files, whatever part of them is evaluated. */
async function maskPixels(set: EvaluationSet, { geometry }: EvaluationPlan): Promise<number> {
  const found = await inspectMasks(set.images, (await inspectSet(set)).images, geometry, decodePool())
  return found.reduce((sum, { mask }) => sum + (mask?.area ?? 0), 0)
}

function byReason(leftOut: EvaluationSet['leftOut']): InspectedSet['leftOut'] {
  const reasons = new Map<string, InspectedSet['leftOut'][number]>()
  for (const { name, reason } of leftOut) {
    const known = reasons.get(reason)
    if (known === undefined) reasons.set(reason, { reason, images: 1, first: name })
    else known.images++
  }
  return [...reasons.values()]
}
