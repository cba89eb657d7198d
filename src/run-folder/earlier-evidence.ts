import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { BUILD } from '../build.ts'
import type { Checkpoint } from '../checkpoints/checkpoint.ts'
import { isRecorded } from '../checkpoints/kinds.ts'
import { hashSet } from '../evaluation-set/plan/hash-set.ts'
import type { EvaluationSet } from '../evaluation-set/types.ts'
import { evidenceSchema, type Evidence } from '../evidence/evidence.ts'
import type { Settings } from '../settings/schema.ts'
import { MAX_EVIDENCE_BYTES } from './evidence-files.ts'
import { evidenceFileName, galleryFolder } from './evidence-names.ts'
import { isGalleryWhole } from './gallery-files.ts'
import { ResumeRecords } from './resume-records.ts'
import { resumeKey } from './resume-key.ts'

/** Evidence that an earlier run left in the report folder: one that was killed half-way goes on where it was. */
export class EarlierEvidence {
  readonly #folder: string
  readonly #settings: Settings
  readonly #set: EvaluationSet | null
  readonly #records: ResumeRecords | null
  readonly #build: string | null
  #setHash: Promise<string> | null = null

  /**
   * @param folder of the evidence
   * @param set null where all checkpoints are recorded outputs
   * @param build sources that were not built may have changed since: nothing is reused then
   */
  constructor(
    folder: string,
    settings: Settings,
    set: EvaluationSet | null,
    records = ResumeRecords.of(process.env),
    build = BUILD
  ) {
    this.#folder = folder
    this.#settings = settings
    this.#set = set
    this.#records = records
    this.#build = build
  }

  /**
   * @returns what this machine has measured on the same checkpoint and set, with the same settings and by the same program;
   *   null where there is nothing such, be it missing, changed or half-written
   * @throws InputError for a file of the set that cannot be read
   */
  async find(checkpoint: Checkpoint): Promise<Evidence | null> {
    const path = join(this.#folder, evidenceFileName({ checkpoint }))
    const found = await stat(path).catch(() => null)
    if (!found?.isFile() || found.size > MAX_EVIDENCE_BYTES) return null
    const key = await this.#keyOf(checkpoint)
    const text = await readFile(path, 'utf8').catch(() => null)
    if (key === null || text === null || !(await this.#records!.has(key, text))) return null
    // As it was written: the schema would put its keys in another order.
    const evidence = JSON.parse(text) as Evidence
    if (!evidenceSchema.safeParse(evidence).success) return null
    return (await isGalleryWhole(galleryFolder(path), evidence)) ? evidence : null
  }

  /** @param text of the evidence file as it was written */
  async remember(checkpoint: Checkpoint, text: string): Promise<void> {
    const key = await this.#keyOf(checkpoint)
    if (key !== null) await this.#records!.add(key, text)
  }

  async #keyOf(checkpoint: Checkpoint): Promise<string | null> {
    if (this.#records === null || this.#build === null) return null
    if (isRecorded(checkpoint)) return resumeKey(checkpoint, this.#settings, null, this.#build)
    this.#setHash ??= hashSet(this.#set!)
    return resumeKey(checkpoint, this.#settings, await this.#setHash, this.#build)
  }
}
