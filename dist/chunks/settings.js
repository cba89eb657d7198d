import { __exportAll } from "./rolldown-runtime.js";
import { InputError, figure, findingIds, inputs, nearest, nearestOf, noSettings, recordOf } from "./common.js";
import { _enum, array, date, literal, number, record, strictObject, string, toJSONSchema, tuple, union } from "./zod.js";
import { readNamedFile } from "./workers.js";
import { require_dist } from "./yaml.js";
import { isAbsolute, join, normalize, resolve } from "node:path";
import { dirname as dirname$1 } from "node:path/posix";

// src/catalogue/finding-record.ts
const severities = [
	"critical",
	"warning",
	"notice"
];

// src/settings/check-settings.ts
function checkSettings(settings) {
	return [
		...checkCheckpoints(settings),
		...checkShard(settings),
		...checkFailOn(settings),
		...checkScore(settings),
		...checkCost(settings),
		...checkBar(settings),
		...checkWaivers(settings)
	];
}
function checkCheckpoints({ checkpoints, stage }) {
	if (checkpoints.some((glob) => !glob.startsWith("!")) || stage !== "all" && stage !== "evaluate") return [];
	return [`checkpoints: none given; name the checkpoint files or a glob of them, for example runs/*.onnx`];
}
function checkShard({ shard, stage }) {
	if (shard === void 0) return [];
	if (stage !== "evaluate") return [`shard: a part of the checkpoints can only be evaluated; set stage to evaluate (on the command line: vae-playbook evaluate), and diagnose all parts in a later job`];
	const [part, parts] = shard.split("/").map(Number);
	return part >= 1 && part <= parts ? [] : [`shard: "${shard}" is no part; in I/N, I goes from 1 to N, for example 2/8`];
}
function checkFailOn({ "fail-on": failOn }) {
	const written = `fail-on: "${failOn.join(",")}"`;
	if (failOn.includes("never") && failOn.length > 1) return [`${written} contradicts itself; never stands alone`];
	if (!failOn.includes("!inconclusive")) return [];
	if (failOn.includes("inconclusive")) return [`${written} contradicts itself; keep one of inconclusive and !inconclusive`];
	return failOn.includes("warning") ? [] : [`${written} takes out what is not in it; !inconclusive stands beside warning, as in warning,!inconclusive`];
}
function checkScore({ score }) {
	if (score["kl-weight"] === void 0 || score.latent === "kl") return [];
	return [`score.kl-weight: weighs the KL, which score.latent: ${score.latent} leaves out; set score.latent to kl, or leave the weight out`];
}
function checkCost({ thresholds }) {
	if (thresholds.policy !== "cost" || thresholds.cost) return [];
	return ["thresholds.cost: is missing; the policy \"cost\" needs miss and false-alarm"];
}
function checkBar({ require }) {
	if (require?.by !== "bound") return [];
	return ["pixel-auroc", "aupro"].filter((key) => require[key] !== void 0).map((key) => `require.${key}: has no interval, so no bound of it can be held against the bar; leave it out, or set require.by to point`);
}
const MOST_DAYS = 400;
function checkWaivers({ waivers }) {
	const latest = new Date(Date.now() + MOST_DAYS * 24 * 3600 * 1e3).toISOString().slice(0, 10);
	return waivers.flatMap(({ expires }, index) => expires <= latest ? [] : [`waivers[${index}].expires: ${expires} is more than ${MOST_DAYS} days away; set ${latest} or an earlier day`]);
}

// src/settings/limits.ts
const severitySchema = _enum(severities);
function limitsOf({ limits }) {
	const shape = Object.entries(limits).map(([key, { default: value, unit, meaning, divides }]) => [key, (divides ? number().positive() : number()).default(value).describe(`${meaning} Unit: ${unit}.`)]);
	return strictObject(Object.fromEntries(shape)).prefault({});
}
function settingsOf(record) {
	const severity = _enum([...severities, "off"]).optional().describe("Replaces the severity of a present finding; off: it is not judged.");
	return strictObject({
		severity,
		limits: limitsOf(record)
	}).prefault({}).describe(`${record.title}.`);
}
const limitsSchema = strictObject(Object.fromEntries(findingIds.map((id) => [id, settingsOf(recordOf(id))])));

