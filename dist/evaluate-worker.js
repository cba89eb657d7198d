import { Progress, evaluateInThisProcess, watchEngineCalls } from "./chunks/evaluate.js";
import { packError } from "./chunks/workers.js";
import { Worker } from "node:worker_threads";

// src/stages/evaluators/end-with-parent.ts
const INTERVAL = 500;
function endWithParent() {
	const watch = `
    setInterval(() => { if (process.ppid !== ${process.ppid}) process.kill(process.pid, 'SIGKILL') }, ${INTERVAL})
  `;
	new Worker(watch, {
		eval: true,
		execArgv: []
	}).unref();
}

// src/stages/evaluators/evaluate-worker.ts
let evaluator = null;
const evaluated = /* @__PURE__ */ new Map();
endWithParent();
process.on("disconnect", () => process.exit());
process.on("message", ({ id, request }) => {
	answerTo(id, request).then((answer) => tell({
		id,
		answer
	}), (error) => tell({
		id,
		error: packError(error)
	}));
});
async function answerTo(id, request) {
	if ("start" in request) return start(request.start);
	if ("probe" in request) return probe(request);
	if ("evaluate" in request) {
		const { measured } = await evaluator.evaluate(request.evaluate);
		evaluated.set(id, measured);
		return { ran: id };
	}
	const measured = await evaluated.get(request.collect);
	evaluated.delete(request.collect);
	return { measured };
}
async function start({ settings, onnx, terminal }) {
	const write = (text) => tell({ write: String(text) });
	process.stderr.write = write;
	watchEngineCalls({
		began: (call, subject) => tell({
			began: call,
			subject
		}),
		ended: (call) => tell({ ended: call })
	});
	if (onnx !== null) try {
		const { setOnnxRuntime } = await import("./chunks/onnx.js").then((n) => n.chosen_runtime_exports);
		const { startNative } = await import("./chunks/onnx.js").then((n) => n.native_runtime_exports);
		setOnnxRuntime(startNative(onnx, settings));
	} catch (error) {
		return { unusable: error.message.split("\n")[0] };
	}
	evaluator = evaluateInThisProcess(settings, new Progress({
		...terminal,
		write
	}));
	return { started: true };
}
async function probe({ probe, settings }) {
	try {
		const { probeGpu } = await import("./chunks/onnx.js").then((n) => n.probe_gpu_exports);
		const { engine, reasons } = await probeGpu(probe, settings);
		return { gpu: engine ?? `none: ${reasons.join("; ")}` };
	} catch (error) {
		return { unusable: error.message.split("\n")[0] };
	}
}
function tell(message) {
	return process.send(message);
}

export {  };