import { loadImage, type LoadedImage } from './load-image.ts'
import { loadMask, type LoadedMask } from './load-mask.ts'

/** Work that a decode worker does; `size` is [height, width] to resize to, or null. */
export type DecodeTask =
  | { kind: 'image'; path: string; channels: 1 | 3; size: [number, number] | null }
  | { kind: 'mask'; paths: string[]; size: [number, number] | null }

export type DecodeResult<T extends DecodeTask> = T extends { kind: 'image' } ? LoadedImage : LoadedMask

export function runDecodeTask<T extends DecodeTask>(task: T): Promise<DecodeResult<T>> {
  const result: Promise<LoadedImage | LoadedMask> =
    task.kind === 'image' ? loadImage(task.path, task.channels, task.size) : loadMask(task.paths, task.size)
  return result as Promise<DecodeResult<T>>
}
