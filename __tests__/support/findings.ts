import type { Cause, Finding } from '../../src/playbook/finding.ts'

/** What a finding says of one of its causes; the test fails where it names no such cause. */
export function causeIn({ causes }: Finding, id: string): Cause {
  return causes.find(({ cause }) => cause === id)!
}

export function likelihoodIn(finding: Finding, id: string): Cause['likelihood'] {
  return causeIn(finding, id).likelihood
}

/** By cause. */
export function likelihoodsIn({ causes }: Finding): Record<string, Cause['likelihood']> {
  return Object.fromEntries(causes.map(({ cause, likelihood }) => [cause, likelihood]))
}
