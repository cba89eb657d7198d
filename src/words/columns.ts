/** What stands for a figure that could not be measured. */
export const notMeasurable = '–'

const count = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 })

/**
 * A figure with `digits` significant digits: `0.912`, `31.5`, `1,234`, `4e-7`. Never shows a non-zero value as 0.
 * Null: not measurable.
 */
export function formatNumber(value: number | null, digits = 3): string {
  if (value === null) return notMeasurable
  if (value === 0) return '0'
  const size = Math.abs(value)
  if (size >= 1e9 || size < 1e-4)
    return Number(value.toExponential(digits - 1))
      .toExponential()
      .replace('e+', 'e')
  if (size >= 1000) return count.format(value)
  const text = value.toPrecision(digits)
  return text.includes('e') ? String(Number(text)) : text
}

function trimZeros(text: string): string {
  return /^-?\d+\.\d+$/.test(text) ? String(Number(text)) : text
}

/** A limit as the user wrote it: without trailing zeros, at most four significant digits. */
export function formatLimit(value: number): string {
  return trimZeros(formatNumber(value, 4))
}

/**
 * A measured value that is read beside its limit: as many digits as it takes to tell the two apart, so that
 * `0.04996 < 0.05` is not shown as `0.05 < 0.05`. At most ten digits.
 */
export function formatMeasured(value: number | null, limit: number): string {
  if (value === null) return 'not measurable'
  for (let digits = 3; digits < 10; digits++) {
    const text = trimZeros(formatNumber(value, digits))
    if (value === limit || Number(text.replaceAll(',', '')) !== limit) return text
  }
  return trimZeros(formatNumber(value, 10))
}

/** Number of things: `3,640`. */
export function formatCount(value: number): string {
  return count.format(value)
}

/** A share of 0..1 as a percentage: `62%`, `5.0%`, `0.36%`; never rounds to 0% or 100% what is not. */
export function formatPercent(share: number | null): string {
  if (share === null) return notMeasurable
  const percent = share * 100
  if (percent === 0 || percent === 100) return `${percent}%`
  if (percent > 99) return `${(Math.floor(percent * 10) / 10).toFixed(1)}%`
  return percent >= 9.95
    ? `${percent.toFixed(0)}%`
    : percent >= 0.995
      ? `${percent.toFixed(1)}%`
      : `${formatNumber(percent, 2)}%`
}

/** AUROC, F1 and other figures of 0..1 with three decimals, so that columns of them line up. */
export function formatScore(value: number | null): string {
  return value === null ? notMeasurable : value.toFixed(3)
}

/** `95% interval 0.890 to 0.930`, or `approximate 95% interval …` where there was too little to go by. */
export function namedInterval(
  interval: readonly [number, number],
  approximate: boolean | null | undefined,
  format: (value: number) => string
): string {
  return `${approximate ? 'approximate ' : ''}95% interval ${formatInterval(interval, format)}`
}

/** `0.890 to 0.930`; null: no interval. */
export function formatInterval(interval: readonly [number, number], format: (value: number) => string): string {
  return `${format(interval[0])} to ${format(interval[1])}`
}

/** The same for a table's cell: `0.890–0.930`. Not for figures that may be negative. */
export function formatRange(interval: readonly [number, number], format: (value: number) => string): string {
  return `${format(interval[0])}–${format(interval[1])}`
}

/** `95th percentile`, `91st percentile`, `87.5th percentile`. */
export function formatPercentile(percentile: number): string {
  const shown = String(Number(percentile.toFixed(percentile > 99 ? 2 : 1)))
  const suffix = /\.|1[123]$/.test(shown) ? 'th' : ({ 1: 'st', 2: 'nd', 3: 'rd' }[shown.at(-1)!] ?? 'th')
  return `${shown}${suffix} percentile`
}
