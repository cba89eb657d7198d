import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import * as z from 'zod'
import { diagnosisSchema } from '../src/diagnosis/schema.ts'
import { evidenceSchema } from '../src/evidence/evidence.ts'
import { VERSION } from '../src/version.ts'
import { dist, readJson, root } from './support/spawn.ts'

it('the version is that of the package', () => {
  expect(readJson<{ version: string }>(join(root, 'package.json')).version).toBe(VERSION)
})

describe('schema/', () => {
  it.each([
    ['diagnosis.schema.json', 'vae-playbook diagnosis', diagnosisSchema],
    ['evidence.schema.json', 'vae-playbook evidence', evidenceSchema]
  ])('%s is what the sources say (node scripts/build.js writes it)', (file, title, schema) => {
    expect(readJson(join(root, 'schema', file))).toEqual(
      JSON.parse(JSON.stringify({ title, ...z.toJSONSchema(schema) }))
    )
  })
})

it('what package.json and action.yml start is there', () => {
  const { bin } = readJson<{ bin: Record<string, string> }>(join(root, 'package.json'))
  const { runs } = parse(readFileSync(join(root, 'action.yml'), 'utf8')) as { runs: { using: string; main: string } }
  expect(readFileSync(join(root, bin['vae-playbook']), 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/)
  expect(existsSync(join(root, runs.main))).toBe(true)
  expect(runs.using).toBe('node24')
})

describe('the files of dist/', () => {
  const chunks = readdirSync(join(dist, 'chunks'))

  it('are few, none is tiny, and their names stay when the code in them changes', () => {
    expect(chunks.length).toBeLessThan(25)
    expect(chunks.filter((file) => !/^[a-z]+(-[a-z]+)*\.js$/.test(file))).toEqual([])
    expect(chunks.filter((file) => statSync(join(dist, 'chunks', file)).size < 1000)).toEqual([])
  })

  /** Names of the chunks that are loaded with a file of `dist/`, before any of it runs. */
  function loadedWith(file: string): string[] {
    const loaded = new Set<string>()
    const load = (path: string): void => {
      for (const [, name] of readFileSync(path, 'utf8').matchAll(/^import (?:.* from )?".*\/([\w-]+)\.js";$/gm)) {
        if (loaded.has(name)) continue
        loaded.add(name)
        load(join(dist, 'chunks', `${name}.js`))
      }
    }
    load(join(dist, file))
    return [...loaded].sort()
  }

  it('--help loads what it needs', () => {
    expect(loadedWith('cli.js')).toEqual(['common'])
    expect(statSync(join(dist, 'cli.js')).size + statSync(join(dist, 'chunks/common.js')).size).toBeLessThan(50_000)
  })

  it.each([
    ['index.js', ['octokit', 'onnx', 'onnxruntime-web', 'tensorflow', 'tfjs']],
    ['evaluate-worker.js', ['onnx', 'onnxruntime-web', 'run-stages', 'tensorflow', 'tfjs', 'yaml', 'zod']],
    ['accumulator-worker.js', ['decode-images', 'evaluate', 'yaml', 'zod']],
    ['decode-worker.js', ['evaluate', 'accumulator', 'stdlib', 'yaml', 'zod']],
    ['chunks/run-stages.js', ['onnx', 'onnxruntime-web', 'tensorflow', 'tfjs']],
    ['chunks/onnx.js', ['onnxruntime-web', 'tensorflow', 'tfjs']],
    ['chunks/tensorflow.js', ['onnx', 'onnxruntime-web', 'tfjs']],
    ['chunks/describe-engines.js', ['onnx', 'onnxruntime-web', 'tensorflow', 'tfjs']]
  ])('%s loads none of %j before it is needed', (file, names) => {
    expect(names.filter((name) => !chunks.includes(`${name}.js`))).toEqual([])
    expect(names.filter((name) => loadedWith(file).includes(name))).toEqual([])
  })
})
