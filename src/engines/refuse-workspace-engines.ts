import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { InputError } from '../input-error.ts'
import type { Settings } from '../settings/schema.ts'
import { liesInside } from './find-program.ts'

/** Each names a folder or file whose code is loaded. */
const KEYS = ['onnx', 'tensorflow', 'libtensorflow', 'python', 'cuda-libraries'] as const

/**
 * For a config that a pull request may have written: what it names must not lie in the workspace, where the same pull request
 * could have put it.
 *
 * @throws InputError naming the key
 */
export async function refuseWorkspaceEngines({ engines }: Pick<Settings, 'engines'>, workspace: string): Promise<void> {
  for (const key of KEYS) {
    const named = engines[key]
    if (named === 'auto' || named === 'none') continue
    // To the loader, an empty part is the working folder.
    const paths = key === 'cuda-libraries' ? named.split(/[:;]/) : [named]
    for (const path of paths) {
      const full = resolve(path)
      // What is not there loads nothing.
      if (!existsSync(full) || !(await liesInside(workspace, full))) continue
      throw new InputError(
        `engines.${key}: ${path || '(an empty part)'} lies in the workspace, and the config file that names it may be this pull request's own: ` +
          'engines are loaded from there only where the config of the base branch says so'
      )
    }
  }
}
