import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { CodeMoments, mahalanobisDistance } from '../../../src/evidence/scores/code-fit.ts'
import { dissimilarityMap } from '../../../src/evidence/scores/dissimilarity-map.ts'
import { LatentScores, type CalibratedCodes } from '../../../src/evidence/scores/latent-scores.ts'
import { OtherScores } from '../../../src/evidence/scores/other-scores.ts'
import type { Patch } from '../../../src/evaluation-set/types.ts'
import type { UnitColumns } from '../../../src/evidence/evidence.ts'

interface Case {
  channels: number
  positions: number
  label: (0 | 1)[]
  group: number[]
  mu: number[]
  logvar: number[]
  distances: number[]
  crossFitted: number[]
  kl: number[]
  auroc: { kl: number; mahalanobis: number }
}
interface Picture {
  shape: [number, number, number]
  x: number[]
  xhat: number[]
  map: number[]
}
const reference: { cases: Case[]; pictures: Picture[] } = JSON.parse(
  readFileSync(new URL('../../reference/codes.json', import.meta.url), 'utf8')
)

const patchOf = ({ label, group }: Pick<Case, 'label' | 'group'>, i: number): Patch => ({
  id: `${i}.png`,
  image: i,
  x: 0,
  y: 0,
  label: label[i]!,
  kind: 'good',
  fabric: null,
  group: `g${group[i]}`,
  condition: -1,
  sampled: false
})
const code = ({ channels, positions }: Case, values: number[], i: number) =>
  Float32Array.from(values.slice(i * channels * positions, (i + 1) * channels * positions))

/** Squared errors are those of a patch of four pixels. */
function scored(
  given: Case,
  {
    calibrated = null,
    bytes = Infinity,
    spread = true,
    errors = given.label.map((label, i) => 0.01 + label + i / 1000)
  }: { calibrated?: CalibratedCodes | null; bytes?: number; spread?: boolean; errors?: number[] | null } = {}
) {
  const scores = new LatentScores('patch', given, calibrated, bytes)
  given.label.forEach((_, i) => {
    const logVariance = spread ? code(given, given.logvar, i) : null
    scores.add(patchOf(given, i), code(given, given.mu, i), logVariance, errors?.[i] ?? null)
  })
  return scores
}

function close(values: number[] | string, wanted: number[]): void {
  expect(values).toHaveLength(wanted.length)
  wanted.forEach((value, i) => expect((values as number[])[i]! / value).toBeCloseTo(1, 9))
}

