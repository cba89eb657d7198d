import { createHash } from 'node:crypto'
import type { Evidence } from '../evidence/evidence.ts'
import { medianErrorToVariance } from '../playbook/baseline/median-error.ts'
import type { Diagnosis } from './schema.ts'

const BYTES = 8

/** The compact form in which `diagnosis.json` keeps the judged checkpoint for later comparisons (11 bytes a unit). */
export function asBaseline(evidence: Evidence): Diagnosis['asBaseline'] {
  const { id, score } = evidence.units
  const order = idOrder(id)
  const bytes = Buffer.alloc(BYTES * order.length)
  order.forEach((unit, i) => bytes.writeDoubleLE(score[unit], BYTES * i))
  return {
    measuredWith: evidence.measuredWith,
    unitIds: hashOfIds(id),
    scores: bytes.toString('base64'),
    liveUnits: evidence.latent?.spread?.liveUnits ?? null,
    errorToVariance: medianErrorToVariance(evidence)
  }
}

/**
 * The kept scores in the order of the units with these ids.
 *
 * @returns null where there are not as many finite scores as units
 */
export function scoresInOrder(scores: string, ids: readonly string[]): number[] | null {
  const bytes = Buffer.from(scores, 'base64')
  if (bytes.length !== BYTES * ids.length) return null
  const inOrder = new Array<number>(ids.length)
  idOrder(ids).forEach((unit, i) => (inOrder[unit] = bytes.readDoubleLE(BYTES * i)))
  return inOrder.every(Number.isFinite) ? inOrder : null
}

/** sha256 over the sorted ids: the same units, in whatever order they were found. */
export function hashOfIds(ids: readonly string[]): string {
  const sorted = idOrder(ids).map((unit) => ids[unit])
  return createHash('sha256').update(JSON.stringify(sorted)).digest('hex')
}

/** Indices of the ids, sorted by code units, which no locale changes. */
export function idOrder(ids: readonly string[]): number[] {
  return [...ids.keys()].sort((a, b) => (ids[a] < ids[b] ? -1 : ids[a] > ids[b] ? 1 : a - b))
}
