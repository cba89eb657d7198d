const collator = new Intl.Collator('en', { numeric: true })

/** Order of file names as people count: `a2` before `a10`. Total: only equal texts compare as 0. */
export function naturalOrder(a: string, b: string): number {
  return collator.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0)
}
