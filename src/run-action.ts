import * as core from '@actions/core'
import type { Diagnosis } from './diagnosis/schema.ts'
import { gatePasses } from './diagnosis/gate.ts'
import { refuseWorkspaceEngines } from './engines/refuse-workspace-engines.ts'
import { annotate } from './github/annotate.ts'
import type { Client, Log } from './github/client.ts'
import { commentBudget, NO_RUN } from './github/comment-marker.ts'
import type { GitHubEvent } from './github/event.ts'
import { takesStatus } from './github/publish-status.ts'
import { publish } from './github/publish.ts'
import { pullRequestNumber, withPullRequest } from './github/named-pull-request.ts'
import { readEvent } from './github/read-event.ts'
import { RunningStatus } from './github/running-status.ts'
import { loadTrustedSettings, type TrustedSettings } from './github/trusted-settings.ts'
import { outputsOf, writeOutputs } from './github/write-outputs.ts'
import { SUMMARY_LIMIT, writeSummary } from './github/write-summary.ts'
import { InputError } from './input-error.ts'
import { renderFailure } from './report/render-failure.ts'
import { renderMarkdown } from './report/render-markdown.ts'
import type { TellingSettings } from './settings/lenient-address.ts'
import { readInputs } from './settings/read-inputs.ts'
import { settingsSchema, type Settings } from './settings/schema.ts'
import { forRunner, oneValue } from './say.ts'
import { writeFailure } from './run-folder/failure-file.ts'
import { diagnosisPath, writeReport } from './run-folder/report-files.ts'
import { ReportDirInUse } from './run-folder/report-lock.ts'
import { Progress } from './stages/progress.ts'
import { diagnoseAgain, runStages } from './stages/run-stages.ts'

/** What the run needs to know of its settings to tell how it ended, whatever becomes of the rest of them. */
interface Address extends Pick<Settings, 'stage' | 'comment' | 'report-name' | 'report-dir'> {
  /** Whether comment and status are known to belong there. */
  known: boolean
}

/** What is known of the run so far; a failure is told with as much of it as there is. */
interface Run {
  inputs: Record<string, string>
  env: NodeJS.ProcessEnv
  event: GitHubEvent | null
  address: Address
  /** Inputs that let the gate pass more than the config does. */
  weakened: string[]
  /** Null as long as no status says that this run is under way. */
  running: RunningStatus | null
  /** Ended from outside: nothing is published any more. */
  givenUp: boolean
}

/** Speaks to the job's log; a warning becomes a titled annotation of the run. */
const actionLog: Log = {
  info: (message) => core.info(forRunner(message)),
  warning: (title, message) => core.warning(forRunner(message), { title: oneValue(title) })
}

export interface StartedAction {
  /**
   * What the process exits with. 0: the gate passes, or evidence was written. 1: a diagnosis exists and the gate fails. 2: no
   * diagnosis; never thrown, as an error must not pass for a verdict
   */
  exitCode: Promise<0 | 1 | 2>
  /** For whoever ends the process before that: says so where a verdict is waited for, in the seconds that the runner leaves. */
  giveUp: (why: string) => Promise<void>
}

/** The action's step, in the working folder. Decide first; write files, outputs and summary; then publish; fail last. */
export function startAction(env: NodeJS.ProcessEnv): StartedAction {
  const inputs = readInputs(env)
  const address = addressOf(inputs)
  const run: Run = { inputs, env, event: null, address, weakened: [], running: null, givenUp: false }
  return { exitCode: act(run), giveUp: (why) => giveUp(run, why) }
}

async function act(run: Run): Promise<0 | 1 | 2> {
  try {
    return await decide(run)
  } catch (error) {
    if (run.givenUp) return 2
    if (!(error instanceof InputError)) actionLog.info(String((error as Error).stack))
    const message = error instanceof InputError ? error.message : `A defect of vae-playbook: ${String(error)}`
    // Whatever goes wrong while this is told: nothing was decided.
    await concludeFailure(run, message, error instanceof ReportDirInUse).catch((error: unknown) =>
      actionLog.info(`And this went wrong: ${String(error)}`)
    )
    return 2
  }
}

