import { __exportAll } from "./rolldown-runtime.js";
import { InputError } from "./common.js";
import { bundledFile, packageFile } from "./workers.js";
import { GraphIndex, fromFloat16, graphFilesOf, isSamplingNoise, openModel, readHeads, refuseBytes, refuseLfsPointer, toFloat16, wayFromCode, wholeOf } from "./evaluate.js";
import { create, fileDesc, fromBinary, messageDesc, toBinary } from "./protobuf.js";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { basename, dirname, join } from "node:path";
import { readFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { setFlagsFromString } from "node:v8";

// src/checkpoints/onnx/onnx_pb.ts
const file_onnx = /*@__PURE__*/ fileDesc("Cgpvbm54LnByb3RvEgRvbm54IsoBCgpNb2RlbFByb3RvEhIKCmlyX3ZlcnNpb24YASABKAMSFQoNcHJvZHVjZXJfbmFtZRgCIAEoCRIYChBwcm9kdWNlcl92ZXJzaW9uGAMgASgJEh8KBWdyYXBoGAcgASgLMhAub25ueC5HcmFwaFByb3RvEi4KDG9wc2V0X2ltcG9ydBgIIAMoCzIYLm9ubnguT3BlcmF0b3JTZXRJZFByb3RvEiYKCWZ1bmN0aW9ucxgZIAMoCzITLm9ubnguRnVuY3Rpb25Qcm90byI1ChJPcGVyYXRvclNldElkUHJvdG8SDgoGZG9tYWluGAEgASgJEg8KB3ZlcnNpb24YAiABKAMiiwIKCkdyYXBoUHJvdG8SHQoEbm9kZRgBIAMoCzIPLm9ubnguTm9kZVByb3RvEgwKBG5hbWUYAiABKAkSJgoLaW5pdGlhbGl6ZXIYBSADKAsyES5vbm54LlRlbnNvclByb3RvEiMKBWlucHV0GAsgAygLMhQub25ueC5WYWx1ZUluZm9Qcm90bxIkCgZvdXRwdXQYDCADKAsyFC5vbm54LlZhbHVlSW5mb1Byb3RvEigKCnZhbHVlX2luZm8YDSADKAsyFC5vbm54LlZhbHVlSW5mb1Byb3RvEjMKEnNwYXJzZV9pbml0aWFsaXplchgPIAMoCzIXLm9ubnguU3BhcnNlVGVuc29yUHJvdG8iawoNRnVuY3Rpb25Qcm90bxIMCgRuYW1lGAEgASgJEg0KBWlucHV0GAQgAygJEg4KBm91dHB1dBgFIAMoCRIdCgRub2RlGAcgAygLMg8ub25ueC5Ob2RlUHJvdG8SDgoGZG9tYWluGAogASgJIoIBCglOb2RlUHJvdG8SDQoFaW5wdXQYASADKAkSDgoGb3V0cHV0GAIgAygJEgwKBG5hbWUYAyABKAkSDwoHb3BfdHlwZRgEIAEoCRInCglhdHRyaWJ1dGUYBSADKAsyFC5vbm54LkF0dHJpYnV0ZVByb3RvEg4KBmRvbWFpbhgHIAEoCSLNAgoOQXR0cmlidXRlUHJvdG8SDAoEbmFtZRgBIAEoCRIJCgFmGAIgASgCEgkKAWkYAyABKAMSCQoBcxgEIAEoDBIcCgF0GAUgASgLMhEub25ueC5UZW5zb3JQcm90bxIbCgFnGAYgASgLMhAub25ueC5HcmFwaFByb3RvEg4KBmZsb2F0cxgHIAMoAhIMCgRpbnRzGAggAygDEiIKB3RlbnNvcnMYCiADKAsyES5vbm54LlRlbnNvclByb3RvEiAKBmdyYXBocxgLIAMoCzIQLm9ubnguR3JhcGhQcm90bxIMCgR0eXBlGBQgASgFEi4KDXNwYXJzZV90ZW5zb3IYFiABKAsyFy5vbm54LlNwYXJzZVRlbnNvclByb3RvEi8KDnNwYXJzZV90ZW5zb3JzGBcgAygLMhcub25ueC5TcGFyc2VUZW5zb3JQcm90byI9Cg5WYWx1ZUluZm9Qcm90bxIMCgRuYW1lGAEgASgJEh0KBHR5cGUYAiABKAsyDy5vbm54LlR5cGVQcm90byJ8CglUeXBlUHJvdG8SKwoLdGVuc29yX3R5cGUYASABKAsyFi5vbm54LlR5cGVQcm90by5UZW5zb3IaQgoGVGVuc29yEhEKCWVsZW1fdHlwZRgBIAEoBRIlCgVzaGFwZRgCIAEoCzIWLm9ubnguVGVuc29yU2hhcGVQcm90byJ0ChBUZW5zb3JTaGFwZVByb3RvEi0KA2RpbRgBIAMoCzIgLm9ubnguVGVuc29yU2hhcGVQcm90by5EaW1lbnNpb24aMQoJRGltZW5zaW9uEhEKCWRpbV92YWx1ZRgBIAEoAxIRCglkaW1fcGFyYW0YAiABKAkisgEKC1RlbnNvclByb3RvEgwKBGRpbXMYASADKAMSEQoJZGF0YV90eXBlGAIgASgFEhYKCmludDMyX2RhdGEYBSADKAVCAhABEgwKBG5hbWUYCCABKAkSEAoIcmF3X2RhdGEYCSABKAwSMwoNZXh0ZXJuYWxfZGF0YRgNIAMoCzIcLm9ubnguU3RyaW5nU3RyaW5nRW50cnlQcm90bxIVCg1kYXRhX2xvY2F0aW9uGA4gASgFIloKEVNwYXJzZVRlbnNvclByb3RvEiEKBnZhbHVlcxgBIAEoCzIRLm9ubnguVGVuc29yUHJvdG8SIgoHaW5kaWNlcxgCIAEoCzIRLm9ubnguVGVuc29yUHJvdG8iNAoWU3RyaW5nU3RyaW5nRW50cnlQcm90bxILCgNrZXkYASABKAkSDQoFdmFsdWUYAiABKAk");
const ModelProtoSchema = /*@__PURE__*/ messageDesc(file_onnx, 0);
const GraphProtoSchema = /*@__PURE__*/ messageDesc(file_onnx, 2);
const NodeProtoSchema = /*@__PURE__*/ messageDesc(file_onnx, 4);
const AttributeProtoSchema = /*@__PURE__*/ messageDesc(file_onnx, 5);
const ValueInfoProtoSchema = /*@__PURE__*/ messageDesc(file_onnx, 6);
const TensorProtoSchema = /*@__PURE__*/ messageDesc(file_onnx, 9);
const StringStringEntryProtoSchema = /*@__PURE__*/ messageDesc(file_onnx, 11);

// src/checkpoints/onnx/read-onnx.ts
var read_onnx_exports = /* @__PURE__ */ __exportAll({
	externalDataOf: () => externalDataOf,
	readOnnx: () => readOnnx
});
const EXPORT_AGAIN = "Export it again, and check that the file was copied or downloaded in full.";
const LARGEST_FILE = 2 ** 31 - 1;
async function readOnnx(path) {
	const bytes = await readFile(path).catch((error) => {
		if (error.code === "ERR_FS_FILE_TOO_LARGE" || error.code === "ERR_OUT_OF_RANGE") throw new InputError(`${path} is larger than ${LARGEST_FILE} bytes. Export it with its weights in a side file (external data).`);
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
	if (!model.graph || model.opsetImport.length === 0) throw new InputError(`${path} is not an ONNX model, or is truncated (it holds no graph with an operator set). ${EXPORT_AGAIN}`);
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
		if (!location) throw new InputError(`${path}: the tensor "${tensor.name}" lies in a side file that is not named. ${EXPORT_AGAIN}`);
		places.add(insideFolder(location, path));
	}
	return [...places].sort();
}
function insideFolder(location, path) {
	const parts = location.split(/[/\\]/).filter((part) => part !== "" && part !== ".");
	if (/^([/\\]|[A-Za-z]:)/.test(location) || parts.length === 0 || parts.includes("..") || location.includes("\0")) throw new InputError(`${path} names the side file ${JSON.stringify(location)}, which lies outside its folder. Export it again with the side file beside ${basename(path)}.`);
	return parts.join("/");
}
const graphsOf = (node) => node.attribute.flatMap(({ g, graphs }) => g ? [g, ...graphs] : graphs);
const initializersOf = ({ initializer, sparseInitializer }) => [...initializer, ...sparseInitializer.flatMap(partsOf)];
const tensorsOf = ({ t, tensors, sparseTensor, sparseTensors }) => [
	...defined(t),
	...tensors,
	...[...defined(sparseTensor), ...sparseTensors].flatMap(partsOf)
];
const partsOf = ({ values, indices }) => [...defined(values), ...defined(indices)];
const defined = (value) => value === void 0 ? [] : [value];

// src/inference/onnx/runtime.ts
const QUIETLY = { logSeverityLevel: 4 };

// src/inference/onnx/embedded-runtime.ts
const RUNTIME = "ort-wasm-simd-threaded";
const MOST_THREADS = 16;
const WORTH_THREADS = 9216;
const TIERING_BUDGET = 5e7;
const LAZY_VALIDATION = "--wasm-lazy-validation";
async function startEmbedded() {
	const { env, InferenceSession, Tensor } = await import("./onnxruntime-web.js").then((n) => n.ort_node_min_exports);
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
				extra: { session: {
					disable_prepacking: "1",
					intra_op: { allow_spinning: "0" }
				} }
			});
			return {
				engine,
				device: "cpu",
				outputNames: session.outputNames,
				run: (feeds) => session.run(feeds, QUIETLY),
				release: () => session.release()
			};
		}
	};
}
function wasmFiles() {
	const folder = dirname(bundledFile(`ort/${RUNTIME}.wasm`) ?? packageFile("onnxruntime-web"));
	const urlOf = (file) => pathToFileURL(join(folder, file)).href;
	return {
		mjs: urlOf(`${RUNTIME}.mjs`),
		wasm: urlOf(`${RUNTIME}.wasm`)
	};
}

