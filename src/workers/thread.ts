import { Worker } from 'node:worker_threads'
import { PendingRequests, type NumberedAnswer, type NumberedRequest } from './pending-requests.ts'

/**
 * A thread that answers requests with the help of `serve`. It keeps the process alive only while it is asked something. Where
 * it fails, all that is pending fails with it, and the next request starts it anew.
 */
export class Thread<Request, Answer> {
  readonly #file: string
  readonly #failure: string
  #running: { worker: Worker; pending: PendingRequests<Answer> } | null = null

  /**
   * @param file the script that it runs, bundled
   * @param failure message of the error where it fails; what ended it is the cause
   */
  constructor(file: string, failure: string) {
    this.#file = file
    this.#failure = failure
  }

  /** How many requests have no answer yet. */
  get pending(): number {
    return this.#running?.pending.size ?? 0
  }

  /** Starts it before there is something to ask: it loads its code beside whatever goes on meanwhile. */
  start(): void {
    if (this.#running === null) this.#open().worker.unref()
  }

  /**
   * @param transfer buffers of the request that change hands; all others are copied
   * @throws what was thrown there
   */
  ask(request: Request, transfer: ArrayBuffer[] = []): Promise<Answer> {
    const { worker, pending } = this.#running ?? this.#open()
    worker.ref()
    return pending.add((id) => worker.postMessage({ id, request } satisfies NumberedRequest<Request>, transfer))
  }

  /** What is pending keeps the process alive no longer: nobody will want it. */
  giveUp(): void {
    this.#running?.worker.unref()
  }

  #open() {
    const worker = new Worker(this.#file)
    const pending = new PendingRequests<Answer>()
    const running = { worker, pending }
    const fail = (cause: unknown) => {
      if (this.#running === running) this.#running = null
      pending.fail(new Error(this.#failure, { cause }))
    }
    worker.on('message', (answered: NumberedAnswer<Answer>) => {
      pending.settle(answered)
      if (pending.size === 0) worker.unref()
    })
    worker.on('error', fail)
    worker.on('exit', (code) => fail(new Error(`the thread ended with exit code ${code}`)))
    this.#running = running
    return running
  }
}
