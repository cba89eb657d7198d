import { appendFile, stat } from 'node:fs/promises'
import type { Log } from './client.ts'

/** The most bytes of a step's summary; the runner drops one that is longer as a whole. */
export const SUMMARY_LIMIT = 1_048_576

/**
 * Appends markdown to the step's summary. Nothing happens where the runner offers none (an old one, a local run); a
 * summary that is too long or cannot be written is a titled warning, since it must not change the verdict.
 */
export async function writeSummary(markdown: string, env: Record<string, string | undefined>, log: Log): Promise<void> {
  const path = env.GITHUB_STEP_SUMMARY
  if (!path) return
  try {
    const text = `${markdown}\n`
    const size = (await sizeOf(path)) + Buffer.byteLength(text)
    if (size > SUMMARY_LIMIT) throw new Error(`it would have ${size} bytes, and GitHub takes ${SUMMARY_LIMIT} at most`)
    await appendFile(path, text, 'utf8')
  } catch (error) {
    log.warning('Step summary: not written', `${(error as Error).message}. The report folder has the report in full.`)
  }
}

async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 0
    throw error
  }
}
