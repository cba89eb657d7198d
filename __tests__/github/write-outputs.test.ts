import { readFileSync } from 'node:fs'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { parse } from 'yaml'
import { outputsOf, writeOutputs } from '../../src/github/write-outputs.ts'
import { healthy, inconclusive, posteriorCollapse } from '../support/diagnosis.ts'
import { FakeGitHub } from '../support/fake-github.ts'
import { runnerEnvironment } from '../support/runner-environment.ts'
import { tempFolder } from '../support/temp-folder.ts'

afterEach(() => void vi.unstubAllEnvs())

const paths = { reportDir: 'out', diagnosisPath: 'out/diagnosis.json' }

describe('outputsOf', () => {
  it('has every output of action.yml but the outcome and the comment’s address', () => {
    const action = parse(readFileSync(new URL('../../action.yml', import.meta.url), 'utf8')) as { outputs: object }
    expect(['outcome', ...Object.keys(outputsOf(healthy(), paths)), 'comment-url']).toEqual(Object.keys(action.outputs))
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
    const runner = runnerEnvironment(fake, 'push', tempFolder())
    vi.stubEnv('GITHUB_OUTPUT', runner.env.GITHUB_OUTPUT)
    writeOutputs({ ...outputsOf(healthy(), paths), 'judged-checkpoint': 'a\nverdict=healthy' })
    expect(runner.outputs()).toEqual({ ...outputsOf(healthy(), paths), 'judged-checkpoint': 'a\nverdict=healthy' })
    await fake.close()
  })
})
