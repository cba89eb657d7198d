import { EvidenceAccumulator } from "./chunks/accumulator.js";
import { serve } from "./chunks/workers.js";

// src/stages/model/accumulator-worker.ts
let accumulator = null;
serve((request) => {
	if ("start" in request) {
		const defective = new Set(request.start.defective);
		const facts = {
			...request.start.facts,
			isDefective: (image) => defective.has(image)
		};
		accumulator = new EvidenceAccumulator(facts, request.start.settings, request.start.codes);
		return null;
	}
	if ("batch" in request) {
		accumulator.add(request.batch, request.latent, request.statistics);
		return null;
	}
	if ("scored" in request) return accumulator.scored();
	const evidence = accumulator.finish();
	accumulator = null;
	return evidence;
});

export {  };