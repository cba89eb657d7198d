import type { FindingId } from '../settings/limits.ts'

/** Causes first: a finding may explain those behind it, never one before it (RULES.md). */
export const precedence: FindingId[] = ['P1', 'P3', 'X1', 'S4', 'S2', 'X2', 'M1', 'S3', 'S6', 'S1', 'S5', 'E1', 'U1']
