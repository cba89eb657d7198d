import { expect, it } from 'vitest'
import { renderMarkdown } from '../../src/report/render-markdown.ts'
import { renderText } from '../../src/report/render-text.ts'
import { healthy } from '../support/diagnosis.ts'

const left = '7 of 40 defective images (cut/1.png, cut/2.png, cut/3.png, …): its mask is empty.'
const taken =
  '12 pictures beside images taken as masks, as they bear the names of images and have few values: a/b.png, ….'
const base = healthy()
const given = {
  ...base,
  evaluationSet: { ...base.evaluationSet, notes: [taken, 'Two images of 12x12 taken as they are.'] },
  besideVerdict: [
    { about: 'left-out' as const, text: left },
    { about: 'taken' as const, text: taken }
  ]
}

it('stands in the first screen of the comment, also of the shortest, and not once more in a fold', () => {
  for (const budget of [null, { limit: 6000, unit: 'characters' as const }]) {
    const markdown = renderMarkdown(given, { failed: false, budget })
    const first = markdown.slice(0, markdown.indexOf('| Symptom'))
    expect(first).toContain('- **Left out:** 7 of 40 defective images')
    expect(first).toContain('- **Taken by shape or name alone:** 12 pictures beside images')
    expect(markdown.split('12 pictures beside images')).toHaveLength(2)
  }
})

it('stands above the symptoms on the terminal, and what else was done below', () => {
  const text = renderText(given, { failed: false, color: false })
  const [first, rest] = [text.slice(0, text.indexOf('\nSymptoms')), text.slice(text.indexOf('\nSymptoms'))]
  expect(first).toContain('Left out: 7 of 40 defective images')
  expect(first).toContain('Taken by shape or name alone: 12 pictures')
  expect(rest).toContain('Two images of 12x12 taken as they are.')
  expect(rest).not.toContain('12 pictures')
})

it('is not there where nothing is to be said', () => {
  expect(renderMarkdown(base, { failed: false })).not.toMatch(/Left out:|Taken by/)
  expect(renderText(base, { failed: false, color: false })).not.toMatch(/Left out:|Taken by/)
})
