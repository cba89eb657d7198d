import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { ReportDirInUse, withReportDir } from '../../src/run-folder/report-lock.ts'
import { writeFileWhole } from '../../src/run-folder/write-file-whole.ts'
import { tempFolder } from '../support/temp-folder.ts'

const nothing = () => Promise.resolve('done')

it('two runs in one report folder refuse each other, and the folder is free again afterwards', async () => {
  const folder = join(tempFolder(), 'report')
  await withReportDir(folder, undefined, async () => {
    await expect(withReportDir(folder, undefined, nothing)).rejects.toThrow(
      `report-dir: ${folder} is written by process ${process.pid} at this moment: wait for it`
    )
    await expect(withReportDir(folder, '1/2', nothing)).rejects.toBeInstanceOf(ReportDirInUse)
  })
  expect(existsSync(folder)).toBe(false)
  expect(await withReportDir(folder, undefined, nothing)).toBe('done')
})

it('shards share it, unless they are the same one', async () => {
  const folder = tempFolder()
  await withReportDir(folder, '1/2', async () => {
    expect(await withReportDir(folder, '2/2', nothing)).toBe('done')
    await expect(withReportDir(folder, '1/2', nothing)).rejects.toBeInstanceOf(ReportDirInUse)
    await expect(withReportDir(folder, undefined, nothing)).rejects.toBeInstanceOf(ReportDirInUse)
  })
})

it.each([
  [
    'of a process that is gone',
    (pid: number) => ({ pid, started: '1', host: readFileSync('/etc/hostname', 'utf8').trim() })
  ],
  ['of a process whose number another one has', () => ({ pid: process.pid, started: '1', host: '' })],
  ['that is damaged', () => 'x']
])('a lock %s is taken over', async (_, holder) => {
  const folder = tempFolder()
  const child = spawn(process.execPath, ['-e', ''])
  await new Promise((resolve) => child.on('close', resolve))
  const path = join(folder, '.lock')
  writeFileSync(path, JSON.stringify(holder(child.pid!)))
  utimesSync(path, new Date(0), new Date(0))
  expect(await withReportDir(folder, undefined, nothing)).toBe('done')
  expect(readdirSync(folder, { withFileTypes: true })).toEqual([])
})

it('one of another machine counts as long as it shows signs of life', async () => {
  const folder = tempFolder()
  const path = join(folder, '.lock')
  writeFileSync(path, JSON.stringify({ pid: 1, started: '1', host: 'another machine' }))
  await expect(withReportDir(folder, undefined, nothing)).rejects.toThrow('process 1 on another machine')
  utimesSync(path, new Date(0), new Date(0))
  expect(await withReportDir(folder, undefined, nothing)).toBe('done')
})

it('what an earlier run left half written goes, and nothing else', async () => {
  const folder = tempFolder()
  mkdirSync(join(folder, 'evidence'))
  for (const name of [
    'diagnosis.json.0a1b.unfinished',
    'evidence/a.json.17.unfinished',
    'mine.unfinished',
    'evidence/a.json'
  ])
    writeFileSync(join(folder, name), '')
  await withReportDir(folder, undefined, nothing)
  expect(readdirSync(folder, { recursive: true }).sort()).toEqual(['evidence', 'evidence/a.json', 'mine.unfinished'])
})

it('a file is written in the place of a planted link, and never through it', async () => {
  const [folder, outside] = [tempFolder(), tempFolder()]
  writeFileSync(join(outside, 'precious'), 'kept')
  symlinkSync(join(outside, 'precious'), join(folder, 'diagnosis.json'))
  await writeFileWhole(join(folder, 'diagnosis.json'), 'written')
  expect(readFileSync(join(outside, 'precious'), 'utf8')).toBe('kept')
  expect(readFileSync(join(folder, 'diagnosis.json'), 'utf8')).toBe('written')
  expect(readdirSync(folder)).toEqual(['diagnosis.json'])
})

it('links in the path that report-dir names are followed', async () => {
  const [folder, outside] = [tempFolder(), tempFolder()]
  symlinkSync(outside, join(folder, 'link'))
  await withReportDir(join(folder, 'link'), undefined, () => writeFileWhole(join(folder, 'link', 'report.md'), 'text'))
  expect(readdirSync(outside)).toEqual(['report.md'])
})