// src/inference/onnx/chosen-runtime.ts
var chosen_runtime_exports = /* @__PURE__ */ __exportAll({ setOnnxRuntime: () => setOnnxRuntime });
let chosen = null;
function onnxRuntime() {
	return chosen ??= startEmbedded();
}
function setOnnxRuntime(runtime) {
	chosen = Promise.resolve(runtime);
}

// src/inference/onnx/random-operators.ts
const RANDOM = /* @__PURE__ */ new Set([
	"RandomNormal",
	"RandomNormalLike",
	"RandomUniform",
	"RandomUniformLike",
	"Multinomial",
	"Bernoulli"
]);
function drawsRandomNumbers(model) {
	const nodes = allNodes(model);
	return nodes.some((node) => RANDOM.has(node.opType) || node.opType === "Dropout" && dropoutTrains(node, model, nodes));
}
function dropoutTrains({ input }, model, nodes) {
	const flag = input[2];
	if (!flag) return false;
	const constant = model.graph.initializer.find(({ name }) => name === flag) ?? nodes.find(({ opType, output }) => opType === "Constant" && output[0] === flag)?.attribute.find(({ t }) => t)?.t;
	return constant === void 0 || isTrue(constant);
}
function isTrue({ rawData, int32Data }) {
	return rawData.some((byte) => byte !== 0) || int32Data.some((value) => value !== 0);
}

