import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Patch } from '../../../src/evaluation-set/types.ts'
import { AlignmentAccumulator } from '../../../src/evidence/alignment/alignment.ts'
import { planAlignment } from '../../../src/evidence/alignment/plan-alignment.ts'
import type { AlignmentEvidence } from '../../../src/evidence/evidence.ts'
import { assessM1 } from '../../../src/playbook/checks/m1-masks-misaligned.ts'
import { seededRandom } from '../../../src/statistics/seeded-random.ts'
import { contextOf, evidenceOf, regimes } from '../../support/evidence.ts'

const { alignment: reference } = JSON.parse(
  readFileSync(new URL('../../reference/pixels.json', import.meta.url), 'utf8')
)

const patchOf = (image: number, x = 0, y = 0): Patch => ({
  id: `test/hole/${image}.png${x + y > 0 ? `@${x},${y}` : ''}`,
  image,
  x,
  y,
  label: 1,
  kind: 'hole',
  fabric: null,
  group: `${image}`,
  condition: -1,
  sampled: false
})

type Plane = Float32Array
function align(maps: Plane[], masks: Plane[], height: number, width = height): AlignmentEvidence | null {
  const patches = maps.map((_, i) => patchOf(i))
  const accumulator = new AlignmentAccumulator(planAlignment(patches, () => true, { height, width }, 0)!)
  maps.forEach((map, i) => accumulator.add(patches[i], map, Int32Array.from(masks[i]), height, width))
  return accumulator.finish(0)
}

/** Maps with a bump where the mask is, under noise that is smooth as a blurred map's; defects vary in place and size. */
function syntheticSet(n: number, size: number, seed: number, strength = 4): { maps: Plane[]; masks: Plane[] } {
  const random = seededRandom(seed)
  const maps: Plane[] = []
  const masks: Plane[] = []
  for (let i = 0; i < n; i++) {
    const [top, left] = [0, 1].map(() => Math.floor((0.1 + 0.6 * random()) * size))
    const [tall, wide] = [0, 1].map(() => 4 + Math.floor(random() * 0.15 * size))
    const waves = Array.from({ length: 24 }, () => [random() * 0.8, random() * 0.8, random() * 7])
    const at = (p: number): [number, number] => [Math.floor(p / size), p % size]
    const inside = (p: number): boolean => {
      const [y, x] = at(p)
      return y >= top && y < top + tall && x >= left && x < left + wide
    }
    masks.push(Float32Array.from({ length: size * size }, (_, p) => (inside(p) ? 1 : 0)))
    maps.push(
      Float32Array.from({ length: size * size }, (_, p) => {
        const [y, x] = at(p)
        const noise = waves.reduce((sum, [a, b, phase]) => sum + Math.sin(a * y + b * x + phase), 0) / Math.sqrt(12)
        return 10 + noise + (inside(p) ? strength : 0)
      })
    )
  }
  return { maps, masks }
}

const moved = (mask: Plane, size: number, dx: number, dy: number): Plane =>
  mask.map((_, p) => {
    const [y, x] = [Math.floor(p / size) - dy, (p % size) - dx]
    return y < 0 || x < 0 || y >= size || x >= size ? 0 : mask[y * size + x]
  })
const flipped = (mask: Plane, size: number): Plane =>
  mask.map((_, p) => mask[Math.floor(p / size) * size + size - 1 - (p % size)])
/** A quarter turn clockwise. */
const turned = (mask: Plane, size: number): Plane =>
  mask.map((_, p) => mask[(size - 1 - (p % size)) * size + Math.floor(p / size)])

const judge = (alignment: AlignmentEvidence | null) =>
  assessM1(contextOf(evidenceOf(regimes.healthy, { pixel: { alignment } })))
const likely = (alignment: AlignmentEvidence | null) =>
  judge(alignment)
    .causes.filter(({ likelihood }) => likelihood === 'likely')
    .map(({ cause }) => cause)

describe('against numpy', () => {
  const { size } = reference
  const cut = (values: number[]) =>
    Array.from({ length: 6 }, (_, i) => Float32Array.from(values.slice(i * size * size, (i + 1) * size * size)))
  const measured = align(cut(reference.maps), cut(reference.masks), size)!

  it('measures z of the masks as they are, of others, shifted, turned and inverted', () => {
    expect(measured.images).toBe(6)
    expect(measured.matched.z).toBeCloseTo(reference.matched, 5)
    expect(measured.mismatched).toBeCloseTo(reference.mismatched, 5)
    expect(measured.shift).toMatchObject({ dx: reference.shift.dx, dy: reference.shift.dy })
    expect(measured.shift.z).toBeCloseTo(reference.shift.z, 5)
    expect(measured.turn.operation).toBe(reference.turn.operation)
    expect(measured.turn.z).toBeCloseTo(reference.turn.z, 5)
    expect(measured.inverted.z).toBeCloseTo(reference.inverted, 5)
  })
})

