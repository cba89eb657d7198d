import type { Checkpoint } from '../checkpoints/checkpoint.ts'
import { InputError } from '../input-error.ts'

/**
 * The checkpoints of one part of a job matrix: every n-th in training order.
 *
 * @param shard `part/parts`, parts counted from 1; undefined: all
 */
export function ofShard(checkpoints: Checkpoint[], shard: string | undefined): Checkpoint[] {
  if (shard === undefined) return checkpoints
  const [part, parts] = shard.split('/').map(Number) as [number, number]
  const own = checkpoints.filter((checkpoint) => checkpoint.order % parts === part - 1)
  if (own.length === 0) {
    throw new InputError(
      `shard ${shard} is empty: there ${checkpoints.length === 1 ? 'is only 1 checkpoint' : `are only ${checkpoints.length} checkpoints`}; use at most that many parts`
    )
  }
  return own
}
