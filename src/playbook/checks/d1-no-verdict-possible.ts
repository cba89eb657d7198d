import type { PlaybookContext } from '../context.ts'
import type { Finding, Measurement } from '../finding.ts'
import { buildFinding, type Assessment } from '../build-finding.ts'
import { count, inWords, range, rate } from '../../words/format.ts'
import { isSymptom, symptomIds } from '../../catalogue/order.ts'

/**
 * D1: the evaluation set cannot support a verdict: fewer than eight defect-free units, one class only, no
 * symptom assessable, or an AUROC that this set cannot tell from chance, however high it is (its interval holds 0.5 and S6 is not
 * assessable), so that nothing shows that the model finds anything; or there are no labels. It leaves a run inconclusive.
 *
 * @param findings the symptoms as they were assessed
 */
export function assessD1(context: PlaybookContext, findings: readonly Finding[]): Finding {
  return buildFinding('D1', context.symptoms, assessment(context, findings))
}

function assessment(context: PlaybookContext, findings: readonly Finding[]): Assessment {
  const {
    units: { label },
    unlabeled
  } = context.judged.evidence
  if (unlabeled) return withoutLabels(unlabeled.score.length)
  const defective = label.filter((value) => value === 1).length
  const defectFree = label.length - defective
  const { units } = context.symptoms.D1.limits
  const judged = findings.filter(({ id, status }) => isSymptom(id) && status !== 'not-assessable').length
  const { imageAuroc, imageAurocInterval } = context.judged.metrics
  const chance = holdsChance(imageAurocInterval, findings)
  const measurements: Measurement[] = [
    { metric: 'defectFreeUnits', value: defectFree, operator: '<', limit: units },
    { metric: 'defectiveUnits', value: defective, operator: '<', limit: 1 },
    { metric: 'symptomsJudged', value: judged, operator: '<', limit: 1 }
  ]
  const reasons = [
    ...(defectFree < units ? [`it holds ${count(defectFree, 'defect-free unit')}, and ${units} are the least`] : []),
    ...(defective === 0 ? ['it holds no defective unit, so nobody can tell whether defects are found'] : []),
    ...(judged === 0 ? [`none of the ${inWords(symptomIds.length)} symptoms could be judged`] : []),
    ...(chance
      ? [`an AUROC of ${rate(imageAuroc!)} ${range(imageAurocInterval!)} on it is no different from guessing`]
      : [])
  ]
  if (reasons.length === 0) {
    const summary = `The set supports a verdict: ${defectFree} defect-free and ${defective} defective units.`
    return { status: 'absent', summary, measurements }
  }
  return {
    status: 'present',
    severity: 'warning',
    summary: `This evaluation cannot support a verdict: ${reasons.join('; ')}.`,
    measurements,
    causes: [
      {
        cause: defectFree < units || defective === 0 ? 'evaluation-set-too-small' : 'too-little-recorded',
        likelihood: 'likely',
        because: `${count(defectFree, 'defect-free unit')}, ${count(defective, 'defective unit')}, ${judged} of ${symptomIds.length} symptoms judged.`
      }
    ],
    actions: [
      ...(defectFree < units
        ? [`Add defect-free images: ${units} are the least, 59 or more give a threshold that can be trusted.`]
        : []),
      ...(defective === 0 ? ['Add defective images, 20 or more, labeled as such.'] : []),
      ...(judged === 0
        ? ['Hand over reconstructions, mu and log-variance along with the scores, and enough images for them.']
        : []),
      ...(chance
        ? [
            'Add units of both classes, from more than one image or roll, until the interval of AUROC leaves 0.5 out on one side.'
          ]
        : [])
    ]
  }
}

/** Nobody says which units are defective: nothing can be held against anything. */
function withoutLabels(units: number): Assessment {
  return {
    status: 'present',
    severity: 'warning',
    summary: `This evaluation cannot support a verdict: its ${count(units, 'unit')} ${units === 1 ? 'has' : 'have'} no labels.`,
    measurements: [{ metric: 'symptomsJudged', value: 0, operator: '<', limit: 1 }],
    causes: [
      {
        cause: 'labels-missing',
        likelihood: 'likely',
        because: 'The recording holds scores, and no label beside them.'
      }
    ],
    actions: [
      'Record the label of each unit, 0 for defect-free and 1 for defective: 59 or more defect-free ones and 20 or more defective ones.'
    ]
  }
}

/** The interval of AUROC holds 0.5, and S6 could not be decided for that reason. */
function holdsChance(interval: [number, number] | null, findings: readonly Finding[]): boolean {
  const undecided = findings.some(({ id, status }) => id === 'S6' && status === 'not-assessable')
  return undecided && interval !== null && interval[0] <= 0.5 && interval[1] >= 0.5
}
