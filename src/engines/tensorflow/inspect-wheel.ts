import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Absent } from '../engine.ts'
import type { LibTensorFlow } from './libtensorflow.ts'

const NAME = /^tensorflow(?:_\w+)?-(\d[^-]*)-.*\.whl$/i

/** The list of a wheel's files with their checksums stands at its end; the last bytes know one wheel from another. */
const END = 1024 * 1024

/**
 * A wheel, which is unpacked later and once.
 *
 * @param path absolute
 * @returns it, or why it cannot be used
 */
export async function inspectWheel(path: string): Promise<LibTensorFlow | Absent> {
  const file = await open(path).catch(() => null)
  if (file === null) return { absent: `${path} cannot be read` }
  try {
    const { size } = await file.stat()
    const { buffer, bytesRead } = await file.read({
      buffer: Buffer.alloc(Math.min(END, size)),
      position: Math.max(0, size - END)
    })
    const end = buffer.subarray(0, bytesRead)
    if (!end.includes('PK\x05\x06'))
      return { absent: `${path} is not a whole wheel: it ends without a list of its files. Was it downloaded in full?` }
    const fingerprint = createHash('sha256').update(`${size}\n`).update(end).digest('hex').slice(0, 12)
    return { kind: 'wheel', path, version: NAME.exec(basename(path))?.[1] ?? null, fingerprint, origin: 'config' }
  } finally {
    await file.close()
  }
}
