import { describe, expect, it } from 'vitest'
import type { Evidence } from '../../src/evidence/evidence.ts'
import { InputError } from '../../src/input-error.ts'
import { mergeEvidence } from '../../src/run-folder/merge-evidence.ts'
import { evidenceOf, regimes, series, type Overrides } from '../support/evidence.ts'

describe('the parts of a run', () => {
  const run = (shard: string | null, checkpoints = 3, list = 'a') => ({ checkpoints, list, shard })
  const three = (...overrides: Overrides[]) =>
    series(...[0, 1, 2].map((i) => evidenceOf(regimes.healthy, { run: run(`${i + 1}/3`), ...overrides[i] })))
  const merge = (all: Evidence[]) =>
    mergeEvidence(
      all.map((evidence, i) => ({ path: `evidence/${i}.json`, evidence })),
      'evidence'
    )
  const refusal = (all: Evidence[]) => {
    try {
      merge(all)
    } catch (error) {
      expect(error).toBeInstanceOf(InputError)
      return (error as Error).message
    }
    return null
  }

  it('come in any order', () => {
    const [a, b, c] = three()
    expect(merge([c!, a!, b!])).toEqual([a, b, c])
  })

  it('may be of several whole runs, one for each checkpoint', () => {
    const all = series(evidenceOf(), evidenceOf(), evidenceOf())
    const alone = all.map((one, i) => ({
      ...one,
      checkpoint: { ...one.checkpoint, order: 0 },
      run: run(null, 1, `list ${i}`)
    }))
    expect(merge([alone[2]!, alone[0]!, alone[1]!])).toEqual(alone)
  })

  it('may lack the record of their run, as earlier versions wrote them', () => {
    const all = series(evidenceOf(), evidenceOf(), evidenceOf())
    expect(merge([all[1]!, all[0]!, all[2]!])).toEqual(all)
    expect(refusal([all[0]!, all[2]!])).toMatch(
      /lacks the evidence of checkpoint 2 of 3 in training order: the run was/
    )
  })

  it('are refused where the last one, or more, is missing', () => {
    const [a, b, c] = three()
    expect(refusal([a!, b!])).toBe(
      'evidence lacks the evidence of checkpoint 3 of 3 in training order: shard 3/3 failed, or its files are not here; evaluate it again'
    )
    expect(refusal([c!])).toMatch(/checkpoint 1 of 3 in training order and of 1 more: shard 1\/3 failed/)
    const stopped = three({ run: run(null) }, { run: run(null) })
    expect(refusal([stopped[0]!])).toMatch(/the run was stopped, or its files are not here/)
  })

  it('are refused where they do not fit together, naming both files and what differs', () => {
    expect(refusal(three({}, {}, { tool: { version: '0.9.0' } }))).toBe(
      '"epoch_001" (evidence/0.json) and "epoch_003" (evidence/2.json) were measured by vae-playbook 1.0.0 and 0.9.0: evaluate both with the same version'
    )
    expect(refusal(three({}, { measuredWith: '{"seed":1}' }))).toMatch(
      /1\.json\) were measured with different settings \(seed\)/
    )
    expect(refusal(three({}, { evaluationSet: { hash: 'b' } }))).toMatch(
      /different evaluation sets \(other contents of/
    )
    expect(refusal(three({}, { evaluationSet: { geometry: [1, 32, 32] } }))).toMatch(
      /\(the models take 1x64x64 and 1x32x32\)/
    )
    const { units } = evidenceOf()
    expect(refusal(three({}, { units: { group: units.id.map(() => 'a') } }))).toMatch(/\(other groups\)/)
    expect(refusal([...three(), three()[1]!])).toMatch(
      /"epoch_002", evidence\/1\.json and evidence\/3\.json: a shard is there twice/
    )
  })

  it('are refused as shards of different runs', () => {
    expect(refusal(three({}, { run: run('2/3', 4) }))).toMatch(
      /evidence\/0\.json is of shard 1\/3 of 3 checkpoints \(list a\), evidence\/1\.json of shard 2\/3 of 4 checkpoints \(list a\)/
    )
    expect(refusal(three({}, { run: run(null, 3, 'b') }))).toMatch(/parts of different runs/)
    expect(refusal(three({}, { run: undefined as never }))).toMatch(/a run of an earlier version/)
  })

  it('are refused where their numbers cannot be', () => {
    const [a, b, c] = three()
    const renumbered = (order: number) => ({ ...c!, checkpoint: { ...c!.checkpoint, order } })
    expect(refusal([a!, b!, renumbered(1)])).toMatch(/contradicts itself/)
    expect(refusal([a!, b!, renumbered(3)])).toMatch(/contradicts itself/)
  })
})
