import { createRequire as __createRequire } from 'node:module';
import { fileURLToPath as __fileURLToPath } from 'node:url';
import { dirname as __pathDirname } from 'node:path';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __pathDirname(__filename);
import {
  intAttribute,
  intsAttribute,
  makeNode,
  makeTensor,
  tensorAttribute
} from "./chunk-OM6NES2A.js";
import {
  reasonOf,
  toFloat32
} from "./chunk-EOM46SWO.js";
import {
  GraphIndex,
  isSamplingNoise,
  openModel,
  readHeads,
  wayFromCode
} from "./chunk-NX2RMD7A.js";
import {
  allNodes,
  externalDataOf,
  readOnnx
} from "./chunk-KEOTTIVR.js";
import {
  GraphProtoSchema,
  ModelProtoSchema,
  NodeProtoSchema,
  StringStringEntryProtoSchema,
  TensorProtoSchema,
  ValueInfoProtoSchema
} from "./chunk-TADCJEJL.js";
import {
  onnxRuntime
} from "./chunk-FEEFD3XU.js";
import {
  fromFloat16,
  toFloat16
} from "./chunk-UVSK6YQG.js";
import "./chunk-NTZ4ERWG.js";
import {
  create,
  fromBinary,
  toBinary
} from "./chunk-SBEWFXBW.js";
import "./chunk-KHPOYWLY.js";
import "./chunk-A2FSA26U.js";
import "./chunk-BTNM52I6.js";
import "./chunk-LDX5YYGH.js";
import {
  InputError
} from "./chunk-5EUQZ6JQ.js";
import "./chunk-RIDYPKSR.js";

// src/inference/onnx/session.ts
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";

// src/inference/onnx/element-types.ts
var NAMES = [
  "undefined",
  "float32",
  "uint8",
  "int8",
  "uint16",
  "int16",
  "int32",
  "int64",
  "string",
  "bool",
  "float16",
  "float64"
];
function elementTypeName(type) {
  return NAMES[type] ?? `type ${type}`;
}

// src/inference/onnx/graph-signature.ts
function inputsOf(model) {
  const weights = new Set(model.graph.initializer.map(({ name }) => name));
  return model.graph.input.filter(({ name }) => !weights.has(name)).map(signature);
}
function signature({ name, type }) {
  const tensor = type?.tensorType;
  return {
    name,
    elementType: elementTypeName(tensor?.elemType ?? 0),
    shape: tensor?.shape?.dim.map(({ dimValue }) => dimValue > 0n ? Number(dimValue) : null) ?? null
  };
}

// src/inference/onnx/random-operators.ts
var RANDOM = /* @__PURE__ */ new Set([
  "RandomNormal",
  "RandomNormalLike",
  "RandomUniform",
  "RandomUniformLike",
  "Multinomial",
  "Bernoulli"
]);
function drawsRandomNumbers(model) {
  const nodes = allNodes(model);
  return nodes.some((node) => RANDOM.has(node.opType) || node.opType === "Dropout" && trains(node, model, nodes));
}
function trains({ input }, model, nodes) {
  const flag = input[2];
  if (!flag) return false;
  const constant = model.graph.initializer.find(({ name }) => name === flag) ?? nodes.find(({ opType, output }) => opType === "Constant" && output[0] === flag)?.attribute.find(({ t }) => t)?.t;
  return constant === void 0 || isTrue(constant);
}
function isTrue({ rawData, int32Data }) {
  return rawData.some((byte) => byte !== 0) || int32Data.some((value) => value !== 0);
}

// src/inference/onnx/surgery/element-type-of.ts
var FLOAT = 1;
function elementTypeOf(tensor, { input, output, valueInfo: valueInfo2, initializer }) {
  const info = [...input, ...output, ...valueInfo2].find(({ name }) => name === tensor);
  return info?.type?.tensorType?.elemType ?? initializer.find(({ name }) => name === tensor)?.dataType ?? FLOAT;
}

