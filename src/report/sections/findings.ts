import { isSymptom } from '../../catalogue/order.ts'
import type { Diagnosis } from '../../diagnosis/schema.ts'
import { isMet, type Cause, type Finding } from '../../playbook/finding.ts'
import { distinct, stage, type Section } from '../budget.ts'
import { escapeSentence, escapeText } from '../escape.ts'
import { findingIcon } from '../finding-words.ts'
import { fold } from '../fold.ts'
import { measuredText, symptomText } from '../measurement-text.ts'
import { capitalized, causeName, findingTitle, metricName } from '../plain-names.ts'
import { isInconclusive, rankFindings, type RankedFinding } from '../ranked-findings.ts'
import { sayOnce, type SaidOnce } from '../say-once.ts'
import { table } from '../table.ts'

function name(finding: Finding): string {
  return `${escapeText(finding.id, 20)} · ${escapeText(findingTitle(finding.name), 80)}`
}

/** Nothing for a symptom with one measurement: that one stands in the table of the symptoms. */
function evidence({ id, measurements }: Finding): string {
  if (measurements.length === 0 || (measurements.length === 1 && isSymptom(id))) return ''
  const columns = [{ title: 'Evidence' }, { title: 'Measured' }, { title: 'Present if' }, { title: 'Met' }]
  return table(
    columns,
    measurements.map((measurement) => [
      escapeText(capitalized(metricName(measurement.metric)), 80),
      escapeText(measuredText(measurement), 120),
      symptomText(measurement),
      { true: 'yes', false: 'no', null: '' }[String(isMet(measurement)) as 'true']
    ])
  )
}

function causeLine({ cause, likelihood, because }: Cause): string {
  const name = escapeText(causeName(cause), 80)
  const title = { likely: `**Likely: ${name}.**`, possible: `Possible: ${name}.`, 'ruled-out': `Ruled out: ${name}.` }
  return `- ${title[likelihood]} ${escapeSentence(because)}`
}

/** The likely causes, or for want of them the possible ones. */
function leadingCauses(causes: Cause[]): Cause[] {
  const of = (likelihood: Cause['likelihood']) => causes.filter((cause) => cause.likelihood === likelihood)
  return of('likely').length > 0 ? of('likely') : of('possible')
}

/** What stands further up is not said again. */
type Told = ReadonlyMap<Finding, SaidOnce>

function causes(finding: Finding, told: Told): string {
  const lines = leadingCauses(told.get(finding)!.causes).map(causeLine)
  return lines.length === 0 ? '' : `**Why**\n\n${lines.join('\n')}`
}

/** What else was considered: possible first. */
function otherCauses(finding: Finding, told: Told): string {
  const all = told.get(finding)!.causes
  const leading = leadingCauses(all)
  return all
    .filter((cause) => !leading.includes(cause))
    .map(causeLine)
    .join('\n')
}

function actions({ actions: all }: Finding): string {
  if (all.length === 0) return ''
  return `**What to do**\n\n${all.map((action, i) => `${i + 1}. ${escapeSentence(action)}`).join('\n')}`
}

const paragraphs = (...parts: string[]) => parts.filter(Boolean).join('\n\n')

function consequenceLines(consequences: Finding[], told: Told): string {
  if (consequences.length === 0) return ''
  const lines = consequences.map((finding) => `- 🔵 **${name(finding)}.** ${escapeText(told.get(finding)!.summary)}`)
  return `**What follows from it** (not counted again)\n\n${lines.join('\n')}`
}

/** Everything about a finding that stands in a fold with others; `meaning` where it stands nowhere else. */
function detailBlock(finding: Finding, told: Told, meaning = ''): string {
  const body = paragraphs(
    meaning,
    evidence(finding),
    causes(finding, told),
    otherCauses(finding, told),
    actions(finding)
  )
  return body && `#### ${name(finding)}\n\n${body}`
}

function consequenceDetails(consequences: Finding[], told: Told): string {
  const blocks = consequences.map((finding) => detailBlock(finding, told))
  return fold('Evidence and advice for what follows from it', paragraphs(...blocks))
}

