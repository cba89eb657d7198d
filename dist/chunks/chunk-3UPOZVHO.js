import { createRequire as __createRequire } from 'node:module';
import { fileURLToPath as __fileURLToPath } from 'node:url';
import { dirname as __pathDirname } from 'node:path';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __pathDirname(__filename);
import {
  cacheFolder,
  findInstalled,
  installOnce,
  installPackages,
  packageFolder
} from "./chunk-IRPZQ5MS.js";
import {
  errorOf
} from "./chunk-GMZFV3FJ.js";
import {
  InputError
} from "./chunk-5EUQZ6JQ.js";

// src/engines/onnx-recipe.ts
import { readFile, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
var ONNX_ENGINE = "onnxruntime-node";
async function onnxRecipe() {
  const { dependencies } = JSON.parse(await readFile(join(packageFolder("onnx"), "package.json"), "utf8"));
  return { name: ONNX_ENGINE, version: dependencies[ONNX_ENGINE], build };
}
async function build(folder) {
  await installPackages("onnx", folder);
  await removeOtherPlatforms(join(folder, "node_modules", ONNX_ENGINE, "bin"));
}
async function removeOtherPlatforms(bin) {
  for (const api of await readdir(bin)) {
    for (const platform of await readdir(join(bin, api))) {
      for (const architecture of await readdir(join(bin, api, platform))) {
        if (platform === process.platform && architecture === process.arch) continue;
        await rm(join(bin, api, platform, architecture), { recursive: true });
      }
    }
  }
}

// src/engines/find-onnx.ts
import { readFile as readFile2 } from "node:fs/promises";
import { join as join2, resolve } from "node:path";
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
  if (version !== wanted)
    return { absent: `engines.onnx: ${folder} has ${ONNX_ENGINE} ${version}, and ${wanted} is needed` };
  return { name: ONNX_ENGINE, version, folder, origin: "config" };
}
async function versionIn(folder) {
  try {
    const text = await readFile2(join2(folder, "node_modules", ONNX_ENGINE, "package.json"), "utf8");
    return String(JSON.parse(text).version);
  } catch {
    return null;
  }
}

// src/stages/engine-process.ts
import { fork } from "node:child_process";
import { delimiter } from "node:path";
var EngineError = class extends Error {
};
var KEPT = 2e3;
var SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"];
var LOADING = -1;
var EngineProcess = class {
  #child;
  #engine;
  #limit;
  #calls = /* @__PURE__ */ new Map();
  #questions = /* @__PURE__ */ new Map();
  #asked = 0;
  #failure = null;
  #said = "";
  /**
   * @param file of `evaluate-worker.ts`, bundled
   * @param engine for messages
   */
  constructor(file, engine, { engines }) {
    this.#engine = engine;
    this.#limit = engines.timeout;
    this.#child = fork(file, {
      env: environment(engines),
      execArgv: [],
      serialization: "advanced",
      stdio: ["ignore", "ignore", "pipe", "ipc"]
    });
    this.#child.stderr.setEncoding("utf8").on("data", (text) => {
      this.#said = (this.#said + text).slice(-KEPT);
    });
    this.#child.on("message", (message) => this.#take(message));
    this.#child.on("error", ({ message }) => this.#fail(`cannot be started in a process of its own (${message})`));
    this.#child.on("close", (code, signal) => this.#fail(`${ending(code, signal)}${this.#at()}${this.#words()}`));
    for (const signal of SIGNALS) process.once(signal, this.#onSignal);
    process.once("exit", this.#onExit);
  }
  /**
   * @throws EngineError; and what went wrong there, as it was thrown there
   */
  ask(request) {
    return new Promise((resolve2, reject) => {
      if (this.#failure !== null) return reject(this.#failure);
      const id = this.#asked++;
      this.#questions.set(id, { resolve: resolve2, reject });
      if ("start" in request || "probe" in request) this.#began(LOADING, "being loaded");
      this.#child.send({ id, request }, () => void 0);
    });
  }
  /** Nothing is lost by it: the process writes no files. */
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
    if ("write" in message) process.stderr.write(message.write);
    else if ("began" in message) this.#began(message.began, `running ${message.subject}`);
    else if ("ended" in message) this.#ended(message.ended);
    else {
      const { id, answer } = message;
      this.#ended(LOADING);
      if ("failed" in answer) this.#questions.get(id)?.reject(errorOf(answer));
      else this.#questions.get(id)?.resolve(answer);
      this.#questions.delete(id);
    }
  }
  #began(call, subject) {
    const late = () => {
      this.#fail(`did not come back within ${this.#limit} s (engines.timeout) while ${subject}`);
      this.close();
    };
    this.#calls.set(call, { subject, timer: setTimeout(late, this.#limit * 1e3) });
  }
  #ended(call) {
    clearTimeout(this.#calls.get(call)?.timer);
    this.#calls.delete(call);
  }
  #fail(how) {
    this.#failure ??= new EngineError(`${this.#engine} ${how}`);
    for (const { reject } of this.#questions.values()) reject(this.#failure);
    this.#questions.clear();
    for (const call of this.#calls.keys()) this.#ended(call);
  }
  #at() {
    const latest = [...this.#calls.values()].at(-1);
    return latest ? ` while ${latest.subject}` : "";
  }
  #words() {
    const last = this.#said.trim().split("\n").at(-1).replace(new RegExp("\\p{C}", "gu"), "?").slice(0, 200);
    return last === "" ? "" : `; it wrote last: ${last}`;
  }
};
function ending(code, signal) {
  if (signal === "SIGKILL") return "was killed (SIGKILL: systems do so when memory runs out)";
  return signal === null ? `ended its process (exit ${code})` : `crashed (${signal})`;
}
var THRIFTY = { MALLOC_ARENA_MAX: "2", MALLOC_MMAP_THRESHOLD_: "262144" };
function environment({ "cuda-libraries": cuda }) {
  const own = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/TOKEN/i.test(name)));
  const env = { ...THRIFTY, ...own };
  if (cuda === "none") return env;
  const libraries = [cuda, env.LD_LIBRARY_PATH].filter(Boolean).join(delimiter);
  return { ...env, LD_LIBRARY_PATH: libraries, NVIDIA_TF32_OVERRIDE: "0" };
}

// src/stages/evaluate-apart.ts
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
async function evaluateApart(settings, onnx, workerFile = findWorkerFile()) {
  const isEmbedded = settings.engine === "wasm";
  const nameless = isEmbedded ? "the embedded engine" : "the native engine";
  const engine = onnx === null ? nameless : `${onnx.name} ${onnx.version} in ${onnx.folder}`;
  const worker = new EngineProcess(workerFile, engine, settings);
  const { isTTY = false, columns = 80 } = process.stderr;
  const answer = await worker.ask({ start: { settings, onnx, terminal: { isTTY, columns } } }).catch(unusable);
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
      const measured = worker.ask({ collect: ran }).then((answer2) => answer2.evidence, named);
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
  const candidates = ["./", "../"].map((way) => fileURLToPath(new URL(`${way}evaluate-worker.js`, import.meta.url)));
  const file = candidates.find((candidate) => existsSync(candidate));
  if (file === void 0)
    throw new Error(
      "an engine in a process of its own runs from dist/ only: evaluate-worker.js is not beside this file"
    );
  return file;
}

export {
  onnxRecipe,
  findOnnx,
  EngineProcess,
  evaluateApart,
  findWorkerFile
};
