import { InputError } from '../input-error.ts'
import { inputs as inputTable } from './inputs.ts'
import { nearest, nearestOf } from './nearest.ts'

export const commands = ['run', 'evaluate', 'diagnose', 'publish', 'engines', 'inspect', 'init'] as const
export const formats = ['text', 'markdown', 'json'] as const

export type Command = (typeof commands)[number]
export type Format = (typeof formats)[number]

export interface Flags {
  /** Null only with `help` or `version`. */
  command: Command | null
  /** As `loadSettings` takes them; the command stands in `stage`. */
  inputs: Record<string, string>
  format: Format
  /** `engines install` */
  install: boolean
  help: boolean
  /** With `help`: the command that is asked about; left out: all of them. */
  topic?: Command
  version: boolean
}

/** The command is the stage, so there is no flag for it. */
const flagNames = [
  ...inputTable.map(({ name }) => name).filter((name) => name !== 'stage'),
  'format',
  'help',
  'version'
]

/**
 * Reads `vae-playbook COMMAND [globs…] [--flag value | --flag=value]`, `vae-playbook engines [install]` or
 * `vae-playbook help [COMMAND]`; what follows `--` is taken as globs.
 *
 * @param args the command line without the interpreter and the script
 * @throws InputError for an unknown command, flag or format, a flag twice or without a value.
 */
export function parseFlags(args: readonly string[]): Flags {
  const { words, flags, help, version } = split(args)
  const [command, ...globs] = words
  const asked = command === 'help' ? globs[0] : command
  if (command === 'help' && asked !== undefined && !isOneOf(commands, asked)) throw noCommand(asked)
  if (help || version || command === 'help') {
    const topic = asked !== undefined && isOneOf(commands, asked) ? { topic: asked } : {}
    return { command: null, inputs: {}, format: 'text', install: false, help: !version, version, ...topic }
  }
  if (command === undefined) throw new InputError(`No command; give one of ${commands.join(', ')} (--help shows how)`)
  if (!isOneOf(commands, command)) throw noCommand(command)

  const format = flags.get('format') ?? 'text'
  if (!isOneOf(formats, format)) {
    throw new InputError(
      `--format: "${format}" is no format${nearestOf(format, formats)}. Known: ${formats.join(', ')}`
    )
  }
  flags.delete('format')

  if (command === 'engines') {
    const install = globs.length === 1 && globs[0] === 'install'
    if (globs.length > 0 && !install)
      throw new InputError(`engines: "${globs.join(' ')}" is not known; write engines, or engines install`)
    // It takes no checkpoints, as the stage diagnose does.
    return { command, inputs: { ...Object.fromEntries(flags), stage: 'diagnose' }, format, install, help, version }
  }

  if ((command === 'inspect' || command === 'init') && format === 'markdown')
    throw new InputError(`--format: ${command} shows text or json; leave markdown out`)
  const checkpoints = [...globs, ...(flags.has('checkpoints') ? [flags.get('checkpoints')!] : [])]
  const inputs = {
    ...Object.fromEntries(flags),
    checkpoints: checkpoints.join('\n'),
    stage: ['run', 'inspect', 'init'].includes(command) ? 'all' : command
  }
  return { command, inputs, format, install: false, help, version }
}

function noCommand(word: string): InputError {
  return new InputError(`"${word}" is no command${nearestOf(word, commands)}. Known: ${commands.join(', ')}`)
}

function isOneOf<T extends string>(known: readonly T[], word: string): word is T {
  return (known as readonly string[]).includes(word)
}

function split(args: readonly string[]) {
  const words: string[] = []
  const flags = new Map<string, string>()
  let help = false
  let version = false
  for (let i = 0; i < args.length; i++) {
    const arg = args[i]
    if (arg === '--') {
      words.push(...args.slice(i + 1))
      break
    }
    if (arg === '-h' || arg === '--help') help = true
    else if (arg === '--version') version = true
    else if (!arg.startsWith('-')) words.push(arg)
    else {
      const { name, value } = readFlag(arg)
      const next = args[i + 1]
      // A number below zero is a value; anything else that starts with a dash is the next flag.
      const follows = next !== undefined && (!next.startsWith('-') || /^-[\d.]/.test(next)) ? next : undefined
      if (value === undefined && follows !== undefined) i++
      setFlag(flags, name, value ?? follows)
    }
  }
  return { words, flags, help, version }
}

function readFlag(arg: string): { name: string; value: string | undefined } {
  const equals = arg.indexOf('=')
  const flag = equals === -1 ? arg : arg.slice(0, equals)
  const name = flag.replace(/^--?/, '')
  if (name === 'stage')
    throw new InputError(`--stage: the command is the stage; write vae-playbook ${commands.join('|')}`)
  if (!flag.startsWith('--') || !flagNames.includes(name)) {
    const near = nearest(name, flagNames)
    throw new InputError(
      `${flag}: unknown flag${near === null ? '' : `; the nearest known one is --${near}`} (--help lists them all)`
    )
  }
  return { name, value: equals === -1 ? undefined : arg.slice(equals + 1) }
}

function setFlag(flags: Map<string, string>, name: string, value: string | undefined): void {
  if (value === undefined || value.trim() === '')
    throw new InputError(`--${name}: needs a value, as in --${name} VALUE`)
  const before = flags.get(name)
  if (before !== undefined && name !== 'checkpoints')
    throw new InputError(`--${name}: given twice, "${before}" and "${value}"; keep one`)
  flags.set(name, before === undefined ? value : `${before}\n${value}`)
}
