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

/**
 * The epoch in a checkpoint's name (the last path component without its extension): `epoch_012`, `epoch=12-step=3`, `ep12`,
 * `model_e12`, `ckpt-12`, `checkpoint12`; else a trailing number where it is the name's only one and stands apart
 * (`vae-7`, `0012`, not `vae2` or `step_3000`). Null where there is none.
 */
export function epochOfName(name: string): number | null {
  const epoch =
    /(?:^|[^a-z])(?:epochs?|ep|e)[\s=_.-]*(\d+)(?![a-z\d])/i.exec(name) ??
    /(?:^|[^a-z])(?:checkpoint|ckpt)[\s=_.-]*(\d+)(?![a-z\d])/i.exec(name)
  if (epoch) return Number(epoch[1])
  const numbers = name.match(/\d+/g) ?? []
  const trailing = /(?:^|^(.*)[\s=_.-])(\d+)$/.exec(name)
  if (
    numbers.length !== 1 ||
    !trailing ||
    /(?:^|[^a-z])(?:steps?|iter|iteration|version|seed|v)$/i.test(trailing[1] ?? '')
  )
    return null
  return Number(trailing[2])
}
