import type * as z from 'zod'
import { markdownTable } from 'markdown-table'
import { configSchema } from './config-schema.ts'

type Json = z.core.JSONSchema.BaseSchema

const head = `# Configuration

\`.github/vae-playbook.yml\`, or the file that the input \`config\` names. Inputs of the action and flags of the command line win
over it; on a pull request it is read from the base commit. A key that is not listed here is an error, with the nearest one
that is.

This line at the top of the file gives completion, explanations and checks in VS Code (with the YAML extension) and other
editors:

\`\`\`yaml
# yaml-language-server: $schema=https://raw.githubusercontent.com/vae-playbook/vae-playbook/v1/schema/config.schema.json
\`\`\`

In a checkout of this repository the path \`schema/config.schema.json\` does as well. This page and that file are generated from
the schema in \`src/settings/schema.ts\` (\`npm run build\`).

A dot stands for a level: \`model.input.range\` is

\`\`\`yaml
model:
  input:
    range: [-1, 1]
\`\`\`
`

/** `docs/configuration.md`: every key of the config file with its default, what it may hold and its meaning. */
export function configurationPage(): string {
  const { properties } = configSchema()
  const sections = Object.entries(properties as Record<string, Json>)
  const plain = sections.filter(([, schema]) => !isSection(schema))
  const parts = sections.filter(([, schema]) => isSection(schema))
  return [
    head,
    '## At the top level\n',
    `${table(plain.flatMap(([key, schema]) => rows(key, schema)))}\n`,
    ...parts.map(([key, schema]) => section(key, schema))
  ].join('\n')
}

function section(key: string, schema: Json): string {
  const inner = Object.entries(schema.properties as Record<string, Json>)
  const own = inner.flatMap(([name, property]) => rows(`${key}.${name}`, property))
  return `## \`${key}\`\n\n${schema.description}\n\n${table(own)}\n`
}

function rows(key: string, schema: Json): string[][] {
  if (isSection(schema)) {
    const inner = Object.entries(schema.properties as Record<string, Json>)
    return [
      [`\`${key}\``, '', '', schema.description ?? ''],
      ...inner.flatMap(([name, property]) => rows(`${key}.${name}`, property))
    ]
  }
  const items = schema.items as Json | undefined
  const own = [`\`${key}\``, shown(schema.default), allowed(schema), schema.description ?? '']
  return items !== undefined && isSection(items)
    ? [
        own,
        ...Object.entries(items.properties as Record<string, Json>).flatMap(([name, of]) =>
          rows(`${key}[].${name}`, of)
        )
      ]
    : [own]
}

function isSection(schema: Json): boolean {
  return schema.properties !== undefined
}

function shown(value: unknown): string {
  if (value === undefined) return ''
  return `\`${Array.isArray(value) ? `[${value.join(', ')}]` : typeof value === 'number' ? shownNumber(value) : value}\``
}

/** ln 1e-4 has seventeen digits. */
function shownNumber(value: number): string {
  return String(Number(value.toPrecision(5)))
}

/** What a key may hold, in a few words. */
function allowed(schema: Json): string {
  if (schema.anyOf !== undefined) return schema.anyOf.map((option) => allowed(option as Json)).join(' or ')
  if (schema.const !== undefined) return `\`${schema.const}\``
  if (schema.enum !== undefined) return schema.enum.map((word) => `\`${word}\``).join(' ')
  if (schema.type === 'object') return 'section'
  if (schema.type === 'array') return listOf(schema)
  if (schema.type === 'number' || schema.type === 'integer') return number(schema)
  return schema.format === 'date' ? 'date' : 'text'
}

function listOf({ items }: Json): string {
  if (Array.isArray(items)) return `${items.length} numbers`
  const of = items as Json
  return isSection(of) ? 'list' : `list of ${allowed(of)}`
}

function number({ type, minimum, exclusiveMinimum, maximum, exclusiveMaximum }: Json): string {
  const bounds = [
    exclusiveMinimum !== undefined && `above ${exclusiveMinimum}`,
    minimum !== undefined && minimum !== Number.MIN_SAFE_INTEGER && `from ${minimum}`,
    exclusiveMaximum !== undefined && `below ${exclusiveMaximum}`,
    maximum !== undefined && maximum !== Number.MAX_SAFE_INTEGER && `up to ${maximum}`
  ].filter(Boolean)
  return [type === 'integer' ? 'whole number' : 'number', ...bounds].join(' ')
}

function table(body: string[][]): string {
  const cells = body.map((row) => row.map((cell) => cell.replaceAll('|', '\\|')))
  return markdownTable([['key', 'default', 'may be', 'meaning'], ...cells], { alignDelimiters: false })
}
