import { createRequire as __createRequire } from 'node:module';
import { fileURLToPath as __fileURLToPath } from 'node:url';
import { dirname as __pathDirname } from 'node:path';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __pathDirname(__filename);
import {
  fromFloat16
} from "./chunk-UVSK6YQG.js";

// src/inference/onnx/reason.ts
var LONGEST = 300;
function reasonOf(error) {
  const text = error instanceof Error ? error.message : String(error);
  const message = text.replace(/^.*ERROR_MESSAGE:\s*/s, "").split("\n")[0].replace(/^.*was false\. /, "").replace(/\S+\.(cc|h):\d+\s+\S+\s*/g, "").replace(new RegExp("\\p{C}", "gu"), "?").trim();
  return (message.length > LONGEST ? `${message.slice(0, LONGEST)}…` : message).replace(/\.$/, "");
}

// src/inference/onnx/tensor-values.ts
function toFloat32(tensor) {
  switch (tensor.type) {
    case "float32":
      return tensor.data;
    case "float64":
      return Float32Array.from(tensor.data);
    case "float16": {
      const data = tensor.data;
      return fromFloat16(new Uint16Array(data.buffer, data.byteOffset, data.length));
    }
    default:
      return null;
  }
}

export {
  reasonOf,
  toFloat32
};
