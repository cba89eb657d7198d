import { parentPort } from 'node:worker_threads'
import { collectGarbage } from '../collect-garbage.ts'
import { packError } from './error-in-transit.ts'
import type { NumberedAnswer, NumberedRequest } from './pending-requests.ts'

/**
 * Answers the requests of a `Thread`, in the thread; what `work` throws is thrown to whoever asked.
 *
 * @param transferOf buffers of an answer that change hands; all others are copied
 */
export function serve<Request, Answer>(
  work: (request: Request) => Answer | Promise<Answer>,
  transferOf: (answer: Answer) => ArrayBuffer[] = () => []
): void {
  parentPort?.on('message', async ({ id, request }: NumberedRequest<Request>) => {
    try {
      const answer = await work(request)
      tell<Answer>({ id, answer }, transferOf(answer))
    } catch (error) {
      tell<Answer>({ id, error: packError(error) }, [])
    }
    collectGarbage()
  })
}

function tell<Answer>(answered: NumberedAnswer<Answer>, transfer: ArrayBuffer[]): void {
  parentPort?.postMessage(answered, transfer)
}
