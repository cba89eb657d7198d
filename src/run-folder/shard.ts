import { createHash } from 'node:crypto'
import type { Checkpoint } from '../checkpoints/checkpoint.ts'
import type { RunEvidence } from '../evidence/evidence.ts'

/**
 * The checkpoints of one part of a job matrix: every n-th in training order. A part can be empty, as a matrix has a fixed number
 * of legs; `diagnose` makes sure that all parts together are whole.
 *
 * @param shard `part/parts`, parts counted from 1; undefined: all
 */
export function ofShard(checkpoints: Checkpoint[], shard: string | undefined): Checkpoint[] {
  if (shard === undefined) return checkpoints
  const [part, parts] = shard.split('/').map(Number) as [number, number]
  return checkpoints.filter((checkpoint) => checkpoint.order % parts === part - 1)
}

/**
 * What each piece of evidence says of the run that it is part of, so that `diagnose` can tell when a part is missing.
 *
 * @param checkpoints all of them, in training order, not only those of the shard
 */
export function describeRun(checkpoints: Checkpoint[], shard: string | undefined): RunEvidence {
  const list = JSON.stringify(checkpoints.map(({ name, sha256 }) => [name, sha256]))
  return {
    checkpoints: checkpoints.length,
    list: createHash('sha256').update(list).digest('hex'),
    shard: shard ?? null
  }
}
