import * as z from 'zod'
import { inputs } from '../../src/settings/inputs.ts'
import { settingsSchema } from '../../src/settings/schema.ts'

type Json = z.core.JSONSchema.BaseSchema

/**
 * What may stand in the config file, as a JSON Schema for editors: all settings but those that only an input can say; lists
 * may be written as one text, as inputs are.
 */
export function configSchema(): Json {
  const { properties, ...schema } = z.toJSONSchema(settingsSchema, { io: 'input', target: 'draft-7' }) as Json
  const kept = Object.entries(properties as Record<string, Json>).flatMap(([key, property]) => {
    const input = inputs.find(({ name }) => name === key)
    if (input?.inConfigFile === false) return []
    return [[key, input?.kind === 'lines' || input?.kind === 'commas' ? asTextToo(property) : property]]
  })
  return {
    ...schema,
    title: 'vae-playbook config',
    description: 'Settings of vae-playbook, by default in .github/vae-playbook.yml.',
    properties: Object.fromEntries(kept)
  }
}

function asTextToo({ description, default: value, ...list }: Json): Json {
  return { description, default: value, anyOf: [list, { type: 'string', minLength: 1 }] }
}
