import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { InputError } from '../../src/input-error.ts'
import {
  arrayNamesOf,
  chooseColumns,
  nameOf,
  otherNames,
  refuseSlips,
  setColumns
} from '../../src/tables/column-names.ts'

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')

it('README lists every name of every column', () => {
  const table = /<!-- columns -->([\s\S]*?)<!-- end of columns -->/.exec(readme)![1]
  const rows = [...table.matchAll(/^\| `(\w+)` \| (.*) \|$/gm)].map(([, column, names]) => [
    column,
    [...names.matchAll(/`([^`]+)`/g)].map(([, name]) => name)
  ])
  expect(Object.fromEntries(rows)).toEqual(otherNames)
})

describe('columns by name', () => {
  const names = setColumns.flatMap((column) =>
    [column, ...(otherNames[column] ?? [])].map((name) => [column, name] as const)
  )

  it.each(names)('%s is read from %s, whatever its case', (column, name) => {
    for (const written of [name, name.toUpperCase()])
      expect(chooseColumns(['mine', written], setColumns, 'a.csv').get(column)).toBe(written)
  })

  it('no name means two columns', () => {
    const all = names.map(([, name]) => name)
    expect(new Set(all).size).toBe(all.length)
  })

  it('our own name goes first, in our own writing before another', () => {
    expect(nameOf('score', ['pred_score', 'Score', 'score'])).toBe('score')
    expect(nameOf('score', ['pred_score', 'Score'])).toBe('Score')
    expect(nameOf('score', ['y_score', 'pred_score'])).toBe('pred_score')
    expect(nameOf('score', ['scored'])).toBeUndefined()
    expect(arrayNamesOf('mask')).toContain('gt_masks')
  })

  it('refuses slips and what stands there twice, but no second column without a name', () => {
    const slips = (...header: string[]) =>
      refuseSlips(chooseColumns(header, setColumns, 'a.csv'), header, setColumns, 'a.csv')
    expect(() => slips('image', 'lable', 'grup')).toThrow(
      new InputError('a.csv: unknown column "grup"; did you mean "group"?')
    )
    expect(() => slips('image', 'image')).toThrow(/"image" stands there twice/)
    expect(() => slips('', '', 'image', 'label_index', 'label')).not.toThrow()
  })
})