// src/settings/schema.ts
const stageSchema = _enum([
	"evaluate",
	"diagnose",
	"publish",
	"all"
]);
const layoutSchema = _enum([
	"auto",
	"mvtec",
	"aitex",
	"folders",
	"manifest"
]);
const perChannel = (value) => union([value, array(value).min(1)]);
const imageSize = union([
	literal("auto"),
	number().int().min(1),
	tuple([number().int().min(1), number().int().min(1)])
]);
const pathOr = (...words) => union([_enum(words), string().min(1)]);
const name = () => string().min(1).optional();
const names = () => union([string().min(1), array(string().min(1)).min(1)]).optional();
const modelRange = tuple([number(), number()]).refine(([low, high]) => high > low, "the first number must be below the second").default([0, 1]);
const modelInputSchema = strictObject({
	range: modelRange.describe("What black and white were fed as, before mean and std."),
	mean: perChannel(number()).default(0).describe("Taken off after scaling to range: one number, or one a channel."),
	std: perChannel(number().positive()).default(1).describe("Divided by after mean: one number above 0, or one a channel."),
	layout: _enum([
		"auto",
		"nchw",
		"nhwc"
	]).default("auto").describe("Order of the axes of the input; auto: as the model says."),
	channels: union([
		literal("auto"),
		literal(1),
		literal(3)
	]).default("auto").describe("1 for grey, 3 for RGB; auto: as the model says."),
	size: imageSize.default("auto").describe("Side in pixels, or [height, width]; auto: as the model says."),
	orientation: _enum(["stored", "exif"]).default("stored").describe("Whether pictures are turned as their EXIF orientation says (exif; masks by their own), or taken as they are stored, as PIL's Image.open does.")
}).prefault({}).describe("How the training code fed the model: value = (range[0] + pixel * (range[1] - range[0]) - mean) / std, pixel from 0 to 1.");
const modelReconstructionSchema = strictObject({
	range: modelRange.describe("What the model gives for black and white, before mean and std."),
	mean: perChannel(number()).default(0).describe("Taken off after scaling to range: one number, or one a channel."),
	std: perChannel(number().positive()).default(1).describe("Divided by after mean: one number above 0, or one a channel.")
}).optional().describe("How the reconstruction is scaled, by the same formula, where it is not as the input; left out: as the input. A key that is left out in it has its default, whatever the input has.");
const sameLength = (mu, spread) => spread === void 0 || (mu === void 0 ? [spread].flat().length === 1 : [mu].flat().length === [spread].flat().length);
const modelOutputsSchema = strictObject({
	reconstruction: name().describe("Name of the reconstruction."),
	mu: names().describe("Name of the mean of the latent code; a list for several latent levels: [mu1, mu2]."),
	"log-variance": names().describe("Name of the spread, where it is ln sigma^2; for several latent levels a list, in the order of mu."),
	sigma: names().describe("Name of the spread, where it is the standard deviation; likewise."),
	variance: names().describe("Name of the spread, where it is the variance; likewise.")
}).refine((o) => [
	o["log-variance"],
	o.sigma,
	o.variance
].filter(Boolean).length <= 1, "name only one of log-variance, sigma and variance").refine(({ mu, ...o }) => [
	o["log-variance"],
	o.sigma,
	o.variance
].every((spread) => sameLength(mu, spread)), "name as many spreads as means: a list of latent levels needs mu as a list too, in the same order").prefault({}).describe("Names of the outputs, where they do not tell; only one of log-variance, sigma and variance.");
const modelSchema = strictObject({
	input: modelInputSchema,
	reconstruction: modelReconstructionSchema,
	outputs: modelOutputsSchema,
	inputs: strictObject({
		image: name().describe("Name of the input that takes the images."),
		condition: name().describe("Name of a conditional VAE's condition: one-hot, in the order of the set's conditions.")
	}).prefault({}).describe("Names of the inputs, where they do not tell."),
	tiling: strictObject({
		mode: _enum([
			"auto",
			"tile",
			"resize"
		]).default("auto").describe("Cut images into patches, or resize them; auto: cut where the layout or the size of the images says so."),
		stride: union([literal("auto"), number().int().min(1)]).default("auto").describe("Pixels from patch to patch; auto: the size of the input."),
		"mask-pixels": number().int().min(1).default(25).describe("Mask pixels from which on a patch is defective.")
	}).prefault({}).describe("How images become patches of the size of the input.")
}).prefault({}).describe("What the model expects and gives.");
const enginesSchema = strictObject({
	onnx: pathOr("auto").default("auto").describe("Folder that onnxruntime-node was installed into."),
	tensorflow: pathOr("auto").default("auto").describe("Folder that @tensorflow/tfjs-node was installed into."),
	libtensorflow: pathOr("auto").default("auto").describe("The folder site-packages/tensorflow, or a wheel, to compile @tensorflow/tfjs-node against."),
	python: pathOr("auto").default("auto").describe("The Python interpreter that has TensorFlow."),
	"cuda-libraries": pathOr("none").default("none").describe("Folders of CUDA and cuDNN, between colons; CUDA is tried only where they are named."),
	timeout: number().positive().max(86400).default(300).describe("Seconds that one call of an engine in a process of its own may take before it counts as hung."),
	"memory-budget": union([literal("auto"), number().int().positive()]).default("auto").describe("MB that batches, decoded images and kept reconstructions may take together; auto: 256.")
}).prefault({}).describe("Which inference engines run, and what they may take.");
const thresholdsSchema = strictObject({
	policy: _enum([
		"auto",
		"max-f1",
		"target-fpr",
		"youden",
		"cost",
		"percentile",
		"pot"
	]).default("auto").describe("How the recommended threshold is chosen."),
	"target-fpr": number().gt(0).lt(1).default(.05).describe("False alarms that are aimed at, as a share."),
	"max-false-alarms": number().gt(0).lt(1).default(.15).describe("No threshold with a larger share of false alarms is recommended or offered."),
	prevalence: number().gt(0).lt(1).optional().describe("Share of defective units in production, at which precision is told; left out: that of the set."),
	cost: strictObject({
		miss: number().positive().describe("Cost of a missed defect."),
		"false-alarm": number().positive().describe("Cost of a false alarm."),
		prevalence: number().gt(0).lt(1).optional().describe("Share of defective units that costs are weighed at; left out: thresholds.prevalence.")
	}).optional().describe("What the policy cost weighs.")
}).prefault({}).describe("The recommended threshold.");
const share = () => number().min(0).max(1).optional();
const barOfDefectSchema = strictObject({
	"image-auroc": share().describe("Least AUROC."),
	recall: share().describe("Least share of the defective units that are found at the operating threshold.")
});
const barOfGroupSchema = barOfDefectSchema.extend({
	"average-precision": share().describe("Least average precision."),
	"false-alarms": share().describe("Most defect-free units that may be flagged at the operating threshold, as a share."),
	f1: share().describe("Least F1 at the operating threshold.")
});
const requireSchema = barOfGroupSchema.extend({
	"pixel-auroc": share().describe("Least pixel-level AUROC."),
	aupro: share().describe("Least AUPRO."),
	by: _enum(["point", "bound"]).default("point").describe("What is held against the bar: the figure itself, or the end of its 95 % interval on the bad side."),
	"by-defect": record(string().min(1), barOfDefectSchema).default({}).describe("A bar for each kind of defect, by its name in the evaluation set: image-auroc, recall."),
	"by-group": record(string().min(1), barOfGroupSchema).default({}).describe("A bar for each group (fabric, texture) by its name in the evaluation set: image-auroc, recall, average-precision, false-alarms, f1.")
}).optional().describe("The team's own bar; below it, finding B1 is critical.");
const waiverSchema = strictObject({
	id: string().min(1).describe("The finding."),
	reason: string().min(1).regex(/\p{L}{2}/u, "say why in words").describe("Why, in words; shown in the report."),
	expires: date().describe("Day on which it lapses, as YYYY-MM-DD; within 400 days.")
});
const settingsSchema = strictObject({
	checkpoints: array(string().min(1)).default([]).describe(meaning("checkpoints")),
	dataset: name().describe(meaning("dataset")),
	"dataset-layout": layoutSchema.default("auto").describe(meaning("dataset-layout")),
	config: string().min(1).default(".github/vae-playbook.yml").describe(meaning("config")),
	extends: string().min(1).default("default").meta({ examples: [
		"strict",
		"default",
		"advisory",
		"team.yml"
	] }).describe("What this file goes on from, its own keys winning: strict (sets fail-on: warning), default (sets nothing), advisory (sets fail-on: never), or a YAML file, relative to this one and read from the same place."),
	stage: stageSchema.default("all").describe(meaning("stage")),
	shard: string().regex(/^\d+\/\d+$/, "write it as part/parts, for example 2/8").meta({ examples: ["2/8"] }).optional().describe(meaning("shard")),
	engine: _enum([
		"auto",
		"native",
		"wasm"
	]).default("auto").describe(meaning("engine")),
	device: _enum([
		"auto",
		"gpu",
		"cpu"
	]).default("auto").describe(meaning("device")),
	"threshold-percentile": number().gt(0).lt(100).refine((value) => value >= 1, { error: ({ input }) => `is it ${figure(100 * input)} that is meant? Percentiles go from 1 to 100` }).default(95).describe(meaning("threshold-percentile")),
	threshold: number().optional().describe(meaning("threshold")),
	baseline: name().describe(meaning("baseline")),
	history: name().describe(meaning("history")),
	"fail-on": array(_enum([
		"critical",
		"warning",
		"inconclusive",
		"!inconclusive",
		"never"
	])).min(1).default(["critical", "inconclusive"]).describe(meaning("fail-on")),
	comment: _enum([
		"always",
		"on-findings",
		"never"
	]).default("always").describe(meaning("comment")),
	"report-name": string().min(1).max(100).optional().describe(meaning("report-name")),
	"report-dir": string().min(1).default("vae-playbook-report").describe(meaning("report-dir")),
	model: modelSchema,
	engines: enginesSchema,
	score: strictObject({
		error: _enum([
			"squared",
			"absolute",
			"ssim"
		]).default("squared").describe("Error of a pixel, averaged over the channels; ssim: 1 - structural similarity in a Gaussian window around it."),
		reduce: _enum([
			"mean",
			"max",
			"top-1%",
			"blurred-max"
		]).default("mean").describe("How the errors of a unit's pixels become its score."),
		latent: _enum([
			"none",
			"kl",
			"mahalanobis"
		]).default("none").describe("Score by the code instead: KL to the prior (nats), or the Mahalanobis distance of mu from that of defect-free units."),
		"kl-weight": number().positive().optional().describe("With latent: kl, the score is the reduced error plus this times the KL; left out: the KL alone.")
	}).prefault({}).describe("The anomaly score."),
	calibration: pathOr("auto").default("auto").describe("Folder of defect-free images for the threshold; auto: validation/good of the set, else its defect-free test images."),
	symptoms: limitsSchema.prefault({}).describe("Severity and limits of each finding."),
	thresholds: thresholdsSchema,
	require: requireSchema,
	gallery: _enum(["on", "off"]).default("on").describe("Pictures of a few patches beside the evidence and in report.html; off: none is kept anywhere."),
	waivers: array(waiverSchema).default([]).describe("Findings that do not count until a day, each with its reason; shown in the report."),
	judge: string().min(1).default("last").describe("The checkpoint that is judged: last, best (by image-level AUROC), or a checkpoint's name."),
	seed: number().int().min(0).default(0).describe("Of the fixed sample, permutations and bootstraps.")
});
function meaning(input) {
	return inputs.find(({ name }) => name === input).description;
}

