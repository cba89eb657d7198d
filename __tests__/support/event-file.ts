import { create, toBinary } from '@bufbuild/protobuf'
import { EventSchema } from '../../src/history/events/event_pb.ts'
import { maskedCrc32c } from '../../src/history/events/crc32c.ts'

interface Scalar {
  step: number
  tag: string
  value: number
  wallTime?: number
}

/** A TensorBoard event file with these scalars, a record each. */
export function eventFile(scalars: Scalar[]): Uint8Array {
  const events = scalars.map(({ step, tag, value, wallTime = step }) =>
    create(EventSchema, { step: BigInt(step), wallTime, summary: { value: [{ tag, simpleValue: value }] } })
  )
  return Buffer.concat(events.map((event) => record(toBinary(EventSchema, event))))
}

function record(data: Uint8Array): Buffer {
  const bytes = Buffer.alloc(12 + data.length + 4)
  bytes.writeBigUInt64LE(BigInt(data.length))
  bytes.writeUInt32LE(maskedCrc32c(bytes.subarray(0, 8)), 8)
  bytes.set(data, 12)
  bytes.writeUInt32LE(maskedCrc32c(data), 12 + data.length)
  return bytes
}
