import type { Diagnosis, Metrics } from '../../src/diagnosis/schema.ts'
import type { Finding } from '../../src/playbook/finding.ts'
import type { FindingId } from '../../src/catalogue/findings.ts'
import { findingIds, recordOf } from '../../src/catalogue/order.ts'
import type { Threshold } from '../../src/thresholds/types.ts'

/** Builds diagnoses for tests of everything that comes after the diagnosis. Texts are placeholders, figures plausible. */

const unmeasured: Metrics = {
  imageAuroc: null,
  imageAurocInterval: null,
  averagePrecision: null,
  threshold: null,
  precision: null,
  recall: null,
  f1: null,
  falsePositiveRate: null,
  bestF1: null,
  bestF1Threshold: null,
  youdenThreshold: null,
  pixelAuroc: null,
  aupro: null,
  ssim: null,
  reconstructionR2: null,
  reconstructionDiversity: null,
  activeUnits: null,
  latentDimensions: null,
  klTotal: null,
  muVariance: null,
  meanSigma: null,
  meanSigmaActive: null
}

export function metrics(some: Partial<Metrics>): Metrics {
  return { ...unmeasured, ...some }
}

export function finding(id: FindingId, some: Partial<Finding> = {}): Finding {
  return {
    id,
    name: recordOf(id).name,
    status: 'absent',
    severity: recordOf(id).severity,
    summary: '',
    measurements: [],
    causes: [],
    actions: [],
    reason: null,
    ...some
  }
}

export function threshold(some: Partial<Threshold>): Threshold {
  return {
    policy: 'percentile',
    percentile: null,
    threshold: null,
    truePositives: null,
    falsePositives: null,
    precision: null,
    recall: null,
    recallInterval: null,
    f1: null,
    falsePositiveRate: null,
    falsePositiveRateInterval: null,
    note: null,
    ...some
  }
}

const absent: Record<FindingId, Partial<Finding>> = {
  S1: {
    summary: 'The operating threshold finds defects.',
    measurements: [{ metric: 'truePositives', value: 252, operator: '=', limit: 0 }]
  },
  S2: {
    summary: 'Reconstructions differ as their images do: they keep 92% of the variation between the images.',
    measurements: [
      { metric: 'reconstructionDiversity', value: 0.92, operator: '<', limit: 0.25, interval: [0.9, 0.94] }
    ]
  },
  S3: {
    summary: 'Clean images are reconstructed well.',
    measurements: [{ metric: 'errorToVariance', value: 0.07, operator: '>=', limit: 0.5, interval: [0.065, 0.075] }]
  },
  S4: {
    summary: 'The latent code carries information about the image.',
    measurements: [{ metric: 'signalInformation', value: 61.2, operator: '<', limit: 0.1, unit: 'nat' }]
  },
  S5: {
    summary: 'Sigma is where it should be.',
    measurements: [{ metric: 'signalToNoise', value: 18, operator: '>', limit: 35, unit: 'dB' }]
  },
  S6: {
    summary: 'The AUROC is well above chance.',
    measurements: [{ metric: 'imageAuroc', value: 0.983, operator: '<', limit: 0.7, interval: [0.975, 0.99] }]
  },
  P1: { measurements: [{ metric: 'rawError', value: 0.06, operator: '>', limit: 0.5 }] },
  P2: {},
  P3: { measurements: [{ metric: 'muChange', value: 0, operator: '>', limit: 1e-4 }] },
  P4: {},
  X1: { measurements: [{ metric: 'imageAuroc', value: 0.983, operator: '<', limit: 0.5 }] },
  X2: { measurements: [{ metric: 'highBandCorrelation', value: 0.04, operator: '>', limit: 0.5 }] },
  M1: { status: 'not-assessable', reason: 'Comes with a later version.' },
  W1: { measurements: [{ metric: 'recall', value: 0.9, operator: '<', limit: 0.4, interval: [0.86, 0.93] }] },
  E1: { measurements: [{ metric: 'bestMinusLast', value: 0, operator: '>=', limit: 0.03 }] },
  A1: { measurements: [{ metric: 'otherScoreGain', value: 0.004, operator: '>=', limit: 0.03 }] },
  O1: { measurements: [{ metric: 'sigmaFactor', value: 0.6, operator: '<=', limit: 0.25 }] },
  U1: { measurements: [{ metric: 'liveFraction', value: 1, operator: '<', limit: 0.5 }] },
  R1: { status: 'not-assessable', reason: 'No baseline was given.' },
  B1: { status: 'not-assessable', reason: 'No bar is configured (require).' },
  C1: { status: 'not-assessable', reason: 'There are no calibration images of their own.' },
  L1: { measurements: [{ metric: 'picturesOnBothSides', value: 0, operator: '>', limit: 0 }] },
  D1: { measurements: [{ metric: 'defectFreeUnits', value: 3640, operator: '<', limit: 8 }] }
}

