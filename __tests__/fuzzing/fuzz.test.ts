import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parsers } from '../../fuzzing/child.ts'
import { fuzz, inputOf, problemOf } from '../../fuzzing/fuzz.ts'
import { seedBytes, type Parser } from '../../fuzzing/parsers.ts'
import { InputError } from '../../src/input-error.ts'
import { root } from '../support/spawn.ts'

const findings = join(root, '__tests__/fuzzing/findings')

describe.each(Object.entries(parsers))('%s', (name, parser) => {
  it('reads its seeds, and answers damaged ones or tells what is wrong', async () => {
    for (const bytes of seedBytes(parser, root)) expect(await problemOf(parser, bytes)).toBeNull()
    const found: unknown[] = []
    await fuzz(parser, { from: 1, to: 21, root }, (word) => 'found' in word && found.push(word))
    expect(found).toEqual([])
  })

  const kept = (existsSync(findings) ? readdirSync(findings) : []).filter((file) => file.startsWith(`${name}-`))
  it.each(kept)('does not fall over %s again', async (file) => {
    expect(await problemOf(parser, readFileSync(join(findings, file)))).toBeNull()
  })
})

describe('the fuzzer', () => {
  const seed = new TextEncoder().encode('{"a": [1, 2, 3]}')
  const parser = (read: Parser['read']): Parser => ({ extension: 'json', seeds: [seed], read })
  const found = async (read: Parser['read']) => {
    const words: string[] = []
    await fuzz(parser(read), { from: 0, to: 60, root }, (word) => 'found' in word && words.push(word.problem))
    return words
  }

  it('makes the same input of a number again, and another one of the next', () => {
    const inputs = [1, 1, 2].map((number) =>
      Buffer.from(
        inputOf(
          parser(() => null),
          [seed],
          number
        )
      ).toString('latin1')
    )
    expect(inputs[0]).toBe(inputs[1])
    expect(inputs[0]).not.toBe(inputs[2])
  })

  it('finds what is no error for users, and messages without an end', async () => {
    const throwing = (error: Error) => () => {
      throw error
    }
    expect(await found(() => null)).toEqual([])
    expect(await found(throwing(new InputError('a: is broken')))).toEqual([])
    expect(await found(throwing(new TypeError('x is undefined')))).toHaveLength(60)
    expect((await found(throwing(new InputError('x'.repeat(30_000)))))[0]).toBe('a message of 30000 characters')
  })
})
