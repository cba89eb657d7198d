/**
 * Runs a step and writes it down in the process's timeline (`performance.measure`), where `npm run bench` reads how long each
 * phase took. Steps of one phase may be many; their times add up.
 */
export async function timed<T>(phase: Phase, work: () => T | Promise<T>): Promise<T> {
  const start = performance.now()
  try {
    return await work()
  } finally {
    performance.measure(`vae-playbook ${phase}`, { start })
  }
}

export type Phase =
  'plan' | 'load' | 'decode' | 'inference' | 'metrics' | 'determinism' | 'interventions' | 'diagnosis' | 'report'
