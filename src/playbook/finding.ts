import * as z from 'zod'
import { severities } from '../catalogue/finding-record.ts'

/**
 * `undecided`: measured, but the interval leaves both open. `not-assessable`: this kind of input cannot tell.
 */
export const statusSchema = z.enum(['present', 'absent', 'undecided', 'not-assessable'])

/** Why nothing is said of a finding whose severity the user has set to `off`. */
export const TURNED_OFF = 'Switched off in the configuration.'

/** How a measured value is held against its limit, and the sign that readers see. */
export const operators = {
  '<': { sign: '<', holds: (value: number, limit: number) => value < limit },
  '<=': { sign: '≤', holds: (value: number, limit: number) => value <= limit },
  '>': { sign: '>', holds: (value: number, limit: number) => value > limit },
  '>=': { sign: '≥', holds: (value: number, limit: number) => value >= limit },
  '=': { sign: '=', holds: (value: number, limit: number) => value === limit }
}
export type Operator = keyof typeof operators
export const operatorSchema = z.enum(Object.keys(operators) as [Operator, ...Operator[]])

/** A measured value against its limit; `value` null: it could not be measured. The comparison states the symptom, not health. */
export const measurementSchema = z.object({
  metric: z.string(),
  value: z.number().nullable(),
  operator: operatorSchema,
  limit: z.number(),
  interval: z.tuple([z.number(), z.number()]).optional(),
  unit: z.string().optional()
})

export const causeSchema = z.object({
  /** Kebab-case id, stable for scripts: `kl-weight-too-high`. */
  cause: z.string(),
  likelihood: z.enum(['likely', 'possible', 'ruled-out']),
  /** One sentence with the measurement that says so. */
  because: z.string()
})

/** One entry per symptom and per further check, always all of them. */
export const findingSchema = z.object({
  id: z.string(),
  /** Kebab-case name, stable for scripts. */
  name: z.string(),
  status: statusSchema,
  severity: z.enum(severities),
  /** One or two plain sentences for somebody who does not know the tool. */
  summary: z.string(),
  measurements: z.array(measurementSchema),
  causes: z.array(causeSchema),
  actions: z.array(z.string()),
  /** Of each action, the causes that it acts against; none: it holds whatever the cause is. Left out where none is named. */
  actsAgainst: z.array(z.array(z.string())).optional(),
  /** Why it is not assessable, or what would decide it where it is undecided; else null. */
  reason: z.string().nullable(),
  /** The finding higher in the order that explains this one. */
  explainedBy: z.string().optional(),
  /** The waiver that takes this finding out of the verdict. */
  waived: z.object({ reason: z.string(), expires: z.string() }).optional()
})

/** Whether the value lies on the symptom's side of its limit; null if it could not be measured. */
export function isMet({ value, operator, limit }: Pick<Measurement, 'value' | 'operator' | 'limit'>): boolean | null {
  return value === null ? null : operators[operator].holds(value, limit)
}

export type Finding = z.infer<typeof findingSchema>
export type Measurement = z.infer<typeof measurementSchema>
export type Cause = z.infer<typeof causeSchema>
