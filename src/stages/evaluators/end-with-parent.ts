import { Worker } from 'node:worker_threads'

/** Milliseconds. */
const INTERVAL = 500

/**
 * Ends this process once the one that started it is gone, however it went. A thread of its own sees to it: an engine that hangs
 * holds the main thread, which then does not hear that its channel has closed.
 */
export function endWithParent(): void {
  const watch = `
    setInterval(() => { if (process.ppid !== ${process.ppid}) process.kill(process.pid, 'SIGKILL') }, ${INTERVAL})
  `
  new Worker(watch, { eval: true, execArgv: [] }).unref()
}