/** Bell-shaped counts over log-spaced bins, centered at `center` in bins. */
function bell(bins: number, center: number, width: number): number[] {
  return Array.from({ length: bins }, (_, i) => {
    const value = Math.exp(-0.5 * ((i - center) / width) ** 2)
    return value < 0.004 ? 0 : value
  })
}

export function scores(defectiveCenter: number, defectiveWidth = 5): Diagnosis['scores'] {
  const bins = 48
  const edges = Array.from({ length: bins + 1 }, (_, i) => 0.002 * 10 ** ((i * 1.4) / bins))
  return { edges, defectFree: bell(bins, 14, 4), defective: bell(bins, defectiveCenter, defectiveWidth) }
}

export function healthy(some: Partial<Diagnosis> = {}): Diagnosis {
  const aurocs = [0.781, 0.902, 0.951, 0.972, 0.98, 0.983]
  return {
    schemaVersion: 1,
    tool: { name: 'vae-playbook', version: '1.0.0', engine: 'onnxruntime-web 1.30.0 (wasm)', device: 'cpu' },
    verdict: 'healthy',
    evaluationSet: {
      unit: 'patch',
      images: 245,
      patches: 3920,
      defectFree: 3640,
      defective: 280,
      leftOut: 2,
      layout: 'aitex',
      hash: 'a3f1c29e77b04d55aa3c8f1be2d94c07f6f2c1d09b1e4a7788cc0d2e5f6a7b8c',
      calibration: 'test',
      notes: ['245 images of 4096x256 cut into 16 tiles of 256x256 each.', '2 defective images have no mask.']
    },
    judged: 'epoch_030',
    bestCheckpoint: 'epoch_030',
    checkpoints: aurocs.map((imageAuroc, i) => ({
      name: `epoch_${String(5 * (i + 1)).padStart(3, '0')}`,
      epoch: 5 * (i + 1),
      sha256: `${i}c0ffee5e1f00d1234567890abcdef${i}`.padEnd(64, '0'),
      kind: 'onnx',
      metrics: metrics({
        imageAuroc,
        imageAurocInterval: [imageAuroc - 0.02, Math.min(1, imageAuroc + 0.015)],
        averagePrecision: imageAuroc - 0.1,
        threshold: 0.01234,
        precision: 0.58,
        recall: imageAuroc - 0.08,
        f1: 0.708,
        falsePositiveRate: 0.05,
        bestF1: 0.83,
        bestF1Threshold: 0.0151,
        youdenThreshold: 0.0119,
        pixelAuroc: imageAuroc,
        aupro: imageAuroc - 0.09,
        ssim: 0.81,
        reconstructionR2: 0.93,
        reconstructionDiversity: 0.92,
        activeUnits: 32,
        latentDimensions: 32,
        klTotal: 68.1,
        muVariance: 0.91,
        meanSigma: 0.21,
        meanSigmaActive: 0.21
      })
    })),
    findings: findingIds.map((id) => finding(id, absent[id])),
    thresholds: {
      operating: threshold({
        percentile: 95,
        threshold: 0.01234,
        truePositives: 252,
        falsePositives: 182,
        precision: 0.581,
        recall: 0.9,
        recallInterval: [0.859, 0.93],
        f1: 0.706,
        falsePositiveRate: 0.05,
        falsePositiveRateInterval: [0.0434, 0.0576],
        crossFittedF1: 0.704,
        crossFittedFalsePositiveRate: 0.051
      }),
      recommended: threshold({
        policy: 'max-f1',
        percentile: 98.6,
        threshold: 0.01512,
        truePositives: 230,
        falsePositives: 51,
        precision: 0.819,
        recall: 0.821,
        recallInterval: [0.772, 0.862],
        f1: 0.82,
        crossFittedF1: 0.811,
        f1Interval: [0.774, 0.846],
        plateau: [0.01421, 0.01688],
        thresholdInterval: [0.01437, 0.01655],
        falsePositiveRate: 0.014,
        falsePositiveRateInterval: [0.0107, 0.0184],
        note: 'Chosen on these very units: expect F1 0.811 on new ones.'
      }),
      reason: null,
      candidates: [
        threshold({
          policy: 'youden',
          percentile: 93.9,
          threshold: 0.01187,
          precision: 0.54,
          recall: 0.925,
          recallInterval: [0.888, 0.95],
          f1: 0.682,
          falsePositiveRate: 0.061,
          falsePositiveRateInterval: [0.0537, 0.0692]
        }),
        threshold({
          policy: 'target-fpr',
          percentile: 95.1,
          threshold: 0.01239,
          precision: 0.582,
          recall: 0.9,
          recallInterval: [0.859, 0.93],
          f1: 0.707,
          falsePositiveRate: 0.049,
          falsePositiveRateInterval: [0.0424, 0.0565],
          falsePositiveRateBound: 0.0561,
          note: 'Expect at most 5% false alarms on new defect-free data, with 95% confidence at most 5.6%.'
        })
      ],
      sweep: [85, 87.5, 90, 92.5, 95, 97.5, 99, 99.5, 99.9].map((percentile) =>
        threshold({
          percentile,
          threshold: 0.0123 * (percentile / 95) ** 8,
          precision: 0.4,
          recall: Math.min(0.98, 1.4 - percentile / 190),
          recallInterval: [0.7, 0.99],
          f1: 0.56,
          falsePositiveRate: 1 - percentile / 100,
          falsePositiveRateInterval: [0.9 - (0.9 * percentile) / 100, 1.1 - (1.1 * percentile) / 100]
        })
      ),
      calibration: 'test',
      calibrationUnits: 3640,
      notes: [
        'No calibration images of their own: the defect-free test units also set the thresholds. Cross-fitted, the operating threshold has 5.1% false alarms and F1 0.704.'
      ]
    },
    byGroup: [
      { name: 'hole', by: 'defect', units: 40, recall: 1, imageAuroc: 0.999 },
      { name: 'fuzzy ball', by: 'defect', units: 140, recall: 0.95, imageAuroc: 0.985 },
      { name: 'nep', by: 'defect', units: 100, recall: 0.79, imageAuroc: 0.974 }
    ],
    baseline: null,
    history: null,
    scores: scores(30),
    latent: {
      mu: { low: -4, high: 4, counts: bell(40, 20, 6).map((value) => Math.round(value * 9000)) },
      sigma: { low: 0, high: 2, counts: bell(40, 5, 2).map((value) => Math.round(value * 9000)) },
      top: Array.from({ length: 32 }, (_, i) => ({
        unit: (i * 7) % 32,
        muMean: 0.01 * (i - 16),
        muVariance: 0.97 - 0.01 * i,
        sigma: 0.15 + 0.005 * i,
        kl: 3.4 - 0.08 * i,
        signalShare: 0.98 - 0.002 * i
      }))
    },
    outputs: {
      reconstruction: 'recon',
      mu: 'mu',
      spread: { name: 'logvar', convention: 'log-variance', guessed: false },
      how: 'Matched by name.'
    },
    asBaseline: { measuredWith: '{}', unitIds: '', scores: '', liveUnits: 32, errorToVariance: 0.07 },
    departures: [],
    ...some
  }
}

