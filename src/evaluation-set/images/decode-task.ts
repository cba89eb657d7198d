import { collectGarbage } from '../../collect-garbage.ts'
import { decodeImage, type Orientation } from './decode-image.ts'
import { fingerprintOf, type Fingerprint } from './fingerprint.ts'
import { fileFacts, type FileFacts, type ImageFiles } from './file-facts.ts'
import { loadImage, type LoadedImage } from './load-image.ts'
import { loadMask, type LoadedMask } from './load-mask.ts'

/** Work that a decode worker does; `size` is [height, width] to resize to, or null. */
export type DecodeTask =
  | { kind: 'image'; path: string; channels: 1 | 3; size: [number, number] | null; orientation?: Orientation }
  | { kind: 'mask'; paths: string[]; size: [number, number] | null; orientation?: Orientation }
  | { kind: 'facts'; images: ImageFiles[] }
  | { kind: 'fingerprint'; path: string; orientation?: Orientation }

export type DecodeResult<T extends DecodeTask> = T extends { kind: 'image' }
  ? LoadedImage
  : T extends { kind: 'mask' }
    ? LoadedMask
    : T extends { kind: 'facts' }
      ? FileFacts[]
      : { fingerprint: Fingerprint | null }

export type AnyDecodeResult = DecodeResult<DecodeTask>

export function runDecodeTask<T extends DecodeTask>(task: T): Promise<DecodeResult<T>> {
  return resultOf(task) as Promise<DecodeResult<T>>
}

function resultOf(task: DecodeTask): Promise<AnyDecodeResult> {
  switch (task.kind) {
    case 'image':
      return loadImage(task.path, task.channels, task.size, task.orientation)
    case 'mask':
      return loadMask(task.paths, task.size, task.orientation)
    case 'facts':
      return factsOfAll(task.images)
    case 'fingerprint':
      return decodeImage(task.path, task.orientation).then((image) => ({ fingerprint: fingerprintOf(image) }))
  }
}

/** One after the other: other tasks go on meanwhile. */
async function factsOfAll(images: ImageFiles[]): Promise<FileFacts[]> {
  const all: FileFacts[] = []
  for (const files of images) {
    all.push(await fileFacts(files))
    collectGarbage()
  }
  return all
}
