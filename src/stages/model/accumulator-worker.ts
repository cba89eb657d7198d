import { Measurement, type Measured } from '../../evidence/measure.ts'
import { serve } from '../../workers/serve.ts'
import type { MeasuringRequest } from './accumulator-thread.ts'

let measurement: Measurement | null = null

serve<MeasuringRequest, Measured | null>((request) => {
  if ('start' in request) {
    const defective = new Set(request.start.defective)
    const facts = { ...request.start.facts, isDefective: (image: number) => defective.has(image) }
    measurement = new Measurement(facts, request.start.settings)
    return null
  }
  if ('batch' in request) {
    measurement!.add(request.batch, request.latent)
    return null
  }
  const measured = measurement!.finish()
  measurement = null
  return measured
})
