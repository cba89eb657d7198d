import { InputError, forRunner, makeFolder } from "./common.js";
import { PendingRequests, bundledFile } from "./workers.js";
import { randomBytes } from "node:crypto";
import { constants, existsSync, realpathSync, rmSync } from "node:fs";
import { delimiter, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { access, constants as constants$1, copyFile, lstat, readFile, readdir as readdir$1, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { createRequire } from "module";
import { fork, spawn } from "node:child_process";

// src/engines/find-program.ts
async function findProgram(name, workspace, path = process.env.PATH ?? "") {
	let refused = null;
	for (const folder of path.split(delimiter)) {
		if (!isAbsolute(folder)) continue;
		const program = join(folder, name);
		if (!await isExecutable(program)) continue;
		if (!await liesInside(workspace, program)) return { program };
		refused ??= program;
	}
	return { absent: refused === null ? `no ${name} is on the PATH` : `${refused} lies in the workspace` };
}
async function isExecutable(path) {
	if (!(await stat(path).catch(() => null))?.isFile()) return false;
	return access(path, constants.X_OK).then(() => true, () => false);
}
async function liesInside(workspace, path) {
	if (!workspace) return false;
	const root = await realpath(workspace);
	return [await realpath(path), join(await realpath(join(path, "..")), "any")].some((place) => {
		const way = relative(root, place);
		return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
	});
}

// src/engines/refuse-workspace-engines.ts
const KEYS = [
	"onnx",
	"tensorflow",
	"libtensorflow",
	"python",
	"cuda-libraries"
];
async function refuseWorkspaceEngines({ engines }, workspace) {
	for (const key of KEYS) {
		const named = engines[key];
		if (named === "auto" || named === "none") continue;
		const paths = key === "cuda-libraries" ? named.split(/[:;]/) : [named];
		for (const path of paths) {
			const full = resolve(path);
			if (!existsSync(full) || !await liesInside(workspace, full)) continue;
			throw new InputError(`engines.${key}: ${path || "(an empty part)"} lies in the workspace, and the config file that names it may be this pull request's own: engines are loaded from there only where the config of the base branch says so`);
		}
	}
}

// src/engines/cache-folder.ts
function cacheFolder(env = process.env) {
	const named = [env.RUNNER_TOOL_CACHE, env.XDG_CACHE_HOME].find((path) => path !== void 0 && isAbsolute(path));
	const folder = join(named ?? join(home(), ".cache"), "vae-playbook");
	const { GITHUB_WORKSPACE: workspace } = env;
	if (workspace && isWithin(folder, workspace)) throw new InputError(`the cache folder ${folder} lies in the workspace, where a commit could fill it: have RUNNER_TOOL_CACHE or XDG_CACHE_HOME name one outside`);
	return folder;
}
function home() {
	let folder = "";
	try {
		folder = homedir();
	} catch {}
	if (isAbsolute(folder)) return folder;
	throw new InputError("there is no home folder to keep a cache in: have XDG_CACHE_HOME name a folder");
}
function isWithin(path, folder) {
	return [path, realPathOf(path)].some((place) => [folder, realPathOf(folder)].some((root) => {
		const way = relative(root, place);
		return !way.startsWith("..") && !isAbsolute(way);
	}));
}
function realPathOf(path) {
	try {
		return realpathSync(path);
	} catch {
		const above = join(path, "..");
		return above === path ? path : join(realPathOf(above), path.slice(above.length));
	}
}

// src/engines/engine.ts
function isAbsent(candidate) {
	return "absent" in candidate;
}

// src/engines/clean-up.ts
const SIGNALS$1 = [
	"SIGINT",
	"SIGTERM",
	"SIGHUP"
];
const pending = [];
async function undoneAtEnd(undo, work) {
	if (pending.length === 0) listen();
	pending.push(undo);
	try {
		return await work();
	} finally {
		pending.splice(pending.indexOf(undo), 1);
		if (pending.length === 0) stopListening();
	}
}
function listen() {
	for (const signal of SIGNALS$1) process.on(signal, onSignal);
	process.on("exit", undoAll);
}
function stopListening() {
	for (const signal of SIGNALS$1) process.off(signal, onSignal);
	process.off("exit", undoAll);
}
function undoAll() {
	for (const undo of [...pending].reverse()) undo();
}
function onSignal(signal) {
	undoAll();
	stopListening();
	if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
}

// src/engines/file-manifest.ts
const MANIFEST = ".complete";
async function writeManifest(folder) {
	await writeFile(join(folder, MANIFEST), JSON.stringify(await sizesOf(folder)));
}
async function checkManifest(folder) {
	const sizes = await readFile(join(folder, MANIFEST), "utf8").then((text) => Object.entries(JSON.parse(text))).catch(() => []);
	if (sizes.length === 0) return `${folder} was not finished`;
	for (const [file, size] of sizes) {
		const found = await lstat(join(folder, file)).catch(() => null);
		if (found === null) return `${join(folder, file)} is missing`;
		if (found.size !== size) return `${join(folder, file)} has ${found.size} bytes instead of ${size}`;
	}
	return null;
}
async function sizesOf(folder) {
	const sizes = {};
	for (const entry of await readdir$1(folder, {
		withFileTypes: true,
		recursive: true
	})) {
		if (entry.isDirectory()) continue;
		const path = join(entry.parentPath, entry.name);
		sizes[path.slice(folder.length + 1)] = (await lstat(path)).size;
	}
	return sizes;
}

// src/engines/install-once.ts
const UNFINISHED = ".unfinished-";
const STALE = 36e5;
async function findInstalled({ name, version }, root) {
	const folder = placeOf({
		name,
		version
	}, root);
	if (await lstat(folder).catch(() => null) === null) return {
		absent: `${name} ${version} is not in ${root}`,
		missing: true
	};
	const wrong = await checkManifest(folder);
	return wrong === null ? {
		name,
		version,
		folder,
		origin: "cache"
	} : { absent: `${name} in the cache is damaged: ${wrong}` };
}
async function installOnce(recipe, root, announce = () => void 0) {
	const found = await findInstalled(recipe, root);
	if (!isAbsent(found)) return found;
	const folder = placeOf(recipe, root);
	const unfinished = beside(folder);
	try {
		await removeStale(dirname(folder));
		await makeFolder(unfinished);
		announce();
		const discard = () => rmSync(unfinished, {
			recursive: true,
			force: true,
			maxRetries: 3
		});
		await undoneAtEnd(discard, () => recipe.build(unfinished));
		await writeManifest(unfinished);
		return await moveInto(unfinished, folder, recipe, root);
	} catch (error) {
		return { absent: `${recipe.name} ${recipe.version} cannot be installed: ${reasonOf(error, root)}` };
	} finally {
		await rm(unfinished, {
			recursive: true,
			force: true
		}).catch(() => void 0);
	}
}
async function removeInstalled(place, root) {
	const folder = placeOf(place, root);
	const away = beside(folder);
	try {
		await rename(folder, away);
		await rm(away, {
			recursive: true,
			force: true
		});
		return null;
	} catch (error) {
		const { code } = error;
		return code === "ENOENT" ? null : `${folder} cannot be removed (${code}): remove it by hand`;
	}
}
function placeOf({ name, version }, root) {
	return join(root, name, version, `${process.platform}-${process.arch}`);
}
function beside(folder) {
	return join(dirname(folder), `${UNFINISHED}${process.pid}-${randomBytes(4).toString("hex")}`);
}
async function moveInto(unfinished, folder, place, root) {
	for (let attempt = 0; attempt < 2; attempt++) {
		try {
			await rename(unfinished, folder);
			return {
				name: place.name,
				version: place.version,
				folder,
				origin: "installed"
			};
		} catch (error) {
			if (![
				"ENOTEMPTY",
				"EEXIST",
				"ENOTDIR",
				"EPERM"
			].includes(error.code ?? "")) throw error;
		}
		const other = await findInstalled(place, root);
		if (!isAbsent(other)) return other;
		const stuck = await removeInstalled(place, root);
		if (stuck !== null) return { absent: `${other.absent}, and ${stuck}` };
	}
	throw new InputError(`${folder} is written by another job again and again`);
}
async function removeStale(parent) {
	for (const name of await readdir$1(parent).catch(() => [])) {
		if (!name.startsWith(UNFINISHED)) continue;
		const path = join(parent, name);
		const found = await lstat(path).catch(() => null);
		if (found && Date.now() - found.mtimeMs > STALE) await rm(path, {
			recursive: true,
			force: true
		}).catch(() => void 0);
	}
}
function reasonOf(error, root) {
	if (error instanceof InputError) return error.message;
	const { code } = error;
	if (code === void 0) throw error;
	if (code === "ENOSPC" || code === "EDQUOT") return `the disk that holds the cache folder ${root} is full (${code})`;
	return `the cache folder ${root} cannot be written (${code})`;
}

// src/engines/find-npm.ts
async function findNpm({ node, path, workspace }) {
	const folders = (path ?? "").split(delimiter).filter((folder) => isAbsolute(folder));
	for (const folder of [dirname(node), ...folders]) {
		if (await liesIn(folder, workspace)) continue;
		for (const script of ["../lib/node_modules/npm/bin/npm-cli.js", "node_modules/npm/bin/npm-cli.js"]) if (await exists(join(folder, script))) return [node, join(folder, script)];
		if (process.platform !== "win32" && await exists(join(folder, "npm"), constants$1.X_OK)) return [join(folder, "npm")];
	}
	throw new InputError("npm is neither beside Node nor on the PATH");
}
async function liesIn(folder, workspace) {
	if (!workspace) return false;
	const [inner, outer] = await Promise.all([folder, workspace].map((path) => realpath(path).catch(() => path)));
	const way = relative(outer, inner);
	return !way.startsWith("..") && !isAbsolute(way);
}
async function exists(path, mode = constants$1.R_OK) {
	return access(path, mode).then(() => true, () => false);
}

// src/engines/package-folder.ts
function packageFolder(name) {
	const lock = bundledFile(`../engines/${name}/package-lock.json`);
	if (lock === null) throw new InputError(`dist/ was copied without the folder engines/ beside it, whose ${name}/package-lock.json it installs from`);
	return dirname(lock);
}

// src/engines/without-tokens.ts
const FOR_NPM = /^(NODE_AUTH_TOKEN|NPM_TOKEN|npm_config_.*)$/i;
function withoutTokens(env) {
	const kept = Object.entries(env).filter(([name]) => FOR_NPM.test(name) || !/TOKEN|SECRET|PASSWORD|CREDENTIAL|^INPUT_/i.test(name));
	return Object.fromEntries(kept);
}

// src/engines/run-command.ts
async function runCommand({ program, args, cwd, env, limit, fault }) {
	const child = spawn(program, args, {
		cwd,
		env: withoutTokens(env ?? process.env),
		stdio: [
			"ignore",
			"pipe",
			"pipe"
		]
	});
	let [stdout, stderr, late] = [
		"",
		"",
		false
	];
	const timer = setTimeout(() => late = child.kill("SIGKILL"), limit * 1e3);
	child.stdout.setEncoding("utf8").on("data", (text) => stdout = (stdout + text).slice(-65536));
	child.stderr.setEncoding("utf8").on("data", (text) => stderr = (stderr + text).slice(-65536));
	const ended = () => new Promise((resolve, reject) => {
		child.on("close", (code, signal) => resolve(signal ?? code ?? "no exit code"));
		child.on("error", ({ message }) => reject(new InputError(`${program} cannot be started: ${message}`)));
	});
	const end = await undoneAtEnd(() => child.kill("SIGKILL"), ended).finally(() => clearTimeout(timer));
	if (end === 0) return stdout;
	if (late) throw new InputError(`${program} took longer than ${limit} s`);
	const words = faultIn(stderr, fault) || faultIn(stdout, fault) || "it wrote nothing";
	throw new InputError(`${program} failed (${typeof end === "number" ? `exit ${end}` : end}): ${words}`);
}
function faultIn(text, fault) {
	const lines = text.trim().split("\n");
	return (lines.find((line) => fault?.test(line)) ?? lines.at(-1)).trim().slice(0, 300);
}

// src/engines/install-packages.ts
const LIMIT = 600;
async function installPackages(name, folder) {
	for (const file of ["package.json", "package-lock.json"]) await copyFile(join(packageFolder(name), file), join(folder, file));
	const { PATH: path, GITHUB_WORKSPACE: workspace } = process.env;
	const [program, ...first] = await findNpm({
		node: process.execPath,
		path,
		workspace
	});
	const how = [
		"--ignore-scripts",
		"--no-audit",
		"--no-fund",
		"--no-update-notifier",
		"--prefer-offline",
		"--fetch-retries=1"
	];
	await runCommand({
		program,
		args: [
			...first,
			"ci",
			"--prefix",
			folder,
			...how
		],
		cwd: folder,
		limit: LIMIT,
		fault: /^npm (error|ERR!) code/
	});
}

// src/engines/onnx-recipe.ts
const ONNX_ENGINE = "onnxruntime-node";
async function onnxRecipe() {
	const { dependencies } = JSON.parse(await readFile(join(packageFolder("onnx"), "package.json"), "utf8"));
	return {
		name: ONNX_ENGINE,
		version: dependencies[ONNX_ENGINE],
		build
	};
}
async function build(folder) {
	await installPackages("onnx", folder);
	await removeOtherPlatforms(join(folder, "node_modules", ONNX_ENGINE, "bin"));
}
async function removeOtherPlatforms(bin) {
	for (const api of await readdir$1(bin)) for (const platform of await readdir$1(join(bin, api))) for (const architecture of await readdir$1(join(bin, api, platform))) {
		if (platform === process.platform && architecture === process.arch) continue;
		await rm(join(bin, api, platform, architecture), { recursive: true });
	}
}

// src/engines/find-onnx.ts
async function findOnnx({ engines }, { mayInstall, announce }) {
	try {
		const recipe = await onnxRecipe();
		if (engines.onnx !== "auto") return await inFolder(resolve(engines.onnx), recipe.version);
		const root = cacheFolder();
		if (!mayInstall) return await findInstalled(recipe, root);
		const line = `Installing ${recipe.name} ${recipe.version} from the npm registry (some 300 MB) into ${root}: once`;
		return await installOnce(recipe, root, () => announce?.(line));
	} catch (error) {
		if (error instanceof InputError) return { absent: error.message };
		throw error;
	}
}
async function inFolder(folder, wanted) {
	const version = await versionIn(folder);
	if (version === null) return { absent: `engines.onnx: no ${ONNX_ENGINE} is installed in ${folder}` };
	if (version !== wanted) return { absent: `engines.onnx: ${folder} has ${ONNX_ENGINE} ${version}, and ${wanted} is needed` };
	return {
		name: ONNX_ENGINE,
		version,
		folder,
		origin: "config"
	};
}
async function versionIn(folder) {
	try {
		const text = await readFile(join(folder, "node_modules", ONNX_ENGINE, "package.json"), "utf8");
		return String(JSON.parse(text).version);
	} catch {
		return null;
	}
}

// src/stages/evaluators/engine-process.ts
var EngineError = class extends Error {};
const SIGNALS = [
	"SIGINT",
	"SIGTERM",
	"SIGHUP"
];
const LOADING = -1;
var EngineProcess = class {
	#child;
	#engine;
	#limit;
	#calls = /* @__PURE__ */ new Map();
	#pending = new PendingRequests();
	#failure = null;
	#said = "";
	constructor(file, engine, { engines }) {
		this.#engine = engine;
		this.#limit = engines.timeout;
		this.#child = fork(file, {
			env: environment(engines),
			execArgv: [],
			serialization: "advanced",
			stdio: [
				"ignore",
				"ignore",
				"pipe",
				"ipc"
			]
		});
		this.#child.stderr.setEncoding("utf8").on("data", (text) => {
			this.#said = (this.#said + text).slice(-2e3);
		});
		this.#child.on("message", (message) => this.#take(message));
		this.#child.on("error", ({ message }) => this.#fail(`cannot be started in a process of its own (${message})`));
		this.#child.on("close", (code, signal) => this.#fail(`${ending(code, signal)}${this.#at()}${this.#words()}`));
		for (const signal of SIGNALS) process.once(signal, this.#onSignal);
		process.once("exit", this.#onExit);
	}
	ask(request) {
		if (this.#failure !== null) return Promise.reject(this.#failure);
		return this.#pending.add((id) => {
			if ("start" in request || "probe" in request) this.#began(LOADING, "being loaded");
			this.#child.send({
				id,
				request
			}, () => void 0);
		});
	}
	close() {
		for (const signal of SIGNALS) process.off(signal, this.#onSignal);
		process.off("exit", this.#onExit);
		for (const call of this.#calls.keys()) this.#ended(call);
		this.#child.kill("SIGKILL");
	}
	#onExit = () => this.#child.kill("SIGKILL");
	#onSignal = (signal) => {
		this.close();
		process.kill(process.pid, signal);
	};
	#take(message) {
		if ("write" in message) process.stderr.write(process.stderr.isTTY ? message.write : forRunner(message.write));
		else if ("began" in message) this.#began(message.began, `running ${message.subject}`);
		else if ("ended" in message) this.#ended(message.ended);
		else {
			this.#ended(LOADING);
			this.#pending.settle(message);
		}
	}
	#began(call, subject) {
		const late = () => {
			this.#fail(`did not come back within ${this.#limit} s (engines.timeout) while ${subject}`);
			this.close();
		};
		this.#calls.set(call, {
			subject,
			timer: setTimeout(late, this.#limit * 1e3)
		});
	}
	#ended(call) {
		clearTimeout(this.#calls.get(call)?.timer);
		this.#calls.delete(call);
	}
	#fail(how) {
		this.#failure ??= new EngineError(`${this.#engine} ${how}`);
		this.#pending.fail(this.#failure);
		for (const call of this.#calls.keys()) this.#ended(call);
	}
	#at() {
		const latest = [...this.#calls.values()].at(-1);
		return latest ? ` while ${latest.subject}` : "";
	}
	#words() {
		const last = this.#said.trim().split("\n").at(-1).replace(/\p{C}/gu, "?").slice(0, 200);
		return last === "" ? "" : `; it wrote last: ${last}`;
	}
};
function ending(code, signal) {
	if (signal === "SIGKILL") return "was killed (SIGKILL: systems do so when memory runs out)";
	return signal === null ? `ended its process (exit ${code})` : `crashed (${signal})`;
}
const THRIFTY = {
	MALLOC_ARENA_MAX: "2",
	MALLOC_MMAP_THRESHOLD_: "262144"
};
function environment({ "cuda-libraries": cuda }) {
	const own = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/TOKEN/i.test(name)));
	const env = {
		...THRIFTY,
		...own
	};
	if (cuda === "none") return env;
	const libraries = [cuda, env.LD_LIBRARY_PATH].filter(Boolean).join(delimiter);
	return {
		...env,
		LD_LIBRARY_PATH: libraries,
		NVIDIA_TF32_OVERRIDE: "0"
	};
}