/** The diagnosis with some of its findings replaced. */
export function withFindings(diagnosis: Diagnosis, changed: Partial<Record<FindingId, Partial<Finding>>>): Diagnosis {
  const findings = diagnosis.findings.map((old) => ({ ...old, ...changed[old.id as FindingId] }))
  return { ...diagnosis, findings }
}

/** The judged checkpoint's AUROC replaced; every other checkpoint gets one near it. */
function withAurocs(diagnosis: Diagnosis, aurocs: number[]): Diagnosis {
  const last = aurocs.indexOf(Math.max(...aurocs))
  const checkpoints = diagnosis.checkpoints.map((checkpoint, i) => ({
    ...checkpoint,
    metrics: {
      ...checkpoint.metrics,
      imageAuroc: aurocs[i],
      imageAurocInterval: [aurocs[i] - 0.035, aurocs[i] + 0.034] as [number, number]
    }
  }))
  return { ...diagnosis, checkpoints, bestCheckpoint: checkpoints[last].name }
}

/** S6 undecided on the bad side, S3 undecided on the good one. */
export function undecided(): Diagnosis {
  return withFindings(
    { ...healthy(), verdict: 'warning' },
    {
      S6: {
        status: 'undecided',
        severity: 'warning',
        summary: 'The AUROC of 0.66 [0.56, 0.76] leaves open whether the model is stuck near chance.',
        measurements: [{ metric: 'imageAuroc', value: 0.66, operator: '<', limit: 0.7, interval: [0.56, 0.76] }],
        reason: 'Add defective units until there are about 29.'
      },
      S3: {
        status: 'undecided',
        severity: 'notice',
        summary: 'The median error may reach half of the variance.',
        measurements: [{ metric: 'errorToVariance', value: 0.45, operator: '>=', limit: 0.5, interval: [0.38, 0.52] }],
        reason: 'Add defect-free units until there are about 60.'
      }
    }
  )
}

