import type { GraphInput } from '../../src/inference/graph/graph-session.ts'
import { settingsSchema } from '../../src/settings/schema.ts'

export const input = (name: string, shape: (number | null)[] | null, elementType = 'float32'): GraphInput => ({
  name,
  shape,
  elementType
})

export const modelSettings = (model: object = {}) => settingsSchema.parse({ model }).model
