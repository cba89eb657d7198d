import { describe, expect, it } from 'vitest'
import { diagnose } from '../../src/diagnosis/diagnose.ts'
import type { BaselineSource } from '../../src/diagnosis/match-baseline.ts'
import { diagnosisSchema } from '../../src/diagnosis/schema.ts'
import type { Evidence } from '../../src/evidence/evidence.ts'
import { InputError } from '../../src/input-error.ts'
import { evidenceOf, regimes, series, settingsOf, unitsWith } from '../support/evidence.ts'

const run = (evidence: Evidence[], baseline: BaselineSource | null = null, config: Record<string, unknown> = {}) =>
  diagnose(evidence, { settings: settingsOf(config), departures: [], version: '9.9.9', today: '2026-06-15', baseline })

const named = (name: string, evidence: Evidence): Evidence => ({
  ...evidence,
  checkpoint: { ...evidence.checkpoint, name, sha256: name.padEnd(64, '0') }
})
const good = named('good', evidenceOf())
const weak = named('weak', evidenceOf(regimes.overRegularized))

/** The same units, found in the opposite order. */
function reversed(evidence: Evidence): Evidence {
  const units = Object.fromEntries(Object.entries(evidence.units).map(([key, column]) => [key, [...column].reverse()]))
  return { ...evidence, units: units as Evidence['units'] }
}

describe('a baseline', () => {
  it('of evidence and of a diagnosis gives the same comparison, in whatever order the units were found', () => {
    const evidence = run([weak], { source: 'evidence', evidence: good }).baseline!
    const diagnosis = run([weak], { source: 'diagnosis', diagnosis: run([good]) }).baseline!
    const other = run([weak], { source: 'evidence', evidence: reversed(good) }).baseline!
    const kept = run([weak], { source: 'diagnosis', diagnosis: run([reversed(good)]) }).baseline!
    expect(evidence).toMatchObject({ name: 'good', source: 'evidence', regressed: true })
    expect(evidence.deltaAuroc).toBeCloseTo(0.707 - 0.983, 2)
    expect(diagnosis).toEqual({ ...evidence, source: 'diagnosis' })
    expect(other).toEqual(evidence)
    expect(kept).toEqual(diagnosis)
  })

  it('keeps scores exactly: a model against its own diagnosis, read back from JSON, is identical', () => {
    const diagnosis = diagnosisSchema.parse(JSON.parse(JSON.stringify(run([good]))))
    const compared = run([good], { source: 'diagnosis', diagnosis })
    expect(compared.baseline).toMatchObject({ deltaAuroc: 0, pValue: 1, method: 'identical', regressed: false })
    expect(compared.baseline!.tests.every(({ worse, better }) => !worse && !better)).toBe(true)
    expect(compared.verdict).toBe('healthy')
  })

  it('makes the verdict critical, and can be waived or turned off', () => {
    const baseline: BaselineSource = { source: 'evidence', evidence: good }
    // Without R1 it is weak all the same (W1).
    const verdict = (config = {}) => run([weak], baseline, config).verdict
    expect(verdict()).toBe('critical')
    expect(verdict({ waivers: [{ id: 'R1', reason: 'known', expires: '2027-01-01' }] })).toBe('warning')
    expect(verdict({ symptoms: { R1: { severity: 'off' } } })).toBe('warning')
    expect(run([good], { source: 'evidence', evidence: weak }).verdict).toBe('healthy')
  })

  it('has its own operating threshold: of this run by its settings, of an earlier diagnosis as it was', () => {
    const stricter = { 'threshold-percentile': 99 }
    const fromEvidence = run([weak], { source: 'evidence', evidence: good }, stricter).baseline!
    const fromDiagnosis = run([weak], { source: 'diagnosis', diagnosis: run([good]) }, stricter).baseline!
    expect(fromEvidence.threshold.baseline).toBeGreaterThan(fromDiagnosis.threshold.baseline!)
  })

  it('that was chosen as the best of several on this set is called so', () => {
    const all = series(evidenceOf(regimes.overRegularized), evidenceOf()).map((one, i) => named(`epoch_${i}`, one))
    const diagnosis = run(all, null, { judge: 'best' })
    expect(run([weak], { source: 'diagnosis', diagnosis }).baseline!.bestOf).toBe(2)
    expect(run([weak], { source: 'diagnosis', diagnosis: run([good]) }).baseline!.bestOf).toBeNull()
    const [first, second] = all
    expect(run([second, first], { source: 'checkpoint', evidence: second }).baseline!.bestOf).toBe(2)
  })

  it('of another set is refused, with both names and the cure', () => {
    const set = (some: Partial<Evidence['evaluationSet']>) => ({
      ...good,
      evaluationSet: { ...good.evaluationSet, ...some }
    })
    const refusal = (evidence: Evidence, source: 'evidence' | 'checkpoint' = 'evidence') => {
      try {
        run([weak], { source, evidence })
      } catch (error) {
        expect(error).toBeInstanceOf(InputError)
        return (error as Error).message
      }
      return 'none'
    }
    expect(refusal(set({ hash: 'another' }))).toBe(
      'baseline: "good" (260 images, set another) and "weak" (260 images, set set) were measured on different evaluation sets: name its checkpoint as the baseline instead, so that it is evaluated on this set too'
    )
    expect(refusal(set({ hash: 'another' }), 'checkpoint')).toContain('images of another size')
    expect(refusal({ ...good, units: unitsWith({ normals: 100 }) })).toContain('different evaluation sets')
    expect(refusal({ ...good, measuredWith: '{"score":1,"seed":2}' })).toContain('different settings (score, seed)')
    expect(refusal({ ...good, measuredWith: 'x' })).toContain('different settings (unreadable ones)')
  })

  it('whose diagnosis was tampered with is refused', () => {
    const diagnosis = run([good])
    const broken = { ...diagnosis, asBaseline: { ...diagnosis.asBaseline, scores: 'AAAA' } }
    expect(() => run([weak], { source: 'diagnosis', diagnosis: broken })).toThrow(/one finite score for each unit/)
  })
})
