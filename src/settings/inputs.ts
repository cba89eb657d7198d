/** How an input's one string becomes a setting: as it is, a strict number, one item a line, or items between commas. */
export type InputKind = 'text' | 'number' | 'lines' | 'commas'

export interface Input {
  name: string
  /** One sentence for users; `action.yml`, `--help` and the README say exactly this. */
  description: string
  /** The default as a user would write it; empty where there is none. */
  default: string
  kind: InputKind
  /** Stands for the value in `--help`. */
  placeholder: string
  /** False for what only an input or a flag can say: such a key in the config file is an error. */
  inConfigFile: boolean
}

function input(
  name: string,
  placeholder: string,
  defaultText: string,
  description: string,
  more: Partial<Pick<Input, 'kind' | 'inConfigFile'>> = {}
): Input {
  return { name, description, default: defaultText, placeholder, kind: 'text', inConfigFile: true, ...more }
}

/** Every input of the action and flag of the command line, in the order in which they are listed to users. */
export const inputs: readonly Input[] = [
  input(
    'checkpoints',
    'GLOBS',
    '',
    'Globs of checkpoints, one a line, in training order (natural sort); a leading ! excludes; required to evaluate.',
    { kind: 'lines' }
  ),
  input(
    'dataset',
    'PATH',
    '',
    'Folder of the evaluation set, or a manifest file (CSV or JSON Lines: image,label[,mask][,group]); not needed for recorded outputs.'
  ),
  input('dataset-layout', 'LAYOUT', 'auto', 'Layout of the evaluation set: auto, mvtec, aitex, folders or manifest.'),
  input(
    'config',
    'FILE',
    '.github/vae-playbook.yml',
    'Config file for all settings and limits; inputs win over it, and only the default path may be missing.',
    { inConfigFile: false }
  ),
  input(
    'stage',
    'STAGE',
    'all',
    'What to do: evaluate (checkpoints to evidence), diagnose (evidence to verdict and report), publish (diagnosis to pull request) or all.'
  ),
  input(
    'shard',
    'I/N',
    '',
    'Evaluate only this part of the checkpoints, for a job matrix, for example 2/8; diagnose merges the parts.'
  ),
  input('engine', 'ENGINE', 'auto', 'Inference engine: auto, native or wasm.'),
  input(
    'device',
    'DEVICE',
    'auto',
    'Where inference runs: auto, gpu or cpu; gpu fails when no GPU engine starts, auto says which one ran.'
  ),
  input(
    'threshold-percentile',
    'P',
    '95',
    'The operating threshold, as this percentile of the defect-free scores, above 0 and below 100.',
    { kind: 'number' }
  ),
  input('threshold', 'SCORE', '', 'An absolute operating threshold instead of the percentile.', { kind: 'number' }),
  input(
    'baseline',
    'PATH',
    '',
    'A checkpoint, an evidence.json or a diagnosis.json to compare with, on the same evaluation set.'
  ),
  input(
    'history',
    'PATH',
    '',
    'Training curves for the causes: TensorBoard event files, or CSV or JSON Lines with epoch and loss, KL and learning-rate columns.'
  ),
  input(
    'fail-on',
    'LIST',
    'critical,inconclusive',
    'Verdicts that fail the job, between commas: critical, warning (includes critical and inconclusive; !inconclusive beside it leaves that out), inconclusive (the model could not be judged), or never.',
    { kind: 'commas' }
  ),
  input(
    'comment',
    'WHEN',
    'always',
    'When to comment on the pull request: always, on-findings or never; an existing comment is always brought up to date, except with never.'
  ),
  input('report-name', 'NAME', '', 'Key of the sticky comment and of the commit status: one per model in a matrix.'),
  input('report-dir', 'DIR', 'vae-playbook-report', 'Folder where evidence, diagnosis and report are written.'),
  input(
    'pull-request',
    'NUMBER',
    '',
    'Number of the pull request to tell, where the event names none: workflow_dispatch, issue_comment, schedule, release.',
    { inConfigFile: false }
  ),
  input('github-token', 'TOKEN', '${{ github.token }}', 'Token for the comment and the commit status.', {
    inConfigFile: false
  })
]

/** What only publishing needs: no setting, so that it enters nothing that could be printed or written. */
export const noSettings: readonly string[] = ['pull-request', 'github-token']
