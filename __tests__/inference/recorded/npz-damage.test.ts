import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { strToU8, Zip, ZipDeflate, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { RECORDED_KEYS } from '../../../src/inference/recorded/recorded-file.ts'
import { readNpz } from '../../../src/inference/recorded/npz.ts'
import { InputError } from '../../../src/input-error.ts'

const path = join(mkdtempSync(join(tmpdir(), 'npz-')), 'scores.npz')

function npy(values: number[]): Uint8Array {
  const header = `{'descr': '<f8', 'fortran_order': False, 'shape': (${values.length},), }\n`
  const prefix = [0x93, ...strToU8('NUMPY'), 1, 0, header.length, 0]
  return Buffer.concat([Buffer.from(prefix), strToU8(header), new Uint8Array(Float64Array.from(values).buffer)])
}

const members = {
  'score.npy': npy([0.1, 0.2, 0.9]),
  'label.npy': npy([0, 0, 1]),
  'mu.npy': npy([1, 2, 3]),
  'epoch.npy': npy([7])
}

/** As a program writes that cannot go back: sizes and checksum follow the data. */
function streamed(): Uint8Array {
  const chunks: Uint8Array[] = []
  const zip = new Zip((error, chunk) => (error ? expect.unreachable(String(error)) : chunks.push(chunk)))
  for (const [name, data] of Object.entries(members)) {
    const file = new ZipDeflate(name)
    zip.add(file)
    file.push(data, true)
  }
  zip.end()
  return Buffer.concat(chunks)
}

const fixture = (name: string) => readFileSync(new URL(`../../fixtures/recorded/${name}`, import.meta.url))

const archives = {
  stored: zipSync(members, { level: 0 }),
  compressed: zipSync(members, { level: 9 }),
  'with a comment and extra fields': zipSync(members, { comment: 'of a run', extra: { 0xbeef: new Uint8Array(5) } }),
  streamed: streamed(),
  'written by numpy': fixture('scores.npz'),
  'written by numpy, with codes and images': fixture('full.npz')
}

async function read(bytes: Uint8Array) {
  writeFileSync(path, bytes)
  const { arrays, keys } = await readNpz(path, RECORDED_KEYS)
  return { arrays: Object.fromEntries(arrays), keys }
}

/** The same arrays, or one message; never others, and no other error. */
async function sameOrRefused(bytes: Uint8Array, whole: Awaited<ReturnType<typeof read>>): Promise<void> {
  const answer = await read(bytes).catch((error: unknown) => error)
  if (answer instanceof InputError) expect(answer.message).toMatch(/scores\.npz.* (again|keep one|Save )/s)
  else {
    expect(answer).not.toBeInstanceOf(Error)
    expect((answer as typeof whole).arrays).toEqual(whole.arrays)
    expect((answer as typeof whole).keys).toEqual(whole.keys)
  }
}

describe.each(Object.entries(archives))('an archive %s', (_, bytes) => {
  it('with any one bit flipped is refused, or is the same', async () => {
    const whole = await read(bytes)
    expect(whole.keys).toContain('score')
    // As many as time allows, spread over all of it and over the eight of a byte.
    const step = Math.floor((bytes.length * 8) / 600) | 1
    for (let bit = 0; bit < bytes.length * 8; bit += step) {
      const damaged = Uint8Array.from(bytes)
      damaged[bit >> 3] ^= 1 << (bit & 7)
      await sameOrRefused(damaged, whole)
    }
  }, 120_000)

  it('with any one byte changed, or cut off anywhere, is refused, or is the same', async () => {
    const whole = await read(bytes)
    const change = fc.record({ at: fc.nat(bytes.length - 1), by: fc.integer({ min: 1, max: 255 }) })
    await fc.assert(
      fc.asyncProperty(change, async ({ at, by }) => {
        const damaged = Uint8Array.from(bytes)
        damaged[at] ^= by
        await sameOrRefused(damaged, whole)
        await sameOrRefused(bytes.subarray(0, at), whole)
      }),
      { numRuns: 100 }
    )
  }, 120_000)
})

describe('a damaged member', () => {
  const names = Object.keys(members) as (keyof typeof members)[]

  it.each(names)('%s is named with the cure, whether its array is read or not', async (name) => {
    const bytes = Buffer.from(archives.stored)
    bytes[bytes.indexOf(members[name]) + members[name].length - 1] ^= 1
    await expect(read(bytes)).rejects.toThrow(
      `${path} is damaged: "${name}" does not have the checksum (CRC-32) that it was saved with. ` +
        'Copy or download it again, or write it again with numpy.savez.'
    )
  })

  it.each(names)('%s is named where it is compressed', async (name) => {
    const bytes = Buffer.from(archives.compressed)
    bytes[bytes.indexOf(name) + name.length + 20] ^= 1
    await expect(read(bytes)).rejects.toThrow(`${path} is damaged: "${name}" `)
  })
})

it('a directory that lists fewer members than there are does not hide one', async () => {
  const bytes = Buffer.from(archives.stored)
  for (const offset of [8, 10]) bytes.writeUInt16LE(3, bytes.length - 22 + offset)
  await expect(read(bytes)).rejects.toThrow(/truncated \(its directory does not end where it should\)/)
})
