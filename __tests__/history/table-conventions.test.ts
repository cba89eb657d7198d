import { describe, expect, it } from 'vitest'
import { historyFrom, table, takenFrom, trained } from '../support/logs.ts'

const { loss, kl } = trained
const comma = (value: number) => String(value).replace('.', ',')
const plain = table('epoch,loss,kl', (e) => `${e},${loss[e]},${kl[e]}`)

describe('a table reads the same', () => {
  it.each<[string, string | Uint8Array]>([
    ['with a byte order mark', `\uFEFF${plain}`],
    ['in UTF-16', Buffer.from(`\uFEFF${plain}`, 'utf16le')],
    ['in UTF-16, big-endian', Buffer.from(`\uFEFF${plain}`, 'utf16le').swap16()],
    ['with CR LF', plain.replaceAll('\n', '\r\n')],
    ['with CR', plain.replaceAll('\n', '\r')],
    ['with tabs', plain.replaceAll(',', '\t')],
    ['with semicolons', plain.replaceAll(',', ';')],
    ['with bars', plain.replaceAll(',', ' | ')],
    ['with blanks', plain.replaceAll(',', '   ')],
    ['with # before its header, as numpy.savetxt writes', `# ${plain.replaceAll(',', ' ')}`],
    ['with semicolons and decimal commas', plain.replaceAll(',', ';').replaceAll('.', ',')],
    ['with tabs and decimal commas', plain.replaceAll(',', '\t').replaceAll('.', ',')],
    ['with quoted decimal commas', table('epoch,loss,kl', (e) => `${e},"${comma(loss[e])}","${comma(kl[e])}"`)],
    ['with everything in quotes', plain.replace(/[^,\n]+/g, '"$&"')],
    ["with Excel's sep=", `sep=;\n${plain.replaceAll(',', ';')}`],
    ['with lines before its header', `# made by train.py\nExperiment 7\n\n${plain}`],
    ['with a separator at the end of rows', plain.replace(/(\d)\n/g, '$1,\n')],
    ['with names of rows, as R writes', table('"epoch" "loss" "kl"', (e) => `"${e + 1}" ${e} ${loss[e]} ${kl[e]}`)],
    ['with epochs out of how many', table('Epoch,loss,kl', (e) => `${e}/12,${loss[e]},${kl[e]}`)],
    ['with epochs in words', table('Epoch,loss,kl', (e) => `Epoch ${e},${loss[e]},${kl[e]}`)],
    [
      'with tensors as they print',
      table('epoch,loss,kl', (e) => `${e},tensor(${loss[e]}),"tensor(${kl[e]}, device='cuda:0')"`)
    ],
    ['with numpy scalars', table('epoch,loss,kl', (e) => `${e},np.float32(${loss[e]}),[${kl[e]}]`)],
    [
      'with the newest epoch first',
      [plain.split('\n')[0], ...plain.trim().split('\n').slice(1).reverse(), ''].join('\n')
    ]
  ])('%s', async (_, content) => {
    const { curves, axis } = await historyFrom(content)
    expect(axis).toBe('epoch')
    expect(curves.loss).toMatchObject({ at: loss.map((_, e) => e), value: loss })
    expect(curves.kl).toMatchObject({ at: kl.map((_, e) => e), value: kl })
  })
})

