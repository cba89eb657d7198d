import { dirname } from 'node:path'
import { InputError } from '../input-error.ts'
import { bundledFile } from '../workers/bundled-file.ts'

/**
 * `engines/NAME/`, which pins an engine: beside the folder of the bundle, or of the sources.
 *
 * @throws InputError (a clause) where `dist/` was copied alone
 */
export function packageFolder(name: string): string {
  // From `src/workers/` it is as far away as from `dist/chunks/`.
  const lock = bundledFile(`../engines/${name}/package-lock.json`)
  if (lock === null)
    throw new InputError(
      `dist/ was copied without the folder engines/ beside it, whose ${name}/package-lock.json it installs from`
    )
  return dirname(lock)
}