describe('scores by the code, against SciPy and scikit-learn', () => {
  it.each(reference.cases.map((given) => [`${given.channels} channels of ${given.positions}`, given] as const))(
    '%s: distances from a fit, and each from the others',
    (_, given) => {
      const { kl, mahalanobis } = scored(given).finish(4)
      close(kl, given.kl)
      close(mahalanobis, given.crossFitted)
      const moments = new CodeMoments(given, Float64Array.from(code(given, given.mu, 0)))
      given.label.forEach((label, i) => label === 0 && moments.add(code(given, given.mu, i)))
      const fit = moments.fit()!
      close(
        given.label.map((_, i) => mahalanobisDistance(fit, code(given, given.mu, i))),
        given.distances
      )
    }
  )

  it('takes calibration images of its own, where there are some, and keeps no code then', () => {
    const given = reference.cases[0]!
    const goods = given.label.flatMap((label, i) => (label === 0 ? [i] : []))
    const calibration = new LatentScores('patch', given, null, Infinity)
    for (const i of goods) calibration.add(patchOf(given, i), code(given, given.mu, i), null, 0.5)
    const calibrated = calibration.calibrated()
    expect(calibrated.squaredError).toBe(0.5)
    const columns = scored(given, { calibrated, bytes: 0 }).finish(4)
    close(columns.mahalanobis, given.distances)
    expect(columns.klWeight).toBe(0.25)
  })

  it('adds KL to the squared error by the variance of the defect-free error', () => {
    const given = reference.cases[0]!
    const errors = given.label.map((label) => 0.08 + label)
    const { negativeElbo, klWeight } = scored(given, { errors }).finish(4)
    expect(klWeight).toBeCloseTo(0.04, 12)
    close(
      negativeElbo,
      given.kl.map((kl, i) => errors[i]! + 0.04 * kl)
    )
  })

  it('says why there is no score', () => {
    const given = reference.cases[0]!
    expect(scored(given, { bytes: 100 }).finish(4).mahalanobis).toMatch(/memory-budget/)
    const alone = { ...given, group: given.group.map(() => 0) }
    expect(scored(alone).finish(4).mahalanobis).toMatch(/Too few groups/)
    const still = { ...given, mu: given.mu.map(() => 3) }
    expect(scored(still).finish(4).mahalanobis).toMatch(/do not vary/)
    const bare = scored(given, { spread: false, errors: null }).finish(null)
    expect(bare).toMatchObject({ kl: expect.stringMatching(/log-variance/), negativeElbo: expect.any(String) })
    expect(scored(given, { errors: null }).finish(null).negativeElbo).toMatch(/no reconstructions/)
  })

  it('gives an image the highest score of its patches', () => {
    const given = reference.cases[0]!
    const scores = new LatentScores('image', given, null, Infinity)
    given.label.forEach((_, i) => {
      const patch = { ...patchOf(given, i), image: given.group[i]! }
      scores.add(patch, code(given, given.mu, i), code(given, given.logvar, i), 0)
    })
    const { kl, mahalanobis } = scores.finish(4)
    const highest = (values: number[]) => values.flatMap((v, i) => (i % 2 === 0 ? [Math.max(v, values[i + 1]!)] : []))
    close(kl, highest(given.kl))
    close(mahalanobis, highest(given.crossFitted))
  })

  it('takes of many channels the variances alone', () => {
    const channels = 300
    const wide = { channels, positions: 1 }
    const moments = new CodeMoments(wide, new Float64Array(channels))
    const codes = [1, -1, 3, -3].map((value) => new Float32Array(channels).fill(value))
    codes.forEach((values) => moments.add(values))
    // Equal variances of 5: shrinking changes none of them.
    expect(mahalanobisDistance(moments.fit()!, codes[2]!)).toBeCloseTo(Math.sqrt((channels * 9) / 5), 9)
  })

  it('have the AUROCs of scikit-learn beside the score in use, without an image as well', () => {
    const given = reference.cases[0]!
    const { label, kl } = given
    const units = { label, group: given.group.map(String), score: kl } as unknown as UnitColumns
    const measured = new OtherScores('patch').finish(units, scored(given).finish(4), 0)!
    const by = Object.fromEntries(measured.latent!.map((one) => [one.score, one]))
    expect(by.kl).toEqual({ score: 'kl', auroc: given.auroc.kl, gain: 0, p: null })
    expect(by.mahalanobis!.auroc).toBeCloseTo(given.auroc.mahalanobis, 12)
    expect(by['negative-elbo']!.klWeight).toBeGreaterThan(0)
    expect(measured).toMatchObject({ reductions: [], trivial: [], unmeasured: [] })
    for (const { gain, p, interval } of measured.latent!) {
      expect(p !== null && interval !== undefined).toBe(gain >= 0.03)
    }
  })
})

describe('dissimilarityMap', () => {
  it.each(reference.pictures.map((picture) => [picture.shape.join(' x '), picture] as const))(
    'is 1 - SSIM with mirrored borders: %s',
    (_, { shape, x, xhat, map }) => {
      const into = new Float32Array(map.length)
      dissimilarityMap(Float32Array.from(x), Float32Array.from(xhat), shape, into)
      map.forEach((value, p) => expect(into[p]).toBeCloseTo(value, 6))
      dissimilarityMap(Float32Array.from(x), Float32Array.from(x), shape, into)
      expect(Math.max(...into)).toBeLessThan(1e-12)
      expect(Math.min(...into)).toBeGreaterThanOrEqual(0)
    }
  )
})
