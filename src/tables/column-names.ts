import { distance } from 'fastest-levenshtein'
import { InputError } from '../input-error.ts'

/** What a manifest or a file of recorded scores says of an image. */
export const setColumns = ['image', 'label', 'mask', 'group', 'condition', 'kind', 'fabric', 'split', 'score'] as const
export type SetColumn = (typeof setColumns)[number]

/** What people, tools and data sets call them; the first that is there is read. */
export const otherNames: Partial<Record<SetColumn, string[]>> = {
  image: [
    'image_path',
    'img_path',
    'image_file',
    'image_name',
    'img_name',
    'filename',
    'file_name',
    'filepath',
    'file_path',
    'file',
    'path'
  ],
  label: [
    'gt_label',
    'label_index',
    'y_true',
    'true_label',
    'is_anomaly',
    'is_anomalous',
    'is_defective',
    'is_defect',
    'gt',
    'anomaly',
    'target',
    'labels',
    'gt_labels',
    'targets'
  ],
  mask: ['mask_path', 'gt_path', 'gt_mask', 'ground_truth', 'maskname', 'mask_name'],
  kind: ['defect_type', 'anomaly_type', 'anomaly_class', 'specie_name', 'label_name'],
  fabric: ['object', 'category', 'clsname', 'cls_name'],
  split: ['subset', 'partition'],
  score: [
    'anomaly_score',
    'pred_score',
    'image_score',
    'y_score',
    'scores',
    'anomaly_scores',
    'pred_scores',
    'image_scores',
    'y_scores',
    'reconstruction_error',
    'recon_error',
    'decision_scores_'
  ]
}

/** Where each column of ours stands in the file; those that it lacks are left out. */
export type Columns = Map<SetColumn, string>

/**
 * Which column is which, by name: by its own, whatever its case, or by another one that is in use for it.
 *
 * @param wanted the columns that are read here
 * @param where the header as messages name it
 * @throws InputError for a name that stands there twice
 */
export function chooseColumns(names: string[], wanted: readonly SetColumn[], where: string): Columns {
  refuseTooManyColumns(names.length, where)
  const twice = names.find((name, index) => name !== '' && names.indexOf(name) !== index)
  if (twice !== undefined) throw new InputError(`${where}: the column "${twice}" stands there twice; keep one`)
  const columns: Columns = new Map()
  for (const column of wanted) {
    const name = nameOf(column, names)
    if (name !== undefined) columns.set(column, name)
  }
  return columns
}

/** No table that anybody reads has more; looking for names takes time for each. */
const MOST_COLUMNS = 10_000

/** @throws InputError for a table that is wider than any */
export function refuseTooManyColumns(count: number, where: string): void {
  if (count > MOST_COLUMNS)
    throw new InputError(`${where}: has ${count} columns, and at most ${MOST_COLUMNS} are read; is it the right file?`)
}

/**
 * An unknown column is the user's own, but a slip of the pen must not go unseen.
 *
 * @throws InputError for a name that is a letter away from one of ours
 */
export function refuseSlips(columns: Columns, names: string[], wanted: readonly SetColumn[], where: string): void {
  const taken = [...columns.values()]
  for (const name of names.filter((one) => !taken.includes(one) && !isKnown(one))) {
    const meant = wanted.find((column) => column !== name && distance(column, name.toLowerCase()) <= 1)
    if (meant !== undefined) throw new InputError(`${where}: unknown column "${name}"; did you mean "${meant}"?`)
  }
}

/** The name that a column of ours has among these, if any. */
export function nameOf(column: SetColumn, names: string[]): string | undefined {
  return names.find((name) => name === column) ?? namesOf(column, names)[0]
}

/** All names among these that may mean a column of ours, the likeliest first. */
export function namesOf(column: SetColumn, names: string[]): string[] {
  return [column, ...otherNamesOf(column)].flatMap((known) => names.filter((name) => spelled(name) === known))
}

/** `Image Path` is `image_path`. */
function spelled(name: string): string {
  return name.trim().toLowerCase().replace(/[\s-]+/g, '_')
}

function isKnown(name: string): boolean {
  return setColumns.some((column) => column === name || otherNames[column]?.includes(spelled(name)))
}

/** What an array of ours may be called, which holds many: also in the plural. Its own name stands first. */
export function arrayNamesOf(column: SetColumn): string[] {
  return [...new Set([column, ...otherNamesOf(column)].flatMap((name) => [name, `${name}s`]))]
}

function otherNamesOf(column: SetColumn): readonly string[] {
  return otherNames[column] ?? []
}

/** Which column was taken for which. @param what "the manifest", "the recording" */
export function describeRenamed(columns: Columns, what: string): string[] {
  const renamed = [...columns].filter(([column, name]) => column !== name)
  if (renamed.length === 0) return []
  return [`Columns of ${what}: ${renamed.map(([column, name]) => `${name} taken as ${column}`).join(', ')}.`]
}

export function describeUnread(columns: Columns, names: string[], what: string): string[] {
  const taken = [...columns.values()]
  const unread = names.filter((name) => name !== '' && !taken.includes(name))
  return unread.length === 0 ? [] : [`Columns of ${what} that are not read: ${unread.join(', ')}.`]
}
