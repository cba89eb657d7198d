import { __exportAll } from "./rolldown-runtime.js";
import { InputError, VERSION, inputs, makeFolder, noSettings, percent } from "./common.js";
import { besideRecorded, chooseJudged, describePassedOver, findBaseline, findCheckpoints, pairCure, pairWords, readHistory, readRecorded, refuseOwnEvidence, scaleWords } from "./run-stages.js";
import { ChannelSums, IMAGE_SCALE, Plans, SCALES_FIT, checkpointKinds, decodePool, findEvaluationSet, inspectMasks, inspectSet, isRecorded, loadModel, modelBatch, readBatches, reconstructionScale, tryScales } from "./evaluate.js";
import { showPath } from "./decode-images.js";
import { dirname } from "node:path";
import { lstat, writeFile } from "node:fs/promises";

// src/stages/inspect-command/inspect-scales.ts
async function inspectScales(model, batch, outputs, { model: settings }) {
	if (outputs.reconstruction === null) return null;
	const rawError = new ChannelSums(batch.pixels, outputs.reconstruction, batch.channels, batch.height * batch.width).rawError(IMAGE_SCALE);
	if (!Number.isFinite(rawError)) return null;
	const only = ({ range, mean, std }) => ({
		range,
		mean,
		std
	});
	const configured = {
		input: only(settings.input),
		reconstruction: only(reconstructionScale(settings)),
		rawError
	};
	const images = batch.count;
	const fed = `fed as ${scaleWords(configured.input)} and read as ${scaleWords(configured.reconstruction)}`;
	const error = `the error on ${images} images is ${percent(rawError)} of the pixels' variance`;
	if (rawError <= SCALES_FIT) return {
		images,
		state: "fit",
		configured,
		fitting: null,
		words: `${fed} they fit: ${error}`
	};
	const found = await tryScales(model, batch, outputs, settings);
	if (found !== null) return {
		images,
		state: "others-fit",
		configured,
		fitting: found.fitting,
		words: `others than configured fit. ${pairWords(found)} ${pairCure(found)}`
	};
	return {
		images,
		state: "none-fits",
		configured,
		fitting: null,
		words: `${fed} ${error}, and none of the usual scales fits far better: the model rebuilds little of these images`
	};
}

// src/stages/inspect-command/inspect-model.ts
const PATCHES = 8;
function shown({ test }) {
	const defectFree = test.filter(({ label }) => label === 0);
	const pool = defectFree.length > 0 ? defectFree : test;
	const firsts = pool.filter(({ image }, i) => i === 0 || pool[i - 1].image !== image);
	return [...firsts, ...pool.filter((patch) => !firsts.includes(patch))].slice(0, PATCHES);
}
async function inspectModel(checkpoint, plans, settings) {
	const { program } = checkpointKinds[checkpoint.kind];
	const model = await loadModel(checkpoint, program ? settings : {
		...settings,
		engine: "wasm",
		device: "cpu"
	});
	try {
		const { plan } = await plans.for(model);
		const first = {
			...plan,
			test: shown(plan)
		};
		let scales = null;
		for await (const { patches, pixels } of readBatches(first, "test", PATCHES)) {
			const batch = modelBatch(model, patches, pixels, plan);
			scales = await inspectScales(model, batch, await model.run(batch), settings);
		}
		const { engine, input, latent, samples, noiseTakenOut, outputs } = model;
		const { channels, height, width } = plan.geometry;
		const { name, epoch, kind, path, files } = checkpoint;
		return {
			inspected: {
				name,
				epoch,
				kind,
				path,
				files: files.length,
				outputs: outputs.how,
				recorded: null,
				model: {
					engine,
					input,
					geometry: [
						channels,
						height,
						width
					],
					latent,
					samples,
					noiseTakenOut,
					scales
				}
			},
			plan
		};
	} finally {
		await model.dispose();
	}
}

