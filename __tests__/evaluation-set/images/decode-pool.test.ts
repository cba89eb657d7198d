import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'rolldown'
import { beforeAll, describe, expect, it } from 'vitest'
import { DecodePool } from '../../../src/evaluation-set/images/decode-pool.ts'
import { loadImage } from '../../../src/evaluation-set/images/load-image.ts'
import { wasmFiles } from '../../../src/pictures/wasm-files.ts'
import { InputError } from '../../../src/input-error.ts'
import { fixtures } from '../../support/images-reference.ts'
import { tempFolder } from '../../support/temp-folder.ts'
import { writePng, writeText } from '../../support/write-png.ts'

const source = join(dirname(fileURLToPath(import.meta.url)), '../../../src/evaluation-set/images')
const bundle = join(tempFolder(), 'dist')
const image = (path: string) => ({ kind: 'image', path, channels: 1, size: null }) as const

beforeAll(async () => {
  const run = `
    import { decodePool } from ${JSON.stringify(join(source, 'decode-pool.ts'))}
    const pool = decodePool()
    const { width } = await pool.run({ kind: 'image', path: process.argv[2], channels: 3, size: null })
    console.log(pool.capacity > 1, width)
  `
  writeText(join(bundle, '../run.ts'), run)
  const giveUp = `
    import { DecodePool } from ${JSON.stringify(join(source, 'decode-pool.ts'))}
    const pool = new DecodePool(process.argv[2], 1)
    void pool.run({ kind: 'facts', images: [] })
    pool.giveUp()
  `
  writeText(join(bundle, '../give-up.ts'), giveUp)
  await build({
    input: {
      run: join(bundle, '../run.ts'),
      'give-up': join(bundle, '../give-up.ts'),
      'decode-worker': join(source, 'decode-worker.ts')
    },
    platform: 'node',
    output: { dir: bundle, chunkFileNames: 'chunks/[name].js' }
  })
  mkdirSync(join(bundle, 'images'))
  for (const [name, file] of Object.entries(wasmFiles)) {
    copyFileSync(createRequire(import.meta.url).resolve(file), join(bundle, 'images', name))
  }
})

describe('DecodePool', () => {
  it('gives in worker threads what the calling thread gives', async () => {
    const pool = new DecodePool(join(bundle, 'decode-worker.js'), 2)
    const paths = ['grey.png', 'rgb.jpg', 'grey-16bit.png', 'rgb.png', 'grey.jpg'].map((name) => join(fixtures, name))
    const images = await Promise.all(paths.map((path) => pool.run(image(path))))
    expect(images).toEqual(await Promise.all(paths.map((path) => loadImage(path, 1, null))))
    const mask = await pool.run({ kind: 'mask', paths: [join(fixtures, 'grey-1bit.png')], size: null })
    expect(mask.sizes.reduce((sum, size) => sum + size, 0)).toBe(mask.area)
  })

  it('keeps no process alive for what was given up', () => {
    const silent = join(bundle, '../silent.mjs')
    writeText(silent, "import { parentPort } from 'node:worker_threads'\nparentPort.on('message', () => undefined)\n")
    // It would wait for the worker's answer for good: execFileSync throws then.
    execFileSync(process.execPath, [join(bundle, 'give-up.js'), silent], { timeout: 20_000 })
  })

  it('passes on errors as what they are, and works on after them', async () => {
    const pool = new DecodePool(join(bundle, 'decode-worker.js'), 1)
    const bad = join(bundle, '../bad.png')
    writeText(bad, 'text')
    const [failed, read] = await Promise.allSettled([pool.run(image(bad)), pool.run(image(join(fixtures, 'grey.png')))])
    expect(failed.status === 'rejected' && failed.reason).toBeInstanceOf(InputError)
    expect(failed.status === 'rejected' && String(failed.reason)).toMatch(/bad\.png is no image/)
    expect(read.status).toBe('fulfilled')
    const defect = await pool.run({ kind: 'mask', paths: [], size: null }).catch((error: unknown) => error)
    expect(defect).not.toBeInstanceOf(InputError)
    expect(String(defect)).toContain('loadMask needs at least one mask')
  })

  it('fails all tasks of a worker that dies', async () => {
    const dead = join(bundle, '../dead.mjs')
    writeText(dead, 'throw new Error("out of order")')
    const pool = new DecodePool(dead, 1)
    await expect(pool.run(image(join(fixtures, 'grey.png')))).rejects.toThrow(
      'decoding images in a worker thread failed'
    )
  })

  it('works bundled with its wasm files beside it, and lets the process end', () => {
    const path = join(bundle, '../one.png')
    writePng(path, { width: 33, height: 4 })
    const output = execFileSync(process.execPath, [join(bundle, 'run.js'), path], {
      encoding: 'utf8',
      cwd: '/',
      timeout: 30_000
    })
    expect(output.trim()).toBe('true 33')
  })

  it('does without workers from TypeScript source', async () => {
    const pool = new DecodePool()
    expect(pool.capacity).toBe(1)
    expect((await pool.run(image(join(fixtures, 'grey.png')))).width).toBeGreaterThan(1)
  })
})