// src/inference/onnx/surgery/constant-value.ts
function constantValue(tensor, graph) {
  const node = graph.node.find(({ output }) => output.includes(tensor));
  if (node !== void 0 && node.opType !== "Constant") return null;
  const value = node === void 0 ? graph.initializer.find(({ name }) => name === tensor) : node.attribute.find(({ name }) => name === "value")?.t;
  if (value !== void 0) return onlyNumber(value);
  return node?.attribute.find(({ name }) => name === "value_float")?.f ?? null;
}
function onlyNumber({ dims, dataType, rawData }) {
  if (dims.some((size) => size !== 1n)) return null;
  const bytes = Uint8Array.from(rawData);
  if (dataType === 1 && bytes.length === 4) return new Float32Array(bytes.buffer)[0];
  if (dataType === 10 && bytes.length === 2) return fromFloat16(new Uint16Array(bytes.buffer))[0];
  if (dataType === 11 && bytes.length === 8) return new Float64Array(bytes.buffer)[0];
  return null;
}

// src/inference/onnx/surgery/operations-of.ts
var KINDS = {
  pass: ["Identity", "Dropout", "Cast", "Reshape", "Flatten", "Squeeze", "Unsqueeze", "Expand", "Transpose"],
  clip: ["Clip"],
  exp: ["Exp"],
  log: ["Log"],
  sqrt: ["Sqrt"],
  multiply: ["Mul"],
  divide: ["Div"],
  add: ["Add", "Sum"],
  shape: ["Shape", "Size", "RandomNormalLike", "RandomUniformLike", "EyeLike"],
  other: []
};
var KIND_OF = new Map(
  Object.entries(KINDS).flatMap(([kind, types]) => types.map((type) => [type, kind]))
);
function operationsOf(graph) {
  const endpoint = ({ name }) => ({ name, tensor: name });
  return {
    operations: graph.node.map((node) => ({
      kind: KIND_OF.get(node.opType) ?? "other",
      input: node.input,
      takes: takenBy(node),
      output: node.output,
      source: node
    })),
    inputs: graph.input.map(endpoint),
    outputs: graph.output.map(endpoint),
    constant: (tensor) => constantValue(tensor, graph)
  };
}
function takenBy(node) {
  const inner = node.attribute.flatMap(({ g, graphs }) => g ? [g, ...graphs] : graphs);
  return [...node.input, ...inner.flatMap(capturedBy)].filter((name) => name !== "");
}
function capturedBy(graph) {
  const own = /* @__PURE__ */ new Set([
    ...graph.input.map(({ name }) => name),
    ...graph.initializer.map(({ name }) => name),
    ...graph.node.flatMap(({ output }) => output)
  ]);
  const used = [...graph.node.flatMap(takenBy), ...graph.output.map(({ name }) => name)];
  return used.filter((name) => !own.has(name));
}

