import { fromBinary } from '@bufbuild/protobuf'
import { lastTraining, type Point } from '../last-training.ts'
import type { Column, Series } from '../training-history.ts'
import { EventSchema, type Event, type Summary_Value, type TensorProto } from './event_pb.ts'
import { subRunLabels } from './sub-runs.ts'
import { tfRecords } from './tf-records.ts'

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

interface Written extends Point {
  wallTime: number
}

interface Tag {
  folder: string
  tag: string
  written: Written[]
}

/**
 * The scalars of TensorBoard event files, one column a tag, over the step that they were written with. A step that was
 * written twice, as after a resumed training, counts as it was written last. What is damaged is said and left out.
 */
export function readEventFiles(files: EventFile[]): Series {
  const tags = new Map<string, Tag>()
  const notes: string[] = []
  let values = 0
  let strange = 0
  let foreign = 0
  for (const { bytes, shown, prefix } of files) {
    const { records, truncated, damagedAt } = tfRecords(bytes)
    if (truncated) notes.push(`${shown} ends amid a record: its training may still be running.`)
    if (damagedAt !== null) notes.push(damage(shown, damagedAt, records.length))
    for (const record of records) {
      const event = parseEvent(record)
      if (event === null) foreign++
      for (const entry of event?.summary?.value ?? []) {
        const value = scalarOf(entry)
        if (value === null || ++values > MOST_VALUES) continue
        if (!Number.isFinite(value)) {
          strange++
          continue
        }
        const name = prefix === '' ? entry.tag : `${prefix}/${entry.tag}`
        const written = tags.get(name)?.written ?? []
        tags.set(name, { folder: prefix, tag: entry.tag, written })
        written.push({ at: Number(event!.step), value, part: 0, wallTime: event!.wallTime })
      }
    }
  }
  if (strange > 0) notes.push(`${strange} values that are not finite numbers were left out.`)
  if (foreign > 0) notes.push(`${foreign} records that are no TensorBoard events were left out: name event files.`)
  if (values > MOST_VALUES)
    notes.push(
      `There are more than ${MOST_VALUES} scalars, and those after them were left out: name one run's event files, or a CSV file with one row an epoch.`
    )
  const labels = subRunLabels([...tags.values()])
  let since: number | null = null
  const columns = [...tags].map(([name, { written }], i): Column => {
    const last = lastTraining(written.sort((a, b) => a.wallTime - b.wallTime))
    since = since === null ? last.since : Math.min(since, last.since ?? since)
    const steps = [...new Map(last.points.map(({ at, value }) => [at, value]))].sort(([a], [b]) => a - b)
    return { name, ...labels[i], at: steps.map(([step]) => step), value: steps.map(([, value]) => value) }
  })
  if (since !== null)
    notes.push(`The log holds more than one training (the step goes back to ${since}): the last one counts.`)
  return { axis: 'step', columns, notes }
}

function damage(shown: string, at: number, sound: number): string {
  return at === 0
    ? `${shown} is no TensorBoard event file, or is damaged from its first byte: copy it again.`
    : `${shown} is damaged: the checksum of the record at byte ${at} does not fit. Only the ${sound} records before it were read; copy it again.`
}

/** Null for a record that is no event. */
function parseEvent(record: Uint8Array): Event | null {
  try {
    return fromBinary(EventSchema, record)
  } catch {
    return null
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
