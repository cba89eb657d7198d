import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { parse } from 'yaml'
import { annotate } from '../../src/github/annotate.ts'
import { outputsOf, writeOutputs } from '../../src/github/write-outputs.ts'
import { SUMMARY_LIMIT, writeSummary } from '../../src/github/write-summary.ts'
import { healthy, hostile, inconclusive, posteriorCollapse } from '../support/diagnosis.ts'
import { FakeGitHub } from '../support/fake-github.ts'
import { runnerEnvironment } from '../support/runner-environment.ts'
import { recordingLog } from '../support/github-client.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'results-'))
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
})

const paths = { reportDir: 'out', diagnosisPath: 'out/diagnosis.json' }

describe('outputsOf', () => {
  it('has every output of action.yml but the comment’s address', () => {
    const action = parse(readFileSync(new URL('../../action.yml', import.meta.url), 'utf8')) as { outputs: object }
    expect([...Object.keys(outputsOf(healthy(), paths)), 'comment-url']).toEqual(Object.keys(action.outputs))
  })

  it('lists the present findings and leaves empty what could not be measured', () => {
    const diagnosis = posteriorCollapse()
    const outputs = outputsOf(diagnosis, paths)
    const present = diagnosis.findings.filter(({ status }) => status === 'present').map(({ id }) => id)
    expect(outputs.verdict).toBe('critical')
    expect(JSON.parse(outputs.findings)).toEqual(present)
    const nothing = outputsOf(
      { ...diagnosis, bestCheckpoint: null, thresholds: { ...diagnosis.thresholds, recommended: null } },
      paths
    )
    expect(nothing).toMatchObject({ 'best-checkpoint': '', 'recommended-threshold': '', 'recommended-percentile': '' })
    expect(Object.values(outputsOf(inconclusive(), paths)).join()).not.toMatch(/null|undefined|NaN/)
  })

  it('is written so that the runner reads back the same, line breaks and all', async () => {
    const fake = await FakeGitHub.start()
    const runner = runnerEnvironment(fake, 'push', folder)
    vi.stubEnv('GITHUB_OUTPUT', runner.env.GITHUB_OUTPUT)
    writeOutputs({ ...outputsOf(healthy(), paths), 'judged-checkpoint': 'a\nverdict=healthy' })
    expect(runner.outputs()).toEqual({ ...outputsOf(healthy(), paths), 'judged-checkpoint': 'a\nverdict=healthy' })
    await fake.close()
  })
})

describe('writeSummary', () => {
  it('appends to the step’s summary', async () => {
    const path = join(folder, 'summary.md')
    const log = recordingLog()
    await writeSummary('# one', { GITHUB_STEP_SUMMARY: path }, log)
    await writeSummary('# two', { GITHUB_STEP_SUMMARY: path }, log)
    expect(readFileSync(path, 'utf8')).toBe('# one\n# two\n')
    expect(log.warnings).toEqual([])
  })

  it('writes up to the limit in bytes and warns above it, leaving what is there', async () => {
    const path = join(folder, 'summary.md')
    writeFileSync(path, 'x')
    const log = recordingLog()
    await writeSummary('ä'.repeat(SUMMARY_LIMIT / 2), { GITHUB_STEP_SUMMARY: path }, log)
    expect(statSync(path).size).toBe(1)
    expect(log.warnings).toMatchObject([
      { title: 'Step summary: not written', message: expect.stringContaining('1048576 at most') }
    ])
    await writeSummary('x'.repeat(SUMMARY_LIMIT - 2), { GITHUB_STEP_SUMMARY: path }, log)
    expect(statSync(path).size).toBe(SUMMARY_LIMIT)
  })

  it('needs no summary file, and only warns of one that cannot be written', async () => {
    const log = recordingLog()
    await writeSummary('text', {}, log)
    expect(log.warnings).toEqual([])
    await writeSummary('text', { GITHUB_STEP_SUMMARY: folder }, log)
    expect(log.warnings).toHaveLength(1)
  })
})

describe('annotate', () => {
  it('writes titled annotations that the runner keeps whole', () => {
    for (const diagnosis of [healthy(), posteriorCollapse(), inconclusive(), hostile('| `x` \n'.repeat(2000))]) {
      const annotators = { error: vi.fn(), warning: vi.fn() }
      annotate(diagnosis, annotators)
      for (const { mock } of [annotators.error, annotators.warning]) {
        expect(mock.calls.length).toBeLessThanOrEqual(10)
        for (const [message, { title }] of mock.calls as [string, { title: string }][]) {
          expect(message.length).toBeLessThanOrEqual(4096)
          expect(title).not.toBe('')
        }
      }
      if (diagnosis.verdict === 'critical') expect(annotators.error).toHaveBeenCalled()
      if (diagnosis.verdict === 'healthy') expect(annotators.error).not.toHaveBeenCalled()
    }
  })
})
