import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Diagnosis } from '../../src/diagnosis/schema.ts'
import { measure } from '../../src/report/budget.ts'
import { renderMarkdown, type MarkdownOptions } from '../../src/report/render-markdown.ts'
import {
  fortyCheckpoints,
  healthy,
  hostile,
  inconclusive,
  posteriorCollapse,
  recordedScores,
  singleCheckpoint,
  thresholdTooHigh,
  undecided,
  withFindings
} from '../support/diagnosis.ts'
import { hostileText } from '../support/hostile-text.ts'
import { faults } from '../support/markdown-structure.ts'

const marker = '<!-- marker -->'
const runUrl = 'https://github.com/o/r/actions/runs/1'
const base: MarkdownOptions = { failed: true, marker, runUrl, commit: '0123456789abcdef', configFrom: 'base' }
const attack =
  '`|a|b|` <img src=x onerror=alert(1)> @octocat #123 [x](http://evil.example) **b** <!-- --> ```\n</details>\n| c |'

const cases: [string, Diagnosis, Partial<MarkdownOptions>][] = [
  ['healthy', healthy(), { failed: false }],
  ['posterior-collapse', posteriorCollapse(), {}],
  ['threshold-too-high', thresholdTooHigh(), { configFrom: 'workspace' }],
  ['inconclusive', inconclusive(), {}],
  ['recorded-scores', recordedScores(), { failed: false }],
  ['undecided', undecided(), { failed: false }],
  ['single-checkpoint', singleCheckpoint(), { failed: false }],
  ['hostile-names', hostile(attack), { reportName: attack, configFrom: 'workspace' }],
  ['forty-checkpoints', fortyCheckpoints(), { failed: false, reportName: 'denim' }]
]

describe.each(cases)('%s', (name, diagnosis, options) => {
  const markdown = renderMarkdown(diagnosis, { ...base, ...options })

  it('reads as agreed', async () => {
    await expect(`${markdown}\n`).toMatchFileSnapshot(`golden/${name}.md`)
  })

  it('is sound Markdown', () => {
    expect(faults(markdown)).toEqual([])
  })

  it('ends with the marker, and charts fit into 80 columns', () => {
    expect(markdown.endsWith(`\n\n${marker}`)).toBe(true)
    const charts = markdown.split('\n').filter((line) => /[█●◄]/u.test(line) && !line.includes('|'))
    expect(charts.every((line) => [...line].length <= 80)).toBe(true)
  })
})

describe('the words of the verdict', () => {
  const first = (diagnosis: Diagnosis) => renderMarkdown(diagnosis, base).split('\n')[0]
  const verdicts = ['healthy', 'warning', 'critical', 'inconclusive'] as const
  const states = [
    {},
    { explainedBy: 'X2', severity: 'notice' as const },
    { severity: 'warning' as const },
    { waived: { reason: 'known', expires: '2027-01-01' } }
  ]

  it.each(verdicts.flatMap((verdict) => states.flatMap((state) => ['S2', 'S4'].map((id) => ({ verdict, id, state })))))(
    'hold posterior collapse: $verdict, $id, $state',
    ({ verdict, id, state }) => {
      const diagnosis = withFindings(
        { ...healthy(), verdict },
        { [id]: { status: 'present', ...state }, P1: { status: 'present' } }
      )
      expect(first(diagnosis)).toContain('posterior collapse')
    }
  )

  it.each(['S2', 'S4'])('claim no collapse where a wrong scale explains %s', (id) => {
    const explained = { status: 'present', explainedBy: 'P1', severity: 'notice' } as const
    const diagnosis = withFindings(
      { ...healthy(), verdict: 'inconclusive' },
      { [id]: explained, P1: { status: 'present' } }
    )
    expect(first(diagnosis)).toContain('could not be judged')
    expect(first(diagnosis)).not.toContain('collapse')
  })

  it('say that an inconclusive run could not be judged', () => {
    expect(first(inconclusive())).toContain('could not be judged')
  })

  it('do not recommend a threshold without reserve where the verdict is open', () => {
    const open = { ...healthy(), verdict: 'inconclusive' as const }
    expect(renderMarkdown(open, base)).toMatch(/Recommended: .*Do not set it before the verdict is settled/)
    expect(renderMarkdown(healthy(), base)).not.toContain('before the verdict is settled')
  })

  it('never call a symptom absent that could not be assessed', () => {
    expect(first(recordedScores())).toContain('4 of 6 could not be assessed')
    expect(first(healthy())).toContain('none of the six symptoms is present')
  })
})

