import { createRequire as __createRequire } from 'node:module';
import { fileURLToPath as __fileURLToPath } from 'node:url';
import { dirname as __pathDirname } from 'node:path';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __pathDirname(__filename);
import {
  findProgram,
  liesInside
} from "./chunk-4VVSQ5JE.js";
import {
  Unzip,
  UnzipInflate,
  cacheFolder,
  findInstalled,
  installOnce,
  installPackages,
  packageFolder,
  runCommand
} from "./chunk-IRPZQ5MS.js";
import {
  isAbsent
} from "./chunk-2WMZ7N3C.js";
import {
  InputError
} from "./chunk-5EUQZ6JQ.js";

// src/inference/tensorflow/wasm-files.ts
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
var NAME = "tfjs-backend-wasm-simd.wasm";
function wasmFolder() {
  const bundled = ["./tfjs/", "../tfjs/"].map((folder2) => new URL(folder2, import.meta.url));
  const folder = bundled.find((place) => existsSync(new URL(NAME, place)));
  return folder ? fileURLToPath(folder) : `${dirname(createRequire(import.meta.url).resolve("@tensorflow/tfjs-backend-wasm"))}/`;
}

// src/inference/tensorflow/wasm-engine.ts
var started = null;
function startWasm() {
  started ??= start();
  return started;
}
async function start() {
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

// src/engines/tensorflow/libtensorflow.ts
var LIBRARIES = ["libtensorflow_cc.so.2", "libtensorflow_framework.so.2"];
var C_API = "include/tensorflow/c/c_api.h";
function nameOf({ version }) {
  return version === null ? "TensorFlow" : `TensorFlow ${version}`;
}

// src/engines/tensorflow/find-libtensorflow.ts
import { resolve } from "node:path";

// src/engines/tensorflow/ask-python.ts
import { parse } from "node:path";
var MARK = "tensorflow: ";
var QUESTION = [
  "from importlib.util import find_spec",
  "spec = find_spec('tensorflow')",
  `print('${MARK}' + (spec.submodule_search_locations[0] if spec and spec.submodule_search_locations else ''))`
].join("\n");
var LIMIT = 60;
async function askPython(interpreter) {
  try {
    const answer = await runCommand({
      program: interpreter,
      args: ["-I", "-X", "utf8", "-c", QUESTION],
      cwd: parse(interpreter).root,
      limit: LIMIT
    });
    const line = answer.split(/\r?\n/).find((text) => text.startsWith(MARK));
    const folder = line?.slice(MARK.length);
    return folder ? { folder } : { absent: `the Python ${interpreter} has no TensorFlow` };
  } catch (error) {
    if (error instanceof InputError) return { absent: error.message };
    throw error;
  }
}

// src/engines/tensorflow/inspect-folder.ts
import { createHash } from "node:crypto";
import { readdir, realpath, stat } from "node:fs/promises";
import { basename, dirname as dirname2, join } from "node:path";
var INSTALLED = /^tensorflow(?:_(?:cpu|cpu_aws|gpu|rocm|aarch64))?-(\d[^-]*)\.dist-info$/;
async function inspectFolder(folder, origin) {
  const path = await realpath(folder).catch(() => null);
  if (path === null) return { absent: `${folder} is not there` };
  const version = await readVersion(path);
  const name = nameOf({ version });
  const hash = createHash("sha256").update(path);
  for (const library of LIBRARIES) {
    const found = await stat(join(path, library)).catch(() => null);
    if (!found?.isFile())
      return { absent: `${name} in ${path} has no ${library}, as older versions and those for other systems have not` };
    hash.update(`
${found.size} ${found.mtimeMs}`);
  }
  if (!(await stat(join(path, C_API)).catch(() => null))?.isFile())
    return { absent: `${name} in ${path} has no ${C_API}: its headers are needed to compile the addon` };
  return { kind: "folder", path, version, fingerprint: hash.digest("hex").slice(0, 12), origin };
}
async function readVersion(path) {
  if (basename(path) !== "tensorflow") return null;
  const names = await readdir(dirname2(path)).catch(() => []);
  return names.map((name) => INSTALLED.exec(name)?.[1]).find((version) => version !== void 0) ?? null;
}

// src/engines/tensorflow/inspect-wheel.ts
import { createHash as createHash2 } from "node:crypto";
import { open } from "node:fs/promises";
import { basename as basename2 } from "node:path";
var NAME2 = /^tensorflow(?:_\w+)?-(\d[^-]*)-.*\.whl$/i;
var END = 1024 * 1024;
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
    if (!end.includes("PK"))
      return { absent: `${path} is not a whole wheel: it ends without a list of its files. Was it downloaded in full?` };
    const fingerprint = createHash2("sha256").update(`${size}
`).update(end).digest("hex").slice(0, 12);
    return { kind: "wheel", path, version: NAME2.exec(basename2(path))?.[1] ?? null, fingerprint, origin: "config" };
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
  if (isAbsent(interpreter))
    return { absent: `${interpreter.absent}, so no TensorFlow was found (name its Python in engines.python)` };
  const answer = await askPython(interpreter.program);
  if (isAbsent(answer)) return named ? { absent: `engines.python: ${answer.absent}` } : answer;
  if (!named && await liesInside(workspace, answer.folder))
    return { absent: `the TensorFlow in ${answer.folder} lies in the workspace (name its Python in engines.python)` };
  return inspectFolder(answer.folder, "python");
}

