import { medianInterval } from '../../statistics/median-interval.ts'
import type { Evidence } from '../../evidence/evidence.ts'

/** Median over defect-free patches of squared error over the patch's own variance, blank ones left out; null without any. */
export function medianErrorToVariance({ reconstruction }: Pick<Evidence, 'reconstruction'>): number | null {
  const ratios = reconstruction?.errorToVariance.filter((ratio) => ratio !== null) ?? []
  return medianInterval(ratios)?.value ?? null
}