describe.each([1, 2, 3])('a synthetic set (seed %d)', (seed) => {
  const size = 48
  const { maps, masks } = syntheticSet(24, size, seed)

  it('is left alone where the masks are right', () => {
    const measured = align(maps, masks, size)!
    expect(measured.shift).toMatchObject({ dx: 0, dy: 0 })
    expect(measured.matched.p).toBe(0.01)
    expect(judge(measured).status).toBe('absent')
  })

  it.each([
    [8, -5],
    [-12, 9],
    [0, 14]
  ])('names the shift that repairs masks moved by (%d, %d)', (dx, dy) => {
    const measured = align(
      maps,
      masks.map((mask) => moved(mask, size, dx, dy)),
      size
    )!
    expect([measured.shift.dx, measured.shift.dy].map((d) => d + 0)).toEqual([-dx + 0, -dy + 0])
    expect(likely(measured)).toEqual(['masks-shifted'])
    expect(judge(measured).actions[0]).toContain(`dx = ${measured.shift.dx}, dy = ${measured.shift.dy}`)
  })

  it('names the flip and the rotation that repair them', () => {
    const mirror = align(
      maps,
      masks.map((mask) => flipped(mask, size)),
      size
    )!
    expect(mirror.turn.operation).toBe('flip-horizontal')
    expect(likely(mirror)).toEqual(['masks-flipped-or-rotated'])
    const rotated = align(
      maps,
      masks.map((mask) => turned(mask, size)),
      size
    )!
    // Turned clockwise, so turning counterclockwise repairs them.
    expect(rotated.turn.operation).toBe('rotate-270')
    expect(likely(rotated)).toEqual(['masks-flipped-or-rotated'])
  })

  it('names an inversion', () => {
    const measured = align(
      maps,
      masks.map((mask) => mask.map((inside) => 1 - inside)),
      size
    )
    expect(likely(measured)).toEqual(['masks-inverted'])
  })

  it('names a wrong pairing, with examples', () => {
    const measured = align(maps, [...masks.slice(5), ...masks.slice(0, 5)], size)!
    expect(likely(measured)).toEqual(['masks-of-other-images'])
    const number = (name: string) => Number(/(\d+)\.png/.exec(name)![1])
    for (const { image, mask } of measured.pairing!.examples) {
      expect((number(mask) + 5) % maps.length).toBe(number(image))
    }
  })

  it('does not accuse masks of an untrained model, whose maps point nowhere', () => {
    const { maps: random } = syntheticSet(24, size, seed + 100, 0)
    expect(judge(align(random, masks, size)).status).toBe('undecided')
    // Nor where those maps are brighter in the middle, as maps of padded layers are.
    const vignette = random.map((map) =>
      map.map((value, p) => value - ((Math.floor(p / size) - size / 2) ** 2 + ((p % size) - size / 2) ** 2) / 300)
    )
    expect(judge(align(vignette, masks, size)).status).not.toBe('present')
  })

  it('does not accuse masks of a model that finds every other defect', () => {
    const { maps: weak } = syntheticSet(24, size, seed, 0)
    const half = maps.map((map, i) => (i % 2 === 0 ? map : weak[i]))
    expect(judge(align(half, masks, size)).status).toBe('absent')
  })
})

describe('planAlignment and reduced maps', () => {
  it('keeps 16 384 cells at most, and tells shifts in pixels of the model input', () => {
    const plan = planAlignment([patchOf(0)], () => true, { height: 256, width: 256 }, 0)!
    expect(plan).toMatchObject({ resolution: 2, height: 128, width: 128 })
    const { maps, masks } = syntheticSet(12, 160, 4)
    const measured = align(
      maps,
      masks.map((mask) => moved(mask, 160, 20, -10)),
      160
    )!
    expect(measured.resolution).toBe(2)
    expect(measured.shift).toMatchObject({ dx: -20, dy: 10 })
  })

  it('puts tiles together', () => {
    const size = 48
    const { maps, masks } = syntheticSet(12, size, 5)
    const whole = align(maps, masks, size)
    const half = size / 2
    const tiles = [0, 1, 2, 3].map((t) => [(t % 2) * half, Math.floor(t / 2) * half])
    const patches = maps.flatMap((_, i) => tiles.map(([x, y]) => patchOf(i, x, y)))
    const accumulator = new AlignmentAccumulator(planAlignment(patches, () => true, { height: half, width: half }, 0)!)
    for (const patch of patches) {
      const cut = (plane: Plane) =>
        plane.filter((_, p) => {
          const [y, x] = [Math.floor(p / size), p % size]
          return y >= patch.y && y < patch.y + half && x >= patch.x && x < patch.x + half
        })
      accumulator.add(patch, cut(maps[patch.image]), Int32Array.from(cut(masks[patch.image])), half, half)
    }
    expect(accumulator.finish(0)).toEqual(whole)
  })

  it('keeps at most 128 defective images, neighbors of each other, the same for one seed', () => {
    const patches = Array.from({ length: 400 }, (_, i) => patchOf(i))
    const geometry = { height: 64, width: 64 }
    const defective = (image: number) => image % 2 === 0
    const kept = [...planAlignment(patches, defective, geometry, 7)!.images]
    expect(kept).toHaveLength(128)
    expect(kept.every(defective)).toBe(true)
    expect(kept.slice(1).every((image, k) => (image - kept[k] + 400) % 400 === 2)).toBe(true)
    expect([...planAlignment(patches, defective, geometry, 7)!.images]).toEqual(kept)
    expect(planAlignment(patches, () => false, geometry, 7)).toBeNull()
  })

  it('leaves out masks without an inside or an outside', () => {
    const { maps, masks } = syntheticSet(4, 32, 6)
    const emptied = [masks[0].map(() => 0), masks[1].map(() => 1), masks[2], masks[3]]
    expect(align(maps, emptied, 32)).toMatchObject({ images: 2, pairing: null })
    expect(align(maps.slice(0, 3), emptied.slice(0, 3), 32)).toBeNull()
  })
})
