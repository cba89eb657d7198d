import { __exportAll } from "./rolldown-runtime.js";
import { InputError, say } from "./common.js";
import { EngineProcess, Unzip, UnzipInflate, cacheFolder, findInstalled, findOnnx, findProgram, findWorkerFile, installOnce, installPackages, isAbsent, liesInside, onnxRecipe, packageFolder, runCommand } from "./engines.js";
import { bundledFile, packageFile } from "./workers.js";
import { createRequire } from "node:module";
import { createHash } from "node:crypto";
import { closeSync, createReadStream, existsSync, mkdirSync, openSync, writeFileSync } from "node:fs";
import { basename, dirname, join, parse, relative, resolve } from "node:path";
import { mkdir, open, readFile, readdir as readdir$1, realpath, rm, stat, symlink } from "node:fs/promises";

// src/engines/tensorflow/ask-python.ts
const MARK = "tensorflow: ";
const QUESTION = [
	"from importlib.util import find_spec",
	"spec = find_spec('tensorflow')",
	`print('${MARK}' + (spec.submodule_search_locations[0] if spec and spec.submodule_search_locations else ''))`
].join("\n");
const LIMIT$1 = 60;
async function askPython(interpreter) {
	try {
		const folder = (await runCommand({
			program: interpreter,
			args: [
				"-I",
				"-X",
				"utf8",
				"-c",
				QUESTION
			],
			cwd: parse(interpreter).root,
			limit: LIMIT$1
		})).split(/\r?\n/).find((text) => text.startsWith(MARK))?.slice(12);
		return folder ? { folder } : { absent: `the Python ${interpreter} has no TensorFlow` };
	} catch (error) {
		if (error instanceof InputError) return { absent: error.message };
		throw error;
	}
}

// src/engines/tensorflow/libtensorflow.ts
const LIBRARIES = ["libtensorflow_cc.so.2", "libtensorflow_framework.so.2"];
const C_API = "include/tensorflow/c/c_api.h";
function nameOf({ version }) {
	return version === null ? "TensorFlow" : `TensorFlow ${version}`;
}

// src/engines/tensorflow/inspect-folder.ts
const INSTALLED = /^tensorflow(?:_(?:cpu|cpu_aws|gpu|rocm|aarch64))?-(\d[^-]*)\.dist-info$/;
async function inspectFolder(folder, origin) {
	const path = await realpath(folder).catch(() => null);
	if (path === null) return { absent: `${folder} is not there` };
	const version = await readVersion(path);
	const name = nameOf({ version });
	const hash = createHash("sha256").update(path);
	for (const library of LIBRARIES) {
		const found = await stat(join(path, library)).catch(() => null);
		if (!found?.isFile()) return { absent: `${name} in ${path} has no ${library}, as older versions and those for other systems have not` };
		hash.update(`\n${found.size} ${found.mtimeMs}`);
	}
	if (!(await stat(join(path, "include/tensorflow/c/c_api.h")).catch(() => null))?.isFile()) return { absent: `${name} in ${path} has no ${C_API}: its headers are needed to compile the addon` };
	return {
		kind: "folder",
		path,
		version,
		fingerprint: hash.digest("hex").slice(0, 12),
		origin
	};
}
async function readVersion(path) {
	if (basename(path) !== "tensorflow") return null;
	return (await readdir$1(dirname(path)).catch(() => [])).map((name) => INSTALLED.exec(name)?.[1]).find((version) => version !== void 0) ?? null;
}

// src/engines/tensorflow/inspect-wheel.ts
const NAME = /^tensorflow(?:_\w+)?-(\d[^-]*)-.*\.whl$/i;
const END = 1048576;
async function inspectWheel(path) {
	const file = await open(path).catch(() => null);
	if (file === null) return { absent: `${path} cannot be read` };
	try {
		const { size } = await file.stat();
		const { buffer, bytesRead } = await file.read({
			buffer: Buffer.alloc(Math.min(END, size)),
			position: Math.max(0, size - END)
		});
		const end = buffer.subarray(0, bytesRead);
		if (!end.includes("PK")) return { absent: `${path} is not a whole wheel: it ends without a list of its files. Was it downloaded in full?` };
		const fingerprint = createHash("sha256").update(`${size}\n`).update(end).digest("hex").slice(0, 12);
		return {
			kind: "wheel",
			path,
			version: NAME.exec(basename(path))?.[1] ?? null,
			fingerprint,
			origin: "config"
		};
	} finally {
		await file.close();
	}
}

