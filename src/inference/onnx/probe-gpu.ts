import { create, toBinary } from '@bufbuild/protobuf'
import { ModelProtoSchema } from '../../checkpoints/onnx/onnx_pb.ts'
import type { Engine } from '../../engines/engine.ts'
import { InputError } from '../../input-error.ts'
import type { Settings } from '../../settings/schema.ts'
import { startNative } from './native-runtime.ts'
import { makeNode } from './surgery/make-node.ts'

const FLOAT = 1

/** @returns the GPU that a native engine computes on ("onnxruntime-node 1.30.0 (WebGPU)"), or null with the reasons */
export async function probeGpu(
  engine: Engine,
  settings: Settings
): Promise<{ engine: string | null; reasons: readonly string[] }> {
  const runtime = startNative(engine, { ...settings, device: 'gpu' })
  try {
    const session = await runtime.open({ bytes: squareRoots(), externalData: [], samples: false })
    await session.run({ x: new runtime.Tensor('float32', Float32Array.of(1, 4, 9, 16), [4]) })
    const found = session.engine
    await session.release()
    return { engine: found, reasons: runtime.deviceNotes }
  } catch (error) {
    if (error instanceof InputError) return { engine: null, reasons: runtime.deviceNotes }
    throw error
  }
}

/** The smallest graph that has something to compute. */
function squareRoots(): Uint8Array {
  const type = { tensorType: { elemType: FLOAT, shape: { dim: [{ dimValue: 4n }] } } }
  const graph = {
    name: 'probe',
    node: [makeNode('Sqrt', ['x'], 'y')],
    input: [{ name: 'x', type }],
    output: [{ name: 'y', type }]
  }
  return toBinary(ModelProtoSchema, create(ModelProtoSchema, { irVersion: 8n, opsetImport: [{ version: 13n }], graph }))
}
