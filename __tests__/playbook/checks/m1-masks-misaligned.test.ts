import { describe, expect, it } from 'vitest'
import type { AlignmentEvidence } from '../../../src/evidence/evidence.ts'
import { assessM1 } from '../../../src/playbook/checks/m1-masks-misaligned.ts'
import { alignmentOf, contextOf, evidenceOf, regimes } from '../../support/evidence.ts'

describe('M1', () => {
  const judge = (overrides: Partial<AlignmentEvidence>) =>
    assessM1(contextOf(evidenceOf(regimes.healthy, { pixel: { alignment: alignmentOf(overrides) } })))
  const shift = (z: number, p: number | null = 0.01) => ({ dx: -24, dy: -10, z, p })

  it.each([
    ['1.5 times as good', { matched: { z: 1, p: 0.2 }, shift: shift(1.51) }, 'present'],
    ['less than 1.5 times as good', { matched: { z: 1, p: 0.2 }, shift: shift(1.49) }, 'undecided'],
    ['a z over 1 beside none', { matched: { z: -0.3, p: 0.9 }, shift: shift(1.01) }, 'present'],
    ['a z of 1', { matched: { z: -0.3, p: 0.9 }, shift: shift(1) }, 'undecided'],
    ['under 1.5 times 0.5', { matched: { z: 0.1, p: 0.9 }, shift: shift(0.74) }, 'undecided'],
    ['what random pairings reach', { matched: { z: 0, p: 0.9 }, shift: shift(4, 0.02) }, 'undecided'],
    ['no better, of masks that fit by chance', { matched: { z: 3, p: 0.02 }, shift: shift(3) }, 'undecided'],
    ['no better, of masks that hardly fit', { matched: { z: 0.49, p: 0.01 }, shift: shift(0.5) }, 'undecided'],
    ['no better, of masks that fit a little', { matched: { z: 0.5, p: 0.01 }, shift: shift(0.5) }, 'absent'],
    ['never tested', { matched: { z: 3, p: 0.01 }, shift: shift(4.6, null) }, 'absent']
  ] as const)('a shift that is %s: %s', (_, overrides, status) => {
    const finding = judge(overrides as Partial<AlignmentEvidence>)
    expect(finding.status).toBe(status)
    if (status === 'undecided')
      expect(finding).toMatchObject({ severity: 'notice', reason: expect.stringMatching(/^Look at/) as string })
  })

  it('names the shift, and what to do with it', () => {
    const finding = judge({ matched: { z: -0.2, p: 1 }, shift: shift(3.4) })
    expect(finding.severity).toBe('warning')
    expect(finding.summary).toContain('moved by dx = -24, dy = -10 pixels')
    expect(finding.actions[0]).toContain('24 left, 10 up')
    expect(finding.causes.map(({ cause, likelihood }) => [cause, likelihood])).toEqual([
      ['masks-shifted', 'likely'],
      ['masks-flipped-or-rotated', 'ruled-out'],
      ['masks-inverted', 'ruled-out'],
      ['masks-of-other-images', 'ruled-out']
    ])
    const coarse = judge({ resolution: 4, matched: { z: -0.2, p: 1 }, shift: shift(3.4) })
    expect(coarse.summary).toContain('moved by about dx')
  })

  it('names the best of several', () => {
    const finding = judge({
      matched: { z: 0, p: 1 },
      shift: shift(2),
      turn: { operation: 'flip-vertical', z: 5, p: 0.01 }
    })
    expect(finding.summary).toContain('flipped upside down')
    expect(finding.causes.slice(0, 2).map(({ likelihood }) => likelihood)).toEqual(['possible', 'likely'])
  })

  it('is not assessable with masks that say nothing, however they fit, unless others fit better', () => {
    const doubtfulMasks = 'Of the masks of defective images all 9 that mark a part of their image mark the same pixels.'
    const of = (overrides: Partial<AlignmentEvidence>) =>
      assessM1(
        contextOf(
          evidenceOf(regimes.healthy, { evaluationSet: { doubtfulMasks }, pixel: { alignment: alignmentOf(overrides) } })
        )
      )
    for (const matched of [
      { z: 5, p: 0.01 },
      { z: 0, p: 1 }
    ])
      expect(of({ matched, shift: shift(0.1) })).toMatchObject({
        status: 'not-assessable',
        reason: `${doubtfulMasks} Such masks cannot be held against error maps.`
      })
    expect(of({ matched: { z: 0, p: 1 }, shift: shift(4) }).status).toBe('present')
    expect(of({ images: 0 }).reason).toContain(doubtfulMasks)
  })

  it('is not assessable without masks, or on fewer than eight images', () => {
    const masks = { masks: false }
    expect(assessM1(contextOf(evidenceOf(regimes.healthy, { pixel: null, evaluationSet: masks }))).reason).toContain(
      'no masks'
    )
    expect(judge({ images: 7, matched: { z: 0, p: 1 }, shift: shift(4) }).reason).toContain('Only 7 defective images')
    expect(judge({ images: 8, matched: { z: 0, p: 1 }, shift: shift(4) }).status).toBe('present')
    expect(assessM1(contextOf(evidenceOf(regimes.healthy, { pixel: { alignment: null } }))).status).toBe(
      'not-assessable'
    )
  })
})
