import { createRequire as __createRequire } from 'node:module';
import { fileURLToPath as __fileURLToPath } from 'node:url';
import { dirname as __pathDirname } from 'node:path';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __pathDirname(__filename);
import {
  findLibTensorFlow,
  findTensorFlow,
  nameOf,
  startWasm
} from "./chunk-TTFMDNZE.js";
import "./chunk-4VVSQ5JE.js";
import {
  EngineProcess,
  findOnnx,
  findWorkerFile,
  onnxRecipe
} from "./chunk-3UPOZVHO.js";
import "./chunk-IRPZQ5MS.js";
import {
  isAbsent
} from "./chunk-2WMZ7N3C.js";
import "./chunk-7OCLMJES.js";
import "./chunk-GMZFV3FJ.js";
import "./chunk-5EUQZ6JQ.js";
import "./chunk-RIDYPKSR.js";

// src/engines/tensorflow/describe-tensorflow.ts
async function describeTensorFlow(settings, options = { mayInstall: false }) {
  const native = await findTensorFlow(settings, options);
  const library = await findLibTensorFlow(settings.engines);
  return { native, library: isAbsent(library) ? library.absent : `${nameOf(library)} in ${library.path}` };
}

// src/stages/describe-engines.ts
async function describeEngines(settings, install) {
  const announce = (line) => void process.stderr.write(`${line}
`);
  const options = { mayInstall: install, announce };
  const onnx = await tryOnnx(await findOnnx(settings, options), settings);
  const tensorflow = await describeTensorFlow(settings, options);
  const withOnnx = `onnxruntime-web ${(await onnxRecipe()).version} (wasm)`;
  const withTensorFlow = (await startWasm()).name;
  return [
    { models: "ONNX", ...onnx, embedded: withOnnx, used: usedOf(onnx.native, withOnnx, settings) },
    {
      models: "TensorFlow",
      native: tensorflow.native,
      gpu: null,
      embedded: withTensorFlow,
      used: `${usedOf(tensorflow.native, withTensorFlow, settings)}; for TensorFlow on this machine: ${tensorflow.library}`
    }
  ];
}
async function tryOnnx(native, settings) {
  if (isAbsent(native)) return { native, gpu: null };
  const process2 = new EngineProcess(findWorkerFile(), `${native.name} ${native.version}`, settings);
  try {
    const answer = await process2.ask({ probe: native, settings });
    if ("unusable" in answer)
      return { native: { absent: `${native.folder} does not load: ${answer.unusable}` }, gpu: null };
    if (!("gpu" in answer)) throw new Error("a probe was answered with something else");
    return { native, gpu: answer.gpu };
  } catch (error) {
    return { native: { absent: error.message }, gpu: null };
  } finally {
    process2.close();
  }
}
function usedOf(native, embedded, { engine }) {
  if (engine === "wasm") return `${embedded}, as engine: wasm says`;
  if (!isAbsent(native)) return `${native.name} ${native.version}, from ${ORIGINS[native.origin]}`;
  return engine === "native" ? `none: engine: native is set, and ${native.absent}` : `${embedded}: ${native.absent}`;
}
var ORIGINS = {
  config: "the folder that the config names",
  cache: "the cache",
  installed: "the cache, installed just now"
};
export {
  describeEngines
};
