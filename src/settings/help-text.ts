import { findingIds, recordOf, symptomIds } from '../catalogue/order.ts'
import { inWords } from '../words/format.ts'
import { inputs } from './inputs.ts'
import { formats } from './parse-flags.ts'

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

function flagRows(): string[] {
  const settings = inputs
    .filter(({ name }) => name !== 'stage' && name !== 'github-token')
    .map((input) =>
      row(
        `--${input.name} ${input.placeholder}`,
        input.description + (input.default ? ` Default: ${input.default}.` : '')
      )
    )
  return [
    ...settings,
    row('--github-token TOKEN', 'Token for publish; of no use outside of a GitHub Actions job.'),
    row('--format FORMAT', `What standard output holds: ${formats.join(', ')}. Default: text.`),
    row('--help, -h', 'Shows this text.'),
    row('--version', 'Shows the version.')
  ]
}

/** The text of `--help`, built from the table of inputs; no line is longer than 100 columns. */
export function helpText(): string {
  return [
    `vae-playbook: judges checkpoints of a VAE anomaly detector against a playbook of ${inWords(symptomIds.length)} symptoms.`,
    '',
    'Usage',
    '  vae-playbook run|evaluate|diagnose|publish [checkpoint globs...] --dataset DIR [flags]',
    '  vae-playbook engines [install] [flags]',
    '',
    'Commands',
    row('run', 'Evaluates the checkpoints and diagnoses them.'),
    row('evaluate', 'Writes what was measured on each checkpoint to evidence/ in the report folder.'),
    row('diagnose', 'Reads that evidence; writes diagnosis.json and the report; decides.'),
    row('publish', 'Brings a diagnosis to the pull request; only in a GitHub Actions job, by the action.'),
    row(
      'engines',
      'Shows which inference engines are there, and which would be used; engines install installs the native ones.'
    ),
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
