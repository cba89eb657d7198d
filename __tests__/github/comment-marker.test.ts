import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { commentMarker, readMarker } from '../../src/github/comment-marker.ts'

const run = { id: 4711, attempt: 2, step: 'c0ffee00' }

describe('commentMarker', () => {
  it('cannot be ended by a name', () => {
    const hostile = commentMarker({ reportName: '--> <script>\n\u0000\ud800', run })
    expect(hostile.match(/-->/g)).toHaveLength(1)
    expect(hostile.slice(1)).not.toMatch(/[\n<]/)
  })

  it('is read as it was written, whatever the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.boolean(), (reportName, moved) => {
        const mark = { reportName, run, ...(moved ? { moved } : {}) }
        expect(readMarker(`text\n\n${commentMarker(mark as never)}`)).toEqual(mark)
      })
    )
  })

  it.each([
    '<!-- vae-playbook report-name=%E0%A4%A run=1.1 step=a -->',
    '<!-- vae-playbook report-name=a run=x.1 -->',
    'text'
  ])('is nothing that another has spoiled: %s', (line) => expect(readMarker(`text\n\n${line}`)).toBeNull())
})
