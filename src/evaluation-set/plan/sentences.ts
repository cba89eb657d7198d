/** The first three of some names. */
export function shorten(names: string[]): string {
  return names.slice(0, 3).join(', ') + (names.length > 3 ? ', …' : '')
}

/** "1 tile", "2 tiles" */
export function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`
}
