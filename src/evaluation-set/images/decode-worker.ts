import { parentPort } from 'node:worker_threads'
import { collectGarbage } from '../../collect-garbage.ts'
import { InputError } from '../../input-error.ts'
import type { WorkerAnswer, WorkerRequest } from './decode-pool.ts'
import { runDecodeTask, type AnyDecodeResult } from './decode-task.ts'

parentPort?.on('message', async ({ id, task }: WorkerRequest) => {
  try {
    const result = await runDecodeTask(task)
    answer({ id, result }, buffersOf(result))
  } catch (error) {
    const { message, stack } = error as Error
    answer({ id, error: { isInputError: error instanceof InputError, message, stack } }, [])
  }
  collectGarbage()
})

function buffersOf(result: AnyDecodeResult): ArrayBuffer[] {
  if ('pixels' in result) return [result.pixels.buffer as ArrayBuffer]
  return 'regions' in result ? [result.regions.buffer as ArrayBuffer] : []
}

function answer(message: WorkerAnswer, transfer: ArrayBuffer[]): void {
  parentPort?.postMessage(message, transfer)
}
