import { isMap, isScalar, parseDocument } from 'yaml'
import { isPreset } from './presets.ts'
import { settingsSchema, type Settings } from './schema.ts'

/** Where a run is told on GitHub, and under which name. */
export type TellingSettings = Pick<Settings, 'comment' | 'report-name'>

const keys = ['comment', 'report-name'] as const

/**
 * Where a run is to be told, read apart from everything else: inputs and config may be broken elsewhere, and that has to be told in
 * the right place, or nowhere.
 *
 * @param text of the config file; null: there is none
 * @returns null where that cannot be known
 */
export function readTelling(inputs: Record<string, string>, text: string | null): TellingSettings | null {
  const found: Record<string, unknown> = {}
  for (const key of keys) {
    const given = (inputs[key] ?? '').trim()
    const value = given !== '' ? given : text === null ? undefined : valueIn(text, key)
    if (value === UNKNOWN) return null
    if (value !== undefined) found[key] = value
  }
  const { data } = settingsSchema.pick({ comment: true, 'report-name': true }).safeParse(found)
  return data ?? null
}

const UNKNOWN = Symbol('unknown')

function valueIn(text: string, key: string): unknown {
  const document = parseDocument(text, { prettyErrors: false, uniqueKeys: false })
  const pairs = isMap(document.contents) ? document.contents.items : []
  const named = (name: string) => pairs.filter((pair) => isScalar(pair.key) && pair.key.value === name)
  const [found, again] = named(key)
  // Where the text breaks off, the key may stand behind that.
  const hidden =
    found === undefined && document.errors.length > 0 && new RegExp(`^\\s*["']?${key}["']?\\s*:`, 'm').test(text)
  if (hidden || again !== undefined) return UNKNOWN
  if (found !== undefined) return isScalar(found.value) ? found.value.value : UNKNOWN
  const [below] = named('extends')
  const name = below && isScalar(below.value) ? String(below.value.value) : 'default'
  return isPreset(name) ? undefined : UNKNOWN
}
