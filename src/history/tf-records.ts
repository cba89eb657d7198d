import { InputError } from '../input-error.ts'
import { maskedCrc32c } from './crc32c.ts'

/** Length (8 bytes) and its checksum (4). */
const HEADER = 12
const FOOTER = 4

/**
 * The records of a TFRecord file: length, checksum of the length, data, checksum of the data, all little-endian. A file that
 * ends amid a record is one that is still being written: `truncated`, without that record.
 *
 * @param shown the file as messages name it
 * @throws InputError where a checksum does not fit: the file is damaged, or no TFRecord file
 */
export function tfRecords(bytes: Uint8Array, shown: string): { records: Uint8Array[]; truncated: boolean } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const records: Uint8Array[] = []
  let at = 0
  while (at + HEADER <= bytes.length) {
    if (view.getUint32(at + 8, true) !== maskedCrc32c(bytes.subarray(at, at + 8))) throw damaged(shown, at)
    const length = Number(view.getBigUint64(at, true))
    const end = at + HEADER + length
    if (end + FOOTER > bytes.length) break
    const data = bytes.subarray(at + HEADER, end)
    if (view.getUint32(end, true) !== maskedCrc32c(data)) throw damaged(shown, at)
    records.push(data)
    at = end + FOOTER
  }
  return { records, truncated: at < bytes.length }
}

function damaged(shown: string, at: number): InputError {
  return new InputError(
    at === 0
      ? `history: ${shown} is no TensorBoard event file, or is damaged from its first byte: copy it again`
      : `history: ${shown} is damaged: the checksum of the record at byte ${at} does not fit; copy it again`
  )
}