/** The runner ends a cancelled step 7.5 seconds after it has asked for its end. */
const SECONDS_TO_GIVE_UP = 5

/** No comment is written: whatever has cancelled this run mostly runs itself. */
async function giveUp(run: Run, why: string): Promise<void> {
  if (run.givenUp) return
  run.givenUp = true
  const { address, running } = run
  core.error(forRunner(why), { title: 'vae-playbook was ended' })
  writeOutputs({ outcome: 'could-not-evaluate' })
  const told = address.stage === 'publish' ? null : writeFailure(address['report-dir'], why)
  const byGitHub = await client(run, SECONDS_TO_GIVE_UP)
  const ended = running === null || byGitHub === null ? null : running.giveUp(byGitHub)
  for (const result of await Promise.allSettled([told, ended]))
    if (result.status === 'rejected') actionLog.info(String(result.reason))
}

/** As the inputs have it, so far as they make sense; the config has a say in who is told. */
function addressOf(inputs: Record<string, string>): Address {
  return {
    stage:
      inputs.stage === 'evaluate' || inputs.stage === 'diagnose' || inputs.stage === 'publish' ? inputs.stage : 'all',
    comment: 'never',
    'report-name': undefined,
    known: false,
    'report-dir': inputs['report-dir'] || settingsSchema.parse({})['report-dir']
  }
}

/**
 * Publishing takes 60 seconds at most in all, of which reading the base commit's config may take 15, and one wait of up to 90
 * that GitHub asks for. A client is made right before its use. The toolkit reads the event's payload as it is loaded, so it is loaded after our own check of it.
 *
 * @returns null where there is no token, or no client can be had: nothing is decided by that
 */
async function client({ inputs, env }: Run, seconds: number, patient = false): Promise<Client | null> {
  const token = inputs['github-token']
  if (!token) return null
  try {
    const apiUrl = env.GITHUB_API_URL || 'https://api.github.com'
    if (!URL.canParse(apiUrl)) throw new Error(`GITHUB_API_URL is no address: ${apiUrl}`)
    const { createClient } = await import('./github/create-client.ts')
    return createClient({ token, apiUrl, log: actionLog, seconds, patient })
  } catch (error) {
    actionLog.warning('GitHub cannot be asked', `Its client cannot be made: ${(error as Error).message}`)
    return null
  }
}

async function decide(run: Run): Promise<0 | 1> {
  const { inputs, env } = run
  const number = pullRequestNumber(inputs['pull-request'])
  const read = (run.event = await readEvent(env))
  const asked = await client(run, 15)
  const event = (run.event = read && (await withPullRequest(asked, read, number)))
  const cwd = process.cwd()
  const workspace = env.GITHUB_WORKSPACE || cwd
  const tell = (where: TellingSettings | null) => {
    run.address = { ...run.address, ...where, known: where !== null }
  }
  const trusted = await loadTrustedSettings(asked, event, { inputs, cwd, workspace, tell })
  const { loaded, configFrom } = trusted
  const { settings } = loaded
  run.address = { ...settings, known: true }
  run.weakened = loaded.weakened
  if (settings.stage !== 'publish') refuseFailed(event)
  for (const note of trusted.notes) actionLog.warning('Settings', note)
  if (event?.baseSha && configFrom === 'workspace') await refuseWorkspaceEngines(settings, workspace)
  await announce(run)
  const progress = new Progress(process.stderr)
  const diagnosis =
    settings.stage === 'publish'
      ? await diagnoseAgain(loaded, progress, event?.fork)
      : await runStages(loaded, progress, event?.fork)
  if (diagnosis !== null) return conclude(run, diagnosis, trusted)
  writeOutputs({ 'report-dir': settings['report-dir'] })
  return 0
}

/** Whether this stage tells GitHub anything. */
const publishes = ({ stage }: Address) => stage === 'all' || stage === 'publish'

