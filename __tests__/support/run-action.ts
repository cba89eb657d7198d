import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, vi } from 'vitest'
import { startAction } from '../../src/run-action.ts'
import type { FakeGitHub } from './fake-github.ts'
import { runnerEnvironment, type EventFixture } from './runner-environment.ts'
import { tempFolder } from './temp-folder.ts'
import { withStreams } from './run-here.ts'
import { dist, filesBelow, runScript, type Exit } from './spawn.ts'

export interface ActionRun {
  code: number | null
  /** The job's log. */
  log: string
  /** What the step wrote to standard error, which the runner shows and listens to as well. */
  errors: string
  outputs: Record<string, string>
  summary: string
}

export interface ActionOptions {
  /** As the runner starts it, from `dist/`; otherwise within this process, which is much faster. */
  apart?: boolean
  /** Variables of the runner that are to be otherwise. */
  env?: Record<string, string>
}

/**
 * One step with the action, in a workspace. Whatever the run, the token must stand nowhere but in the line that masks it.
 */
export async function runAction(
  fake: FakeGitHub,
  event: EventFixture,
  workspace: string,
  inputs: Record<string, string>,
  { apart = false, env: changed = {} }: ActionOptions = {}
): Promise<ActionRun> {
  const { env: given, outputs, summary } = runnerEnvironment(fake, event, tempFolder(), inputs)
  const env = { ...given, GITHUB_WORKSPACE: workspace, ...changed }
  const { code, stdout, stderr } = apart
    ? await runScript(join(dist, 'index.js'), [], workspace, env)
    : await actHere(workspace, env)
  const log = stdout.replaceAll(`::add-mask::${fake.token}\n`, '')
  const written = filesBelow(workspace).map((file) => readFileSync(join(workspace, file), 'latin1'))
  const comments = fake.comments.map(({ body }) => body)
  for (const text of [log, stderr, summary(), JSON.stringify(outputs()), ...comments, ...written]) {
    expect(text.includes(fake.token)).toBe(false)
  }
  return { code, log, errors: stderr, outputs: outputs(), summary: summary() }
}

async function actHere(workspace: string, env: Record<string, string>): Promise<Exit> {
  for (const name of Object.keys(process.env)) if (/^(GITHUB|INPUT|RUNNER)_/.test(name)) vi.stubEnv(name, undefined)
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value)
  try {
    return await withStreams(workspace, () => startAction(process.env).exitCode)
  } finally {
    vi.unstubAllEnvs()
  }
}
