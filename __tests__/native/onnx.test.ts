import { expect, it } from 'vitest'
import type { Engine } from '../../src/engines/engine.ts'
import { findOnnx } from '../../src/engines/find-onnx.ts'
import { startNative } from '../../src/inference/onnx/native-runtime.ts'
import { setOnnxRuntime } from '../../src/inference/onnx/chosen-runtime.ts'
import { settingsSchema } from '../../src/settings/schema.ts'
import { givenPath } from '../support/given-path.ts'
import { expectKerasScores } from '../support/trained-model.ts'

it('the ONNX export scores as Keras does, in onnxruntime-node as it is installed from npm', async () => {
  const settings = settingsSchema.parse({ device: 'cpu' })
  const engine = await findOnnx(settings, { mayInstall: true })
  expect(engine).toMatchObject({ folder: expect.stringContaining(givenPath('RUNNER_TOOL_CACHE')) })
  setOnnxRuntime(startNative(engine as Engine, settings))
  expect(await expectKerasScores('onnx', { device: 'cpu' })).toMatch(/^onnxruntime-node \d+\.\d+\.\d+ \(cpu\)$/)
})
