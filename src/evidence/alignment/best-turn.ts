import type { AlignmentEvidence } from '../evidence.ts'
import { fitMatrix, fitOf, type AlignedImage, type MaskForm } from './placement.ts'
import { pairingTest, worthTesting } from './pairing-test.ts'

type Operation = AlignmentEvidence['turn']['operation']

/** Which cell of a canvas each operation puts the cell (y, x) on. Quarter turns are clockwise, and of square canvases. */
const operations: Record<Operation, (y: number, x: number, height: number, width: number) => number> = {
  'flip-horizontal': (y, x, _, width) => y * width + width - 1 - x,
  'flip-vertical': (y, x, height, width) => (height - 1 - y) * width + x,
  'rotate-180': (y, x, height, width) => (height - 1 - y) * width + width - 1 - x,
  'rotate-90': (y, x, height, width) => x * width + height - 1 - y,
  'rotate-270': (y, x, _, width) => (width - 1 - x) * width + y,
  transpose: (y, x, _, width) => x * width + y,
  'anti-transpose': (y, x, height, width) => (width - 1 - x) * width + height - 1 - y
}
const keepsShape: Operation[] = ['flip-horizontal', 'flip-vertical', 'rotate-180']

/**
 * The flip or rotation of the masks that fits best; quarter turns and transpositions only on square canvases.
 *
 * @param matched z of the masks as they are
 */
export function bestTurn(
  images: readonly AlignedImage[],
  height: number,
  width: number,
  matched: number,
  random: () => number
): AlignmentEvidence['turn'] {
  const possible = height === width ? (Object.keys(operations) as Operation[]) : keepsShape
  const tried = possible.map((operation) => {
    const masks = images.map(({ mask }) => ({ mask: turned(mask, operation, height, width) }))
    const z = images.reduce((sum, { map }, i) => sum + fitOf(map, masks[i].mask), 0) / images.length
    return { operation, z, masks }
  })
  const { operation, z, masks } = tried.reduce((a, b) => (b.z > a.z ? b : a))
  return { operation, z, p: worthTesting(z, matched) ? pairingTest(fitMatrix(images, masks), z, random) : null }
}

function turned(mask: MaskForm, operation: Operation, height: number, width: number): MaskForm {
  const moved = operations[operation]
  const cells = new Uint32Array(mask.cells.length)
  for (let k = 0; k < cells.length; k++) {
    const cell = mask.cells[k]
    const x = cell % width
    cells[k] = moved((cell - x) / width, x, height, width)
  }
  return { ...mask, cells }
}
