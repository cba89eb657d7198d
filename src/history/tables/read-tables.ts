import { basename } from 'node:path'
import { decodeText } from '../../decode-text.ts'
import { InputError } from '../../input-error.ts'
import type { LogFile } from '../log-files.ts'
import { matchCurves } from '../names/match-curves.ts'
import { validation, wordsIn } from '../names/words.ts'
import { historyAxes, type Column, type Series } from '../training-history.ts'
import { readTable } from './read-table.ts'

interface ReadFile {
  file: LogFile
  series: Series
}

/** One table, or those of a folder that hold curves, side by side. */
export function readTables(files: LogFile[]): Series {
  const all = files.map((file): ReadFile => ({ file, series: readOne(file) }))
  if (all.length === 1) return all[0].series
  const useful = all.filter(({ series }) => hasCurves(series))
  const axis = historyAxes.find((one) => useful.some(({ series }) => series.axis === one)) ?? 'row'
  const notes: string[] = []
  // The folder of a run holds much that is no log; what is none is named, without all that is wrong with it.
  const useless = all.filter((one) => !useful.includes(one))
  if (useful.length > 0 && useless.length > 0) notes.push(`Without a curve: ${listed(useless)}.`)
  const others = useful.filter(({ series }) => series.axis !== axis)
  if (others.length > 0) notes.push(`Curves over the ${axis} are used, and not those over others: ${listed(others)}.`)
  const used = useful.length === 0 ? all : useful.filter(({ series }) => series.axis === axis)
  return {
    axis,
    columns: used.flatMap(({ file, series }) => series.columns.map((column) => below(file, column))),
    notes: [...notes, ...used.flatMap(({ file, series }) => series.notes.map((note) => named(file.shown, note)))]
  }
}

function readOne({ bytes, shown }: LogFile): Series {
  try {
    const text = decodeText(bytes, shown)
    if (/^version https:\/\/git-lfs/.test(text))
      throw new InputError(
        `${shown} is a Git LFS pointer, not the file: run git lfs pull first (actions/checkout: lfs: true)`
      )
    return readTable(text, shown)
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return { axis: 'row', columns: [], notes: [`${error.message}.`] }
  }
}

function hasCurves({ columns }: Series): boolean {
  return Object.values(matchCurves(columns, '').curves).some((curve) => curve !== null)
}

/** A column by its file: `val.csv` says what its names do not. */
function below({ prefix, shown }: LogFile, column: Column): Column {
  const file = basename(shown)
  const half = wordsIn(file.replace(/\.[a-z]+$/i, '')).find((word) => validation.test(word))
  const tag = column.tag ?? column.name
  return {
    ...column,
    name: [prefix, file, ...(column.isFlattened ? [] : [column.name])].filter(Boolean).join('/'),
    tag: half === undefined ? tag : `${half}/${tag}`,
    folder: column.folder ?? prefix
  }
}

function named(shown: string, note: string): string {
  return note.includes(shown) ? note : `${shown}: ${note}`
}

function listed(files: ReadFile[]): string {
  const names = files.slice(0, 5).map(({ file }) => file.shown)
  return names.join(', ') + (files.length > 5 ? ` and ${files.length - 5} more` : '')
}
