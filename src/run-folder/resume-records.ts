import { createHash } from 'node:crypto'
import { access, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { makeFolder } from '../make-folder.ts'
import { cacheFolder } from '../engines/cache-folder.ts'

/** A run that was killed is resumed soon, or never. */
const DAYS_KEPT = 30

/**
 * Remembers which evidence this machine has measured itself: one empty file each in the cache folder, named by a digest of what
 * was measured and of the evidence. Evidence in a report folder is trusted only by such a record, since a commit or an artifact
 * could have put it there. What cannot be read or written is not remembered; no run fails of it.
 */
export class ResumeRecords {
  readonly #folder: string
  #pruned = false

  constructor(folder: string) {
    this.#folder = folder
  }

  /** @returns null where there is no cache that can be trusted */
  static of(env: NodeJS.ProcessEnv): ResumeRecords | null {
    try {
      return new ResumeRecords(join(cacheFolder(env), 'measured'))
    } catch {
      return null
    }
  }

  /** @param key of what was measured, and how */
  async has(key: string, evidence: string): Promise<boolean> {
    return access(this.#path(key, evidence)).then(
      () => true,
      () => false
    )
  }

  async add(key: string, evidence: string): Promise<void> {
    try {
      await makeFolder(this.#folder)
      await writeFile(this.#path(key, evidence), '')
      if (!this.#pruned) await this.#prune()
      this.#pruned = true
    } catch {
      // A cache that cannot be written: the next run measures anew.
    }
  }

  #path(key: string, evidence: string): string {
    return join(this.#folder, createHash('sha256').update(`${key}\n${evidence}`).digest('hex'))
  }

  async #prune(): Promise<void> {
    const oldest = Date.now() - DAYS_KEPT * 24 * 3600 * 1000
    for (const name of await readdir(this.#folder)) {
      const path = join(this.#folder, name)
      if ((await stat(path)).mtimeMs < oldest) await rm(path, { force: true })
    }
  }
}
