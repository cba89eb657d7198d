import { describe, expect, it } from 'vitest'
import { findings } from '../../src/catalogue/findings.ts'
import type { BaselineSource } from '../../src/diagnosis/match-baseline.ts'
import { diagnose } from '../../src/diagnosis/diagnose.ts'
import type { Evidence, LatentEvidence, ReconstructionEvidence } from '../../src/evidence/evidence.ts'
import type { Finding } from '../../src/playbook/finding.ts'
import { settingsSchema } from '../../src/settings/schema.ts'
import {
  alignmentOf,
  evenly,
  evidenceOf,
  regimes,
  scalesOf,
  series,
  settingsOf,
  unitsOf,
  unitsWith,
  withSpread,
  type Regime
} from '../support/evidence.ts'

interface Scenario {
  evidence: Evidence[]
  config?: Record<string, unknown>
  baseline?: BaselineSource
}

const one = (...args: Parameters<typeof evidenceOf>): Scenario => ({ evidence: [evidenceOf(...args)] })
const reconstruction = (some: Partial<ReconstructionEvidence>) => ({ reconstruction: some })
const determinism = (some: Partial<NonNullable<Evidence['determinism']>>) => ({ determinism: some })
const pixel = (some: Partial<NonNullable<Evidence['pixel']>>) => ({ pixel: some })
const rising = (from: number, step: number): Evidence[] =>
  series(
    ...Array.from({ length: 6 }, (_, i) =>
      evidenceOf(regimes.healthy, { units: unitsWith({ auroc: from + i * step, defects: 200 }) })
    )
  )

/** All units of the code, so that they can be counted at any signal share. */
function withAllUnits(regime: Regime, shares: number[]): LatentEvidence {
  const latent = withSpread(regime, { liveUnits: shares.filter((share) => share > 0.01).length })
  const top = shares.map((signalShare, unit) => ({
    unit,
    muMean: 0,
    muVariance: signalShare,
    sigma: 0.005,
    kl: 1,
    signalShare
  }))
  return { ...latent, dimensions: shares.length, top }
}

const otherScores = (gain: number, p: number): Evidence['otherScores'] => ({
  auroc: 0.6,
  reductions: [
    { reduce: 'mean', auroc: 0.6, gain: 0, p: null },
    { reduce: 'max', auroc: 0.6 + gain, gain, p }
  ],
  trivial: [{ score: 'mean', higher: true, auroc: 0.6 + gain, gain, p }]
})

/** A threshold that nothing reaches, on a model that ranks. */
const beyond = { 'threshold-percentile': 99.9 }

