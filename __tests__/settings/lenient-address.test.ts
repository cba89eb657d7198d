import { describe, expect, it } from 'vitest'
import { readTelling } from '../../src/settings/lenient-address.ts'

describe('readTelling', () => {
  it.each([
    ['comment: never\nreport-name: loom\nfail_on: x\n', { comment: 'never', 'report-name': 'loom' }],
    ['fail_on: x\n', { comment: 'always' }],
    ['report-name: loom\nfail-on: [critical\n', { comment: 'always', 'report-name': 'loom' }],
    ['x: [1\ncomment: never\n', { comment: 'never' }],
    ['a: b: c\n', { comment: 'always' }],
    ['- a list\n', { comment: 'always' }],
    ['extends: strict\n', { comment: 'always' }],
    [null, { comment: 'always' }]
  ])('reads %j although it is broken elsewhere', (text, where) => {
    expect(readTelling({}, text)).toEqual(where)
  })

  it.each([
    ['comment: nevr\n'],
    ['report-name: 5\n'],
    ['report-name: [a]\n'],
    ['report-name: a\nreport-name: b\n'],
    ['x: "1\ncomment: never\n'],
    ['extends: team.yml\n']
  ])('does not know it from %j', (text) => {
    expect(readTelling({}, text)).toBeNull()
  })

  it('takes inputs before the file', () => {
    const inputs = { comment: 'on-findings', 'report-name': 'loom' }
    expect(readTelling(inputs, 'comment: nevr\nreport-name: 5\n')).toEqual(inputs)
    expect(readTelling({ comment: 'nevr' }, null)).toBeNull()
  })
})
