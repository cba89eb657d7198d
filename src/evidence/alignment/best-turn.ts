import type { AlignmentEvidence } from '../evidence.ts'
import { fitMatrix, fitOf, type AlignedImage, type MaskForm } from './placement.ts'
import { pairingTest, worthTesting } from './pairing-test.ts'

type Operation = AlignmentEvidence['turn']['operation']

/** Where each operation puts the cell (y, x) of a canvas. Quarter turns are clockwise. */
const operations: Record<Operation, (y: number, x: number, height: number, width: number) => [number, number]> = {
  'flip-horizontal': (y, x, _, width) => [y, width - 1 - x],
  'flip-vertical': (y, x, height) => [height - 1 - y, x],
  'rotate-180': (y, x, height, width) => [height - 1 - y, width - 1 - x],
  'rotate-90': (y, x, height) => [x, height - 1 - y],
  'rotate-270': (y, x, _, width) => [width - 1 - x, y],
  transpose: (y, x) => [x, y],
  'anti-transpose': (y, x, height, width) => [width - 1 - x, height - 1 - y]
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
  const cells = mask.cells.map((cell) => {
    const [y, x] = operations[operation](Math.floor(cell / width), cell % width, height, width)
    return y * width + x
  })
  return { ...mask, cells }
}
