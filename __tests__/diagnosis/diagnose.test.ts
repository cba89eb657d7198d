import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { diagnose } from '../../src/diagnosis/diagnose.ts'
import { diagnosisSchema } from '../../src/diagnosis/schema.ts'
import { evidenceSchema, type Evidence } from '../../src/evidence/evidence.ts'
import { InputError } from '../../src/input-error.ts'
import { findingIds } from '../../src/catalogue/order.ts'
import { alignmentOf, evidenceOf, regimes, series, settingsOf, unitsOf, unitsWith } from '../support/evidence.ts'

const run = (evidence: Evidence | Evidence[], config: Record<string, unknown> = {}) =>
  diagnose(Array.isArray(evidence) ? evidence : [evidence], {
    settings: settingsOf(config),
    departures: ['judge: best'],
    version: '9.9.9',
    today: '2026-06-15'
  })
const present = (evidence: Evidence | Evidence[], config = {}) =>
  run(evidence, config).findings.filter(({ status }) => status === 'present')
const graded = (evidence: Evidence | Evidence[]) =>
  Object.fromEntries(present(evidence).map(({ id, severity, explainedBy }) => [id, explainedBy ?? severity]))

describe('the regimes of the calibration table', () => {
  it.each([
    ['healthy', 'healthy', {}],
    ['spatial', 'healthy', {}],
    ['overRegularized', 'warning', { W1: 'warning' }],
    ['collapse', 'critical', { S2: 'critical', S4: 'critical', S3: 'S4', S6: 'S4', W1: 'S4', U1: 'S4' }],
    ['partialCollapse', 'critical', { S2: 'critical', S4: 'warning', S3: 'S2', S6: 'S4', W1: 'S4', U1: 'S4' }],
    ['skipsCollapsed', 'critical', { S4: 'critical', X2: 'S4', U1: 'S4' }],
    ['underfit', 'critical', { S2: 'critical', S3: 'S2', S6: 'S2', W1: 'S2' }],
    ['tinyLatent', 'inconclusive', { S2: 'warning', S3: 'S2', S6: 'S2', W1: 'S2', D1: 'warning' }],
    ['narrowDecoder', 'critical', { S2: 'warning', S3: 'critical', S6: 'S2', W1: 'S2' }],
    ['klOff', 'warning', { S5: 'warning' }]
  ] as const)('%s is %s', (regime, verdict, findings) => {
    expect(run(evidenceOf(regimes[regime])).verdict).toBe(verdict)
    expect(graded(evidenceOf(regimes[regime]))).toEqual(findings)
  })
})

