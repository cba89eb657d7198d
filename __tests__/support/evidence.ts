import { assessThresholds } from '../../src/thresholds/assess-thresholds.ts'
import { metricsOf } from '../../src/diagnosis/metrics.ts'
import type {
  AlignmentEvidence,
  Evidence,
  LatentEvidence,
  ReconstructionEvidence,
  ScalesEvidence as Scales
} from '../../src/evidence/evidence.ts'
import { withFacts, type PlaybookContext } from '../../src/playbook/context.ts'
import type { PlaybookRun } from '../../src/playbook/run.ts'
import { settingsSchema, type Settings } from '../../src/settings/schema.ts'
import { standardNormalQuantile } from '../../src/statistics/normal.ts'

/** Scores whose AUROC is about `auroc`: log-normal, defects shifted up and spread `ratio` times as wide. No randomness. */
export function unitsWith({
  auroc = 0.98,
  normals = 200,
  defects = 60,
  ratio = 1
}: { auroc?: number; normals?: number; defects?: number; ratio?: number } = {}): Evidence['units'] {
  const shift = Math.sqrt(1 + ratio ** 2) * standardNormalQuantile(auroc)
  const quantiles = (n: number): number[] => Array.from({ length: n }, (_, i) => standardNormalQuantile((i + 0.5) / n))
  const z = [...quantiles(normals), ...quantiles(defects).map((value) => shift + ratio * value)]
  return unitsOf(z.slice(0, normals), z.slice(normals), (value) => 0.01 * Math.exp(0.2 * value))
}

/** One unit a score, each its own group. */
export function unitsOf(
  normal: readonly number[],
  defective: readonly number[],
  scale: (value: number) => number = (value) => value
): Evidence['units'] {
  const all = [...normal, ...defective]
  const label = all.map((_, i) => (i < normal.length ? 0 : 1))
  return {
    id: all.map((_, i) => `image-${i}`),
    label,
    group: all.map((_, i) => `image-${i}`),
    kind: label.map((value) => (value === 1 ? 'hole' : 'good')),
    fabric: all.map(() => null),
    score: all.map(scale)
  }
}

/** n numbers from one to another. */
export function evenly(n: number, low: number, high: number): number[] {
  return Array.from({ length: n }, (_, i) => low + ((high - low) * i) / (n - 1))
}

/** One row of the table in docs/science.md, "Twelve trained models". */
export interface Regime {
  nmse: number
  diversity: number
  live: number
  dimensions: number
  kl: number
  /** dB; null: no live unit. */
  snr: number | null
  sigma: number
  insideOutside: number
  auroc: number
}

const row = (
  nmse: number,
  diversity: number,
  [live, dimensions]: [number, number],
  kl: number,
  snr: number | null,
  sigma: number,
  insideOutside: number,
  auroc: number
): Regime => ({ nmse, diversity, live, dimensions, kl, snr, sigma, insideOutside, auroc })

export const regimes = {
  healthy: row(0.07, 0.92, [32, 32], 68, 18, 0.11, 34, 0.983),
  spatial: row(0.1, 0.9, [256, 256], 254, 10, 0.3, 18, 0.952),
  overRegularized: row(0.21, 0.75, [32, 32], 13, -11, 0.68, 10, 0.707),
  partialCollapse: row(1.2, 0.003, [1, 32], 0.8, 5, 0.98, 1.9, 0.577),
  collapse: row(1.09, 0, [0, 32], 0, null, 1, 1.9, 0.558),
  klOff: row(0.09, 0.88, [32, 32], 180, 38, 0.0078, 23, 0.899),
  underfit: row(1.01, 0.001, [22, 32], 40, 3, 0.5, 2, 0.639),
  tinyLatent: row(0.79, 0.2, [2, 2], 11, 31, 0.03, 2.6, 0.573),
  narrowDecoder: row(0.91, 0.2, [31, 32], 28, 2, 0.6, 2.4, 0.55),
  skipsCollapsed: row(0.02, 0.98, [0, 32], 0, null, 1, 3.6, 0.885)
} satisfies Record<string, Regime>

