import type { Settings } from '../../settings/schema.ts'
import type { EngineCandidate } from '../engine.ts'
import { isAbsent, type FindOptions } from '../engine.ts'
import { findLibTensorFlow } from './find-libtensorflow.ts'
import { findTensorFlow } from './find-tensorflow.ts'
import { nameOf } from './libtensorflow.ts'

/** For the table of the `engines` command. */
export interface TensorFlowState {
  /** tfjs-node as it is there now, or why there is none. */
  native: EngineCandidate
  /** The TensorFlow that its addon belongs to, or would be compiled against: version and place; else why there is none. */
  library: string
}

/**
 * What is there for TensorFlow models; nothing of it is loaded.
 *
 * @param options to install what is not there; nothing is by default
 */
export async function describeTensorFlow(
  settings: Pick<Settings, 'engines'>,
  options: FindOptions = { mayInstall: false }
): Promise<TensorFlowState> {
  const native = await findTensorFlow(settings, options)
  const library = await findLibTensorFlow(settings.engines)
  return { native, library: isAbsent(library) ? library.absent : `${nameOf(library)} in ${library.path}` }
}
