import { existsSync } from 'node:fs'
import { InputError } from './input-error.ts'
import { forRunner, jsonForRunner, say } from './say.ts'
import { commandHelpText, helpText } from './settings/help-text.ts'
import { parseFlags, type Flags, type Format } from './settings/parse-flags.ts'
import type { LoadedSettings } from './settings/load-settings.ts'
import type { Settings } from './settings/schema.ts'
import { VERSION } from './version.ts'

/**
 * What one command does, in the working folder, with standard output and standard error.
 *
 * @returns exit code. 0: the gate passes (or evidence was written). 1: a diagnosis exists and the gate fails. 2: no diagnosis;
 *   the reason has been written
 */
export async function runCommand(args: string[]): Promise<number> {
  try {
    return await main(args)
  } catch (error) {
    const defect = `a defect of vae-playbook, please report it: ${String((error as Error).stack)}`
    say(process.stderr, `vae-playbook: ${error instanceof InputError ? error.message : defect}`)
    return 2
  }
}

async function main(args: string[]): Promise<number> {
  const flags = parseFlags(args)
  if (flags.help) return print(flags.topic === undefined ? helpText() : commandHelpText(flags.topic))
  if (flags.version) return print(`${VERSION}\n`)
  if (flags.command === 'publish') {
    throw new InputError('publish: there is no pull request on the command line; use the action with stage: publish')
  }
  // Before the config is read, which may be the very file.
  if (flags.command === 'init') await (await import('./stages/init-command/init.ts')).refuseExisting()
  // Loaded on use, here and below, so that --help is there at once.
  const { loadSettings } = await import('./settings/load-settings.ts')
  const loaded = await loadSettings({ inputs: flags.inputs, cwd: workingFolder() })
  if (flags.command === 'engines') return engines(loaded.settings, flags)
  if (flags.command === 'init') return initialize(loaded, flags)
  if (flags.command === 'inspect') return inspection(loaded, flags)
  const { Progress } = await import('./stages/progress.ts')
  const { runStages } = await import('./stages/run-stages.ts')
  const diagnosis = await runStages(loaded, new Progress(process.stderr))
  const { settings } = loaded
  if (diagnosis === null) return printEvidenceFolder(`${settings['report-dir']}/evidence`)
  const { gatePasses } = await import('./diagnosis/gate.ts')
  const passes = gatePasses(diagnosis, settings['fail-on'])
  const { renderMarkdown } = await import('./report/render-markdown.ts')
  const { writeReport } = await import('./run-folder/report-files.ts')
  const { timed } = await import('./stages/timed.ts')
  const markdown = await timed('report', () =>
    renderMarkdown(diagnosis, { reportName: settings['report-name'], failed: !passes })
  )
  await writeReport(settings['report-dir'], markdown)
  print(await render(flags.format, markdown))
  return passes ? 0 : 1

  async function render(format: Format, markdown: string): Promise<string> {
    if (format === 'json') return jsonForRunner(diagnosis)
    if (format === 'markdown') return `${markdown}\n`
    const { renderText } = await import('./report/render-text.ts')
    const text = renderText(diagnosis!, { color: process.stdout.isTTY && !process.env.NO_COLOR, failed: !passes })
    return `${text}\nReport: ${settings['report-dir']}/report.html\n`
  }
}

/** @throws InputError where the folder that the command was started in is gone */
function workingFolder(): string {
  try {
    return process.cwd()
  } catch {
    throw new InputError('the working folder does not exist any more: change into one that does')
  }
}

/** A shard may have had no checkpoint, and so no evidence to write. */
function printEvidenceFolder(folder: string): 0 {
  return print(existsSync(folder) ? `Evidence is in ${folder}\n` : '')
}

/** Exit 2: the engine for ONNX models was to be installed and is not there. */
async function engines(settings: Settings, { format, install }: Flags): Promise<number> {
  const { describeEngines } = await import('./stages/engines-command/describe-engines.ts')
  const rows = await describeEngines(settings, install)
  const { enginesText } = await import('./stages/engines-command/engines-text.ts')
  print(format === 'json' ? jsonForRunner(rows) : enginesText(rows))
  return install && rows.some(({ models, native }) => models === 'ONNX' && 'absent' in native) ? 2 : 0
}

/** Nothing is judged: exit 0, or 2 with the message that a run would end with. */
async function inspection(loaded: LoadedSettings, { format }: Flags): Promise<0> {
  const { inspect } = await import('./stages/inspect-command/inspect.ts')
  const found = await inspect(loaded)
  const { inspectionText } = await import('./stages/inspect-command/inspection-text.ts')
  return print(format === 'json' ? jsonForRunner(found) : inspectionText(found))
}

async function initialize(loaded: LoadedSettings, { inputs, format }: Flags): Promise<0> {
  const { init } = await import('./stages/init-command/init.ts')
  const written = await init(loaded, inputs)
  if (format === 'json') return print(jsonForRunner({ written }))
  return print(`Written: ${written.join(' and ')}. Read both, and commit them.\n`)
}

function print(text: string): 0 {
  // A terminal has its colors, and obeys no line.
  process.stdout.write(process.stdout.isTTY ? text : forRunner(text))
  return 0
}
