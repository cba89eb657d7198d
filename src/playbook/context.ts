import { Facts } from './facts/facts.ts'
import type { PlaybookRun } from './run.ts'

/** All that a rule may know: rules are pure functions of it. */
export interface PlaybookContext extends PlaybookRun {
  /** What follows from the run and several rules ask for. */
  readonly facts: Facts
}

/** A run with its facts. A changed copy of a context has to go through here, or its facts are those of another run. */
export function withFacts(run: PlaybookRun): PlaybookContext {
  return { ...run, facts: new Facts(run) }
}
