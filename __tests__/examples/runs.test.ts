import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, describe, expect, it } from 'vitest'
import { evidenceSchema } from '../../src/evidence/evidence.ts'
import { diagnosisSchema, type Diagnosis, type Metrics } from '../../src/diagnosis/schema.ts'

interface Expected {
  about: string
  dataset: string
  config: string | null
  verdict: Diagnosis['verdict']
  present: Record<string, 'critical' | 'warning' | 'notice'>
  absent: string[]
  explainedBy?: Record<string, string>
  bestCheckpoint?: string
  figures: Record<string, Record<string, number | null>>
}

const examples = fileURLToPath(new URL('../../examples/', import.meta.url))
const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))
const reports = mkdtempSync(join(tmpdir(), 'vae-playbook-examples-'))
const runs = readdirSync(join(examples, 'runs')).filter((run) =>
  existsSync(join(examples, 'runs', run, 'expected.json'))
)

afterAll(() => rmSync(reports, { recursive: true }))

async function diagnose(run: string, expected: Expected): Promise<Diagnosis> {
  const folder = join(examples, 'runs', run)
  // The embedded engine, whatever this machine has.
  const args = ['run', `${folder}/*`, '--engine', 'wasm', '--dataset', join(examples, expected.dataset)]
  args.push('--report-dir', join(reports, run))
  if (expected.config !== null) args.push('--config', join(folder, expected.config))
  const done = await promisify(execFile)(process.execPath, [cli, ...args, '--format', 'json'], {
    maxBuffer: 2 ** 26
  }).catch((error) => error)
  expect(done.stderr).toBe('')
  const diagnosis = diagnosisSchema.parse(JSON.parse(done.stdout))
  expect(done.code ?? 0).toBe(['critical', 'inconclusive'].includes(diagnosis.verdict) ? 1 : 0)
  return diagnosis
}

/** Our figure, the independent one (numpy and scikit-learn on Python's onnxruntime), and the relative difference allowed. */
const figures: [keyof Metrics, string, number][] = [
  ['imageAuroc', 'imageAuroc', 1e-3],
  ['averagePrecision', 'averagePrecision', 1e-3],
  ['threshold', 'threshold', 1e-4],
  ['bestF1', 'bestF1', 1e-3],
  ['pixelAuroc', 'pixelAuroc', 2e-3],
  ['reconstructionDiversity', 'structureDiversity', 1e-3],
  ['activeUnits', 'activeUnits', 0],
  ['latentDimensions', 'latentDimensions', 0],
  ['klTotal', 'klTotal', 1e-4],
  ['muVariance', 'muVariance', 1e-4],
  ['meanSigma', 'meanSigma', 1e-4]
]

/** What the decoder did with other codes, against the independent figures, which pair and draw other codes. */
function compareInterventions(run: string, expected: Expected): void {
  const folder = join(reports, run, 'evidence')
  for (const file of readdirSync(folder)) {
    const { checkpoint, interventions } = evidenceSchema.parse(JSON.parse(readFileSync(join(folder, file), 'utf8')))
    const { permutationEffect, effectiveBeta } = expected.figures[checkpoint.name]!
    if (interventions === null || interventions.reason !== null) continue
    const named = `${checkpoint.name}: ${JSON.stringify(interventions)}`
    const effect = interventions.permutation!.value
    if (interventions.skips!.length > 0) expect.soft(Math.abs(effect), named).toBeLessThan(0.02)
    else {
      // The Keras runs were judged while they were trained, by one pairing instead of all.
      const [share, rest] = run.startsWith('keras') ? [0.25, 1e-3] : [1e-3, 1e-5]
      expect
        .soft(Math.abs(effect - permutationEffect!), named)
        .toBeLessThan(share * Math.abs(permutationEffect!) + rest)
    }
    const beta = interventions.effectiveBeta
    expect.soft(beta === null, named).toBe(effectiveBeta === null)
    if (beta !== null) expect.soft(Math.abs(Math.log(beta.value / effectiveBeta!)), named).toBeLessThan(Math.log(1.4))
  }
}

describe.each(runs)('example run %s', (run) => {
  const expected: Expected = JSON.parse(readFileSync(join(examples, 'runs', run, 'expected.json'), 'utf8'))

  it(expected.about, async () => {
    const diagnosis = await diagnose(run, expected)
    const found = Object.fromEntries(
      diagnosis.findings.filter(({ status }) => status === 'present').map(({ id, severity }) => [id, severity])
    )
    expect(found).toMatchObject(expected.present)
    expect(Object.keys(found).filter((id) => expected.absent.includes(id))).toEqual([])
    expect(diagnosis.verdict).toBe(expected.verdict)
    if (expected.bestCheckpoint !== undefined) expect(diagnosis.bestCheckpoint).toBe(expected.bestCheckpoint)
    for (const [id, by] of Object.entries(expected.explainedBy ?? {})) {
      expect(diagnosis.findings.find((finding) => finding.id === id)!.explainedBy).toBe(by)
    }
    compareInterventions(run, expected)
    expect(diagnosis.checkpoints.map(({ name }) => name)).toEqual(Object.keys(expected.figures))
    for (const { name, metrics } of diagnosis.checkpoints) {
      for (const [metric, reference, tolerance] of figures) {
        const wanted = expected.figures[name]![reference]
        if (wanted === undefined || wanted === null) continue
        if (metric === 'pixelAuroc' && 'M1' in found) {
          expect(metrics[metric], `${name}: masks that lie elsewhere measure nothing`).toBeNull()
          continue
        }
        const difference = Math.abs((metrics[metric] as number) - wanted)
        expect
          .soft(difference, `${name} ${metric}: ${metrics[metric]}, independently ${wanted}`)
          .toBeLessThanOrEqual(tolerance * Math.abs(wanted) + 1e-7)
      }
    }
  })
})
