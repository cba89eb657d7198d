import { readFile } from 'node:fs/promises'
import { closest, distance } from 'fastest-levenshtein'
import { refuseLfsPointer } from '../../checkpoints/lfs-pointer.ts'
import { decodeText } from '../../decode-text.ts'
import { bySplit } from '../../evaluation-set/finding/by-split.ts'
import { chooseLabels } from '../../evaluation-set/finding/choose-labels.ts'
import { labelOfWord, manifestWords } from '../../evaluation-set/finding/label-words.ts'
import type { Label } from '../../evaluation-set/types.ts'
import { InputError } from '../../input-error.ts'
import {
  chooseColumns,
  describeRenamed,
  describeUnread,
  namesOf,
  type Columns,
  type SetColumn
} from '../../tables/column-names.ts'
import { numberReader } from '../../tables/numbers.ts'
import { readTextTable, type TextTable } from '../../tables/read-table.ts'
import { keepRows } from './keep-rows.ts'
import type { RecordedOutputs } from './recorded-outputs.ts'
import { hintOfScores, refusePooled } from './refuse-pooled.ts'

const recordedColumns = ['score', 'label', 'image', 'group', 'kind', 'fabric', 'split'] as const satisfies SetColumn[]

/** Scores of a hundred thousand images are far below this, and a text cannot be much longer. */
const MAX_BYTES = 256 * 2 ** 20

/**
 * Scores and labels of a CSV file with a header line, by whatever names are in use for them. A file of nothing but scores, images
 * and groups has no labels; beside other columns, which may be labels by another name, they must not be missing.
 *
 * @throws InputError naming file and line
 */
export async function readRecordedCsv(path: string): Promise<RecordedOutputs> {
  const table = readTextTable(await readText(path), path)
  const { names, lines } = table
  const chosen = chooseColumns(names, recordedColumns, `${path}, line 1`)
  const unlabeled = names.every((name) => name === '' || ['score', 'group', 'image'].includes(columnOf(name, chosen)))
  for (const column of ['score', ...(unlabeled ? [] : (['label'] as const))] as const)
    if (!chosen.has(column)) throw missingColumn(column, table, path)
  refuseTwoScores(chosen, names, path)
  if (lines.length === 0) throw new InputError(`${path} has no rows below its header.`)
  const where = (row: number) => `${path}, line ${lines[row]}`
  const columns = unlabeled ? chosen : chooseLabels(chosen, names, (name) => columnNamed(name, table), where)
  const cells = (column: SetColumn) => (columns.has(column) ? columnNamed(columns.get(column)!, table) : null)

  const numbers = numberReader(cells('score')!, table.separator)
  const scores = cells('score')!.map((text, row) => {
    const score = numbers.read(text)
    if (typeof score === 'number') return score
    throw new InputError(`${where(row)}: score "${text}" is not a finite decimal number, as 0.5 or 1e-3.`)
  })
  const labels = unlabeled ? null : cells('label')!.map((text, row) => readLabel(text, where(row)))
  const images = cells('image')
  const unread = names.filter((name) => ![...columns.values()].includes(name))
  refusePooled(unread, images, (name) => columnNamed(name, table), path)
  const splits = cells('split')
  const { test: rows, ...split } = bySplit(
    lines.map((line, row) => ({
      row,
      split: splits?.[row] ?? '',
      label: null,
      name: images?.[row] || `line ${line}`
    })),
    path
  )
  const renamed = describeRenamed(columns, 'the recording')
  const groups = cells('group') ?? sharedImages(images)
  const all: RecordedOutputs = {
    count: lines.length,
    scores: Float64Array.from(scores),
    labels,
    groups,
    kinds: kindsOf(cells('kind'), columns),
    fabrics: cells('fabric'),
    mu: null,
    logVariance: null,
    latent: null,
    pixels: null,
    reconstruction: null,
    shape: null,
    masks: null,
    leftOut: split.leftOut,
    notes: [
      ...renamed,
      ...describeUnread(columns, names, 'the recording'),
      ...numbers.notes,
      ...split.notes,
      ...(columns.has('group') || groups === null
        ? []
        : [`Rows of one image (${columns.get('image')!}) are taken as one group.`])
    ],
    taken: renamed,
    outputs: {
      reconstruction: null,
      mu: null,
      spread: null,
      how: unlabeled ? 'Recorded scores only.' : 'Recorded scores and labels only.'
    }
  }
  return keepRows(all, rows)
}

