import { readFile } from 'node:fs/promises'
import { unzipSync } from 'fflate'
import { refuseLfsPointer } from '../../checkpoints/lfs-pointer.ts'
import { InputError } from '../../input-error.ts'
import { parseNpy } from './npy.ts'
import type { NumpyArray } from './npy.ts'

/** All wanted arrays of one file, unpacked, in bytes. */
const MOST_BYTES = 4 * 2 ** 30
/** Deflate cannot pack tighter (zlib's technical notes): a bigger claim is a lie. */
const TIGHTEST_RATIO = 1032

/**
 * Reads the wanted arrays of an `.npz` file (numpy.savez or savez_compressed).
 *
 * @returns the arrays that are there, and the names of all
 * @throws InputError for a truncated or foreign file, and for one that claims to unpack to more than 4 GB
 */
export async function readNpz(
  path: string,
  wanted: readonly string[]
): Promise<{ arrays: Map<string, NumpyArray>; keys: string[] }> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ERR_FS_FILE_TOO_LARGE')
      throw new InputError(
        `${path} is larger than 2 GB. Save x and x_hat as float16, with savez_compressed, or fewer of them.`
      )
    throw new InputError(`${path} cannot be read: ${error.message}`)
  })
  refuseLfsPointer(bytes, path)
  const keys: string[] = []
  let total = 0
  let files: Record<string, Uint8Array>
  try {
    files = unzipSync(bytes, {
      filter({ name, size, originalSize }) {
        const key = name.replace(/\.npy$/, '')
        if (keys.includes(key)) throw new InputError(`${path} holds "${key}" twice; keep one.`)
        keys.push(key)
        if (!wanted.includes(key)) return false
        total += originalSize
        if (total > MOST_BYTES || originalSize > size * TIGHTEST_RATIO + 1024)
          throw new InputError(
            `${path}: "${key}" claims to unpack to ${originalSize} bytes, more than it can or may. Save fewer images, or float16.`
          )
        return true
      }
    })
  } catch (error) {
    if (error instanceof InputError) throw error
    throw new InputError(
      `${path} is not an .npz file, or is truncated (${(error as Error).message}). Write it again with numpy.savez.`
    )
  }
  const arrays = new Map<string, NumpyArray>()
  for (const [name, data] of Object.entries(files)) {
    const key = name.replace(/\.npy$/, '')
    arrays.set(key, parseNpy(data, `${path}: "${key}"`))
  }
  return { arrays, keys }
}
