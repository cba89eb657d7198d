const levels = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█']
/** Positive values over more than this factor are drawn by their logarithms, or the first ones would flatten the rest. */
const wide = 20

/** Values as a line of at most `width` blocks from their lowest to their highest; several to a block are averaged. */
export function sparkline(values: readonly number[], width: number): { line: string; logarithmic: boolean } {
  if (values.length === 0) return { line: '', logarithmic: false }
  const low = values.reduce((a, b) => Math.min(a, b))
  const high = values.reduce((a, b) => Math.max(a, b))
  const logarithmic = low > 0 && high / low > wide
  const scale = (value: number) => (logarithmic ? Math.log(value) : value)
  const blocks = Math.min(width, values.length)
  const line = Array.from({ length: blocks }, (_, i) => {
    const own = values.slice(Math.floor((i * values.length) / blocks), Math.floor(((i + 1) * values.length) / blocks))
    const mean = own.reduce((sum, value) => sum + scale(value), 0) / own.length
    const share = high === low ? 0 : (mean - scale(low)) / (scale(high) - scale(low))
    return levels[Math.min(levels.length - 1, Math.max(0, Math.floor(share * levels.length)))]
  })
  return { line: line.join(''), logarithmic }
}
