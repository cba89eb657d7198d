import { readFile, readdir, stat } from 'node:fs/promises'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { InputError } from '../input-error.ts'
import { matchCurves } from './match-curves.ts'
import { readEventFiles, type EventFile } from './read-event-files.ts'
import { readTable } from './read-table.ts'
import type { Series, TrainingHistory } from './training-history.ts'

const MOST_BYTES = 256 * 2 ** 20
const isEventFile = (name: string): boolean => /tfevents/.test(name)

/**
 * The training curves that the input `history` names: a TensorBoard event file, a folder of them (those in subfolders too,
 * with the subfolder before their tags), a CSV file or one in JSON Lines.
 *
 * @param cwd folder that a relative path starts from
 * @throws InputError for a file that is none of these, is damaged, or whose columns cannot be told apart
 */
export async function readHistory(path: string, cwd: string): Promise<TrainingHistory> {
  const place = resolve(cwd, path)
  const isFolder = await stat(place).then(
    (stats) => stats.isDirectory(),
    (error: NodeJS.ErrnoException) => {
      const why = error.code === 'ENOENT' ? 'does not exist' : `cannot be read (${error.code})`
      throw new InputError(`history: ${path} ${why}; name event files, a CSV file or one in JSON Lines`, {
        cause: error
      })
    }
  )
  const { axis, columns, notes } = isFolder ? await readFolder(place, path) : await readOne(place, path)
  return { axis, notes, ...matchCurves(columns, path) }
}

async function readOne(place: string, shown: string): Promise<Series> {
  const bytes = await read(place, shown)
  const name = basename(place).toLowerCase()
  if (isEventFile(name)) return readEventFiles([{ bytes, shown, prefix: '' }])
  if (/\.(csv|jsonl|ndjson)$/.test(name)) {
    return readTable(bytes.toString('utf8'), !name.endsWith('.csv'), shown)
  }
  throw new InputError(
    `history: ${shown} is none of the known kinds: event files have "tfevents" in their names, tables end in .csv or .jsonl`
  )
}

async function readFolder(place: string, shown: string): Promise<Series> {
  const names = (await readdir(place, { recursive: true })).filter((name) => isEventFile(basename(name))).sort()
  if (names.length === 0) {
    throw new InputError(`history: the folder ${shown} holds no TensorBoard event files; name the file itself`)
  }
  let total = 0
  const files: EventFile[] = []
  for (const name of names) {
    const bytes = await read(join(place, name), join(shown, name))
    total += bytes.length
    if (total > MOST_BYTES) throw tooLarge(shown)
    const folder = relative(place, dirname(join(place, name)))
    files.push({ bytes, shown: join(shown, name), prefix: folder.split(sep).join('/') })
  }
  return readEventFiles(files)
}

async function read(place: string, shown: string): Promise<Buffer> {
  if ((await stat(place)).size > MOST_BYTES) throw tooLarge(shown)
  return readFile(place).catch((error: NodeJS.ErrnoException) => {
    throw new InputError(`history: ${shown} cannot be read (${error.code})`, { cause: error })
  })
}

function tooLarge(shown: string): InputError {
  return new InputError(
    `history: ${shown} is larger than ${MOST_BYTES / 2 ** 20} MB: name event files of one run without images, or a CSV file with one row an epoch`
  )
}
