import { serve } from "./chunks/workers.js";
import { runDecodeTask } from "./chunks/decode-images.js";

// src/evaluation-set/images/decode-worker.ts
serve(runDecodeTask, buffersOf);
function buffersOf(result) {
	if ("pixels" in result) return [result.pixels.buffer];
	return "regions" in result ? [result.regions.buffer] : [];
}

export {  };