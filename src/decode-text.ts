import { InputError } from './input-error.ts'

/** Bytes that a text of another encoding begins with. UTF-16 is what PowerShell's `>` and Excel's "Unicode Text" write. */
const marks: [encoding: 'utf-8' | 'utf-16le' | 'utf-16be', mark: number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]]
]

/**
 * A text file's content, without its byte order mark: UTF-8, or UTF-16 where the mark says so.
 *
 * @param shown the file as messages name it
 * @throws InputError that names the line of the first byte which is no text, and the cure
 */
export function decodeText(bytes: Uint8Array, shown: string): string {
  const marked = marks.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte))
  const [encoding, { length: skipped }] = marked ?? (['utf-8', []] as const)
  const body = bytes.subarray(skipped)
  if (encoding === 'utf-8') {
    const zero = body.indexOf(0)
    if (zero >= 0) throw noText(shown, lineAt(body, zero), 'holds a zero byte: it is UTF-16 without its mark, or no text')
  }
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(body)
  } catch {
    if (encoding !== 'utf-8')
      throw new InputError(`${shown} is no sound ${encoding.toUpperCase()} text, as its first bytes say: save it as UTF-8`)
    const at = firstForeignByte(body)
    const byte = `0x${body[at].toString(16).toUpperCase()}`
    throw noText(shown, lineAt(body, at), `is not UTF-8 (byte ${byte}; Windows-1252 or Latin-1?)`)
  }
}

function noText(shown: string, line: number, what: string): InputError {
  return new InputError(`${shown}, line ${line}: ${what}; save it as UTF-8`)
}

/** The line of a byte, from 1; lines end in LF, CR LF or, as on old Macs, in CR alone. */
function lineAt(bytes: Uint8Array, at: number): number {
  let line = 1
  for (let i = 0; i < at; i++) if (bytes[i] === 10 || (bytes[i] === 13 && bytes[i + 1] !== 10)) line++
  return line
}

/** Where the longest sound beginning ends: found by halving, as a decoder does not tell. */
function firstForeignByte(bytes: Uint8Array): number {
  // A decoder that is told of more to come takes a cut character for sound.
  const isSound = (length: number): boolean => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, length), { stream: true })
      return true
    } catch {
      return false
    }
  }
  let [sound, broken] = [0, bytes.length]
  while (broken - sound > 1) {
    const middle = (sound + broken) >> 1
    if (isSound(middle)) sound = middle
    else broken = middle
  }
  return Math.min(sound, bytes.length - 1)
}
