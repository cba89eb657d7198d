import { hash } from 'node:crypto'
import type { Patch } from '../../evaluation-set/types.ts'
import type { GalleryPicture, UnitColumns } from '../evidence.ts'

type Role = GalleryPicture['roles'][number]

/** A patch to be kept: which unit it stands for, and why. */
export interface ChosenPicture {
  /** Row of the unit in its columns. */
  row: number
  roles: Role[]
}

/** Highest scores of defect-free units that are kept: the false alarms, wherever the threshold comes to stand. */
const MOST_ALARMS = 4
/** Of each class. */
const FILM = 4

/**
 * Which patches are kept as pictures: defect-free ones with the lowest, the median and the highest scores, of each kind of defect
 * the lowest (the worst miss), the median and the highest; and for the film up to four of each class by lot, of as many kinds as
 * there are, which depend on neither model nor scores.
 *
 * @param units of the test split
 * @param patchOf each unit, the id of the patch that gave its score
 * @returns by patch id
 */
export function choosePictures(
  units: UnitColumns,
  patchOf: readonly string[],
  patches: readonly Patch[],
  seed: number
): Map<string, ChosenPicture> {
  const chosen = new Map<string, ChosenPicture>()
  const add = (id: string, row: number, role: Role) => {
    const known = chosen.get(id)
    if (known === undefined) chosen.set(id, { row, roles: [role] })
    else if (!known.roles.includes(role)) known.roles.push(role)
  }
  const ranked = (rows: number[]) => rows.sort((a, b) => units.score[a] - units.score[b])
  const rows = units.label.map((_, row) => row)
  const good = ranked(rows.filter((row) => units.label[row] === 0))
  for (const [role, row] of extremes(good, 'defect-free')) add(patchOf[row], row, role)
  for (const row of good.slice(-MOST_ALARMS)) add(patchOf[row], row, 'defect-free-highest')
  const bad = rows.filter((row) => units.label[row] === 1)
  for (const kind of new Set(bad.map((row) => units.kind[row]))) {
    const ofKind = ranked(bad.filter((row) => units.kind[row] === kind))
    for (const [role, row] of extremes(ofKind, 'defect')) add(patchOf[row], row, role)
  }
  const rowOf = new Map(units.id.map((id, row) => [id, row]))
  for (const patch of [...byLot(patches, 0, seed), ...byLot(patches, 1, seed)]) {
    const row = rowOf.get(patch.id) ?? rowOf.get(patch.id.replace(/@\d+,\d+$/, ''))
    if (row !== undefined) add(patch.id, row, 'film')
  }
  return chosen
}

function extremes(ranked: number[], of: 'defect-free' | 'defect'): [Role, number][] {
  if (ranked.length === 0) return []
  return [
    [`${of}-lowest`, ranked[0]],
    [`${of}-median`, ranked[Math.floor((ranked.length - 1) / 2)]],
    [`${of}-highest`, ranked[ranked.length - 1]]
  ]
}

/** One patch of each kind in turn, by the hashes of seed and id. */
function byLot(patches: readonly Patch[], wanted: 0 | 1, seed: number): Patch[] {
  const kinds = new Map<string, { patch: Patch; digest: string }[]>()
  for (const patch of patches) {
    if (patch.label !== wanted) continue
    const ofKind = kinds.get(patch.kind) ?? []
    kinds.set(patch.kind, ofKind)
    const digest = hash('sha256', `${seed}:film:${patch.id}`)
    ofKind.push({ patch, digest })
    if (ofKind.length > 4 * FILM) keepFirst(ofKind)
  }
  const queues = [...kinds.values()].map((ofKind) => keepFirst(ofKind))
  queues.sort((a, b) => (a[0].digest < b[0].digest ? -1 : 1))
  const drawn: Patch[] = []
  for (let turn = 0; drawn.length < FILM && queues.some((queue) => queue.length > turn); turn++)
    for (const queue of queues) if (queue.length > turn && drawn.length < FILM) drawn.push(queue[turn].patch)
  return drawn
}

/** Sorts by digest and drops what cannot be drawn any more. */
function keepFirst<T extends { digest: string }>(drawn: T[]): T[] {
  drawn.sort((a, b) => (a.digest < b.digest ? -1 : 1))
  drawn.length = Math.min(drawn.length, FILM)
  return drawn
}
