import { join } from 'node:path'
import { writePng } from './write-png.ts'

export interface Pattern {
  channels?: 1 | 3
  width?: number
  height?: number
}

/** A texture that is another one for every seed, reproducibly; 8x8 by default, as the fixture models take it. */
export function writeTexture(path: string, seed: number, { channels = 1, width = 8, height = 8 }: Pattern = {}): void {
  const value = (x: number, y: number) =>
    Math.round(120 + 60 * Math.sin(x * (0.4 + 0.13 * seed) + seed) + 40 * Math.cos(y * (0.9 + 0.07 * seed)))
  writePng(path, { width, height, channels, value })
}

/** Texture with a bright square, whose mask is written beside it where a path is given. */
export function writeDefect(
  path: string,
  seed: number,
  mask: string | null,
  { width = 8, height = 8 }: Pattern = {}
): void {
  const inside = (x: number, y: number) => x >= 2 && x < 8 && y >= 2 && y < 8
  const value = (x: number, y: number) => (inside(x, y) ? 255 - (seed % 5) : 60 + ((x * 7 + y * 3 + seed * 11) % 40))
  writePng(path, { width, height, value })
  if (mask !== null) writePng(mask, { width, height, value: (x, y) => (inside(x, y) ? 255 : 0) })
}

/** The layout `folders` with masks: `good` and `defect` images of 8x8 pixels. */
export function writeFolders(
  folder: string,
  { good = 12, defect = 8, ...pattern }: Pattern & { good?: number; defect?: number } = {}
): string {
  for (let i = 0; i < good; i++) writeTexture(join(folder, 'good', `${i}.png`), i, pattern)
  for (let i = 0; i < defect; i++) {
    writeDefect(join(folder, 'defect', `${i}.png`), i, join(folder, 'masks', `${i}.png`), pattern)
  }
  return folder
}
