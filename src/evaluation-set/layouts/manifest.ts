import { readFile, realpath, stat } from 'node:fs/promises'
import { dirname, relative, resolve, sep } from 'node:path'
import { InputError } from '../../input-error.ts'
import { labelOfWord, manifestWords } from '../finding/label-words.ts'
import { isImageName } from '../finding/list-images.ts'
import { showPath } from '../show-path.ts'
import type { SourceImage } from '../types.ts'
import type { LayoutImages } from './layout.ts'
import { parseManifest, type ManifestRow } from './manifest-rows.ts'

/** A list of images is far below this; anything above is another kind of file. */
const MAX_BYTES = 64 * 2 ** 20

/**
 * The images that a manifest lists, with paths relative to its folder, which none of them may leave.
 *
 * @throws InputError that names the line and the value.
 */
export async function readManifest(file: string): Promise<LayoutImages> {
  const shown = showPath(file)
  const rows = parseManifest(await readText(file, shown), !/\.csv$/i.test(file), shown)
  const root = dirname(file)
  const realRoot = await realpath(root)
  const lineOf = new Map<string, number>()
  const images: SourceImage[] = []
  for (const row of rows) {
    const where = `${shown}, line ${row.line}`
    const path = await findFile(row.cells.image, root, realRoot, `${where}: image`)
    const name = relative(root, path).split(sep).join('/')
    const earlier = lineOf.get(name)
    if (earlier !== undefined) throw new InputError(`${where}: ${name} is already on line ${earlier}; keep one of them`)
    lineOf.set(name, row.line)
    const mask = row.cells.mask === '' ? null : await findFile(row.cells.mask, root, realRoot, `${where}: mask`)
    images.push(toImage(row, where, name, path, mask))
  }
  checkConditions(rows, shown)
  return { images, leftOut: [], notes: [] }
}

async function readText(file: string, shown: string): Promise<string> {
  const { size } = await stat(file)
  if (size > MAX_BYTES) throw new InputError(`${shown} has ${size} bytes; a manifest of at most ${MAX_BYTES} is read`)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file))
  } catch (error) {
    if (error instanceof TypeError) throw new InputError(`${shown} is no text in UTF-8: save it as UTF-8`)
    throw error
  }
}

async function findFile(cell: string, root: string, realRoot: string, where: string): Promise<string> {
  if (cell === '') throw new InputError(`${where} is empty; give the path of a file relative to the manifest`)
  if (!isImageName(cell)) throw new InputError(`${where} "${cell}" is neither .png nor .jpg; convert it to PNG`)
  const path = resolve(root, cell)
  const outside = `${where} "${cell}" lies outside the manifest's folder; move the manifest above the images, or the images below it`
  if (!path.startsWith(root + sep)) throw new InputError(outside)
  const real = await realpath(path).catch(() => null)
  if (real === null) throw new InputError(`${where} "${cell}" does not exist (looked at ${showPath(path)})`)
  if (!real.startsWith(realRoot + sep)) throw new InputError(outside)
  if (!(await stat(real)).isFile()) throw new InputError(`${where} "${cell}" is no file`)
  return path
}

function toImage(row: ManifestRow, where: string, name: string, path: string, mask: string | null): SourceImage {
  const { label: word, group, condition, kind, fabric } = row.cells
  const label = labelOfWord(word)
  if (label === null) throw new InputError(`${where}: label "${word}" is unknown; write ${manifestWords}`)
  return {
    name,
    path,
    label,
    kind: label === 0 ? 'good' : kind || 'defect',
    fabric: fabric || null,
    group: group || name,
    masks: mask === null ? [] : [mask],
    condition: condition || null
  }
}

function checkConditions(rows: ManifestRow[], shown: string): void {
  const bare = rows.find(({ cells }) => cells.condition === '')
  if (bare === undefined || rows.every(({ cells }) => cells.condition === '')) return
  throw new InputError(`${shown}, line ${bare.line}: has no condition, while other lines have one; fill it in`)
}
