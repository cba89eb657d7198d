/** One value of a log in the order of writing. `part` counts the header lines before it. */
export interface Point {
  at: number
  value: number
  part: number
}

/** Distinct moments a run of ascending ones must hold on average to be a training, and not rows in disorder. */
const ownMoments = 4
/** The same where two runs name a moment alike. Rows in disorder make runs of two. */
const sharedMoments = 2.5

/**
 * What counts of a log that was written to by more than one training: of one that was started again, all of the last; of one
 * that was resumed, also what came before the moment from which it was.
 *
 * @returns `since`: the moment from which the last training wrote; null where there was but one
 */
export function lastTraining<T extends Point>(points: T[]): { points: T[]; since: number | null } {
  const runs = ascendingRuns(points)
  if (!areTrainings(runs)) return { points, since: null }
  const kept: T[] = []
  let bound = Infinity
  let since: number | null = null
  for (const run of runs.reverse()) {
    const own = run.filter(({ at }) => at < bound)
    if (own.length < run.length) since = bound
    for (const point of own) kept.push(point)
    bound = Math.min(bound, run[0].at)
  }
  return { points: kept, since }
}

/** Cut where a moment lies before the last one, or where a new header did not lead on. */
function ascendingRuns<T extends Point>(points: T[]): T[][] {
  const runs: T[][] = []
  for (const point of points) {
    const last = runs.at(-1)?.at(-1)
    const goesOn = last !== undefined && (last.part === point.part ? point.at >= last.at : point.at > last.at)
    if (goesOn) runs.at(-1)!.push(point)
    else runs.push([point])
  }
  return runs
}

/** Or else rows that are sorted by something else, as a log with the newest epoch first is. */
function areTrainings(runs: Point[][]): boolean {
  if (runs.length < 2) return false
  if (runs.slice(1).every((run, i) => run[0].part > runs[i][0].part)) return true
  const moments = runs.map((run) => new Set(run.map(({ at }) => at)))
  const mean = moments.reduce((sum, { size }) => sum + size, 0) / runs.length
  if (mean >= ownMoments) return true
  const seen = new Set<number>()
  let isShared = false
  for (const own of moments) {
    isShared ||= [...own].some((at) => seen.has(at))
    own.forEach((at) => seen.add(at))
  }
  return isShared && mean >= sharedMoments
}
