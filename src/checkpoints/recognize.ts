import { stat } from 'node:fs/promises'
import { checkpointKinds } from './kinds.ts'
import type { Found } from './kinds/found.ts'

/** Kinds that are told apart by content share one. */
const recognizers = [...new Set(Object.values(checkpointKinds).map(({ recognize }) => recognize))]

/**
 * Which checkpoint a file or folder is, or belongs to; null for anything else.
 *
 * @param named the user wrote this very path
 * @throws InputError naming the missing half of a pair
 */
export async function recognize(path: string, named: boolean): Promise<Found | null> {
  const place = { path, isFolder: (await stat(path)).isDirectory(), named }
  for (const recognizer of recognizers) {
    const found = await recognizer(place)
    if (found !== undefined) return found
  }
  return null
}
