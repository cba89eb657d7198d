import type { Checkpoint } from '../../checkpoints/checkpoint.ts'
import type { Settings } from '../../settings/schema.ts'
import { readRecordedCsv } from './read-csv.ts'
import { readRecordedNpz } from './read-npz.ts'
import type { RecordedOutputs } from './recorded-outputs.ts'

export type { RecordedOutputs }

/**
 * Reads recorded outputs (README.md, "Export your model"): `.npz` with `score` and `label` and optionally codes,
 * images, masks and groups; `.csv` with `score,label[,group][,kind][,fabric]`; either with nothing but `score` and
 * `group` for scores without labels.
 *
 * @throws InputError naming file and key for anything that is missing or does not fit together
 */
export async function readRecorded(checkpoint: Checkpoint, settings: Settings): Promise<RecordedOutputs> {
  return checkpoint.kind === 'recorded-csv'
    ? readRecordedCsv(checkpoint.path)
    : readRecordedNpz(checkpoint.path, settings.model)
}