describe('numbers that can be read in two ways', () => {
  it.each([
    [
      'thousands in quotes',
      'step,loss\n"1,000","1,234.5"\n"2,000","1,000.25"\n',
      [1000, 2000],
      [1234.5, 1000.25],
      null
    ],
    [
      'thousands alone',
      'step,loss\n500,"1,234"\n"1,000",987\n',
      [500, 1000],
      [1234, 987],
      '1,234 was read as 1234: the comma as a sign of thousands.'
    ],
    ['millions', 'step\tloss\n1\t1,234,567\n2\t1,000,000\n', [1, 2], [1234567, 1000000], null],
    [
      'thousands apart by blanks',
      'step;loss\n1 000;1 234,5\n2 000;1 000,25\n',
      [1000, 2000],
      [1234.5, 1000.25],
      'Decimals are written with commas'
    ],
    [
      'thousands apart by points',
      'epoch;loss\n1;1.234,5\n2;1.000,25\n',
      [1, 2],
      [1234.5, 1000.25],
      'Decimals are written with commas'
    ],
    [
      'thousands apart by points alone',
      'step;loss\n1.000;1,5\n2.000;1,25\n',
      [1000, 2000],
      [1.5, 1.25],
      '1.000 was read as 1000'
    ],
    [
      'three decimals after semicolons',
      'epoch;loss\n1;1,234\n2;1,125\n',
      [1, 2],
      [1.234, 1.125],
      '1,234 was read as 1.234: the comma as a sign of decimals.'
    ],
    [
      'thousands beside points',
      'step;loss\n1,000;1.234\n2,000;1.125\n',
      [1000, 2000],
      [1.234, 1.125],
      '1,000 was read as 1000'
    ],
    [
      'decimals below one',
      'epoch\tloss\n1\t0,234\n2\t0,125\n',
      [1, 2],
      [0.234, 0.125],
      'Decimals are written with commas'
    ]
  ])('%s', async (_, content, at, value, says) => {
    const { curves, notes } = await historyFrom(content)
    expect(curves.loss).toEqual({ name: 'loss', at, value })
    if (says === null) expect(notes).toEqual([])
    else expect(notes.join('\n')).toContain(says)
  })

  it.each(['', 'N/A', 'n/a', 'NA', '#N/A', '-', '--', '–', 'None', 'null', '?'])(
    'takes %j for nothing',
    async (cell) => {
      const { curves, notes } = await historyFrom(`epoch\tloss\tval_loss\n1\t3\t${cell}\n2\t2\t4\n`)
      expect(curves.validationLoss).toEqual({ name: 'val_loss', at: [2], value: [4] })
      expect(notes).toEqual([])
    }
  )

  it('says which cells of a curve are no numbers', async () => {
    const { curves, notes } = await historyFrom('epoch,loss\n1,3\n2,diverged\n3,1\n')
    expect(curves.loss!.at).toEqual([1, 3])
    expect(notes).toEqual(['Cells that are no numbers were left out: 1, the first "diverged" in "loss", line 3.'])
  })

  it('says which rows are cut, or too long, and bears ones that lack their last cells', async () => {
    const { curves, notes } = await historyFrom('epoch,loss,val_loss\n1,3,4\n2,2\n3,1,2,9\n4,0.5')
    expect(curves.loss!.at).toEqual([1, 2])
    expect(notes).toEqual([
      'Line 5 ends amid a row and was left out: its training may still be running.',
      expect.stringContaining('Rows that are too long were left out: 1, the first in line 4 (4 cells under 3 columns)')
    ])
  })

  it('reads JSON Lines as far as they are whole', async () => {
    const { curves, notes } = await historyFrom(
      '{"epoch":1,"loss":2}\n{"epoch":2,"loss":1}\n{"epoch":3,"lo',
      'log.jsonl'
    )
    expect(curves.loss!.at).toEqual([1, 2])
    expect(notes).toEqual(['Line 3 is no JSON object and left out.'])
  })
})

