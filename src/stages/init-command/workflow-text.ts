import { InputError } from '../../input-error.ts'
import { inputs as inputTable, noSettings } from '../../settings/inputs.ts'
import { VERSION } from '../../version.ts'

/**
 * A workflow that judges with the inputs given.
 *
 * @throws InputError for a value that a workflow would take for an expression
 */
export function workflowText(given: Record<string, string>): string {
  const values = inputTable.flatMap(({ name }) => {
    const value = name === 'stage' || noSettings.includes(name) ? '' : (given[name] ?? '').trim()
    if (value.includes('${{'))
      throw new InputError(`init: ${name} holds "\${{", which a workflow takes for an expression: rename what it names`)
    return value === '' ? [] : [`          ${name}: ${scalar(value)}`]
  })
  return `# Written by vae-playbook init. Other ways to run it: README.md of vae-playbook, "On GitHub".
name: vae-playbook
on: pull_request
permissions:
  contents: read
  pull-requests: write
jobs:
  judge:
    # ubuntu-latest, where checkpoints and images are in the repository or are made in this job.
    runs-on: self-hosted
    steps:
      - uses: actions/checkout@fbc6f3992d24b796d5a048ff273f7fcc4a7b6c09 # v5.1.0
      # The step that writes the checkpoints, where they are not in the repository:
      # - run: python train.py
      - uses: vae-playbook/vae-playbook@v${VERSION.split('.')[0]}
        with:
${values.join('\n')}
`
}

/** In double quotes as JSON has them, which YAML takes as they are; several lines as a block. */
function scalar(value: string): string {
  if (!value.includes('\n')) return JSON.stringify(value)
  return `|\n${value.replace(/^/gm, ' '.repeat(12))}`
}
