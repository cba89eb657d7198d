import { open } from 'node:fs/promises'
import { decodeText } from '../../decode-text.ts'
import { nameOf } from '../../tables/column-names.ts'
import { densestSeparator, linesOf, withoutSeparatorLine } from '../../tables/separators.ts'

const HEADER_BYTES = 4096

/** Columns of a training log, which may have a score or a target as well. */
const axes = ['epoch', 'step', 'global_step', 'iteration', 'iter']

/**
 * Whether a CSV file holds recorded outputs: its header names a score and a label, or, for scores without labels, nothing but a
 * score, an image and a group. A training log beside them does not.
 */
export async function hasRecordedColumns(path: string): Promise<boolean> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEADER_BYTES), 0, HEADER_BYTES, 0)
    return namesScores(headerOf(buffer.subarray(0, bytesRead), path))
  } finally {
    await file.close()
  }
}

function namesScores(names: string[]): boolean {
  if (names.includes('score') && names.includes('label')) return true
  if (nameOf('score', names) === undefined || names.some((name) => axes.includes(name.toLowerCase()))) return false
  if (nameOf('label', names) !== undefined) return true
  const known = ['', ...(['score', 'image', 'group'] as const).map((column) => nameOf(column, names))]
  return names.every((name) => known.includes(name))
}

/** Nothing of what is no text: whoever reads the whole file says so. */
function headerOf(bytes: Buffer, path: string): string[] {
  const { lines, given } = withoutSeparatorLine(linesOf(textOf(bytes, path)))
  const header = lines.find((line) => line.trim() !== '') ?? ''
  return header.split(given ?? densestSeparator(header) ?? ',').map((name) =>
    name
      .trim()
      .replace(/^"(.*)"$/, '$1')
      .trim()
  )
}

/** The beginning may end within a character, and hold one that is no UTF-8: the header itself hardly does. */
function textOf(bytes: Buffer, path: string): string {
  const isUtf16 =
    bytes.length >= 2 && ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
  if (!isUtf16) return bytes.toString('utf8').replace(/^\uFEFF/, '')
  return decodeText(bytes.subarray(0, bytes.length - (bytes.length % 2)), path)
}
