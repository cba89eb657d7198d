import { diagnose } from '../diagnosis/diagnose.ts'
import type { Diagnosis } from '../diagnosis/schema.ts'
import { isWithoutCurves, readHistory } from '../history/read-history.ts'
import type { LoadedSettings } from '../settings/load-settings.ts'
import type { Settings } from '../settings/schema.ts'
import { VERSION } from '../version.ts'
import { findBaseline, measureBaseline, refuseOwnEvidence } from './baseline.ts'
import { evaluate } from './evaluate.ts'
import { readEvidence } from '../run-folder/evidence-files.ts'
import type { Progress } from './progress.ts'
import { checkReportDir, clearVerdict, writeDiagnosis } from '../run-folder/report-files.ts'
import { timed } from './timed.ts'

/**
 * Runs the stages that the settings name, as far as `diagnosis.json`; publishing is for the room that knows GitHub.
 *
 * @param fromFork the run was started by a commit of another repository: what it brings is not trusted
 * @returns null for the stage `evaluate`, which ends with the evidence
 * @throws InputError where no diagnosis can be made
 */
export async function runStages(
  { settings, departures }: LoadedSettings,
  progress: Progress,
  fromFork = false
): Promise<Diagnosis | null> {
  const reportDir = settings['report-dir']
  refuseOwnEvidence(settings)
  const clear = clearOnce(reportDir)
  const checked = readReferences(settings, progress, fromFork)
  const { found, history } = await (isJob() ? checked.finally(clear) : checked)
  await checkReportDir(reportDir)
  const evidence =
    settings.stage === 'diagnose' ? await readEvidence(reportDir) : await evaluate(settings, progress, fromFork, clear)
  await clear()
  if (settings.stage === 'evaluate') return null
  const today = new Date().toISOString().slice(0, 10)
  const baseline = await measureBaseline(found, evidence, settings, progress)
  const diagnosis = await timed('diagnosis', () =>
    diagnose(evidence, { settings, departures, version: VERSION, today, baseline, history })
  )
  await writeDiagnosis(reportDir, diagnosis)
  return diagnosis
}

/** In a job a later step could publish what an earlier run decided: whatever goes wrong, it must be gone by then. */
function isJob(): boolean {
  return process.env.GITHUB_ACTIONS === 'true'
}

/**
 * Elsewhere it stays until all that the inputs name was found: a mistyped path costs nobody a report. A run that fails later
 * leaves no verdict of an earlier one.
 */
function clearOnce(reportDir: string): () => Promise<void> {
  let cleared: Promise<void> | null = null
  return () => (cleared ??= clearVerdict(reportDir))
}

/** What the judged checkpoints are compared with. Read first: a baseline may be the diagnosis that this run replaces. */
async function readReferences(settings: Settings, progress: Progress, fromFork: boolean) {
  if (settings.stage === 'evaluate') return { found: null, history: null }
  const found = await findBaseline(settings, fromFork)
  if (settings.history === undefined) return { found, history: null }
  const history = await readHistory(settings.history, process.cwd())
  if (isWithoutCurves(history)) progress.note(`history: ${history.notes.slice(0, 2).join(' ')}`)
  return { found, history }
}
