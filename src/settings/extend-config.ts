import { isAbsolute, join, normalize } from 'node:path'
import { dirname } from 'node:path/posix'
import { InputError } from '../input-error.ts'
import { nearestOf } from './nearest.ts'
import { isPreset, presets } from './presets.ts'
import { readConfigFile, type ConfigFile } from './read-config-file.ts'

export type Values = Record<string, unknown>

/** Reads another config file from where the config itself was read; the reason, in words, where that cannot be had. */
export type ReadBeside = (path: string) => Promise<{ text: string } | { problem: string }>

/**
 * The values of a config file over those of what it extends: a preset, or a file (relative to it), which may extend another.
 * Sections are joined key by key; anything else, a list too, takes the place of what it extends.
 *
 * @param check reads and validates the values of one file
 * @param below joins two layers, the upper one winning
 * @throws InputError that names the file and line of `extends`
 */
export async function extendConfig(
  config: ConfigFile,
  read: ReadBeside,
  check: (config: ConfigFile) => Values,
  below: (lower: Values, upper: Values) => Values,
  chain: readonly string[] = [normalize(config.path)]
): Promise<Values> {
  const values = check(config)
  const name = values.extends as string | undefined
  if (name === undefined) return values
  if (isPreset(name)) return layered(below(presets[name], values), values)
  const where = `${config.locate(['extends'])}: extends`
  const path = isAbsolute(name) ? name : join(dirname(config.path.replaceAll('\\', '/')), name)
  if (chain.includes(normalize(path))) {
    throw new InputError(
      `${where}: ${name} leads back to itself (${[...chain, normalize(path)].join(' → ')}); take one of them out`
    )
  }
  const found = await read(path)
  if ('problem' in found) {
    const known = Object.keys(presets)
    const near = /[./\\]/.test(name) ? '' : nearestOf(name, known)
    throw new InputError(
      `${where}: ${path} ${found.problem}${near}. Allowed: ${known.join(', ')}, or a YAML file beside this one`
    )
  }
  const lower = await extendConfig(readConfigFile(path, found.text), read, check, below, [...chain, normalize(path)])
  return layered(below(lower, values), values)
}

function isSection(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function layered(lower: Values, upper: Values): Values {
  const joined: Values = { ...lower }
  for (const [key, value] of Object.entries(upper)) {
    const old = joined[key]
    joined[key] = isSection(old) && isSection(value) ? layered(old, value) : value
  }
  return joined
}
