import { stat } from 'node:fs/promises'
import type { Checkpoint } from '../../checkpoints/checkpoint.ts'
import { engineOf } from '../../checkpoints/kinds.ts'
import { cacheFolder } from '../../engines/cache-folder.ts'
import { isAbsent, type Absent, type FindOptions } from '../../engines/engine.ts'
import { findOnnx } from '../../engines/find-onnx.ts'
import { removeInstalled } from '../../engines/install-once.ts'
import type { EvaluationSet } from '../../evaluation-set/types.ts'
import { InputError } from '../../input-error.ts'
import { say } from '../../say.ts'
import type { Settings } from '../../settings/schema.ts'
import { evaluateInOwnProcess } from './in-a-process-of-its-own.ts'
import { evaluateInThisProcess } from './in-this-process.ts'
import type { Evaluator } from '../evaluator.ts'
import type { Progress } from '../progress.ts'

const isOnnx = (checkpoint: Checkpoint) => engineOf(checkpoint) === 'onnx'

/**
 * Bytes of a model from which on a process of its own pays for the embedded engine too: what malloc keeps can only be set when
 * one starts. On the benchmark's model (105 MB) that takes a quarter off the peak; a small run takes 0.3 s longer by it.
 */
const LARGE = 2 ** 25

const told = new Set<string>()

/**
 * The way to evaluate models: natively in a process of its own, else with the embedded engine, in this one where the
 * models are small. `engine: auto` installs the engine for ONNX models only in a job; on the command line it takes what
 * is there.
 *
 * @param models what will be evaluated
 * @param set where it was found already
 * @throws InputError where the settings ask for an engine that cannot be had
 */
export async function openEvaluator(
  models: Checkpoint[],
  settings: Settings,
  progress: Progress,
  set: EvaluationSet | null = null
): Promise<Evaluator> {
  const { engine, device } = settings
  if (models.length === 0) return evaluateInThisProcess(settings, progress, set)
  if (engine === 'wasm') return openEmbedded()
  // Which engine runs TensorFlow models is found out where they run.
  if (!models.some(isOnnx)) return started(await evaluateInOwnProcess(settings, null))
  const isAsked = engine === 'native' || device === 'gpu'
  const mayInstall = isAsked || process.env.GITHUB_ACTIONS === 'true'
  const native = await openOnnx(settings, { mayInstall, announce: isAsked ? tell : undefined })
  if (!isAbsent(native)) return native
  if (isAsked) {
    const key = engine === 'native' ? 'engine: native' : 'device: gpu'
    throw new InputError(`${key} is set, but ${native.absent}. Set engine and device to auto for the embedded engine.`)
  }
  if (!native.missing) tellOnce(native.absent)
  return models.every(isOnnx) ? openEmbedded() : started(await evaluateInOwnProcess(settings, null))

  async function openEmbedded(): Promise<Evaluator> {
    const sizes = await Promise.all(models.map(sizeOf))
    if (Math.max(...sizes) < LARGE) return evaluateInThisProcess(settings, progress, set)
    const apart = await evaluateInOwnProcess({ ...settings, engine: 'wasm' }, null)
    return 'unusable' in apart ? evaluateInThisProcess(settings, progress, set) : apart
  }
}

async function sizeOf({ files }: Checkpoint): Promise<number> {
  // A file that is gone is missed, and named, when the model is opened.
  const sizes = await Promise.all(
    files.map((file) =>
      stat(file).then(
        ({ size }) => size,
        () => 0
      )
    )
  )
  return sizes.reduce((sum, size) => sum + size, 0)
}

/** @param isSecond what was in the cache did not load, and was removed */
async function openOnnx(settings: Settings, options: FindOptions, isSecond = false): Promise<Evaluator | Absent> {
  const engine = await findOnnx(settings, options)
  if (isAbsent(engine)) return engine
  const evaluator = await evaluateInOwnProcess(settings, engine)
  if (!('unusable' in evaluator)) return evaluator
  const absent = `${engine.name} ${engine.version} in ${engine.folder} does not load: ${evaluator.unusable}`
  // It may be damaged where sizes do not tell.
  if (engine.origin !== 'cache' || !options.mayInstall || isSecond) return { absent }
  const stuck = await removeInstalled(engine, cacheFolder())
  return stuck === null ? openOnnx(settings, options, true) : { absent: `${absent}, and ${stuck}` }
}

function started(evaluator: Evaluator | { unusable: string }): Evaluator {
  if ('unusable' in evaluator) throw new InputError(`${evaluator.unusable}. Set engine to wasm to do without it.`)
  return evaluator
}

/** On a terminal as in a job log; the report names the engine that ran. */
function tellOnce(reason: string): void {
  if (told.has(reason)) return
  told.add(reason)
  tell(`ONNX models run on the embedded WebAssembly engine, 2 to 3 times slower than the native one: ${reason}.`)
}

function tell(line: string): void {
  say(process.stderr, line)
}
