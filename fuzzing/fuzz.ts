import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { InputError } from '../src/input-error.ts'
import { mutateBytes } from './mutate.ts'
import { seedBytes, type Parser } from './parsers.ts'
import { Draws } from './random.ts'

/** The input of this number: the same one wherever it is made. */
export function inputOf(parser: Parser, all: Uint8Array[], number: number): Uint8Array {
  const draws = new Draws(number)
  const [seed, other] = [draws.of(all), draws.of(all)]
  if (parser.mutate === undefined || draws.below(5) === 0) return mutateBytes(seed, draws, other)
  return parser.mutate(seed, draws, other)
}

/** What is wrong with how an input was read: anything but an answer, or an error for users. */
export async function problemOf(parser: Parser, bytes: Uint8Array): Promise<string | null> {
  const folder = mkdtempSync(join(tmpdir(), 'fuzz-'))
  try {
    await parser.read(bytes, folder)
    return null
  } catch (error) {
    if (!(error instanceof InputError)) return String((error as Error).stack ?? error)
    return error.message.length <= 20_000 ? null : `a message of ${error.message.length} characters`
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * Reads inputs one after the other.
 *
 * @param tell what is begun, and what was found wrong; whoever listens knows which one never ended
 */
export async function fuzz(
  parser: Parser,
  { from, to, root }: { from: number; to: number; root: string },
  tell: (word: { began: number } | { found: number; problem: string }) => void
): Promise<void> {
  const all = seedBytes(parser, root)
  for (let number = from; number < to; number++) {
    if (number % 50 === 0 || number === from) tell({ began: number })
    const problem = await problemOf(parser, inputOf(parser, all, number))
    if (problem !== null) tell({ found: number, problem })
  }
}