export function posteriorCollapse(): Diagnosis {
  const base = withAurocs(healthy(), [0.574, 0.569, 0.561, 0.566, 0.555, 0.558])
  return withFindings(
    {
      ...base,
      verdict: 'critical',
      thresholds: {
        ...base.thresholds,
        operating: threshold({
          percentile: 95,
          threshold: 0.01234,
          truePositives: 25,
          falsePositives: 182,
          precision: 0.121,
          recall: 0.089,
          recallInterval: [0.061, 0.128],
          f1: 0.103,
          falsePositiveRate: 0.05,
          falsePositiveRateInterval: [0.0434, 0.0576]
        }),
        recommended: null,
        reason: 'The scores of the two classes overlap so far that no threshold beats flagging every patch',
        candidates: base.thresholds.candidates.slice(1)
      },
      scores: scores(15.5, 4.4),
      latent: {
        mu: { low: -0.04, high: 0.04, counts: bell(40, 20, 5).map((value) => Math.round(value * 9000)) },
        sigma: { low: 0.9, high: 1.1, counts: bell(40, 20, 1).map((value) => Math.round(value * 9000)) },
        top: base.latent!.top.map((unit) => ({ ...unit, muVariance: 2e-6, sigma: 1, kl: 1e-6, signalShare: 2e-6 }))
      }
    },
    {
      S2: {
        status: 'present',
        summary:
          'Whatever image goes in, nearly the same picture comes out: reconstructions keep only 0.00004% of the variation between the images. The error then shows how an image differs from that one picture, not where a defect is.',
        measurements: [
          { metric: 'reconstructionDiversity', value: 4e-7, operator: '<', limit: 0.047, interval: [1e-7, 2e-6] }
        ],
        causes: [
          {
            cause: 'posterior-collapse',
            likelihood: 'likely',
            because: '0 of 32 latent units carry information about the image (0.002 nat in all).'
          },
          {
            cause: 'capacity-too-small',
            likelihood: 'possible',
            because: 'Cannot be told apart while the code is unused.'
          }
        ],
        actions: [
          'Train again with a KL weight ten times lower, or raise it from 0 to its target over the first third of the epochs (annealing).',
          'Once the latent code is in use again, give the decoder more capacity: further transposed convolutions or residual blocks.'
        ]
      },
      S3: {
        status: 'present',
        severity: 'notice',
        explainedBy: 'S4',
        summary: 'The error on defect-free images is as large as the images vary, so the heat maps are red all over.',
        measurements: [
          { metric: 'errorToVariance', value: 1.09, operator: '>=', limit: 0.9, interval: [1.05, 1.12] },
          { metric: 'redShare', value: 0.64, operator: '>', limit: 0.5 }
        ],
        causes: [{ cause: 'underfit', likelihood: 'ruled-out', because: 'The loss has not fallen for 20 epochs.' }],
        actions: ['Cure the collapse first.']
      },
      S4: {
        status: 'present',
        summary:
          'The encoder gives every image the same code: 0 of 32 latent units carry information about the image (0.002 nat in all).',
        measurements: [
          {
            metric: 'signalInformation',
            value: 0.0021,
            operator: '<',
            limit: 0.1,
            interval: [0.0011, 0.0042],
            unit: 'nat'
          },
          { metric: 'liveUnits', value: 0, operator: '=', limit: 0 },
          { metric: 'klTotal', value: 0.0004, operator: '<', limit: 0.1, unit: 'nat' }
        ],
        causes: [
          {
            cause: 'kl-weight-too-high',
            likelihood: 'likely',
            because:
              '32 of 32 units sit at the prior (mean 0, sigma 1), which is where the KL term alone would put them.'
          },
          {
            cause: 'kl-too-early',
            likelihood: 'likely',
            because: 'The code is already collapsed in the first checkpoint, epoch_005.'
          },
          {
            cause: 'dead-encoder',
            likelihood: 'ruled-out',
            because: 'Mu still differs between images by up to 0.004.'
          }
        ],
        actions: [
          'Train again with a KL weight ten times lower, or raise it from 0 to its target over the first third of the epochs (annealing).',
          'Look at the histograms of mu and sigma in this report after every few epochs: mu should widen and sigma fall below 1.'
        ]
      },
      S6: {
        status: 'present',
        severity: 'notice',
        explainedBy: 'S3',
        summary: 'The AUROC stays between 0.56 and 0.57 over all six checkpoints.',
        measurements: [
          { metric: 'imageAuroc', value: 0.574, operator: '<', limit: 0.7, interval: [0.54, 0.61] },
          { metric: 'riseP', value: 0.97, operator: '>', limit: 0.05 },
          { metric: 'gainOverFirst', value: -0.016, operator: '<', limit: 0.03 }
        ]
      },
      S5: { measurements: [{ metric: 'signalToNoise', value: -56, operator: '>', limit: 35, unit: 'dB' }] },
      U1: { status: 'not-assessable', reason: 'S4 is present: there are no live units.' }
    }
  )
}