// src/engines/tensorflow/find-libtensorflow.ts
async function findLibTensorFlow({ libtensorflow, python }, workspace = process.env.GITHUB_WORKSPACE) {
	if (libtensorflow !== "auto") {
		const path = resolve(libtensorflow);
		const found = path.endsWith(".whl") ? await inspectWheel(path) : await inspectFolder(path, "config");
		return isAbsent(found) ? { absent: `engines.libtensorflow: ${found.absent}` } : found;
	}
	const named = python !== "auto";
	const interpreter = named ? { program: resolve(python) } : await findProgram("python3", workspace);
	if (isAbsent(interpreter)) return { absent: `${interpreter.absent}, so no TensorFlow was found (name its Python in engines.python)` };
	const answer = await askPython(interpreter.program);
	if (isAbsent(answer)) return named ? { absent: `engines.python: ${answer.absent}` } : answer;
	if (!named && await liesInside(workspace, answer.folder)) return { absent: `the TensorFlow in ${answer.folder} lies in the workspace (name its Python in engines.python)` };
	return inspectFolder(answer.folder, "python");
}

// src/engines/tensorflow/compile-addon.ts
const LIMIT = 600;
const COMPILERS = [
	"g++",
	"c++",
	"clang++"
];
const NODE_API = 8;
async function findCompiler(workspace) {
	const reasons = [];
	for (const name of COMPILERS) {
		const found = await findProgram(name, workspace);
		if (!isAbsent(found)) return found.program;
		reasons.push(found.absent);
	}
	throw new InputError(`its addon needs a C++ compiler, and ${reasons[0]} (install the package g++)`);
}
async function compileAddon(compiler, modules, library) {
	const own = join(modules, "@tensorflow/tfjs-node");
	const manifest = join(own, "package.json");
	const addon = createRequire(manifest)("@mapbox/node-pre-gyp").find(manifest);
	await mkdir(dirname(addon), { recursive: true });
	await runCommand({
		program: compiler,
		args: [
			...[
				"-std=c++17",
				"-O1",
				"-fPIC",
				"-shared",
				"-w",
				"-Wfatal-errors",
				`-DNAPI_VERSION=${NODE_API}`
			],
			...[
				"-I",
				join(modules, "node-api-headers/include"),
				"-I",
				join(library, "include")
			],
			...["tfjs_backend.cc", "tfjs_binding.cc"].map((name) => join(own, "binding", name)),
			...LIBRARIES.map((name) => join(library, name)),
			`-Wl,-rpath,$ORIGIN/${relative(dirname(addon), library)}`,
			...["-o", addon]
		],
		cwd: own,
		limit: LIMIT,
		fault: /error:|undefined reference|cannot find/
	});
	return addon;
}

// src/engines/tensorflow/prune-packages.ts
const UNUSED = [
	"core-js",
	"@types",
	"@webgpu",
	"node-api-headers",
	".bin"
];
const USED = [
	"package.json",
	"dist",
	"lib",
	"deps"
];
async function prunePackages(modules) {
	for (const name of UNUSED) await remove(join(modules, name));
	const tensorflow = join(modules, "@tensorflow");
	for (const name of await readdir$1(tensorflow)) {
		const folder = join(tensorflow, name);
		if (name === "tfjs-node") await keepOnly(folder, (path) => USED.some((kept) => path.startsWith(join(folder, kept))));
		else {
			const { main } = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
			const kept = [join(folder, "package.json"), resolve(folder, main)];
			await keepOnly(folder, (path) => kept.includes(path) || path.startsWith(join(folder, "node_modules")));
		}
	}
}
async function keepOnly(folder, isKept) {
	for (const entry of await readdir$1(folder, {
		withFileTypes: true,
		recursive: true
	})) {
		const path = join(entry.parentPath, entry.name);
		if (!entry.isDirectory() && (!isKept(path) || /(?:\.d\.ts|\.map|_test\.js)$/.test(entry.name))) await rm(path);
	}
}
async function remove(path) {
	await rm(path, {
		recursive: true,
		force: true
	});
}

