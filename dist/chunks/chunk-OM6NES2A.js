import { createRequire as __createRequire } from 'node:module';
import { fileURLToPath as __fileURLToPath } from 'node:url';
import { dirname as __pathDirname } from 'node:path';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __pathDirname(__filename);
import {
  AttributeProtoSchema,
  NodeProtoSchema,
  TensorProtoSchema
} from "./chunk-TADCJEJL.js";
import {
  create
} from "./chunk-SBEWFXBW.js";

// src/inference/onnx/surgery/make-node.ts
var INT = 2;
var TENSOR = 4;
var INTS = 7;
function makeNode(opType, input, output, attribute = []) {
  return create(NodeProtoSchema, { opType, input, output: [output], name: `vae_playbook/${output}`, attribute });
}
function tensorAttribute(name, t) {
  return create(AttributeProtoSchema, { name, t, type: TENSOR });
}
function intAttribute(name, i) {
  return create(AttributeProtoSchema, { name, i: BigInt(i), type: INT });
}
function intsAttribute(name, ints) {
  return create(AttributeProtoSchema, { name, ints: ints.map(BigInt), type: INTS });
}
function makeTensor(dataType, dims, rawData) {
  return create(TensorProtoSchema, { dataType, dims: dims.map(BigInt), rawData: Uint8Array.from(rawData) });
}

export {
  makeNode,
  tensorAttribute,
  intAttribute,
  intsAttribute,
  makeTensor
};