// src/inference/onnx/graph-traits.ts
const DYNAMIC = /* @__PURE__ */ new Set([
	"DynamicQuantizeLinear",
	"DynamicQuantizeMatMul",
	"DynamicQuantizeLSTM"
]);
const BY_ATTRIBUTE = 14;
const BY_TEST_FLAG = 7;
function quantizesDynamically(model) {
	return allNodes(model).some(({ opType }) => DYNAMIC.has(opType));
}
function leftInTraining(model) {
	const opset = Number(model.opsetImport.find(({ domain }) => domain === "" || domain === "ai.onnx")?.version ?? 0);
	const nodes = allNodes(model);
	const trains = (node) => node.opType === "BatchNormalization" && normalizationTrains(node, opset) || node.opType === "Dropout" && (opset < BY_TEST_FLAG ? !isTest(node) : dropoutTrains(node, model, nodes));
	return nodes.filter(trains).map(({ opType, name, output }) => `${opType} "${name || output[0]}"`);
}
function normalizationTrains(node, opset) {
	if (opset < BY_TEST_FLAG) return !isTest(node);
	return opset < BY_ATTRIBUTE ? node.output.filter((name) => name !== "").length > 1 : integer(node, "training_mode") === 1;
}
function isTest(node) {
	return integer(node, "is_test") === 1;
}
function integer({ attribute }, name) {
	return Number(attribute.find((one) => one.name === name)?.i ?? 0);
}

