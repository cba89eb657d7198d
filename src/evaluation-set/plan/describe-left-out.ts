import type { EvaluationSet } from '../types.ts'
import { count, shorten } from './sentences.ts'

/** What is not used, by reason: how many images, of which folders, and why. */
export function describeLeftOut(leftOut: EvaluationSet['leftOut'], used: number): string[] {
  const byReason = new Map<string, string[]>()
  for (const { name, reason } of leftOut) byReason.set(reason, [...(byReason.get(reason) ?? []), name])
  return [...byReason].map(([reason, names]) => {
    const share = Math.round((100 * names.length) / (leftOut.length + used))
    return `${count(names.length, 'image')} left out (${share} % of all: ${shorten(names)}): ${reason}.`
  })
}