/** Runs on the edge of one rule or another, the finding first; each limit has to decide something in at least one of them. */
const scenarios: Record<string, Scenario> = {
  ...Object.fromEntries(Object.entries(regimes).map(([name, regime]) => [name, one(regime)])),
  'S1: nothing found, ranks well': {
    evidence: [evidenceOf(regimes.healthy, { units: unitsWith({ auroc: 0.8, ratio: 0.05 }) })],
    config: beyond
  },
  'S1: nothing found, few defects': {
    evidence: [evidenceOf(regimes.healthy, { units: unitsWith({ auroc: 0.6, defects: 4, ratio: 0.05 }) })],
    config: beyond
  },
  'S1: next to nothing found': {
    evidence: [evidenceOf(regimes.healthy, { units: unitsWith({ auroc: 0.8, defects: 60, ratio: 0.6 }) })],
    config: { 'threshold-percentile': 99 }
  },
  'S1: defects in the midst': one(regimes.healthy, {
    units: unitsOf(
      Array.from({ length: 200 }, (_, i) => i),
      Array.from({ length: 60 }, (_, i) => 150 + 0.5 * i)
    )
  }),
  'S2: diverse by noise': one(
    regimes.healthy,
    reconstruction({ predictableShare: 0.1, diversity: { value: 0.03, interval: [0.02, 0.04] } })
  ),
  'S2: inputs alike': one(regimes.collapse, reconstruction({ inputCorrelation: 0.5 })),
  'S3: red heat maps': one(regimes.underfit, reconstruction({ diversity: { value: 0.9, interval: [0.8, 1] } })),
  'S3: raised heat maps': one(
    regimes.healthy,
    reconstruction({ errorToVariance: Array.from({ length: 200 }, (_, i) => 0.7 + i / 1000) })
  ),
  'S3: uniform heat maps': one(
    regimes.narrowDecoder,
    pixel({ insideOutsideRatio: 1, blurredAuroc: { value: 0.5, interval: [0.45, 0.55] } })
  ),
  'S4: weak units': one(regimes.healthy, {
    latent: withAllUnits(
      regimes.healthy,
      Array.from({ length: 32 }, (_, j) => 0.02 + j / 40)
    )
  }),
  'U1: half alive': one(regimes.healthy, {
    latent: withSpread(regimes.healthy, { liveUnits: 6, collapsedFraction: 0.8 })
  }),
  'S4: tenth alive': one(regimes.healthy, {
    latent: withSpread(regimes.healthy, { liveUnits: 2, collapsedFraction: 0.95 })
  }),
  'S4: little information': one(regimes.healthy, {
    latent: withSpread(regimes.healthy, { signalInformation: { value: 0.2, interval: [0.15, 0.3] } })
  }),
  'S5: pinned log-variance': one(regimes.healthy, {
    latent: withSpread(regimes.healthy, { pinned: { fraction: 0.95, logVariance: -12 } })
  }),
  'S5: small sigma': one(regimes.klOff),
  'S5: low effective beta': one(regimes.healthy, {
    interventions: {
      skips: [],
      reason: null,
      images: 200,
      permutation: { value: 0.5, interval: [0.4, 0.6] },
      effectiveBeta: { value: 0.05, interval: [0.04, 0.06] },
      decoderVariance: 0.01,
      nudges: []
    }
  }),
  'X2: code not used, with skips': one(regimes.healthy, {
    interventions: {
      skips: ['skip'],
      reason: null,
      images: 200,
      permutation: { value: 0.01, interval: [0, 0.015] },
      effectiveBeta: null,
      decoderVariance: null,
      nudges: []
    }
  }),
  'S6: stuck': { evidence: rising(0.56, 0.002) },
  'S6: rising': { evidence: rising(0.56, 0.02) },
  'S6: to and fro': {
    evidence: series(
      ...[0.55, 0.59, 0.54, 0.6, 0.55, 0.59].map((auroc) =>
        evidenceOf(regimes.healthy, { units: unitsWith({ auroc, normals: 300, defects: 300 }) })
      )
    )
  },
  'S6: risen': {
    evidence: series(
      ...[0.56, 0.67].map((auroc) =>
        evidenceOf(regimes.healthy, { units: unitsWith({ auroc, normals: 100, defects: 40 }) })
      )
    )
  },
  'S6: likely': one(regimes.healthy, { units: unitsWith({ auroc: 0.635, normals: 120, defects: 48 }) }),
  'S6: backwards': one(regimes.healthy, { units: unitsWith({ auroc: 0.42, normals: 300, defects: 300 }) }),
  'A1: another score better': one(regimes.healthy, { otherScores: otherScores(0.1, 0.001) }),
  'A1: another score better, barely': one(regimes.healthy, { otherScores: otherScores(0.04, 0.001) }),
  'S6: stuck, other scores better': one(regimes.narrowDecoder, { otherScores: otherScores(0.1, 0.001) }),
  'S6: stuck, tiny defects': one(regimes.narrowDecoder, pixel({ medianMaskArea: 0.0005 })),
  'P1: another scale': one(
    regimes.healthy,
    reconstruction({ scale: { rawError: 0.9, affineError: 0.1, slope: 0.5, intercept: 0.5 } })
  ),
  'P1: another scale, barely': one(
    regimes.healthy,
    reconstruction({ scale: { rawError: 2, affineError: 0.45, slope: 0.5, intercept: 0.5 } })
  ),
  'P1: two other scales fit': one(regimes.healthy, {
    ...reconstruction({ scale: { rawError: 0.4, affineError: 0.3, slope: 1, intercept: 0 } }),
    scales: scalesOf(0.4, 0.15)
  }),
  'P1: outside of any picture': one(
    regimes.healthy,
    reconstruction({ scale: { rawError: 40, affineError: 1, slope: 0, intercept: 0.5 }, meanSquaredError: 1.5 })
  ),
  'P2: channels swapped': one(
    regimes.healthy,
    reconstruction({
      channelCorrelation: [
        [0.8, 0.82, 0.9],
        [0.82, 0.9, 0.82],
        [0.9, 0.82, 0.8]
      ]
    })
  ),
  'P3: mu changes': one(regimes.healthy, determinism({ muChange: 0.01, reconstructionChange: 0.01, noiseShare: 0.1 })),
  'P3: reconstruction changes': one(regimes.healthy, determinism({ reconstructionChange: 0.01, noiseShare: 0.1 })),
  'P4: threshold far off, one class': {
    evidence: [evidenceOf(regimes.healthy, { units: unitsWith({ defects: 0 }) })],
    config: { threshold: 1 }
  },
  'X1: backwards': one(regimes.healthy, { units: unitsWith({ auroc: 0.3 }) }),
  'X2: copies, fine detail': one(
    { ...regimes.healthy, insideOutside: 2, nmse: 0.3 },
    { ...reconstruction({ highBandCorrelation: 0.9, meanSquaredError: 5e-7, noise: { sigma: 0.001, usable: true } }) }
  ),
  'X2: copies, weak ranking': one({ ...regimes.healthy, insideOutside: 2, auroc: 0.7 }),
  'X2: copies, noise stays out': one(
    { ...regimes.healthy, insideOutside: 2 },
    reconstruction({
      highBandCorrelation: 0.2,
      bands: [
        { from: 0, to: 0.1, share: 0.9, errorShare: 0.5, gain: 1, error: 0.1, coherence: 0.99, noise: 0.01 },
        { from: 0.1, to: 0.5, share: 0.1, errorShare: 0.5, gain: 0.1, error: 1, coherence: 0.05, noise: 0.9 }
      ]
    })
  ),
  'M1: masks shifted': one(
    regimes.healthy,
    pixel({ alignment: alignmentOf({ matched: { z: 0.2, p: 0.5 }, shift: { dx: 8, dy: 0, z: 3, p: 0.005 } }) })
  ),
  'M1: masks shifted, faintly': one(
    regimes.healthy,
    pixel({ alignment: alignmentOf({ matched: { z: 0.9, p: 0.5 }, shift: { dx: 8, dy: 0, z: 1.4, p: 0.005 } }) })
  ),
  'W1: weak': one(regimes.healthy, { units: unitsWith({ auroc: 0.75 }) }),
  'O1: held back': one(regimes.healthy, {
    latent: {
      ...withAllUnits(
        regimes.healthy,
        Array.from({ length: 12 }, (_, j) => (j < 3 ? 0.7 : 0.2))
      )
    },
    interventions: {
      skips: [],
      reason: null,
      images: 100,
      permutation: { value: 1, interval: [0.9, 1.1] },
      effectiveBeta: { value: 80, interval: [70, 90] },
      decoderVariance: 0.01,
      nudges: []
    }
  }),
  'E1: earlier better': {
    evidence: series(
      evidenceOf(regimes.healthy, { units: unitsWith({ auroc: 0.95 }) }),
      evidenceOf(regimes.healthy, { units: unitsWith({ auroc: 0.85 }) })
    )
  },
  'C1: test scores higher': {
    evidence: [
      evidenceOf(regimes.healthy, {
        units: unitsOf(evenly(60, 1.2, 2.4), evenly(20, 8, 9)),
        calibration: { score: evenly(100, 1, 2), group: evenly(100, 1, 2).map((_, i) => `calibration ${i}`) }
      })
    ]
  },
  'C1: few units': {
    evidence: [
      evidenceOf(regimes.healthy, {
        units: unitsOf(evenly(8, 1, 2.2), evenly(20, 8, 9)),
        calibration: { score: evenly(19, 1, 2), group: evenly(19, 1, 2).map((_, i) => `calibration ${i}`) }
      })
    ]
  },
  'R1: below the baseline': {
    evidence: [
      evidenceOf(regimes.healthy, { units: unitsWith({ auroc: 0.85 }), checkpoint: { sha256: 'cd'.repeat(32) } })
    ],
    baseline: { source: 'evidence', evidence: evidenceOf(regimes.healthy, { units: unitsWith({ auroc: 0.95 }) }) }
  },
  'R1: units lost': {
    evidence: [
      evidenceOf(regimes.healthy, {
        checkpoint: { sha256: 'cd'.repeat(32) },
        latent: withSpread(regimes.healthy, { liveUnits: 20 })
      })
    ],
    baseline: { source: 'evidence', evidence: evidenceOf(regimes.healthy) }
  },
  'D1: few units': one(regimes.healthy, { units: unitsWith({ normals: 12, defects: 12 }) })
}

