import { crc32, createInflateRaw } from 'node:zlib'

const END = 0x06054b50
const END_64 = 0x06064b50
const LOCATOR_64 = 0x07064b50
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50
/** The end of a ZIP file without its comment, which is of 64 kB at most. */
const END_BYTES = 22
const LONGEST_COMMENT = 0xffff
/** A number of 32 bits that stands in a field of 64 instead. */
const ELSEWHERE = 0xffffffff

/** One file in a ZIP archive, as the archive's directory tells it. */
export interface ZipMember {
  name: string
  /** Bytes as they lie in the archive, and unpacked. */
  size: number
  originalSize: number
  method: number
  crc: number
  data: Buffer
}

/** The archive is cut off, or its parts contradict each other. */
export class ZipError extends Error {}

/**
 * The members of a ZIP archive (APPNOTE.TXT of PKWARE), numpy's with their fields of 64 bits included. Whatever stands twice must
 * be the same both times, and the directory must hold as many members as it says: one flipped bit must not hide a member.
 *
 * @throws ZipError
 */
export function zipMembers(bytes: Buffer): ZipMember[] {
  const { count, start, size, end } = directoryOf(bytes)
  const members: ZipMember[] = []
  let at = start
  for (let i = 0; i < count; i++) {
    need(at + 46 <= end && bytes.readUInt32LE(at) === ENTRY, 'its directory is cut off')
    const [nameBytes, extraBytes, commentBytes] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset))
    const next = at + 46 + nameBytes + extraBytes + commentBytes
    need(next <= end, 'its directory is cut off')
    const name = bytes.subarray(at + 46, at + 46 + nameBytes)
    const [originalSize, packed, local] = sizesOf(bytes, at, at + 46 + nameBytes, extraBytes)
    const shown = name.toString('utf8')
    need((bytes.readUInt16LE(at + 8) & 1) === 0, `"${shown}" is encrypted`)
    members.push({
      name: shown,
      size: packed,
      originalSize,
      method: bytes.readUInt16LE(at + 10),
      crc: bytes.readUInt32LE(at + 16),
      data: dataOf(bytes, local, name, packed, start)
    })
    at = next
  }
  need(at === start + size && at === end, 'its directory does not end where it should')
  return members
}

/**
 * Unpacks a member, or only checks it.
 *
 * @returns its bytes; null where they were only to be checked
 * @throws ZipError where they are not those that were packed: another size, another CRC-32
 */
export async function unpackMember(member: ZipMember, keep: boolean): Promise<Buffer | null> {
  const { name, size, originalSize, method, data } = member
  need(method === 0 || method === 8, `"${name}" is packed in a way (${method}) that numpy does not use`)
  const kept = keep ? Buffer.alloc(originalSize) : null
  let [length, sum] = [0, 0]
  const take = (chunk: Buffer) => {
    need(length + chunk.length <= originalSize, `"${name}" unpacks to more than the ${originalSize} bytes it should`)
    kept?.set(chunk, length)
    length += chunk.length
    sum = crc32(chunk, sum)
  }
  if (method === 0) take(data)
  else need((await inflate(name, data, take)) === size, `"${name}" ends before its ${size} bytes`)
  need(length === originalSize, `"${name}" unpacks to ${length} bytes instead of ${originalSize}`)
  need(sum === member.crc, `"${name}" does not have the checksum (CRC-32) that it was saved with`)
  return kept
}

/** @returns how many bytes were read */
async function inflate(name: string, data: Buffer, take: (chunk: Buffer) => void): Promise<number> {
  const stream = createInflateRaw()
  stream.end(data)
  try {
    for await (const chunk of stream) take(chunk as Buffer)
  } catch (error) {
    if (error instanceof ZipError) throw error
    throw new ZipError(`"${name}" cannot be unpacked: ${(error as Error).message}`)
  }
  return stream.bytesWritten
}

function need(holds: boolean, otherwise: string): asserts holds {
  if (!holds) throw new ZipError(otherwise)
}

/** Where the directory lies. @returns `end`: where what follows it begins */
function directoryOf(bytes: Buffer): { count: number; start: number; size: number; end: number } {
  const last = bytes.length - END_BYTES
  let end = last
  while (end >= 0 && end >= last - LONGEST_COMMENT && bytes.readUInt32LE(end) !== END) end--
  need(end >= 0 && end >= last - LONGEST_COMMENT, 'its end is missing')
  const [count, inAll] = [bytes.readUInt16LE(end + 8), bytes.readUInt16LE(end + 10)]
  need(count === inAll, 'it says two numbers of members')
  const [size, start] = [bytes.readUInt32LE(end + 12), bytes.readUInt32LE(end + 16)]
  const locator = end - 20
  if (locator < 0 || bytes.readUInt32LE(locator) !== LOCATOR_64) return { count, start, size, end }
  const end64 = wide(bytes, locator + 8)
  need(end64 + 56 <= locator && bytes.readUInt32LE(end64) === END_64, 'its end of 64 bits is missing')
  return { count: wide(bytes, end64 + 32), start: wide(bytes, end64 + 48), size: wide(bytes, end64 + 40), end: end64 }
}

function wide(bytes: Buffer, at: number): number {
  need(at + 8 <= bytes.length, 'a number is cut off')
  return Number(bytes.readBigUInt64LE(at))
}

/** Unpacked and packed size, and where the member lies: from the entry, or from its field of 64 bits. */
function sizesOf(bytes: Buffer, entry: number, extra: number, extraBytes: number): [number, number, number] {
  const narrow = [24, 20, 42].map((offset) => bytes.readUInt32LE(entry + offset))
  if (!narrow.includes(ELSEWHERE)) return narrow as [number, number, number]
  let field = extra
  while (field + 4 <= extra + extraBytes && bytes.readUInt16LE(field) !== 1) field += 4 + bytes.readUInt16LE(field + 2)
  need(field + 4 <= extra + extraBytes, 'a size of 64 bits is missing')
  let at = field + 4
  return narrow.map((value) => (value === ELSEWHERE ? wide(bytes, (at += 8) - 8) : value)) as [number, number, number]
}

/** @param end where the directory begins, which no member reaches into */
function dataOf(bytes: Buffer, local: number, name: Buffer, size: number, end: number): Buffer {
  need(local + 30 <= end && bytes.readUInt32LE(local) === LOCAL, `"${name.toString('utf8')}" is not where it should be`)
  const [nameBytes, extraBytes] = [bytes.readUInt16LE(local + 26), bytes.readUInt16LE(local + 28)]
  const own = bytes.subarray(local + 30, local + 30 + nameBytes)
  need(own.equals(name), `a member has two names, "${name.toString('utf8')}" and "${own.toString('utf8')}"`)
  const start = local + 30 + nameBytes + extraBytes
  need(start + size <= end, `"${name.toString('utf8')}" is cut off`)
  return bytes.subarray(start, start + size)
}
