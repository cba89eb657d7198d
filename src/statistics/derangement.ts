import { seededRandom } from './seeded-random.ts'

/**
 * A partner for every item, each item being the partner of one other and none its own; of another group wherever no group holds
 * more than half of the items (patches of one image look alike).
 *
 * @param groups of each item, shape [N], N at least 2
 * @returns index of the partner, shape [N]
 */
export function derangement(groups: readonly string[], seed: number): number[] {
  const random = seededRandom(seed)
  const order = groups.map((_, i) => i)
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    ;[order[i], order[j]] = [order[j], order[i]]
  }
  const members = new Map<string, number[]>()
  for (const i of order) members.set(groups[i], [...(members.get(groups[i]) ?? []), i])
  const inGroups = [...members.values()].flat()
  const largest = Math.max(...[...members.values()].map(({ length }) => length))
  const shift = largest === groups.length ? 1 : largest
  const partner = new Array<number>(groups.length)
  inGroups.forEach((item, place) => {
    partner[item] = inGroups[(place + shift) % inGroups.length]
  })
  return partner
}
