import { crc32, deflateSync, inflateSync } from 'node:zlib'
import { unzipSync, zipSync } from 'fflate'
import { maskedCrc32c } from '../src/history/events/crc32c.ts'
import { tfRecords } from '../src/history/events/tf-records.ts'
import { mutateBytes } from './mutate.ts'
import type { Draws } from './random.ts'

/** One array of an archive, with a checksum that fits again. */
export function mutateNpz(seed: Uint8Array, draws: Draws, other: Uint8Array): Uint8Array {
  const members = unzipSync(seed)
  const name = draws.of(Object.keys(members))
  // Headers are where the ways part.
  const [header, data] = [members[name]!.subarray(0, 128), members[name]!.subarray(128)]
  const changed =
    draws.below(3) > 0 ? [mutateBytes(header, draws, other), data] : [header, mutateBytes(data, draws, other)]
  const renamed = draws.below(6) === 0 ? draws.of(['score.npy', 'mu.npy', 'x', '../x.npy', '']) : name
  return zipSync({ ...members, [renamed]: Buffer.concat(changed) }, { level: 0 })
}

/** One chunk of a PNG, or what its pixels are packed from, with checksums that fit again. */
export function mutatePng(seed: Uint8Array, draws: Draws, other: Uint8Array): Uint8Array {
  const chunks: { type: Buffer; data: Buffer }[] = []
  const bytes = Buffer.from(seed)
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = bytes.readUInt32BE(at)
    chunks.push({ type: bytes.subarray(at + 4, at + 8), data: bytes.subarray(at + 8, at + 8 + length) })
    at += 12 + length
  }
  const chunk = draws.of(chunks)
  const isPixels = chunk.type.toString('latin1') === 'IDAT'
  try {
    chunk.data = Buffer.from(
      isPixels && draws.below(2) === 0
        ? deflateSync(mutateBytes(inflateSync(chunk.data), draws, other))
        : mutateBytes(chunk.data, draws, other)
    )
  } catch {
    // Pixels in several chunks cannot be unpacked one by one.
    chunk.data = Buffer.from(mutateBytes(chunk.data, draws, other))
  }
  const written = chunks.map(({ type, data }) => {
    const [length, sum, body] = [Buffer.alloc(4), Buffer.alloc(4), Buffer.concat([type, data])]
    length.writeUInt32BE(data.length)
    sum.writeUInt32BE(crc32Of(body))
    return Buffer.concat([length, body, sum])
  })
  return Buffer.concat([bytes.subarray(0, 8), ...written])
}

/** Node 20.15 is the first that has it under this name. */
const crc32Of = (bytes: Buffer): number => crc32(bytes)

/** One record of an event file. */
export function mutateEvents(seed: Uint8Array, draws: Draws, other: Uint8Array): Uint8Array {
  const { records } = tfRecords(seed)
  const changed = draws.below(records.length)
  return Buffer.concat(records.map((data, i) => record(i === changed ? mutateBytes(data, draws, other) : data)))
}

function record(data: Uint8Array): Buffer {
  const head = Buffer.alloc(12)
  head.writeBigUInt64LE(BigInt(data.length))
  head.writeUInt32LE(maskedCrc32c(head.subarray(0, 8)), 8)
  const foot = Buffer.alloc(4)
  foot.writeUInt32LE(maskedCrc32c(data))
  return Buffer.concat([head, data, foot])
}
