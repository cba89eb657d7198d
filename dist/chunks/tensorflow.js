import { __exportAll } from "./rolldown-runtime.js";
import { GraphIndex, engineCall, graphFilesOf, isSamplingNoise, openModel, readHeads, refuseBytes, refuseLfsPointer, tensorOf, wayFromCode } from "./evaluate.js";
import { InputError, parseJson, say } from "./common.js";
import { cacheFolder, isAbsent, removeInstalled } from "./engines.js";
import { findTensorFlow, startWasm } from "./describe-engines.js";
import { fileDesc, fromBinary, messageDesc } from "./protobuf.js";
import { createRequire } from "node:module";
import util from "node:util";
import { existsSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { readFile } from "node:fs/promises";

// src/inference/tensorflow/native-engine.ts
const PACKAGE = "@tensorflow/tfjs-node";
const started = /* @__PURE__ */ new Map();
function startNative(folder) {
	const known = started.get(folder);
	if (known) return known;
	const native = start$1(folder);
	if ("engine" in native) started.set(folder, native);
	return native;
}
function start$1(folder) {
	let manifest;
	try {
		manifest = createRequire(join(folder, "any.js")).resolve(`${PACKAGE}/package.json`);
	} catch {
		return { absent: `no ${PACKAGE} is installed in ${folder}` };
	}
	process.env.TF_CPP_MIN_LOG_LEVEL ??= "3";
	process.env.CUDA_VISIBLE_DEVICES = "-1";
	const require = createRequire(manifest);
	try {
		const addon = require("@mapbox/node-pre-gyp").find(manifest);
		if (!existsSync(addon)) return { absent: `${PACKAGE} in ${folder} has no addon: it was installed without its install script` };
		require(addon);
	} catch (error) {
		return { absent: `the addon of ${PACKAGE} in ${folder} does not load: ${error.message.split("\n")[0]}` };
	}
	restoreUtilities();
	const tf = require(PACKAGE);
	tf.env().set("PROD", true);
	const { binding } = tf.backend();
	return { engine: {
		name: `tfjs-node ${tf.version["tfjs-node"]} (TensorFlow ${binding.TF_Version})`,
		tensor: tf.tensor,
		tidy: tf.tidy,
		io: tf.io,
		loadLayersModel: tf.loadLayersModel,
		loadGraphModel: tf.loadGraphModel,
		savedModels: tf.node
	} };
}
function restoreUtilities() {
	const utilities = util;
	utilities.isNullOrUndefined = (value) => value === null || value === void 0;
	utilities.isArray = Array.isArray;
}

// src/inference/tensorflow/provide-native.ts
async function provideNative(settings, mayInstall) {
	const announce = (line) => say(process.stderr, line);
	const found = await findTensorFlow(settings, {
		mayInstall,
		announce
	});
	if (isAbsent(found)) return found;
	const native = await start(found);
	if ("engine" in native || found.origin !== "cache") return native;
	const stuck = await removeInstalled(found, cacheFolder());
	if (stuck !== null) return { absent: `${native.absent}, and ${stuck}` };
	const again = await findTensorFlow(settings, {
		mayInstall,
		announce
	});
	return isAbsent(again) ? { absent: `${native.absent}; ${again.absent}` } : start(again);
}
function start({ name, folder }) {
	return engineCall(name, async () => startNative(folder));
}

// src/inference/tensorflow/choose-engine.ts
const told = /* @__PURE__ */ new Set();
const provided = /* @__PURE__ */ new Map();
async function chooseEngine({ name, kind, path }, settings) {
	if (settings.device === "gpu") throw new InputError(`${name}: device: gpu is set, but TensorFlow models run on the CPU only. Set device to auto.`);
	const isSavedModel = kind === "saved-model" || kind === "saved-model-pair";
	const native = await findNative(isSavedModel, settings);
	if ("engine" in native) return native.engine;
	if (isSavedModel) throw savedModelNeedsNative(path, native.absent);
	if (settings.engine === "native") throw new InputError(`${name}: engine: native is set, but ${native.absent}. It needs a TensorFlow (pip install tensorflow-cpu; or its folder or wheel as engines.libtensorflow in the config), a C++ compiler and npm. With engine: auto the embedded engine runs instead.`);
	if (settings.engine === "auto" && !native.missing) tellOnce(native.absent);
	return startWasm();
}
async function findNative(isNeeded, settings) {
	const { engine, engines } = settings;
	if (engine === "wasm") return { absent: "engine: wasm rules out native engines" };
	const mayInstall = isNeeded || engine === "native" || process.env.GITHUB_ACTIONS === "true";
	const key = JSON.stringify(engines);
	const known = provided.get(key);
	if (known && (known.mayInstall || !mayInstall || "engine" in await known.native)) return known.native;
	const native = provideNative(settings, mayInstall);
	provided.set(key, {
		mayInstall,
		native
	});
	return native;
}
function tellOnce(reason) {
	if (told.has(reason)) return;
	told.add(reason);
	say(process.stderr, `TensorFlow models run on the embedded WebAssembly engine, some 20 to 30 times slower than the native one: ${reason}.`);
}
function savedModelNeedsNative(path, reason) {
	const name = basename(path);
	return new InputError(`${path} is a TensorFlow SavedModel, which only a native TensorFlow can run, and ${reason}.\nExport it as ONNX, which runs everywhere:\n  pip install tf2onnx\n  python -m tf2onnx.convert --saved-model ${JSON.stringify(path)} --output ${JSON.stringify(`${name}.onnx`)} --opset 17\nOr as a TensorFlow.js graph model:\n  pip install tensorflowjs\n  tensorflowjs_converter --input_format=tf_saved_model ${JSON.stringify(path)} ${JSON.stringify(`${name}-tfjs`)}\nOr let it run natively (engine: auto or native): with TensorFlow in the Python on the PATH (pip install tensorflow-cpu), a C++ compiler and npm, or with the folder or wheel of a TensorFlow in the config:\nengines:\n  libtensorflow: PATH`);
}

// src/inference/tensorflow/random-operations.ts
const RANDOM = /^(RandomStandardNormal|RandomUniform(Int)?|RandomGamma|RandomPoisson(V2)?|ParameterizedTruncatedNormal|TruncatedNormal|Multinomial|Stateless(Random\w+|TruncatedNormal(V2)?|Multinomial|ParameterizedTruncatedNormal))$/;
function drawsRandomNumbers({ node = [], library }) {
	const inner = library?.function?.flatMap(({ nodeDef = [] }) => nodeDef) ?? [];
	return [...node, ...inner].some(({ op }) => typeof op === "string" && RANDOM.test(op));
}

// src/inference/tensorflow/reason.ts
const LONGEST = 300;
const MOST_READ = 1e4;
function reasonOf(error) {
	const sentence = (error instanceof Error ? error.message : String(error)).slice(0, MOST_READ).split(/File an issue|Please report|This may be due to|Please use|\[\[\{?\{?node/)[0].trimEnd().split("\n")[0].trim();
	return (sentence.length > LONGEST ? `${sentence.slice(0, LONGEST)}…` : sentence).replace(/\.$/, "");
}

// src/inference/tensorflow/run-tidily.ts
const MISSING_OPERATION = "An operation that TensorFlow.js does not have calls for an export as ONNX.";
function runTidily(tf, feeds, failure, predict) {
	const outputs = [];
	const all = [];
	try {
		tf.tidy(() => {
			for (const [name, tensor] of predict(feeds.map((feed) => toTensor(tf, feed)))) {
				all.push({
					name,
					type: tensor.dtype,
					shape: [...tensor.shape]
				});
				if (tensor.dtype === "float32") outputs.push({
					name,
					shape: [...tensor.shape],
					values: tensor.dataSync()
				});
			}
		});
	} catch (error) {
		const fed = feeds.map(({ input, shape }) => `"${input.name}" [${shape.join(",")}]`).join(", ");
		throw new InputError(`${failure.path} failed on ${fed}: ${reasonOf(error)}. Check model.input.size and model.input.layout. ${failure.cure}`);
	}
	refuseBytes(all, outputs, feeds, failure.path);
	return outputs;
}
function toTensor(tf, { input, shape, values }) {
	return input.elementType === "uint8" ? tf.tensor(Int32Array.from(values, Math.round), shape, "int32") : tf.tensor(values, shape, "float32");
}

// src/inference/tensorflow/weight-bytes.ts
const BYTES = {
	float32: 4,
	int32: 4,
	complex64: 8,
	bool: 1,
	uint8: 1,
	uint16: 2,
	float16: 2
};
function weightBytes({ shape, dtype, quantization }) {
	const bytes = BYTES[quantization?.dtype ?? dtype];
	return bytes === void 0 ? null : shape.reduce((product, size) => product * size, bytes);
}

// src/inference/tensorflow/surgery/graph-operations.ts
const KIND_OF = new Map(Object.entries({
	pass: [
		"Identity",
		"Snapshot",
		"StopGradient",
		"PreventGradient",
		"CheckNumerics",
		"EnsureShape",
		"Cast",
		"Reshape",
		"Squeeze",
		"ExpandDims",
		"Transpose"
	],
	clip: [
		"ClipByValue",
		"Maximum",
		"Minimum"
	],
	exp: ["Exp"],
	log: ["Log"],
	sqrt: ["Sqrt"],
	multiply: ["Mul"],
	divide: ["RealDiv", "Div"],
	add: [
		"Add",
		"AddV2",
		"AddN"
	],
	subtract: ["Sub"],
	dense: ["MatMul", "_FusedMatMul"],
	shape: [
		"Shape",
		"ShapeN",
		"Size",
		"Rank",
		"ZerosLike",
		"OnesLike"
	],
	other: []
}).flatMap(([kind, types]) => types.map((type) => [type, kind])));
function graphOperations({ node: nodes = [] }, { inputs, outputs }, weights) {
	const endpoint = ({ name, tensor }) => ({
		name,
		tensor: tensorName(tensor)
	});
	const numbered = /* @__PURE__ */ new Map();
	const used = [...nodes.flatMap(tensorsTaken), ...outputs.map(({ tensor }) => tensorName(tensor))];
	for (const tensor of used) {
		const node = nodeOf$1(tensor);
		numbered.set(node, (numbered.get(node) ?? /* @__PURE__ */ new Set([node])).add(tensor));
	}
	const operations = inOrder(nodes).map((source) => {
		const input = tensorsTaken(source);
		const output = [...numbered.get(source.name) ?? [source.name]];
		return {
			kind: KIND_OF.get(source.op) ?? "other",
			input,
			takes: input,
			output,
			source
		};
	});
	return {
		operations,
		inputs: inputs.map(endpoint),
		outputs: outputs.map(endpoint),
		constant: (tensor) => {
			const weight = weights[tensor]?.[0];
			return weight?.size === 1 && weight.dtype === "float32" ? weight.dataSync()[0] : null;
		},
		halves: (tensor) => {
			const split = operations.find(({ input, source: { op } }) => op === "Split" && input[1] === tensor || op === "SplitV" && input[0] === tensor);
			if (split === void 0) return null;
			const { name } = split.source;
			return {
				first: name,
				second: split.output.includes(`${name}:1`) ? `${name}:1` : null
			};
		}
	};
}
function tensorName(reference) {
	return reference.replace(/:0$/, "");
}
function nodeOf$1(reference) {
	return reference.replace(/:\d+$/, "");
}
function tensorsTaken({ input = [] }) {
	return input.filter((name) => !name.startsWith("^")).map(tensorName);
}
function inOrder(nodes) {
	const byName = new Map(nodes.map((node) => [node.name, node]));
	const ordered = /* @__PURE__ */ new Set();
	const begun = /* @__PURE__ */ new Set();
	const open = [...nodes].reverse();
	for (let node = open.at(-1); node !== void 0; node = open.at(-1)) {
		const missing = begun.has(node) ? [] : tensorsTaken(node).flatMap((tensor) => byName.get(nodeOf$1(tensor)) ?? []);
		begun.add(node);
		const next = missing.filter((other) => !begun.has(other));
		if (next.length > 0) open.push(...next);
		else ordered.add(open.pop());
	}
	return [...ordered];
}

// src/inference/tensorflow/surgery/cut-behind-code.ts
const CODE_INPUT$1 = "vae_playbook/code";
const SAME_SHAPE = /* @__PURE__ */ new Set([
	"Identity",
	"Snapshot",
	"StopGradient",
	"PreventGradient",
	"CheckNumerics",
	"EnsureShape",
	"Cast"
]);
const FLOAT$1 = { type: "DT_FLOAT" };
function cutBehindCode(artifacts, graph, code, { reconstruction, shape, signature }) {
	const turned = code.steps.find(({ source }) => source.op === "Transpose");
	if (turned) return `The exported mu is a transposed copy ("${turned.source.name}") of the code. Export the code as the decoder takes it.`;
	const index = new GraphIndex(graph);
	const output = tensorOf(reconstruction, graph.outputs);
	const behind = index.ancestors(output, /* @__PURE__ */ new Set([code.tensor]));
	const { nodes, tensor } = undo(code);
	const before = nodes.flatMap(({ op, input }) => op === "Shape" ? input : []).flatMap((name) => index.ancestors(name));
	const node = [
		placeholder(shape),
		...nodes,
		...new Set(before.map(({ source }) => rewired(source, "", ""))),
		...behind.filter((operation) => !before.includes(operation)).map(({ source }) => rewired(source, code.tensor, tensor))
	];
	const names = new Set(node.map(({ name }) => name));
	const inputs = graph.inputs.filter((input) => names.has(nodeOf$1(input.tensor))).map((input) => [input.name, signature?.inputs?.[input.name] ?? { name: input.tensor }]);
	return {
		format: artifacts.format,
		...pickWeights(artifacts, names),
		modelTopology: {
			...artifacts.modelTopology,
			node
		},
		signature: {
			inputs: {
				[CODE_INPUT$1]: { name: CODE_INPUT$1 },
				...Object.fromEntries(inputs)
			},
			outputs: { [reconstruction]: { name: output } }
		}
	};
}
function undo({ steps }) {
	const nodes = [];
	let tensor = CODE_INPUT$1;
	for (const [i, { source, input }] of [...steps].reverse().entries()) {
		if (SAME_SHAPE.has(source.op)) continue;
		const name = `${CODE_INPUT$1}/${i}`;
		nodes.push({
			name: `${name}/shape`,
			op: "Shape",
			input: [input[0]],
			attr: { T: FLOAT$1 }
		});
		nodes.push({
			name,
			op: "Reshape",
			input: [tensor, `${name}/shape`],
			attr: { T: FLOAT$1 }
		});
		tensor = name;
	}
	return {
		nodes,
		tensor
	};
}
function rewired(node, from, to) {
	const input = (node.input ?? []).filter((name) => !name.startsWith("^"));
	return {
		...node,
		input: input.map((name) => tensorName(name) === from ? to : name)
	};
}
function placeholder(shape) {
	const dim = shape.map((size) => ({ size: size ?? -1 }));
	return {
		name: CODE_INPUT$1,
		op: "Placeholder",
		attr: {
			dtype: FLOAT$1,
			shape: { shape: { dim } }
		}
	};
}
function pickWeights({ weightSpecs = [], weightData }, names) {
	const lengths = weightSpecs.map(weightBytes);
	if (lengths.includes(null)) return {
		weightSpecs,
		weightData
	};
	const bytes = new Uint8Array(weightData);
	const picked = [];
	let start = 0;
	weightSpecs.forEach(({ name }, i) => {
		const end = start + lengths[i];
		if (names.has(name)) picked.push(bytes.subarray(start, end));
		start = end;
	});
	return {
		weightSpecs: weightSpecs.filter(({ name }) => names.has(name)),
		weightData: new Uint8Array(Buffer.concat(picked)).buffer
	};
}

// src/inference/tensorflow/training-mode.ts
const UNIFORM = /^(Stateless)?RandomUniform(V2)?$/;
const SHIFTED = /* @__PURE__ */ new Set([
	"Add",
	"AddV2",
	"Sub",
	"Mul",
	"Cast",
	"Identity"
]);
const DECIDES = /* @__PURE__ */ new Set([
	"GreaterEqual",
	"Greater",
	"Less",
	"LessEqual",
	"Floor"
]);
function leftInTraining({ node = [], library }) {
	const nodes = [...node, ...library?.function?.flatMap(({ nodeDef = [] }) => nodeDef) ?? []];
	const normalizations = nodes.filter(({ op, attr }) => op.startsWith("FusedBatchNorm") && (attr?.is_training)?.b === true);
	const dropouts = nodes.filter(({ op }) => UNIFORM.test(op)).filter((uniform) => leadsToChoice(uniform, nodes));
	return [...new Set(dropouts.map(({ name }) => `Dropout "${layerOf(name)}"`)), ...normalizations.map(({ name }) => `BatchNormalization "${layerOf(name)}"`)];
}
function leadsToChoice({ name }, nodes) {
	return nodes.filter(({ input = [] }) => input.some((one) => one.split(":")[0] === name)).some((taker) => DECIDES.has(taker.op) || SHIFTED.has(taker.op) && leadsToChoice(taker, nodes));
}
function layerOf(name) {
	return name.replace(/\/(stateless_)?(dropout|random_uniform|batchnorm|FusedBatchNorm)(\/.*|V\d)?$/i, "") || name;
}

// src/inference/tensorflow/surgery/take-out-noise.ts
const NORMAL = /^(RandomStandardNormal|TruncatedNormal|Stateless(Random|Truncated)Normal(V2)?)$/;
const FLOAT = ["DT_FLOAT", 1];
function takeOutNoise(graph, operations, configured) {
	const noise = (graph.node ?? []).filter((node) => NORMAL.test(node.op) && isFloat(node) && isSamplingNoise(node.name, operations, configured));
	if (noise.length === 0) return null;
	const replaced = operations.operations.map((operation) => {
		if (!noise.includes(operation.source)) return operation;
		const shape = operation.input.slice(0, 1);
		return {
			...operation,
			input: shape,
			takes: shape,
			source: zerosInPlaceOf(operation.source)
		};
	});
	const index = new GraphIndex({ operations: replaced });
	const needed = new Set(operations.outputs.flatMap(({ tensor }) => index.ancestors(tensor)));
	const left = replaced.filter((operation) => needed.has(operation) || operation.source.op.startsWith("Placeholder"));
	return {
		graph: {
			...graph,
			node: left.map(({ source }) => source)
		},
		noise: noise.map(({ name }) => name)
	};
}
function isFloat({ attr }) {
	return FLOAT.includes((attr?.dtype)?.type ?? "");
}
function zerosInPlaceOf({ name, input }) {
	return {
		name,
		op: "Zeros",
		input: input.slice(0, 1),
		attr: { T: { type: "DT_FLOAT" } }
	};
}

// src/inference/tensorflow/graph-model-session.ts
async function openGraphModel(tf, { path, artifacts }, outputs) {
	const asWritten = await openGraph(tf, path, artifacts);
	const graph = artifacts.modelTopology;
	const { model, endpoints } = asWritten;
	const read = graphOperations(graph, endpoints, model.weights);
	const quiet = takeOutNoise(graph, read, outputs);
	if (quiet !== null) await asWritten.session.release();
	const used = quiet === null ? artifacts : {
		...artifacts,
		modelTopology: quiet.graph
	};
	const { session, model: running } = quiet === null ? asWritten : await openGraph(tf, path, used);
	const operations = graphOperations(used.modelTopology, endpoints, running.weights);
	const noise = quiet?.noise ?? [];
	return {
		...session,
		samples: drawsRandomNumbers(graph),
		trainingMode: leftInTraining(graph),
		noiseTakenOut: !drawsRandomNumbers(used.modelTopology),
		heads: readHeads(operations, noise),
		decoderPart: ({ reconstruction, ...names }, shape) => {
			const { skips, code } = wayFromCode(operations, noise, {
				reconstruction,
				...names
			});
			if (typeof code === "string") return {
				skips,
				open: code
			};
			const signature = running.modelSignature;
			const decoder = cutBehindCode(used, operations, code, {
				reconstruction,
				shape,
				signature
			});
			return {
				skips,
				open: typeof decoder === "string" ? decoder : () => openDecoder(tf, path, decoder)
			};
		}
	};
}
async function openDecoder(tf, path, artifacts) {
	const { session } = await openGraph(tf, path, artifacts);
	return {
		session,
		code: session.inputs.find(({ name }) => name === CODE_INPUT$1)
	};
}
async function openGraph(tf, path, artifacts) {
	const model = await tf.loadGraphModel({ load: () => Promise.resolve(artifacts) }).catch((error) => {
		throw new InputError(`${path} is not accepted by TensorFlow.js as a graph model: ${reasonOf(error)}. Export it again with tensorflowjs_converter --input_format=tf_saved_model, or as ONNX.`);
	});
	const signature = model.modelSignature;
	const outputs = endpointsOf(signature?.outputs) ?? model.outputs.map(({ name }) => ({
		name,
		tensor: name
	}));
	const inputs = inputsOf(model, signature?.inputs);
	const nodeOfInput = new Map(inputs.map(({ input, node }) => [input.name, node]));
	return {
		model,
		session: {
			path,
			engine: tf.name,
			inputs: inputs.map(({ input }) => input),
			layout: "nhwc",
			samples: null,
			async run(feeds) {
				return runTidily(tf, feeds, {
					path,
					cure: MISSING_OPERATION
				}, (tensors) => {
					const fed = Object.fromEntries(tensors.map((tensor, i) => [nodeOfInput.get(feeds[i].input.name), tensor]));
					const results = [model.execute(fed, outputs.map(({ tensor }) => tensor))].flat();
					return outputs.map(({ name }, i) => [name, results[i]]);
				});
			},
			async release() {
				model.dispose();
			}
		},
		endpoints: {
			inputs: inputs.map(({ input, node }) => ({
				name: input.name,
				tensor: node
			})),
			outputs
		}
	};
}
function endpointsOf(tensors) {
	const entries = Object.entries(tensors ?? {});
	return entries.length > 0 ? entries.map(([name, { name: tensor }]) => ({
		name,
		tensor
	})) : null;
}
function inputsOf(model, signature) {
	const entries = Object.entries(signature ?? {});
	const captured = new Set(entries.filter(([, { resourceId }]) => resourceId !== void 0).map(([, { name }]) => nodeOf$1(name)));
	return model.inputs.filter(({ name }) => !captured.has(name)).map(({ name, shape, dtype }) => {
		const [key, info] = entries.find(([, other]) => nodeOf$1(other.name) === name) ?? [name, void 0];
		return {
			input: {
				name: key,
				elementType: info?.dtype === "DT_UINT8" ? "uint8" : dtype,
				shape: shape?.map((size) => size < 0 ? null : size) ?? null
			},
			node: name
		};
	});
}

// src/inference/tensorflow/surgery/layer-operations.ts
const PASS = /* @__PURE__ */ new Set([
	"Dropout",
	"SpatialDropout1D",
	"AlphaDropout",
	"GaussianDropout",
	"GaussianNoise",
	"Reshape",
	"Flatten",
	"Permute"
]);
function layerOperations(model, outputNames) {
	const operations = [];
	const called = /* @__PURE__ */ new Map();
	const taken = new Set(model.inputNames);
	function tensorOf({ id, sourceLayer, nodeIndex, tensorIndex }, scope, given) {
		const known = given.get(id);
		if (known !== void 0) return known;
		const call = `${scope}${sourceLayer.name}:${nodeIndex}`;
		const outputs = called.get(call) ?? follow(sourceLayer, nodeIndex, scope, given);
		called.set(call, outputs);
		return outputs[tensorIndex];
	}
	function follow(layer, nodeIndex, scope, given) {
		const { inputTensors, outputTensors } = layer.inboundNodes[nodeIndex];
		const input = inputTensors.map((tensor) => tensorOf(tensor, scope, given));
		const name = unused(`${scope}${layer.name}`);
		if (isModel(layer)) {
			const inner = new Map(layer.inputs.map(({ id }, i) => [id, input[i]]));
			return layer.outputs.map((tensor) => tensorOf(tensor, `${name}/`, inner));
		}
		const output = outputTensors.map((_, i) => i === 0 ? name : `${name}:${i}`);
		const kind = kindOf(layer, outputTensors[0].shape.length);
		operations.push({
			kind,
			input,
			takes: input,
			output,
			source: {
				layer,
				inputShape: inputTensors[0].shape
			}
		});
		return output;
	}
	function unused(name) {
		let unique = name;
		for (let number = 1; taken.has(unique); number++) unique = `${name}_${number}`;
		taken.add(unique);
		return unique;
	}
	const own = new Map(model.inputs.map(({ id }, i) => [id, model.inputNames[i]]));
	return {
		outputs: model.outputs.map((tensor, i) => ({
			name: outputNames[i],
			tensor: tensorOf(tensor, "", own)
		})),
		inputs: model.inputNames.map((name) => ({
			name,
			tensor: name
		})),
		operations,
		constant: () => null
	};
}
function isModel(layer) {
	return "outputLayers" in layer;
}
function kindOf(layer, rank) {
	if (passes(layer)) return "pass";
	if (layer.getClassName() === "Subtract") return "subtract";
	return layer.getClassName() === "Dense" && rank === 2 ? "dense" : "other";
}
function passes(layer) {
	const kind = layer.getClassName();
	return PASS.has(kind) || kind === "Activation" && layer.getConfig().activation === "linear";
}

// src/inference/tensorflow/surgery/layers-decoder.ts
const CODE_INPUT = "vae_playbook/code";
function layersDecoder(tf, { path, engine, inputs, layout }, graph, code, { reconstruction, shape }) {
	const turned = code.steps.find(({ source }) => source.layer.getClassName() === "Permute");
	if (turned) return `The exported mu is a transposed copy ("${turned.output[0]}") of the code. Export the code as the decoder takes it.`;
	const wanted = tensorOf(reconstruction, graph.outputs);
	const calls = new GraphIndex(graph).ancestors(wanted, /* @__PURE__ */ new Set([code.tensor]));
	const taken = new Set(calls.flatMap(({ takes }) => takes));
	const own = code.steps.length === 0 ? shape : code.steps[0].source.inputShape;
	const input = {
		name: CODE_INPUT,
		elementType: "float32",
		shape
	};
	return {
		session: {
			path,
			engine,
			inputs: [input, ...inputs.filter(({ name }) => taken.has(name))],
			layout,
			samples: false,
			async run(feeds) {
				const shaped = feeds.map((feed) => feed.input === input ? {
					...feed,
					shape: [feed.shape[0], ...own.slice(1).map(Number)]
				} : feed);
				return runTidily(tf, shaped, {
					path,
					cure: MISSING_OPERATION
				}, (tensors) => {
					const fed = new Map(tensors.map((tensor, i) => [feeds[i].input === input ? code.tensor : feeds[i].input.name, tensor]));
					return [[reconstruction, runLayers(calls, fed, wanted)]];
				});
			},
			release: () => Promise.resolve()
		},
		code: input
	};
}
function runLayers(calls, fed, wanted) {
	const tensors = new Map(fed);
	const lastUse = new Map(calls.flatMap((call) => call.input.map((name) => [name, call])));
	for (const call of calls) {
		const inputs = call.input.map((name) => tensors.get(name));
		[call.source.layer.apply(inputs)].flat().forEach((tensor, i) => tensors.set(call.output[i], tensor));
		for (const name of new Set(call.input)) if (lastUse.get(name) === call && !fed.has(name) && name !== wanted) tensors.get(name).dispose();
	}
	return tensors.get(wanted);
}

// src/inference/tensorflow/unfaithful-layers.ts
function refuseUnfaithfulLayers(topology, path) {
	const version = String(topology.keras_version ?? "");
	if (version.startsWith("tfjs-layers")) return;
	const isKeras2 = version.startsWith("2.");
	for (const layer of layersOf(topology.model_config ?? topology)) {
		const flaw = flawOf(String(layer.class_name), layer.config ?? {}, isKeras2);
		if (flaw === null) continue;
		throw new InputError(`${path}: TensorFlow.js computes the layer "${String(layer.config?.name ?? layer.name)}" (${String(layer.class_name)} with ${flaw}) in another way than Keras, so its outputs would be wrong. Export the model as a graph model (tensorflowjs_converter --input_format=tf_saved_model) or as ONNX instead.`);
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
		case "UpSampling2D": return isSet("interpolation", null) && options.interpolation !== "nearest" ? named("interpolation") : null;
		case "Resizing": return `interpolation: ${JSON.stringify(options.interpolation ?? "bilinear")}`;
		case "ReLU":
			if (isSet("negative_slope", 0)) return named("negative_slope");
			return isSet("threshold", 0) ? named("threshold") : null;
		case "LeakyReLU": return isSet("negative_slope", .3) && !isSet("alpha", null) ? named("negative_slope") : null;
		case "Conv2DTranspose":
			if (isSet("output_padding", null)) return named("output_padding");
			return [options.dilation_rate ?? 1].flat().some((rate) => rate !== 1) ? named("dilation_rate") : null;
		default: return null;
	}
}

// src/inference/tensorflow/layers-session.ts
async function openLayersModel(tf, { path, json, artifacts }) {
	refuseUnfaithfulLayers(json.modelTopology, path);
	dropRepeatedOutputs(json.modelTopology);
	const model = await tf.loadLayersModel({ load: () => Promise.resolve(artifacts) }).catch((error) => {
		throw new InputError(`${path} is not accepted by TensorFlow.js as a layers model: ${reasonOf(error)}. It knows the layers of Keras 2 without custom ones: export a graph model (tensorflowjs_converter --input_format=tf_saved_model) or ONNX instead.`);
	});
	const names = outputNames(model);
	const operations = layerOperations(model, names);
	const session = {
		path,
		engine: tf.name,
		inputs: model.inputs.map(({ shape, dtype }, i) => ({
			name: model.inputNames[i],
			elementType: dtype,
			shape
		})),
		layout: "nhwc",
		samples: false,
		heads: readHeads(operations, []),
		async run(feeds) {
			return runTidily(tf, feeds, {
				path,
				cure: MISSING_OPERATION
			}, (tensors) => {
				const ordered = model.inputNames.map((name) => tensors[feeds.findIndex(({ input }) => input.name === name)]);
				return [model.predictOnBatch(ordered.length === 1 ? ordered[0] : ordered)].flat().map((tensor, i) => [names[i], tensor]);
			});
		},
		async release() {
			model.dispose();
		}
	};
	return {
		...session,
		decoderPart: ({ reconstruction, ...others }, shape) => {
			const { skips, code } = wayFromCode(operations, [], {
				reconstruction,
				...others
			});
			if (typeof code === "string") return {
				skips,
				open: code
			};
			const decoder = layersDecoder(tf, session, operations, code, {
				reconstruction,
				shape
			});
			return {
				skips,
				open: typeof decoder === "string" ? decoder : () => Promise.resolve(decoder)
			};
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

// src/inference/tensorflow/squeeze-biases.ts
const FUSED = /* @__PURE__ */ new Set([
	"_FusedConv2D",
	"FusedDepthwiseConv2dNative",
	"_FusedMatMul"
]);
function squeezeBiases({ node: nodes = [] }, specs) {
	const byName = new Map(nodes.map((node) => [node.name, node]));
	const biases = new Set(nodes.filter(({ op }) => FUSED.has(op)).map((node) => constantOf(node.input?.[2], byName)));
	for (const spec of specs) {
		const last = spec.shape.at(-1);
		if (!biases.has(spec.name) || spec.shape.length < 2 || last === void 0) continue;
		if (spec.shape.slice(0, -1).every((size) => size === 1)) spec.shape = [last];
	}
}
function constantOf(input, nodes) {
	const name = input?.replace(/:0$/, "");
	const node = name === void 0 ? void 0 : nodes.get(name);
	return node?.op === "Identity" ? constantOf(node.input?.[0], nodes) : name;
}

// src/inference/tensorflow/read-artifacts.ts
async function readModelFile(path, { io }) {
	const json = await readJson(path);
	const groups = json.weightsManifest;
	const specs = groups.flatMap(({ weights }) => weights);
	if (Array.isArray(json.modelTopology.node)) squeezeBiases(json.modelTopology, specs);
	const files = groups.flatMap(({ paths }) => paths.map((name) => join(dirname(path), name)));
	const weights = await readWeights(files);
	const wanted = byteLength(specs);
	if (wanted !== null && wanted !== weights.length) throw new InputError(`${path} describes ${wanted} bytes of weights, but ${files.join(", ") || "no weight file"} ${files.length === 1 ? "holds" : "hold"} ${weights.length}. Were all files copied in full, and from one export?`);
	const { buffer, byteOffset, length } = weights;
	const data = buffer.slice(byteOffset, byteOffset + length);
	return {
		path,
		json,
		artifacts: await io.getModelArtifactsForJSON(json, () => Promise.resolve([specs, data]))
	};
}
async function readJson(path) {
	const bytes = await read(path);
	refuseLfsPointer(bytes, path);
	let json;
	try {
		json = parseJson(bytes.toString("utf8"), path);
	} catch (error) {
		if (error instanceof InputError) throw error;
		throw new InputError(`${path} is not valid JSON (${error.message}). Was it copied in full? Export the model again.`);
	}
	if (!(typeof json?.modelTopology === "object" && json.modelTopology !== null && Array.isArray(json.weightsManifest)) || !json.weightsManifest.every((group) => Array.isArray(group?.paths) && Array.isArray(group.weights))) throw new InputError(`${path} is not the model.json of a TensorFlow.js model: it lacks modelTopology or weightsManifest. Export the model again.`);
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
	for (const spec of specs) {
		const bytes = weightBytes(spec);
		if (bytes === null) return null;
		total += bytes;
	}
	return total;
}

// src/inference/tensorflow/saved-model/saved-model_pb.ts
const file_saved_model = /*@__PURE__*/ fileDesc("ChFzYXZlZC1tb2RlbC5wcm90bxIKdGVuc29yZmxvdyI7CgpTYXZlZE1vZGVsEi0KC21ldGFfZ3JhcGhzGAIgAygLMhgudGVuc29yZmxvdy5NZXRhR3JhcGhEZWYiyQEKDE1ldGFHcmFwaERlZhInCglncmFwaF9kZWYYAiABKAsyFC50ZW5zb3JmbG93LkdyYXBoRGVmEkEKDXNpZ25hdHVyZV9kZWYYBSADKAsyKi50ZW5zb3JmbG93Lk1ldGFHcmFwaERlZi5TaWduYXR1cmVEZWZFbnRyeRpNChFTaWduYXR1cmVEZWZFbnRyeRILCgNrZXkYASABKAkSJwoFdmFsdWUYAiABKAsyGC50ZW5zb3JmbG93LlNpZ25hdHVyZURlZjoCOAEijgEKDFNpZ25hdHVyZURlZhI2CgdvdXRwdXRzGAIgAygLMiUudGVuc29yZmxvdy5TaWduYXR1cmVEZWYuT3V0cHV0c0VudHJ5GkYKDE91dHB1dHNFbnRyeRILCgNrZXkYASABKAkSJQoFdmFsdWUYAiABKAsyFi50ZW5zb3JmbG93LlRlbnNvckluZm86AjgBIhoKClRlbnNvckluZm8SDAoEbmFtZRgBIAEoCSJeCghHcmFwaERlZhIhCgRub2RlGAEgAygLMhMudGVuc29yZmxvdy5Ob2RlRGVmEi8KB2xpYnJhcnkYAiABKAsyHi50ZW5zb3JmbG93LkZ1bmN0aW9uRGVmTGlicmFyeSI/ChJGdW5jdGlvbkRlZkxpYnJhcnkSKQoIZnVuY3Rpb24YASADKAsyFy50ZW5zb3JmbG93LkZ1bmN0aW9uRGVmIloKC0Z1bmN0aW9uRGVmEiQKCXNpZ25hdHVyZRgBIAEoCzIRLnRlbnNvcmZsb3cuT3BEZWYSJQoIbm9kZV9kZWYYAyADKAsyEy50ZW5zb3JmbG93Lk5vZGVEZWYiFQoFT3BEZWYSDAoEbmFtZRgBIAEoCSKjAQoHTm9kZURlZhIMCgRuYW1lGAEgASgJEgoKAm9wGAIgASgJEg0KBWlucHV0GAMgAygJEisKBGF0dHIYBSADKAsyHS50ZW5zb3JmbG93Lk5vZGVEZWYuQXR0ckVudHJ5GkIKCUF0dHJFbnRyeRILCgNrZXkYASABKAkSJAoFdmFsdWUYAiABKAsyFS50ZW5zb3JmbG93LkF0dHJWYWx1ZToCOAEiPgoJQXR0clZhbHVlEgkKAWIYBSABKAgSJgoEZnVuYxgKIAEoCzIYLnRlbnNvcmZsb3cuTmFtZUF0dHJMaXN0IhwKDE5hbWVBdHRyTGlzdBIMCgRuYW1lGAEgASgJYgZwcm90bzM");
const SavedModelSchema = /*@__PURE__*/ messageDesc(file_saved_model, 0);

// src/inference/tensorflow/saved-model/read-graph.ts
function readSavedGraph(bytes, signature) {
	const found = (parsed(bytes)?.metaGraphs ?? []).find(({ signatureDef }) => signature in signatureDef);
	if (found?.graphDef === void 0) return null;
	const main = new Map(found.graphDef.node.map((node) => [node.name, node]));
	const functions = new Map(found.graphDef.library?.function.map((one) => [one.signature?.name ?? "", one.nodeDef]));
	const nodes = behind(Object.values(found.signatureDef[signature].outputs).map(({ name }) => nodeOf(name)), main);
	const called = /* @__PURE__ */ new Set();
	for (const { op, attr } of nodes) {
		const names = [op, ...Object.values(attr).map(({ func }) => func?.name ?? "")];
		for (const name of names.filter((one) => functions.has(one) && !called.has(one))) {
			called.add(name);
			nodes.push(...functions.get(name));
		}
	}
	return { node: nodes.map(plain) };
}
function parsed(bytes) {
	try {
		return fromBinary(SavedModelSchema, bytes);
	} catch {
		return null;
	}
}
function behind(names, nodes) {
	const needed = /* @__PURE__ */ new Set();
	for (const open = [...names]; open.length > 0;) {
		const node = nodes.get(open.pop());
		if (node === void 0 || needed.has(node)) continue;
		needed.add(node);
		open.push(...node.input.map(nodeOf));
	}
	return [...needed];
}
function nodeOf(reference) {
	return reference.replace(/^\^/, "").split(":")[0];
}
function plain({ name, op, input, attr }) {
	const flags = Object.entries(attr).flatMap(([key, { b }]) => b ? [[key, { b }]] : []);
	return {
		name,
		op,
		input: input.map((one) => one.startsWith("^") ? one : nodeOf(one)),
		attr: Object.fromEntries(flags)
	};
}

// src/inference/tensorflow/saved-model-session.ts
const TAG = "serve";
const SIGNATURE = "serving_default";
const ELEMENT_TYPES = {
	DT_FLOAT: "float32",
	DT_UINT8: "uint8"
};
const CANNOT_BE_CUT = "A TensorFlow SavedModel runs as a whole: its decoder cannot be given other codes, and skip connections cannot be seen. Export the model as ONNX or as a TensorFlow.js graph model to have both tested.";
const VARIABLES = "Was the folder copied in full, with its variables? Those of a Keras 3 model are found again only where it was exported by model.export(FOLDER) or keras.export.ExportArchive.";
async function openSavedModel(tf, { getMetaGraphsFromSavedModel, loadSavedModel }, path) {
	const refuse = (error) => {
		const reason = reasonOf(error);
		const cure = reason.includes("DT_DOUBLE") ? "It takes or gives float64: cast to float32 in the function that is exported (tf.cast), and export it again." : "Was the folder copied in full, with its variables? Export it again.";
		throw new InputError(`${path} is not accepted by TensorFlow as a SavedModel: ${reason}. ${cure}`);
	};
	const bytes = await readFile(join(path, "saved_model.pb"));
	refuseLfsPointer(bytes, join(path, "saved_model.pb"));
	const signature = signatureOf(await getMetaGraphsFromSavedModel(path).catch(refuse), path);
	const model = await loadSavedModel(path, [TAG], SIGNATURE).catch(refuse);
	const graph = readSavedGraph(bytes, SIGNATURE);
	return {
		path,
		engine: tf.name,
		inputs: Object.entries(signature.inputs).map(([name, info]) => toInput(name, info)),
		layout: "nhwc",
		samples: graph === null ? null : drawsRandomNumbers(graph),
		...graph !== null && { trainingMode: leftInTraining(graph) },
		async run(feeds) {
			return runTidily(tf, feeds, {
				path,
				cure: VARIABLES
			}, (tensors) => {
				const fed = Object.fromEntries(tensors.map((tensor, i) => [feeds[i].input.name, tensor]));
				return Object.entries(model.predict(fed));
			});
		},
		decoderPart: () => ({
			skips: null,
			open: CANNOT_BE_CUT
		}),
		async release() {
			model.dispose();
		}
	};
}
function signatureOf(graphs, path) {
	if (graphs.length === 0) throw new InputError(`${join(path, "saved_model.pb")} holds no graph. Was it copied in full? Export it again.`);
	const signatures = graphs.find(({ tags }) => tags.length === 1 && tags[0] === TAG)?.signatureDefs ?? {};
	if (SIGNATURE in signatures) return signatures[SIGNATURE];
	throw new InputError(`${path} has no signature "${SIGNATURE}" (it has ${Object.keys(signatures).join(", ") || "none"}). Export it with model.export(FOLDER) of Keras, or with tf.saved_model.save(module, FOLDER, signatures=FUNCTION).`);
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
var load_tensorflow_exports = /* @__PURE__ */ __exportAll({ loadTensorFlow: () => loadTensorFlow });
async function loadTensorFlow(checkpoint, settings) {
	const tf = await chooseEngine(checkpoint, settings);
	const { kind, path } = checkpoint;
	if (kind === "saved-model-pair") return openModel(graphFilesOf(checkpoint).map((file) => () => openSavedModel(tf, tf.savedModels, dirname(file))), checkpoint, settings);
	if (kind === "saved-model") return openModel([() => openSavedModel(tf, tf.savedModels, path)], checkpoint, settings);
	return openModel(graphFilesOf(checkpoint).map((file) => () => openTensorFlowJs(tf, file, settings.model.outputs)), checkpoint, settings);
}
async function openTensorFlowJs(tf, path, outputs) {
	const file = await readModelFile(path, tf);
	const { format, modelTopology } = file.json;
	return (format === void 0 ? "node" in modelTopology : format === "graph-model") ? openGraphModel(tf, file, outputs) : openLayersModel(tf, file);
}

export { load_tensorflow_exports };