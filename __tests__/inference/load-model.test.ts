import { expect, it } from 'vitest'
import { expectKerasScores } from '../support/trained-model.ts'

// The native engines are compared with the same scores in __tests__/native/.
it.each([
  ['layers', 'tfjs 4.22.0 (wasm)'],
  ['graph', 'tfjs 4.22.0 (wasm)'],
  ['onnx', 'onnxruntime-web 1.30.0 (wasm)']
] as const)('%s export of a trained model scores as Keras does, in the embedded engine', async (format, engine) => {
  expect(await expectKerasScores(format, { engine: 'wasm' })).toBe(engine)
})
