import { getHeapStatistics, setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** Bytes outside of V8's heap (pixels, weights) that may become garbage before it is collected. */
const SLACK = 2 ** 24

let gc: (() => void) | null = null
let kept = 0

/**
 * Gives memory back, where much has been allotted in this thread since the last time. V8 goes by its own heap: buffers that
 * nothing holds any more stay for long, and those of a thread that has become idle for good.
 */
export function collectGarbage(): void {
  if (external() < kept + SLACK) return
  if (gc === null) {
    setFlagsFromString('--expose-gc')
    gc = runInNewContext('gc') as () => void
  }
  gc()
  kept = external()
}

/** Bytes outside of V8's heap. `process.memoryUsage()` has them too, but asks the kernel for more, at every call. */
function external(): number {
  return getHeapStatistics().external_memory
}
