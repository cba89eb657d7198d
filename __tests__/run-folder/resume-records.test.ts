import { readdirSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { ResumeRecords } from '../../src/run-folder/resume-records.ts'
import { tempFolder } from '../support/temp-folder.ts'

it('knows what it was told, by key and evidence', async () => {
  const folder = join(tempFolder(), 'measured')
  await new ResumeRecords(folder).add('key', 'evidence')
  const records = new ResumeRecords(folder)
  expect(await records.has('key', 'evidence')).toBe(true)
  expect(await records.has('other', 'evidence')).toBe(false)
  expect(await records.has('key', 'evidence.')).toBe(false)
})

it('forgets after a month', async () => {
  const folder = tempFolder()
  await new ResumeRecords(folder).add('key', 'old')
  const [old] = readdirSync(folder)
  const then = new Date(Date.now() - 31 * 24 * 3600 * 1000)
  utimesSync(join(folder, old!), then, then)
  const records = new ResumeRecords(folder)
  await records.add('key', 'new')
  expect([await records.has('key', 'old'), await records.has('key', 'new')]).toEqual([false, true])
})

it('trusts no cache in the workspace, which a commit could fill', () => {
  const cache = (path: string) => ResumeRecords.of({ GITHUB_WORKSPACE: '/w/repository', RUNNER_TOOL_CACHE: path })
  expect(cache('/w/repository/cache')).toBeNull()
  expect(cache('/w/repository')).toBeNull()
  expect(cache('/w/tools')).toBeInstanceOf(ResumeRecords)
  expect(cache('/w/repository-cache')).toBeInstanceOf(ResumeRecords)
})
