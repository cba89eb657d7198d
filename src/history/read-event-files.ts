import { fromBinary } from '@bufbuild/protobuf'
import { InputError } from '../input-error.ts'
import { EventSchema, type Event, type Summary_Value, type TensorProto } from './event_pb.ts'
import { tfRecords } from './tf-records.ts'
import type { Column, Series } from './training-history.ts'

/** DT_FLOAT and DT_DOUBLE of TensorFlow. */
const float = 1
const double = 2
/** Scalars in all files together; a run logs some thousands. */
const MOST_VALUES = 2_000_000

export interface EventFile {
  bytes: Uint8Array
  /** The file as messages name it. */
  shown: string
  /** Folder below the one that was named, put before its tags: Keras writes `train` and `validation`. */
  prefix: string
}

/**
 * The scalars of TensorBoard event files, one column a tag, over the step that they were written with. A step that was
 * written twice, as after a resumed training, counts as it was written last.
 *
 * @throws InputError for a damaged or foreign file
 */
export function readEventFiles(files: EventFile[]): Series {
  const tags = new Map<string, { folder: string; steps: Map<number, { value: number; wallTime: number }> }>()
  const notes: string[] = []
  let values = 0
  let strange = 0
  for (const { bytes, shown, prefix } of files) {
    const { records, truncated } = tfRecords(bytes, shown)
    if (truncated) notes.push(`${shown} ends amid a record: its training may still be running.`)
    for (const record of records) {
      const { step, wallTime, summary } = parseEvent(record, shown)
      for (const entry of summary?.value ?? []) {
        const value = scalarOf(entry)
        if (value === null) continue
        if (++values > MOST_VALUES) {
          throw new InputError(
            `history: there are more than ${MOST_VALUES} scalars: name one run's event files, or a CSV file with one row an epoch`
          )
        }
        if (!Number.isFinite(value)) {
          strange++
          continue
        }
        const tag = prefix === '' ? entry.tag : `${prefix}/${entry.tag}`
        const { steps } = tags.get(tag) ?? { steps: new Map<number, { value: number; wallTime: number }>() }
        tags.set(tag, { folder: prefix, steps })
        const known = steps.get(Number(step))
        if (known === undefined || known.wallTime <= wallTime) steps.set(Number(step), { value, wallTime })
      }
    }
  }
  if (strange > 0) notes.push(`${strange} values that are not finite numbers were left out.`)
  const columns = [...tags].map(([name, { folder, steps }]): Column => {
    const sorted = [...steps].sort(([a], [b]) => a - b)
    return { name, folder, at: sorted.map(([step]) => step), value: sorted.map(([, { value }]) => value) }
  })
  return { axis: 'step', columns, notes }
}

function parseEvent(record: Uint8Array, shown: string): Event {
  try {
    return fromBinary(EventSchema, record)
  } catch (error) {
    throw new InputError(`history: ${shown} holds a record that is no TensorBoard event: name an event file`, {
      cause: error
    })
  }
}

/** The value of a scalar; null for images, histograms, texts and whatever else a summary may hold. */
function scalarOf({ simpleValue, tensor, metadata }: Summary_Value): number | null {
  if (simpleValue !== undefined) return simpleValue
  const plugin = metadata?.pluginData?.pluginName ?? ''
  return tensor !== undefined && (plugin === '' || plugin === 'scalars') ? scalarOfTensor(tensor) : null
}

function scalarOfTensor({ dtype, tensorShape, tensorContent, floatVal, doubleVal }: TensorProto): number | null {
  if ((tensorShape?.dim ?? []).some(({ size }) => size !== 1n)) return null
  const view = new DataView(tensorContent.buffer, tensorContent.byteOffset, tensorContent.byteLength)
  if (dtype === float) return view.byteLength === 4 ? view.getFloat32(0, true) : (floatVal[0] ?? null)
  if (dtype === double) return view.byteLength === 8 ? view.getFloat64(0, true) : (doubleVal[0] ?? null)
  return null
}
