import { createRequire as __createRequire } from 'node:module';
import { fileURLToPath as __fileURLToPath } from 'node:url';
import { dirname as __pathDirname } from 'node:path';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __pathDirname(__filename);
import {
  watchEngineCalls
} from "./chunks/chunk-A2FSA26U.js";
import {
  evaluateHere
} from "./chunks/chunk-BWMBV6FT.js";
import "./chunks/chunk-JJ4RUVWB.js";
import {
  failureOf
} from "./chunks/chunk-GMZFV3FJ.js";
import {
  Progress
} from "./chunks/chunk-ZKJQDVTD.js";
import "./chunks/chunk-2JCWF6X4.js";
import "./chunks/chunk-7RV7D5UF.js";
import "./chunks/chunk-NP2DLCQO.js";
import "./chunks/chunk-BTNM52I6.js";
import "./chunks/chunk-YDNV745J.js";
import "./chunks/chunk-LDX5YYGH.js";
import "./chunks/chunk-5EUQZ6JQ.js";
import "./chunks/chunk-RIDYPKSR.js";

// src/stages/end-with-parent.ts
import { Worker } from "node:worker_threads";
var INTERVAL = 500;
function endWithParent() {
  const watch = `
    setInterval(() => { if (process.ppid !== ${process.ppid}) process.kill(process.pid, 'SIGKILL') }, ${INTERVAL})
  `;
  new Worker(watch, { eval: true, execArgv: [] }).unref();
}

// src/stages/evaluate-worker.ts
var evaluator = null;
endWithParent();
process.on("disconnect", () => process.exit());
process.on("message", (request) => void handle(request));
async function handle(request) {
  try {
    if ("start" in request) answer(await start(request.start));
    else if ("probe" in request) answer(await probe(request));
    else answer({ evidence: await (await evaluator.evaluate(request.evaluate)).measured });
  } catch (error) {
    answer(failureOf(error));
  }
}
async function start({
  settings,
  onnx,
  terminal
}) {
  const write = (text) => answer({ write: String(text) });
  process.stderr.write = write;
  watchEngineCalls({
    began: (call, subject) => answer({ began: call, subject }),
    ended: (call) => answer({ ended: call })
  });
  if (onnx !== null) {
    try {
      const { setOnnxRuntime } = await import("./chunks/runtime-GZU2ZAMO.js");
      const { startNative } = await import("./chunks/native-runtime-E55U5FHG.js");
      setOnnxRuntime(startNative(onnx, settings));
    } catch (error) {
      return { unusable: error.message.split("\n")[0] };
    }
  }
  evaluator = evaluateHere(settings, new Progress({ ...terminal, write }));
  return { started: true };
}
async function probe({ probe: probe2, settings }) {
  try {
    const { probeGpu } = await import("./chunks/probe-gpu-VJCEDTM2.js");
    const { engine, reasons } = await probeGpu(probe2, settings);
    return { gpu: engine ?? `none: ${reasons.join("; ")}` };
  } catch (error) {
    return { unusable: error.message.split("\n")[0] };
  }
}
function answer(message) {
  return process.send(message);
}