/** What a finding says, but for the limits that its measurements quote. */
function told({ evidence, config = {}, baseline = null as never }: Scenario, limits: Record<string, unknown>): string {
  const settings = settingsOf({ ...config, symptoms: limits })
  const today = '2026-01-01'
  const { findings } = diagnose(evidence, { settings, departures: [], version: '1.0.0', today, baseline })
  return JSON.stringify(findings.map(withoutLimits))
}

function withoutLimits(finding: Finding): unknown {
  return { ...finding, measurements: finding.measurements.map(({ metric, value }) => ({ metric, value })) }
}

const known = new Map<string, string>()

/** What is found with all limits as they are. */
function before(name: string): string {
  if (!known.has(name)) known.set(name, told(scenarios[name]!, {}))
  return known.get(name)!
}

const limits = Object.entries(findings).flatMap(([id, record]) =>
  Object.entries(record.limits as Record<string, { default: number }>).map(
    ([key, { default: value }]) => [id, key, value] as const
  )
)

/** The scenarios that were made for this finding come first: most limits decide something there. */
function itsOwnFirst(id: string): [string, Scenario][] {
  const isOwn = ([name]: [string, Scenario]) => Number(name.startsWith(`${id}: `))
  return Object.entries(scenarios).sort((a, b) => isOwn(b) - isOwn(a))
}

describe('limits', () => {
  it.each(limits)('%s %s, %d by default, changes a finding somewhere', (id, key, value) => {
    const turned = [value * 10, 0, value / 2, value * 2, value / 10, 1].filter((other) => other !== value)
    const allowed = turned.filter(
      (other) => settingsSchema.safeParse({ symptoms: { [id]: { limits: { [key]: other } } } }).success
    )
    const moved = itsOwnFirst(id).some(([name, scenario]) =>
      allowed.some((other) => told(scenario, { [id]: { limits: { [key]: other } } }) !== before(name))
    )
    expect(moved).toBe(true)
  })

  it.each([
    ['M1', 'ratio'],
    ['P4', 'factor']
  ])('%s %s, which is divided by, is not 0', (id, key) => {
    expect(settingsSchema.safeParse({ symptoms: { [id]: { limits: { [key]: 0 } } } }).success).toBe(false)
  })
})
