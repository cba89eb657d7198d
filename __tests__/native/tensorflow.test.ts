import { execFile } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, it } from 'vitest'
import { findCheckpoints } from '../../src/checkpoints/find-checkpoints.ts'
import type { Diagnosis } from '../../src/diagnosis/schema.ts'
import { describeTensorFlow } from '../../src/engines/tensorflow/describe-tensorflow.ts'
import { loadModel } from '../../src/inference/load-model.ts'
import { settingsSchema } from '../../src/settings/schema.ts'
import { tempFolder } from '../support/temp-folder.ts'
import { givenPath } from '../support/given-path.ts'
import { expectKerasScores, TRAINED } from '../support/trained-model.ts'

/**
 * tfjs-node for real: installed from npm, compiled against the TensorFlow of a Python, run. The cache is shared with the run on
 * the other Node, so that one takes what the other has compiled.
 */
const [python, cache] = [givenPath('TENSORFLOW_PYTHON'), givenPath('RUNNER_TOOL_CACHE')]

const root = fileURLToPath(new URL('../../', import.meta.url))
const fixtures = join(root, '__tests__/fixtures/tensorflow')
const engine = /^tfjs-node 4\.22\.0 \(TensorFlow \d+\.\d+\.\d+\)$/
const settings = { engine: 'native', engines: { python } }

async function run(args: string[]) {
  const done = await promisify(execFile)(process.execPath, [join(root, 'dist/cli.js'), ...args], {
    env: { ...process.env, PATH: '/usr/bin:/bin' },
    maxBuffer: 2 ** 26
  }).catch((error) => error)
  return { code: done.code ?? 0, stdout: done.stdout as string, stderr: done.stderr as string }
}

describe('with the TensorFlow of a Python', () => {
  beforeAll(async () => void (await expectKerasScores('layers', settings)))

  it('tfjs-node stands in the cache, compiled against it', async () => {
    const { native, library } = await describeTensorFlow(settingsSchema.parse(settings))
    expect(native).toMatchObject({ origin: 'cache', folder: expect.stringContaining(cache!) })
    expect(library).toMatch(/^TensorFlow \d+\.\d+\.\d+ in .*site-packages\/tensorflow$/)
  })

  it.each(['keras', 'module', 'layers', 'graph'] as const)('the %s export scores as Keras does', async (format) => {
    expect(await expectKerasScores(format, settings)).toMatch(engine)
  })

  it.each([...Object.values(TRAINED).filter((name) => name.startsWith('saved')), 'layers', 'layers-pair', 'graph'])(
    '%s gives the outputs that Keras computes',
    async (name) => {
      const read = (file: string) => JSON.parse(readFileSync(join(fixtures, name, file), 'utf8'))
      const [checkpoint] = await findCheckpoints([join(fixtures, name)], fixtures)
      const model = await loadModel(checkpoint!, settingsSchema.parse(settings))
      const { shape, data } = read('input.json').x
      const [count, height, width] = shape
      const given = { pixels: Float32Array.from(data), count, channels: 1, height, width, condition: null }
      const { reconstruction } = await model.run(given)
      const { recon } = read('output.json')
      recon.data.forEach((value: number, i: number) => expect(Math.abs(reconstruction![i]! - value)).toBeLessThan(5e-6))
      expect([model.engine, reconstruction!.length]).toEqual([expect.stringMatching(engine), recon.data.length])
      await model.dispose()
    }
  )

  it('the bundle judges a SavedModel and TensorFlow.js models in one run, and writes nothing else to the terminal', async () => {
    const folder = tempFolder()
    const config = join(folder, 'config.yml')
    writeFileSync(config, `engines: { python: ${JSON.stringify(python)} }\n`)
    const models = [TRAINED.layers, TRAINED.keras].map((name) => join(fixtures, name))
    const dataset = join(root, 'examples/fabrics/twill')
    const report = join(folder, 'report')
    const args = [
      'run',
      ...models,
      '--dataset',
      dataset,
      '--config',
      config,
      '--report-dir',
      report,
      '--format',
      'json'
    ]
    const { code, stdout, stderr } = await run(args)
    expect([code < 2, stderr]).toEqual([true, ''])
    const { tool, checkpoints } = JSON.parse(stdout) as Diagnosis
    expect([tool.engine, tool.device]).toEqual([expect.stringMatching(engine), 'cpu'])
    expect(checkpoints.length).toBe(2)
    const scores = ['layers', 'saved-model-keras'].map(
      (name) => JSON.parse(readFileSync(join(report, `evidence/${name}.json`), 'utf8')).units.score as number[]
    )
    scores[0]!.forEach((score, i) => expect(Math.abs(score - scores[1]![i]!)).toBeLessThan(1e-5))
  })
})
