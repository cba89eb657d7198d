/** Numbers groups from 0 on, in the order in which they first occur: how many there are, and that of each item. */
export function numberGroups(groups: readonly string[]): { count: number; groupOf: Uint32Array } {
  const numbers = new Map<string, number>()
  const groupOf = Uint32Array.from(groups, (name) => {
    const known = numbers.get(name)
    if (known !== undefined) return known
    numbers.set(name, numbers.size)
    return numbers.size - 1
  })
  return { count: numbers.size, groupOf }
}
