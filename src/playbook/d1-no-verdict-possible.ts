import type { PlaybookContext } from './context.ts'
import type { Finding, Measurement } from './finding.ts'
import { buildFinding, type Assessment } from './build-finding.ts'
import { count } from './format.ts'
import { symptomIds } from './rules.ts'

/**
 * D1: the evaluation set cannot support a verdict: fewer than eight defect-free units, one class only, or none of S1 to S6
 * assessable. It leaves a run inconclusive.
 *
 * @param findings S1 to S6 as they were assessed
 */
export function assessD1(context: PlaybookContext, findings: readonly Finding[]): Finding {
  return buildFinding('D1', context.symptoms, assessment(context, findings))
}

function assessment(context: PlaybookContext, findings: readonly Finding[]): Assessment {
  const { label } = context.judged.evidence.units
  const defective = label.filter((value) => value === 1).length
  const defectFree = label.length - defective
  const { units } = context.symptoms.D1.limits
  const judged = findings.filter(({ id, status }) => isSymptom(id) && status !== 'not-assessable').length
  const measurements: Measurement[] = [
    { metric: 'defectFreeUnits', value: defectFree, operator: '<', limit: units },
    { metric: 'defectiveUnits', value: defective, operator: '<', limit: 1 },
    { metric: 'symptomsJudged', value: judged, operator: '<', limit: 1 }
  ]
  const reasons = [
    ...(defectFree < units ? [`it holds ${count(defectFree, 'defect-free unit')}, and ${units} are the least`] : []),
    ...(defective === 0 ? ['it holds no defective unit, so nobody can tell whether defects are found'] : []),
    ...(judged === 0 ? ['none of the six symptoms could be judged'] : [])
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
        because: `${count(defectFree, 'defect-free unit')}, ${count(defective, 'defective unit')}, ${judged} of 6 symptoms judged.`
      }
    ],
    actions: [
      ...(defectFree < units
        ? [`Add defect-free images: ${units} are the least, 59 or more give a threshold that can be trusted.`]
        : []),
      ...(defective === 0 ? ['Add defective images, 20 or more, labeled as such.'] : []),
      ...(judged === 0
        ? ['Hand over reconstructions, mu and log-variance along with the scores, and enough images for them.']
        : [])
    ]
  }
}

function isSymptom(id: string): boolean {
  return (symptomIds as string[]).includes(id)
}
