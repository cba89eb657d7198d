import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { inputs } from '../src/settings/inputs.ts'
import { settingsSchema } from '../src/settings/schema.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const readme = readFileSync(join(root, 'README.md'), 'utf8')
const action = parse(readFileSync(join(root, 'action.yml'), 'utf8')) as {
  outputs: Record<string, { description: string }>
}

describe('README', () => {
  it.each(inputs.map((input) => [input.name, input] as const))(
    'has the input %s as the schema has it',
    (name, input) => {
      const shown = input.default === '' ? '' : `\`${input.default}\``
      expect(readme).toContain(`| \`${name}\` | ${shown} | ${input.description} |`)
    }
  )

  it.each(Object.entries(action.outputs))('has the output %s as action.yml has it', (name, { description }) => {
    expect(readme).toContain(`| \`${name}\` | ${description} |`)
  })

  it('shows config files that are valid', () => {
    const section = readme.slice(readme.indexOf('## Config file'), readme.indexOf('## On GitHub'))
    const blocks = [...section.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, yaml]) => yaml!)
    expect(blocks).toHaveLength(1)
    for (const yaml of blocks) expect(settingsSchema.safeParse(parse(yaml)).error).toBeUndefined()
  })
})
