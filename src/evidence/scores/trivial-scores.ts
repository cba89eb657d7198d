/** What an image says of itself without any model. */
export interface TrivialScores {
  mean: number
  deviation: number
  /** Mean squared difference of neighbors, down and to the right. */
  'gradient-energy': number
}

/** @param x [channels, height, width], 0..1; averages over channels */
export function trivialScores(x: Float32Array, [channels, height, width]: [number, number, number]): TrivialScores {
  const plane = height * width
  const scores: TrivialScores = { mean: 0, deviation: 0, 'gradient-energy': 0 }
  for (let c = 0; c < channels; c++) {
    let sum = 0
    let squares = 0
    let gradient = 0
    for (let y = 0; y < height; y++) {
      const start = c * plane + y * width
      const below = y + 1 < height ? width : 0
      let value = x[start]
      for (let p = start; p < start + width - 1; p++) {
        const right = x[p + 1]
        const across = right - value
        const down = x[p + below] - value
        sum += value
        squares += value * value
        gradient += across * across + down * down
        value = right
      }
      sum += value
      squares += value * value
      gradient += (x[start + width - 1 + below] - value) ** 2
    }
    const mean = sum / plane
    scores.mean += mean / channels
    scores.deviation += Math.sqrt(Math.max(0, squares / plane - mean * mean)) / channels
    scores['gradient-energy'] += gradient / plane / channels
  }
  return scores
}
