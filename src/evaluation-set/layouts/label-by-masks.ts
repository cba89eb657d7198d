import { InputError } from '../../input-error.ts'
import { folderWords } from '../finding/label-words.ts'
import type { ListedImage } from '../finding/list-images.ts'
import { matchMasks } from '../finding/match-masks.ts'
import { isPictureFolder, nameKey, plainName, testFolders } from '../finding/picture-words.ts'
import { decodePool } from '../images/decode-pool.ts'
import { mapInOrder } from '../map-in-order.ts'
import { showPath } from '../show-path.ts'
import type { SourceImage } from '../types.ts'
import type { LayoutImages } from './layout.ts'

/** Pictures without a folder that labels them, and the masks that do it instead. */
export interface MarkedPictures {
  images: ListedImage[]
  masks: ListedImage[]
  /** Stands before their names, and in messages. */
  prefix: string
  /** Images of one folder are of one part (KolektorSDD), unless the folder is called `images` or the like. */
  groupByFolder: boolean
}

/**
 * Labels by masks (KolektorSDD, KolektorSDD2, DAGM): an image is defective where a mask of it marks a pixel, and defect-free
 * where its mask is empty or where it has none, though others have. The folder above one called `images` or the like is the kind of
 * defect (`MT_Crack/Imgs/1.jpg`).
 *
 * @throws InputError for a mask that fits no image, and where there is no mask at all.
 */
export async function labelByMasks(given: MarkedPictures): Promise<LayoutImages> {
  const { images: files, masks, prefix, groupByFolder } = given
  if (masks.length === 0) {
    throw new InputError(
      `${showPath(files[0].path)} and the images beside it have no label: no folder is called ${folderWords}, and none of the pictures is a mask; ` +
        'move the images into such folders, or list them in a manifest'
    )
  }
  const images = files.map(({ path, below }): SourceImage => {
    const name = `${prefix}${below}`
    const folders = below.split('/').slice(0, -1)
    const isPart = folders.length > 0 && !isPictureFolder(folders.at(-1)!)
    const group = groupByFolder && isPart ? `${prefix}${folders.join('/')}` : name
    return { name, path, label: 0, kind: 'good', fabric: null, group, masks: [], condition: null }
  })
  const seekers = images.map((image, i) => ({ image, keys: [nameKey(files[i].below)] }))
  const orphans = matchMasks(seekers, masks)
  if (orphans.length > 0) {
    throw new InputError(
      `${showPath(orphans[0].path)} fits no image, while masks alone say which images are defective: name it after its image, or take it out`
    )
  }
  const pool = decodePool()
  const masked = images.filter((image) => image.masks.length > 0)
  const areas = await mapInOrder(masked, pool.capacity, async (image) => {
    return (await pool.run({ kind: 'mask', paths: image.masks, size: null })).area
  })
  masked.forEach((image, i) => {
    if (areas[i] > 0) Object.assign(image, { label: 1, kind: kindOf(image.name) })
    else image.masks = []
  })
  const empty = areas.filter((area) => area === 0).length
  const bare = images.length - masked.length
  return {
    images,
    leftOut: [],
    notes: [
      `No folder names labels, so masks decide: ${masked.length - empty} images have defect pixels in their masks and are defective, ` +
        `${empty} with an empty mask and ${bare} without a mask are defect-free.`
    ]
  }
}

function kindOf(name: string): string {
  const [pictures, kind] = name.split('/').slice(0, -1).reverse()
  return kind !== undefined && isPictureFolder(pictures) && !testFolders.includes(plainName(kind)) ? kind : 'defect'
}