// src/inference/onnx/graph-signature.ts
const ELEMENT_TYPES = [
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
const INT64$1 = 7;
const FLOAT64 = 11;
const MOST_SIZES = 8;
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
function batchSizesOf({ graph }) {
	const { output, valueInfo, node, initializer } = graph;
	const declared = [...output, ...valueInfo].map(({ type }) => type?.tensorType?.shape?.dim[0]?.dimValue);
	const tensors = new Map(initializer.map((tensor) => [tensor.name, tensor]));
	for (const { opType, output: names, attribute } of node) {
		const value = opType === "Constant" ? attribute.find(({ name }) => name === "value")?.t : void 0;
		if (value) tensors.set(names[0], value);
	}
	const reshaped = node.flatMap(({ opType, input }) => opType === "Reshape" ? [firstInteger(tensors.get(input[1]))] : []);
	const sizes = [...declared, ...reshaped].filter((size) => size !== void 0 && size > 0n);
	return [...new Set(sizes.map(Number))].slice(0, MOST_SIZES);
}
function computesInDouble(model) {
	const isLarge = ({ dims }) => dims.some((size) => size > 1n);
	return inputsOf(model).some(({ elementType }) => elementType === "float64") || model.graph.initializer.some((tensor) => tensor.dataType === FLOAT64 && isLarge(tensor));
}
function firstInteger(tensor) {
	if (tensor?.dataType !== INT64$1 || tensor.rawData.length < 8) return void 0;
	return new DataView(tensor.rawData.buffer, tensor.rawData.byteOffset).getBigInt64(0, true);
}
function elementTypeName(type) {
	return ELEMENT_TYPES[type] ?? `type ${type}`;
}

// src/inference/onnx/reason.ts
const LONGEST = 300;
const MOST_READ = 1e4;
function reasonOf(error) {
	const message = (error instanceof Error ? error.message : String(error)).slice(0, MOST_READ).replace(/^.*ERROR_MESSAGE:\s*/s, "").split("\n")[0].replace(/^.*was false\. /, "").replace(/(?<!\S)\S+\.(?:cc|h):\d+\s+\S+\s*/g, "").replace(/\p{C}/gu, "?").trim();
	return (message.length > LONGEST ? `${message.slice(0, LONGEST)}…` : message).replace(/\.$/, "");
}

// src/inference/onnx/surgery/element-type-of.ts
const FLOAT$1 = 1;
function elementTypeOf(tensor, { input, output, valueInfo, initializer }) {
	return [
		...input,
		...output,
		...valueInfo
	].find(({ name }) => name === tensor)?.type?.tensorType?.elemType ?? initializer.find(({ name }) => name === tensor)?.dataType ?? 1;
}

// src/inference/onnx/surgery/make-node.ts
const INT = 2;
const TENSOR = 4;
const INTS = 7;
function makeNode(opType, input, output, attribute = []) {
	return create(NodeProtoSchema, {
		opType,
		input,
		output: [output],
		name: `vae_playbook/${output}`,
		attribute
	});
}
function tensorAttribute(name, t) {
	return create(AttributeProtoSchema, {
		name,
		t,
		type: TENSOR
	});
}
function intAttribute(name, i) {
	return create(AttributeProtoSchema, {
		name,
		i: BigInt(i),
		type: INT
	});
}
function intsAttribute(name, ints) {
	return create(AttributeProtoSchema, {
		name,
		ints: ints.map(BigInt),
		type: INTS
	});
}
function makeTensor(dataType, dims, rawData) {
	return create(TensorProtoSchema, {
		dataType,
		dims: dims.map(BigInt),
		rawData: Uint8Array.from(rawData)
	});
}

// src/inference/onnx/surgery/operations-of.ts
const KIND_OF = new Map(Object.entries({
	pass: [
		"Identity",
		"Dropout",
		"Cast",
		"Reshape",
		"Flatten",
		"Squeeze",
		"Unsqueeze",
		"Expand",
		"Transpose"
	],
	clip: ["Clip"],
	exp: ["Exp"],
	log: ["Log"],
	sqrt: ["Sqrt"],
	multiply: ["Mul"],
	divide: ["Div"],
	add: ["Add", "Sum"],
	subtract: ["Sub"],
	dense: ["Gemm"],
	shape: [
		"Shape",
		"Size",
		"RandomNormalLike",
		"RandomUniformLike",
		"EyeLike"
	],
	other: []
}).flatMap(([kind, types]) => types.map((type) => [type, kind])));
function operationsOf(graph) {
	const endpoint = ({ name }) => ({
		name,
		tensor: name
	});
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
		constant: (tensor) => constantValue(tensor, graph),
		halves: (tensor) => halvesOf(tensor, graph)
	};
}
function halvesOf(tensor, graph) {
	const taking = graph.node.filter(({ input }) => input[0] === tensor);
	const split = taking.find(({ opType, output }) => opType === "Split" && output.length === 2);
	if (split) return {
		first: split.output[0],
		second: split.output[1]
	};
	const slices = taking.filter(({ opType, input }) => opType === "Slice" && input.length > 1);
	const first = slices.filter(({ input }) => constantValue(input[1], graph) === 0);
	const others = slices.filter((slice) => !first.includes(slice));
	if (first.length > 1 || others.length > 1 || slices.length === 0) return null;
	return {
		first: first[0]?.output[0] ?? null,
		second: others[0]?.output[0] ?? null
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
	return [...graph.node.flatMap(takenBy), ...graph.output.map(({ name }) => name)].filter((name) => !own.has(name));
}
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
	if (dataType === 7 && bytes.length === 8) return Number(new BigInt64Array(bytes.buffer)[0]);
	return null;
}