// src/stages/evaluators/in-a-process-of-its-own.ts
async function evaluateInOwnProcess(settings, onnx, workerFile = findWorkerFile()) {
	const isEmbedded = settings.engine === "wasm";
	const engine = onnx === null ? isEmbedded ? "the embedded engine" : "the native engine" : `${onnx.name} ${onnx.version} in ${onnx.folder}`;
	const worker = new EngineProcess(workerFile, engine, settings);
	const { isTTY = false, columns = 80 } = process.stderr;
	const answer = await worker.ask({ start: {
		settings,
		onnx,
		terminal: {
			isTTY,
			columns
		}
	} }).catch(unusable);
	if ("unusable" in answer) {
		worker.close();
		return { unusable: answer.unusable };
	}
	return {
		async evaluate(checkpoint) {
			const named = (error) => {
				if (!(error instanceof EngineError)) throw error;
				const cure = isEmbedded ? "Where memory ran out, a smaller engines.memory-budget takes less." : "With engine: wasm the embedded engine runs instead.";
				throw new InputError(`${checkpoint.name}: ${error.message}. ${cure}`);
			};
			const { ran } = await worker.ask({ evaluate: checkpoint }).catch(named);
			const measured = worker.ask({ collect: ran }).then((answer) => answer.measured, named);
			measured.catch(() => void 0);
			return { measured };
		},
		close: () => worker.close()
	};
}
function unusable(error) {
	if (error instanceof EngineError) return { unusable: error.message };
	throw error;
}
function findWorkerFile() {
	const file = bundledFile("evaluate-worker.js");
	if (file === null) throw new Error("an engine in a process of its own runs from dist/ only: evaluate-worker.js is not beside this file");
	return file;
}

