import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import { parseJson } from '../parse-json.ts'
import { VERSION } from '../version.ts'
import { writeFileWhole } from './write-file-whole.ts'

/** As much of a message as the report tells of it (render-failure.ts). */
const MOST_CHARACTERS = 20_000

const failureSchema = z.object({ schemaVersion: z.literal(1), message: z.string().min(1).max(MOST_CHARACTERS) })

/** Where a run that could make no diagnosis says why. */
export function failurePath(reportDir: string): string {
  return join(reportDir, 'failure.json')
}

/** Leaves word for a later `publish`, which knows nothing of this job but its files. */
export async function writeFailure(reportDir: string, message: string): Promise<void> {
  const failure = {
    schemaVersion: 1,
    tool: { name: 'vae-playbook', version: VERSION },
    message: message.slice(0, MOST_CHARACTERS)
  }
  await writeFileWhole(failurePath(reportDir), `${JSON.stringify(failure, null, 2)}\n`)
}

/**
 * Why an earlier stage could make no diagnosis; null where it left no such word.
 *
 * @returns the message, also where the file is damaged: that there is one means that something failed
 */
export async function readFailure(reportDir: string): Promise<string | null> {
  const path = failurePath(reportDir)
  try {
    return failureSchema.parse(parseJson(await readFile(path, 'utf8'), path)).message
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    return `An earlier stage could make no diagnosis, and ${path}, which would say why, cannot be read: its log says it.`
  }
}
