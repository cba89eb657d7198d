import { readFile, realpath, stat } from 'node:fs/promises'
import { basename, dirname, isAbsolute, relative, resolve, sep } from 'node:path'
import { decodeText } from '../../decode-text.ts'
import { InputError } from '../../input-error.ts'
import { labelOfWord, manifestWords } from '../finding/label-words.ts'
import { bySplit } from '../finding/by-split.ts'
import { isImageName } from '../finding/list-images.ts'
import { showPath } from '../show-path.ts'
import type { SourceImage } from '../types.ts'
import type { LayoutImages } from './layout.ts'
import { parseManifest, type ManifestRow } from './manifest-rows.ts'

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
  const { rows: all, notes, taken } = parseManifest(await readText(file, shown), !/\.(csv|tsv)$/i.test(file), shown)
  const {
    test: rows,
    calibration: validation,
    leftOut,
    notes: splitNotes
  } = bySplit(
    all.map((row) => ({ row, split: row.cells.split, label: labelOfWord(row.cells.label), name: row.cells.image })),
    shown
  )
  const root = await chooseRoot(file, all)
  const lineOf = new Map<string, number>()
  const read = async (row: ManifestRow): Promise<SourceImage> => {
    const where = `${shown}, line ${row.line}`
    const path = await findFile(row.cells.image, root, `${where}: image`)
    const name = relative(root, path).split(sep).join('/')
    const earlier = lineOf.get(name)
    if (earlier !== undefined) throw new InputError(`${where}: ${name} is already on line ${earlier}; keep one of them`)
    lineOf.set(name, row.line)
    const mask = row.cells.mask === '' ? null : await findFile(row.cells.mask, root, `${where}: mask`)
    return toImage(row, where, name, path, mask)
  }
  const images: SourceImage[] = []
  for (const row of rows) images.push(await read(row))
  const calibration: SourceImage[] = []
  for (const row of validation) calibration.push({ ...(await read(row)), masks: [] })
  checkConditions([...rows, ...validation], shown)
  const rootNote =
    root === dirname(file) ? [] : [`Paths of the manifest are relative to the folder above it, ${basename(root)}.`]
  return {
    images,
    leftOut,
    notes: [...notes, ...splitNotes, ...describeKinds(rows), ...rootNote],
    taken: [...taken, ...describeKinds(rows)],
    ...(calibration.length > 0 && { calibration })
  }
}

async function readText(file: string, shown: string): Promise<string> {
  const { size } = await stat(file)
  if (size > MAX_BYTES) throw new InputError(`${shown} has ${size} bytes; a manifest of at most ${MAX_BYTES} is read`)
  return decodeText(await readFile(file), shown)
}

/** The manifest's folder, or the one above it where only there lies what the first row names. */
async function chooseRoot(file: string, rows: ManifestRow[]): Promise<string> {
  const own = dirname(file)
  const cell = rows[0]?.cells.image.replaceAll('\\', '/') ?? ''
  if (cell === '' || isAbsolute(cell) || cell.split('/').includes('..')) return own
  const lies = (folder: string) =>
    stat(resolve(folder, cell)).then(
      (found) => found.isFile(),
      () => false
    )
  return !(await lies(own)) && (await lies(dirname(own))) ? dirname(own) : own
}

async function findFile(cell: string, root: string, where: string): Promise<string> {
  if (cell === '') throw new InputError(`${where} is empty; give the path of a file relative to the manifest`)
  if (!isImageName(cell)) throw new InputError(`${where} "${cell}" is neither .png nor .jpg; convert it to PNG`)
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
  throw new InputError(`${shown}, line ${bare.line}: has no condition, while other lines have one; fill it in`)
}
