import type { Settings } from '../../settings/schema.ts'

/** Canonical JSON of the settings that change what is measured: evidence can be compared only where it is equal. */
export function measuredWith(settings: Settings): string {
  const { model, calibration, seed } = settings
  const { latent, ...ofErrors } = settings.score
  // Evidence from before there was such a key was measured without: it is not to differ by its default.
  const score = latent === 'none' ? ofErrors : settings.score
  const { orientation, ...input } = model.input
  const known = orientation === 'stored' ? { ...model, input } : model
  return JSON.stringify(sorted({ model: known, score, calibration, seed }))
}

function sorted(value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]))
}
