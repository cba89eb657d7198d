import type { Diagnosis } from '../diagnosis/schema.ts'

type Checkpoint = Diagnosis['checkpoints'][number]

/** At most `limit` (4 or more) of the checkpoints in their order: the first, last, best and judged one, others evenly between. */
export function selectCheckpoints(diagnosis: Diagnosis, checkpoints: Checkpoint[], limit: number): Checkpoint[] {
  if (checkpoints.length <= limit) return checkpoints
  const last = checkpoints.length - 1
  const chosen = new Set([0, last])
  checkpoints.forEach(({ name }, i) => {
    if (name === diagnosis.judged || name === diagnosis.bestCheckpoint) chosen.add(i)
  })
  const steps = limit - chosen.size
  for (let k = 1; k <= steps; k++) chosen.add(Math.round((k * last) / (steps + 1)))
  return checkpoints.filter((_, i) => chosen.has(i))
}
