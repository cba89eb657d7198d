import type { Diagnosis } from '../diagnosis/schema.ts'

/** What is to be known before a recommended threshold is set; empty where it may be. */
export function thresholdReserve({ thresholds, findings, verdict }: Diagnosis): string {
  if (thresholds.recommended === null) return ''
  if (thresholds.recommended.unproven) return 'It holds false alarms; that it finds defects is not shown.'
  // What cannot rebuild its images has to be trained anew, and its scores are others then.
  const isBroken = findings.some(
    ({ id, status, severity }) => id === 'S3' && status === 'present' && severity === 'critical'
  )
  if (isBroken) return 'It is for this model as it is: a repaired one needs another.'
  return verdict === 'inconclusive' ? 'Do not set it before the verdict is settled: it may stand elsewhere then.' : ''
}
