import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { crc32c } from '../../src/history/events/crc32c.ts'
import { readHistory } from '../../src/history/read-history.ts'
import { InputError } from '../../src/input-error.ts'
import { eventFile } from '../support/event-file.ts'

const fixtures = fileURLToPath(new URL('../fixtures/history/', import.meta.url))
const event = 'events.out.tfevents.0.fixture'
let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vae-playbook-history-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function given(name: string, content: string | Uint8Array) {
  await writeFile(join(folder, name), content)
  return readHistory(name, folder)
}
const unusable = 'No training curve could be used: causes that need one go without.'
/** What is said of a log of which nothing can be used; the run goes on. */
async function reason(name: string, content: string | Uint8Array): Promise<string> {
  const { curves, notes } = await given(name, content)
  expect(Object.values(curves).every((curve) => curve === null)).toBe(true)
  expect(notes[0]).toBe(unusable)
  return notes.slice(1).join('\n')
}
const names = (history: Awaited<ReturnType<typeof readHistory>>) =>
  Object.fromEntries(Object.entries(history.curves).flatMap(([kind, curve]) => (curve ? [[kind, curve.name]] : [])))

it('has the checksum of RFC 3720, appendix B.4', () => {
  expect(crc32c(new Uint8Array(32))).toBe(0x8a9136aa)
  expect(crc32c(new Uint8Array(32).fill(0xff))).toBe(0x62a8ab43)
  expect(crc32c(Uint8Array.from({ length: 32 }, (_, i) => i))).toBe(0x46dd794e)
})

describe('TensorBoard event files, as SummaryWriter writes them', () => {
  it('gives their scalars, and leaves histograms and texts alone', async () => {
    const history = await readHistory(join('plain', event), fixtures)
    expect(names(history)).toEqual({
      loss: 'train/loss',
      reconstruction: 'train/recon_loss',
      kl: 'train/kld',
      klWeight: 'beta',
      learningRate: 'lr'
    })
    const { loss, kl, klWeight } = history.curves
    expect(loss!.at).toEqual(Array.from({ length: 20 }, (_, i) => i + 1))
    loss!.value.forEach((value, i) => expect(value).toBeCloseTo(1 / (i + 1), 6))
    kl!.value.forEach((value, i) => expect(value).toBeCloseTo(20 * (1 - 0.5 ** (i + 1)), 4))
    expect(klWeight!.value[19]).toBe(1)
    expect(history.axis).toBe('step')
    expect(history.unused).toEqual([])
    expect(history.notes).toEqual(['1 values that are not finite numbers were left out.'])
  })

  it('reads scalars that were written as tensors, of single and double precision', async () => {
    const { curves } = await readHistory('tensors', fixtures)
    expect(curves.loss!.value).toEqual([2, 1, Math.fround(2 / 3), 0.5, Math.fround(2 / 5)])
    expect(curves.validationLoss!.value).toEqual([3, 1.5, 1, 0.75, 0.6])
  })

  it('puts a subfolder before its tags, which tells training from validation', async () => {
    const history = await readHistory('split', fixtures)
    expect(names(history)).toEqual({ loss: 'train/epoch_loss', validationLoss: 'validation/epoch_loss' })
  })

  it('takes the name of a run for what it is', async () => {
    await mkdir(join(folder, 'logs', 'Nov23_test'), { recursive: true })
    await writeFile(join(folder, 'logs', 'Nov23_test', event), await readFile(join(fixtures, 'plain', event)))
    const history = await readHistory('logs', folder)
    expect(history.curves.kl!.name).toBe('Nov23_test/train/kld')
    expect(history.curves.loss!.name).toBe('Nov23_test/train/loss')
  })

  it('bears a last record that is still being written, at every length', async () => {
    const bytes = await readFile(join(fixtures, 'tensors', event))
    const whole = await readHistory('tensors', fixtures)
    for (const cut of [1, 3, 5, 30, 60]) {
      const history = await given('running.tfevents', bytes.subarray(0, bytes.length - cut))
      expect(history.notes).toEqual(['running.tfevents ends amid a record: its training may still be running.'])
      expect(history.curves.loss!.value).toEqual(whole.curves.loss!.value)
    }
  })

  it('reads a damaged file up to the damage, and says where that is', async () => {
    const bytes = Buffer.from(await readFile(join(fixtures, 'plain', event)))
    const whole = await readHistory(join('plain', event), fixtures)
    for (const at of [1000, 2000]) {
      const damaged = Buffer.from(bytes)
      damaged[at] ^= 4
      const { curves, notes } = await given('bad.tfevents', damaged)
      const { value } = curves.loss!
      expect(value).toEqual(whole.curves.loss!.value.slice(0, value.length))
      expect(value.length).toBeLessThan(20)
      expect(notes.join()).toMatch(
        /^bad\.tfevents is damaged: the checksum of the record at byte \d+ does not fit\. Only the \d+ /
      )
    }
    for (const at of [1, 9, 14]) {
      const damaged = Buffer.from(bytes)
      damaged[at] ^= 4
      expect(await reason('bad.tfevents', damaged)).toContain('or is damaged from its first byte: copy it again')
    }
    expect(await reason('text.tfevents', 'epoch,loss\n1,0.5\n')).toContain('is no TensorBoard event file')
  })

  it('knows an event file whatever its name', async () => {
    const history = await given('log.bin', await readFile(join(fixtures, 'plain', event)))
    expect(history.curves.kl!.name).toBe('train/kld')
  })

  it('uses no curve that two runs have, and says so', async () => {
    for (const [run, steps] of Object.entries({ a: [1, 2], b: [2, 1] })) {
      await mkdir(join(folder, 'runs', run), { recursive: true })
      await writeFile(
        join(folder, 'runs', run, event),
        eventFile(steps.map((value, step) => ({ step, tag: 'train/loss', value })))
      )
    }
    const { curves, notes, unused } = await readHistory('runs', folder)
    expect(curves.loss).toBeNull()
    expect(unused).toEqual(['a/train/loss', 'b/train/loss'])
    expect(notes.join()).toMatch(
      /In runs "a\/train\/loss", "b\/train\/loss" could each be the loss, so none is used: leave/
    )
  })

  it('takes the later of two values of one step', async () => {
    await mkdir(join(folder, 'resumed'))
    await writeFile(join(folder, 'resumed', 'events.out.tfevents.1'), await readFile(join(fixtures, 'plain', event)))
    await writeFile(join(folder, 'resumed', 'events.out.tfevents.2'), await readFile(join(fixtures, 'plain', event)))
    expect((await readHistory('resumed', folder)).curves.loss!.at).toHaveLength(20)
  })
})

