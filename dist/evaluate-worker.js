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
} from "./chunks/chunk-M7JPPKC5.js";
import "./chunks/chunk-LU4OXR65.js";
import {
  failureOf
} from "./chunks/chunk-GMZFV3FJ.js";
import {
  Progress
} from "./chunks/chunk-ZKJQDVTD.js";
import "./chunks/chunk-2JCWF6X4.js";
import "./chunks/chunk-MLUAGMLZ.js";
import "./chunks/chunk-36XARATG.js";
import "./chunks/chunk-BTNM52I6.js";
import "./chunks/chunk-RMMLFXJP.js";
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
var evaluated = /* @__PURE__ */ new Map();
endWithParent();
process.on("disconnect", () => process.exit());
process.on("message", ({ id, request }) => {
  void answerTo(id, request).catch(failureOf).then((answer) => tell({ id, answer }));
});
async function answerTo(id, request) {
  if ("start" in request) return start(request.start);
  if ("probe" in request) return probe(request);
  if ("evaluate" in request) {
    const { measured } = await evaluator.evaluate(request.evaluate);
    evaluated.set(id, measured);
    return { ran: id };
  }
  const evidence = await evaluated.get(request.collect);
  evaluated.delete(request.collect);
  return { evidence };
}
async function start({
  settings,
  onnx,
  terminal
}) {
  const write = (text) => tell({ write: String(text) });
  process.stderr.write = write;
  watchEngineCalls({
    began: (call, subject) => tell({ began: call, subject }),
    ended: (call) => tell({ ended: call })
  });
  if (onnx !== null) {
    try {
      const { setOnnxRuntime } = await import("./chunks/runtime-A7NICTAV.js");
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
function tell(message) {
  return process.send(message);
}
