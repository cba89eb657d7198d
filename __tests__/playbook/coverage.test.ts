import { describe, expect, it } from 'vitest'
import { assessPlaybook } from '../../src/playbook/assess-playbook.ts'
import type { Finding } from '../../src/playbook/finding.ts'
import { contextOf, evidenceOf, regimes, unitsOf, unitsWith } from '../support/evidence.ts'

/** A context in which each symptom of the playbook is present, with nothing else wrong. */
const ramp = (n: number, low: number, high: number) =>
  Array.from({ length: n }, (_, i) => low + ((high - low) * i) / (n - 1))
const present: Record<string, Finding> = Object.fromEntries(
  (
    [
      ['S1', evidenceOf(regimes.healthy, { units: unitsOf(ramp(200, 1, 2), ramp(60, 1.8, 1.94)) })],
      ['S2', evidenceOf(regimes.collapse)],
      ['S3', evidenceOf(regimes.underfit)],
      ['S4', evidenceOf(regimes.collapse)],
      ['S5', evidenceOf(regimes.klOff)],
      ['S6', evidenceOf(regimes.healthy, { units: unitsWith({ auroc: 0.58, normals: 600, defects: 300 }) })]
    ] as const
  ).map(([id, evidence]) => [id, assessPlaybook(contextOf(evidence)).find((finding) => finding.id === id)!])
)

/** PLAYBOOK.md, row by row: the causes' ids, and words that only the action in question holds. */
const playbook: Record<string, { causes: string[]; actions: RegExp[] }> = {
  S1: {
    causes: ['threshold-too-high', 'errors-over-smoothed', 'little-separation'],
    actions: [
      /Lower the threshold to .*evaluated again/,
      /percentiles from 85 to 90/,
      /histogram.*defect-free against defective/,
      /Stop training/
    ]
  },
  S2: {
    causes: [
      'decoder-ignores-code',
      'posterior-collapse',
      'kl-weight-too-high',
      'kl-too-early',
      'latent-underused',
      'decoder-too-weak'
    ],
    actions: [
      /KL weight.*annealing/,
      /transposed convolutions or residual blocks/,
      /histograms of mu and sigma/,
      /conditional VAE.*fabric code/
    ]
  },
  S3: {
    causes: [
      'almost-nothing-reconstructed',
      'undertrained',
      'blurred-or-noisy-reconstruction',
      'decoder-too-weak',
      'latent-too-small'
    ],
    actions: [
      /Train longer if this is an early/,
      /more dimensions, from 32 to 64 or 128/,
      /BatchNorm.*initialization/,
      /skip connections or a shallow U-Net/
    ]
  },
  S4: {
    causes: ['posterior-collapse', 'latent-bypassed', 'kl-too-early'],
    actions: [/warm-up.*anneal/, /Lower the target KL weight/, /histograms of mu and sigma/]
  },
  S5: {
    causes: ['over-confident-encoder', 'latent-space-not-explored', 'no-uncertainty-modeled'],
    actions: [/mild noise/, /encoder shallower/, /usual advice.*lower the weight/]
  },
  S6: {
    causes: ['latent-or-decoder-not-expressive-enough', 'no-capacity-for-cues-of-anomalies', 'no-visible-difference'],
    actions: [
      /several fabrics at once/,
      /latent code more dimensions/,
      /decoder more width/,
      /high frequencies/,
      /mask lies on its defect in its (patch|image)/
    ]
  }
}

describe.each(Object.entries(playbook))('%s', (id, { causes, actions }) => {
  it('is present', () => {
    expect(present[id].status).toBe('present')
    expect(present[id].summary).not.toBe('')
  })

  it.each(causes)('names the cause %s, with a measurement or what is missing for one', (cause) => {
    const entry = present[id].causes.find((one) => one.cause === cause)
    expect(entry).toBeDefined()
    expect(entry!.because).toMatch(/\.$/)
    if (/^Not measured/.test(entry!.because)) expect(entry!.likelihood).toBe('possible')
  })

  it.each(actions)('advises %s, in two sentences at most', (words) => {
    const advice = present[id].actions.find((action) => words.test(action))
    expect(advice).toBeDefined()
    expect(advice!.match(/[.!?](\s|$)/g)!.length).toBeLessThanOrEqual(2)
  })
})
