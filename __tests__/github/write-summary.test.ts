import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { SUMMARY_LIMIT, writeSummary } from '../../src/github/write-summary.ts'
import { recordingLog } from '../support/github-client.ts'
import { tempFolder } from '../support/temp-folder.ts'

let folder: string
beforeEach(() => {
  folder = tempFolder()
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
