import { LineCounter, isMap, isNode, isScalar, parseDocument, type Document } from 'yaml'
import { InputError } from '../input-error.ts'

export type KeyPath = readonly (string | number)[]

export interface ConfigFile {
  path: string
  /** The top-level keys; empty for an empty file. */
  value: Record<string, unknown>
  /** `file:line` of a key path, or of the nearest key above it. */
  locate: (keys: KeyPath) => string
}

/**
 * Reads a config file's text as YAML 1.2, strictly: duplicate keys, several documents, unknown tags and anything that
 * is not a mapping are errors.
 *
 * @param path how messages name the file
 * @throws InputError with `file:line` and what is wrong.
 */
export function readConfigFile(path: string, text: string): ConfigFile {
  const lineCounter = new LineCounter()
  const document = parseDocument(text, { lineCounter, uniqueKeys: true, strict: true, prettyErrors: false })
  const problem = document.errors[0] ?? document.warnings[0]
  if (problem) {
    const { line } = lineCounter.linePos(problem.pos[0])
    const quotes =
      problem.code === 'TAG_RESOLVE_FAILED' ? '; a value that begins with ! needs quotes, as in "!inconclusive"' : ''
    throw new InputError(`${path}:${line}: this is not valid YAML: ${problem.message}${quotes}`)
  }

  const value = toPlainValue(path, () => document.toJS() as unknown)
  if (value !== null && (typeof value !== 'object' || Array.isArray(value))) {
    throw new InputError(`${path}: the file must hold keys and values, for example "fail-on: critical"`)
  }

  const locate = (keys: KeyPath) => {
    const offset = offsetOf(document, keys)
    return offset === null ? path : `${path}:${lineCounter.linePos(offset).line}`
  }
  return { path, value: (value ?? {}) as Record<string, unknown>, locate }
}

/** Aliases are only resolved here, so a file of aliases upon aliases fails late. */
function toPlainValue(path: string, read: () => unknown): unknown {
  try {
    return read()
  } catch (error) {
    throw new InputError(`${path}: this is not valid YAML: ${(error as Error).message}`, { cause: error })
  }
}

/** Where a key (or a list's item) starts, or the nearest one above it; null for the file as a whole. */
function offsetOf(document: Document, keys: KeyPath): number | null {
  if (keys.length === 0) return null
  const above = keys.slice(0, -1)
  const parent: unknown = above.length === 0 ? document.contents : document.getIn(above, true)
  const pair = isMap(parent) ? parent.items.find(({ key }) => isScalar(key) && key.value === keys.at(-1)) : undefined
  const node = pair ? pair.key : document.getIn(keys, true)
  return isNode(node) && node.range ? node.range[0] : offsetOf(document, above)
}
