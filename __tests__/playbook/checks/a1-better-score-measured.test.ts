import { describe, expect, it } from 'vitest'
import { diagnose } from '../../../src/diagnosis/diagnose.ts'
import type { Evidence, OtherScoresEvidence } from '../../../src/evidence/evidence.ts'
import { assessA1 } from '../../../src/playbook/checks/a1-better-score-measured.ts'
import { settingsSchema } from '../../../src/settings/schema.ts'
import { manyUnits } from '../../support/contexts.ts'
import { contextOf, evidenceOf, regimes, settingsOf, unitsWith, type Overrides } from '../../support/evidence.ts'
import { parse } from 'yaml'

const AUROC = 0.7
const other = (gain: number, p: number | null, interval?: [number, number]) => ({
  auroc: AUROC + gain,
  gain,
  p,
  ...(interval === undefined ? {} : { interval })
})
const plain = other(-0.1, null)

/** Four scores are compared besides those given: Holm multiplies the smallest p by their number. */
function measured(some: Partial<OtherScoresEvidence>): OtherScoresEvidence {
  return {
    auroc: AUROC,
    reductions: [
      { reduce: 'mean', ...other(0, null) },
      { reduce: 'max', ...plain }
    ],
    trivial: [{ score: 'gradient-energy', higher: true, ...plain }],
    latent: [{ score: 'mahalanobis', ...plain }],
    ...some
  }
}

function assess(some: Partial<OtherScoresEvidence>, overrides: Overrides = {}) {
  const units = unitsWith({ auroc: AUROC, ...manyUnits })
  return assessA1(contextOf(evidenceOf(regimes.healthy, { units, otherScores: measured(some), ...overrides })))
}

describe('A1', () => {
  const max = (gain: number, p: number | null, interval?: [number, number]) =>
    assess({
      reductions: [
        { reduce: 'mean', ...other(0, null) },
        { reduce: 'max', ...other(gain, p, interval) }
      ]
    })

  it('is a notice where another score is better beyond chance, after the correction for all that were compared', () => {
    const finding = max(0.24, 0.01)
    expect(finding).toMatchObject({ status: 'present', severity: 'notice' })
    expect(finding.summary).toBe(
      'The highest error gives an AUROC of 0.94 where the score in use gives 0.70 (p 0.04, corrected for having compared 4 scores).'
    )
    expect(finding.actions).toEqual([
      'Score by the highest error: `score: { reduce: max }` in the config, and in your own deployment; a configured threshold has to be chosen anew.'
    ])
    expect(max(0.24, 0.0126)).toMatchObject({ status: 'undecided', severity: 'notice' })
    expect(max(0.029, null).status).toBe('absent')
    expect(max(-0.1, null).status).toBe('absent')
  })

  it('names none that may be no better than a guess', () => {
    const backwards = (auroc: number, interval?: [number, number]) =>
      assess({ auroc: 0.3, trivial: [], latent: [], reductions: [{ reduce: 'max', auroc, gain: auroc - 0.3, p: 1e-6, ...(interval && { interval }) }] })
    expect(backwards(0.5).status).toBe('absent')
    expect(backwards(0.55, [0.49, 0.6]).status).toBe('undecided')
    expect(backwards(0.56, [0.51, 0.61]).status).toBe('present')
  })

  it.each([
    [{ latent: [{ score: 'mahalanobis' as const, ...other(0.2, 1e-6) }] }, { latent: 'mahalanobis' }],
    [{ latent: [{ score: 'kl' as const, ...other(0.2, 1e-6) }] }, { latent: 'kl' }],
    [
      { latent: [{ score: 'negative-elbo' as const, klWeight: 1.2834e-6, ...other(0.2, 1e-6) }] },
      { latent: 'kl', 'kl-weight': 1.28e-6 }
    ]
  ])('gives the config line of %j', (some, score) => {
    const [line] = /score: \{.*\}/.exec(assess(some).actions[0]!)!
    expect(parse(line)).toEqual({ score })
    expect(settingsSchema.parse(parse(line)).score).toMatchObject(score)
  })

  it('keeps the error that is configured', () => {
    const finding = assess(
      { reductions: [{ reduce: 'max', ...other(0.2, 1e-6) }] },
      { measuredWith: JSON.stringify({ score: { error: 'absolute', reduce: 'mean' } }) }
    )
    expect(finding.actions[0]).toContain('`score: { error: absolute, reduce: max }`')
  })

  it('asks for another recording where recorded scores stand', () => {
    const recorded = { checkpoint: { kind: 'recorded-npz' } }
    const { actions } = assess({ reductions: [{ reduce: 'max', ...other(0.2, 1e-6) }] }, recorded)
    expect(actions).toEqual(['Record the highest error of a unit as its score.'])
    const byCode = assess({ latent: [{ score: 'kl', ...other(0.2, 1e-6) }] }, recorded)
    expect(byCode.actions[0]).toContain('`score: { latent: kl }`')
  })

  it('tells of a figure of the image alone only where no score of the model reaches it, and counts both its ends', () => {
    const edges = (gain: number, p: number) => [{ score: 'gradient-energy' as const, higher: false, ...other(gain, p) }]
    const alone = assess({ trivial: edges(0.2, 0.006) })
    expect(alone.summary).toMatch(/^The strength of an image's edges alone, without any model \(defects are lower in it\),/)
    expect(alone.actions[0]).toMatch(/as the bar/)
    expect(assess({ trivial: edges(0.2, 0.0065) }).status).toBe('undecided')
    const latent = [{ score: 'kl' as const, ...other(0.25, 1e-6) }]
    expect(assess({ trivial: edges(0.2, 1e-6), latent }).summary).not.toContain('edges')
    expect(assess({ trivial: edges(0.28, 1e-6), latent }).actions).toHaveLength(2)
  })

  it('cannot tell from scores alone, from one class, or on another scale', () => {
    const with_ = (overrides: Overrides) => assessA1(contextOf(evidenceOf(regimes.healthy, overrides)))
    expect(with_({ otherScores: null })).toMatchObject({ status: 'not-assessable', reason: expect.stringContaining('codes') })
    expect(with_({ units: unitsWith({ defects: 0 }) }).status).toBe('not-assessable')
    const scale = { rawError: 0.9, affineError: 0.1, slope: 0.5, intercept: 0.5 }
    const otherScale = assess({ latent: [{ score: 'kl', ...other(0.2, 1e-6) }] }, { reconstruction: { scale } })
    expect(otherScale).toMatchObject({ status: 'not-assessable', reason: expect.stringContaining('P1') })
  })

  it('reads evidence of earlier versions, and changes no verdict', () => {
    const earlier = measured({ latent: undefined, reductions: [{ reduce: 'max', ...other(0.2, 1e-6) }] })
    const evidence: Evidence = evidenceOf(regimes.healthy, { otherScores: earlier })
    const judge = (one: Evidence) =>
      diagnose([one], { settings: settingsOf(), departures: [], version: '1.0.0', today: '2026-01-01' })
    expect(judge(evidence).verdict).toBe('healthy')
    expect(judge(evidence).findings.find(({ id }) => id === 'A1')!.status).toBe('present')
  })
})
