import type { Diagnosis } from '../diagnosis/schema.ts'

/** With these the scores themselves are wrong, wherever the threshold stands. */
const BEYOND_REPAIR = ['S2', 'S3', 'S4', 'X1']

/** What is to be known before a recommended threshold is set; empty where it may be. */
export function thresholdReserve({ thresholds, findings, verdict }: Diagnosis): string {
  const isBroken = findings.some(
    ({ id, status, severity }) => BEYOND_REPAIR.includes(id) && status === 'present' && severity === 'critical'
  )
  if (isBroken) return 'No threshold repairs this model.'
  if (verdict !== 'inconclusive' || thresholds.recommended === null) return ''
  return 'Do not set it before the verdict is settled: it may stand elsewhere then.'
}
