import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Evidence, GalleryPicture } from '../../src/evidence/evidence.ts'
import { encodeRgba } from '../../src/pictures/png.ts'
import { isGalleryWhole, readGallery, removeGallery, writeGallery } from '../../src/run-folder/gallery-files.ts'
import { evidenceOf, regimes } from '../support/evidence.ts'
import { tempFolder } from '../support/temp-folder.ts'

let temp = ''
let folder = ''
let evidence: Evidence

const png = (value: number, width = 2, height = 2) =>
  encodeRgba({ width, height, data: new Uint8Array(4 * width * height).fill(value) })
const files = [1, 2].flatMap((n) => [
  { file: `00${n}-input.png`, bytes: png(n) },
  { file: `00${n}-reconstruction.png`, bytes: png(10 * n) }
])
const indexed = (i: number) => ({
  file: files[i]!.file,
  sha256: createHash('sha256').update(files[i]!.bytes).digest('hex')
})
const picture = (n: number, roles: GalleryPicture['roles']): GalleryPicture => ({
  id: `${n}.png`,
  unit: `${n}.png`,
  label: 0,
  kind: 'good',
  fabric: null,
  score: n,
  roles,
  width: 2,
  height: 2,
  input: indexed(2 * n - 2),
  reconstruction: indexed(2 * n - 1),
  outline: null
})

beforeEach(() => {
  temp = tempFolder()
  const { name } = evidenceOf(regimes.healthy).checkpoint
  folder = join(temp, 'evidence', name)
  evidence = {
    ...evidenceOf(regimes.healthy),
    gallery: { pictures: [picture(1, ['film']), picture(2, ['defect-free-highest'])] }
  }
  mkdirSync(join(temp, 'evidence'))
  writeFileSync(`${folder}.json`, '')
})
const read = () => readGallery(temp, evidence, () => true)

describe('the files of a gallery', () => {
  it('are read as they were written, by role', async () => {
    await writeGallery(folder, files)
    const all = await read()
    expect(all.map(({ input, reconstruction }) => [input.data[0], reconstruction.data[0]])).toEqual([
      [1, 10],
      [2, 20]
    ])
    expect(await isGalleryWhole(folder, evidence)).toBe(true)
    const film = await readGallery(temp, evidence, ({ roles }) => roles.includes('film'))
    expect(film.map(({ id }) => id)).toEqual(['1.png'])
  })

  it('are found beside evidence that a shard brought along in a folder of its own', async () => {
    rmSync(`${folder}.json`)
    const own = join(temp, 'evidence/shard-1', evidence.checkpoint.name)
    await writeGallery(own, files)
    writeFileSync(`${own}.json`, '')
    expect(await read()).toHaveLength(2)
  })

  it.each([
    ['gone', (path: string) => rmSync(path)],
    ['another picture', (path: string) => writeFileSync(path, png(77))],
    ['cut off', (path: string) => writeFileSync(path, files[0]!.bytes.subarray(0, 20))],
    [
      'a link',
      (path: string) => {
        rmSync(path)
        writeFileSync(join(temp, 'elsewhere.png'), files[0]!.bytes)
        symlinkSync(join(temp, 'elsewhere.png'), path)
      }
    ]
  ])('one that is %s is left out, and the gallery is not whole', async (_, spoil) => {
    await writeGallery(folder, files)
    spoil(join(folder, files[0]!.file))
    expect((await read()).map(({ id }) => id)).toEqual(['2.png'])
    expect(await isGalleryWhole(folder, evidence)).toBe(false)
  })

  it('a picture of another size than its index says is not unpacked', async () => {
    const large = png(1, 64, 64)
    await writeGallery(folder, [{ file: '001-input.png', bytes: large }, ...files.slice(1)])
    const [first] = evidence.gallery!.pictures
    first!.input.sha256 = createHash('sha256').update(large).digest('hex')
    expect((await read()).map(({ id }) => id)).toEqual(['2.png'])
  })

  it('take the place of an earlier gallery, and leave alone what is not theirs', async () => {
    await writeGallery(folder, files)
    writeFileSync(join(folder, 'notes.txt'), 'mine')
    await writeGallery(folder, files.slice(0, 1))
    expect(readdirSync(folder).sort()).toEqual(['001-input.png', 'notes.txt'])
    await removeGallery(folder)
    expect(readdirSync(folder)).toEqual(['notes.txt'])
    rmSync(join(folder, 'notes.txt'))
    await removeGallery(folder)
    expect(existsSync(folder)).toBe(false)
  })

  it('are not written through a link', async () => {
    mkdirSync(join(temp, 'elsewhere'))
    symlinkSync(join(temp, 'elsewhere'), folder)
    await expect(writeGallery(folder, files)).rejects.toThrow(/is a link: remove it, or choose another report-dir/)
    expect(readdirSync(join(temp, 'elsewhere'))).toEqual([])
  })
})
