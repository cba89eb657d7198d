import { sep } from 'node:path'
import type { Found } from './kinds/found.ts'

/**
 * One name each: the last path component without extension and without `_encoder`; where several have the same one, the
 * shortest path suffix that tells them apart; where only the extension differs, with the extension.
 *
 * @returns names in the order of `found`, with forward slashes
 */
export function uniqueNames(found: Found[]): string[] {
  const names = found.map(({ stem }) => stem)
  const groups = new Map<string, number[]>()
  names.forEach((name, i) => groups.set(name, [...(groups.get(name) ?? []), i]))
  for (const members of groups.values()) {
    if (members.length === 1) continue
    const byStem = members.map((i) => componentsOf(found[i], found[i].stem))
    const components = allDiffer(byStem.map((parts) => parts.join('/')))
      ? byStem
      : members.map((i) => componentsOf(found[i], found[i].base))
    let length = 1
    while (!allDiffer(components.map((parts) => parts.slice(-length).join('/')))) length++
    members.forEach((i, m) => (names[i] = components[m].slice(-length).join('/')))
  }
  return names
}

const componentsOf = ({ folder }: Found, last: string) => [...folder.split(sep).filter((part) => part !== ''), last]
const allDiffer = (names: string[]) => new Set(names).size === names.length

const natural = new Intl.Collator('en', { numeric: true })

/** `epoch_2` before `epoch_10`; equal only for the same string. */
export function compareNaturally(a: string, b: string): number {
  return natural.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0)
}
