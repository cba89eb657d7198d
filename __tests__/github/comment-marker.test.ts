import { describe, expect, it } from 'vitest'
import { commentMarker } from '../../src/github/comment-marker.ts'

describe('commentMarker', () => {
  it('cannot be ended by a name', () => {
    const hostile = commentMarker('--> <script>\n\u0000\ud800')
    expect(hostile.match(/-->/g)).toHaveLength(1)
    expect(hostile.slice(1)).not.toMatch(/[\n<]/)
  })
})