// src/engines/tensorflow/unpack-wheel.ts
const CAPS = {
	library: 4e9,
	header: 2e6
};
const HEADER = /^tensorflow\/include\/(?:[\w-]+\/)*(?:c\/(?:[\w-]+\/)*[\w-]+|platform\/ctstring\w*)\.h$/;
const WANTED = new Set(LIBRARIES.map((name) => `tensorflow/${name}`));
async function unpackWheel(wheel, folder) {
	const open = /* @__PURE__ */ new Set();
	const done = /* @__PURE__ */ new Set();
	const unzip = new Unzip((file) => {
		if (WANTED.has(file.name) || HEADER.test(file.name)) unpack(file);
	});
	unzip.register(UnzipInflate);
	try {
		for await (const chunk of createReadStream(wheel, { highWaterMark: 1 << 20 })) unzip.push(chunk);
		unzip.push(/* @__PURE__ */ new Uint8Array(0), true);
	} catch (error) {
		if (typeof error.code !== "number") throw error;
		throw new InputError(`${wheel} is damaged: ${error.message}`);
	} finally {
		open.forEach(closeSync);
	}
	for (const name of WANTED) if (!done.has(name)) throw new InputError(`${wheel} has no ${name}: take a wheel for Linux, of a current version`);
	function unpack(file) {
		const target = join(folder, file.name.slice(11));
		mkdirSync(dirname(target), { recursive: true });
		const descriptor = openSync(target, "w");
		open.add(descriptor);
		let size = 0;
		file.ondata = (error, chunk, final) => {
			if (error) throw new InputError(`${wheel} is damaged at ${file.name}: ${error.message}`);
			size += chunk.length;
			if (size > (WANTED.has(file.name) ? CAPS.library : CAPS.header)) throw new InputError(`${wheel} is no wheel of TensorFlow: ${file.name} is too large`);
			writeFileSync(descriptor, chunk);
			if (!final) return;
			open.delete(descriptor);
			closeSync(descriptor);
			if (file.originalSize !== void 0 && size !== file.originalSize) throw new InputError(`${wheel} is damaged: ${file.name} has ${size} bytes instead of ${file.originalSize}`);
			done.add(file.name);
		};
		file.start();
	}
}

// src/engines/tensorflow/tensorflow-recipe.ts
const TENSORFLOW_ENGINE = "@tensorflow/tfjs-node";
async function tensorflowRecipe(library, workspace = process.env.GITHUB_WORKSPACE) {
	const { version, fingerprint } = library;
	return {
		name: TENSORFLOW_ENGINE,
		version: `${await tensorflowEngineVersion()}-tensorflow-${version ?? "unknown"}-${fingerprint}`,
		async build(folder) {
			const compiler = await findCompiler(workspace);
			await installPackages("tensorflow", folder);
			const modules = join(folder, "node_modules");
			const deps = join(modules, TENSORFLOW_ENGINE, "deps");
			await mkdir(deps);
			if (library.kind === "wheel") await unpackWheel(library.path, deps);
			else for (const name of [...LIBRARIES, "include"]) await symlink(join(library.path, name), join(deps, name));
			const addon = await compileAddon(compiler, modules, deps);
			await rm(join(deps, "include"), {
				recursive: true,
				force: true
			});
			await prunePackages(modules);
			await tryAddon(addon);
		}
	};
}
async function tensorflowEngineVersion() {
	const text = await readFile(join(packageFolder("tensorflow"), "package.json"), "utf8");
	return JSON.parse(text).dependencies[TENSORFLOW_ENGINE];
}
async function tryAddon(addon) {
	await runCommand({
		program: process.execPath,
		args: [
			"-e",
			"require(process.argv[1])",
			addon
		],
		cwd: join(addon, ".."),
		env: {
			...process.env,
			NODE_OPTIONS: "",
			TF_CPP_MIN_LOG_LEVEL: "3"
		},
		limit: 120,
		fault: /^Error:/
	});
}

// src/engines/tensorflow/find-tensorflow.ts
async function findTensorFlow({ engines }, { mayInstall, announce }) {
	if (engines.tensorflow !== "auto") return inFolder(resolve(engines.tensorflow));
	if (process.platform !== "linux") return { absent: `the addon of tfjs-node is compiled on Linux only (name a folder with a working one: engines.tensorflow)` };
	const root = rootOf();
	if (typeof root !== "string") return root;
	if (!mayInstall && !existsSync(join(root, "@tensorflow/tfjs-node"))) return {
		absent: "tfjs-node is not installed (vae-playbook engines install, or engine: native, does it)",
		missing: true
	};
	const library = await findLibTensorFlow(engines);
	if (isAbsent(library)) return library;
	try {
		const recipe = await tensorflowRecipe(library);
		const found = await findInstalled(recipe, root);
		if (!isAbsent(found)) return found;
		if (!mayInstall) return { absent: `${found.absent} (vae-playbook engines install, or engine: native, compiles it)` };
		const line = `Compiling tfjs-node against ${nameOf(library)} in ${library.path}: once, some 30 seconds`;
		return await installOnce(recipe, root, () => announce?.(line));
	} catch (error) {
		if (error instanceof InputError) return { absent: error.message };
		throw error;
	}
}
function rootOf() {
	try {
		return cacheFolder();
	} catch (error) {
		return { absent: error.message };
	}
}
async function inFolder(folder) {
	const manifest = join(folder, "node_modules", TENSORFLOW_ENGINE, "package.json");
	const text = await readFile(manifest, "utf8").catch(() => null);
	if (text === null) return { absent: `engines.tensorflow: no ${TENSORFLOW_ENGINE} is installed in ${folder}` };
	const { version } = JSON.parse(text);
	return {
		name: TENSORFLOW_ENGINE,
		version: version ?? "unknown",
		folder,
		origin: "config"
	};
}

