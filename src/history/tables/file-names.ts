import { basename } from 'node:path'
import type { Column } from '../training-history.ts'

type Label = Pick<Column, 'name' | 'tag' | 'isFlattened'>

/**
 * The curve that a file is named after, for one that holds a single column `Value`. TensorBoard calls its downloads
 * `run-NAME-tag-TAG.csv`, with / as _ in both, and browsers number them.
 */
export function curveOfFile(file: string): Label {
  const stem = basename(file)
    .replace(/\.[a-z]+$/i, '')
    .replace(/ ?\(\d+\)$/, '')
  const download = /^run-.*-tag-(.+)$/i.exec(stem)
  return { name: stem, tag: download?.[1] ?? stem, isFlattened: true }
}
