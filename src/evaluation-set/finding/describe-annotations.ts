import { join } from 'node:path'
import { showPath } from '../show-path.ts'
import { plainName } from './picture-words.ts'
import { readFolder } from './read-folder.ts'

/** Files in which other tools keep what is wrong with an image, and how these formats are called. */
const annotations: { name: RegExp; what: string }[] = [
  { name: /^_annotations\.coco\.json$|^instances_.*\.json$|coco.*\.json$/, what: 'a list of COCO annotations' },
  { name: /^data\.ya?ml$|^_darknet\.labels$/, what: 'what YOLO reads its boxes by' },
  { name: /^_classes\.csv$/, what: 'a table of classes (Roboflow)' },
  { name: /\.xml$/, what: 'a box in the format of Pascal VOC' },
  { name: /^via_.*\.json$/, what: 'a list of VIA annotations' },
  { name: /^labels?\.txt$/, what: 'labels in a format of its own' },
  { name: /_metadata\.ya?ml$/, what: 'a description of an image' }
]

/** Folders in the folder are looked into, and those in them; no more of each than may say what they are. */
const DEPTH = 2
const FOLDERS = 20

/** Says of annotations in or below a folder that they are no labels here, and what to do; null where there are none. */
export async function describeAnnotations(folder: string): Promise<string | null> {
  const found = await findAnnotations(folder, DEPTH)
  return found === null
    ? null
    : `${showPath(found.path)} holds ${found.what}, which is not read: list the images in a manifest (a CSV file with image,label[,mask]), label 1 where something is annotated`
}

async function findAnnotations(folder: string, depth: number): Promise<{ path: string; what: string } | null> {
  const entries = await readFolder(folder).catch(() => [])
  for (const { name, what } of annotations) {
    const file = entries.find((entry) => entry.kind === 'file' && name.test(plainName(entry.name)))
    if (file !== undefined) return { path: join(folder, file.name), what }
  }
  if (depth === 0) return null
  for (const { path } of entries.filter(({ kind }) => kind === 'folder').slice(0, FOLDERS)) {
    const below = await findAnnotations(path, depth - 1)
    if (below !== null) return below
  }
  return null
}
