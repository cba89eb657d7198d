import { realpath, stat } from 'node:fs/promises'
import { basename, dirname, isAbsolute, relative, resolve, sep } from 'node:path'
import { decodeText } from '../../decode-text.ts'
import { InputError } from '../../input-error.ts'
import { readNamedFile, type Unreadable } from '../../read-named-file.ts'
import { labelOfWord, manifestWords } from '../finding/label-words.ts'
import { bySplit } from '../finding/by-split.ts'
import { conversion, isImageName } from '../finding/list-images.ts'
import { readFolder } from '../finding/read-folder.ts'
import { showPath } from '../show-path.ts'
import type { SourceImage } from '../types.ts'
import type { LayoutImages } from './layout.ts'
import { parseManifest, type ManifestFormat, type ManifestRow } from './manifest-rows.ts'

/** A list of images is far below this; anything above is another kind of file. */
const MAX_BYTES = 64 * 2 ** 20

/**
 * The images that a manifest lists, with paths relative to its folder (or to the one above it, as VisA's are), which none of
 * them may leave. Where it has a column `split`, its test rows are evaluated, and defect-free rows of a validation split
 * calibrate.
 *
 * @throws InputError that names the line and the value.
 */
export async function readManifest(file: string): Promise<LayoutImages> {
  const shown = showPath(file)
  const { rows: all, notes, taken } = parseManifest(await readText(file, shown), formatOf(file), shown)
  const {
    test: rows,
    calibration: validation,
    train,
    leftOut,
    notes: splitNotes
  } = bySplit(
    all.map((row) => ({ row, split: row.cells.split, label: labelOfWord(row.cells.label), name: row.cells.image })),
    shown
  )
  const root = await chooseRoot(file, all)
  refuseUnread([...rows, ...validation], shown)
  const placeOf = new Map<string, string>()
  const read = async (row: ManifestRow): Promise<SourceImage> => {
    const where = `${shown}, ${row.place}`
    const path = await findFile(row.cells.image, root, `${where}: image`)
    const name = relative(root, path).split(sep).join('/')
    const earlier = placeOf.get(name)
    if (earlier !== undefined) {
      const on = earlier.startsWith('line') ? `on ${earlier}` : `in ${earlier}`
      throw new InputError(`${where}: ${name} is already ${on}; keep one of them`)
    }
    placeOf.set(name, row.place)
    const mask = row.cells.mask === '' ? null : await findFile(row.cells.mask, root, `${where}: mask`)
    return toImage(row, where, name, path, mask)
  }
  const images: SourceImage[] = []
  for (const row of rows) images.push(await read(row))
  const calibration: SourceImage[] = []
  for (const row of validation) calibration.push({ ...(await read(row)), masks: [] })
  checkConditions([...rows, ...validation], shown)
  const rootNote = describeRoot(root, dirname(file))
  return {
    images,
    leftOut,
    notes: [...notes, ...splitNotes, ...describeKinds(rows), ...rootNote],
    taken: [...taken, ...describeKinds(rows)],
    ...(calibration.length > 0 && { calibration }),
    ...(train.length > 0 && { trained: await existing(train, root) })
  }
}

/** Images of the training need not be there. */
async function existing(rows: ManifestRow[], root: string): Promise<LayoutImages['trained']> {
  const paths = await Promise.all(rows.map(({ cells }) => pathOf(cells.image, root)))
  const found = await Promise.all(
    paths.map(
      async (path) =>
        path.startsWith(root + sep) && isImageName(path) && (await stat(path).catch(() => null))?.isFile() === true
    )
  )
  return paths
    .filter((_, i) => found[i])
    .map((path) => ({ name: relative(root, path).split(sep).join('/'), path }))
}

async function readText(file: string, shown: string): Promise<string> {
  const { size } = await stat(file)
  if (size > MAX_BYTES) throw new InputError(`${shown} has ${size} bytes; a manifest of at most ${MAX_BYTES} is read`)
  const bytes = await readNamedFile(file).catch((error: Unreadable) => {
    throw new InputError(`dataset: ${shown} ${error.message}; name a folder, or a manifest file`, { cause: error })
  })
  return decodeText(bytes, shown)
}

function formatOf(file: string): ManifestFormat {
  if (/\.(csv|tsv)$/i.test(file)) return 'csv'
  return /\.json$/i.test(file) ? 'json' : 'json-lines'
}

/**
 * The manifest's folder, or, where only there lies what its rows name, the one above it or a folder in one of these (`images`
 * beside `labels.csv`). Some rows tell; where several folders fit, none is taken.
 */
