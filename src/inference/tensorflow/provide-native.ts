import { cacheFolder } from '../../engines/cache-folder.ts'
import { isAbsent } from '../../engines/engine.ts'
import { removeInstalled } from '../../engines/install-once.ts'
import { findTensorFlow } from '../../engines/tensorflow/find-tensorflow.ts'
import type { Settings } from '../../settings/schema.ts'
import type { NativeEngine } from './native-engine.ts'
import { startNative } from './native-engine.ts'

/**
 * tfjs-node, found and started. One in the cache that does not start (compiled for another system's libraries, or damaged within
 * its size) is thrown away and, where that is allowed, compiled again, once.
 *
 * @returns the engine, or the reason why there is none
 */
export async function provideNative(settings: Pick<Settings, 'engines'>, mayInstall: boolean): Promise<NativeEngine> {
  const announce = (line: string) => void process.stderr.write(`${line}\n`)
  const found = await findTensorFlow(settings, { mayInstall, announce })
  if (isAbsent(found)) return found
  const native = startNative(found.folder)
  if ('engine' in native || found.origin !== 'cache') return native
  const stuck = await removeInstalled(found, cacheFolder())
  if (stuck !== null) return { absent: `${native.absent}, and ${stuck}` }
  const again = await findTensorFlow(settings, { mayInstall, announce })
  return isAbsent(again) ? { absent: `${native.absent}; ${again.absent}` } : startNative(again.folder)
}
