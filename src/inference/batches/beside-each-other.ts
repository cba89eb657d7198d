/**
 * Several latent levels as one code: those of each image one after the other.
 *
 * @param levels [count, units of the level] each
 */
export function besideEachOther(levels: Float32Array[], count: number): Float32Array {
  const together = new Float32Array(levels.reduce((sum, { length }) => sum + length, 0))
  let end = 0
  for (let i = 0; i < count; i++)
    for (const level of levels) {
      const units = level.length / count
      together.set(level.subarray(i * units, (i + 1) * units), end)
      end += units
    }
  return together
}