// src/settings/departures.ts
const WHERE_NOT_HOW = /* @__PURE__ */ new Set([
	"checkpoints",
	"dataset",
	"config",
	"stage",
	"shard",
	"baseline",
	"history",
	"report-name",
	"report-dir"
]);
function isSection$1(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
function show$1(value) {
	if (!Array.isArray(value)) return String(value);
	return value.every((item) => typeof item === "string") ? value.join(",") : JSON.stringify(value);
}
function compare(settings, defaults, path) {
	if (isSection$1(settings)) {
		const inner = isSection$1(defaults) ? defaults : {};
		return Object.entries(settings).flatMap(([key, value]) => compare(value, inner[key], `${path}.${key}`));
	}
	if (settings === void 0 || JSON.stringify(settings) === JSON.stringify(defaults)) return [];
	return [`${path}: ${show$1(settings)}`];
}
function departures(settings) {
	const defaults = settingsSchema.parse({});
	return Object.entries(settings).flatMap(([key, value]) => {
		if (WHERE_NOT_HOW.has(key)) return [];
		if (key !== "waivers") return compare(value, defaults[key], key);
		return settings.waivers.map(({ id, reason, expires }) => `waivers.${id}: until ${expires}, ${reason.replace(/\s+/g, " ")}`);
	});
}

// src/settings/presets.ts
const presets = {
	strict: { "fail-on": ["warning"] },
	default: {},
	advisory: { "fail-on": ["never"] }
};
function isPreset(name) {
	return Object.hasOwn(presets, name);
}

// src/settings/read-config-file.ts
var import_dist = require_dist();
function readConfigFile(path, text) {
	const lineCounter = new import_dist.LineCounter();
	const document = (0, import_dist.parseDocument)(text, {
		lineCounter,
		uniqueKeys: true,
		strict: true,
		prettyErrors: false
	});
	const problem = document.errors[0] ?? document.warnings[0];
	if (problem) {
		const { line } = lineCounter.linePos(problem.pos[0]);
		const quotes = problem.code === "TAG_RESOLVE_FAILED" ? "; a value that begins with ! needs quotes, as in \"!inconclusive\"" : "";
		throw new InputError(`${path}:${line}: this is not valid YAML: ${problem.message}${quotes}`);
	}
	const value = toPlainValue(path, () => document.toJS());
	if (value !== null && (typeof value !== "object" || Array.isArray(value))) throw new InputError(`${path}: the file must hold keys and values, for example "fail-on: critical"`);
	const locate = (keys) => {
		const offset = offsetOf(document, keys);
		return offset === null ? path : `${path}:${lineCounter.linePos(offset).line}`;
	};
	return {
		path,
		value: value ?? {},
		locate
	};
}
function toPlainValue(path, read) {
	try {
		return read();
	} catch (error) {
		throw new InputError(`${path}: this is not valid YAML: ${error.message}`, { cause: error });
	}
}
function offsetOf(document, keys) {
	if (keys.length === 0) return null;
	const above = keys.slice(0, -1);
	const parent = above.length === 0 ? document.contents : document.getIn(above, true);
	const pair = (0, import_dist.isMap)(parent) ? parent.items.find(({ key }) => (0, import_dist.isScalar)(key) && key.value === keys.at(-1)) : void 0;
	const node = pair ? pair.key : document.getIn(keys, true);
	return (0, import_dist.isNode)(node) && node.range ? node.range[0] : offsetOf(document, above);
}

// src/settings/extend-config.ts
async function extendConfig(config, read, check, below, chain = [normalize(config.path)]) {
	const values = check(config);
	const name = values.extends;
	if (name === void 0) return values;
	if (isPreset(name)) return layered(below(presets[name], values), values);
	const where = `${config.locate(["extends"])}: extends`;
	const path = isAbsolute(name) ? name : join(dirname$1(config.path.replaceAll("\\", "/")), name);
	if (chain.includes(normalize(path))) throw new InputError(`${where}: ${name} leads back to itself (${[...chain, normalize(path)].join(" → ")}); take one of them out`);
	const found = await read(path);
	if ("problem" in found) {
		const known = Object.keys(presets);
		const near = /[./\\]/.test(name) ? "" : nearestOf(name, known);
		throw new InputError(`${where}: ${path} ${found.problem}${near}. Allowed: ${known.join(", ")}, or a YAML file beside this one`);
	}
	return layered(below(await extendConfig(readConfigFile(path, found.text), read, check, below, [...chain, normalize(path)]), values), values);
}
function isSection(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
function layered(lower, upper) {
	const joined = { ...lower };
	for (const [key, value] of Object.entries(upper)) {
		const old = joined[key];
		joined[key] = isSection(old) && isSection(value) ? layered(old, value) : value;
	}
	return joined;
}

// src/settings/explain-issues.ts
const MOST_SHOWN = 120;
const MOST_LINES = 20;
function showPath(keys) {
	return keys.reduce((text, key) => typeof key === "number" ? `${text}[${key}]` : text === "" ? key : `${text}.${key}`, "");
}
function show(value) {
	const text = typeof value === "number" ? String(value) : JSON.stringify(value) ?? String(value);
	return text.length <= MOST_SHOWN ? text : `${text.slice(0, MOST_SHOWN)}…`;
}
function shortened(key) {
	return key.length <= MOST_SHOWN ? key : `${key.slice(0, MOST_SHOWN)}…`;
}
function at(value, keys) {
	return keys.reduce((inner, key) => inner?.[key], value);
}
function schemaAt(schema, keys) {
	return keys.reduce((inner, key) => {
		return (inner.anyOf ?? [inner]).map((option) => option).map((option) => typeof key === "string" ? option.properties?.[key] ?? option.additionalProperties : option.prefixItems?.[key] ?? option.items).find((one) => one !== void 0) ?? {};
	}, schema);
}
function words(schema) {
	if (schema.anyOf) return schema.anyOf.flatMap((option) => words(option));
	if (schema.const !== void 0) return [String(schema.const)];
	return (schema.enum ?? []).map(String);
}
function describeNumber(schema) {
	const { minimum, exclusiveMinimum, maximum, exclusiveMaximum } = schema;
	const bounds = [
		exclusiveMinimum === void 0 ? null : `above ${exclusiveMinimum}`,
		minimum === void 0 || minimum === Number.MIN_SAFE_INTEGER ? null : `of ${minimum} or more`,
		exclusiveMaximum === void 0 ? null : `below ${exclusiveMaximum}`,
		maximum === void 0 || maximum === Number.MAX_SAFE_INTEGER ? null : `of at most ${maximum}`
	].filter((bound) => bound !== null);
	return [schema.type === "integer" ? "a whole number" : "a number", bounds.join(" and ")].filter(Boolean).join(" ");
}
function describe(schema) {
	if (schema.anyOf) return schema.anyOf.map((option) => describe(option)).join(", or ");
	if (schema.enum || schema.const !== void 0) return words(schema).join(", ");
	if (schema.type === "number" || schema.type === "integer") return describeNumber(schema);
	if (schema.prefixItems) return `a list of ${schema.prefixItems.length}: ${schema.prefixItems.map((item) => describe(item)).join(", ")}`;
	if (schema.type === "array") return `a list${schema.minItems === void 0 ? "" : ", not empty"}, each item ${describe(schema.items)}`;
	if (schema.type === "object") return `a section with the keys ${Object.keys(schema.properties ?? {}).join(", ")}`;
	if (schema.type === "boolean") return "true, false";
	if (schema.type === "null") return "null";
	return schema.format === "date" ? "a date that exists, as YYYY-MM-DD" : describeText(schema);
}
function describeText({ minLength, maxLength, examples }) {
	const most = maxLength === void 0 ? "" : `, of at most ${maxLength} characters`;
	const example = examples === void 0 ? "" : `, for example ${JSON.stringify(examples[0])}`;
	return `text${minLength === void 0 ? "" : " that is not empty"}${most}${example}`;
}
function explain(issue, schema, value, label) {
	const keys = issue.path;
	if (issue.code === "unrecognized_keys") {
		const known = schemaAt(schema, keys).properties ?? {};
		return issue.keys.slice(0, 21).map((key) => {
			const near = key.length > MOST_SHOWN ? null : nearest(key, keysThatTake(at(value, [...keys, key]), known));
			const hint = near === null ? "" : `; the nearest known one is ${showPath([...keys, near])}`;
			return `${label([...keys, shortened(key)])}: unknown key${hint}. Known here: ${Object.keys(known).join(", ")}`;
		});
	}
	const given = at(value, keys);
	if (given === void 0) return [`${label(keys)}: is missing; give ${describe(schemaAt(schema, keys))}`];
	if (issue.code === "custom" || issue.code === "invalid_format" && issue.format === "regex") {
		const shown = show(given);
		return [[
			label(keys),
			...shown.length > MOST_SHOWN ? [] : [shown],
			issue.message
		].join(": ")];
	}
	const here = schemaAt(schema, keys);
	const isNot = given === null ? "is empty" : `${show(given)} is not allowed`;
	const hint = takes(here, given) ? nearestWord(given, here) : nearestKey(given, keys, schema);
	return [`${label(keys)}: ${isNot}${hint}. Allowed: ${describe(here)}`];
}
function nearestWord(given, here) {
	return typeof given === "string" ? nearestOf(given, words(here)) : "";
}
function nearestKey(given, keys, schema) {
	const [key, above] = [keys.at(-1), keys.slice(0, -1)];
	const beside = schemaAt(schema, above).properties;
	if (typeof key !== "string" || beside === void 0) return "";
	const others = keysThatTake(given, beside).filter((other) => other !== key);
	const near = nearest(key, others);
	return near === null ? "" : `; the nearest key that takes ${kindOf(given)} is ${showPath([...above, near])}`;
}
function keysThatTake(value, properties) {
	return Object.keys(properties).filter((key) => takes(properties[key], value));
}
function kindOf(value) {
	if (Array.isArray(value)) return "a list";
	return typeof value === "object" ? "a section" : typeof value === "string" ? "text" : `a ${typeof value}`;
}
function takes(schema, value) {
	if (schema.anyOf) return schema.anyOf.some((option) => takes(option, value));
	if (value === null || value === void 0) return true;
	if (Array.isArray(value)) return schema.type === "array";
	if (typeof value === "object") return schema.type === "object";
	if (typeof value === "number") return schema.type === "number" || schema.type === "integer";
	if (typeof value === "boolean") return schema.type === "boolean";
	return schema.type === "string" || schema.type === "array" || words(schema).length > 0;
}
function explainIssues(schema, value, error, label) {
	const json = toJSONSchema(schema, { io: "input" });
	const lines = error.issues.slice(0, 21).flatMap((issue) => explain(issue, json, value, label));
	return lines.length <= MOST_LINES ? lines : [...lines.slice(0, MOST_LINES), "And more of the kind: mend these first."];
}
function firstIssue(schema, value, error) {
	const [line] = explainIssues(schema, value, error, (keys) => showPath(keys) || "top level");
	return line.length <= 240 ? line : `${line.slice(0, 239)}…`;
}

// src/settings/parse-input.ts
const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;
function numberCure(text) {
	const asDecimal = (text.endsWith("%") ? text.slice(0, -1).trimEnd() : text).replace(/^([+-]?\d*),(\d+)$/, "$1.$2");
	return NUMBER.test(asDecimal) ? `write ${asDecimal}` : "write a plain number, for example 0.5";
}
function parseNumber(name, text) {
	const value = NUMBER.test(text) ? Number(text) : NaN;
	if (!Number.isFinite(value)) throw new InputError(`${name}: "${text}" is not a number; ${numberCure(text)}`);
	return value;
}
function parseInput(input, text) {
	const trimmed = text.trim();
	if (trimmed === "") return void 0;
	if (input.kind === "number") return parseNumber(input.name, trimmed);
	if (input.kind === "text") return trimmed;
	const given = trimmed.split(input.kind === "lines" ? /\r?\n/ : /[,\r\n]/).map((item) => item.trim()).filter((item) => item !== "");
	return given.length === 0 ? void 0 : given;
}

// src/settings/load-settings.ts
var load_settings_exports = /* @__PURE__ */ __exportAll({ loadSettings: () => loadSettings });
const DESCRIPTION = [
	"model",
	"dataset-layout",
	"engines",
	"gallery"
];
async function loadSettings(source) {
	const given = parseInputs(source.inputs);
	validate(given, (keys) => showPath(keys));
	const config = await openConfig(source);
	const beside = source.configText?.read ?? ((path) => readBeside(path, source.cwd));
	const whole = config ? await extendConfig(config, beside, readConfigValues, withoutRivals) : {};
	const counts = (key) => !source.descriptionOnly || DESCRIPTION.includes(key);
	const [file, rest] = [true, false].map((kept) => Object.fromEntries(Object.entries(whole).filter(([key]) => counts(key) === kept)));
	const ignored = Object.entries(rest).flatMap(([key, value]) => key in given ? [] : [`${key}: ${shortly(value)}`]);
	const withoutInputs = settingsSchema.parse(file);
	const settings = settingsSchema.parse({
		...withoutRivals(file, given),
		...given
	});
	const problems = checkSettings(settings);
	if (problems.length > 0) throw new InputError([...problems, ...hintAt(config, ignored)].join("\n"));
	return {
		settings,
		departures: departures(settings),
		configPath: config?.path ?? null,
		fromInputs: Object.keys(given),
		ignored,
		weakened: weakening(settings["fail-on"], withoutInputs["fail-on"])
	};
}
function hintAt(config, ignored) {
	if (config === null || ignored.length === 0) return [];
	return [`${config.path} is not trusted before it is merged, so this of it does not count: ${ignored.join("; ")}. Give it as inputs of the workflow`];
}
function checkConfig(path, text) {
	readConfigValues(readConfigFile(path, text));
}
function shortly(value) {
	const text = Array.isArray(value) && value.every((item) => typeof item === "string") ? value.join(",") : typeof value === "string" ? value : JSON.stringify(value);
	return text.length <= 60 ? text : `${text.slice(0, 59)}…`;
}
function failing(failOn) {
	const all = failOn.flatMap((on) => on === "warning" ? [
		"critical",
		"warning",
		"inconclusive"
	] : [on]);
	return new Set(all.filter((on) => on !== "never" && !failOn.includes(`!${on}`)));
}
function weakening(failOn, before) {
	const now = failing(failOn);
	return [...failing(before)].every((verdict) => now.has(verdict)) ? [] : [`fail-on: ${failOn.join(",")}`];
}
function parseInputs(texts) {
	const values = {};
	for (const input of inputs) {
		const value = parseInput(input, texts[input.name] ?? "");
		if (value !== void 0 && !noSettings.includes(input.name)) values[input.name] = value;
	}
	refuseTwoThresholds(values, "");
	return values;
}
function readConfigValues(config) {
	const label = (keys) => `${config.locate(keys)}: ${showPath(keys)}`;
	const values = { ...config.value };
	for (const { name, kind, inConfigFile } of inputs) {
		if (!inConfigFile && name in values) throw new InputError(`${label([name])}: cannot stand in the config file; give it as an input of the action or as --${name}`);
		const value = values[name];
		if (kind === "lines" && typeof value === "string") values[name] = value.split(/\r?\n/).filter((line) => line.trim() !== "");
		if (kind === "commas" && typeof value === "string") values[name] = value.split(",").map((item) => item.trim());
	}
	validate(values, label);
	refuseTwoThresholds(values, `${config.path}: `);
	return values;
}
function validate(values, label) {
	const result = settingsSchema.safeParse(values);
	if (!result.success) throw new InputError(explainIssues(settingsSchema, values, result.error, label).join("\n"));
}
function refuseTwoThresholds(values, where) {
	if (values.threshold === void 0 || values["threshold-percentile"] === void 0) return;
	throw new InputError(`${where}threshold: stands beside threshold-percentile, and only one of them can be the operating threshold; remove one`);
}
function withoutRivals(file, given) {
	const rest = { ...file };
	if (given["threshold-percentile"] !== void 0) delete rest.threshold;
	if (given.threshold !== void 0) delete rest["threshold-percentile"];
	return rest;
}
async function openConfig({ inputs, cwd, configText }) {
	if (configText === null) return null;
	if (configText) return readConfigFile(configText.path, configText.text);
	const path = configPathOf(inputs);
	const text = await readNamedFile(resolve(cwd, path)).catch((error) => {
		if (error.isMissing && isDefaultConfig(path)) return null;
		throw new InputError(`config: ${path} ${error.message}; name a YAML file, or leave the input out for the defaults`, { cause: error });
	});
	return text === null ? null : readConfigFile(path, text.toString("utf8"));
}
async function readBeside(path, cwd) {
	try {
		return { text: (await readNamedFile(resolve(cwd, path))).toString("utf8") };
	} catch (error) {
		return { problem: error.message };
	}
}
function configPathOf(inputs) {
	return (inputs.config ?? "").trim() || settingsSchema.parse({}).config;
}
function isDefaultConfig(path) {
	return path === settingsSchema.parse({}).config;
}

export { checkConfig, configPathOf, firstIssue, isDefaultConfig, isPreset, loadSettings, load_settings_exports, settingsSchema, severities };