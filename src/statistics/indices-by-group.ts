/** Where the items of each group stand, in the order of their first items. */
export function indicesByGroup(groups: readonly string[]): Map<string, number[]> {
  const members = new Map<string, number[]>()
  groups.forEach((group, i) => {
    const own = members.get(group)
    if (own === undefined) members.set(group, [i])
    else own.push(i)
  })
  return members
}
