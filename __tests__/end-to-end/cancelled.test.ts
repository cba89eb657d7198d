import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { bundleAction } from '../support/bundle-action.ts'
import { FakeGitHub } from '../support/fake-github.ts'
import { recording, writeCodes } from '../support/recordings.ts'
import { runnerEnvironment } from '../support/runner-environment.ts'
import { tempFolder } from '../support/temp-folder.ts'

let fake: FakeGitHub
beforeEach(async () => {
  fake = await FakeGitHub.start()
})
afterEach(() => fake.close())

it('a run that SIGTERM ends leaves an error where it said that it was under way', async () => {
  const workspace = tempFolder()
  writeCodes(join(workspace, 'healthy.npz'), recording(0.3), false)
  const { env, outputs } = runnerEnvironment(fake, 'push', tempFolder(), { checkpoints: 'healthy.npz' })
  // The verdict's own status is never answered.
  fake.fail(/statuses/, { delay: 0 }, 1)
  fake.fail(/statuses/, { delay: 60_000 }, 1)
  const child = spawn(process.execPath, [await bundleAction()], {
    cwd: workspace,
    env: { ...env, GITHUB_WORKSPACE: workspace, XDG_CACHE_HOME: '/dev/null/cache' }
  })
  let log = ''
  child.stdout.on('data', (data) => (log += String(data)))
  const code = new Promise((resolve) => child.on('close', resolve))
  while (fake.requests.length < 2) await new Promise((resolve) => setTimeout(resolve, 20))
  expect(fake.statuses).toMatchObject([{ state: 'pending', context: 'vae-playbook' }])
  child.kill('SIGTERM')
  expect(await code).toBe(2)
  expect(fake.statuses.map(({ state }) => state)).toEqual(['pending', 'error'])
  expect(outputs().outcome).toBe('could-not-evaluate')
  expect(log).toContain('::error title=vae-playbook was ended::The run was ended by SIGTERM')
  expect(readFileSync(join(workspace, 'vae-playbook-report/failure.json'), 'utf8')).toContain('SIGTERM')
})
