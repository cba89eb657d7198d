import * as core from '@actions/core'
import type { Diagnosis } from '../diagnosis/schema.ts'
import { forRunner, oneValue } from '../say.ts'
import { annotations } from '../report/annotations.ts'

/** The runner keeps ten of a kind for a step; one is left for the line that fails the job or a publisher's warning. */
const KEPT_OF_A_LEVEL = 9
const MESSAGE_LIMIT = 4096

type Annotators = Pick<typeof core, 'error' | 'warning'>

/** Writes one annotation of the run for each finding that counts, the most severe first. */
export function annotate(diagnosis: Diagnosis, annotators: Annotators = core): void {
  const all = annotations(diagnosis)
  for (const level of ['error', 'warning'] as const) {
    const kept = all.filter((annotation) => annotation.level === level).slice(0, KEPT_OF_A_LEVEL)
    for (const { title, message } of kept)
      annotators[level](forRunner(message.slice(0, MESSAGE_LIMIT)), { title: oneValue(title) })
  }
}
