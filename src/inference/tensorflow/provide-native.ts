import { cacheFolder } from '../../engines/cache-folder.ts'
import type { Engine } from '../../engines/engine.ts'
import { isAbsent } from '../../engines/engine.ts'
import { removeInstalled } from '../../engines/install-once.ts'
import { findTensorFlow } from '../../engines/tensorflow/find-tensorflow.ts'
import { say } from '../../say.ts'
import type { Settings } from '../../settings/schema.ts'
import { engineCall } from '../engine-calls.ts'
import type { NativeEngine } from './native-engine.ts'
import { startNative } from './native-engine.ts'

/**
 * tfjs-node, found and started. One in the cache that does not start (compiled for another system's libraries, or damaged within
 * its size) is thrown away and, where that is allowed, compiled again, once.
 *
 * @returns the engine, or the reason why there is none
 */
export async function provideNative(settings: Pick<Settings, 'engines'>, mayInstall: boolean): Promise<NativeEngine> {
  const announce = (line: string) => say(process.stderr, line)
  const found = await findTensorFlow(settings, { mayInstall, announce })
  if (isAbsent(found)) return found
  const native = await start(found)
  if ('engine' in native || found.origin !== 'cache') return native
  const stuck = await removeInstalled(found, cacheFolder())
  if (stuck !== null) return { absent: `${native.absent}, and ${stuck}` }
  const again = await findTensorFlow(settings, { mayInstall, announce })
  return isAbsent(again) ? { absent: `${native.absent}; ${again.absent}` } : start(again)
}

/** Watched, like all that an engine is asked for: a library may crash or hang as it loads. */
function start({ name, folder }: Engine): Promise<NativeEngine> {
  return engineCall(name, async () => startNative(folder))
}
