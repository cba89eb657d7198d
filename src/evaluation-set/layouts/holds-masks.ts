import type { ListedImage } from '../finding/list-images.ts'
import { decodeImage } from '../images/decode-image.ts'
import { looksLikeMask } from '../images/looks-like-mask.ts'

/** Whether the pictures of a folder that may be called after a kind of defect (`label`, `mask`) are masks: the first ones tell. */
export async function holdsMasks(files: ListedImage[]): Promise<boolean> {
  for (const { path } of files.slice(0, 3)) if (!looksLikeMask(await decodeImage(path))) return false
  return true
}