// node_modules/fflate/esm/index.mjs
var require = createRequire("/");
var _a;
var Worker;
var isMarkedAsUntransferable;
try {
	_a = require("worker_threads"), Worker = _a.Worker, isMarkedAsUntransferable = _a.isMarkedAsUntransferable;
} catch (e) {}
var u8 = Uint8Array;
var u16 = Uint16Array;
var i32 = Int32Array;
var fleb = new u8([
	0,
	0,
	0,
	0,
	0,
	0,
	0,
	0,
	1,
	1,
	1,
	1,
	2,
	2,
	2,
	2,
	3,
	3,
	3,
	3,
	4,
	4,
	4,
	4,
	5,
	5,
	5,
	5,
	0,
	0,
	0,
	0
]);
var fdeb = new u8([
	0,
	0,
	0,
	0,
	1,
	1,
	2,
	2,
	3,
	3,
	4,
	4,
	5,
	5,
	6,
	6,
	7,
	7,
	8,
	8,
	9,
	9,
	10,
	10,
	11,
	11,
	12,
	12,
	13,
	13,
	0,
	0
]);
var clim = new u8([
	16,
	17,
	18,
	0,
	8,
	7,
	9,
	6,
	10,
	5,
	11,
	4,
	12,
	3,
	13,
	2,
	14,
	1,
	15
]);
var freb = function(eb, start) {
	var b = new u16(31);
	for (var i = 0; i < 31; ++i) b[i] = start += 1 << eb[i - 1];
	var r = new i32(b[30]);
	for (var i = 1; i < 30; ++i) for (var j = b[i]; j < b[i + 1]; ++j) r[j] = j - b[i] << 5 | i;
	return {
		b,
		r
	};
};
var _a = freb(fleb, 2);
var fl = _a.b;
var revfl = _a.r;
fl[28] = 258, revfl[258] = 28;
var _b = freb(fdeb, 0);
var fd = _b.b;
var revfd = _b.r;
var rev = new u16(32768);
for (var i = 0; i < 32768; ++i) {
	var x = (i & 43690) >> 1 | (i & 21845) << 1;
	x = (x & 52428) >> 2 | (x & 13107) << 2;
	x = (x & 61680) >> 4 | (x & 3855) << 4;
	rev[i] = ((x & 65280) >> 8 | (x & 255) << 8) >> 1;
}
var hMap = (function(cd, mb, r) {
	var s = cd.length;
	var i = 0;
	var l = new u16(mb);
	for (; i < s; ++i) if (cd[i]) ++l[cd[i] - 1];
	var le = new u16(mb);
	for (i = 1; i < mb; ++i) le[i] = le[i - 1] + l[i - 1] << 1;
	var co;
	if (r) {
		co = new u16(1 << mb);
		var rvb = 15 - mb;
		for (i = 0; i < s; ++i) if (cd[i]) {
			var sv = i << 4 | cd[i];
			var r_1 = mb - cd[i];
			var v = le[cd[i] - 1]++ << r_1;
			for (var m = v | (1 << r_1) - 1; v <= m; ++v) co[rev[v] >> rvb] = sv;
		}
	} else {
		co = new u16(s);
		for (i = 0; i < s; ++i) if (cd[i]) co[i] = rev[le[cd[i] - 1]++] >> 15 - cd[i];
	}
	return co;
});
var flt = new u8(288);
for (var i = 0; i < 144; ++i) flt[i] = 8;
for (var i = 144; i < 256; ++i) flt[i] = 9;
for (var i = 256; i < 280; ++i) flt[i] = 7;
for (var i = 280; i < 288; ++i) flt[i] = 8;
var fdt = new u8(32);
for (var i = 0; i < 32; ++i) fdt[i] = 5;
var flrm = /*#__PURE__*/ hMap(flt, 9, 1);
var fdrm = /*#__PURE__*/ hMap(fdt, 5, 1);
var max = function(a) {
	var m = a[0];
	for (var i = 1; i < a.length; ++i) if (a[i] > m) m = a[i];
	return m;
};
var bits = function(d, p, m) {
	var o = p / 8 | 0;
	return (d[o] | d[o + 1] << 8) >> (p & 7) & m;
};
var bits16 = function(d, p) {
	var o = p / 8 | 0;
	return (d[o] | d[o + 1] << 8 | d[o + 2] << 16) >> (p & 7);
};
var shft = function(p) {
	return (p + 7) / 8 | 0;
};
var slc = function(v, s, e) {
	if (s == null || s < 0) s = 0;
	if (e == null || e > v.length) e = v.length;
	return new u8(v.subarray(s, e));
};
var ec = [
	"unexpected EOF",
	"invalid block type",
	"invalid length/literal",
	"invalid distance",
	"stream finished",
	"no stream handler",
	,
	"no callback",
	"invalid UTF-8 data",
	"extra field too long",
	"date not in range 1980-2099",
	"filename too long",
	"stream finishing",
	"invalid zip data"
];
var err = function(ind, msg, nt) {
	var e = new Error(msg || ec[ind]);
	e.code = ind;
	if (Error.captureStackTrace) Error.captureStackTrace(e, err);
	if (!nt) throw e;
	return e;
};
var inflt = function(dat, st, buf, dict) {
	var sl = dat.length, dl = dict ? dict.length : 0;
	if (!sl || st.f && !st.l) return buf || new u8(0);
	var noBuf = !buf;
	var resize = noBuf || st.i != 2;
	var noSt = st.i;
	if (noBuf) buf = new u8(sl * 3);
	var cbuf = function(l) {
		var bl = buf.length;
		if (l > bl) {
			var nbuf = new u8(Math.max(bl * 2, l));
			nbuf.set(buf);
			buf = nbuf;
		}
	};
	var final = st.f || 0, pos = st.p || 0, bt = st.b || 0, lm = st.l, dm = st.d, lbt = st.m, dbt = st.n;
	var tbts = sl * 8;
	do {
		if (!lm) {
			final = bits(dat, pos, 1);
			var type = bits(dat, pos + 1, 3);
			pos += 3;
			if (!type) {
				var s = shft(pos) + 4, l = dat[s - 4] | dat[s - 3] << 8, t = s + l;
				if (t > sl) {
					if (noSt) err(0);
					break;
				}
				if (resize) cbuf(bt + l);
				buf.set(dat.subarray(s, t), bt);
				st.b = bt += l, st.p = pos = t * 8, st.f = final;
				continue;
			} else if (type == 1) lm = flrm, dm = fdrm, lbt = 9, dbt = 5;
			else if (type == 2) {
				var hLit = bits(dat, pos, 31) + 257, hcLen = bits(dat, pos + 10, 15) + 4;
				var tl = hLit + bits(dat, pos + 5, 31) + 1;
				pos += 14;
				var ldt = new u8(tl);
				var clt = new u8(19);
				for (var i = 0; i < hcLen; ++i) clt[clim[i]] = bits(dat, pos + i * 3, 7);
				pos += hcLen * 3;
				var clb = max(clt), clbmsk = (1 << clb) - 1;
				var clm = hMap(clt, clb, 1);
				for (var i = 0; i < tl;) {
					var r = clm[bits(dat, pos, clbmsk)];
					pos += r & 15;
					var s = r >> 4;
					if (s < 16) ldt[i++] = s;
					else {
						var c = 0, n = 0;
						if (s == 16) n = 3 + bits(dat, pos, 3), pos += 2, c = ldt[i - 1];
						else if (s == 17) n = 3 + bits(dat, pos, 7), pos += 3;
						else if (s == 18) n = 11 + bits(dat, pos, 127), pos += 7;
						while (n--) ldt[i++] = c;
					}
				}
				var lt = ldt.subarray(0, hLit), dt = ldt.subarray(hLit);
				lbt = max(lt);
				dbt = max(dt);
				lm = hMap(lt, lbt, 1);
				dm = hMap(dt, dbt, 1);
			} else err(1);
			if (pos > tbts) {
				if (noSt) err(0);
				break;
			}
		}
		if (resize) cbuf(bt + 131072);
		var lms = (1 << lbt) - 1, dms = (1 << dbt) - 1;
		var lpos = pos;
		for (;; lpos = pos) {
			var c = lm[bits16(dat, pos) & lms], sym = c >> 4;
			pos += c & 15;
			if (pos > tbts) {
				if (noSt) err(0);
				break;
			}
			if (!c) err(2);
			if (sym < 256) buf[bt++] = sym;
			else if (sym == 256) {
				lpos = pos, lm = null;
				break;
			} else {
				var add = sym - 254;
				if (sym > 264) {
					var i = sym - 257, b = fleb[i];
					add = bits(dat, pos, (1 << b) - 1) + fl[i];
					pos += b;
				}
				var d = dm[bits16(dat, pos) & dms], dsym = d >> 4;
				if (!d) err(3);
				pos += d & 15;
				var dt = fd[dsym];
				if (dsym > 3) {
					var b = fdeb[dsym];
					dt += bits16(dat, pos) & (1 << b) - 1, pos += b;
				}
				if (pos > tbts) {
					if (noSt) err(0);
					break;
				}
				if (resize) cbuf(bt + 131072);
				var end = bt + add;
				if (bt < dt) {
					var shift = dl - dt, dend = Math.min(dt, end);
					if (shift + bt < 0) err(3);
					for (; bt < dend; ++bt) buf[bt] = dict[shift + bt];
				}
				for (; bt < end; ++bt) buf[bt] = buf[bt - dt];
			}
		}
		st.l = lm, st.p = lpos, st.b = bt, st.f = final;
		if (lm) final = 1, st.m = lbt, st.d = dm, st.n = dbt;
	} while (!final);
	return bt != buf.length && noBuf ? slc(buf, 0, bt) : buf.subarray(0, bt);
};
var et = /*#__PURE__*/ new u8(0);
var b2 = function(d, b) {
	return d[b] | d[b + 1] << 8;
};
var b4 = function(d, b) {
	return (d[b] | d[b + 1] << 8 | d[b + 2] << 16 | d[b + 3] << 24) >>> 0;
};
var b8 = function(d, b) {
	return b4(d, b) + b4(d, b + 4) * 4294967296;
};
var Inflate = /* @__PURE__ */ function() {
	function Inflate(opts, cb) {
		if (typeof opts == "function") cb = opts, opts = {};
		this.ondata = cb;
		var dict = opts && opts.dictionary && opts.dictionary.subarray(-32768);
		this.s = {
			i: 0,
			b: dict ? dict.length : 0
		};
		this.o = new u8(32768);
		this.p = new u8(0);
		if (dict) this.o.set(dict);
	}
	Inflate.prototype.e = function(c) {
		if (!this.ondata) err(5);
		if (this.d) err(4);
		if (!this.p.length) this.p = c;
		else if (c.length) {
			var n = new u8(this.p.length + c.length);
			n.set(this.p), n.set(c, this.p.length), this.p = n;
		}
	};
	Inflate.prototype.c = function(final) {
		this.s.i = +(this.d = final || false);
		var bts = this.s.b;
		var dt = inflt(this.p, this.s, this.o);
		this.ondata(slc(dt, bts, this.s.b), this.d);
		this.o = slc(dt, this.s.b - 32768), this.s.b = this.o.length;
		this.p = slc(this.p, this.s.p / 8 | 0), this.s.p &= 7;
	};
	Inflate.prototype.push = function(chunk, final) {
		this.e(chunk), this.c(final);
	};
	return Inflate;
}();
var td = typeof TextDecoder != "undefined" && /*#__PURE__*/ new TextDecoder();
var tds = 0;
try {
	td.decode(et, { stream: true });
	tds = 1;
} catch (e) {}
var dutf8 = function(d) {
	for (var r = "", i = 0;;) {
		var c = d[i++];
		var eb = (c > 127) + (c > 223) + (c > 239);
		if (i + eb > d.length) return {
			s: r,
			r: slc(d, i - 1)
		};
		if (!eb) r += String.fromCharCode(c);
		else if (eb == 3) c = ((c & 15) << 18 | (d[i++] & 63) << 12 | (d[i++] & 63) << 6 | d[i++] & 63) - 65536, r += String.fromCharCode(55296 | c >> 10, 56320 | c & 1023);
		else if (eb & 1) r += String.fromCharCode((c & 31) << 6 | d[i++] & 63);
		else r += String.fromCharCode((c & 15) << 12 | (d[i++] & 63) << 6 | d[i++] & 63);
	}
};
function strFromU8(dat, latin1) {
	if (latin1) {
		var r = "";
		for (var i = 0; i < dat.length; i += 16384) r += String.fromCharCode.apply(null, dat.subarray(i, i + 16384));
		return r;
	} else if (td) return td.decode(dat);
	else {
		var _a = dutf8(dat), s = _a.s, r = _a.r;
		if (r.length) err(8);
		return s;
	}
}
var z64hs = function(d, b, l, z, sc, su, off) {
	var nsc = sc == 4294967295, nsu = su == 4294967295, noff = off == 4294967295, e = b + l;
	var nf = nsc + nsu + noff;
	if (z && nf) {
		for (; b + 4 < e; b += 4 + b2(d, b + 2)) if (b2(d, b) == 1) return [
			nsc ? b8(d, b + 4 + 8 * nsu) : sc,
			nsu ? b8(d, b + 4) : su,
			noff ? b8(d, b + 4 + 8 * (nsu + nsc)) : off,
			1
		];
		if (z < 2) err(13);
	}
	return [
		sc,
		su,
		off,
		0
	];
};
var UnzipPassThrough = /* @__PURE__ */ function() {
	function UnzipPassThrough() {}
	UnzipPassThrough.prototype.push = function(chunk, final) {
		this.ondata(null, chunk, final);
	};
	UnzipPassThrough.compression = 0;
	return UnzipPassThrough;
}();
var UnzipInflate = /* @__PURE__ */ function() {
	function UnzipInflate() {
		var _this = this;
		this.i = new Inflate(function(dat, final) {
			_this.ondata(null, dat, final);
		});
	}
	UnzipInflate.prototype.push = function(chunk, final) {
		try {
			this.i.push(chunk, final);
		} catch (e) {
			this.ondata(e, null, final);
		}
	};
	UnzipInflate.compression = 8;
	return UnzipInflate;
}();
var Unzip = /* @__PURE__ */ function() {
	function Unzip(cb) {
		this.onfile = cb;
		this.k = [];
		this.o = { 0: UnzipPassThrough };
		this.p = et;
	}
	Unzip.prototype.push = function(chunk, final) {
		var _this = this;
		if (!this.onfile) err(5);
		if (!this.p) err(4);
		if (this.c > 0) {
			var len = Math.min(this.c, chunk.length);
			var toAdd = chunk.subarray(0, len);
			this.c -= len;
			if (this.d) this.d.push(toAdd, !this.c);
			else this.k[0].push(toAdd);
			chunk = chunk.subarray(len);
			if (chunk.length) return this.push(chunk, final);
		} else {
			var f = 0, i = 0, is = void 0, buf = void 0;
			if (!this.p.length) buf = chunk;
			else if (!chunk.length) buf = this.p;
			else {
				buf = new u8(this.p.length + chunk.length);
				buf.set(this.p), buf.set(chunk, this.p.length);
			}
			var l = buf.length, oc = this.c, add = oc && this.d;
			var _loop_2 = function() {
				var sig = b4(buf, i);
				if (sig == 67324752) {
					f = 1, is = i;
					this_1.d = null;
					this_1.c = 0;
					var bf = b2(buf, i + 6), cmp_1 = b2(buf, i + 8), u = bf & 2048, dd = bf & 8, fnl = b2(buf, i + 26), es = b2(buf, i + 28);
					if (l > i + 30 + fnl + es) {
						var chks_3 = [];
						this_1.k.unshift(chks_3);
						f = 2;
						var lsc = b4(buf, i + 18), lsu = b4(buf, i + 22);
						var fn_1 = strFromU8(buf.subarray(i + 30, i += 30 + fnl), !u);
						var _a = z64hs(buf, i, es, 2, lsc, lsu, 0), sc_1 = _a[0], su_1 = _a[1], z64 = _a[3];
						if (dd) sc_1 = -1 - z64;
						i += es;
						this_1.c = sc_1;
						var d_1;
						var file_1 = {
							name: fn_1,
							compression: cmp_1,
							start: function() {
								if (!file_1.ondata) err(5);
								if (!sc_1) file_1.ondata(null, et, true);
								else {
									var ctr = _this.o[cmp_1];
									if (!ctr) file_1.ondata(err(14, "unknown compression type " + cmp_1, 1), null, false);
									d_1 = sc_1 < 0 ? new ctr(fn_1) : new ctr(fn_1, sc_1, su_1);
									d_1.ondata = function(err, dat, final) {
										file_1.ondata(err, dat, final);
									};
									for (var _i = 0, chks_4 = chks_3; _i < chks_4.length; _i++) {
										var dat = chks_4[_i];
										d_1.push(dat, false);
									}
									if (_this.k[0] == chks_3 && _this.c) _this.d = d_1;
									else d_1.push(et, true);
								}
							},
							terminate: function() {
								if (d_1 && d_1.terminate) d_1.terminate();
							}
						};
						if (sc_1 >= 0) file_1.size = sc_1, file_1.originalSize = su_1;
						this_1.onfile(file_1);
					}
					return "break";
				} else if (oc) {
					if (sig == 134695760) {
						is = i += 12 + (oc == -2 && 8), f = 3, this_1.c = 0;
						return "break";
					} else if (sig == 33639248) {
						is = i -= 4, f = 3, this_1.c = 0;
						return "break";
					}
				}
			};
			var this_1 = this;
			for (; i < l - 4; ++i) if (_loop_2() === "break") break;
			this.p = et;
			if (oc < 0) {
				var dat = f ? buf.subarray(0, is - 12 - (oc == -2 && 8) - (b4(buf, is - 16) == 134695760 && 4)) : buf.subarray(0, i);
				if (add) add.push(dat, !!f);
				else this.k[+(f == 2)].push(dat);
			}
			if (f & 2) return this.push(buf.subarray(i), final);
			this.p = buf.subarray(i);
		}
		if (final) {
			if (this.c) err(13);
			this.p = null;
		}
	};
	Unzip.prototype.register = function(decoder) {
		this.o[decoder.compression] = decoder;
	};
	return Unzip;
}();

export { EngineProcess, Unzip, UnzipInflate, cacheFolder, evaluateInOwnProcess, findInstalled, findOnnx, findProgram, findWorkerFile, installOnce, installPackages, isAbsent, liesInside, onnxRecipe, packageFolder, refuseWorkspaceEngines, removeInstalled, runCommand };