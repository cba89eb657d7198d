import { InputError } from '../input-error.ts'

export function unwritable(reportDir: string, error: NodeJS.ErrnoException): InputError {
  return new InputError(
    `report-dir: ${reportDir} cannot be written (${error.code ?? String(error)}): choose another report-dir`,
    { cause: error }
  )
}
