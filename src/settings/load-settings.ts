import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { InputError } from '../input-error.ts'
import { checkSettings } from './check-settings.ts'
import { departures } from './departures.ts'
import { explainIssues, showPath } from './explain-issues.ts'
import { inputs as inputTable } from './inputs.ts'
import { parseInput } from './parse-input.ts'
import { readConfigFile, type ConfigFile, type KeyPath } from './read-config-file.ts'
import { settingsSchema, type Settings } from './schema.ts'

export interface SettingsSource {
  /** The action's inputs or the command line's flags, by name; a blank text counts as not given. */
  inputs: Record<string, string>
  /** Folder that a relative config path starts from. */
  cwd: string
  /** The config file as the base commit has it; null: use none; left out: read the file itself. */
  configText?: { path: string; text: string } | null
}

export interface LoadedSettings {
  settings: Settings
  /** Every setting that departs from its default, as `key: value` lines. */
  departures: string[]
  /** The config file that was used, as it was named; null where there was none. */
  configPath: string | null
}

type Values = Record<string, unknown>

/**
 * The settings of a run: inputs win over the config file, the file over the defaults.
 *
 * @throws InputError that names the file, the key, the value given, the nearest known one and what is allowed.
 */
export async function loadSettings(source: SettingsSource): Promise<LoadedSettings> {
  const given = parseInputs(source.inputs)
  validate(given, (keys) => showPath(keys))

  const config = await openConfig(source)
  const file = config ? readConfigValues(config) : {}

  const settings = settingsSchema.parse({ ...withoutRivals(file, given), ...given })
  const problems = checkSettings(settings)
  if (problems.length > 0) throw new InputError(problems.join('\n'))
  return { settings, departures: departures(settings), configPath: config?.path ?? null }
}

function parseInputs(texts: Record<string, string>): Values {
  const values: Values = {}
  for (const input of inputTable) {
    const value = parseInput(input, texts[input.name] ?? '')
    // The token is no setting: it never enters anything that could be printed or written.
    if (value !== undefined && input.name !== 'github-token') values[input.name] = value
  }
  refuseTwoThresholds(values, '')
  return values
}

function readConfigValues(config: ConfigFile): Values {
  const label = (keys: KeyPath) => `${config.locate(keys)}: ${showPath(keys)}`
  const values: Values = { ...config.value }
  for (const { name, kind, inConfigFile } of inputTable) {
    if (!inConfigFile && name in values) {
      throw new InputError(
        `${label([name])}: cannot stand in the config file; give it as an input of the action or as --${name}`
      )
    }
    const value = values[name]
    if (kind === 'lines' && typeof value === 'string')
      values[name] = value.split(/\r?\n/).filter((line) => line.trim() !== '')
    if (kind === 'commas' && typeof value === 'string') values[name] = value.split(',').map((item) => item.trim())
  }
  validate(values, label)
  refuseTwoThresholds(values, `${config.path}: `)
  return values
}

function validate(values: Values, label: (keys: KeyPath) => string): void {
  const result = settingsSchema.safeParse(values)
  if (!result.success) throw new InputError(explainIssues(settingsSchema, values, result.error, label).join('\n'))
}

function refuseTwoThresholds(values: Values, where: string): void {
  if (values.threshold === undefined || values['threshold-percentile'] === undefined) return
  throw new InputError(
    `${where}threshold: stands beside threshold-percentile, and only one of them can be the operating threshold; remove one`
  )
}

/** An input that says where the threshold lies wins over whichever way the file says it. */
function withoutRivals(file: Values, given: Values): Values {
  const rest = { ...file }
  if (given['threshold-percentile'] !== undefined) delete rest.threshold
  if (given.threshold !== undefined) delete rest['threshold-percentile']
  return rest
}

async function openConfig({ inputs, cwd, configText }: SettingsSource): Promise<ConfigFile | null> {
  if (configText === null) return null
  if (configText) return readConfigFile(configText.path, configText.text)
  const path = configPathOf(inputs)
  try {
    return readConfigFile(path, await readFile(resolve(cwd, path), 'utf8'))
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === undefined) throw error
    if (code === 'ENOENT' && path === settingsSchema.parse({}).config) return null
    const why = code === 'ENOENT' ? 'does not exist' : code === 'EISDIR' ? 'is a folder' : `cannot be read (${code})`
    throw new InputError(`config: ${path} ${why}; name a YAML file, or leave the input out for the defaults`, {
      cause: error
    })
  }
}

/** The config file's path as the inputs name it, or the default one. */
export function configPathOf(inputs: Record<string, string>): string {
  return (inputs.config ?? '').trim() || settingsSchema.parse({}).config
}
