import { basename } from 'node:path'
import type { Checkpoint } from '../../checkpoints/checkpoint.ts'
import { InputError } from '../../input-error.ts'
import { say } from '../../say.ts'
import type { Settings } from '../../settings/schema.ts'
import type { TensorFlow } from './engine.ts'
import type { NativeEngine } from './native-engine.ts'
import { provideNative } from './provide-native.ts'
import { startWasm } from './wasm-engine.ts'

const told = new Set<string>()

interface Provided {
  mayInstall: boolean
  native: Promise<NativeEngine>
}

/** By the config's engines: many checkpoints ask once. */
const provided = new Map<string, Provided>()

/**
 * The engine for a TensorFlow checkpoint: the native one that the config names or the cache holds, else one that is
 * installed into the cache (in a job, with `engine: native`, and for SavedModels, which run nowhere else), else the embedded one,
 * with one line why. `engine: wasm` never looks for a native one, `engine: native` fails without.
 *
 * @throws InputError for `device: gpu`, and where the native engine is needed and not to be had, with the reason and the cure
 */
export async function chooseEngine({ name, kind, path }: Checkpoint, settings: Settings): Promise<TensorFlow> {
  if (settings.device === 'gpu')
    throw new InputError(`${name}: device: gpu is set, but TensorFlow models run on the CPU only. Set device to auto.`)
  const isSavedModel = kind === 'saved-model' || kind === 'saved-model-pair'
  const native = await findNative(isSavedModel, settings)
  if ('engine' in native) return native.engine
  if (isSavedModel) throw savedModelNeedsNative(path, native.absent)
  if (settings.engine === 'native')
    throw new InputError(
      `${name}: engine: native is set, but ${native.absent}. It needs a TensorFlow (pip install tensorflow-cpu; or its folder or ` +
        `wheel as engines.libtensorflow in the config), a C++ compiler and npm. With engine: auto the embedded engine runs instead.`
    )
  if (settings.engine === 'auto' && !native.missing) tellOnce(native.absent)
  return startWasm()
}

/** Once a native engine runs, it runs all that follow: two copies of TensorFlow.js share one registry a process. */
async function findNative(isNeeded: boolean, settings: Settings): Promise<NativeEngine> {
  const { engine, engines } = settings
  if (engine === 'wasm') return { absent: 'engine: wasm rules out native engines' }
  const mayInstall = isNeeded || engine === 'native' || process.env.GITHUB_ACTIONS === 'true'
  const key = JSON.stringify(engines)
  const known = provided.get(key)
  if (known && (known.mayInstall || !mayInstall || 'engine' in (await known.native))) return known.native
  const native = provideNative(settings, mayInstall)
  provided.set(key, { mayInstall, native })
  return native
}

/** On a terminal as in a job log; the report names the engine that ran. */
function tellOnce(reason: string): void {
  if (told.has(reason)) return
  told.add(reason)
  say(
    process.stderr,
    `TensorFlow models run on the embedded WebAssembly engine, some 20 to 30 times slower than the native one: ${reason}.`
  )
}

/** @param reason why there is no native engine, without a full stop */
function savedModelNeedsNative(path: string, reason: string): InputError {
  const name = basename(path)
  return new InputError(
    `${path} is a TensorFlow SavedModel, which only a native TensorFlow can run, and ${reason}.\n` +
      `Export it as ONNX, which runs everywhere:\n` +
      `  pip install tf2onnx\n` +
      `  python -m tf2onnx.convert --saved-model ${JSON.stringify(path)} --output ${JSON.stringify(`${name}.onnx`)} --opset 17\n` +
      `Or as a TensorFlow.js graph model:\n` +
      `  pip install tensorflowjs\n` +
      `  tensorflowjs_converter --input_format=tf_saved_model ${JSON.stringify(path)} ${JSON.stringify(`${name}-tfjs`)}\n` +
      `Or let it run natively (engine: auto or native): with TensorFlow in the Python on the PATH (pip install tensorflow-cpu), a C++ ` +
      `compiler and npm, or with the folder or wheel of a TensorFlow in the config:\n` +
      `engines:\n  libtensorflow: PATH`
  )
}
