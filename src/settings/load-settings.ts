import { resolve } from 'node:path'
import { InputError } from '../input-error.ts'
import { readNamedFile, type Unreadable } from '../read-named-file.ts'
import { checkSettings } from './check-settings.ts'
import { departures } from './departures.ts'
import { extendConfig, type ReadBeside, type Values } from './extend-config.ts'
import { explainIssues, showPath } from './explain-issues.ts'
import { inputs as inputTable, noSettings } from './inputs.ts'
import { parseInput } from './parse-input.ts'
import { readConfigFile, type ConfigFile, type KeyPath } from './read-config-file.ts'
import { settingsSchema, type Settings } from './schema.ts'

export interface SettingsSource {
  /** The action's inputs or the command line's flags, by name; a blank text counts as not given. */
  inputs: Record<string, string>
  /** Folder that a relative config path starts from. */
  cwd: string
  /**
   * The config file as the base commit has it, with what reads the files that it extends from there; null: use none; left
   * out: read the file itself.
   */
  configText?: { path: string; text: string; read: ReadBeside } | null
  /** The file itself is not trusted: of it counts only what describes the model and the data. */
  descriptionOnly?: boolean
}

export interface LoadedSettings {
  settings: Settings
  /** Every setting that departs from its default, as `key: value` lines. */
  departures: string[]
  /** The config file that was used, as it was named; null where there was none. */
  configPath: string | null
  /** The settings that inputs or flags gave, by name. */
  fromInputs: string[]
  /** What of the config file did not count, as `key: value` lines. */
  ignored: string[]
  /** Inputs by which the gate lets more pass than by the config or the defaults, as `key: value` lines. */
  weakened: string[]
}

/** What can be wrong without a gate passing by it: a model that is not described as it is judges badly, or not at all. */
const DESCRIPTION = ['model', 'dataset-layout', 'engines', 'gallery']

/**
 * The settings of a run: inputs win over the config file, the file over the defaults.
 *
 * @throws InputError that names the file, the key, the value given, the nearest known one and what is allowed.
 */
export async function loadSettings(source: SettingsSource): Promise<LoadedSettings> {
  const given = parseInputs(source.inputs)
  validate(given, (keys) => showPath(keys))

  const config = await openConfig(source)
  const beside = source.configText?.read ?? ((path: string) => readBeside(path, source.cwd))
  const whole = config ? await extendConfig(config, beside, readConfigValues, withoutRivals) : {}
  const counts = (key: string) => !source.descriptionOnly || DESCRIPTION.includes(key)
  const [file, rest] = [true, false].map((kept) =>
    Object.fromEntries(Object.entries(whole).filter(([key]) => counts(key) === kept))
  ) as [Values, Values]
  const ignored = Object.entries(rest).flatMap(([key, value]) => (key in given ? [] : [`${key}: ${shortly(value)}`]))

  const withoutInputs = settingsSchema.parse(file)
  const settings = settingsSchema.parse({ ...withoutRivals(file, given), ...given })
  const problems = checkSettings(settings)
  if (problems.length > 0) throw new InputError([...problems, ...hintAt(config, ignored)].join('\n'))
  return {
    settings,
    departures: departures(settings),
    configPath: config?.path ?? null,
    fromInputs: Object.keys(given),
    ignored,
    weakened: weakening(settings['fail-on'], withoutInputs['fail-on'])
  }
}

/** What is missing may stand where it does not count. */
function hintAt(config: ConfigFile | null, ignored: string[]): string[] {
  if (config === null || ignored.length === 0) return []
  return [
    `${config.path} is not trusted before it is merged, so this of it does not count: ${ignored.join('; ')}. Give it as inputs of the workflow`
  ]
}

/** @throws InputError for a text that is no config */
export function checkConfig(path: string, text: string): void {
  readConfigValues(readConfigFile(path, text))
}

function shortly(value: unknown): string {
  const isList = Array.isArray(value) && value.every((item) => typeof item === 'string')
  const text = isList ? value.join(',') : typeof value === 'string' ? value : JSON.stringify(value)
  return text.length <= 60 ? text : `${text.slice(0, 59)}…`
}

/** The verdicts that each word of `fail-on` fails by. */
function failing(failOn: readonly string[]): Set<string> {
  const all = failOn.flatMap((on) => (on === 'warning' ? ['critical', 'warning', 'inconclusive'] : [on]))
  return new Set(all.filter((on) => on !== 'never' && !failOn.includes(`!${on}`)))
}

function weakening(failOn: Settings['fail-on'], before: Settings['fail-on']): string[] {
  const now = failing(failOn)
  return [...failing(before)].every((verdict) => now.has(verdict)) ? [] : [`fail-on: ${failOn.join(',')}`]
}

function parseInputs(texts: Record<string, string>): Values {
  const values: Values = {}
  for (const input of inputTable) {
    const value = parseInput(input, texts[input.name] ?? '')
    if (value !== undefined && !noSettings.includes(input.name)) values[input.name] = value
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
  const text = await readNamedFile(resolve(cwd, path)).catch((error: Unreadable) => {
    if (error.isMissing && isDefaultConfig(path)) return null
    throw new InputError(`config: ${path} ${error.message}; name a YAML file, or leave the input out for the defaults`, {
      cause: error
    })
  })
  return text === null ? null : readConfigFile(path, text.toString('utf8'))
}

/** A file that the workspace's config extends. */
async function readBeside(path: string, cwd: string): Promise<{ text: string } | { problem: string }> {
  try {
    return { text: (await readNamedFile(resolve(cwd, path))).toString('utf8') }
  } catch (error) {
    return { problem: (error as Unreadable).message }
  }
}

/** The config file's path as the inputs name it, or the default one. */
export function configPathOf(inputs: Record<string, string>): string {
  return (inputs.config ?? '').trim() || settingsSchema.parse({}).config
}

/** Whether the path is the one that is looked at where none is named. */
export function isDefaultConfig(path: string): boolean {
  return path === settingsSchema.parse({}).config
}
