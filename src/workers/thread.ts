import { Worker } from 'node:worker_threads'
import { PendingRequests, type NumberedAnswer, type NumberedRequest } from './pending-requests.ts'

/** How long a thread may work on something without a word. */
export interface Patience<Request> {
  seconds: number
  /** What to fail with, by the oldest request; null: it may take longer. */
  late: (request: Request) => Error | null
}

/**
 * A thread that answers requests with the help of `serve`. It keeps the process alive only while it is asked something. Where
 * it fails, all that is pending fails with it, and the next request starts it anew.
 */
export class Thread<Request, Answer> {
  readonly #file: string
  readonly #failure: string
  readonly #patience: Patience<Request> | null
  #running: Running<Request, Answer> | null = null

  /**
   * @param file the script that it runs, bundled
   * @param failure message of the error where it fails; what ended it is the cause
   * @param patience null: it may take as long as it likes
   */
  constructor(file: string, failure: string, patience: Patience<Request> | null = null) {
    this.#patience = patience
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
    const running = this.#running ?? this.#open()
    const { worker, pending, asked } = running
    worker.ref()
    return pending.add((id) => {
      asked.set(id, request)
      if (asked.size === 1) this.#watch(running)
      worker.postMessage({ id, request } satisfies NumberedRequest<Request>, transfer)
    })
  }

  /** What is pending keeps the process alive no longer: nobody will want it. */
  giveUp(): void {
    this.#running?.worker.unref()
  }

  #open() {
    const worker = new Worker(this.#file)
    const pending = new PendingRequests<Answer>()
    const running: Running<Request, Answer> = { worker, pending, asked: new Map(), timer: undefined }
    const fail = (cause: unknown) => this.#fail(running, new Error(this.#failure, { cause }))
    worker.on('message', (answered: NumberedAnswer<Answer>) => {
      pending.settle(answered)
      running.asked.delete(answered.id)
      this.#watch(running)
      if (pending.size === 0) worker.unref()
    })
    worker.on('error', fail)
    worker.on('exit', (code) => fail(new Error(`the thread ended with exit code ${code}`)))
    this.#running = running
    return running
  }

  /** From its last word on, as long as something is asked. */
  #watch(running: Running<Request, Answer>): void {
    clearTimeout(running.timer)
    if (this.#patience === null) return
    const { seconds, late } = this.#patience
    if (running.asked.size === 0) return
    running.timer = setTimeout(() => {
      const [oldest] = running.asked.values()
      const error = oldest === undefined ? null : late(oldest)
      if (error === null) return this.#watch(running)
      this.#fail(running, error)
      void running.worker.terminate()
    }, seconds * 1000).unref()
  }

  #fail(running: Running<Request, Answer>, error: Error): void {
    clearTimeout(running.timer)
    if (this.#running === running) this.#running = null
    running.pending.fail(error)
  }
}

interface Running<Request, Answer> {
  worker: Worker
  pending: PendingRequests<Answer>
  /** Without an answer as yet, the oldest first. */
  asked: Map<number, Request>
  timer: NodeJS.Timeout | undefined
}
