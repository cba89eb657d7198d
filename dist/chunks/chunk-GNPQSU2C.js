import { createRequire as __createRequire } from 'node:module';
import { fileURLToPath as __fileURLToPath } from 'node:url';
import { dirname as __pathDirname } from 'node:path';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __pathDirname(__filename);
import {
  fileDesc,
  fromBinary,
  messageDesc
} from "./chunk-7KMPLSPT.js";
import {
  refuseLfsPointer
} from "./chunk-KHPOYWLY.js";
import {
  InputError
} from "./chunk-5EUQZ6JQ.js";

// src/checkpoints/onnx/read-onnx.ts
import { readFile } from "node:fs/promises";
import { basename } from "node:path";

// src/checkpoints/onnx/onnx_pb.ts
var file_onnx = /* @__PURE__ */ fileDesc("Cgpvbm54LnByb3RvEgRvbm54IsoBCgpNb2RlbFByb3RvEhIKCmlyX3ZlcnNpb24YASABKAMSFQoNcHJvZHVjZXJfbmFtZRgCIAEoCRIYChBwcm9kdWNlcl92ZXJzaW9uGAMgASgJEh8KBWdyYXBoGAcgASgLMhAub25ueC5HcmFwaFByb3RvEi4KDG9wc2V0X2ltcG9ydBgIIAMoCzIYLm9ubnguT3BlcmF0b3JTZXRJZFByb3RvEiYKCWZ1bmN0aW9ucxgZIAMoCzITLm9ubnguRnVuY3Rpb25Qcm90byI1ChJPcGVyYXRvclNldElkUHJvdG8SDgoGZG9tYWluGAEgASgJEg8KB3ZlcnNpb24YAiABKAMi1gEKCkdyYXBoUHJvdG8SHQoEbm9kZRgBIAMoCzIPLm9ubnguTm9kZVByb3RvEgwKBG5hbWUYAiABKAkSJgoLaW5pdGlhbGl6ZXIYBSADKAsyES5vbm54LlRlbnNvclByb3RvEiMKBWlucHV0GAsgAygLMhQub25ueC5WYWx1ZUluZm9Qcm90bxIkCgZvdXRwdXQYDCADKAsyFC5vbm54LlZhbHVlSW5mb1Byb3RvEigKCnZhbHVlX2luZm8YDSADKAsyFC5vbm54LlZhbHVlSW5mb1Byb3RvImsKDUZ1bmN0aW9uUHJvdG8SDAoEbmFtZRgBIAEoCRINCgVpbnB1dBgEIAMoCRIOCgZvdXRwdXQYBSADKAkSHQoEbm9kZRgHIAMoCzIPLm9ubnguTm9kZVByb3RvEg4KBmRvbWFpbhgKIAEoCSKCAQoJTm9kZVByb3RvEg0KBWlucHV0GAEgAygJEg4KBm91dHB1dBgCIAMoCRIMCgRuYW1lGAMgASgJEg8KB29wX3R5cGUYBCABKAkSJwoJYXR0cmlidXRlGAUgAygLMhQub25ueC5BdHRyaWJ1dGVQcm90bxIOCgZkb21haW4YByABKAki7AEKDkF0dHJpYnV0ZVByb3RvEgwKBG5hbWUYASABKAkSCQoBZhgCIAEoAhIJCgFpGAMgASgDEgkKAXMYBCABKAwSHAoBdBgFIAEoCzIRLm9ubnguVGVuc29yUHJvdG8SGwoBZxgGIAEoCzIQLm9ubnguR3JhcGhQcm90bxIOCgZmbG9hdHMYByADKAISDAoEaW50cxgIIAMoAxIiCgd0ZW5zb3JzGAogAygLMhEub25ueC5UZW5zb3JQcm90bxIgCgZncmFwaHMYCyADKAsyEC5vbm54LkdyYXBoUHJvdG8SDAoEdHlwZRgUIAEoBSI9Cg5WYWx1ZUluZm9Qcm90bxIMCgRuYW1lGAEgASgJEh0KBHR5cGUYAiABKAsyDy5vbm54LlR5cGVQcm90byJ8CglUeXBlUHJvdG8SKwoLdGVuc29yX3R5cGUYASABKAsyFi5vbm54LlR5cGVQcm90by5UZW5zb3IaQgoGVGVuc29yEhEKCWVsZW1fdHlwZRgBIAEoBRIlCgVzaGFwZRgCIAEoCzIWLm9ubnguVGVuc29yU2hhcGVQcm90byJ0ChBUZW5zb3JTaGFwZVByb3RvEi0KA2RpbRgBIAMoCzIgLm9ubnguVGVuc29yU2hhcGVQcm90by5EaW1lbnNpb24aMQoJRGltZW5zaW9uEhEKCWRpbV92YWx1ZRgBIAEoAxIRCglkaW1fcGFyYW0YAiABKAkisgEKC1RlbnNvclByb3RvEgwKBGRpbXMYASADKAMSEQoJZGF0YV90eXBlGAIgASgFEhYKCmludDMyX2RhdGEYBSADKAVCAhABEgwKBG5hbWUYCCABKAkSEAoIcmF3X2RhdGEYCSABKAwSMwoNZXh0ZXJuYWxfZGF0YRgNIAMoCzIcLm9ubnguU3RyaW5nU3RyaW5nRW50cnlQcm90bxIVCg1kYXRhX2xvY2F0aW9uGA4gASgFIjQKFlN0cmluZ1N0cmluZ0VudHJ5UHJvdG8SCwoDa2V5GAEgASgJEg0KBXZhbHVlGAIgASgJ");
var ModelProtoSchema = /* @__PURE__ */ messageDesc(file_onnx, 0);
var GraphProtoSchema = /* @__PURE__ */ messageDesc(file_onnx, 2);
var NodeProtoSchema = /* @__PURE__ */ messageDesc(file_onnx, 4);
var AttributeProtoSchema = /* @__PURE__ */ messageDesc(file_onnx, 5);
var ValueInfoProtoSchema = /* @__PURE__ */ messageDesc(file_onnx, 6);
var TensorProtoSchema = /* @__PURE__ */ messageDesc(file_onnx, 9);

// src/checkpoints/onnx/read-onnx.ts
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
  return { bytes, model };
}
function allNodes(model) {
  const inGraph = (graph) => graph.node.flatMap((node) => [node, ...graphsOf(node).flatMap(inGraph)]);
  const inFunctions = model.functions.flatMap(({ node }) => node.flatMap((n) => [n, ...graphsOf(n).flatMap(inGraph)]));
  return [...inGraph(model.graph), ...inFunctions];
}
function externalDataOf(model, path) {
  const attributes = allNodes(model).flatMap(({ attribute }) => attribute);
  const tensors = [...initializersOf(model.graph), ...attributes.flatMap(tensorsOf)];
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
var tensorsOf = ({ t, tensors }) => t ? [t, ...tensors] : tensors;
function initializersOf(graph) {
  return [...graph.initializer, ...graph.node.flatMap(graphsOf).flatMap(initializersOf)];
}

export {
  ModelProtoSchema,
  GraphProtoSchema,
  NodeProtoSchema,
  AttributeProtoSchema,
  ValueInfoProtoSchema,
  TensorProtoSchema,
  readOnnx,
  allNodes,
  externalDataOf
};
