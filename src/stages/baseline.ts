import { basename, isAbsolute, relative, resolve } from 'node:path'
import type { Checkpoint } from '../checkpoints/checkpoint.ts'
import { findCheckpoints } from '../checkpoints/find-checkpoints.ts'
import { isRecorded } from '../checkpoints/kinds.ts'
import { refusePrograms } from '../checkpoints/refuse-programs.ts'
import type { BaselineSource } from '../diagnosis/match-baseline.ts'
import type { Evidence } from '../evidence/evidence.ts'
import { InputError } from '../input-error.ts'
import { parseJson } from '../parse-json.ts'
import { readNamedFile, type Unreadable } from '../read-named-file.ts'
import type { Settings } from '../settings/schema.ts'
import { evaluateRecorded } from './model/evaluate-recorded.ts'
import { parseEvidence } from '../run-folder/evidence-files.ts'
import { openEvaluator } from './evaluators/open-evaluator.ts'
import type { Progress } from './progress.ts'
import { parseDiagnosis } from '../run-folder/report-files.ts'

/** The largest file that either kind of JSON comes in. */
const MAX_BYTES = 64 * 2 ** 20

/** A baseline that was found and, where that takes no model, read. */
export type FoundBaseline = BaselineSource | { source: 'unmeasured'; checkpoint: Checkpoint }

/**
 * What the input `baseline` names: an `evidence.json`, a `diagnosis.json` or a checkpoint. Asked before anything is
 * evaluated, so that a slip of the pen costs no time, and a file in the report folder is read before it is written anew.
 *
 * @param fromFork a SavedModel is a program: it is refused in a run that a fork started
 * @returns null where no baseline is configured
 * @throws InputError for a file that is none of these
 */
export async function findBaseline(settings: Settings, fromFork: boolean): Promise<FoundBaseline | null> {
  const path = settings.baseline
  if (path === undefined) return null
  // A TensorFlow.js checkpoint is a model.json.
  if (/\.json$/i.test(path) && basename(path).toLowerCase() !== 'model.json') return readJson(path)
  const found = await findCheckpoints([path], process.cwd())
  if (found.length > 1) {
    const names = found.slice(0, 3).map(({ name }) => `"${name}"`)
    throw new InputError(
      `baseline: ${path} names ${found.length} checkpoints (${names.join(', ')}${found.length > 3 ? ', …' : ''}): name one of them`
    )
  }
  if (fromFork) refusePrograms(found)
  return { source: 'unmeasured', checkpoint: found[0] }
}

/**
 * Evaluates a baseline that is a checkpoint on the evaluation set, unless this run has done so already.
 *
 * @param evaluated evidence of this run
 * @throws InputError for a checkpoint that cannot be evaluated
 */
export async function measureBaseline(
  found: FoundBaseline | null,
  evaluated: Evidence[],
  settings: Settings,
  progress: Progress
): Promise<BaselineSource | null> {
  if (found === null || found.source !== 'unmeasured') return found
  const { checkpoint } = found
  const known = evaluated.find((one) => one.checkpoint.sha256 === checkpoint.sha256)
  if (known !== undefined) return { source: 'checkpoint', evidence: known }
  if (isRecorded(checkpoint))
    return { source: 'checkpoint', evidence: (await evaluateRecorded(checkpoint, settings)).evidence }
  const evaluator = await openEvaluator([checkpoint], settings, progress)
  try {
    const { measured } = await evaluator.evaluate(checkpoint)
    return { source: 'checkpoint', evidence: (await measured).evidence }
  } finally {
    evaluator.close()
  }
}

/** @throws InputError where the baseline lies where this run writes its own evidence, and would be replaced or removed */
export function refuseOwnEvidence({ baseline, 'report-dir': reportDir }: Settings): void {
  if (baseline === undefined) return
  const inside = relative(resolve(reportDir, 'evidence'), resolve(baseline))
  if (inside.startsWith('..') || isAbsolute(inside)) return
  throw new InputError(
    `baseline: ${baseline} lies among the evidence of this run, which is written anew: copy it elsewhere, or set another report-dir`
  )
}

async function readJson(path: string): Promise<BaselineSource> {
  const bytes = await readNamedFile(path).catch((error: Unreadable) => {
    throw new InputError(`baseline: ${path} ${error.message}; name a checkpoint, an evidence.json or a diagnosis.json`, {
      cause: error
    })
  })
  const text = bytes.toString('utf8')
  if (text.length > MAX_BYTES) {
    throw new InputError(
      `baseline: ${path} is larger than any evidence or diagnosis; name one of these, or a checkpoint`
    )
  }
  let value: unknown
  try {
    value = parseJson(text, `baseline: ${path}`)
  } catch (error) {
    if (error instanceof InputError) throw error
    throw new InputError(`baseline: ${path} is not JSON (truncated?): write it again, or name the checkpoint`, {
      cause: error
    })
  }
  const has = (key: string) => typeof value === 'object' && value !== null && key in value
  if (has('findings')) return { source: 'diagnosis', diagnosis: parseDiagnosis(value, path) }
  if (has('units')) return { source: 'evidence', evidence: parseEvidence(value, path) }
  throw new InputError(
    `baseline: ${path} is neither evidence nor a diagnosis; name evidence/NAME.json or diagnosis.json of an earlier run, or a checkpoint`
  )
}
