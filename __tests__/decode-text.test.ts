import { describe, expect, it } from 'vitest'
import { decodeText } from '../src/decode-text.ts'
import { InputError } from '../src/input-error.ts'

const text = 'épôche,loss\r\n1,0.5 ✓\r\n'
const utf16 = (bigEndian: boolean): Buffer => {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le')
  return bigEndian ? bytes.swap16() : bytes
}
function refusal(bytes: Uint8Array): string {
  try {
    decodeText(bytes, 'log.csv')
  } catch (error) {
    expect(error).toBeInstanceOf(InputError)
    return (error as Error).message
  }
  throw new Error('was read')
}

describe('the encoding of a text', () => {
  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${text}`)],
    ['UTF-16, little-endian', utf16(false)],
    ['UTF-16, big-endian', utf16(true)]
  ])('reads %s', (_, bytes) => {
    expect(decodeText(bytes, 'log.csv')).toBe(text)
  })

  it('is of no matter to an empty file', () => {
    expect(decodeText(new Uint8Array(), 'log.csv')).toBe('')
  })

  it.each(['\n', '\r\n', '\r'])('names the line of what is not UTF-8, with lines that end in %j', (end) => {
    const lines = ['Größe,loss', '1,2', 'für,3', '']
    const bytes = Buffer.concat([Buffer.from(`${lines[0]}${end}1,2${end}`), Buffer.from(`für,3${end}`, 'latin1')])
    expect(refusal(bytes)).toBe(
      'log.csv, line 3: is not UTF-8 (byte 0xFC; Windows-1252 or Latin-1?); save it as UTF-8'
    )
    expect(refusal(Buffer.from(lines.join(end), 'latin1'))).toContain('log.csv, line 1: is not UTF-8 (byte 0xF6')
  })

  it('names the very last byte, and a character that is cut', () => {
    expect(refusal(Buffer.from('a\nb\nß', 'latin1'))).toContain('line 3: is not UTF-8 (byte 0xDF')
    expect(refusal(Buffer.from('a\n✓').subarray(0, -1))).toContain('line 2: is not UTF-8')
  })

  it('says what zero bytes are, and UTF-16 that is cut', () => {
    expect(refusal(utf16(false).subarray(2))).toBe(
      'log.csv, line 1: holds a zero byte: it is UTF-16 without its mark, or no text; save it as UTF-8'
    )
    expect(refusal(utf16(false).subarray(0, -1))).toMatch(/^log\.csv is no sound UTF-16LE text/)
  })
})