export function thresholdTooHigh(): Diagnosis {
  const base = withAurocs(healthy(), [0.71, 0.74, 0.79, 0.83, 0.82, 0.82])
  const operating = threshold({
    policy: 'absolute',
    percentile: 100,
    threshold: 0.05,
    truePositives: 0,
    falsePositives: 0,
    precision: 0,
    recall: 0,
    recallInterval: [0, 0.0135],
    f1: 0,
    falsePositiveRate: 0,
    falsePositiveRateInterval: [0, 0.00105],
    note: 'Above every score of the test set.'
  })
  return withFindings(
    {
      ...base,
      verdict: 'critical',
      thresholds: { ...base.thresholds, operating },
      scores: scores(22),
      departures: ['threshold: 0.05', 'symptoms.S5.severity: notice']
    },
    {
      S1: {
        status: 'present',
        summary:
          'The model ranks defective patches above defect-free ones, but the threshold in force finds none of the 280 defective patches: precision, recall and F1 are 0.',
        measurements: [
          { metric: 'truePositives', value: 0, operator: '=', limit: 0 },
          { metric: 'imageAuroc', value: 0.82, operator: '>', limit: 0.5, interval: [0.785, 0.854] },
          { metric: 'chanceOfNoHit', value: 3e-21, operator: '<', limit: 0.05 }
        ],
        causes: [
          {
            cause: 'threshold-too-high',
            likelihood: 'likely',
            because: 'At the 90th percentile the same scores reach an F1 of 0.61.'
          },
          {
            cause: 'errors-over-smoothed',
            likelihood: 'ruled-out',
            because: 'Defective scores spread 1.2 times as widely as defect-free ones.'
          }
        ],
        actions: [
          'Set the threshold to 0.01512: it finds 82% of the defects at 1.4% false alarms.',
          'Take epoch_020, whose errors lie further apart.'
        ]
      },
      U1: {
        status: 'present',
        summary: 'Of 32 latent units 12 are in use; the latent code could shrink to about 12.',
        measurements: [{ metric: 'liveFraction', value: 0.375, operator: '<', limit: 0.5 }],
        actions: ['Nothing needs to be done.']
      },
      S6: {
        status: 'present',
        severity: 'warning',
        summary: 'Weak separation.',
        measurements: [{ metric: 'imageAuroc', value: 0.82, operator: '<', limit: 0.7 }],
        waived: { reason: 'new fabric, labels in progress', expires: '2027-01-31' }
      }
    }
  )
}

