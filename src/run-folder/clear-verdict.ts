import { rm } from 'node:fs/promises'
import { InputError } from '../input-error.ts'
import { diagnosisPath, reportPath } from './report-files.ts'

/**
 * Takes what an earlier run decided out of the report folder: a run that fails must leave no verdict behind that a later step
 * could publish. Nothing happens where there is no such folder.
 *
 * @throws InputError where it is no folder or cannot be written
 */
export async function clearVerdict(reportDir: string): Promise<void> {
  try {
    for (const path of [diagnosisPath(reportDir), reportPath(reportDir)]) await rm(path, { force: true })
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? String(error)
    throw new InputError(`report-dir: ${reportDir} cannot be written (${code}): choose another report-dir`, {
      cause: error
    })
  }
}
