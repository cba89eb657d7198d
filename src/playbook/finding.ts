import * as z from 'zod'

export const statusSchema = z.enum(['present', 'absent', 'not-assessable'])
export const operatorSchema = z.enum(['<', '<=', '>', '>=', '='])

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
  severity: z.enum(['critical', 'warning', 'notice']),
  /** One or two plain sentences for somebody who does not know the tool. */
  summary: z.string(),
  measurements: z.array(measurementSchema),
  causes: z.array(causeSchema),
  actions: z.array(z.string()),
  /** Why it is not assessable; else null. */
  reason: z.string().nullable(),
  /** The finding higher in the order that explains this one. */
  explainedBy: z.string().optional(),
  /** The waiver that takes this finding out of the verdict. */
  waived: z.object({ reason: z.string(), expires: z.string() }).optional()
})

export type Finding = z.infer<typeof findingSchema>
export type Measurement = z.infer<typeof measurementSchema>
export type Cause = z.infer<typeof causeSchema>
