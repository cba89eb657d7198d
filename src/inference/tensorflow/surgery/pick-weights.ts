import type { io } from '@tensorflow/tfjs-core'
import { weightBytes } from '../weight-bytes.ts'

type Weights = Pick<io.ModelArtifacts, 'weightSpecs' | 'weightData'>

/** The named weights of a model; all of them where strings, whose length varies, stand among them. */
export function pickWeights({ weightSpecs = [], weightData }: Weights, names: ReadonlySet<string>): Weights {
  const lengths = weightSpecs.map(weightBytes)
  if (lengths.includes(null)) return { weightSpecs, weightData }
  const bytes = new Uint8Array(weightData as ArrayBuffer)
  const picked: Uint8Array[] = []
  let start = 0
  weightSpecs.forEach(({ name }, i) => {
    const end = start + lengths[i]!
    if (names.has(name)) picked.push(bytes.subarray(start, end))
    start = end
  })
  return {
    weightSpecs: weightSpecs.filter(({ name }) => names.has(name)),
    weightData: new Uint8Array(Buffer.concat(picked)).buffer
  }
}
