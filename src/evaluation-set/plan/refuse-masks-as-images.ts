import { InputError } from '../../input-error.ts'
import { showPath } from '../show-path.ts'
import type { InspectedImage } from './inspect-masks.ts'

/**
 * Masks that nothing told from images would be scored as images, and come out well. Pictures of two values are taken for masks,
 * unless the defect-free images are such pictures themselves.
 *
 * @throws InputError that names one of them.
 */
export function refuseMasksAsImages(images: InspectedImage[]): void {
  const suspects = images.filter(({ twoValued }) => twoValued)
  if (suspects.length === 0) return
  const defectFree = images.filter(({ image }) => image.label === 0)
  const typical = defectFree.length > 0 ? defectFree : images
  if (2 * typical.filter(({ twoValued }) => twoValued).length > typical.length) return
  const one = suspects.length === 1
  throw new InputError(
    `${showPath(suspects[0].image.path)} has two values only, as a mask has, and would be evaluated as an image` +
      `${one ? '' : ` (${suspects.length} such pictures)`}: ` +
      `name ${one ? 'it after its image' : 'masks after their images'} (<stem>_mask.png, or <stem>.png in a folder masks or ground_truth), or take ${one ? 'it' : 'them'} out`
  )
}
