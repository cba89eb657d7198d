import { parentPort } from 'node:worker_threads'
import { collectGarbage } from '../../collect-garbage.ts'
import { Measurement } from '../../evidence/measure.ts'
import type { MeasuringAnswer, MeasuringRequest } from './accumulator-thread.ts'

let measurement: Measurement | null = null

parentPort?.on('message', (request: MeasuringRequest) => {
  try {
    answer(work(request))
  } catch (error) {
    const { message, stack } = error as Error
    answer({ error: { message, stack } })
  }
  collectGarbage()
})

function work(request: MeasuringRequest): MeasuringAnswer {
  if ('start' in request) {
    const defective = new Set(request.start.defective)
    const facts = { ...request.start.facts, isDefective: (image: number) => defective.has(image) }
    measurement = new Measurement(facts, request.start.settings)
    return 'done'
  }
  if ('batch' in request) {
    measurement!.add(request.batch, request.latent)
    return 'done'
  }
  const measured = measurement!.finish()
  measurement = null
  return { measured }
}

function answer(message: MeasuringAnswer): void {
  parentPort?.postMessage(message)
}
