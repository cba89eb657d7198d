import { InputError } from '../../input-error.ts'
import { parseJson } from '../../parse-json.ts'

type Values = Record<string, unknown>

/** An object of a list, with where it stands: `entry 3 of test`. */
export interface JsonRow {
  place: string
  values: Values
}

/** Keys above the lists that say nothing of a row. */
const about = ['meta', 'info', 'licenses', 'description']
const splits = ['train', 'val', 'valid', 'validation', 'test']

/**
 * The objects of a JSON file: a list of them, or lists below keys that are splits (`train`, `test`) or categories, as zero-shot
 * methods' `meta.json` and Real-IAD's lists have them; `null` where the text is JSON Lines.
 *
 * @throws InputError for JSON that holds no such lists, and for boxes.
 */
export function parseJsonLists(text: string, shown: string): JsonRow[] | null {
  let value: unknown
  try {
    value = parseJson(text, shown)
  } catch (error) {
    if (error instanceof InputError) throw error
    return null
  }
  if (isObject(value) && Array.isArray(value.annotations) && Array.isArray(value.images)) {
    throw new InputError(
      `${shown} holds COCO annotations, which are not read: list the images in a manifest (a CSV file with image,label[,mask]), label 1 where something is annotated`
    )
  }
  const rows = rowsBelow(value, [], isObject(value) && isObject(value.meta) ? value.meta : {})
  if (rows.length > 0 || (Array.isArray(value) && value.length === 0)) return rows
  // One object on one line is a line of JSON Lines.
  if (isObject(value) && Object.values(value).every((one) => typeof one !== 'object' || one === null)) return null
  throw new InputError(
    `${shown} holds no list of images: a list of objects like {"image": "a.png", "label": 0} is expected, or such lists below train and test`
  )
}

function rowsBelow(value: unknown, keys: string[], meta: Values): JsonRow[] {
  if (Array.isArray(value)) {
    const below = keys.length === 0 ? '' : ` of ${keys.join('.')}`
    return value.flatMap((one, i) =>
      isObject(one) ? [{ place: `entry ${i + 1}${below}`, values: rowOf(one, keys, meta) }] : []
    )
  }
  if (!isObject(value) || keys.length === 2) return []
  return Object.entries(value).flatMap(([key, one]) => (about.includes(key) ? [] : rowsBelow(one, [...keys, key], meta)))
}

/** What the keys above a row and the list's own description say of it. */
function rowOf(values: Values, keys: string[], meta: Values): Values {
  const split = keys.find((key) => splits.includes(key.toLowerCase()))
  const category = keys.find((key) => key !== split)
  const { normal_class: normal, prefix } = meta
  const ofMeta: Values =
    typeof normal === 'string' && typeof values.anomaly_class === 'string'
      ? { label: values.anomaly_class === normal ? 0 : 1, kind: values.anomaly_class }
      : {}
  const path = values.image_path
  return {
    ...(split !== undefined && { split }),
    ...(category !== undefined && { fabric: category }),
    ...ofMeta,
    ...values,
    ...(typeof prefix === 'string' && typeof path === 'string' && { image_path: prefix + path }),
    ...(typeof prefix === 'string' && typeof values.mask_path === 'string' && { mask_path: prefix + values.mask_path })
  }
}

function isObject(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
