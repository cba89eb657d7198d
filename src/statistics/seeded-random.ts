/**
 * A small deterministic generator for bootstraps, permutations and folds: sfc32 (Chris Doty-Humphrey, PractRand), its
 * state filled by splitmix32. The same seed gives the same numbers on every machine. Not for secrets.
 *
 * @param seed any integer; only its lower 32 bits count
 * @returns a function whose calls give uniform numbers in [0, 1)
 */
export function seededRandom(seed: number): () => number {
  let state = seed | 0
  const splitmix = (): number => {
    state = (state + 0x9e3779b9) | 0
    let t = state ^ (state >>> 16)
    t = Math.imul(t, 0x21f0aaad)
    t ^= t >>> 15
    t = Math.imul(t, 0x735a2d97)
    return (t ^ (t >>> 15)) | 0
  }
  let a = splitmix()
  let b = splitmix()
  let c = splitmix()
  let counter = 1
  return () => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return (sum >>> 0) / 4294967296
  }
}
