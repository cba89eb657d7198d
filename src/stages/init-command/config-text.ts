import { VERSION } from '../../version.ts'
import type { Inspection } from '../inspect-command/inspection.ts'
import { inspectionText } from '../inspect-command/inspection-text.ts'

const REPOSITORY = 'vae-playbook/vae-playbook'

/** A config that says what the defaults say, with what was found and what may have to be changed in comments. */
export function configText(inspection: Inspection): string {
  const branch = `v${VERSION.split('.')[0]}`
  const schema = `https://raw.githubusercontent.com/${REPOSITORY}/${branch}/schema/config.schema.json`
  const isModelThere = inspection.checkpoints.some(({ model }) => model !== null)
  return `# yaml-language-server: $schema=${schema}
# Written by vae-playbook init. Inputs of the action win over this file. Every key:
# https://github.com/${REPOSITORY}/blob/${branch}/docs/configuration.md
#
# What was found, as vae-playbook inspect shows it:
#
${commented(inspectionText(inspection))}

${isModelThere ? MODEL : ''}# The operating threshold.
# threshold-percentile: 95
# thresholds: { policy: target-fpr, target-fpr: 0.05 } # how the recommended one is chosen

# What fails the job: critical, warning, inconclusive, or never.
# fail-on: [critical, inconclusive]

# Severity and limits of each finding.
# symptoms:
#   S5: { severity: notice } # critical, warning, notice or off
#   S2: { limits: { diversity: 0.25 } }

# Findings that do not count until a day; shown in the report.
# waivers:
#   - { id: S6, reason: "new fabric, labels in progress", expires: 2027-01-31 }
`
}

const MODEL = `# How the training code fed the model, which no file tells: check it.
model:
  input: { range: [0, 1] } # or [-1, 1], [0, 255]; also mean and std, one number or one a channel
  # outputs: { reconstruction: NAME, mu: NAME, log-variance: NAME } # where those above are not right
  # tiling: { mode: resize } # auto (default), tile or resize

# score: { reduce: top-1% } # mean (default), max, top-1%, blurred-max

`

function commented(text: string): string {
  const lines = text.trimEnd().split('\n')
  return lines.map((line) => `#   ${line}`.trimEnd()).join('\n')
}
