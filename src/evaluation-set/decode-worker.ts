import { parentPort } from 'node:worker_threads'
import { collectGarbage } from '../collect-garbage.ts'
import { InputError } from '../input-error.ts'
import type { WorkerAnswer, WorkerRequest } from './decode-pool.ts'
import { runDecodeTask } from './decode-task.ts'

parentPort?.on('message', async ({ id, task }: WorkerRequest) => {
  try {
    const result = await runDecodeTask(task)
    const values: Float32Array | Uint8Array | Int32Array = 'pixels' in result ? result.pixels : result.regions
    answer({ id, result }, [values.buffer as ArrayBuffer])
  } catch (error) {
    const { message, stack } = error as Error
    answer({ id, error: { isInputError: error instanceof InputError, message, stack } }, [])
  }
  collectGarbage()
})

function answer(message: WorkerAnswer, transfer: ArrayBuffer[]): void {
  parentPort?.postMessage(message, transfer)
}
