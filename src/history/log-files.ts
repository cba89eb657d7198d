import { readFile, readdir, stat } from 'node:fs/promises'
import { basename, dirname, extname, join, relative, sep } from 'node:path'
import { isTfRecords } from './events/tf-records.ts'

const MOST_BYTES = 256 * 2 ** 20
const tableEndings = new Set(['.csv', '.tsv', '.jsonl', '.ndjson', '.json', '.log', '.txt', '.tab', '.dat'])
/** Files in the folder of a run that are no logs, whatever their endings. */
const settings =
  /^(hparams|config|args|params|wandb-metadata|wandb-summary|package(-lock)?|requirements|model|diagnosis|meta(data)?)\b/i

/** One file of a log, with its content. */
export interface LogFile {
  bytes: Buffer
  /** The file as messages name it. */
  shown: string
  /** Folder below the one that was named. */
  prefix: string
  isEvents: boolean
}

/** MLflow keeps each curve in a file that is called as it is, in a folder `metrics`. */
const isMetric = (path: string): boolean =>
  path.split(sep).slice(0, -1).includes('metrics') && !/\.(png|jpe?g|ya?ml|json|csv)$/i.test(path)

const isEventName = (name: string): boolean => /tfevents/.test(name)

/** A file that was named as the log. Notes say why it cannot be read. */
export async function openLog(place: string, shown: string): Promise<{ files: LogFile[]; notes: string[] }> {
  const bytes = await read(place, shown)
  if (typeof bytes === 'string') return { files: [], notes: [bytes] }
  return {
    files: [{ bytes, shown, prefix: '', isEvents: isEventName(basename(place)) || isTfRecords(bytes) }],
    notes: []
  }
}

/**
 * The event files in a folder and below it; where there are none, its tables. Of these those that are no log are told by their
 * content, later.
 */
export async function openFolder(place: string, shown: string): Promise<{ files: LogFile[]; notes: string[] }> {
  const names = (await readdir(place, { recursive: true }).catch(() => [])).sort()
  const events = names.filter((name) => isEventName(basename(name)))
  const tables = names.filter(
    (name) =>
      (tableEndings.has(extname(name).toLowerCase()) && !settings.test(basename(name))) || isMetric(join(place, name))
  )
  const notes: string[] = []
  if (events.length > 0 && tables.length > 0) {
    const more = tables.length > 3 ? ` and ${tables.length - 3} more` : ''
    notes.push(
      `The event files in ${shown} were read, and not ${tables.slice(0, 3).join(', ')}${more} beside them: name such a file itself.`
    )
  }
  const wanted = events.length > 0 ? events : tables
  if (wanted.length === 0)
    notes.push(
      `The folder ${shown} holds no TensorBoard event files and no tables (.csv, .json, .jsonl): name the file itself.`
    )
  const files: LogFile[] = []
  let total = 0
  for (const name of wanted) {
    const bytes = await read(join(place, name), join(shown, name))
    if (typeof bytes === 'string') {
      notes.push(bytes)
      continue
    }
    total += bytes.length
    if (total > MOST_BYTES) return { files: [], notes: [...notes, tooLarge(shown)] }
    const prefix = relative(place, dirname(join(place, name)))
      .split(sep)
      .join('/')
    files.push({ bytes, shown: join(shown, name), prefix, isEvents: events.length > 0 })
  }
  return { files, notes }
}

/** The content, or why there is none. */
async function read(place: string, shown: string): Promise<Buffer | string> {
  try {
    const stats = await stat(place)
    // Reading a pipe would wait for ever.
    if (!stats.isFile()) return `${shown} is no regular file and was not read: name the log itself.`
    if (stats.size > MOST_BYTES) return tooLarge(shown)
    const bytes = await readFile(place)
    const format = formatOf(bytes, place)
    return format === null ? bytes : `${shown} is ${format}, which is not read: save the curves as CSV or JSON.`
  } catch (error) {
    return `${shown} cannot be read (${(error as NodeJS.ErrnoException).code}): check the link or its permissions.`
  }
}

/** Formats of others, by how their files begin, or by their names. */
function formatOf(bytes: Buffer, place: string): string | null {
  const start = bytes.toString('latin1', 0, 8)
  if (start.startsWith('PK\x03\x04')) return 'an archive (a workbook of Excel, numpy\'s .npz or PyTorch\'s file)'
  if (start.startsWith('PAR1')) return 'a Parquet file'
  if (start.startsWith('\x93NUMPY')) return 'an array of numpy'
  if (start.startsWith('\x89HDF')) return 'an HDF5 file'
  if (start.startsWith('SQLite f')) return 'a database'
  if (bytes[0] === 0x80 && bytes[1] >= 2 && bytes[1] <= 5) return 'a pickle'
  if (start.startsWith('\x1f\x8b')) return 'a compressed file'
  return /\.ya?ml$/i.test(place) ? 'YAML' : /\.wandb$/i.test(place) ? "W&B's own record" : null
}

function tooLarge(shown: string): string {
  return `${shown} is larger than ${MOST_BYTES / 2 ** 20} MB and was not read: name event files of one run without images, or a CSV file with one row an epoch.`
}
