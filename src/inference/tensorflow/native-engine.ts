import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import util from 'node:util'
import type { Absent } from '../../engines/engine.ts'
import type * as TensorFlowNode from '@tensorflow/tfjs-node'
import type { TensorFlow } from './engine.ts'

const PACKAGE = '@tensorflow/tfjs-node'

export type NativeEngine = { engine: TensorFlow } | Absent

const started = new Map<string, { engine: TensorFlow }>()

/**
 * `@tensorflow/tfjs-node` as it is installed in a folder. One whose addon cannot load counts as absent; that is tried before any
 * of its JavaScript runs, because two copies of TensorFlow.js share one registry of kernels a process.
 *
 * @param folder that `node_modules/@tensorflow/tfjs-node` is looked for in, or above
 * @returns the engine, or the reason why there is none
 */
export function startNative(folder: string): NativeEngine {
  const known = started.get(folder)
  if (known) return known
  const native = start(folder)
  if ('engine' in native) started.set(folder, native)
  return native
}

function start(folder: string): NativeEngine {
  let manifest: string
  try {
    manifest = createRequire(join(folder, 'any.js')).resolve(`${PACKAGE}/package.json`)
  } catch {
    return { absent: `no ${PACKAGE} is installed in ${folder}` }
  }
  // TensorFlow logs how it was built, each model that it reads, and each GPU that it misses, unless it is told otherwise: its
  // errors come as exceptions. A build for CUDA would take the GPU, and the report says that models run on the CPU.
  process.env.TF_CPP_MIN_LOG_LEVEL ??= '3'
  process.env.CUDA_VISIBLE_DEVICES = '-1'
  const require = createRequire(manifest)
  try {
    const addon = (require('@mapbox/node-pre-gyp') as { find(manifest: string): string }).find(manifest)
    if (!existsSync(addon))
      return { absent: `${PACKAGE} in ${folder} has no addon: it was installed without its install script` }
    require(addon)
  } catch (error) {
    return { absent: `the addon of ${PACKAGE} in ${folder} does not load: ${(error as Error).message.split('\n')[0]}` }
  }
  restoreUtilities()
  const tf = require(PACKAGE) as typeof TensorFlowNode
  tf.env().set('PROD', true)
  const { binding } = tf.backend() as unknown as { binding: { TF_Version: string } }
  return {
    engine: {
      name: `tfjs-node ${tf.version['tfjs-node']} (TensorFlow ${binding.TF_Version})`,
      tensor: tf.tensor,
      tidy: tf.tidy,
      io: tf.io,
      loadLayersModel: tf.loadLayersModel,
      loadGraphModel: tf.loadGraphModel,
      savedModels: tf.node
    }
  }
}

/** tfjs-node 4.22, its last release, calls two functions in its kernels that Node 22 warns of and Node 23 removed. */
function restoreUtilities(): void {
  const utilities = util as unknown as Record<string, (value: unknown) => boolean>
  utilities.isNullOrUndefined = (value) => value === null || value === undefined
  utilities.isArray = Array.isArray
}
