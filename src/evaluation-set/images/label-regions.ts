/**
 * Connected regions of a mask, 8-connected, numbered from 1 in raster order of their first pixels
 * (as scipy.ndimage.label with a 3x3 structure).
 *
 * @param mask [height * width], 0: no defect
 * @returns [height * width] region ids, 0 outside, and how many regions there are
 */
export function labelRegions(mask: Uint8Array, height: number, width: number): { regions: Int32Array; count: number } {
  const regions = new Int32Array(height * width)
  const stack: number[] = []
  let count = 0
  const claim = (p: number) => {
    regions[p] = count
    stack.push(p)
  }
  for (let first = 0; first < mask.length; first++) {
    if (mask[first] === 0 || regions[first] !== 0) continue
    count++
    claim(first)
    while (stack.length > 0) {
      const p = stack.pop()!
      const x = p % width
      const y = (p - x) / width
      for (let ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++) {
        for (let nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++) {
          const neighbor = ny * width + nx
          if (mask[neighbor] !== 0 && regions[neighbor] === 0) claim(neighbor)
        }
      }
    }
  }
  return { regions, count }
}
