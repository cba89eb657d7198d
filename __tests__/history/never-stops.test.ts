import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { historyFrom, table, trained, type Log } from '../support/logs.ts'

const { loss, kl } = trained
const fixture = fileURLToPath(new URL('../fixtures/history/plain/events.out.tfevents.0.fixture', import.meta.url))

/** A small generator: the same damage at every run. */
function* draws(seed: number): Generator<number> {
  for (let state = seed; ;) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    yield state / 2 ** 32
  }
}

const sound: Record<string, Uint8Array> = {
  'log.csv': Buffer.from(table('epoch,loss,kl', (e) => `${e},"${loss[e]}",${kl[e]}`)),
  'long.csv': Buffer.from(table('Epoch;Loss;Value', (e) => `${e};kl;${String(kl[e]).replace('.', ',')}`)),
  'log.json': Buffer.from(JSON.stringify({ history: { loss, kl } })),
  'log.jsonl': Buffer.from(loss.map((value, epoch) => JSON.stringify({ epoch, loss: value })).join('\n'))
}

it.each(['log.csv', 'long.csv', 'log.json', 'log.jsonl', 'events.out.tfevents.1'])(
  'whatever is done to %s',
  async (name) => {
    const bytes = sound[name] ?? (await readFile(fixture))
    const random = draws(name.length)
    const draw = (below: number) => Math.floor((random.next().value as number) * below)
    for (let trial = 0; trial < 60; trial++) {
      const damaged = Buffer.from(bytes.subarray(0, trial % 3 === 0 ? draw(bytes.length + 1) : bytes.length))
      for (let i = 0; damaged.length > 0 && i < trial % 5; i++)
        damaged[draw(damaged.length)] = trial % 2 === 0 ? draw(256) : ',;\n"{[0'.charCodeAt(draw(7))
      const { curves, notes } = await historyFrom(damaged, name)
      const used = Object.values(curves).filter((curve) => curve !== null)
      expect(used.length + notes.length).toBeGreaterThan(0)
      for (const { at, value } of used) {
        expect(at.length).toBe(value.length)
        expect([...at, ...value].every(Number.isFinite)).toBe(true)
        expect(at.every((one, i) => i === 0 || one > at[i - 1])).toBe(true)
      }
    }
  }
)

it.each<[string, Log, string]>([
  ['blank lines', '\n\n\n', 'log.csv'],
  ['a lone quote', '"', 'log.csv'],
  ['a lone bracket', '[', 'log.json'],
  ['an empty list', '[]', 'log.json'],
  ['empty lists', '{"loss": [], "kl": []}', 'log.json'],
  ['a number', '7', 'log.json'],
  ['images in lists', '{"loss": [[1, 2], [3, 4]]}', 'log.json'],
  ['an empty event file', new Uint8Array(), 'events.out.tfevents.1'],
  ['only texts', 'epoch,loss\n1,a\n2,b\n', 'log.csv'],
  ['columns without names', ',,\n1,2,3\n', 'log.csv'],
  ['a column by the name of a key of all objects', 'epoch,__proto__,constructor\n1,2,3\n', 'log.csv'],
  ['a folder that holds only settings', { 'config.json': '{"lr": 0.1}', 'model.bin': 'x' }, '']
])('is told why nothing is read of %s', async (_, log, name) => {
  const { curves, notes } = await historyFrom(log, name)
  expect(Object.values(curves).every((curve) => curve === null)).toBe(true)
  expect(notes.length).toBeGreaterThan(1)
})

it('reads what it can of a folder, and names the rest', async () => {
  const { curves, notes } = await historyFrom({
    'a/metrics.csv': table('epoch,loss', (e) => `${e},${loss[e]}`),
    'a/summary.json': '{"best": "x"}',
    'b/kl.csv': table('epoch,kl', (e) => `${e},${kl[e]}`),
    'b/steps.csv': table('step,val_loss', (e) => `${e},${kl[e]}`)
  })
  expect([curves.loss!.name, curves.kl!.name]).toEqual(['a/metrics.csv/loss', 'b/kl.csv/kl'])
  expect(notes).toEqual([
    'Without a curve: log/a/summary.json.',
    'Curves over the epoch are used, and not those over others: log/b/steps.csv.'
  ])
})

it('names the tables beside event files that it does not read', async () => {
  const { curves, notes } = await historyFrom({
    'events.out.tfevents.1': await readFile(fixture),
    'metrics.csv': 'epoch,loss\n1,2\n'
  })
  expect(curves.loss!.name).toBe('train/loss')
  expect(notes.join('\n')).toContain(
    'The event files in log were read, and not metrics.csv beside them: name such a file itself.'
  )
})
