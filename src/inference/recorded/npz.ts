import { readFile } from 'node:fs/promises'
import { refuseLfsPointer } from '../../checkpoints/lfs-pointer.ts'
import { InputError } from '../../input-error.ts'
import { parseNpy } from './npy.ts'
import type { NumpyArray } from './npy.ts'
import { unpackMember, ZipError, zipMembers, type ZipMember } from './zip-members.ts'

/** All wanted arrays of one file, unpacked, in bytes. */
const MOST_BYTES = 4 * 2 ** 30
/** Deflate cannot pack tighter (zlib's technical notes): a bigger claim is a lie. */
const TIGHTEST_RATIO = 1032

/**
 * Reads the wanted arrays of an `.npz` file (numpy.savez or savez_compressed). The others are checked with them: a file that is
 * damaged anywhere is not to be relied on.
 *
 * @returns the arrays that are there, and the names of all
 * @throws InputError for a truncated, damaged or foreign file, and for one that claims to unpack to more than 4 GB
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
  const members = membersOf(bytes, path)
  const keys = members.map(({ name }) => keyOf(name))
  const twice = keys.find((key, i) => keys.indexOf(key) !== i)
  if (twice !== undefined) throw new InputError(`${path} holds "${twice}" twice; keep one.`)
  const arrays = new Map<string, NumpyArray>()
  let total = 0
  for (const member of members) {
    const key = keyOf(member.name)
    const isWanted = wanted.includes(key)
    if (isWanted) total += member.originalSize
    if (total > MOST_BYTES || member.originalSize > member.size * TIGHTEST_RATIO + 1024)
      throw new InputError(
        `${path}: "${key}" claims to unpack to ${member.originalSize} bytes, more than it can or may. Save fewer images, or float16.`
      )
    const data = await unpackMember(member, isWanted).catch((error: unknown) => {
      if (!(error instanceof ZipError)) throw error
      throw new InputError(
        `${path} is damaged: ${error.message}. Copy or download it again, or write it again with numpy.savez.`
      )
    })
    if (data !== null) arrays.set(key, parseNpy(data, `${path}: "${key}"`))
  }
  return { arrays, keys }
}

function membersOf(bytes: Buffer, path: string): ZipMember[] {
  try {
    return zipMembers(bytes)
  } catch (error) {
    if (!(error instanceof ZipError)) throw error
    throw new InputError(
      `${path} is not an .npz file, or is truncated (${error.message}). Write it again with numpy.savez.`
    )
  }
}

function keyOf(name: string): string {
  return name.replace(/\.npy$/, '')
}
