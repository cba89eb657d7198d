import { closeSync, createReadStream, mkdirSync, openSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Unzip, UnzipInflate } from 'fflate'
import type { UnzipFile } from 'fflate'
import { InputError } from '../../input-error.ts'
import { LIBRARIES } from './libtensorflow.ts'

/** In bytes. TensorFlow 2.21: its libraries have 853 million, the largest of these headers 84 thousand. */
const CAPS = { library: 4e9, header: 2e6 }

/** The C API, and the strings that its tensors hold. */
const HEADER = /^tensorflow\/include\/(?:[\w-]+\/)*(?:c\/(?:[\w-]+\/)*[\w-]+|platform\/ctstring\w*)\.h$/

const WANTED = new Set(LIBRARIES.map((name) => `tensorflow/${name}`))

/**
 * Unpacks what the addon needs of a TensorFlow wheel into a folder: `libtensorflow_*.so.2` and headers below `include/`. The wheel
 * is read once from its start to its end.
 *
 * @throws InputError (a clause) for a wheel that lacks the libraries, is damaged, or is larger than any TensorFlow is
 */
export async function unpackWheel(wheel: string, folder: string): Promise<void> {
  const open = new Set<number>()
  const done = new Set<string>()
  const unzip = new Unzip((file) => {
    if (WANTED.has(file.name) || HEADER.test(file.name)) unpack(file)
  })
  unzip.register(UnzipInflate)
  try {
    for await (const chunk of createReadStream(wheel, { highWaterMark: 1 << 20 })) unzip.push(chunk as Uint8Array)
    unzip.push(new Uint8Array(0), true)
  } catch (error) {
    // Those of fflate have numbers, those of the file system words.
    if (typeof (error as { code?: unknown }).code !== 'number') throw error
    throw new InputError(`${wheel} is damaged: ${(error as Error).message}`)
  } finally {
    open.forEach(closeSync)
  }
  for (const name of WANTED)
    if (!done.has(name)) throw new InputError(`${wheel} has no ${name}: take a wheel for Linux, of a current version`)

  function unpack(file: UnzipFile): void {
    const target = join(folder, file.name.slice('tensorflow/'.length))
    mkdirSync(dirname(target), { recursive: true })
    const descriptor = openSync(target, 'w')
    open.add(descriptor)
    let size = 0
    file.ondata = (error, chunk, final) => {
      if (error) throw new InputError(`${wheel} is damaged at ${file.name}: ${error.message}`)
      size += chunk.length
      if (size > (WANTED.has(file.name) ? CAPS.library : CAPS.header))
        throw new InputError(`${wheel} is no wheel of TensorFlow: ${file.name} is too large`)
      writeFileSync(descriptor, chunk)
      if (!final) return
      open.delete(descriptor)
      closeSync(descriptor)
      if (file.originalSize !== undefined && size !== file.originalSize)
        throw new InputError(`${wheel} is damaged: ${file.name} has ${size} bytes instead of ${file.originalSize}`)
      done.add(file.name)
    }
    file.start()
  }
}
