import { InputError } from '../../input-error.ts'
import type { Label, LeftOut } from '../types.ts'
import { plainName } from './picture-words.ts'

/** One row of a table that says to which split it belongs. */
export interface SplitRow<Row> {
  row: Row
  /** The cell; '' where it is empty or there is no such column. */
  split: string
  label: Label | null
  /** Of the image, for what is left out. */
  name: string
}

export interface Splits<Row> {
  test: Row[]
  /** Defect-free rows of a validation split. */
  calibration: Row[]
  train: Row[]
  leftOut: LeftOut[]
  notes: string[]
}

/** What people call the splits; rows of others are named and left out. */
const splitWords = {
  test: ['test', 'testing', 'eval', 'evaluation'],
  validation: ['valid', 'val', 'validation', 'dev', 'calibration'],
  train: ['train', 'training', 'fit']
}

/**
 * Which rows are evaluated, where a column `split` says it, and which may calibrate.
 *
 * @param shown the file as messages name it
 * @throws InputError where splits are named, and none of them is test
 */
export function bySplit<Row>(rows: SplitRow<Row>[], shown: string): Splits<Row> {
  const of = (words: string[]) => rows.filter(({ split }) => words.includes(plainName(split)))
  const test = of(splitWords.test)
  const validation = of(splitWords.validation)
  const train = of(splitWords.train)
  const known = test.length + validation.length + train.length
  if (known === 0) {
    // A column of the user's own, whatever it splits.
    const own = [...new Set(rows.map(({ split }) => split))].filter((word) => word !== '')
    const note = `The column split names neither train, valid nor test (${own.slice(0, 3).join(', ')}): all rows are evaluated.`
    return { test: rows.map(({ row }) => row), calibration: [], train: [], leftOut: [], notes: own.length > 0 ? [note] : [] }
  }
  if (test.length === 0) {
    throw new InputError(
      `${shown} has a column split, but no row of it is test: write test for the rows to evaluate, or take the column out`
    )
  }
  const calibration = validation.filter(({ label }) => label === 0)
  const used = new Set([...test, ...calibration])
  const others = rows.filter((row) => !used.has(row))
  const counts = new Map<string, number>()
  for (const { split } of others) counts.set(split || '(empty)', (counts.get(split || '(empty)') ?? 0) + 1)
  const counted = [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([word, count]) => `${count} of ${word}`)
  return {
    test: test.map(({ row }) => row),
    calibration: calibration.map(({ row }) => row),
    train: train.map(({ row }) => row),
    leftOut: others.map(({ name, split }) => ({
      name,
      reason: `its split is ${split || 'empty'}, not test`,
      asked: true
    })),
    notes: [
      `The column split decides: ${test.length} rows of test are evaluated` +
        `${calibration.length > 0 ? `, ${calibration.length} defect-free ones of validation calibrate` : ''}` +
        `${others.length > 0 ? `, and ${counted.join(', ')} are not used` : ''}.`
    ]
  }
}
