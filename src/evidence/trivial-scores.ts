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
      for (let p = start; p < start + width; p++) {
        const value = x[p]
        sum += value
        squares += value * value
        if (p + 1 < start + width) gradient += (x[p + 1] - value) ** 2
        if (y + 1 < height) gradient += (x[p + width] - value) ** 2
      }
    }
    const mean = sum / plane
    scores.mean += mean / channels
    scores.deviation += Math.sqrt(Math.max(0, squares / plane - mean * mean)) / channels
    scores['gradient-energy'] += gradient / plane / channels
  }
  return scores
}