// src/inference/onnx/surgery/cut-behind-code.ts
const CODE_INPUT = "vae_playbook/code";
function cutBehindCode(model, code, { mu, reconstruction, shape }) {
	const graph = model.graph;
	const index = new GraphIndex(operationsOf(graph));
	const behind = index.ancestors(reconstruction, /* @__PURE__ */ new Set([code.tensor]));
	if (behind.some(({ takes, input }) => takes.includes(code.tensor) && !input.includes(code.tensor))) return "The code is used inside a conditional or a loop of the graph.";
	const { nodes, output } = undo(code, graph);
	const shapes = nodes.flatMap(({ opType, input }) => opType === "Shape" ? [input[0]] : []);
	const before = [...new Set(shapes.flatMap((name) => index.ancestors(name)))];
	const rest = behind.filter((operation) => !before.includes(operation));
	const node = [
		...before.map(({ source }) => source),
		...nodes,
		...rest.map(({ source }) => renamed(source, code.tensor, output))
	];
	const taken = new Set([...before, ...behind].flatMap(({ takes }) => takes));
	const input = valueInfo(CODE_INPUT, elementTypeOf(wholeOf(mu), graph), shape);
	return Object.assign(create(ModelProtoSchema), model, { graph: Object.assign(create(GraphProtoSchema), graph, {
		node,
		initializer: graph.initializer.filter(({ name }) => taken.has(name)),
		input: [input, ...graph.input.filter(({ name }) => taken.has(name))],
		output: graph.output.filter(({ name }) => name === reconstruction),
		valueInfo: []
	}) });
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
	return {
		nodes,
		output: current
	};
}
function renamed(node, from, to) {
	if (!node.input.includes(from)) return node;
	const input = node.input.map((name) => name === from ? to : name);
	return Object.assign(create(NodeProtoSchema), node, { input });
}
function valueInfo(name, elemType, shape) {
	const dim = shape.map((size, axis) => size === null ? { dimParam: `code_${axis}` } : { dimValue: BigInt(size) });
	return create(ValueInfoProtoSchema, {
		name,
		type: { tensorType: {
			elemType,
			shape: { dim }
		} }
	});
}

// src/inference/onnx/surgery/decoder-part.ts
function decoderPart(model, noise, names, shape) {
	const { skips, code } = wayFromCode(operationsOf(model.graph), noise, names);
	return {
		skips,
		decoder: typeof code === "string" ? code : cutBehindCode(model, code, {
			...names,
			shape
		})
	};
}

