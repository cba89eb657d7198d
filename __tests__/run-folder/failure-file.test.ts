import { writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { failurePath, readFailure, writeFailure } from '../../src/run-folder/failure-file.ts'
import { tempFolder } from '../support/temp-folder.ts'

describe('failure.json', () => {
  it('keeps a message as it was, and no more than a report shows', async () => {
    const folder = tempFolder()
    expect(await readFailure(folder)).toBeNull()
    await writeFailure(folder, 'a.onnx: broken\n  cure it')
    expect(await readFailure(folder)).toBe('a.onnx: broken\n  cure it')
    await writeFailure(folder, 'x'.repeat(50_000))
    expect(await readFailure(folder)).toHaveLength(20_000)
  })

  it.each(['', '{}', 'null', '['.repeat(100_000), JSON.stringify({ schemaVersion: 1, message: 'x'.repeat(20_001) })])(
    'is a failure also where it is damaged',
    async (text) => {
      const folder = tempFolder()
      writeFileSync(failurePath(folder), text)
      expect(await readFailure(folder)).toMatch(/could make no diagnosis.*cannot be read/)
    }
  )
})
