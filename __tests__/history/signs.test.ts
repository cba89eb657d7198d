import { describe, expect, it } from 'vitest'
import { historyFrom, table, takenFrom, trained } from '../support/logs.ts'

const { loss, kl, reconstruction, epochs } = trained
const negative = (values: number[]) => values.map((value) => -value)
const log = (columns: Record<string, number[]>) =>
  historyFrom(
    table(`epoch,${Object.keys(columns).join(',')}`, (e) =>
      [e, ...Object.values(columns).map((values) => values[e])].join(',')
    )
  )

describe('a KL divergence', () => {
  it.each(['KLD', 'train/kl', 'val_kl_loss'])('that is negative throughout is turned, and said: %s', async (name) => {
    const { curves, notes } = await log({ [name]: negative(kl) })
    expect((curves.kl ?? curves.validationKl)!.value).toEqual(kl)
    expect(notes.join()).toMatch(
      /is negative throughout, and a (validation )?KL divergence is not: its sign was turned\./
    )
  })

  it('that is zero, or dips below it, is used as it is', async () => {
    expect((await log({ kl: kl.map(() => 0) })).notes).toEqual([])
    const dipped = await log({ kl: kl.map((value, e) => (e === 3 ? -0.1 : value)) })
    expect(dipped.curves.kl!.value[3]).toBe(-0.1)
    expect(dipped.notes).toEqual([
      '"kl" is negative in 1 of 12 points, and a KL divergence never is: estimated from single samples, it may be.'
    ])
  })

  it('that is mostly negative is none', async () => {
    const { curves, unused, notes } = await log({ loss, kl: kl.map((value, e) => (e > 2 ? -value : value)) })
    expect(curves.kl).toBeNull()
    expect(unused).toEqual(['kl'])
    expect(notes.join()).toContain('is negative in 9 of 12 points, and a KL divergence never is: not used.')
  })
})

describe('a likelihood', () => {
  it.each([
    ['elbo', 'loss'],
    ['Stat/ELBO', 'loss'],
    ['train_elbo', 'loss'],
    ['evidence_lower_bound', 'loss'],
    ['log_likelihood', 'reconstruction'],
    ['log p(x|z)', 'reconstruction'],
    ['log_px_z', 'reconstruction'],
    ['logpx', 'reconstruction'],
    ['reconstruction_likelihood', 'reconstruction'],
    ['recon_loss', 'reconstruction'],
    ['rec', 'reconstruction'],
    ['val_elbo', 'validationLoss'],
    ['val_recon', 'validationReconstruction']
  ])('that is negative and rises is negated to a loss: %s', async (name, kind) => {
    const { curves, notes } = await log({ [name]: negative(loss) })
    expect(curves[kind as 'loss']).toEqual({ name, at: loss.map((_, e) => e), value: loss })
    expect(notes).toHaveLength(1)
    expect(notes[0]).toMatch(/rises \(from -300 to -1\d\d\): a likelihood, which was negated to serve as the /)
  })

  it.each(['elbo', 'log_likelihood'])('that is positive and rises is negated by its name: %s', async (name) => {
    const { curves } = await log({ [name]: loss.map((value) => 400 - value) })
    expect((curves.loss ?? curves.reconstruction)!.value[0]).toBe(-100)
  })

  it('that falls is a loss, whatever it is called', async () => {
    const { curves, notes } = await log({ elbo: loss })
    expect(curves.loss!.value).toEqual(loss)
    expect(notes).toEqual(['"elbo" is called a likelihood, but falls (from 300 to 132): read as its negative, a loss.'])
  })

  it('of which neither name nor course tells the sign is not used', async () => {
    const { curves, unused, notes } = await log({ kl, elbo: loss.map((_, e) => 100 + (e % 2)) })
    expect(curves.loss).toBeNull()
    expect(unused).toEqual(['elbo'])
    expect(notes.join()).toContain(
      'so that its sign is open: not used as the loss; log the loss that the training lowers.'
    )
  })
})

describe('a reconstruction', () => {
  it('that rises while training goes on is not used as a loss', async () => {
    const { curves, unused, notes } = await log({
      loss,
      kl,
      reconstruction: reconstruction.map((value) => 300 - value)
    })
    expect(takenFrom({ curves } as never)).toEqual({ loss: 'loss', kl: 'kl' })
    expect(unused).toEqual(['reconstruction'])
    expect(notes.join()).toContain(
      '"reconstruction" rises while training goes on (from 40 to 190), as a likelihood does: not used as the reconstruction loss'
    )
  })

  it('that is negative and does not rise is not used either', async () => {
    const { curves } = await log({ loss, recon: reconstruction.map((value) => value - 1000) })
    expect(curves.reconstruction).toBeNull()
  })

  it.each([
    ['falls', reconstruction],
    [
      'falls, and is pushed up again by a rising KL weight',
      reconstruction.map((value, e) => (e < 4 ? value : 150 + 5 * e))
    ],
    ['wavers', Array.from({ length: epochs }, (_, e) => 1 + (e % 3))]
  ])('that %s is one', async (_, values) => {
    const { curves, notes } = await log({ recon_loss: values })
    expect(curves.reconstruction!.value).toEqual(values)
    expect(notes).toEqual([])
  })

  it('that is called negative is one: nelbo, neg_log_likelihood', async () => {
    const { curves, notes } = await log({ neg_elbo: loss, neg_log_likelihood: reconstruction })
    expect([curves.loss!.value, curves.reconstruction!.value]).toEqual([loss, reconstruction])
    expect(notes).toEqual([])
  })
})

it('leaves a loss alone that rises, as that of a training that breaks does', async () => {
  const { curves, notes } = await log({ loss: loss.map((value) => 400 - value) })
  expect(curves.loss!.value[0]).toBe(100)
  expect(notes).toEqual([])
})

it('does not use a loss that is negative and rises', async () => {
  const { curves, notes } = await log({ loss: negative(loss), kl })
  expect(curves.loss).toBeNull()
  expect(notes.join()).toContain('is negative and rises (from -300 to -132), as no loss does: not used')
})
