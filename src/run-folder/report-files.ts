import { constants } from 'node:fs'
import { access, lstat, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { findingIds } from '../catalogue/order.ts'
import { diagnosisSchema, type Diagnosis } from '../diagnosis/schema.ts'
import { verdictOf } from '../diagnosis/verdict.ts'
import { InputError } from '../input-error.ts'
import { parseJson } from '../parse-json.ts'
import { failurePath } from './failure-file.ts'
import { unwritable } from './unwritable.ts'
import { writeFileWhole } from './write-file-whole.ts'
import { firstIssue } from '../settings/explain-issues.ts'

/** Where the whole diagnosis lies in a report folder. */
export function diagnosisPath(reportDir: string): string {
  return join(reportDir, 'diagnosis.json')
}

/** Where the comment in full lies. */
export function reportPath(reportDir: string): string {
  return join(reportDir, 'report.md')
}

/** Where the report that opens in a browser lies. */
export function pagePath(reportDir: string): string {
  return join(reportDir, 'report.html')
}

export async function writeDiagnosis(reportDir: string, diagnosis: Diagnosis): Promise<void> {
  await writeFileWhole(diagnosisPath(reportDir), `${JSON.stringify(diagnosis, null, 2)}\n`)
}

/** Writes `report.md`, the comment in full. */
export async function writeReport(reportDir: string, markdown: string): Promise<void> {
  await writeFileWhole(reportPath(reportDir), `${markdown}\n`)
}

/** Writes `report.html`. */
export async function writePage(reportDir: string, html: string): Promise<void> {
  await writeFileWhole(pagePath(reportDir), html)
}

/**
 * Takes what an earlier run decided out of the report folder: a run that fails must leave no verdict behind that a later step
 * could publish. Nothing happens where there is no such folder.
 *
 * @throws InputError where it is no folder or cannot be written
 */
export async function clearVerdict(reportDir: string): Promise<void> {
  try {
    const paths = [diagnosisPath, reportPath, pagePath, failurePath].map((pathIn) => pathIn(reportDir))
    for (const path of paths) await rm(path, { force: true })
  } catch (error) {
    throw unwritable(reportDir, error as NodeJS.ErrnoException)
  }
}

/**
 * Asked before anything is evaluated.
 *
 * @throws InputError where the report folder is none, or cannot be written
 */
export async function checkReportDir(reportDir: string): Promise<void> {
  await readdir(reportDir)
    .then(() => access(reportDir, constants.W_OK))
    .catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw unwritable(reportDir, error)
    })
}

/** The most bytes of one file that another job wrote, and a fork may have. */
export const UNTRUSTED_BYTES = 16 * 2 ** 20

/**
 * Reads a diagnosis that another job wrote: it is not trusted, so its size, its depth and its form are held to what they may be.
 *
 * @returns null where there is none
 * @throws InputError where it does not fit
 */
export async function readDiagnosis(reportDir: string): Promise<Diagnosis | null> {
  const path = diagnosisPath(reportDir)
  const found = await lstat(path).catch(() => null)
  if (found === null) return null
  if (!found.isFile()) throw new InputError(`${path} is no file: remove it, and diagnose again`)
  if (found.size > UNTRUSTED_BYTES) throw new InputError(`${path} is larger than any diagnosis: diagnose again`)
  let parsed: unknown
  try {
    parsed = parseJson(await readFile(path, 'utf8'), path)
  } catch (error) {
    if (error instanceof InputError) throw error
    const why =
      error instanceof SyntaxError ? 'is not JSON' : `cannot be read (${(error as NodeJS.ErrnoException).code})`
    throw new InputError(`${path} ${why}: run the stage \`diagnose\` first, or set report-dir`, { cause: error })
  }
  return parseDiagnosis(parsed, path)
}

/** @throws InputError naming the file and what is wrong with it */
export function parseDiagnosis(value: unknown, path: string): Diagnosis {
  const result = diagnosisSchema.safeParse(value)
  if (result.success) return consistent(result.data, path)
  const issue = firstIssue(diagnosisSchema, value, result.error)
  throw new InputError(`${path} is not a diagnosis of this version (${issue}): diagnose again`)
}

/** The verdict decides, so it must be the one that the findings give; names must be those of the checkpoints. */
function consistent(diagnosis: Diagnosis, path: string): Diagnosis {
  const { verdict, findings, judged, bestCheckpoint, checkpoints } = diagnosis
  const names = new Set(checkpoints.map(({ name }) => name))
  const known = names.has(judged) && (bestCheckpoint === null || names.has(bestCheckpoint))
  const all =
    findings
      .map(({ id }) => id)
      .sort()
      .join() === [...findingIds].sort().join()
  if (verdict === verdictOf(findings) && known && all) return diagnosis
  throw new InputError(`${path} contradicts itself (its verdict, names or findings were changed): diagnose again`)
}
