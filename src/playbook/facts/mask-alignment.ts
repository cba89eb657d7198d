import type { AlignmentEvidence, PixelEvidence } from '../../evidence/evidence.ts'
import { count } from '../../words/format.ts'
import type { PlaybookRun } from '../run.ts'

/** Masks moved, flipped or rotated, inverted, or exchanged between the images, and how well the error fits them then. */
export interface Placement {
  way: 'shift' | 'turn' | 'inverted' | 'pairing'
  z: number
  p: number | null
}

/** Whether the masks lie where the error is, the question of M1. */
export interface MaskAlignment {
  measured: AlignmentEvidence
  /** All that were tried beside the masks as they are. */
  placements: Placement[]
  /** Those that fit clearly better, best first. Where there are any, the masks are wrong. */
  better: Placement[]
  /** The z that a placement needs at least for that. */
  needed: number
}

/**
 * A placement fits clearly better with a z over 1, at least 1.5 times max(z of the masks as they are, 0.5), and more than
 * random pairings of the same masks and images give (docs/science.md, "M1").
 *
 * @returns the outcome, or the reason why it cannot be told
 */
export function maskAlignment({ judged, symptoms }: PlaybookRun): MaskAlignment | string {
  const { pixel, evaluationSet } = judged.evidence
  const limits = symptoms.M1.limits
  if (pixel === null) {
    return evaluationSet.masks ? 'No error maps to hold the masks against.' : 'There are no masks to check.'
  }
  const { alignment: measured } = pixel
  if (measured === null || measured.images < limits.images) {
    return `Only ${count(measured?.images ?? 0, 'defective image')} whose masks have an inside and an outside; this needs ${limits.images} or more.`
  }
  const needed = limits.ratio * Math.max(measured.matched.z, limits.identity)
  const placements = placementsOf(measured)
  const better = placements
    .filter(({ z, p }) => z > limits.score && z >= needed && p !== null && p <= limits.p)
    .sort((a, b) => b.z - a.z)
  return { measured, placements, better, needed }
}

function placementsOf({ shift, turn, inverted, pairing }: AlignmentEvidence): Placement[] {
  return [
    { way: 'shift', z: shift.z, p: shift.p },
    { way: 'turn', z: turn.z, p: turn.p },
    { way: 'inverted', z: inverted.z, p: inverted.p },
    ...(pairing === null ? [] : [{ way: 'pairing' as const, z: pairing.z, p: pairing.p }])
  ]
}

/** Whether figures that masks decide may be used: also where nothing could be told of the masks. */
export function masksAlign(alignment: MaskAlignment | string): boolean {
  return typeof alignment === 'string' || alignment.better.length === 0
}

/** The pixel-level figures, unless the masks lie elsewhere. */
export function usablePixels({ judged }: PlaybookRun, aligned: boolean): PixelEvidence | null {
  return aligned ? judged.evidence.pixel : null
}
