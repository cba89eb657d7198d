import type { PlaybookContext } from '../context.ts'
import type { BaselineComparison, BaselineTest } from '../baseline/baseline-comparison.ts'
import { needsBothClasses } from '../facts/units-needed.ts'
import { buildFinding, type Assessment } from '../build-finding.ts'
import { isTrade } from '../baseline/compare-baseline.ts'
import type { Cause, Finding, Measurement } from '../finding.ts'
import { count, figure, percent, rate } from '../../words/format.ts'
import { patchWords } from '../facts/patch-word.ts'

/**
 * R1: worse than the baseline, on the same units (docs/science.md, "R1").
 *
 * Critical: the AUROC fell by 0.03 or more, or so did the recall, or the false positive rate rose so, each at the model's
 * own operating threshold, with a one-sided p under 0.05 after Holm. Recall that was traded for fewer false alarms, or the
 * reverse, is a warning: the threshold has moved, which is no loss of the model's.
 *
 * Warning: the AUROC is lower, and the interval of its drop reaches 0.03; or half of the live units or more are gone. Undecided:
 * recall fell or false alarms rose by as much, which may be chance.
 */
export function assessR1(context: PlaybookContext): Finding {
  return buildFinding('R1', context.symptoms, assessment(context))
}

function assessment(context: PlaybookContext): Assessment {
  const { baseline } = context
  if (baseline === null) return { status: 'not-assessable', reason: 'No baseline is configured.' }
  if (baseline.deltaAuroc === null) {
    return { status: 'not-assessable', reason: needsBothClasses('AUROC', context) }
  }
  const limits = context.symptoms.R1.limits
  const measurements = measure(baseline, limits)
  const worse = baseline.tests.filter((test) => test.regressed && !isTrade(test, baseline.tests, limits.p))
  const moved = baseline.tests.filter((test) => test.regressed && isTrade(test, baseline.tests, limits.p))
  const drop = -baseline.deltaAuroc
  const reach = baseline.interval === null ? drop : -baseline.interval[0]
  const suspected = drop > 0 && reach >= limits.drop
  const shrunk = unitsLost(baseline) >= limits['live-loss']
  const unproven = baseline.tests.filter((test) => loss(test) >= limits.drop && !test.regressed)
  if (worse.length === 0 && !suspected && moved.length === 0 && !shrunk && unproven.length > 0) {
    return {
      status: 'undecided',
      severity: 'notice',
      summary: `${unproven.map((test) => `${told(test, baseline)}, which may be chance (p ${figure(test.adjustedPValue)})`).join('. ')}.`,
      measurements,
      reason: `Add labeled images, defective ones above all: in so few, a change of ${rate(limits.drop)} is no more than a few units.`
    }
  }
  if (worse.length === 0 && !suspected && moved.length === 0 && !shrunk) {
    return { status: 'absent', summary: noRegression(baseline), measurements }
  }
  const sentences = [
    ...worse.map((test) => `${told(test, baseline)}.`),
    ...(worse.length === 0 && suspected
      ? [
          `The AUROC is ${rate(drop)} lower than that of ${baseline.name}, and a drop of ${rate(limits.drop)} or more cannot be ruled out (interval up to ${rate(reach)}).`
        ]
      : []),
    ...moved.map((test) => `${told(test, baseline)}, in exchange for the other: the threshold has moved.`),
    ...(shrunk
      ? [
          `Of ${count(baseline.liveUnits.baseline!, 'live latent unit')} in ${baseline.name}, ${baseline.liveUnits.judged} are left.`
        ]
      : [])
  ]
  return {
    status: 'present',
    severity: worse.length > 0 ? 'critical' : 'warning',
    summary: sentences.join(' '),
    measurements,
    causes: causes(context, baseline, moved, limits['live-loss']),
    actions: actions(context, baseline, worse.length > 0)
  }
}

function loss({ metric, change }: Pick<BaselineTest, 'metric' | 'change'>): number {
  return metric === 'falsePositiveRate' ? change : 0 - change
}

const names = { imageAuroc: 'AUROC', recall: 'recall', falsePositiveRate: 'false positive rate' }

/** "The AUROC fell from 0.95 (baseline.onnx) to 0.90" */
function told({ metric, baseline, judged, change }: BaselineTest, { name }: BaselineComparison): string {
  return `The ${names[metric]} ${change < 0 ? 'fell' : 'rose'} from ${rate(baseline)} (${name}) to ${rate(judged)}`
}

function noRegression(baseline: BaselineComparison): string {
  const { name, method, tests, minimumDetectableDrop: detectable } = baseline
  if (method === 'identical') return `Identical: every unit is ranked as by ${name}.`
  const auroc = tests.find(({ metric }) => metric === 'imageAuroc')!
  const power =
    detectable === null
      ? 'How small a drop this set could show is not known.'
      : `This set would show a drop of ${rate(detectable)} or more in 8 of 10 cases; a smaller one may go unseen.`
  return `No regression against ${name}: AUROC ${rate(auroc.judged)} against ${rate(auroc.baseline)}. ${power}`
}

