import fc from 'fast-check'
import { expect, it } from 'vitest'
import { always, distinct, dropped, fitSections, measure, stage } from '../../src/report/budget.ts'

const end = (leftOut: string[]) => (leftOut.length > 0 ? `without ${leftOut.join(', ')}` : 'end')

it('joins everything where there is room, or no limit', () => {
  const sections = [always('a'), always(''), dropped(stage.detail, 'b', 'B')]
  expect(fitSections(sections, end, null)).toBe('a\n\nb\n\nend')
  expect(fitSections(sections, end, { limit: 9, unit: 'characters' })).toBe('a\n\nb\n\nend')
})

it('drops the lowest stage first, and of one stage the last section', () => {
  const body = 'x'.repeat(40)
  const sections = [
    always('head'),
    dropped(stage.detail, body, 'A'),
    dropped(stage.evidence, body, 'B'),
    dropped(stage.detail, body, 'C')
  ]
  const at = (limit: number) => fitSections(sections, end, { limit, unit: 'characters' }).split('\n').at(-1)
  expect([at(140), at(110), at(80), at(30)]).toEqual(['end', 'without C', 'without A, C', 'without A, B, C'])
})

it('takes shorter versions before it drops a section', () => {
  const section = [
    { text: 'long text', goesAt: stage.detail },
    { text: 'short', goesAt: stage.prose, without: 'details' },
    { text: '', goesAt: stage.never, without: 'all' }
  ]
  expect(fitSections([section], () => '', { limit: 8, unit: 'characters' })).toBe('short')
  expect(fitSections([section], () => '', { limit: 4, unit: 'characters' })).toBe('')
})

it('knows no version twice', () => {
  const versions = [
    { text: 'a', goesAt: stage.detail },
    { text: 'a', goesAt: stage.evidence, without: 'details' },
    { text: '', goesAt: stage.never, without: 'all' }
  ]
  expect(distinct(versions)).toEqual([{ text: 'a', goesAt: stage.evidence }, versions[2]])
})

it('counts bytes where a summary does', () => {
  expect([measure('é😀', 'characters'), measure('é😀', 'bytes')]).toEqual([3, 6])
})

it('never exceeds the limit, whatever the sections', () => {
  const sections = fc.array(fc.tuple(fc.string({ unit: 'binary', maxLength: 200 }), fc.integer({ min: 1, max: 5 })))
  fc.assert(
    fc.property(sections, fc.constantFrom('characters' as const, 'bytes' as const), (parts, unit) => {
      const all = parts.map(([text, at], i) => dropped(at, text, String(i)))
      expect(
        measure(
          fitSections(all, () => 'end', { limit: 100, unit }),
          unit
        )
      ).toBeLessThanOrEqual(100)
    })
  )
})

it('refuses a limit that what always remains does not fit', () => {
  expect(() => fitSections([always('too long')], end, { limit: 5, unit: 'bytes' })).toThrow(RangeError)
})
