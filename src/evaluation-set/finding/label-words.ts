import { plainName } from './picture-words.ts'
import type { Label } from '../types.ts'

const defectFree = ['good', 'normal', 'ok', 'no_defect', 'nodefect', 'defect_free', 'defect-free']
const defective = ['defect', 'anomaly', 'bad', 'ng', 'defective', 'abnormal', 'anomalous', 'nok', 'ko', 'not_ok']
const more = ['defects', 'anomalies', 'not_good', 'no_good', 'faulty', 'not-good', 'not-ok']

/** Folder names, for messages. */
export const folderWords = `${defectFree.slice(0, 5).join(' | ')} beside ${defective.slice(0, 8).join(' | ')}`

/** What a folder's name says of the images in it, whatever its case; null where it says nothing. */
export function labelOfFolder(name: string): Label | null {
  const word = plainName(name)
  return defectFree.includes(word) ? 0 : defective.includes(word) || more.includes(word) ? 1 : null
}

/** As `labelOfFolder`, where one of its words must do: `ok_front`, `def_front`. */
export function labelOfFolderPart(name: string): Label | null {
  const whole = labelOfFolder(name)
  if (whole !== null) return whole
  const words = plainName(name).split(/[\s_.-]+/)
  if (words.some((word) => ['not', 'no', 'non', 'def'].includes(word) || labelOfFolder(word) === 1)) return 1
  return words.some((word) => labelOfFolder(word) === 0) ? 0 : null
}

/** Label words of a manifest, for messages. */
export const manifestWords = '0 | good | normal | ok, or 1 | defect | anomaly | bad | ng'

/** What a manifest's label column says, whatever its case; null where it says nothing. */
export function labelOfWord(text: string): Label | null {
  const word = plainName(text.trim())
  if (/^[+]?[01]([.,]0*)?$/.test(word)) return word.includes('1') ? 1 : 0
  if (word === 'false' || word === 'true') return word === 'true' ? 1 : 0
  return labelOfFolder(word.replaceAll(' ', '_'))
}
