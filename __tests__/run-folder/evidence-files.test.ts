import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readEvidence, refuseLinkedFolder, removeStaleEvidence } from '../../src/run-folder/evidence-files.ts'
import { evidenceFileName } from '../../src/run-folder/evidence-names.ts'
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

  it('has names that a file system takes, however long the checkpoints’ are, and one for each', () => {
    const named = (name: string) => evidenceFileName({ checkpoint: { name } })
    const long = ['漢'.repeat(80) + 'a', '漢'.repeat(80) + 'b', 'x'.repeat(250)].map(named)
    for (const name of long) expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200)
    expect(new Set(long).size).toBe(3)
    expect(named('epoch_012')).toBe('epoch_012.json')
  })

  it('that is a link is not read', async () => {
    const root = tempFolder()
    mkdirSync(join(root, 'elsewhere'))
    symlinkSync(join(root, 'elsewhere'), join(root, 'evidence'))
    await expect(readEvidence(root)).rejects.toThrow(/is a link: remove it/)
  })

  it('loses stale evidence of ours, and nothing else', async () => {
    const root = tempFolder()
    writeFileSync(join(root, 'mine.json'), '{"a":1}')
    writeFileSync(join(root, 'old.json'), JSON.stringify(evidenceOf(regimes.healthy)))
    await removeStaleEvidence(root, [])
    expect(readdirSync(root)).toEqual(['mine.json'])
  })
})
