import { createRequire as __createRequire } from 'node:module';
import { fileURLToPath as __fileURLToPath } from 'node:url';
import { dirname as __pathDirname } from 'node:path';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __pathDirname(__filename);
import {
  startNative
} from "./chunk-YB3TFNPF.js";
import {
  makeNode
} from "./chunk-OM6NES2A.js";
import "./chunk-EOM46SWO.js";
import {
  ModelProtoSchema
} from "./chunk-TADCJEJL.js";
import "./chunk-UVSK6YQG.js";
import {
  create,
  toBinary
} from "./chunk-SBEWFXBW.js";
import {
  InputError
} from "./chunk-5EUQZ6JQ.js";
import "./chunk-RIDYPKSR.js";

// src/inference/onnx/probe-gpu.ts
var FLOAT = 1;
async function probeGpu(engine, settings) {
  const runtime = startNative(engine, { ...settings, device: "gpu" });
  try {
    const session = await runtime.open({ bytes: squareRoots(), externalData: [], samples: false, imageValues: null });
    await session.run({ x: new runtime.Tensor("float32", Float32Array.of(1, 4, 9, 16), [4]) });
    const found = session.engine;
    await session.release();
    return { engine: found, reasons: runtime.deviceNotes };
  } catch (error) {
    if (error instanceof InputError) return { engine: null, reasons: runtime.deviceNotes };
    throw error;
  }
}
function squareRoots() {
  const type = { tensorType: { elemType: FLOAT, shape: { dim: [{ dimValue: 4n }] } } };
  const graph = {
    name: "probe",
    node: [makeNode("Sqrt", ["x"], "y")],
    input: [{ name: "x", type }],
    output: [{ name: "y", type }]
  };
  return toBinary(ModelProtoSchema, create(ModelProtoSchema, { irVersion: 8n, opsetImport: [{ version: 13n }], graph }));
}
export {
  probeGpu
};