// src/stages/inspect-command/describe-inspected-set.ts
async function describeInspectedSet(set, plans) {
	const [first] = plans;
	const { images, leftOut } = first.set;
	const kinds = {};
	for (const { kind } of images) kinds[kind] = (kinds[kind] ?? 0) + 1;
	const masked = images.filter(({ masks }) => masks.length > 0).length;
	return {
		layout: set.layout,
		root: showPath(set.root),
		kinds,
		calibration: set.calibration?.length ?? null,
		groups: new Set(images.map(({ group }) => group)).size,
		masks: {
			images: masked,
			pixels: masked === 0 ? 0 : await maskPixels(set, first)
		},
		leftOut: byReason(leftOut),
		plans: [...new Set(plans)].map(({ geometry: { channels, height, width }, unit, test, notes, besideVerdict }) => ({
			geometry: [
				channels,
				height,
				width
			],
			unit,
			patches: test.length,
			notes,
			besideVerdict: besideVerdict.map(({ text }) => text)
		}))
	};
}
async function maskPixels(set, { geometry }) {
	return (await inspectMasks(set.images, (await inspectSet(set)).images, geometry, decodePool())).reduce((sum, { mask }) => sum + (mask?.area ?? 0), 0);
}
function byReason(leftOut) {
	const reasons = /* @__PURE__ */ new Map();
	for (const { name, reason } of leftOut) {
		const known = reasons.get(reason);
		if (known === void 0) reasons.set(reason, {
			reason,
			images: 1,
			first: name
		});
		else known.images++;
	}
	return [...reasons.values()];
}

// src/stages/inspect-command/inspect.ts
var inspect_exports = /* @__PURE__ */ __exportAll({ inspect: () => inspect });
async function inspect({ settings, configPath }) {
	refuseOwnEvidence(settings);
	const baseline = await findBaseline(settings, false);
	const history = settings.history === void 0 ? null : await inspectHistory(settings.history);
	const found = await findCheckpoints(settings.checkpoints, process.cwd());
	const set = found.some((checkpoint) => !isRecorded(checkpoint)) ? await findEvaluationSet(settings) : null;
	const plans = set === null ? null : new Plans(set, settings);
	const checkpoints = [];
	const taken = [];
	for (const checkpoint of found) if (isRecorded(checkpoint)) checkpoints.push(await inspectRecorded(checkpoint, settings));
	else {
		const { inspected, plan } = await inspectModel(checkpoint, plans, settings);
		checkpoints.push(inspected);
		taken.push(plan);
	}
	return {
		config: configPath,
		checkpoints,
		passedOver: await describePassedOver(settings.checkpoints, process.cwd(), found),
		judged: settings.judge === "best" ? "best" : judgedOf(settings.judge, found),
		baseline: baseline === null ? null : settings.baseline,
		evaluationSet: set === null ? null : await describeInspectedSet(set, taken),
		history,
		threshold: thresholdOf(settings, set?.calibration?.length ?? null, checkpoints)
	};
}
function judgedOf(judge, found) {
	const all = found.map((checkpoint) => ({ evidence: { checkpoint } }));
	return chooseJudged(judge, all, null).evidence.checkpoint.name;
}
async function inspectRecorded(checkpoint, settings) {
	const recorded = await readRecorded(checkpoint, settings);
	const { count, labels, groups, outputs, notes } = recorded;
	const defective = labels?.filter((label) => label === 1).length ?? 0;
	const { name, epoch, kind, path, files } = checkpoint;
	return {
		name,
		epoch,
		kind,
		path,
		files: files.length,
		outputs: outputs.how,
		model: null,
		recorded: {
			rows: count,
			labels: labels === null ? null : {
				defectFree: count - defective,
				defective
			},
			groups: groups === null ? null : new Set(groups.map((group, row) => group || `row ${row}`)).size,
			notes,
			besideVerdict: besideRecorded(recorded).map(({ text }) => text)
		}
	};
}
async function inspectHistory(path) {
	const { axis, curves, unused, notes } = await readHistory(path, process.cwd());
	const found = Object.entries(curves).flatMap(([kind, curve]) => curve === null ? [] : [[kind, {
		name: curve.name,
		points: curve.at.length
	}]]);
	return {
		axis,
		unused,
		notes,
		curves: Object.fromEntries(found)
	};
}
function thresholdOf(settings, calibration, checkpoints) {
	if (settings.threshold !== void 0) return `${settings.threshold}, as configured (threshold)`;
	const percentile = `percentile ${settings["threshold-percentile"]}`;
	if (calibration !== null) return `${percentile} of the scores of ${calibration} defect-free images apart`;
	if (checkpoints.every(({ recorded }) => recorded !== null && recorded.labels === null)) return `${percentile} of the scores: there are no labels`;
	if (checkpoints.every(({ model }) => model === null)) return `${percentile} of the scores of the defect-free rows`;
	return `${percentile} of the scores of the defect-free test units, as no images apart calibrate it`;
}

