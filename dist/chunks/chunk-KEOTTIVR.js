import { createRequire as __createRequire } from 'node:module';
import { fileURLToPath as __fileURLToPath } from 'node:url';
import { dirname as __pathDirname } from 'node:path';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __pathDirname(__filename);
import {
  ModelProtoSchema
} from "./chunk-TADCJEJL.js";
import {
  fromBinary
} from "./chunk-SBEWFXBW.js";
import {
  refuseLfsPointer
} from "./chunk-KHPOYWLY.js";
import {
  InputError
} from "./chunk-5EUQZ6JQ.js";

// src/checkpoints/onnx/read-onnx.ts
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
var EXPORT_AGAIN = "Export it again, and check that the file was copied or downloaded in full.";
var LARGEST_FILE = 2 ** 31 - 1;
async function readOnnx(path) {
  const bytes = await readFile(path).catch((error) => {
    if (error.code === "ERR_FS_FILE_TOO_LARGE" || error.code === "ERR_OUT_OF_RANGE")
      throw new InputError(
        `${path} is larger than ${LARGEST_FILE} bytes. Export it with its weights in a side file (external data).`
      );
    throw new InputError(`${path} cannot be read: ${error.message}`);
  });
  if (bytes.length === 0) throw new InputError(`${path} is empty. ${EXPORT_AGAIN}`);
  refuseLfsPointer(bytes, path);
  let model;
  try {
    model = fromBinary(ModelProtoSchema, bytes);
  } catch (error) {
    throw new InputError(`${path} is not an ONNX model, or is truncated (${error.message}). ${EXPORT_AGAIN}`);
  }
  if (!model.graph || model.opsetImport.length === 0)
    throw new InputError(
      `${path} is not an ONNX model, or is truncated (it holds no graph with an operator set). ${EXPORT_AGAIN}`
    );
  if (model.graph.output.length === 0) throw new InputError(`${path}: the ONNX graph has no outputs. ${EXPORT_AGAIN}`);
  return model;
}
function allNodes(model) {
  const inGraph = (graph) => graph.node.flatMap((node) => [node, ...graphsOf(node).flatMap(inGraph)]);
  const inFunctions = model.functions.flatMap(({ node }) => node.flatMap((n) => [n, ...graphsOf(n).flatMap(inGraph)]));
  return [...inGraph(model.graph), ...inFunctions];
}
function externalDataOf(model, path) {
  const nodes = allNodes(model);
  const graphs = [model.graph, ...nodes.flatMap(graphsOf)];
  const attributes = nodes.flatMap(({ attribute }) => attribute);
  const tensors = [...graphs.flatMap(initializersOf), ...attributes.flatMap(tensorsOf)];
  const places = /* @__PURE__ */ new Set();
  for (const tensor of tensors) {
    if (tensor.dataLocation !== 1) continue;
    const location = tensor.externalData.find(({ key }) => key === "location")?.value;
    if (!location)
      throw new InputError(
        `${path}: the tensor "${tensor.name}" lies in a side file that is not named. ${EXPORT_AGAIN}`
      );
    places.add(insideFolder(location, path));
  }
  return [...places].sort();
}
function insideFolder(location, path) {
  const parts = location.split(/[/\\]/).filter((part) => part !== "" && part !== ".");
  const absolute = /^([/\\]|[A-Za-z]:)/.test(location);
  if (absolute || parts.length === 0 || parts.includes("..") || location.includes("\0"))
    throw new InputError(
      `${path} names the side file ${JSON.stringify(location)}, which lies outside its folder. Export it again with the side file beside ${basename(path)}.`
    );
  return parts.join("/");
}
var graphsOf = (node) => node.attribute.flatMap(({ g, graphs }) => g ? [g, ...graphs] : graphs);
var initializersOf = ({ initializer, sparseInitializer }) => [
  ...initializer,
  ...sparseInitializer.flatMap(partsOf)
];
var tensorsOf = ({ t, tensors, sparseTensor, sparseTensors }) => [
  ...defined(t),
  ...tensors,
  ...[...defined(sparseTensor), ...sparseTensors].flatMap(partsOf)
];
var partsOf = ({ values, indices }) => [...defined(values), ...defined(indices)];
var defined = (value) => value === void 0 ? [] : [value];

export {
  readOnnx,
  allNodes,
  externalDataOf
};
