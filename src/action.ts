import * as core from '@actions/core'
import type { Diagnosis } from './diagnosis/schema.ts'
import { gatePasses } from './diagnosis/gate.ts'
import { refuseWorkspaceEngines } from './engines/refuse-workspace-engines.ts'
import { annotate } from './github/annotate.ts'
import type { Log } from './github/client.ts'
import { commentBudget } from './github/comment-marker.ts'
import type { GitHubEvent } from './github/event.ts'
import { publish } from './github/publish.ts'
import { readBaseConfig, type BaseConfig } from './github/read-base-config.ts'
import { readEvent } from './github/read-event.ts'
import { outputsOf, writeOutputs } from './github/write-outputs.ts'
import { SUMMARY_LIMIT, writeSummary } from './github/write-summary.ts'
import { InputError } from './input-error.ts'
import { renderFailure } from './report/render-failure.ts'
import { renderMarkdown } from './report/render-markdown.ts'
import { configPathOf, loadSettings } from './settings/load-settings.ts'
import { readInputs } from './settings/read-inputs.ts'
import type { Settings } from './settings/schema.ts'
import { diagnosisPath, readDiagnosis, writeReport } from './run-folder/report-files.ts'
import { Progress } from './stages/progress.ts'
import { runStages } from './stages/run-stages.ts'

const inputs = readInputs(process.env)

/** What is known of the run so far; a failure is told with as much of it as there is. */
const run: { event: GitHubEvent | null; settings: Pick<Settings, 'stage' | 'comment' | 'report-name'> } = {
  event: null,
  settings: {
    stage: inputs.stage === 'evaluate' || inputs.stage === 'diagnose' ? inputs.stage : 'all',
    comment: inputs.comment === 'never' ? 'never' : 'always',
    'report-name': inputs['report-name'] || undefined
  }
}

/** Speaks to the job's log; a warning becomes a titled annotation of the run. */
const actionLog: Log = {
  info: (message) => core.info(message),
  warning: (title, message) => core.warning(message, { title })
}

/**
 * Publishing takes 60 seconds at most in all, of which reading the base commit's config may take 15: a client is made right
 * before its use. The toolkit reads the event's payload as it is loaded, so it is loaded after our own check of it.
 */
async function client(seconds: number) {
  const token = inputs['github-token']
  const apiUrl = process.env.GITHUB_API_URL || 'https://api.github.com'
  if (!token) return null
  const { createClient } = await import('./github/create-client.ts')
  return createClient({ token, apiUrl, log: actionLog, seconds })
}

/** Decide first; write files, outputs and summary; then publish; fail last. Returns what the process exits with. */
async function main(): Promise<0 | 1> {
  const event = (run.event = await readEvent(process.env))
  const cwd = process.cwd()
  const workspace = process.env.GITHUB_WORKSPACE || cwd
  const config = await readBaseConfig(await client(15), event, {
    path: configPathOf(inputs),
    workspace,
    log: actionLog
  })
  const loaded = await loadSettings({ inputs, cwd, configText: config.configText })
  const settings = (run.settings = loaded.settings)
  if (event?.kind === 'pull_request' && config.configFrom === 'workspace')
    await refuseWorkspaceEngines(settings, workspace)
  const diagnosis =
    settings.stage === 'publish'
      ? await readDiagnosis(settings['report-dir'])
      : await runStages(loaded, new Progress(process.stderr), event?.fork)
  if (diagnosis !== null) return conclude(diagnosis, loaded.settings, config.configFrom)
  writeOutputs({ 'report-dir': settings['report-dir'] })
  return 0
}

async function conclude(diagnosis: Diagnosis, settings: Settings, from: BaseConfig['configFrom']): Promise<0 | 1> {
  const { event } = run
  const passes = gatePasses(diagnosis, settings['fail-on'])
  const origin = {
    reportName: settings['report-name'],
    failed: !passes,
    runUrl: event?.runUrl,
    commit: event?.headSha,
    configFrom: event?.kind === 'pull_request' ? from : undefined
  }
  const reportDir = settings['report-dir']
  if (settings.stage !== 'publish') {
    await writeReport(reportDir, renderMarkdown(diagnosis, origin))
    const budget = { limit: SUMMARY_LIMIT - 1, unit: 'bytes' } as const
    await writeSummary(renderMarkdown(diagnosis, { ...origin, budget }), process.env, actionLog)
    annotate(diagnosis)
  }
  writeOutputs(outputsOf(diagnosis, { reportDir, diagnosisPath: diagnosisPath(reportDir) }))
  const budget = { limit: commentBudget(settings['report-name']), unit: 'characters' } as const
  await bring(diagnosis, passes, renderMarkdown(diagnosis, { ...origin, budget }))
  if (passes) return 0
  core.error(`The gate fails: the verdict is ${diagnosis.verdict} (fail-on: ${settings['fail-on'].join(', ')})`)
  return 1
}

/** "Could not be judged" is not "the model is bad": another headline, exit 2, and never green. */
async function concludeFailure(message: string): Promise<2> {
  core.error(message, { title: 'vae-playbook could not judge the model' })
  const markdown = renderFailure(message, { reportName: run.settings['report-name'], runUrl: run.event?.runUrl })
  await writeSummary(markdown, process.env, actionLog)
  await bring(null, false, markdown)
  return 2
}

/** Publishes where the stage says so. */
async function bring(diagnosis: Diagnosis | null, passes: boolean, comment: string): Promise<void> {
  const { event, settings } = run
  if (event === null || settings.stage === 'evaluate' || settings.stage === 'diagnose') return
  const url = await publish({ event, client: await client(45), diagnosis, passes, comment, settings, log: actionLog })
  if (url !== null) writeOutputs({ 'comment-url': url })
}

// For a run that ends before main has returned, as nothing is left to wait for. There is no top-level await here: where one is,
// rolldown writes one more file to dist/ for each import().
process.exitCode = 2
main()
  .catch((error: unknown) => {
    // A file's name in it must not speak to the runner.
    if (!(error instanceof InputError)) core.info(String((error as Error).stack).replaceAll('\n::', '\n ::'))
    return concludeFailure(error instanceof InputError ? error.message : `A defect of vae-playbook: ${String(error)}`)
  })
  .then((code) => {
    process.exitCode = code
  })
