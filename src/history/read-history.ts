import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { InputError } from '../input-error.ts'
import { readEventFiles } from './events/read-event-files.ts'
import { openFolder, openLog } from './log-files.ts'
import { matchCurves } from './names/match-curves.ts'
import { withSigns } from './signs.ts'
import { readTables } from './tables/read-tables.ts'
import { quoted } from './tables/table.ts'
import { curveKinds, type Series, type TrainingHistory } from './training-history.ts'

/** Notes of a log in which everything is wrong. */
const MOST_NOTES = 30

/**
 * The training curves that the input `history` names: a TensorBoard event file or a folder of them (those in subfolders too,
 * with the subfolder before their tags), a CSV file, JSON or JSON Lines, or a folder of such. A log never stops a run: what
 * cannot be used is a note, and a history may be without any curve.
 *
 * @param cwd folder that a relative path starts from
 * @throws InputError only where nothing stands at the path
 */
export async function readHistory(path: string, cwd: string): Promise<TrainingHistory> {
  const place = resolve(cwd, path)
  const series = await readSeries(place, path)
  const matched = matchCurves(series.columns, path)
  const { curves, dropped, notes } = withSigns(matched.curves)
  const unused = [...matched.unused, ...dropped]
  const all = [...series.notes, ...matched.notes, ...notes]
  if (isWithoutCurves({ curves })) {
    const isSaid = matched.notes.length > 0 || dropped.length > 0
    if (!isSaid && unused.length > 0) all.unshift(noneKnown(path, unused))
    if (all.length === 0) all.push(`${path} holds no column of numbers: name one loss, kl or val_loss.`)
    all.unshift('No training curve could be used: causes that need one go without.')
  }
  const more = `There are ${all.length - MOST_NOTES} more such notes.`
  return {
    axis: series.axis,
    curves,
    unused,
    notes: all.length > MOST_NOTES ? [...all.slice(0, MOST_NOTES), more] : all
  }
}

/** Nothing of the log could be used; its notes say why. */
export function isWithoutCurves({ curves }: Pick<TrainingHistory, 'curves'>): boolean {
  return curveKinds.every((kind) => curves[kind] === null)
}

function noneKnown(path: string, names: string[]): string {
  return `No column of ${path} is a known curve (${quoted(names)}): name them loss, reconstruction, kl, kl_weight, learning_rate, val_loss.`
}

async function readSeries(place: string, shown: string): Promise<Series> {
  const isFolder = await stat(place).then(
    (stats) => stats.isDirectory(),
    (error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT' && error.code !== 'ENOTDIR') return false
      throw new InputError(`history: ${shown} does not exist; name event files, a folder of them, a CSV file or JSON`, {
        cause: error
      })
    }
  )
  const { files, notes } = isFolder ? await openFolder(place, shown) : await openLog(place, shown)
  if (files.length === 0) return { axis: 'row', columns: [], notes }
  const { axis, columns, notes: read } = files[0].isEvents ? readEventFiles(files) : readTables(files)
  const only = isFolder && files.length === 1 ? [`Read from ${files[0].shown}.`] : []
  return { axis, columns, notes: [...only, ...notes, ...read] }
}
