import { describe, expect, it } from 'vitest'
import type { DecodePool } from '../../../src/evaluation-set/images/decode-pool.ts'
import type { FileFacts, ImageFiles } from '../../../src/evaluation-set/images/file-facts.ts'
import { inspectSet } from '../../../src/evaluation-set/images/inspect-set.ts'
import type { EvaluationSet, SourceImage } from '../../../src/evaluation-set/types.ts'

const image = (name: string): SourceImage => ({
  name,
  path: name,
  label: 0,
  kind: 'good',
  fabric: null,
  group: name,
  masks: [],
  condition: null
})

const set = (images: number, calibration: number | null): EvaluationSet => ({
  layout: 'folders',
  root: '/',
  images: Array.from({ length: images }, (_, i) => image(`test ${i}`)),
  calibration: calibration === null ? null : Array.from({ length: calibration }, (_, i) => image(`train ${i}`)),
  leftOut: [],
  notes: [],
  conditions: []
})

/** Answers with the path for the hash, each task after a while; `begun` are the sizes of those handed out. */
function slowPool() {
  const begun: number[] = []
  const run = async ({ images }: { images: ImageFiles[] }): Promise<FileFacts[]> => {
    begun.push(images.length)
    await new Promise((resolve) => setTimeout(resolve, 20))
    const header = { format: 'png', width: 8, height: 8, channels: 1, bitDepth: 8, alpha: false } as const
    return images.map(({ path }) => ({
      header,
      hash: path,
      maskHashes: [],
      twoValued: false,
      largest: null,
      orientation: 1
    }))
  }
  return { begun, pool: { run } as unknown as Pick<DecodePool, 'run'> }
}

describe('inspecting a set', () => {
  it('answers in the order of both splits, and reads them once whoever asks', async () => {
    const { begun, pool } = slowPool()
    const asked = set(70, 30)
    const { images, calibration } = await inspectSet(asked, pool)
    expect(images.map(({ hash }) => hash)).toEqual(asked.images.map(({ name }) => name))
    expect(calibration.map(({ hash }) => hash)).toEqual(asked.calibration!.map(({ name }) => name))
    expect(await inspectSet(asked)).toEqual({ images, calibration })
    expect(begun.reduce((a, b) => a + b, 0)).toBe(100)
  })

  it('hands out hundreds of images at once: the thread may be held after that', () => {
    const { begun, pool } = slowPool()
    void inspectSet(set(300, null), pool)
    expect(begun.reduce((a, b) => a + b, 0)).toBe(300)
  })

  it('begins nothing more once nobody wants it', async () => {
    const { begun, pool } = slowPool()
    const stop = new AbortController()
    const facts = inspectSet(set(5000, null), pool, stop.signal)
    stop.abort()
    await expect(facts).rejects.toThrow(/abort/)
    const handedOut = begun.length
    await new Promise((resolve) => setTimeout(resolve, 60))
    expect(begun).toHaveLength(handedOut)
    expect(handedOut * 32).toBeLessThan(1000)
  })

  it('tells everybody who asks of a file that cannot be read', async () => {
    const asked = set(40, 1)
    const run = () => Promise.reject(new Error('bad.png is truncated'))
    await expect(inspectSet(asked, { run } as unknown as Pick<DecodePool, 'run'>)).rejects.toThrow('bad.png')
    await expect(inspectSet(asked)).rejects.toThrow('bad.png')
  })
})