// src/inference/onnx/surgery/take-out-noise.ts
const NORMAL = /* @__PURE__ */ new Set(["RandomNormal", "RandomNormalLike"]);
const INT64 = 7;
const WRITE = {
	1: (value) => new Uint8Array(Float32Array.of(value).buffer),
	10: (value) => new Uint8Array(toFloat16(Float32Array.of(value)).buffer),
	11: (value) => new Uint8Array(Float64Array.of(value).buffer)
};
function takeOutNoise(model, outputs) {
	const graph = model.graph;
	const operations = operationsOf(graph);
	const taken = graph.node.filter((node) => NORMAL.has(node.opType) && WRITE[typeOf(node, graph)] !== void 0 && isSamplingNoise(node.output[0], operations, outputs));
	if (taken.length === 0) return {
		model,
		noise: []
	};
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
	return [node.opType === "RandomNormalLike" ? makeNode("Shape", [node.input[0]], shape) : makeNode("Constant", [], shape, [tensorAttribute("value", shapeTensor(node))]), makeNode("ConstantOfShape", [shape], noise, [value])];
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
const LARGE = 2 ** 16;
const EXTERNAL = 1;
function weightsAside(model) {
	const externalData = [];
	const aside = (tensor) => {
		if (tensor.rawData.length < LARGE) return tensor;
		const path = `weights/${externalData.length}`;
		externalData.push({
			path,
			data: tensor.rawData
		});
		const { name, dims, dataType } = tensor;
		const entry = (key, value) => create(StringStringEntryProtoSchema, {
			key,
			value
		});
		return create(TensorProtoSchema, {
			name,
			dims,
			dataType,
			dataLocation: EXTERNAL,
			externalData: [
				entry("location", path),
				entry("offset", "0"),
				entry("length", String(tensor.rawData.length))
			]
		});
	};
	return {
		bytes: toBinary(ModelProtoSchema, withInitializers(model, aside)),
		externalData
	};
}

// src/inference/onnx/surgery/without-weights.ts
const MOST_VALUES = 16;
function withoutWeights(model) {
	const light = withInitializers(model, (weight) => isLarge(weight) ? emptied(weight) : weight);
	return fromBinary(ModelProtoSchema, toBinary(ModelProtoSchema, light));
}
function isLarge({ dims }) {
	return dims.reduce((values, size) => values * size, 1n) > MOST_VALUES;
}
function emptied({ name, dims, dataType }) {
	return create(TensorProtoSchema, {
		name,
		dims,
		dataType
	});
}

// src/inference/onnx/tensor-values.ts
function toFloat32(tensor) {
	switch (tensor.type) {
		case "float32": return tensor.data;
		case "float64": return Float32Array.from(tensor.data);
		case "float16": {
			const data = tensor.data;
			return fromFloat16(new Uint16Array(data.buffer, data.byteOffset, data.length));
		}
		default: return null;
	}
}

// src/inference/onnx/session.ts
async function openSession(path, outputs) {
	const model = await readOnnx(path);
	const quiet = takeOutNoise(model, outputs);
	const rewired = quiet.noise.length === 0 ? null : await openGraph(quiet.model, path).catch(() => null);
	const session = rewired ?? await openGraph(model, path);
	const noise = rewired ? quiet.noise : [];
	return wholeGraph(session, {
		file: withoutWeights(model),
		used: withoutWeights(rewired ? quiet.model : model)
	}, noise, path, outputs);
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
			if (typeof decoder === "string") return {
				skips,
				open: decoder
			};
			const cut = (model) => decoderPart(noise.length === 0 ? model : takeOutNoise(model, outputs).model, noise, names, codeShape).decoder;
			const open = async () => {
				await release();
				return openDecoder(path, cut);
			};
			return {
				skips,
				open
			};
		}
	});
}
async function openDecoder(path, cut) {
	const decoder = cut(await readOnnx(path));
	if (typeof decoder === "string") throw new InputError(`${path} changed while it was evaluated. ${decoder}`);
	const session = await graphSession(await openGraph(decoder, path), withoutWeights(decoder), path);
	return {
		session,
		code: session.inputs.find(({ name }) => name === CODE_INPUT)
	};
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
		batchSizes: batchSizesOf(model),
		layout: null,
		samples: drawsRandomNumbers(model),
		trainingMode: leftInTraining(model),
		quantizesDynamically: quantizesDynamically(model),
		run: (feeds) => run(session, Tensor, feeds, path),
		release: () => session.release()
	};
}
async function openGraph(model, path) {
	const runtime = await onnxRuntime();
	const externalData = await readExternalData(model, path);
	const graph = {
		...externalData.length > 0 ? {
			bytes: toBinary(ModelProtoSchema, model),
			externalData
		} : weightsAside(model),
		samples: drawsRandomNumbers(model),
		imageValues: valuesOf(model)
	};
	return runtime.open(graph).catch((error) => {
		if (error instanceof InputError) throw error;
		const cure = computesInDouble(model) ? "It computes in float64, for which onnxruntime lacks operators such as convolutions: export the model in float32 (PyTorch: model.float())." : "Export it again with the standard operators, at an opset of 13 to 20.";
		throw new InputError(`${path} is not accepted by onnxruntime: ${reasonOf(error)}. ${cure}`);
	});
}
function valuesOf(model) {
	const sizes = inputsOf(model).map(({ shape }) => shape === null ? null : shape.slice(1).reduce((a, b) => a === null || b === null ? null : a * b, 1));
	return sizes.includes(null) ? null : Math.max(...sizes);
}
async function readExternalData(model, path) {
	const files = [];
	for (const name of externalDataOf(model, path)) {
		const data = await readFile(join(dirname(path), name)).catch((error) => {
			throw new InputError(`${path}: its side file "${name}" cannot be read: ${error.message}`);
		});
		files.push({
			path: name,
			data: new Uint8Array(data.buffer, data.byteOffset, data.length)
		});
	}
	return files;
}
async function run(session, TensorClass, feeds, path) {
	const tensors = feeds.map(({ input, shape, values }) => [input.name, toTensor(TensorClass, input, shape, values)]);
	const results = await session.run(Object.fromEntries(tensors)).catch((error) => {
		if (error instanceof InputError) throw error;
		const fed = feeds.map(({ input, shape }) => `"${input.name}" [${shape.join(",")}]`).join(", ");
		throw new InputError(`${path} failed on ${fed}: ${reasonOf(error)}. Export it with a dynamic batch axis, and check model.input.size and model.input.layout.`);
	});
	const outputs = [];
	for (const name of session.outputNames) {
		const tensor = results[name];
		const values = toFloat32(tensor);
		if (values) outputs.push({
			name,
			shape: [...tensor.dims],
			values
		});
	}
	refuseBytes(Object.entries(results).map(([name, { type, dims }]) => ({
		name,
		type,
		shape: [...dims]
	})), outputs, feeds, path);
	return outputs;
}
function toTensor(TensorClass, { elementType }, shape, values) {
	switch (elementType) {
		case "float32": return new TensorClass("float32", values, shape);
		case "float64": return new TensorClass("float64", Float64Array.from(values), shape);
		case "float16": return new TensorClass("float16", toFloat16(values), shape);
		case "uint8": return new TensorClass("uint8", Uint8Array.from(values, Math.round), shape);
	}
}