// src/stages/inspect-command/inspection-text.ts
var inspection_text_exports = /* @__PURE__ */ __exportAll({ inspectionText: () => inspectionText });
function inspectionText(inspection) {
	const { config, checkpoints, passedOver, judged, baseline, evaluationSet, history, threshold } = inspection;
	return [
		[
			`${checkpoints.length} checkpoint${checkpoints.length === 1 ? "" : "s"}, in training order`,
			...checkpoints.flatMap(checkpointLines),
			...passedOver === null ? [] : [`  ${passedOver}`]
		],
		[`Judged: ${judged === "best" ? "the one with the highest image-level AUROC" : quoted(judged)}`],
		...baseline === null ? [] : [[`Baseline: ${quoted(baseline)}`]],
		evaluationSet === null ? ["No evaluation set: all outputs are recorded"] : setLines(evaluationSet),
		[`Threshold: ${threshold}`],
		history === null ? ["History: none"] : historyLines(history),
		[`Config: ${config === null ? "none" : quoted(config)}`]
	].map((lines) => lines.join("\n")).join("\n\n").concat("\n");
}
function quoted(name) {
	return JSON.stringify(name);
}
function checkpointLines({ name, kind, epoch, files, outputs, model, recorded }) {
	const facts = [
		kind,
		epoch === null ? "no epoch in its name" : `epoch ${epoch}`,
		...files > 1 ? [`${files} files`] : []
	];
	const lines = [`  ${quoted(name)}: ${facts.join(", ")}`];
	if (model !== null) {
		const { engine, input, geometry, latent, samples, noiseTakenOut, scales } = model;
		const condition = input.condition === null ? "" : `, and a condition of ${input.condition}`;
		lines.push(`    input    [N,${geometry.join(",")}] (channels, height, width; the model's own order is ${input.layout})${condition}`);
		lines.push(`    outputs  ${quoteless(outputs)}`);
		if (latent !== null) {
			const { channels, positions } = latent;
			lines.push(`    code     ${positions === 1 ? `${channels} units` : `${channels} channels at ${positions} positions`}`);
		}
		if (scales !== null) lines.push(`    scales   ${scales.words}`);
		if (samples) lines.push(`    noise    drawn in the graph${noiseTakenOut ? ", taken out for judging" : ", and left in"}`);
		lines.push(`    engine   ${engine}`);
	}
	if (recorded !== null) {
		const { rows, labels, groups } = recorded;
		const counts = labels === null ? "no labels" : `${labels.defectFree} defect-free, ${labels.defective} defective`;
		lines.push(`    outputs  ${quoteless(outputs)}`);
		lines.push(`    rows     ${rows}: ${counts}${groups === null ? "" : `, in ${groups} groups`}`);
		lines.push(...noteLines(recorded));
	}
	return lines;
}
function quoteless(text) {
	return text.replace(/[\u0000-\u001f\u007f-\u009f]/g, " ");
}
function setLines(set) {
	const { layout, root, kinds, calibration, groups, masks, leftOut, plans } = set;
	const images = Object.values(kinds).reduce((sum, count) => sum + count, 0);
	return [
		`Evaluation set: layout ${layout}, ${quoted(root)}`,
		`  images       ${images}: ${Object.entries(kinds).map(([kind, count]) => `${count} ${quoted(kind)}`).join(", ")}`,
		`  calibration  ${calibration === null ? "none apart" : `${calibration} images apart`}`,
		`  groups       ${groups}`,
		`  masks        ${masks.images === 0 ? "none" : `of ${masks.images} images, which mark ${masks.pixels} pixels`}`,
		...leftOut.length === 0 ? ["  left out     nothing"] : [],
		...leftOut.map((one) => `  left out     ${one.images}, as each ${quoteless(one.reason)}: first ${quoted(one.first)}`),
		...plans.flatMap(({ geometry, unit, patches, notes, besideVerdict }) => [`  as [N,${geometry.join(",")}]: ${patches} patches, the unit is the ${unit}`, ...noteLines({
			notes,
			besideVerdict
		})])
	];
}
function noteLines({ notes, besideVerdict }) {
	return [...besideVerdict.map((text) => `    beside the verdict: ${quoteless(text)}`), ...notes.filter((note) => !besideVerdict.includes(note)).map((note) => `    ${quoteless(note)}`)];
}
function historyLines({ axis, curves, unused, notes }) {
	return [
		`History, by ${axis}`,
		...Object.entries(curves).map(([kind, { name, points }]) => `  ${kind} = ${quoted(name)}, ${points} point${points === 1 ? "" : "s"}`),
		...unused.length === 0 ? [] : [`  taken for nothing: ${unused.map(quoted).join(", ")}`],
		...notes.map((note) => `  ${quoteless(note)}`)
	];
}

