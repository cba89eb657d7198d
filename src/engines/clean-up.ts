const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** What is to be undone should this process end now; the last one first. */
const pending: (() => void)[] = []

/**
 * Does something that must not be left half done: where this process is ended meanwhile, by a signal or by itself, `undo` is called
 * first. It cannot wait for anything.
 */
export async function undoneAtEnd<T>(undo: () => void, work: () => Promise<T>): Promise<T> {
  if (pending.length === 0) listen()
  pending.push(undo)
  try {
    return await work()
  } finally {
    pending.splice(pending.indexOf(undo), 1)
    if (pending.length === 0) stopListening()
  }
}

function listen(): void {
  for (const signal of SIGNALS) process.on(signal, onSignal)
  process.on('exit', undoAll)
}

function stopListening(): void {
  for (const signal of SIGNALS) process.off(signal, onSignal)
  process.off('exit', undoAll)
}

function undoAll(): void {
  for (const undo of [...pending].reverse()) undo()
}

function onSignal(signal: NodeJS.Signals): void {
  undoAll()
  stopListening()
  // Where nobody else listens, it ends this process as it would have done.
  if (process.listenerCount(signal) === 0) process.kill(process.pid, signal)
}
