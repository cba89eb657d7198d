import type { Label, LeftOut } from '../types.ts'
import { count, shorten } from './sentences.ts'

/** What is not used, by reason: how many images, of which folders, and why. */
export function describeLeftOut(leftOut: LeftOut[], used: number): string[] {
  const byReason = new Map<string, string[]>()
  for (const { name, reason } of leftOut) byReason.set(reason, [...(byReason.get(reason) ?? []), name])
  return [...byReason].map(([reason, names]) => {
    const share = Math.round((100 * names.length) / (leftOut.length + used))
    return `${count(names.length, 'image')} left out (${share} % of all: ${shorten(names)}): ${reason}.`
  })
}

/** More than this share of a class is told beside the verdict. */
const TELLING_SHARE = 0.1

/**
 * What was left out of a class, where it is much of it: figures are then of another set than the one that was given. Images whose
 * class nobody knows may be of either, so that the smaller one counts; rows of another split are what was asked for.
 */
export function describeMuchLeftOut(leftOut: LeftOut[], used: Label[]): string[] {
  const usedOf = (label: Label) => used.filter((one) => one === label).length
  const words = { 0: 'defect-free images', 1: 'defective images' } as const
  return ([0, 1, undefined] as const).flatMap((label) => {
    const lost = leftOut.filter((one) => one.label === label && !one.asked)
    const rest = label === undefined ? Math.min(usedOf(0), usedOf(1)) : usedOf(label)
    if (lost.length <= TELLING_SHARE * (lost.length + rest)) return []
    const reasons = [...new Set(lost.map(({ reason }) => reason))]
    const who =
      label === undefined
        ? `${count(lost.length, 'image')} without a label beside ${used.length} in use`
        : `${lost.length} of ${lost.length + rest} ${words[label]}`
    const others = reasons.length === 1 ? '' : ` (and ${count(reasons.length - 1, 'other reason')})`
    return [`${who} (${shorten(lost.map(({ name }) => name))}): ${reasons[0]}${others}.`]
  })
}
