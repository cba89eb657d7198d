import { createHash } from 'node:crypto'
import type { Checkpoint } from '../checkpoints/checkpoint.ts'
import type { Settings } from '../settings/schema.ts'

/** Settings that decide what is evaluated (by content, see below), what is made of the evidence, or who hears of it. */
const notMeasuring = new Set<string>([
  'checkpoints',
  'dataset',
  'dataset-layout',
  'config',
  'stage',
  'shard',
  'threshold-percentile',
  'threshold',
  'baseline',
  'history',
  'fail-on',
  'comment',
  'report-name',
  'report-dir',
  'symptoms',
  'thresholds',
  'waivers',
  'judge'
] satisfies (keyof Settings)[])

/**
 * sha256 over everything that evidence depends on: equal keys, equal evidence. A setting that this file does not know counts.
 *
 * @param set the evaluation set's own sha256; null for recorded outputs, which bring theirs
 * @param build of this program
 */
export function resumeKey({ kind, sha256 }: Checkpoint, settings: Settings, set: string | null, build: string): string {
  const measuring = Object.entries(settings).filter(([key]) => !notMeasuring.has(key))
  const sorted = measuring.sort(([a], [b]) => (a < b ? -1 : 1))
  return createHash('sha256')
    .update(JSON.stringify({ build, kind, sha256, set, settings: sorted }))
    .digest('hex')
}
