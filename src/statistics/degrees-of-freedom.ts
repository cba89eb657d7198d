/**
 * Degrees of freedom of a variance that n independent deviations gave: n - 1 if they are normal, fewer where their kurtosis
 * says that a few of them make the variance (2 V^2 / Var(V) with Var(V) = V^2 (2 / (n - 1) + excess / n)).
 *
 * @param n deviations from their mean, 2 or more
 * @param squares, fourths sums of their second and fourth powers
 */
export function degreesOfFreedom(n: number, squares: number, fourths: number): number {
  const excess = squares > 0 ? Math.max(0, (n * fourths) / (squares * squares) - 3) : 0
  return (n - 1) / (1 + (excess / 2) * ((n - 1) / n))
}
