import * as z from 'zod'
import { nearest, nearestOf } from './nearest.ts'
import type { KeyPath } from './read-config-file.ts'

/** Characters of a value that stands in a message. */
const MOST_SHOWN = 120
/** Problems that are told at once. */
const MOST_LINES = 20

type Json = z.core.JSONSchema.BaseSchema

/** `model.input.range[1]`, as users read it. */
export function showPath(keys: KeyPath): string {
  return keys.reduce<string>(
    (text, key) => (typeof key === 'number' ? `${text}[${key}]` : text === '' ? key : `${text}.${key}`),
    ''
  )
}

function show(value: unknown): string {
  const text = typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? String(value))
  return text.length <= MOST_SHOWN ? text : `${text.slice(0, MOST_SHOWN)}…`
}

function shortened(key: string): string {
  return key.length <= MOST_SHOWN ? key : `${key.slice(0, MOST_SHOWN)}…`
}

function at(value: unknown, keys: KeyPath): unknown {
  return keys.reduce<unknown>(
    (inner, key) => (inner as Record<string | number, unknown> | null | undefined)?.[key],
    value
  )
}

function schemaAt(schema: Json, keys: KeyPath): Json {
  return keys.reduce<Json>((inner, key) => {
    const next = (inner.anyOf ?? [inner])
      .map((option) => option as Json)
      .map((option) =>
        typeof key === 'string'
          ? (option.properties?.[key] ?? option.additionalProperties)
          : (option.prefixItems?.[key] ?? option.items)
      )
    return (next.find((one) => one !== undefined) ?? {}) as Json
  }, schema)
}

function words(schema: Json): string[] {
  if (schema.anyOf) return schema.anyOf.flatMap((option) => words(option as Json))
  if (schema.const !== undefined) return [String(schema.const)]
  return (schema.enum ?? []).map(String)
}

function describeNumber(schema: Json): string {
  const { minimum, exclusiveMinimum, maximum, exclusiveMaximum } = schema
  const bounds = [
    exclusiveMinimum === undefined ? null : `above ${exclusiveMinimum}`,
    // Zod writes the safe integers' own range into every whole number; it says nothing to a user.
    minimum === undefined || minimum === Number.MIN_SAFE_INTEGER ? null : `of ${minimum} or more`,
    exclusiveMaximum === undefined ? null : `below ${exclusiveMaximum}`,
    maximum === undefined || maximum === Number.MAX_SAFE_INTEGER ? null : `of at most ${maximum}`
  ].filter((bound) => bound !== null)
  return [schema.type === 'integer' ? 'a whole number' : 'a number', bounds.join(' and ')].filter(Boolean).join(' ')
}

/** What a key may hold, in a few words. */
function describe(schema: Json): string {
  if (schema.anyOf) return schema.anyOf.map((option) => describe(option as Json)).join(', or ')
  if (schema.enum || schema.const !== undefined) return words(schema).join(', ')
  if (schema.type === 'number' || schema.type === 'integer') return describeNumber(schema)
  if (schema.prefixItems)
    return `a list of ${schema.prefixItems.length}: ${schema.prefixItems.map((item) => describe(item as Json)).join(', ')}`
  if (schema.type === 'array')
    return `a list${schema.minItems === undefined ? '' : ', not empty'}, each item ${describe(schema.items as Json)}`
  if (schema.type === 'object') return `a section with the keys ${Object.keys(schema.properties ?? {}).join(', ')}`
  if (schema.type === 'boolean') return 'true, false'
  if (schema.type === 'null') return 'null'
  return schema.format === 'date' ? 'a date that exists, as YYYY-MM-DD' : describeText(schema)
}

function describeText({ minLength, maxLength, examples }: Json): string {
  const most = maxLength === undefined ? '' : `, of at most ${maxLength} characters`
  const example = examples === undefined ? '' : `, for example ${JSON.stringify(examples[0])}`
  return `text${minLength === undefined ? '' : ' that is not empty'}${most}${example}`
}

