import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  assertFinite,
  channelsFirst,
  channelsLast,
  toImageScale,
  toLogVariance,
  toModelScale
} from '../../src/inference/conventions.ts'
import { settingsSchema } from '../../src/settings/schema.ts'

const input = (given: object) => settingsSchema.parse({ model: { input: given } }).model.input
const output = { checkpoint: 'epoch_1', name: 'sigma' }

describe('scales', () => {
  it('are those of the training code', () => {
    const pixels = Float32Array.of(0, 0.5, 1)
    expect([...toModelScale(pixels, 1, 3, input({ range: [0, 255] }))]).toEqual([0, 127.5, 255])
    expect([...toModelScale(pixels, 1, 3, input({ range: [-1, 1] }))]).toEqual([-1, 0, 1])
    expect([...toModelScale(pixels, 1, 3, input({ mean: 0.5, std: 0.25 }))]).toEqual([-2, 0, 2])
    expect([...toModelScale(pixels, 3, 1, input({ mean: [0, 0.5, 1], std: [1, 0.5, 2] }))]).toEqual([0, 0, 0])
  })

  it('go back to where they came from, unclipped', () => {
    const settings = fc.record({
      low: fc.double({ min: -300, max: 0, noNaN: true }),
      width: fc.double({ min: 0.5, max: 300, noNaN: true }),
      mean: fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 3, maxLength: 3 }),
      std: fc.array(fc.double({ min: 0.1, max: 2, noNaN: true }), { minLength: 3, maxLength: 3 })
    })
    fc.assert(
      fc.property(
        fc.array(fc.float({ min: -1, max: 2, noNaN: true }), { minLength: 12, maxLength: 12 }),
        settings,
        (values, { low, width, mean, std }) => {
          const pixels = Float32Array.from(values)
          const given = input({ range: [low, low + width], mean, std })
          const back = toImageScale(toModelScale(pixels, 3, 2, given), 3, 2, given)
          const rounding = (600 / width) * 2e-6
          expect(Math.max(...back.map((value, i) => Math.abs(value - pixels[i])))).toBeLessThan(rounding)
        }
      )
    )
  })

  it('need one mean a channel', () => {
    expect(() => toModelScale(new Float32Array(3), 3, 1, input({ mean: [0, 1] }))).toThrow(
      /model\.input\.mean has 2 values, but the model has 3/
    )
  })
})

describe('layouts', () => {
  it('move channels behind the plane and back', () => {
    const first = Float32Array.of(1, 2, 3, 10, 20, 30, 4, 5, 6, 40, 50, 60)
    const last = channelsLast(first, 2, 3)
    expect([...last]).toEqual([1, 10, 2, 20, 3, 30, 4, 40, 5, 50, 6, 60])
    expect(channelsFirst(last, 2, 3)).toEqual(first)
  })
})

describe('the spread', () => {
  it('becomes ln sigma^2', () => {
    const sigma = Float32Array.of(0.5, 1, 2)
    const logs = [Math.log(0.25), 0, Math.log(4)]
    const close = (values: Float32Array) => values.forEach((value, i) => expect(value).toBeCloseTo(logs[i], 6))
    close(toLogVariance(sigma, 'sigma', output))
    close(
      toLogVariance(
        sigma.map((value) => value * value),
        'variance',
        output
      )
    )
    close(toLogVariance(sigma.map(Math.log), 'log-sigma', output))
    close(toLogVariance(Float32Array.from(logs), 'log-variance', output))
  })

  it('stays finite where sigma underflowed to 0', () => {
    expect(toLogVariance(Float32Array.of(0), 'sigma', output)[0]).toBeCloseTo(-87.336, 2)
  })

  it('cannot be negative', () => {
    expect(() => toLogVariance(Float32Array.of(1, -2), 'sigma', output)).toThrow(
      /epoch_1: output "sigma" was taken for sigma.*-2\.000.*log-variance/s
    )
  })
})

it('NaN and infinities are counted, with the first image', () => {
  expect(() => assertFinite(Float32Array.of(1, 2, 3, NaN, Infinity, 6), 2, output)).toThrow(
    /epoch_1: output "sigma" holds 2 of 6 values that are NaN or infinite \(or beyond 1e15\), first in image 1 of the batch/
  )
  expect(() => assertFinite(Float32Array.of(1, 2), 1, output)).not.toThrow()
})
