import * as z from 'zod'
import type { FindingRecord } from '../catalogue/finding-record.ts'
import { severities } from '../catalogue/finding-record.ts'
import type { FindingId, findings } from '../catalogue/findings.ts'
import { findingIds, recordOf } from '../catalogue/order.ts'

export const severitySchema = z.enum(severities)

type LimitsOf<Id extends FindingId> = (typeof findings)[Id]['limits']

/** What the config says of each finding: an optional severity of the user's, and every limit that its rule compares with. */
export type FindingSettings = {
  [Id in FindingId]: {
    severity?: z.infer<typeof severitySchema> | 'off'
    limits: { [Key in keyof LimitsOf<Id>]: number }
  }
}

function limitsOf({ limits }: FindingRecord) {
  const shape = Object.entries(limits).map(([key, { default: value, unit, meaning, divides }]) => [
    key,
    (divides ? z.number().positive() : z.number()).default(value).describe(`${meaning} Unit: ${unit}.`)
  ])
  return z.strictObject(Object.fromEntries(shape)).prefault({})
}

function settingsOf(record: FindingRecord) {
  const severity = z
    .enum([...severities, 'off'])
    .optional()
    .describe('Replaces the severity of a present finding; off: it is not judged.')
  return z
    .strictObject({ severity, limits: limitsOf(record) })
    .prefault({})
    .describe(`${record.title}.`)
}

/** `symptoms` in the config: one entry per finding of the catalogue, in its order. */
export const limitsSchema = z.strictObject(
  Object.fromEntries(findingIds.map((id) => [id, settingsOf(recordOf(id))]))
) as unknown as z.ZodType<FindingSettings, { [Id in FindingId]?: unknown }>