// src/inference/onnx/surgery/cut-behind-code.ts
var CODE_INPUT = "vae_playbook/code";
function cutBehindCode(model, code, { mu, reconstruction, shape }) {
  const graph = model.graph;
  const index = new GraphIndex(operationsOf(graph));
  const behind = index.ancestors(reconstruction, /* @__PURE__ */ new Set([code.tensor]));
  if (behind.some(({ takes, input: input2 }) => takes.includes(code.tensor) && !input2.includes(code.tensor)))
    return "The code is used inside a conditional or a loop of the graph.";
  const { nodes, output } = undo(code, graph);
  const shapes = nodes.flatMap(({ opType, input: input2 }) => opType === "Shape" ? [input2[0]] : []);
  const before = [...new Set(shapes.flatMap((name) => index.ancestors(name)))];
  const rest = behind.filter((operation) => !before.includes(operation));
  const node = [
    ...before.map(({ source }) => source),
    ...nodes,
    ...rest.map(({ source }) => renamed(source, code.tensor, output))
  ];
  const taken = new Set([...before, ...behind].flatMap(({ takes }) => takes));
  const input = valueInfo(CODE_INPUT, elementTypeOf(mu, graph), shape);
  return Object.assign(create(ModelProtoSchema), model, {
    graph: Object.assign(create(GraphProtoSchema), graph, {
      node,
      initializer: graph.initializer.filter(({ name }) => taken.has(name)),
      input: [input, ...graph.input.filter(({ name }) => taken.has(name))],
      output: graph.output.filter(({ name }) => name === reconstruction),
      valueInfo: []
    })
  });
}
function undo({ steps }, graph) {
  const nodes = [];
  let current = CODE_INPUT;
  for (const [i, { source: step }] of [...steps].reverse().entries()) {
    const output = `${CODE_INPUT}/${i}`;
    const origin = step.input[0];
    switch (step.opType) {
      case "Identity":
      case "Dropout":
        nodes.push(makeNode("Identity", [current], output));
        break;
      case "Cast":
        nodes.push(makeNode("Cast", [current], output, [intAttribute("to", elementTypeOf(origin, graph))]));
        break;
      case "Transpose": {
        const order = step.attribute.find(({ name }) => name === "perm")?.ints.map(Number);
        const inverse = order?.map((_, axis) => order.indexOf(axis));
        nodes.push(makeNode("Transpose", [current], output, inverse ? [intsAttribute("perm", inverse)] : []));
        break;
      }
      default:
        nodes.push(makeNode("Shape", [origin], `${output}/shape`));
        nodes.push(makeNode("Reshape", [current, `${output}/shape`], output));
    }
    current = output;
  }
  return { nodes, output: current };
}
function renamed(node, from, to) {
  if (!node.input.includes(from)) return node;
  const input = node.input.map((name) => name === from ? to : name);
  return Object.assign(create(NodeProtoSchema), node, { input });
}
function valueInfo(name, elemType, shape) {
  const dim = shape.map((size, axis) => size === null ? { dimParam: `code_${axis}` } : { dimValue: BigInt(size) });
  return create(ValueInfoProtoSchema, { name, type: { tensorType: { elemType, shape: { dim } } } });
}

// src/inference/onnx/surgery/decoder-part.ts
function decoderPart(model, noise, names, shape) {
  const { skips, code } = wayFromCode(operationsOf(model.graph), noise, names);
  return { skips, decoder: typeof code === "string" ? code : cutBehindCode(model, code, { ...names, shape }) };
}

// src/inference/onnx/surgery/take-out-noise.ts
var NORMAL = /* @__PURE__ */ new Set(["RandomNormal", "RandomNormalLike"]);
var INT64 = 7;
var WRITE = {
  1: (value) => new Uint8Array(Float32Array.of(value).buffer),
  10: (value) => new Uint8Array(toFloat16(Float32Array.of(value)).buffer),
  11: (value) => new Uint8Array(Float64Array.of(value).buffer)
};
function takeOutNoise(model, outputs) {
  const graph = model.graph;
  const operations = operationsOf(graph);
  const taken = graph.node.filter(
    (node2) => NORMAL.has(node2.opType) && WRITE[typeOf(node2, graph)] !== void 0 && isSamplingNoise(node2.output[0], operations, outputs)
  );
  if (taken.length === 0) return { model, noise: [] };
  const node = graph.node.flatMap((old) => taken.includes(old) ? meanInPlaceOf(old, graph) : [old]);
  const rewired = Object.assign(create(GraphProtoSchema), graph, { node });
  return {
    model: Object.assign(create(ModelProtoSchema), model, { graph: rewired }),
    noise: taken.map(({ output }) => output[0])
  };
}
function meanInPlaceOf(node, graph) {
  const noise = node.output[0];
  const shape = `${noise}/shape`;
  const type = typeOf(node, graph);
  const mean = node.attribute.find(({ name }) => name === "mean")?.f ?? 0;
  const value = tensorAttribute("value", makeTensor(type, [1], WRITE[type](mean)));
  return [
    node.opType === "RandomNormalLike" ? makeNode("Shape", [node.input[0]], shape) : makeNode("Constant", [], shape, [tensorAttribute("value", shapeTensor(node))]),
    makeNode("ConstantOfShape", [shape], noise, [value])
  ];
}
function shapeTensor({ attribute }) {
  const [, ...rest] = attribute.find(({ name }) => name === "shape")?.ints ?? [];
  const sizes = [1n, ...rest];
  return makeTensor(INT64, [sizes.length], new Uint8Array(BigInt64Array.from(sizes).buffer));
}
function typeOf({ opType, input, attribute }, graph) {
  const given = attribute.find(({ name }) => name === "dtype");
  if (given) return Number(given.i);
  return opType === "RandomNormal" ? 1 : elementTypeOf(input[0], graph);
}

