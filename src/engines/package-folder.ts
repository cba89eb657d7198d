import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { InputError } from '../input-error.ts'

/**
 * `engines/NAME/`, which pins an engine: beside the folder of the bundle (or of its chunks), or of the sources.
 *
 * @throws InputError (a clause) where `dist/` was copied alone
 */
export function packageFolder(name: string): string {
  const candidates = ['../engines/', '../../engines/'].map((way) =>
    join(fileURLToPath(new URL(way, import.meta.url)), name)
  )
  const folder = candidates.find((candidate) => existsSync(join(candidate, 'package-lock.json')))
  if (folder === undefined)
    throw new InputError(
      `dist/ was copied without the folder engines/ beside it, whose ${name}/package-lock.json it installs from`
    )
  return folder
}