it('puts departures from the defaults into the first fold where the pull request could have set them', () => {
  const diagnosis = { ...posteriorCollapse(), departures: ['symptoms.S2.severity: off'] }
  const folds = (configFrom: 'base' | 'workspace') =>
    renderMarkdown(diagnosis, { ...base, configFrom }).match(/<details><summary>.*<\/summary>/g)!
  expect(folds('workspace')[0]).toContain('depart')
  expect(folds('base')[0]).not.toContain('depart')
  expect(folds('base').some((title) => title.includes('depart'))).toBe(true)
})

describe('hostile texts', () => {
  it('never leave the place where they stand', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const options = { ...base, reportName: text, commit: text, configFrom: 'workspace' } as const
        expect(faults(renderMarkdown(hostile(text), options))).toEqual([])
      }),
      { numRuns: 60 }
    )
  })
})

describe('the budget', () => {
  const texts = fc.oneof(
    hostileText,
    fc.constantFrom('|', '漢', '😀', '@a', 'word ').map((piece) => piece.repeat(400))
  )

  it('is never exceeded, and what always remains does', () => {
    fc.assert(
      fc.property(
        texts,
        fc.constantFrom('characters' as const, 'bytes' as const),
        fc.integer({ min: 32_000, max: 70_000 }),
        (text, unit, limit) => {
          const options = { ...base, reportName: text, configFrom: 'workspace', budget: { limit, unit } } as const
          const markdown = renderMarkdown(hostile(text), options)
          expect(measure(markdown, unit)).toBeLessThanOrEqual(limit)
          expect(faults(markdown)).toEqual([])
          expect(markdown.split('\n')[0]).toContain('posterior collapse')
          for (const id of ['**S2**', '**S3**', '**S4**']) expect(markdown).toContain(id)
          expect(markdown).toContain('### Thresholds')
          expect(markdown.endsWith(marker)).toBe(true)
        }
      ),
      { numRuns: 60 }
    )
  })

  it('drops folds first, then charts and evidence, then absent symptoms, and says so', () => {
    const diagnosis = posteriorCollapse()
    const at = (limit: number) => renderMarkdown(diagnosis, { ...base, budget: { limit, unit: 'characters' } })
    const whole = renderMarkdown(diagnosis, base)
    expect(at(whole.length)).toBe(whole)

    let left = 4
    for (let limit = whole.length; limit >= 2600; limit -= 100) {
      const markdown = at(limit)
      const kept = ['<details>', '◄ operating', '| Evidence |', '**S1**'].map((sign) => markdown.includes(sign))
      const firstKept = kept.indexOf(true)
      expect(kept.slice(firstKept < 0 ? 4 : firstKept)).not.toContain(false)
      left = kept.filter(Boolean).length
      if (limit < whole.length) {
        expect(markdown).toMatch(/_Left out for length: .* In full: `report.md` in the report folder of \[this run\]/)
      }
      expect(faults(markdown)).toEqual([])
    }
    expect(left).toBe(0)
    const shortest = at(2600)
    expect(shortest).toContain('✅ Absent: S1, S5.')
    expect(shortest).toContain('### Thresholds')
    expect(faults(shortest)).toEqual([])
  })

  it('is too small to hold even the verdict: an error, not half a report', () => {
    expect(() => renderMarkdown(healthy(), { ...base, budget: { limit: 500, unit: 'characters' } })).toThrow(RangeError)
  })
})