// src/stages/init-command/config-text.ts
const REPOSITORY = "vae-playbook/vae-playbook";
function configText(inspection) {
	const branch = `v${VERSION.split(".")[0]}`;
	const schema = `https://raw.githubusercontent.com/${REPOSITORY}/${branch}/schema/config.schema.json`;
	const isModelThere = inspection.checkpoints.some(({ model }) => model !== null);
	return `# yaml-language-server: $schema=${schema}
# Written by vae-playbook init. Inputs of the action win over this file. Every key:
# https://github.com/${REPOSITORY}/blob/${branch}/docs/configuration.md
#
# What was found, as vae-playbook inspect shows it:
#
${commented(inspectionText(inspection))}

${isModelThere ? MODEL : ""}# The operating threshold.
# threshold-percentile: 95
# thresholds: { policy: target-fpr, target-fpr: 0.05 } # how the recommended one is chosen

# What fails the job: critical, warning, inconclusive, or never.
# fail-on: [critical, inconclusive]

# Severity and limits of each finding.
# symptoms:
#   S5: { severity: notice } # critical, warning, notice or off
#   S2: { limits: { diversity: 0.25 } }

# Findings that do not count until a day; shown in the report.
# waivers:
#   - { id: S6, reason: "new fabric, labels in progress", expires: 2027-01-31 }
`;
}
const MODEL = `# How the training code fed the model, which no file tells: check it.
model:
  input: { range: [0, 1] } # or [-1, 1], [0, 255]; also mean and std, one number or one a channel
  # outputs: { reconstruction: NAME, mu: NAME, log-variance: NAME } # where those above are not right
  # tiling: { mode: resize } # auto (default), tile or resize

# score: { reduce: top-1% } # mean (default), max, top-1%, blurred-max

`;
function commented(text) {
	return text.trimEnd().split("\n").map((line) => `#   ${line}`.trimEnd()).join("\n");
}

// src/stages/init-command/workflow-text.ts
function workflowText(given) {
	const values = inputs.flatMap(({ name }) => {
		const value = name === "stage" || noSettings.includes(name) ? "" : (given[name] ?? "").trim();
		if (value.includes("${{")) throw new InputError(`init: ${name} holds "\${{", which a workflow takes for an expression: rename what it names`);
		return value === "" ? [] : [`          ${name}: ${scalar(value)}`];
	});
	return `# Written by vae-playbook init. Other ways to run it: README.md of vae-playbook, "On GitHub".
name: vae-playbook
on: pull_request
permissions:
  contents: read
  pull-requests: write
jobs:
  judge:
    # ubuntu-latest, where checkpoints and images are in the repository or are made in this job.
    runs-on: self-hosted
    steps:
      - uses: actions/checkout@fbc6f3992d24b796d5a048ff273f7fcc4a7b6c09 # v5.1.0
      # The step that writes the checkpoints, where they are not in the repository:
      # - run: python train.py
      - uses: vae-playbook/vae-playbook@v${VERSION.split(".")[0]}
        with:
${values.join("\n")}
`;
}
function scalar(value) {
	if (!value.includes("\n")) return JSON.stringify(value);
	return `|\n${value.replace(/^/gm, " ".repeat(12))}`;
}

// src/stages/init-command/init.ts
var init_exports = /* @__PURE__ */ __exportAll({
	init: () => init,
	refuseExisting: () => refuseExisting
});
const WORKFLOW = ".github/workflows/vae-playbook.yml";
const CONFIG = ".github/vae-playbook.yml";
async function refuseExisting() {
	for (const path of [WORKFLOW, CONFIG]) if (await lstat(path).catch(() => null) !== null) throw isThere(path);
}
async function init(loaded, inputs) {
	const workflow = workflowText(inputs);
	const config = configText(await inspect(loaded));
	await refuseExisting();
	await write(WORKFLOW, workflow);
	await write(CONFIG, config);
	return [WORKFLOW, CONFIG];
}
async function write(path, text) {
	try {
		await makeFolder(dirname(path));
		await writeFile(path, text, { flag: "wx" });
	} catch (error) {
		const { code } = error;
		if (code === "EEXIST") throw isThere(path);
		throw new InputError(`${path} cannot be written (${code ?? String(error)}): make room, or start in another folder`, { cause: error });
	}
}
function isThere(path) {
	return new InputError(`init: ${path} is there already, and no file is written over: edit it, or move it away first`);
}

export { init_exports, inspect_exports, inspection_text_exports };