/** Is told of each call of an engine's code: that it begins, by its file or checkpoint, and that it ended. */
export interface EngineWatch {
  began(call: number, subject: string): void
  ended(call: number): void
}

let watch: EngineWatch | null = null
let calls = 0

/** Lets somebody outside of this process know what the engine is at: it may never come back. */
export function watchEngineCalls(by: EngineWatch): void {
  watch = by
}

/** Calls an engine's code. */
export async function engineCall<T>(subject: string, call: () => Promise<T>): Promise<T> {
  if (watch === null) return call()
  const number = calls++
  watch.began(number, subject)
  try {
    return await call()
  } finally {
    watch.ended(number)
  }
}
