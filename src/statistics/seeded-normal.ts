import { seededRandom } from './seeded-random.ts'

/** Standard normal numbers by Box and Muller's method; the same seed gives the same numbers on every machine. */
export function seededNormal(seed: number): () => number {
  const random = seededRandom(seed)
  let spare: number | null = null
  return () => {
    if (spare !== null) {
      const value = spare
      spare = null
      return value
    }
    const radius = Math.sqrt(-2 * Math.log(1 - random()))
    const angle = 2 * Math.PI * random()
    spare = radius * Math.sin(angle)
    return radius * Math.cos(angle)
  }
}
