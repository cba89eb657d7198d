import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { InputError } from '../input-error.ts'
import {
  checkConfig,
  configPathOf,
  isDefaultConfig,
  loadSettings,
  type LoadedSettings
} from '../settings/load-settings.ts'
import { readTelling, type TellingSettings } from '../settings/lenient-address.ts'
import type { ReadBeside } from '../settings/extend-config.ts'
import type { Client } from './client.ts'
import type { GitHubEvent } from './event.ts'
import { readBaseConfig, type BaseConfig } from './read-base-config.ts'

export interface TrustedSettings {
  loaded: LoadedSettings
  /** Whose config file the settings are from: `base` may do anything; undefined: no commit is more trusted than another. */
  configFrom: 'base' | 'workspace' | 'none' | undefined
  /** What a reader must know of it, in sentences: what did not count, and why. */
  notes: string[]
}

export interface TrustOptions {
  inputs: Record<string, string>
  cwd: string
  workspace: string
  /** Called before anything else of the settings is read: where to tell what is wrong with them; null: nobody knows. */
  tell?: (where: TellingSettings | null) => void
}

/**
 * The settings of a job, from inputs and the config file of the commit whose word counts. A config that only the workspace has
 * describes the model and the data; whatever could weaken the gate keeps its default, and that is said.
 *
 * @throws InputError where the base commit has a config, or may have one, that cannot be read; and for settings that are wrong
 */
export async function loadTrustedSettings(
  client: Client | null,
  event: GitHubEvent | null,
  { inputs, cwd, workspace, tell }: TrustOptions
): Promise<TrustedSettings> {
  const path = configPathOf(inputs)
  const base = await readBaseConfig(client, event, { path, workspace })
  const whose = event?.kind === 'workflow_run' ? 'default branch' : 'base commit'
  tell?.(await tellingIn(base, inputs, resolve(cwd, path)))
  if (base.state === 'own') {
    const loaded = await loadSettings({ inputs, cwd })
    const notes =
      event?.ownBranch && loaded.configPath !== null ? [`${path} is read from the pushed commit itself.`] : []
    return { loaded, configFrom: notes.length > 0 ? 'workspace' : undefined, notes }
  }
  if (base.state === 'unreadable') {
    if (existsSync(resolve(cwd, path)) || !isDefaultConfig(path)) {
      throw new InputError(
        `config: ${path} counts as the ${whose} has it, and could not be read there: ${base.why}. Run the job again, or give the permission contents: read; the workspace's own is not taken instead`
      )
    }
    const notes = [`Whether the ${whose} has ${path} could not be asked (${base.why}): the defaults count.`]
    return { loaded: await loadSettings({ inputs, cwd, configText: null }), configFrom: 'none', notes }
  }
  if (base.state === 'base') {
    const read: ReadBeside = async (file) =>
      beside(await readBaseConfig(client, event, { path: file, workspace }), whose)
    const broken = problemOf(path, base.text)
    if (broken === null || !(await isRepaired(resolve(cwd, path), path, base.text))) {
      const loaded = await loadSettings({ inputs, cwd, configText: { path, text: base.text, read } })
      return { loaded, configFrom: 'base', notes: [] }
    }
  }
  const loaded = await loadSettings({ inputs, cwd, descriptionOnly: true })
  if (loaded.configPath === null) return { loaded, configFrom: 'none', notes: [] }
  const why =
    base.state === 'none'
      ? `The ${whose} has no ${path}`
      : `${path} of the ${whose} is broken, and this change repairs it`
  const ignored =
    loaded.ignored.length === 0
      ? ''
      : ` Not counted until it is merged, the defaults instead: ${loaded.ignored.join('; ')}.`
  const notes = [`${why}: the workspace's own counts only for what describes model and data.${ignored}`]
  return { loaded, configFrom: 'workspace', notes }
}

/** Where the file counts that can be read; where another counts, which cannot be had, only what the inputs say. */
async function tellingIn(
  base: BaseConfig,
  inputs: Record<string, string>,
  file: string
): Promise<TellingSettings | null> {
  if (base.state === 'base') return readTelling(inputs, base.text)
  if (base.state === 'own') return readTelling(inputs, await readFile(file, 'utf8').catch(() => null))
  if (base.state === 'none') return readTelling(inputs, null)
  return inputs.comment && inputs['report-name'] ? readTelling(inputs, null) : null
}

function problemOf(path: string, text: string): string | null {
  try {
    checkConfig(path, text)
    return null
  } catch (error) {
    return (error as Error).message
  }
}

/** Whether the workspace has another text there, and a sound one. */
async function isRepaired(file: string, path: string, before: string): Promise<boolean> {
  const text = await readFile(file, 'utf8').catch(() => null)
  return text !== null && text !== before && problemOf(path, text) === null
}

/** What a trusted config extends is read where it was read itself, or not at all. */
function beside(found: BaseConfig, whose: string): Awaited<ReturnType<ReadBeside>> {
  switch (found.state) {
    case 'base':
      return { text: found.text }
    case 'none':
      return { problem: `is not in the ${whose}, where the config that extends it was read` }
    case 'unreadable':
      return { problem: `could not be read from the ${whose}: ${found.why}` }
    case 'own':
      return { problem: `lies outside of the repository, so the ${whose} does not have it` }
  }
}
