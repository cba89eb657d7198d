import { createRequire as __createRequire } from 'node:module';
import { fileURLToPath as __fileURLToPath } from 'node:url';
import { dirname as __pathDirname } from 'node:path';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __pathDirname(__filename);
import {
  openModel
} from "./chunk-VSP2ASYD.js";
import "./chunk-GI6HXKHR.js";
import "./chunk-LDX5YYGH.js";
import {
  refuseLfsPointer
} from "./chunk-KHPOYWLY.js";
import {
  InputError
} from "./chunk-5EUQZ6JQ.js";
import "./chunk-RIDYPKSR.js";

// src/inference/tensorflow/choose-engine.ts
import { resolve } from "node:path";

// src/inference/tensorflow/native-engine.ts
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import util from "node:util";
var PACKAGE = "@tensorflow/tfjs-node";
var started = /* @__PURE__ */ new Map();
function startNative(folder) {
  const known = started.get(folder);
  if (known) return known;
  const native = start(folder);
  started.set(folder, native);
  return native;
}
function start(folder) {
  let manifest;
  try {
    manifest = createRequire(join(folder, "any.js")).resolve(`${PACKAGE}/package.json`);
  } catch {
    return { absent: `no ${PACKAGE} is installed in ${folder}` };
  }
  process.env.TF_CPP_MIN_LOG_LEVEL ??= "2";
  const require2 = createRequire(manifest);
  try {
    const addon = require2("@mapbox/node-pre-gyp").find(manifest);
    if (!existsSync(addon))
      return { absent: `${PACKAGE} in ${folder} has no addon: it was installed without its install script` };
    require2(addon);
  } catch (error) {
    return { absent: `the addon of ${PACKAGE} in ${folder} does not load: ${error.message.split("\n")[0]}` };
  }
  restoreUtilities();
  const tf = require2(PACKAGE);
  tf.env().set("PROD", true);
  const { binding } = tf.backend();
  return {
    engine: {
      name: `tfjs-node ${tf.version["tfjs-node"]} (TensorFlow ${binding.TF_Version})`,
      tensor: tf.tensor,
      tidy: tf.tidy,
      io: tf.io,
      loadLayersModel: tf.loadLayersModel,
      loadGraphModel: tf.loadGraphModel,
      savedModels: tf.node
    }
  };
}
function restoreUtilities() {
  const utilities = util;
  utilities.isNullOrUndefined = (value) => value === null || value === void 0;
  utilities.isArray = Array.isArray;
}

// src/inference/tensorflow/saved-model-refusal.ts
import { basename } from "node:path";
function savedModelNeedsNative(path, reason) {
  const name = basename(path);
  return new InputError(
    `${path} is a TensorFlow SavedModel, which only a native TensorFlow can run, and ${reason}.
Export it as ONNX, which runs everywhere:
  pip install tf2onnx
  python -m tf2onnx.convert --saved-model ${JSON.stringify(path)} --output ${JSON.stringify(`${name}.onnx`)} --opset 17
Or as a TensorFlow.js graph model:
  pip install tensorflowjs
  tensorflowjs_converter --input_format=tf_saved_model ${JSON.stringify(path)} ${JSON.stringify(`${name}-tfjs`)}
Or name a folder in which @tensorflow/tfjs-node is installed and works (engine: auto or native), in the config:
engines:
  tensorflow: FOLDER`
  );
}

// src/inference/tensorflow/wasm-files.ts
import { existsSync as existsSync2 } from "node:fs";
import { createRequire as createRequire2 } from "node:module";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
var NAME = "tfjs-backend-wasm-simd.wasm";
function wasmFolder() {
  const bundled = ["./tfjs/", "../tfjs/"].map((folder2) => new URL(folder2, import.meta.url));
  const folder = bundled.find((place) => existsSync2(new URL(NAME, place)));
  return folder ? fileURLToPath(folder) : `${dirname(createRequire2(import.meta.url).resolve("@tensorflow/tfjs-backend-wasm"))}/`;
}

