import type { Diagnosis } from '../diagnosis/schema.ts'
import { plainText } from './escape.ts'
import { decisiveMeasurement, measuredText, symptomText } from './measurement-text.ts'
import { findingTitle, metricName } from './plain-names.ts'
import { isInconclusive, rankFindings } from './ranked-findings.ts'

export interface Annotation {
  level: 'error' | 'warning'
  title: string
  message: string
}

/** The runner shows so many annotations of one kind a step, and drops the rest without a word. */
const perLevel = 10

/**
 * One annotation for each present finding that counts, the most severe first: errors for critical ones and for those
 * that leave the model unjudged, warnings for warnings, and for undecided ones that cost a clean verdict. Findings that follow from another one, notices and waived
 * findings get none. Plain text, far under the runner's 4,096 characters.
 */
export function annotations(diagnosis: Diagnosis): Annotation[] {
  const { counting, doubts } = rankFindings(diagnosis.findings)
  const present = counting.flatMap(({ finding }): Annotation[] => {
    if (finding.severity === 'notice' && !isInconclusive(finding)) return []
    const measurement = decisiveMeasurement(finding)
    const measured = measurement
      ? ` Measured: ${metricName(measurement.metric)} ${measuredText(measurement)}, present if ${symptomText(measurement)}.`
      : ''
    const action = finding.actions[0] ? ` Do first: ${plainText(finding.actions[0])}` : ''
    return [
      {
        level: finding.severity === 'critical' || isInconclusive(finding) ? 'error' : 'warning',
        title: plainText(`${finding.id}: ${findingTitle(finding.name)}`, 120),
        message: plainText(`${plainText(finding.summary)}${measured}${action}`, 1500)
      }
    ]
  })
  const undecided = doubts.map((finding): Annotation => ({
    level: finding.severity === 'critical' ? 'error' : 'warning',
    title: plainText(`${finding.id}: ${findingTitle(finding.name)}, undecided`, 120),
    message: plainText(`${plainText(finding.summary)} ${plainText(finding.reason ?? '')}`, 1500)
  }))
  const all = [...present, ...undecided]
  return (['error', 'warning'] as const).flatMap((level) =>
    all.filter((annotation) => annotation.level === level).slice(0, perLevel)
  )
}
