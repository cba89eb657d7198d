import { noBetterThanMeanPicture } from '../facts/mean-picture.ts'
import type { PlaybookContext } from '../context.ts'
import type { Finding, Measurement } from '../finding.ts'
import { buildFinding, type Assessment } from '../build-finding.ts'
import { count, inWords, range, rate } from '../../words/format.ts'
import type { FindingId } from '../../catalogue/findings.ts'
import { explains, isSymptom, symptomIds } from '../../catalogue/order.ts'
import { unitsToDecide } from '../../statistics/units-to-decide.ts'
import { compareAuroc } from '../facts/separation.ts'
import { isClearlyBetter } from '../facts/other-scores.ts'

const CHANCE = 0.5

/**
 * D1: this evaluation cannot support a verdict: fewer than eight defect-free units, one class only, no symptom assessable, or
 * there are no labels. Or the judged AUROC cannot be told from chance, however high it is (its interval holds 0.5), so that
 * nothing shows that the model finds anything, also where an earlier checkpoint did; then the set is to blame only if nothing
 * else separates on it either. It leaves a run inconclusive. Chance is left to P1 where the scale is wrong, and to a critical
 * finding, which decides the run by itself.
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
  const chance = isLeftToChance(imageAurocInterval, findings)
  const others = chance ? othersSeparate(context) : null
  const mean = noBetterThanMeanPicture(context.judged.evidence.reconstruction)
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
      ? [
          `an AUROC of ${rate(imageAuroc!)} ${range(imageAurocInterval!)} is no different from guessing${others === null ? '' : `, while ${others.what} reaches ${rate(others.auroc)} on the same units: this model does not separate, the set shows that others do`}`
        ]
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
        cause:
          defectFree < units || defective === 0
            ? 'evaluation-set-too-small'
            : judged === 0
              ? 'too-little-recorded'
              : others === null
                ? 'no-better-than-a-guess-here'
                : 'model-does-not-separate',
        likelihood: 'likely',
        because: `${count(defectFree, 'defect-free unit')}, ${count(defective, 'defective unit')}, ${judged} of ${symptomIds.length} symptoms judged.${chance && mean !== null ? ` ${mean}` : ''}`
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
      ...(chance ? [others?.action ?? illness(findings) ?? chanceNeeds(context)] : [])
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

/** The interval of AUROC holds 0.5; not where the scale is wrong (P1), or where a critical finding decides. */
function isLeftToChance(interval: [number, number] | null, findings: readonly Finding[]): boolean {
  const settled = findings.some(
    ({ id, status, severity }) => status === 'present' && (id === 'P1' || severity === 'critical')
  )
  return !settled && interval !== null && interval[0] <= CHANCE && interval[1] >= CHANCE
}

/** What separates the same units, where something does: then the set is not to blame. */
function othersSeparate(context: PlaybookContext): { what: string; auroc: number; action: string } | null {
  const { best } = context.facts
  const limits = context.symptoms.E1.limits
  if (best !== null && best !== context.judged && best.metrics.imageAurocInterval![0] > CHANCE) {
    const lead = compareAuroc(best, context.judged, context)
    const name = best.evidence.checkpoint.name
    if (lead !== null && lead.difference >= limits.gain && lead.greater < limits.p) {
      const action = `Judge or ship ${name} instead: it separates these units.`
      return { what: name, auroc: best.metrics.imageAuroc!, action }
    }
  }
  const { 'other-score-gain': gain, 'other-score-p': p } = context.symptoms.S6.limits
  const better = context.facts.otherScores.find((other) => isClearlyBetter(other, { gain, p }))
  if (better === undefined) return null
  const { of, called, auroc } = better
  return {
    what: of === 'image' ? `${called} alone` : called,
    auroc,
    action: of === 'image' ? PLAIN_SIGNAL : `Change the score: ${called} separates these units.`
  }
}

const PLAIN_SIGNAL = 'Change the model or its score: the images alone hold what separates these units.'

/** What makes scores hardly differ comes before more units. */
function illness(findings: readonly Finding[]): string | null {
  const ill = findings.find(
    ({ id, status, severity }) => status === 'present' && severity !== 'notice' && explains(id as FindingId, 'S6')
  )
  if (ill === undefined) return null
  const [first] = ill.actions
  return `Put right first what ${ill.id} says${first === undefined ? '.' : `: ${first}`}`
}

/** How many defective units would tell this AUROC from a guess. */
function chanceNeeds(context: PlaybookContext): string {
  const spread = context.facts.aurocSpreads[context.checkpoints.indexOf(context.judged)]!
  const { label } = context.judged.evidence.units
  const defective = label.filter((value) => value === 1).length
  const ratio = spread.negatives / spread.positives
  const needed = spread.auroc > CHANCE ? unitsToDecide(spread.auroc, CHANCE, ratio, { confidence: 0.975 }) : null
  const number = needed === null ? null : Math.ceil((needed * defective) / spread.positives)
  return number === null || number <= defective
    ? 'Improve the model first, or add units of both classes, from more than one image or roll, until the interval of AUROC leaves 0.5 out.'
    : `Add units of both classes, from more than one image or roll: about ${number} defective ones (now ${defective}) tell an AUROC of ${rate(spread.auroc)} from a guess, in 8 of 10 cases.`
}
