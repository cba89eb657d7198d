import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { evidenceSchema } from '../../src/evidence/evidence.ts'
import { writeFolders } from '../support/image-sets.ts'
import { npy, writeNpz } from '../support/recordings.ts'
import { runHere } from '../support/run-here.ts'
import { filesBelow, onnxFixtures } from '../support/spawn.ts'
import { tempFolder } from '../support/temp-folder.ts'

let cwd = ''
const here = (path: string) => join(cwd, path)
const text = (path: string) => readFileSync(here(path), 'utf8')
const galleryOf = (name: string) => evidenceSchema.parse(JSON.parse(text(`report/evidence/${name}.json`))).gallery
const pictures = () => filesBelow(here('report')).filter((file) => file.endsWith('.png'))
const run = (...args: string[]) => runHere(cwd, ...args, '--report-dir', 'report', '--engine', 'wasm')
const images = (html: string) => html.match(/<img [^>]*src="data:image\/png;base64,/g)?.length ?? 0

beforeEach(() => {
  cwd = tempFolder()
})

describe('the gallery of a run', () => {
  beforeEach(() => {
    mkdirSync(here('runs'))
    for (const epoch of [1, 2]) cpSync(join(onnxFixtures, 'torchscript.onnx'), here(`runs/epoch_${epoch}.onnx`))
    writeFolders(here('set'), { good: 8, defect: 4 })
  })

  it('lies beside the evidence, the film alike for every checkpoint, and stands in the page', async () => {
    await run('run', 'runs/*.onnx', '--dataset', 'set')
    const [first, second] = [galleryOf('epoch_1')!, galleryOf('epoch_2')!]
    const film = ({ pictures }: typeof first) =>
      pictures.filter(({ roles }) => roles.includes('film')).map(({ id }) => id)
    expect(film(first)).toEqual(film(second))
    expect(film(first)).toHaveLength(8)
    const indexed = first.pictures.flatMap(({ input, reconstruction }) => [input.file, reconstruction.file])
    expect(
      pictures()
        .filter((file) => file.includes('epoch_1'))
        .sort()
    ).toEqual(indexed.map((file) => `evidence/epoch_1/${file}`).sort())
    // Four views of each, those of the first screen, and the film's inputs and two rows.
    expect(images(text('report/report.html'))).toBeGreaterThan(4 * second.pictures.length + 3 * 8)

    const before = text('report/report.html')
    await run('diagnose')
    expect(text('report/report.html')).toBe(before)
    rmSync(here('report/evidence/epoch_1'), { recursive: true })
    rmSync(here('report/evidence/epoch_2'), { recursive: true })
    await run('diagnose')
    expect(images(text('report/report.html'))).toBe(0)
    expect(text('report/report.html')).toContain('bring evidence/ along whole')
  })

  it('is nowhere with gallery: off, not even that of an earlier run, and the page says so', async () => {
    await run('evaluate', 'runs/*.onnx', '--dataset', 'set')
    expect(pictures()).not.toEqual([])
    writeFileSync(here('vae-playbook.yml'), 'gallery: off\n')
    await run('run', 'runs/*.onnx', '--dataset', 'set', '--config', 'vae-playbook.yml')
    expect(pictures()).toEqual([])
    expect(galleryOf('epoch_1')).toBeUndefined()
    expect(text('report/report.html')).toContain('the configuration says <code>gallery: off</code>')
  })
})

it('a recording of images and reconstructions has pictures, one of scores has none', async () => {
  const count = 12
  const values = (from: number) => Array.from({ length: count * 64 }, (_, i) => ((i * 7 + from) % 11) / 11)
  const score = Array.from({ length: count }, (_, i) => i)
  const label = Array.from({ length: count }, (_, i) => (i < 8 ? 0 : 1))
  const scored = { score: npy(score, [count]), label: npy(label, [count], '<i4') }
  writeNpz(here('whole.npz'), {
    ...scored,
    x: npy(values(0), [count, 1, 8, 8]),
    x_hat: npy(values(3), [count, 1, 8, 8])
  })
  await run('run', 'whole.npz')
  const gallery = galleryOf('whole')!
  expect(gallery.pictures.find(({ roles }) => roles.includes('defect-free-lowest'))?.id).toBe('row 1')
  expect(gallery.pictures.find(({ roles }) => roles.includes('defect-highest'))?.id).toBe('row 12')
  expect(pictures()).toHaveLength(2 * gallery.pictures.length)

  writeNpz(here('scores.npz'), scored)
  await run('run', 'scores.npz')
  expect(pictures()).toEqual([])
  expect(text('report/report.html')).toContain('there are no images with their reconstructions')
})
