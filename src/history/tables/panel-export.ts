import type { Column } from '../training-history.ts'

const runAndMetric = /^(.+) - (.+?)$/
const band = /__(MIN|MAX)$/

/**
 * W&B names the columns of a panel that is exported `RUN - METRIC`, with `__MIN` and `__MAX` for the band around each. Told by
 * these, or by all columns having that form, as a name of one's own may hold a dash too.
 */
export function panelLabels(names: string[]): Omit<Column, 'at' | 'value'>[] {
  const isPanel = names.some((name) => band.test(name)) || names.every((name) => runAndMetric.test(name))
  return names.map((name) => {
    const parts = isPanel ? runAndMetric.exec(name) : null
    return parts === null ? { name } : { name, folder: parts[1], tag: parts[2] }
  })
}
