import { maskedCrc32c } from './crc32c.ts'

/** Length (8 bytes) and its checksum (4). */
const HEADER = 12
const FOOTER = 4

export interface TfRecords {
  records: Uint8Array[]
  /** The file ends amid a record: it is still being written. */
  truncated: boolean
  /** Byte of the first record whose checksum does not fit; null where all fit. What follows it cannot be told apart. */
  damagedAt: number | null
}

/**
 * The records of a TFRecord file: length, checksum of the length, data, checksum of the data, all little-endian. As far as
 * they are sound and complete.
 */
export function tfRecords(bytes: Uint8Array): TfRecords {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const records: Uint8Array[] = []
  let at = 0
  while (at + HEADER <= bytes.length) {
    if (!isSoundLength(bytes, at)) return { records, truncated: false, damagedAt: at }
    const length = Number(view.getBigUint64(at, true))
    const end = at + HEADER + length
    if (end + FOOTER > bytes.length) break
    const data = bytes.subarray(at + HEADER, end)
    if (view.getUint32(end, true) !== maskedCrc32c(data)) return { records, truncated: false, damagedAt: at }
    records.push(data)
    at = end + FOOTER
  }
  return { records, truncated: at < bytes.length, damagedAt: null }
}

/** Whether a file begins as one of TFRecords does, whatever its name. */
export function isTfRecords(bytes: Uint8Array): boolean {
  return bytes.length >= HEADER && isSoundLength(bytes, 0)
}

function isSoundLength(bytes: Uint8Array, at: number): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return view.getUint32(at + 8, true) === maskedCrc32c(bytes.subarray(at, at + 8))
}