/** A job that ends at once, or by itself, leaves no status that says that it is still under way. */
async function announce(run: Run): Promise<void> {
  const { event, address } = run
  if (event === null || !publishes(address) || !takesStatus(event)) return
  const asked = await client(run, 15)
  if (asked !== null) run.running = RunningStatus.begin(asked, event, address['report-name'], actionLog)
}

/**
 * What a training that failed or was cancelled has left behind may be half a model, or an earlier one. A job that evaluates fails
 * where its gate does, so `publish` may say what is wrong then, but not that all is well.
 *
 * @throws InputError with the workflow's name and how it ended
 */
function refuseFailed(event: GitHubEvent | null): void {
  if (!event?.failedBefore) return
  const { workflow, conclusion } = event.failedBefore
  throw new InputError(
    `The workflow ${JSON.stringify(workflow)} ended with ${JSON.stringify(conclusion)}, so there is no whole model to judge: see its log, and run it again`
  )
}

async function conclude(
  run: Run,
  diagnosis: Diagnosis,
  { loaded, configFrom, notes }: TrustedSettings
): Promise<0 | 1> {
  const { event, env } = run
  const { settings, fromInputs, weakened } = loaded
  const passes = gatePasses(diagnosis, settings['fail-on'])
  if (passes) refuseFailed(event)
  const origin = {
    reportName: settings['report-name'],
    failed: !passes,
    runUrl: event?.runUrl,
    commit: event?.headSha,
    configFrom,
    fromInputs,
    weakened,
    settingsNotes: notes
  }
  const reportDir = settings['report-dir']
  await writeReport(reportDir, renderMarkdown(diagnosis, origin))
  if (settings.stage !== 'publish') annotate(diagnosis)
  const bytes = { limit: SUMMARY_LIMIT - 1, unit: 'bytes' } as const
  await writeSummary(renderMarkdown(diagnosis, { ...origin, budget: bytes }), env, actionLog)
  const outcome = passes ? 'passed' : 'failed'
  writeOutputs({ outcome, ...outputsOf(diagnosis, { reportDir, diagnosisPath: diagnosisPath(reportDir) }) })
  const characters = {
    limit: commentBudget({ reportName: settings['report-name'], run: event?.run ?? NO_RUN }),
    unit: 'characters'
  } as const
  await bring(run, diagnosis, passes, renderMarkdown(diagnosis, { ...origin, budget: characters }))
  if (passes) return 0
  core.error(`The gate fails: the verdict is ${diagnosis.verdict} (fail-on: ${settings['fail-on'].join(', ')})`)
  return 1
}

/** "Could not be evaluated" is not "the model is bad": another headline, exit 2, and never green. */
async function concludeFailure(run: Run, message: string, isInUse = false): Promise<void> {
  const { address, event, env } = run
  core.error(forRunner(message), { title: 'vae-playbook could not evaluate the model' })
  writeOutputs({ outcome: 'could-not-evaluate' })
  // Whoever publishes in a later job tells these words.
  if (address.stage !== 'publish' && !isInUse) {
    await writeFailure(address['report-dir'], message).catch((error: Error) => actionLog.info(error.message))
  }
  const markdown = renderFailure(message, { reportName: address['report-name'], runUrl: event?.runUrl })
  await writeSummary(markdown, env, actionLog)
  await bring(run, null, false, markdown)
}

/** Publishes where the stage says so. What goes wrong is told, and changes no verdict. */
async function bring(run: Run, diagnosis: Diagnosis | null, passes: boolean, comment: string): Promise<void> {
  const { event, address, weakened, running } = run
  if (event === null || !publishes(address) || run.givenUp) return
  if (!address.known) {
    actionLog.info('Nothing published: where to is for the config to say, which cannot be read (comment, report-name)')
    return
  }
  const settled = { diagnosis, passes, weakened, comment, running }
  const publication = { event, client: await client(run, 45, true), ...settled, settings: address }
  const url = await publish({ ...publication, log: actionLog }).catch((error: unknown) => {
    actionLog.warning('Nothing published', `${String(error)}. The verdict stands as it is.`)
    return null
  })
  if (url !== null) writeOutputs({ 'comment-url': url })
}
