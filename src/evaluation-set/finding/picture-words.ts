/** Folders whose pictures mark where the defects are, in lower case. */
export const maskFolders = ['ground_truth', 'gt', 'ground-truth', 'groundtruth', 'masks', 'mask', 'labels', 'label']

/** MVTec AD 2 has more tests, whose labels are not published. */
export const testFolders = ['test', 'test_public']

/** Folders of other recordings of the same objects (MVTec 3D): no pictures that a model of images takes. */
const otherRecordings = ['xyz', 'depth', 'pointcloud', 'pcd', 'ply']

/** Folders that hold pictures and say nothing of them. */
const pictureFolders = ['rgb', 'image', 'images', 'img', 'imgs', 'pictures']

/** `003_mask`, `003_mask2`, `003_GT`, `003-label`, `003_seg`. */
const maskSuffix = /[_-](gt|mask\d*|masks|label|labels|seg|segmentation|ground_truth|groundtruth)$/

/** Names are compared whatever their case, and however their accents are written (macOS takes them apart). */
export function plainName(name: string): string {
  return name.normalize('NFC').toLowerCase()
}

export function isMaskFolder(name: string): boolean {
  return maskFolders.includes(plainName(name))
}

/** The words `label` and `mask` may name a kind of defect as well; `ground_truth` does not. */
export function isSurelyMaskFolder(name: string): boolean {
  return maskFolders.slice(0, 4).includes(plainName(name))
}

/** `images`, `Imgs`: such a name is none of a kind. */
export function isPictureFolder(name: string): boolean {
  return pictureFolders.includes(plainName(name))
}

export function isOtherRecording(name: string): boolean {
  return otherRecordings.includes(plainName(name))
}

/** `hole/003_GT` is `hole/003`; null where no such suffix stands there. */
export function withoutMaskSuffix(key: string): string | null {
  return maskSuffix.test(key) ? key.replace(maskSuffix, '') : null
}

/**
 * What names of images and masks are compared by: without the extension, without folders of masks, and without the folders
 * `rgb`, `images` and the like that stand beside these.
 */
export function nameKey(below: string): string {
  const parts = below
    .replace(/\.[^./]+$/, '')
    .split('/')
    .map(plainName)
  const folders = parts.slice(0, -1).filter((name) => !isMaskFolder(name) && !isPictureFolder(name))
  return [...folders, parts.at(-1)!].join('/')
}

/** Words of folders of masks, for messages. */
export const maskFolderWords = 'ground_truth | gt | masks | mask | labels | label'