describe('diagnose', () => {
  it('holds to the contract: every finding once, in one order, and the schema', () => {
    const diagnosis = run(series(evidenceOf(), evidenceOf(regimes.collapse)))
    expect(diagnosis.findings.map(({ id }) => id)).toEqual(findingIds)
    expect(diagnosisSchema.parse(diagnosis)).toEqual(diagnosis)
    expect(JSON.parse(JSON.stringify(diagnosis))).toEqual(diagnosis)
    expect(diagnosis).toMatchObject({
      tool: { name: 'vae-playbook', version: '9.9.9', engine: 'test engine', device: 'cpu' },
      judged: 'epoch_002',
      bestCheckpoint: 'epoch_001',
      evaluationSet: { defectFree: 200, defective: 60, leftOut: 0 },
      departures: ['judge: best'],
      baseline: null
    })
    expect(diagnosis.checkpoints.map(({ name, epoch }) => [name, epoch])).toEqual([
      ['epoch_001', 1],
      ['epoch_002', 2]
    ])
    expect(diagnosis.checkpoints[1].metrics).toMatchObject({ threshold: diagnosis.thresholds.operating!.threshold })
  })

  it('has schemas that convert to JSON Schema', () => {
    expect(z.toJSONSchema(diagnosisSchema)).toMatchObject({ type: 'object' })
    expect(z.toJSONSchema(evidenceSchema)).toMatchObject({ type: 'object' })
    expect(evidenceSchema.parse(evidenceOf())).toEqual(evidenceOf())
  })

  it('judges the last checkpoint, the best or the named one', () => {
    const all = series(evidenceOf(regimes.collapse), evidenceOf(), evidenceOf(regimes.overRegularized))
    expect(run(all).judged).toBe('epoch_003')
    expect(run(all, { judge: 'best' }).judged).toBe('epoch_002')
    expect(run(all, { judge: 'epoch_001' }).judged).toBe('epoch_001')
    expect(run(all, { judge: 'epoch_001' }).verdict).toBe('critical')
    expect(() => run(all, { judge: 'epoch_0O2' })).toThrow(
      new InputError('judge: there is no checkpoint "epoch_0O2"; the nearest is "epoch_002"')
    )
  })

  it('takes the earliest of equally good checkpoints as the best, and none without both classes', () => {
    expect(run(series(evidenceOf(), evidenceOf())).bestCheckpoint).toBe('epoch_001')
    const blind = evidenceOf(regimes.healthy, { units: unitsWith({ defects: 0 }) })
    expect(run(blind)).toMatchObject({ bestCheckpoint: null, verdict: 'inconclusive' })
    expect(run(blind, { judge: 'best' }).judged).toBe('epoch_010')
  })

  it('writes a diagnosis for one class, a tiny set and equal scores', () => {
    const units = (normal: number[], defective: number[]) =>
      evidenceOf(regimes.healthy, { units: unitsOf(normal, defective) })
    expect(run(units([], [1, 2, 3])).checkpoints[0].metrics).toMatchObject({
      imageAuroc: null,
      threshold: null,
      averagePrecision: 1,
      bestF1: 1
    })
    expect(run(units([1, 2], []))).toMatchObject({ verdict: 'inconclusive' })
    expect(run(units([1, 1, 1, 1, 1, 1, 1, 1], [1, 1])).checkpoints[0].metrics.imageAuroc).toBe(0.5)
  })

  it('leaves out what masks decide where they do not line up, on every checkpoint', () => {
    const wrong = alignmentOf({ matched: { z: 0, p: 1 }, shift: { dx: 5, dy: 0, z: 4, p: 0.01 } })
    const early = evidenceOf(regimes.healthy)
    const late = evidenceOf(regimes.healthy, { pixel: { alignment: wrong } })
    const diagnosis = run(series(early, late))
    expect(diagnosis.verdict).toBe('warning')
    for (const { metrics } of diagnosis.checkpoints) {
      expect(metrics).toMatchObject({ pixelAuroc: null, aupro: null })
      expect(metrics.imageAuroc).not.toBeNull()
    }
    expect(diagnosis.evaluationSet.notes.join()).toContain('M1')
    expect(run(early).checkpoints[0].metrics.pixelAuroc).toBe(0.95)
  })

  it('says how far pixel figures may be off, where their certificate is too wide', () => {
    const notes = (auproError: number) =>
      run(evidenceOf(regimes.healthy, { pixel: { auproError } })).evaluationSet.notes
    expect(notes(0.0004)).toEqual([])
    expect(notes(0.0123).join()).toContain('may be off by up to 0.012')
  })

  it('says beside the verdict which outputs were taken by shape or likeness alone', () => {
    const healthy = evidenceOf(regimes.healthy)
    expect(run(healthy).besideVerdict).toBeUndefined()
    const alone = ['reconstruction = "output" (by shape: it resembles the image, correlation 0.93)']
    expect(run({ ...healthy, outputs: { ...healthy.outputs, alone } }).besideVerdict).toEqual([
      { about: 'taken', text: `Of the model's outputs: ${alone[0]}.` }
    ])
  })

  it('needs no more than scores', () => {
    const bare = evidenceOf(regimes.healthy, { pixel: null, reconstruction: null, latent: null, determinism: null })
    const diagnosis = run(bare)
    expect(diagnosis.verdict).toBe('healthy')
    expect(diagnosis.latent).toBeNull()
    const open = diagnosis.findings.filter(({ status }) => status === 'not-assessable')
    expect(open.map(({ id }) => id)).toEqual([
      'S2',
      'S3',
      'S4',
      'S5',
      'P1',
      'P2',
      'P3',
      'P4',
      'X2',
      'M1',
      'E1',
      'A1',
      'O1',
      'U1',
      'R1',
      'B1',
      'C1',
      'L1'
    ])
    expect(open.every(({ reason }) => reason !== null && reason.length > 0)).toBe(true)
  })

  it('is inconclusive on a scale mismatch, and claims no collapse from it', () => {
    const scale = { rawError: 14.5, affineError: 0.06, slope: 257, intercept: 0 }
    const mismatch = evidenceOf(regimes.healthy, {
      reconstruction: {
        scale,
        diversity: { value: 1e-5, interval: [1e-5, 1e-5] },
        errorToVariance: new Array<number>(50).fill(14)
      }
    })
    expect(run(mismatch).verdict).toBe('inconclusive')
    expect(graded(mismatch)).toEqual({ P1: 'warning', S2: 'P1', S3: 'P1' })
  })

  it.each([
    [
      'a line that maps one scale onto the other',
      regimes.collapse,
      { rawError: 14.5, affineError: 0.06, slope: 257, intercept: 0 },
      0.2
    ],
    [
      'no line, but errors that no picture has',
      regimes.collapse,
      { rawError: 6e4, affineError: 1, slope: 0.0001, intercept: 0.4 },
      4000
    ],
    [
      'a sigma that seems to have vanished',
      regimes.klOff,
      { rawError: 3.8, affineError: 0.17, slope: 1, intercept: -0.25 },
      0.2
    ]
  ])('says of no symptom that the model is ill where the scale is wrong: %s', (_, regime, scale, meanSquaredError) => {
    const wrong = evidenceOf(regime, { reconstruction: { scale, meanSquaredError } })
    const { verdict, findings } = run(wrong)
    expect(verdict).toBe('inconclusive')
    const explained = findings.filter(({ id, status }) => /^S/.test(id) && status === 'present')
    expect(explained.length).toBeGreaterThan(0)
    for (const finding of explained) {
      expect(finding.explainedBy).toBe('P1')
      expect(JSON.stringify([finding.summary, finding.causes, finding.actions])).not.toMatch(/collapse|KL|sigma/)
    }
    // The one action, once.
    expect(explained.flatMap(({ actions }) => actions)).toEqual([expect.stringContaining('(P1)')])
    const waivers = [{ id: 'P1', reason: 'known', expires: '2027-01-01' }]
    const waived = run(wrong, { waivers }).findings.filter(({ explainedBy }) => explainedBy === 'P1')
    expect(waived).toEqual([])
  })

  it('takes a waived finding out of the verdict until its day, visibly', () => {
    const waivers = (expires: string) => ({ waivers: [{ id: 'S5', reason: 'next sprint', expires }] })
    const before = run(evidenceOf(regimes.klOff), waivers('2026-06-16'))
    expect(before.verdict).toBe('healthy')
    expect(before.findings.find(({ id }) => id === 'S5')).toMatchObject({
      status: 'present',
      waived: { reason: 'next sprint', expires: '2026-06-16' }
    })
    const lapsed = run(evidenceOf(regimes.klOff), waivers('2026-06-15'))
    expect(lapsed.verdict).toBe('warning')
    expect(lapsed.waiverNotes!.join()).toContain('The waiver for S5 lapsed on 2026-06-15 (next sprint)')
  })

  it('does not let the waiver of a cause cover its consequences', () => {
    const waivers = ['S2', 'S4'].map((id) => ({ id, reason: 'known', expires: '2099-01-01' }))
    expect(run(evidenceOf(regimes.collapse), { waivers }).verdict).toBe('critical')
  })

  it.each([
    [
      'another set',
      { evaluationSet: { hash: 'other' } },
      /"epoch_001" and "epoch_002" were measured on different evaluation sets/
    ],
    ['another unit', { evaluationSet: { unit: 'patch' } }, /one was scored by image, the other by patch/],
    ['other settings', { measuredWith: '{"seed":1}' }, /measured with different settings/],
    ['other labels', { units: unitsWith({ defects: 61, normals: 199 }) }, /different evaluation sets/],
    ['fewer units', { units: unitsWith({ defects: 10 }) }, /different evaluation sets/]
  ] as const)('refuses evidence from %s, naming both', (_, overrides, message) => {
    const all = series(evidenceOf(), evidenceOf(regimes.healthy, structuredClone(overrides) as never))
    expect(() => run(all)).toThrow(InputError)
    expect(() => run(all)).toThrow(message)
  })

  it('refuses no evidence, no units and the same checkpoint twice', () => {
    expect(() => run([])).toThrow(/no evidence/)
    expect(() => run(evidenceOf(regimes.healthy, { units: unitsOf([], []) }))).toThrow(/holds no units/)
    expect(() => run([evidenceOf(), evidenceOf()])).toThrow(/two pieces of evidence for "epoch_010"/)
  })

  it('never holds a NaN, and is never healthy where D1 is present', () => {
    const score = fc.oneof(
      fc.float({ noNaN: true, noDefaultInfinity: true }),
      fc.constantFrom(0, 1, 1e-12),
      fc.float({ min: 0, max: 1, noNaN: true })
    )
    const units = fc
      .tuple(fc.array(score, { maxLength: 25 }), fc.array(score, { maxLength: 12 }))
      .filter(([a, b]) => a.length + b.length > 0)
    const part = fc.boolean()
    fc.assert(
      fc.property(
        units,
        fc.constantFrom(...Object.values(regimes)),
        part,
        part,
        part,
        ([normal, defective], regime, latent, reconstruction, pixel) => {
          const diagnosis = run(
            evidenceOf(regime, {
              units: unitsOf(normal, defective),
              ...(latent ? {} : { latent: null }),
              ...(reconstruction ? {} : { reconstruction: null }),
              ...(pixel ? {} : { pixel: null })
            })
          )
          // Base64 of the scores may spell anything.
          const asBaseline = { ...diagnosis.asBaseline, scores: '' }
          expect(JSON.stringify({ ...diagnosis, asBaseline })).not.toMatch(/NaN|undefined|Infinity/)
          const d1 = diagnosis.findings.find(({ id }) => id === 'D1')!
          expect(d1.status === 'present' && diagnosis.verdict === 'healthy').toBe(false)
        }
      ),
      { numRuns: 60 }
    )
  })
})
