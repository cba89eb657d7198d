import { writeFileSync } from 'node:fs'
import { strToU8, zipSync } from 'fflate'
import { seededRandom } from '../../src/statistics/seeded-random.ts'

type Array1d = readonly number[]

/** One array as numpy's `.npy` holds it (version 1.0). */
export function npy(values: Array1d, shape: readonly number[], type: '<f4' | '<f8' | '<i4' = '<f4'): Uint8Array {
  const head = `{'descr': '${type}', 'fortran_order': False, 'shape': (${shape.map((size) => `${size},`).join('')}), }`
  const header = strToU8(`${head.padEnd(Math.ceil((head.length + 11) / 64) * 64 - 11)}\n`)
  const data = { '<f4': Float32Array, '<f8': Float64Array, '<i4': Int32Array }[type].from(values)
  return Buffer.concat([
    Buffer.from([0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 1, 0, header.length & 255, header.length >> 8]),
    header,
    new Uint8Array(data.buffer)
  ])
}

export function writeNpz(path: string, arrays: Record<string, Uint8Array>): void {
  const entries = Object.entries(arrays).map(([key, bytes]) => [`${key}.npy`, bytes] as const)
  writeFileSync(path, zipSync(Object.fromEntries(entries), { level: 0 }))
}

export interface Recording {
  score: number[]
  label: number[]
}

/** Scores of a detector: defect-free ones near 1, defective ones `apart` above them. */
export function recording(apart: number, defectFree = 40, defective = 20, seed = 1): Recording {
  const random = seededRandom(seed)
  const label = Array.from({ length: defectFree + defective }, (_, i) => (i < defectFree ? 0 : 1))
  return { label, score: label.map((defect) => 1 + 0.2 * random() + apart * defect) }
}

export function writeCsv(path: string, { score, label }: Recording): void {
  writeFileSync(path, ['score,label', ...score.map((value, i) => `${value},${label[i]}`), ''].join('\n'))
}

/** A recording with a code of four units: one that tells the images apart, or one that has collapsed onto the prior. */
export function writeCodes(path: string, { score, label }: Recording, collapsed: boolean): void {
  const random = seededRandom(7)
  const values = score.length * 4
  writeNpz(path, {
    score: npy(score, [score.length], '<f8'),
    label: npy(label, [label.length], '<i4'),
    mu: npy(
      Array.from({ length: values }, () => (collapsed ? 1e-4 : 3) * (random() - 0.5)),
      [score.length, 4]
    ),
    logvar: npy(new Array<number>(values).fill(collapsed ? 0 : -2), [score.length, 4])
  })
}
