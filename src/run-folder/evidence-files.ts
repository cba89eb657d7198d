import { lstat, readFile, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { evidenceSchema, type Evidence } from '../evidence/evidence.ts'
import { InputError } from '../input-error.ts'
import { parseJson } from '../parse-json.ts'
import { evidenceFileName, galleryFolder } from './evidence-names.ts'
import { removeGallery } from './gallery-files.ts'
import { mergeEvidence } from './merge-evidence.ts'
import { firstIssue } from '../settings/explain-issues.ts'

/** Evidence is 4 MB at most at AITEX size; a file far beyond that is not one. */
export const MAX_EVIDENCE_BYTES = 64 * 2 ** 20

/** Every evidence file starts so: what does not is somebody else's. */
const START = '{"schemaVersion":1,"tool":{"name":"vae-playbook"'

/** Removes evidence in `folder` that an earlier run left and that does not belong to this one; nothing else. */
export async function removeStaleEvidence(folder: string, current: Evidence[]): Promise<void> {
  const keep = new Set(current.map(evidenceFileName))
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (!entry.isFile() || !entry.name.endsWith('.json') || keep.has(entry.name)) continue
    if (!(await readFile(path, 'utf8')).startsWith(START)) continue
    await removeGallery(galleryFolder(path))
    await rm(path)
  }
}

/**
 * @throws InputError where the evidence folder is a link: a commit could have planted it, to have files overwritten elsewhere
 */
export async function refuseLinkedFolder(folder: string): Promise<void> {
  const found = await lstat(folder).catch(() => null)
  if (found === null || found.isDirectory()) return
  throw new InputError(
    `${folder} is ${found.isSymbolicLink() ? 'a link' : 'no folder'}: remove it, or choose another report-dir`
  )
}

/**
 * Reads `evidence/**\/*.json` in a report folder, in training order.
 *
 * @param most bytes of one file
 * @throws InputError where there is none, a file is not evidence, or the files are not the parts of one whole run
 */
export async function readEvidence(reportDir: string, most = MAX_EVIDENCE_BYTES): Promise<Evidence[]> {
  const folder = join(reportDir, 'evidence')
  await refuseLinkedFolder(folder)
  const names = await listJson(folder)
  if (names.length === 0) {
    throw new InputError(
      `${folder} holds no evidence: run the stage \`evaluate\` first, bring its folder along, or set report-dir`
    )
  }
  const paths = names.map((name) => join(folder, name))
  const files = await Promise.all(paths.map(async (path) => ({ path, evidence: await readOne(path, most) })))
  return mergeEvidence(files, folder)
}

async function listJson(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { recursive: true })
    return entries.filter((name) => name.endsWith('.json')).sort()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

/** A link is no evidence: it could lead to anything on the machine. */
async function readOne(path: string, most: number): Promise<Evidence> {
  const found = await lstat(path).catch(() => null)
  if (!found?.isFile()) throw new InputError(`${path} is no file: remove it`)
  if (found.size > most) {
    throw new InputError(`${path} is larger than the ${most / 2 ** 20} MB that evidence may have here: remove it`)
  }
  let parsed: unknown
  try {
    parsed = parseJson(await readFile(path, 'utf8'), path)
  } catch (error) {
    if (error instanceof InputError) throw error
    throw new InputError(`${path} is not JSON (truncated?): evaluate that checkpoint again`, { cause: error })
  }
  return parseEvidence(parsed, path)
}

/** @throws InputError naming the file and what is wrong with it */
export function parseEvidence(value: unknown, path: string): Evidence {
  const result = evidenceSchema.safeParse(value)
  if (result.success) return result.data
  const issue = firstIssue(evidenceSchema, value, result.error)
  throw new InputError(
    `${path} is not evidence of this version (${issue}): evaluate that checkpoint again, or remove the file`
  )
}
