import { unpackError, type ErrorInTransit } from './error-in-transit.ts'

/** A request as another thread or process gets it: its answer carries the same number. */
export interface NumberedRequest<Request> {
  id: number
  request: Request
}

/** The answer, or what was thrown there. */
export type NumberedAnswer<Answer> = { id: number } & ({ answer: Answer } | { error: ErrorInTransit })

/** Requests that wait for their answers. */
export class PendingRequests<Answer> {
  readonly #waiting = new Map<number, { resolve: (answer: Answer) => void; reject: (error: Error) => void }>()
  #asked = 0

  get size(): number {
    return this.#waiting.size
  }

  /** Waits for the answer with the number that `send` is given. */
  add(send: (id: number) => void): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const id = this.#asked++
      send(id)
      this.#waiting.set(id, { resolve, reject })
    })
  }

  /** An answer to what nobody waits for any more is dropped. */
  settle(answered: NumberedAnswer<Answer>): void {
    const waiting = this.#waiting.get(answered.id)
    this.#waiting.delete(answered.id)
    if ('error' in answered) waiting?.reject(unpackError(answered.error))
    else waiting?.resolve(answered.answer)
  }

  /** There will be no answers. */
  fail(error: Error): void {
    for (const { reject } of this.#waiting.values()) reject(error)
    this.#waiting.clear()
  }
}
