import type { GraphIndex } from './graph-index.ts'

/** More would not be read. */
const MOST = 8

/**
 * Where features of the image enter the decoder past the code: the names of the tensors that carry them, in the graph's
 * order, at most eight. Empty: the image reaches the reconstruction through the code alone. What only tells a shape carries
 * nothing.
 *
 * @param code tensors that the way through the code leads over
 */
export function findSkips<Source>(
  index: GraphIndex<Source>,
  { image, code, reconstruction }: { image: string; code: string[]; reconstruction: string }
): string[] {
  const past = index.dependents([image], new Set(code))
  if (!past.has(reconstruction)) return []
  const decoder = index.dependents(code)
  const entering = index
    .ancestors(reconstruction)
    .filter(({ output }) => output.some((name) => decoder.has(name) && !code.includes(name)))
    .flatMap(({ takes }) => takes)
    .filter((name) => past.has(name) && !decoder.has(name))
  const names = [...new Set(entering)]
  return names.length === 0 ? [reconstruction] : names.slice(0, MOST)
}
