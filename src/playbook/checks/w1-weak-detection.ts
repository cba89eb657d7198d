import type { PlaybookContext } from '../context.ts'
import type { Finding, Measurement } from '../finding.ts'
import { needsBothClasses } from '../facts/units-needed.ts'
import { buildFinding, type Assessment } from '../build-finding.ts'
import { figure, percent, rate } from '../../words/format.ts'
import { unitsForShare } from '../../statistics/units-for-share.ts'

/**
 * W1: weak detection: recall's upper bound at the operating threshold is under 0.4, whatever the AUROC (docs/science.md, "W1").
 * Undecided where the recall is, and its bound is not.
 */
export function assessW1(context: PlaybookContext): Finding {
  return buildFinding('W1', context.symptoms, assessment(context))
}

function assessment(context: PlaybookContext): Assessment {
  const { operating } = context.thresholds
  if (operating === null || operating.threshold === null) {
    return { status: 'not-assessable', reason: 'There is no operating threshold.' }
  }
  const { recall, recallInterval, falsePositiveRate, threshold } = operating
  if (recall === null || recallInterval === null || falsePositiveRate === null) {
    return { status: 'not-assessable', reason: needsBothClasses('It', context) }
  }
  const limit = context.symptoms.W1.limits.recall
  const measurements: Measurement[] = [
    { metric: 'recall', value: recall, operator: '<', limit, interval: recallInterval }
  ]
  const found = `At the operating threshold ${figure(threshold)} the model finds ${percent(recall)} of the defective units, with ${percent(falsePositiveRate)} false alarms`
  if (recall >= limit) return { status: 'absent', summary: `${found}.`, measurements }
  if (recallInterval[1] >= limit) {
    const defects = context.judged.evidence.units.label.filter((label) => label === 1).length
    const needed = unitsForShare(1 - recall, 1 - limit)
    return {
      status: 'undecided',
      severity: 'notice',
      summary: `${found}; with so few, it may be ${percent(limit)} or more of all.`,
      measurements,
      reason: `Add defective units: ${needed === null || needed <= defects ? `more than ${defects}` : `it takes about ${needed} (now ${defects})`}, for an answer in 8 of 10 cases, if the recall is ${percent(recall)}.`
    }
  }
  return {
    status: 'present',
    severity: 'warning',
    summary: `${found}: most defects pass.`,
    measurements,
    causes: [],
    actions: actions(context, threshold, recall)
  }
}

function actions(context: PlaybookContext, threshold: number, recall: number): string[] {
  const { recommended } = context.thresholds
  const auroc = context.judged.metrics.imageAuroc!
  if (typeof recommended?.threshold === 'number' && recommended.threshold < threshold && (recommended.recall ?? 0) > recall) {
    return [
      `Lower the threshold to ${figure(recommended.threshold)}: evaluated again here, it finds ${percent(recommended.recall!)} of the defective units, with ${percent(recommended.falsePositiveRate ?? 0)} false alarms.`
    ]
  }
  return [
    `Improve the model or its score before the threshold: at an AUROC of ${rate(auroc)} no recommended one finds more than this.`
  ]
}
