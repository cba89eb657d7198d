import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { tfjsModel } from '../src/checkpoints/kinds/tensorflow-files.ts'
import { checkJpegComplete } from '../src/evaluation-set/images/jpeg-structure.ts'
import { readTable } from '../src/history/tables/read-table.ts'
import { reasonOf as onnxReason } from '../src/inference/onnx/reason.ts'
import { parseNpy } from '../src/inference/recorded/npy.ts'
import { readRecordedCsv } from '../src/inference/recorded/read-csv.ts'
import { reasonOf as tensorflowReason } from '../src/inference/tensorflow/reason.ts'
import { forRunner } from '../src/say.ts'
import { loadSettings } from '../src/settings/load-settings.ts'
import { numberReader } from '../src/tables/numbers.ts'
import { tempFolder } from './support/temp-folder.ts'

/** Long enough that a reader which goes over it again for each of its characters takes minutes. */
const LONG = 500_000

function npy(descr: string, shape: string, data: Uint8Array, fortran = 'False'): Uint8Array {
  const header = Buffer.from(`{'descr': '${descr}', 'fortran_order': ${fortran}, 'shape': ${shape}, }\n`)
  const head = Buffer.from([0x93, ...Buffer.from('NUMPY'), 2, 0, 0, 0, 0, 0])
  head.writeUInt32LE(header.length, 8)
  return Buffer.concat([head, header, data])
}

function messageOf(run: () => unknown): string {
  try {
    run()
  } catch (error) {
    return (error as Error).message
  }
  return 'nothing went wrong'
}

describe('readers take time by the length, whatever it holds', () => {
  const zeros = Buffer.alloc(LONG)
  zeros[LONG - 1] = 65
  it.each<[string, () => unknown]>([
    ['texts of numpy that end in zeros', () => parseNpy(npy(`|S${LONG}`, '(1,)', zeros), 'a')],
    ['blanks in JSON', () => messageOf(() => readTable(`[${' '.repeat(LONG)}NaN`, 'log'))],
    ['quotes in JSON', () => messageOf(() => readTable(`["${'\\"'.repeat(LONG)}`, 'log'))],
    ['headers that stand there again', () => readTable('epoch,loss\n'.repeat(20_000), 'log')],
    ['digits', () => numberReader(['1'.repeat(LONG) + 'x'], ';').read('1'.repeat(LONG) + 'x')],
    ['brackets', () => numberReader([], ';').read(`tensor(1,${')'.repeat(LONG)}x`)],
    ['a moment', () => readTable(`epoch,loss\nepoch ${' '.repeat(LONG)}x,1\n`, 'log')],
    ['lines for the runner', () => forRunner('\n'.repeat(LONG) + ' '.repeat(LONG))],
    ['what onnxruntime says', () => onnxReason(new Error('x'.repeat(LONG)))],
    ['what TensorFlow says', () => tensorflowReason(new Error(' '.repeat(LONG) + 'x'))]
  ])('%s', (_, read) => {
    // Of this process: others may take the machine's time.
    const before = process.cpuUsage()
    read()
    expect(process.cpuUsage(before).user / 1e6).toBeLessThan(10)
  })
})

describe('limits', () => {
  it('of axes', () => {
    const shape = `(${'1, '.repeat(33)})`
    expect(messageOf(() => parseNpy(npy('<f4', shape, Buffer.alloc(4), 'True'), 'a'))).toMatch(
      /33 axes, and 32 at most/
    )
  })

  it('of a shape', () => {
    const shape = '(0, 99999999999999999999)'
    expect(messageOf(() => parseNpy(npy('<f4', shape, Buffer.alloc(4)), 'a'))).toMatch(/larger than any file/)
  })

  it('of scans', () => {
    const jpeg = (scans: number) =>
      Buffer.from([0xff, 0xd8, ...Array.from({ length: scans }, () => [0xff, 0xda, 0, 3, 0]).flat(), 0xff, 0xd9])
    expect(messageOf(() => checkJpegComplete(jpeg(100), 'a.jpg'))).toBe('nothing went wrong')
    expect(messageOf(() => checkJpegComplete(jpeg(101), 'a.jpg'))).toMatch(/a\.jpg is a JPEG of more than 100 scans/)
  })

  it('of columns', async () => {
    const header = Array.from({ length: 10_001 }, (_, i) => `c${i}`).join()
    const file = join(tempFolder(), 'wide.csv')
    writeFileSync(file, `${header}\n`)
    await expect(readRecordedCsv(file)).rejects.toThrow(/10001 columns, and at most 10000/)
    expect(messageOf(() => readTable(`${header}\n1\n`, 'log'))).toMatch(/log, line 1: has 10001 columns/)
  })

  it('of problems that are told at once', async () => {
    const folder = tempFolder()
    writeFileSync(join(folder, 'gate.yml'), Array.from({ length: 50 }, (_, i) => `key${i}: 1`).join('\n'))
    const lines = await loadSettings({ inputs: { config: 'gate.yml' }, cwd: folder }).catch((error: Error) =>
      error.message.split('\n')
    )
    expect(lines).toHaveLength(21)
    expect((lines as string[]).at(-1)).toMatch(/^And more of the kind/)
  })

  it('of levels in JSON', async () => {
    const deep = '['.repeat(100) + ']'.repeat(100)
    const folder = tempFolder()
    writeFileSync(join(folder, 'model.json'), `{"modelTopology": ${deep}}`)
    await expect(tfjsModel(folder)).rejects.toThrow(/model\.json is nested more than 64 levels deep/)
    expect(messageOf(() => readTable(`{"loss": ${deep}}`, 'log'))).toMatch(/log is nested more than 64 levels deep/)
  })
})
