import { InputError } from '../input-error.ts'
import type { Input } from './inputs.ts'

const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i

/** A cure for the ways in which people write numbers that are none here: `95%`, `0,5`. */
function numberCure(text: string): string {
  const number = text.endsWith('%') ? text.slice(0, -1).trimEnd() : text
  const asDecimal = number.replace(/^([+-]?\d*),(\d+)$/, '$1.$2')
  return NUMBER.test(asDecimal) ? `write ${asDecimal}` : 'write a plain number, for example 0.5'
}

function parseNumber(name: string, text: string): number {
  const value = NUMBER.test(text) ? Number(text) : Number.NaN
  if (!Number.isFinite(value)) throw new InputError(`${name}: "${text}" is not a number; ${numberCure(text)}`)
  return value
}

/**
 * The setting that an input's text stands for; undefined where the text is blank, which counts as not given (the
 * runner passes every input that a workflow leaves out as an empty string). Types only: ranges and allowed words are
 * the schema's.
 *
 * @throws InputError where a number is not one.
 */
export function parseInput(input: Input, text: string): string | number | string[] | undefined {
  const trimmed = text.trim()
  if (trimmed === '') return undefined
  if (input.kind === 'number') return parseNumber(input.name, trimmed)
  if (input.kind === 'text') return trimmed
  const items = trimmed.split(input.kind === 'lines' ? /\r?\n/ : /[,\r\n]/).map((item) => item.trim())
  const given = items.filter((item) => item !== '')
  return given.length === 0 ? undefined : given
}
