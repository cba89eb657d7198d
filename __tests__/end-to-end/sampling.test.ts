import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, expect, it } from 'vitest'
import { evidenceSchema, type Evidence } from '../../src/evidence/evidence.ts'

const examples = fileURLToPath(new URL('../../examples/', import.meta.url))
const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))
const reports = mkdtempSync(join(tmpdir(), 'vae-playbook-sampling-'))

afterAll(() => rmSync(reports, { recursive: true }))

async function evidenceOfRun(report: string): Promise<Evidence> {
  const run = join(examples, 'runs/healthy-spatial')
  const args = ['run', join(run, 'epoch_024.onnx'), '--dataset', join(examples, 'fabrics/plain')]
  args.push('--config', join(run, 'vae-playbook.yml'), '--report-dir', join(reports, report))
  await promisify(execFile)(process.execPath, [cli, ...args])
  return evidenceSchema.parse(JSON.parse(readFileSync(join(reports, report, 'evidence/epoch_024.json'), 'utf8')))
}

it('a graph that samples scores alike in two processes', async () => {
  const first = await evidenceOfRun('first')
  const second = await evidenceOfRun('second')
  expect(first.determinism).toMatchObject({ samples: true, noiseTakenOut: true })
  expect(new Set(first.units.score).size).toBeGreaterThan(100)
  expect(second.units).toEqual(first.units)
  expect(second.calibration).toEqual(first.calibration)
  expect(second.latent).toEqual(first.latent)
  expect(second.interventions).toEqual(first.interventions)
}, 300_000)
