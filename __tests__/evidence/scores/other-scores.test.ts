import { describe, expect, it } from 'vitest'
import { boxBlur } from '../../../src/evidence/scores/box-blur.ts'
import { OtherScores } from '../../../src/evidence/scores/other-scores.ts'
import { ScoreAccumulator } from '../../../src/evidence/scores/scores.ts'
import { summarizeMap } from '../../../src/evidence/scores/summarize-map.ts'
import { H, reference, referencePlanes, W } from '../../support/planes.ts'
import type { Patch } from '../../../src/evaluation-set/types.ts'

const patchOf = (i: number): Patch => ({
  id: `${i}.png`,
  image: i,
  x: 0,
  y: 0,
  label: (i % 2) as 0 | 1,
  kind: 'hole',
  fabric: null,
  group: `${i}`,
  condition: -1,
  sampled: false
})

describe('OtherScores', () => {
  const scores = new OtherScores('patch')
  const inUse = new ScoreAccumulator('patch')
  referencePlanes.forEach((plane, i) => {
    const blurredMax = summarizeMap(boxBlur(plane.map, H, W)).max
    scores.add(patchOf(i), { ...plane, summary: summarizeMap(plane.map) }, blurredMax, [1, H, W])
    inUse.add(patchOf(i), plane.map.reduce((a, b) => a + b, 0) / plane.map.length)
  })
  const measured = scores.finish(inUse.columns, null, 0)!

  it('has the AUROCs of scikit-learn', () => {
    for (const { reduce, auroc } of measured.reductions) {
      if (reduce !== 'blurred-max') expect(auroc).toBeCloseTo(reference.scores.reductions[reduce], 9)
    }
    for (const { score, auroc } of measured.trivial) expect(auroc).toBeCloseTo(reference.scores.trivial[score], 9)
    expect(measured.auroc).toBeCloseTo(reference.scores.reductions.mean, 9)
  })

  it('tests a gain against the score in use, and nothing else', () => {
    for (const { gain, p, auroc } of [...measured.reductions, ...measured.trivial]) {
      expect(gain).toBeCloseTo(auroc - measured.auroc, 12)
      if (gain >= 0.03) expect(p).toBeGreaterThan(0)
      else expect(p).toBeNull()
    }
  })

  it('is null with one class, or without images', () => {
    const oneClass = { ...inUse.columns, label: inUse.columns.label.map(() => 0 as const) }
    expect(scores.finish(oneClass, null, 0)).toBeNull()
    expect(new OtherScores('patch').finish(inUse.columns, null, 0)).toBeNull()
  })
})
