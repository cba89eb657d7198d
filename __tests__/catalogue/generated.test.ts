import { Ajv } from 'ajv'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import * as z from 'zod'
import { generatedFiles, generatedParts, withGeneratedPart } from '../../scripts/reference/index.ts'
import { inputs } from '../../src/settings/inputs.ts'
import { settingsSchema } from '../../src/settings/schema.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const read = (path: string) => readFileSync(join(root, path), 'utf8')

describe('what is generated from the schemas and the catalogue', () => {
  it.each(Object.entries(generatedFiles))('%s is up to date (npm run build)', (path, make) => {
    expect(read(path)).toBe(make())
  })

  it.each(Object.keys(generatedParts))('the table of findings in %s is, too', (path) => {
    expect(withGeneratedPart(path, read(path))).toBe(read(path))
  })
})

/** Dotted paths of all keys, those inside of lists as `waivers[].id`. */
function keysOf(schema: z.core.JSONSchema.BaseSchema, path = ''): string[] {
  const items = schema.items as z.core.JSONSchema.BaseSchema | undefined
  const inner = items?.properties ? keysOf(items, `${path}[]`) : []
  return Object.entries((schema.properties ?? {}) as Record<string, z.core.JSONSchema.BaseSchema>)
    .flatMap(([key, property]) => {
      const own = path === '' ? key : `${path}.${key}`
      return [own, ...keysOf(property, own)]
    })
    .concat(inner)
}

describe('docs/configuration.md', () => {
  const onlyInputs = inputs.filter(({ inConfigFile }) => !inConfigFile).map(({ name }) => name)
  const keys = keysOf(z.toJSONSchema(settingsSchema) as never).filter((key) => !onlyInputs.includes(key))

  it('has every key of the config, with a meaning', () => {
    expect(keys).toContain('symptoms.S4.limits.signal-share')
    expect(keys).toContain('waivers[].expires')
    const page = read('docs/configuration.md')
    const sections = [...page.matchAll(/^## `([^`]+)`\n\n(.*)$/gm)]
    const cells = [...page.matchAll(/^\| `([^`]+)` \|.*\| (.*) \|$/gm)]
    const rows = new Map([...sections, ...cells].map(([, key, meaning]) => [key, meaning]))
    expect([...rows.keys()].sort()).toEqual([...keys].sort())
    for (const [key, meaning] of rows) if (!key!.endsWith('.limits')) expect(meaning, key).toMatch(/[.…]$/)
  })
})

describe('schema/config.schema.json', () => {
  const valid = new Ajv({ strict: false, formats: { date: true } }).compile(
    JSON.parse(read('schema/config.schema.json'))
  )
  const examples = (readdirSync(join(root, 'examples'), { recursive: true }) as string[])
    .filter((path) => /\.ya?ml$/.test(path) && !path.startsWith('workflows') && path !== 'dependabot.yml')
    .map((path) => join('examples', path))

  it('accepts every config in examples/', () => {
    expect(examples).not.toEqual([])
    for (const path of examples) expect(valid(parse(read(path))), `${path}: ${JSON.stringify(valid.errors)}`).toBe(true)
  })

  it.each([
    ['lists that are written as text', { 'fail-on': 'critical, warning', checkpoints: 'a.onnx\n!b.onnx' }],
    [
      'a part of a section',
      { symptoms: { S4: { limits: { information: 0.2 } } }, model: { input: { range: [-1, 1] } } }
    ],
    ['a waiver', { waivers: [{ id: 'S6', reason: 'known', expires: '2027-01-31' }] }]
  ])('accepts %s', (_, config) => {
    expect(
      settingsSchema.partial().safeParse({ ...config, 'fail-on': undefined, checkpoints: undefined }).success
    ).toBe(true)
    expect(valid(config), JSON.stringify(valid.errors)).toBe(true)
  })

  it.each([
    ['a misspelt key', { 'fail-onn': 'critical' }],
    ['a misspelt key of a section', { model: { inputs: { images: 'x' } } }],
    ['a misspelt limit', { symptoms: { S4: { limits: { informations: 0.2 } } } }],
    ['a word that is none', { engine: 'fast' }],
    ['what only an input can say', { config: 'other.yml' }],
    ['a token', { 'github-token': 'x' }]
  ])('refuses %s', (_, config) => {
    expect(valid(config)).toBe(false)
  })
})