// src/inference/tensorflow/wasm-engine.ts
let started = null;
function startWasm() {
	started ??= start();
	return started;
}
async function start() {
	const core = await import("./tfjs.js").then((n) => n.dist_exports$3);
	core.env().set("PROD", true);
	const [{ loadLayersModel }, { loadGraphModel }, { setWasmPaths }] = await Promise.all([
		import("./tfjs.js").then((n) => n.dist_exports),
		import("./tfjs.js").then((n) => n.dist_exports$1),
		import("./tfjs.js").then((n) => n.dist_exports$2)
	]);
	setWasmPaths(wasmFolder());
	if (!await core.setBackend("wasm")) throw new Error(`TensorFlow.js did not start with the wasm files in ${wasmFolder()}`);
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
function wasmFolder() {
	return `${dirname(bundledFile("tfjs/tfjs-backend-wasm-simd.wasm") ?? packageFile("@tensorflow/tfjs-backend-wasm"))}/`;
}

// src/engines/tensorflow/describe-tensorflow.ts
async function describeTensorFlow(settings, options = { mayInstall: false }) {
	const native = await findTensorFlow(settings, options);
	const library = await findLibTensorFlow(settings.engines);
	return {
		native,
		library: isAbsent(library) ? library.absent : `${nameOf(library)} in ${library.path}`
	};
}

// src/stages/engines-command/describe-engines.ts
var describe_engines_exports = /* @__PURE__ */ __exportAll({ describeEngines: () => describeEngines });
async function describeEngines(settings, install) {
	const announce = (line) => say(process.stderr, line);
	const options = {
		mayInstall: install,
		announce
	};
	const onnx = await tryOnnx(await findOnnx(settings, options), settings);
	const tensorflow = await describeTensorFlow(settings, options);
	const withOnnx = `onnxruntime-web ${(await onnxRecipe()).version} (wasm)`;
	const withTensorFlow = (await startWasm()).name;
	return [{
		models: "ONNX",
		...onnx,
		embedded: withOnnx,
		used: usedOf(onnx.native, withOnnx, settings)
	}, {
		models: "TensorFlow",
		native: tensorflow.native,
		gpu: null,
		embedded: withTensorFlow,
		used: `${usedOf(tensorflow.native, withTensorFlow, settings)}; for TensorFlow on this machine: ${tensorflow.library}`
	}];
}
async function tryOnnx(native, settings) {
	if (isAbsent(native)) return {
		native,
		gpu: null
	};
	const process = new EngineProcess(findWorkerFile(), `${native.name} ${native.version}`, settings);
	try {
		const answer = await process.ask({
			probe: native,
			settings
		});
		if ("unusable" in answer) return {
			native: { absent: `${native.folder} does not load: ${answer.unusable}` },
			gpu: null
		};
		if (!("gpu" in answer)) throw new Error("a probe was answered with something else");
		return {
			native,
			gpu: answer.gpu
		};
	} catch (error) {
		return {
			native: { absent: error.message },
			gpu: null
		};
	} finally {
		process.close();
	}
}
function usedOf(native, embedded, { engine }) {
	if (engine === "wasm") return `${embedded}, as engine: wasm says`;
	if (!isAbsent(native)) return `${native.name} ${native.version}, from ${ORIGINS[native.origin]}`;
	return engine === "native" ? `none: engine: native is set, and ${native.absent}` : `${embedded}: ${native.absent}`;
}
const ORIGINS = {
	config: "the folder that the config names",
	cache: "the cache",
	installed: "the cache, installed just now"
};

// src/stages/engines-command/engines-text.ts
var engines_text_exports = /* @__PURE__ */ __exportAll({ enginesText: () => enginesText });
function enginesText(rows) {
	return rows.map(({ models, native, gpu, embedded, used }) => [
		`${models} models`,
		`  used      ${used}`,
		`  native    ${isAbsent(native) ? `none: ${native.absent}` : `${native.name} ${native.version} in ${native.folder}`}`,
		...gpu === null ? [] : [`  GPU       ${gpu}`],
		`  embedded  ${embedded}`
	].join("\n")).join("\n\n").concat("\n");
}

export { describe_engines_exports, engines_text_exports, findTensorFlow, startWasm };