import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Patch } from '../../../src/evaluation-set/types.ts'
import { choosePictures } from '../../../src/evidence/gallery/choose-pictures.ts'

const kinds = ['hole', 'stain', 'fold']
const unit = fc.record({
  label: fc.constantFrom(0 as const, 1 as const),
  kind: fc.constantFrom(...kinds),
  score: fc.double({ min: 0, max: 1, noNaN: true })
})

function set(units: { label: 0 | 1; kind: string; score: number }[]) {
  const patches = units.map(({ label, kind }, image): Patch => {
    const common = { x: 0, y: 0, fabric: null, group: '', condition: -1, sampled: false }
    return { id: `${image}.png`, image, label, kind: label === 0 ? 'good' : kind, ...common }
  })
  const columns = {
    id: patches.map(({ id }) => id),
    label: patches.map(({ label }) => label),
    group: patches.map(({ group }) => group),
    kind: patches.map(({ kind }) => kind),
    fabric: patches.map(() => null),
    score: units.map(({ score }) => score)
  }
  return { patches, columns }
}

const choose = ({ patches, columns }: ReturnType<typeof set>, seed = 0) =>
  choosePictures(columns, columns.id, patches, seed)

describe('choosePictures', () => {
  it('keeps the lowest, the median and the highest score of the defect-free units and of each kind of defect', () => {
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 60 }), (units) => {
        const { patches, columns } = set(units)
        const chosen = choose({ patches, columns })
        const scores = (kind: string) => columns.score.filter((_, i) => columns.kind[i] === kind).sort((a, b) => a - b)
        const scoreOf = (kind: string, role: string) =>
          [...chosen.values()]
            .filter(({ row, roles }) => columns.kind[row] === kind && roles.some((one) => one === role))
            .map(({ row }) => columns.score[row]!)
        for (const kind of new Set(columns.kind)) {
          const all = scores(kind)
          const of = kind === 'good' ? 'defect-free' : 'defect'
          expect(scoreOf(kind, `${of}-lowest`)).toEqual([all[0]])
          expect(scoreOf(kind, `${of}-median`)).toEqual([all[Math.floor((all.length - 1) / 2)]])
          const highest = kind === 'good' ? all.slice(-4) : all.slice(-1)
          expect(scoreOf(kind, `${of}-highest`).sort((a, b) => a - b)).toEqual(highest)
        }
      })
    )
  })

  it('films up to four patches of each class, of as many kinds as there are, whatever the scores are', () => {
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 60 }), fc.nat(), (units, seed) => {
        const film = (scored: typeof units) =>
          [...choose(set(scored), seed)].filter(([, { roles }]) => roles.includes('film')).map(([id]) => id)
        const chosen = film(units)
        expect(film(units.map((one) => ({ ...one, score: 1 - one.score }))).sort()).toEqual([...chosen].sort())
        const { columns } = set(units)
        const rows = chosen.map((id) => columns.id.indexOf(id))
        for (const label of [0, 1]) {
          const own = rows.filter((row) => columns.label[row] === label)
          const all = columns.label.filter((one) => one === label).length
          expect(own.length).toBe(Math.min(4, all))
          const kindsThere = new Set(columns.kind.filter((_, i) => columns.label[i] === label)).size
          expect(new Set(own.map((row) => columns.kind[row])).size).toBe(Math.min(4, kindsThere, own.length))
        }
      })
    )
  })

  it('shows of an image the patch that gave its score', () => {
    const { columns } = set([{ label: 1, kind: 'hole', score: 0.5 }])
    const tiles = [0, 64].map((x): Patch => {
      return {
        id: `0.png@${x},0`,
        image: 0,
        x,
        y: 0,
        label: 1,
        kind: 'hole',
        fabric: null,
        group: '',
        condition: -1,
        sampled: false
      }
    })
    const chosen = choosePictures(columns, ['0.png@64,0'], tiles, 0)
    expect(chosen.get('0.png@64,0')?.roles).toEqual(expect.arrayContaining(['defect-lowest', 'defect-highest']))
    expect(chosen.get('0.png@0,0')?.roles).toEqual(['film'])
    expect([...chosen.values()].every(({ row }) => row === 0)).toBe(true)
  })
})
