import { beforeAll, describe, expect, it } from 'vitest'
import { assessM1 } from '../../src/playbook/checks/m1-masks-misaligned.ts'
import type { Finding } from '../../src/playbook/finding.ts'
import { contextOf, evidenceOf, regimes } from '../support/evidence.ts'
import { maskedRun, type Mask, type MaskedRun } from '../support/masked-run.ts'

/** Healthy runs of several weaves, latents, formats and engines; `model` as in a config file. */
const runs: [name: string, checkpoint: string, fabric: string, model?: object][] = [
  ['healthy-vector', 'healthy-vector/epoch_024.onnx', 'twill'],
  ['healthy-spatial', 'healthy-spatial/epoch_024.onnx', 'plain', { input: { range: [-1, 1] } }],
  ['healthy-pair', 'healthy-pair/epoch_022_*coder.onnx', 'knit'],
  ['roc-recovers', 'roc-recovers/epoch_024.onnx', 'herringbone'],
  ['keras-healthy', 'keras-healthy/epoch_032', 'twill'],
  ['threshold-too-high', 'threshold-too-high/epoch_020.onnx', 'twill-mixed-calibration']
]
/** Runs whose masks are turned in every way. */
const turnsOn = ['healthy-pair', 'keras-healthy']
/** All example images are square, of this side. */
const side = 64
const last = side - 1

/** A mask whose cell (y, x) is the given one of another mask; 0 where there is none. */
const remapped =
  (from: (y: number, x: number) => [number, number]) =>
  (mask: Mask): Mask =>
    mask.map((_, p) => {
      const [y, x] = from(Math.floor(p / side), p % side)
      return y < 0 || x < 0 || y > last || x > last ? 0 : mask[y * side + x]
    })
const moved = (dy: number, dx: number) => remapped((y, x) => [y - dy, x - dx])
const plain = (n: number): number => n + 0

/** What is done to the masks, and what in the finding names its repair. */
const turns: [done: string, apply: (mask: Mask) => Mask, repair: string][] = [
  ['flipped left to right', remapped((y, x) => [y, last - x]), 'flipped left to right'],
  ['flipped upside down', remapped((y, x) => [last - y, x]), 'flipped upside down'],
  ['rotated by 180 degrees', remapped((y, x) => [last - y, last - x]), 'rotated by 180 degrees'],
  ['rotated clockwise', remapped((y, x) => [last - x, y]), 'rotated by 90 degrees counterclockwise'],
  ['rotated counterclockwise', remapped((y, x) => [x, last - y]), 'rotated by 90 degrees clockwise'],
  ['transposed', remapped((y, x) => [x, y]), 'transposed (rows and columns exchanged)'],
  ['transposed the other way', remapped((y, x) => [last - x, last - y]), 'transposed along the other diagonal']
]

describe.each(runs)('masks of %s', (name, checkpoint, fabric, model) => {
  let run: MaskedRun
  beforeAll(async () => {
    run = await maskedRun(checkpoint, fabric, model)
  })

  const judge = (masks: Mask[]): Finding =>
    assessM1(contextOf(evidenceOf(regimes.healthy, { pixel: { alignment: run.align(masks) } })))

  /** Present, with this one likely cause, whose repair the summary or the first action names. */
  function expectNamed(masks: Mask[], cause: string, ...words: string[]): void {
    const finding = judge(masks)
    expect(finding.status).toBe('present')
    const likely = finding.causes.filter(({ likelihood }) => likelihood === 'likely')
    expect(likely.map((one) => one.cause)).toEqual([cause])
    for (const word of words) expect(finding.actions[0]).toContain(word)
  }

  it('are left alone where they are right', () => {
    expect(judge(run.masks).status).toBe('absent')
  })

  it.each([
    [6, -4],
    [0, 12]
  ])('moved by dy = %d, dx = %d: the opposite shift is named', (dy, dx) => {
    expectNamed(run.masks.map(moved(dy, dx)), 'masks-shifted', `dx = ${plain(-dx)}, dy = ${plain(-dy)} pixels`)
  })

  // Defects reach the edge of the picture, so part of their masks is pushed out of it: what is left may fit a pixel beside.
  it('moved so far that masks are cut off: the opposite shift is named to within a pixel', () => {
    const finding = judge(run.masks.map(moved(15, 15)))
    expect(finding.causes.filter(({ likelihood }) => likelihood === 'likely')).toMatchObject([
      { cause: 'masks-shifted' }
    ])
    const [, dx, dy] = /dx = (-?\d+), dy = (-?\d+) pixels/.exec(finding.actions[0])!.map(Number)
    expect(Math.abs(dx + 15)).toBeLessThanOrEqual(1)
    expect(Math.abs(dy + 15)).toBeLessThanOrEqual(1)
  })

  // Every way on two fabrics, and the two flips on the others.
  it.each(turns.slice(0, turnsOn.includes(name) ? undefined : 2))(
    '%s: the inverse is named',
    (_done, apply, repair) => {
      expectNamed(run.masks.map(apply), 'masks-flipped-or-rotated', repair)
    }
  )

  it.each([1, 17])('paired with images %d further on', (offset) => {
    const masks = run.masks.map((_mask, i) => run.masks[(i + offset) % run.masks.length])
    expectNamed(masks, 'masks-of-other-images', 'Pair masks and images by name')
  })

  it('inverted', () => {
    expectNamed(
      run.masks.map((mask) => mask.map((inside) => 1 - inside)),
      'masks-inverted',
      'Invert all masks'
    )
  })
})
