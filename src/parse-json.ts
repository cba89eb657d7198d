import { InputError } from './input-error.ts'

/** Deeper than any file of this program's own by far, and shallow enough for every reader of it. */
export const MOST_LEVELS = 64

/**
 * JSON of a file that anybody may have written. Its depth is counted before it is parsed, as whatever walks through the value
 * later does so by recursion.
 *
 * @param path for the message
 * @throws SyntaxError where it is not JSON; InputError where it is nested too deeply
 */
export function parseJson(text: string, path: string): unknown {
  if (isDeeper(text, MOST_LEVELS)) {
    throw new InputError(`${path} is nested more than ${MOST_LEVELS} levels deep, more than any that is read here`)
  }
  return JSON.parse(text) as unknown
}

function isDeeper(text: string, most: number): boolean {
  let depth = 0
  let inString = false
  for (let at = 0; at < text.length; at++) {
    const character = text[at]
    if (inString) {
      if (character === '\\') at++
      else if (character === '"') inString = false
    } else if (character === '"') inString = true
    else if (character === '[' || character === '{') depth++
    else if (character === ']' || character === '}') depth--
    if (depth > most) return true
  }
  return false
}
