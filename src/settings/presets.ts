/** What `extends` takes beside a file, and all that each sets; docs/configuration.md and the schema's meaning say the same. */
export const presets = {
  /** Every warning fails the job, and with it what could not be judged. */
  strict: { 'fail-on': ['warning'] },
  default: {},
  /** The job passes whatever is found; a run without a diagnosis is exit 2 all the same. */
  advisory: { 'fail-on': ['never'] }
} satisfies Record<string, Record<string, unknown>>

export function isPreset(name: string): name is keyof typeof presets {
  return Object.hasOwn(presets, name)
}
