import { rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Diagnosis } from '../../src/diagnosis/schema.ts'
import { readDiagnosis } from '../../src/run-folder/report-files.ts'
import { diagnose } from '../../src/diagnosis/diagnose.ts'
import { settingsSchema } from '../../src/settings/schema.ts'
import { evidenceOf, regimes } from '../support/evidence.ts'
import { tempFolder } from '../support/temp-folder.ts'

describe('a diagnosis that another job wrote', () => {
  const written = (change: Partial<Diagnosis>) => {
    const root = tempFolder()
    const settings = settingsSchema.parse({})
    const options = { settings, departures: [], version: '1.0.0', today: '2026-01-01' }
    const diagnosis = diagnose([evidenceOf(regimes.collapse)], options)
    writeFileSync(join(root, 'diagnosis.json'), JSON.stringify({ ...diagnosis, ...change }))
    return readDiagnosis(root)
  }

  it('is taken as it was written', async () => {
    expect((await written({}))?.verdict).toBe('critical')
  })

  it('is refused where it is a link, too large or too deep', async () => {
    const root = tempFolder()
    const path = join(root, 'diagnosis.json')
    expect(await readDiagnosis(root)).toBeNull()
    symlinkSync('/etc/hostname', path)
    await expect(readDiagnosis(root)).rejects.toThrow(/is no file/)
    rmSync(path)
    writeFileSync(path, '['.repeat(100_000))
    await expect(readDiagnosis(root)).rejects.toThrow(/nested more than 64 levels/)
    truncateSync(path, 2 ** 24 + 1)
    await expect(readDiagnosis(root)).rejects.toThrow(/larger than any diagnosis/)
  })

  it.each([{ verdict: 'healthy' }, { judged: 'nobody' }, { findings: [] }] as Partial<Diagnosis>[])(
    'is refused with %j',
    async (change) => {
      await expect(written(change)).rejects.toThrow(/contradicts itself/)
    }
  )
})
