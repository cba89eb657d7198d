import { basename, join } from 'node:path'
import { expect } from 'vitest'
import { findEvaluationSet } from '../../src/evaluation-set/find-evaluation-set.ts'
import type { EvaluationSet } from '../../src/evaluation-set/types.ts'
import { InputError } from '../../src/input-error.ts'
import { settingsSchema } from '../../src/settings/schema.ts'
import { tempFolder } from './temp-folder.ts'
import { writePng, writeText } from './write-png.ts'

/** A folder with small images at these paths; other names than those of images become text files. */
export function folderWith(...paths: string[]): string {
  const root = tempFolder()
  for (const path of paths) {
    if (/\.(png|jpe?g)$/i.test(path)) writePng(join(root, path), { width: 4, height: 4 })
    else writeText(join(root, path), 'text')
  }
  return root
}

export function find(dataset: string | undefined, more: Record<string, unknown> = {}): Promise<EvaluationSet> {
  return findEvaluationSet(settingsSchema.parse({ dataset, ...more }))
}

export async function problem(dataset: string | undefined, more: Record<string, unknown> = {}): Promise<string> {
  const error: unknown = await find(dataset, more).catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(InputError)
  return (error as InputError).message
}

export const labels = (set: EvaluationSet) => Object.fromEntries(set.images.map(({ name, label }) => [name, label]))
export const maskNames = (set: EvaluationSet, name: string) =>
  set.images.find((image) => image.name === name)!.masks.map((path) => basename(path))
