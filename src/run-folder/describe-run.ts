import { createHash } from 'node:crypto'
import type { Checkpoint } from '../checkpoints/checkpoint.ts'
import type { RunEvidence } from '../evidence/evidence.ts'

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
