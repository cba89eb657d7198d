import { resolve } from 'node:path'
import type { Checkpoint } from '../../checkpoints/checkpoint.ts'
import { InputError } from '../../input-error.ts'
import type { Settings } from '../../settings/schema.ts'
import type { TensorFlow } from './engine.ts'
import { startNative } from './native-engine.ts'
import { savedModelNeedsNative } from './saved-model-refusal.ts'
import { startWasm } from './wasm-engine.ts'

const told = new Set<string>()

/**
 * The engine for a TensorFlow checkpoint (ENGINES.md): the native one that `engines.tensorflow` names, else the embedded one.
 * `engine: wasm` never looks for a native one, `engine: native` fails without. A SavedModel has no other choice than native.
 *
 * @throws InputError for `device: gpu`, and where the native engine is needed and not to be had, with the reason and the cure
 */
export async function chooseEngine({ name, kind, path }: Checkpoint, settings: Settings): Promise<TensorFlow> {
  if (settings.device === 'gpu')
    throw new InputError(`${name}: device: gpu is set, but TensorFlow models run on the CPU only. Set device to auto.`)
  const native = findNative(settings)
  if ('engine' in native) return native.engine
  if (kind === 'saved-model') throw savedModelNeedsNative(path, native.absent)
  if (settings.engine === 'native')
    throw new InputError(
      `${name}: engine: native is set, but ${native.absent}. Name a folder with a working @tensorflow/tfjs-node in the config ` +
        `(engines.tensorflow), or use engine: auto.`
    )
  if (settings.engine === 'auto' && settings.engines.tensorflow !== 'auto') tellOnce(native.absent)
  return startWasm()
}

function findNative({ engine, engines }: Settings) {
  if (engine === 'wasm') return { absent: 'engine: wasm rules out native engines' }
  if (engines.tensorflow === 'auto') return { absent: 'engines.tensorflow names no folder' }
  return startNative(resolve(engines.tensorflow))
}

/** On a terminal as in a job log; the report names the engine that ran. */
function tellOnce(reason: string): void {
  if (told.has(reason)) return
  told.add(reason)
  process.stderr.write(
    `TensorFlow models run on the embedded WebAssembly engine, some 20 to 30 times slower than the native one: ${reason}.\n`
  )
}