function measure(baseline: BaselineComparison, limits: PlaybookContext['symptoms']['R1']['limits']): Measurement[] {
  const { interval, liveUnits } = baseline
  const prefix = { imageAuroc: 'aurocDrop', recall: 'recallDrop', falsePositiveRate: 'falseAlarmRise' }
  const list = baseline.tests.flatMap(({ metric, change, adjustedPValue }): Measurement[] => [
    {
      metric: prefix[metric],
      value: loss({ metric, change }),
      operator: '>=',
      limit: limits.drop,
      ...(metric === 'imageAuroc' && interval !== null ? { interval: [0 - interval[1], 0 - interval[0]] } : {})
    },
    { metric: `${prefix[metric]}P`, value: adjustedPValue, operator: '<', limit: limits.p }
  ])
  if (liveUnits.baseline !== null && liveUnits.judged !== null && liveUnits.baseline > 0) {
    list.push({ metric: 'liveUnitsLost', value: unitsLost(baseline), operator: '>=', limit: limits['live-loss'] })
  }
  return list
}

/** Share of the baseline's live units that are gone; 0 where there are more, or where it cannot be told. */
function unitsLost({ liveUnits: { baseline, judged } }: BaselineComparison): number {
  return baseline === null || judged === null || baseline === 0 ? 0 : Math.max(0, 1 - judged / baseline)
}

/** Relative change of the median error that counts as one. */
const noticeable = 0.1

function causes(
  context: PlaybookContext,
  baseline: BaselineComparison,
  moved: BaselineTest[],
  liveLoss: number
): Cause[] {
  const { liveUnits, errorToVariance: error } = baseline
  const list: Cause[] = []
  if (liveUnits.baseline !== null && liveUnits.judged !== null) {
    list.push({
      cause: 'latent-code-shrank',
      likelihood: liveUnits.baseline > 0 && unitsLost(baseline) >= liveLoss ? 'likely' : 'ruled-out',
      because: `${count(liveUnits.judged, 'live latent unit')} against ${liveUnits.baseline} in the baseline.`
    })
  }
  if (error.baseline !== null && error.judged !== null) {
    const ratio = error.baseline === 0 ? (error.judged === 0 ? 1 : Infinity) : error.judged / error.baseline
    const because = `The median error on defect-free ${patchWords(context)} is ${percent(error.judged)} of their own variance, against ${percent(error.baseline)} in the baseline.`
    const worse = ratio > 1 + noticeable
    list.push(
      { cause: 'poorer-reconstruction', likelihood: worse ? 'likely' : 'ruled-out', because },
      {
        cause: 'rebuilds-defects-too',
        likelihood: ratio < 1 - noticeable ? 'likely' : worse ? 'ruled-out' : 'possible',
        because
      }
    )
  }
  if (moved.length > 0 && baseline.threshold.baseline !== null && baseline.threshold.judged !== null) {
    const { baseline: before, judged: now } = baseline.threshold
    const because = `The operating threshold is ${figure(now)}, against ${figure(before)} in the baseline.`
    list.push({ cause: 'threshold-moved', likelihood: 'likely', because })
  }
  if (baseline.bestOf !== null) {
    list.push({
      cause: 'baseline-flattered',
      likelihood: 'possible',
      because: `The baseline was the best of ${baseline.bestOf} checkpoints on this very set, so some of its lead is luck.`
    })
  }
  return list
}

function actions(context: PlaybookContext, baseline: BaselineComparison, worse: boolean): string[] {
  const { best } = context.facts
  const reference = baseline.tests.find(({ metric }) => metric === 'imageAuroc')!.baseline
  const other =
    best !== null && best !== context.judged && best.metrics.imageAuroc! > reference - context.symptoms.R1.limits.drop
      ? [
          `Try ${best.evidence.checkpoint.name} of this run: its AUROC is ${rate(best.metrics.imageAuroc!)}, against ${rate(reference)} of the baseline.`
        ]
      : []
  return [
    worse
      ? `Keep ${baseline.name}: this checkpoint should not replace it.`
      : `Do not replace ${baseline.name} on this evidence alone.`,
    ...other,
    'Go through what changed between the two trainings (data, loss weights, epochs, preprocessing), one change at a time.',
    ...(baseline.minimumDetectableDrop !== null && baseline.minimumDetectableDrop > context.symptoms.R1.limits.drop
      ? [
          `Add labeled images, defective ones above all: this set shows a drop reliably only from ${rate(baseline.minimumDetectableDrop)} on.`
        ]
      : [])
  ]
}