function explain(issue: z.core.$ZodIssue, schema: Json, value: unknown, label: (keys: KeyPath) => string): string[] {
  const keys = issue.path as KeyPath
  if (issue.code === 'unrecognized_keys') {
    const known = schemaAt(schema, keys).properties ?? {}
    return issue.keys.slice(0, MOST_LINES + 1).map((key) => {
      const near = key.length > MOST_SHOWN ? null : nearest(key, keysThatTake(at(value, [...keys, key]), known))
      const hint = near === null ? '' : `; the nearest known one is ${showPath([...keys, near])}`
      return `${label([...keys, shortened(key)])}: unknown key${hint}. Known here: ${Object.keys(known).join(', ')}`
    })
  }
  const given = at(value, keys)
  if (given === undefined) return [`${label(keys)}: is missing; give ${describe(schemaAt(schema, keys))}`]
  if (issue.code === 'custom' || (issue.code === 'invalid_format' && issue.format === 'regex')) {
    const shown = show(given)
    return [[label(keys), ...(shown.length > MOST_SHOWN ? [] : [shown]), issue.message].join(': ')]
  }
  const here = schemaAt(schema, keys)
  const isNot = given === null ? 'is empty' : `${show(given)} is not allowed`
  const hint = takes(here, given) ? nearestWord(given, here) : nearestKey(given, keys, schema)
  return [`${label(keys)}: ${isNot}${hint}. Allowed: ${describe(here)}`]
}

function nearestWord(given: unknown, here: Json): string {
  return typeof given === 'string' ? nearestOf(given, words(here)) : ''
}

/** What stands at a key that takes nothing of its kind may belong to the one beside it: `threshold` and `thresholds`. */
function nearestKey(given: unknown, keys: KeyPath, schema: Json): string {
  const [key, above] = [keys.at(-1), keys.slice(0, -1)]
  const beside = schemaAt(schema, above).properties
  if (typeof key !== 'string' || beside === undefined) return ''
  const others = keysThatTake(given, beside).filter((other) => other !== key)
  const near = nearest(key, others)
  return near === null ? '' : `; the nearest key that takes ${kindOf(given)} is ${showPath([...above, near])}`
}

function keysThatTake(value: unknown, properties: Record<string, unknown>): string[] {
  return Object.keys(properties).filter((key) => takes(properties[key] as Json, value))
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list'
  return typeof value === 'object' ? 'a section' : typeof value === 'string' ? 'text' : `a ${typeof value}`
}

/** Whether a key may hold values of this kind, if not this value. A list may be written as text (`fail-on`, `checkpoints`). */
function takes(schema: Json, value: unknown): boolean {
  if (schema.anyOf) return schema.anyOf.some((option) => takes(option as Json, value))
  if (value === null || value === undefined) return true
  if (Array.isArray(value)) return schema.type === 'array'
  if (typeof value === 'object') return schema.type === 'object'
  if (typeof value === 'number') return schema.type === 'number' || schema.type === 'integer'
  if (typeof value === 'boolean') return schema.type === 'boolean'
  return schema.type === 'string' || schema.type === 'array' || words(schema).length > 0
}

/**
 * One line for each thing that a schema has against a value: where, what was given, the nearest known key or word, and
 * what is allowed.
 *
 * @param label how a message starts for a key path, for example `vae-playbook.yml:3: model.input.range`
 */
export function explainIssues(
  schema: z.ZodType,
  value: unknown,
  error: z.ZodError,
  label: (keys: KeyPath) => string
): string[] {
  const json = z.toJSONSchema(schema, { io: 'input' })
  const lines = error.issues.slice(0, MOST_LINES + 1).flatMap((issue) => explain(issue, json, value, label))
  return lines.length <= MOST_LINES ? lines : [...lines.slice(0, MOST_LINES), 'And more of the kind: mend these first.']
}

/** The first thing that a schema has against what a file of ours holds, in one short line. */
export function firstIssue(schema: z.ZodType, value: unknown, error: z.ZodError): string {
  const [line] = explainIssues(schema, value, error, (keys) => showPath(keys) || 'top level')
  return line.length <= 240 ? line : `${line.slice(0, 239)}…`
}