describe('tables', () => {
  it('reads CSV by the usual spellings, and says what it did not use', async () => {
    const history = await given(
      'log.csv',
      'epoch,Loss,recon_loss,KLD,kl_weight,learning_rate,val_loss,mse,time,note\n1,3,2,10,0,0.1,4,9,12,a\n2,2,1,20,1,0.1,3,8,13,b\n'
    )
    expect(names(history)).toEqual({
      loss: 'Loss',
      reconstruction: 'recon_loss',
      kl: 'KLD',
      klWeight: 'kl_weight',
      learningRate: 'learning_rate',
      validationLoss: 'val_loss'
    })
    expect(history).toMatchObject({ axis: 'epoch', unused: ['mse', 'time'], notes: [] })
    expect(history.curves.kl).toEqual({ name: 'KLD', at: [1, 2], value: [10, 20] })
  })

  it.each([
    ['train_loss', 'loss'],
    ['total_loss', 'loss'],
    ['lossTotal', 'loss'],
    ['kl', 'kl'],
    ['kl_loss', 'kl'],
    ['kl-div', 'kl'],
    ['train/kl_divergence', 'kl'],
    ['mse', 'reconstruction'],
    ['bce', 'reconstruction'],
    ['recon', 'reconstruction'],
    ['reconstructionLoss', 'reconstruction'],
    ['beta', 'klWeight'],
    ['kld_weight', 'klWeight'],
    ['lr', 'learningRate'],
    ['lr-Adam', 'learningRate'],
    ['val_loss', 'validationLoss'],
    ['Loss/val', 'validationLoss'],
    ['val_kl_loss', 'validationKl'],
    ['validation/recon_loss', 'validationReconstruction']
  ])('takes %s for %s', async (column, kind) => {
    expect(names(await given('one.csv', `epoch,${column}\n1,2\n2,1\n`))).toEqual({ [kind]: column })
  })

  it('averages the rows of one epoch, skips empty cells, counts what is not finite, sorts', async () => {
    const history = await given('rows.csv', 'epoch,loss,val_loss\n2,1,\n1,3,\n1,5,6\n3,nan,inf\n')
    expect(history.curves.loss).toEqual({ name: 'loss', at: [1, 2], value: [4, 1] })
    expect(history.curves.validationLoss).toEqual({ name: 'val_loss', at: [1], value: [6] })
    expect(history.notes).toEqual(['2 values that are not finite numbers were left out.'])
  })

  it('leaves out rows that no epoch or step places, and counts rows where none is', async () => {
    const some = await given('some.csv', 'epoch,loss\n1,3\nx,2\n,2\n2,1\n')
    expect(some.curves.loss).toEqual({ name: 'loss', at: [1, 2], value: [3, 1] })
    expect(some.notes).toEqual(['Rows without a number in "epoch" were left out: 2, the first in line 3.'])
    const none = await given('none-placed.csv', 'epoch,loss\nx,2\ny,1\n')
    expect(none).toMatchObject({
      axis: 'row',
      notes: [expect.stringContaining('There are no numbers in "epoch": the rows are')]
    })
    const missing = await given('unplaced.csv', 'loss,kl\n2,1\n1,2\n')
    expect(missing.curves.kl).toEqual({ name: 'kl', at: [1, 2], value: [1, 2] })
    expect(missing.notes).toEqual(['No column counts epochs or steps: the rows are counted; add a column epoch.'])
  })

  it('reads JSON Lines, nested, with the NaN that Python writes', async () => {
    const history = await given(
      'log.jsonl',
      '{"step": 10, "train": {"loss": 2.5, "kl": NaN}}\n\n{"step": 20, "train": {"loss": 1.5, "kl": 3}}\n'
    )
    expect(history.axis).toBe('step')
    expect(history.curves.loss).toEqual({ name: 'train/loss', at: [10, 20], value: [2.5, 1.5] })
    expect(history.curves.kl!.value).toEqual([3])
  })

  it('says why nothing can be used, naming columns and cure, and never stops', async () => {
    expect(await reason('a.csv', 'epoch,loss,total_loss\n1,2,3\n')).toMatch(
      /"loss", "total_loss" could each be the loss, so none is used: leave or name one run only, or write a CSV/
    )
    expect(await reason('b.csv', 'epoch,accuracy\n1,2\n')).toBe(
      'No column of b.csv is a known curve ("accuracy"): name them loss, reconstruction, kl, kl_weight, learning_rate, val_loss.'
    )
    expect(await reason('d.csv', 'epoch,loss\n')).toContain('d.csv has no rows')
    expect(await reason('p.csv', 'epoch,note\n1,good\n')).toContain('p.csv holds no column of numbers')
    expect(await reason('g.csv', 'epoch,loss,loss\n1,2,3\n')).toContain('"loss", "loss" could each be the loss')
    expect(await reason('h.jsonl', '{"epoch": 1\n')).toMatch(/h\.jsonl, line 1: is no valid JSON/)
    expect(await reason('i.jsonl', '[1]\n')).toContain('i.jsonl holds no log')
    expect(await reason('j.txt', 'Epoch 1: loss 0.5\nEpoch 2: loss 0.4\n')).toContain('line 1: there is no header line')
    expect(await reason('k.csv', '')).toContain('k.csv is empty')
    expect(await reason('l.csv', 'epoch,loss,kl\n1,0,5,0,2\n')).toContain('line 2 (5 cells under 3 columns)')
    expect(await reason('m.csv', Buffer.from('epoch,loss\n1,2,für\n', 'latin1'))).toMatch(
      /m\.csv, line 2: is not UTF-8/
    )
    expect(await reason('n.csv', 'version https://git-lfs.github.com/spec/v1\noid sha256:00\n')).toContain(
      'git lfs pull'
    )
    expect(await reason('o.csv', Uint8Array.of(80, 75, 0, 4, 0, 0))).toContain('zero byte')
    for (const [name, start, what] of [
      ['scores.xlsx', 'PK\x03\x04', 'an archive'],
      ['history.npz', 'PK\x03\x04', 'an archive'],
      ['log.parquet', 'PAR1', 'a Parquet file'],
      ['loss.npy', '\x93NUMPY', 'an array of numpy'],
      ['log.h5', '\x89HDF', 'an HDF5 file'],
      ['mlflow.db', 'SQLite format 3', 'a database'],
      ['history.pkl', '\x80\x04\x95', 'a pickle'],
      ['log.csv.gz', '\x1f\x8b', 'a compressed file'],
      ['results.yaml', 'loss: [1, 2]\n', 'YAML']
    ])
      expect(await reason(name, Buffer.from(start, 'latin1'))).toContain(
        `${name} is ${what}`.replace(/(archive)$/, "$1 (a workbook of Excel, numpy's .npz or PyTorch's file)") +
          ', which is not read: save the curves as CSV or JSON.'
      )
    await mkdir(join(folder, 'empty'))
    const { notes } = await readHistory('empty', folder)
    expect(notes).toEqual([unusable, expect.stringContaining('The folder empty holds no TensorBoard event files')])
  })

  it('refuses a path at which nothing stands, and waits for no pipe', async () => {
    for (const path of ['none.csv', 'rows.csv/none.csv']) {
      await expect(readHistory(path, folder)).rejects.toThrow(InputError)
      await expect(readHistory(path, folder)).rejects.toThrow(/none\.csv does not exist; name event files/)
    }
    execFileSync('mkfifo', [join(folder, 'pipe.csv')])
    const { notes } = await readHistory('pipe.csv', folder)
    expect(notes).toContain('pipe.csv is no regular file and was not read: name the log itself.')
  })
})
