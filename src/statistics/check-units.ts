/** Rejects scores and labels that no figure could be trusted on. */
export function checkUnits(scores: ArrayLike<number>, labels: ArrayLike<number>): void {
  if (scores.length !== labels.length) {
    throw new RangeError(`${scores.length} scores, but ${labels.length} labels`)
  }
  checkFinite(scores)
  for (let i = 0; i < labels.length; i++) {
    if (labels[i] !== 0 && labels[i] !== 1) throw new RangeError(`label ${i} is ${labels[i]}, not 0 or 1`)
  }
}

/** Throws a RangeError where a number is NaN or infinite: one of them would silently spoil every order and sum. */
export function checkFinite(values: ArrayLike<number>): void {
  for (let i = 0; i < values.length; i++) {
    if (!Number.isFinite(values[i])) throw new RangeError(`value ${i} is ${values[i]}, not a finite number`)
  }
}