// src/inference/tensorflow/wasm-engine.ts
var started2 = null;
function startWasm() {
  started2 ??= start2();
  return started2;
}
async function start2() {
  const core = await import("./dist-F2NX53HL.js");
  core.env().set("PROD", true);
  const [{ loadLayersModel }, { loadGraphModel }, { setWasmPaths }] = await Promise.all([
    import("./dist-CJHSUGMO.js"),
    import("./dist-JGRMVJM3.js"),
    import("./dist-XGDWV3HA.js")
  ]);
  setWasmPaths(wasmFolder());
  if (!await core.setBackend("wasm"))
    throw new Error(`TensorFlow.js did not start with the wasm files in ${wasmFolder()}`);
  return {
    name: `tfjs ${core.version_core} (wasm)`,
    tensor: core.tensor,
    tidy: core.tidy,
    io: core.io,
    loadLayersModel,
    loadGraphModel,
    savedModels: null
  };
}

// src/inference/tensorflow/choose-engine.ts
var told = /* @__PURE__ */ new Set();
async function chooseEngine({ name, kind, path }, settings) {
  if (settings.device === "gpu")
    throw new InputError(`${name}: device: gpu is set, but TensorFlow models run on the CPU only. Set device to auto.`);
  const native = findNative(settings);
  if ("engine" in native) return native.engine;
  if (kind === "saved-model") throw savedModelNeedsNative(path, native.absent);
  if (settings.engine === "native")
    throw new InputError(
      `${name}: engine: native is set, but ${native.absent}. Name a folder with a working @tensorflow/tfjs-node in the config (engines.tensorflow), or use engine: auto.`
    );
  if (settings.engine === "auto" && settings.engines.tensorflow !== "auto") tellOnce(native.absent);
  return startWasm();
}
function findNative({ engine, engines }) {
  if (engine === "wasm") return { absent: "engine: wasm rules out native engines" };
  if (engines.tensorflow === "auto") return { absent: "engines.tensorflow names no folder" };
  return startNative(resolve(engines.tensorflow));
}
function tellOnce(reason) {
  if (told.has(reason)) return;
  told.add(reason);
  process.stderr.write(
    `TensorFlow models run on the embedded WebAssembly engine, some 20 to 30 times slower than the native one: ${reason}.
`
  );
}

// src/inference/tensorflow/random-operations.ts
var RANDOM = /^(RandomStandardNormal|RandomUniform(Int)?|RandomGamma|RandomPoisson(V2)?|ParameterizedTruncatedNormal|TruncatedNormal|Multinomial|Stateless(Random\w+|TruncatedNormal(V2)?|Multinomial|ParameterizedTruncatedNormal))$/;
function drawsRandomNumbers({ node: node2 = [], library }) {
  const inner = library?.function?.flatMap(({ nodeDef = [] }) => nodeDef) ?? [];
  return [...node2, ...inner].some(({ op }) => typeof op === "string" && RANDOM.test(op));
}
function mayDrawRandomNumbers(savedModel) {
  const text = Buffer.from(savedModel.buffer, savedModel.byteOffset, savedModel.length).toString("latin1");
  for (const { 0: found, index } of text.matchAll(/(?:Random|Stateless|Parameterized|Truncated|Multinomial)\w+/g)) {
    const name = found.slice(0, text.charCodeAt(index - 1));
    if (text.charCodeAt(index - 2) === 18 && name.length === text.charCodeAt(index - 1) && RANDOM.test(name))
      return null;
  }
  return false;
}

