/**
 * Score interval of an AUROC: all values A with |auroc - A| <= z sqrt(V(A)), where V is Hanley and McNeil's variance with
 * N* = (m + n) / 2 - 1 for both class sizes: A (1 - A) (1 + N* (1 - A) / (2 - A) + N* A / (1 + A)) / (m n) (Hanley and
 * McNeil 1982, Newcombe 2006). Never of zero width: AUROC 1 with 10 and 50 units gives [0.880, 1].
 *
 * @param auroc 0..1
 * @param positives m > 0; a fraction is allowed, for effective sample sizes
 * @param negatives n > 0, likewise
 * @param z half-width in standard errors
 */
export function scoreInterval(auroc: number, positives: number, negatives: number, z: number): [number, number] {
  const within = (value: number): boolean =>
    Math.abs(auroc - value) <= z * Math.sqrt(hanleyMcNeilVariance(value, positives, negatives))
  return [boundary(auroc, 0, within), boundary(auroc, 1, within)]
}

/** Hanley and McNeil's variance of an AUROC, with Newcombe's N*. */
export function hanleyMcNeilVariance(auroc: number, positives: number, negatives: number): number {
  const extra = Math.max(0, (positives + negatives) / 2 - 1)
  const shape = 1 + (extra * (1 - auroc)) / (2 - auroc) + (extra * auroc) / (1 + auroc)
  return (auroc * (1 - auroc) * shape) / (positives * negatives)
}

/** Where `within` changes from true (at `inside`) to false (at `outside`), by bisection to machine precision. */
function boundary(inside: number, outside: number, within: (value: number) => boolean): number {
  let [near, far] = [inside, outside]
  for (let step = 0; step < 60; step++) {
    const middle = (near + far) / 2
    if (within(middle)) near = middle
    else far = middle
  }
  return near === inside ? inside : (near + far) / 2
}
