import { binormalRecall, chanceOfNoHit } from '../../statistics/binormal-recall.ts'
import { unitsForShare } from '../../statistics/units-for-share.ts'
import type { Threshold } from '../../thresholds/types.ts'
import type { PlaybookContext } from '../context.ts'
import type { Finding, Measurement } from '../finding.ts'
import { needsBothClasses } from '../facts/units-needed.ts'
import { buildFinding, type Assessment } from '../build-finding.ts'
import { count, figure, percent, range, rate } from '../../words/format.ts'
import { thresholdActions } from './s1-actions.ts'
import { thresholdCauses } from './s1-causes.ts'

/** Fewest defect-free scores for a percentile of theirs to be judged: a conformal 5 % needs as many. */
const fewestCalibrationUnits = 19

/**
 * S1: precision, recall and F1 are 0 while the AUROC is above 0.5 (docs/science.md, "S1").
 *
 * Literal match: no true positive at the operating threshold, AUROC over 0.5. Critical where that is conclusive and a
 * usable model is behind it: the AUROC's lower bound is over 0.5, finding nothing by chance has a probability of 0.05 at
 * most (defective units of one group counted once), and some threshold at a false positive rate of 0.15 or less has a
 * recall whose lower bound is over 0.2. Else warning.
 *
 * Undecided where the AUROC is no better than 0.5, but its interval is: then neither half of the symptom is known. So it is
 * where the threshold finds something, but recall's lower bound does not exceed the false positive rate: as much would be
 * found by drawing lots.
 *
 * Near match, a warning: it finds something, but recall's upper bound is under twice the false positive rate, or F1 is
 * under a quarter of the cross-fitted best. Neither counts for a threshold that is too low: the first asks for a false
 * positive rate of 0.15 or less, the second for a best threshold below the operating one.
 */
export function assessS1(context: PlaybookContext): Finding {
  return buildFinding('S1', context.symptoms, assessment(context))
}

function assessment(context: PlaybookContext): Assessment {
  const { evidence, metrics } = context.judged
  const { thresholds } = context
  const { operating } = thresholds
  const { imageAuroc, imageAurocInterval } = metrics
  if (imageAuroc === null || imageAurocInterval === null) {
    return { status: 'not-assessable', reason: needsBothClasses('It', context) }
  }
  if (operating === null || operating.threshold === null || operating.recall === null) {
    return { status: 'not-assessable', reason: 'There is no operating threshold.' }
  }
  if (operating.policy !== 'absolute' && thresholds.calibrationUnits < fewestCalibrationUnits) {
    return {
      status: 'undecided',
      severity: 'warning',
      summary: `The threshold is a percentile of only ${count(thresholds.calibrationUnits, 'defect-free score')}, too few to say what it finds.`,
      measurements: [],
      reason: `Add defect-free calibration images: ${fewestCalibrationUnits} scores are the least.`
    }
  }
  const limits = context.symptoms.S1.limits
  const ranking: Measurement = {
    metric: 'imageAuroc',
    value: imageAuroc,
    operator: '>',
    limit: limits.auroc,
    interval: imageAurocInterval
  }
  const found: Measurement = { metric: 'truePositives', value: operating.truePositives, operator: '<=', limit: 0 }
  if (imageAuroc <= limits.auroc) {
    const measurements = [ranking, found]
    if (imageAurocInterval[1] > limits.auroc) {
      return {
        status: 'undecided',
        severity: 'warning',
        summary: `Whether the score ranks better than chance cannot be told (AUROC ${rate(imageAuroc)}, interval ${range(imageAurocInterval)}).`,
        measurements,
        reason: 'Improve the model, or add units of both classes, until the interval of the AUROC leaves 0.5 out.'
      }
    }
    const summary = `The score ranks no better than chance (AUROC ${rate(imageAuroc)}), so the threshold is not what is wrong.`
    return { status: 'absent', summary, measurements }
  }
  if (operating.truePositives !== 0) return nearMatch(context, operating, [found, ranking])

  const defectGroups = new Set(evidence.units.group.filter((_, i) => evidence.units.label[i] === 1)).size
  const chance = chanceOfNoHit(imageAuroc, defectGroups, nominalRate(operating))
  const usable = context.facts.usableThreshold!
  const isUsable = usable.interval[0] > limits.recall
  const ranksForSure = imageAurocInterval[0] > limits.auroc
  const conclusive = ranksForSure && chance <= limits.chance
  const doubt = [
    ...(ranksForSure ? [] : [`the interval of the AUROC ${range(imageAurocInterval)} reaches down to chance`]),
    ...(chance > limits.chance
      ? [`so few defects would all be missed with a probability of ${percent(chance)} anyway`]
      : []),
    ...(isUsable
      ? []
      : [`no threshold at ${percent(limits['false-positive-rate'])} false alarms is sure to find a fifth of them`])
  ]
  const facts = `The threshold ${figure(operating.threshold)} finds none of the defects, although the score ranks them better than chance (AUROC ${rate(imageAuroc)}).`
  return {
    status: 'present',
    severity: conclusive && isUsable ? 'critical' : 'warning',
    summary:
      doubt.length === 0
        ? `${facts} The model is usable with a lower threshold, and useless with this one.`
        : `${facts} The symptom matches, but ${conclusive ? 'a usable model is not proven' : 'it is not conclusive'}: ${doubt.join('; ')}.`,
    measurements: [
      found,
      ranking,
      { metric: 'chanceOfNoHit', value: chance, operator: '<=', limit: limits.chance },
      {
        metric: 'reachableRecall',
        value: usable.recall,
        operator: '>',
        limit: limits.recall,
        interval: usable.interval
      }
    ],
    causes: thresholdCauses(context, operating),
    actions: thresholdActions(context, operating)
  }
}

