import { describe, expect, it } from 'vitest'
import { SignalToClutter } from '../../../src/evidence/pixels/signal-to-clutter.ts'
import { seededNormal } from '../../../src/statistics/seeded-normal.ts'

const SIDE = 32

/** Bars of some contrast with noise, and a disc of a defect; `drawn` gives a pixel inside the disc. */
function measured(
  drawn: (value: number, normal: () => number) => number,
  { bars = 0, noise = 0.05, channels = 1, patches = 20, radius = 4 } = {}
) {
  const normal = seededNormal(5)
  const clutter = new SignalToClutter()
  for (let n = 0; n < patches; n++) {
    const regions = new Int32Array(SIDE * SIDE)
    const [cy, cx] = [8 + (n % 16), 8 + ((n * 5) % 16)]
    const x = new Float32Array(channels * SIDE * SIDE)
    for (let p = 0; p < SIDE * SIDE; p++) {
      const [row, column] = [Math.floor(p / SIDE), p % SIDE]
      const isInside = Math.hypot(row - cy, column - cx) < radius
      regions[p] = Number(isInside)
      for (let c = 0; c < channels; c++) {
        const value = 0.5 + bars * Math.sign(Math.sin(column / 4)) + noise * normal()
        x[c * SIDE * SIDE + p] = isInside ? drawn(value, normal) : value
      }
    }
    clutter.add(x, regions, [channels, SIDE, SIDE])
  }
  return clutter.finish()
}

describe('how far defects stand out', () => {
  it('is about what chance gives where nothing is drawn', () => {
    expect(measured((value) => value)).toBeLessThan(1)
    expect(measured((value) => value, { bars: 0.3 })).toBeLessThan(1)
    expect(measured((value) => value, { channels: 3 })).toBeLessThan(1)
  })

  it('is high for another brightness on a plain ground, and low for the same beside strong bars', () => {
    expect(measured((value) => value + 0.15)).toBeGreaterThan(5)
    expect(measured((value) => value - 0.15)).toBeGreaterThan(5)
    expect(measured((value) => value + 0.05, { bars: 0.3 })).toBeLessThan(1)
    expect(measured((value) => value + 0.6, { bars: 0.3 })).toBeGreaterThan(2)
  })

  it('sees a defect of the same brightness by its texture', () => {
    expect(measured((_, normal) => 0.5 + 0.3 * normal())).toBeGreaterThan(3)
    expect(measured(() => 0.5)).toBeGreaterThan(3)
  })

  it('is a number where nothing else stands out at all', () => {
    expect(measured(() => 0.9, { noise: 0 })).toBeGreaterThan(3)
    expect(measured((value) => value, { noise: 0 })).toBe(0)
  })

  it('is not known without a mask that leaves something around it', () => {
    expect(measured((value) => value, { patches: 0 })).toBeNull()
    expect(measured((value) => value, { radius: 20 })).toBeNull()
  })
})
