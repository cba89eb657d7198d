import { describe, expect, it } from 'vitest'
import { drawPicture } from '../../../src/evidence/gallery/draw-picture.ts'
import { maskOutline } from '../../../src/evidence/gallery/mask-outline.ts'

describe('drawPicture', () => {
  it('writes grey on all channels and holds what leaves 0..1', () => {
    const { width, height, data } = drawPicture(Float32Array.of(-0.2, 0, 0.5, 1.7), [1, 2, 2])
    expect([width, height]).toEqual([2, 2])
    expect([...data]).toEqual([0, 0, 0, 255, 0, 0, 0, 255, 128, 128, 128, 255, 255, 255, 255, 255])
  })

  it('keeps colors apart', () => {
    const { data } = drawPicture(Float32Array.of(1, 0, 0.5), [3, 1, 1])
    expect([...data]).toEqual([255, 0, 128, 255])
  })

  it('is at most 256 pixels a side: means of blocks, those at the edge of what is left', () => {
    const side = 300
    const values = Float32Array.from({ length: side * side }, (_, i) => (i % side < 2 ? 1 : 0))
    const { width, height, data } = drawPicture(values, [1, side, side])
    expect([width, height]).toEqual([150, 150])
    expect([data[0], data[4]]).toEqual([255, 0])
    const odd = drawPicture(
      Float32Array.from({ length: 513 }, () => 1),
      [1, 1, 513]
    )
    expect([odd.width, odd.height, odd.data[4 * 170]]).toEqual([171, 1, 255])
  })
})

describe('maskOutline', () => {
  const box = (path: string) => {
    const points = [...path.matchAll(/[ML]([\d.]+) ([\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const)
    const along = (axis: 0 | 1) => points.map((point) => point[axis])
    return [0, 1].map((axis) => [Math.min(...along(axis as 0)), Math.max(...along(axis as 0))])
  }

  it('goes around what is marked', () => {
    const regions = new Int32Array(64)
    for (const y of [2, 3, 4]) for (const x of [5, 6]) regions[8 * y + x] = 3
    const [[left, right], [top, bottom]] = box(maskOutline(regions, 8, 8)!) as [[number, number], [number, number]]
    for (const [found, edge] of [
      [left, 5],
      [right, 7],
      [top, 2],
      [bottom, 5]
    ] as const)
      expect(Math.abs(found - edge)).toBeLessThanOrEqual(0.5)
  })

  it('is null where nothing is marked, and where the outline would be noise', () => {
    expect(maskOutline(null, 4, 4)).toBeNull()
    expect(maskOutline(new Int32Array(16), 4, 4)).toBeNull()
    const dots = Int32Array.from({ length: 256 * 256 }, (_, i) => (i + Math.floor(i / 256)) % 2)
    expect(maskOutline(dots, 256, 256)).toBeNull()
  })
})