// src/inference/onnx/surgery/with-initializers.ts
function withInitializers(model, replaced) {
  const initializer = model.graph.initializer.map(replaced);
  const graph = Object.assign(create(GraphProtoSchema), model.graph, { initializer });
  return Object.assign(create(ModelProtoSchema), model, { graph });
}

// src/inference/onnx/surgery/weights-aside.ts
var LARGE = 2 ** 16;
var EXTERNAL = 1;
function weightsAside(model) {
  const externalData = [];
  const aside = (tensor) => {
    if (tensor.rawData.length < LARGE) return tensor;
    const path = `weights/${externalData.length}`;
    externalData.push({ path, data: tensor.rawData });
    const { name, dims, dataType } = tensor;
    const entry = (key, value) => create(StringStringEntryProtoSchema, { key, value });
    return create(TensorProtoSchema, {
      name,
      dims,
      dataType,
      dataLocation: EXTERNAL,
      externalData: [entry("location", path), entry("offset", "0"), entry("length", String(tensor.rawData.length))]
    });
  };
  return { bytes: toBinary(ModelProtoSchema, withInitializers(model, aside)), externalData };
}

// src/inference/onnx/surgery/without-weights.ts
var MOST_VALUES = 16;
function withoutWeights(model) {
  const light = withInitializers(model, (weight) => isLarge(weight) ? emptied(weight) : weight);
  return fromBinary(ModelProtoSchema, toBinary(ModelProtoSchema, light));
}
function isLarge({ dims }) {
  return dims.reduce((values, size) => values * size, 1n) > MOST_VALUES;
}
function emptied({ name, dims, dataType }) {
  return create(TensorProtoSchema, { name, dims, dataType });
}

