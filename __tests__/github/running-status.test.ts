import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { publish } from '../../src/github/publish.ts'
import { RunningStatus } from '../../src/github/running-status.ts'
import { healthy } from '../support/diagnosis.ts'
import { FakeGitHub } from '../support/fake-github.ts'
import { clientFor, HEAD, muteRunner, recordingLog, workflowRun, type RecordingLog } from '../support/github-client.ts'

muteRunner()

let fake: FakeGitHub
let log: RecordingLog
beforeEach(async () => {
  fake = await FakeGitHub.start()
  log = recordingLog()
})
afterEach(() => fake.close())

const begin = () => RunningStatus.begin(clientFor(fake, log), workflowRun(), 'weave', log)
const states = () => fake.statuses.map(({ state }) => state)

describe('RunningStatus', () => {
  it('is pending under the name of the verdict’s own, and an error once the run is given up', async () => {
    const running = begin()
    await running.giveUp(clientFor(fake, log))
    expect(fake.statuses).toMatchObject([
      { sha: HEAD, state: 'pending', context: 'vae-playbook / weave' },
      { sha: HEAD, state: 'error', context: 'vae-playbook / weave', description: expect.stringMatching(/ended before/) }
    ])
  })

  it('comes before the verdict, however late it arrives, and is not given up after it', async () => {
    fake.fail(/statuses/, { delay: 300 }, 1)
    const running = begin()
    const settings = { comment: 'never', 'report-name': 'weave' } as const
    const verdict = { diagnosis: healthy(), passes: true, comment: '', settings, log, running }
    await publish({ event: workflowRun(), client: clientFor(fake, log), ...verdict })
    await running.giveUp(clientFor(fake, log))
    expect(states()).toEqual(['pending', 'success'])
  })

  it('that could not be written is no warning of its own, and is not given up', async () => {
    fake.permissions.statuses = 'none'
    const running = begin()
    await running.begun()
    fake.permissions.statuses = 'write'
    await running.giveUp(clientFor(fake, log))
    expect(states()).toEqual([])
    expect(log.warnings).toEqual([])
    expect(log.infos.join()).toContain('not accessible')
  })
})
