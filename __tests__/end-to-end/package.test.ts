import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import * as z from 'zod'
import { diagnosisSchema } from '../../src/diagnosis/schema.ts'
import { evidenceSchema } from '../../src/evidence/evidence.ts'
import { VERSION } from '../../src/version.ts'
import { readJson, root } from './support/spawn.ts'

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
