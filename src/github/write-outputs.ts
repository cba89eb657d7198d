import { setOutput, warning } from '@actions/core'
import type { Diagnosis } from '../diagnosis/schema.ts'

/** What came of the run; the same words in `action.yml`. */
export type Outcome = 'passed' | 'failed' | 'could-not-evaluate'

/** The action's outputs but for `outcome` and `comment-url`; empty where something could not be measured or recommended. */
export function outputsOf(
  diagnosis: Diagnosis,
  paths: { reportDir: string; diagnosisPath: string }
): Record<string, string> {
  const judged = diagnosis.checkpoints.find(({ name }) => name === diagnosis.judged)
  const { recommended } = diagnosis.thresholds
  const present = diagnosis.findings.filter(({ status }) => status === 'present')
  const text = (value: number | string | null | undefined) =>
    value === null || value === undefined ? '' : String(value)
  return {
    verdict: diagnosis.verdict,
    findings: JSON.stringify(present.map(({ id }) => id)),
    device: diagnosis.tool.device,
    'judged-checkpoint': diagnosis.judged,
    'best-checkpoint': text(diagnosis.bestCheckpoint),
    'image-auroc': text(judged?.metrics.imageAuroc),
    'recommended-threshold': text(recommended?.threshold),
    'recommended-percentile': text(recommended?.percentile),
    'report-dir': paths.reportDir,
    'diagnosis-path': paths.diagnosisPath
  }
}

/**
 * Sets outputs of the step; `comment-url` is set on its own, once the comment is published. Where the runner's file cannot be
 * written, that is a warning: it must not change the verdict.
 */
export function writeOutputs(outputs: Record<string, string>): void {
  try {
    for (const [name, value] of Object.entries(outputs)) setOutput(name, value)
  } catch (error) {
    warning(`${(error as Error).message}; diagnosis.json has what the outputs would say`, {
      title: 'Outputs: not written'
    })
  }
}
