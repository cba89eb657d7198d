import { pairedAurocTest, type PairedAurocTest } from '../../statistics/paired-auroc-test.ts'
import type { CheckpointFigures, PlaybookRun } from '../run.ts'

/**
 * Paired test of AUROC(a) - AUROC(b) for two checkpoints, which were measured on the same units in the same order. Null
 * where one of the classes is empty.
 */
export function compareAuroc(
  a: CheckpointFigures,
  b: CheckpointFigures,
  { seed }: PlaybookRun
): PairedAurocTest | null {
  const { score, label, group } = a.evidence.units
  return pairedAurocTest(score, b.evidence.units.score, label, group, seed)
}