export type Overrides = {
  [K in keyof Evidence]?: Evidence[K] extends object | null ? Partial<NonNullable<Evidence[K]>> | null : Evidence[K]
}

/** Evidence of a checkpoint in one of the table's regimes, with whole parts overridden key by key; null leaves one out. */
export function evidenceOf(regime: Regime = regimes.healthy, overrides: Overrides = {}): Evidence {
  const base: Evidence = {
    schemaVersion: 1,
    tool: { name: 'vae-playbook', version: '1.0.0', engine: 'test engine', device: 'cpu' },
    checkpoint: { name: 'epoch_010', epoch: 10, order: 0, kind: 'onnx', sha256: 'ab'.repeat(32) },
    evaluationSet: {
      hash: 'set',
      layout: 'mvtec',
      unit: 'image',
      images: 260,
      patches: 260,
      leftOut: [],
      notes: [],
      calibration: 'test',
      duplicates: [],
      masks: true,
      geometry: [1, 64, 64],
      sample: 200
    },
    measuredWith: '{}',
    outputs: {
      reconstruction: 'recon',
      mu: 'mu',
      spread: { name: 'logvar', convention: 'log-variance', guessed: false },
      how: 'By name.'
    },
    units: unitsWith({ auroc: regime.auroc }),
    calibration: null,
    pixel: {
      auroc: 0.95,
      averagePrecision: 0.6,
      aupro: 0.8,
      aurocError: 0,
      auproError: 0,
      averagePrecisionError: 0,
      regions: 60,
      insideOutsideRatio: regime.insideOutside,
      blurredAuroc: { value: 0.95, interval: [0.93, 0.97] },
      medianMaskArea: 0.04,
      alignment: alignmentOf()
    },
    otherScores: null,
    reconstruction: reconstructionOf(regime),
    latent: latentOf(regime),
    determinism: {
      images: 32,
      muChange: 0,
      reconstructionChange: 0,
      noiseShare: 0,
      samples: false,
      noiseTakenOut: false
    },
    interventions: null
  }
  const merged = Object.entries(overrides).map(([key, value]) => {
    const old = base[key as keyof Evidence]
    const isPart = typeof old === 'object' && old !== null && typeof value === 'object' && value !== null
    return [key, isPart ? { ...old, ...value } : value]
  })
  return { ...base, ...Object.fromEntries(merged) } as Evidence
}

/** Other scales that fit: 0..255 in and 0..1 out, where 0..1 is configured for both. */
export function scalesOf(
  rawError: number,
  onOthers: number,
  {
    fitting = {},
    configured = {}
  }: { fitting?: Partial<Scales['fitting']>; configured?: Partial<Scales['configured']> } = {}
): Scales {
  const plain = { range: [0, 1] as [number, number], mean: 0, std: 1 }
  return {
    images: 32,
    configured: { input: plain, reconstruction: plain, apart: false, rawError, ...configured },
    fitting: {
      input: { ...plain, range: [0, 255] },
      reconstruction: plain,
      rawError: onOthers,
      measured: false,
      ...fitting
    }
  }
}

/** Masks that lie where the error is, with placements overridden. */
export function alignmentOf(overrides: Partial<AlignmentEvidence> = {}): AlignmentEvidence {
  return {
    images: 60,
    resolution: 1,
    matched: { z: 3.5, p: 0.01 },
    mismatched: 0.2,
    shift: { dx: 0, dy: 0, z: 3.5, p: null },
    turn: { operation: 'rotate-180', z: 0.8, p: null },
    inverted: { z: -0.2, p: null },
    pairing: { z: 1.9, p: null, examples: [{ image: 'a.png', mask: 'b.png', z: 2.5 }] },
    ...overrides
  }
}

