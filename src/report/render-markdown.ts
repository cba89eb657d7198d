import type { Diagnosis } from '../diagnosis/schema.ts'
import { dropped, fitSections, stage, type Budget } from './budget.ts'
import { fold } from './fold.ts'
import { baselineSection } from './sections/baseline.ts'
import { checkpointSections } from './sections/checkpoints.ts'
import { findingSections } from './sections/findings.ts'
import { groupSections } from './sections/groups.ts'
import { headSections } from './sections/head.ts'
import { historyDetails } from './sections/history.ts'
import { latentDetails } from './sections/latent.ts'
import {
  departureSection,
  evaluationDetails,
  footer,
  gateNotes,
  readingGuide,
  type Origin
} from './sections/provenance.ts'
import { furtherChecks, symptomSection } from './sections/symptoms.ts'
import { scoreSections, thresholdSection } from './sections/thresholds.ts'

export interface MarkdownOptions extends Origin {
  /** Key of the report where a job has several; stands in the headline. */
  reportName?: string
  /** The hidden HTML comment by which the comment is found again; closes the text and counts into the budget. */
  marker?: string
  /** Null or left out: the whole report (`report.md`). 32,000 hold what always remains, whatever it is. */
  budget?: Budget | null
  /** Whether the gate fails, as decided from `fail-on`. */
  failed: boolean
}

/**
 * The diagnosis as GitHub Markdown: for the pull request's comment, the step summary and `report.md`. The first screen
 * holds the verdict, what was judged, the six symptoms and what to do; long material is folded. Everything that comes
 * from a file or a name is escaped. What does not fit the budget is left out by whole sections, and a line says so.
 *
 * @throws RangeError if the budget is too small for what always remains (verdict, symptoms, thresholds)
 */
export function renderMarkdown(diagnosis: Diagnosis, options: MarkdownOptions): string {
  const own = options.configFrom === 'workspace'
  const departures = departureSection(diagnosis, options)
  const folded = (title: string, body: string, name: string) => dropped(stage.detail, fold(title, body), name)
  const sections = [
    ...headSections(diagnosis, options.reportName, options.failed),
    gateNotes(diagnosis, options),
    symptomSection(diagnosis),
    ...(own ? [departures] : []),
    ...findingSections(diagnosis),
    thresholdSection(diagnosis),
    ...scoreSections(diagnosis),
    baselineSection(diagnosis),
    ...checkpointSections(diagnosis),
    ...groupSections(diagnosis),
    folded('Latent code', latentDetails(diagnosis), 'the latent code'),
    folded('Training history', historyDetails(diagnosis), 'the training history'),
    folded('Further checks', furtherChecks(diagnosis), 'further checks'),
    folded('What was evaluated, and how', evaluationDetails(diagnosis), 'what was evaluated and how'),
    ...(own ? [] : [departures]),
    folded('How to read this', readingGuide, 'how to read this')
  ]
  const end = (leftOut: string[]) =>
    [footer(diagnosis, options, leftOut), options.marker ?? ''].filter(Boolean).join('\n\n')
  return fitSections(sections, end, options.budget ?? null)
}
