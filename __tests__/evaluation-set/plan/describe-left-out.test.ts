import { describe, expect, it } from 'vitest'
import { describeLeftOut, describeMuchLeftOut } from '../../../src/evaluation-set/plan/describe-left-out.ts'
import type { Label, LeftOut } from '../../../src/evaluation-set/types.ts'

const labels = (defectFree: number, defective: number): Label[] => [
  ...new Array<Label>(defectFree).fill(0),
  ...new Array<Label>(defective).fill(1)
]
const lost = (count: number, more: Partial<LeftOut> = {}): LeftOut[] =>
  Array.from({ length: count }, (_, i) => ({ name: `cut/${i}.png`, reason: 'its mask is empty', ...more }))

describe('much of a class that is left out', () => {
  it.each<[string, LeftOut[], Label[], string[]]>([
    ['a tenth is not much', lost(1, { label: 1 }), labels(90, 9), []],
    [
      'more is',
      lost(2, { label: 1 }),
      labels(90, 9),
      ['2 of 11 defective images (cut/0.png, cut/1.png): its mask is empty.']
    ],
    [
      'of defect-free ones',
      lost(2, { label: 0 }),
      labels(9, 90),
      ['2 of 11 defect-free images (cut/0.png, cut/1.png): its mask is empty.']
    ],
    [
      'two classes, each for itself',
      [...lost(3, { label: 0 }), ...lost(1, { label: 1 })],
      labels(100, 2),
      ['1 of 3 defective images (cut/0.png): its mask is empty.']
    ],
    [
      'a class that nobody knows may be the smaller one',
      lost(2),
      labels(90, 9),
      ['2 images without a label beside 99 in use (cut/0.png, cut/1.png): its mask is empty.']
    ],
    ['little beside either class', lost(2), labels(90, 90), []],
    ['what was asked for', lost(50, { asked: true }), labels(9, 9), []],
    [
      'several reasons',
      [...lost(1, { label: 1 }), ...lost(1, { label: 1, reason: 'has no mask' })],
      labels(9, 2),
      ['2 of 4 defective images (cut/0.png, cut/0.png): its mask is empty (and 1 other reason).']
    ]
  ])('%s', (_, leftOut, used, expected) => {
    expect(describeMuchLeftOut(leftOut, used)).toEqual(expected)
  })

  it('all of it is counted by reason, whatever its share', () => {
    expect(describeLeftOut([...lost(1), ...lost(4, { reason: 'has no mask' })], 95)).toEqual([
      '1 image left out (1 % of all: cut/0.png): its mask is empty.',
      '4 images left out (4 % of all: cut/0.png, cut/1.png, cut/2.png, …): has no mask.'
    ])
  })
})
