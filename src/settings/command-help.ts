import { formats, type Command, type Format } from './parse-flags.ts'

interface CommandHelp {
  usage: string
  /** The line of usage is not that of the stages. */
  own?: true
  /** One sentence. */
  does: string
  /** Names of the inputs that make a difference to it. */
  flags: string[]
  formats: readonly Format[]
  exits: Record<string, string>
  examples: string[]
}

const finding = ['checkpoints', 'dataset', 'dataset-layout', 'config']
const engine = ['engine', 'device']
const judging = ['threshold-percentile', 'threshold', 'baseline', 'history', 'fail-on', 'report-name']
const gate = {
  0: 'The gate passes.',
  1: 'A diagnosis exists and the gate fails.',
  2: 'Bad usage or input, or no diagnosis could be made.'
}

/** What `--help` says of each command, in the order in which they are listed. */
export const commandHelp: Record<Command, CommandHelp> = {
  run: {
    usage: 'vae-playbook run [checkpoint globs...] --dataset DIR [flags]',
    does: 'Evaluates the checkpoints and diagnoses them.',
    flags: [...finding, ...engine, ...judging, 'report-dir'],
    formats,
    exits: gate,
    examples: [
      'vae-playbook run "runs/*.onnx" --dataset data/fabric',
      'vae-playbook run scores.npz --format json --fail-on critical,warning'
    ]
  },
  evaluate: {
    usage: 'vae-playbook evaluate [checkpoint globs...] --dataset DIR [flags]',
    does: 'Writes what was measured on each checkpoint to evidence/ in the report folder.',
    flags: [...finding, 'shard', ...engine, 'report-dir'],
    formats: [],
    exits: { 0: 'The evidence is written.', 2: 'Bad usage or input, or a checkpoint could not be measured.' },
    examples: ['vae-playbook evaluate "runs/*.onnx" --dataset data/fabric --shard 2/8']
  },
  diagnose: {
    usage: 'vae-playbook diagnose [flags]',
    does: 'Reads that evidence; writes diagnosis.json and the report; decides.',
    flags: ['config', ...judging, 'report-dir'],
    formats,
    exits: gate,
    examples: ['vae-playbook diagnose --report-dir vae-playbook-report --threshold-percentile 99']
  },
  publish: {
    usage: 'vae-playbook publish',
    does: 'Brings a diagnosis to the pull request; only in a GitHub Actions job, by the action.',
    flags: [],
    formats: [],
    exits: { 2: 'Always: there is no pull request on the command line. Use the action with stage: publish.' },
    examples: ['vae-playbook help publish']
  },
  engines: {
    usage: 'vae-playbook engines [install] [flags]',
    own: true,
    does: 'Shows which inference engines are there, and which would be used; engines install installs the native ones.',
    flags: ['config', ...engine],
    formats: ['text', 'json'],
    exits: {
      0: 'They are shown.',
      2: 'Bad usage, or the engine for ONNX models was to be installed and is not there.'
    },
    examples: ['vae-playbook engines', 'vae-playbook engines install --format json']
  },
  inspect: {
    usage: 'vae-playbook inspect [checkpoint globs...] --dataset DIR [flags]',
    own: true,
    does: 'Shows what a run would take for what, without a verdict; writes nothing.',
    flags: [...finding, 'threshold-percentile', 'threshold', 'baseline', 'history'],
    formats: ['text', 'json'],
    exits: { 0: 'A run would begin.', 2: 'A run would end so, with the same message.' },
    examples: ['vae-playbook inspect "runs/*.onnx" --dataset data/fabric --history runs/history.csv']
  },
  init: {
    usage: 'vae-playbook init [checkpoint globs...] --dataset DIR [flags]',
    own: true,
    does: 'Writes .github/workflows/vae-playbook.yml and a commented .github/vae-playbook.yml from what inspect finds; never over a file.',
    flags: [...finding.filter((name) => name !== 'config'), ...engine, ...judging, 'report-dir'],
    formats: ['text', 'json'],
    exits: { 0: 'Both are written.', 2: 'One of them is there, or a run would end so, with the same message.' },
    examples: ['vae-playbook init "runs/*.onnx" --dataset data/fabric --history runs/history.csv']
  }
}
