import { EvidenceAccumulator } from '../../evidence/accumulator.ts'
import { serve } from '../../workers/serve.ts'
import type { AccumulatorAnswer, AccumulatorRequest } from './accumulator-thread.ts'

let accumulator: EvidenceAccumulator | null = null

serve<AccumulatorRequest, AccumulatorAnswer>((request) => {
  if ('start' in request) {
    const defective = new Set(request.start.defective)
    const facts = { ...request.start.facts, isDefective: (image: number) => defective.has(image) }
    accumulator = new EvidenceAccumulator(facts, request.start.settings, request.start.codes)
    return null
  }
  if ('batch' in request) {
    accumulator!.add(request.batch, request.latent, request.statistics)
    return null
  }
  if ('scored' in request) return accumulator!.scored()
  const evidence = accumulator!.finish()
  accumulator = null
  return evidence
})
