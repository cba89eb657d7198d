import { describe, expect, it } from 'vitest'
import { seededNormal } from '../../src/statistics/seeded-normal.ts'
import { twoSamplesByGroup } from '../../src/statistics/two-samples-by-group.ts'

const alone = (score: number[], name: string) => ({ score, group: score.map((_, i) => `${name}${i}`) })
const normals = (n: number, seed: number, change = (z: number) => z) => {
  const normal = seededNormal(seed)
  return Array.from({ length: n }, () => change(normal()))
}

describe('twoSamplesByGroup', () => {
  it('tells a shift and a wider spread, and not two draws of one distribution', () => {
    const a = alone(normals(60, 1), 'a')
    expect(twoSamplesByGroup(a, alone(normals(60, 2), 'b'), 0.01, 0)).toBeGreaterThan(0.05)
    expect(
      twoSamplesByGroup(
        a,
        alone(
          normals(60, 2, (z) => z + 1),
          'b'
        ),
        0.01,
        0
      )
    ).toBeLessThan(0.005)
    expect(
      twoSamplesByGroup(
        a,
        alone(
          normals(60, 2, (z) => 3 * z),
          'b'
        ),
        0.01,
        0
      )
    ).toBeLessThan(0.005)
  })

  it('counts copies of a group once', () => {
    const copies = (score: number[], name: string) => ({
      score: score.flatMap((value) => Array.from({ length: 16 }, () => value)),
      group: score.flatMap((_, i) => Array.from({ length: 16 }, () => `${name}${i}`))
    })
    const [a, b] = [normals(10, 3), normals(10, 4, (z) => z + 0.5)]
    const p = twoSamplesByGroup(copies(a, 'g'), copies(b, 'g'), 0.01, 0)!
    expect(p).toBeCloseTo(twoSamplesByGroup(alone(a, 'a'), alone(b, 'b'), 0.01, 0)!, 1)
    expect(p).toBeGreaterThan(0.01)
  })

  it('says nothing of so few groups that nothing could come out, nor of none', () => {
    const [a, b] = [alone([1, 2, 3], 'a'), alone([7, 8, 9], 'b')]
    expect(twoSamplesByGroup(a, b, 0.01, 0)).toBeNull()
    expect(twoSamplesByGroup(a, b, 0.05, 0)).not.toBeNull()
    expect(twoSamplesByGroup(a, { score: [], group: [] }, 0.01, 0)).toBeNull()
  })

  it('gives equal scores a p-value of 1, and the same seed the same one', () => {
    const same = alone(
      normals(30, 0, () => 1),
      'a'
    )
    expect(twoSamplesByGroup(same, same, 0.01, 0)).toBe(1)
    const [a, b] = [
      alone(normals(30, 5), 'a'),
      alone(
        normals(30, 6, (z) => z + 0.4),
        'b'
      )
    ]
    expect(twoSamplesByGroup(a, b, 0.01, 7)).toBe(twoSamplesByGroup(a, b, 0.01, 7))
  })
})
