import { inputs } from './inputs.ts'

/**
 * The action's inputs as the runner passes them: `INPUT_` and the name in capitals, with its hyphens. Inputs that the
 * workflow leaves out come as empty texts.
 */
export function readInputs(env: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(inputs.map(({ name }) => [name, env[`INPUT_${name.toUpperCase()}`] ?? '']))
}