// src/engines/tensorflow/find-tensorflow.ts
import { existsSync as existsSync2 } from "node:fs";
import { readFile as readFile3 } from "node:fs/promises";
import { join as join6, resolve as resolve3 } from "node:path";

// src/engines/tensorflow/tensorflow-recipe.ts
import { mkdir as mkdir2, readFile as readFile2, rm as rm2, symlink } from "node:fs/promises";
import { join as join5 } from "node:path";

// src/engines/tensorflow/compile-addon.ts
import { mkdir } from "node:fs/promises";
import { createRequire as createRequire2 } from "node:module";
import { dirname as dirname3, join as join2, relative } from "node:path";
var LIMIT2 = 600;
var COMPILERS = ["g++", "c++", "clang++"];
var NODE_API = 8;
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
  const own = join2(modules, "@tensorflow/tfjs-node");
  const manifest = join2(own, "package.json");
  const finder = createRequire2(manifest)("@mapbox/node-pre-gyp");
  const addon = finder.find(manifest);
  await mkdir(dirname3(addon), { recursive: true });
  await runCommand({
    program: compiler,
    args: [
      ...["-std=c++17", "-O1", "-fPIC", "-shared", "-w", "-Wfatal-errors", `-DNAPI_VERSION=${NODE_API}`],
      ...["-I", join2(modules, "node-api-headers/include"), "-I", join2(library, "include")],
      ...["tfjs_backend.cc", "tfjs_binding.cc"].map((name) => join2(own, "binding", name)),
      ...LIBRARIES.map((name) => join2(library, name)),
      `-Wl,-rpath,$ORIGIN/${relative(dirname3(addon), library)}`,
      ...["-o", addon]
    ],
    cwd: own,
    limit: LIMIT2,
    fault: /error:|undefined reference|cannot find/
  });
  return addon;
}

// src/engines/tensorflow/prune-packages.ts
import { readdir as readdir2, readFile, rm } from "node:fs/promises";
import { join as join3, resolve as resolve2 } from "node:path";
var UNUSED = ["core-js", "@types", "@webgpu", "node-api-headers", ".bin"];
var USED = ["package.json", "dist", "lib", "deps"];
async function prunePackages(modules) {
  for (const name of UNUSED) await remove(join3(modules, name));
  const tensorflow = join3(modules, "@tensorflow");
  for (const name of await readdir2(tensorflow)) {
    const folder = join3(tensorflow, name);
    if (name === "tfjs-node") await keepOnly(folder, (path) => USED.some((kept) => path.startsWith(join3(folder, kept))));
    else {
      const { main } = JSON.parse(await readFile(join3(folder, "package.json"), "utf8"));
      const kept = [join3(folder, "package.json"), resolve2(folder, main)];
      await keepOnly(folder, (path) => kept.includes(path) || path.startsWith(join3(folder, "node_modules")));
    }
  }
}
async function keepOnly(folder, isKept) {
  for (const entry of await readdir2(folder, { withFileTypes: true, recursive: true })) {
    const path = join3(entry.parentPath, entry.name);
    if (!entry.isDirectory() && (!isKept(path) || /(?:\.d\.ts|\.map|_test\.js)$/.test(entry.name))) await rm(path);
  }
}
async function remove(path) {
  await rm(path, { recursive: true, force: true });
}

