/** From grave to mild. */
export const severities = ['critical', 'warning', 'notice'] as const
export type Severity = (typeof severities)[number]

/**
 * `symptom`: one of the playbook's own. `pre-check`: whether what was measured means anything at all. `further-check`:
 * whatever else is worth telling.
 */
export type FindingKind = 'symptom' | 'pre-check' | 'further-check'

/** A number that a rule compares with, under `symptoms.ID.limits` in the config. */
export interface LimitRecord {
  default: number
  /** What it counts: `nat`, `dB`, `units`, `share`, … */
  unit: string
  /** One sentence for users. */
  meaning: string
  /** Measurements are divided by it: it has to be above 0. */
  divides?: true
}

/** All that is known of a finding before anything is measured; how it is judged is its rule's, in `src/playbook/`. */
export interface FindingRecord {
  /** Kebab-case, stable for scripts. */
  name: string
  /** One line for somebody who has never seen the playbook. */
  title: string
  /** What the report calls it, within a sentence. */
  called: string
  /** What the model is "not shown to" be or do where the finding is undecided; left out: to be free of it. */
  unshown?: string
  kind: FindingKind
  /** That of a present finding, unless its rule grades it otherwise. */
  severity: Severity
  /** When it is present, and how grave it is then: for the README and the reference of the config. */
  presentIf: string
  grades: string
  limits: Readonly<Record<string, LimitRecord>>
  /** Findings that follow from this one where both are present: they keep their status and do not count twice. */
  explains: readonly string[]
  /** Present, it leaves open whether the model is good or bad: the run is inconclusive, whatever severity was given. */
  leavesOpen?: true
}
