import { diagnose } from '../diagnosis/diagnose.ts'
import { gatePasses } from '../diagnosis/gate.ts'
import type { Diagnosis } from '../diagnosis/schema.ts'
import { isWithoutCurves, readHistory } from '../history/read-history.ts'
import type { Evidence } from '../evidence/evidence.ts'
import { InputError } from '../input-error.ts'
import type { LoadedSettings } from '../settings/load-settings.ts'
import type { Settings } from '../settings/schema.ts'
import { VERSION } from '../version.ts'
import { findBaseline, measureBaseline, refuseOwnEvidence } from './baseline.ts'
import { evaluate } from './evaluate.ts'
import { readEvidence } from '../run-folder/evidence-files.ts'
import { readFailure } from '../run-folder/failure-file.ts'
import { readGallery } from '../run-folder/gallery-files.ts'
import type { LoadedGallery } from '../page/gallery/show-pictures.ts'
import type { Progress } from './progress.ts'
import {
  checkReportDir,
  clearVerdict,
  readDiagnosis,
  UNTRUSTED_BYTES,
  writeDiagnosis,
  writePage
} from '../run-folder/report-files.ts'
import { withReportDir } from '../run-folder/report-lock.ts'
import { timed } from './timed.ts'

/**
 * Runs the stages that the settings name, as far as `diagnosis.json`; publishing is for the room that knows GitHub.
 *
 * @param fromFork the run was started by a commit of another repository: what it brings is not trusted
 * @returns null for the stage `evaluate`, which ends with the evidence
 * @throws InputError where no diagnosis can be made
 */
export async function runStages(loaded: Judging, progress: Progress, fromFork = false): Promise<Diagnosis | null> {
  return alone(loaded, () => stages(loaded, progress, fromFork))
}

async function stages(
  { settings, departures }: Judging,
  progress: Progress,
  fromFork: boolean
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
  const diagnosis = await judge(evidence, { settings, departures }, { found, history }, progress)
  await write(reportDir, diagnosis, evidence, settings)
  return diagnosis
}

/**
 * For `publish`: the diagnosis that the evidence gives with this job's own settings, whoever has written the one that lies beside
 * it. That one can only make things worse: where the gate fails by it and would pass now, nobody knows which is right.
 *
 * @throws InputError where no diagnosis can be made, an earlier stage could make none, or the two disagree so
 */
export async function diagnoseAgain(loaded: Judging, progress: Progress, fromFork = false): Promise<Diagnosis> {
  return alone(loaded, () => again(loaded, progress, fromFork))
}

async function again(loaded: Judging, progress: Progress, fromFork: boolean): Promise<Diagnosis> {
  const { settings } = loaded
  const reportDir = settings['report-dir']
  const failure = await readFailure(reportDir)
  if (failure !== null) throw new InputError(failure)
  const references = await readReferences(settings, progress, fromFork)
  const before = await readDiagnosis(reportDir)
  const evidence = await readEvidence(reportDir, UNTRUSTED_BYTES)
  const diagnosis = await judge(evidence, loaded, references, progress)
  const passes = (one: Diagnosis) => gatePasses(one, settings['fail-on'])
  if (before !== null && !passes(before) && passes(diagnosis)) {
    throw new InputError(
      `${reportDir}/diagnosis.json says ${before.verdict}, and its evidence gives ${diagnosis.verdict} with the settings of this job: ` +
        'give `publish` the inputs that `diagnose` had (baseline, threshold, …), or diagnose again'
    )
  }
  await write(reportDir, diagnosis, evidence, settings)
  return diagnosis
}

/** `diagnosis.json`, and the page that shows it and the evidence. */
async function write(reportDir: string, diagnosis: Diagnosis, evidence: Evidence[], settings: Settings): Promise<void> {
  await writeDiagnosis(reportDir, diagnosis)
  // Loaded on use: charts bring a grammar of their own.
  const { renderPage } = await import('../page/render-page.tsx')
  const options = { failed: !gatePasses(diagnosis, settings['fail-on']), reportName: settings['report-name'] }
  const page = timed('page', async () =>
    renderPage(diagnosis, evidence, await picturesOf(reportDir, diagnosis, evidence), options)
  )
  await writePage(reportDir, await page)
}

/** All pictures of the judged checkpoint, the film's of each. */
async function picturesOf(reportDir: string, { judged }: Diagnosis, evidence: Evidence[]): Promise<LoadedGallery> {
  const own = evidence.find(({ checkpoint }) => checkpoint.name === judged)
  const film = await Promise.all(
    evidence.map(async (one) => ({
      checkpoint: one.checkpoint.name,
      pictures: await readGallery(reportDir, one, ({ roles }) => roles.includes('film'))
    }))
  )
  return { judged: own === undefined ? [] : await readGallery(reportDir, own, () => true), film }
}

/** No two runs write into one report folder at the same time. */
function alone<T>({ settings }: Judging, work: () => Promise<T>): Promise<T> {
  return withReportDir(settings['report-dir'], settings.shard, work)
}

type Judging = Pick<LoadedSettings, 'settings' | 'departures'>

async function judge(
  evidence: Evidence[],
  { settings, departures }: Judging,
  { found, history }: Awaited<ReturnType<typeof readReferences>>,
  progress: Progress
): Promise<Diagnosis> {
  const today = new Date().toISOString().slice(0, 10)
  const baseline = await measureBaseline(found, evidence, settings, progress)
  return timed('diagnosis', () =>
    diagnose(evidence, { settings, departures, version: VERSION, today, baseline, history })
  )
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
