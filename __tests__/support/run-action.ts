import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import type { FakeGitHub } from './fake-github.ts'
import { runnerEnvironment, type EventFixture } from './runner-environment.ts'
import { tempFolder } from './temp-folder.ts'
import { dist, filesBelow, runScript } from './spawn.ts'

export interface ActionRun {
  code: number | null
  /** The job's log. */
  log: string
  outputs: Record<string, string>
  summary: string
}

/**
 * One step with the action as the runner starts it, in a workspace. Whatever the run, the token must stand nowhere but in the
 * line that masks it, and no other process's error may show.
 */
export async function runAction(
  fake: FakeGitHub,
  event: EventFixture,
  workspace: string,
  inputs: Record<string, string>
): Promise<ActionRun> {
  const { env, outputs, summary } = runnerEnvironment(fake, event, tempFolder(), inputs)
  const script = join(dist, 'index.js')
  const { code, stdout, stderr } = await runScript(script, [], workspace, { ...env, GITHUB_WORKSPACE: workspace })
  expect(stderr).toBe('')
  const log = stdout.replaceAll(`::add-mask::${fake.token}\n`, '')
  const written = filesBelow(workspace).map((file) => readFileSync(join(workspace, file), 'latin1'))
  const comments = fake.comments.map(({ body }) => body)
  for (const text of [log, summary(), JSON.stringify(outputs()), ...comments, ...written]) {
    expect(text.includes(fake.token)).toBe(false)
  }
  return { code, log, outputs: outputs(), summary: summary() }
}
