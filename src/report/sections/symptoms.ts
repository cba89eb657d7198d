import { isSymptom } from '../../catalogue/order.ts'
import type { Diagnosis } from '../../diagnosis/schema.ts'
import type { Finding } from '../../playbook/finding.ts'
import { stage, type Section } from '../budget.ts'
import { escapeText } from '../escape.ts'
import { findingIcon, findingResult } from '../finding-words.ts'
import { decisiveMeasurement, measuredText, symptomText } from '../measurement-text.ts'
import { findingTitle, metricName } from '../plain-names.ts'
import { table } from '../table.ts'

/** One row a finding: what was found, and the measurement that decided it against its limit. */
export function findingTable(findings: Finding[], title: string): string {
  const columns = [{ title: '' }, { title }, { title: 'Result' }, { title: 'Measured' }, { title: 'Present if' }]
  return table(columns, findings.map(row))
}

function row(finding: Finding): string[] {
  const measurement = decisiveMeasurement(finding)
  const open = finding.status === 'not-assessable'
  const result = escapeText(findingResult(finding), 80)
  return [
    findingIcon(finding),
    `**${escapeText(finding.id, 20)}** ${escapeText(findingTitle(finding.name), 80)}`,
    finding.status === 'present' && !finding.explainedBy && !finding.waived ? `**${result}**` : result,
    open
      ? escapeText(finding.reason ?? 'no reason given', 200)
      : [
          measurement ? escapeText(`${metricName(measurement.metric)}: ${measuredText(measurement)}`, 160) : '',
          finding.status === 'undecided' ? escapeText(finding.reason ?? '', 200) : ''
        ]
          .filter(Boolean)
          .join('. '),
    open || !measurement ? '' : symptomText(measurement)
  ]
}

/** The six symptoms; without room, the absent ones in one line. */
export function symptomSection(diagnosis: Diagnosis): Section {
  // A foreign file may repeat one; the table always remains, so it must not grow.
  const symptoms = [...new Map(diagnosis.findings.map((finding) => [finding.id, finding])).values()].filter((finding) =>
    isSymptom(finding.id)
  )
  const absent = symptoms.filter((finding) => finding.status === 'absent')
  const full = findingTable(symptoms, 'Symptom')
  if (absent.length === 0) return [{ text: full, goesAt: stage.never }]
  const rest = symptoms.filter((finding) => finding.status !== 'absent')
  const line = `✅ Absent: ${absent.map((finding) => finding.id).join(', ')}.`
  const short = rest.length === 0 ? line : `${findingTable(rest, 'Symptom')}\n\n${line}`
  return [
    { text: full, goesAt: stage.absent },
    { text: short, goesAt: stage.never, without: 'the measurements of absent symptoms' }
  ]
}

/** The checks that are not symptoms of the playbook, in a fold. */
export function furtherChecks(diagnosis: Diagnosis): string {
  const checks = diagnosis.findings.filter((finding) => !isSymptom(finding.id))
  return checks.length === 0 ? '' : findingTable(checks, 'Check')
}