// src/engines/tensorflow/unpack-wheel.ts
import { closeSync, createReadStream, mkdirSync, openSync, writeFileSync } from "node:fs";
import { dirname as dirname4, join as join4 } from "node:path";
var CAPS = { library: 4e9, header: 2e6 };
var HEADER = /^tensorflow\/include\/(?:[\w-]+\/)*(?:c\/(?:[\w-]+\/)*[\w-]+|platform\/ctstring\w*)\.h$/;
var WANTED = new Set(LIBRARIES.map((name) => `tensorflow/${name}`));
async function unpackWheel(wheel, folder) {
  const open2 = /* @__PURE__ */ new Set();
  const done = /* @__PURE__ */ new Set();
  const unzip = new Unzip((file) => {
    if (WANTED.has(file.name) || HEADER.test(file.name)) unpack(file);
  });
  unzip.register(UnzipInflate);
  try {
    for await (const chunk of createReadStream(wheel, { highWaterMark: 1 << 20 })) unzip.push(chunk);
    unzip.push(new Uint8Array(0), true);
  } catch (error) {
    if (typeof error.code !== "number") throw error;
    throw new InputError(`${wheel} is damaged: ${error.message}`);
  } finally {
    open2.forEach(closeSync);
  }
  for (const name of WANTED)
    if (!done.has(name)) throw new InputError(`${wheel} has no ${name}: take a wheel for Linux, of a current version`);
  function unpack(file) {
    const target = join4(folder, file.name.slice("tensorflow/".length));
    mkdirSync(dirname4(target), { recursive: true });
    const descriptor = openSync(target, "w");
    open2.add(descriptor);
    let size = 0;
    file.ondata = (error, chunk, final) => {
      if (error) throw new InputError(`${wheel} is damaged at ${file.name}: ${error.message}`);
      size += chunk.length;
      if (size > (WANTED.has(file.name) ? CAPS.library : CAPS.header))
        throw new InputError(`${wheel} is no wheel of TensorFlow: ${file.name} is too large`);
      writeFileSync(descriptor, chunk);
      if (!final) return;
      open2.delete(descriptor);
      closeSync(descriptor);
      if (file.originalSize !== void 0 && size !== file.originalSize)
        throw new InputError(`${wheel} is damaged: ${file.name} has ${size} bytes instead of ${file.originalSize}`);
      done.add(file.name);
    };
    file.start();
  }
}

// src/engines/tensorflow/tensorflow-recipe.ts
var TENSORFLOW_ENGINE = "@tensorflow/tfjs-node";
async function tensorflowRecipe(library, workspace = process.env.GITHUB_WORKSPACE) {
  const { version, fingerprint } = library;
  return {
    name: TENSORFLOW_ENGINE,
    version: `${await tensorflowEngineVersion()}-tensorflow-${version ?? "unknown"}-${fingerprint}`,
    async build(folder) {
      const compiler = await findCompiler(workspace);
      await installPackages("tensorflow", folder);
      const modules = join5(folder, "node_modules");
      const deps = join5(modules, TENSORFLOW_ENGINE, "deps");
      await mkdir2(deps);
      if (library.kind === "wheel") await unpackWheel(library.path, deps);
      else for (const name of [...LIBRARIES, "include"]) await symlink(join5(library.path, name), join5(deps, name));
      const addon = await compileAddon(compiler, modules, deps);
      await rm2(join5(deps, "include"), { recursive: true, force: true });
      await prunePackages(modules);
      await tryAddon(addon);
    }
  };
}
async function tensorflowEngineVersion() {
  const text = await readFile2(join5(packageFolder("tensorflow"), "package.json"), "utf8");
  return JSON.parse(text).dependencies[TENSORFLOW_ENGINE];
}
async function tryAddon(addon) {
  await runCommand({
    program: process.execPath,
    args: ["-e", "require(process.argv[1])", addon],
    cwd: join5(addon, ".."),
    env: { ...process.env, NODE_OPTIONS: "", TF_CPP_MIN_LOG_LEVEL: "3" },
    limit: 120,
    fault: /^Error:/
  });
}

// src/engines/tensorflow/find-tensorflow.ts
async function findTensorFlow({ engines }, { mayInstall, announce }) {
  if (engines.tensorflow !== "auto") return inFolder(resolve3(engines.tensorflow));
  if (process.platform !== "linux")
    return {
      absent: `the addon of tfjs-node is compiled on Linux only (name a folder with a working one: engines.tensorflow)`
    };
  const root = cacheFolder();
  if (!mayInstall && !existsSync2(join6(root, TENSORFLOW_ENGINE)))
    return {
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
async function inFolder(folder) {
  const manifest = join6(folder, "node_modules", TENSORFLOW_ENGINE, "package.json");
  const text = await readFile3(manifest, "utf8").catch(() => null);
  if (text === null) return { absent: `engines.tensorflow: no ${TENSORFLOW_ENGINE} is installed in ${folder}` };
  const { version } = JSON.parse(text);
  return { name: TENSORFLOW_ENGINE, version: version ?? "unknown", folder, origin: "config" };
}

export {
  nameOf,
  findLibTensorFlow,
  findTensorFlow,
  startWasm
};