// src/inference/onnx/load-onnx.ts
var load_onnx_exports = /* @__PURE__ */ __exportAll({ loadOnnx: () => loadOnnx });
async function loadOnnx(checkpoint, settings) {
	const { engine, device } = settings;
	if ((engine === "native" || device === "gpu") && (await onnxRuntime()).embedded) throw new InputError(`${checkpoint.name}: ${device === "gpu" ? "device: gpu" : "engine: native"} is set, but only the embedded onnxruntime-web (wasm, CPU) runs here. Set engine and device to auto.`);
	return openModel(graphFilesOf(checkpoint).map((path) => () => openSession(path, settings.model.outputs)), checkpoint, settings);
}

// src/inference/onnx/try-device.ts
const TOLERANCE = 1e-4;
async function tryDevice(gpu, cpu, feeds, timed) {
	const expected = await cpu.run(feeds);
	let values = expected;
	let rejected;
	try {
		values = await gpu.run(feeds);
		rejected = differs(expected, values);
		if (rejected === null && timed) rejected = await isSlower(gpu, cpu, feeds);
	} catch (error) {
		rejected = reasonOf(error);
	}
	return {
		values: rejected === null ? values : expected,
		rejected
	};
}
function differs(expected, values) {
	for (const [name, tensor] of Object.entries(expected)) {
		const [a, b] = [toFloat32(tensor), toFloat32(values[name])];
		if (a === null || b === null) continue;
		const largest = a.reduce((most, value) => Math.max(most, Math.abs(value)), 1);
		const difference = largestDifference(a, b);
		if (!(difference <= TOLERANCE * largest)) return `its "${name}" differs from the CPU's by ${difference.toPrecision(2)}, which its driver is to blame for`;
	}
	return null;
}
function largestDifference(a, b) {
	let largest = 0;
	for (let i = 0; i < a.length; i++) {
		if (Object.is(a[i], b[i])) continue;
		const difference = Math.abs(a[i] - b[i]);
		if (!(difference <= largest)) largest = difference;
	}
	return largest;
}
async function isSlower(gpu, cpu, feeds) {
	const [onGpu, onCpu] = [await time(gpu, feeds), await time(cpu, feeds)];
	return onGpu <= onCpu ? null : `it is slower than the CPU (${onGpu.toFixed(1)} against ${onCpu.toFixed(1)} ms for the first batch)`;
}
async function time(session, feeds) {
	const start = performance.now();
	await session.run(feeds);
	return performance.now() - start;
}

