import { join } from 'node:path'
import { findEvaluationSet } from '../../src/evaluation-set/find-evaluation-set.ts'
import { settingsSchema, type Settings } from '../../src/settings/schema.ts'
import type { EvaluationSet } from '../../src/evaluation-set/types.ts'
import { tempFolder } from './temp-folder.ts'
import { writePng, type PngContent } from './write-png.ts'

export function settingsWith(more: Record<string, unknown> = {}): Settings {
  return settingsSchema.parse(more)
}

/** A set in a new folder that holds these images, found with these settings. */
export async function makeSet(
  images: Record<string, PngContent>,
  settings: Record<string, unknown> = {}
): Promise<EvaluationSet> {
  const root = tempFolder()
  for (const [name, content] of Object.entries(images)) writePng(join(root, name), content)
  return findEvaluationSet(settingsWith({ dataset: root, ...settings }))
}

/** The value of a mask that is 255 in this rectangle. */
export function rectangle(left: number, top: number, width: number, height: number) {
  return (x: number, y: number) => (x >= left && x < left + width && y >= top && y < top + height ? 255 : 0)
}
