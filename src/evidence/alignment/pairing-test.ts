/** Most random pairings that are tried: the smallest p is 0.01. */
export const PERMUTATIONS = 99
/** So many as extreme as what was observed settle the question, and the rest are not tried. */
const ENOUGH = 10

/** So much more than the masks as they are a placement has to fit for a test. */
const WORTH = 1.25

/** Whether a placement fits so much better than the masks as they are that its p-value is worth the permutations. */
export function worthTesting(z: number, matched: number): boolean {
  return z > 0 && z >= WORTH * matched
}

/** Mean over images of the fit with their own masks: the diagonal. */
export function meanOfPairs(fit: readonly Float64Array[], order?: Uint32Array): number {
  return fit.reduce((sum, row, i) => sum + row[order === undefined ? i : order[i]], 0) / fit.length
}

/**
 * Sequential Monte Carlo p-value (Besag and Clifford 1991): the share of random trials that reach `observed`, which stops
 * early where many do.
 *
 * @param trial value of one random trial
 */
export function monteCarloP(observed: number, trial: () => number): number {
  let reached = 0
  for (let tried = 1; tried <= PERMUTATIONS; tried++) {
    if (trial() >= observed) reached++
    if (reached === ENOUGH) return reached / tried
  }
  return (reached + 1) / (PERMUTATIONS + 1)
}

/** p-value of a mean fit against random pairings of the same images with the same masks. */
export function pairingTest(fit: readonly Float64Array[], observed: number, random: () => number): number {
  const order = Uint32Array.from(fit, (_, i) => i)
  return monteCarloP(observed, () => meanOfPairs(fit, shuffle(order, random)))
}

/** Shuffles in place (Fisher and Yates) and returns the same array. */
export function shuffle<T extends Uint32Array | Float64Array>(values: T, random: () => number): T {
  for (let i = values.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    const kept = values[i]
    values[i] = values[j]
    values[j] = kept
  }
  return values
}