async function chooseRoot(file: string, rows: ManifestRow[]): Promise<string> {
  const own = dirname(file)
  const cells = [rows[0], rows[rows.length >> 1], rows.at(-1)].flatMap((row) => row?.cells.image.replaceAll('\\', '/') || [])
  if (cells.length === 0 || cells.some((cell) => isAbsolute(cell) || cell.split('/').includes('..'))) return own
  for (const folders of [[own], [dirname(own)], await foldersIn(own), await foldersIn(dirname(own))]) {
    const fitting = await Promise.all(folders.map((folder) => holdsAll(folder, cells)))
    const found = folders.filter((_, i) => fitting[i])
    if (found.length > 0) return found.length === 1 ? found[0] : own
  }
  return own
}

async function foldersIn(folder: string): Promise<string[]> {
  const entries = await readFolder(folder).catch(() => [])
  return entries.filter(({ kind }) => kind === 'folder').map(({ path }) => path)
}

async function holdsAll(folder: string, cells: string[]): Promise<boolean> {
  for (const cell of cells) {
    const found = await stat(resolve(folder, cell)).catch(() => null)
    if (found === null || !found.isFile()) return false
  }
  return true
}

function describeRoot(root: string, own: string): string[] {
  if (root === own) return []
  const where =
    root === dirname(own)
      ? `the folder above it, ${basename(root)}`
      : dirname(root) === own
        ? `the folder ${basename(root)} beside it`
        : `${basename(dirname(root))}/${basename(root)}`
  return [`Paths of the manifest are relative to ${where}.`]
}

/** @throws InputError that counts the images and masks of other formats and says how to convert them. */
function refuseUnread(rows: ManifestRow[], shown: string): void {
  const others = (['image', 'mask'] as const).flatMap((column) =>
    rows.flatMap(({ place, cells }) =>
      cells[column] !== '' && !isImageName(cells[column]) ? [{ place, column, cell: cells[column] }] : []
    )
  )
  if (others.length === 0) return
  const [{ place, column, cell }] = others
  const more = others.length === 1 ? '' : ` (${others.length} such files)`
  throw new InputError(`${shown}, ${place}: ${column} "${cell}" is neither .png nor .jpg nor .bmp${more}; ${conversion(cell)}`)
}

async function findFile(cell: string, root: string, where: string): Promise<string> {
  if (cell === '') throw new InputError(`${where} is empty; give the path of a file relative to the manifest`)
  const path = await pathOf(cell, root)
  const outside = `${where} "${cell}" lies outside the manifest's folder; move the manifest above the images, or the images below it`
  if (!path.startsWith(root + sep)) throw new InputError(outside)
  const real = await realpath(path).catch(() => null)
  if (real === null) throw new InputError(`${where} "${cell}" does not exist (looked at ${showPath(path)})`)
  if (!(await stat(real)).isFile()) throw new InputError(`${where} "${cell}" is no file`)
  return path
}

/** Windows writes backslashes, and macOS takes accents apart. */
async function pathOf(cell: string, root: string): Promise<string> {
  const ways = [cell, cell.replaceAll('\\', '/')].flatMap((way) => [way, way.normalize('NFC'), way.normalize('NFD')])
  for (const way of ways) {
    const path = resolve(root, way)
    if (path.startsWith(root + sep) && (await stat(path).catch(() => null)) !== null) return path
  }
  return resolve(root, cell)
}

function toImage(row: ManifestRow, where: string, name: string, path: string, mask: string | null): SourceImage {
  const { label: word, group, condition, kind, fabric } = row.cells
  // VisA's image_anno.csv names the kinds of defects where others write a label.
  const label = labelOfWord(word) ?? (namesKind(row) ? 1 : null)
  if (label === null) throw new InputError(`${where}: label "${word}" is unknown; write ${manifestWords}`)
  return {
    name,
    path,
    label,
    kind: label === 0 ? 'good' : kind || (namesKind(row) ? word : 'defect'),
    fabric: fabric || null,
    group: group || name,
    masks: mask === null ? [] : [mask],
    condition: condition || null
  }
}

/** A mask shows what a word means that is none of the label words. */
function namesKind({ cells }: ManifestRow): boolean {
  return cells.label !== '' && cells.mask !== '' && labelOfWord(cells.label) === null
}

function describeKinds(rows: ManifestRow[]): string[] {
  const kinds = rows.filter(namesKind)
  if (kinds.length === 0) return []
  return [
    `${kinds.length} rows of the manifest have a mask and no word for a label (${kinds[0].cells.label}${kinds.length > 1 ? ', …' : ''}): taken as defective, the word as the kind of defect.`
  ]
}

function checkConditions(rows: ManifestRow[], shown: string): void {
  const bare = rows.find(({ cells }) => cells.condition === '')
  if (bare === undefined || rows.every(({ cells }) => cells.condition === '')) return
  throw new InputError(`${shown}, ${bare.place}: has no condition, while other rows have one; fill it in`)
}
