import type { Diagnosis } from '../diagnosis/schema.ts'
import { findingName, unshownWords } from './plain-names.ts'
import { isInconclusive, rankFindings } from './ranked-findings.ts'
import { TURNED_OFF, type Finding } from '../playbook/finding.ts'
import { isSymptom, leavesOpen } from '../catalogue/order.ts'
import { inWords } from '../words/format.ts'

/** A verdict that something was waived or switched off for is nobody's clean one. */
function excused(findings: Finding[]): string[] {
  const waived = findings.filter(({ waived, status }) => waived && (status === 'present' || status === 'undecided'))
  const off = findings.filter(({ reason }) => reason === TURNED_OFF)
  return [
    ...waived.map(({ id, waived }) => `${id} waived until ${waived!.expires}`),
    ...(off.length > 0 ? [`${off.map(({ id }) => id).join(', ')} switched off`] : [])
  ]
}

const icons = { critical: '🔴', warning: '🟡', healthy: '✅', inconclusive: '⚪' }
const named = 3

const isCollapse = (finding: Finding) => finding.id === 'S2' || finding.id === 'S4'
const ids = (findings: Finding[]) =>
  findings
    .map((finding) => finding.id)
    .sort()
    .join(', ')

/** Not where the report itself rules posterior collapse out, or where the model cannot have one. */
function mayBeCollapse(findings: readonly Finding[]): boolean {
  const causes = findings.filter(({ status }) => status === 'present').flatMap((finding) => finding.causes)
  return !causes.some(
    ({ cause, likelihood }) =>
      (cause === 'posterior-collapse' && likelihood === 'ruled-out') || cause === 'code-not-in-use'
  )
}

/** S2 alone may have other causes than a collapsed code, so it is only likened to it. */
function collapseWords(collapse: Finding[]): string {
  const alone = collapse.every((finding) => finding.id === 'S2')
  return alone
    ? 'reconstructions look the same, as in posterior collapse (S2)'
    : `posterior collapse (${ids(collapse)})`
}

/** S2 and S4 become one entry that holds the words "posterior collapse", where it may be one; every other finding its name. */
function nameFindings(findings: Finding[], mayCollapse: boolean): string {
  const collapse = mayCollapse ? findings.filter(isCollapse) : []
  const entries = findings.flatMap((finding) => {
    if (!collapse.includes(finding)) return `${findingName(finding.name)} (${finding.id})`
    return finding === collapse[0] ? collapseWords(collapse) : []
  })
  const more = entries.length - named
  return entries.slice(0, named).join('; ') + (more > 0 ? `; and ${more} more` : '')
}

/** "not shown to tell defects from the rest (S6), to use its latent code (S4)" */
function unshown(doubts: Finding[]): string {
  const more = doubts.length - named
  const list = doubts.slice(0, named).map(({ id, name }) => `to ${unshownWords(name)} (${id})`)
  return list.length === 0 ? '' : `not shown ${list.join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}

function healthyWords(diagnosis: Diagnosis): string {
  const symptoms = diagnosis.findings.filter((finding) => isSymptom(finding.id))
  const open = (status: Finding['status']) => symptoms.filter((finding) => finding.status === status).length
  if (open('present') > 0) return 'no finding counts against the model'
  const left = [
    ...(open('undecided') > 0 ? [`${open('undecided')} of ${symptoms.length} undecided`] : []),
    ...(open('not-assessable') > 0 ? [`${open('not-assessable')} of ${symptoms.length} could not be assessed`] : [])
  ]
  return left.length === 0
    ? `none of the ${inWords(symptoms.length)} symptoms is present`
    : `no symptom is present; ${left.join(', ')}`
}

export interface Headline {
  icon: string
  /** The verdict in words, without escaping: names come from the findings. */
  words: string
}

/** A finding that follows from one that leaves the model unjudged, as from a wrong scale, says nothing of the model. */
const isOpen = ({ explainedBy }: Finding) => explainedBy !== undefined && leavesOpen(explainedBy)

/**
 * The verdict in one line. Holds the words "posterior collapse" wherever S2 or S4 is present, whatever else was found
 * and whether or not it counts, but not where a wrong scale explains them or a cause of the same report rules it out; and "could
 * not be judged" for an inconclusive run.
 */
export function headline(diagnosis: Diagnosis): Headline {
  const { counting, doubts } = rankFindings(diagnosis.findings)
  const roots = counting.map((entry) => entry.finding)
  const verdict = diagnosis.verdict
  const lead =
    verdict === 'inconclusive'
      ? roots.filter(isInconclusive)
      : roots.filter((finding) => finding.severity === verdict && !isInconclusive(finding))
  const open = doubts.filter(({ severity }) => verdict === (severity === 'critical' ? 'inconclusive' : severity))
  const mayCollapse = mayBeCollapse(diagnosis.findings)
  const reasons = [nameFindings(lead, mayCollapse), unshown(open)].filter(Boolean).join('; ')
  const words = {
    critical: `Critical${reasons && `: ${reasons}`}`,
    warning: `Warning${reasons && `: ${reasons}`}`,
    inconclusive: `Inconclusive, the model could not be judged${reasons && `: ${reasons}`}`,
    healthy: `Healthy: ${healthyWords(diagnosis)}`
  }[verdict]
  const collapse = diagnosis.findings.filter(
    (finding) => finding.status === 'present' && isCollapse(finding) && !isOpen(finding)
  )
  const unsaid = mayCollapse && collapse.length > 0 && !words.includes('posterior collapse')
  const also = unsaid ? `; also ${collapseWords(collapse)}` : ''
  const excuses = excused(diagnosis.findings)
  if (verdict === 'healthy' && excuses.length > 0) {
    return { icon: '🟣', words: `${words}${also}; ${excuses.join(', ')}` }
  }
  return { icon: icons[verdict], words: `${words}${also}` }
}
