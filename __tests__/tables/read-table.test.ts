import { describe, expect, it } from 'vitest'
import { readTextTable } from '../../src/tables/read-table.ts'

describe('tables of which every row counts', () => {
  const expected = [
    ['a, b', 'c'],
    ['1', '']
  ]
  it.each([
    ['commas', 'name,n\n"a, b",1\nc,\n'],
    ['semicolons', 'name;n\na, b;1\nc;\n'],
    ['tabs, and empty cells among them', 'name\tn\na, b\t1\nc\t\n'],
    ['bars', 'name|n\r\na, b|1\r\nc|\r\n'],
    ['another one that the first line names', 'sep=#\rname#n\ra, b#1\rc#'],
    ['blanks around, and lines of nothing', '\n name ; n \n "a, b" ; 1\n\n;\n c ;']
  ])('separated by %s', (_, text) => {
    const { names, columns } = readTextTable(text, 'a.csv')
    expect([names, columns]).toEqual([['name', 'n'], expected])
  })

  it('keeps the lines of the file', () => {
    expect(readTextTable('sep=,\n\na,b\n1,2\n\n3,4\n', 'a.csv').lines).toEqual([4, 6])
  })

  it.each([
    [
      'too many cells',
      'a,b\n1,2\n1,2,3\n',
      /^a\.csv, line 3: has 3 cells under 2 columns; quote cells that hold commas/
    ],
    ['too many cells', 'a;b\n1;2;3\n', /line 2: has 3 cells under 2 columns; quote cells that hold the separator/],
    ['too few', 'a,b\n1', /line 2: has 1 cell under 2 columns; write the missing ones/],
    ['a quote that nothing closes', 'a,b\n"1,2\n3,4\n', /^a\.csv.*is no valid CSV/]
  ])('refuses %s', (_, text, message) => {
    expect(() => readTextTable(text, 'a.csv')).toThrow(message)
  })

  it('is empty where nothing is written', () => {
    expect(readTextTable('', 'a.csv')).toMatchObject({ names: [], columns: [], lines: [] })
  })
})
