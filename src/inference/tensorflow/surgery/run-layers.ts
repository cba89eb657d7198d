import type { Tensor } from '@tensorflow/tfjs-core'
import type { Operation } from '../../graph/surgery/operation-graph.ts'
import type { LayerCall } from './layer-operations.ts'

/**
 * Calls layers one after the other, as prediction does: those for training are off. What no further layer takes is freed, but
 * for what was fed.
 *
 * @param calls in order
 * @param fed by name
 * @param wanted the tensor to return
 */
export function runLayers(calls: Operation<LayerCall>[], fed: Map<string, Tensor>, wanted: string): Tensor {
  const tensors = new Map(fed)
  const lastUse = new Map(calls.flatMap((call) => call.input.map((name) => [name, call] as const)))
  for (const call of calls) {
    const inputs = call.input.map((name) => tensors.get(name)!)
    const outputs = [call.source.layer.apply(inputs)].flat() as Tensor[]
    outputs.forEach((tensor, i) => tensors.set(call.output[i], tensor))
    for (const name of new Set(call.input))
      if (lastUse.get(name) === call && !fed.has(name) && name !== wanted) tensors.get(name)!.dispose()
  }
  return tensors.get(wanted)!
}
