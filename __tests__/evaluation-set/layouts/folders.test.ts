import { describe, expect, it } from 'vitest'
import { find, folderWith, labels, problem } from '../../support/find-set.ts'

describe('layout folders', () => {
  it.each([
    ['good', 'defect'],
    ['Normal', 'ANOMALY'],
    ['ok', 'ng'],
    ['no_defect', 'bad'],
    ['NoDefect', 'defective']
  ])('knows %s beside %s', async (good, defect) => {
    const set = await find(folderWith(`${good}/a.png`, `${defect}/a.png`))
    expect(set.layout).toBe('folders')
    expect(labels(set)).toEqual({ [`${good}/a.png`]: 0, [`${defect}/a.png`]: 1 })
  })

  it('gives masks to defective images alone, and takes folders inside as kinds', async () => {
    const set = await find(
      folderWith(
        'good/a.png',
        'bad/a.png',
        'bad/hole/b.png',
        'masks/a.png',
        'masks/bad/hole/b_mask.png',
        'unclear/x.png'
      )
    )
    expect(set.images.map(({ kind, masks }) => [kind, masks.length])).toEqual([
      ['bad', 1],
      ['hole', 1],
      ['good', 0]
    ])
    expect(set.leftOut).toEqual([
      {
        name: 'unclear/x.png',
        reason: expect.stringMatching(/no label: move unclear\/ into defect\/.*manifest/) as string
      }
    ])
  })

  it('refuses masks whose names do not fit', async () => {
    expect(await problem(folderWith('good/a.png', 'bad/a.png', 'masks/b.png'))).toMatch(/bad\/a\.png has no mask/)
  })
})