// src/inference/onnx/session.ts
async function openSession(path, outputs) {
  const model = await readOnnx(path);
  const quiet = takeOutNoise(model, outputs);
  const rewired = quiet.noise.length === 0 ? null : await openGraph(quiet.model, path).catch(() => null);
  const session = rewired ?? await openGraph(model, path);
  const noise = rewired ? quiet.noise : [];
  const light = { file: withoutWeights(model), used: withoutWeights(rewired ? quiet.model : model) };
  return wholeGraph(session, light, noise, path, outputs);
}
async function wholeGraph(session, { file, used }, noise, path, outputs) {
  let released = null;
  const release = () => released ??= session.release();
  return Object.assign(await graphSession(session, file, path), {
    noiseTakenOut: !drawsRandomNumbers(used),
    heads: readHeads(operationsOf(used.graph), noise),
    release,
    decoderPart: (...[names, codeShape]) => {
      const { skips, decoder } = decoderPart(used, noise, names, codeShape);
      if (typeof decoder === "string") return { skips, open: decoder };
      const cut = (model) => decoderPart(noise.length === 0 ? model : takeOutNoise(model, outputs).model, noise, names, codeShape).decoder;
      const open = async () => {
        await release();
        return openDecoder(path, cut);
      };
      return { skips, open };
    }
  });
}
async function openDecoder(path, cut) {
  const decoder = cut(await readOnnx(path));
  if (typeof decoder === "string") throw new InputError(`${path} changed while it was evaluated. ${decoder}`);
  const session = await graphSession(await openGraph(decoder, path), withoutWeights(decoder), path);
  return { session, code: session.inputs.find(({ name }) => name === CODE_INPUT) };
}
async function graphSession(session, model, path) {
  const { Tensor, deviceNotes } = await onnxRuntime();
  return {
    path,
    get engine() {
      return session.engine;
    },
    get device() {
      return session.device;
    },
    deviceNotes,
    inputs: inputsOf(model),
    layout: null,
    samples: drawsRandomNumbers(model),
    run: (feeds) => run(session, Tensor, feeds, path),
    release: () => session.release()
  };
}
async function openGraph(model, path) {
  const runtime = await onnxRuntime();
  const externalData = await readExternalData(model, path);
  const graph = {
    ...externalData.length > 0 ? { bytes: toBinary(ModelProtoSchema, model), externalData } : weightsAside(model),
    samples: drawsRandomNumbers(model),
    imageValues: valuesOf(model)
  };
  return runtime.open(graph).catch((error) => {
    if (error instanceof InputError) throw error;
    throw new InputError(
      `${path} is not accepted by onnxruntime: ${reasonOf(error)}. Export it again with the standard operators, at an opset of 13 to 20.`
    );
  });
}
function valuesOf(model) {
  const sizes = inputsOf(model).map(
    ({ shape }) => shape === null ? null : shape.slice(1).reduce((a, b) => a === null || b === null ? null : a * b, 1)
  );
  return sizes.includes(null) ? null : Math.max(...sizes);
}
async function readExternalData(model, path) {
  const files = [];
  for (const name of externalDataOf(model, path)) {
    const data = await readFile(join(dirname(path), name)).catch((error) => {
      throw new InputError(`${path}: its side file "${name}" cannot be read: ${error.message}`);
    });
    files.push({ path: name, data: new Uint8Array(data.buffer, data.byteOffset, data.length) });
  }
  return files;
}
async function run(session, TensorClass, feeds, path) {
  const tensors = feeds.map(
    ({ input, shape, values }) => [input.name, toTensor(TensorClass, input, shape, values)]
  );
  const results = await session.run(Object.fromEntries(tensors)).catch((error) => {
    if (error instanceof InputError) throw error;
    const fed = feeds.map(({ input, shape }) => `"${input.name}" [${shape.join(",")}]`).join(", ");
    throw new InputError(
      `${path} failed on ${fed}: ${reasonOf(error)}. Export it with a dynamic batch axis, and check model.input.size and model.input.layout.`
    );
  });
  const outputs = [];
  for (const name of session.outputNames) {
    const tensor = results[name];
    const values = toFloat32(tensor);
    if (values) outputs.push({ name, shape: [...tensor.dims], values });
  }
  return outputs;
}
function toTensor(TensorClass, { elementType }, shape, values) {
  switch (elementType) {
    case "float32":
      return new TensorClass("float32", values, shape);
    case "float64":
      return new TensorClass("float64", Float64Array.from(values), shape);
    case "float16":
      return new TensorClass("float16", toFloat16(values), shape);
    case "uint8":
      return new TensorClass("uint8", Uint8Array.from(values, Math.round), shape);
  }
}

// src/inference/onnx/load-onnx.ts
async function loadOnnx(checkpoint, settings) {
  const { engine, device } = settings;
  if ((engine === "native" || device === "gpu") && (await onnxRuntime()).embedded)
    throw new InputError(
      `${checkpoint.name}: ${device === "gpu" ? "device: gpu" : "engine: native"} is set, but only the embedded onnxruntime-web (wasm, CPU) runs here. Set engine and device to auto.`
    );
  const graphs = checkpoint.files.slice(0, checkpoint.kind === "onnx-pair" ? 2 : 1);
  return openModel(
    graphs.map((path) => () => openSession(path, settings.model.outputs)),
    checkpoint,
    settings
  );
}
export {
  loadOnnx
};
