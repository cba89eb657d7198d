import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const fixtures = join(dirname(fileURLToPath(import.meta.url)), '../fixtures/images')

/** What Pillow, NumPy and SciPy make of the fixtures; made by ../reference/make_images.py. */
export const reference = JSON.parse(readFileSync(join(fixtures, 'expected.json'), 'utf8')) as {
  height: number
  width: number
  decoded: Record<string, number[]>
  luma: number[]
  resized: { height: number; width: number; pixels: number[] }[]
  maskSize: [number, number]
  nearestSize: [number, number]
  masks: { mask: number[]; regions: number[]; count: number; nearest: number[] }[]
}
