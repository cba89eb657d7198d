import { describe, expect, it } from 'vitest'
import type { Evidence } from '../../../src/evidence/evidence.ts'
import { assessL1 } from '../../../src/playbook/checks/l1-same-picture-on-both-sides.ts'
import { contextOf, evidenceOf, regimes } from '../../support/evidence.ts'

type Leaks = NonNullable<Evidence['evaluationSet']['leaks']>
const none: Leaks = { identical: [], near: [], trained: 0, notCompared: 0 }
const assess = (evaluationSet: Partial<Evidence['evaluationSet']>) =>
  assessL1(contextOf(evidenceOf(regimes.healthy, { evaluationSet })))
const leak = (between: Leaks['near'][number]['between'], ...files: [string, string][]) => ({
  between,
  pictures: files.length,
  files
})

describe('L1: the same picture on both sides', () => {
  it('warns of pictures that are equal to the pixel, with files and what follows', () => {
    const files: [string, string][] = [1, 2, 3, 4].map((i) => [`test/good/${i}.png`, `validation/good/${i}.png`])
    const finding = assess({
      calibration: 'separate',
      leaks: { ...none, identical: [leak('labels', ['test/hole/1.png', 'test/good/7.png']), leak('calibration', ...files)] }
    })
    expect(finding).toMatchObject({ status: 'present', severity: 'warning' })
    expect(finding.summary).toBe(
      '1 picture stands the same under both labels (test/hole/1.png and test/good/7.png). One of the two labels is wrong, and no score can get both right. 4 pictures stand the same in the calibration and in the test (test/good/1.png and validation/good/1.png; test/good/2.png and validation/good/2.png; test/good/3.png and validation/good/3.png; …). The threshold has seen what it is judged on.'
    )
    expect(finding.actions).toHaveLength(2)
    expect(finding.measurements[0]).toMatchObject({ value: 5, limit: 0 })
  })

  it('is a notice where pictures are nearly the same', () => {
    const finding = assess({ leaks: { ...none, trained: 9, near: [leak('train', ['a.png', 'train/b.png'])] } })
    expect(finding).toMatchObject({ status: 'present', severity: 'notice' })
    expect(finding.summary).toContain('nearly the same in the training and in the evaluation (a.png and train/b.png)')
  })

  it('is absent with what was compared', () => {
    expect(assess({ calibration: 'separate', leaks: none })).toMatchObject({
      status: 'absent',
      summary:
        'No picture stands under both labels, or in calibration and test, nor nearly the same one. Pictures of the training do not lie beside the test, so they were not compared.'
    })
    expect(assess({ calibration: 'test', leaks: { ...none, trained: 12, notCompared: 1 } }).summary).toMatch(
      /^No picture stands under both labels, nor nearly the same one\. 12 pictures of the training were compared \(1 more could not be\)\.$/
    )
    expect(assess({ leaks: { ...none, reason: 'train/x.tiff: not read' } }).summary).toContain('not compared: train/x.tiff')
  })

  it('goes by the files where an earlier version measured, and is not assessable without pictures', () => {
    expect(assess({ duplicates: ['a.png', 'b.png'], leaks: undefined }).summary).toContain('(a.png; b.png)')
    expect(assess({ leaks: undefined }).status).toBe('not-assessable')
  })
})
