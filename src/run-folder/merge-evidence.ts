import { inTrainingOrder } from '../checkpoints/training-order.ts'
import { checkEvidence } from '../diagnosis/check-evidence.ts'
import type { Evidence, RunEvidence } from '../evidence/evidence.ts'
import { InputError } from '../input-error.ts'

/** Evidence and the file that it was read from. */
export interface EvidenceFile {
  path: string
  evidence: Evidence
}

/**
 * Puts the parts of a run together, in training order. Parts bring their order with them; where checkpoints were evaluated in
 * runs of their own, epochs and names tell it.
 *
 * @param folder that the files lie in, for the message
 * @throws InputError where a part is missing or there twice, or parts do not fit together: of other checkpoints, another
 *   evaluation set, other settings or another version
 */
export function mergeEvidence(files: EvidenceFile[], folder: string): Evidence[] {
  checkEvidence(
    files.map(({ evidence }) => evidence),
    files.map(({ path }) => path)
  )
  const runs = new Map<string, EvidenceFile[]>()
  for (const file of files) {
    const { run } = file.evidence
    const key = run === undefined ? '' : `${run.checkpoints} ${run.list}`
    runs.set(key, [...(runs.get(key) ?? []), file])
  }
  refuseShardsOfOtherRuns([...runs.values()])
  for (const parts of runs.values()) refuseGap(parts, folder)
  const all = files.map(({ evidence }) => evidence)
  const orders = new Set(all.map(({ checkpoint }) => checkpoint.order))
  if (runs.size > 1 || orders.size < all.length) return inTrainingOrder(all, ({ checkpoint }) => checkpoint)
  return all.sort((a, b) => a.checkpoint.order - b.checkpoint.order)
}

/** Whole runs can be put beside each other; a shard only beside the shards of its own run. */
function refuseShardsOfOtherRuns(runs: EvidenceFile[][]): void {
  const sharded = runs.find((parts) =>
    parts.some(({ evidence }) => evidence.run !== undefined && evidence.run.shard !== null)
  )
  const other = runs.find((parts) => parts !== sharded)
  if (sharded === undefined || other === undefined) return
  const [a, b] = [sharded[0]!, other[0]!]
  throw new InputError(
    `${a.path} and ${b.path} are parts of different runs: ${a.path} is of ${shown(a.evidence.run)}, ${b.path} of ` +
      `${shown(b.evidence.run)}; evaluate all shards on the same checkpoints, and remove what an earlier run left`
  )
}

function shown(run: RunEvidence | undefined): string {
  if (run === undefined) return 'a run of an earlier version'
  const part = run.shard === null ? '' : `shard ${run.shard} of `
  return `${part}${run.checkpoints === 1 ? '1 checkpoint' : `${run.checkpoints} checkpoints`} (list ${run.list.slice(0, 8)})`
}

/** @param parts all evidence that there is of one run */
function refuseGap(parts: EvidenceFile[], folder: string): void {
  const { run } = parts[0]!.evidence
  const orders = new Set(parts.map(({ evidence }) => evidence.checkpoint.order))
  // Without a record of its run, evidence may be of several: one checkpoint each, for example.
  if (run === undefined && orders.size < parts.length) return
  const total = run?.checkpoints ?? Math.max(...orders) + 1
  if (run !== undefined && (orders.size < parts.length || Math.max(...orders) >= total)) {
    throw new InputError(
      `The evidence in ${folder} contradicts itself: it holds ${parts.length} files of a run over ${total} checkpoints, numbered otherwise; evaluate them again`
    )
  }
  let missing = 0
  while (orders.has(missing)) missing++
  if (missing >= total) return
  const more = total - orders.size - 1
  throw new InputError(
    `${folder} lacks the evidence of checkpoint ${missing + 1} of ${total} in training order${more > 0 ? ` and of ${more} more` : ''}: ` +
      `${causeOf(missing, run)}; evaluate it again`
  )
}

/** @param missing order of the checkpoint whose evidence is missing */
function causeOf(missing: number, run: RunEvidence | undefined): string {
  if (run === undefined || run.shard === null) return 'the run was stopped, or its files are not here'
  const parts = Number(run.shard.split('/')[1])
  return `shard ${(missing % parts) + 1}/${parts} failed, or its files are not here`
}
