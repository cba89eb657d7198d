/** `5.9%`, `17%`: two digits, for notes. */
export function percent(share: number): string {
  return `${Number((100 * share).toPrecision(2))}%`
}

/** Three digits, for notes. */
export function figure(value: number): string {
  return String(Number(value.toPrecision(3)))
}

/** `1 defective unit`, `3 defective units`. */
export function count(n: number, what: string): string {
  return `${n} ${what} unit${n === 1 ? '' : 's'}`
}

/** Sentences joined to one note, or null where there are none. */
export function note(...sentences: (string | false | null)[]): string | null {
  return sentences.filter(Boolean).join(' ') || null
}
