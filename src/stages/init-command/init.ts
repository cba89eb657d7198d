import { lstat, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { InputError } from '../../input-error.ts'
import { makeFolder } from '../../make-folder.ts'
import type { LoadedSettings } from '../../settings/load-settings.ts'
import { inspect } from '../inspect-command/inspect.ts'
import { configText } from './config-text.ts'
import { workflowText } from './workflow-text.ts'

const WORKFLOW = '.github/workflows/vae-playbook.yml'
const CONFIG = '.github/vae-playbook.yml'

/** @throws InputError naming a file that would be written and is there, be it a link that leads nowhere */
export async function refuseExisting(): Promise<void> {
  for (const path of [WORKFLOW, CONFIG]) if ((await lstat(path).catch(() => null)) !== null) throw isThere(path)
}

/**
 * Writes a workflow and a commented config, from what a run would take for what.
 *
 * @param inputs as they were given; the workflow gives the action the same
 * @returns the files written, relative to the working folder
 * @throws InputError where a run would end so, and for a file that is there
 */
export async function init(loaded: LoadedSettings, inputs: Record<string, string>): Promise<string[]> {
  const workflow = workflowText(inputs)
  const config = configText(await inspect(loaded))
  await refuseExisting()
  await write(WORKFLOW, workflow)
  await write(CONFIG, config)
  return [WORKFLOW, CONFIG]
}

async function write(path: string, text: string): Promise<void> {
  try {
    await makeFolder(dirname(path))
    await writeFile(path, text, { flag: 'wx' })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST') throw isThere(path)
    throw new InputError(
      `${path} cannot be written (${code ?? String(error)}): make room, or start in another folder`,
      {
        cause: error
      }
    )
  }
}

function isThere(path: string): InputError {
  return new InputError(`init: ${path} is there already, and no file is written over: edit it, or move it away first`)
}