/** A present finding, its evidence, causes, actions and consequences; it shrinks to its summary and then goes. */
function findingSection({ finding, consequences }: RankedFinding, told: Told): Section {
  const label = finding.id
  const title = `### ${findingIcon(finding)} ${name(finding)} (${isInconclusive(finding) ? 'no verdict possible' : finding.severity})`
  const meaning = escapeText(told.get(finding)!.summary)
  const after = consequenceLines(consequences, told)
  const others = fold('Other causes that were considered', otherCauses(finding, told))
  const details = consequenceDetails(consequences, told)
  const why = causes(finding, told)
  const what = actions(finding)
  const versions = [
    { text: paragraphs(title, meaning, evidence(finding), why, others, what, after, details), goesAt: stage.detail },
    {
      text: paragraphs(title, meaning, evidence(finding), why, what, after),
      goesAt: stage.evidence,
      without: `other causes and consequences of ${label} in detail`
    },
    { text: paragraphs(title, meaning, why, what), goesAt: stage.prose, without: `the evidence for ${label}` },
    { text: paragraphs(title, meaning), goesAt: stage.prose, without: `the evidence, causes and actions for ${label}` },
    { text: '', goesAt: stage.never, without: label }
  ]
  return distinct(versions)
}

/** An undecided finding that keeps the verdict from healthy: what was measured, and what would decide it. */
function doubtSection(finding: Finding, told: Told): Section {
  const title = `### ${findingIcon(finding)} ${name(finding)} (undecided)`
  const meaning = escapeText(told.get(finding)!.summary)
  const short = paragraphs(title, meaning, `**To decide it:** ${escapeSentence(finding.reason ?? '')}`)
  const full = paragraphs(
    title,
    meaning,
    evidence(finding),
    `**To decide it:** ${escapeSentence(finding.reason ?? '')}`
  )
  return distinct([
    { text: full, goesAt: stage.evidence },
    { text: short, goesAt: stage.prose, without: `the evidence for ${finding.id}` },
    { text: '', goesAt: stage.never, without: finding.id }
  ])
}

function waivedSection(waived: Finding[], told: Told): Section {
  const lines = waived.map((finding) => {
    const { reason, expires } = finding.waived!
    return `- 🟣 **${name(finding)}**, until ${escapeText(expires, 20)}: ${escapeSentence(reason, 300)} ${escapeText(finding.summary)}`
  })
  const title = '### Waived'
  const details = waived.map((finding) => detailBlock(finding, told))
  const short = paragraphs(title, lines.join('\n'))
  return distinct([
    {
      text: paragraphs(short, fold('Evidence and advice for waived findings', paragraphs(...details))),
      goesAt: stage.detail
    },
    { text: short, goesAt: stage.prose, without: 'the evidence for waived findings' },
    { text: '', goesAt: stage.never, without: 'the reasons for waivers' }
  ])
}

/** All present findings: those that count in full, undecided ones, notices in a fold, waived ones with reason and date. */
export function findingSections(diagnosis: Diagnosis): Section[] {
  const { counting, doubts, waived } = rankFindings(diagnosis.findings)
  const notice = ({ finding }: RankedFinding) => finding.severity === 'notice'
  const notices = counting.filter(notice)
  const grave = counting.filter((entry) => !notice(entry))
  const inOrder = (entries: RankedFinding[]) =>
    entries.flatMap(({ finding, consequences }) => [finding, ...consequences])
  const told = sayOnce([...inOrder(grave), ...doubts, ...waived, ...inOrder(notices)])
  const sections = [
    ...grave.map((entry) => findingSection(entry, told)),
    ...doubts.map((finding) => doubtSection(finding, told))
  ]
  if (waived.length > 0) sections.push(waivedSection(waived, told))
  if (notices.length > 0) {
    const body = notices
      .flatMap(({ finding, consequences }) => [finding, ...consequences])
      .map((finding) => detailBlock(finding, told, escapeText(told.get(finding)!.summary)))
    const title =
      notices.length === 1 ? 'One notice that does not count' : `${notices.length} notices that do not count`
    sections.push([
      { text: fold(title, body.join('\n\n')), goesAt: stage.detail },
      { text: '', goesAt: stage.never, without: 'notices' }
    ])
  }
  return sections
}