export function inconclusive(): Diagnosis {
  const base = healthy()
  const reason = 'Only 5 defect-free patches: at least 8 are needed.'
  const open = Object.fromEntries(findingIds.map((id) => [id, { status: 'not-assessable' as const, reason }]))
  return withFindings(
    {
      ...base,
      verdict: 'inconclusive',
      evaluationSet: { ...base.evaluationSet, unit: 'image', images: 5, patches: 5, defectFree: 5, defective: 0 },
      bestCheckpoint: null,
      checkpoints: base.checkpoints.map((checkpoint) => ({
        ...checkpoint,
        metrics: metrics({ activeUnits: 30, latentDimensions: 32 })
      })),
      thresholds: {
        ...base.thresholds,
        operating: null,
        recommended: null,
        reason: 'There are no defective images and fewer than 19 defect-free ones',
        candidates: [],
        sweep: [],
        calibrationUnits: 5
      },
      byGroup: [],
      scores: { edges: [], defectFree: [], defective: [] }
    },
    {
      ...open,
      D1: {
        status: 'present',
        summary:
          'The evaluation set holds 5 defect-free and no defective images, too few to say anything of the model.',
        measurements: [{ metric: 'defectFreeUnits', value: 5, operator: '<', limit: 8 }],
        causes: [],
        actions: ['Add at least 3 more defect-free images, and some defective ones.'],
        reason: null
      }
    }
  )
}