describe('a log of several trainings', () => {
  const old = (from: number, to: number) => table('epoch,loss,kl', (e) => `${e},999,9`, from, to)
  const bare = (text: string) => text.slice(text.indexOf('\n') + 1)
  const again = 'The log holds more than one training ("epoch" goes back to 0): the last one counts.'

  it.each([
    ['a second header', old(0, 5) + plain],
    ['a second header and the same number of epochs', old(0, 12) + plain],
    ['a second header after a single epoch', old(0, 1) + plain],
    ['epochs that begin again', old(0, 5) + bare(plain)],
    ['epochs that begin again, twice', old(0, 5) + bare(old(0, 7)) + bare(plain)],
    ['other columns', table('epoch,loss,accuracy', (e) => `${e},999,1`, 0, 5) + plain]
  ])('counts the last one, after %s', async (_, content) => {
    const { curves, notes } = await historyFrom(content)
    expect(curves.loss).toEqual({ name: 'loss', at: loss.map((_, e) => e), value: loss })
    expect(notes).toContain(again)
  })

  it('leaves nothing of a longer one before it', async () => {
    const { curves } = await historyFrom(
      old(0, 12) + bare(table('epoch,loss,kl', (e) => `${e},${loss[e]},${kl[e]}`, 0, 5))
    )
    expect(curves.loss!.value).toEqual(loss.slice(0, 5))
  })

  it('keeps what came before the moment from which one was resumed', async () => {
    const from = (e: number) => table('epoch,loss,kl', (i) => `${i},${loss[i]},${kl[i]}`, e)
    const overlapping = await historyFrom(old(0, 8).replaceAll('999', '500') + bare(from(6)))
    expect(overlapping.curves.loss!.value).toEqual([...Array<number>(6).fill(500), ...loss.slice(6)])
    expect(overlapping.notes.join()).toContain('goes back to 6')
    const leading = await historyFrom(table('epoch,loss,kl', (e) => `${e},${loss[e]},${kl[e]}`, 0, 6) + from(6))
    expect(leading.curves.loss!.value).toEqual(loss)
    expect(leading.notes).toEqual(['A header line stands once more among the rows.'])
  })

  it('takes blocks of training and validation for one', async () => {
    const { curves, notes } = await historyFrom(
      table('epoch,loss,val_loss', (e) => `${e},${loss[e]},`) + bare(table('', (e) => `${e},,${kl[e]}`))
    )
    expect(curves.loss!.value).toEqual(loss)
    expect(curves.validationLoss!.value).toEqual(kl)
    expect(notes).toEqual([])
  })

  it('names the columns of which none is used, where a column tells runs apart', async () => {
    const { curves, notes } = await historyFrom(
      table('run,epoch,loss', (e) => [`a,${e},${loss[e]}`, `b,${e},${kl[e]}`])
    )
    expect(curves.loss).toBeNull()
    expect(notes.join('\n')).toContain('"a/loss", "b/loss" could each be the loss, so none is used')
  })
})

describe('names', () => {
  it.each([
    ['VAE/kl_loss', 'kl'],
    ['Stat/kl', 'kl'],
    ['train/KLD', 'kl'],
    ['losses/kl_divergence', 'kl'],
    ['loss.kl', 'kl'],
    ['KLLoss', 'kl'],
    ['KLDiv', 'kl'],
    ['trainKL', 'kl'],
    ['vae_kl_loss', 'kl'],
    ['latent_loss', 'kl'],
    ['regularizer/kl', 'kl'],
    ['RE', 'reconstruction'],
    ['Metrics/train/recon_loss', 'reconstruction'],
    ['MSELoss', 'reconstruction'],
    ['neg_log_likelihood', 'reconstruction'],
    ['model/total_loss', 'loss'],
    ['Cost', 'loss'],
    ['train_losses', 'loss'],
    ['val_losses', 'validationLoss'],
    ['kl_losses', 'kl'],
    ['optimizer/lr', 'learningRate'],
    ['current_beta', 'klWeight'],
    ['valid/VAE/kl', 'validationKl']
  ])('takes %s for %s', async (name, kind) => {
    expect(takenFrom(await historyFrom(`epoch,${name}\n1,3\n2,2\n`))).toEqual({ [kind]: name })
  })

  it.each(['discriminator/loss', 'GAN/loss', 'kl_loss_0', 'beta_vae/epoch_time', 'grad/loss', 'weighted_kl'])(
    'takes %s for nothing',
    async (name) => {
      expect(takenFrom(await historyFrom(`epoch,${name}\n1,3\n2,2\n`))).toEqual({})
    }
  )

  it('prefers validation to test, the mean of an epoch to a step, and the first of two that are the same', async () => {
    const content = 'epoch,loss_step,loss_epoch,val_loss,test_loss,kl,kl_loss\n1,9,3,4,5,1,1\n2,9,2,3,4,2,2\n'
    expect(takenFrom(await historyFrom(content))).toEqual({ loss: 'loss_epoch', validationLoss: 'val_loss', kl: 'kl' })
  })

  it('counts over steps where all is one epoch', async () => {
    const { axis, notes } = await historyFrom('epoch,step,loss\n0,10,3\n0,20,2\n0,30,1\n')
    expect(axis).toBe('step')
    expect(notes).toEqual(['Counted over the steps in "step", as "epoch" is the same in all rows.'])
  })
})

it('takes rows in disorder for one training, however many there are', async () => {
  const rows = Array.from({ length: 60_000 }, (_, i) => (i * 7919) % 60_000)
  const { curves, notes } = await historyFrom(
    `step,loss,note\n${rows.map((i) => `${i % 3000},${2 + (i % 3)},ok`).join('\n')}\n`
  )
  expect(curves.loss!.at).toHaveLength(3000)
  expect(notes).toEqual([])
})
