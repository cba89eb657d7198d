import { findingIds, recordOf, symptomIds } from '../catalogue/order.ts'
import { inWords } from '../words/format.ts'
import { inputs, noSettings } from './inputs.ts'
import { commandHelp } from './command-help.ts'
import { formats, type Command } from './parse-flags.ts'

const WIDTH = 100
const INDENT = 32

/** Breaks a text into lines of at most `width` characters, at spaces. */
function wrap(text: string, width: number): string[] {
  return text.split(' ').reduce<string[]>((lines, word) => {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= width) return [...lines.slice(0, -1), `${last} ${word}`]
    return [...lines, word]
  }, [])
}

function row(left: string, right: string): string {
  const [first, ...rest] = wrap(right, WIDTH - INDENT)
  return [`  ${left}`.padEnd(INDENT) + first, ...rest.map((line) => ' '.repeat(INDENT) + line)].join('\n')
}

function inputRow(name: string): string {
  const input = inputs.find((other) => other.name === name)!
  return row(
    `--${input.name} ${input.placeholder}`,
    input.description + (input.default ? ` Default: ${input.default}.` : '')
  )
}

function formatRow(known: readonly string[]): string {
  return row('--format FORMAT', `What standard output holds: ${known.join(', ')}. Default: text.`)
}

function flagRows(): string[] {
  return [
    ...inputs.filter(({ name }) => name !== 'stage' && !noSettings.includes(name)).map(({ name }) => inputRow(name)),
    row('--pull-request NUMBER', 'For publish; of no use outside of a GitHub Actions job.'),
    row('--github-token TOKEN', 'Likewise.'),
    formatRow(formats),
    row('--help, -h', 'Shows this text, or that of one command.'),
    row('--version', 'Shows the version.')
  ]
}

/** The text of `--help`, built from the table of inputs; no line is longer than 100 columns. */
export function helpText(): string {
  const entries = Object.entries(commandHelp)
  return [
    `vae-playbook: judges checkpoints of a VAE anomaly detector against a playbook of ${inWords(symptomIds.length)} symptoms.`,
    '',
    'Usage',
    '  vae-playbook run|evaluate|diagnose|publish [checkpoint globs...] --dataset DIR [flags]',
    ...entries.filter(([, { own }]) => own).map(([, { usage }]) => `  ${usage}`),
    '  vae-playbook help [command]',
    '',
    'Commands',
    ...entries.map(([command, { does }]) => row(command, does)),
    row('help', 'Shows this text, or that of one command.'),
    '',
    'Flags',
    ...flagRows(),
    '',
    'Findings (limits and severities: symptoms in the config file)',
    ...findingIds.map((id) => row(id, `${recordOf(id).title}.`)),
    '',
    'Exit codes',
    row('0', 'The gate passes.'),
    row('1', 'A diagnosis exists and the gate fails.'),
    row('2', 'Bad usage or input, or no diagnosis could be made.'),
    '',
    'Examples',
    '  vae-playbook run "runs/*.onnx" --dataset data/fabric',
    '  vae-playbook run scores.npz --format json --fail-on critical,warning',
    '  vae-playbook evaluate "runs/*.onnx" --dataset data/fabric --shard 2/8',
    ''
  ].join('\n')
}

/** The text of `COMMAND --help`: its own flags, exit codes and examples; no line is longer than 100 columns. */
export function commandHelpText(command: Command): string {
  const { usage, does, flags, formats: known, exits, examples } = commandHelp[command]
  return [
    ...wrap(`vae-playbook ${command}: ${does[0].toLowerCase()}${does.slice(1)}`, WIDTH),
    '',
    'Usage',
    `  ${usage}`,
    '',
    'Flags',
    ...flags.map(inputRow),
    ...(known.length === 0 ? [] : [formatRow(known)]),
    row('--help, -h', 'Shows this text; vae-playbook --help shows all commands and findings.'),
    '',
    'Exit codes',
    ...Object.entries(exits).map(([code, meaning]) => row(code, meaning)),
    '',
    'Examples',
    ...examples.map((line) => `  ${line}`),
    ''
  ].join('\n')
}