// src/inference/onnx/native-runtime.ts
var native_runtime_exports = /* @__PURE__ */ __exportAll({ startNative: () => startNative });
const PROVIDERS = {
	cuda: "CUDA",
	webgpu: "WebGPU",
	cpu: "cpu"
};
function startNative({ name, version, folder }, { device, engines }) {
	const ort = createRequire(import.meta.url)(join(folder, "node_modules", name));
	const loaded = ort.env.versions.node;
	if (loaded !== version) throw new Error(`it says that its version is ${loaded}, not ${version}`);
	ort.env.logLevel = "fatal";
	const gpus = engines["cuda-libraries"] === "none" ? ["webgpu"] : ["cuda", "webgpu"];
	let left = device === "cpu" ? [] : gpus;
	let timed = device === "gpu";
	const deviceNotes = [];
	const reject = (provider, reason) => {
		left = left.filter((other) => other !== provider);
		deviceNotes.push(`${PROVIDERS[provider]}: ${reason}`);
	};
	const noGpu = () => new InputError(`device: gpu is set, but no GPU can be used. ${deviceNotes.join(". ")}. Set device to auto.`);
	async function create({ bytes, externalData }, provider) {
		const session = await ort.InferenceSession.create(bytes, {
			executionProviders: [provider],
			externalData,
			intraOpNumThreads: availableParallelism(),
			graphOptimizationLevel: "all",
			logSeverityLevel: 4,
			extra: { session: { intra_op: { allow_spinning: "0" } } }
		});
		return {
			engine: `${name} ${version} (${PROVIDERS[provider]})`,
			device: provider === "cpu" ? "cpu" : "gpu",
			outputNames: session.outputNames,
			run: (feeds) => session.run(withHalfAsBits(feeds), QUIETLY),
			release: () => session.release()
		};
	}
	async function open(graph) {
		const cpu = await create(graph, "cpu");
		const session = await openOnGpu(graph, cpu);
		if (session !== null) return session;
		if (device !== "gpu") return cpu;
		await cpu.release();
		throw noGpu();
	}
	async function openOnGpu(graph, cpu) {
		for (const provider of left) {
			if (graph.samples && device === "auto") return null;
			const gpu = await create(graph, provider).catch((error) => reject(provider, reasonOf(error)));
			if (!gpu) continue;
			if (!graph.samples) return onTrial(graph, provider, gpu, cpu);
			await cpu.release();
			return gpu;
		}
		return null;
	}
	function onTrial(graph, provider, gpu, cpu) {
		let settled = null;
		async function settle(feeds) {
			const { values, rejected } = await tryDevice(gpu, cpu, feeds, !timed);
			if (rejected === null) {
				timed = true;
				settled = gpu;
				await cpu.release();
				return values;
			}
			reject(provider, rejected);
			await gpu.release();
			settled = await openOnGpu(graph, cpu);
			if (settled !== null) return settled.run(feeds);
			if (device === "gpu") throw noGpu();
			settled = cpu;
			return values;
		}
		return {
			get engine() {
				return (settled ?? gpu).engine;
			},
			get device() {
				return (settled ?? gpu).device;
			},
			outputNames: cpu.outputNames,
			run: (feeds) => settled?.run(feeds) ?? settle(feeds),
			async release() {
				if (settled !== null) return settled.release();
				await Promise.all([gpu.release(), cpu.release()]);
			}
		};
	}
	return {
		embedded: false,
		deviceNotes,
		Tensor: ort.Tensor,
		open
	};
}
function withHalfAsBits(feeds) {
	const handed = Object.entries(feeds).map(([name, tensor]) => {
		if (tensor.type !== "float16") return [name, tensor];
		const { buffer, byteOffset, length } = tensor.data;
		const { type, dims, location, size } = tensor;
		return [name, {
			type,
			dims,
			location,
			size,
			data: new Uint16Array(buffer, byteOffset, length)
		}];
	});
	return Object.fromEntries(handed);
}

// src/inference/onnx/probe-gpu.ts
var probe_gpu_exports = /* @__PURE__ */ __exportAll({ probeGpu: () => probeGpu });
const FLOAT = 1;
async function probeGpu(engine, settings) {
	const runtime = startNative(engine, {
		...settings,
		device: "gpu"
	});
	try {
		const session = await runtime.open({
			bytes: squareRoots(),
			externalData: [],
			samples: false,
			imageValues: null
		});
		await session.run({ x: new runtime.Tensor("float32", Float32Array.of(1, 4, 9, 16), [4]) });
		const found = session.engine;
		await session.release();
		return {
			engine: found,
			reasons: runtime.deviceNotes
		};
	} catch (error) {
		if (error instanceof InputError) return {
			engine: null,
			reasons: runtime.deviceNotes
		};
		throw error;
	}
}
function squareRoots() {
	const type = { tensorType: {
		elemType: FLOAT,
		shape: { dim: [{ dimValue: 4n }] }
	} };
	const graph = {
		name: "probe",
		node: [makeNode("Sqrt", ["x"], "y")],
		input: [{
			name: "x",
			type
		}],
		output: [{
			name: "y",
			type
		}]
	};
	return toBinary(ModelProtoSchema, create(ModelProtoSchema, {
		irVersion: 8n,
		opsetImport: [{ version: 13n }],
		graph
	}));
}

export { chosen_runtime_exports, load_onnx_exports, native_runtime_exports, probe_gpu_exports, read_onnx_exports };