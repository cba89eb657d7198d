import { isAbsent, type EngineCandidate } from '../../engines/engine.ts'
import { findOnnx } from '../../engines/find-onnx.ts'
import { onnxRecipe } from '../../engines/onnx-recipe.ts'
import { describeTensorFlow } from '../../engines/tensorflow/describe-tensorflow.ts'
import { startWasm } from '../../inference/tensorflow/wasm-engine.ts'
import { say } from '../../say.ts'
import type { Settings } from '../../settings/schema.ts'
import { EngineProcess } from '../evaluators/engine-process.ts'
import { findWorkerFile } from '../evaluators/in-a-process-of-its-own.ts'

/** What there is for one kind of models. */
export interface EngineRow {
  models: 'ONNX' | 'TensorFlow'
  /** The native engine, or why there is none. */
  native: EngineCandidate
  /** The GPU that it computes on, or why on none; null where that is not known. */
  gpu: string | null
  /** Comes with this program, and runs on the CPU. */
  embedded: string
  /** What a run with these settings takes, and why. */
  used: string
}

/**
 * The engines as the settings find them.
 *
 * @param install installs those that are not there
 */
export async function describeEngines(settings: Settings, install: boolean): Promise<EngineRow[]> {
  const announce = (line: string) => say(process.stderr, line)
  const options = { mayInstall: install, announce }
  const onnx = await tryOnnx(await findOnnx(settings, options), settings)
  const tensorflow = await describeTensorFlow(settings, options)
  const withOnnx = `onnxruntime-web ${(await onnxRecipe()).version} (wasm)`
  const withTensorFlow = (await startWasm()).name
  return [
    { models: 'ONNX', ...onnx, embedded: withOnnx, used: usedOf(onnx.native, withOnnx, settings) },
    {
      models: 'TensorFlow',
      native: tensorflow.native,
      gpu: null,
      embedded: withTensorFlow,
      used: `${usedOf(tensorflow.native, withTensorFlow, settings)}; for TensorFlow on this machine: ${tensorflow.library}`
    }
  ]
}

/** Loads it, in a process of its own. */
async function tryOnnx(native: EngineCandidate, settings: Settings): Promise<Pick<EngineRow, 'native' | 'gpu'>> {
  if (isAbsent(native)) return { native, gpu: null }
  const process = new EngineProcess(findWorkerFile(), `${native.name} ${native.version}`, settings)
  try {
    const answer = await process.ask({ probe: native, settings })
    if ('unusable' in answer)
      return { native: { absent: `${native.folder} does not load: ${answer.unusable}` }, gpu: null }
    if (!('gpu' in answer)) throw new Error('a probe was answered with something else')
    return { native, gpu: answer.gpu }
  } catch (error) {
    return { native: { absent: (error as Error).message }, gpu: null }
  } finally {
    process.close()
  }
}

function usedOf(native: EngineCandidate, embedded: string, { engine }: Settings): string {
  if (engine === 'wasm') return `${embedded}, as engine: wasm says`
  if (!isAbsent(native)) return `${native.name} ${native.version}, from ${ORIGINS[native.origin]}`
  return engine === 'native' ? `none: engine: native is set, and ${native.absent}` : `${embedded}: ${native.absent}`
}

const ORIGINS = {
  config: 'the folder that the config names',
  cache: 'the cache',
  installed: 'the cache, installed just now'
}
