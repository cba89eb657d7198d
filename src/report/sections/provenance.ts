import type { Diagnosis } from '../../diagnosis/schema.ts'
import { TURNED_OFF } from '../../playbook/finding.ts'
import { always, dropped, stage, type Section } from '../budget.ts'
import { codeText, escapeSentence, escapeText, link } from '../escape.ts'
import { fold } from '../fold.ts'
import { formatCount } from '../../words/columns.ts'

/** `none`: no config file counts. */
export type ConfigSource = 'base' | 'workspace' | 'none'

const shown = 8

/** What was evaluated and how, and which output of the model was taken for what. */
export function evaluationDetails({ evaluationSet: set, besideVerdict, outputs }: Diagnosis): string {
  const unit =
    set.layout === 'recorded'
      ? 'one row of the recording'
      : set.unit === 'patch'
        ? 'patch: every defective image in use has a mask'
        : 'image, whose score is the highest of its patches'
  const spread = outputs.spread
  const beside = new Set(besideVerdict?.map(({ text }) => text))
  const lines = [
    `Layout: ${escapeText(set.layout, 60)}. Unit of evaluation: ${unit}.`,
    set.leftOut > 0 ? `Images left out: ${formatCount(set.leftOut)}.` : '',
    ...set.notes.filter((note) => !beside.has(note)).map((note) => escapeSentence(note)),
    `Reconstruction: ${outputs.reconstruction === null ? 'none' : codeText(outputs.reconstruction)}. Mu: ${outputs.mu === null ? 'none' : codeText(outputs.mu)}. Spread: ${
      spread === null
        ? 'none'
        : `${codeText(spread.name)}, read as ${escapeText(spread.convention, 40)}${spread.guessed ? ' (**a guess from its values**: settle it in the configuration)' : ''}`
    }.`,
    escapeSentence(outputs.how)
  ]
  return lines
    .filter(Boolean)
    .map((line) => `- ${line}`)
    .join('\n')
}

/**
 * Settings that differ from the defaults. Where the configuration comes from the pull request's own workspace they
 * stand in the first fold and always remain, because a pull request could switch its own gate off with them.
 */
export function departureSection(
  { departures }: Diagnosis,
  { configFrom, fromInputs = [] }: Pick<Origin, 'configFrom' | 'fromInputs'>
): Section {
  const own = configFrom === 'workspace'
  if (departures.length === 0) return always('')
  const number = departures.length === 1 ? 'One setting departs' : `${departures.length} settings depart`
  const title = `${own ? '⚠️ ' : ''}${number} from the defaults${own ? ', and this pull request could have set them itself' : ''}`
  const isInput = (line: string) => fromInputs.includes(/^[\w-]*/.exec(line)![0])
  const list = departures.map((line) => `- ${codeText(line, 120)}${isInput(line) ? ', an input' : ''}`)
  const full = fold(title, list.join('\n'))
  if (!own) return dropped(stage.detail, full, 'the settings that depart from the defaults')
  if (list.length <= shown) return always(full)
  const rest = list.length - shown
  return [
    { text: full, goesAt: stage.prose },
    {
      text: fold(title, [...list.slice(0, shown), `- and ${rest} more`].join('\n')),
      goesAt: stage.never,
      without: `${rest} settings`
    }
  ]
}

/** How to read the report, for somebody who has never seen one. */
export const readingGuide = [
  '**AUROC**: how often a random defective unit scores higher than a random defect-free one.',
  '**Score**: reconstruction error of a unit. What scores above the threshold is called defective.',
  '**Recall** is the share of defective units found, **false alarms** the share of defect-free units called defective, **precision** the share of alarms that are right, **F1** the harmonic mean of precision and recall.',
  '**Present if**: on this side of the limit the value counts as the symptom; a critical one also needs its whole interval there.',
  '**Follows from**: explained by a finding above it and not counted again. **Not assessable**: could not be measured here, which is neither good nor bad.',
  '**Mu and sigma**: mean and spread of the latent code. **KL**: how far the code is from the prior, in nats; 0 is an unused code.'
]
  .map((line) => `- ${line}`)
  .join('\n')

export interface Origin {
  runUrl?: string
  commit?: string
  configFrom?: ConfigSource
  /** The settings that the workflow's inputs gave, by name. */
  fromInputs?: string[]
  /** Inputs that let the gate pass more than the config does, as `key: value` lines. */
  weakened?: string[]
  /** What of the settings did not count, and why. */
  settingsNotes?: string[]
}

/** What makes the gate another one than the config of the base says; stands in the first lines and always remains. */
export function gateNotes(
  { waiverNotes = [], findings }: Diagnosis,
  { weakened = [], settingsNotes = [] }: Origin
): Section {
  const off = findings.filter(({ reason }) => reason === TURNED_OFF).map(({ id }) => id)
  const notes = [
    ...(weakened.length === 0 ? [] : [`The workflow's inputs weaken the gate: ${weakened.join('; ')}.`]),
    ...settingsNotes,
    ...(off.length === 0 ? [] : [`Switched off in the configuration, and so not judged: ${off.join(', ')}.`]),
    ...waiverNotes.slice(0, shown)
  ]
  return always(notes.map((note) => `⚠️ ${escapeSentence(note, 400)}`).join('\n\n'))
}

/** Last line: what made the report, from what; and before it what had to be left out. */
export function footer(diagnosis: Diagnosis, { runUrl, commit, configFrom }: Origin, leftOut: string[]): string {
  const { tool, evaluationSet, departures } = diagnosis
  const where = runUrl === undefined ? '' : ` of ${link('this run', runUrl)}`
  const missing =
    leftOut.length === 0
      ? ''
      : `_Left out for length: ${escapeText(leftOut.join(', '), 500)}. In full: \`report.md\` in the report folder${where}._`
  const parts = [
    `${tool.name} ${escapeText(tool.version, 40)}`,
    `${escapeText(tool.engine, 80)}, ${escapeText(tool.device, 20)}`,
    tool.deviceNotes === undefined ? '' : `not used: ${escapeText(tool.deviceNotes.join('; '), 300)}`,
    `evaluation set ${codeText(evaluationSet.hash.slice(0, 12))}`,
    commit === undefined ? '' : `commit ${codeText(commit.slice(0, 12))}`,
    runUrl === undefined ? '' : link('run', runUrl),
    departures.length === 0
      ? 'default settings'
      : configFrom === undefined
        ? ''
        : `settings from the ${{ base: 'base branch', workspace: 'workspace', none: 'inputs' }[configFrom]}`
  ]
  return [missing, `<sub>${parts.filter(Boolean).join(' · ')}</sub>`].filter(Boolean).join('\n\n')
}