export function recordedScores(): Diagnosis {
  const base = healthy()
  const reason = 'Recorded scores hold no reconstructions and no latent code.'
  const open = { status: 'not-assessable' as const, reason, measurements: [] }
  return withFindings(
    {
      ...base,
      tool: { ...base.tool, engine: 'recorded outputs' },
      evaluationSet: { ...base.evaluationSet, unit: 'image', images: 3920, layout: 'recorded', notes: [], leftOut: 0 },
      judged: 'scores',
      bestCheckpoint: 'scores',
      checkpoints: [
        {
          name: 'scores',
          epoch: null,
          sha256: 'ab'.repeat(32),
          kind: 'csv',
          metrics: metrics({ imageAuroc: 0.983, imageAurocInterval: [0.975, 0.99], threshold: 0.01234, f1: 0.706 })
        }
      ],
      byGroup: [],
      latent: null,
      outputs: {
        reconstruction: null,
        mu: null,
        spread: null,
        how: 'Scores and labels were recorded by another program.'
      }
    },
    { S2: open, S3: open, S4: open, S5: open, P1: open, P2: open, P3: open, X2: open, U1: open }
  )
}

export function singleCheckpoint(): Diagnosis {
  const base = healthy()
  return { ...base, checkpoints: base.checkpoints.slice(-1) }
}

export function fortyCheckpoints(): Diagnosis {
  const base = healthy()
  const checkpoints = Array.from({ length: 40 }, (_, i) => {
    const imageAuroc = 0.55 + 0.42 * Math.sin((Math.PI * (i + 4)) / 52)
    return {
      ...base.checkpoints[0],
      name: `epoch_${String(i + 1).padStart(3, '0')}`,
      epoch: i + 1,
      metrics: {
        ...base.checkpoints[0].metrics,
        imageAuroc,
        imageAurocInterval: [imageAuroc - 0.03, Math.min(1, imageAuroc + 0.025)] as [number, number]
      }
    }
  })
  return withFindings(
    { ...base, verdict: 'warning', judged: 'epoch_040', bestCheckpoint: 'epoch_023', checkpoints },
    {
      E1: {
        status: 'present',
        summary: 'The checkpoint epoch_023 ranks better than the last one: training went on too long.',
        measurements: [
          { metric: 'bestMinusLast', value: 0.24, operator: '>=', limit: 0.03 },
          { metric: 'bestMinusLastP', value: 1e-9, operator: '<', limit: 0.05 }
        ],
        causes: [{ cause: 'overtraining', likelihood: 'likely', because: 'The AUROC falls from epoch 23 on.' }],
        actions: ['Take epoch_023, or stop training at about epoch 23.']
      }
    }
  )
}

/** Every text that may come from outside replaced by `text`. */
export function hostile(text: string): Diagnosis {
  const base = posteriorCollapse()
  const swap = (names: string[]) => names.map(() => text)
  return {
    ...base,
    tool: { ...base.tool, version: text, engine: text, device: text },
    evaluationSet: { ...base.evaluationSet, layout: text, hash: text, notes: [text, text] },
    judged: text,
    bestCheckpoint: `${text}2`,
    checkpoints: base.checkpoints.map((checkpoint, i) => ({
      ...checkpoint,
      name: i === 5 ? text : `${text}${i}`,
      kind: text,
      sha256: text
    })),
    findings: base.findings.map((old, i) => ({
      ...old,
      name: text,
      summary: text,
      measurements: old.measurements.map((measurement) => ({ ...measurement, metric: text, unit: text })),
      causes: old.causes.map((cause) => ({ ...cause, cause: text, because: text })),
      actions: swap(old.actions),
      reason: old.reason === null ? null : text,
      waived: i === 5 ? { reason: text, expires: text } : undefined
    })),
    thresholds: {
      ...base.thresholds,
      reason: text,
      notes: [text],
      candidates: base.thresholds.candidates.map((candidate) => ({ ...candidate, policy: text, note: text }))
    },
    byGroup: base.byGroup.map((group, i) => ({ ...group, name: text, by: i === 0 ? 'fabric' : 'defect' })),
    outputs: {
      reconstruction: text,
      mu: text,
      spread: { name: text, convention: text, guessed: true },
      how: text
    },
    departures: [text, text]
  }
}
