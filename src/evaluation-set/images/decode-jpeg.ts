import mozjpeg from '@jsquash/jpeg/codec/dec/mozjpeg_dec.js'
import { instantiateModule } from '../../web-assembly.ts'
import { compileWasm } from '../../pictures/wasm-files.ts'

/** libjpeg's warnings after which part of the image is made up; others (odd metadata) are harmless. */
const damage = /^(Corrupt JPEG data|Premature end|Inconsistent progression|Invalid )/

type Decoder = Awaited<ReturnType<typeof mozjpeg>>

let decoder: Promise<Decoder> | null = null
let messages: string[] = []

/**
 * RGBA values of a JPEG, row by row, 0..255. The orientation tag is not applied, as PIL's `Image.open` does
 * not either.
 *
 * @throws Error with the decoder's own words, also where it would go on with a partly made-up image.
 */
export async function decodeJpeg(bytes: Uint8Array): Promise<Uint8ClampedArray> {
  decoder ??= createDecoder()
  const { decode } = await decoder
  messages = []
  try {
    const image = decode(bytes, false)
    const problem = messages.find((message) => damage.test(message))
    if (image === null || problem !== undefined) throw new Error(problem ?? 'the decoder gave no image')
    return image.data
  } catch (error) {
    // A decoder that gave up is not used again.
    decoder = null
    throw new Error(messages[0] ?? String(error), { cause: error })
  }
}

function createDecoder(): Promise<Decoder> {
  const module = compileWasm('mozjpeg_dec.wasm')
  const options = {
    noInitialRun: true,
    printErr: (message: string) => void messages.push(message),
    instantiateWasm(imports: object, use: (instance: object) => void) {
      const instance = instantiateModule(module, imports)
      use(instance)
      return instance.exports
    }
  }
  return mozjpeg(options as never)
}