// src/inference/tensorflow/reason.ts
var LONGEST = 300;
function reasonOf(error) {
  const text = error instanceof Error ? error.message : String(error);
  const sentence = text.replace(/\.?\s*(File an issue|Please report|This may be due to|Please use|\[\[\{?\{?node).*$/s, "").split("\n")[0].trim();
  return (sentence.length > LONGEST ? `${sentence.slice(0, LONGEST)}…` : sentence).replace(/\.$/, "");
}

// src/inference/tensorflow/run-tidily.ts
var MISSING_OPERATION = "An operation that TensorFlow.js does not have calls for an export as ONNX.";
function runTidily(tf, feeds, failure, predict) {
  const outputs = [];
  try {
    tf.tidy(() => {
      for (const [name, tensor] of predict(feeds.map((feed) => toTensor(tf, feed))))
        if (tensor.dtype === "float32")
          outputs.push({ name, shape: [...tensor.shape], values: tensor.dataSync() });
    });
  } catch (error) {
    const fed = feeds.map(({ input, shape }) => `"${input.name}" [${shape.join(",")}]`).join(", ");
    throw new InputError(
      `${failure.path} failed on ${fed}: ${reasonOf(error)}. Check model.input.size and model.input.layout. ${failure.cure}`
    );
  }
  return outputs;
}
function toTensor(tf, { input, shape, values }) {
  return input.elementType === "uint8" ? tf.tensor(Int32Array.from(values, Math.round), shape, "int32") : tf.tensor(values, shape, "float32");
}

// src/inference/tensorflow/graph-model-session.ts
async function openGraphModel(tf, { path, json, artifacts }) {
  const model = await tf.loadGraphModel({ load: () => Promise.resolve(artifacts) }).catch((error) => {
    throw new InputError(
      `${path} is not accepted by TensorFlow.js as a graph model: ${reasonOf(error)}. Export it again with tensorflowjs_converter --input_format=tf_saved_model, or as ONNX.`
    );
  });
  const signature = model.modelSignature;
  const nodes = nodesByName(signature?.outputs) ?? model.outputs.map(({ name }) => [name, name]);
  const inputs = inputsOf(model, signature?.inputs);
  const nodeOf = new Map(inputs.map(({ input, node: node2 }) => [input.name, node2]));
  return {
    path,
    engine: tf.name,
    inputs: inputs.map(({ input }) => input),
    layout: "nhwc",
    samples: drawsRandomNumbers(json.modelTopology),
    async run(feeds) {
      return runTidily(tf, feeds, { path, cure: MISSING_OPERATION }, (tensors) => {
        const fed = Object.fromEntries(tensors.map((tensor, i) => [nodeOf.get(feeds[i].input.name), tensor]));
        const wanted = nodes.map(([, node2]) => node2);
        const outputs = [model.execute(fed, wanted)].flat();
        return nodes.map(([name], i) => [name, outputs[i]]);
      });
    },
    async release() {
      model.dispose();
    }
  };
}
function nodesByName(tensors) {
  const entries = Object.entries(tensors ?? {});
  return entries.length > 0 ? entries.map(([key, { name }]) => [key, name]) : null;
}
function inputsOf(model, signature) {
  const entries = Object.entries(signature ?? {});
  const captured = new Set(
    entries.filter(([, { resourceId }]) => resourceId !== void 0).map(([, { name }]) => node(name))
  );
  return model.inputs.filter(({ name }) => !captured.has(name)).map(({ name, shape, dtype }) => {
    const [key, info] = entries.find(([, other]) => node(other.name) === name) ?? [name, void 0];
    const elementType = info?.dtype === "DT_UINT8" ? "uint8" : dtype;
    const input = {
      name: key,
      elementType,
      shape: shape?.map((size) => size < 0 ? null : size) ?? null
    };
    return { input, node: name };
  });
}
var node = (tensor) => tensor.replace(/:\d+$/, "");

// src/inference/tensorflow/unfaithful-layers.ts
function refuseUnfaithfulLayers(topology, path) {
  const version = String(topology.keras_version ?? "");
  if (version.startsWith("tfjs-layers")) return;
  const isKeras2 = version.startsWith("2.");
  for (const layer of layersOf(topology.model_config ?? topology)) {
    const flaw = flawOf(String(layer.class_name), layer.config ?? {}, isKeras2);
    if (flaw === null) continue;
    throw new InputError(
      `${path}: TensorFlow.js computes the layer "${String(layer.config?.name ?? layer.name)}" (${String(layer.class_name)} with ${flaw}) in another way than Keras, so its outputs would be wrong. Export the model as a graph model (tensorflowjs_converter --input_format=tf_saved_model) or as ONNX instead.`
    );
  }
}
function* layersOf(layer) {
  yield layer;
  for (const inner of layer.config?.layers ?? []) yield* layersOf(inner);
  if (layer.config?.layer) yield* layersOf(layer.config.layer);
}
function flawOf(kind, options, isKeras2) {
  if (options.activation === "hard_sigmoid" && !isKeras2) return "hard_sigmoid";
  const isSet = (name, unset) => (options[name] ?? unset) !== unset;
  const named = (name) => `${name}: ${JSON.stringify(options[name])}`;
  switch (kind) {
    case "UpSampling2D":
      return isSet("interpolation", null) && options.interpolation !== "nearest" ? named("interpolation") : null;
    case "Resizing":
      return `interpolation: ${JSON.stringify(options.interpolation ?? "bilinear")}`;
    case "ReLU":
      if (isSet("negative_slope", 0)) return named("negative_slope");
      return isSet("threshold", 0) ? named("threshold") : null;
    case "LeakyReLU":
      return isSet("negative_slope", 0.3) && !isSet("alpha", null) ? named("negative_slope") : null;
    case "Conv2DTranspose":
      if (isSet("output_padding", null)) return named("output_padding");
      return [options.dilation_rate ?? 1].flat().some((rate) => rate !== 1) ? named("dilation_rate") : null;
    default:
      return null;
  }
}

// src/inference/tensorflow/layers-session.ts
async function openLayersModel(tf, { path, json, artifacts }) {
  refuseUnfaithfulLayers(json.modelTopology, path);
  dropRepeatedOutputs(json.modelTopology);
  const model = await tf.loadLayersModel({ load: () => Promise.resolve(artifacts) }).catch((error) => {
    throw new InputError(
      `${path} is not accepted by TensorFlow.js as a layers model: ${reasonOf(error)}. It knows the layers of Keras 2 without custom ones: export a graph model (tensorflowjs_converter --input_format=tf_saved_model) or ONNX instead.`
    );
  });
  const names = outputNames(model);
  return {
    path,
    engine: tf.name,
    inputs: model.inputs.map(({ shape, dtype }, i) => ({ name: model.inputNames[i], elementType: dtype, shape })),
    layout: "nhwc",
    samples: false,
    async run(feeds) {
      return runTidily(tf, feeds, { path, cure: MISSING_OPERATION }, (tensors) => {
        const ordered = model.inputNames.map((name) => tensors[feeds.findIndex(({ input }) => input.name === name)]);
        const outputs = [model.predictOnBatch(ordered.length === 1 ? ordered[0] : ordered)].flat();
        return outputs.map((tensor, i) => [names[i], tensor]);
      });
    },
    async release() {
      model.dispose();
    }
  };
}
function dropRepeatedOutputs({ model_config, config = model_config?.config }) {
  if (!Array.isArray(config?.output_layers)) return;
  const seen = /* @__PURE__ */ new Set();
  config.output_layers = config.output_layers.filter((output) => {
    const key = JSON.stringify(output);
    return !seen.has(key) && seen.add(key);
  });
}
function outputNames(model) {
  const taken = /* @__PURE__ */ new Set();
  return model.outputNames.map((_, i) => {
    const name = nameOf(model, i);
    let unique = name;
    for (let number = 1; taken.has(unique); number++) unique = `${name}_${number}`;
    taken.add(unique);
    return unique;
  });
}
function nameOf(model, output) {
  const layer = model.outputLayers[output];
  const inner = layer;
  const index = model.outputLayersTensorIndices[output];
  return inner.outputNames && index < inner.outputNames.length ? `${layer.name}/${nameOf(layer, index)}` : model.outputNames[output];
}

// src/inference/tensorflow/read-artifacts.ts
import { readFile } from "node:fs/promises";
import { dirname as dirname2, join as join2 } from "node:path";
var BYTES = { float32: 4, int32: 4, complex64: 8, bool: 1, uint8: 1, uint16: 2, float16: 2 };
async function readModelFile(path, { io }) {
  const json = await readJson(path);
  const groups = json.weightsManifest;
  const specs = groups.flatMap(({ weights: weights2 }) => weights2);
  const files = groups.flatMap(({ paths }) => paths.map((name) => join2(dirname2(path), name)));
  const weights = await readWeights(files);
  const wanted = byteLength(specs);
  if (wanted !== null && wanted !== weights.length)
    throw new InputError(
      `${path} describes ${wanted} bytes of weights, but ${files.join(", ") || "no weight file"} ${files.length === 1 ? "holds" : "hold"} ${weights.length}. Were all files copied in full, and from one export?`
    );
  const { buffer, byteOffset, length } = weights;
  const data = buffer.slice(byteOffset, byteOffset + length);
  return { path, json, artifacts: await io.getModelArtifactsForJSON(json, () => Promise.resolve([specs, data])) };
}
async function readJson(path) {
  const bytes = await read(path);
  refuseLfsPointer(bytes, path);
  let json;
  try {
    json = JSON.parse(bytes.toString("utf8"));
  } catch (error) {
    throw new InputError(
      `${path} is not valid JSON (${error.message}). Was it copied in full? Export the model again.`
    );
  }
  const isModel = typeof json?.modelTopology === "object" && json.modelTopology !== null && Array.isArray(json.weightsManifest);
  if (!isModel || !json.weightsManifest.every((group) => Array.isArray(group?.paths) && Array.isArray(group.weights)))
    throw new InputError(
      `${path} is not the model.json of a TensorFlow.js model: it lacks modelTopology or weightsManifest. Export the model again.`
    );
  return json;
}
async function readWeights(files) {
  const parts = [];
  for (const file of files) {
    const bytes = await read(file);
    refuseLfsPointer(bytes, file);
    parts.push(bytes);
  }
  return Buffer.concat(parts);
}
function read(path) {
  return readFile(path).catch((error) => {
    throw new InputError(`${path} cannot be read: ${error.message}`);
  });
}
function byteLength(specs) {
  let total = 0;
  for (const { shape, dtype, quantization } of specs) {
    const bytes = BYTES[quantization?.dtype ?? dtype];
    if (bytes === void 0) return null;
    total += shape.reduce((product, size) => product * size, bytes);
  }
  return total;
}

// src/inference/tensorflow/saved-model-session.ts
import { readFile as readFile2 } from "node:fs/promises";
import { join as join3 } from "node:path";
var TAG = "serve";
var SIGNATURE = "serving_default";
var ELEMENT_TYPES = { DT_FLOAT: "float32", DT_UINT8: "uint8" };
async function openSavedModel(tf, { getMetaGraphsFromSavedModel, loadSavedModel }, path) {
  const refuse = (error) => {
    throw new InputError(
      `${path} is not accepted by TensorFlow as a SavedModel: ${reasonOf(error)}. Was the folder copied in full, with its variables? Export it again.`
    );
  };
  const bytes = await readFile2(join3(path, "saved_model.pb"));
  refuseLfsPointer(bytes, join3(path, "saved_model.pb"));
  const signature = signatureOf(await getMetaGraphsFromSavedModel(path).catch(refuse), path);
  const model = await loadSavedModel(path, [TAG], SIGNATURE).catch(refuse);
  return {
    path,
    engine: tf.name,
    inputs: Object.entries(signature.inputs).map(([name, info]) => toInput(name, info)),
    layout: "nhwc",
    samples: mayDrawRandomNumbers(bytes),
    async run(feeds) {
      return runTidily(tf, feeds, { path, cure: "Was the folder copied in full, with its variables?" }, (tensors) => {
        const fed = Object.fromEntries(tensors.map((tensor, i) => [feeds[i].input.name, tensor]));
        return Object.entries(model.predict(fed));
      });
    },
    async release() {
      model.dispose();
    }
  };
}
function signatureOf(graphs, path) {
  if (graphs.length === 0)
    throw new InputError(`${join3(path, "saved_model.pb")} holds no graph. Was it copied in full? Export it again.`);
  const signatures = graphs.find(({ tags }) => tags.length === 1 && tags[0] === TAG)?.signatureDefs ?? {};
  if (SIGNATURE in signatures) return signatures[SIGNATURE];
  throw new InputError(
    `${path} has no signature "${SIGNATURE}" (it has ${Object.keys(signatures).join(", ") || "none"}). Export it with model.export(FOLDER) of Keras, or with tf.saved_model.save(module, FOLDER, signatures=FUNCTION).`
  );
}
function toInput(name, { tfDtype = "", shape = [] }) {
  const sizes = shape.map((dimension) => dimension.getSize());
  return {
    name,
    elementType: ELEMENT_TYPES[tfDtype] ?? tfDtype.replace(/^DT_/, "").toLowerCase(),
    shape: sizes.length > 0 ? sizes.map((size) => size < 0 ? null : size) : null
  };
}

// src/inference/tensorflow/load-tensorflow.ts
async function loadTensorFlow(checkpoint, settings) {
  const tf = await chooseEngine(checkpoint, settings);
  const { kind, path, files } = checkpoint;
  if (kind === "saved-model") return openModel([() => openSavedModel(tf, tf.savedModels, path)], checkpoint, settings);
  const models = files.slice(0, kind === "tfjs-pair" ? 2 : 1);
  return openModel(
    models.map((file) => () => openTensorFlowJs(tf, file)),
    checkpoint,
    settings
  );
}
async function openTensorFlowJs(tf, path) {
  const file = await readModelFile(path, tf);
  const { format, modelTopology } = file.json;
  const isGraph = format === void 0 ? "node" in modelTopology : format === "graph-model";
  return isGraph ? openGraphModel(tf, file) : openLayersModel(tf, file);
}
export {
  loadTensorFlow
};
