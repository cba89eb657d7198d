import { createRequire as __createRequire } from 'node:module';
import { fileURLToPath as __fileURLToPath } from 'node:url';
import { dirname as __pathDirname } from 'node:path';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __pathDirname(__filename);

// src/inference/onnx/embedded-runtime.ts
import { availableParallelism } from "node:os";
import { setFlagsFromString } from "node:v8";

// src/inference/onnx/wasm-files.ts
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { pathToFileURL } from "node:url";
var NAME = "ort-wasm-simd-threaded";
function wasmFiles() {
  const bundled = ["./ort/", "../ort/"].map((folder2) => new URL(folder2, import.meta.url));
  const folder = bundled.find((place) => existsSync(new URL(`${NAME}.wasm`, place))) ?? pathToFileURL(`${dirname(createRequire(import.meta.url).resolve("onnxruntime-web"))}/`);
  return { mjs: new URL(`${NAME}.mjs`, folder).href, wasm: new URL(`${NAME}.wasm`, folder).href };
}

// src/inference/onnx/embedded-runtime.ts
var MOST_THREADS = 16;
var WORTH_THREADS = 96 ** 2;
var TIERING_BUDGET = 5e7;
var LAZY_VALIDATION = "--wasm-lazy-validation";
async function startEmbedded() {
  const { env, InferenceSession, Tensor } = await import("./ort.node.min-5JRXKAU5.js");
  for (const flag of [`--wasm-tiering-budget=${TIERING_BUDGET}`, LAZY_VALIDATION]) setFlagsFromString(flag);
  env.logLevel = "fatal";
  env.wasm.wasmPaths = wasmFiles();
  let isFirst = true;
  const engine = `onnxruntime-web ${env.versions.web} (wasm)`;
  return {
    embedded: true,
    deviceNotes: [],
    Tensor,
    async open({ bytes, externalData, imageValues }) {
      if (isFirst) {
        const isSmall = imageValues !== null && imageValues < WORTH_THREADS;
        env.wasm.numThreads = isSmall ? 1 : Math.min(availableParallelism(), MOST_THREADS);
      }
      isFirst = false;
      const session = await InferenceSession.create(bytes, {
        executionProviders: ["wasm"],
        externalData,
        logSeverityLevel: 4,
        // Waiting threads that spin would take the cores from image decoding and metrics. Repacked weights would be held beside
        // the plain ones, for good; packing them at every run takes no time that shows.
        extra: { session: { disable_prepacking: "1", intra_op: { allow_spinning: "0" } } }
      });
      return {
        engine,
        device: "cpu",
        outputNames: session.outputNames,
        run: (feeds) => session.run(feeds),
        release: () => session.release()
      };
    }
  };
}

// src/inference/onnx/runtime.ts
var chosen = null;
function onnxRuntime() {
  return chosen ??= startEmbedded();
}
function setOnnxRuntime(runtime) {
  chosen = Promise.resolve(runtime);
}

export {
  onnxRuntime,
  setOnnxRuntime
};
