import { training, validation, wordsIn } from '../names/words.ts'
import type { Column } from '../training-history.ts'

const runAndMetric = /^(.+) - (.+?)$/
const band = /__(MIN|MAX)$/

/** ClearML has `loss - train` beside `loss - val`. */
function isSplit(metric: string | null): boolean {
  const words = wordsIn(metric ?? '')
  return words.length === 1 && (training.test(words[0]) || validation.test(words[0]))
}

/**
 * W&B names the columns of a panel that is exported `RUN - METRIC`, with `__MIN` and `__MAX` for the band around each. Told by
 * these, or by all columns having that form, as a name of one's own may hold a dash too.
 */
export function panelLabels(names: string[]): Omit<Column, 'at' | 'value'>[] {
  const metrics = names.map((name) => runAndMetric.exec(name)?.[2] ?? null)
  const isPanel = names.some((name) => band.test(name)) || (!metrics.includes(null) && !metrics.every(isSplit))
  return names.map((name) => {
    const parts = isPanel ? runAndMetric.exec(name) : null
    return parts === null ? { name } : { name, folder: parts[1], tag: parts[2] }
  })
}
