/**
 * Runs a step and reports how long it took to whoever observes the process's timeline (`performance.measure`), as
 * `npm run bench` does. Steps of one phase may be many; the timeline itself keeps none of them.
 */
export async function timed<T>(phase: Phase, work: () => T | Promise<T>): Promise<T> {
  const start = performance.now()
  try {
    return await work()
  } finally {
    const name = `vae-playbook ${phase}`
    performance.measure(name, { start })
    performance.clearMeasures(name)
  }
}

export type Phase =
  | 'plan'
  | 'load'
  | 'decode'
  | 'inference'
  | 'metrics'
  | 'determinism'
  | 'interventions'
  | 'gallery'
  | 'diagnosis'
  | 'page'
  | 'report'
