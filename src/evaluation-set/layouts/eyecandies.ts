import { listImages } from '../finding/list-images.ts'
import { plainName } from '../finding/picture-words.ts'
import { readFolder, type Entry } from '../finding/read-folder.ts'
import { decodePool } from '../images/decode-pool.ts'
import { mapInOrder } from '../map-in-order.ts'
import type { SourceImage } from '../types.ts'
import type { LayoutImages } from './layout.ts'

/** `007_image_3.png`: object 7 under light 3. */
const picture = /^(\d+)_image_\d+\.\w+$/

/** Whether a folder of `test` is Eyecandies' `data`: several pictures of each object, its depth, and its masks. */
export async function isEyecandies(kinds: Entry[]): Promise<boolean> {
  if (kinds.length !== 1 || plainName(kinds[0].name) !== 'data') return false
  return (await readFolder(kinds[0].path)).some(({ name }) => picture.test(name))
}

/**
 * Eyecandies (`test_public/data/000_image_0.png` to `_image_5`, `000_mask.png`): an object is defective where its mask marks a
 * pixel. Pictures of one object under several lights are a group; depth, normals and masks of single defects are not read.
 */
export async function readEyecandies(test: Entry, data: Entry, root: string): Promise<LayoutImages> {
  const files = await listImages(data.path, root)
  const masks = new Map(
    files.flatMap(({ below, path }) => {
      const object = /^(\d+)_mask\.\w+$/.exec(below)?.[1]
      return object === undefined ? [] : [[object, path] as const]
    })
  )
  const pool = decodePool()
  const areas = new Map(
    await mapInOrder([...masks], pool.capacity, async ([object, path]) => {
      return [object, (await pool.run({ kind: 'mask', paths: [path], size: null })).area] as const
    })
  )
  const images = files.flatMap(({ below, path }): SourceImage[] => {
    const object = picture.exec(below)?.[1]
    const mask = object === undefined ? undefined : masks.get(object)
    if (object === undefined || mask === undefined) return []
    const isDefective = areas.get(object)! > 0
    const place = `${test.name}/${data.name}/`
    return [
      {
        ...{ name: `${place}${below}`, path, group: `${place}${object}`, fabric: null, condition: null },
        ...(isDefective ? { label: 1, kind: 'defect', masks: [mask] } : { label: 0, kind: 'good', masks: [] })
      }
    ]
  })
  const bare = files.filter(({ below }) => !masks.has(picture.exec(below)?.[1] ?? '') && picture.test(below))
  const defective = [...areas.values()].filter((area) => area > 0).length
  const note = `Masks decide, as no folder names labels: ${defective} objects have defect pixels in NNN_mask.png and are defective, ${areas.size - defective} are defect-free. The pictures of one object are one group; depth and normals are not read.`
  return {
    images,
    leftOut: bare.map(({ below }) => ({ name: `${test.name}/${data.name}/${below}`, reason: 'its object has no mask' })),
    notes: [note],
    taken: [note]
  }
}
