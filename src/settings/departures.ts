import { settingsSchema, type Settings } from './schema.ts'

/** Where things lie and which part of the work this is: nothing here can weaken a gate. */
const WHERE_NOT_HOW = new Set([
  'checkpoints',
  'dataset',
  'config',
  'stage',
  'shard',
  'baseline',
  'history',
  'report-name',
  'report-dir'
])

function isSection(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function show(value: unknown): string {
  if (!Array.isArray(value)) return String(value)
  return value.every((item) => typeof item === 'string') ? value.join(',') : JSON.stringify(value)
}

function compare(settings: unknown, defaults: unknown, path: string): string[] {
  if (isSection(settings)) {
    const inner = isSection(defaults) ? defaults : {}
    return Object.entries(settings).flatMap(([key, value]) => compare(value, inner[key], `${path}.${key}`))
  }
  if (settings === undefined || JSON.stringify(settings) === JSON.stringify(defaults)) return []
  return [`${path}: ${show(settings)}`]
}

/**
 * Every setting that departs from its default, as `key: value` lines with dotted kebab-case keys
 * (`symptoms.S5.limits.sigma: 0.05`), in the schema's order; one line per waiver. Paths and names are left out.
 */
export function departures(settings: Settings): string[] {
  const defaults = settingsSchema.parse({}) as Record<string, unknown>
  return Object.entries(settings).flatMap(([key, value]) => {
    if (WHERE_NOT_HOW.has(key)) return []
    if (key !== 'waivers') return compare(value, defaults[key], key)
    return settings.waivers.map(
      ({ id, reason, expires }) => `waivers.${id}: until ${expires}, ${reason.replace(/\s+/g, ' ')}`
    )
  })
}