async function readText(path: string): Promise<string> {
  const bytes = await readFile(path).catch((error: Error) => {
    throw new InputError(`${path} cannot be read: ${error.message}`)
  })
  refuseLfsPointer(bytes, path)
  if (bytes.length === 0) throw new InputError(`${path} is empty: write it again, with the columns score and label.`)
  if (bytes.length > MAX_BYTES)
    throw new InputError(
      `${path} has ${bytes.length} bytes, more than the ${MAX_BYTES} that are read: save it as .npz.`
    )
  return decodeText(bytes, path)
}

function columnNamed(name: string, { names, columns }: TextTable): string[] {
  return columns[names.indexOf(name)]
}

function columnOf(name: string, columns: Columns): string {
  return [...columns].find(([, taken]) => taken === name)?.[0] ?? ''
}

/** 0 and 1, or one of the words of a manifest; also as PyTorch and numpy print them. */
function readLabel(text: string, where: string): Label {
  const bare =
    /^(?:(?:np\.|numpy\.)?(?:u?int\d*|bool_?|tensor|array)\(|\[)+([^()[\],]+)(?:,[^)\]]*)?[\])]+$/.exec(text)?.[1] ??
    text
  const label = labelOfWord(bare)
  if (label !== null) return label
  const hint =
    Number(text) === -1
      ? ' Outlier detectors of scikit-learn answer -1 for an outlier and 1 for an inlier: write 1 and 0.'
      : /^[a-z][\w -]*$/i.test(bare)
        ? ' If it names a kind of defect, write it into a column kind, and 1 into label.'
        : ''
  throw new InputError(
    `${where}: label "${text}" is neither 0 (defect-free) nor 1 (defective), nor a word for it (${manifestWords}).${hint}`
  )
}

/** A word of `label` that says no more than the label is no kind of defect. */
function kindsOf(kinds: string[] | null, columns: Columns): string[] | null {
  if (kinds === null || columns.get('kind')!.toLowerCase() === 'kind') return kinds
  return kinds.map((kind) => (labelOfWord(kind) === null ? kind : 'defect'))
}

/** Patches of one image are not independent of each other. */
function sharedImages(images: string[] | null): string[] | null {
  return images === null || new Set(images).size === images.length ? null : images
}

/** Nobody can know which of two detectors' scores are meant. */
function refuseTwoScores(columns: Columns, names: string[], path: string): void {
  const all = namesOf('score', names)
  if (all.length < 2 || columns.get('score')!.toLowerCase() === 'score') return
  throw new InputError(
    `${path}, line 1: ${all.map((name) => `"${name}"`).join(' and ')} may both be the score; call the one to judge "score".`
  )
}

function missingColumn(column: string, { names: columns, columns: cells }: TextTable, path: string): InputError {
  const nearest = columns.length > 0 ? closest(column, columns) : ''
  const firstRow = cells.map(([first]) => first ?? '')
  const hint =
    (column === 'score' ? hintOfScores(columns, firstRow) : '') ||
    (nearest !== '' && distance(column, nearest) <= 3 ? ` Did you mean "${nearest}"?` : '')
  return new InputError(
    `${path} has no column "${column}" (columns: ${columns.map((name) => `"${name}"`).join(', ') || 'none'}).${hint} ` +
      `Recorded outputs need the columns score and label; a file of scores without labels has no column but score, image and group.`
  )
}
