import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { refuseLinkedFolder, removeStaleEvidence } from '../../src/run-folder/evidence-files.ts'
import { evidenceOf, regimes } from '../support/evidence.ts'
import { tempFolder } from '../support/temp-folder.ts'

describe('the evidence folder', () => {
  it('may not be a link', async () => {
    const root = tempFolder()
    mkdirSync(join(root, 'elsewhere'))
    symlinkSync(join(root, 'elsewhere'), join(root, 'evidence'))
    await expect(refuseLinkedFolder(join(root, 'evidence'))).rejects.toThrow(/is a link/)
    await expect(refuseLinkedFolder(join(root, 'not-there-yet'))).resolves.toBeUndefined()
  })

  it('loses stale evidence of ours, and nothing else', async () => {
    const root = tempFolder()
    writeFileSync(join(root, 'mine.json'), '{"a":1}')
    writeFileSync(join(root, 'old.json'), JSON.stringify(evidenceOf(regimes.healthy)))
    await removeStaleEvidence(root, [])
    expect(readdirSync(root)).toEqual(['mine.json'])
  })
})
