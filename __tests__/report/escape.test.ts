import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codeText, escapeSentence, escapeText, fence, link, plainText } from '../../src/report/escape.ts'
import { faults, proseLines } from '../support/markdown-structure.ts'
import { hostileText } from '../support/hostile-text.ts'

describe('plainText', () => {
  it('makes one line without control, direction and broken characters', () => {
    expect(plainText('a\r\nb\tc\u001b[31md\u202egnp.exe\u200b\ud800')).toBe('a b c [31mdgnp.exe\ufffd')
  })

  it('cuts at a code point and says so', () => {
    expect(plainText('😀😀😀', 2)).toBe('😀…')
    expect(plainText('abc', 3)).toBe('abc')
  })
})

describe('escapeText', () => {
  it('leaves ordinary sentences as they are', () => {
    const sentence = 'Mean KL (0.5 nat, 3 < 4) is fine: -0.2 & more; see e.g. 1.5x, a-b, 50%.'
    expect(escapeText(sentence)).toBe(sentence)
  })

  it.each([
    ['a|b', 'a&#124;b'],
    ['<img src=x>', '&lt;img src=x&gt;'],
    ['&lt;b&#62;', '&amp;lt;b&amp;#&#8203;62;'],
    ['*a* _b_ ~c~ [d](e) `f` \\', '\\*a\\* \\_b\\_ \\~c\\~ \\[d\\](e) \\`f\\` \\\\'],
    ['@octocat a@b.example', '@&#8203;octocat a@&#8203;b.example'],
    ['#12 GH-12 o/r#3', '#&#8203;12 GH-&#8203;12 o/r#&#8203;3'],
    ['https://evil.example www.evil.example', 'https:&#8203;//evil.example www&#8203;.evil.example'],
    [':fire: $x$', ':&#8203;fire: &#36;x&#36;'],
    ['# no heading', '\\# no heading'],
    ['- no list', '\\- no list'],
    ['1. no list', '1\\. no list'],
    ['> no quote', '\\> no quote'],
    ['--- no rule', '\\--- no rule'],
    ['<!-- no comment -->', '&lt;!-- no comment --&gt;'],
    ['two\n\nlines', 'two lines']
  ])('%j becomes %j', (text, escaped) => {
    expect(escapeText(text)).toBe(escaped)
  })

  it('leaves no markup, mention, link or HTML of any text', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const escaped = escapeText(text)
        expect(escaped).not.toMatch(/[\n\r|]/)
        expect(faults(`x ${escaped} y`)).toEqual([])
      })
    )
  })
})

it('ends a sentence with one full stop', () => {
  expect(escapeSentence('No labels')).toBe('No labels.')
  expect(escapeSentence('No labels.')).toBe('No labels.')
})

describe('codeText', () => {
  it('is a code span, and escaped text where a span would not hold', () => {
    expect(codeText('@epoch_030 <b>')).toBe('`@epoch_030 <b>`')
    expect(codeText('a|b')).toBe('a&#124;b')
    expect(codeText('a`b')).toBe('a\\`b')
    expect(codeText(' \n')).toBe('(no name)')
  })

  it('stays inside its cell for any name', () => {
    fc.assert(
      fc.property(hostileText, (name) => {
        expect(codeText(name)).not.toMatch(/[\n|]/)
        expect(faults(`x ${codeText(name)} y`)).toEqual([])
      })
    )
  })
})

describe('fence', () => {
  it('is longer than any run of backticks inside', () => {
    expect(fence(['a', '```', '`````'])).toBe('``````\na\n```\n`````\n``````')
  })

  it('is not closed by any line', () => {
    fc.assert(
      fc.property(fc.array(hostileText.map((text) => plainText(text))), (lines) => {
        expect(proseLines(`${fence(lines)}\nafter`)).toEqual(['after'])
      })
    )
  })
})

describe('link', () => {
  it('links only to web addresses', () => {
    expect(link('run', 'https://github.com/o/r/actions/runs/1')).toBe('[run](https://github.com/o/r/actions/runs/1)')
    expect(link('run', 'javascript:alert(1)')).toBe('run')
    expect(link('run', 'not an address')).toBe('run')
  })

  it('cannot be left by its address', () => {
    expect(link('run', 'https://a.example/x) [y](z)|`<b>')).toBe(
      '[run](https://a.example/x%29%20%5By%5D%28z%29%7C%60%3Cb%3E)'
    )
  })
})
