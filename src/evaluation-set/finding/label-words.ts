import type { Label } from '../types.ts'

const defectFree = ['good', 'normal', 'ok', 'no_defect', 'nodefect']
const defective = ['defect', 'anomaly', 'bad', 'ng', 'defective']

/** Folder names, for messages. */
export const folderWords = `${defectFree.join(' | ')} beside ${defective.join(' | ')}`

/** What a folder's name says of the images in it, whatever its case; null where it says nothing. */
export function labelOfFolder(name: string): Label | null {
  const word = name.toLowerCase()
  return defectFree.includes(word) ? 0 : defective.includes(word) ? 1 : null
}

/** Label words of a manifest, for messages. */
export const manifestWords = '0 | good | normal | ok, or 1 | defect | anomaly | bad | ng'

/** What a manifest's label column says, whatever its case; null where it says nothing. */
export function labelOfWord(text: string): Label | null {
  const word = text.trim().toLowerCase()
  if (['0', 'good', 'normal', 'ok'].includes(word)) return 0
  return ['1', 'defect', 'anomaly', 'bad', 'ng'].includes(word) ? 1 : null
}
