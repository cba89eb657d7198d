/** Three significant digits, without an exponent where that stays readable: 0.0123, 12.3, 1.2e-7. */
export function figure(value: number): string {
  if (value === 0) return '0'
  const size = Math.abs(value)
  if (size < 1e-4 || size >= 1e6) return value.toExponential(1)
  return String(Number(value.toPrecision(3)))
}

/** A measured share in percent: 0.305 -> "31%", 0.02 -> "2%", 0.0123 -> "1.2%", 0.0001 -> "less than 0.1%". */
export function percent(share: number): string {
  const value = share * 100
  if (value !== 0 && Math.abs(value) < 0.05) return 'less than 0.1%'
  return `${Number(value.toFixed(Math.abs(value) >= 9.95 ? 0 : 1))}%`
}

/** A share that was given or is promised, as a target of false alarms is: two digits, however small: "5%", "0.036%". */
export function exactPercent(share: number): string {
  return `${Number((100 * share).toPrecision(2))}%`
}

/** AUROC, precision, recall, F1: two digits; three where two would round to 0 or 1. */
export function rate(value: number): string {
  const two = value.toFixed(2)
  return (two === '1.00' && value < 1) || (two === '0.00' && value > 0) ? value.toFixed(3) : two
}

/** "[0.51, 0.63]" */
export function range([low, high]: readonly [number, number]): string {
  return `[${rate(low)}, ${rate(high)}]`
}

/** "1 unit", "3 units" */
export function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`
}

/** Sentences joined to one note, or null where there are none. */
export function note(...sentences: (string | false | null)[]): string | null {
  return sentences.filter(Boolean).join(' ') || null
}

/** A clause as a sentence of its own: the first letter in upper case. */
export function sentence(clause: string): string {
  return clause.charAt(0).toUpperCase() + clause.slice(1)
}

const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']

/** "six"; from 13 on as a figure. */
export function inWords(n: number): string {
  return small[n] ?? String(n)
}
