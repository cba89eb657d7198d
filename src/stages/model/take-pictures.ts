import { createHash } from 'node:crypto'
import type { DecodedImages } from '../../evaluation-set/images/decoded-images.ts'
import { readBatches } from '../../evaluation-set/read-batches.ts'
import type { EvaluationPlan, Patch, PatchBatch } from '../../evaluation-set/types.ts'
import type { ScoredUnits } from '../../evidence/accumulator.ts'
import { patchSlice, type EvaluatedBatch } from '../../evidence/evaluated-batch.ts'
import type { GalleryEvidence, GalleryPicture } from '../../evidence/evidence.ts'
import { choosePictures, type ChosenPicture } from '../../evidence/gallery/choose-pictures.ts'
import { drawPicture } from '../../evidence/gallery/draw-picture.ts'
import { maskOutline } from '../../evidence/gallery/mask-outline.ts'
import { encodeRgba } from '../../pictures/png.ts'
import type { PictureFile } from '../evaluator.ts'

/** What is kept beside the evidence, and its index. */
export interface Gallery {
  gallery: GalleryEvidence
  files: PictureFile[]
}

/**
 * Runs the few patches again that are kept as pictures: which ones is known only when all are scored.
 *
 * @param run one batch through the model
 */
export async function takePictures(
  plan: EvaluationPlan,
  scored: ScoredUnits,
  { seed, size, decoded }: { seed: number; size: number; decoded: DecodedImages },
  run: (batch: PatchBatch) => Promise<EvaluatedBatch>
): Promise<Gallery> {
  const chosen = choosePictures(scored.units, scored.patchIds, plan.test, seed)
  const test = plan.test.filter(({ id }) => chosen.has(id))
  const gallery = new GalleryBuilder(scored, chosen)
  for await (const batch of readBatches({ ...plan, test }, 'test', size, decoded)) gallery.add(await run(batch))
  return gallery.finish()
}

/** The same of a recording with images, which is all there at once. */
export function pictureRecorded(batch: EvaluatedBatch, scored: ScoredUnits, seed: number): Gallery {
  const gallery = new GalleryBuilder(scored, choosePictures(scored.units, scored.patchIds, batch.patches, seed))
  gallery.add(batch)
  return gallery.finish()
}

class GalleryBuilder {
  readonly #scored: ScoredUnits
  readonly #chosen: Map<string, ChosenPicture>
  readonly #pictures: GalleryPicture[] = []
  readonly #files: PictureFile[] = []

  constructor(scored: ScoredUnits, chosen: Map<string, ChosenPicture>) {
    this.#scored = scored
    this.#chosen = chosen
  }

  add(batch: EvaluatedBatch): void {
    batch.patches.forEach((patch, i) => {
      const chosen = this.#chosen.get(patch.id)
      if (chosen !== undefined) this.#draw(batch, i, patch, chosen)
    })
  }

  #draw(
    { shape, pixels, outputs, truth }: EvaluatedBatch,
    i: number,
    patch: Patch,
    { row, roles }: ChosenPicture
  ): void {
    if (shape === null || pixels === null || outputs.reconstruction === null) return
    const [channels, height, width] = shape
    const values = (of: Float32Array) => patchSlice(of, i, channels * height * width)
    const input = drawPicture(values(pixels), shape)
    const name = String(this.#pictures.length + 1).padStart(3, '0')
    const { units } = this.#scored
    this.#pictures.push({
      id: patch.id,
      unit: units.id[row],
      label: patch.label,
      kind: patch.kind,
      fabric: patch.fabric,
      score: units.score[row],
      roles,
      width: input.width,
      height: input.height,
      input: this.#keep(`${name}-input.png`, encodeRgba(input)),
      reconstruction: this.#keep(
        `${name}-reconstruction.png`,
        encodeRgba(drawPicture(values(outputs.reconstruction), shape))
      ),
      outline: maskOutline(truth?.[i].regions ?? null, height, width)
    })
  }

  #keep(file: string, bytes: Uint8Array): GalleryPicture['input'] {
    this.#files.push({ file, bytes })
    return { file, sha256: createHash('sha256').update(bytes).digest('hex') }
  }

  finish(): Gallery {
    return { gallery: { pictures: this.#pictures }, files: this.#files }
  }
}