/** The false positive rate that the guard reckons with: the percentile's; for a configured threshold that of the usual 95th. */
function nominalRate({ policy, percentile }: Threshold): number {
  return policy === 'percentile' && percentile !== null ? 1 - percentile / 100 : 0.05
}

/** By the recall as measured, or, where that is no better than the false alarms, by what the AUROC promises. */
function recallNeeds(context: PlaybookContext, recall: number, falsePositiveRate: number): string {
  const { units } = context.judged.evidence
  const defects = units.label.filter((label) => label === 1).length
  const promised = binormalRecall(context.judged.metrics.imageAuroc!, falsePositiveRate)
  const truth = recall > falsePositiveRate ? recall : promised
  const needed = unitsForShare(truth, falsePositiveRate)
  if (needed === null || needed <= defects) {
    return `Add defective units beyond ${defects}, from further images, until recall's lower bound exceeds the false alarms.`
  }
  return `Add defective units: it takes about ${needed} (now ${defects}), for an answer in 8 of 10 cases, if the recall is ${percent(truth)}.`
}

function nearMatch(context: PlaybookContext, operating: Threshold, literal: Measurement[]): Assessment {
  const limits = context.symptoms.S1.limits
  const { recall, recallInterval, f1, falsePositiveRate, threshold } = operating
  const best = context.thresholds.candidates.find(({ policy }) => policy === 'max-f1')
  const measurements = [...literal]
  const reasons: string[] = []
  if (recallInterval !== null && falsePositiveRate !== null && falsePositiveRate <= limits['false-positive-rate']) {
    const limit = 2 * falsePositiveRate
    measurements.push({ metric: 'recall', value: recall, operator: '<', limit, interval: recallInterval })
    if (recallInterval[1] < limit) {
      reasons.push(
        `it flags ${percent(recall!)} of the defective units and ${percent(falsePositiveRate)} of the defect-free ones`
      )
    }
  }
  const reachable = best?.crossFittedF1 ?? null
  if (f1 !== null && reachable !== null && best!.threshold !== null && best!.threshold < threshold!) {
    const limit = limits['near-f1-ratio'] * reachable
    measurements.push({ metric: 'f1', value: f1, operator: '<', limit })
    if (f1 < limit) reasons.push(`its F1 is ${rate(f1)}, where ${rate(reachable)} can be had`)
  }
  if (reasons.length === 0) {
    const finds = `The threshold ${figure(threshold!)} finds ${percent(recall!)} of the defective units`
    if (falsePositiveRate === null || recallInterval === null || recallInterval[0] > falsePositiveRate) {
      return { status: 'absent', summary: `${finds}.`, measurements }
    }
    const lots: Measurement = {
      metric: 'recall',
      value: recall,
      operator: '<=',
      limit: falsePositiveRate,
      interval: recallInterval
    }
    return {
      status: 'undecided',
      severity: 'warning',
      summary: `${finds} and flags ${percent(falsePositiveRate)} of the defect-free ones; with so few defects, that it finds more than drawing lots would is not shown (interval of the recall from ${percent(recallInterval[0])}).`,
      measurements: [lots, ...measurements],
      reason: recallNeeds(context, recall!, falsePositiveRate)
    }
  }
  return {
    status: 'present',
    severity: 'warning',
    summary: `The threshold ${figure(threshold!)} finds next to nothing: ${reasons.join('; ')}.`,
    // The side that decides comes first.
    measurements: [...measurements.slice(literal.length), ...literal],
    causes: thresholdCauses(context, operating),
    actions: thresholdActions(context, operating)
  }
}
