import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { FakeGitHub } from './fake-github.ts'

/** The events' payloads in `__tests__/fixtures/events`. */
export type EventFixture =
  | 'pull_request'
  | 'pull_request-fork'
  | 'pull_request-dependabot'
  | 'push'
  | 'merge_group'
  | 'workflow_run'
  | 'workflow_run-fork'
  | 'workflow_run-several'
  | 'workflow_dispatch'
  | 'schedule'

/** What the runner sets as `GITHUB_SHA`: a merge commit, or the default branch's last one. */
export const RUNNER_SHA = 'e'.repeat(40)

export interface RunnerEnvironment {
  env: Record<string, string>
  /** The step's outputs so far, by name. */
  outputs: () => Record<string, string>
  /** The step's summary so far. */
  summary: () => string
}

/**
 * The environment that the runner gives to an action's step, with its files in `folder`.
 *
 * @param inputs the action's inputs by name; those left out come as empty texts, but for the token and the engine (wasm)
 */
export function runnerEnvironment(
  fake: FakeGitHub,
  fixture: EventFixture,
  folder: string,
  inputs: Record<string, string> = {}
): RunnerEnvironment {
  mkdirSync(folder, { recursive: true })
  const file = (name: string) => {
    const path = join(folder, name)
    writeFileSync(path, '')
    return path
  }
  const output = file('output')
  const summary = file('summary')
  // In a job, the default engine would be installed.
  const given = { 'github-token': fake.token, config: '.github/vae-playbook.yml', engine: 'wasm', ...inputs }
  const env = {
    GITHUB_ACTIONS: 'true',
    GITHUB_API_URL: fake.url,
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_REPOSITORY: fake.repository,
    GITHUB_SHA: RUNNER_SHA,
    GITHUB_RUN_ID: '4711',
    GITHUB_EVENT_NAME: fixture.split('-')[0],
    GITHUB_EVENT_PATH: fileURLToPath(new URL(`../fixtures/events/${fixture}.json`, import.meta.url)),
    GITHUB_OUTPUT: output,
    GITHUB_STEP_SUMMARY: summary,
    GITHUB_WORKSPACE: folder,
    ...Object.fromEntries(Object.entries(given).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]))
  }
  return {
    env,
    outputs: () => parseOutputs(readFileSync(output, 'utf8')),
    summary: () => readFileSync(summary, 'utf8')
  }
}

/** The runner's format: `name<<DELIMITER`, the value's lines, `DELIMITER`. */
function parseOutputs(text: string): Record<string, string> {
  const found = text.matchAll(/^([\w-]+)<<(\S+)\n([\s\S]*?)\n?\2$/gm)
  return Object.fromEntries([...found].map(([, name, , value]) => [name, value]))
}
