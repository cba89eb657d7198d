import type { FindingId } from '../settings/limits.ts'
import type { Severity } from '../settings/schema.ts'

/**
 * Every finding in the one order of `diagnosis.json`: its stable name, and the severity that it carries unless a rule
 * grades it otherwise (RULES.md). P1 and D1 make a run inconclusive whatever their severity is.
 */
export const rules: Record<FindingId, { name: string; severity: Severity }> = {
  S1: { name: 'threshold-finds-nothing', severity: 'critical' },
  S2: { name: 'reconstructions-look-the-same', severity: 'critical' },
  S3: { name: 'heat-maps-red-or-uniform', severity: 'critical' },
  S4: { name: 'latent-means-flat', severity: 'critical' },
  S5: { name: 'latent-spread-vanishes', severity: 'warning' },
  S6: { name: 'auroc-stuck', severity: 'critical' },
  P1: { name: 'scale-mismatch', severity: 'warning' },
  P2: { name: 'channel-order', severity: 'warning' },
  P3: { name: 'outputs-change-between-runs', severity: 'critical' },
  P4: { name: 'threshold-on-another-scale', severity: 'warning' },
  X1: { name: 'score-ranks-backwards', severity: 'critical' },
  X2: { name: 'copies-its-input', severity: 'warning' },
  M1: { name: 'masks-misaligned', severity: 'warning' },
  E1: { name: 'best-checkpoint-earlier', severity: 'warning' },
  U1: { name: 'unused-latent-units', severity: 'notice' },
  R1: { name: 'worse-than-baseline', severity: 'critical' },
  D1: { name: 'no-verdict-possible', severity: 'warning' }
}

/** S1 to S6, P1 to P4, X1, X2, M1, E1, U1, R1, D1. */
export const findingIds = Object.keys(rules) as FindingId[]

/** The symptoms of the playbook itself. */
export const symptomIds: FindingId[] = ['S1', 'S2', 'S3', 'S4', 'S5', 'S6']
