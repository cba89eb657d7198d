import type { PlaybookRun } from '../run.ts'

/** The reason, for a finding that compares defective with defect-free units where one of them is missing. */
export function needsBothClasses(what: string, { judged }: PlaybookRun): string {
  const sentence = `${what} needs both defect-free and defective units`
  return judged.evidence.unlabeled ? `${sentence}, and these have no labels.` : `${sentence}.`
}
