import { describe, expect, test } from 'vitest'
import { aurocInterval } from '../../src/statistics/auroc-interval.ts'
import { z95 } from '../../src/statistics/normal.ts'
import { scoreInterval } from '../../src/statistics/score-interval.ts'
import { seededRandom } from '../../src/statistics/seeded-random.ts'
import { standardNormalQuantile } from '../../src/statistics/normal.ts'

describe('AUROC interval over groups', () => {
  const random = seededRandom(5)
  const normal = (): number => standardNormalQuantile(Math.max(1e-12, random()))
  const images = (count: number, defective: number, patches: number, correlated: number) => {
    const units = { scores: [] as number[], labels: [] as number[], groups: [] as string[] }
    for (let image = 0; image < count; image++) {
      const shared = Math.sqrt(correlated) * normal()
      for (let patch = 0; patch < patches; patch++) {
        const label = image < defective ? 1 : 0
        units.labels.push(label)
        units.scores.push(shared + Math.sqrt(1 - correlated) * normal() + 1.2 * label)
        units.groups.push(`image ${image}`)
      }
    }
    return units
  }

  test('is wider than that of independent units, and holds the truth far more often', () => {
    const truth = 0.8019
    let [grouped, ignored] = [0, 0]
    for (let run = 0; run < 150; run++) {
      const { scores, labels, groups } = images(24, 8, 16, 0.5)
      const wide = aurocInterval(scores, labels, groups)!.interval
      const narrow = aurocInterval(scores, labels)!.interval
      expect(wide[0]).toBeLessThan(narrow[0])
      grouped += wide[0] <= truth && truth <= wide[1] ? 1 : 0
      ignored += narrow[0] <= truth && truth <= narrow[1] ? 1 : 0
    }
    expect(grouped / 150).toBeGreaterThan(0.88)
    expect(ignored / 150).toBeLessThan(0.7)
  })

  test('groups of one unit change nothing', () => {
    const { scores, labels } = images(40, 20, 1, 0)
    const alone = scores.map((_, i) => String(i))
    expect(aurocInterval(scores, labels, alone)).toEqual(aurocInterval(scores, labels))
  })

  test('says when it is a rough one', () => {
    const many = images(40, 20, 2, 0.3)
    expect(aurocInterval(many.scores, many.labels, many.groups)!.approximate).toBe(false)
    for (const few of [images(39, 20, 2, 0.3), images(60, 10, 10, 0.3), images(30, 10, 1, 0)]) {
      expect(aurocInterval(few.scores, few.labels, few.groups)!.approximate).toBe(true)
    }
    expect(aurocInterval([1, 2, 3], [0, 1, 1])!.approximate).toBe(true)
  })

  test('perfect separation counts images, not their patches', () => {
    const labels = Array.from({ length: 80 }, (_, i) => (i < 40 ? 1 : 0))
    const groups = labels.map((_, i) => `image ${Math.floor(i / 4)}`)
    const { auroc, interval } = aurocInterval(labels, labels, groups)!
    expect(auroc).toBe(1)
    expect(interval[1]).toBe(1)
    // Ten images of each class, with Student's t instead of z.
    expect(interval[0]).toBeLessThan(scoreInterval(1, 10, 10, z95)[0])
    expect(interval[0]).toBeGreaterThan(0.6)
  })

  test('one group of all units knows next to nothing', () => {
    const { interval } = aurocInterval([1, 2, 3, 4], [0, 1, 0, 1], ['a', 'a', 'a', 'a'])!
    expect(interval[0]).toBeLessThan(0.05)
    expect(interval[1]).toBeGreaterThan(0.95)
  })

  test('one class only', () => {
    expect(aurocInterval([1, 2], [1, 1], ['a', 'a'])).toBeNull()
  })
})
