import type { Checkpoint } from '../checkpoints/checkpoint.ts'

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