function reconstructionOf({ nmse, diversity }: Regime): ReconstructionEvidence {
  const units = 200
  return {
    units,
    errorToVariance: Array.from({ length: units }, (_, i) => nmse * (0.9 + (0.2 * i) / (units - 1))),
    meanSquaredError: nmse * 0.02,
    withinVariance: 0.02,
    r2: 1 - nmse,
    ssim: 0.5,
    redShare: Math.min(0.66, nmse),
    diversity: { value: diversity, interval: [diversity * 0.9, diversity * 1.1] },
    predictableShare: 1,
    noise: { sigma: 0.001, usable: true },
    inputCorrelation: 0.1,
    scale: { rawError: nmse, affineError: nmse * 0.98, slope: 1, intercept: 0 },
    channelCorrelation: [[0.9]],
    coefficientOfVariationRatio: 5,
    highBandCorrelation: nmse < 0.05 ? 0.83 : 0.04,
    bands: null,
    checkerboard: null
  }
}

function latentOf({ live, dimensions, kl, snr, sigma }: Regime): LatentEvidence {
  const histogram = { low: -4, high: 4, counts: new Array<number>(40).fill(5) }
  const information = live === 0 ? 0.01 : kl
  const shares = Array.from({ length: dimensions }, (_, unit) => (unit < live ? 0.9 : 0.001))
  const others = shares.slice(64)
  return {
    images: 200,
    dimensions,
    channels: dimensions,
    positions: 1,
    activeUnits: live,
    muVariance: live === 0 ? 1e-4 : 0.5,
    muSpread: live === 0 ? 0.02 : 3,
    spread: {
      meanSigma: sigma,
      meanSigmaActive: live === 0 ? null : sigma,
      meanSigmaLive: live === 0 ? null : sigma,
      liveUnits: live,
      signalInformation: { value: information, interval: [information * 0.8, information * 1.2] },
      klTotal: kl,
      collapsedFraction: 1 - live / dimensions,
      signalToNoise: snr,
      passiveUnits: dimensions - live,
      usedVariance: live * (1 - sigma ** 2),
      pinned: { fraction: 0.01, logVariance: -8 },
      sigmaHistogram: { low: 0, high: 2, counts: new Array<number>(40).fill(5) },
      ...(others.length > 0 && { others: { signalShare: others, sigma: others.map(() => sigma) } })
    },
    muHistogram: histogram,
    top: shares
      .slice(0, 64)
      .map((signalShare, unit) => ({ unit, muMean: 0, muVariance: 0.5, sigma, kl: 1, signalShare }))
  }
}

/** Latent evidence with its spread overridden. */
export function withSpread(
  regime: Regime,
  spread: Partial<NonNullable<LatentEvidence['spread']>> | null
): LatentEvidence {
  const latent = latentOf(regime)
  return { ...latent, spread: spread === null ? null : { ...latent.spread!, ...spread } }
}

/** A series of checkpoints, epochs 1, 2, …, in training order. */
export function series(...all: Evidence[]): Evidence[] {
  return all.map((evidence, i) => {
    const name = `epoch_${String(i + 1).padStart(3, '0')}`
    return { ...evidence, checkpoint: { ...evidence.checkpoint, name, epoch: i + 1, order: i } }
  })
}

/** Settings with their defaults, as a config file would give them. */
export function settingsOf(config: Record<string, unknown> = {}): Settings {
  return settingsSchema.parse(config)
}

/** What the playbook sees when the last of these checkpoints is judged. */
export function contextOf(
  evidence: Evidence | Evidence[],
  config: Record<string, unknown> = {},
  { baseline = null, history = null }: Partial<Pick<PlaybookRun, 'baseline' | 'history'>> = {}
): PlaybookContext {
  const settings = settingsOf(config)
  const all = Array.isArray(evidence) ? evidence : [evidence]
  const checkpoints = all.map((one) => ({ evidence: one, metrics: metricsOf(one, settings) }))
  const judged = checkpoints[checkpoints.length - 1]
  const { units, calibration } = judged.evidence
  const thresholds = assessThresholds({ test: units, calibration }, settings)
  const { symptoms, seed } = settings
  return withFacts({ judged, thresholds, checkpoints, symptoms, baseline, history, seed })
}
