import { medianInterval } from '../../statistics/median-interval.ts'
import type { ReconstructionEvidence } from '../../evidence/evidence.ts'
import type { PlaybookRun } from '../run.ts'
import { figure, percent } from '../../words/format.ts'
import { tooFew, tooFewReason } from './units-needed.ts'

/** How different the reconstructions of different images are, the question of S2. */
export interface DiversityState {
  /** Ds, each image's own mean removed, before any correction. */
  value: number
  interval: [number, number]
  /** Share of the images' variation that is not noise: Ds is held against this. */
  predictable: number
  /** The same of typical images, where that could be had and tells something. */
  typical: { value: number; interval: [number, number]; predictable: number } | null
  /** Of the two, by the one that is worse. */
  grade: 'none' | 'low' | 'enough'
  /**
   * Where the grade is `enough`, but an interval reaches under the limit for it: the one that reaches lowest for its limit, and
   * the grade by its value.
   */
  doubt: {
    value: number
    interval: [number, number]
    limit: number
    byValue: 'none' | 'low' | 'enough'
    /** Between which images. */
    between: 'the images' | 'typical images'
  } | null
  /** Only typical images look the same: by Ds alone the grade would be better. */
  onlyTypical: boolean
  /** "29% of the variation between the images" */
  kept: string
}

/** How much of each image's own contrast is lost, the first question of S3. */
export interface ErrorState {
  /** Median over defect-free patches of squared error over the patch's own variance. */
  median: number
  /** Null for fewer than six patches. */
  interval: [number, number] | null
  grade: 'failed' | 'poor' | 'fair'
  /** Grade `failed`, and the interval's lower bound says so too. */
  conclusive: boolean
  /** What is left is no more than the images' own noise. */
  onlyNoise: boolean
}

/** The reconstruction figures of the judged checkpoint, or the reason why there are none to judge. */
export function reconstructionOf(run: PlaybookRun): ReconstructionEvidence | string {
  const { reconstruction } = run.judged.evidence
  if (reconstruction === null) return 'No reconstructions to look at: only scores, or no images, were recorded.'
  if (tooFew(reconstruction.units, run)) return tooFewReason(reconstruction.units, run)
  return reconstruction
}

/**
 * Ds against the predictable share (docs/science.md, "S2"): `none` where the interval's upper bound is under 0.05 of
 * it, `low` under 0.25. A ratio of variances, so the scale of the pixels does not matter.
 *
 * Means follow the few: where some images with dark edges make up most of a fabric's variation, a model that gives one
 * picture for all others keeps a Ds of 0.29, but 0.01 between typical images. So the typical diversity is held against the
 * same limits, and the worse grade counts; real structure in the reconstructions makes both high. It is left out where it
 * would prove nothing: typical inputs that are alike by the rule of all inputs, or that differ by no more than noise.
 */
export function diversityState(
  run: PlaybookRun,
  reconstruction: ReconstructionEvidence | string
): DiversityState | string {
  if (typeof reconstruction === 'string') return reconstruction
  const { diversity, inputCorrelation, predictableShare } = reconstruction
  const limits = run.symptoms.S2.limits
  if (diversity === null) {
    return 'The defect-free images do not differ from each other, so nor need their reconstructions.'
  }
  if (inputCorrelation > limits['inputs-alike']) {
    return `The defect-free images are themselves alike (mean correlation ${figure(inputCorrelation)}), so alike reconstructions prove nothing.`
  }
  const predictable = Math.max(predictableShare, limits['predictable-floor'])
  const grades = ['none', 'low', 'enough'] as const
  const rank = (upper: number, of: number): number =>
    upper < limits.diversity * of ? 0 : upper < limits['diversity-warning'] * of ? 1 : 2
  const typical = typicalOf(reconstruction, limits)
  const ofAll = rank(diversity.interval[1], predictable)
  const ofTypical = typical === null ? ofAll : rank(typical.interval[1], typical.predictable)
  const onlyTypical = ofTypical < ofAll
  const doubt = [
    { ...diversity, predictable, between: 'the images' as const },
    ...(typical === null ? [] : [{ ...typical, between: 'typical images' as const }])
  ]
    .map(({ value, interval, predictable: of, between }) => ({
      between,
      value,
      interval,
      limit: limits['diversity-warning'] * of,
      byValue: grades[rank(value, of)]
    }))
    .filter(({ interval, limit }) => interval[0] < limit)
    .sort((a, b) => a.value / a.limit - b.value / b.limit)
  return {
    value: diversity.value,
    interval: diversity.interval,
    predictable,
    typical,
    grade: grades[Math.min(ofAll, ofTypical)],
    onlyTypical,
    doubt: Math.min(ofAll, ofTypical) === 2 ? (doubt[0] ?? null) : null,
    kept: onlyTypical
      ? `${percent(typical!.value)} of the variation between typical images (${percent(diversity.value)} with the unusual ones)`
      : `${percent(diversity.value)} of the variation between the images`
  }
}

function typicalOf(
  { typicalDiversity }: ReconstructionEvidence,
  limits: PlaybookRun['symptoms']['S2']['limits']
): DiversityState['typical'] {
  if (typicalDiversity === undefined || typicalDiversity === null) return null
  const { value, interval, predictableShare, inputCorrelation } = typicalDiversity
  if (inputCorrelation > limits['inputs-alike'] || predictableShare <= limits['predictable-floor']) return null
  return { value, interval, predictable: predictableShare }
}

/**
 * Median error-to-variance ratio (docs/science.md, "S3") with its order-statistics interval. A ratio of 1 is what
 * painting each image in its own mean color would give. Error at the level of the sensor's noise counts as none, where
 * the noise could be measured.
 */
export function errorState(run: PlaybookRun, reconstruction: ReconstructionEvidence | string): ErrorState | string {
  if (typeof reconstruction === 'string') return reconstruction
  const { errorToVariance, patchGroups } = reconstruction
  const measured = errorToVariance.map((ratio) => ratio !== null)
  const ratios = errorToVariance.filter((ratio) => ratio !== null)
  if (tooFew(ratios.length, run)) return `Most images are blank. ${tooFewReason(ratios.length, run)}`
  const groups = patchGroups?.filter((_, i) => measured[i])
  const { value: median, interval } = medianInterval(ratios, groups)!
  const limits = run.symptoms.S3.limits
  const { noise, meanSquaredError } = reconstruction
  return {
    median,
    interval,
    grade:
      median >= limits['error-to-variance']
        ? 'failed'
        : median >= limits['error-to-variance-warning']
          ? 'poor'
          : 'fair',
    conclusive:
      median >= limits['error-to-variance'] && interval !== null && interval[0] >= limits['error-to-variance-bound'],
    onlyNoise: noise.usable && meanSquaredError <= 1.5 * noise.sigma ** 2
  }
}

/** Reconstructions are close to their images and differ as the images do: whatever the code does, decoding works. */
export function reconstructsWell(
  run: PlaybookRun,
  diversity: DiversityState | string,
  error: ErrorState | string
): boolean {
  return (
    typeof diversity !== 'string' &&
    diversity.grade === 'enough' &&
    diversity.value >= run.symptoms.S2.limits['diversity-warning'] * diversity.predictable &&
    typeof error !== 'string' &&
    (error.grade === 'fair' || error.onlyNoise)
  )
}
