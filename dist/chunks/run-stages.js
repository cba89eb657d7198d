import { __commonJSMin, __exportAll, __toESM } from "./rolldown-runtime.js";
import { EvidenceAccumulator, LARGEST_ERROR, atSignalShare, aurocBounds, aurocInterval, aurocSpread, bootstrapDraws, bootstrapGroups, checkFinite, degreesOfFreedom, groupSizes, hanleyMcNeilVariance, medianSorted, negativeScores, numberGroups, pairedAurocTest, percentile, quantile, quantileSorted, rankSorted, rankedScores, rocAuc, seededRandom, shuffleInPlace, sortedOrder, sortedQuantile, standardDeviation, standardNormalCdf, standardNormalQuantile, studentQuantile, t95, tooFewForIntervals, z95 } from "./accumulator.js";
import { BUILD, InputError, VERSION, closest, count, decodeText, distance as distance$1, exactPercent, explains, figure, findingIds, inWords, isSymptom, leavesOpen, makeFolder, nearest, nearestOf, note, parseJson as parseJson$1, percent, precedence, range, rate, recordOf, say, sentence as sentence$1, symptomIds } from "./common.js";
import { _enum, array, boolean, literal, number as number$2, object, string, tuple, union } from "./zod.js";
import { firstIssue, severities } from "./settings.js";
import { require_lib } from "./stdlib.js";
import { fileDesc, fromBinary, messageDesc } from "./protobuf.js";
import { arrayNamesOf, assertFinite, besideDoubtful, besideEachOther, bySplit, checkpointKinds, chooseColumns, chooseLabels, densestSeparator, describeDoubtfulMasks, describeMuchLeftOut, describeRenamed, describeUnread, engineOf, entriesOf, evaluateInThisProcess, findEvaluationSet, fromFloat16, inspectSet, isRecorded as isRecorded$1, labelOfWord, latentShape, linesOf, manifestWords, markSample, measuredWith, namesOf, parse as parse$3, pictureRecorded, planAlignment, readTextTable, reconstructionScale, refuseBrokenLink, refuseLfsPointer, refuseTooManyColumns, refuseUnreadable, timed, toImageScale, toLogVariance, unlistable, withoutSeparatorLine } from "./evaluate.js";
import { readNamedFile } from "./workers.js";
import { decodeRgba, labelRegions, markDefects } from "./decode-images.js";
import { cacheFolder, evaluateInOwnProcess, findOnnx, isAbsent, removeInstalled } from "./engines.js";
import * as nativeFs from "fs";
import { readdir, readdirSync, realpath, realpathSync, stat, statSync } from "fs";
import { basename, dirname, isAbsolute, normalize, posix, relative, resolve, sep } from "path";
import { crc32, createInflateRaw } from "node:zlib";
import { createHash, randomBytes } from "node:crypto";
import { constants as constants$1, createReadStream, readFileSync as readFileSync$1, readdir as readdir$1, statSync as statSync$1 } from "node:fs";
import { basename as basename$1, dirname as dirname$1, extname, isAbsolute as isAbsolute$1, join, relative as relative$1, resolve as resolve$1, sep as sep$1 } from "node:path";
import { access, lstat, open, readFile, readdir as readdir$2, realpath as realpath$1, rename, rm, rmdir, stat as stat$1, utimes, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "url";
import { createRequire } from "module";

// src/diagnosis/verdict.ts
function counts({ status, waived }) {
	return status === "present" && waived === void 0;
}
function leavesDoubt({ status, severity, waived }) {
	return status === "undecided" && severity !== "notice" && waived === void 0;
}
function verdictOf(findings) {
	const counting = findings.filter(counts);
	if (counting.some(({ severity }) => severity === "critical")) return "critical";
	const blind = !findings.some(({ id, status }) => isSymptom(id) && status !== "not-assessable");
	const doubts = findings.filter(leavesDoubt);
	const open = counting.some(({ id }) => leavesOpen(id)) || doubts.some(({ severity }) => severity === "critical");
	if (blind || open) return "inconclusive";
	return doubts.length > 0 || counting.some(({ severity }) => severity === "warning") ? "warning" : "healthy";
}

// src/diagnosis/gate.ts
var gate_exports = /* @__PURE__ */ __exportAll({ gatePasses: () => gatePasses });
function gatePasses({ verdict, findings }, failOn) {
	if (failOn.includes("never")) return true;
	const warned = findings.some((finding) => (counts(finding) || leavesDoubt(finding)) && finding.severity === "warning" && !leavesOpen(finding.id));
	if (failOn.includes("warning")) return verdict === "healthy" || verdict === "inconclusive" && failOn.includes("!inconclusive") && !warned;
	return !failOn.some((on) => on === verdict);
}

// src/playbook/finding.ts
const statusSchema = _enum([
	"present",
	"absent",
	"undecided",
	"not-assessable"
]);
const TURNED_OFF = "Switched off in the configuration.";
const operators = {
	"<": {
		sign: "<",
		holds: (value, limit) => value < limit
	},
	"<=": {
		sign: "≤",
		holds: (value, limit) => value <= limit
	},
	">": {
		sign: ">",
		holds: (value, limit) => value > limit
	},
	">=": {
		sign: "≥",
		holds: (value, limit) => value >= limit
	},
	"=": {
		sign: "=",
		holds: (value, limit) => value === limit
	}
};
const operatorSchema = _enum(Object.keys(operators));
const measurementSchema = object({
	metric: string(),
	value: number$2().nullable(),
	operator: operatorSchema,
	limit: number$2(),
	interval: tuple([number$2(), number$2()]).optional(),
	unit: string().optional()
});
const causeSchema = object({
	cause: string(),
	likelihood: _enum([
		"likely",
		"possible",
		"ruled-out"
	]),
	because: string()
});
const findingSchema = object({
	id: string(),
	name: string(),
	status: statusSchema,
	severity: _enum(severities),
	summary: string(),
	measurements: array(measurementSchema),
	causes: array(causeSchema),
	actions: array(string()),
	actsAgainst: array(array(string())).optional(),
	reason: string().nullable(),
	explainedBy: string().optional(),
	waived: object({
		reason: string(),
		expires: string()
	}).optional()
});
function isMet({ value, operator, limit }) {
	return value === null ? null : operators[operator].holds(value, limit);
}

// src/run-folder/unwritable.ts
function unwritable(reportDir, error) {
	return new InputError(`report-dir: ${reportDir} cannot be written (${error.code ?? String(error)}): choose another report-dir`, { cause: error });
}

// src/run-folder/report-lock.ts
var ReportDirInUse = class extends InputError {};
const PREFIX = ".lock";
const BEAT = 3e4;
const SILENT = 4 * BEAT;
async function withReportDir(reportDir, shard, work) {
	const own = shard === void 0 ? PREFIX : `${PREFIX}-${shard.replace("/", "-of-")}`;
	const path = join(reportDir, own);
	const isNew = await lstat(reportDir).catch(() => null) === null;
	try {
		await makeFolder(reportDir);
		await take(path, reportDir);
	} catch (error) {
		throw error instanceof InputError ? error : unwritable(reportDir, error);
	}
	const beat = setInterval(() => void utimes(path, /* @__PURE__ */ new Date(), /* @__PURE__ */ new Date()).catch(() => void 0), BEAT).unref();
	try {
		const others = await heldBeside(reportDir, own);
		const rival = others.find(({ name }) => shard === void 0 || name === PREFIX);
		if (rival !== void 0) throw inUse(reportDir, rival.holder);
		if (others.length === 0) await removeUnfinished(reportDir);
		return await work();
	} finally {
		clearInterval(beat);
		await rm(path, { force: true }).catch(() => void 0);
		if (isNew) await rmdir(reportDir).catch(() => void 0);
	}
}
async function take(path, reportDir) {
	const own = {
		pid: process.pid,
		started: await startOf(process.pid),
		host: hostname()
	};
	for (let attempt = 0;; attempt++) {
		try {
			const file = await open(path, "wx");
			await file.writeFile(JSON.stringify(own)).finally(() => file.close());
			return;
		} catch (error) {
			if (error.code !== "EEXIST" || attempt === 2) throw error;
		}
		const holder = await aliveHolder(path);
		if (holder !== null) throw inUse(reportDir, holder);
		await rm(path, { force: true });
	}
}
async function heldBeside(reportDir, own) {
	const names = (await readdir$2(reportDir)).filter((name) => name.startsWith(PREFIX) && name !== own);
	return (await Promise.all(names.map(async (name) => ({
		name,
		holder: await aliveHolder(join(reportDir, name))
	})))).filter((one) => one.holder !== null);
}
async function aliveHolder(path) {
	const found = await lstat(path).catch(() => null);
	if (!found?.isFile() || found.size > 1e3) return null;
	const holder = parse$2(await readFile(path, "utf8").catch(() => ""));
	const isRecent = Date.now() - found.mtimeMs < SILENT;
	if (holder === null) return isRecent && found.size === 0 ? {
		pid: 0,
		started: null,
		host: ""
	} : null;
	if (holder.host !== hostname()) return isRecent ? holder : null;
	return isRunning(holder.pid) && await startOf(holder.pid) === holder.started ? holder : null;
}
function parse$2(text) {
	try {
		const { pid, started, host } = JSON.parse(text);
		return Number.isSafeInteger(pid) && pid > 0 && typeof host === "string" && (started === null || typeof started === "string") ? {
			pid,
			started,
			host
		} : null;
	} catch {
		return null;
	}
}
function isRunning(pid) {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return error.code === "EPERM";
	}
}
async function startOf(pid) {
	const text = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => null);
	return text?.slice(text.lastIndexOf(")") + 2).split(" ")[19] ?? null;
}
function inUse(reportDir, { pid, host }) {
	const who = pid === 0 ? "another run" : `process ${pid}${host === hostname() ? "" : ` on ${host}`}`;
	return new ReportDirInUse(`report-dir: ${reportDir} is written by ${who} at this moment: wait for it, or give this run a report-dir of its own`);
}
const UNFINISHED = ".unfinished";
function unfinishedName(path) {
	return `${path}.${randomBytes(6).toString("hex")}${UNFINISHED}`;
}
async function removeUnfinished(reportDir) {
	for (const folder of [reportDir, join(reportDir, "evidence")]) {
		const found = await lstat(folder).catch(() => null);
		if (folder !== reportDir && !found?.isDirectory()) continue;
		for (const name of await readdir$2(folder).catch(() => [])) if (/\.[\w]+\.unfinished$/.test(name)) await rm(join(folder, name), { force: true }).catch(() => void 0);
	}
}

// src/run-folder/write-file-whole.ts
async function writeFileWhole(path, content) {
	const unfinished = unfinishedName(path);
	try {
		await makeFolder(dirname$1(path));
		await writeFile(unfinished, content, { flag: "wx" });
		await rename(unfinished, path);
	} catch (error) {
		await rm(unfinished, { force: true }).catch(() => void 0);
		const code = error.code ?? String(error);
		throw new InputError(`${path} cannot be written (${code}): choose another report-dir or make room`, { cause: error });
	}
}

// src/run-folder/failure-file.ts
const MOST_CHARACTERS = 2e4;
const failureSchema = object({
	schemaVersion: literal(1),
	message: string().min(1).max(MOST_CHARACTERS)
});
function failurePath(reportDir) {
	return join(reportDir, "failure.json");
}
async function writeFailure(reportDir, message) {
	const failure = {
		schemaVersion: 1,
		tool: {
			name: "vae-playbook",
			version: VERSION
		},
		message: message.slice(0, MOST_CHARACTERS)
	};
	await writeFileWhole(failurePath(reportDir), `${JSON.stringify(failure, null, 2)}\n`);
}
async function readFailure(reportDir) {
	const path = failurePath(reportDir);
	try {
		return failureSchema.parse(parseJson$1(await readFile(path, "utf8"), path)).message;
	} catch (error) {
		if (error.code === "ENOENT") return null;
		return `An earlier stage could make no diagnosis, and ${path}, which would say why, cannot be read: its log says it.`;
	}
}

// src/history/training-history.ts
const curveKinds = [
	"loss",
	"reconstruction",
	"kl",
	"klWeight",
	"learningRate",
	"validationLoss",
	"validationReconstruction",
	"validationKl"
];
const historyAxes = [
	"epoch",
	"step",
	"row"
];

// src/playbook/baseline/baseline-comparison.ts
const n$2 = number$2().nullable();
const baselineTestSchema = object({
	metric: _enum([
		"imageAuroc",
		"recall",
		"falsePositiveRate"
	]),
	baseline: number$2(),
	judged: number$2(),
	change: number$2(),
	pValue: number$2(),
	adjustedPValue: number$2(),
	betterPValue: number$2(),
	worse: n$2,
	better: n$2,
	regressed: boolean()
});
const baselineComparisonSchema = object({
	name: string(),
	source: _enum([
		"checkpoint",
		"evidence",
		"diagnosis"
	]),
	sha256: string(),
	deltaAuroc: n$2,
	interval: tuple([number$2(), number$2()]).nullable(),
	pValue: n$2,
	regressed: boolean().nullable(),
	method: _enum([
		"identical",
		"delong",
		"obuchowski",
		"permutation"
	]).nullable(),
	approximate: boolean(),
	minimumDetectableDrop: n$2,
	tests: array(baselineTestSchema),
	liveUnits: object({
		baseline: n$2,
		judged: n$2
	}),
	errorToVariance: object({
		baseline: n$2,
		judged: n$2
	}),
	threshold: object({
		baseline: n$2,
		judged: n$2
	}),
	bestOf: n$2
});

// src/evidence/evidence.ts
const number$1 = number$2();
const label = union([literal(0), literal(1)]);
const estimate = object({
	value: number$1,
	interval: tuple([number$1, number$1])
});
const histogram$1 = object({
	low: number$1,
	high: number$1,
	counts: array(number$1)
});
const besideVerdictSchema = object({
	about: _enum(["left-out", "taken"]),
	text: string()
});
function columns$1(shape) {
	return object(shape).superRefine((given, context) => {
		const lengths = Object.entries(given).map(([key, { length }]) => [key, length]);
		const [[first, wanted]] = lengths;
		const other = lengths.find(([, length]) => length !== wanted);
		if (other === void 0) return;
		const message = `has ${other[1]} entries where "${first}" has ${wanted}`;
		context.addIssue({
			code: "custom",
			path: [other[0]],
			message
		});
	});
}
const unitsSchema = columns$1({
	id: array(string()),
	label: array(label),
	group: array(string()),
	kind: array(string()),
	fabric: array(string().nullable()),
	score: array(number$1)
});
const placement = {
	z: number$1,
	p: number$1.nullable()
};
const alignmentSchema = object({
	images: number$1,
	resolution: number$1,
	matched: object(placement),
	mismatched: number$1,
	shift: object({
		dx: number$1,
		dy: number$1,
		...placement
	}),
	turn: object({
		operation: _enum([
			"flip-horizontal",
			"flip-vertical",
			"rotate-180",
			"rotate-90",
			"rotate-270",
			"transpose",
			"anti-transpose"
		]),
		...placement
	}),
	inverted: object(placement),
	pairing: object({
		...placement,
		examples: array(object({
			image: string(),
			mask: string(),
			z: number$1
		}))
	}).nullable()
});
const pixelSchema = object({
	auroc: number$1,
	averagePrecision: number$1,
	aupro: number$1,
	aurocError: number$1,
	auproError: number$1,
	averagePrecisionError: number$1,
	regions: number$1,
	insideOutsideRatio: number$1.nullable(),
	blurredAuroc: estimate.nullable(),
	medianMaskArea: number$1.nullable(),
	signalToClutter: number$1.nullish(),
	alignment: alignmentSchema.nullable()
});
const reconstructionSchema = object({
	units: number$1,
	errorToVariance: array(number$1.nullable()),
	patchGroups: array(string()).optional(),
	meanSquaredError: number$1,
	meanPictureError: number$1.optional(),
	largestVariance: number$1.nullish(),
	linear: object({
		images: number$1,
		model: number$1,
		components: number$1.nullable(),
		readout: number$1.nullable()
	}).nullish(),
	withinVariance: number$1,
	r2: number$1,
	ssim: number$1.nullable(),
	redShare: number$1,
	diversity: estimate.nullable(),
	typicalDiversity: estimate.extend({
		predictableShare: number$1,
		inputCorrelation: number$1
	}).nullish(),
	predictableShare: number$1,
	noise: object({
		sigma: number$1,
		usable: boolean()
	}),
	inputCorrelation: number$1,
	scale: object({
		rawError: number$1,
		affineError: number$1,
		slope: number$1,
		intercept: number$1
	}),
	channelCorrelation: array(array(number$1)),
	coefficientOfVariationRatio: number$1.nullable(),
	highBandCorrelation: number$1.nullable(),
	bands: array(object({
		from: number$1,
		to: number$1,
		share: number$1,
		errorShare: number$1,
		gain: number$1.nullable(),
		error: number$1.nullable(),
		coherence: number$1.nullable(),
		noise: number$1.nullable()
	})).nullable(),
	checkerboard: object({
		excess: number$1,
		frequency: tuple([number$1, number$1]),
		errorShare: number$1
	}).nullable()
});
const otherScore = {
	auroc: number$1,
	gain: number$1,
	p: number$1.nullable(),
	interval: tuple([number$1, number$1]).optional()
};
const latentScore = _enum([
	"kl",
	"mahalanobis",
	"negative-elbo"
]);
const otherScoresSchema = object({
	auroc: number$1,
	reductions: array(object({
		reduce: _enum([
			"mean",
			"max",
			"top-0.1%",
			"top-1%",
			"blurred-max"
		]),
		...otherScore
	})),
	trivial: array(object({
		score: _enum([
			"mean",
			"deviation",
			"gradient-energy"
		]),
		higher: boolean(),
		...otherScore
	})),
	latent: array(object({
		score: latentScore,
		...otherScore,
		klWeight: number$1.optional()
	})).optional(),
	unmeasured: array(object({
		score: latentScore,
		reason: string()
	})).optional()
});
const latentFigures = object({
	images: number$1,
	dimensions: number$1,
	channels: number$1,
	positions: number$1,
	activeUnits: number$1,
	muVariance: number$1,
	muSpread: number$1,
	spread: object({
		meanSigma: number$1,
		meanSigmaActive: number$1.nullable(),
		meanSigmaLive: number$1.nullable(),
		liveUnits: number$1,
		signalInformation: estimate,
		klTotal: number$1,
		collapsedFraction: number$1,
		signalToNoise: number$1.nullable(),
		passiveUnits: number$1,
		usedVariance: number$1,
		pinned: object({
			fraction: number$1,
			logVariance: number$1
		}),
		sigmaHistogram: histogram$1,
		others: columns$1({
			signalShare: array(number$1),
			sigma: array(number$1)
		}).optional()
	}).nullable(),
	muHistogram: histogram$1,
	top: array(object({
		unit: number$1,
		muMean: number$1,
		muVariance: number$1,
		sigma: number$1.nullable(),
		kl: number$1.nullable(),
		signalShare: number$1.nullable()
	}))
});
const latentSchema = latentFigures.extend({ levels: array(latentFigures.extend({ name: string() })).optional() });
const determinismSchema = object({
	images: number$1,
	muChange: number$1.nullable(),
	reconstructionChange: number$1.nullable(),
	noiseShare: number$1.nullable(),
	samples: boolean().nullable(),
	noiseTakenOut: boolean(),
	repeated: object({
		muChange: number$1.nullable(),
		reconstructionChange: number$1.nullable()
	}).optional(),
	muNoiseShare: number$1.nullable().optional(),
	oneByOne: literal(true).optional(),
	quantizesDynamically: literal(true).optional(),
	trainingMode: array(string()).optional()
});
const pixelScaleSchema = object({
	range: tuple([number$1, number$1]),
	mean: union([number$1, array(number$1)]),
	std: union([number$1, array(number$1)])
});
const scalesSchema = object({
	images: number$1,
	configured: object({
		input: pixelScaleSchema,
		reconstruction: pixelScaleSchema,
		apart: boolean(),
		rawError: number$1
	}),
	fitting: object({
		input: pixelScaleSchema,
		reconstruction: pixelScaleSchema,
		rawError: number$1,
		measured: boolean(),
		logits: literal(true).optional()
	})
});
const interventionsSchema = object({
	skips: array(string()).nullable(),
	reason: string().nullable(),
	images: number$1,
	permutation: estimate.nullable(),
	effectiveBeta: estimate.nullable(),
	decoderVariance: number$1.nullable(),
	nudges: array(object({
		unit: number$1,
		change: number$1
	}))
});
const galleryRoles = [
	"defect-free-lowest",
	"defect-free-median",
	"defect-free-highest",
	"defect-lowest",
	"defect-median",
	"defect-highest",
	"film"
];
const pictureFile = object({
	file: string().regex(/^\d{3}-(?:input|reconstruction)\.png$/),
	sha256: string()
});
const gallerySchema = object({ pictures: array(object({
	id: string(),
	unit: string(),
	label,
	kind: string(),
	fabric: string().nullable(),
	score: number$1,
	roles: array(_enum(galleryRoles)),
	width: number$2().int().positive().max(256),
	height: number$2().int().positive().max(256),
	input: pictureFile,
	reconstruction: pictureFile,
	outline: string().regex(/^[MLZ\d. ]+$/).nullable()
})) });
const runSchema = object({
	checkpoints: number$1.int().positive(),
	list: string(),
	shard: string().regex(/^\d+\/\d+$/).nullable()
});
const spreadSchema = object({
	name: string(),
	convention: _enum([
		"log-variance",
		"log-sigma",
		"sigma",
		"variance"
	]),
	guessed: boolean()
}).nullable();
const leak = object({
	between: _enum([
		"labels",
		"calibration",
		"train"
	]),
	pictures: number$1,
	files: array(tuple([string(), string()]))
});
const leaksSchema = object({
	identical: array(leak),
	near: array(leak),
	trained: number$1,
	notCompared: number$1,
	reason: string().optional()
});
const evidenceSchema = object({
	schemaVersion: literal(1),
	tool: object({
		name: literal("vae-playbook"),
		version: string(),
		engine: string(),
		device: string(),
		deviceNotes: array(string()).optional()
	}),
	checkpoint: object({
		name: string(),
		epoch: number$1.nullable(),
		order: number$1,
		kind: string(),
		sha256: string()
	}),
	evaluationSet: object({
		hash: string(),
		layout: string(),
		unit: _enum(["patch", "image"]),
		images: number$1,
		patches: number$1,
		leftOut: array(object({
			name: string(),
			reason: string()
		})),
		notes: array(string()),
		besideVerdict: array(besideVerdictSchema).optional(),
		calibration: _enum(["separate", "test"]),
		duplicates: array(string()),
		leaks: leaksSchema.optional(),
		masks: boolean(),
		doubtfulMasks: string().optional(),
		geometry: tuple([
			number$1,
			number$1,
			number$1
		]).nullable(),
		sample: number$1
	}),
	measuredWith: string(),
	run: runSchema.optional(),
	outputs: object({
		reconstruction: string().nullable(),
		mu: string().nullable(),
		spread: spreadSchema,
		how: string(),
		alone: array(string()).optional(),
		levels: array(object({
			mu: string(),
			spread: spreadSchema
		})).optional()
	}),
	units: unitsSchema,
	unlabeled: object({
		score: array(number$1),
		group: array(string())
	}).nullish(),
	calibration: columns$1({
		score: array(number$1),
		group: array(string())
	}).nullable(),
	pixel: pixelSchema.nullable(),
	otherScores: otherScoresSchema.nullable(),
	reconstruction: reconstructionSchema.nullable(),
	latent: latentSchema.nullable(),
	determinism: determinismSchema.nullable(),
	interventions: interventionsSchema.nullable(),
	scales: scalesSchema.optional(),
	gallery: gallerySchema.optional()
});

// src/thresholds/types.ts
const n$1 = number$2().nullable();
const interval$1 = tuple([number$2(), number$2()]).nullable();
const thresholdSchema = object({
	policy: string(),
	percentile: n$1,
	threshold: n$1,
	truePositives: n$1,
	falsePositives: n$1,
	precision: n$1,
	recall: n$1,
	recallInterval: interval$1,
	f1: n$1,
	f1Interval: interval$1.optional(),
	crossFittedF1: n$1.optional(),
	crossFittedRecall: n$1.optional(),
	crossFittedFalsePositiveRate: n$1.optional(),
	falsePositiveRate: n$1,
	falsePositiveRateInterval: interval$1,
	plateau: interval$1.optional(),
	thresholdInterval: interval$1.optional(),
	recallBound: n$1.optional(),
	falsePositiveRateBound: n$1.optional(),
	unproven: literal(true).optional(),
	precisionAtPrevalence: n$1.optional(),
	note: string().nullable()
});
const thresholdsSchema = object({
	operating: thresholdSchema.nullable(),
	recommended: thresholdSchema.nullable(),
	reason: string().nullable(),
	candidates: array(thresholdSchema),
	sweep: array(thresholdSchema),
	calibration: _enum(["separate", "test"]),
	calibrationUnits: number$2(),
	maxFalseAlarms: number$2().optional(),
	prevalence: object({
		share: number$2(),
		from: _enum(["set", "configured"])
	}).nullish(),
	notes: array(string())
});

// src/diagnosis/schema.ts
const n = number$2().nullable();
const interval = tuple([number$2(), number$2()]).nullable();
const metricsSchema = object({
	imageAuroc: n,
	imageAurocInterval: interval,
	imageAurocApproximate: boolean().nullable().optional(),
	averagePrecision: n,
	threshold: n,
	precision: n,
	recall: n,
	f1: n,
	falsePositiveRate: n,
	bestF1: n,
	bestF1Threshold: n,
	youdenThreshold: n,
	pixelAuroc: n,
	aupro: n,
	ssim: n,
	reconstructionR2: n,
	reconstructionDiversity: n,
	activeUnits: n,
	latentDimensions: n,
	klTotal: n,
	muVariance: n,
	meanSigma: n,
	meanSigmaActive: n
});
const asBaselineSchema = object({
	measuredWith: string(),
	unitIds: string(),
	scores: string(),
	liveUnits: n,
	errorToVariance: n
});
const diagnosisSchema = object({
	schemaVersion: literal(1),
	tool: object({
		name: literal("vae-playbook"),
		version: string(),
		engine: string(),
		device: string(),
		deviceNotes: array(string()).optional()
	}),
	verdict: _enum([
		"healthy",
		"warning",
		"critical",
		"inconclusive"
	]),
	evaluationSet: object({
		unit: _enum(["patch", "image"]),
		images: number$2(),
		patches: number$2(),
		defectFree: number$2(),
		defective: number$2(),
		unlabeled: number$2().optional(),
		leftOut: number$2(),
		layout: string(),
		hash: string(),
		calibration: _enum(["separate", "test"]),
		notes: array(string())
	}),
	besideVerdict: array(besideVerdictSchema).optional(),
	judged: string(),
	bestCheckpoint: string().nullable(),
	checkpoints: array(object({
		name: string(),
		epoch: n,
		sha256: string(),
		kind: string(),
		metrics: metricsSchema
	})),
	findings: array(findingSchema),
	waiverNotes: array(string()).optional(),
	thresholds: thresholdsSchema,
	byGroup: array(object({
		name: string(),
		by: _enum(["defect", "fabric"]),
		units: number$2(),
		recall: n,
		imageAuroc: n
	})),
	baseline: baselineComparisonSchema.nullable(),
	history: object({
		axis: _enum(historyAxes),
		curves: array(object({
			curve: _enum(curveKinds),
			name: string(),
			at: array(number$2()),
			value: array(number$2())
		})),
		unused: array(string()),
		notes: array(string())
	}).nullable(),
	scores: object({
		edges: array(number$2()),
		defectFree: array(number$2()),
		defective: array(number$2())
	}),
	latent: object({
		mu: object({
			low: number$2(),
			high: number$2(),
			counts: array(number$2())
		}),
		sigma: object({
			low: number$2(),
			high: number$2(),
			counts: array(number$2())
		}).nullable(),
		top: array(object({
			unit: number$2(),
			muMean: number$2(),
			muVariance: number$2(),
			sigma: n,
			kl: n,
			signalShare: n
		}))
	}).nullable(),
	outputs: object({
		reconstruction: string().nullable(),
		mu: string().nullable(),
		spread: object({
			name: string(),
			convention: string(),
			guessed: boolean()
		}).nullable(),
		how: string()
	}),
	asBaseline: asBaselineSchema,
	departures: array(string())
});

// src/run-folder/report-files.ts
var report_files_exports = /* @__PURE__ */ __exportAll({ writeReport: () => writeReport });
function diagnosisPath(reportDir) {
	return join(reportDir, "diagnosis.json");
}
function reportPath(reportDir) {
	return join(reportDir, "report.md");
}
function pagePath(reportDir) {
	return join(reportDir, "report.html");
}
async function writeDiagnosis(reportDir, diagnosis) {
	await writeFileWhole(diagnosisPath(reportDir), `${JSON.stringify(diagnosis, null, 2)}\n`);
}
async function writeReport(reportDir, markdown) {
	await writeFileWhole(reportPath(reportDir), `${markdown}\n`);
}
async function writePage(reportDir, html) {
	await writeFileWhole(pagePath(reportDir), html);
}
async function clearVerdict(reportDir) {
	try {
		const paths = [
			diagnosisPath,
			reportPath,
			pagePath,
			failurePath
		].map((pathIn) => pathIn(reportDir));
		for (const path of paths) await rm(path, { force: true });
	} catch (error) {
		throw unwritable(reportDir, error);
	}
}
async function checkReportDir(reportDir) {
	await readdir$2(reportDir).then(() => access(reportDir, constants$1.W_OK)).catch((error) => {
		if (error.code !== "ENOENT") throw unwritable(reportDir, error);
	});
}
const UNTRUSTED_BYTES = 16 * 2 ** 20;
async function readDiagnosis(reportDir) {
	const path = diagnosisPath(reportDir);
	const found = await lstat(path).catch(() => null);
	if (found === null) return null;
	if (!found.isFile()) throw new InputError(`${path} is no file: remove it, and diagnose again`);
	if (found.size > UNTRUSTED_BYTES) throw new InputError(`${path} is larger than any diagnosis: diagnose again`);
	let parsed;
	try {
		parsed = parseJson$1(await readFile(path, "utf8"), path);
	} catch (error) {
		if (error instanceof InputError) throw error;
		const why = error instanceof SyntaxError ? "is not JSON" : `cannot be read (${error.code})`;
		throw new InputError(`${path} ${why}: run the stage \`diagnose\` first, or set report-dir`, { cause: error });
	}
	return parseDiagnosis(parsed, path);
}
function parseDiagnosis(value, path) {
	const result = diagnosisSchema.safeParse(value);
	if (result.success) return consistent(result.data, path);
	const issue = firstIssue(diagnosisSchema, value, result.error);
	throw new InputError(`${path} is not a diagnosis of this version (${issue}): diagnose again`);
}
function consistent(diagnosis, path) {
	const { verdict, findings, judged, bestCheckpoint, checkpoints } = diagnosis;
	const names = new Set(checkpoints.map(({ name }) => name));
	const known = names.has(judged) && (bestCheckpoint === null || names.has(bestCheckpoint));
	const all = findings.map(({ id }) => id).sort().join() === [...findingIds].sort().join();
	if (verdict === verdictOf(findings) && known && all) return diagnosis;
	throw new InputError(`${path} contradicts itself (its verdict, names or findings were changed): diagnose again`);
}

// src/playbook/facts/patch-word.ts
function patchWord({ judged }) {
	const { patches, images } = judged.evidence.evaluationSet;
	return patches > images ? "patch" : "image";
}
function patchWords(run) {
	return patchWord(run) === "patch" ? "patches" : "images";
}
function aPatch(run) {
	return patchWord(run) === "patch" ? "a patch" : "an image";
}

// src/playbook/facts/units-needed.ts
function tooFew(patches, run) {
	return patches < run.symptoms.D1.limits.units;
}
function tooFewReason(patches, run) {
	return `Only ${patches} usable defect-free ${patches === 1 ? patchWord(run) : patchWords(run)}; this needs ${run.symptoms.D1.limits.units} or more.`;
}
function needsBothClasses(what, { judged }) {
	const sentence = `${what} needs both defect-free and defective units`;
	return judged.evidence.unlabeled ? `${sentence}, and these have no labels.` : `${sentence}.`;
}
function needsBothSides(least, test, calibration) {
	return `It needs ${least} defect-free units on both sides; there are ${test} in the test and ${calibration} in the calibration.`;
}

// src/statistics/holm.ts
function holm(pValues) {
	const adjusted = new Array(pValues.length);
	const order = [...pValues.keys()].sort((a, b) => pValues[a] - pValues[b]);
	let highest = 0;
	order.forEach((test, rank) => {
		highest = Math.max(highest, Math.min(1, (pValues.length - rank) * pValues[test]));
		adjusted[test] = highest;
	});
	return adjusted;
}

// src/playbook/facts/other-scores.ts
const calledByReduction = {
	mean: "the mean error",
	max: "the highest error",
	"top-1%": "the mean of the highest hundredth of the errors",
	"blurred-max": "the highest error of the blurred map"
};
const calledByCode = {
	kl: "the KL to the prior",
	mahalanobis: "the Mahalanobis distance of mu from that of defect-free units",
	"negative-elbo": "squared error plus KL (the negative ELBO, the mean squared error being its variance)"
};
const calledByImage = {
	mean: "the mean brightness of an image",
	deviation: "the contrast of an image",
	"gradient-energy": "the strength of an image's edges"
};
function otherScores({ judged }) {
	const measured = judged.evidence.otherScores;
	if (measured === null) return [];
	const { error } = scoreInUse(judged);
	const ofError = error === "squared" ? "" : `error: ${error}, `;
	const common = ({ auroc, gain, p, interval }) => {
		return {
			auroc,
			gain,
			p: p ?? 1,
			interval: interval ?? null,
			higher: true
		};
	};
	const recorded = areRecorded(judged);
	const all = [
		...measured.reductions.flatMap((one) => {
			const { reduce } = one;
			if (reduce === "top-0.1%") return [];
			const config = recorded ? null : `score: { ${ofError}reduce: ${reduce} }`;
			return [{
				of: "map",
				name: reduce,
				...common(one),
				called: calledByReduction[reduce],
				config
			}];
		}),
		...(measured.latent ?? []).map((one) => {
			const weight = one.klWeight === void 0 ? "" : `, kl-weight: ${Number(one.klWeight.toPrecision(3))}`;
			const config = `score: { latent: ${one.score === "mahalanobis" ? "mahalanobis" : `kl${weight}`} }`;
			return {
				of: "code",
				name: one.score,
				...common(one),
				called: calledByCode[one.score],
				config
			};
		}),
		...measured.trivial.map((one) => {
			const p = Math.min(1, 2 * (one.p ?? 1));
			const called = calledByImage[one.score];
			return {
				of: "image",
				name: one.score,
				...common(one),
				p,
				higher: one.higher,
				called,
				config: null
			};
		})
	];
	const corrected = holm(all.map(({ p }) => p));
	return all.map((one, k) => ({
		...one,
		p: corrected[k]
	})).sort((a, b) => b.auroc - a.auroc);
}
function isClearlyBetter({ auroc, gain, p, interval }, limits) {
	return gain >= limits.gain && p < limits.p && auroc > .5 && (interval === null || interval[0] > .5);
}
const scoreSchema = object({
	error: string().default("squared"),
	latent: string().default("none")
});
function scoreInUse({ evidence }) {
	const { score } = JSON.parse(evidence.measuredWith);
	return scoreSchema.catch({
		error: "squared",
		latent: "none"
	}).parse(score ?? {});
}
function areRecorded(judged) {
	const { error, latent } = scoreInUse(judged);
	return judged.evidence.checkpoint.kind.startsWith("recorded") && latent === "none" && error !== "ssim";
}

// src/playbook/advice.ts
function against(causes, text) {
	return {
		text,
		against: typeof causes === "string" ? [causes] : causes
	};
}
function adviceText(advice) {
	return typeof advice === "string" ? advice : advice.text;
}

// src/playbook/build-finding.ts
function buildFinding(id, symptoms, assessment) {
	const { name, severity: usual } = recordOf(id);
	const wanted = symptoms[id].severity;
	const severity = wanted === void 0 || wanted === "off" ? usual : wanted;
	if (wanted === "off") return notAssessable(id, name, usual, TURNED_OFF, []);
	if (assessment.status === "not-assessable") return notAssessable(id, name, severity, assessment.reason, assessment.measurements ?? []);
	if (assessment.status === "absent") {
		const { summary, measurements } = assessment;
		return {
			id,
			name,
			status: "absent",
			severity,
			summary,
			measurements,
			causes: [],
			actions: [],
			reason: null
		};
	}
	if (assessment.status === "undecided") {
		const { summary, measurements, reason } = assessment;
		return {
			id,
			name,
			status: "undecided",
			severity: assessment.severity === "notice" ? "notice" : wanted ?? assessment.severity,
			summary,
			measurements,
			causes: [],
			actions: [],
			reason
		};
	}
	const { summary, measurements, causes, actions } = assessment;
	const named = actions.some((action) => typeof action !== "string");
	return {
		id,
		name,
		status: "present",
		severity: wanted ?? assessment.severity,
		summary,
		measurements,
		causes,
		actions: actions.map(adviceText),
		...named && { actsAgainst: actions.map((action) => typeof action === "string" ? [] : [...action.against]) },
		reason: null
	};
}
function notAssessable(id, name, severity, reason, measurements) {
	return {
		id,
		name,
		status: "not-assessable",
		severity,
		summary: `Could not be judged. ${reason}`,
		measurements,
		causes: [],
		actions: [],
		reason
	};
}

// src/playbook/checks/a1-better-score-measured.ts
const CHANCE$1 = .5;
function assessA1(context) {
	return buildFinding("A1", context.symptoms, assessment$22(context));
}
function assessment$22(context) {
	const { imageAuroc } = context.judged.metrics;
	if (imageAuroc === null) return {
		status: "not-assessable",
		reason: needsBothClasses("AUROC", context)
	};
	const { otherScores, scale } = context.facts;
	if (otherScores.length === 0) return {
		status: "not-assessable",
		reason: "Nothing but the scores is known; others need images with reconstructions, or codes."
	};
	if (typeof scale !== "string" && (scale.match === "other" || scale.match === "impossible")) return {
		status: "not-assessable",
		reason: "Model and images are on different scales (P1), so none of the scores means anything yet."
	};
	const limits = context.symptoms.A1.limits;
	const [best] = otherScores;
	const clear = otherScores.filter((other) => isClearlyBetter(other, limits));
	const shown = clear[0] ?? best;
	const measurements = [{
		metric: "otherScoreGain",
		value: shown.gain,
		operator: ">=",
		limit: limits.gain
	}, {
		metric: "otherScoreP",
		value: shown.p,
		operator: "<",
		limit: limits.p
	}];
	if (clear.length > 0) return present(context, clear, measurements);
	if (best.gain < limits.gain || best.auroc <= CHANCE$1) return {
		status: "absent",
		summary: `None of the ${otherScores.length} other scores that were measured ranks clearly better: the best, ${best.called}, gives an AUROC of ${rate(best.auroc)}, the one in use ${rate(imageAuroc)}.`,
		measurements
	};
	const defective = context.judged.evidence.units.label.filter((label) => label === 1).length;
	return {
		status: "undecided",
		severity: "notice",
		summary: `${sentence$1(best.called)} gives an AUROC of ${rate(best.auroc)} where the score in use gives ${rate(imageAuroc)}, which may be chance (p ${figure(best.p)}, corrected for having compared ${otherScores.length} scores).`,
		measurements,
		reason: `Add defective units (now ${defective}), so that chance can be told from a gain.`
	};
}
function present(context, clear, measurements) {
	const ofModel = clear.find(({ of }) => of !== "image") ?? null;
	const ofImage = clear.find(({ of }) => of === "image") ?? null;
	const told = [ofModel, ofImage !== null && (ofModel === null || ofImage.auroc > ofModel.auroc) ? ofImage : null].filter((other) => other !== null);
	return {
		status: "present",
		severity: "notice",
		summary: told.map((other) => better(context, other)).join(" "),
		measurements,
		causes: [],
		actions: told.map((other) => scoreAdvice(other))
	};
}
function better(context, { of, called, auroc, p, higher }) {
	const compared = context.facts.otherScores.length;
	const alone = of === "image" ? ` alone, without any model (defects are ${higher ? "higher" : "lower"} in it),` : "";
	return `${sentence$1(called)}${alone} gives an AUROC of ${rate(auroc)} where the score in use gives ${rate(context.judged.metrics.imageAuroc)} (p ${figure(p)}, corrected for having compared ${compared} scores).`;
}
function scoreAdvice({ of, called, config }) {
	if (of === "image") return `Take ${called} as the bar: a model is worth its cost only where it ranks better than that.`;
	return config === null ? `Record ${called} of a unit as its score.` : `Score by ${called}: \`${config}\` in the config, and in your own deployment; a configured threshold has to be chosen anew.`;
}

// src/statistics/average-precision.ts
function averagePrecision(scores, labels) {
	return averagePrecisionOfRanked(rankedScores(scores, labels));
}
function averagePrecisionOfRanked({ truePositives, falsePositives, positives }) {
	if (positives === 0) return null;
	let sum = 0;
	for (let i = 0; i < truePositives.length; i++) {
		const gained = truePositives[i] - (i === 0 ? 0 : truePositives[i - 1]);
		sum += gained * (truePositives[i] / (truePositives[i] + falsePositives[i]));
	}
	return sum / positives;
}

// src/statistics/classification-figures.ts
function classificationFigures(counts) {
	const { truePositives, falsePositives, positives, negatives } = counts;
	return {
		precision: positives === 0 ? null : precisionScore(truePositives, falsePositives),
		recall: recallScore(truePositives, positives),
		f1: positives === 0 ? null : f1Score(truePositives, falsePositives, positives),
		falsePositiveRate: negatives === 0 ? null : falsePositives / negatives
	};
}
function precisionScore(truePositives, falsePositives) {
	return truePositives === 0 ? 0 : truePositives / (truePositives + falsePositives);
}
function recallScore(truePositives, positives) {
	return positives === 0 ? null : truePositives / positives;
}
function f1Score(truePositives, falsePositives, positives) {
	return 2 * truePositives / (truePositives + falsePositives + positives);
}

// src/statistics/proportion-interval.ts
var import_lib = /* @__PURE__ */ __toESM(require_lib(), 1);
const ONE_SIDED = .05;
function proportionInterval(hits, groups, sizes = groupSizes(groups), tail = .025) {
	const n = hits.length;
	if (n === 0) return null;
	if (!sizes.grouped) {
		let successes = 0;
		for (let i = 0; i < n; i++) successes += hits[i];
		return exactInterval(successes, n, tail);
	}
	const { count, groupOf } = numberGroups(groups);
	const [hitsOf, unitsOf] = [new Float64Array(count), new Uint32Array(count)];
	for (let i = 0; i < n; i++) {
		hitsOf[groupOf[i]] += hits[i];
		unitsOf[groupOf[i]]++;
	}
	return proportionOfGroups(hitsOf, unitsOf, tail);
}
function proportionOfGroups(hitsOf, unitsOf, tail) {
	let [successes, n, groups, squaredSizes] = [
		0,
		0,
		0,
		0
	];
	for (let g = 0; g < unitsOf.length; g++) {
		successes += hitsOf[g];
		n += unitsOf[g];
		groups += unitsOf[g] > 0 ? 1 : 0;
		squaredSizes += unitsOf[g] ** 2;
	}
	if (n === 0) return null;
	if (groups === n) return exactInterval(successes, n, tail);
	const p = successes / n;
	let [squares, fourths] = [0, 0];
	for (let g = 0; g < unitsOf.length; g++) {
		const residual = hitsOf[g] - p * unitsOf[g];
		squares += residual ** 2;
		fourths += residual ** 4;
	}
	const largestDesignEffect = squaredSizes / n;
	const between = groups / Math.max(1, groups - 1) * squares / (n * n);
	const binomial = p * (1 - p) / n;
	const known = groups > 1 && binomial > 0;
	const designEffect = known ? Math.min(Math.max(1, between / binomial), largestDesignEffect) : largestDesignEffect;
	const shrink = (z95 / t95(known ? degreesOfFreedom(groups, squares, fourths) : groups - 1)) ** 2;
	return exactInterval(successes * shrink / designEffect, n * shrink / designEffect, tail);
}
function exactInterval(successes, n, tail) {
	const failures = n - successes;
	return [successes <= 0 ? 0 : (0, import_lib.default)(tail, successes, failures + 1), failures <= 0 ? 1 : (0, import_lib.default)(1 - tail, successes + 1, failures)];
}

// src/playbook/bar/measure-bar.ts
const metrics$1 = {
	"image-auroc": "imageAuroc",
	"average-precision": "averagePrecision",
	recall: "recall",
	"false-alarms": "falsePositiveRate",
	f1: "f1",
	"pixel-auroc": "pixelAuroc",
	aupro: "aupro"
};
function measureBar(context, require) {
	const { units } = context.judged.evidence;
	const { by, "by-defect": byDefect, "by-group": byGroup, ...whole } = require;
	const all = [...units.label.keys()];
	return [
		...checks(context, whole, all, null, "", by),
		...Object.entries(byDefect).flatMap(([name, bars]) => {
			return checks(context, bars, all.filter((i) => units.label[i] === 0 || units.kind[i] === name), name, `by-defect.${name}.`, by);
		}),
		...Object.entries(byGroup).flatMap(([name, bars]) => {
			return checks(context, bars, all.filter((i) => units.fabric[i] === name), name, `by-group.${name}.`, by);
		})
	];
}
function checks(context, bars, own, of, prefix, by) {
	return Object.keys(metrics$1).flatMap((key) => {
		const bar = bars[key];
		if (bar === void 0) return [];
		const measured = measure$5(context, key, own, by === "bound");
		return [{
			key: `${prefix}${key}`,
			metric: metrics$1[key],
			of,
			bar,
			most: key === "false-alarms",
			measured
		}];
	});
}
function measure$5(context, key, own, bounded) {
	const { units, unlabeled, pixel } = context.judged.evidence;
	if (key === "pixel-auroc" || key === "aupro") {
		if (pixel === null) return "There are no masks, or no error maps to hold against them.";
		if (context.facts.pixel === null) return "The masks do not line up with the images (M1).";
		return {
			value: key === "aupro" ? pixel.aupro : pixel.auroc,
			interval: null
		};
	}
	if (unlabeled) return "The units have no labels.";
	const score = own.map((i) => units.score[i]);
	const label = own.map((i) => units.label[i]);
	const group = own.map((i) => units.group[i]);
	const missing = lacking(key, label);
	if (missing !== null) return missing;
	const threshold = context.thresholds.operating?.threshold ?? null;
	switch (key) {
		case "image-auroc": {
			const { auroc, interval } = aurocInterval(score, label, group);
			return {
				value: auroc,
				interval
			};
		}
		case "average-precision": return {
			value: averagePrecision(score, label),
			interval: bounded ? resampled({
				score,
				label,
				group
			}, (s, l) => averagePrecision(s, l), context.seed) : null
		};
		default: return threshold === null ? "There is no operating threshold." : atThreshold(context, key, {
			score,
			label,
			group
		});
	}
}
function lacking(key, label) {
	if (key !== "false-alarms" && !label.includes(1)) return "There is no defective unit.";
	if ((key === "false-alarms" || key === "image-auroc") && !label.includes(0)) return "There is no defect-free unit.";
	return null;
}
function atThreshold(context, key, columns) {
	const { score, label, group } = columns;
	const threshold = context.thresholds.operating.threshold;
	const f1 = (scores, labels) => {
		const flagged = (wanted) => scores.filter((value, i) => value > threshold && labels[i] === wanted).length;
		const positives = labels.filter((value) => value === 1).length;
		return positives === 0 ? null : f1Score(flagged(1), flagged(0), positives);
	};
	if (key === "f1") return {
		value: f1(score, label),
		interval: resampled(columns, f1, context.seed)
	};
	const wanted = key === "recall" ? 1 : 0;
	const own = [...label.keys()].filter((i) => label[i] === wanted);
	const hits = own.map((i) => score[i] > threshold ? 1 : 0);
	const interval = proportionInterval(hits, own.map((i) => group[i]));
	return {
		value: hits.reduce((sum, hit) => sum + hit, 0) / hits.length,
		interval
	};
}
function resampled({ score, label, group }, figure, seed) {
	return bootstrapGroups(group, (weights) => {
		const drawn = [...score.keys()].flatMap((i) => new Array(weights[i]).fill(i));
		return figure(drawn.map((i) => score[i]), drawn.map((i) => label[i]));
	}, seed);
}

// src/playbook/bar/metric-words.ts
const words = {
	imageAuroc: "AUROC",
	averagePrecision: "average precision",
	falsePositiveRate: "false alarms",
	f1: "F1",
	pixelAuroc: "pixel-level AUROC",
	aupro: "AUPRO"
};
function metricWords(metric) {
	return words[metric] ?? metric;
}

// src/playbook/checks/b1-below-required-bar.ts
function assessB1(context) {
	return buildFinding("B1", context.symptoms, assessment$21(context));
}
function assessment$21(context) {
	const require = context.require;
	if (require === void 0) return {
		status: "not-assessable",
		reason: "No bar is configured (require)."
	};
	const bounded = require.by === "bound";
	const judged = measureBar(context, require).map((check) => ({
		check,
		value: valueOf(check, bounded)
	}));
	if (judged.length === 0) return {
		status: "not-assessable",
		reason: "The bar that is configured (require) names no figure."
	};
	const below = judged.filter(({ check, value }) => typeof value === "number" && distance(check, value) > 0);
	const unknown = judged.filter(({ value }) => typeof value === "string");
	const measurements = [...below, ...judged.filter((one) => !below.includes(one))].map(({ check }) => asMeasurement(check));
	const missed = below.map(({ check, value }) => told$3(check, value, bounded)).join("; ");
	const open = unknown.map(({ check, value }) => `${called(check)} could not be measured: ${String(value)}`).join(" ");
	if (below.length > 0) return {
		status: "present",
		severity: "critical",
		summary: `Below the bar that the config requires: ${missed}.${open === "" ? "" : ` ${sentence$1(open)}`}`,
		measurements,
		causes: [],
		actions: ["Do not ship this model: the other findings say what keeps it from the bar, as far as that is known."]
	};
	if (unknown.length > 0) return {
		status: "undecided",
		severity: "critical",
		summary: `Whether the bar that the config requires is met is left open. ${sentence$1(open)}`,
		measurements,
		reason: `Measure it, or take it out of require: ${unknown.map(({ check }) => check.key).join(", ")}.`
	};
	return {
		status: "absent",
		summary: `The bar that the config requires is met: ${count(judged.length, "figure")}${bounded ? ", each by the bound of its interval" : ""}.`,
		measurements
	};
}
function valueOf({ measured, most }, bounded) {
	if (typeof measured === "string") return measured;
	if (!bounded) return measured.value;
	return measured.interval === null ? "It has no interval to take a bound of." : measured.interval[most ? 1 : 0];
}
function distance({ bar, most }, value) {
	return most ? value - bar : bar - value;
}
function called({ metric, of }) {
	return `${metricWords(metric)}${of === null ? "" : ` on ${of}`}`;
}
function told$3(check, value, bounded) {
	const { bar, most } = check;
	return `${bounded ? `${most ? "upper" : "lower"} bound of ${called(check)}` : called(check)} ${rate(value)}, ${most ? "at most" : "at least"} ${rate(bar)} required (${rate(distance(check, value))} ${most ? "too many" : "short"})`;
}
function asMeasurement({ metric, of, bar, most, measured }) {
	const known = typeof measured === "string" ? null : measured;
	return {
		metric,
		value: known?.value ?? null,
		operator: most ? ">" : "<",
		limit: bar,
		...known?.interval ? { interval: known.interval } : {},
		...of === null ? {} : { unit: `on ${of}` }
	};
}

// src/playbook/checks/c1-calibration-unlike-test.ts
function assessC1(context) {
	return buildFinding("C1", context.symptoms, assessment$20(context));
}
function assessment$20(context) {
	const shift = context.facts.calibrationShift;
	if (typeof shift === "string") return {
		status: "not-assessable",
		reason: shift
	};
	const limits = context.symptoms.C1.limits;
	const off = Math.abs(shift.shown - shift.expected);
	const measurements = [{
		metric: "falseAlarmsOff",
		value: off,
		operator: ">",
		limit: limits["false-alarms"]
	}, {
		metric: "calibrationShiftP",
		value: shift.p,
		operator: "<",
		limit: limits.p
	}];
	const rates = `at the operating threshold ${percent(shift.expected)} of the calibration units are flagged, and ${percent(shift.shown)} of the defect-free test units`;
	if (off <= limits["false-alarms"]) return {
		status: "absent",
		summary: `Calibration and test agree: ${rates}.`,
		measurements
	};
	if (shift.p >= limits.p) return {
		status: "undecided",
		severity: "warning",
		summary: `Calibration and test may differ: ${rates}, which may be chance (p = ${figure(shift.p)}).`,
		measurements,
		reason: "Add defect-free images to both, from more than one part or roll."
	};
	return {
		status: "present",
		severity: "warning",
		summary: `The calibration is not like the test: ${rates}. False alarms that are promised from it do not hold here.`,
		measurements,
		causes: causes$5(shift),
		actions: ["Calibrate on images as the line takes them now: same camera, light, product and preparation as the test.", "Make sure that the calibration images were not trained on: their errors are smaller than those of new images."]
	};
}
function causes$5({ shown, expected }) {
	const higher = shown > expected;
	return [
		{
			cause: "calibration-was-trained-on",
			likelihood: higher ? "possible" : "ruled-out",
			because: higher ? "Defect-free test images score higher, as new images do beside those of the training." : "Defect-free test images score lower than the calibration."
		},
		{
			cause: "other-conditions",
			likelihood: "possible",
			because: "Light, focus, product or preparation may differ between calibration and test; scores alone do not tell which."
		},
		{
			cause: "defects-labeled-defect-free",
			likelihood: "possible",
			because: `Mislabeled images in the ${higher ? "test" : "calibration"} would look the same.`
		}
	];
}

// src/playbook/facts/mean-picture.ts
const NO_BETTER = .95;
function noBetterThanMeanPicture(reconstruction) {
	const { meanPictureError = 0, meanSquaredError = 0 } = reconstruction ?? {};
	if (meanPictureError <= 0 || meanSquaredError < NO_BETTER * meanPictureError) return null;
	return `One picture for all, their mean, would err no more (mean squared error ${figure(meanPictureError)} against the model's ${figure(meanSquaredError)}).`;
}

// src/statistics/units-to-decide.ts
const MOST$1 = 1e5;
function unitsToDecide(truth, limit, ratio, { power = .8, confidence = .95 } = {}) {
	const z = standardNormalQuantile(confidence);
	const side = Math.sign(truth - limit);
	const error = (auroc, m) => Math.sqrt(hanleyMcNeilVariance(auroc, m, ratio * m));
	const enough = (m) => standardNormalCdf((Math.abs(truth - limit) - z * error(limit, m)) / error(truth, m)) >= power;
	if (side === 0 || !enough(MOST$1)) return null;
	let [low, high] = [1, MOST$1];
	while (high - low > 1) {
		const middle = Math.floor((low + high) / 2);
		if (enough(middle)) high = middle;
		else low = middle;
	}
	return enough(low) ? low : high;
}

// src/statistics/median-absolute-deviation.ts
const NORMAL_DEVIATION = 1.4826;
function medianAbsoluteDeviation(ascending) {
	const median = medianSorted(ascending);
	return medianSorted(ascending.map((value) => Math.abs(value - median)).sort((a, b) => a - b));
}

// src/playbook/facts/separation.ts
function scoresByClass({ score, label }) {
	const sorted = (wanted) => Array.from(Float64Array.from(score.filter((_, i) => label[i] === wanted)).sort());
	return {
		defectFree: sorted(0),
		defective: sorted(1)
	};
}
function errorGap({ defectFree, defective }) {
	if (defectFree.length === 0 || defective.length === 0) return null;
	const center = medianSorted(defectFree);
	const deviation = medianAbsoluteDeviation(defectFree);
	return deviation === 0 ? null : (medianSorted(defective) - center) / deviation;
}
function errorGaps({ judged, checkpoints }, ofJudged) {
	return checkpoints.map((one) => errorGap(one === judged ? ofJudged : scoresByClass(one.evidence.units)));
}
function bestByAuroc(checkpoints) {
	let best = null;
	for (const checkpoint of checkpoints) {
		const { imageAuroc } = checkpoint.metrics;
		if (imageAuroc !== null && (best === null || imageAuroc > best.metrics.imageAuroc)) best = checkpoint;
	}
	return best;
}
function compareAuroc(a, b, { seed }) {
	const { score, label, group } = a.evidence.units;
	return pairedAurocTest(score, b.evidence.units.score, label, group, seed);
}

// src/playbook/checks/d1-no-verdict-possible.ts
const CHANCE = .5;
function assessD1(context, findings) {
	return buildFinding("D1", context.symptoms, assessment$19(context, findings));
}
function assessment$19(context, findings) {
	const { units: { label }, unlabeled } = context.judged.evidence;
	if (unlabeled) return withoutLabels(unlabeled.score.length);
	const defective = label.filter((value) => value === 1).length;
	const defectFree = label.length - defective;
	const { units } = context.symptoms.D1.limits;
	const judged = findings.filter(({ id, status }) => isSymptom(id) && status !== "not-assessable").length;
	const { imageAuroc, imageAurocInterval } = context.judged.metrics;
	const chance = isLeftToChance(imageAurocInterval, findings);
	const others = chance ? othersSeparate(context) : null;
	const mean = noBetterThanMeanPicture(context.judged.evidence.reconstruction);
	const measurements = [
		{
			metric: "defectFreeUnits",
			value: defectFree,
			operator: "<",
			limit: units
		},
		{
			metric: "defectiveUnits",
			value: defective,
			operator: "<",
			limit: 1
		},
		{
			metric: "symptomsJudged",
			value: judged,
			operator: "<",
			limit: 1
		}
	];
	const reasons = [
		...defectFree < units ? [`it holds ${count(defectFree, "defect-free unit")}, and ${units} are the least`] : [],
		...defective === 0 ? ["it holds no defective unit, so nobody can tell whether defects are found"] : [],
		...judged === 0 ? [`none of the ${inWords(symptomIds.length)} symptoms could be judged`] : [],
		...chance ? [`an AUROC of ${rate(imageAuroc)} ${range(imageAurocInterval)} is no different from guessing${others === null ? "" : `, while ${others.what} reaches ${rate(others.auroc)} on the same units: this model does not separate, the set shows that others do`}`] : []
	];
	if (reasons.length === 0) return {
		status: "absent",
		summary: `The set supports a verdict: ${defectFree} defect-free and ${defective} defective units.`,
		measurements
	};
	return {
		status: "present",
		severity: "warning",
		summary: `This evaluation cannot support a verdict: ${reasons.join("; ")}.`,
		measurements,
		causes: [{
			cause: defectFree < units || defective === 0 ? "evaluation-set-too-small" : judged === 0 ? "too-little-recorded" : others === null ? "no-better-than-a-guess-here" : "model-does-not-separate",
			likelihood: "likely",
			because: `${count(defectFree, "defect-free unit")}, ${count(defective, "defective unit")}, ${judged} of ${symptomIds.length} symptoms judged.${chance && mean !== null ? ` ${mean}` : ""}`
		}],
		actions: [
			...defectFree < units ? [`Add defect-free images: ${units} are the least, 59 or more give a threshold that can be trusted.`] : [],
			...defective === 0 ? ["Add defective images, 20 or more, labeled as such."] : [],
			...judged === 0 ? ["Hand over reconstructions, mu and log-variance along with the scores, and enough images for them."] : [],
			...chance ? [others?.action ?? illness(findings) ?? chanceNeeds(context)] : []
		]
	};
}
function withoutLabels(units) {
	return {
		status: "present",
		severity: "warning",
		summary: `This evaluation cannot support a verdict: its ${count(units, "unit")} ${units === 1 ? "has" : "have"} no labels.`,
		measurements: [{
			metric: "symptomsJudged",
			value: 0,
			operator: "<",
			limit: 1
		}],
		causes: [{
			cause: "labels-missing",
			likelihood: "likely",
			because: "The recording holds scores, and no label beside them."
		}],
		actions: ["Record the label of each unit, 0 for defect-free and 1 for defective: 59 or more defect-free ones and 20 or more defective ones."]
	};
}
function isLeftToChance(interval, findings) {
	return !findings.some(({ id, status, severity }) => status === "present" && (id === "P1" || severity === "critical")) && interval !== null && interval[0] <= CHANCE && interval[1] >= CHANCE;
}
function othersSeparate(context) {
	const { best } = context.facts;
	const limits = context.symptoms.E1.limits;
	if (best !== null && best !== context.judged && best.metrics.imageAurocInterval[0] > CHANCE) {
		const lead = compareAuroc(best, context.judged, context);
		const name = best.evidence.checkpoint.name;
		if (lead !== null && lead.difference >= limits.gain && lead.greater < limits.p) {
			const action = `Judge or ship ${name} instead: it separates these units.`;
			return {
				what: name,
				auroc: best.metrics.imageAuroc,
				action
			};
		}
	}
	const { "other-score-gain": gain, "other-score-p": p } = context.symptoms.S6.limits;
	const better = context.facts.otherScores.find((other) => isClearlyBetter(other, {
		gain,
		p
	}));
	if (better === void 0) return null;
	const { of, called, auroc } = better;
	return {
		what: of === "image" ? `${called} alone` : called,
		auroc,
		action: of === "image" ? PLAIN_SIGNAL : `Change the score: ${called} separates these units.`
	};
}
const PLAIN_SIGNAL = "Change the model or its score: the images alone hold what separates these units.";
function illness(findings) {
	const ill = findings.find(({ id, status, severity }) => status === "present" && severity !== "notice" && explains(id, "S6"));
	if (ill === void 0) return null;
	const [first] = ill.actions;
	return `Put right first what ${ill.id} says${first === void 0 ? "." : `: ${first}`}`;
}
function chanceNeeds(context) {
	const spread = context.facts.aurocSpreads[context.checkpoints.indexOf(context.judged)];
	const { label } = context.judged.evidence.units;
	const defective = label.filter((value) => value === 1).length;
	const ratio = spread.negatives / spread.positives;
	const needed = spread.auroc > CHANCE ? unitsToDecide(spread.auroc, CHANCE, ratio, { confidence: .975 }) : null;
	const number = needed === null ? null : Math.ceil(needed * defective / spread.positives);
	return number === null || number <= defective ? "Improve the model first, or add units of both classes, from more than one image or roll, until the interval of AUROC leaves 0.5 out." : `Add units of both classes, from more than one image or roll: about ${number} defective ones (now ${defective}) tell an AUROC of ${rate(spread.auroc)} from a guess, in 8 of 10 cases.`;
}

// src/playbook/facts/history-facts.ts
const progress$1 = .02;
const collapsedNats = .02;
const atTarget = .9;
function moment({ axis }, at) {
	return `${axis} ${at}`;
}
function untilJudged(run, curve) {
	if (!curve) return null;
	const { epoch } = run.judged.evidence.checkpoint;
	if (run.history?.axis !== "epoch" || epoch === null) return curve;
	const length = curve.at.filter((at) => at <= epoch).length;
	return length === 0 ? curve : {
		...curve,
		at: curve.at.slice(0, length),
		value: curve.value.slice(0, length)
	};
}
function lossTrend(run) {
	const { history } = run;
	const curve = untilJudged(run, history?.curves.reconstruction ?? history?.curves.loss);
	if (history === null || curve === null || curve.value.length < 4) return null;
	const half = Math.max(2, Math.ceil(curve.value.length / 8));
	const median = (values) => medianSorted([...values].sort((a, b) => a - b));
	const before = median(curve.value.slice(-2 * half, -half));
	const now = median(curve.value.slice(-half));
	if (before <= 0 || now < 0) return null;
	const drop = 1 - now / before;
	return {
		falling: drop >= progress$1,
		drop,
		since: moment(history, curve.at[curve.at.length - 2 * half])
	};
}
function klWeight(run) {
	const { history } = run;
	if (history === null) return null;
	const { klWeight: logged, loss, reconstruction, kl } = history.curves;
	const curve = untilJudged(run, logged);
	if (curve !== null) return {
		curve,
		implied: false
	};
	if (loss === null || reconstruction === null || kl === null) return null;
	const points = untilJudged(run, loss).at.flatMap((at, i) => {
		const [r, k] = [valueAt(reconstruction, at), valueAt(kl, at)];
		if (r === null || k === null || k <= 0) return [];
		const weight = (loss.value[i] - r) / k;
		return weight < -1e-6 ? [] : [{
			at,
			weight: Math.max(0, weight)
		}];
	});
	if (points.length === 0) return null;
	return {
		curve: {
			name: "loss - reconstruction",
			at: points.map(({ at }) => at),
			value: points.map(({ weight }) => weight)
		},
		implied: true
	};
}
function valueAt({ at, value }, wanted) {
	const i = at.indexOf(wanted);
	return i < 0 ? null : value[i];
}
function weightBetween({ history }, weight, from, to) {
	if (weight === null || history?.axis !== "epoch" || from === null || to === null) return null;
	const { at } = weight.curve;
	if (at[0] > from || at[at.length - 1] < to) return null;
	return {
		before: latest(weight.curve, from),
		after: latest(weight.curve, to),
		implied: weight.implied
	};
}
function latest({ at, value }, moment) {
	return value[Math.max(0, at.filter((own) => own <= moment).length - 1)];
}
function klOnset(run, weight) {
	const { history } = run;
	const curve = untilJudged(run, history?.curves.kl);
	const dimensions = run.judged.evidence.latent?.dimensions;
	if (history === null || curve === null || curve.value.length < 3 || dimensions === void 0) return null;
	const point = (i) => ({
		value: curve.value[i],
		at: moment(history, curve.at[i])
	});
	const last = curve.value.length - 1;
	const then = Math.max(1, Math.ceil(curve.value.length / 10) - 1);
	const top = curve.value.indexOf(curve.value.reduce((a, b) => Math.max(a, b)));
	const level = collapsedNats * dimensions;
	const peak = curve.value[top];
	const onlyFell = top <= then || curve.value[then] <= .1 * peak;
	return {
		early: curve.value[then] <= level && onlyFell,
		late: curve.value[last] <= level && (curve.value[last] <= .1 * peak || peak <= level),
		highest: point(top),
		neverRose: top === 0,
		then: point(then),
		now: point(last),
		weight: weightsAt(weight, [curve.at[then], curve.at[last]])
	};
}
function weightsAt(weight, [then, now]) {
	if (weight === null) return null;
	const { curve, implied } = weight;
	const highest = curve.value.reduce((a, b) => Math.max(a, b));
	const share = implied ? .5 : atTarget;
	return {
		then: latest(curve, then),
		now: latest(curve, now),
		highest,
		implied,
		atTarget: highest > 0 && latest(curve, then) >= share * highest
	};
}
function overfitSince(run) {
	const { history } = run;
	const curves = history?.curves;
	const validation = untilJudged(run, curves?.validationLoss ?? curves?.validationReconstruction);
	const training = untilJudged(run, curves?.validationLoss ? curves.loss : curves?.reconstruction);
	if (history === null || validation === null || validation.value.length < 4) return null;
	const best = validation.value.indexOf(validation.value.reduce((a, b) => Math.min(a, b)));
	const [lowest, now] = [validation.value[best], validation.value[validation.value.length - 1]];
	if (lowest <= 0 || now < 1.05 * lowest) return null;
	const then = training === null ? null : valueAt(training, validation.at[best]);
	if (training !== null && then !== null && training.value[training.value.length - 1] > then) return null;
	return {
		best: moment(history, validation.at[best]),
		lowest,
		now
	};
}
function learningRateLeft(run) {
	const curve = untilJudged(run, run.history?.curves.learningRate);
	if (curve === null) return null;
	const highest = curve.value.reduce((a, b) => Math.max(a, b));
	const last = curve.value[curve.value.length - 1];
	return highest > 0 ? {
		last,
		highest,
		share: last / highest
	} : null;
}

// src/playbook/checks/e1-causes.ts
const RISEN = 2;
const SPIKE = 1.25;
const LOSSES_BEFORE = 5;
function causesOfEarlierBest(context, best, last) {
	const rise = klRise(context, best, last);
	const spike = spikeOf(context, best, last);
	const isOther = rise?.likelihood === "likely" || spike?.likelihood === "likely";
	return [
		...rise === null ? [] : [rise],
		...spike === null ? [] : [spike],
		overtrained(context, best, last, isOther)
	];
}
function klRise(context, best, last) {
	const [from, to] = [best, last].map(({ evidence }) => evidence.checkpoint.epoch);
	const weights = weightBetween(context, context.facts.klWeight, from, to);
	if (weights === null) return null;
	const { before, after, implied } = weights;
	const cause = "kl-weight-rose-late";
	const logged = implied ? ", as loss, reconstruction and KL imply it" : "";
	return before > 0 && after >= RISEN * before ? {
		cause,
		likelihood: "likely",
		because: `The KL weight rose from ${figure(before)} at epoch ${from} to ${figure(after)} at epoch ${to}${logged}.`
	} : {
		cause,
		likelihood: "ruled-out",
		because: `The KL weight was ${figure(before)} at epoch ${from} and ${figure(after)} at epoch ${to}${logged}.`
	};
}
function spikeOf(context, best, last) {
	const { checkpoints } = context;
	if (checkpoints.length < 3) return null;
	const cause = "spike";
	const { gain } = context.symptoms.E1.limits;
	const at = checkpoints.indexOf(best);
	const auroc = ({ metrics }) => metrics.imageAuroc ?? 0;
	const before = checkpoints[at - 1];
	const after = checkpoints.slice(at + 1);
	const name = ({ evidence }) => evidence.checkpoint.name;
	if (before !== void 0 && auroc(best) - auroc(before) >= gain && after.every((one) => auroc(best) - auroc(one) >= gain) && Math.abs(auroc(after[0]) - auroc(before)) < gain) return {
		cause,
		likelihood: "likely",
		because: `${name(best)} stands out alone: ${name(before)} before it has ${rate(auroc(before))}, and ${after.length === 1 ? `${name(last)} after it` : `the best of the ${after.length} after it`} ${rate(Math.max(...after.map(auroc)))}.`
	};
	const jump = jumpAtTheEnd(context, last);
	if (jump !== null) return {
		cause,
		likelihood: "likely",
		because: jump
	};
	return {
		cause,
		likelihood: "ruled-out",
		because: "No single checkpoint stands off from those around it."
	};
}
function jumpAtTheEnd(context, last) {
	const previous = context.checkpoints[context.checkpoints.indexOf(last) - 1];
	const then = previous.evidence.reconstruction?.meanSquaredError;
	const now = last.evidence.reconstruction?.meanSquaredError;
	if (then !== void 0 && now !== void 0 && now >= SPIKE * then) return `The error on defect-free ${patchWords(context)} jumped from ${figure(then)} at ${previous.evidence.checkpoint.name} to ${figure(now)} at the last checkpoint.`;
	const loss = context.history?.curves.loss ?? null;
	const epoch = last.evidence.checkpoint.epoch;
	const end = loss === null || context.history?.axis !== "epoch" || epoch === null ? -1 : loss.at.indexOf(epoch);
	if (loss === null || end < LOSSES_BEFORE) return null;
	const usual = medianSorted(loss.value.slice(end - LOSSES_BEFORE, end).sort((a, b) => a - b));
	return usual > 0 && loss.value[end] >= SPIKE * usual ? `The training loss jumped from ${figure(usual)} before to ${figure(loss.value[end])} at epoch ${epoch}.` : null;
}
function overtrained(context, best, last, isOther) {
	const cause = "overtrained";
	const { overfit } = context.facts;
	const validated = overfit === null ? "" : ` The validation loss was lowest at ${overfit.best} (${figure(overfit.lowest)}) and has risen to ${figure(overfit.now)} since.`;
	const before = best.evidence.reconstruction?.meanSquaredError;
	const after = last.evidence.reconstruction?.meanSquaredError;
	const steps = context.checkpoints.indexOf(last) - context.checkpoints.indexOf(best);
	const falls = `The AUROC fell by ${rate(best.metrics.imageAuroc - last.metrics.imageAuroc)} over the ${steps === 1 ? "last checkpoint" : `last ${steps} checkpoints`}`;
	const likely = overfit !== null ? "likely" : "possible";
	if (before === void 0 || after === void 0) return {
		cause,
		likelihood: likely,
		because: `${falls}${overfit === null ? "; no curve shows why." : "."}${validated}`
	};
	const errors = `the error on defect-free ${patchWords(context)}`;
	if (after < before) return {
		cause,
		likelihood: overfit !== null || !isOther ? "likely" : "possible",
		because: `${falls} while ${errors} still fell (${figure(before)} to ${figure(after)}): the model learns to rebuild defects as well.${validated}`
	};
	return {
		cause,
		likelihood: overfit === null ? "ruled-out" : "likely",
		because: `${falls}, and ${errors} did not fall (${figure(before)} to ${figure(after)}).${validated}`
	};
}

// src/playbook/checks/e1-best-checkpoint-earlier.ts
function assessE1(context) {
	return buildFinding("E1", context.symptoms, assessment$18(context));
}
function assessment$18(context) {
	if (context.checkpoints.length < 2) return {
		status: "not-assessable",
		reason: "There is only one checkpoint; early stopping needs several."
	};
	const { best } = context.facts;
	const last = context.checkpoints[context.checkpoints.length - 1];
	const comparison = best === null || last.metrics.imageAuroc === null ? null : compareAuroc(best, last, context);
	if (best === null || comparison === null) return {
		status: "not-assessable",
		reason: needsBothClasses("AUROC", context)
	};
	const limits = context.symptoms.E1.limits;
	const measurements = [{
		metric: "bestMinusLast",
		value: comparison.difference,
		operator: ">=",
		limit: limits.gain
	}, {
		metric: "bestMinusLastP",
		value: comparison.greater,
		operator: "<",
		limit: limits.p
	}];
	const name = best.evidence.checkpoint.name;
	if (best === context.judged && best !== last) {
		const lower = comparison.difference > 0 ? `has an AUROC lower by ${rate(comparison.difference)}` : "has the same AUROC";
		return {
			status: "not-assessable",
			reason: `The judged checkpoint, ${name}, is the best itself; the last one, ${last.evidence.checkpoint.name}, ${lower}.`
		};
	}
	if (best !== last && comparison.difference >= limits.gain && comparison.greater >= limits.p) return {
		status: "undecided",
		severity: "notice",
		summary: `${name} ranks better than the last checkpoint (by ${rate(comparison.difference)}), which may be chance (p ${figure(comparison.greater)}).`,
		measurements,
		reason: leadNeeds(context, comparison)
	};
	if (best === last || !measurements.every(isMet)) return {
		status: "absent",
		summary: best === last ? `The last checkpoint, ${name}, is also the best.` : `The best checkpoint, ${name}, is not clearly better than the last (by ${rate(comparison.difference)}).`,
		measurements
	};
	const when = best.evidence.checkpoint.epoch === null ? name : `epoch ${best.evidence.checkpoint.epoch} (${name})`;
	const causes = causesOfEarlierBest(context, best, last);
	return {
		status: "present",
		severity: "warning",
		summary: `${causes.some(({ cause, likelihood }) => cause === "overtrained" && likelihood === "likely") ? "Training went on too long: an" : "An"} earlier checkpoint, ${when}, tells defects apart better than the last one (AUROC ${rate(best.metrics.imageAuroc)} against ${rate(last.metrics.imageAuroc)}).`,
		measurements,
		causes,
		actions: actions$4(context, causes, best, when)
	};
}
function actions$4(context, causes, best, when) {
	const at = best.evidence.checkpoint.epoch;
	const weight = weightBetween(context, context.facts.klWeight, at, at);
	return [
		causes.some(({ cause, because }) => cause === "spike" && because.includes("stands out alone")) ? `Confirm ${when} on images that had no part in choosing it before you ship it: the best of ${context.checkpoints.length} checkpoints is flattered by having been chosen.` : `Ship ${when} instead of the last checkpoint.`,
		against("overtrained", `Stop the training at ${when}.`),
		against("overtrained", "Watch the AUROC, or the gap between defective and defect-free errors, on a validation set during training and stop when it no longer rises."),
		...weight === null ? [] : [against("kl-weight-rose-late", `Hold the KL weight at the ${figure(weight.before)} that it had at ${when}.`)],
		against("spike", "Clip gradients or lower the learning rate, and save checkpoints more often, so that none stands alone.")
	];
}
function leadNeeds(context, { difference, standardError }) {
	const defective = context.judged.evidence.units.label.filter((label) => label === 1).length;
	const p = context.symptoms.E1.limits.p;
	const errors = standardNormalQuantile(1 - Math.min(.5, p)) + standardNormalQuantile(.8);
	const needed = standardError === null ? null : Math.ceil(defective * (errors * standardError / difference) ** 2);
	return needed === null || needed <= defective ? "Add units of both classes, defective ones above all." : `Add defective units: it takes about ${needed} (now ${defective}) to show a lead of ${rate(difference)} in 8 of 10 cases.`;
}

// src/playbook/checks/l1-same-picture-on-both-sides.ts
const NAMED$1 = 3;
function assessL1(context) {
	return buildFinding("L1", context.symptoms, assessment$17(context.judged.evidence.evaluationSet));
}
function assessment$17(set) {
	const leaks = set.leaks ?? ofEarlierVersion(set);
	if (leaks === null) return {
		status: "not-assessable",
		reason: "No pictures were compared."
	};
	const { identical, near } = leaks;
	const pictures = [...identical, ...near].reduce((sum, leak) => sum + leak.pictures, 0);
	const measurements = [{
		metric: "picturesOnBothSides",
		value: pictures,
		operator: ">",
		limit: 0
	}];
	if (pictures === 0) return {
		status: "absent",
		summary: `No picture stands under both labels${set.calibration === "separate" ? ", or in calibration and test" : ""}, nor nearly the same one. ${comparedWithTraining(leaks)}`,
		measurements
	};
	return {
		status: "present",
		severity: identical.length > 0 ? "warning" : "notice",
		summary: [...identical.map((leak) => sentence(leak, "")), ...near.map((leak) => sentence(leak, "nearly "))].join(" "),
		measurements,
		causes: [],
		actions: [...new Set([...identical, ...near].map(({ between }) => between))].map((between) => actions$3[between])
	};
}
function ofEarlierVersion({ duplicates }) {
	if (duplicates.length === 0) return null;
	const files = duplicates.map((name) => [name, name]);
	return {
		identical: [{
			between: "calibration",
			pictures: files.length,
			files
		}],
		near: [],
		trained: 0,
		notCompared: 0
	};
}
function comparedWithTraining({ trained, notCompared, reason }) {
	if (reason !== void 0) return `Those of the training were not compared: ${reason}.`;
	if (trained === 0) return "Pictures of the training do not lie beside the test, so they were not compared.";
	const rest = notCompared === 0 ? "" : ` (${notCompared} more could not be)`;
	return `${count(trained, "picture")} of the training were compared${rest}.`;
}
const consequences = {
	labels: "One of the two labels is wrong, and no score can get both right",
	calibration: "The threshold has seen what it is judged on",
	train: "On what it was trained on, a model errs less than on what the line will show it"
};
const actions$3 = {
	labels: "Look at the pairs that stand under both labels, and keep each picture where it belongs.",
	calibration: "Take the pictures that are tested out of the calibration.",
	train: "Take the pictures that were trained on out of the test, or train again without them."
};
function sentence({ between, pictures, files }, nearly) {
	const some = files.slice(0, NAMED$1).map(([one, other]) => one === other ? one : `${one} and ${other}`);
	const named = `(${some.join("; ")}${pictures > some.length ? "; …" : ""})`;
	const are = pictures === 1 ? "stands" : "stand";
	const where = {
		labels: `${nearly}the same under both labels`,
		calibration: `${nearly}the same in the calibration and in the test`,
		train: `${nearly}the same in the training and in the evaluation`
	}[between];
	return `${count(pictures, "picture")} ${are} ${where} ${named}. ${consequences[between]}.`;
}

// src/playbook/checks/m1-masks-misaligned.ts
function assessM1(context) {
	return buildFinding("M1", context.symptoms, assessment$16(context));
}
function assessment$16(context) {
	const alignment = context.facts.maskAlignment;
	const { doubtfulMasks } = context.judged.evidence.evaluationSet;
	const reason = doubtfulMasks === void 0 ? null : `${doubtfulMasks} Such masks cannot be held against error maps.`;
	if (typeof alignment === "string") return {
		status: "not-assessable",
		reason: reason ?? alignment
	};
	const { measured, placements, better, needed } = alignment;
	const limits = context.symptoms.M1.limits;
	const [best] = better;
	const shown = best ?? placements.reduce((a, b) => b.z > a.z ? b : a);
	const measurements = [
		{
			metric: "maskFit",
			value: measured.matched.z,
			operator: "<=",
			limit: shown.z / limits.ratio
		},
		{
			metric: metrics[shown.way],
			value: shown.z,
			operator: ">=",
			limit: Math.max(limits.score, needed)
		},
		{
			metric: "placementP",
			value: shown.p,
			operator: "<=",
			limit: limits.p
		}
	];
	const summary = alignmentSummary(context, alignment);
	if (best === void 0 && reason !== null) return {
		status: "not-assessable",
		reason
	};
	if (best === void 0 && !fits(context, alignment)) return {
		status: "undecided",
		severity: "notice",
		summary,
		measurements,
		reason: "Look at some masks over their images: maps that hardly point to the defects cannot tell where these are. Masks of more defective images, or a model that finds them, would."
	};
	if (best === void 0) return {
		status: "absent",
		summary,
		measurements
	};
	return {
		status: "present",
		severity: "warning",
		summary,
		measurements,
		causes: placements.map((placement) => ({
			cause: causes$4[placement.way],
			likelihood: placement === best ? "likely" : better.includes(placement) ? "possible" : "ruled-out",
			because: `${sentence$1(placed(placement.way, measured))} the error inside lies ${figure(placement.z)} standard deviations from an image's mean${placement.p === null ? "" : ` (p ${figure(placement.p)})`}.`
		})),
		actions: [cure(best.way, measured), labelsAdvice(context)]
	};
}
function fits({ symptoms }, { measured, better }) {
	const { z, p } = measured.matched;
	return better.length === 0 && z >= symptoms.M1.limits.identity && (p ?? 1) <= symptoms.M1.limits.p;
}
function alignmentSummary(context, alignment) {
	const { measured, better } = alignment;
	const [best] = better;
	const { z } = measured.matched;
	const own = `${figure(z)} standard deviations`;
	if (best !== void 0) return `The masks do not lie on the defects: inside them the error lies ${own} from an image's mean, ${placed(best.way, measured)} ${figure(best.z)} above it. Nothing that is measured with these masks can be used.`;
	return fits(context, alignment) ? `The masks lie where the error is: inside them it stands ${own} above an image's mean, and no shift, flip, inversion or exchange fits better.` : `The error maps hardly point to the masks (${own} from an image's mean inside them), but no shift, flip, inversion or exchange of the masks fits better.`;
}
const causes$4 = {
	shift: "masks-shifted",
	turn: "masks-flipped-or-rotated",
	inverted: "masks-inverted",
	pairing: "masks-of-other-images"
};
const metrics = {
	shift: "shiftedMaskFit",
	turn: "turnedMaskFit",
	inverted: "invertedMaskFit",
	pairing: "exchangedMaskFit"
};
function placed(way, measured) {
	switch (way) {
		case "shift": return `with the masks moved by ${shiftWords(measured)}`;
		case "turn": return `with the masks ${operations[measured.turn.operation]}`;
		case "inverted": return "with the masks inverted";
		case "pairing": return "with the masks exchanged between the images";
	}
}
function cure(way, measured) {
	switch (way) {
		case "shift": {
			const { dx, dy } = measured.shift;
			return `Move all masks by ${shiftWords(measured)} (${direction(dx, "right", "left")}, ${direction(dy, "down", "up")}), or find the crop or padding that images and masks went through differently.`;
		}
		case "turn": return `Apply to all masks what fits: ${operations[measured.turn.operation]}; or find the step that turned only the images.`;
		case "inverted": return "Invert all masks: what is black now is the defect.";
		case "pairing": return `Pair masks and images by name instead of by order; for example ${measured.pairing.examples.map(({ image, mask }) => `the mask of ${mask} fits ${image}`).join("; ")}.`;
	}
}
function shiftWords({ shift: { dx, dy }, resolution }) {
	return `${resolution > 1 ? "about " : ""}dx = ${dx}, dy = ${dy} pixels of the model's input`;
}
const operations = {
	"flip-horizontal": "flipped left to right",
	"flip-vertical": "flipped upside down",
	"rotate-180": "rotated by 180 degrees",
	"rotate-90": "rotated by 90 degrees clockwise",
	"rotate-270": "rotated by 90 degrees counterclockwise",
	transpose: "transposed (rows and columns exchanged)",
	"anti-transpose": "transposed along the other diagonal"
};
function direction(pixels, positive, negative) {
	return `${Math.abs(pixels)} ${pixels < 0 ? negative : positive}`;
}
function labelsAdvice({ judged }) {
	const { unit, patches, images } = judged.evidence.evaluationSet;
	return unit === "patch" && patches > images ? "Then evaluate again: the labels of the tiles come from the masks too, so every figure of this report is in doubt until then." : "Then evaluate again: pixel AUROC, AUPRO and all else that masks decide are left out of this report.";
}

// src/playbook/causes/kl-history.ts
const risen = 2;
const negligible = 1e-4;
function klTooEarlyByHistory(context, bypassed) {
	const onset = context.facts.klOnset;
	if (onset === null) return null;
	const { highest, neverRose, then, weight, early, late } = onset;
	const fromTheStart = context.facts.collapseOnset?.fromTheStart ?? null;
	const shown = fromTheStart === true && !bypassed ? "likely" : "possible";
	if (!early && late && neverRose && weight?.atTarget && fromTheStart !== false) return {
		likelihood: shown,
		because: `The KL divergence was highest at ${highest.at} (${figure(highest.value)}) and fell from there, and the KL weight${impliedWords(weight)} was ${figure(weight.then)} at ${then.at} already, its full target.`
	};
	if (!early) return late || highest.value > then.value ? {
		likelihood: "ruled-out",
		because: `The KL divergence was still ${figure(then.value)} at ${then.at} and highest at ${highest.at} (${figure(highest.value)}): the code was in use at first.`
	} : null;
	const fell = `The KL divergence was down to ${figure(then.value)} at ${then.at} already`;
	if (fromTheStart === false) return null;
	if (weight === null) return {
		likelihood: shown,
		because: `${fell}${fromTheStart ? ", and the code is collapsed in the first checkpoint" : ""}; whether the KL weight was at its target then is not logged.`
	};
	const at = `the KL weight${impliedWords(weight)} was ${figure(weight.then)}`;
	if (!weight.atTarget) return {
		likelihood: "possible",
		because: `${fell}, while ${at}, under its highest of ${figure(weight.highest)}: even that was too much.`
	};
	return {
		likelihood: bypassed ? "possible" : "likely",
		because: `${fell}, and ${at}, its full target.`
	};
}
function klWeightByHistory(context) {
	const onset = context.facts.klOnset;
	if (onset === null || onset.early || !onset.late || onset.weight === null) return null;
	const { highest, now, weight } = onset;
	if (weight.then <= 0 || weight.now < risen * weight.then) return null;
	return {
		likelihood: "likely",
		because: `The KL divergence fell from ${figure(highest.value)} (${highest.at}) to ${figure(now.value)} (${now.at}) while the KL weight${impliedWords(weight)} rose from ${figure(weight.then)} to ${figure(weight.now)}.`
	};
}
function klOffByHistory(context) {
	const cause = "kl-weight-too-low";
	const loss = context.history?.curves.loss ?? null;
	const kl = context.history?.curves.kl ?? null;
	const weight = context.facts.klWeight;
	if (weight === null || loss === null || kl === null) return null;
	const term = weight.curve.value[weight.curve.value.length - 1] * kl.value[kl.value.length - 1];
	const share = Math.abs(term / loss.value[loss.value.length - 1]);
	if (!Number.isFinite(share)) return null;
	return share < negligible ? {
		cause,
		likelihood: "likely",
		because: `The KL term made up ${share === 0 ? "nothing" : percent(share)} of the loss at the end of the training: as good as off.`
	} : {
		cause,
		likelihood: "possible",
		because: `The KL term made up ${percent(share)} of the loss at the end of the training; whether that is too little needs the effective beta of a decoder.`
	};
}
function impliedWords({ implied }) {
	return implied ? " (as loss, reconstruction and KL imply it)" : "";
}

// src/playbook/causes/latent-causes.ts
function carryingUnits({ latent, carrying }) {
	if (latent.spread === null) return carrying === 0 ? "the decoder makes next to nothing of the latent code" : `mu varies on ${carrying < latent.top.length ? carrying : latent.dimensions} of ${latent.dimensions} latent units`;
	const information = ` (${figure(latent.spread.signalInformation.value)} nat in all)`;
	return `${carrying} of ${latent.dimensions} latent units ${carrying === 1 ? "carries" : "carry"} information about the image${information}`;
}
function levelWords({ latent: { levels = [] } }) {
	const counts = levels.flatMap(({ name, dimensions, spread }) => spread === null ? [] : [`"${name}" ${spread.liveUnits} of ${dimensions}`]);
	return counts.length === 0 ? "" : ` Level by level: ${counts.join(", ")}.`;
}
function mayHaveKl({ facts }) {
	return facts.klTerm !== "absent";
}
function collapseName(context) {
	return mayHaveKl(context) ? "posterior-collapse" : "code-not-in-use";
}
function ifKl({ facts }) {
	return facts.klTerm === "unknown" ? " Only a model with a KL term (a VAE) can have this, and nothing here shows whether this one has." : "";
}
function ofKl(context, causes) {
	return mayHaveKl(context) ? causes.map((cause) => ({
		...cause,
		because: `${cause.because}${ifKl(context)}`
	})) : [];
}
function watchHistograms(state) {
	const { spread, dimensions } = state.latent;
	const prior = spread === null ? "" : `, and ${percent(spread.passiveUnits / dimensions)} of the units sit at the prior`;
	return `Look at the ${spread === null ? "histogram of mu" : "histograms of mu and sigma"} at every checkpoint: here ${carryingUnits(state)}${prior}.`;
}
const lighterKl = [against(["kl-too-early", "kl-weight-too-high"], "Start with a KL weight of 0 and raise it to its target over the first third of the epochs (warm-up), or in cycles (annealing)."), against("kl-weight-too-high", "Lower the target KL weight, ten times at first; divide it by the number of pixels if the reconstruction loss is a mean over pixels while the KL term is a sum over units.")];
const atThePrior = .9;
const betaTooHigh = 30;
const betaFine = 15;
function klWeightCause(context, bypassed) {
	const cause = "kl-weight-too-high";
	if (context.facts.klNeverWeighed) return {
		cause,
		likelihood: "ruled-out",
		because: NEVER_WEIGHED
	};
	const trained = klWeightByHistory(context);
	if (trained !== null && !bypassed) return {
		cause,
		...trained
	};
	const state = context.facts.latent;
	if (typeof state === "string" || state.latent.spread === null) return {
		cause,
		likelihood: "possible",
		because: "Not measured: needs the spread of the latent code (log-variance)."
	};
	const { passiveUnits } = state.latent.spread;
	const prior = `${passiveUnits} of ${state.latent.dimensions} units sit at the prior (mean 0, sigma 1)`;
	if (bypassed) return {
		cause,
		likelihood: "possible",
		because: `${prior}, but the decoder rebuilds the images without them, so they need not be pressed there by the KL term.`
	};
	if (state.state !== "alive" && !state.dead && passiveUnits >= atThePrior * state.latent.dimensions) {
		const because = `${prior}, which is where the KL term alone would put them`;
		const data = context.facts.klAgainstData;
		if (context.facts.deadBelowTheData) return {
			cause,
			likelihood: "possible",
			because: `${prior}; but ${data.words}.`
		};
		return {
			cause,
			likelihood: "likely",
			because: `${because}${data === null ? "" : `; ${data.words}`}.`
		};
	}
	const beta = context.facts.effectiveBeta;
	if (beta === null) return {
		cause,
		likelihood: "possible",
		because: `${prior}; the weight itself is not measured: the effective beta needs a decoder that only the code leads into, and at least three live latent units.`
	};
	const [lower, upper] = beta.interval;
	return {
		cause,
		likelihood: lower > betaTooHigh ? "likely" : upper < betaFine ? "ruled-out" : "possible",
		because: `${sentence$1(beta.words)}: ${beta.implied}; ${prior}.`
	};
}
function klTooEarlyCause(context, bypassed) {
	const cause = "kl-too-early";
	const { klNeverWeighed, deadBelowTheData, klAgainstData } = context.facts;
	if (klNeverWeighed) return {
		cause,
		likelihood: "ruled-out",
		because: NEVER_WEIGHED
	};
	const found = klTooEarly(context, bypassed);
	return deadBelowTheData && found.likelihood === "likely" ? {
		cause,
		likelihood: "possible",
		because: `${found.because} But ${klAgainstData.words}.`
	} : {
		cause,
		...found
	};
}
const NEVER_WEIGHED = "By the training history the KL weight was 0 throughout.";
function klTooEarly(context, bypassed) {
	const trained = klTooEarlyByHistory(context, bypassed);
	if (trained !== null) return trained;
	const onset = context.facts.collapseOnset;
	if (onset === null) return {
		likelihood: "possible",
		because: context.history === null ? "Not measured: needs an earlier checkpoint or the training history." : "Not measured: the training history has no KL divergence that tells it; needs one, or an earlier checkpoint."
	};
	return onset.fromTheStart ? {
		likelihood: bypassed ? "possible" : "likely",
		because: `The code is already collapsed in the first checkpoint, ${onset.first}.`
	} : {
		likelihood: "ruled-out",
		because: `The code was still in use in the first checkpoint, ${onset.first}.`
	};
}

// src/playbook/facts/regularization.ts
function regularization(state, beta, liveShare) {
	const units = unitsOf$1(state.latent);
	const used = state.latent.spread?.usedVariance ?? 0;
	const live = units?.filter(({ share }) => share > liveShare) ?? [];
	if (units === null || live.length === 0 || used <= 0) return null;
	const variance = live.reduce((sum, { sigma }) => sum + sigma ** 2, 0);
	const factor = (value) => Math.sqrt(live.length / (Math.max(0, value) * used + variance));
	const [lower, upper] = beta.interval;
	return {
		sigmaFactor: factor(beta.value),
		interval: [factor(upper), factor(lower)],
		shares: units.map(({ share }) => share),
		beta
	};
}
function unitsOf$1({ top, spread, dimensions }) {
	if (spread === null) return null;
	const { signalShare = [], sigma = [] } = spread.others ?? {};
	const units = [...top.map((unit) => ({
		share: unit.signalShare,
		sigma: unit.sigma
	})), ...signalShare.map((share, j) => ({
		share,
		sigma: sigma[j]
	}))];
	return units.length < dimensions ? null : units;
}

// src/playbook/checks/o1-over-regularized.ts
function assessO1(context) {
	return buildFinding("O1", context.symptoms, assessment$15(context));
}
function assessment$15(context) {
	const { latent: state, effectiveBeta: beta, skips } = context.facts;
	if (typeof state === "string") return {
		status: "not-assessable",
		reason: state
	};
	if (!mayHaveKl(context)) return {
		status: "not-assessable",
		reason: "The model has no KL term."
	};
	if (state.state === "collapsed") return {
		status: "not-assessable",
		reason: "The code is not in use, so nothing of it is held back."
	};
	if (beta === null) return {
		status: "not-assessable",
		reason: skips !== null && skips.length > 0 ? "Skip connections may have raised the effective beta, by which this goes." : "The effective beta, by which this goes, needs a decoder that only the code leads into, and at least three live latent units."
	};
	const found = regularization(state, beta, context.symptoms.S4.limits["signal-share"]);
	if (found === null) return {
		status: "not-assessable",
		reason: "The evidence does not hold all latent units."
	};
	const limits = context.symptoms.O1.limits;
	const { sigmaFactor, interval, shares } = found;
	const strong = shares.filter((share) => share >= limits["signal-share"]).length;
	const measurements = [
		{
			metric: "sigmaFactor",
			value: sigmaFactor,
			operator: "<=",
			limit: limits["sigma-factor"],
			interval
		},
		{
			metric: "strongUnits",
			value: strong,
			operator: "<",
			limit: limits["strong-units"]
		},
		{
			metric: "strongFraction",
			value: strong / shares.length,
			operator: "<",
			limit: limits["strong-fraction"]
		}
	];
	const units = `${strong} of ${shares.length} latent units ${strong === 1 ? "says" : "say"} more about the image than their noise hides`;
	const factor = `for the error that is left, the ELBO would choose a sigma ${figure(sigmaFactor)} times as large`;
	if (!measurements.every(isMet)) return {
		status: "absent",
		summary: `The code is not held back: ${units}; ${factor}.`,
		measurements
	};
	return {
		status: "present",
		severity: "notice",
		summary: `The KL term holds the code back: ${factor}, and only ${units} (a signal share of ${percent(limits["signal-share"])}).`,
		measurements,
		causes: ofKl(context, [klWeightCause(context, false)]),
		actions: [against("kl-weight-too-high", "Try a lower KL weight in steps of two or three, and keep the one whose model tells defects best on images that had no part in the choice.")]
	};
}

// src/playbook/facts/scale-words.ts
const plain$2 = {
	range: [0, 1],
	mean: 0,
	std: 1
};
const keys = [
	"range",
	"mean",
	"std"
];
function scaleWords({ range: [low, high], mean, std }) {
	const less = same(mean, 0) ? "" : ` less a mean of ${list(mean)}`;
	return `${low}..${high}${less}${same(std, 1) ? "" : `${less === "" ? "" : ","} over a std of ${list(std)}`}`;
}
function pairWords({ images, configured, fitting }) {
	const pair = ({ input, reconstruction, logits }) => `fed as ${scaleWords(input)} and read ${logits ? "through a sigmoid" : `as ${scaleWords(reconstruction)}`}`;
	const error = `the error on ${images} images is ${percent(fitting.rawError)} of the pixels' variance`;
	return `Where the model is ${pair(fitting)}, ${error}, against ${percent(configured.rawError)} as configured (${pair(configured)}).`;
}
function pairLines({ configured, fitting }) {
	const fed = keys.filter((key) => !same(fitting.input[key], plain$2[key]) || !same(configured.input[key], plain$2[key]));
	const input = fed.length === 0 ? [] : [`input: ${block(fitting.input, fed)}`];
	const alike = keys.every((key) => same(fitting.input[key], fitting.reconstruction[key]));
	const own = keys.filter((key) => !same(fitting.reconstruction[key], plain$2[key]));
	const reconstruction = alike && !configured.apart ? [] : [`reconstruction: ${block(fitting.reconstruction, own.length === 0 ? ["range"] : own)}`];
	return `model: { ${[...input, ...reconstruction].join(", ")} }`;
}
function pairCure(pair) {
	const { configured, fitting } = pair;
	if (!fitting.logits) return `Set in the config ${pairLines(pair)}`;
	return `Export the model with the sigmoid that its loss applies: it gives logits, which are no picture (PyTorch: torch.sigmoid, Keras: activation="sigmoid")${["input", "reconstruction"].every((side) => keys.every((key) => same(configured[side][key], fitting[side][key]))) ? "" : `; set in the config ${pairLines(pair)}`}`;
}
function pairCause({ configured, fitting }) {
	if (fitting.logits) return "logits-in-place-of-a-picture";
	const fed = keys.some((key) => !same(configured.input[key], fitting.input[key]));
	const read = keys.some((key) => !same(configured.reconstruction[key], fitting.reconstruction[key]));
	if (fed && read) return keys.every((key) => same(fitting.input[key], fitting.reconstruction[key])) ? "model-on-another-scale" : "input-and-output-on-scales-of-their-own";
	return fed ? "input-on-another-scale" : "output-on-another-scale";
}
function block(scale, some) {
	return `{ ${some.map((key) => `${key}: ${list(scale[key])}`).join(", ")} }`;
}
function list(value) {
	return Array.isArray(value) ? `[${value.join(", ")}]` : String(value);
}
function same(a, b) {
	return list(a) === list(b);
}

// src/playbook/checks/p1-scale-mismatch.ts
function assessP1(context) {
	return buildFinding("P1", context.symptoms, assessment$14(context));
}
function assessment$14(context) {
	const { scale } = context.facts;
	if (typeof scale === "string") return {
		status: "not-assessable",
		reason: scale
	};
	const { match, fit, pair } = scale;
	const { rawError, affineError } = fit;
	const limits = context.symptoms.P1.limits;
	const measurements = [{
		metric: "rawError",
		value: rawError,
		operator: ">",
		limit: limits["raw-error"]
	}, {
		metric: "affineError",
		value: affineError,
		operator: "<",
		limit: Math.min(limits["affine-error"], limits["affine-share"] * rawError)
	}];
	if (pair !== null) return pairAssessment(context, scale, pair);
	if (match === "impossible") return impossibleAssessment(context, scale, measurements);
	if (match === "unreadable") return {
		status: "not-assessable",
		reason: "The reconstructions are far from the images and hardly depend on them, so no scale can be read from them. A model that has collapsed looks like this, and so can one that is fed images on another scale than in training.",
		measurements
	};
	if (match === "same") return {
		status: "absent",
		summary: "Reconstructions and images are on the same scale.",
		measurements
	};
	if (match === "far") {
		const near = nearestKnownScale(fit, LOOSE);
		return {
			status: "absent",
			summary: `Reconstructions are far from the images, and a change of scale would not bring them near.${near === null ? "" : ` Still, check the range that the model was trained on: of the usual slips the best fit (${line$1(fit)}) is nearest to this one: ${reading(context, near)}.`}`,
			measurements
		};
	}
	const taken = scaleTaken(fit);
	return {
		status: "present",
		severity: "warning",
		summary: `Reconstructions have the pattern of the images but another scale of brightness (${line$1(fit)}). Every error and every score is wrong until that is settled, so the model cannot be judged.`,
		measurements,
		causes: scaleCauses(context, scale),
		actions: [isRecorded(context) ? "Record images and reconstructions on one scale, that of the images. All figures change with it, so evaluate again." : `Set model.input.range (and mean, std) to what the training code fed the model${taken === null ? "" : `; the fit points to ${taken.cure}`}. All figures change with it, so evaluate again.`]
	};
}
function pairAssessment(context, scale, pair) {
	const { configured, fitting } = pair;
	const limits = context.symptoms.P1.limits;
	const found = fitting.measured ? " The scale of the reconstruction is none of the usual ones and was read off the images: take the numbers of the training code where they are known." : "";
	return {
		status: "present",
		severity: "warning",
		summary: `Model and images are on different scales. ${pairWords(pair)}${found} Every error, every score and every code is wrong until that is settled, so the model cannot be judged.`,
		measurements: [{
			metric: "rawError",
			value: scale.fit.rawError,
			operator: ">",
			limit: limits["tried-error"]
		}, {
			metric: "otherScalesError",
			value: fitting.rawError,
			operator: "<",
			limit: Math.min(limits["affine-error"], limits["pair-share"] * configured.rawError)
		}],
		causes: scaleCauses(context, scale),
		actions: [`${pairCure(pair)}, and evaluate again: all figures change with it.`]
	};
}
function impossibleAssessment(context, scale, measurements) {
	const { meanSquaredError } = context.judged.evidence.reconstruction;
	const cure = isRecorded(context) ? "Record images and reconstructions on one scale, that of the images" : "Set model.input (range, mean, std) to what the training code fed the model, and model.reconstruction to what the model gives for black and white";
	return {
		status: "present",
		severity: "warning",
		summary: `The reconstructions lie far outside of any picture: the mean squared error is ${figure(meanSquaredError)} on a scale of 0 to 1, where black for white would be 1. So the scale of the model cannot be the configured one, and the model cannot be judged; or it has diverged.`,
		measurements: [...measurements, {
			metric: "meanSquaredError",
			value: meanSquaredError,
			operator: ">",
			limit: context.symptoms.P1.limits["picture-error"]
		}],
		causes: scaleCauses(context, scale),
		actions: [`${cure}. All figures change with it, so evaluate again.`]
	};
}
function scaleCauses(context, { fit, pair }) {
	if (pair !== null) return [{
		cause: pairCause(pair),
		likelihood: "likely",
		because: pairWords(pair)
	}];
	const taken = scaleTaken(fit);
	const map = taken === null ? ", which is none of the usual maps" : taken.close ? `: ${reading(context, taken)}` : `. Of the usual maps this is nearest: ${reading(context, taken)}`;
	return [{
		cause: taken === null ? "unknown-scale" : taken.cause,
		likelihood: taken?.close ? "likely" : "possible",
		because: `The best fit is ${line$1(fit)}${map}.`
	}];
}
function line$1({ intercept, slope }) {
	return `image = ${figure(intercept)} + ${figure(slope)} x reconstruction`;
}
function reading(context, { gives, wanted }) {
	return `the model gives ${gives} where ${wanted} is ${isRecorded(context) ? "recorded" : "configured"}`;
}
function isRecorded({ judged }) {
	return judged.evidence.checkpoint.kind.startsWith("recorded");
}
const knownScales = [
	{
		slope: 255,
		intercept: 0,
		cause: "output-0-to-1-read-as-0-to-255",
		gives: "0..1",
		wanted: "0..255",
		cure: "range: [0, 1]"
	},
	{
		slope: 1 / 255,
		intercept: 0,
		cause: "output-0-to-255-read-as-0-to-1",
		gives: "0..255",
		wanted: "0..1",
		cure: "range: [0, 255]"
	},
	{
		slope: .5,
		intercept: .5,
		cause: "output-minus-1-to-1-read-as-0-to-1",
		gives: "-1..1",
		wanted: "0..1",
		cure: "range: [-1, 1]"
	},
	{
		slope: 2,
		intercept: -1,
		cause: "output-0-to-1-read-as-minus-1-to-1",
		gives: "0..1",
		wanted: "-1..1",
		cure: "range: [0, 1]"
	},
	{
		slope: .226,
		intercept: .449,
		cause: "output-standardized-like-imagenet",
		gives: "values standardized with the ImageNet mean and deviation",
		wanted: "0..1",
		cure: "mean: [0.485, 0.456, 0.406] and std: [0.229, 0.224, 0.225]"
	}
];
const CLOSE = {
	factor: 1.25,
	share: .2
};
const LOOSE = {
	factor: 1.5,
	share: .3
};
function scaleTaken(fit) {
	const known = nearestKnownScale(fit, CLOSE);
	const near = known ?? nearestKnownScale(fit, LOOSE);
	return near && {
		...near,
		close: known !== null
	};
}
function nearestKnownScale({ slope, intercept }, { factor, share }) {
	const distance = (scale) => Math.abs(Math.log(slope / scale.slope)) + Math.abs(intercept - scale.intercept) / Math.max(1, scale.slope);
	if (slope <= 0) return null;
	return knownScales.filter((scale) => Math.abs(Math.log(slope / scale.slope)) < Math.log(factor) && Math.abs(intercept - scale.intercept) < share * Math.max(1, scale.slope)).sort((a, b) => distance(a) - distance(b))[0] ?? null;
}

// src/playbook/checks/p2-channel-order.ts
function assessP2(context) {
	return buildFinding("P2", context.symptoms, assessment$13(context));
}
function assessment$13(context) {
	const { reconstruction } = context.facts;
	if (typeof reconstruction === "string") return {
		status: "not-assessable",
		reason: reconstruction
	};
	const correlation = reconstruction.channelCorrelation;
	const channels = correlation.length;
	if (channels < 2) return {
		status: "not-assessable",
		reason: "Gray images have one channel, hence no order of channels."
	};
	const mean = (order) => order.reduce((sum, from, to) => sum + correlation[to][from], 0) / channels;
	const identity = mean([...correlation.keys()]);
	const best = permutations([...correlation.keys()]).reduce((a, b) => mean(b) > mean(a) ? b : a);
	const gain = mean(best) - identity;
	const { margin } = context.symptoms.P2.limits;
	const measurements = [{
		metric: "channelCorrelationGain",
		value: gain,
		operator: ">",
		limit: margin
	}];
	if (!measurements.every(isMet)) return {
		status: "absent",
		summary: "The channels of images and reconstructions are in the same order.",
		measurements
	};
	const because = `In the order ${best.join(", ")} the channels correlate ${rate(mean(best))} with the images', in the present order ${rate(identity)}.`;
	return {
		status: "present",
		severity: "warning",
		summary: "The color channels of the reconstruction fit the images better in another order, so part of the error is no fault of the model.",
		measurements,
		causes: [{
			cause: "rgb-read-as-bgr",
			likelihood: best.join() === "2,1,0" ? "likely" : "possible",
			because
		}],
		actions: ["Export the model so that it takes and gives RGB, as images are read here, or swap the channels in its first and last layer."]
	};
}
function permutations(items) {
	if (items.length < 2) return [items];
	return items.flatMap((item) => permutations(items.filter((other) => other !== item)).map((rest) => [item, ...rest]));
}

// src/playbook/checks/p3-outputs-change-between-runs.ts
function assessP3(context) {
	return buildFinding("P3", context.symptoms, assessment$12(context));
}
function assessment$12(context) {
	const { determinism } = context.judged.evidence;
	if (determinism === null) return {
		status: "not-assessable",
		reason: "The model was not run twice: recorded outputs hold a single run."
	};
	const { muChange, reconstructionChange, noiseShare, samples, noiseTakenOut, images, trainingMode = [] } = determinism;
	if (muChange === null && reconstructionChange === null) return {
		status: "not-assessable",
		reason: "The model gives neither mu nor a reconstruction to compare."
	};
	const limits = context.symptoms.P3.limits;
	const ofMu = {
		metric: "muChange",
		value: muChange,
		operator: ">",
		limit: limits["mu-change"] * codeScale(context)
	};
	const ofReconstruction = {
		metric: "reconstructionChange",
		value: reconstructionChange,
		operator: ">",
		limit: limits["reconstruction-change"]
	};
	const ofScore = {
		metric: "scoreNoiseShare",
		value: noiseShare,
		operator: ">",
		limit: limits["noise-share"]
	};
	const measurements = [
		ofMu,
		ofReconstruction,
		ofScore
	];
	const batchOnly = dependsOnBatch(context, determinism, measurements);
	if (batchOnly !== null) return batchOnly;
	const twice = `Two runs over the same ${images} images`;
	if (muChange !== null && isMet(ofMu)) return {
		status: "present",
		severity: "critical",
		summary: `${twice} give different codes (mu differs by up to ${figure(muChange)}): the encoder itself is random, so no score can be repeated.`,
		measurements,
		causes: [trainingModeCause(trainingMode, `mu, which is never sampled, changed by ${figure(muChange)}: dropout or batch statistics are active.`)],
		actions: [EVALUATION_MODE]
	};
	if (reconstructionChange !== null && isMet(ofReconstruction)) {
		const weight = noiseShare === null ? "" : ` That noise makes up ${percent(noiseShare)} of the variance of the scores${isMet(ofScore) ? ", enough to change the ranking" : ""}.`;
		return {
			status: "present",
			severity: "warning",
			summary: `${twice} give different reconstructions (by up to ${figure(reconstructionChange)}), so every run scores anew.${weight}`,
			measurements,
			causes: [...trainingMode.length > 0 ? [trainingModeCause(trainingMode, "The reconstruction changes.")] : [], {
				cause: "sampling-left-in-the-graph",
				likelihood: samples === true ? "likely" : "possible",
				because: samples === true ? "Operators that draw random numbers stand in the graph." : muChange === null ? "The reconstruction changes; mu is not exported, so the encoder cannot be told apart." : "mu stays the same and only the reconstruction changes."
			}],
			actions: [...trainingMode.length > 0 ? [EVALUATION_MODE] : [], "Decode mu instead of a sampled code when exporting (z = mu), so that the same image always gets the same score."]
		};
	}
	if (trainingMode.length > 0) return {
		status: "present",
		severity: "warning",
		summary: `The graph was exported in training mode: ${nodeWords(trainingMode)}. Two runs agree here, as the engine ran it otherwise; another engine may not.`,
		measurements,
		causes: [trainingModeCause(trainingMode, "Two runs agree here all the same.")],
		actions: [EVALUATION_MODE]
	};
	if (samples === true) return {
		status: "present",
		severity: "notice",
		summary: noiseTakenOut ? "The graph draws random numbers for a sampled code. The noise was taken out here, so the reconstructions are those of mu and two runs agree. In production the same file gives noisy scores." : "The graph draws random numbers, yet two runs agree: they reach neither mu nor the reconstruction.",
		measurements,
		causes: [{
			cause: "sampling-left-in-the-graph",
			likelihood: "likely",
			because: "Operators that draw random numbers stand in the graph."
		}],
		actions: ["Decode mu instead of a sampled code when exporting (z = mu), so that production scores as this report does."]
	};
	return {
		status: "absent",
		summary: `${twice} give the same outputs.`,
		measurements
	};
}
const EVALUATION_MODE = "Put the model into evaluation mode before the export (PyTorch: model.eval(), Keras: training=False) and export it again.";
function codeScale({ judged }) {
	const { latent } = judged.evidence;
	return latent === null || latent.spread !== null || latent.muVariance === 0 ? 1 : Math.sqrt(latent.muVariance);
}
function nodeWords(nodes) {
	const named = nodes.slice(0, 3).map((name) => name.length > 80 ? `${name.slice(0, 79)}…` : name);
	return `${named.join(", ")}${nodes.length > named.length ? ` and ${nodes.length - named.length} more` : ""}`;
}
function trainingModeCause(nodes, because) {
	return {
		cause: "training-mode-left-on",
		likelihood: "likely",
		because: `${because}${nodes.length === 0 ? "" : ` In the graph: ${nodeWords(nodes)}.`}`
	};
}
function dependsOnBatch(context, determinism, measurements) {
	const { repeated, muNoiseShare = null, noiseShare, images, trainingMode = [] } = determinism;
	const limits = context.symptoms.P3.limits;
	const [ofMu, ofReconstruction] = measurements;
	if (repeated === void 0 || !(isMet(ofMu) || isMet(ofReconstruction))) return null;
	if (isMet({
		...ofMu,
		value: repeated.muChange
	})) return null;
	if (isMet({
		...ofReconstruction,
		value: repeated.reconstructionChange
	})) return null;
	const ofCode = {
		metric: "codeNoiseShare",
		value: muNoiseShare,
		operator: ">",
		limit: limits["noise-share"]
	};
	const all = [...measurements, ofCode];
	const grave = isMet(ofCode) === true || isMet(measurements[2]) === true;
	const shares = [...muNoiseShare === null ? [] : [`${percent(muNoiseShare)} of the variance of mu`], ...noiseShare === null ? [] : [`${percent(noiseShare)} of that of the scores`]];
	const depends = `What the model makes of an image depends on the other images of its batch: the same ${images} images give the same in the same batch, and something else beside others${shares.length === 0 ? "" : `, ${shares.join(" and ")}`}.`;
	const cause = determinism.quantizesDynamically ? {
		cause: "dynamic-quantization",
		likelihood: "likely",
		because: "The graph quantizes its values by the range of the whole batch as it runs (DynamicQuantizeLinear), so every image has a part in it."
	} : trainingModeCause(trainingMode, "Statistics over the batch are used instead of those learned in training.");
	const single = determinism.oneByOne ? " So every image was run by itself here, and the figures repeat." : "";
	return {
		status: "present",
		severity: grave ? "critical" : trainingMode.length > 0 ? "warning" : "notice",
		summary: `${depends}${grave ? " That is enough to change scores or codes." : single}`,
		measurements: all,
		causes: [cause],
		actions: [determinism.quantizesDynamically ? "Run images one by one in production too, or quantize statically, with ranges from calibration images." : EVALUATION_MODE]
	};
}

// src/playbook/checks/p4-threshold-on-another-scale.ts
function assessP4(context) {
	return buildFinding("P4", context.symptoms, assessment$11(context));
}
function assessment$11(context) {
	const scale = context.facts.thresholdScale;
	if (typeof scale === "string") return {
		status: "not-assessable",
		reason: scale
	};
	const { threshold, low, high, lies } = scale;
	const measurements = [];
	if (Number.isFinite(low)) measurements.push({
		metric: "threshold",
		value: threshold,
		operator: "<",
		limit: low
	});
	if (Number.isFinite(high)) measurements.push({
		metric: "threshold",
		value: threshold,
		operator: ">",
		limit: high
	});
	const summary = thresholdSummary(scale);
	if (lies === "within") return {
		status: "absent",
		summary,
		measurements
	};
	const because = `The threshold is ${figure(threshold)}, the ${scoresRun(scale)}.`;
	const { recommended } = context.facts.recommendation;
	const instead = recommended === null || recommended.threshold === null ? "Leave it out, so that a percentile of the defect-free scores serves" : `Set it anew on these scores: ${figure(recommended.threshold)} is recommended here`;
	return {
		status: "present",
		severity: "warning",
		summary,
		measurements,
		causes: [{
			cause: "threshold-of-another-score",
			likelihood: "likely",
			because
		}],
		actions: [`${instead}. A threshold holds only for the score (error, reduction, image range) that it was set on.`]
	};
}
function thresholdSummary(scale) {
	const configured = `The configured threshold ${figure(scale.threshold)}`;
	return scale.lies === "within" ? `${configured} lies on the scale of the scores.` : `${configured} is off the scale of this model: its ${scoresRun(scale)}. It flags ${scale.lies === "above" ? "nothing" : "everything"}.`;
}
function scoresRun({ lowest, highest }) {
	return `scores run from ${figure(lowest)} to ${figure(highest)}`;
}

// src/statistics/mcnemar.ts
function mcnemar(before, after, groups) {
	if (before.length !== after.length) throw new RangeError(`${before.length} outcomes, but ${after.length} to compare`);
	if (groups !== void 0 && groups.length !== before.length) throw new RangeError(`${before.length} outcomes, but ${groups.length} groups`);
	let [lost, gained] = [0, 0];
	const change = /* @__PURE__ */ new Map();
	const grouped = groups !== void 0 && groupSizes(groups).grouped;
	for (let i = 0; i < before.length; i++) {
		const step = after[i] - before[i];
		if (step === 0) continue;
		if (step < 0) lost++;
		else gained++;
		if (grouped) change.set(groups[i], (change.get(groups[i]) ?? 0) + step);
	}
	const ways = [...change.values()];
	const [down, up] = grouped ? [ways.filter((way) => way < 0).length, ways.filter((way) => way > 0).length] : [lost, gained];
	const fewer = atLeast(down, down + up);
	const more = atLeast(up, down + up);
	return {
		lost,
		gained,
		twoSided: Math.min(1, 2 * Math.min(fewer, more)),
		fewer,
		more
	};
}
function atLeast(k, n) {
	let logMass = -n * Math.LN2;
	let sum = 0;
	for (let i = n; i >= k; i--) {
		sum += Math.exp(logMass);
		logMass += Math.log(i / (n - i + 1));
	}
	return Math.min(1, sum);
}

// src/statistics/median-interval.ts
function medianInterval(values, groups) {
	checkFinite(values);
	if (groups !== void 0 && groups.length !== values.length) throw new RangeError(`${values.length} values, but ${groups.length} groups`);
	const n = values.length;
	if (n === 0) return null;
	const sorted = Array.from(Float64Array.from(values).sort());
	const value = quantileSorted(sorted, .5);
	const sizes = groups === void 0 ? null : groupSizes(groups);
	if (groups !== void 0 && sizes !== null && sizes.grouped) {
		if (binomialHalfQuantile(sizes.groups) === 0) return {
			value,
			interval: null
		};
		const below = Array.from(values, (x) => x < value ? 1 : 0);
		const [low, high] = proportionInterval(below, groups);
		return {
			value,
			interval: [sorted[Math.floor(low * n)], sorted[Math.min(n, Math.ceil(high * n)) - 1]]
		};
	}
	const k = binomialHalfQuantile(n);
	return {
		value,
		interval: k === 0 ? null : [sorted[k - 1], sorted[n - k]]
	};
}
function binomialHalfQuantile(n) {
	let logMass = -n * Math.LN2;
	let cumulative = Math.exp(logMass);
	let k = 0;
	while (cumulative <= .025) {
		k++;
		logMass += Math.log((n - k + 1) / k);
		cumulative += Math.exp(logMass);
	}
	return k;
}

// src/playbook/baseline/median-error.ts
function medianErrorToVariance({ reconstruction }) {
	const ratios = reconstruction?.errorToVariance.filter((ratio) => ratio !== null) ?? [];
	return medianInterval(ratios)?.value ?? null;
}

// src/playbook/baseline/compare-baseline.ts
const power = .8;
function compareBaseline(evidence, baseline, threshold, limits, seed) {
	const { units } = evidence;
	const auroc = pairedAurocTest(units.score, baseline.score, units.label, units.group, seed);
	const ungraded = [
		...aurocTest(auroc, units, baseline),
		...outcomeTest("recall", units, baseline, threshold),
		...outcomeTest("falsePositiveRate", units, baseline, threshold)
	];
	const adjusted = holm(ungraded.map(({ pValue }) => pValue));
	const tests = ungraded.map((test, i) => {
		const regressed = (test.metric === "falsePositiveRate" ? test.change : -test.change) >= limits.drop && adjusted[i] < limits.p;
		return {
			...test,
			adjustedPValue: adjusted[i],
			regressed
		};
	});
	const error = auroc?.standardError ?? null;
	return {
		name: baseline.name,
		source: baseline.source,
		sha256: baseline.sha256,
		deltaAuroc: auroc?.difference ?? null,
		interval: auroc === null ? null : intervalOf(auroc),
		pValue: tests.find(({ metric }) => metric === "imageAuroc")?.adjustedPValue ?? null,
		regressed: auroc === null ? null : tests.some((test) => test.regressed && !isTrade(test, tests, limits.p)),
		method: auroc?.method ?? null,
		approximate: auroc?.method === "permutation" || tooFewForIntervals(units.label, units.group) !== null,
		minimumDetectableDrop: error === null || error === 0 ? null : detectableErrors(limits.p, tests.length, auroc.degreesOfFreedom) * error,
		tests,
		liveUnits: {
			baseline: baseline.liveUnits,
			judged: evidence.latent?.spread?.liveUnits ?? null
		},
		errorToVariance: {
			baseline: baseline.errorToVariance,
			judged: medianErrorToVariance(evidence)
		},
		threshold: {
			baseline: baseline.threshold,
			judged: threshold
		},
		bestOf: baseline.bestOf
	};
}
function isTrade({ metric }, tests, p) {
	const other = {
		imageAuroc: null,
		recall: "falsePositiveRate",
		falsePositiveRate: "recall"
	}[metric];
	return tests.some((test) => test.metric === other && test.betterPValue < p);
}
function aurocTest(test, units, baseline) {
	if (test === null) return [];
	return [{
		metric: "imageAuroc",
		baseline: rocAuc(baseline.score, units.label),
		judged: rocAuc(units.score, units.label),
		change: test.difference,
		pValue: test.less,
		betterPValue: test.greater,
		worse: null,
		better: null
	}];
}
function outcomeTest(metric, units, baseline, threshold) {
	const own = [...units.label.keys()].filter((i) => units.label[i] === (metric === "recall" ? 1 : 0));
	if (own.length === 0 || threshold === null || baseline.threshold === null) return [];
	const flagged = (score, t) => own.map((i) => score[i] > t ? 1 : 0);
	const [before, after] = [flagged(baseline.score, baseline.threshold), flagged(units.score, threshold)];
	const share = (hits) => hits.reduce((sum, hit) => sum + hit, 0) / own.length;
	const test = mcnemar(before, after, own.map((i) => units.group[i]));
	const found = metric === "recall";
	return [{
		metric,
		baseline: share(before),
		judged: share(after),
		change: (test.gained - test.lost) / own.length,
		pValue: found ? test.fewer : test.more,
		betterPValue: found ? test.more : test.fewer,
		worse: found ? test.lost : test.gained,
		better: found ? test.gained : test.lost
	}];
}
function detectableErrors(p, tests, degreesOfFreedom) {
	return studentQuantile(1 - p / tests, degreesOfFreedom) + studentQuantile(power, degreesOfFreedom);
}
function intervalOf({ difference, standardError, degreesOfFreedom }) {
	if (standardError === null) return null;
	const half = degreesOfFreedom === null ? 0 : t95(degreesOfFreedom) * standardError;
	return [Math.max(-1, difference - half), Math.min(1, difference + half)];
}

// src/playbook/checks/r1-worse-than-baseline.ts
function assessR1(context) {
	return buildFinding("R1", context.symptoms, assessment$10(context));
}
function assessment$10(context) {
	const { baseline } = context;
	if (baseline === null) return {
		status: "not-assessable",
		reason: "No baseline is configured."
	};
	if (baseline.deltaAuroc === null) return {
		status: "not-assessable",
		reason: needsBothClasses("AUROC", context)
	};
	const limits = context.symptoms.R1.limits;
	const measurements = measure$4(baseline, limits);
	const worse = baseline.tests.filter((test) => test.regressed && !isTrade(test, baseline.tests, limits.p));
	const moved = baseline.tests.filter((test) => test.regressed && isTrade(test, baseline.tests, limits.p));
	const drop = -baseline.deltaAuroc;
	const reach = baseline.interval === null ? drop : -baseline.interval[0];
	const suspected = drop > 0 && reach >= limits.drop;
	const shrunk = unitsLost(baseline) >= limits["live-loss"];
	const unproven = baseline.tests.filter((test) => loss(test) >= limits.drop && !test.regressed);
	if (worse.length === 0 && !suspected && moved.length === 0 && !shrunk && unproven.length > 0) return {
		status: "undecided",
		severity: "notice",
		summary: `${unproven.map((test) => `${told$2(test, baseline)}, which may be chance (p ${figure(test.adjustedPValue)})`).join(". ")}.`,
		measurements,
		reason: `Add labeled images, defective ones above all: in so few, a change of ${rate(limits.drop)} is no more than a few units.`
	};
	if (worse.length === 0 && !suspected && moved.length === 0 && !shrunk) return {
		status: "absent",
		summary: noRegression(baseline),
		measurements
	};
	const sentences = [
		...worse.map((test) => `${told$2(test, baseline)}.`),
		...worse.length === 0 && suspected ? [`The AUROC is ${rate(drop)} lower than that of ${baseline.name}, and a drop of ${rate(limits.drop)} or more cannot be ruled out (interval up to ${rate(reach)}).`] : [],
		...moved.map((test) => `${told$2(test, baseline)}, in exchange for the other: the threshold has moved.`),
		...shrunk ? [`Of ${count(baseline.liveUnits.baseline, "live latent unit")} in ${baseline.name}, ${baseline.liveUnits.judged} are left.`] : []
	];
	return {
		status: "present",
		severity: worse.length > 0 ? "critical" : "warning",
		summary: sentences.join(" "),
		measurements,
		causes: causes$3(context, baseline, moved, limits["live-loss"]),
		actions: actions$2(context, baseline, worse.length > 0)
	};
}
function loss({ metric, change }) {
	return metric === "falsePositiveRate" ? change : 0 - change;
}
const names$1 = {
	imageAuroc: "AUROC",
	recall: "recall",
	falsePositiveRate: "false positive rate"
};
function told$2({ metric, baseline, judged, change }, { name }) {
	return `The ${names$1[metric]} ${change < 0 ? "fell" : "rose"} from ${rate(baseline)} (${name}) to ${rate(judged)}`;
}
function noRegression(baseline) {
	const { name, method, tests, minimumDetectableDrop: detectable } = baseline;
	if (method === "identical") return `Identical: every unit is ranked as by ${name}.`;
	const auroc = tests.find(({ metric }) => metric === "imageAuroc");
	const power = detectable === null ? "How small a drop this set could show is not known." : `This set would show a drop of ${rate(detectable)} or more in 8 of 10 cases; a smaller one may go unseen.`;
	return `No regression against ${name}: AUROC ${rate(auroc.judged)} against ${rate(auroc.baseline)}. ${power}`;
}
function measure$4(baseline, limits) {
	const { interval, liveUnits } = baseline;
	const prefix = {
		imageAuroc: "aurocDrop",
		recall: "recallDrop",
		falsePositiveRate: "falseAlarmRise"
	};
	const list = baseline.tests.flatMap(({ metric, change, adjustedPValue }) => [{
		metric: prefix[metric],
		value: loss({
			metric,
			change
		}),
		operator: ">=",
		limit: limits.drop,
		...metric === "imageAuroc" && interval !== null ? { interval: [0 - interval[1], 0 - interval[0]] } : {}
	}, {
		metric: `${prefix[metric]}P`,
		value: adjustedPValue,
		operator: "<",
		limit: limits.p
	}]);
	if (liveUnits.baseline !== null && liveUnits.judged !== null && liveUnits.baseline > 0) list.push({
		metric: "liveUnitsLost",
		value: unitsLost(baseline),
		operator: ">=",
		limit: limits["live-loss"]
	});
	return list;
}
function unitsLost({ liveUnits: { baseline, judged } }) {
	return baseline === null || judged === null || baseline === 0 ? 0 : Math.max(0, 1 - judged / baseline);
}
function causes$3(context, baseline, moved, liveLoss) {
	const { liveUnits, errorToVariance: error } = baseline;
	const list = [];
	if (liveUnits.baseline !== null && liveUnits.judged !== null) list.push({
		cause: "latent-code-shrank",
		likelihood: liveUnits.baseline > 0 && unitsLost(baseline) >= liveLoss ? "likely" : "ruled-out",
		because: `${count(liveUnits.judged, "live latent unit")} against ${liveUnits.baseline} in the baseline.`
	});
	if (error.baseline !== null && error.judged !== null) {
		const ratio = error.baseline === 0 ? error.judged === 0 ? 1 : Infinity : error.judged / error.baseline;
		const because = `The median error on defect-free ${patchWords(context)} is ${percent(error.judged)} of their own variance, against ${percent(error.baseline)} in the baseline.`;
		const worse = ratio > 1.1;
		list.push({
			cause: "poorer-reconstruction",
			likelihood: worse ? "likely" : "ruled-out",
			because
		}, {
			cause: "rebuilds-defects-too",
			likelihood: ratio < .9 ? "likely" : worse ? "ruled-out" : "possible",
			because
		});
	}
	if (moved.length > 0 && baseline.threshold.baseline !== null && baseline.threshold.judged !== null) {
		const { baseline: before, judged: now } = baseline.threshold;
		const because = `The operating threshold is ${figure(now)}, against ${figure(before)} in the baseline.`;
		list.push({
			cause: "threshold-moved",
			likelihood: "likely",
			because
		});
	}
	if (baseline.bestOf !== null) list.push({
		cause: "baseline-flattered",
		likelihood: "possible",
		because: `The baseline was the best of ${baseline.bestOf} checkpoints on this very set, so some of its lead is luck.`
	});
	return list;
}
function actions$2(context, baseline, worse) {
	const { best } = context.facts;
	const reference = baseline.tests.find(({ metric }) => metric === "imageAuroc").baseline;
	const other = best !== null && best !== context.judged && best.metrics.imageAuroc > reference - context.symptoms.R1.limits.drop ? [`Try ${best.evidence.checkpoint.name} of this run: its AUROC is ${rate(best.metrics.imageAuroc)}, against ${rate(reference)} of the baseline.`] : [];
	return [
		worse ? `Keep ${baseline.name}: this checkpoint should not replace it.` : `Do not replace ${baseline.name} on this evidence alone.`,
		...other,
		"Go through what changed between the two trainings (data, loss weights, epochs, preprocessing), one change at a time.",
		...baseline.minimumDetectableDrop !== null && baseline.minimumDetectableDrop > context.symptoms.R1.limits.drop ? [`Add labeled images, defective ones above all: this set shows a drop reliably only from ${rate(baseline.minimumDetectableDrop)} on.`] : []
	];
}

// src/playbook/facts/latent-state.ts
const deadSpread = 1e-6;
function latentState(run, checkpoint) {
	const { latent, outputs, interventions } = checkpoint.evidence;
	if (latent === null) return "The model exports no latent code (mu).";
	if (tooFew(latent.images, run)) return tooFewReason(latent.images, run);
	const { spread } = latent;
	if (spread === null) return withoutSpread(run, checkpoint, latent);
	const dead = latent.muSpread < deadSpread;
	const limits = run.symptoms.S4.limits;
	const { value, interval } = spread.signalInformation;
	const common = {
		latent,
		carrying: spread.liveUnits,
		dead
	};
	if (spread.liveUnits === 0 || value < limits.information) {
		const effect = interventions?.permutation ?? null;
		const decoderUsesCode = effect !== null && effect.interval[0] > run.symptoms.X2.limits.permutation;
		return {
			state: "collapsed",
			conclusive: (interval[1] < limits.information || spread.liveUnits === 0 && !decoderUsesCode) && outputs.spread?.guessed !== true,
			...common
		};
	}
	const used = latent.levels?.filter((level) => !isCollapsed(level, limits)) ?? [latent];
	return {
		state: used.length > 0 && used.every((level) => isPartlyCollapsed(level, limits)) ? "partly-collapsed" : "alive",
		conclusive: false,
		...common
	};
}
function isCollapsed(level, limits) {
	const { spread } = level;
	if (spread === null) return isDeadAlone(level);
	return spread.liveUnits === 0 || spread.signalInformation.value < limits.information;
}
function isPartlyCollapsed({ spread, dimensions }, limits) {
	return spread !== null && spread.liveUnits / dimensions < limits["live-fraction-warning"] && spread.collapsedFraction > limits["collapsed-fraction-warning"];
}
function isDeadAlone({ top, muSpread }) {
	return muSpread <= deadSpread * Math.max(0, ...top.map(({ muMean }) => Math.abs(muMean)));
}
const variesAtAll = 1e-4;
function withoutSpread(run, { evidence: { interventions, reconstruction } }, latent) {
	const dead = isDeadAlone(latent);
	const largest = Math.max(0, ...latent.top.map(({ muVariance }) => muVariance));
	const carrying = latent.top.filter(({ muVariance }) => muVariance > variesAtAll * largest).length;
	const common = {
		conclusive: false,
		latent,
		dead
	};
	const limit = run.symptoms.X2.limits.permutation;
	const effect = interventions?.permutation?.interval ?? null;
	const collapsed = {
		state: "collapsed",
		carrying: 0,
		...common
	};
	if (dead || effect !== null && effect[1] < limit) return collapsed;
	const alive = {
		state: "alive",
		carrying,
		...common
	};
	if (effect !== null && effect[0] > limit) return alive;
	const kept = reconstruction?.diversity?.interval ?? null;
	if (interventions?.skips?.length === 0 && kept !== null) {
		if (kept[0] > run.symptoms.S2.limits.diversity) return alive;
		if (kept[1] < run.symptoms.S2.limits.diversity) return collapsed;
	}
	return effect === null ? "The model exports no spread (log-variance), so mu has no scale to be held against, and no other codes could be decoded." : "The model exports no spread (log-variance), and decoding another image's code leaves open whether the code is used.";
}
function collapsedLatent(state) {
	return typeof state === "string" || state.state === "alive" ? null : state;
}

// src/playbook/checks/u1-unused-latent-units.ts
function assessU1(context) {
	return buildFinding("U1", context.symptoms, assessment$9(context));
}
function assessment$9(context) {
	const state = context.facts.latent;
	if (typeof state === "string") return {
		status: "not-assessable",
		reason: state
	};
	const { carrying, latent } = state;
	const share = carrying / latent.dimensions;
	if (latent.spread === null && latent.dimensions > latent.top.length) return {
		status: "not-assessable",
		reason: `The model exports no spread, and of a code without one only the ${latent.top.length} units that vary most are kept.`
	};
	const measurements = [{
		metric: "liveFraction",
		value: share,
		operator: "<",
		limit: context.symptoms.U1.limits["live-fraction"]
	}];
	const summary = `${carrying} of ${latent.dimensions} latent units ${carrying === 1 ? "is" : "are"} in use.${levelWords(state)}`;
	const idle = state.state === "alive" ? idleLevels(context, state) : [];
	if (!measurements.every(isMet) && idle.length === 0) return {
		status: "absent",
		summary,
		measurements
	};
	const spare = latent.dimensions - carrying;
	return {
		status: "present",
		severity: "notice",
		summary: state.state !== "alive" ? summary : idle.length === 0 ? `${summary} The other ${spare} could be left out.` : `${summary} ${levelsNamed(idle)} next to nothing and could be left out.`,
		measurements,
		causes: [{
			cause: "latent-larger-than-needed",
			likelihood: state.state === "alive" ? "likely" : "possible",
			because: summary
		}],
		actions: state.state === "alive" ? [against("latent-larger-than-needed", idle.length > 0 ? `Train without ${idle.length === 1 ? "this level" : "these levels"}, or bring ${idle.length === 1 ? "it" : "them"} into use${mayHaveKl(context) ? ": a KL term that is warmed up level by level, or free bits for each, keeps a hierarchy from leaning on one level alone" : ""}.` : `A latent code of about ${carrying} dimensions would do; a smaller one trains faster and copies less.`)] : ["Leave the size of the latent code as it is until the code is in use (S4)."]
	};
}
function idleLevels(context, { latent: { levels = [] } }) {
	return levels.filter((level) => isCollapsed(level, context.symptoms.S4.limits)).map(({ name }) => name);
}
function levelsNamed(names) {
	const listed = names.map((name) => `"${name}"`).join(" and ");
	return names.length === 1 ? `The level ${listed} carries` : `The levels ${listed} carry`;
}

// src/statistics/units-for-share.ts
function unitsForShare(share, limit, { power = .8, confidence = .975 } = {}) {
	if (share <= limit) return null;
	const [bound, reach] = [confidence, power].map(standardNormalQuantile);
	const spread = bound * Math.sqrt(limit * (1 - limit)) + reach * Math.sqrt(share * (1 - share));
	return Math.max(1, Math.ceil((spread / (share - limit)) ** 2));
}

// src/playbook/checks/w1-weak-detection.ts
function assessW1(context) {
	return buildFinding("W1", context.symptoms, assessment$8(context));
}
function assessment$8(context) {
	const { operating } = context.thresholds;
	if (operating === null || operating.threshold === null) return {
		status: "not-assessable",
		reason: "There is no operating threshold."
	};
	const { recall, recallInterval, falsePositiveRate, threshold } = operating;
	if (recall === null || recallInterval === null || falsePositiveRate === null) return {
		status: "not-assessable",
		reason: needsBothClasses("It", context)
	};
	const limit = context.symptoms.W1.limits.recall;
	const measurements = [{
		metric: "recall",
		value: recall,
		operator: "<",
		limit,
		interval: recallInterval
	}];
	const found = `At the operating threshold ${figure(threshold)} the model finds ${percent(recall)} of the defective units, with ${percent(falsePositiveRate)} false alarms`;
	if (recall >= limit) return {
		status: "absent",
		summary: `${found}.`,
		measurements
	};
	if (recallInterval[1] >= limit) {
		const defects = context.judged.evidence.units.label.filter((label) => label === 1).length;
		const needed = unitsForShare(1 - recall, 1 - limit);
		return {
			status: "undecided",
			severity: "notice",
			summary: `${found}; with so few, it may be ${percent(limit)} or more of all.`,
			measurements,
			reason: `Add defective units: ${needed === null || needed <= defects ? `more than ${defects}` : `it takes about ${needed} (now ${defects})`}, for an answer in 8 of 10 cases, if the recall is ${percent(recall)}.`
		};
	}
	return {
		status: "present",
		severity: "warning",
		summary: `${found}: most defects pass.`,
		measurements,
		causes: [],
		actions: actions$1(context, threshold, recall)
	};
}
function actions$1(context, threshold, recall) {
	const { recommended } = context.thresholds;
	const auroc = context.judged.metrics.imageAuroc;
	if (typeof recommended?.threshold === "number" && recommended.threshold < threshold && (recommended.recall ?? 0) > recall) return [`Lower the threshold to ${figure(recommended.threshold)}: evaluated again here, it finds ${percent(recommended.recall)} of the defective units, with ${percent(recommended.falsePositiveRate ?? 0)} false alarms.`];
	return [`Improve the model or its score before the threshold: at an AUROC of ${rate(auroc)} no recommended one finds more than this.`];
}

// src/playbook/checks/x1-causes.ts
const PLAIN = "defects-plainer-than-the-texture";
function backwardCauses(context) {
	const { pixel } = context.facts;
	const maps = pixel === null ? null : `Pixel by pixel, the error map has an AUROC of ${rate(pixel.auroc)}`;
	const forwards = pixel !== null && pixel.auroc > .5;
	const map = maps === null ? "Not measured: needs masks and error maps, to see whether the maps rank backwards too." : `${maps}: the maps rank ${forwards ? "forwards" : "backwards as well"}.`;
	const labels = {
		cause: "labels-swapped",
		likelihood: "possible",
		because: forwards ? `${maps}, by masks that belong to the images labeled as defective.` : map
	};
	if (!areRecorded(context.judged)) {
		const because = "The score was computed by this tool, on one scale for the whole set, and higher where the model fails.";
		return [
			plainDefects(context),
			labels,
			{
				cause: "per-image-normalization",
				likelihood: "ruled-out",
				because
			},
			{
				cause: "similarity-used-as-error",
				likelihood: "ruled-out",
				because
			}
		];
	}
	const similarity = forwards ? {
		cause: "similarity-used-as-error",
		likelihood: "ruled-out",
		because: `${maps}: the error itself is higher on defects.`
	} : {
		cause: "similarity-used-as-error",
		likelihood: "possible",
		because: map
	};
	const normalized = {
		cause: "per-image-normalization",
		likelihood: "possible",
		because: forwards ? `${maps}: the maps rank forwards, so the score turns them around.` : map
	};
	return [
		...forwards ? [normalized, similarity] : [similarity, normalized],
		labels,
		plainDefects(context)
	];
}
function plainDefects({ facts }) {
	const cause = PLAIN;
	const edges = facts.otherScores.find(({ of, name }) => of === "image" && name === "gradient-energy");
	if (edges === void 0) return {
		cause,
		likelihood: "possible",
		because: "Not measured: needs images, to see the strength of their edges."
	};
	const words = `${sentence$1(edges.called)} alone tells the classes apart with an AUROC of ${rate(edges.auroc)}`;
	if (edges.higher) return {
		cause,
		likelihood: "ruled-out",
		because: `${words}, and defects have the stronger edges.`
	};
	return (edges.interval === null ? edges.p < .05 && edges.auroc > .5 : edges.interval[0] > .5) ? {
		cause,
		likelihood: "likely",
		because: `${words}: defects have the weaker edges, so there is less to get wrong on them.`
	} : {
		cause,
		likelihood: "possible",
		because: `${words}, which may be chance.`
	};
}

// src/playbook/checks/x1-score-ranks-backwards.ts
function assessX1(context) {
	return buildFinding("X1", context.symptoms, assessment$7(context));
}
function assessment$7(context) {
	const { imageAuroc, imageAurocInterval } = context.judged.metrics;
	if (imageAuroc === null || imageAurocInterval === null) return {
		status: "not-assessable",
		reason: needsBothClasses("AUROC", context)
	};
	const limit = context.symptoms.X1.limits.auroc;
	const measurements = [{
		metric: "imageAuroc",
		value: imageAuroc,
		operator: "<",
		limit,
		interval: imageAurocInterval
	}];
	if (imageAurocInterval[1] >= limit && imageAuroc < limit) {
		const spread = context.facts.aurocSpreads[context.checkpoints.indexOf(context.judged)];
		const defective = context.judged.evidence.units.label.filter((label) => label === 1).length;
		const needed = unitsToDecide(imageAuroc, limit, spread.negatives / spread.positives, { confidence: .975 });
		const takes = needed === null ? "more than can be named" : `about ${Math.ceil(needed * defective / spread.positives)}`;
		return {
			status: "undecided",
			severity: "notice",
			summary: `Defective units score a little lower than defect-free ones, which may be chance (AUROC ${rate(imageAuroc)}, interval ${range(imageAurocInterval)}).`,
			measurements,
			reason: `Add defective units: it takes ${takes} (now ${defective}), for an answer in 8 of 10 cases, if the AUROC is ${rate(imageAuroc)}.`
		};
	}
	if (imageAurocInterval[1] >= limit) return {
		status: "absent",
		summary: `Defective units do not score below defect-free ones (AUROC ${rate(imageAuroc)}).`,
		measurements
	};
	const causes = backwardCauses(context);
	return {
		status: "present",
		severity: "critical",
		summary: `The score ranks backwards: defective units score lower than defect-free ones (AUROC ${rate(imageAuroc)}, interval ${range(imageAurocInterval)}). No threshold can repair that.`,
		measurements,
		causes,
		actions: actionsOf(context, causes)
	};
}
const cures = [
	against("per-image-normalization", "Do not normalize error maps or scores image by image (min-max): keep one scale for the whole set."),
	against("similarity-used-as-error", "Make sure that a higher score means more anomalous: a similarity or a likelihood has to be negated."),
	against("labels-swapped", "Check the labels: 1 is defective, 0 is defect-free.")
];
function actionsOf(context, causes) {
	const open = (cause) => causes.some((one) => one.cause === cause && one.likelihood !== "ruled-out");
	const better = context.facts.otherScores.find((other) => other.of !== "image" && isClearlyBetter(other, context.symptoms.A1.limits));
	const plain = causes.some(({ cause, likelihood }) => cause === "defects-plainer-than-the-texture" && likelihood === "likely");
	return [...better !== void 0 ? [scoreAdvice(better)] : plain ? ["Score by something else than the error: it is least where there is least to rebuild, and none that was measured here does better."] : [], ...cures.filter((cure) => cure.against.some(open))];
}

// src/playbook/facts/decoder-state.ts
const clearEffect = .1;
function decoderState(run) {
	const { interventions } = run.judged.evidence;
	if (interventions === null) return "recorded outputs hold no decoder to try other codes on.";
	const { permutation: effect, reason } = interventions;
	if (effect === null) return reason ?? "the defect-free images do not differ, or are all of one group.";
	const [lower, upper] = effect.interval;
	return {
		effect,
		usesCode: upper < run.symptoms.X2.limits.permutation ? "no" : lower > clearEffect ? "yes" : "hardly",
		words: [`decoding another image's code raises the error by ${percent(Math.max(0, effect.value))} of the images' variance`, ...largestNudge(interventions)].join("; ")
	};
}
function largestNudge({ nudges }) {
	if (nudges.length === 0) return [];
	const { unit, change } = nudges.reduce((most, nudge) => nudge.change > most.change ? nudge : most);
	return [`${nudges.length === 1 ? `unit ${unit}, moved by two standard deviations of its codes, changes the pixels` : `of the ${nudges.length} strongest units, each moved by two standard deviations of its codes, unit ${unit} changes the pixels most:`} by ${figure(change)} on average, on a scale of 0 to 1`];
}
function skipsOf(run) {
	return run.judged.evidence.interventions?.skips ?? null;
}
function skipWords(skips) {
	const named = skips.slice(0, 3).map((name) => `"${name.length > 80 ? `${name.slice(0, 79)}…` : name}"`);
	const more = skips.length > named.length ? ` and ${skips.length - named.length} more` : "";
	return `the graph leads past the code by way of ${named.join(", ")}${more}`;
}
function effectiveBeta(beta, skips) {
	return skips?.length === 0 ? beta : null;
}
function betaWithSkips(run) {
	const { effectiveBeta: beta = null, decoderVariance = null } = run.judged.evidence.interventions ?? {};
	if (beta === null || decoderVariance === null) return null;
	const deviation = Math.sqrt(decoderVariance);
	return {
		...beta,
		words: `the effective beta is ${figure(beta.value)} (1: sigma fits the error that is left)`,
		implied: `sigma implies a decoder variance of ${figure(decoderVariance)}, a standard deviation of ${figure(deviation)} on images of 0 to 1`
	};
}

// src/playbook/checks/x2-copies-its-input.ts
function assessX2(context) {
	return buildFinding("X2", context.symptoms, assessment$6(context));
}
function assessment$6(context) {
	const { copying } = context.facts;
	if (typeof copying === "string") return {
		status: "not-assessable",
		reason: copying
	};
	const measurements = measure$3(context, copying);
	if (copying.copies === null) {
		const { faintDefects } = context.facts;
		return {
			status: "not-assessable",
			reason: faintDefects?.grade === "faint" ? `Defects this faint leave little error on any model, so copying cannot be told by them: ${faintDefects.words}.` : "Needs masks that can be used, or a known noise of the images, to tell copying from good rebuilding.",
			measurements
		};
	}
	const summary = copyingSummary(context, copying);
	if (!copying.copies) return {
		status: "absent",
		summary,
		measurements
	};
	return {
		status: "present",
		severity: copying.missed ? "critical" : "warning",
		summary,
		measurements,
		causes: causes$2(context, copying),
		actions: [
			against("skip-connections", "Gate or drop the skip connections nearest to the output, so that images can only pass through the latent code."),
			against("latent-too-wide", "Narrow the latent code, above all a spatial one of high resolution: it must not have room for the finest detail."),
			"Train with noise or with blotted-out squares in the input, and the clean image as the target: copying then no longer pays."
		]
	};
}
function copyingSummary(context, { copies, noiseStaysOut, ratio, error }) {
	if (copies) {
		const vanishing = ratio === null ? "" : `; inside the masks the error is only ${figure(ratio)} times that outside`;
		return `The model passes its input on, defects included: the error is down to ${percent(error)} of ${aPatch(context)}'s own variance${vanishing}. What is copied leaves no error to find it by.`;
	}
	if (noiseStaysOut) return "The noise of the images does not come through, so the model does not copy its input.";
	return ratio === null ? `The finest detail of the images does not come through to the level of their noise (error ${percent(error)} of ${aPatch(context)}'s variance).` : `Defects do not come through: the error inside the masks is ${figure(ratio)} times that outside, at ${percent(error)} of ${aPatch(context)}'s variance.`;
}
function measure$3(context, { error, ratio, bound }) {
	const { highBandCorrelation, meanSquaredError, noise } = context.judged.evidence.reconstruction;
	const limits = context.symptoms.X2.limits;
	const loudest = context.facts.noisyBands.reduce((a, { coherence }) => Math.max(a ?? -1, coherence ?? -1), null);
	return [
		{
			metric: "highBandCorrelation",
			value: highBandCorrelation,
			operator: ">",
			limit: limits["high-band-correlation"]
		},
		...noise.usable && noise.sigma > 0 ? [{
			metric: "errorToNoise",
			value: meanSquaredError / noise.sigma ** 2,
			operator: "<",
			limit: limits["error-to-noise"]
		}] : [],
		{
			metric: "insideOutsideRatio",
			value: ratio,
			operator: "<",
			limit: limits["inside-outside-ratio"]
		},
		{
			metric: "errorToVariance",
			value: error,
			operator: "<",
			limit: limits["error-to-variance"]
		},
		...loudest === null ? [] : [{
			metric: "noiseCoherence",
			value: loudest,
			operator: ">=",
			limit: limits["noise-coherence"]
		}],
		...bound === null ? [] : [{
			...bound,
			operator: "<",
			limit: limits.auroc
		}]
	];
}
function causes$2(context, { bound, missed }) {
	const { latent } = context.judged.evidence;
	const collapsed = context.facts.collapsedLatent;
	const { skips: ways, decoder } = context.facts;
	const none = ways?.length === 0;
	const around = ways !== null && ways.length > 0 && typeof decoder !== "string" && decoder.usesCode === "no";
	const skips = {
		cause: "skip-connections",
		likelihood: none ? "ruled-out" : around || collapsed !== null ? "likely" : "possible",
		because: none ? "In the graph the image reaches the reconstruction through the code alone." : around ? `${sentence$1(skipWords(ways))}, and ${decoder.words}.` : collapsed === null ? "The latent code is in use, so it may carry the images, or share the work with a way around it." : `The code carries next to nothing (${collapsed.carrying} of ${collapsed.latent.dimensions} units), so the images come through another way.`
	};
	const wide = {
		cause: "latent-too-wide",
		likelihood: collapsed === null ? "possible" : "ruled-out",
		because: latent === null ? "Not measured: no latent code is exported." : `The code has ${latent.dimensions} dimensions.`
	};
	const { faintDefects } = context.facts;
	const seen = faintDefects === null ? "" : `${sentence$1(faintDefects.words)}. `;
	return [
		skips,
		wide,
		{
			cause: "defects-too-faint",
			likelihood: {
				faint: "likely",
				between: "possible",
				plain: "ruled-out"
			}[faintDefects?.grade ?? "between"],
			because: seen + (bound === null ? "Not measured: needs labels of both kinds." : `The lowest bound of an AUROC is ${rate(bound.value)}${missed ? ": defects go unnoticed" : ", so defects are still found"}.`)
		}
	];
}

// src/statistics/binormal-recall.ts
function binormalRecall(auroc, falsePositiveRate = .05) {
	if (!(auroc >= 0 && auroc <= 1)) throw new RangeError(`AUROC ${auroc} is not within 0..1`);
	if (!(falsePositiveRate >= 0 && falsePositiveRate <= 1)) throw new RangeError(`false positive rate ${falsePositiveRate} is not within 0..1`);
	if (auroc === 0 || auroc === 1) return auroc;
	if (falsePositiveRate === 0 || falsePositiveRate === 1) return falsePositiveRate;
	return standardNormalCdf(Math.SQRT2 * standardNormalQuantile(auroc) - standardNormalQuantile(1 - falsePositiveRate));
}
function chanceOfNoHit(auroc, positives, falsePositiveRate = .05) {
	return (1 - binormalRecall(auroc, falsePositiveRate)) ** positives;
}

// src/playbook/symptoms/s1-actions.ts
function thresholdActions(context, operating) {
	const useless = context.facts.beyondThresholds;
	if (useless !== null) return [`Leave the threshold where it is. ${useless}`];
	return [
		lower(context, operating),
		...playbookRange(context, operating).map((text) => against("threshold-too-high", text)),
		...checkOutliers(context, operating).map((text) => against("outliers-among-defect-free", text)),
		histogram(context),
		stopEarly(context)
	];
}
function lower({ thresholds, facts }, operating) {
	const { recommended, reason } = facts.recommendation;
	const better = (t) => t.threshold !== null && t.threshold < operating.threshold && t.f1 !== null && t.f1 > (operating.f1 ?? 0);
	const most = [...thresholds.candidates.filter(({ policy, unproven }) => policy === "max-f1" && !unproven), ...withinCap(thresholds)].filter(better).reduce((a, b) => a === null || b.f1 > a.f1 ? b : a, null);
	const choice = recommended !== null && better(recommended) ? recommended : most;
	if (choice === null) return `No lower threshold finds more than it raises in false alarms${reason === null ? "" : ` (${reason.replace(/\.$/, "")})`}: the model has to improve first.`;
	const crossFitted = choice.crossFittedF1 ?? null;
	const honest = crossFitted === null ? "" : ` (cross-fitted F1 ${rate(crossFitted)})`;
	const where = choice.percentile === null ? "" : ` (percentile ${figure(choice.percentile)} of the defect-free scores)`;
	return against("threshold-too-high", `Lower the threshold to ${figure(choice.threshold)}${where}: evaluated again here, ${evaluated(choice)}${honest}.`);
}
function withinCap({ sweep, maxFalseAlarms = 1 }) {
	return sweep.filter(({ falsePositiveRate }) => falsePositiveRate !== null && falsePositiveRate <= maxFalseAlarms);
}
function playbookRange({ thresholds }, operating) {
	const steps = withinCap(thresholds).filter(({ percentile, threshold, f1 }) => percentile !== null && percentile >= 85 && percentile <= 90 && f1 !== null && threshold < operating.threshold);
	if (steps.length === 0) return [];
	return [`By hand, try percentiles from 85 to 90. Evaluated again here: ${steps.map((step) => `${figure(step.percentile)} gives ${evaluated(step)}`).join("; ")}.`];
}
function checkOutliers(context, { policy, threshold }) {
	const { scores, outlying, limit } = context.facts.outlyingScores;
	if (policy !== "percentile" || threshold <= limit) return [];
	return [`Look at the ${outlying} of ${scores.length} defect-free calibration images that score over ${figure(limit)}: they may be misfiled or defective, and they alone hold the threshold up.`];
}
function evaluated({ precision, recall, f1, falsePositiveRate }) {
	return [
		["precision", precision],
		["recall", recall],
		["F1", f1],
		["false positive rate", falsePositiveRate]
	].flatMap(([name, value]) => value === null ? [] : [`${name} ${rate(value)}`]).join(", ");
}
function histogram({ checkpoints, judged, facts }) {
	const gap = facts.errorGaps[checkpoints.indexOf(judged)];
	return `Look at the score histogram in this report, defect-free against defective${gap === null ? "" : ` (their medians lie ${figure(gap)} deviations apart)`}: a threshold is worth moving only where the two part.`;
}
function stopEarly(context) {
	const { best } = context.facts;
	if ((best === null || best === context.judged ? 0 : best.metrics.imageAuroc - context.judged.metrics.imageAuroc) >= context.symptoms.E1.limits.gain) return against("trained-past-the-best", `Stop training earlier: ${best.evidence.checkpoint.name} separates better (AUROC ${rate(best.metrics.imageAuroc)} against ${rate(context.judged.metrics.imageAuroc)}).`);
	return context.checkpoints.length > 1 ? `Stopping the training earlier would not help: none of the ${context.checkpoints.length} checkpoints separates clearly better.` : "Stop training before the reconstruction smooths the difference away: hand over earlier checkpoints too, and the best is named here.";
}

// src/playbook/symptoms/s1-causes.ts
const narrow = .7;
const weakAuroc = .65;
const smoothedShare = .1;
const trimmed = .02;
const trimmedFall = .25;
function thresholdCauses(context, operating) {
	return [
		tooHigh(context, operating),
		...otherScale(context),
		narrowDefectErrors(context),
		littleSeparation(context),
		outliers(context, operating),
		trainedPastTheBest(context)
	];
}
function tooHigh({ thresholds }, operating) {
	const cause = "threshold-too-high";
	const lower = thresholds.sweep.filter(({ threshold, f1 }) => threshold !== null && f1 !== null && threshold < operating.threshold);
	if (lower.length === 0) return {
		cause,
		likelihood: "possible",
		because: "Not measured: no lower percentile of the sweep could be evaluated."
	};
	const best = lower.reduce((a, b) => b.f1 > a.f1 ? b : a);
	const at = `At percentile ${figure(best.percentile)} (${figure(best.threshold)})`;
	return best.f1 > (operating.f1 ?? 0) ? {
		cause,
		likelihood: "likely",
		because: `${at} F1 is ${rate(best.f1)} with a recall of ${rate(best.recall)}.`
	} : {
		cause,
		likelihood: "ruled-out",
		because: `No percentile down to ${figure(lower[0].percentile)} does better.`
	};
}
function otherScale(context) {
	const scale = context.facts.thresholdScale;
	if (typeof scale === "string") return [];
	return [{
		cause: "threshold-of-another-score",
		likelihood: scale.lies === "within" ? "ruled-out" : "likely",
		because: thresholdSummary(scale)
	}];
}
function narrowDefectErrors(context) {
	const cause = "errors-over-smoothed";
	const { defectFree, defective } = context.facts.scores;
	const spread = defectFree.length > 1 ? standardDeviation(defectFree) : 0;
	if (defective.length < 2 || spread === 0) return {
		cause,
		likelihood: "possible",
		because: "Not measured: needs two defective units and defect-free scores that differ."
	};
	const ratio = standardDeviation(defective) / spread;
	const spreads = `The scores of defective units spread ${figure(ratio)} times as wide as those of defect-free ones`;
	const blurred = context.facts.spectrum?.blurred ?? 0;
	const smoothed = blurred < smoothedShare ? "" : `; ${percent(blurred)} of the error on defect-free ${patchWords(context)} is smoothed-away detail`;
	return {
		cause,
		likelihood: ratio < narrow ? "likely" : smoothed === "" ? "ruled-out" : "possible",
		because: `${spreads}${smoothed}.`
	};
}
function littleSeparation({ judged }) {
	const auroc = judged.metrics.imageAuroc;
	return {
		cause: "little-separation",
		likelihood: auroc < weakAuroc ? "likely" : "ruled-out",
		because: `The AUROC is ${rate(auroc)}.`
	};
}
function outliers(context, { policy, percentile: percentile$1, threshold }) {
	const cause = "outliers-among-defect-free";
	if (policy !== "percentile" || percentile$1 === null || threshold === null) return {
		cause,
		likelihood: "ruled-out",
		because: "The threshold was configured, not taken from the scores."
	};
	const { scores, outlying, limit } = context.facts.outlyingScores;
	if (threshold > limit) return {
		cause,
		likelihood: "likely",
		because: `The threshold stands among ${outlying} of ${scores.length} defect-free scores that lie far above the rest (over ${figure(limit)}).`
	};
	const kept = scores.slice(0, scores.length - Math.ceil(trimmed * scores.length));
	if (kept.length === 0 || threshold <= 0) return {
		cause,
		likelihood: "possible",
		because: "Not measured: needs positive scores."
	};
	const fall = Math.max(0, 1 - percentile(kept, percentile$1) / threshold);
	const because = `Without the highest ${percent(trimmed)} of the defect-free scores the threshold would be ${percent(fall)} lower.`;
	return {
		cause,
		likelihood: fall > trimmedFall ? "likely" : "ruled-out",
		because
	};
}
function trainedPastTheBest(context) {
	const cause = "trained-past-the-best";
	const gaps = context.checkpoints.slice(0, context.checkpoints.indexOf(context.judged) + 1).map((checkpoint, i) => ({
		name: checkpoint.evidence.checkpoint.name,
		gap: context.facts.errorGaps[i]
	})).filter((entry) => entry.gap !== null);
	const { overfit } = context.facts;
	if (gaps.length < 2 && overfit !== null) return {
		cause,
		likelihood: "likely",
		because: `The validation loss was lowest at ${overfit.best} (${figure(overfit.lowest)}) and has risen to ${figure(overfit.now)} since.`
	};
	if (gaps.length < 2) return {
		cause,
		likelihood: "possible",
		because: "Not measured: needs an earlier checkpoint."
	};
	const last = gaps[gaps.length - 1];
	const peak = gaps.reduce((a, b) => b.gap > a.gap ? b : a);
	const now = `the gap between defective and defect-free scores is ${figure(last.gap)} deviations`;
	if (peak === last) return {
		cause,
		likelihood: "ruled-out",
		because: `Now ${now}, as wide as at no earlier checkpoint.`
	};
	return last.gap > .8 * peak.gap ? {
		cause,
		likelihood: "ruled-out",
		because: `Now ${now}, hardly less than at its widest (${peak.name}: ${figure(peak.gap)}).`
	} : {
		cause,
		likelihood: "likely",
		because: `Now ${now}; at ${peak.name} it was ${figure(peak.gap)}.`
	};
}

// src/playbook/symptoms/s1-threshold-finds-nothing.ts
const fewestCalibrationUnits = 19;
function assessS1(context) {
	return buildFinding("S1", context.symptoms, assessment$5(context));
}
function assessment$5(context) {
	const { evidence, metrics } = context.judged;
	const { thresholds } = context;
	const { operating } = thresholds;
	const { imageAuroc, imageAurocInterval } = metrics;
	if (imageAuroc === null || imageAurocInterval === null) return {
		status: "not-assessable",
		reason: needsBothClasses("It", context)
	};
	if (operating === null || operating.threshold === null || operating.recall === null) return {
		status: "not-assessable",
		reason: "There is no operating threshold."
	};
	if (operating.policy !== "absolute" && thresholds.calibrationUnits < fewestCalibrationUnits) return {
		status: "undecided",
		severity: "warning",
		summary: `The threshold is a percentile of only ${count(thresholds.calibrationUnits, "defect-free score")}, too few to say what it finds.`,
		measurements: [],
		reason: `Add defect-free calibration images: ${fewestCalibrationUnits} scores are the least.`
	};
	const limits = context.symptoms.S1.limits;
	const ranking = {
		metric: "imageAuroc",
		value: imageAuroc,
		operator: ">",
		limit: limits.auroc,
		interval: imageAurocInterval
	};
	const found = {
		metric: "truePositives",
		value: operating.truePositives,
		operator: "<=",
		limit: 0
	};
	if (imageAuroc <= limits.auroc) {
		const measurements = [ranking, found];
		if (imageAurocInterval[1] > limits.auroc) return {
			status: "undecided",
			severity: "warning",
			summary: `Whether the score ranks better than chance cannot be told (AUROC ${rate(imageAuroc)}, interval ${range(imageAurocInterval)}).`,
			measurements,
			reason: "Improve the model, or add units of both classes, until the interval of the AUROC leaves 0.5 out."
		};
		return {
			status: "absent",
			summary: `The score ranks no better than chance (AUROC ${rate(imageAuroc)}), so the threshold is not what is wrong.`,
			measurements
		};
	}
	if (operating.truePositives !== 0) return nearMatch(context, operating, [found, ranking]);
	const defectGroups = new Set(evidence.units.group.filter((_, i) => evidence.units.label[i] === 1)).size;
	const chance = chanceOfNoHit(imageAuroc, defectGroups, nominalRate(operating));
	const usable = context.facts.usableThreshold;
	const isUsable = usable.interval[0] > limits.recall;
	const ranksForSure = imageAurocInterval[0] > limits.auroc;
	const conclusive = ranksForSure && chance <= limits.chance;
	const doubt = [
		...ranksForSure ? [] : [`the interval of the AUROC ${range(imageAurocInterval)} reaches down to chance`],
		...chance > limits.chance ? [`so few defects would all be missed with a probability of ${percent(chance)} anyway`] : [],
		...isUsable ? [] : [`no threshold at ${percent(limits["false-positive-rate"])} false alarms is sure to find a fifth of them`]
	];
	const facts = `The threshold ${figure(operating.threshold)} finds none of the defects, although the score ranks them better than chance (AUROC ${rate(imageAuroc)}).`;
	return {
		status: "present",
		severity: conclusive && isUsable ? "critical" : "warning",
		summary: doubt.length === 0 ? `${facts} The model is usable with a lower threshold, and useless with this one.` : `${facts} The symptom matches, but ${conclusive ? "a usable model is not proven" : "it is not conclusive"}: ${doubt.join("; ")}.`,
		measurements: [
			found,
			ranking,
			{
				metric: "chanceOfNoHit",
				value: chance,
				operator: "<=",
				limit: limits.chance
			},
			{
				metric: "reachableRecall",
				value: usable.recall,
				operator: ">",
				limit: limits.recall,
				interval: usable.interval
			}
		],
		causes: thresholdCauses(context, operating),
		actions: thresholdActions(context, operating)
	};
}
function nominalRate({ policy, percentile }) {
	return policy === "percentile" && percentile !== null ? 1 - percentile / 100 : .05;
}
function recallNeeds(context, recall, falsePositiveRate) {
	const { units } = context.judged.evidence;
	const defects = units.label.filter((label) => label === 1).length;
	const promised = binormalRecall(context.judged.metrics.imageAuroc, falsePositiveRate);
	const truth = recall > falsePositiveRate ? recall : promised;
	const needed = unitsForShare(truth, falsePositiveRate);
	if (needed === null || needed <= defects) return `Add defective units beyond ${defects}, from further images, until recall's lower bound exceeds the false alarms.`;
	return `Add defective units: it takes about ${needed} (now ${defects}), for an answer in 8 of 10 cases, if the recall is ${percent(truth)}.`;
}
function nearMatch(context, operating, literal) {
	const limits = context.symptoms.S1.limits;
	const { recall, recallInterval, f1, falsePositiveRate, threshold } = operating;
	const best = context.thresholds.candidates.find(({ policy }) => policy === "max-f1");
	const measurements = [...literal];
	const reasons = [];
	if (recallInterval !== null && falsePositiveRate !== null && falsePositiveRate <= limits["false-positive-rate"]) {
		const limit = 2 * falsePositiveRate;
		measurements.push({
			metric: "recall",
			value: recall,
			operator: "<",
			limit,
			interval: recallInterval
		});
		if (recallInterval[1] < limit) reasons.push(`it flags ${percent(recall)} of the defective units and ${percent(falsePositiveRate)} of the defect-free ones`);
	}
	const reachable = best?.crossFittedF1 ?? null;
	if (f1 !== null && reachable !== null && best.threshold !== null && best.threshold < threshold) {
		const limit = limits["near-f1-ratio"] * reachable;
		measurements.push({
			metric: "f1",
			value: f1,
			operator: "<",
			limit
		});
		if (f1 < limit) reasons.push(`its F1 is ${rate(f1)}, where ${rate(reachable)} can be had`);
	}
	if (reasons.length === 0) {
		const finds = `The threshold ${figure(threshold)} finds ${percent(recall)} of the defective units`;
		if (falsePositiveRate === null || recallInterval === null || recallInterval[0] > falsePositiveRate) return {
			status: "absent",
			summary: `${finds}.`,
			measurements
		};
		const lots = {
			metric: "recall",
			value: recall,
			operator: "<=",
			limit: falsePositiveRate,
			interval: recallInterval
		};
		return {
			status: "undecided",
			severity: "warning",
			summary: `${finds} and flags ${percent(falsePositiveRate)} of the defect-free ones; with so few defects, that it finds more than drawing lots would is not shown (interval of the recall from ${percent(recallInterval[0])}).`,
			measurements: [lots, ...measurements],
			reason: recallNeeds(context, recall, falsePositiveRate)
		};
	}
	return {
		status: "present",
		severity: "warning",
		summary: `The threshold ${figure(threshold)} finds next to nothing: ${reasons.join("; ")}.`,
		measurements: [...measurements.slice(literal.length), ...literal],
		causes: thresholdCauses(context, operating),
		actions: thresholdActions(context, operating)
	};
}

// src/statistics/units-to-narrow.ts
const MOST = 1e5;
function unitsToNarrow(n, value, bound, limit) {
	const needed = n * ((1 + standardNormalQuantile(.8) / standardNormalQuantile(.975)) * (value - bound) / (value - limit)) ** 2;
	return needed <= MOST ? Math.ceil(needed) : null;
}

// src/playbook/facts/narrowing.ts
function narrowing(what, n, { value, interval }, limit) {
	const needed = unitsToNarrow(n, value, value < limit ? interval[1] : interval[0], limit);
	return needed === null || needed <= n ? `Add ${what} beyond the ${n} that were measured; so close to the limit no number can be named.` : `Add ${what}: it takes about ${needed} (now ${n}), for an answer in 8 of 10 cases, if the figure is what was measured.`;
}

// src/playbook/causes/capacity-causes.ts
const fewDimensions = 8;
const carriesMuch = 25;
const carriesLittle = 5;
function capacityCauses(context) {
	const [latentCause, decoderCause] = ["latent-too-small", "decoder-too-weak"];
	const both = (because) => [{
		cause: latentCause,
		likelihood: "possible",
		because
	}, {
		cause: decoderCause,
		likelihood: "possible",
		because
	}];
	const state = context.facts.latent;
	if (typeof state === "string") return both(`Not measured: ${state}`);
	const carrying = carryingUnits(state);
	if (state.state !== "alive") return both(`${carrying}: with a code that is not in use, capacity cannot be judged.`);
	const [size, strength] = byFill(context, state);
	return [sizeByLines(context, state) ?? size, strengthByLines(context) ?? strength];
}
function sizeByLines({ facts: { capacity } }, { carrying, latent }) {
	const cause = "latent-too-small";
	if (capacity === null) return null;
	if (capacity.tooSmall === true && carrying === latent.dimensions) return {
		cause,
		likelihood: "likely",
		because: `All of the code is in use, and it has no room for the images: ${capacity.componentWords}.`
	};
	if (!capacity.largeEnough) return null;
	return {
		cause,
		likelihood: "ruled-out",
		because: `The size of the code is not what holds the model back: ${capacity.componentWords}.`
	};
}
function strengthByLines({ facts: { capacity, progress, mainStructure } }) {
	if (capacity?.unread !== true) return null;
	const cause = "decoder-too-weak";
	const held = `The code holds more than the decoder makes of it: ${capacity.readoutWords}`;
	if (progress === null) return {
		cause,
		likelihood: "possible",
		because: `${held}. Whether it still learns to is not measured: needs an earlier checkpoint or the training history.`
	};
	if (progress.improving) return {
		cause,
		likelihood: "possible",
		because: `${held}; but it still learns, as the error falls (since ${progress.before}).`
	};
	return mainStructure?.grade === "none" ? {
		cause,
		likelihood: "possible",
		because: `${held}; it shows nothing of the images yet, so it may as well be untrained.`
	} : {
		cause,
		likelihood: "likely",
		because: `${held}, and the error no longer falls (since ${progress.before}).`
	};
}
function byFill(context, state) {
	const [latentCause, decoderCause] = ["latent-too-small", "decoder-too-weak"];
	const both = (because) => [{
		cause: latentCause,
		likelihood: "possible",
		because
	}, {
		cause: decoderCause,
		likelihood: "possible",
		because
	}];
	const { dimensions, spread } = state.latent;
	const signal = spread?.signalToNoise ?? null;
	if (signal === null) return both(context.facts.klTerm === "absent" ? "Not measured: how full a code is shows against its spread, and this one has none." : "Not measured: needs the spread of the latent code (log-variance).");
	const ratio = `${dimensions} latent dimensions with a median signal of ${figure(signal)} dB over their noise`;
	const tight = dimensions < fewDimensions && signal > carriesMuch;
	const { progress, mainStructure: partly } = context.facts;
	const found = partly === null ? "" : `; the coherence of reconstruction and images, where these have most of their structure, is ${figure(partly.coherence)}`;
	const leveled = progress !== null && !progress.improving && !context.facts.onPlateau;
	const slack = dimensions >= fewDimensions && signal < carriesLittle;
	return [{
		cause: latentCause,
		likelihood: tight ? "likely" : slack ? "ruled-out" : "possible",
		because: `${ratio}: ${tight ? "the code is filled to the brim" : slack ? "the code has room left" : "neither full nor idle"}${found}.`
	}, {
		cause: decoderCause,
		likelihood: slack && leveled ? "likely" : "possible",
		because: leveled ? `${ratio}, and the error no longer falls (since ${progress.before}).` : `${ratio}; whether the error has leveled off ${progress === null ? "is not measured: needs an earlier checkpoint" : "is still open"}.`
	}];
}
const nearlyOff = .01;
function undertrainedCause(context) {
	const cause = "undertrained";
	const { progress, mainStructure: partly, latent: state } = context.facts;
	if (context.facts.deadBelowTheData) {
		const { klAgainstData, klNeverWeighed } = context.facts;
		return {
			cause,
			likelihood: "likely",
			because: `A code that is idle under so little pressure has as a rule not come into use yet: ${klNeverWeighed ? "the KL weight was 0 throughout the training" : klAgainstData.words}.`
		};
	}
	const early = firstEpoch(context);
	if (early !== null) return {
		cause,
		likelihood: "likely",
		because: early
	};
	if (partly?.grade === "none" && typeof state !== "string" && state.state === "alive" && !progress?.improving) return {
		cause,
		likelihood: "likely",
		because: `The code is in use (${carryingUnits(state)}), but the reconstruction has next to nothing of the images' structure yet (coherence ${figure(partly.coherence)}).`
	};
	if (progress === null) return {
		cause,
		likelihood: "possible",
		because: context.history === null ? "Not measured: needs an earlier checkpoint or the training history, to see whether the error still falls." : "Not measured: the training history has no loss that can tell (four points or more, above zero); needs one, or an earlier checkpoint, to see whether the error still falls."
	};
	const { improving, before, drop } = progress;
	const rate = context.facts.learningRate;
	const slowed = rate === null || rate.share >= nearlyOff ? "" : ` The learning rate has come down to ${figure(rate.last)}, ${percent(rate.share)} of its highest: little can follow.`;
	if (improving) return {
		cause,
		likelihood: "likely",
		because: `The error still fell by ${percent(drop)} since ${before}.${slowed}`
	};
	const change = `the error changed by ${percent(-drop)} since ${before}`;
	return context.facts.onPlateau ? {
		cause,
		likelihood: "possible",
		because: `${sentence$1(change)}, but next to nothing is reconstructed yet: this may be the plateau before the code comes into use.`
	} : {
		cause,
		likelihood: "ruled-out",
		because: `Training has leveled off: ${change}.${slowed}`
	};
}
function firstEpoch({ judged, facts }) {
	const { epoch, name } = judged.evidence.checkpoint;
	const { error } = facts;
	if (epoch === null || epoch > 1 || typeof error === "string" || error.grade === "fair" || error.onlyNoise) return null;
	return `${name} is the checkpoint of the first epoch, and the median error is still ${percent(error.median)} of an image's own variance.`;
}
function trainOn(context) {
	if (undertrainedCause(context).likelihood !== "likely") return null;
	const { progress } = context.facts;
	return against("undertrained", progress?.improving ? `Train longer: the error still fell by ${percent(progress.drop)} since ${progress.before}.` : "Train longer, three times the epochs so far, or with a higher learning rate: next to nothing of the images' structure is rebuilt yet.");
}
function dimensionsAdvice(context) {
	const state = context.facts.latent;
	const dimensions = context.judged.evidence.latent?.dimensions;
	if (typeof state !== "string" && state.state !== "alive") return [`More latent dimensions will not help yet: ${carryingUnits(state)}. Bring the code back into use first${context.facts.collapsedLatent === null ? "" : " (S4)"}.`];
	return [against("latent-too-small", `Give the latent code more dimensions, ${moreDimensions(dimensions)}.`)];
}
function moreDimensions(dimensions) {
	if (dimensions === void 0) return "for example from 32 to 64 or 128";
	return dimensions < 32 ? `from ${dimensions} to 32 or 64` : `from ${dimensions} to ${2 * dimensions} or ${4 * dimensions}`;
}

// src/playbook/symptoms/s2-reconstructions-look-the-same.ts
function assessS2(context) {
	return buildFinding("S2", context.symptoms, assessment$4(context));
}
function assessment$4(context) {
	const { diversity } = context.facts;
	if (typeof diversity === "string") return {
		status: "not-assessable",
		reason: diversity
	};
	const limit = context.symptoms.S2.limits[diversity.grade === "none" ? "diversity" : "diversity-warning"];
	const { typical } = diversity;
	const measurements = [{
		metric: "reconstructionDiversity",
		value: diversity.value,
		operator: "<",
		limit: limit * diversity.predictable,
		interval: diversity.interval
	}, ...typical === null ? [] : [{
		metric: "typicalDiversity",
		value: typical.value,
		operator: "<",
		limit: limit * typical.predictable,
		interval: typical.interval
	}]];
	const { kept, onlyTypical } = diversity;
	const { doubt } = diversity;
	if (doubt !== null) {
		const { units } = context.judged.evidence.reconstruction;
		return {
			status: "undecided",
			severity: {
				none: "critical",
				low: "warning",
				enough: "notice"
			}[doubt.byValue],
			summary: `Reconstructions keep ${percent(doubt.value)} of the variation between ${doubt.between}; whether that is enough is left open by its interval (${percent(doubt.interval[0])} to ${percent(doubt.interval[1])}; ${percent(doubt.limit)} is the limit).`,
			measurements: measurements.sort((a, b) => Number(b.value === doubt.value) - Number(a.value === doubt.value)),
			reason: narrowing("defect-free images", units, doubt, doubt.limit)
		};
	}
	if (diversity.grade === "enough") return {
		status: "absent",
		summary: `Reconstructions differ as their images do: they keep ${kept}.`,
		measurements
	};
	const mean = noBetterThanMeanPicture(context.judged.evidence.reconstruction);
	const andMean = mean === null ? "" : ` ${mean}`;
	return {
		status: "present",
		severity: diversity.grade === "none" ? "critical" : "warning",
		summary: diversity.grade === "none" ? `${onlyTypical ? `${apartFrom(context)}, whatever` : "Whatever"} image goes in, nearly the same picture comes out: reconstructions keep ${kept}. The error then shows how an image differs from that one picture, not where a defect is.${andMean}` : `${onlyTypical ? `${apartFrom(context)}, reconstructions` : "Reconstructions"} of different images are much alike: they keep ${kept}.${andMean}`,
		measurements,
		causes: causes$1(context),
		actions: actions(context)
	};
}
function apartFrom({ facts }) {
	return `Apart from a few unusual images${facts.fabrics > 1 ? ", or from one fabric to another" : ""}`;
}
function causes$1(context) {
	const state = context.facts.latent;
	const underused = "latent-underused";
	if (typeof state === "string") {
		const unknown = `Not measured: ${state}`;
		return [
			{
				cause: collapseName(context),
				likelihood: "possible",
				because: `${unknown}${ifKl(context)}`
			},
			{
				cause: "decoder-ignores-code",
				likelihood: "possible",
				because: unknown
			},
			...ofKl(context, [klWeightCause(context, false)]),
			{
				cause: underused,
				likelihood: "possible",
				because: unknown
			},
			...capacityCauses(context),
			undertrainedCause(context)
		];
	}
	const carrying = `${carryingUnits(state)}.`;
	const collapsed = state.state !== "alive";
	return [
		{
			cause: collapseName(context),
			likelihood: collapsed ? "likely" : "ruled-out",
			because: carrying
		},
		ignoresCodeCause(context, collapsed, carrying),
		...ofKl(context, [klWeightCause(context, false), ...collapsed ? [klTooEarlyCause(context, false)] : []]),
		{
			cause: underused,
			likelihood: 2 * state.carrying < state.latent.dimensions ? "likely" : "ruled-out",
			because: carrying
		},
		...capacityCauses(context),
		undertrainedCause(context)
	];
}
function ignoresCodeCause(context, collapsed, carrying) {
	const cause = "decoder-ignores-code";
	const { decoder } = context.facts;
	const measured = typeof decoder !== "string";
	if (collapsed && measured && decoder.usesCode === "yes") return {
		cause,
		likelihood: "ruled-out",
		because: `Little as the code holds, the decoder uses it: ${decoder.words}. ${carrying}`
	};
	if (collapsed) {
		const because = `The code has next to nothing in it that the decoder could use: ${carrying}`;
		return {
			cause,
			likelihood: "possible",
			because: measured ? `${because} ${sentence$1(decoder.words)}.` : because
		};
	}
	if (!measured) return {
		cause,
		likelihood: "possible",
		because: `The code is in use, yet the pictures are alike. Not measured with swapped codes: ${decoder}`
	};
	return {
		cause,
		likelihood: decoder.usesCode === "no" ? "likely" : decoder.usesCode === "yes" ? "ruled-out" : "possible",
		because: `${sentence$1(decoder.words)}. ${carrying}`
	};
}
function actions(context) {
	const state = context.facts.latent;
	const known = typeof state !== "string";
	const collapsed = context.facts.collapsedLatent !== null;
	const { fabrics } = context.facts;
	const capacity = "give the decoder more capacity: more channels, further transposed convolutions or residual blocks.";
	const wider = against("decoder-too-weak", sentence$1(capacity));
	return [
		...trainLonger(context),
		...!mayHaveKl(context) ? [wider] : known && !collapsed && klWeightCause(context, false).likelihood !== "likely" ? [wider, against("kl-weight-too-high", `Leave the KL weight for later: ${carryingUnits(state)}, so the code has not collapsed. If nothing else helps, lower it, or raise it from 0 over the epochs (annealing).`)] : [...collapsed && context.facts.klTerm === "present" ? lighterKl : [against(["kl-weight-too-high", "kl-too-early"], `${context.facts.klTerm === "unknown" ? "If the model is trained with a KL term (a VAE), train" : "Train"} again with a KL weight ten times lower, or raise it from 0 to its target over the first third of the epochs (annealing).`)], collapsed ? against("decoder-too-weak", `Once the latent code is in use again, ${capacity}`) : wider],
		...collapsed ? [] : dimensionsAdvice(context),
		context.facts.collapsedLatent !== null ? watchHistograms(context.facts.collapsedLatent) : readHistograms(context),
		fabrics > 1 ? `The set holds ${fabrics} fabrics: try a conditional VAE that gets the fabric code as a second input, so that the latent code is left for what the fabric does not say.` : "If the model is trained on several kinds of product at once, try a conditional VAE that gets the kind as a second input."
	];
}
function readHistograms(context) {
	const state = context.facts.latent;
	return typeof state !== "string" ? state.latent.spread === null ? `Read the histogram of mu in this report: ${carryingUnits(state)}.` : `Read the histograms of mu and sigma in this report: ${carryingUnits(state)}.` : context.facts.klTerm === "unknown" ? "Export the code with the model (of a VAE mu and the log-variance), so that it can be seen whether the code is in use." : "Export mu and the log-variance with the model, so that their histograms can show whether the code is in use.";
}
function trainLonger(context) {
	const advice = trainOn(context);
	return advice === null ? [] : [advice];
}

// src/playbook/facts/spectrum-state.ts
const mostlyNoise = .5;
const weak = .3;
const strong = .9;
const loud = 1.5;
const peak = 6;
const peakShare = .1;
const minorShare = .01;
const partialFrom = .3;
const partialTo = .7;
function spectrumState(run) {
	const { reconstruction } = run.judged.evidence;
	if (reconstruction === null || reconstruction.bands === null || tooFew(reconstruction.units, run)) return null;
	const { bands, checkerboard } = reconstruction;
	const shareOf = (fits) => bands.reduce((sum, band, i) => sum + (fits(band, i) ? band.errorShare : 0), 0);
	const intactBelow = (i) => bands.slice(0, Math.min(i, 2)).every(({ share, coherence }) => share < minorShare || (coherence ?? 0) > strong);
	return {
		bands,
		main: bands.reduce((a, b) => b.share > a.share ? b : a),
		blurred: shareOf((band, i) => i > 0 && treatmentOf(band) === "lost" && intactBelow(i)),
		nothing: shareOf((band, i) => treatmentOf(band) === "lost" && !(i > 0 && intactBelow(i))),
		invented: shareOf((band) => treatmentOf(band) === "invented"),
		otherTexture: shareOf((band) => treatmentOf(band) === "other-texture"),
		checkerboard: checkerboard !== null && checkerboard.excess > peak && checkerboard.errorShare >= peakShare ? {
			excess: checkerboard.excess,
			period: checkerboard.frequency.some((f) => f % .5 !== 0) ? "4" : "2"
		} : null
	};
}
function treatmentOf({ gain, error, coherence, noise }) {
	if (gain === null || error === null) return "rebuilt";
	if ((noise ?? 0) >= mostlyNoise) return gain > loud ? "invented" : "noise";
	if (gain > loud && error > 1) return "invented";
	if (gain < weak && error > partialTo) return "lost";
	if (gain >= .5 && (coherence ?? 0) < .5 && error > 1) return "other-texture";
	return error < weak ? "rebuilt" : "partial";
}
function noisyBands(run) {
	return (run.judged.evidence.reconstruction?.bands ?? []).filter(({ noise }) => noise !== null && noise >= mostlyNoise);
}
function mainStructure(spectrum) {
	const coherence = spectrum?.main.coherence ?? null;
	if (coherence === null) return null;
	return {
		coherence,
		grade: coherence < partialFrom ? "none" : coherence <= partialTo ? "part" : "all"
	};
}
function bandName({ from, to }) {
	const period = (frequency) => figure(Number((1 / frequency).toFixed(1)));
	return from === 0 ? `structure over ${period(to)} pixels` : `structure of ${period(to)} to ${period(from)} pixels`;
}
function mainError({ bands }) {
	const main = bands.reduce((a, b) => b.errorShare > a.errorShare ? b : a);
	const kept = main.gain === null ? "which the images do not have" : `of which the reconstruction has ${percent(main.gain)} of the power${main.coherence === null ? "" : ` (coherence ${figure(main.coherence)})`}`;
	return `${percent(main.errorShare)} of the error lies in ${bandName(main)}, ${kept}`;
}

// src/playbook/causes/spectrum-causes.ts
const mostOfIt = .5;
const littleOfIt = .1;
function spectrumCauses(context) {
	const blurOrNoise = "blurred-or-noisy-reconstruction";
	const state = context.facts.spectrum;
	if (state === null) return [{
		cause: blurOrNoise,
		likelihood: "possible",
		because: "Not measured: needs reconstructions of 16 pixels or more with some structure."
	}];
	const { blurred, invented, otherTexture, checkerboard } = state;
	const parts = [
		...blurred > littleOfIt ? [`${percent(blurred)} of the error is fine detail that is smoothed away`] : [],
		...invented > littleOfIt ? [`${percent(invented)} of the error is detail that the images do not have`] : [],
		...checkerboard === null ? [] : [`a pattern of period ${checkerboard.period} stands out by ${figure(checkerboard.excess)} dB, as transposed convolutions leave it`]
	];
	return [{
		cause: blurOrNoise,
		likelihood: checkerboard === null ? graded(blurred + invented) : "likely",
		because: parts.length === 0 ? `${sentence$1(mainError(state))}.` : `${sentence$1(parts.join("; "))}.`
	}, {
		cause: "wrong-texture",
		likelihood: graded(otherTexture),
		because: `${percent(otherTexture)} of the error is structure as strong as that of the images, but in other places.`
	}];
}
function graded(share) {
	return share >= mostOfIt ? "likely" : share <= littleOfIt ? "ruled-out" : "possible";
}

// src/playbook/symptoms/s3-causes-and-actions.ts
function heatMapCauses(context, error) {
	const { ssim, r2 } = context.judged.evidence.reconstruction;
	const { latent: state, diversity } = context.facts;
	const alike = typeof diversity !== "string" && diversity.grade === "none";
	const { collapsedLatent: collapsed, spectrum } = context.facts;
	const similarity = ssim === null ? "" : `, SSIM ${figure(ssim)}`;
	const explained = `R2 ${figure(r2)}${similarity}`;
	return [
		{
			cause: "almost-nothing-reconstructed",
			likelihood: error.grade === "failed" ? "likely" : "ruled-out",
			because: `The median error is ${percent(error.median)} of ${aPatch(context)}'s own variance (${explained})${spectrum === null ? "" : `; ${mainError(spectrum)}`}.`
		},
		undertrainedCause(context),
		...spectrumCauses(context),
		{
			cause: collapseName(context),
			likelihood: typeof state === "string" ? alike && context.facts.klTerm !== "unknown" ? "likely" : "possible" : collapsed ? "likely" : "ruled-out",
			because: typeof state !== "string" ? `${carryingUnits(state)}.` : alike ? `All reconstructions look the same (S2).${ifKl(context)}` : `Not measured: ${state}${ifKl(context)}`
		},
		...capacityCauses(context)
	];
}
function heatMapActions(context) {
	const { progress } = context.facts;
	return [
		trainOn(context) ?? (progress === null ? against("undertrained", "Train longer if this is an early checkpoint, and hand over several checkpoints: they show whether the error still falls.") : context.facts.onPlateau ? against("undertrained", `Train longer if this is an early checkpoint: the error has hardly moved since ${progress.before}, but a VAE may stay so for some epochs before it learns.`) : `Do not just train longer: the error has hardly moved since ${progress.before}.`),
		...dimensionsAdvice(context),
		...decoderAdvice(context)
	];
}
function decoderAdvice({ facts: { skips } }) {
	return [against(["almost-nothing-reconstructed", "decoder-too-weak"], "Put BatchNorm between the layers of the decoder, or start it from a better initialization (He for ReLU layers)."), ...skips !== null && skips.length > 0 ? [] : [against(["decoder-too-weak", "blurred-or-noisy-reconstruction"], "Try skip connections or a shallow U-Net decoder, at the low resolutions only: skips near the output copy defects into the reconstruction and hide them.")]];
}

// src/playbook/symptoms/s3-heat-maps-red-or-uniform.ts
function assessS3(context) {
	return buildFinding("S3", context.symptoms, assessment$3(context));
}
function assessment$3(context) {
	const { error } = context.facts;
	if (typeof error === "string") return {
		status: "not-assessable",
		reason: error
	};
	const limits = context.symptoms.S3.limits;
	const { redShare } = context.judged.evidence.reconstruction;
	const measurements = [{
		metric: "errorToVariance",
		value: error.median,
		operator: ">=",
		limit: limits[error.grade === "failed" ? "error-to-variance" : "error-to-variance-warning"],
		...error.interval === null ? {} : { interval: error.interval }
	}, ...uniformity(context)];
	const lost = `on half of the defect-free ${patchWords(context)} the error is ${percent(error.median)} or more of the ${patchWord(context)}'s own variance`;
	const mean = noBetterThanMeanPicture(context.judged.evidence.reconstruction);
	const andMean = mean === null ? "" : ` ${mean}`;
	const red = `${percent(redShare)} of all pixels are off by more than half their ${patchWord(context)}'s spread`;
	if (error.grade === "fair" || error.onlyNoise) {
		const noise = `What the reconstruction misses on defect-free ${patchWords(context)} is no more than their noise.`;
		const fair = mean === null ? `Defect-free ${patchWords(context)} are rebuilt well enough for a heat map: the median error is ${percent(error.median)} of their own variance.` : `The median error on defect-free ${patchWords(context)} is ${percent(error.median)} of their own variance. ${mean} What is rebuilt is what all have in common.`;
		const limit = limits["error-to-variance-warning"];
		if (!error.onlyNoise && (error.interval === null || error.interval[1] >= limit)) {
			const { units } = context.judged.evidence.reconstruction;
			return {
				status: "undecided",
				severity: "notice",
				summary: `${fair} Its interval reaches the ${percent(limit)} from which maps are raised everywhere.`,
				measurements,
				reason: error.interval === null ? "Add defect-free images: an interval of the median takes six or more, of as many groups." : narrowing("defect-free images", units, {
					value: error.median,
					interval: error.interval
				}, limit)
			};
		}
		return {
			status: "absent",
			summary: error.onlyNoise ? noise : fair,
			measurements
		};
	}
	const uniform = isUniform(context) ? " On defective images the map is as high outside the masks as inside." : "";
	return {
		status: "present",
		severity: error.conclusive ? "critical" : "warning",
		summary: error.grade === "failed" ? `The heat map is red nearly everywhere: the reconstruction is hardly better than painting each ${patchWord(context)} in its mean color, and ${red}.${andMean}${uniform}` : `The heat map is raised everywhere: ${lost}, and ${red}.${andMean}${uniform}`,
		measurements,
		causes: heatMapCauses(context, error),
		actions: heatMapActions(context)
	};
}
function uniformity(context) {
	const { reconstruction } = context.judged.evidence;
	const { pixel } = context.facts;
	const limits = context.symptoms.S3.limits;
	const list = [];
	if (pixel !== null && pixel.insideOutsideRatio !== null) {
		const limit = limits["inside-outside-ratio"];
		list.push({
			metric: "insideOutsideRatio",
			value: pixel.insideOutsideRatio,
			operator: "<",
			limit
		});
	}
	if (pixel?.blurredAuroc) {
		const { value, interval } = pixel.blurredAuroc;
		list.push({
			metric: "blurredPixelAuroc",
			value,
			operator: "<=",
			limit: limits["blurred-pixel-auroc"],
			interval
		});
	}
	const ratio = reconstruction?.coefficientOfVariationRatio ?? null;
	if (ratio !== null) list.push({
		metric: "coefficientOfVariationRatio",
		value: ratio,
		operator: "<=",
		limit: flatMaps
	});
	return list;
}
const flatMaps = 1.5;
function isUniform(context) {
	const { pixel } = context.facts;
	const limits = context.symptoms.S3.limits;
	return pixel !== null && pixel.insideOutsideRatio !== null && pixel.insideOutsideRatio < limits["inside-outside-ratio"] && pixel.blurredAuroc !== null && pixel.blurredAuroc.interval[1] <= limits["blurred-pixel-auroc"];
}

// src/playbook/symptoms/s4-causes-and-actions.ts
function flatCauses(context, state, bypassed) {
	const carrying = `${sentence$1(carryingUnits(state))}.`;
	const collapse = {
		cause: collapseName(context),
		likelihood: bypassed ? "possible" : "likely",
		because: carrying
	};
	const without = bypassedCause(context, state, bypassed);
	const { muSpread } = state.latent;
	const dead = {
		cause: "dead-encoder",
		likelihood: state.dead ? "likely" : "ruled-out",
		because: `The largest departure of mu from its mean is ${figure(muSpread)}.`
	};
	const rest = ofKl(context, [klWeightCause(context, bypassed), klTooEarlyCause(context, bypassed || state.dead)]);
	if (state.dead) return [
		dead,
		{
			...collapse,
			likelihood: "possible"
		},
		without,
		...rest
	];
	return bypassed ? [
		without,
		collapse,
		...rest,
		dead
	] : [
		collapse,
		...rest,
		without,
		dead
	];
}
function bypassedCause(context, state, bypassed) {
	const cause = "latent-bypassed";
	const { error } = context.facts;
	if (typeof error === "string") return {
		cause,
		likelihood: "possible",
		because: `Not measured: ${error}`
	};
	const fit = `R2 is ${figure(context.judged.evidence.reconstruction.r2)}`;
	const { skips, decoder } = context.facts;
	const swapped = typeof decoder === "string" ? "" : `; ${decoder.words}`;
	if (bypassed) return {
		cause,
		likelihood: "likely",
		because: `${fit} although the code carries next to nothing: ${skips === null ? "the images must come through another way" : skipWords(skips)}${swapped}.`
	};
	if (skips?.length === 0) return {
		cause,
		likelihood: "ruled-out",
		because: `In the graph the image reaches the reconstruction through the code alone${swapped}.`
	};
	if (error.grade === "fair" && !state.dead) {
		if (typeof decoder !== "string") return {
			cause,
			likelihood: decoder.usesCode === "no" ? "likely" : decoder.usesCode === "yes" ? "ruled-out" : "possible",
			because: `${fit}${swapped}.`
		};
		return {
			cause,
			likelihood: "possible",
			because: `${fit}; whether by way of the ${state.carrying} live latent units is not measured with swapped codes: ${decoder}`
		};
	}
	return {
		cause,
		likelihood: "ruled-out",
		because: `The reconstructions are poor too (${fit}), so nothing leads around the code.`
	};
}
function flatActions(context, state, bypassed) {
	const { spread } = state.latent;
	const watch = watchHistograms(state);
	if (state.dead) return [
		against("dead-encoder", "Export the model again and compare mu of two different images in the training code: if they differ there, the export lost the encoder."),
		...mayHaveKl(context) ? [against(["kl-too-early", "kl-weight-too-high"], "If they do not differ there either, train with a KL warm-up from 0 and a lower KL weight.")] : [],
		watch
	];
	if (bypassed) return [
		against("latent-bypassed", "Gate or drop the skip connections nearest to the output, so that images can only pass through the latent code."),
		...mayHaveKl(context) ? [against(["kl-too-early", "kl-weight-too-high"], "Lowering the KL weight alone will not help: the decoder does without the code, so nothing would draw it back. Combine a KL warm-up from 0 with the weakened skips.")] : [],
		watch
	];
	if (state.state === "collapsed" && farFromPrior(state.latent)) return [
		"Compare model.input (range, mean, std) with the training code first: images on another scale than in training look all the same to the encoder.",
		`Leave the KL weight alone for now: only ${spread.passiveUnits} of ${state.latent.dimensions} units sit at the prior, so a warm-up or a lower weight would change little.`,
		watch
	];
	const shrink = state.state === "partly-collapsed" && context.facts.reconstructsWell ? [`The images are rebuilt well as it is: shrinking the latent code to about ${state.carrying} units would lose nothing.`] : [];
	if (!mayHaveKl(context)) return ["Check that the decoder reads the code at all, in training as in the export: skip connections, a bias or a constant input may do in its place.", watch];
	const longer = trainOn(context);
	return [
		...longer === null ? [] : [longer],
		...shrink,
		...lighterKl,
		watch
	];
}
function farFromPrior({ spread, dimensions }) {
	return spread !== null && spread.passiveUnits < dimensions / 2;
}

// src/playbook/symptoms/s4-latent-means-flat.ts
function assessS4(context) {
	return buildFinding("S4", context.symptoms, assessment$2(context));
}
function assessment$2(context) {
	const state = context.facts.latent;
	if (typeof state === "string") return {
		status: "not-assessable",
		reason: state
	};
	const measurements = measure$2(context, state);
	const carrying = sentence$1(carryingUnits(state));
	if (isOpen$1(context, state)) {
		const { signalInformation } = state.latent.spread;
		const limit = context.symptoms.S4.limits.information;
		const guessed = context.judged.evidence.outputs.spread?.guessed === true;
		return {
			status: "undecided",
			severity: signalInformation.value < limit && !guessed ? "critical" : "warning",
			summary: `Whether the latent code is in use is left open: ${carryingUnits(state)}, and the interval of its information holds the ${figure(limit)} nat under which it is not.${caveat(context)}`,
			measurements: measurements.sort((a, b) => place$2(a) - place$2(b)),
			reason: narrowing("defect-free images", state.latent.images, signalInformation, limit)
		};
	}
	if (state.state === "alive") {
		const { decoder } = context.facts;
		const swapped = typeof decoder === "string" ? "" : ` ${sentence$1(decoder.words)}.`;
		return {
			status: "absent",
			summary: `The latent code is in use: ${carryingUnits(state)}.${levelWords(state)}${swapped}`,
			measurements
		};
	}
	const { skips } = context.facts;
	const bypassed = state.state === "collapsed" && !state.dead && context.facts.reconstructsWell && skips?.length !== 0;
	return {
		status: "present",
		severity: state.state === "collapsed" && state.conclusive ? "critical" : "warning",
		summary: `${title(context, state, bypassed, skips)} ${carrying}.${caveat(context)}`,
		measurements,
		causes: flatCauses(context, state, bypassed),
		actions: flatActions(context, state, bypassed)
	};
}
function title(context, { state, dead, latent }, bypassed, skips) {
	if (dead) return "Dead encoder: mu is the same for every image, to the sixth digit. Training alone hardly does that; the export is most often to blame.";
	if (bypassed) return `Latent bypassed: the images are rebuilt well, but not by way of the latent code. ${skips === null ? "Something else, as a rule skip connections, carries them past it, and a defect along with them." : `Skip connections carry them past it, and a defect along with them: ${skipWords(skips)}.`}`;
	if (!mayHaveKl(context)) return "The latent code is not in use: whichever image's code is decoded, next to the same picture comes out.";
	if (state === "collapsed" && farFromPrior(latent)) return "Mu hardly varies between images although the code is far from the prior, so it is not the KL term that holds it: the encoder sees next to no difference between the images.";
	return state === "collapsed" ? "Posterior collapse: the encoder says the same about every image, so the decoder cannot know which one it has to rebuild." : "Partial posterior collapse: nearly all of the latent code lies idle.";
}
function isOpen$1(context, { state, dead, latent: { spread } }) {
	if (spread === null || dead || spread.liveUnits === 0 || state === "partly-collapsed") return false;
	const [low, high] = spread.signalInformation.interval;
	const limit = context.symptoms.S4.limits.information;
	return low < limit && limit <= high;
}
function place$2({ metric }) {
	return metric === "signalInformation" ? 0 : 1;
}
function caveat(context) {
	const { latent, outputs } = context.judged.evidence;
	if (latent.spread === null) return " The model exports no log-variance, so only what the decoder makes of mu could be judged; hence a warning at most.";
	if (outputs.spread?.guessed) return ` Whether "${outputs.spread.name}" is a ${outputs.spread.convention} was guessed; hence a warning at most. Name it under model.outputs.`;
	return "";
}
function measure$2(context, { state, latent, carrying }) {
	const limits = context.symptoms.S4.limits;
	const { spread } = latent;
	const { decoder } = context.facts;
	const swapped = typeof decoder === "string" ? [] : [{
		metric: "permutationEffect",
		value: decoder.effect.value,
		operator: "<",
		limit: context.symptoms.X2.limits.permutation,
		interval: decoder.effect.interval
	}];
	if (spread === null) {
		const kept = context.judged.evidence.reconstruction?.diversity ?? null;
		if (swapped.length > 0 || kept === null) return swapped;
		const { value, interval } = kept;
		return [{
			metric: "reconstructionDiversity",
			value,
			operator: "<",
			limit: context.symptoms.S2.limits.diversity,
			interval
		}];
	}
	const { value, interval } = spread.signalInformation;
	const live = {
		metric: "liveUnits",
		value: carrying,
		operator: "<=",
		limit: 0,
		unit: `of ${latent.dimensions}`
	};
	const information = {
		metric: "signalInformation",
		value,
		operator: "<",
		limit: limits.information,
		interval,
		unit: "nat"
	};
	if (state === "collapsed") return [
		live,
		information,
		...swapped
	];
	return [
		information,
		{
			metric: "liveFraction",
			value: carrying / latent.dimensions,
			operator: "<",
			limit: limits["live-fraction-warning"]
		},
		{
			metric: "collapsedFraction",
			value: spread.collapsedFraction,
			operator: ">",
			limit: limits["collapsed-fraction-warning"]
		},
		...swapped
	];
}

// src/playbook/symptoms/s5-latent-spread-vanishes.ts
function assessS5(context) {
	return buildFinding("S5", context.symptoms, assessment$1(context));
}
function assessment$1(context) {
	const { latent, outputs } = context.judged.evidence;
	if (latent === null) return {
		status: "not-assessable",
		reason: "The model exports no latent code (mu, log-variance)."
	};
	if (latent.spread === null) return {
		status: "not-assessable",
		reason: "The model exports no log-variance, sigma or variance."
	};
	if (tooFew(latent.images, context)) return {
		status: "not-assessable",
		reason: tooFewReason(latent.images, context)
	};
	const { meanSigmaLive, signalToNoise, pinned } = latent.spread;
	const limits = context.symptoms.S5.limits;
	const isPinned = pinned.fraction >= limits["pinned-fraction"] && pinned.logVariance < limits["pinned-log-variance"];
	const narrow = meanSigmaLive !== null && signalToNoise !== null && meanSigmaLive < limits.sigma && signalToNoise > limits["signal-to-noise"];
	const { betaWithSkips: beta, effectiveBeta: fitting } = context.facts;
	const weak = beta !== null && beta.value < limits["effective-beta"];
	const measurements = [
		...beta === null ? [] : [{
			metric: "effectiveBeta",
			value: beta.value,
			operator: "<",
			limit: limits["effective-beta"],
			interval: beta.interval
		}],
		{
			metric: "meanSigmaLive",
			value: meanSigmaLive,
			operator: "<",
			limit: limits.sigma
		},
		{
			metric: "signalToNoise",
			value: signalToNoise,
			operator: ">",
			limit: limits["signal-to-noise"],
			unit: "dB"
		},
		{
			metric: "pinnedFraction",
			value: pinned.fraction,
			operator: ">=",
			limit: limits["pinned-fraction"]
		},
		{
			metric: "pinnedLogVariance",
			value: pinned.logVariance,
			operator: "<",
			limit: limits["pinned-log-variance"]
		}
	];
	if (!isPinned && !weak && !(fitting === null && narrow)) {
		if (meanSigmaLive === null || collapsedAsAWhole(context)) return {
			status: "not-assessable",
			reason: "Next to nothing of the latent code is in use, so there is no spread that could vanish.",
			measurements
		};
		if (fitting === null && (meanSigmaLive < limits.sigma || signalToNoise > limits["signal-to-noise"])) {
			const why = beta === null ? "no decoder could be fed other codes" : "skip connections may have raised the effective beta";
			return {
				status: "not-assessable",
				reason: `Sigma (${figure(meanSigmaLive)} on the live latent units, ${figure(signalToNoise)} dB below their signal) does not decide it alone, and ${why}.`,
				measurements
			};
		}
		if (fitting !== null && fitting.interval[0] < limits["effective-beta"]) {
			const limit = limits["effective-beta"];
			return {
				status: "undecided",
				severity: "notice",
				summary: `Whether sigma has vanished is left open: ${fitting.words}, and its interval reaches under ${figure(limit)}.`,
				measurements,
				reason: narrowing("defect-free images", context.judged.evidence.interventions.images, fitting, limit)
			};
		}
		const fits = fitting === null ? "" : `; ${fitting.words}`;
		return {
			status: "absent",
			summary: `Sigma has not vanished: it averages ${figure(meanSigmaLive)} on the live latent units${fits}.`,
			measurements
		};
	}
	const guessed = outputs.spread?.guessed ? ` Whether "${outputs.spread.name}" is a ${outputs.spread.convention} was guessed.` : "";
	const what = isPinned ? `The log-variance stands at one lowest value (${figure(pinned.logVariance)}) in ${percent(pinned.fraction)} of all cases.` : !narrow ? `Sigma is far smaller than the error that is left would call for: ${beta.words}.` : `Sigma averages ${figure(meanSigmaLive)} on the live latent units, ${figure(signalToNoise)} dB below their signal.`;
	return {
		status: "present",
		severity: "warning",
		summary: `${what} ${isPinned || narrow ? "The encoder claims to be all but certain of its code" : "What the encoder leaves open hardly shows in the picture"}: the VAE works as a plain autoencoder, with no usable notion of what is normal in latent space.${guessed}`,
		measurements,
		causes: causes(what, isPinned, isPinned || narrow, weightCause(beta, weak, context)),
		actions: [
			against("over-confident-encoder", "Add mild noise to the training images (sd 0.01 to 0.05 on a 0..1 scale), so that codes of nearly equal images have to overlap."),
			against("over-confident-encoder", "Make the encoder shallower, or give it fewer channels, so that it cannot tell every image apart exactly."),
			against("kl-weight-too-low", "Raise the KL weight, or learn the variance of the decoder. The usual advice for this symptom is to lower the weight, but measured on trained models that makes sigma smaller still."),
			...isPinned ? [against("log-variance-clamped", "Check the clamp on the log-variance in the training code: its lower end is where the values stand.")] : []
		]
	};
}
function collapsedAsAWhole({ facts }) {
	return facts.collapsedLatent?.state === "collapsed";
}
function weightCause(beta, weak, context) {
	const cause = "kl-weight-too-low";
	if (beta === null || !weak && context.facts.effectiveBeta === null) {
		const trained = klOffByHistory(context);
		if (trained !== null) return trained;
		return {
			cause,
			likelihood: "possible",
			because: `${beta === null ? "Not measured: the effective beta needs a decoder that can be fed codes." : "Not known: skip connections may have raised the effective beta."} In trials sigma vanished with the KL term off.`
		};
	}
	const error = context.judged.evidence.reconstruction.meanSquaredError;
	const because = `${sentence$1(beta.words)}: ${beta.implied}, and the mean squared error is ${figure(error)}.`;
	return {
		cause,
		likelihood: weak ? "likely" : "ruled-out",
		because
	};
}
function causes(what, isPinned, tiny, weight) {
	return [
		{
			cause: "over-confident-encoder",
			likelihood: "likely",
			because: what
		},
		weight,
		{
			cause: "latent-space-not-explored",
			likelihood: "likely",
			because: tiny ? "With so small a sigma, sampling returns mu itself: no code beside those of the training images was ever decoded." : "Codes drawn with this sigma decode to nearly the picture of mu itself, beside the error that is left."
		},
		{
			cause: "no-uncertainty-modeled",
			likelihood: "likely",
			because: tiny ? "A sigma that hardly differs from 0 says the same about clear and doubtful images." : "Sigma stands for far less doubt than the error that is left shows."
		},
		{
			cause: "log-variance-clamped",
			likelihood: isPinned ? "likely" : "ruled-out",
			because: isPinned ? what : "The log-variances do not gather at one lowest value."
		}
	];
}

// src/statistics/mann-kendall.ts
const longestExact = 40;
function mannKendall(series) {
	checkFinite(series);
	const n = series.length;
	if (n < 2) return null;
	let s = 0;
	const slopes = [];
	const occurrences = /* @__PURE__ */ new Map();
	for (let j = 0; j < n; j++) {
		for (let i = 0; i < j; i++) {
			s += Math.sign(series[j] - series[i]);
			slopes.push((series[j] - series[i]) / (j - i));
		}
		occurrences.set(series[j], (occurrences.get(series[j]) ?? 0) + 1);
	}
	const tied = [...occurrences.values()].filter((t) => t > 1);
	const spread = (t) => t * (t - 1) * (2 * t + 5);
	const variance = (spread(n) - tied.reduce((sum, t) => sum + spread(t), 0)) / 18;
	const pairs = slopes.length;
	const untied = pairs - tied.reduce((sum, t) => sum + t * (t - 1) / 2, 0);
	const tau = untied === 0 ? 0 : s / Math.sqrt(pairs * untied);
	const z = s === 0 ? 0 : (s - Math.sign(s)) / Math.sqrt(variance);
	const exact = tied.length === 0 && n <= longestExact;
	const atLeast = exact ? (value) => exactUpperTail(n, value) : (value) => variance === 0 ? 1 : standardNormalCdf((1 - value) / Math.sqrt(variance));
	const increasing = atLeast(s);
	const decreasing = atLeast(-s);
	const twoSided = s === 0 ? 1 : Math.min(1, 2 * Math.min(increasing, decreasing));
	return {
		s,
		variance,
		z,
		twoSided,
		increasing,
		decreasing,
		exact,
		tau,
		slope: quantile(slopes, .5)
	};
}
function exactUpperTail(n, s) {
	const pairs = n * (n - 1) / 2;
	let share = [1];
	for (let size = 2; size <= n; size++) {
		const next = new Array(size * (size - 1) / 2 + 1).fill(0);
		share.forEach((mass, inversions) => {
			for (let added = 0; added < size; added++) next[inversions + added] += mass / size;
		});
		share = next;
	}
	const most = (pairs - s) / 2;
	return Math.min(1, share.slice(0, most + 1).reduce((sum, mass) => sum + mass, 0));
}

// src/playbook/facts/auroc-needs.ts
const WORKING = .75;
function aurocNeeds(spread, { defective, defectFree }, { stuck, below, above }) {
	const ratio = spread.negatives / spread.positives;
	const actual = (m) => m === null ? null : Math.ceil(m * defective / spread.positives);
	const forStuck = actual(unitsToDecide(stuck, below, ratio));
	const forWorking = actual(unitsToDecide(Math.max(WORKING, above), above, ratio));
	const asMeasured = [unitsToDecide(spread.auroc, below, ratio), unitsToDecide(spread.auroc, above, ratio)];
	const measured = [...spread.auroc < below ? [asMeasured[0]] : [], ...spread.auroc > above ? [asMeasured[1]] : []].flatMap((m) => actual(m) ?? []);
	const cases = [
		...forStuck !== null && forStuck > defective ? [`${forStuck} if the AUROC is ${rate(stuck)}`] : [],
		...forWorking !== null && forWorking > defective ? [`${forWorking} if it is ${rate(Math.max(WORKING, above))}`] : [],
		...measured.length > 0 ? [`${Math.min(...measured)} if it is ${rate(spread.auroc)} as measured`] : []
	];
	if (cases.length === 0) return "An AUROC so close to the limit is decided by no set of a usual size: improve the model.";
	const good = defectFree / defective;
	return `Add defective units${good >= .5 ? `, with ${Number(good.toPrecision(2))} defect-free to each as now` : ""}: it takes about ${cases.join(", ")} (now ${defective}), for an answer in 8 of 10 cases.`;
}

// src/playbook/symptoms/s6-causes-and-actions.ts
const mapFinds = .8;
function stuckCauses(context) {
	return [
		...illnesses(context),
		scoreCause(context),
		...capacity(context),
		...data(context)
	];
}
function illnesses(context) {
	const { latent: state, diversity, error } = context.facts;
	const list = [];
	if (typeof state !== "string") {
		const likelihood = state.state === "alive" ? "ruled-out" : "likely";
		list.push({
			cause: collapseName(context),
			likelihood,
			because: `${carryingUnits(state)}.`
		});
	}
	if (typeof diversity !== "string") {
		const likelihood = diversity.doubt !== null ? "possible" : diversity.grade === "enough" ? "ruled-out" : "likely";
		const because = `Reconstructions keep ${diversity.kept}.`;
		list.push({
			cause: "reconstructions-look-the-same",
			likelihood,
			because
		});
	}
	if (typeof error !== "string") {
		const likelihood = error.grade === "fair" || error.onlyNoise ? "ruled-out" : "likely";
		const because = `The median error is ${percent(error.median)} of a defect-free ${patchWord(context)}'s own variance.`;
		list.push({
			cause: "poor-reconstruction",
			likelihood,
			because
		});
	}
	const { copying } = context.facts;
	if (typeof copying !== "string" && copying.copies !== null) {
		const likelihood = copying.copies ? "likely" : "ruled-out";
		list.push({
			cause: "copies-its-input",
			likelihood,
			because: copyingSummary(context, copying)
		});
	}
	return list;
}
function scoreCause(context) {
	const cause = "score-hides-defects";
	const better = betterScore(context);
	if (better !== null) return {
		cause,
		likelihood: "likely",
		because: `${sentence$1(better.called)} gives an AUROC of ${rate(better.auroc)} on the same units, ${rate(better.gain)} more (p ${figure(better.p)}, corrected for all that were compared).`
	};
	const best = ofTheModel(context)[0];
	if (best !== void 0) return {
		cause,
		likelihood: "ruled-out",
		because: `No other score of the same error maps and codes is clearly better: the best, ${best.called}, gives an AUROC of ${rate(best.auroc)}.`
	};
	const { pixel } = context.facts;
	if (pixel === null) return {
		cause,
		likelihood: "possible",
		because: "Not measured: needs masks and error maps."
	};
	const because = `Pixel by pixel, the error map has an AUROC of ${rate(pixel.auroc)}`;
	return pixel.auroc >= mapFinds ? {
		cause,
		likelihood: "likely",
		because: `${because}: it finds the defects, but the score of the image averages them away.`
	} : {
		cause,
		likelihood: "possible",
		because: `${because}; other scores of the same maps are not measured.`
	};
}
function capacity(context) {
	const { error } = context.facts;
	const { latent } = context.judged.evidence;
	const cause = "latent-or-decoder-not-expressive-enough";
	const cues = "no-capacity-for-cues-of-anomalies";
	const size = latent === null ? "" : ` with ${latent.dimensions} latent dimensions`;
	if (typeof error === "string") {
		const because = `Not measured: ${error}`;
		return [{
			cause,
			likelihood: "possible",
			because
		}, {
			cause: cues,
			likelihood: "possible",
			because
		}];
	}
	const missing = `The median error is ${percent(error.median)} of a defect-free ${patchWord(context)}'s own variance${size}.`;
	const { spectrum } = context.facts;
	return [{
		cause,
		likelihood: error.grade === "fair" || error.onlyNoise || context.facts.collapsedLatent ? "possible" : "likely",
		because: missing
	}, {
		cause: cues,
		likelihood: "possible",
		because: spectrum === null ? `${missing} Which detail that is, coarse or fine, is not measured: needs the spectrum of the error.` : `${missing} ${sentence$1(mainError(spectrum))}.`
	}];
}
function data(context) {
	return [
		...visibleDifference(context),
		...tinyDefects(context),
		...tooFaint(context),
		misalignedMasks(context)
	];
}
function tooFaint({ facts: { faintDefects } }) {
	if (faintDefects === null) return [];
	return [{
		cause: "defects-too-faint",
		likelihood: {
			faint: "likely",
			between: "possible",
			plain: "ruled-out"
		}[faintDefects.grade],
		because: `${sentence$1(faintDefects.words)}.`
	}];
}
function visibleDifference(context) {
	const best = context.facts.otherScores.find(({ of }) => of === "image");
	const ratio = context.facts.pixel?.insideOutsideRatio ?? null;
	const inside = ratio === null ? "" : `On defective images the error inside the masks is ${figure(ratio)} times that outside. `;
	const cause = "no-visible-difference";
	if (best === void 0) return [{
		cause,
		likelihood: "possible",
		because: ratio === null ? "Not measured: needs masks, or images to score without a model." : inside.trim()
	}];
	const words = `${best.called} alone, which needs no model, gives an AUROC of ${rate(best.auroc)}`;
	const beaten = isClearlyBetter(best, scoreLimits(context));
	return [{
		cause,
		likelihood: beaten ? "ruled-out" : "possible",
		because: `${inside}${sentence$1(words)}.`
	}, {
		cause: "model-ignores-plain-signal",
		likelihood: beaten ? "likely" : "ruled-out",
		because: `${sentence$1(words)}${beaten ? `, ${rate(best.gain)} more than the model: defects are ${best.higher ? "higher" : "lower"} in it` : ", which is not clearly more than the model"}.`
	}];
}
function tinyDefects(context) {
	const area = context.facts.pixel?.medianMaskArea ?? null;
	if (area === null) return [];
	return [{
		cause: "tiny-defects",
		likelihood: area < context.symptoms.S6.limits["mask-area"] ? "likely" : "ruled-out",
		because: `The median defect covers ${percent(area)} of its image.`
	}];
}
function misalignedMasks(context) {
	const cause = "masks-misaligned";
	if (!context.judged.evidence.evaluationSet.masks) return {
		cause,
		likelihood: "ruled-out",
		because: "No masks are used, so the label of a whole image decides."
	};
	const { maskAlignment, masksAlign } = context.facts;
	return typeof maskAlignment === "string" ? {
		cause,
		likelihood: "possible",
		because: `Not measured: ${maskAlignment}`
	} : {
		cause,
		likelihood: !masksAlign ? "likely" : fits(context, maskAlignment) ? "ruled-out" : "possible",
		because: alignmentSummary(context, maskAlignment)
	};
}
function ofTheModel(context) {
	return context.facts.otherScores.filter(({ of }) => of !== "image");
}
function betterScore(context) {
	return ofTheModel(context).find((other) => isClearlyBetter(other, scoreLimits(context))) ?? null;
}
function scoreLimits(context) {
	const { "other-score-gain": gain, "other-score-p": p } = context.symptoms.S6.limits;
	return {
		gain,
		p
	};
}
function stuckActions(context) {
	const { evaluationSet } = context.judged.evidence;
	const { pixel, masksAlign, fabrics } = context.facts;
	const better = betterScore(context);
	const ill = illnesses(context).some(({ likelihood }) => likelihood === "likely");
	const longer = trainOn(context);
	const score = better !== null ? [`${ill ? "The score is worth a change too, once the model is put right" : "Change the score, not the model"}: ${better.config ?? better.called} raises the AUROC from ${rate(better.auroc - better.gain)} to ${rate(better.auroc)} on these images.`] : ofTheModel(context).length === 0 && pixel !== null && pixel.auroc >= mapFinds ? [`Change the score before the model: the error map finds the defects (pixel AUROC ${rate(pixel.auroc)}), so set score.reduce to another of mean, max, top-1% and blurred-max and evaluate again.`] : [];
	const masks = !masksAlign ? [against("masks-misaligned", `Put the masks right first (M1): every mask has to lie on its defect in its ${patchWord(context)}.`)] : evaluationSet.masks ? [against("masks-misaligned", `Check that every mask lies on its defect in its ${patchWord(context)}: pairs by name, the same size, no flip and no shift.`)] : ["Check that labels belong to their images; with masks, the error could be compared inside and outside of defects."];
	return [
		...longer === null ? [] : [longer],
		...score.map((text) => against("score-hides-defects", text)),
		...context.facts.collapsedLatent === null ? [against(["latent-or-decoder-not-expressive-enough", "decoder-too-weak"], "Give the decoder more width (channels), so that it can follow the structure of the images.")] : [],
		...dimensionsAdvice(context),
		against(["no-capacity-for-cues-of-anomalies", "blurred-or-noisy-reconstruction"], "Add a loss term that weighs high frequencies more (a gradient, Laplacian or FFT term), so that fine detail counts as much as brightness."),
		fabrics > 1 ? `The set holds ${fabrics} fabrics: train on all of them together, if the model saw only one.` : "Train on several kinds of product at once, if the model has seen only one.",
		...masks
	];
}

// src/playbook/symptoms/s6-decision.ts
const PROOF = .95;
const HINT = .8;
function decideStuck(checkpoints, judged, rise, limits) {
	const bounds = aurocBounds(judged, PROOF);
	const [lower, upper] = bounds;
	const reach = Math.max(...checkpoints.map((one) => aurocBounds(one, PROOF)[1]));
	const found = {
		bounds,
		reach
	};
	if (upper < limits["auroc-lower"]) return {
		is: "absent",
		by: "backwards",
		...found
	};
	if (reach < limits["auroc-upper"] && !rise) return {
		is: "proven",
		...found
	};
	if (lower > limits.clear) return {
		is: "absent",
		by: "level",
		...found
	};
	if (rise && lower > limits["rise-clear"] && judged.auroc > limits["rise-auroc"]) return {
		is: "absent",
		by: "rise",
		...found
	};
	const others = checkpoints.filter((one) => one !== judged);
	const among = 1 - .050000000000000044 / Math.max(1, others.length);
	if (others.some((one) => aurocBounds(one, among)[0] > limits.clear)) return {
		is: "absent",
		by: "earlier",
		...found
	};
	const best = Math.max(...checkpoints.map(({ auroc }) => auroc));
	const hinted = judged.auroc < limits["likely-auroc"] && best < limits["likely-best"] && aurocBounds(judged, HINT)[1] < limits["likely-bound"] && upper < limits["likely-reach"] && !rise;
	return {
		is: upper < limits["auroc-upper"] || hinted ? "likely" : "undecided",
		...found
	};
}

// src/playbook/symptoms/s6-auroc-stuck.ts
function assessS6(context) {
	return buildFinding("S6", context.symptoms, assessment(context));
}
function assessment(context) {
	const { aurocSpreads } = context.facts;
	const judged = aurocSpreads[context.checkpoints.indexOf(context.judged)];
	if (judged === null) return {
		status: "not-assessable",
		reason: needsBothClasses("AUROC", context)
	};
	const limits = context.symptoms.S6.limits;
	const course = courseOf$1(context);
	const spreads = aurocSpreads.filter((spread) => spread !== null);
	const decision = decideStuck(spreads, judged, course?.rose ?? false, limits);
	const measurements = measure$1(context, judged, decision, course);
	const found = `The AUROC of ${rate(judged.auroc)} (interval ${range(context.judged.metrics.imageAurocInterval)})`;
	switch (decision.is) {
		case "absent": return {
			status: "absent",
			summary: `${found} ${notStuck(decision, context)}`,
			measurements
		};
		case "undecided": {
			const { label } = context.judged.evidence.units;
			const defective = label.filter((value) => value === 1).length;
			const classes = {
				defective,
				defectFree: label.length - defective
			};
			const ends = {
				stuck: limits.clear,
				below: limits["auroc-upper"],
				above: limits.clear
			};
			return {
				status: "undecided",
				severity: "warning",
				summary: `${found} leaves open whether the model is stuck near chance.`,
				measurements,
				reason: aurocNeeds(judged, classes, ends)
			};
		}
		default: return {
			status: "present",
			severity: decision.is === "proven" && spreads.length >= limits.checkpoints ? "critical" : "warning",
			summary: stuckSummary(context, judged.auroc, decision, course, found),
			measurements,
			causes: stuckCauses(context),
			actions: stuckActions(context)
		};
	}
}
function notStuck({ by, bounds }, context) {
	switch (by) {
		case "backwards": return "is not near chance but below it: the score ranks backwards (X1).";
		case "rise": return "rose since the first checkpoint, and is clear of a guess.";
		case "earlier": return `is not where the training stayed: ${context.facts.best.evidence.checkpoint.name} reached ${rate(context.facts.best.metrics.imageAuroc)} (E1).`;
		default: return `lies above the range of a guess (one-sided lower bound ${rate(bounds[0])}).`;
	}
}
function stuckSummary(context, auroc, { is }, course, found) {
	const enough = context.checkpoints.length >= context.symptoms.S6.limits.checkpoints;
	if (is === "proven" && enough && course !== null) return `Over ${course.checkpoints} checkpoints the AUROC never came clear of chance and did not rise (${course.words}): best ${rate(course.best)}, median ${rate(course.median)}, last ${rate(course.last)}.${moreTraining(context)}`;
	const level = auroc < .5 ? "is no better than a guess (0.50)" : "is little better than a guess (0.50)";
	return is === "proven" ? `${found} ${level}. ${courseRemark(context, course)}` : `${found} ${level}: stuck is likely, though not proven. ${courseRemark(context, course)}`;
}
function moreTraining(context) {
	return undertrainedCause(context).likelihood === "likely" ? "" : " Nothing here suggests that more of the same training will help.";
}
function courseOf$1(context) {
	const limits = context.symptoms.S6.limits;
	const rated = context.checkpoints.filter(({ metrics }) => metrics.imageAuroc !== null);
	if (rated.length < 2) return null;
	const series = rated.map(({ metrics }) => metrics.imageAuroc);
	const change = compareAuroc(rated[rated.length - 1], rated[0], context);
	if (change === null) return null;
	const slope = mannKendall(series);
	const sorted = [...series].sort((a, b) => a - b);
	return {
		checkpoints: rated.length,
		best: sorted[sorted.length - 1],
		median: (sorted[sorted.length - 1 >> 1] + sorted[sorted.length >> 1]) / 2,
		last: series[series.length - 1],
		gain: change.difference,
		p: change.greater,
		rose: change.difference >= limits.gain && change.greater < limits.trend,
		words: slope === null ? `gain ${rate(change.difference)}` : `Kendall's tau ${rate(slope.tau)}, Sen's slope ${figure(slope.slope)} a checkpoint`
	};
}
function measure$1(context, { auroc }, { bounds, reach }, course) {
	const limits = context.symptoms.S6.limits;
	const interval = context.judged.metrics.imageAurocInterval;
	return [
		{
			metric: "imageAuroc",
			value: auroc,
			operator: "<",
			limit: limits["auroc-upper"],
			interval
		},
		{
			metric: "imageAurocUpperBound",
			value: bounds[1],
			operator: "<",
			limit: limits["auroc-upper"]
		},
		{
			metric: "imageAurocLowerBound",
			value: bounds[0],
			operator: "<=",
			limit: limits.clear
		},
		...course === null ? [] : [
			{
				metric: "highestAurocBound",
				value: reach,
				operator: "<",
				limit: limits["auroc-upper"]
			},
			{
				metric: "gainOverFirst",
				value: course.gain,
				operator: "<",
				limit: limits.gain
			},
			{
				metric: "riseP",
				value: course.p,
				operator: ">=",
				limit: limits.trend
			}
		]
	];
}
function courseRemark(context, course) {
	const { checkpoints, "auroc-upper": upper } = context.symptoms.S6.limits;
	const total = context.checkpoints.length;
	if (course === null || total < checkpoints) {
		const rose = course?.rose ? ` So far it rose by ${rate(course.gain)}.` : "";
		return `Whether it stays so cannot be told from ${count(total, "checkpoint")}; ${checkpoints} show a trend.${rose}`;
	}
	if (course.rose) return `Over ${course.checkpoints} checkpoints it rose by ${rate(course.gain)} (${course.words}), so it may be slow rather than stuck.`;
	return course.best >= upper ? `Another checkpoint reached ${rate(course.best)}.` : `Over ${course.checkpoints} checkpoints it did not rise (${course.words}).`;
}

// src/playbook/rules.ts
const rules = {
	S1: assessS1,
	S2: assessS2,
	S3: assessS3,
	S4: assessS4,
	S5: assessS5,
	S6: assessS6,
	P1: assessP1,
	P2: assessP2,
	P3: assessP3,
	P4: assessP4,
	X1: assessX1,
	X2: assessX2,
	M1: assessM1,
	W1: assessW1,
	E1: assessE1,
	A1: assessA1,
	O1: assessO1,
	U1: assessU1,
	R1: assessR1,
	B1: assessB1,
	C1: assessC1,
	L1: assessL1,
	D1: assessD1
};

// src/playbook/assess-playbook.ts
function assessPlaybook(context) {
	return findingIds.reduce((before, id) => [...before, rules[id](context, before)], []);
}

// src/statistics/two-samples-by-group.ts
const draws = 1999;
const enough = 100;
function twoSamplesByGroup(a, b, least, seed) {
	const [ofA, ofB] = [numberGroups(a.group), numberGroups(b.group)];
	const groups = ofA.count + ofB.count;
	if (ofA.count === 0 || ofB.count === 0 || 1 / combinations(groups, ofA.count) > least) return null;
	const units = a.score.length + b.score.length;
	const groupOf = (unit) => unit < a.score.length ? ofA.groupOf[unit] : ofA.count + ofB.groupOf[unit - a.score.length];
	const ranks = centeredRanks([...a.score, ...b.score]);
	const spread = ranks.reduce((sum, rank) => sum + rank * rank, 0) / units;
	const [places, distances] = [new Float64Array(groups), new Float64Array(groups)];
	ranks.forEach((rank, unit) => {
		places[groupOf(unit)] += rank;
		distances[groupOf(unit)] += rank * rank - spread;
	});
	const error = (sums) => sums.reduce((total, sum) => total + sum * sum, 0) || 1;
	const [ofPlaces, ofDistances] = [error(places), error(distances)];
	const order = Uint32Array.from({ length: groups }, (_, g) => g);
	const difference = () => {
		let [place, distance] = [0, 0];
		for (let i = 0; i < ofA.count; i++) {
			place += places[order[i]];
			distance += distances[order[i]];
		}
		return place ** 2 / ofPlaces + distance ** 2 / ofDistances;
	};
	const observed = difference() * (1 - 1e-12);
	const random = seededRandom(seed);
	let [extreme, done] = [0, 0];
	while (done < draws && extreme < enough) {
		for (let i = 0; i < ofA.count; i++) {
			const other = i + Math.floor(random() * (groups - i));
			const kept = order[i];
			order[i] = order[other];
			order[other] = kept;
		}
		done++;
		if (difference() >= observed) extreme++;
	}
	return (extreme + 1) / (done + 1);
}
function centeredRanks(values) {
	const order = sortedOrder(values, "ascending");
	const ranks = new Float64Array(values.length);
	for (let start = 0, end = 0; start < order.length; start = end) {
		while (end < order.length && values[order[end]] === values[order[start]]) end++;
		for (let i = start; i < end; i++) ranks[order[i]] = (start + end - values.length) / 2;
	}
	return ranks;
}
function combinations(n, k) {
	let ways = 1;
	for (let i = 1; i <= Math.min(k, n - k); i++) ways = ways * (n - i + 1) / i;
	return ways;
}

// src/playbook/facts/calibration-shift.ts
function calibrationShift({ judged, thresholds, symptoms, seed }) {
	const { units, calibration } = judged.evidence;
	const threshold = thresholds.operating?.threshold ?? null;
	if (calibration === null) return "There are no calibration images of their own, so there is nothing to compare.";
	if (threshold === null) return "There is no operating threshold.";
	const limits = symptoms.C1.limits;
	const defective = new Set(units.group.filter((_, i) => units.label[i] === 1));
	const all = [...units.score.keys()].filter((i) => units.label[i] === 0);
	const apart = all.filter((i) => !defective.has(units.group[i]));
	const chosen = apart.length >= limits.units ? apart : all;
	const test = {
		score: chosen.map((i) => units.score[i]),
		group: chosen.map((i) => units.group[i])
	};
	if (test.score.length < limits.units || calibration.score.length < limits.units) return needsBothSides(limits.units, test.score.length, calibration.score.length);
	const p = twoSamplesByGroup(calibration, test, limits.p, seed);
	if (p === null) return "There are too few groups of units to tell whether calibration and test differ.";
	const above = (scores) => scores.filter((score) => score > threshold).length / scores.length;
	return {
		expected: above(calibration.score),
		shown: above(test.score),
		p,
		units: test.score.length
	};
}

// src/playbook/facts/capacity.ts
const clearlyMore = .2;
function capacityOf({ judged, symptoms }) {
	const linear = judged.evidence.reconstruction?.linear ?? null;
	if (linear === null) return null;
	const { model, components, readout } = linear;
	const poor = symptoms.S3.limits["error-to-variance-warning"];
	const tooSmall = components === null ? null : components < 1 - poor;
	const units = judged.evidence.latent?.dimensions ?? 0;
	const byModel = model > 0 ? `the model ${percent(model)}` : "the model less than one picture for all would";
	const lines = (share) => `${percent(Math.max(0, share))} of what differs between the images, ${byModel}`;
	return {
		tooSmall,
		largeEnough: components !== null && components >= 1 - poor / 2 && components - model >= clearlyMore,
		unread: readout !== null && readout - model >= clearlyMore,
		componentWords: components === null ? "" : `the best linear code of ${units === 1 ? "1 unit" : `${units} units`} rebuilds ${lines(components)}`,
		readoutWords: readout === null ? "" : `straight lines off the model's own code rebuild ${lines(readout)}`
	};
}

// src/playbook/facts/copying.ts
function copyingOf({ judged, symptoms }, grounds) {
	const { reconstruction, error, pixel, noisyBands } = grounds;
	if (typeof reconstruction === "string") return reconstruction;
	if (typeof error === "string") return error;
	const limits = symptoms.X2.limits;
	const { highBandCorrelation, meanSquaredError, noise } = reconstruction;
	const ratio = pixel?.insideOutsideRatio ?? null;
	const bound = lowestBound(judged.metrics.imageAurocInterval, pixel);
	const missed = bound !== null && bound.value < limits.auroc;
	const vanish = ratio !== null && ratio < limits["inside-outside-ratio"];
	const fine = highBandCorrelation === null ? null : highBandCorrelation > limits["high-band-correlation"];
	const noiseStaysOut = noisyBands.length > 0 && fine === false && noisyBands.every(({ coherence }) => Math.abs(coherence ?? 0) < limits["noise-coherence"]);
	const nearNoise = meanSquaredError < limits["error-to-noise"] * noise.sigma ** 2;
	const detail = fine === false ? false : fine === null || !noise.usable ? null : nearNoise && (vanish || missed);
	const faint = grounds.faintDefects?.grade === "faint";
	const clauses = [
		detail,
		ratio === null || faint ? null : vanish && error.median < limits["error-to-variance"] && !noiseStaysOut,
		skipsAroundTheCode(grounds)
	];
	return {
		copies: clauses.every((clause) => clause === null) ? null : clauses.includes(true),
		missed,
		noiseStaysOut,
		error: error.median,
		ratio,
		bound
	};
}
function skipsAroundTheCode({ skips, decoder }) {
	if (skips === null || typeof decoder === "string") return null;
	return skips.length > 0 && decoder.usesCode === "no";
}
function lowestBound(interval, pixel) {
	const bounds = [...interval === null ? [] : [{
		metric: "imageAurocLowerBound",
		value: interval[0]
	}], ...pixel?.blurredAuroc ? [{
		metric: "blurredPixelAurocLowerBound",
		value: pixel.blurredAuroc.interval[0]
	}] : []];
	return bounds.length === 0 ? null : bounds.reduce((a, b) => b.value < a.value ? b : a);
}

// src/playbook/facts/kl-weight-against-data.ts
const sameError = 1.3;
const sameKl = 1.6;
const fewestUnits = 4;
function klWeightAgainstData(run, weight) {
	const { latent, reconstruction } = run.judged.evidence;
	const klMeasured = latent?.spread?.klTotal ?? 0;
	const largest = reconstruction?.largestVariance ?? 0;
	const geometry = run.judged.evidence.evaluationSet.geometry;
	const kl = lastOf(run, "kl");
	const loss = lastOf(run, "reconstruction");
	if (weight === null || kl === null || loss === null || geometry === null) return null;
	if (!latent || !reconstruction || klMeasured <= 0 || largest <= 0 || latent.dimensions < fewestUnits) return null;
	if (!isNear(kl / klMeasured, sameKl)) return null;
	const pixels = geometry.reduce((a, b) => a * b);
	const summed = reconstruction.meanSquaredError * pixels;
	if (summed <= 0) return null;
	const reduction = usualReductions(pixels).find(({ factor }) => isNear(loss / (factor * summed), sameError));
	if (reduction === void 0) return null;
	const values = weight.curve.value;
	const varianceAt = (one) => one / (2 * reduction.factor);
	const last = values[values.length - 1];
	const highest = values.reduce((a, b) => Math.max(a, b));
	const share = varianceAt(last) / largest;
	return {
		last: share,
		highest: varianceAt(highest) / largest,
		words: `with the error ${reduction.words} as logged, the KL weight of ${figure(last)}${weight.implied ? " (as loss, reconstruction and KL imply it)" : ""} stands for a decoder variance of ${figure(varianceAt(last))}, ${figure(share)} times the largest variance that a pattern of the images has (${figure(largest)}; from 1 on, a linear model's code dies)`
	};
}
const farBelow = .1;
function isFarBelow(against) {
	return against !== null && against.highest < farBelow;
}
function usualReductions(pixels) {
	return [1, 4].flatMap((scale) => [1, .5].flatMap((half) => [{
		factor: scale * half / pixels,
		words: "averaged over pixels"
	}, {
		factor: scale * half,
		words: "summed over pixels"
	}]));
}
function isNear(ratio, factor) {
	return ratio > 1 / factor && ratio < factor;
}
function lastOf(run, kind) {
	const curve = untilJudged(run, run.history?.curves[kind]);
	return curve === null ? null : curve.value[curve.value.length - 1];
}
function klNeverWeighed(weight) {
	return weight !== null && !weight.implied && weight.curve.value.every((value) => value === 0);
}

// src/playbook/facts/kl-term.ts
function klTerm({ judged, history }, weight) {
	const { latent, determinism } = judged.evidence;
	const isSampled = determinism?.samples === true && determinism.noiseTakenOut;
	const { kl = null, validationKl = null } = history?.curves ?? {};
	const isLogged = kl !== null || validationKl !== null || weight !== null;
	if ((latent?.spread ?? null) !== null || isSampled || isLogged) return "present";
	return latent === null ? "unknown" : "absent";
}

// src/playbook/facts/mask-alignment.ts
function maskAlignment({ judged, symptoms }) {
	const { pixel, evaluationSet } = judged.evidence;
	const limits = symptoms.M1.limits;
	if (pixel === null) return evaluationSet.masks ? "No error maps to hold the masks against." : "There are no masks to check.";
	const { alignment: measured } = pixel;
	if (measured === null || measured.images < limits.images) return `Only ${count(measured?.images ?? 0, "defective image")} whose masks have an inside and an outside; this needs ${limits.images} or more.`;
	const needed = limits.ratio * Math.max(measured.matched.z, limits.identity);
	const placements = placementsOf(measured);
	return {
		measured,
		placements,
		better: placements.filter(({ z, p }) => z > limits.score && z >= needed && p !== null && p <= limits.p).sort((a, b) => b.z - a.z),
		needed
	};
}
function placementsOf({ shift, turn, inverted, pairing }) {
	return [
		{
			way: "shift",
			z: shift.z,
			p: shift.p
		},
		{
			way: "turn",
			z: turn.z,
			p: turn.p
		},
		{
			way: "inverted",
			z: inverted.z,
			p: inverted.p
		},
		...pairing === null ? [] : [{
			way: "pairing",
			z: pairing.z,
			p: pairing.p
		}]
	];
}
function masksAlign(alignment) {
	return typeof alignment === "string" || alignment.better.length === 0;
}
function usablePixels({ judged }, aligned) {
	return aligned ? judged.evidence.pixel : null;
}

// src/playbook/facts/outlying-scores.ts
const farOut = 8;
function outlyingScores({ judged }, { defectFree }) {
	const scores = [...judged.evidence.calibration?.score ?? defectFree].sort((a, b) => a - b);
	const center = medianSorted(scores);
	const deviation = NORMAL_DEVIATION * medianAbsoluteDeviation(scores);
	const limit = deviation === 0 ? Infinity : center + farOut * deviation;
	return {
		scores,
		outlying: scores.filter((score) => score > limit).length,
		limit
	};
}

// src/playbook/facts/reconstruction-state.ts
function reconstructionOf(run) {
	const { reconstruction } = run.judged.evidence;
	if (reconstruction === null) return "No reconstructions to look at: only scores, or no images, were recorded.";
	if (tooFew(reconstruction.units, run)) return tooFewReason(reconstruction.units, run);
	return reconstruction;
}
function diversityState(run, reconstruction) {
	if (typeof reconstruction === "string") return reconstruction;
	const { diversity, inputCorrelation, predictableShare } = reconstruction;
	const limits = run.symptoms.S2.limits;
	if (diversity === null) return "The defect-free images do not differ from each other, so nor need their reconstructions.";
	if (inputCorrelation > limits["inputs-alike"]) return `The defect-free images are themselves alike (mean correlation ${figure(inputCorrelation)}), so alike reconstructions prove nothing.`;
	const predictable = Math.max(predictableShare, limits["predictable-floor"]);
	const grades = [
		"none",
		"low",
		"enough"
	];
	const rank = (upper, of) => upper < limits.diversity * of ? 0 : upper < limits["diversity-warning"] * of ? 1 : 2;
	const typical = typicalOf(reconstruction, limits);
	const ofAll = rank(diversity.interval[1], predictable);
	const ofTypical = typical === null ? ofAll : rank(typical.interval[1], typical.predictable);
	const onlyTypical = ofTypical < ofAll;
	const doubt = [{
		...diversity,
		predictable,
		between: "the images"
	}, ...typical === null ? [] : [{
		...typical,
		between: "typical images"
	}]].map(({ value, interval, predictable: of, between }) => ({
		between,
		value,
		interval,
		limit: limits["diversity-warning"] * of,
		byValue: grades[rank(value, of)]
	})).filter(({ interval, limit }) => interval[0] < limit).sort((a, b) => a.value / a.limit - b.value / b.limit);
	return {
		value: diversity.value,
		interval: diversity.interval,
		predictable,
		typical,
		grade: grades[Math.min(ofAll, ofTypical)],
		onlyTypical,
		doubt: Math.min(ofAll, ofTypical) === 2 ? doubt[0] ?? null : null,
		kept: onlyTypical ? `${percent(typical.value)} of the variation between typical images (${percent(diversity.value)} with the unusual ones)` : `${percent(diversity.value)} of the variation between the images`
	};
}
function typicalOf({ typicalDiversity }, limits) {
	if (typicalDiversity === void 0 || typicalDiversity === null) return null;
	const { value, interval, predictableShare, inputCorrelation } = typicalDiversity;
	if (inputCorrelation > limits["inputs-alike"] || predictableShare <= limits["predictable-floor"]) return null;
	return {
		value,
		interval,
		predictable: predictableShare
	};
}
function errorState(run, reconstruction) {
	if (typeof reconstruction === "string") return reconstruction;
	const { errorToVariance, patchGroups } = reconstruction;
	const measured = errorToVariance.map((ratio) => ratio !== null);
	const ratios = errorToVariance.filter((ratio) => ratio !== null);
	if (tooFew(ratios.length, run)) return `Most images are blank. ${tooFewReason(ratios.length, run)}`;
	const groups = patchGroups?.filter((_, i) => measured[i]);
	const { value: median, interval } = medianInterval(ratios, groups);
	const limits = run.symptoms.S3.limits;
	const { noise, meanSquaredError } = reconstruction;
	return {
		median,
		interval,
		grade: median >= limits["error-to-variance"] ? "failed" : median >= limits["error-to-variance-warning"] ? "poor" : "fair",
		conclusive: median >= limits["error-to-variance"] && interval !== null && interval[0] >= limits["error-to-variance-bound"],
		onlyNoise: noise.usable && meanSquaredError <= 1.5 * noise.sigma ** 2
	};
}
function reconstructsWell(run, diversity, error) {
	return typeof diversity !== "string" && diversity.grade === "enough" && diversity.value >= run.symptoms.S2.limits["diversity-warning"] * diversity.predictable && typeof error !== "string" && (error.grade === "fair" || error.onlyNoise);
}

// src/playbook/facts/recommendation.ts
function beyondThresholds({ judged, symptoms }, scale, latent, diversity) {
	const isOn = (id) => symptoms[id].severity !== "off";
	const { imageAuroc, imageAurocInterval } = judged.metrics;
	const because = (why) => `No threshold repairs this model: ${why}.`;
	if (typeof scale !== "string" && (scale.match === "other" || scale.match === "impossible")) return because("model and images are on different scales (P1)");
	if (isOn("X1") && imageAurocInterval !== null && imageAurocInterval[1] < symptoms.X1.limits.auroc) return because(`it ranks worse than a guess (X1, AUROC ${rate(imageAuroc)})`);
	if (isOn("S4") && typeof latent !== "string" && latent.state === "collapsed") return because("its latent code is not in use (S4)");
	if (isOn("S2") && typeof diversity !== "string" && diversity.grade === "none") return because("it gives nearly the same reconstruction for every image (S2)");
	return null;
}
function recommendation({ thresholds }, useless) {
	if (useless !== null) return {
		recommended: null,
		reason: useless
	};
	return {
		recommended: thresholds.recommended,
		reason: thresholds.reason
	};
}

// src/playbook/facts/faint-defects.ts
const asMuch = 1;
function faintDefects(pixel) {
	const ratio = pixel?.signalToClutter ?? null;
	if (ratio === null) return null;
	return {
		grade: ratio < asMuch ? "faint" : ratio < 2 ? "between" : "plain",
		words: `defects stand out from their surroundings ${figure(ratio)} times as far as places of the same shape do elsewhere in the picture`
	};
}

// src/playbook/facts/scale.ts
function scaleState({ symptoms, judged }, reconstruction, diversity, collapsed) {
	if (typeof reconstruction === "string") return reconstruction;
	const { scale: fit } = reconstruction;
	const { rawError, affineError } = fit;
	const limits = symptoms.P1.limits;
	const pair = rawError > limits["tried-error"] ? fittingPair(judged.evidence.scales ?? null, limits) : null;
	if (pair === null && rawError <= limits["raw-error"]) return {
		match: "same",
		fit,
		pair
	};
	const mismatch = affineError < limits["affine-share"] * rawError && affineError < limits["affine-error"];
	if (pair !== null || mismatch) return {
		match: "other",
		fit,
		pair
	};
	if (reconstruction.meanSquaredError > limits["picture-error"]) return {
		match: "impossible",
		fit,
		pair
	};
	return {
		match: ignoresTheImage(diversity, collapsed) ? "unreadable" : "far",
		fit,
		pair
	};
}
function fittingPair(scales, limits) {
	if (scales === null) return null;
	const { configured, fitting } = scales;
	return fitting.rawError < limits["pair-share"] * configured.rawError && fitting.rawError < limits["affine-error"] && !(fitting.measured && onlyPale(fitting.reconstruction)) ? scales : null;
}
const PALE = 1.25;
function onlyPale({ range: [low, high], std }) {
	return [std].flat().every((slope) => slope > PALE * (high - low));
}
function ignoresTheImage(diversity, collapsed) {
	const grade = typeof diversity === "string" ? null : diversity.grade;
	return grade === "none" || grade !== "enough" && collapsed?.state === "collapsed";
}

// src/playbook/facts/threshold-scale.ts
function thresholdScale({ judged, thresholds, symptoms }, { defectFree, defective }) {
	const { units, calibration } = judged.evidence;
	const threshold = thresholds.operating?.policy === "absolute" ? thresholds.operating.threshold : null;
	if (threshold === null) return "No threshold is configured; a percentile is always on the scale of the scores.";
	const scores = [...units.score, ...calibration?.score ?? []];
	if (scores.length === 0) return "There are no scores.";
	const lowest = scores.reduce((a, b) => Math.min(a, b));
	const highest = scores.reduce((a, b) => Math.max(a, b));
	const bothClasses = defectFree.length > 0 && defective.length > 0;
	const { factor } = symptoms.P4.limits;
	const low = bothClasses ? lowest : lowest > 0 ? lowest / factor : -Infinity;
	const high = bothClasses ? highest : highest > 0 ? highest * factor : Infinity;
	return {
		threshold,
		lowest,
		highest,
		low,
		high,
		lies: threshold > high ? "above" : threshold < low ? "below" : "within"
	};
}

// src/playbook/facts/training-progress.ts
const progress = .02;
function stillImproving(run, trained) {
	const measured = betweenCheckpoints(run);
	if (trained === null) return measured;
	const byLoss = {
		improving: trained.falling,
		before: trained.since,
		drop: trained.drop
	};
	if (measured === null) return byLoss;
	return measured.drop >= progress / 4 ? byLoss : measured;
}
function betweenCheckpoints(run) {
	const previous = run.checkpoints[run.checkpoints.indexOf(run.judged) - 1];
	const now = run.judged.evidence.reconstruction;
	const then = previous?.evidence.reconstruction;
	if (!now || !then || then.meanSquaredError === 0) return null;
	const drop = 1 - now.meanSquaredError / then.meanSquaredError;
	return {
		improving: drop >= progress,
		before: previous.evidence.checkpoint.name,
		drop
	};
}
function collapseOnset(run) {
	const [first] = run.checkpoints;
	if (first === run.judged) return null;
	const state = latentState(run, first);
	if (typeof state === "string") return null;
	return {
		first: first.evidence.checkpoint.name,
		fromTheStart: state.state !== "alive"
	};
}
function onPlateau(onset, error) {
	if (onset !== null && !onset.early && onset.late) return false;
	return typeof error !== "string" && error.grade === "failed";
}

// src/playbook/facts/usable-threshold.ts
function usableThreshold({ judged, symptoms, thresholds }, { defectFree }) {
	const { units } = judged.evidence;
	const defects = units.score.flatMap((score, i) => units.label[i] === 1 ? [{
		score,
		group: units.group[i]
	}] : []);
	if (defectFree.length === 0 || defects.length === 0) return null;
	const most = Math.min(symptoms.S1.limits["false-positive-rate"], thresholds.maxFalseAlarms ?? 1);
	const allowed = Math.floor(most * defectFree.length);
	const threshold = allowed >= defectFree.length ? defectFree[0] : defectFree[defectFree.length - 1 - allowed];
	const hits = defects.map(({ score }) => score > threshold ? 1 : 0);
	const interval = proportionInterval(hits, defects.map(({ group }) => group));
	return {
		threshold,
		recall: hits.reduce((sum, hit) => sum + hit, 0) / hits.length,
		interval
	};
}

// src/playbook/facts/facts.ts
var Facts = class {
	#run;
	#known = /* @__PURE__ */ new Map();
	constructor(run) {
		this.#run = run;
	}
	get latent() {
		return this.#once("latent", () => latentState(this.#run, this.#run.judged));
	}
	get collapsedLatent() {
		return this.#once("collapsedLatent", () => collapsedLatent(this.latent));
	}
	get collapseOnset() {
		return this.#once("collapseOnset", () => collapseOnset(this.#run));
	}
	get decoder() {
		return this.#once("decoder", () => decoderState(this.#run));
	}
	get skips() {
		return this.#once("skips", () => skipsOf(this.#run));
	}
	get effectiveBeta() {
		return this.#once("effectiveBeta", () => effectiveBeta(this.betaWithSkips, this.skips));
	}
	get betaWithSkips() {
		return this.#once("betaWithSkips", () => betaWithSkips(this.#run));
	}
	get reconstruction() {
		return this.#once("reconstruction", () => reconstructionOf(this.#run));
	}
	get diversity() {
		return this.#once("diversity", () => diversityState(this.#run, this.reconstruction));
	}
	get error() {
		return this.#once("error", () => errorState(this.#run, this.reconstruction));
	}
	get reconstructsWell() {
		return this.#once("reconstructsWell", () => reconstructsWell(this.#run, this.diversity, this.error));
	}
	get spectrum() {
		return this.#once("spectrum", () => spectrumState(this.#run));
	}
	get capacity() {
		return this.#once("capacity", () => capacityOf(this.#run));
	}
	get mainStructure() {
		return this.#once("mainStructure", () => mainStructure(this.spectrum));
	}
	get noisyBands() {
		return this.#once("noisyBands", () => noisyBands(this.#run));
	}
	get lossTrend() {
		return this.#once("lossTrend", () => lossTrend(this.#run));
	}
	get klWeight() {
		return this.#once("klWeight", () => klWeight(this.#run));
	}
	get klAgainstData() {
		return this.#once("klAgainstData", () => klWeightAgainstData(this.#run, this.klWeight));
	}
	get klTerm() {
		return this.#once("klTerm", () => klTerm(this.#run, this.klWeight));
	}
	get klNeverWeighed() {
		return this.#once("klNeverWeighed", () => klNeverWeighed(this.klWeight));
	}
	get deadBelowTheData() {
		return this.#once("deadBelowTheData", () => {
			const lost = this.klOnset !== null && !this.klOnset.early && this.klOnset.late && !this.klOnset.neverRose;
			return this.collapsedLatent !== null && !this.collapsedLatent.dead && !this.reconstructsWell && !lost && (this.klNeverWeighed || isFarBelow(this.klAgainstData));
		});
	}
	get klOnset() {
		return this.#once("klOnset", () => klOnset(this.#run, this.klWeight));
	}
	get overfit() {
		return this.#once("overfit", () => overfitSince(this.#run));
	}
	get learningRate() {
		return this.#once("learningRate", () => learningRateLeft(this.#run));
	}
	get progress() {
		return this.#once("progress", () => stillImproving(this.#run, this.lossTrend));
	}
	get onPlateau() {
		return this.#once("onPlateau", () => onPlateau(this.klOnset, this.error));
	}
	get aurocSpreads() {
		return this.#once("aurocSpreads", () => this.#run.checkpoints.map(({ evidence: { units } }) => aurocSpread(units.score, units.label, units.group)));
	}
	get scores() {
		return this.#once("scores", () => scoresByClass(this.#run.judged.evidence.units));
	}
	get errorGaps() {
		return this.#once("errorGaps", () => errorGaps(this.#run, this.scores));
	}
	get usableThreshold() {
		return this.#once("usableThreshold", () => usableThreshold(this.#run, this.scores));
	}
	get calibrationShift() {
		return this.#once("calibrationShift", () => this.#off("C1") ?? calibrationShift(this.#run));
	}
	get beyondThresholds() {
		return this.#once("beyondThresholds", () => beyondThresholds(this.#run, this.scale, this.latent, this.diversity));
	}
	get recommendation() {
		return this.#once("recommendation", () => recommendation(this.#run, this.beyondThresholds));
	}
	get outlyingScores() {
		return this.#once("outlyingScores", () => outlyingScores(this.#run, this.scores));
	}
	get otherScores() {
		return this.#once("otherScores", () => otherScores(this.#run));
	}
	get fabrics() {
		return this.#once("fabrics", () => {
			const { fabric } = this.#run.judged.evidence.units;
			return new Set(fabric.filter((name) => name !== null)).size;
		});
	}
	get best() {
		return this.#once("best", () => bestByAuroc(this.#run.checkpoints));
	}
	get scale() {
		return this.#once("scale", () => this.#off("P1") ?? scaleState(this.#run, this.reconstruction, this.diversity, this.collapsedLatent));
	}
	get maskAlignment() {
		return this.#once("maskAlignment", () => this.#off("M1") ?? maskAlignment(this.#run));
	}
	get masksAlign() {
		return this.#once("masksAlign", () => masksAlign(this.maskAlignment));
	}
	get pixel() {
		return this.#once("pixel", () => usablePixels(this.#run, this.masksAlign));
	}
	get faintDefects() {
		return this.#once("faintDefects", () => faintDefects(this.pixel));
	}
	get copying() {
		return this.#once("copying", () => this.#off("X2") ?? copyingOf(this.#run, this));
	}
	get thresholdScale() {
		return this.#once("thresholdScale", () => this.#off("P4") ?? thresholdScale(this.#run, this.scores));
	}
	#off(id) {
		return this.#run.symptoms[id].severity === "off" ? TURNED_OFF : null;
	}
	#once(name, workOut) {
		if (!this.#known.has(name)) this.#known.set(name, workOut());
		return this.#known.get(name);
	}
};

// src/playbook/context.ts
function withFacts(run) {
	return {
		...run,
		facts: new Facts(run)
	};
}

// src/playbook/explain.ts
const weights = {
	notice: 0,
	warning: 1,
	critical: 2
};
function weight({ id, severity }) {
	return leavesOpen(id) ? weights.critical : weights[severity];
}
function explainFindings(findings) {
	const standing = findings.filter(({ status, waived }) => status === "present" && waived === void 0).sort((a, b) => place$1(a) - place$1(b));
	return findings.map((finding) => {
		const open = finding.status === "undecided" && finding.waived === void 0;
		if (!standing.includes(finding) && !open) return finding;
		const cause = standing.find((other) => explains(other.id, finding.id) && weight(other) >= weight(finding));
		return cause === void 0 ? finding : {
			...finding,
			severity: "notice",
			explainedBy: cause.id
		};
	});
}
function place$1({ id }) {
	return precedence.indexOf(id);
}

// src/playbook/settle-advice.ts
function settleAdvice(findings) {
	const judged = /* @__PURE__ */ new Map();
	for (const { cause, likelihood } of findings.flatMap(({ causes }) => causes)) judged.set(cause, (judged.get(cause) ?? /* @__PURE__ */ new Set()).add(likelihood));
	const said = /* @__PURE__ */ new Set();
	const settled = /* @__PURE__ */ new Map();
	for (const finding of [...findings].sort((a, b) => place(a) - place(b))) {
		const { actions, actsAgainst, ...rest } = finding;
		const kept = actions.map((action, i) => ({
			action,
			causes: actsAgainst?.[i] ?? []
		})).filter(({ action, causes }) => !said.has(action) && !allRuledOut(causes, judged)).map((one) => ({
			...one,
			rank: urgency(one.causes, judged)
		})).sort((a, b) => a.rank - b.rank);
		for (const { action } of kept) said.add(action);
		const causes = kept.map((one) => one.causes);
		settled.set(finding, {
			...rest,
			actions: kept.map(({ action }) => action),
			...causes.some(({ length }) => length > 0) && { actsAgainst: causes }
		});
	}
	return findings.map((finding) => settled.get(finding));
}
function allRuledOut(causes, judged) {
	return causes.length > 0 && causes.every((cause) => judged.get(cause)?.has("ruled-out"));
}
function urgency(causes, judged) {
	const likely = causes.filter((cause) => judged.get(cause)?.has("likely"));
	return likely.includes("undertrained") ? 0 : likely.length > 0 ? 1 : 2;
}
function place({ id, severity, waived }) {
	return ((waived === void 0 ? 0 : severities.length) + severities.indexOf(severity)) * 100 + precedence.indexOf(id);
}

// src/thresholds/conformal.ts
function conformalThreshold(sorted, target) {
	const k = conformalRank(sorted.length, target);
	return k > sorted.length ? null : {
		threshold: sorted[k - 1],
		rank: k
	};
}
function conformalRank(n, target) {
	return Math.max(1, Math.ceil((n + 1) * (1 - target) - 1e-9));
}
function allowedAlarms(cap, n) {
	return n - conformalRank(n, cap);
}
function conformalUnits(target) {
	return Math.ceil(1 / target - 1 - 1e-9);
}
const HELD_TO = 4 / 3;

// src/thresholds/percentile-of.ts
function percentileOf(sorted, threshold) {
	const n = sorted.length;
	if (n === 0) return null;
	if (threshold < sorted[0]) return 0;
	if (threshold >= sorted[n - 1]) return 100;
	let [low, high] = [0, n - 1];
	while (high - low > 1) {
		const middle = low + high >> 1;
		if (sorted[middle] <= threshold) low = middle;
		else high = middle;
	}
	const into = (threshold / 2 - sorted[low] / 2) / (sorted[low + 1] / 2 - sorted[low] / 2);
	return 100 * (low + Math.min(1, into)) / (n - 1);
}

// src/thresholds/evaluate-threshold.ts
function evaluateThreshold(threshold, { test, calibration }, row) {
	const [negative, positive] = classesOf(test);
	const [alarms, hits] = [flag(negative, threshold), flag(positive, threshold)];
	const [truePositives, falsePositives] = [sum$1(hits), sum$1(alarms)];
	const [positives, negatives] = [hits.length, alarms.length];
	const figures = classificationFigures({
		truePositives,
		falsePositives,
		positives,
		negatives
	});
	return {
		percentile: percentileOf(calibration.sorted, threshold),
		threshold,
		truePositives: positives > 0 ? truePositives : null,
		falsePositives: negatives > 0 ? falsePositives : null,
		precision: figures.precision,
		recall: figures.recall,
		recallInterval: proportionInterval(hits, positive.group, positive.sizes),
		f1: figures.f1,
		falsePositiveRate: figures.falsePositiveRate,
		falsePositiveRateInterval: proportionInterval(alarms, negative.group, negative.sizes),
		note: null,
		...row
	};
}
function boundsAt(threshold, test) {
	const [negative, positive] = classesOf(test).map((units) => proportionInterval(flag(units, threshold), units.group, units.sizes, ONE_SIDED));
	return {
		recall: positive && positive[0],
		falsePositiveRate: negative && negative[1]
	};
}
function classSizes(test) {
	const [defectFree, defective] = classesOf(test);
	return {
		defectFree: defectFree.sizes,
		defective: defective.sizes
	};
}
const known = /* @__PURE__ */ new WeakMap();
function classesOf(test) {
	const found = known.get(test) ?? [unitsOf(test, 0), unitsOf(test, 1)];
	known.set(test, found);
	return found;
}
function unitsOf({ score, label, group }, wanted) {
	const own = (_, i) => label[i] === wanted;
	const groups = group.filter(own);
	return {
		score: Float64Array.from(score.filter(own)),
		group: groups,
		sizes: groupSizes(groups)
	};
}
function flag({ score }, threshold) {
	const flagged = new Uint8Array(score.length);
	for (let i = 0; i < flagged.length; i++) flagged[i] = score[i] > threshold ? 1 : 0;
	return flagged;
}
function sum$1(values) {
	let total = 0;
	for (let i = 0; i < values.length; i++) total += values[i];
	return total;
}

// src/statistics/cut-points.ts
function forEachCut({ scores, truePositives, falsePositives }, visit) {
	if (scores.length < 2) return;
	visit(0, 0, 0);
	for (let i = 0; i < scores.length; i++) visit(truePositives[i], falsePositives[i], i + 1);
}
function cutThreshold({ scores }, cut) {
	const n = scores.length;
	if (cut === 0) return outside(scores[0], scores[1]);
	return cut < n ? halfway(scores[cut], scores[cut - 1]) : outside(scores[n - 1], scores[n - 2]);
}
function halfway(lower, upper) {
	const middle = lower / 2 + upper / 2;
	return middle >= lower && middle < upper ? middle : lower;
}
function outside(outermost, neighbor) {
	const beyond = outermost + (outermost / 2 - neighbor / 2);
	if (beyond !== outermost && Number.isFinite(beyond)) return beyond;
	return outermost > neighbor ? outermost : nextBelow(outermost);
}
function nextBelow(x) {
	const step = Math.max(Math.abs(x) * Number.EPSILON, Number.MIN_VALUE);
	return Math.max(x - step, -Number.MAX_VALUE);
}

// src/thresholds/lowest-cost.ts
function lowestCost(ranked, costs) {
	if (ranked.positives === 0 || ranked.negatives === 0) return null;
	const share = costs.prevalence;
	let best = {
		cut: -1,
		cost: Infinity,
		precision: null
	};
	forEachCut(ranked, (truePositives, falsePositives, cut) => {
		const found = share * (truePositives / ranked.positives);
		const alarms = (1 - share) * (falsePositives / ranked.negatives);
		const cost = costs.miss * (share - found) + costs["false-alarm"] * alarms;
		if (cost < best.cost) best = {
			cut,
			cost,
			precision: found + alarms === 0 ? null : precisionScore(found, alarms)
		};
	});
	const { cut, cost, precision } = best;
	return cut < 0 ? null : {
		threshold: cutThreshold(ranked, cut),
		cost,
		precision
	};
}

// src/statistics/wilson.ts
function wilsonWithin(successes, n, z) {
	const p = successes / n;
	const z2 = z * z;
	const center = (p + z2 / (2 * n)) / (1 + z2 / n);
	const half = z / (1 + z2 / n) * Math.sqrt(p * (1 - p) / n + z2 / (4 * n * n));
	return [p === 0 ? 0 : Math.max(0, center - half), p === 1 ? 1 : Math.min(1, center + half)];
}

// src/thresholds/cross-fitted-f1-interval.ts
const shared = 1.5;
function crossFittedF1Interval(positives, repeats, f1s) {
	const groups = positives.length;
	const residuals = new Float64Array(groups);
	repeats.forEach(({ truePositives, falsePositives }, r) => {
		const size = (g) => truePositives[g] + falsePositives[g] + positives[g];
		let total = 0;
		for (let g = 0; g < groups; g++) total += size(g);
		for (let g = 0; g < groups; g++) residuals[g] += (2 * truePositives[g] - f1s[r] * size(g)) / (total * repeats.length);
	});
	const squares = residuals.reduce((total, residual) => total + residual * residual, 0);
	const variance = shared * (groups / (groups - 1)) * squares;
	const f1 = f1s.reduce((a, b) => a + b, 0) / f1s.length;
	const trials = variance > 0 && f1 > 0 && f1 < 1 ? f1 * (1 - f1) / variance : positives.filter((count) => count > 0).length;
	return wilsonWithin(f1 * trials, trials, t95(groups - 2));
}

// src/thresholds/cross-fit.ts
function crossFit(plan, choose) {
	const repeats = [];
	for (const foldOf of plan.foldOf) {
		const flagged = heldOutFlags(plan, foldOf, choose);
		if (flagged === null) return null;
		repeats.push(flagged);
	}
	const positives = sum(plan.positives);
	const found = heldOut(plan.positives, repeats, "truePositives");
	const alarms = heldOut(plan.units.map((units, g) => units - plan.positives[g]), repeats, "falsePositives");
	const f1s = repeats.map((r) => positives === 0 ? 0 : f1Score(sum(r.truePositives), sum(r.falsePositives), positives));
	return {
		f1: positives === 0 ? null : f1s.reduce((a, b) => a + b, 0) / f1s.length,
		f1Interval: positives === 0 ? null : crossFittedF1Interval(plan.positives, repeats, f1s),
		recall: found && found.rate,
		recallBound: found && found.interval[0],
		falsePositiveRate: alarms && alarms.rate,
		falsePositiveRateBound: alarms && alarms.interval[1]
	};
}
function heldOut(unitsOf, repeats, what) {
	const flaggedOf = new Float64Array(unitsOf.length);
	for (const repeat of repeats) repeat[what].forEach((flagged, g) => flaggedOf[g] += flagged / repeats.length);
	const interval = proportionOfGroups(flaggedOf, unitsOf, ONE_SIDED);
	return interval && {
		rate: flaggedOf.reduce((a, b) => a + b, 0) / sum(unitsOf),
		interval
	};
}
function heldOutFlags({ scores, labels, groupOf, units, folds }, foldOf, choose) {
	const truePositives = new Uint32Array(units.length);
	const falsePositives = new Uint32Array(units.length);
	const n = scores.length;
	const foldOfUnit = new Uint8Array(n);
	for (let i = 0; i < n; i++) foldOfUnit[i] = foldOf[groupOf[i]];
	const trainingScores = new Float64Array(n);
	const trainingLabels = new Uint8Array(n);
	const ranked = Array.from({ length: 3 }, () => new Float64Array(n));
	for (let fold = 0; fold < folds; fold++) {
		let count = 0;
		for (let i = 0; i < n; i++) {
			trainingScores[count] = scores[i];
			trainingLabels[count] = labels[i];
			count += Number(foldOfUnit[i] !== fold);
		}
		const threshold = choose(rankSorted(trainingScores.subarray(0, count), trainingLabels.subarray(0, count), ranked));
		if (threshold === null) return null;
		for (let i = 0; i < n && scores[i] > threshold; i++) if (foldOfUnit[i] === fold) (labels[i] === 1 ? truePositives : falsePositives)[groupOf[i]]++;
	}
	return {
		truePositives,
		falsePositives
	};
}
function sum(values) {
	let total = 0;
	for (let i = 0; i < values.length; i++) total += values[i];
	return total;
}

// src/thresholds/with-cross-fit.ts
function withCrossFit(row, { plan }, choose) {
	const fit = plan && crossFit(plan, choose);
	if (!fit) return row;
	return {
		recallBound: fit.recallBound,
		falsePositiveRateBound: fit.falsePositiveRateBound,
		...row,
		f1Interval: fit.f1Interval,
		crossFittedF1: fit.f1,
		crossFittedRecall: fit.recall,
		crossFittedFalsePositiveRate: fit.falsePositiveRate
	};
}

// src/thresholds/cost-policy.ts
function costPolicy(costs, context) {
	const best = lowestCost(context.ranked, costs);
	if (best === null) return null;
	const row = evaluateThreshold(best.threshold, context, {
		policy: "cost",
		note: note(`Expected cost ${figure(best.cost)} a unit at ${exactPercent(costs.prevalence)} defects.`, best.precision === null ? "It is cheapest to flag nothing." : `Precision there: ${exactPercent(best.precision)}.`)
	});
	return withCrossFit(row, context, (training) => lowestCost(training, costs)?.threshold ?? null);
}

// src/thresholds/group-folds.ts
function groupFolds(positives, units, folds, random) {
	const dealtPositives = new Float64Array(folds);
	const dealtUnits = new Float64Array(folds);
	const foldOf = new Uint8Array(units.length);
	const shuffled = new Uint32Array(units.length);
	for (let g = 0; g < shuffled.length; g++) shuffled[g] = g;
	shuffleInPlace(shuffled, random);
	const order = largestFirst(shuffled, positives, units);
	for (let at = 0; at < order.length; at++) {
		const g = order[at];
		let least = 0;
		for (let fold = 1; fold < folds; fold++) if (((positives[g] > 0 ? dealtPositives[fold] - dealtPositives[least] : 0) || dealtUnits[fold] - dealtUnits[least]) < 0) least = fold;
		dealtPositives[least] += positives[g];
		dealtUnits[least] += units[g];
		foldOf[g] = least;
	}
	return foldOf;
}
function largestFirst(groups, positives, units) {
	const most = units.reduce((most, count) => Math.max(most, count), 0);
	const numbers = /* @__PURE__ */ new Map();
	const counts = [];
	const sizeOf = new Uint32Array(groups.length);
	for (let g = 0; g < sizeOf.length; g++) {
		const size = positives[g] * (most + 1) + units[g];
		const number = numbers.get(size) ?? numbers.size;
		if (number === counts.length) {
			numbers.set(size, number);
			counts.push(0);
		}
		counts[number]++;
		sizeOf[g] = number;
	}
	const next = new Uint32Array(counts.length);
	let start = 0;
	for (const [, number] of [...numbers].sort(([a], [b]) => b - a)) {
		next[number] = start;
		start += counts[number];
	}
	const order = new Uint32Array(groups.length);
	for (let at = 0; at < groups.length; at++) order[next[sizeOf[groups[at]]]++] = groups[at];
	return order;
}

// src/thresholds/cross-fit-plan.ts
const repeats = 10;
const mostFolds = 5;
function planCrossFit({ score, label, group }, seed) {
	const { count, groupOf } = numberGroups(group);
	const positives = new Uint32Array(count);
	const units = new Uint32Array(count);
	groupOf.forEach((g, i) => {
		positives[g] += label[i];
		units[g]++;
	});
	const withPositives = positives.filter((count) => count > 0).length;
	const withNegatives = units.filter((count, g) => count > positives[g]).length;
	const folds = Math.min(mostFolds, withPositives || Infinity, withNegatives || Infinity);
	if (folds < 2 || score.length === 0) return null;
	const random = seededRandom(seed);
	const order = sortedOrder(score, "descending");
	return {
		scores: Float64Array.from(order, (i) => score[i]),
		labels: Uint8Array.from(order, (i) => label[i]),
		groupOf: Uint32Array.from(order, (i) => groupOf[i]),
		positives,
		units,
		folds,
		foldOf: Array.from({ length: repeats }, () => groupFolds(positives, units, folds, random))
	};
}

// src/statistics/best-f1.ts
function bestF1OfRanked(ranked, mostFalsePositives = Infinity) {
	const { positives, negatives } = ranked;
	if (positives === 0) return null;
	if (negatives === 0) return {
		f1: 1,
		threshold: null
	};
	let best = -1;
	let at = -1;
	forEachCut(ranked, (truePositives, falsePositives, cut) => {
		if (falsePositives > mostFalsePositives) return;
		const f1 = f1Score(truePositives, falsePositives, positives);
		if (f1 > best) [best, at] = [f1, cut];
	});
	return at < 0 ? {
		f1: f1Score(positives, negatives, positives),
		threshold: null
	} : {
		f1: best,
		threshold: cutThreshold(ranked, at)
	};
}

// src/thresholds/max-f1-stability.ts
const nearly = .95;
const manyGroups = 1e5;
function f1Plateau(ranked, highest, mostFalsePositives) {
	let [first, last] = [-1, -1];
	forEachCut(ranked, (truePositives, falsePositives, cut) => {
		if (falsePositives > mostFalsePositives) return;
		if (f1Score(truePositives, falsePositives, ranked.positives) < nearly * highest) return;
		if (first < 0) first = cut;
		last = cut;
	});
	return [cutThreshold(ranked, last), cutThreshold(ranked, first)];
}
function maxF1ThresholdInterval(plan, seed, cap) {
	const groups = plan.units.length;
	return bootstrapDraws(groups, (times) => bestOfDraw(plan, times, cap), seed, groups > manyGroups ? 100 : 500);
}
function bestOfDraw({ scores, labels, groupOf, positives, units }, times, cap) {
	let [total, defects] = [0, 0];
	for (let g = 0; g < times.length; g++) {
		total += times[g] * units[g];
		defects += times[g] * positives[g];
	}
	if (defects === 0 || defects === total) return null;
	const allowed = cap === 1 ? total : allowedAlarms(cap, total - defects);
	let best = 0;
	let threshold = null;
	let [flagged, found, judged] = [
		0,
		0,
		0
	];
	let above = Infinity;
	for (let i = 0; i < scores.length; i++) {
		const drawn = times[groupOf[i]];
		if (drawn === 0) continue;
		if (scores[i] < above && flagged - found > allowed) return threshold;
		if (found > judged && scores[i] < above) {
			judged = found;
			const f1 = f1Score(found, flagged - found, defects);
			if (f1 > best) {
				best = f1;
				threshold = scores[i] / 2 + above / 2;
			}
			if (f1Score(defects, flagged - defects, defects) <= best) return threshold;
		}
		above = scores[i];
		flagged += drawn;
		if (labels[i] === 1) found += drawn;
	}
	return total - defects <= allowed && f1Score(defects, total - defects, defects) > best ? above : threshold;
}

// src/thresholds/max-f1-policy.ts
const enoughDefects = 20;
const shares = [
	1,
	.75,
	.5,
	.25
];
function maxF1Policy(cap, context) {
	let chosen = null;
	for (const share of shares) {
		const row = underCap(share * cap, context);
		if (row === null) break;
		if ((row.crossFittedFalsePositiveRate ?? 0) > cap) continue;
		const held = (row.falsePositiveRateBound ?? 0) <= HELD_TO * cap;
		if (held || chosen === null) chosen = {
			row,
			share
		};
		if (held) break;
	}
	if (chosen === null) return null;
	const { row, share } = chosen;
	const thresholdInterval = context.plan && maxF1ThresholdInterval(context.plan, context.seed, share * cap);
	return {
		...row,
		thresholdInterval,
		note: explain$1(row, cap, context)
	};
}
function underCap(cap, context) {
	const choose = (ranked) => bestF1OfRanked(ranked, allowedAlarms(cap, ranked.negatives));
	const best = choose(context.ranked);
	if (best === null || best.threshold === null || best.f1 === 0) return null;
	const row = evaluateThreshold(best.threshold, context, {
		policy: "max-f1",
		plateau: f1Plateau(context.ranked, best.f1, allowedAlarms(cap, context.ranked.negatives))
	});
	return withCrossFit(row, context, (training) => choose(training)?.threshold ?? null);
}
function explain$1(row, cap, { ranked }) {
	const { positives, negatives } = ranked;
	const trivial = f1Score(positives, negatives, positives);
	const honest = row.crossFittedF1 ?? null;
	return note(`Of the thresholds with at most ${exactPercent(cap)} false alarms.`, honest === null ? "Chosen on these very units, and too few groups to cross-fit: the F1 is too good." : `Chosen on these very units: expect F1 ${figure(honest)} on new ones.`, honest !== null && honest <= trivial && `Flagging every unit has ${figure(trivial)}.`, positives < 20 && `Only ${count(positives, "defective unit")}: unstable.`);
}

// src/thresholds/percentile-policy.ts
const steps = [
	85,
	87.5,
	90,
	92.5,
	95,
	97.5,
	99,
	99.5,
	99.9
];
function percentilePolicy(percentile, context) {
	const { sorted, from } = context.calibration;
	const n = sorted.length;
	if (n === 0) return null;
	const row = atPercentile(percentile, context);
	const nominal = 1 - percentile / 100;
	const expected = 1 - ((n - 1) * (percentile / 100) + 1) / (n + 1);
	const off = expected > 1.1 * nominal && `Expect about ${exactPercent(expected)} false alarms on new data, not ${exactPercent(nominal)}.`;
	const withNote = {
		...row,
		note: note(row.note, off)
	};
	if (from === "separate") return withNote;
	return withCrossFit(withNote, context, (training) => training.negatives === 0 ? null : sortedQuantile(negativeScores(training), percentile / 100));
}
function percentileSweep(context) {
	if (context.calibration.sorted.length === 0) return [];
	return steps.map((percentile) => atPercentile(percentile, context));
}
function atPercentile(percentile, context) {
	const { sorted } = context.calibration;
	const needed = Math.ceil(100 / (100 - percentile) - 1e-9);
	return evaluateThreshold(sortedQuantile(sorted, percentile / 100), context, {
		policy: "percentile",
		percentile,
		note: note(sorted.length < needed && `Close to the highest of only ${sorted.length} calibration scores; this percentile needs ${needed}.`)
	});
}

// src/statistics/generalized-pareto.ts
const steepest = .5;
const gridSteps = 24;
const tolerance = 1e-7;
const golden$1 = (Math.sqrt(5) - 1) / 2;
function fitGeneralizedPareto(excesses) {
	const n = excesses.length;
	const mean = excesses.reduce((sum, y) => sum + y / n, 0);
	const unit = excesses.map((y) => y / mean);
	const highest = unit.reduce((a, b) => Math.max(a, b));
	const median = Float64Array.from(unit).sort()[n - 1 >> 1];
	const low = -Math.log(2 * n);
	const step = (Math.log1p(2 * highest / median) - low) / gridSteps;
	const at = (a) => profile$1(unit, Math.expm1(a) / highest);
	let best = 0;
	let height = -Infinity;
	for (let i = 0; i <= gridSteps; i++) {
		const { logLikelihood } = at(low + i * step);
		if (logLikelihood > height) [best, height] = [i, logLikelihood];
	}
	let [left, right] = [low + (best - 1) * step, low + (best + 1) * step];
	let [a, b] = [right - golden$1 * (right - left), left + golden$1 * (right - left)];
	let [first, second] = [at(a).logLikelihood, at(b).logLikelihood];
	while (right - left > tolerance) if (first >= second) {
		[right, b, second] = [
			b,
			a,
			first
		];
		a = right - golden$1 * (right - left);
		first = at(a).logLikelihood;
	} else {
		[left, a, first] = [
			a,
			b,
			second
		];
		b = left + golden$1 * (right - left);
		second = at(b).logLikelihood;
	}
	const { shape, scale, logLikelihood } = at((left + right) / 2);
	return {
		shape,
		scale: scale * mean,
		logLikelihood: logLikelihood - n * Math.log(mean)
	};
}
function profile$1(y, theta) {
	const near = Math.abs(theta) < .001;
	let logs = 0;
	for (const value of y) logs += near ? Math.log1p(theta * value) : Math.log(1 + theta * value);
	logs /= y.length;
	if (Math.abs(theta) < 1e-12) return {
		shape: 0,
		scale: 1,
		logLikelihood: -y.length
	};
	const shape = Math.max(-.5, Math.min(steepest, logs));
	const scale = shape / theta;
	return {
		shape,
		scale,
		logLikelihood: -y.length * (Math.log(scale) + logs + logs / shape)
	};
}

// src/statistics/tail-quantile.ts
const golden = (Math.sqrt(5) - 1) / 2;
const shapeSteps = 16;
const boundSteps = 30;
function tailQuantile({ shape, scale }, share) {
	return scale * growth(shape, share);
}
function fitTailQuantile(excesses, share, drop) {
	const fit = fitGeneralizedPareto(excesses);
	const quantile = tailQuantile(fit, share);
	const inside = (value) => fit.logLikelihood - profile(excesses, value, share) <= drop;
	let beyond = 2 * quantile;
	while (inside(beyond)) beyond *= 2;
	return {
		...fit,
		quantile,
		interval: [bound(quantile, 0, inside), bound(quantile, beyond, inside)]
	};
}
function bound(from, to, inside) {
	for (let i = 0; i < boundSteps && Math.abs(to - from) > 1e-6 * Math.abs(from); i++) {
		const middle = (from + to) / 2;
		if (inside(middle)) from = middle;
		else to = middle;
	}
	return from;
}
function profile(excesses, quantile, share) {
	const at = (shape) => logLikelihood(excesses, shape, quantile / growth(shape, share));
	let [left, right] = [-steepest, steepest];
	let [a, b] = [right - golden * (right - left), left + golden * (right - left)];
	let [first, second] = [at(a), at(b)];
	for (let i = 0; i < shapeSteps; i++) if (first >= second && first > -Infinity) {
		[right, b, second] = [
			b,
			a,
			first
		];
		a = right - golden * (right - left);
		first = at(a);
	} else {
		[left, a, first] = [
			a,
			b,
			second
		];
		b = left + golden * (right - left);
		second = at(b);
	}
	return Math.max(first, second);
}
function growth(shape, share) {
	const log = -Math.log(share);
	return shape === 0 ? log : Math.expm1(shape * log) / shape;
}
function logLikelihood(excesses, shape, scale) {
	const n = excesses.length;
	let sum = 0;
	if (Math.abs(shape) < 1e-6) {
		for (const y of excesses) sum += y / scale;
		return -n * Math.log(scale) - sum;
	}
	const theta = shape / scale;
	for (const y of excesses) {
		const factor = 1 + theta * y;
		if (factor <= 0) return -Infinity;
		sum += Math.log(factor);
	}
	return -n * Math.log(scale) - (1 + 1 / shape) * sum;
}

// src/thresholds/design-effect.ts
function designEffect({ sorted, groupOf, groups }, above) {
	const n = sorted.length;
	if (groups === n || groups < 2) return {
		effect: 1,
		degreesOfFreedom: null
	};
	const share = above / n;
	const residuals = new Float64Array(groups);
	for (let i = 0; i < n; i++) residuals[groupOf[i]] += (i >= n - above ? 1 : 0) - share;
	let [squares, fourths] = [0, 0];
	for (const residual of residuals) {
		squares += residual ** 2;
		fourths += residual ** 4;
	}
	return {
		effect: Math.max(1, groups / (groups - 1) * squares / (above * (1 - share))),
		degreesOfFreedom: degreesOfFreedom(groups, squares, fourths)
	};
}

// src/thresholds/peaks-over-threshold.ts
const fewestPeaks = 30;
const tail = .02;
function peaksOverThreshold(sorted, target) {
	const found = findTail(sorted, target);
	if (found === null || found.share >= 1) return found && empirical(sorted, target, found);
	const fit = fitGeneralizedPareto(found.excesses);
	return {
		threshold: found.start + tailQuantile(fit, found.share),
		peaks: found.excesses.length,
		shape: fit.shape
	};
}
function peaksWithInterval(calibration, target) {
	const { sorted } = calibration;
	const found = findTail(sorted, target);
	if (found === null || found.share >= 1) return found && {
		...empirical(sorted, target, found),
		interval: null
	};
	const peaks = found.excesses.length;
	if (isTied(found.excesses)) return {
		...peaksOverThreshold(sorted, target),
		interval: null
	};
	const { effect } = designEffect(calibration, peaks);
	const t = t95(Math.max(1, peaks / effect - 2));
	const fit = fitTailQuantile(found.excesses, found.share, effect * t * t / 2);
	const ofCount = t * (fit.scale * found.share ** -fit.shape) * Math.sqrt(effect * (1 - peaks / sorted.length) / peaks);
	const [below, above] = fit.interval.map((bound) => Math.hypot(bound - fit.quantile, ofCount));
	const threshold = found.start + fit.quantile;
	return {
		threshold,
		peaks,
		shape: fit.shape,
		interval: [threshold - below, threshold + above]
	};
}
const mostTied = .5;
const mostClipped = .1;
function isTied(excesses) {
	const n = excesses.length;
	const clipped = excesses.filter((excess) => excess === excesses[n - 1]).length;
	return 1 - new Set(excesses).size / n > mostTied || clipped > 1 && clipped > mostClipped * n;
}
function findTail(sorted, target) {
	const n = sorted.length;
	if (n <= fewestPeaks) return null;
	let start = sortedQuantile(sorted, .98);
	let first = n - Math.floor(tail * n) - 1;
	while (first < n && sorted[first] <= start) first++;
	if (n - first < fewestPeaks) {
		first = n - fewestPeaks;
		while (first > 0 && sorted[first - 1] === sorted[n - fewestPeaks]) first--;
		if (first === 0) return null;
		start = sorted[first - 1];
	}
	const excesses = Float64Array.from({ length: n - first }, (_, i) => sorted[first + i] - start);
	return {
		start,
		excesses,
		share: target * n / excesses.length
	};
}
function empirical(sorted, target, { excesses }) {
	return {
		threshold: sortedQuantile(sorted, 1 - target),
		peaks: excesses.length,
		shape: null
	};
}

// src/thresholds/pot-policy.ts
const enoughForTail = 500;
const farthest = .1;
const longestTail = .1;
function potPolicy(target, context) {
	const { sorted, from } = context.calibration;
	if (sorted.length < 500 || isTooFar(target, sorted.length)) return null;
	const chosen = peaksWithInterval(context.calibration, target);
	if (chosen === null || chosen.shape !== null && chosen.peaks > longestTail * sorted.length) return null;
	const row = evaluateThreshold(chosen.threshold, context, {
		policy: "pot",
		thresholdInterval: chosen.interval,
		note: explain(chosen, target, context.calibration)
	});
	if (from === "separate") return row;
	return withCrossFit(row, context, (training) => peaksOverThreshold(negativeScores(training), target)?.threshold ?? null);
}
function isTooFar(target, n) {
	return target * n < farthest;
}
function explain({ peaks, shape, interval }, target, { sorted, groups }) {
	const n = sorted.length;
	const aim = `aims at ${exactPercent(target)} false alarms on new defect-free data`;
	if (shape === null) return note(`The empirical quantile of ${n} defect-free scores, which ${aim}.`);
	const tail = `from a generalized Pareto tail (shape ${shape.toFixed(2)}) of the highest ${peaks} of ${n} defect-free scores`;
	return note(n < conformalUnits(target) ? `Extrapolated ${tail}: it ${aim}, a rate that so few scores have not shown; nothing guarantees it.` : `Smoothed, ${tail}: it ${aim}; unlike the conformal threshold it does not guarantee them.`, interval === null && "Many of the highest scores are equal, so no interval of it can be promised.", interval !== null && groups < 20 && `Only ${groups} groups of scores: its interval is rough.`);
}

// src/thresholds/prevalence.ts
function prevalenceOf({ ranked }, { prevalence }) {
	if (prevalence !== void 0) return {
		share: prevalence,
		from: "configured"
	};
	const { positives, negatives } = ranked;
	return positives === 0 || negatives === 0 ? null : {
		share: positives / (positives + negatives),
		from: "set"
	};
}
function atPrevalence(row, prevalence) {
	const recall = row.crossFittedRecall ?? row.recall;
	const alarms = row.crossFittedFalsePositiveRate ?? row.falsePositiveRate;
	if (prevalence === null || recall === null || alarms === null) return row;
	const { share } = prevalence;
	return {
		...row,
		precisionAtPrevalence: precisionScore(share * recall, (1 - share) * alarms)
	};
}

// src/thresholds/usefulness.ts
const fewDefects = 8;
function hasFewDefects({ test }) {
	return classSizes(test).defective.groups < fewDefects;
}
function withBounds(row, context) {
	if (row.threshold === null) return row;
	const measured = boundsAt(row.threshold, context.test);
	const recallBound = row.recallBound ?? measured.recall;
	const falsePositiveRateBound = row.falsePositiveRateBound ?? measured.falsePositiveRate;
	const proven = recallBound !== null && falsePositiveRateBound !== null && recallBound > falsePositiveRateBound;
	return {
		...row,
		recallBound,
		falsePositiveRateBound,
		...proven ? {} : {
			unproven: true,
			note: note(row.note, unprovenNote(row, context))
		}
	};
}
function unprovenNote({ policy }, context) {
	const holds = policy === "target-fpr" ? "Holds false alarms; that" : "That";
	if (!hasFewDefects(context)) return `${holds} it finds more defects than a guess is not shown.`;
	const { units, groups } = classSizes(context.test).defective;
	const of = groups < units ? ` of ${count(groups, "group")}` : "";
	return `${holds} it finds defects is not shown: there ${units === 1 ? "is" : "are"} ${inWords(units)} defective unit${units === 1 ? "" : "s"}${of}.`;
}
const fewestGroups = 8;
function notHeld({ falsePositiveRateBound }, cap, { calibration }) {
	const { sorted, groups } = calibration;
	if (groups < sorted.length && groups < fewestGroups) return `its defect-free units are of only ${count(groups, "group")}, and ${fewestGroups} are the least`;
	const bound = falsePositiveRateBound ?? null;
	if (bound === null || bound <= 1.3333333333333333 * cap) return null;
	return `from so few defect-free units, or groups of them, it may flag up to ${percent(bound)} of new ones`;
}
function notUseful({ recallBound, falsePositiveRateBound }) {
	const [found, alarms] = [recallBound ?? 0, falsePositiveRateBound ?? 1];
	return `not shown to be of use: it may find no more than ${percent(found)} of the defects and flag up to ${percent(alarms)} of the defect-free units`;
}
function beyondCap(row, cap, { calibration }) {
	const promised = row.policy === "target-fpr" && calibration.from === "test" && calibration.groups === calibration.sorted.length;
	const shown = [row.falsePositiveRate, promised ? null : row.crossFittedFalsePositiveRate].map((rate) => rate ?? 0);
	const rate = Math.max(...shown);
	if (rate <= cap) return null;
	return `flags ${percent(rate)} of the defect-free units, more than the ${exactPercent(cap)} of \`thresholds.max-false-alarms\``;
}

// src/thresholds/recommend.ts
const names = {
	"max-f1": "Highest F1",
	"target-fpr": "The conformal threshold",
	youden: "Youden's J",
	pot: "Peaks over threshold",
	cost: "Lowest cost",
	percentile: "Percentile"
};
function recommend(candidates, atPercentile, context, { thresholds }) {
	if (context.ranked.scores.length === 1) return nothing("All scores are equal: no threshold can separate.");
	const rowOf = (policy) => policy === "percentile" ? atPercentile : candidates.find((candidate) => candidate.policy === policy) ?? null;
	const { policy, "max-false-alarms": cap } = thresholds;
	const nameOf = (which) => which === "target-fpr" ? `${names[which]} for ${exactPercent(thresholds["target-fpr"])} false alarms` : names[which];
	const whyNot = (which) => {
		const row = rowOf(which);
		const why = row === null ? missing(which, context, thresholds) : unfit(row, cap, context);
		return why === null ? null : `${nameOf(which)}: ${why}.`;
	};
	if (policy !== "auto") {
		const reason = whyNot(policy);
		return reason === null ? {
			recommended: rowOf(policy),
			reason: null
		} : nothing(reason);
	}
	const { positives } = context.ranked;
	const weak = (row) => notHeld(row, cap, context) ?? (row.unproven && !(row.policy === "target-fpr" && hasFewDefects(context)) ? notUseful(row) : null);
	const whyNotUseful = (which) => {
		const why = weak(rowOf(which));
		return why === null ? null : `${nameOf(which)}: ${why}.`;
	};
	const whyNotConformal = whyNot("target-fpr") ?? whyNotUseful("target-fpr");
	if (whyNotConformal === null) return {
		recommended: rowOf("target-fpr"),
		reason: null
	};
	const whyNotHighest = positives < 20 ? `${names["max-f1"]}: ${needs(20, "defective unit", positives)}.` : whyNot("max-f1") ?? whyNotUseful("max-f1");
	if (whyNotHighest === null) return {
		recommended: rowOf("max-f1"),
		reason: null
	};
	return nothing(`${whyNotConformal} ${whyNotHighest}${rowOf("pot") ? " An extrapolated one can be had with `thresholds.policy: pot`." : ""}`);
}
function policyTitle(policy) {
	return names[policy] ?? policy;
}
function nothing(reason) {
	return {
		recommended: null,
		reason
	};
}
function unfit(row, cap, context) {
	if (row.policy === "max-f1" && context.ranked.positives < 2) return needs(2, "defective unit", context.ranked.positives);
	const tooMany = beyondCap(row, cap, context);
	if (tooMany !== null) return tooMany;
	return row.policy !== "max-f1" || (row.crossFittedF1 ?? null) !== null ? null : "too few groups of each class to cross-fit it";
}
function missing(policy, { ranked, calibration }, { "target-fpr": target, "max-false-alarms": cap, cost }) {
	const defectFree = calibration.sorted.length;
	switch (policy) {
		case "max-f1":
			if (ranked.positives < 2) return needs(2, "defective unit", ranked.positives);
			if (ranked.negatives < conformalUnits(cap)) return needs(conformalUnits(cap), "defect-free unit", ranked.negatives);
			return `no threshold with at most ${exactPercent(cap)} false alarms finds any defect`;
		case "target-fpr": return needs(conformalUnits(target), "defect-free unit", defectFree);
		case "youden": return "no threshold is better than chance on these units";
		case "pot": return noTail(target, calibration);
		case "cost": return cost === void 0 ? "needs thresholds.cost" : "needs units of both classes";
		case "percentile": return "there are no defect-free scores to take it of";
	}
}
function needs(least, noun, given) {
	return `needs ${count(least, noun)}, there ${given === 1 ? "is" : "are"} ${given}`;
}
function noTail(target, { sorted }) {
	const n = sorted.length;
	if (n < 500) return needs(500, "defect-free unit", n);
	return isTooFar(target, n) ? `${exactPercent(target)} is too far beyond what ${n} defect-free scores show` : "too many of the highest defect-free scores are equal";
}

// src/thresholds/sort-calibration.ts
function sortCalibration({ score, group }, from) {
	checkFinite(score);
	const { count, groupOf } = numberGroups(group);
	const order = sortedOrder(score, "ascending");
	return {
		sorted: Array.from(order, (i) => score[i]),
		groupOf: Uint32Array.from(order, (i) => groupOf[i]),
		groups: count,
		from
	};
}

// src/thresholds/conformal-bound.ts
function conformalBound(calibration, rank) {
	const { sorted, groups } = calibration;
	const n = sorted.length;
	const above = n - rank;
	const { effect, degreesOfFreedom } = above > 0 && groups > 1 ? designEffect(calibration, above) : {
		effect: n / groups,
		degreesOfFreedom: groups < n ? Math.max(1, groups - 1) : null
	};
	const shrink = degreesOfFreedom === null ? 1 : (z95 / t95(degreesOfFreedom)) ** 2;
	return (0, import_lib.default)(.95, above * shrink / effect + 1, rank * shrink / effect);
}

// src/thresholds/target-fpr-policy.ts
function targetFprPolicy(target, context) {
	const { sorted, groups, from } = context.calibration;
	const chosen = conformalThreshold(sorted, target);
	if (chosen === null) return null;
	const bound = conformalBound(context.calibration, chosen.rank);
	const grouped = groups < sorted.length;
	const row = evaluateThreshold(chosen.threshold, context, {
		policy: "target-fpr",
		falsePositiveRateBound: bound,
		note: note(`Expect ${grouped ? "about" : "at most"} ${exactPercent(target)} false alarms on new defect-free data, with ${grouped ? "about " : ""}95% confidence at most ${exactPercent(bound)}.`, grouped && `From ${groups} group${groups === 1 ? "" : "s"} of units that are not independent, which the bound allows for.`)
	});
	if (from === "separate") return row;
	return withCrossFit(row, context, (training) => conformalThreshold(negativeScores(training), target)?.threshold ?? null);
}

// src/thresholds/threshold-notes.ts
function thresholdNotes(operating, target, prevalence, { test, ranked, calibration }) {
	const { positives, negatives } = ranked;
	const defectFree = calibration.sorted.length;
	const few = tooFewForIntervals(test.label, test.group);
	return [
		operating === null && "There are no defect-free scores to take the operating percentile of.",
		ranked.scores.length === 1 && "All scores are equal: no threshold can separate.",
		positives === 0 && "No defective units: recall, precision and F1 cannot be measured.",
		negatives === 0 && "No defect-free test units: false alarms cannot be measured.",
		positives === 1 && negatives > 0 && rankOfOnly(test.score[test.label.indexOf(1)], test.score, negatives),
		defectFree < conformalUnits(target) && `A false positive rate of ${exactPercent(target)} cannot be promised from ${count(defectFree, "defect-free unit")}; it needs ${conformalUnits(target)}.`,
		prevalence && positives > 0 && negatives > 0 && ofPrevalence(prevalence, positives / (positives + negatives)),
		calibration.from === "test" && defectFree > 0 && sameUnits(operating),
		few !== null && `Only ${few}: the 95% intervals are approximate (they hold from ${20} of each class, and ${40} groups of units, on).`
	].filter((sentence) => sentence !== false && sentence !== null);
}
function ofPrevalence({ share, from }, ofSet) {
	const depends = `F1, and the threshold where it is highest, depend on the share of defects, here ${percent(ofSet)}`;
	return from === "set" ? `${depends}; precision is told at that share, the one of this set (\`thresholds.prevalence\` sets that of production).` : `${depends}; precision is told at ${exactPercent(share)} defects, as \`thresholds.prevalence\` is set.`;
}
function rankOfOnly(score, all, negatives) {
	return `Only one defective unit: ${all.filter((other) => other >= score).length - 1} of ${count(negatives, "defect-free unit")} score at least as high.`;
}
function sameUnits(operating) {
	const rate = operating?.crossFittedFalsePositiveRate ?? null;
	const f1 = operating?.crossFittedF1 ?? null;
	const honest = [rate !== null && `${exactPercent(rate)} false alarms`, f1 !== null && `F1 ${figure(f1)}`].filter(Boolean);
	return `No calibration images of their own: the defect-free test units also set the thresholds.${honest.length > 0 ? ` Cross-fitted, the operating threshold has ${honest.join(" and ")}.` : ""}`;
}

// src/statistics/youden.ts
function youdenOfRanked(ranked) {
	const { positives, negatives } = ranked;
	if (positives === 0 || negatives === 0) return null;
	let most = 0;
	let at = -1;
	forEachCut(ranked, (truePositives, falsePositives, cut) => {
		const pairs = truePositives * negatives - falsePositives * positives;
		if (pairs > most) [most, at] = [pairs, cut];
	});
	return {
		index: most / (positives * negatives),
		threshold: at < 0 ? null : cutThreshold(ranked, at)
	};
}

// src/thresholds/youden-policy.ts
function youdenPolicy(context) {
	const best = youdenOfRanked(context.ranked);
	if (best === null || best.threshold === null) return null;
	const row = evaluateThreshold(best.threshold, context, {
		policy: "youden",
		note: "Chosen on these very units: its plain figures are too good."
	});
	return withCrossFit(row, context, (training) => youdenOfRanked(training)?.threshold ?? null);
}

// src/thresholds/assess-thresholds.ts
function assessThresholds(input, settings) {
	const { test } = input;
	if (test.group.length !== test.score.length) throw new RangeError(`${test.score.length} scores, but ${test.group.length} groups`);
	const context = {
		test,
		ranked: rankedScores(test.score, test.label),
		calibration: calibrate(input),
		plan: planCrossFit(test, settings.seed),
		seed: settings.seed
	};
	const { policy, cost, "target-fpr": target, "max-false-alarms": cap } = settings.thresholds;
	const prevalence = prevalenceOf(context, settings.thresholds);
	const told = (row) => atPrevalence(row, prevalence);
	const bounded = (row) => row && told(withBounds(row, context));
	const percentile = percentilePolicy(settings["threshold-percentile"], context);
	const atPercentile = policy === "percentile" ? bounded(percentile) : percentile && told(percentile);
	const operating = settings.threshold === void 0 ? atPercentile : told(evaluateThreshold(settings.threshold, context, { policy: "absolute" }));
	const chosen = [
		maxF1Policy(cap, context),
		targetFprPolicy(target, context),
		youdenPolicy(context),
		cost && prevalence ? costPolicy({
			prevalence: prevalence.share,
			...cost
		}, context) : null,
		policy === "pot" || context.calibration.sorted.length < conformalUnits(target) ? potPolicy(target, context) : null
	].map(bounded).filter((candidate) => candidate !== null);
	const tooMany = (row) => beyondCap(row, cap, context);
	return {
		operating,
		...recommend(chosen, atPercentile, context, settings),
		candidates: chosen.filter((row) => tooMany(row) === null),
		sweep: percentileSweep(context).map(told),
		calibration: context.calibration.from,
		calibrationUnits: context.calibration.sorted.length,
		maxFalseAlarms: cap,
		prevalence,
		notes: [...thresholdNotes(operating, target, prevalence, context), ...chosen.flatMap((row) => {
			const why = row.policy === policy ? null : tooMany(row);
			return why === null ? [] : [`${policyTitle(row.policy)} is left out: it ${why}.`];
		})]
	};
}
function calibrate({ test, calibration }) {
	const isDefectFree = (_, i) => test.label[i] === 0;
	return sortCalibration(calibration ?? {
		score: test.score.filter(isDefectFree),
		group: test.group.filter(isDefectFree)
	}, calibration === null ? "test" : "separate");
}

// src/statistics/normal-mixture.ts
const starts = [
	.05,
	.2,
	.5
];
const mostSteps = 300;
const narrowest = 1e-4;
function fitNormalMixture(values) {
	const n = values.length;
	if (n < 10 || values.every((x) => x === values[0])) return null;
	const mean = values.reduce((sum, x) => sum + x / n, 0);
	const variance = values.reduce((sum, x) => sum + (x - mean) ** 2 / n, 0);
	if (!(variance > 0)) return null;
	const sorted = Float64Array.from(values, (x) => (x - mean) / Math.sqrt(variance)).sort();
	const best = starts.map((share) => climb(sorted, Math.max(1, Math.round(share * n)))).reduce((a, b) => b.logLikelihood > a.logLikelihood ? b : a);
	const single = -n / 2 * (1 + Math.log(2 * Math.PI));
	const components = best.components.map(({ weight, mean: at, deviation }) => ({
		weight,
		mean: mean + at * Math.sqrt(variance),
		deviation: deviation * Math.sqrt(variance)
	}));
	components.sort((a, b) => a.mean - b.mean);
	return {
		components,
		gain: 2 * (best.logLikelihood - single) - 3 * Math.log(n)
	};
}
function climb(sorted, upper) {
	const n = sorted.length;
	const share = Float64Array.from(sorted, (_, i) => i >= n - upper ? 1 : 0);
	let fit = {
		components: components(sorted, share),
		logLikelihood: -Infinity
	};
	for (let step = 0; step < mostSteps; step++) {
		const logLikelihood = weigh(sorted, fit.components, share);
		const gained = logLikelihood - fit.logLikelihood;
		fit = {
			components: fit.components,
			logLikelihood
		};
		if (gained < 1e-9 * n) break;
		fit = {
			components: components(sorted, share),
			logLikelihood
		};
	}
	return {
		...fit,
		logLikelihood: weigh(sorted, fit.components, share)
	};
}
function weigh(values, [lower, upper], share) {
	let total = 0;
	for (let i = 0; i < values.length; i++) {
		const [a, b] = [logDensity(values[i], lower), logDensity(values[i], upper)];
		const sum = Math.max(a, b) + Math.log1p(Math.exp(-Math.abs(a - b)));
		share[i] = Math.exp(b - sum);
		total += sum;
	}
	return total;
}
function components(values, share) {
	const moments = (of) => {
		let [weight, sum] = [0, 0];
		for (let i = 0; i < values.length; i++) {
			weight += of(i);
			sum += of(i) * values[i];
		}
		const mean = weight > 0 ? sum / weight : 0;
		let squares = 0;
		for (let i = 0; i < values.length; i++) squares += of(i) * (values[i] - mean) ** 2;
		const variance = weight > 0 ? squares / weight : 1;
		return {
			weight: weight / values.length,
			mean,
			deviation: Math.sqrt(Math.max(variance, narrowest))
		};
	};
	return [moments((i) => 1 - share[i]), moments((i) => share[i])];
}
function logDensity(x, { weight, mean, deviation }) {
	const z = (x - mean) / deviation;
	return Math.log(weight) - Math.log(deviation) - .5 * (z * z + Math.log(2 * Math.PI));
}
function equalPosterior([lower, upper]) {
	const favor = (x) => logDensity(x, upper) - logDensity(x, lower);
	let [left, right] = [lower.mean, upper.mean];
	if (!(favor(left) < 0 && favor(right) > 0)) return null;
	for (let i = 0; i < 100; i++) {
		const middle = (left + right) / 2;
		if (favor(middle) < 0) left = middle;
		else right = middle;
	}
	return (left + right) / 2;
}

// src/thresholds/assess-unlabeled.ts
const deviations = 3.5;
function assessUnlabeled(units, settings) {
	const scores = sortCalibration(units, "test");
	const configured = settings.threshold;
	const candidates = [
		madRow(scores),
		tailRow(scores, settings.thresholds["target-fpr"]),
		mixtureRow(scores)
	].filter((candidate) => candidate !== null && Number.isFinite(candidate.threshold));
	return {
		operating: configured === void 0 ? null : row(configured, scores, {
			policy: "absolute",
			note: null
		}),
		recommended: null,
		reason: "The units have no labels: what a threshold finds and how often it alarms in vain cannot be measured on them." + (candidates.length > 0 ? " The candidates rest on assumptions." : ""),
		candidates,
		sweep: [],
		calibration: "test",
		calibrationUnits: 0,
		notes: ["There are no labels: no figure that compares defective with defect-free units can be had."]
	};
}
function madRow(scores) {
	const { sorted } = scores;
	if (sorted.length === 0) return null;
	const median = medianSorted(sorted);
	const deviation = medianAbsoluteDeviation(sorted);
	if (deviation === 0) return null;
	return row(median + deviations * NORMAL_DEVIATION * deviation, scores, {
		policy: "mad",
		note: "Assumption-based: most units are defect-free, and their scores spread as evenly to both sides as a normal distribution."
	});
}
function tailRow(scores, target) {
	const { sorted, groups } = scores;
	const chosen = sorted.length < 500 ? null : peaksWithInterval(scores, target);
	if (chosen === null) return null;
	return row(chosen.threshold, scores, {
		policy: "pot",
		...chosen.interval && { thresholdInterval: chosen.interval },
		note: note(`Assumption-based: all units are defect-free, and ${exactPercent(target)} of such units may be flagged.`, chosen.interval !== null && groups < 20 && `Only ${groups} groups of scores: its interval is rough.`)
	});
}
function mixtureRow(scores) {
	const { sorted } = scores;
	if (sorted.length === 0 || sorted[0] <= 0) return null;
	const mixture = fitNormalMixture(Float64Array.from(sorted, Math.log));
	if (mixture === null || mixture.gain <= 0) return null;
	const [, upper] = mixture.components;
	const border = upper.weight < .5 ? equalPosterior(mixture.components) : null;
	if (border === null) return null;
	return row(Math.exp(border), scores, {
		policy: "mixture",
		note: `Assumption-based: the units are of two kinds with log-normal scores, and the rarer, higher kind (${exactPercent(upper.weight)}) is defective.`
	});
}
function row(threshold, scores, { policy, note: assumed, ...more }) {
	const none = {
		test: {
			score: [],
			label: [],
			group: []
		},
		calibration: {
			...scores,
			sorted: []
		}
	};
	const n = scores.sorted.length;
	const flagged = scores.sorted.filter((score) => score > threshold).length;
	return evaluateThreshold(threshold, none, {
		...more,
		policy,
		note: note(assumed, `Flags ${flagged} of ${n} units.`)
	});
}

// src/diagnosis/as-baseline.ts
const BYTES = 8;
function asBaseline(evidence) {
	const { id, score } = evidence.units;
	const order = idOrder(id);
	const bytes = Buffer.alloc(BYTES * order.length);
	order.forEach((unit, i) => bytes.writeDoubleLE(score[unit], BYTES * i));
	return {
		measuredWith: evidence.measuredWith,
		unitIds: hashOfIds(id),
		scores: bytes.toString("base64"),
		liveUnits: evidence.latent?.spread?.liveUnits ?? null,
		errorToVariance: medianErrorToVariance(evidence)
	};
}
function scoresInOrder(scores, ids) {
	const bytes = Buffer.from(scores, "base64");
	if (bytes.length !== BYTES * ids.length) return null;
	const inOrder = new Array(ids.length);
	idOrder(ids).forEach((unit, i) => inOrder[unit] = bytes.readDoubleLE(BYTES * i));
	return inOrder.every(Number.isFinite) ? inOrder : null;
}
function hashOfIds(ids) {
	const sorted = idOrder(ids).map((unit) => ids[unit]);
	return createHash("sha256").update(JSON.stringify(sorted)).digest("hex");
}
function idOrder(ids) {
	return [...ids.keys()].sort((a, b) => ids[a] < ids[b] ? -1 : ids[a] > ids[b] ? 1 : a - b);
}

// src/statistics/auroc-against.ts
function aurocAgainst(negatives, positives) {
	if (positives.length === 0 || negatives.length === 0) return null;
	let twice = 0;
	for (const score of positives) twice += countWhile(negatives, (value) => value < score) + countWhile(negatives, (value) => value <= score);
	return twice / (2 * positives.length * negatives.length);
}
function countWhile(ascending, holds) {
	let [low, high] = [0, ascending.length];
	while (low < high) {
		const middle = low + high >>> 1;
		if (holds(ascending[middle])) low = middle + 1;
		else high = middle;
	}
	return low;
}

// src/diagnosis/by-group.ts
function resultsByGroup(units, threshold) {
	const { score, label } = units;
	const row = (name, by, own, imageAuroc) => {
		const defects = own.filter((i) => label[i] === 1);
		const hits = threshold === null ? null : defects.filter((i) => score[i] > threshold).length;
		return {
			name,
			by,
			units: own.length,
			recall: hits === null ? null : recallScore(hits, defects.length),
			imageAuroc
		};
	};
	const defectFree = Float64Array.from(score.filter((_, i) => label[i] === 0)).sort();
	const kinds = inGroups(units.kind, (i) => label[i] === 1).map(([kind, own]) => row(kind, "defect", own, aurocAgainst(defectFree, own.map((i) => score[i]))));
	const fabrics = inGroups(units.fabric, (i) => units.fabric[i] !== null);
	if (fabrics.length < 2) return kinds;
	return [...kinds, ...fabrics.map(([fabric, own]) => {
		const auroc = rocAuc(own.map((i) => score[i]), own.map((i) => label[i]));
		return row(fabric, "fabric", own, auroc);
	})];
}
function inGroups(of, include) {
	const groups = /* @__PURE__ */ new Map();
	of.forEach((name, i) => {
		if (!include(i)) return;
		const own = groups.get(name);
		if (own === void 0) groups.set(name, [i]);
		else own.push(i);
	});
	return [...groups].sort(([a], [b]) => a.localeCompare(b, "en", { numeric: true }));
}

// src/diagnosis/check-bar.ts
const MOST_NAMED$1 = 12;
function checkBarNames(require, { kind, fabric, label }) {
	if (require === void 0) return;
	const kinds = [...new Set(kind.filter((_, i) => label[i] === 1))];
	check("by-defect", "kind of defect", Object.keys(require["by-defect"]), kinds);
	check("by-group", "group", Object.keys(require["by-group"]), [...new Set(fabric.filter((name) => name !== null))]);
}
function check(key, what, names, known) {
	const unknown = names.find((name) => !known.includes(name));
	if (unknown === void 0) return;
	const listed = known.sort().slice(0, MOST_NAMED$1).join(", ") + (known.length > MOST_NAMED$1 ? ", …" : "");
	const there = known.length === 0 ? `the evaluation set names none` : `Known: ${listed}`;
	throw new InputError(`require.${key}: there is no ${what} "${unknown}" in the evaluation set${nearestOf(unknown, known)}. ${there}`);
}

// src/diagnosis/differing-sets.ts
const columns = {
	id: "names",
	label: "labels",
	group: "groups",
	kind: "kinds of defect",
	fabric: "fabrics"
};
function differingSets(a, b) {
	const [one, other] = [a.evaluationSet, b.evaluationSet];
	const shapes = [one, other].map(({ geometry }) => geometry?.join("x") ?? "no images");
	if (shapes[0] !== shapes[1]) return `the models take ${shapes[0]} and ${shapes[1]}`;
	if (a.units.id.length !== b.units.id.length) return `${a.units.id.length} and ${b.units.id.length} units`;
	for (const [key, word] of Object.entries(columns)) if (a.units[key].some((value, i) => value !== b.units[key][i])) return `other ${word}`;
	return one.hash === other.hash ? null : "other contents of images or masks";
}

// src/diagnosis/differing-settings.ts
function differingSettings(a, b) {
	const [one, other] = [a, b].map(sections);
	return [.../* @__PURE__ */ new Set([...one.keys(), ...other.keys()])].filter((key) => one.get(key) !== other.get(key)).join(", ") || "unreadable ones";
}
function sections(measuredWith) {
	try {
		return new Map(Object.entries(JSON.parse(measuredWith)).map(([key, value]) => [key, JSON.stringify(value)]));
	} catch {
		return /* @__PURE__ */ new Map();
	}
}

// src/diagnosis/check-evidence.ts
function checkEvidence(evidence, files) {
	if (evidence.length === 0) throw new InputError("There is no evidence to diagnose: evaluate at least one checkpoint");
	const named = (i) => `"${evidence[i].checkpoint.name}"${files ? ` (${files[i]})` : ""}`;
	const known = /* @__PURE__ */ new Map();
	for (const [i, one] of evidence.entries()) {
		checkUnits(one, named(i));
		const twin = known.get(one.checkpoint.name);
		if (twin !== void 0) throw new InputError(`There are two pieces of evidence for "${one.checkpoint.name}"${files ? `, ${files[twin]} and ${files[i]}` : ""}: a shard is there twice, or an older file was left behind; keep one of them`);
		known.set(one.checkpoint.name, i);
	}
	for (let i = 1; i < evidence.length; i++) checkPair(evidence[0], evidence[i], `${named(0)} and ${named(i)}`);
}
function checkUnits({ units, unlabeled }, name) {
	if (units.score.length > 0 || unlabeled?.score.length) return;
	throw new InputError(`The evidence of ${name} holds no units: the evaluation set is empty`);
}
function checkPair(a, b, both) {
	if (a.evaluationSet.unit !== b.evaluationSet.unit) throw new InputError(`${both} cannot be compared: one was scored by ${a.evaluationSet.unit}, the other by ${b.evaluationSet.unit}; evaluate both on the same set`);
	const sets = differingSets(a, b);
	if (sets !== null) throw new InputError(`${both} were measured on different evaluation sets (${sets}): evaluate both on the same images, masks, labels and groups`);
	if (a.measuredWith !== b.measuredWith) throw new InputError(`${both} were measured with different settings (${differingSettings(a.measuredWith, b.measuredWith)}): evaluate both with the same configuration`);
	if (a.tool.version !== b.tool.version) throw new InputError(`${both} were measured by vae-playbook ${a.tool.version} and ${b.tool.version}: evaluate both with the same version`);
}

// src/diagnosis/beside-verdict.ts
function besideVerdict({ evaluationSet, outputs }) {
	const { alone = [] } = outputs;
	const model = alone.length === 0 ? [] : [{
		about: "taken",
		text: `Of the model's outputs: ${alone.join(", ")}.`
	}];
	return [...evaluationSet.besideVerdict ?? [], ...model];
}

// src/diagnosis/choose-judged.ts
const MOST_NAMED = 8;
function chooseJudged(judge, checkpoints, best) {
	const last = checkpoints[checkpoints.length - 1];
	if (judge === "last") return last;
	if (judge === "best") return best ?? last;
	const named = checkpoints.find(({ evidence }) => evidence.checkpoint.name === judge);
	if (named !== void 0) return named;
	const names = checkpoints.map(({ evidence }) => evidence.checkpoint.name);
	const near = nearest(judge, names);
	const shown = names.slice(0, MOST_NAMED).map((name) => `"${name}"`);
	const there = `there ${names.length === 1 ? "is" : "are"} ${shown.join(", ")}${names.length > MOST_NAMED ? `, …` : ""}`;
	throw new InputError(`judge: there is no checkpoint "${judge}"; ${near === null ? there : `the nearest is "${near}"`}`);
}

// src/diagnosis/metrics.ts
function metricsOf(evidence, settings) {
	const { units, latent, reconstruction, pixel } = evidence;
	const { score, label, group } = units;
	const auroc = aurocInterval(score, label, group);
	const ranked = rankedScores(score, label);
	const best = bestF1OfRanked(ranked);
	const spread = latent?.spread ?? null;
	return {
		imageAuroc: auroc?.auroc ?? null,
		imageAurocInterval: auroc?.interval ?? null,
		imageAurocApproximate: auroc?.approximate ?? null,
		averagePrecision: averagePrecisionOfRanked(ranked),
		...operatingFigures(evidence, settings),
		bestF1: best?.f1 ?? null,
		bestF1Threshold: best?.threshold ?? null,
		youdenThreshold: youdenOfRanked(ranked)?.threshold ?? null,
		pixelAuroc: pixel?.auroc ?? null,
		aupro: pixel?.aupro ?? null,
		ssim: reconstruction?.ssim ?? null,
		reconstructionR2: reconstruction?.r2 ?? null,
		reconstructionDiversity: reconstruction?.diversity?.value ?? null,
		activeUnits: latent?.activeUnits ?? null,
		latentDimensions: latent?.dimensions ?? null,
		klTotal: spread?.klTotal ?? null,
		muVariance: latent?.muVariance ?? null,
		meanSigma: spread?.meanSigma ?? null,
		meanSigmaActive: spread?.meanSigmaActive ?? null
	};
}
function operatingFigures({ units, calibration }, settings) {
	const { score, label } = units;
	const defectFree = calibration?.score ?? score.filter((_, i) => label[i] === 0);
	const threshold = settings.threshold ?? (defectFree.length === 0 ? null : percentile(defectFree, settings["threshold-percentile"]));
	if (threshold === null) return {
		threshold,
		precision: null,
		recall: null,
		f1: null,
		falsePositiveRate: null
	};
	const counts = {
		positives: 0,
		negatives: 0,
		truePositives: 0,
		falsePositives: 0
	};
	score.forEach((value, i) => {
		counts[label[i] === 1 ? "positives" : "negatives"]++;
		if (value > threshold) counts[label[i] === 1 ? "truePositives" : "falsePositives"]++;
	});
	return {
		threshold,
		...classificationFigures(counts)
	};
}

// src/diagnosis/match-baseline.ts
function matchBaseline(given, judged, settings, all) {
	refuseAnother(given.source === "diagnosis" ? measuredByDiagnosis(given.diagnosis) : measuredByEvidence(given.evidence), measuredByEvidence(judged), given.source);
	if (given.source === "diagnosis") return fromDiagnosis(given.diagnosis, judged);
	const { evidence, source } = given;
	const chosen = all.count > 1 && all.best?.checkpoint.sha256 === evidence.checkpoint.sha256;
	return {
		name: evidence.checkpoint.name,
		source,
		sha256: evidence.checkpoint.sha256,
		score: scoresOfEvidence(evidence, judged),
		threshold: metricsOf(evidence, settings).threshold,
		liveUnits: atSignalShare(evidence, settings.symptoms.S4.limits["signal-share"]).latent?.spread?.liveUnits ?? null,
		errorToVariance: medianErrorToVariance(evidence),
		bestOf: chosen ? all.count : null
	};
}
function scoresOfEvidence(evidence, judged) {
	const score = new Array(judged.units.id.length);
	const from = idOrder(evidence.units.id);
	idOrder(judged.units.id).forEach((unit, i) => score[unit] = evidence.units.score[from[i]]);
	return score;
}
function fromDiagnosis(diagnosis, judged) {
	const { asBaseline, checkpoints, bestCheckpoint, judged: name } = diagnosis;
	const score = scoresInOrder(asBaseline.scores, judged.units.id);
	const checkpoint = checkpoints.find((one) => one.name === name);
	if (score === null || checkpoint === void 0) throw new InputError(`baseline: the diagnosis of "${name}" does not hold one finite score for each unit: diagnose that checkpoint again`);
	return {
		name,
		source: "diagnosis",
		sha256: checkpoint.sha256,
		score,
		threshold: checkpoint.metrics.threshold,
		liveUnits: asBaseline.liveUnits,
		errorToVariance: asBaseline.errorToVariance,
		bestOf: checkpoints.length > 1 && bestCheckpoint === name ? checkpoints.length : null
	};
}
function measuredByEvidence({ checkpoint, evaluationSet, units, measuredWith }) {
	const { unit, hash } = evaluationSet;
	return {
		name: checkpoint.name,
		unit,
		hash,
		count: units.id.length,
		unitIds: hashOfIds(units.id),
		measuredWith
	};
}
function measuredByDiagnosis({ judged, evaluationSet, asBaseline }) {
	const { unit, hash, defectFree, defective } = evaluationSet;
	const { unitIds, measuredWith } = asBaseline;
	return {
		name: judged,
		unit,
		hash,
		count: defectFree + defective,
		unitIds,
		measuredWith
	};
}
function refuseAnother(baseline, judged, source) {
	const same = (key) => baseline[key] === judged[key];
	if (!same("hash") || !same("unit") || !same("unitIds")) {
		const cure = source === "checkpoint" ? "its model takes images of another size, so it can only be compared with one that takes the same" : "name its checkpoint as the baseline instead, so that it is evaluated on this set too";
		throw new InputError(`baseline: ${shown$1(baseline)} and ${shown$1(judged)} were measured on different evaluation sets: ${cure}`);
	}
	if (baseline.measuredWith !== judged.measuredWith) throw new InputError(`baseline: "${baseline.name}" and "${judged.name}" were measured with different settings (${differingSettings(baseline.measuredWith, judged.measuredWith)}): name its checkpoint as the baseline instead, or evaluate both with the same configuration`);
}
function shown$1({ name, hash, count, unit }) {
	return `"${name}" (${count} ${unit === "patch" ? "patches" : "images"}, set ${hash.slice(0, 8)})`;
}

// src/diagnosis/score-histogram.ts
const bins = 30;
function scoreHistogram({ score, label }) {
	if (score.length === 0) return {
		edges: [],
		defectFree: [],
		defective: []
	};
	const low = score.reduce((a, b) => Math.min(a, b), Infinity);
	const high = score.reduce((a, b) => Math.max(a, b), -Infinity);
	const [scale, unscale] = low > 0 ? [Math.log, Math.exp] : [(x) => x, (x) => x];
	const start = scale(low);
	const width = scale(high) / bins - start / bins;
	if (!(width > 0)) {
		const margin = low === 0 ? 1 : Math.abs(low) / 10;
		const share = (wanted) => [label.includes(wanted) ? 1 : 0];
		return {
			edges: [Math.max(-Number.MAX_VALUE, low - margin), Math.min(Number.MAX_VALUE, high + margin)],
			defectFree: share(0),
			defective: share(1)
		};
	}
	const edges = Array.from({ length: 31 }, (_, i) => Math.min(Number.MAX_VALUE, unscale(start * (1 - i / bins) + scale(high) * (i / bins))));
	edges[0] = low;
	edges[bins] = high;
	const shares = (wanted) => {
		const counts = new Array(bins).fill(0);
		const own = score.filter((_, i) => label[i] === wanted);
		for (const value of own) counts[Math.min(29, Math.max(0, Math.floor(scale(value) / width - start / width)))]++;
		return own.length === 0 ? counts : counts.map((count) => count / own.length);
	};
	return {
		edges,
		defectFree: shares(0),
		defective: shares(1)
	};
}

// src/diagnosis/summarize-history.ts
const mostPoints = 60;
const mostNames = 40;
function summarizeHistory({ axis, curves, unused, notes }) {
	return {
		axis,
		curves: curveKinds.flatMap((kind) => {
			const curve = curves[kind];
			if (curve === null) return [];
			const last = curve.at.length - 1;
			const kept = Math.min(mostPoints, curve.at.length);
			const points = Array.from({ length: kept }, (_, i) => kept === 1 ? last : Math.round(i * last / (kept - 1)));
			return [{
				curve: kind,
				name: curve.name,
				at: points.map((i) => curve.at[i]),
				value: points.map((i) => Number(curve.value[i].toPrecision(6)))
			}];
		}),
		unused: unused.slice(0, mostNames),
		notes
	};
}

// src/diagnosis/settle-scale-first.ts
function settleScaleFirst(findings, { facts: { scale }, ...run }) {
	if (typeof scale === "string") return [...findings];
	const causes = scaleCauses(run, scale);
	return findings.map((finding) => finding.explainedBy === "P1" && isSymptom(finding.id) ? {
		...finding,
		summary: "Measured with images on another scale than the model's (P1), on which a healthy model can look like this too: judge it again once the scale is right.",
		causes,
		actsAgainst: void 0,
		actions: ["Settle the scale of the images first (P1), and evaluate again."]
	} : finding);
}

// src/diagnosis/settle.ts
function settleOpenQuestions(findings) {
	const decisive = findings.find((finding) => counts(finding) && finding.severity === "critical" && !leavesOpen(finding.id));
	if (decisive === void 0) return [...findings];
	return findings.map((finding) => {
		if (finding.status !== "present" || !isOfTheSet(finding)) return finding;
		const missing = finding.summary.replace(/^[^:]*: /, "");
		const summary = `${decisive.id} decides the verdict without it, though ${missing}`;
		return {
			...finding,
			status: "absent",
			summary: sentence$1(summary),
			causes: [],
			actions: []
		};
	});
}
function isOfTheSet({ id }) {
	return leavesOpen(id) && recordOf(id).kind === "further-check";
}

// src/diagnosis/waivers.ts
function applyWaivers(findings, waivers, today) {
	const inForce = waivers.filter(({ expires }) => today < expires);
	return {
		findings: findings.map((finding) => {
			const waiver = ["present", "undecided"].includes(finding.status) ? inForce.find(({ id }) => id === finding.id) : void 0;
			if (waiver === void 0) return finding;
			return {
				...finding,
				waived: {
					reason: waiver.reason,
					expires: waiver.expires
				}
			};
		}),
		notes: waivers.flatMap((waiver) => idle(waiver, findings, today))
	};
}
function idle({ id, reason, expires }, findings, today) {
	const finding = findings.find((one) => one.id === id);
	if (finding === void 0) {
		const ids = findings.map((one) => one.id);
		return [`The waiver for ${id} waives nothing: there is no such finding${nearestOf(id, ids)}.`];
	}
	if (today >= expires) return [`The waiver for ${id} lapsed on ${expires} (${reason}) and counts no more.`];
	if (["present", "undecided"].includes(finding.status)) return [];
	return [`The waiver for ${id}, until ${expires}, is not used: ${id} ${finding.status === "absent" ? "is absent" : "was not judged"}.`];
}

// src/diagnosis/withdraw-promises.ts
const withdrawn = "Chosen for a rate of false alarms that cannot be promised: the calibration is not like the test (C1).";
function withdrawPromises(thresholds) {
	if (thresholds.calibration === "test") return thresholds;
	const { recommended } = thresholds;
	const onPromise = recommended !== null && isPromised(recommended) && recommended.unproven === true;
	return {
		...thresholds,
		recommended: onPromise ? null : recommended && withdraw(recommended),
		reason: onPromise ? "That defects are found is not shown, and the calibration is not like the test (C1), so that its false alarms are not held either." : thresholds.reason,
		candidates: thresholds.candidates.map(withdraw)
	};
}
function isPromised({ policy }) {
	return policy === "target-fpr" || policy === "pot";
}
function withdraw(row) {
	if (!isPromised(row)) return row;
	const shown = {
		...row,
		note: withdrawn
	};
	delete shown.falsePositiveRateBound;
	delete shown.thresholdInterval;
	return shown;
}

// src/diagnosis/diagnose.ts
function diagnose(given, options) {
	const { settings, departures, version, today } = options;
	checkEvidence(given);
	const checkpoints = given.map((one) => atSignalShare(one, settings.symptoms.S4.limits["signal-share"])).map((one) => ({
		evidence: one,
		metrics: metricsOf(one, settings)
	}));
	const best = bestByAuroc(checkpoints);
	const judged = chooseJudged(settings.judge, checkpoints, best);
	const { units, unlabeled, calibration, latent, outputs, tool, pixel } = judged.evidence;
	const thresholds = unlabeled ? assessUnlabeled(unlabeled, settings) : assessThresholds({
		test: units,
		calibration
	}, settings);
	const { symptoms, seed } = settings;
	const all = {
		best: best?.evidence ?? null,
		count: checkpoints.length
	};
	const reference = options.baseline ? matchBaseline(options.baseline, judged.evidence, settings, all) : null;
	const operating = thresholds.operating?.threshold ?? null;
	const baseline = reference && compareBaseline(judged.evidence, reference, operating, symptoms.R1.limits, seed);
	const history = options.history ?? null;
	const { require } = settings;
	checkBarNames(require, units);
	const context = withFacts({
		judged,
		thresholds,
		checkpoints,
		symptoms,
		baseline,
		history,
		seed,
		require
	});
	const assessed = assessPlaybook(context);
	const waived = applyWaivers(assessed, settings.waivers, today);
	const settled = settleScaleFirst(settleOpenQuestions(explainFindings(waived.findings)), context);
	const findings = settleAdvice(settled);
	const isPresent = (id) => assessed.some((one) => one.id === id && one.status === "present");
	const misaligned = isPresent("M1");
	const offered = {
		...thresholds,
		...context.facts.recommendation
	};
	const beside = besideVerdict(judged.evidence);
	return diagnosisSchema.parse({
		schemaVersion: 1,
		tool: {
			...tool,
			version
		},
		verdict: verdictOf(findings),
		evaluationSet: describeSet(judged.evidence, [...misaligned ? [withoutMasks] : coarse(pixel)]),
		...beside.length > 0 && { besideVerdict: beside },
		judged: judged.evidence.checkpoint.name,
		bestCheckpoint: best?.evidence.checkpoint.name ?? null,
		checkpoints: checkpoints.map(({ evidence: { checkpoint }, metrics }) => ({
			name: checkpoint.name,
			epoch: checkpoint.epoch,
			sha256: checkpoint.sha256,
			kind: checkpoint.kind,
			metrics: misaligned ? {
				...metrics,
				pixelAuroc: null,
				aupro: null
			} : metrics
		})),
		findings,
		...waived.notes.length > 0 && { waiverNotes: waived.notes },
		thresholds: isPresent("C1") ? withdrawPromises(offered) : offered,
		byGroup: resultsByGroup(units, operating),
		baseline,
		history: history && summarizeHistory(history),
		scores: scoreHistogram(units),
		latent: latent && {
			mu: latent.muHistogram,
			sigma: latent.spread?.sigmaHistogram ?? null,
			top: latent.top
		},
		outputs,
		asBaseline: asBaseline(judged.evidence),
		departures
	});
}
const withoutMasks = "The masks do not line up with the images (M1), so pixel AUROC and AUPRO are left out.";
function coarse(pixel) {
	const error = pixel === null ? 0 : Math.max(pixel.aurocError, pixel.auproError);
	if (error <= .001) return [];
	return [`Pixel AUROC and AUPRO come from pixel errors in bins, and may be off by up to ${figure(error)}.`];
}
function describeSet({ evaluationSet, units, unlabeled }, notes) {
	const { unit, images, patches, leftOut, layout, hash, calibration } = evaluationSet;
	const defective = units.label.filter((label) => label === 1).length;
	return {
		unit,
		images,
		patches,
		defectFree: units.label.length - defective,
		defective,
		...unlabeled && { unlabeled: unlabeled.score.length },
		leftOut: leftOut.length,
		layout,
		hash,
		calibration,
		notes: [...evaluationSet.notes, ...notes]
	};
}

// src/history/last-training.ts
const ownMoments = 4;
const sharedMoments = 2.5;
function lastTraining(points) {
	const runs = ascendingRuns(points);
	if (!areTrainings(runs)) return {
		points,
		since: null
	};
	const kept = [];
	let bound = Infinity;
	let since = null;
	for (const run of runs.reverse()) {
		const own = run.filter(({ at }) => at < bound);
		if (own.length < run.length) since = bound;
		for (const point of own) kept.push(point);
		bound = Math.min(bound, run[0].at);
	}
	return {
		points: kept,
		since
	};
}
function ascendingRuns(points) {
	const runs = [];
	for (const point of points) {
		const last = runs.at(-1)?.at(-1);
		if (last !== void 0 && (last.part === point.part ? point.at >= last.at : point.at > last.at)) runs.at(-1).push(point);
		else runs.push([point]);
	}
	return runs;
}
function areTrainings(runs) {
	if (runs.length < 2) return false;
	if (runs.slice(1).every((run, i) => run[0].part > runs[i][0].part)) return true;
	const moments = runs.map((run) => new Set(run.map(({ at }) => at)));
	const mean = moments.reduce((sum, { size }) => sum + size, 0) / runs.length;
	if (mean >= ownMoments) return true;
	const seen = /* @__PURE__ */ new Set();
	let isShared = false;
	for (const own of moments) {
		isShared ||= [...own].some((at) => seen.has(at));
		own.forEach((at) => seen.add(at));
	}
	return isShared && mean >= sharedMoments;
}

// src/history/events/event_pb.ts
const file_event = /*@__PURE__*/ fileDesc("CgtldmVudC5wcm90bxILdGVuc29yYm9hcmQiewoFRXZlbnQSEQoJd2FsbF90aW1lGAEgASgBEgwKBHN0ZXAYAiABKAMSGQoMZmlsZV92ZXJzaW9uGAMgASgJSACIAQESJQoHc3VtbWFyeRgFIAEoCzIULnRlbnNvcmJvYXJkLlN1bW1hcnlCDwoNX2ZpbGVfdmVyc2lvbiLRAQoHU3VtbWFyeRIpCgV2YWx1ZRgBIAMoCzIaLnRlbnNvcmJvYXJkLlN1bW1hcnkuVmFsdWUamgEKBVZhbHVlEgsKA3RhZxgBIAEoCRIZCgxzaW1wbGVfdmFsdWUYAiABKAJIAIgBARIoCgZ0ZW5zb3IYCCABKAsyGC50ZW5zb3Jib2FyZC5UZW5zb3JQcm90bxIuCghtZXRhZGF0YRgJIAEoCzIcLnRlbnNvcmJvYXJkLlN1bW1hcnlNZXRhZGF0YUIPCg1fc2ltcGxlX3ZhbHVlInIKD1N1bW1hcnlNZXRhZGF0YRI8CgtwbHVnaW5fZGF0YRgBIAEoCzInLnRlbnNvcmJvYXJkLlN1bW1hcnlNZXRhZGF0YS5QbHVnaW5EYXRhGiEKClBsdWdpbkRhdGESEwoLcGx1Z2luX25hbWUYASABKAkikAEKC1RlbnNvclByb3RvEg0KBWR0eXBlGAEgASgFEjMKDHRlbnNvcl9zaGFwZRgCIAEoCzIdLnRlbnNvcmJvYXJkLlRlbnNvclNoYXBlUHJvdG8SFgoOdGVuc29yX2NvbnRlbnQYBCABKAwSEQoJZmxvYXRfdmFsGAUgAygCEhIKCmRvdWJsZV92YWwYBiADKAEiVwoQVGVuc29yU2hhcGVQcm90bxIuCgNkaW0YAiADKAsyIS50ZW5zb3Jib2FyZC5UZW5zb3JTaGFwZVByb3RvLkRpbRoTCgNEaW0SDAoEc2l6ZRgBIAEoA2IGcHJvdG8z");
const EventSchema = /*@__PURE__*/ messageDesc(file_event, 0);

// src/history/names/words.ts
const validation = /^(val|vals|valid|validation|vld|eval|evaluation|test|testing|dev|holdout)$/;
const training = /^(train(ing)?|tr|fit)$/;
function wordsIn(name) {
	return name.replace(/([a-z])([A-Z])/g, "$1 $2").replace(/β/g, " beta ").toLowerCase().split(/[^a-z0-9]+/).filter((word) => word !== "");
}

// src/history/names/readings.ts
const filler = /^(train(ing)?|tr|epoch|avg|average|mean|running|scalars?|metrics?|losses|terms?|value|set)$/;
const owner = /^(c?vae|bvae|beta vae|conv vae|model|autoencoder|ae|net|network)$/;
const foreign = /^(disc|discr|discriminator|dis|d|g|gan|gen|generator|adv|adversarial|critic|classifier|cls|clf|aux|auxiliary|perceptual|lpips|vgg|feature|style|tc|mmd|mi|prior|flow|codebook|vq|commit(ment)?|grad|gradient|reg|regulari[sz]er|regulari[sz]ation)$/;
function readingsOf({ name, tag, folder = "", isFlattened = false }) {
	const own = tag ?? (folder === "" ? name : name.slice(folder.length + 1));
	const all = wordsIn(own);
	const isOfStep = all.length > 1 && all.at(-1) === "step";
	const groups = own.split(isFlattened ? /[/:.|\\_]+/ : /[/:.|\\]+/).filter((group) => group !== "");
	const half = folder.split("/").at(-1).toLowerCase();
	const words = groups.map((_, i) => ({
		text: i === 0 ? own : groups.slice(i).join("/"),
		above: groups.slice(0, i)
	})).flatMap(({ text, above }) => {
		const isForeign = above.some((group) => wordsIn(group).some((word) => foreign.test(word)));
		const plain = [text, text.replace(/(?<=[A-Z]{2})(?=[A-Z][a-z])/g, " ")].map((one) => usual$1(wordsIn(one)));
		return [...plain, ...plain.map(withoutOwner)].map((one) => ({
			words: one,
			isForeign
		}));
	});
	return {
		readings: words.filter((one, i) => one.words !== "" && words.findIndex((other) => other.words === one.words) === i),
		validation: [...all, half].find((word) => validation.test(word)) ?? null,
		isOfStep
	};
}
function usual$1(all) {
	const told = all.length > 1 && all.at(-1) === "step" ? all.slice(0, -1) : all;
	const words = told.filter((word) => !filler.test(word) && !validation.test(word));
	const once = words.filter((word, i) => word !== "loss" || words.indexOf("loss") === i);
	return once.length === 0 && told.includes("losses") ? "loss" : once.join(" ");
}
function withoutOwner(words) {
	const [first, ...rest] = words.split(" ");
	return rest.length > 0 && owner.test(first) ? rest.join(" ") : words;
}

// src/history/names/spellings.ts
const spellings = {
	loss: [
		/^(loss|total( loss)?|loss total|vae( loss)?|objective|neg(ative)? elbo|nelbo|elbo loss)$/,
		/^(negelbo|minus elbo|loss (elbo|neg elbo|nelbo|negelbo|overall|sum|all)|(overall|combined|full|sum|complete|total vae|vae total)( loss)?|costs?|total cost|variational free energy|free energy)$/,
		/^((loss )?(elbo|vlb|variational lower bound|evidence lower bound|lower bound))$/
	],
	reconstruction: [
		/^(loss )?(recons?|rec|reconst|reconstr|reconstruction)( (loss|error|err|mse|bce))?$/,
		/^((loss )?(mse|bce|nll|sse|l1|l2)|(mse|bce|nll|sse|l1|l2|pixel) (loss|error))$/,
		/^(loss )?((re|reco)( (loss|error|err))?|r (loss|error)|recloss|reconloss|recerr|(recons?|rec|reconst|reconstr|reconstruction) (term|cost|l|l1|l2|nll|error loss)|(mse|bce|l1|l2|nll) (recons?|rec|reconst|reconstr|reconstruction)( loss)?|mean squared error|binary cross ?entropy|neg(ative)? log ?likelihood|neg ?ll)$/,
		/^(loss )?((recons?|rec|reconst|reconstr|reconstruction|data|expected|conditional|decoder) )?((log )?likelihood|log ?lik(elihood)?|ll|llh|log ?prob(ability)?|log ?px|log ?pxz|log ?p x( given)? z|log ?px z|log ?px given z|log ?p xz)$/
	],
	kl: [/^(loss )?(kl|kld|dkl|kl ?div(ergence)?|kl d)( (loss|total|divergence|nats))?$/, /^(loss )?((raw|unweighted|total|latent|prior|posterior) (kl|kld|kl ?div(ergence)?)|(kl|kld) (raw|unweighted|term|cost|penalty|error|err|l|z|sum|q p|qp|div loss)|kl ?div(ergence)? (loss|term|sum)|kullback leibler( divergence| loss)?|kl ?loss|kld ?loss|latent loss|d kl|regulari[sz]ation kl)$/],
	klWeight: [/^(beta|(kl|kld) (weight|beta|coeff?|coefficient|scale|factor|lambda|annealing)|(beta|weight|lambda|w|lambd) (kl|kld)|kl ?w|klweight)$/, /^(beta (weight|t|current|vae|factor|coeff?|schedule)|current beta|(kl|kld) (anneal|alpha|warm ?up|mult|multiplier|anneal(ing)? (weight|factor|beta|coeff?))|anneal(ing)? (weight|factor|beta|coeff?)|warm ?up (weight|beta|factor)|kl ?(beta|coeff?|scale|factor))$/],
	learningRate: [/^(lr|learning rate|learningrate)( .*)?$/, /^((current|cur|optimi[sz]er|opt|adam|adamw|sgd|base|initial|param group) )+(lr|learning rate)( .*)?$/]
};
function saysLikelihood(words) {
	return spellings.reconstruction[3].test(words) || spellings.loss[2].test(words);
}

// src/history/events/sub-runs.ts
function subRunLabels(tags) {
	const inFolder = /* @__PURE__ */ new Map();
	for (const { folder } of tags) inFolder.set(folder, (inFolder.get(folder) ?? 0) + 1);
	const isAlone = ({ folder }) => folder !== "" && inFolder.get(folder) === 1;
	return tags.map((one) => {
		if (!isAlone(one)) return one;
		const [parent, last] = splitLast(one.folder);
		const byTorch = `${one.tag.replaceAll("/", "_")}_`;
		if (last.startsWith(byTorch) && last.length > byTorch.length) return {
			folder: parent,
			tag: `${one.tag}/${last.slice(byTorch.length)}`
		};
		if (parent === one.tag || parent.endsWith(`/${one.tag}`)) return {
			folder: parent.slice(0, -one.tag.length - 1),
			tag: `${one.tag}/${last}`
		};
		const siblings = tags.filter((other) => isAlone(other) && other.tag === one.tag && splitLast(other.folder)[0] === parent);
		return siblings.length > 1 && siblings.some((other) => isPartOfLoss(splitLast(other.folder)[1])) ? {
			folder: parent,
			tag: `${one.tag}/${last}`
		} : one;
	});
}
function splitLast(folder) {
	const cut = folder.lastIndexOf("/");
	return [folder.slice(0, Math.max(0, cut)), folder.slice(cut + 1)];
}
function isPartOfLoss(name) {
	const parts = [...spellings.kl, ...spellings.reconstruction];
	return readingsOf({
		name,
		at: [],
		value: []
	}).readings.some(({ words }) => parts.some((part) => part.test(words)));
}

// src/history/events/crc32c.ts
const table = Uint32Array.from({ length: 256 }, (_, byte) => {
	let crc = byte;
	for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? crc >>> 1 ^ 2197175160 : crc >>> 1;
	return crc;
});
function crc32c(bytes) {
	let crc = 4294967295;
	for (let i = 0; i < bytes.length; i++) crc = crc >>> 8 ^ table[(crc ^ bytes[i]) & 255];
	return (crc ^ 4294967295) >>> 0;
}
function maskedCrc32c(bytes) {
	const crc = crc32c(bytes);
	return (crc >>> 15 | crc << 17) + 2726488792 >>> 0;
}

// src/history/events/tf-records.ts
const HEADER = 12;
const FOOTER = 4;
function tfRecords(bytes) {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const records = [];
	let at = 0;
	while (at + HEADER <= bytes.length) {
		if (!isSoundLength(bytes, at)) return {
			records,
			truncated: false,
			damagedAt: at
		};
		const length = Number(view.getBigUint64(at, true));
		const end = at + HEADER + length;
		if (end + FOOTER > bytes.length) break;
		const data = bytes.subarray(at + HEADER, end);
		if (view.getUint32(end, true) !== maskedCrc32c(data)) return {
			records,
			truncated: false,
			damagedAt: at
		};
		records.push(data);
		at = end + FOOTER;
	}
	return {
		records,
		truncated: at < bytes.length,
		damagedAt: null
	};
}
function isTfRecords(bytes) {
	return bytes.length >= HEADER && isSoundLength(bytes, 0);
}
function isSoundLength(bytes, at) {
	return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(at + 8, true) === maskedCrc32c(bytes.subarray(at, at + 8));
}

// src/history/events/read-event-files.ts
const float = 1;
const double = 2;
const MOST_VALUES = 2e6;
function readEventFiles(files) {
	const tags = /* @__PURE__ */ new Map();
	const notes = [];
	let values = 0;
	let strange = 0;
	let foreign = 0;
	for (const { bytes, shown, prefix } of files) {
		const { records, truncated, damagedAt } = tfRecords(bytes);
		if (truncated) notes.push(`${shown} ends amid a record: its training may still be running.`);
		if (damagedAt !== null) notes.push(damage(shown, damagedAt, records.length));
		for (const record of records) {
			const event = parseEvent(record);
			if (event === null) foreign++;
			for (const entry of event?.summary?.value ?? []) {
				const value = scalarOf(entry);
				if (value === null || ++values > MOST_VALUES) continue;
				if (!Number.isFinite(value)) {
					strange++;
					continue;
				}
				const name = prefix === "" ? entry.tag : `${prefix}/${entry.tag}`;
				const written = tags.get(name)?.written ?? [];
				tags.set(name, {
					folder: prefix,
					tag: entry.tag,
					written
				});
				written.push({
					at: Number(event.step),
					value,
					part: 0,
					wallTime: event.wallTime
				});
			}
		}
	}
	if (strange > 0) notes.push(`${strange} values that are not finite numbers were left out.`);
	if (foreign > 0) notes.push(`${foreign} records that are no TensorBoard events were left out: name event files.`);
	if (values > MOST_VALUES) notes.push(`There are more than ${MOST_VALUES} scalars, and those after them were left out: name one run's event files, or a CSV file with one row an epoch.`);
	const labels = subRunLabels([...tags.values()]);
	let since = null;
	const columns = [...tags].map(([name, { written }], i) => {
		const last = lastTraining(written.sort((a, b) => a.wallTime - b.wallTime));
		since = since === null ? last.since : Math.min(since, last.since ?? since);
		const steps = [...new Map(last.points.map(({ at, value }) => [at, value]))].sort(([a], [b]) => a - b);
		return {
			name,
			...labels[i],
			at: steps.map(([step]) => step),
			value: steps.map(([, value]) => value)
		};
	});
	if (since !== null) notes.push(`The log holds more than one training (the step goes back to ${since}): the last one counts.`);
	return {
		axis: "step",
		columns,
		notes
	};
}
function damage(shown, at, sound) {
	return at === 0 ? `${shown} is no TensorBoard event file, or is damaged from its first byte: copy it again.` : `${shown} is damaged: the checksum of the record at byte ${at} does not fit. Only the ${sound} records before it were read; copy it again.`;
}
function parseEvent(record) {
	try {
		return fromBinary(EventSchema, record);
	} catch {
		return null;
	}
}
function scalarOf({ simpleValue, tensor, metadata }) {
	if (simpleValue !== void 0) return simpleValue;
	const plugin = metadata?.pluginData?.pluginName ?? "";
	return tensor !== void 0 && (plugin === "" || plugin === "scalars") ? scalarOfTensor(tensor) : null;
}
function scalarOfTensor({ dtype, tensorShape, tensorContent, floatVal, doubleVal }) {
	if ((tensorShape?.dim ?? []).some(({ size }) => size !== 1n)) return null;
	const view = new DataView(tensorContent.buffer, tensorContent.byteOffset, tensorContent.byteLength);
	if (dtype === float) return view.byteLength === 4 ? view.getFloat32(0, true) : floatVal[0] ?? null;
	if (dtype === double) return view.byteLength === 8 ? view.getFloat64(0, true) : doubleVal[0] ?? null;
	return null;
}

// src/history/log-files.ts
const MOST_BYTES$4 = 256 * 2 ** 20;
const tableEndings = /* @__PURE__ */ new Set([
	".csv",
	".tsv",
	".jsonl",
	".ndjson",
	".json",
	".log",
	".txt",
	".tab",
	".dat"
]);
const settings = /^(hparams|config|args|params|wandb-metadata|wandb-summary|package(-lock)?|requirements|model|diagnosis|meta(data)?)\b/i;
const isMetric = (path) => path.split(sep$1).slice(0, -1).includes("metrics") && !/\.(png|jpe?g|ya?ml|json|csv)$/i.test(path);
const isEventName = (name) => /tfevents/.test(name);
async function openLog(place, shown) {
	const bytes = await read$1(place, shown);
	if (typeof bytes === "string") return {
		files: [],
		notes: [bytes]
	};
	return {
		files: [{
			bytes,
			shown,
			prefix: "",
			isEvents: isEventName(basename$1(place)) || isTfRecords(bytes)
		}],
		notes: []
	};
}
async function openFolder(place, shown) {
	const names = (await readdir$2(place, { recursive: true }).catch(() => [])).sort();
	const events = names.filter((name) => isEventName(basename$1(name)));
	const tables = names.filter((name) => tableEndings.has(extname(name).toLowerCase()) && !settings.test(basename$1(name)) || isMetric(join(place, name)));
	const notes = [];
	if (events.length > 0 && tables.length > 0) {
		const more = tables.length > 3 ? ` and ${tables.length - 3} more` : "";
		notes.push(`The event files in ${shown} were read, and not ${tables.slice(0, 3).join(", ")}${more} beside them: name such a file itself.`);
	}
	const wanted = events.length > 0 ? events : tables;
	if (wanted.length === 0) notes.push(`The folder ${shown} holds no TensorBoard event files and no tables (.csv, .json, .jsonl): name the file itself.`);
	const files = [];
	let total = 0;
	for (const name of wanted) {
		const bytes = await read$1(join(place, name), join(shown, name));
		if (typeof bytes === "string") {
			notes.push(bytes);
			continue;
		}
		total += bytes.length;
		if (total > MOST_BYTES$4) return {
			files: [],
			notes: [...notes, tooLarge(shown)]
		};
		const prefix = relative$1(place, dirname$1(join(place, name))).split(sep$1).join("/");
		files.push({
			bytes,
			shown: join(shown, name),
			prefix,
			isEvents: events.length > 0
		});
	}
	return {
		files,
		notes
	};
}
async function read$1(place, shown) {
	try {
		const stats = await stat$1(place);
		if (!stats.isFile()) return `${shown} is no regular file and was not read: name the log itself.`;
		if (stats.size > MOST_BYTES$4) return tooLarge(shown);
		const bytes = await readFile(place);
		const format = formatOf(bytes, place);
		return format === null ? bytes : `${shown} is ${format}, which is not read: save the curves as CSV or JSON.`;
	} catch (error) {
		return `${shown} cannot be read (${error.code}): check the link or its permissions.`;
	}
}
function formatOf(bytes, place) {
	const start = bytes.toString("latin1", 0, 8);
	if (start.startsWith("PK")) return "an archive (a workbook of Excel, numpy's .npz or PyTorch's file)";
	if (start.startsWith("PAR1")) return "a Parquet file";
	if (start.startsWith("NUMPY")) return "an array of numpy";
	if (start.startsWith("HDF")) return "an HDF5 file";
	if (start.startsWith("SQLite f")) return "a database";
	if (bytes[0] === 128 && bytes[1] >= 2 && bytes[1] <= 5) return "a pickle";
	if (start.startsWith("")) return "a compressed file";
	return /\.ya?ml$/i.test(place) ? "YAML" : /\.wandb$/i.test(place) ? "W&B's own record" : null;
}
function tooLarge(shown) {
	return `${shown} is larger than ${MOST_BYTES$4 / 2 ** 20} MB and was not read: name event files of one run without images, or a CSV file with one row an epoch.`;
}

// src/history/names/match-curves.ts
const withValidation = {
	loss: "validationLoss",
	reconstruction: "validationReconstruction",
	kl: "validationKl",
	klWeight: null,
	learningRate: null
};
const band$1 = /__(MIN|MAX)$/;
function matchCurves(columns, shown) {
	const curves = Object.fromEntries(curveKinds.map((kind) => [kind, null]));
	const all = columns.filter(({ name }) => !band$1.test(name)).flatMap((column) => named$1(column) ?? []);
	const notes = [];
	const taken = /* @__PURE__ */ new Set();
	for (const kind of Object.keys(spellings)) for (const isValidation of [false, true]) {
		const target = isValidation ? withValidation[kind] : kind;
		if (target === null) continue;
		const fitting = likeliest(kind, all.filter((one) => one.validation !== null === isValidation && !taken.has(one.column)));
		if (fitting.length > 1) notes.push(doubt(fitting, target, shown));
		if (fitting.length !== 1) continue;
		curves[target] = fitting[0];
		taken.add(fitting[0].column);
	}
	return {
		curves,
		unused: columns.filter((column) => !taken.has(column)).map(({ name }) => name),
		notes
	};
}
function named$1(column) {
	const { readings, validation, isOfStep } = readingsOf(column);
	const depth = readings.findIndex(({ words, isForeign }) => Object.keys(spellings).some((kind) => !(isForeign && isOwn(kind)) && spellings[kind].some((one) => one.test(words))));
	return depth < 0 ? null : {
		column,
		words: readings[depth].words,
		depth,
		validation,
		isOfStep
	};
}
function isOwn(kind) {
	return kind === "loss" || kind === "reconstruction";
}
function likeliest(kind, all) {
	const depths = [...new Set(all.map(({ depth }) => depth))].sort((a, b) => a - b);
	for (const depth of depths) for (const spelling of spellings[kind]) {
		const fitting = all.filter((one) => one.depth === depth && spelling.test(one.words));
		if (fitting.length > 0) return narrowed(fitting);
	}
	return [];
}
function narrowed(fitting) {
	const isCurve = ({ column }) => column.at.length > 1;
	const curves = fitting.some(isCurve) ? fitting.filter(isCurve) : fitting;
	const wide = curves.filter(({ isOfStep }) => !isOfStep);
	const left = wide.length > 0 ? wide : curves;
	const rank = ({ validation }) => validation === null ? 0 : validation.startsWith("v") ? 1 : validation.startsWith("t") ? 3 : 2;
	const first = Math.min(...left.map(rank));
	const best = left.filter((one) => rank(one) === first);
	return best.every(({ column }) => isSame(column, best[0].column)) ? [best[0]] : best;
}
function isSame(a, b) {
	return a.at.length === b.at.length && a.at.every((at, i) => at === b.at[i] && a.value[i] === b.value[i]);
}
function doubt(fitting, target, shown) {
	const names = fitting.slice(0, 4).map(({ column }) => `"${column.name}"`);
	const more = fitting.length > 4 ? ` and ${fitting.length - 4} more` : "";
	return `In ${shown} ${names.join(", ")}${more} could each be the ${curveWords[target]}, so none is used: leave or name one run only, or write a CSV file with the columns epoch, loss, reconstruction, kl, kl_weight, learning_rate, val_loss.`;
}
const curveWords = {
	loss: "loss",
	reconstruction: "reconstruction loss",
	kl: "KL divergence",
	klWeight: "KL weight",
	learningRate: "learning rate",
	validationLoss: "validation loss",
	validationReconstruction: "validation reconstruction loss",
	validationKl: "validation KL divergence"
};

// src/history/signs.ts
const trending = .5;
function withSigns(matched) {
	const notes = [];
	const dropped = [];
	const entries = curveKinds.map((kind) => {
		const one = matched[kind];
		if (one === null) return [kind, null];
		const verdict = judge$1(kind, one.column, one.words);
		if (verdict.note !== null) notes.push(`"${one.column.name}" ${verdict.note}`);
		if (verdict.use === "not") {
			dropped.push(one.column.name);
			return [kind, null];
		}
		const { name, at, value } = one.column;
		return [kind, {
			name,
			at,
			value: verdict.use === "negated" ? value.map((v) => v === 0 ? 0 : -v) : value
		}];
	});
	return {
		curves: Object.fromEntries(entries),
		dropped,
		notes
	};
}
const fine = {
	use: "as it is",
	note: null
};
function judge$1(kind, { value }, words) {
	if (kind === "kl" || kind === "validationKl") return ofDivergence(value, curveWords[kind]);
	if (kind === "klWeight" || kind === "learningRate") return fine;
	const isPlainLoss = /loss/i.test(kind) && /^(loss|total|vae|costs?|overall|combined|sum)\b/.test(words);
	return ofLoss(value, curveWords[kind], saysLikelihood(words), isPlainLoss);
}
function ofDivergence(value, what) {
	const negative = value.filter((v) => v < 0).length;
	if (negative === 0) return fine;
	if (value.every((v) => v <= 0)) return {
		use: "negated",
		note: `is negative throughout, and a ${what} is not: its sign was turned.`
	};
	const share = `is negative in ${negative} of ${value.length} points, and a ${what} never is`;
	return negative * 2 > value.length ? {
		use: "not",
		note: `${share}: not used.`
	} : {
		use: "as it is",
		note: `${share}: estimated from single samples, it may be.`
	};
}
function ofLoss(value, what, isLikelihood, isPlainLoss) {
	const isNegative = value.every((v) => v <= 0) && value.some((v) => v < 0);
	const course = courseOf(value);
	const span = `from ${figure(value[0])} to ${figure(value[value.length - 1])}`;
	const negated = (why) => ({
		use: "negated",
		note: `${why}: a likelihood, which was negated to serve as the ${what}.`
	});
	const not = (why) => ({
		use: "not",
		note: `${why}: not used as the ${what}; log the loss that the training lowers.`
	});
	if (isLikelihood) {
		if (course === "rises") return negated(`is called a likelihood and rises (${span})`);
		if (course === "falls" && !isNegative) return {
			use: "as it is",
			note: `is called a likelihood, but falls (${span}): read as its negative, a loss.`
		};
		if (isNegative && course === null) return negated(`is called a likelihood and is negative (${span})`);
		return not(`is called a likelihood and ${course === "falls" ? "falls below zero" : "neither rises nor falls"} (${span}), so that its sign is open`);
	}
	if (isNegative && course === "rises") return isPlainLoss ? not(`is negative and rises (${span}), as no loss does`) : negated(`is negative and rises (${span})`);
	if (isPlainLoss) return fine;
	if (isNegative) return not(`is negative (${span}), as a log-likelihood or a density is, and does not rise`);
	if (course === "rises" && neverFalls(value)) return not(`rises while training goes on (${span}), as a likelihood does`);
	return fine;
}
function courseOf(value) {
	if (value.length < 2) return null;
	const correlation = rankCorrelation(value);
	const quarter = Math.max(1, Math.floor(value.length / 4));
	const change = median(value.slice(-quarter)) - median(value.slice(0, quarter));
	if (correlation >= trending && change > 0) return "rises";
	return correlation <= -.5 && change < 0 ? "falls" : null;
}
function neverFalls(value) {
	const start = value.slice(0, Math.max(1, Math.ceil(value.length / 10)));
	const level = start.reduce((a, b) => Math.max(a, b));
	const lowest = start.reduce((a, b) => Math.min(a, b));
	return value.slice(start.length).every((v) => v >= lowest) && value.slice(Math.floor(value.length / 2)).every((v) => v > level);
}
function rankCorrelation(value) {
	const order = value.map((v, i) => ({
		v,
		i
	})).sort((a, b) => a.v - b.v);
	const ranks = new Float64Array(value.length);
	for (let from = 0; from < order.length;) {
		let to = from;
		while (to + 1 < order.length && order[to + 1].v === order[from].v) to++;
		for (let k = from; k <= to; k++) ranks[order[k].i] = (from + to) / 2;
		from = to + 1;
	}
	const middle = (value.length - 1) / 2;
	let [product, ownSquares, timeSquares] = [
		0,
		0,
		0
	];
	ranks.forEach((rank, i) => {
		product += (rank - middle) * (i - middle);
		ownSquares += (rank - middle) ** 2;
		timeSquares += (i - middle) ** 2;
	});
	return ownSquares === 0 ? 0 : product / Math.sqrt(ownSquares * timeSquares);
}
function median(values) {
	return medianSorted([...values].sort((a, b) => a - b));
}

// src/tables/numbers.ts
const empty$3 = /^(|n\.?\/?a\.?|#n\/a|<na>|[-–—]+|none|null|nil|\?)$/i;
const notFinite = /^[-+]?(nan|inf(inity)?|1\.#(inf|ind|qnan))$/i;
const plain$1 = /^[-+]?(\d+(\.\d*)?|\.\d+)(e[-+]?\d+)?$/i;
const inThrees = /^[-+]?[1-9]\d{0,2}(,\d{3})+$/;
const dotsInThrees = /^[-+]?[1-9]\d{0,2}(\.\d{3})+$/;
const thousandsForSure = /^[-+]?[1-9]\d{0,2}(,\d{3})*(,\d{3},\d{3}|,\d{3}\.\d*)$/;
const decimalComma = /^[-+]?(\d*|[1-9]\d{0,2}(\.\d{3})+),\d+(e[-+]?\d+)?$/i;
const groups = /(?<=\d)[ \u00A0\u2009\u202F'’](?=\d{3}(?!\d))/g;
const wrapped = /^(?:(?:np\.|numpy\.)?(?:float\d*|tensor|array)\(|\[)+([-+.\deE]+)(?:,[^)\]]*)?[\])]+$/;
const LONGEST$1 = 200;
function numberReader(texts, separator) {
	let [decimals, thousands, points] = [
		0,
		0,
		0
	];
	let [example, dotted] = [null, null];
	for (const raw of texts) {
		if (raw.length > LONGEST$1) continue;
		const text = raw.trim().replace(groups, "");
		if (!text.includes(",")) {
			if (dotsInThrees.test(text)) dotted ??= text;
			else if (text.includes(".") && plain$1.test(text)) points++;
		} else if (thousandsForSure.test(text)) thousands++;
		else if (inThrees.test(text)) example ??= text;
		else if (decimalComma.test(text)) decimals++;
	}
	const byComma = decimals > 0 || example !== null && thousands + points === 0 && dotted === null && separator === ";";
	const notes = [];
	if (decimals > 0) notes.push("Decimals are written with commas, and were read so.");
	if (example !== null && decimals === 0 && thousands === 0) notes.push(`${example} was read as ${toNumber(example, {
		byComma,
		dotsGroup: false
	})}: the comma as a sign of ${byComma ? "decimals" : "thousands"}.`);
	const style = {
		byComma,
		dotsGroup: decimals > 0 && points === 0
	};
	if (dotted !== null && style.dotsGroup) notes.push(`${dotted} was read as ${toNumber(dotted, style)}: the point as a sign of thousands.`);
	return {
		read: (cell) => read(cell, style),
		notes
	};
}
function read(cell, style) {
	if (typeof cell === "number") return Number.isFinite(cell) ? cell : "infinite";
	if (cell === void 0 || cell === null) return "empty";
	if (typeof cell !== "string") return "text";
	if (cell.length > LONGEST$1) return cell.trim() === "" ? "empty" : "text";
	const text = cell.trim();
	if (empty$3.test(text)) return "empty";
	if (notFinite.test(text)) return "infinite";
	const value = toNumber(text, style);
	if (value === null) return "text";
	return Number.isFinite(value) ? value : "infinite";
}
function toNumber(raw, { byComma, dotsGroup }) {
	const text = (wrapped.exec(raw)?.[1] ?? raw).replace(groups, "");
	if (byComma && decimalComma.test(text)) return Number(text.replaceAll(".", "").replace(",", "."));
	if (dotsGroup && dotsInThrees.test(text)) return Number(text.replaceAll(".", ""));
	if (inThrees.test(text) || thousandsForSure.test(text)) return Number(text.replaceAll(",", ""));
	const usual = text.replace(/^[−–]/, "-");
	return plain$1.test(usual) ? Number(usual) : null;
}

// src/history/tables/axis-names.ts
const usual = [["epoch", /^epochs?$/i], ["step", /^(global[ _-]?)?(steps?|iter(ation)?s?|batch)$/i]];
const wordy = [["epoch", /^((train(er|ing)?|current|cur|num|n) )*(epochs?|epoche|ep)( (num|number|no|nr|idx|index|id|n))?$/], ["step", /^((train(er|ing)?|current|cur|num|n|global|optimi[sz]er) )*(steps?|iters?|iterations?|itr|it|niter|batch|batches|updates?)( (num|number|no|nr|idx|index|id|n))?$/]];
function axisName(name) {
	for (const [axis, spelling] of usual) if (spelling.test(name)) return {
		axis,
		rank: 0
	};
	const words = wordsIn(name).join(" ");
	for (const [axis, spelling] of wordy) if (spelling.test(words)) return {
		axis,
		rank: name.startsWith("_") ? 2 : 1
	};
	return null;
}
function isIndexName(name) {
	return /^(unnamed: ?\d+(\.\d+)?|)$/i.test(name);
}

// src/history/tables/parse-csv.ts
const MOST_ROWS = 5e5;
const HEADER_WITHIN = 30;
function parseCsv(text, shown) {
	const { lines, given } = withoutSeparatorLine(linesOf(text));
	const start = headerLine(lines, given);
	const empty = new InputError(`${shown} is empty: name a file with a header line and one row an epoch`);
	if (start < 0) throw empty;
	const separator = given ?? separatorOf(lines, start);
	const raw = rawRows(lines.slice(start).map((line, i) => i === 0 ? line.replace(/^\s*#\s*/, "") : line), start + 1, separator);
	if (raw.length === 0) throw empty;
	if (raw.length > 5e5) throw new InputError(`${shown} has more than ${MOST_ROWS} rows: write one row an epoch`);
	return {
		table: assemble(raw, separator, shown, !text.endsWith("\n")),
		separator
	};
}
function headerLine(lines, given) {
	const first = lines.findIndex((line) => line.trim() !== "" && !/^\s*#/.test(line));
	for (let i = 0; i < Math.min(lines.length, HEADER_WITHIN); i++) {
		const line = lines[i].replace(/^\s*#\s*/, "");
		const cells = splitPlainly(line, given ?? densestSeparator(line) ?? " ");
		if (cells.length > 1 && cells.some((cell) => axisName(cell) !== null) && isHeader(cells)) return i;
	}
	return first > 0 && /^\s*#/.test(lines[first - 1]) && isNumbers(lines[first]) ? first - 1 : first < 0 ? lines.findIndex((line) => line.trim() !== "") : first;
}
function isNumbers(line) {
	return splitPlainly(line, densestSeparator(line) ?? " ").every((cell) => /^[-+.\deE]+$|^nan$/i.test(cell));
}
function isHeader(cells) {
	return cells.every((cell) => cell === "" || !/^[-+]?[\d.]+(e[-+]?\d+)?$/i.test(cell));
}
function splitPlainly(line, separator) {
	return (separator === " " ? line.trim().split(/\s+/) : line.split(separator)).map((cell) => cell.trim().replace(/^"(.*)"$/, "$1").trim());
}
function separatorOf(lines, start) {
	const header = lines[start].replace(/^\s*#\s*/, "");
	const found = densestSeparator(header);
	if (found !== null) return found;
	const next = lines.slice(start + 1).find((line) => line.trim() !== "") ?? "";
	const words = header.trim().split(/\s+/).length;
	return words > 1 && next.trim().split(/\s+/).length >= words ? " " : ",";
}
function rawRows(lines, firstLine, separator) {
	const isBlanks = separator === " ";
	const text = (isBlanks ? lines.map((line) => line.trim().replace(/\s+/g, "	")) : lines).join("\n");
	const read = (quote) => parse$3(text, {
		delimiter: isBlanks ? "	" : separator,
		record_delimiter: "\n",
		info: true,
		quote,
		relax_column_count: true,
		relax_quotes: true,
		skip_empty_lines: true,
		trim: !isBlanks && separator !== "	"
	});
	let records;
	try {
		records = read("\"");
	} catch {
		records = read(null);
	}
	return records.map(({ record, info }) => ({
		line: info.lines + firstLine - 1,
		cells: record.map((cell) => cell.trim())
	})).filter(({ cells }) => !cells[0].startsWith("#") && cells.some((cell) => cell !== ""));
}
function assemble([header, ...body], separator, shown, endsOpen) {
	const notes = [];
	refuseTooManyColumns(header.cells.length, `${shown}, line ${header.line}`);
	const numbers = header.cells.filter((cell) => /^[-+]?[.,\d]+(e[-+]?\d+)?$/i.test(cell)).length;
	if (numbers * 2 > header.cells.length || numbers > 0 && separator === " ") throw new InputError(`${shown}, line ${header.line}: there is no header line: name the columns (epoch, loss, kl, …) in the first line`);
	const names = [];
	let places = columnsOf(header.cells, names, widthOf(header.cells, body, 0));
	let part = 0;
	const rows = [];
	const tooLong = [];
	body.forEach((raw, i) => {
		if (isRepeatedHeader(raw.cells, names)) {
			part++;
			places = columnsOf(raw.cells, names, widthOf(raw.cells, body, i + 1));
			return;
		}
		const cells = [];
		raw.cells.forEach((cell, j) => {
			if (j < places.length) cells[places[j]] = cell;
		});
		if (raw.cells.slice(places.length).some((cell) => cell !== "")) tooLong.push(raw);
		else if (endsOpen && i === body.length - 1 && raw.cells.length < places.length) notes.push(`Line ${raw.line} ends amid a row and was left out: its training may still be running.`);
		else rows.push({
			line: raw.line,
			cells,
			part
		});
	});
	if (tooLong.length > 0) {
		const [{ line, cells }] = tooLong;
		notes.push(`Rows that are too long were left out: ${tooLong.length}, the first in line ${line} (${cells.length} cells under ${places.length} columns); write decimals with points, or separate the columns by semicolons.`);
	}
	if (part > 0) notes.push(`A header line stands ${part === 1 ? "once" : `${part} times`} more among the rows.`);
	return {
		names,
		rows,
		notes
	};
}
function widthOf(header, body, from) {
	let says = false;
	for (let i = from; i < body.length; i++) {
		const { cells } = body[i];
		if (cells.length !== header.length + 1) return header.length;
		says ||= cells.at(-1) !== "";
	}
	return says ? header.length + 1 : header.length;
}
function columnsOf(header, names, width) {
	const own = width > header.length ? ["", ...header] : header;
	const taken = /* @__PURE__ */ new Set();
	return own.map((name) => {
		let place = names.findIndex((known, i) => known === name && !taken.has(i));
		if (place < 0) place = names.push(name) - 1;
		taken.add(place);
		return place;
	});
}
function isRepeatedHeader(cells, names) {
	const said = cells.filter((cell) => cell !== "");
	const isSame = said.filter((cell) => names.includes(cell)).length;
	if (said.length < 2) return said.length === 1 && names.length === 1 && names[0] === said[0];
	return isSame === said.length || isHeader(said) && said.some((cell) => axisName(cell) !== null) && isSame * 2 >= said.length;
}

// src/history/tables/table.ts
function quoted(names, most = 8) {
	return names.slice(0, most).map((name) => `"${name}"`).join(", ") + (names.length > most ? ` and ${names.length - most} more` : "");
}

// src/history/tables/parse-json.ts
const textOrBare = /"(?:[^"\\]|\\[\s\S])*(?:"|\\?$)|-?\b(?:NaN|Infinity)\b/g;
function parsePython(text, shown) {
	return parseJson$1(text.replace(textOrBare, (found) => found.startsWith("\"") ? found : `"${found}"`), shown);
}
const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
const isList = (value) => Array.isArray(value);
function parseJson(text, shown) {
	let value;
	try {
		value = parsePython(text, shown);
	} catch (error) {
		if (error instanceof InputError) throw error;
		return fromLines(text, shown);
	}
	const table = isList(value) ? fromList(value) : isObject(value) ? fromObject(value) : null;
	if (table === null) throw new InputError(`${shown} holds no log: write {"epoch": 1, "loss": 0.1} a line, or {"loss": [0.3, 0.2]}`);
	if (table.rows.length > 5e5) throw new InputError(`${shown} has more than ${MOST_ROWS} rows: write one row an epoch`);
	return table;
}
function fromLines(text, shown) {
	const notes = [];
	const objects = [];
	const broken = [];
	text.split(/\r\n?|\n/).forEach((content, i) => {
		if (content.trim() === "") return;
		const value = objectOf(content, shown);
		if (value === null) broken.push(i + 1);
		else objects.push({
			line: i + 1,
			value
		});
	});
	if (objects.length === 0) throw new InputError(`${shown}, line ${broken[0] ?? 1}: is no valid JSON: write an object a line, as {"epoch": 1, "loss": 0.1}, or one document`);
	if (objects.length > 5e5) throw new InputError(`${shown} has more than ${MOST_ROWS} rows: write one row an epoch`);
	if (broken.length > 0) notes.push(`${broken.length === 1 ? `Line ${broken[0]} is` : `${broken.length} lines (the first is line ${broken[0]}) are`} no JSON object and left out.`);
	return fromRecords(objects, notes);
}
function objectOf(content, shown) {
	try {
		const value = parsePython(content, shown);
		return isObject(value) ? value : null;
	} catch (error) {
		if (error instanceof InputError) throw error;
		return null;
	}
}
function fromList(list) {
	const series = list.map((one) => isObject(one) ? seriesOf(one) : null);
	if (list.length > 0 && !series.includes(null)) return fromSeries(series);
	if (list.length > 0 && list.every(isObject)) return fromRecords(list.map((value, i) => ({
		line: i + 1,
		value
	})));
	if (list.length > 0 && list.every((row) => isList(row) && row.length === 3 && row.every(isScalar))) return {
		names: [
			"Wall time",
			"Step",
			"Value"
		],
		rows: list.map((cells, i) => ({
			line: i + 1,
			cells,
			part: 0
		})),
		notes: []
	};
	return null;
}
function fromRecords(records, notes = []) {
	const places = /* @__PURE__ */ new Map();
	const rows = records.map(({ line, value }) => {
		const cells = [];
		for (const [name, cell] of flat(value)) {
			if (!places.has(name)) places.set(name, places.size);
			cells[places.get(name)] = cell;
		}
		return {
			line,
			cells,
			part: 0
		};
	});
	return {
		names: [...places.keys()],
		rows,
		notes
	};
}
function seriesOf(one, key) {
	const name = key ?? one.name;
	const at = one.x ?? one.steps ?? one.step;
	const values = one.y ?? one.values ?? one.value;
	if (typeof name !== "string" || !isList(at) || !isList(values) || at.length !== values.length) return null;
	return {
		name,
		at,
		values
	};
}
function fromSeries(series) {
	const rows = series.flatMap(({ at, values }, column) => at.map((moment, i) => {
		const cells = [moment];
		cells[column + 1] = values[i];
		return {
			line: i + 1,
			cells,
			part: 0
		};
	}));
	return {
		names: ["step", ...series.map(({ name }) => name)],
		rows,
		notes: []
	};
}
function fromEpochs(value) {
	const entries = Object.entries(value);
	const counts = entries.map(([key]) => /^(?:epoch[ _-]?)?(\d+)$/i.exec(key)?.[1] ?? null);
	if (entries.length < 2 || counts.includes(null) || !entries.every(([, one]) => isObject(one))) return null;
	return fromRecords(entries.map(([, one], i) => ({
		line: i + 1,
		value: {
			epoch: Number(counts[i]),
			...one
		}
	})));
}
function fromObject(value) {
	const series = Object.entries(value).map(([key, one]) => isObject(one) ? seriesOf(one, key) : null);
	if (series.length > 0 && !series.includes(null)) return fromSeries(series);
	const epochs = fromEpochs(value);
	if (epochs !== null) return epochs;
	if (isList(value.columns) && isList(value.data) && value.data.every(isList)) return {
		names: value.columns.map(String),
		rows: value.data.map((cells, i) => ({
			line: i + 1,
			cells,
			part: 0
		})),
		notes: []
	};
	const leaves = listsIn(value);
	const records = leaves.filter(([, list]) => list.length > 0 && list.every(isObject)).sort((a, b) => b[1].length - a[1].length);
	if (records.length > 0) {
		const [name, list] = records[0];
		const curves = list.map((one) => seriesOf(one));
		if (!curves.includes(null)) return fromSeries(curves);
		return fromRecords(list.map((row, i) => ({
			line: i + 1,
			value: row
		})), [`The log is the list "${name}".`]);
	}
	const lists = leaves.filter(([, list]) => list.length > 0 && list.every((cell) => isScalar(cell) || isLonely(cell)));
	if (lists.length > 0) return fromLists(lists);
	return flat(value).some(([, cell]) => typeof cell === "number") ? fromRecords([{
		line: 1,
		value
	}]) : null;
}
function fromLists(lists) {
	const length = lists.reduce((most, [, list]) => Math.max(most, list.length), 0);
	const shorter = lists.filter(([, list]) => list.length < length).map(([name]) => name);
	const rows = Array.from({ length }, (_, i) => ({
		line: i + 1,
		cells: lists.map(([, list]) => isLonely(list[i]) ? list[i][0] : list[i]),
		part: 0
	}));
	const notes = shorter.length === 0 ? [] : [`Lists are of different lengths (${quoted(shorter)} shorter than ${length}): one place may not be one moment.`];
	return {
		names: lists.map(([name]) => name),
		rows,
		isLists: shorter.length === 0,
		notes
	};
}
function isScalar(value) {
	return value === null || [
		"number",
		"string",
		"boolean"
	].includes(typeof value);
}
function isLonely(value) {
	return isList(value) && value.length === 1 && isScalar(value[0]);
}
function listsIn(value, prefix = "") {
	return Object.entries(value).flatMap(([key, inner]) => {
		const name = prefix + key;
		if (isList(inner)) return [[name, inner]];
		if (!isObject(inner)) return [];
		const keys = Object.keys(inner);
		return keys.length > 0 && keys.every((own) => /^\d+$/.test(own)) && Object.values(inner).every(isScalar) ? [[name, Object.values(inner)]] : listsIn(inner, /^(history|log|logs|metrics|params)$/i.test(key) && prefix === "" ? "" : `${name}/`);
	});
}
function flat(value, prefix = "") {
	return Object.entries(value).flatMap(([key, inner]) => isObject(inner) ? flat(inner, `${prefix}${key}/`) : [[prefix + key, inner]]);
}

// src/history/tables/parse-metric.ts
const line = /^(\d{10,16}) (\S+) (\d+)$/;
function parseMetric(text) {
	const cells = text.split("\n").filter((one) => one.trim() !== "").map((one) => line.exec(one.trim())?.slice(1) ?? null);
	if (cells.length === 0 || cells.includes(null)) return null;
	return {
		names: [
			"timestamp",
			"value",
			"step"
		],
		rows: cells.map((row, i) => ({
			line: i + 1,
			cells: row,
			part: 0
		})),
		notes: []
	};
}

// src/history/tables/parse-printed.ts
const ONE_IN = 5;
const number = String.raw`[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?|nan|[-+]?inf(?:inity)?`;
const pair = new RegExp(String.raw`(?<![\w.])([A-Za-z_][\w/.]{0,60}(?: [A-Za-z_][\w/.]{0,60}){0,2})['"]?\s{0,8}[:=]\s{0,8}(?:tensor\()?(${number})(?![\w/:%.])`, "gi");
const epoch = /(?<![\w.])epochs?['"]?[\s:=#([]{0,8}(\d+)/i;
const step = /(?<![\w.])(?:(?:global[ _]?)?steps?|iter(?:ation)?s?|batch(?:es)?)['"]?[\s:=#([]{0,8}(\d+)/i;
const counter = /^(.* )?(epochs?|(global[ _]?)?steps?|iter(ation)?s?|batch(es)?)$/i;
const level = /^(debug|info|warning|warn|error|root) (?=\S)/i;
function isPrinted(text) {
	const lines = linesOf(text).filter((line) => line.trim() !== "" && !/^\s*#/.test(line));
	if (lines.length < 2 || isTableHeader(lines[0])) return false;
	const named = lines.filter((line) => pairsOf(line).length > 0).length;
	return named >= 2 && named * ONE_IN >= lines.length;
}
function isTableHeader(line) {
	return densestSeparator(line) !== null && pairsOf(line).length === 0 && !/\d/.test(line);
}
function parsePrinted(text) {
	const places = /* @__PURE__ */ new Map([["epoch", 0], ["step", 1]]);
	let current;
	const rows = linesOf(text).flatMap((content, i) => {
		current = epoch.exec(content)?.[1] ?? current;
		const pairs = pairsOf(content).filter(([name]) => !counter.test(name));
		if (pairs.length === 0) return [];
		const cells = [current, step.exec(content)?.[1]];
		for (const [name, value] of pairs) {
			const place = places.get(name) ?? places.size;
			places.set(name, place);
			cells[place] ??= value;
		}
		return [{
			line: i + 1,
			cells,
			part: 0
		}];
	});
	const isCounted = (place) => rows.some(({ cells }) => cells[place] !== void 0);
	const kept = [...places].filter(([, place]) => place > 1 || isCounted(place));
	return {
		names: kept.map(([name]) => name),
		rows: rows.map((row) => ({
			...row,
			cells: kept.map(([, place]) => row.cells[place])
		})),
		notes: [`Lines of text in which numbers stand behind their names (${rows.length} lines) are read as a table.`]
	};
}
function pairsOf(line) {
	return [...line.slice(0, MOST_LENGTH).matchAll(pair)].map(([, name, value]) => [name.replace(level, ""), value]);
}
const MOST_LENGTH = 2e3;

// src/history/tables/place-rows.ts
const MOST_EPOCHS = 2e3;
function placeRows(table, read) {
	const { names, rows } = table;
	const all = candidates(table, read);
	const taken = new Set(names.flatMap((name, i) => axisName(name) !== null ? [i] : []));
	const best = (axis) => all.filter((one) => one.axis === axis)[0];
	const [epoch, step] = [best("epoch"), best("step")];
	const shown = (one) => `"${names[one.column]}"`;
	const others = all.filter((one) => one !== epoch && one !== step).map(({ column }) => names[column]);
	const notes = others.length === 0 ? [] : [`${quoted(others)} ${others.length === 1 ? "counts" : "count"} as well and ${others.length === 1 ? "was" : "were"} not used.`];
	if (epoch && step && epoch.distinct === 1 && step.distinct > 1) {
		notes.unshift(`Counted over the steps in ${shown(step)}, as ${shown(epoch)} is the same in all rows.`);
		return {
			axis: "step",
			at: values(rows, step.column, read),
			taken,
			words: shown(step),
			notes
		};
	}
	if (epoch && step) {
		const { at, filled } = byEpochAndStep(rows, epoch.column, step.column, read);
		notes.unshift(`Counted over the epochs in ${shown(epoch)}, not over the steps in ${shown(step)}.`);
		if (filled > 0) notes.push(`${filled} rows with steps alone were given the epoch of the next row that has one.`);
		return {
			axis: "epoch",
			at,
			taken,
			words: shown(epoch),
			notes
		};
	}
	const only = epoch ?? step;
	if (only && only.rank > 0) notes.unshift(`Counted over ${shown(only)}${only.rank === 2 ? ", which counts W&B's own calls" : ""}.`);
	if (only) return {
		axis: only.axis,
		at: values(rows, only.column, read),
		taken,
		words: shown(only),
		notes
	};
	return byPlace(table, read);
}
function candidates({ names, rows }, read) {
	return names.flatMap((name, column) => {
		const meaning = axisName(name);
		if (meaning === null) return [];
		const counts = values(rows, column, read).filter((at) => at !== null);
		return counts.length === 0 ? [] : [{
			...meaning,
			column,
			count: counts.length,
			distinct: new Set(counts).size
		}];
	}).sort((a, b) => a.rank - b.rank || b.count - a.count || a.column - b.column);
}
function values(rows, column, read) {
	return rows.map(({ cells }) => momentOf(cells[column], read));
}
const LONGEST = 60;
function momentOf(cell, read) {
	const value = read(cell);
	if (typeof value === "number") return value;
	if (value !== "text" || typeof cell !== "string") return null;
	if (cell.length > LONGEST) return null;
	const counted = /^\[?[\s:_#-]*(?:(?:epoch|step|iter(?:ation)?)[\s:_#-]*)?(\d+)\s*(?:(?:\/|of)\s*\d+\s*)?\]?:?$/i.exec(cell.trim());
	return counted === null ? null : Number(counted[1]);
}
function byEpochAndStep(rows, epochColumn, stepColumn, read) {
	const epochs = values(rows, epochColumn, read);
	const steps = values(rows, stepColumn, read);
	const at = [...epochs];
	let filled = 0;
	const fill = (i, from) => {
		at[i] = epochs[from];
		filled++;
	};
	let next = -1;
	for (let i = rows.length - 1; i >= 0; i--) if (epochs[i] !== null && steps[i] !== null) next = i;
	else if (epochs[i] === null && steps[i] !== null && next >= 0 && steps[next] >= steps[i]) fill(i, next);
	let last = -1;
	for (let i = 0; i < rows.length; i++) if (epochs[i] !== null && steps[i] !== null) last = i;
	else if (at[i] === null && steps[i] !== null && last >= 0 && steps[last] === steps[i]) fill(i, last);
	return {
		at,
		filled
	};
}
function byPlace(table, read) {
	const { names, rows, isLists } = table;
	const index = names.findIndex((name, column) => isIndexName(name) && isIndex(values(rows, column, read)));
	if (index >= 0) {
		const at = values(rows, index, read);
		const first = at.find((one) => one !== null);
		return {
			axis: "epoch",
			at,
			taken: /* @__PURE__ */ new Set([index]),
			words: "the column without a name",
			notes: [`The column without a name, a data frame's index, is taken for the epoch; it counts from ${first}.`]
		};
	}
	if (isLists && rows.length <= MOST_EPOCHS) return {
		axis: "epoch",
		at: rows.map((_, i) => i + 1),
		taken: /* @__PURE__ */ new Set(),
		words: "the place",
		notes: ["The place in the lists is taken for the epoch, counted from 1."]
	};
	let part = -1;
	let row = 0;
	const at = rows.map((own) => {
		row = own.part === part ? row + 1 : 1;
		part = own.part;
		return row;
	});
	const counters = names.filter((name) => axisName(name) !== null);
	const notes = [`${counters.length === 0 ? "No column counts epochs or steps" : `There are no numbers in ${quoted(counters)}`}: the rows are counted; add a column epoch.`];
	return {
		axis: "row",
		at,
		taken: /* @__PURE__ */ new Set(),
		words: "the row",
		notes
	};
}
function isIndex(at) {
	return at.length > 0 && at.every((one, i) => one !== null && Number.isInteger(one) && (i === 0 || one === 0 || one === 1 || one === at[i - 1] + 1));
}

// src/history/tables/file-names.ts
function curveOfFile(file) {
	const stem = basename$1(file).replace(/\.[a-z]+$/i, "").replace(/ ?\(\d+\)$/, "");
	return {
		name: stem,
		tag: /^run-.*-tag-(.+)$/i.exec(stem)?.[1] ?? stem,
		isFlattened: true
	};
}

// src/history/tables/panel-export.ts
const runAndMetric = /^(.+) - (.+?)$/;
const band = /__(MIN|MAX)$/;
function isSplit(metric) {
	const words = wordsIn(metric ?? "");
	return words.length === 1 && (training.test(words[0]) || validation.test(words[0]));
}
function panelLabels(names) {
	const metrics = names.map((name) => runAndMetric.exec(name)?.[2] ?? null);
	const isPanel = names.some((name) => band.test(name)) || !metrics.includes(null) && !metrics.every(isSplit);
	return names.map((name) => {
		const parts = isPanel ? runAndMetric.exec(name) : null;
		return parts === null ? { name } : {
			name,
			folder: parts[1],
			tag: parts[2]
		};
	});
}

// src/history/tables/spread-rows.ts
const valueNames = /^((metric|scalar|loss)[ _]?)?(values?|val)$|^y$/i;
const curveNames = /^(loss(es)?|(metric|scalar|loss|curve|tag)[ _]?(names?|tags?|keys?|types?)?|names?|tags?|keys?|variables?|curve|series|measure(ment)?|quantity|terms?|component|kind|type|statistic)$/i;
const halfNames = /^(phases?|splits?|modes?|stages?|sets?|subsets?|data[ _]?set|parts?|partition|loader)$/i;
const runNames = /^(runs?([ _-]?(names?|ids?|hash))?|experiments?|exp|trials?|seeds?|folds?)$/i;
const timeNames = /^_?(wall[ _]?time|relative.*|time(stamp)?s?|runtime|date(time)?|elapsed.*|seconds?|duration)$/i;
function spreadRows(table, taken, read, file) {
	const { names, rows } = table;
	const free = names.map((_, i) => i).filter((i) => !taken.has(i));
	const isNumeric = new Map(free.map((i) => [i, countNumbers(rows, i, read) > 0]));
	const texts = free.filter((i) => !isNumeric.get(i) && rows.some(({ cells }) => textOf(cells[i]) !== ""));
	const numbers = free.filter((i) => isNumeric.get(i) && !timeNames.test(names[i]) && !isIndexName(names[i]) && !runNames.test(plain(names[i])));
	const half = texts.find((i) => halfNames.test(plain(names[i])) && rows.every(({ cells }) => isHalf(textOf(cells[i]))));
	const run = free.find((i) => runNames.test(plain(names[i])) && new Set(rows.map(({ cells }) => textOf(cells[i]))).size > 1);
	const naming = texts.filter((i) => i !== half && i !== run && curveNames.test(plain(names[i])));
	const name = naming.find((i) => !/^names?$/i.test(names[i])) ?? naming[0];
	const value = numbers.find((i) => valueNames.test(plain(names[i]))) ?? (numbers.length === 1 ? numbers[0] : void 0);
	const prefix = (row) => ({
		run: run === void 0 ? "" : textOf(row.cells[run]),
		half: half === void 0 ? "" : textOf(row.cells[half])
	});
	if (name !== void 0 && value !== void 0) {
		const group = /loss/i.test(names[name]) ? "loss/" : "";
		return spread(rows, (row) => [[value, labelled({
			name: textOf(row.cells[name]),
			tag: group + textOf(row.cells[name])
		}, prefix(row))]], [`One value a row: its name is in "${names[name]}", the value in "${names[value]}".`]);
	}
	if (value !== void 0 && numbers.length === 1 && valueNames.test(names[value])) {
		const own = curveOfFile(file);
		return spread(rows, (row) => [[value, labelled(own, prefix(row))]], [`The curve in "${names[value]}" is named after its file: ${quoted([own.tag])}.`]);
	}
	const own = free.filter((i) => i !== half && i !== run);
	const shown = panelLabels(own.map((i) => isIndexName(names[i]) ? `column ${i + 1}` : names[i]));
	const labels = own.map((i, place) => [i, shown[place]]);
	if (half === void 0 && run === void 0) return {
		labels: labels.map(([, label]) => label),
		rows: rows.map((row) => ({
			...row,
			cells: labels.map(([i]) => row.cells[i])
		})),
		notes: []
	};
	return spread(rows, (row) => labels.map(([i, label]) => [i, labelled(label, prefix(row))]), [`The columns are told apart by ${[run, half].flatMap((i) => i === void 0 ? [] : [`"${names[i]}"`]).join(" and ")}.`]);
}
function spread(rows, cellsOf, notes) {
	const labels = /* @__PURE__ */ new Map();
	const out = rows.map((row) => {
		const cells = [];
		for (const [i, label] of cellsOf(row)) {
			const known = labels.get(label.name) ?? {
				place: labels.size,
				label
			};
			labels.set(label.name, known);
			cells[known.place] = row.cells[i];
		}
		return {
			...row,
			cells
		};
	});
	return {
		labels: [...labels.values()].map(({ label }) => label),
		rows: out,
		notes
	};
}
function labelled(label, { run, half }) {
	const tag = half === "" ? label.tag : `${half}/${label.tag ?? label.name}`;
	const name = [
		run,
		half,
		label.name
	].filter(Boolean).join("/");
	return {
		...label,
		name,
		...tag === void 0 && run === "" ? {} : { tag: tag ?? label.name },
		...run === "" ? {} : { folder: run }
	};
}
function plain(name) {
	return name.replaceAll(".", " ");
}
function countNumbers(rows, column, read) {
	return rows.filter(({ cells }) => typeof read(cells[column]) === "number").length;
}
function textOf(cell) {
	return cell === void 0 || cell === null ? "" : String(cell).trim();
}
function isHalf(text) {
	const words = wordsIn(text);
	return words.length === 1 && (validation.test(words[0]) || training.test(words[0]));
}

// src/history/tables/read-table.ts
function readTable(text, shown) {
	const { table, separator } = parse$1(text, shown);
	const noRows = `${shown} has no rows: name a log with one row an epoch.`;
	if (table.rows.length === 0) return {
		axis: "row",
		columns: [],
		notes: [...table.notes, noRows]
	};
	refuseTooManyColumns(table.names.length, shown);
	const { read, notes: style } = numberReader(textCells(table), separator);
	const { axis, at, taken, words, notes: counted } = placeRows(table, read);
	const { labels, rows, notes: shape } = spreadRows(table, taken, read, shown);
	const leftOut = {
		infinite: 0,
		texts: [],
		unplaced: /* @__PURE__ */ new Set()
	};
	let since = null;
	const columns = labels.flatMap((label, i) => {
		const points = pointsOf(rows, i, at, read, label, leftOut);
		if (points.length === 0) return [];
		const last = lastTraining(points);
		since = since === null ? last.since : Math.min(since, last.since ?? since);
		return [averaged(label, last.points)];
	});
	const again = `The log holds more than one training (${words} goes back to ${since}): the last one counts.`;
	return {
		axis,
		columns,
		notes: [
			...table.notes,
			...style,
			...counted,
			...shape,
			...since === null ? [] : [again],
			...told$1(leftOut, words)
		]
	};
}
function parse$1(text, shown) {
	const plain = (table) => ({
		table,
		separator: ""
	});
	const metric = parseMetric(text);
	if (metric !== null) return plain(metric);
	if (!/^\s*[[{]/.test(text)) return isPrinted(text) ? plain(parsePrinted(text)) : parseCsv(text, shown);
	try {
		return plain(parseJson(text, shown));
	} catch (error) {
		if (isPrinted(text)) return plain(parsePrinted(text));
		throw error;
	}
}
function* textCells({ rows }) {
	for (const { cells } of rows) for (const cell of cells) if (typeof cell === "string") yield cell;
}
function pointsOf(rows, column, at, read, { name }, leftOut) {
	const points = [];
	const texts = [];
	const unplaced = [];
	let infinite = 0;
	rows.forEach(({ cells, line, part }, i) => {
		const value = read(cells[column]);
		const moment = at[i];
		if (value === "empty") return;
		if (value === "infinite") infinite++;
		else if (value === "text") texts.push({
			name,
			line,
			cell: String(cells[column])
		});
		else if (moment === null) unplaced.push(line);
		else points.push({
			at: moment,
			value,
			part
		});
	});
	if (texts.length > points.length + unplaced.length) return [];
	leftOut.infinite += infinite;
	for (const text of texts) leftOut.texts.push(text);
	for (const line of unplaced) leftOut.unplaced.add(line);
	return points;
}
function averaged(label, points) {
	const sums = /* @__PURE__ */ new Map();
	for (const { at, value } of points) {
		const { sum, count } = sums.get(at) ?? {
			sum: 0,
			count: 0
		};
		sums.set(at, {
			sum: sum + value,
			count: count + 1
		});
	}
	const sorted = [...sums].sort(([a], [b]) => a - b);
	return {
		...label,
		at: sorted.map(([at]) => at),
		value: sorted.map(([, { sum, count }]) => sum / count)
	};
}
function told$1({ infinite, texts, unplaced }, axis) {
	const notes = [];
	if (infinite > 0) notes.push(`${infinite} values that are not finite numbers were left out.`);
	if (texts.length > 0) {
		const [{ name, line, cell }] = texts;
		notes.push(`Cells that are no numbers were left out: ${texts.length}, the first "${cell.slice(0, 40)}" in "${name}", line ${line}.`);
	}
	if (unplaced.size > 0) notes.push(`Rows without a number in ${axis} were left out: ${unplaced.size}, the first in line ${[...unplaced][0]}.`);
	return notes;
}

// src/history/tables/read-tables.ts
function readTables(files) {
	const all = files.map((file) => ({
		file,
		series: readOne$2(file)
	}));
	if (all.length === 1) return all[0].series;
	const useful = all.filter(({ series }) => hasCurves(series));
	const axis = historyAxes.find((one) => useful.some(({ series }) => series.axis === one)) ?? "row";
	const notes = [];
	const useless = all.filter((one) => !useful.includes(one));
	if (useful.length > 0 && useless.length > 0) notes.push(`Without a curve: ${listed(useless)}.`);
	const others = useful.filter(({ series }) => series.axis !== axis);
	if (others.length > 0) notes.push(`Curves over the ${axis} are used, and not those over others: ${listed(others)}.`);
	const used = useful.length === 0 ? all : useful.filter(({ series }) => series.axis === axis);
	return {
		axis,
		columns: used.flatMap(({ file, series }) => series.columns.map((column) => below(file, column))),
		notes: [...notes, ...used.flatMap(({ file, series }) => series.notes.map((note) => named(file.shown, note)))]
	};
}
function readOne$2({ bytes, shown }) {
	try {
		const text = decodeText(bytes, shown);
		if (/^version https:\/\/git-lfs/.test(text)) throw new InputError(`${shown} is a Git LFS pointer, not the file: run git lfs pull first (actions/checkout: lfs: true)`);
		return readTable(text, shown);
	} catch (error) {
		if (!(error instanceof InputError)) throw error;
		return {
			axis: "row",
			columns: [],
			notes: [`${error.message}.`]
		};
	}
}
function hasCurves({ columns }) {
	return Object.values(matchCurves(columns, "").curves).some((curve) => curve !== null);
}
function below({ prefix, shown }, column) {
	const file = basename$1(shown);
	const half = wordsIn(file.replace(/\.[a-z]+$/i, "")).find((word) => validation.test(word));
	const tag = column.tag ?? column.name;
	return {
		...column,
		name: [
			prefix,
			file,
			...column.isFlattened ? [] : [column.name]
		].filter(Boolean).join("/"),
		tag: half === void 0 ? tag : `${half}/${tag}`,
		folder: column.folder ?? prefix
	};
}
function named(shown, note) {
	return note.includes(shown) ? note : `${shown}: ${note}`;
}
function listed(files) {
	return files.slice(0, 5).map(({ file }) => file.shown).join(", ") + (files.length > 5 ? ` and ${files.length - 5} more` : "");
}

// src/history/read-history.ts
const MOST_NOTES = 30;
async function readHistory(path, cwd) {
	const series = await readSeries(resolve$1(cwd, path), path);
	const matched = matchCurves(series.columns, path);
	const { curves, dropped, notes } = withSigns(matched.curves);
	const unused = [...matched.unused, ...dropped];
	const all = [
		...series.notes,
		...matched.notes,
		...notes
	];
	if (isWithoutCurves({ curves })) {
		if (!(matched.notes.length > 0 || dropped.length > 0) && unused.length > 0) all.unshift(noneKnown(path, unused));
		if (all.length === 0) all.push(`${path} holds no column of numbers: name one loss, kl or val_loss.`);
		all.unshift("No training curve could be used: causes that need one go without.");
	}
	const more = `There are ${all.length - MOST_NOTES} more such notes.`;
	return {
		axis: series.axis,
		curves,
		unused,
		notes: all.length > MOST_NOTES ? [...all.slice(0, MOST_NOTES), more] : all
	};
}
function isWithoutCurves({ curves }) {
	return curveKinds.every((kind) => curves[kind] === null);
}
function noneKnown(path, names) {
	return `No column of ${path} is a known curve (${quoted(names)}): name them loss, reconstruction, kl, kl_weight, learning_rate, val_loss.`;
}
async function readSeries(place, shown) {
	const isFolder = await stat$1(place).then((stats) => stats.isDirectory(), (error) => {
		if (error.code !== "ENOENT" && error.code !== "ENOTDIR") return false;
		throw new InputError(`history: ${shown} does not exist; name event files, a folder of them, a CSV file or JSON`, { cause: error });
	});
	const { files, notes } = isFolder ? await openFolder(place, shown) : await openLog(place, shown);
	if (files.length === 0) return {
		axis: "row",
		columns: [],
		notes
	};
	const { axis, columns, notes: read } = files[0].isEvents ? readEventFiles(files) : readTables(files);
	return {
		axis,
		columns,
		notes: [
			...isFolder && files.length === 1 ? [`Read from ${files[0].shown}.`] : [],
			...notes,
			...read
		]
	};
}

// src/checkpoints/checksum.ts
async function checksum(files, root) {
	if (files.length === 1) return fileSum(files[0]);
	const lines = [];
	for (const file of files) lines.push(`${relative$1(root, file).split(sep$1).join("/")} ${await fileSum(file)}\n`);
	return createHash("sha256").update(lines.sort().join("")).digest("hex");
}
async function fileSum(path) {
	const hash = createHash("sha256");
	await pipeline(createReadStream(path), hash);
	return hash.digest("hex");
}

// node_modules/fdir/dist/index.mjs
var __require = /* @__PURE__ */ createRequire(import.meta.url);
function cleanPath(path) {
	let normalized = normalize(path);
	if (normalized.length > 1 && normalized[normalized.length - 1] === sep) normalized = normalized.substring(0, normalized.length - 1);
	return normalized;
}
const SLASHES_REGEX = /[\\/]/g;
function convertSlashes(path, separator) {
	return path.replace(SLASHES_REGEX, separator);
}
const WINDOWS_ROOT_DIR_REGEX = /^[a-z]:[\\/]$/i;
function isRootDirectory(path) {
	return path === "/" || WINDOWS_ROOT_DIR_REGEX.test(path);
}
function normalizePath(path, options) {
	const { resolvePaths, normalizePath: normalizePath$1, pathSeparator } = options;
	const pathNeedsCleaning = process.platform === "win32" && path.includes("/") || path.startsWith(".");
	if (resolvePaths) path = resolve(path);
	if (normalizePath$1 || pathNeedsCleaning) path = cleanPath(path);
	if (path === ".") return "";
	return convertSlashes(path[path.length - 1] !== pathSeparator ? path + pathSeparator : path, pathSeparator);
}
function joinPathWithBasePath(filename, directoryPath) {
	return directoryPath + filename;
}
function joinPathWithRelativePath(root, options) {
	return function(filename, directoryPath) {
		if (directoryPath.startsWith(root)) return directoryPath.slice(root.length) + filename;
		else return convertSlashes(relative(root, directoryPath), options.pathSeparator) + options.pathSeparator + filename;
	};
}
function joinPath(filename) {
	return filename;
}
function joinDirectoryPath(filename, directoryPath, separator) {
	return directoryPath + filename + separator;
}
function build$7(root, options) {
	const { relativePaths, includeBasePath } = options;
	return relativePaths && root ? joinPathWithRelativePath(root, options) : includeBasePath ? joinPathWithBasePath : joinPath;
}
function pushDirectoryWithRelativePath(root) {
	return function(directoryPath, paths) {
		paths.push(directoryPath.substring(root.length) || ".");
	};
}
function pushDirectoryFilterWithRelativePath(root) {
	return function(directoryPath, paths, filters) {
		const relativePath = directoryPath.substring(root.length) || ".";
		if (filters.every((filter) => filter(relativePath, true))) paths.push(relativePath);
	};
}
const pushDirectory = (directoryPath, paths) => {
	paths.push(directoryPath || ".");
};
const pushDirectoryFilter = (directoryPath, paths, filters) => {
	const path = directoryPath || ".";
	if (filters.every((filter) => filter(path, true))) paths.push(path);
};
const empty$2 = () => {};
function build$6(root, options) {
	const { includeDirs, filters, relativePaths } = options;
	if (!includeDirs) return empty$2;
	if (relativePaths) return filters && filters.length ? pushDirectoryFilterWithRelativePath(root) : pushDirectoryWithRelativePath(root);
	return filters && filters.length ? pushDirectoryFilter : pushDirectory;
}
const pushFileFilterAndCount = (filename, _paths, counts, filters) => {
	if (filters.every((filter) => filter(filename, false))) counts.files++;
};
const pushFileFilter = (filename, paths, _counts, filters) => {
	if (filters.every((filter) => filter(filename, false))) paths.push(filename);
};
const pushFileCount = (_filename, _paths, counts, _filters) => {
	counts.files++;
};
const pushFile = (filename, paths) => {
	paths.push(filename);
};
const empty$1 = () => {};
function build$5(options) {
	const { excludeFiles, filters, onlyCounts } = options;
	if (excludeFiles) return empty$1;
	if (filters && filters.length) return onlyCounts ? pushFileFilterAndCount : pushFileFilter;
	else if (onlyCounts) return pushFileCount;
	else return pushFile;
}
const getArray = (paths) => {
	return paths;
};
const getArrayGroup = () => {
	return [""].slice(0, 0);
};
function build$4(options) {
	return options.group ? getArrayGroup : getArray;
}
const groupFiles = (groups, directory, files) => {
	groups.push({
		directory,
		files,
		dir: directory
	});
};
const empty = () => {};
function build$3(options) {
	return options.group ? groupFiles : empty;
}
const resolveSymlinksAsync = function(path, state, callback$1) {
	const { queue, fs, options: { suppressErrors } } = state;
	queue.enqueue();
	fs.realpath(path, (error, resolvedPath) => {
		if (error) return queue.dequeue(suppressErrors ? null : error, state);
		fs.stat(resolvedPath, (error$1, stat) => {
			if (error$1) return queue.dequeue(suppressErrors ? null : error$1, state);
			if (stat.isDirectory() && isRecursive(path, resolvedPath, state)) return queue.dequeue(null, state);
			callback$1(stat, resolvedPath);
			queue.dequeue(null, state);
		});
	});
};
const resolveSymlinks = function(path, state, callback$1) {
	const { queue, fs, options: { suppressErrors } } = state;
	queue.enqueue();
	try {
		const resolvedPath = fs.realpathSync(path);
		const stat = fs.statSync(resolvedPath);
		if (stat.isDirectory() && isRecursive(path, resolvedPath, state)) return;
		callback$1(stat, resolvedPath);
	} catch (e) {
		if (!suppressErrors) throw e;
	}
};
function build$2(options, isSynchronous) {
	if (!options.resolveSymlinks || options.excludeSymlinks) return null;
	return isSynchronous ? resolveSymlinks : resolveSymlinksAsync;
}
function isRecursive(path, resolved, state) {
	if (state.options.useRealPaths) return isRecursiveUsingRealPaths(resolved, state);
	let parent = dirname(path);
	let depth = 1;
	while (parent !== state.root && depth < 2) {
		const resolvedPath = state.symlinks.get(parent);
		if (!!resolvedPath && (resolvedPath === resolved || resolvedPath.startsWith(resolved) || resolved.startsWith(resolvedPath))) depth++;
		else parent = dirname(parent);
	}
	state.symlinks.set(path, resolved);
	return depth > 1;
}
function isRecursiveUsingRealPaths(resolved, state) {
	return state.visited.includes(resolved + state.options.pathSeparator);
}
const onlyCountsSync = (state) => {
	return state.counts;
};
const groupsSync = (state) => {
	return state.groups;
};
const defaultSync = (state) => {
	return state.paths;
};
const limitFilesSync = (state) => {
	return state.paths.slice(0, state.options.maxFiles);
};
const onlyCountsAsync = (state, error, callback$1) => {
	report(error, callback$1, state.counts, state.options.suppressErrors);
	return null;
};
const defaultAsync = (state, error, callback$1) => {
	report(error, callback$1, state.paths, state.options.suppressErrors);
	return null;
};
const limitFilesAsync = (state, error, callback$1) => {
	report(error, callback$1, state.paths.slice(0, state.options.maxFiles), state.options.suppressErrors);
	return null;
};
const groupsAsync = (state, error, callback$1) => {
	report(error, callback$1, state.groups, state.options.suppressErrors);
	return null;
};
function report(error, callback$1, output, suppressErrors) {
	if (error && !suppressErrors) callback$1(error, output);
	else callback$1(null, output);
}
function build$1(options, isSynchronous) {
	const { onlyCounts, group, maxFiles } = options;
	if (onlyCounts) return isSynchronous ? onlyCountsSync : onlyCountsAsync;
	else if (group) return isSynchronous ? groupsSync : groupsAsync;
	else if (maxFiles) return isSynchronous ? limitFilesSync : limitFilesAsync;
	else return isSynchronous ? defaultSync : defaultAsync;
}
const readdirOpts = { withFileTypes: true };
const walkAsync = (state, crawlPath, directoryPath, currentDepth, callback$1) => {
	state.queue.enqueue();
	if (currentDepth < 0) return state.queue.dequeue(null, state);
	const { fs } = state;
	state.visited.push(crawlPath);
	state.counts.directories++;
	fs.readdir(crawlPath || ".", readdirOpts, (error, entries = []) => {
		callback$1(entries, directoryPath, currentDepth);
		state.queue.dequeue(state.options.suppressErrors ? null : error, state);
	});
};
const walkSync = (state, crawlPath, directoryPath, currentDepth, callback$1) => {
	const { fs } = state;
	if (currentDepth < 0) return;
	state.visited.push(crawlPath);
	state.counts.directories++;
	let entries = [];
	try {
		entries = fs.readdirSync(crawlPath || ".", readdirOpts);
	} catch (e) {
		if (!state.options.suppressErrors) throw e;
	}
	callback$1(entries, directoryPath, currentDepth);
};
function build(isSynchronous) {
	return isSynchronous ? walkSync : walkAsync;
}
var Queue = class {
	count = 0;
	constructor(onQueueEmpty) {
		this.onQueueEmpty = onQueueEmpty;
	}
	enqueue() {
		this.count++;
		return this.count;
	}
	dequeue(error, output) {
		if (this.onQueueEmpty && (--this.count <= 0 || error)) {
			this.onQueueEmpty(error, output);
			if (error) {
				output.controller.abort();
				this.onQueueEmpty = void 0;
			}
		}
	}
};
var Counter = class {
	_files = 0;
	_directories = 0;
	set files(num) {
		this._files = num;
	}
	get files() {
		return this._files;
	}
	set directories(num) {
		this._directories = num;
	}
	get directories() {
		return this._directories;
	}
	/* c8 ignore next 3 */
	get dirs() {
		return this._directories;
	}
};
var Aborter = class {
	aborted = false;
	abort() {
		this.aborted = true;
	}
};
var Walker = class {
	root;
	isSynchronous;
	state;
	joinPath;
	pushDirectory;
	pushFile;
	getArray;
	groupFiles;
	resolveSymlink;
	walkDirectory;
	callbackInvoker;
	constructor(root, options, callback$1) {
		this.isSynchronous = !callback$1;
		this.callbackInvoker = build$1(options, this.isSynchronous);
		this.root = normalizePath(root, options);
		this.state = {
			root: isRootDirectory(this.root) ? this.root : this.root.slice(0, -1),
			paths: [""].slice(0, 0),
			groups: [],
			counts: new Counter(),
			options,
			queue: new Queue((error, state) => this.callbackInvoker(state, error, callback$1)),
			symlinks: /* @__PURE__ */ new Map(),
			visited: [""].slice(0, 0),
			controller: new Aborter(),
			fs: options.fs || nativeFs
		};
		this.joinPath = build$7(this.root, options);
		this.pushDirectory = build$6(this.root, options);
		this.pushFile = build$5(options);
		this.getArray = build$4(options);
		this.groupFiles = build$3(options);
		this.resolveSymlink = build$2(options, this.isSynchronous);
		this.walkDirectory = build(this.isSynchronous);
	}
	start() {
		this.pushDirectory(this.root, this.state.paths, this.state.options.filters);
		this.walkDirectory(this.state, this.root, this.root, this.state.options.maxDepth, this.walk);
		return this.isSynchronous ? this.callbackInvoker(this.state, null) : null;
	}
	walk = (entries, directoryPath, depth) => {
		const { paths, options: { filters, resolveSymlinks: resolveSymlinks$1, excludeSymlinks, exclude, maxFiles, signal, useRealPaths, pathSeparator }, controller } = this.state;
		if (controller.aborted || signal && signal.aborted || maxFiles && paths.length > maxFiles) return;
		const files = this.getArray(this.state.paths);
		for (let i = 0; i < entries.length; ++i) {
			const entry = entries[i];
			if (entry.isFile() || entry.isSymbolicLink() && !resolveSymlinks$1 && !excludeSymlinks) {
				const filename = this.joinPath(entry.name, directoryPath);
				this.pushFile(filename, files, this.state.counts, filters);
			} else if (entry.isDirectory()) {
				let path = joinDirectoryPath(entry.name, directoryPath, this.state.options.pathSeparator);
				if (exclude && exclude(entry.name, path)) continue;
				this.pushDirectory(path, paths, filters);
				this.walkDirectory(this.state, path, path, depth - 1, this.walk);
			} else if (this.resolveSymlink && entry.isSymbolicLink()) {
				let path = joinPathWithBasePath(entry.name, directoryPath);
				this.resolveSymlink(path, this.state, (stat, resolvedPath) => {
					if (stat.isDirectory()) {
						resolvedPath = normalizePath(resolvedPath, this.state.options);
						if (exclude && exclude(entry.name, useRealPaths ? resolvedPath : path + pathSeparator)) return;
						this.walkDirectory(this.state, resolvedPath, useRealPaths ? resolvedPath : path + pathSeparator, depth - 1, this.walk);
					} else {
						resolvedPath = useRealPaths ? resolvedPath : path;
						const filename = basename(resolvedPath);
						const directoryPath$1 = normalizePath(dirname(resolvedPath), this.state.options);
						resolvedPath = this.joinPath(filename, directoryPath$1);
						this.pushFile(resolvedPath, files, this.state.counts, filters);
					}
				});
			}
		}
		this.groupFiles(this.state.groups, directoryPath, files);
	};
};
function promise(root, options) {
	return new Promise((resolve$1, reject) => {
		callback(root, options, (err, output) => {
			if (err) return reject(err);
			resolve$1(output);
		});
	});
}
function callback(root, options, callback$1) {
	new Walker(root, options, callback$1).start();
}
function sync(root, options) {
	return new Walker(root, options).start();
}
var APIBuilder = class {
	constructor(root, options) {
		this.root = root;
		this.options = options;
	}
	withPromise() {
		return promise(this.root, this.options);
	}
	withCallback(cb) {
		callback(this.root, this.options, cb);
	}
	sync() {
		return sync(this.root, this.options);
	}
};
let pm = null;
/* c8 ignore next 6 */
try {
	__require.resolve("picomatch");
	pm = __require("picomatch");
} catch {}
var Builder = class {
	globCache = {};
	options = {
		maxDepth: Infinity,
		suppressErrors: true,
		pathSeparator: sep,
		filters: []
	};
	globFunction;
	constructor(options) {
		this.options = {
			...this.options,
			...options
		};
		this.globFunction = this.options.globFunction;
	}
	group() {
		this.options.group = true;
		return this;
	}
	withPathSeparator(separator) {
		this.options.pathSeparator = separator;
		return this;
	}
	withBasePath() {
		this.options.includeBasePath = true;
		return this;
	}
	withRelativePaths() {
		this.options.relativePaths = true;
		return this;
	}
	withDirs() {
		this.options.includeDirs = true;
		return this;
	}
	withMaxDepth(depth) {
		this.options.maxDepth = depth;
		return this;
	}
	withMaxFiles(limit) {
		this.options.maxFiles = limit;
		return this;
	}
	withFullPaths() {
		this.options.resolvePaths = true;
		this.options.includeBasePath = true;
		return this;
	}
	withErrors() {
		this.options.suppressErrors = false;
		return this;
	}
	withSymlinks({ resolvePaths = true } = {}) {
		this.options.resolveSymlinks = true;
		this.options.useRealPaths = resolvePaths;
		return this.withFullPaths();
	}
	withAbortSignal(signal) {
		this.options.signal = signal;
		return this;
	}
	normalize() {
		this.options.normalizePath = true;
		return this;
	}
	filter(predicate) {
		this.options.filters.push(predicate);
		return this;
	}
	onlyDirs() {
		this.options.excludeFiles = true;
		this.options.includeDirs = true;
		return this;
	}
	exclude(predicate) {
		this.options.exclude = predicate;
		return this;
	}
	onlyCounts() {
		this.options.onlyCounts = true;
		return this;
	}
	crawl(root) {
		return new APIBuilder(root || ".", this.options);
	}
	withGlobFunction(fn) {
		this.globFunction = fn;
		return this;
	}
	/* c8 ignore next 4 */
	crawlWithOptions(root, options) {
		this.options = {
			...this.options,
			...options
		};
		return new APIBuilder(root || ".", this.options);
	}
	glob(...patterns) {
		if (this.globFunction) return this.globWithOptions(patterns);
		return this.globWithOptions(patterns, ...[{ dot: true }]);
	}
	globWithOptions(patterns, ...options) {
		const globFn = this.globFunction || pm;
		/* c8 ignore next 5 */
		if (!globFn) throw new Error("Please specify a glob function to use glob matching.");
		var isMatch = this.globCache[patterns.join("\0")];
		if (!isMatch) {
			isMatch = globFn(patterns, ...options);
			this.globCache[patterns.join("\0")] = isMatch;
		}
		this.options.filters.push((path) => isMatch(path));
		return this;
	}
};

// node_modules/picomatch/lib/constants.js
var require_constants = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const WIN_SLASH = "\\\\/";
	const WIN_NO_SLASH = `[^${WIN_SLASH}]`;
	const DEFAULT_MAX_EXTGLOB_RECURSION = 0;
	const DOT_LITERAL = "\\.";
	const PLUS_LITERAL = "\\+";
	const QMARK_LITERAL = "\\?";
	const SLASH_LITERAL = "\\/";
	const ONE_CHAR = "(?=.)";
	const QMARK = "[^/]";
	const END_ANCHOR = `(?:${SLASH_LITERAL}|$)`;
	const START_ANCHOR = `(?:^|${SLASH_LITERAL})`;
	const DOTS_SLASH = `${DOT_LITERAL}{1,2}${END_ANCHOR}`;
	const POSIX_CHARS = {
		DOT_LITERAL,
		PLUS_LITERAL,
		QMARK_LITERAL,
		SLASH_LITERAL,
		ONE_CHAR,
		QMARK,
		END_ANCHOR,
		DOTS_SLASH,
		NO_DOT: `(?!${DOT_LITERAL})`,
		NO_DOTS: `(?!${START_ANCHOR}${DOTS_SLASH})`,
		NO_DOT_SLASH: `(?!${DOT_LITERAL}{0,1}${END_ANCHOR})`,
		NO_DOTS_SLASH: `(?!${DOTS_SLASH})`,
		QMARK_NO_DOT: `[^.${SLASH_LITERAL}]`,
		STAR: `${QMARK}*?`,
		START_ANCHOR,
		SEP: "/"
	};
	const WINDOWS_CHARS = {
		...POSIX_CHARS,
		SLASH_LITERAL: `[${WIN_SLASH}]`,
		QMARK: WIN_NO_SLASH,
		STAR: `${WIN_NO_SLASH}*?`,
		DOTS_SLASH: `${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$)`,
		NO_DOT: `(?!${DOT_LITERAL})`,
		NO_DOTS: `(?!(?:^|[${WIN_SLASH}])${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$))`,
		NO_DOT_SLASH: `(?!${DOT_LITERAL}{0,1}(?:[${WIN_SLASH}]|$))`,
		NO_DOTS_SLASH: `(?!${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$))`,
		QMARK_NO_DOT: `[^.${WIN_SLASH}]`,
		START_ANCHOR: `(?:^|[${WIN_SLASH}])`,
		END_ANCHOR: `(?:[${WIN_SLASH}]|$)`,
		SEP: "\\"
	};
	const POSIX_REGEX_SOURCE = {
		__proto__: null,
		alnum: "a-zA-Z0-9",
		alpha: "a-zA-Z",
		ascii: "\\x00-\\x7F",
		blank: " \\t",
		cntrl: "\\x00-\\x1F\\x7F",
		digit: "0-9",
		graph: "\\x21-\\x7E",
		lower: "a-z",
		print: "\\x20-\\x7E ",
		punct: "\\-!\"#$%&'()\\*+,./:;<=>?@[\\]^_`{|}~",
		space: " \\t\\r\\n\\v\\f",
		upper: "A-Z",
		word: "A-Za-z0-9_",
		xdigit: "A-Fa-f0-9"
	};
	module.exports = {
		DEFAULT_MAX_EXTGLOB_RECURSION,
		MAX_LENGTH: 65536,
		POSIX_REGEX_SOURCE,
		REGEX_BACKSLASH: /\\(?![*+?^${}(|)[\]])/g,
		REGEX_NON_SPECIAL_CHARS: /^[^@![\].,$*+?^{}()|\\/]+/,
		REGEX_SPECIAL_CHARS: /[-*+?.^${}(|)[\]]/,
		REGEX_SPECIAL_CHARS_BACKREF: /(\\?)((\W)(\3*))/g,
		REGEX_SPECIAL_CHARS_GLOBAL: /([-*+?.^${}(|)[\]])/g,
		REGEX_REMOVE_BACKSLASH: /(?:\[.*?[^\\]\]|\\(?=.))/g,
		REPLACEMENTS: {
			__proto__: null,
			"***": "*",
			"**/**": "**",
			"**/**/**": "**"
		},
		CHAR_0: 48,
		CHAR_9: 57,
		CHAR_UPPERCASE_A: 65,
		CHAR_LOWERCASE_A: 97,
		CHAR_UPPERCASE_Z: 90,
		CHAR_LOWERCASE_Z: 122,
		CHAR_LEFT_PARENTHESES: 40,
		CHAR_RIGHT_PARENTHESES: 41,
		CHAR_ASTERISK: 42,
		CHAR_AMPERSAND: 38,
		CHAR_AT: 64,
		CHAR_BACKWARD_SLASH: 92,
		CHAR_CARRIAGE_RETURN: 13,
		CHAR_CIRCUMFLEX_ACCENT: 94,
		CHAR_COLON: 58,
		CHAR_COMMA: 44,
		CHAR_DOT: 46,
		CHAR_DOUBLE_QUOTE: 34,
		CHAR_EQUAL: 61,
		CHAR_EXCLAMATION_MARK: 33,
		CHAR_FORM_FEED: 12,
		CHAR_FORWARD_SLASH: 47,
		CHAR_GRAVE_ACCENT: 96,
		CHAR_HASH: 35,
		CHAR_HYPHEN_MINUS: 45,
		CHAR_LEFT_ANGLE_BRACKET: 60,
		CHAR_LEFT_CURLY_BRACE: 123,
		CHAR_LEFT_SQUARE_BRACKET: 91,
		CHAR_LINE_FEED: 10,
		CHAR_NO_BREAK_SPACE: 160,
		CHAR_PERCENT: 37,
		CHAR_PLUS: 43,
		CHAR_QUESTION_MARK: 63,
		CHAR_RIGHT_ANGLE_BRACKET: 62,
		CHAR_RIGHT_CURLY_BRACE: 125,
		CHAR_RIGHT_SQUARE_BRACKET: 93,
		CHAR_SEMICOLON: 59,
		CHAR_SINGLE_QUOTE: 39,
		CHAR_SPACE: 32,
		CHAR_TAB: 9,
		CHAR_UNDERSCORE: 95,
		CHAR_VERTICAL_LINE: 124,
		CHAR_ZERO_WIDTH_NOBREAK_SPACE: 65279,
		extglobChars(chars) {
			return {
				"!": {
					type: "negate",
					open: "(?:(?!(?:",
					close: `))${chars.STAR})`
				},
				"?": {
					type: "qmark",
					open: "(?:",
					close: ")?"
				},
				"+": {
					type: "plus",
					open: "(?:",
					close: ")+"
				},
				"*": {
					type: "star",
					open: "(?:",
					close: ")*"
				},
				"@": {
					type: "at",
					open: "(?:",
					close: ")"
				}
			};
		},
		globChars(win32) {
			return win32 === true ? WINDOWS_CHARS : POSIX_CHARS;
		}
	};
}));

// node_modules/picomatch/lib/utils.js
var require_utils = /* @__PURE__ */ __commonJSMin(((exports) => {
	const { REGEX_BACKSLASH, REGEX_REMOVE_BACKSLASH, REGEX_SPECIAL_CHARS, REGEX_SPECIAL_CHARS_GLOBAL } = require_constants();
	exports.isObject = (val) => val !== null && typeof val === "object" && !Array.isArray(val);
	exports.hasRegexChars = (str) => REGEX_SPECIAL_CHARS.test(str);
	exports.isRegexChar = (str) => str.length === 1 && exports.hasRegexChars(str);
	exports.escapeRegex = (str) => str.replace(REGEX_SPECIAL_CHARS_GLOBAL, "\\$1");
	exports.toPosixSlashes = (str) => str.replace(REGEX_BACKSLASH, "/");
	exports.isWindows = () => {
		if (typeof navigator !== "undefined" && navigator.platform) {
			const platform = navigator.platform.toLowerCase();
			return platform === "win32" || platform === "windows";
		}
		if (typeof process !== "undefined" && process.platform) return process.platform === "win32";
		return false;
	};
	exports.removeBackslashes = (str) => {
		return str.replace(REGEX_REMOVE_BACKSLASH, (match) => {
			return match === "\\" ? "" : match;
		});
	};
	exports.escapeLast = (input, char, lastIdx) => {
		const idx = input.lastIndexOf(char, lastIdx);
		if (idx === -1) return input;
		if (input[idx - 1] === "\\") return exports.escapeLast(input, char, idx - 1);
		return `${input.slice(0, idx)}\\${input.slice(idx)}`;
	};
	exports.removePrefix = (input, state = {}) => {
		let output = input;
		if (output.startsWith("./")) {
			output = output.slice(2);
			state.prefix = "./";
		}
		return output;
	};
	exports.wrapOutput = (input, state = {}, options = {}) => {
		let output = `${options.contains ? "" : "^"}(?:${input})${options.contains ? "" : "$"}`;
		if (state.negated === true) output = `(?:^(?!${output}).*$)`;
		return output;
	};
	exports.basename = (path, { windows } = {}) => {
		const segs = path.split(windows ? /[\\/]/ : "/");
		const last = segs[segs.length - 1];
		if (last === "") return segs[segs.length - 2];
		return last;
	};
}));

// node_modules/picomatch/lib/scan.js
var require_scan = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const utils = require_utils();
	const { CHAR_ASTERISK, CHAR_AT, CHAR_BACKWARD_SLASH, CHAR_COMMA, CHAR_DOT, CHAR_EXCLAMATION_MARK, CHAR_FORWARD_SLASH, CHAR_LEFT_CURLY_BRACE, CHAR_LEFT_PARENTHESES, CHAR_LEFT_SQUARE_BRACKET, CHAR_PLUS, CHAR_QUESTION_MARK, CHAR_RIGHT_CURLY_BRACE, CHAR_RIGHT_PARENTHESES, CHAR_RIGHT_SQUARE_BRACKET } = require_constants();
	const isPathSeparator = (code) => {
		return code === CHAR_FORWARD_SLASH || code === CHAR_BACKWARD_SLASH;
	};
	const depth = (token) => {
		if (token.isPrefix !== true) token.depth = token.isGlobstar ? Infinity : 1;
	};
	const scan = (input, options) => {
		const opts = options || {};
		const length = input.length - 1;
		const scanToEnd = opts.parts === true || opts.tokens === true || opts.scanToEnd === true;
		const slashes = [];
		const tokens = [];
		const parts = [];
		let str = input;
		let index = -1;
		let start = 0;
		let lastIndex = 0;
		let isBrace = false;
		let isBracket = false;
		let isGlob = false;
		let isExtglob = false;
		let isGlobstar = false;
		let braceEscaped = false;
		let backslashes = false;
		let negated = false;
		let negatedExtglob = false;
		let finished = false;
		let braces = 0;
		let prev;
		let code;
		let token = {
			value: "",
			depth: 0,
			isGlob: false
		};
		const eos = () => index >= length;
		const peek = () => str.charCodeAt(index + 1);
		const advance = () => {
			prev = code;
			return str.charCodeAt(++index);
		};
		while (index < length) {
			code = advance();
			let next;
			if (code === CHAR_BACKWARD_SLASH) {
				backslashes = token.backslashes = true;
				code = advance();
				if (code === CHAR_LEFT_CURLY_BRACE) braceEscaped = true;
				continue;
			}
			if (braceEscaped === true || code === CHAR_LEFT_CURLY_BRACE) {
				braces++;
				while (eos() !== true && (code = advance())) {
					if (code === CHAR_BACKWARD_SLASH) {
						backslashes = token.backslashes = true;
						advance();
						continue;
					}
					if (code === CHAR_LEFT_CURLY_BRACE) {
						braces++;
						continue;
					}
					if (braceEscaped !== true && code === CHAR_DOT && (code = advance()) === CHAR_DOT) {
						isBrace = token.isBrace = true;
						isGlob = token.isGlob = true;
						finished = true;
						if (scanToEnd === true) continue;
						break;
					}
					if (braceEscaped !== true && code === CHAR_COMMA) {
						isBrace = token.isBrace = true;
						isGlob = token.isGlob = true;
						finished = true;
						if (scanToEnd === true) continue;
						break;
					}
					if (code === CHAR_RIGHT_CURLY_BRACE) {
						braces--;
						if (braces === 0) {
							braceEscaped = false;
							isBrace = token.isBrace = true;
							finished = true;
							break;
						}
					}
				}
				if (scanToEnd === true) continue;
				break;
			}
			if (code === CHAR_FORWARD_SLASH) {
				slashes.push(index);
				tokens.push(token);
				token = {
					value: "",
					depth: 0,
					isGlob: false
				};
				if (finished === true) continue;
				if (prev === CHAR_DOT && index === start + 1) {
					start += 2;
					continue;
				}
				lastIndex = index + 1;
				continue;
			}
			if (opts.noext !== true) {
				if ((code === CHAR_PLUS || code === CHAR_AT || code === CHAR_ASTERISK || code === CHAR_QUESTION_MARK || code === CHAR_EXCLAMATION_MARK) === true && peek() === CHAR_LEFT_PARENTHESES) {
					isGlob = token.isGlob = true;
					isExtglob = token.isExtglob = true;
					finished = true;
					if (code === CHAR_EXCLAMATION_MARK && index === start) negatedExtglob = true;
					if (scanToEnd === true) {
						let parens = 0;
						while (eos() !== true && (code = advance())) {
							if (code === CHAR_BACKWARD_SLASH) {
								backslashes = token.backslashes = true;
								advance();
								continue;
							}
							if (code === CHAR_LEFT_PARENTHESES) {
								parens++;
								continue;
							}
							if (code === CHAR_RIGHT_PARENTHESES && --parens === 0) {
								finished = true;
								break;
							}
						}
						continue;
					}
					break;
				}
			}
			if (code === CHAR_ASTERISK) {
				if (prev === CHAR_ASTERISK) isGlobstar = token.isGlobstar = true;
				isGlob = token.isGlob = true;
				finished = true;
				if (scanToEnd === true) continue;
				break;
			}
			if (code === CHAR_QUESTION_MARK) {
				isGlob = token.isGlob = true;
				finished = true;
				if (scanToEnd === true) continue;
				break;
			}
			if (code === CHAR_LEFT_SQUARE_BRACKET) {
				while (eos() !== true && (next = advance())) {
					if (next === CHAR_BACKWARD_SLASH) {
						backslashes = token.backslashes = true;
						advance();
						continue;
					}
					if (next === CHAR_RIGHT_SQUARE_BRACKET) {
						isBracket = token.isBracket = true;
						isGlob = token.isGlob = true;
						finished = true;
						break;
					}
				}
				if (scanToEnd === true) continue;
				break;
			}
			if (opts.nonegate !== true && code === CHAR_EXCLAMATION_MARK && index === start) {
				negated = token.negated = true;
				start++;
				continue;
			}
			if (opts.noparen !== true && code === CHAR_LEFT_PARENTHESES) {
				isGlob = token.isGlob = true;
				if (scanToEnd === true) {
					let parens = 1;
					while (eos() !== true && (code = advance())) {
						if (code === CHAR_BACKWARD_SLASH) {
							backslashes = token.backslashes = true;
							advance();
							continue;
						}
						if (code === CHAR_LEFT_PARENTHESES) {
							parens++;
							continue;
						}
						if (code === CHAR_RIGHT_PARENTHESES && --parens === 0) {
							finished = true;
							break;
						}
					}
					continue;
				}
				break;
			}
			if (isGlob === true) {
				finished = true;
				if (scanToEnd === true) continue;
				break;
			}
		}
		if (opts.noext === true) {
			isExtglob = false;
			isGlob = false;
		}
		let base = str;
		let prefix = "";
		let glob = "";
		if (start > 0) {
			prefix = str.slice(0, start);
			str = str.slice(start);
			lastIndex -= start;
		}
		if (base && isGlob === true && lastIndex > 0) {
			base = str.slice(0, lastIndex);
			glob = str.slice(lastIndex);
		} else if (isGlob === true) {
			base = "";
			glob = str;
		} else base = str;
		if (base && base !== "" && base !== "/" && base !== str) {
			if (isPathSeparator(base.charCodeAt(base.length - 1))) base = base.slice(0, -1);
		}
		if (opts.unescape === true) {
			if (glob) glob = utils.removeBackslashes(glob);
			if (base && backslashes === true) base = utils.removeBackslashes(base);
		}
		const state = {
			prefix,
			input,
			start,
			base,
			glob,
			isBrace,
			isBracket,
			isGlob,
			isExtglob,
			isGlobstar,
			negated,
			negatedExtglob
		};
		if (opts.tokens === true) {
			state.maxDepth = 0;
			if (!isPathSeparator(code)) tokens.push(token);
			state.tokens = tokens;
		}
		if (opts.parts === true || opts.tokens === true) {
			let prevIndex;
			for (let idx = 0; idx < slashes.length; idx++) {
				const n = prevIndex !== void 0 ? prevIndex + 1 : start;
				const i = slashes[idx];
				const value = input.slice(n, i);
				if (opts.tokens) {
					if (idx === 0 && start !== 0) {
						tokens[idx].isPrefix = true;
						tokens[idx].value = prefix;
					} else tokens[idx].value = value;
					depth(tokens[idx]);
					state.maxDepth += tokens[idx].depth;
				}
				if (i >= start) {
					parts.push(value);
					prevIndex = i;
				}
			}
			const n = prevIndex !== void 0 ? prevIndex + 1 : start;
			const value = input.slice(n);
			parts.push(value);
			if (opts.tokens && prevIndex && prevIndex + 1 < input.length) {
				tokens[tokens.length - 1].value = value;
				depth(tokens[tokens.length - 1]);
				state.maxDepth += tokens[tokens.length - 1].depth;
			}
			state.slashes = slashes;
			state.parts = parts;
		}
		return state;
	};
	module.exports = scan;
}));

// node_modules/picomatch/lib/parse.js
var require_parse = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const constants = require_constants();
	const utils = require_utils();
	const { MAX_LENGTH, POSIX_REGEX_SOURCE, REGEX_NON_SPECIAL_CHARS, REGEX_SPECIAL_CHARS_BACKREF, REPLACEMENTS } = constants;
	const expandRange = (args, options) => {
		if (typeof options.expandRange === "function") return options.expandRange(...args, options);
		args.sort();
		const value = `[${args.join("-")}]`;
		try {
			new RegExp(value);
		} catch (ex) {
			return args.map((v) => utils.escapeRegex(v)).join("..");
		}
		return value;
	};
	const syntaxError = (type, char) => {
		return `Missing ${type}: "${char}" - use "\\\\${char}" to match literal characters`;
	};
	const splitTopLevel = (input) => {
		const parts = [];
		let bracket = 0;
		let paren = 0;
		let quote = 0;
		let value = "";
		let escaped = false;
		for (const ch of input) {
			if (escaped === true) {
				value += ch;
				escaped = false;
				continue;
			}
			if (ch === "\\") {
				value += ch;
				escaped = true;
				continue;
			}
			if (ch === "\"") {
				quote = quote === 1 ? 0 : 1;
				value += ch;
				continue;
			}
			if (quote === 0) {
				if (ch === "[") bracket++;
				else if (ch === "]" && bracket > 0) bracket--;
				else if (bracket === 0) {
					if (ch === "(") paren++;
					else if (ch === ")" && paren > 0) paren--;
					else if (ch === "|" && paren === 0) {
						parts.push(value);
						value = "";
						continue;
					}
				}
			}
			value += ch;
		}
		parts.push(value);
		return parts;
	};
	const isPlainBranch = (branch) => {
		let escaped = false;
		for (const ch of branch) {
			if (escaped === true) {
				escaped = false;
				continue;
			}
			if (ch === "\\") {
				escaped = true;
				continue;
			}
			if (/[?*+@!()[\]{}]/.test(ch)) return false;
		}
		return true;
	};
	const normalizeSimpleBranch = (branch) => {
		let value = branch.trim();
		let changed = true;
		while (changed === true) {
			changed = false;
			if (/^@\([^\\()[\]{}|]+\)$/.test(value)) {
				value = value.slice(2, -1);
				changed = true;
			}
		}
		if (!isPlainBranch(value)) return;
		return value.replace(/\\(.)/g, "$1");
	};
	const hasRepeatedCharPrefixOverlap = (branches) => {
		const values = branches.map(normalizeSimpleBranch).filter(Boolean);
		for (let i = 0; i < values.length; i++) for (let j = i + 1; j < values.length; j++) {
			const a = values[i];
			const b = values[j];
			const char = a[0];
			if (!char || a !== char.repeat(a.length) || b !== char.repeat(b.length)) continue;
			if (a === b || a.startsWith(b) || b.startsWith(a)) return true;
		}
		return false;
	};
	const parseRepeatedExtglob = (pattern, requireEnd = true) => {
		if (pattern[0] !== "+" && pattern[0] !== "*" || pattern[1] !== "(") return;
		let bracket = 0;
		let paren = 0;
		let quote = 0;
		let escaped = false;
		for (let i = 1; i < pattern.length; i++) {
			const ch = pattern[i];
			if (escaped === true) {
				escaped = false;
				continue;
			}
			if (ch === "\\") {
				escaped = true;
				continue;
			}
			if (ch === "\"") {
				quote = quote === 1 ? 0 : 1;
				continue;
			}
			if (quote === 1) continue;
			if (ch === "[") {
				bracket++;
				continue;
			}
			if (ch === "]" && bracket > 0) {
				bracket--;
				continue;
			}
			if (bracket > 0) continue;
			if (ch === "(") {
				paren++;
				continue;
			}
			if (ch === ")") {
				paren--;
				if (paren === 0) {
					if (requireEnd === true && i !== pattern.length - 1) return;
					return {
						type: pattern[0],
						body: pattern.slice(2, i),
						end: i
					};
				}
			}
		}
	};
	const buildCharClassStar = (chars) => {
		return `${chars.length === 1 ? utils.escapeRegex(chars[0]) : `[${chars.map((ch) => utils.escapeRegex(ch)).join("")}]`}*`;
	};
	const getStarExtglobSequenceChars = (pattern) => {
		let index = 0;
		const chars = [];
		while (index < pattern.length) {
			const match = parseRepeatedExtglob(pattern.slice(index), false);
			if (!match || match.type !== "*") return;
			const branches = splitTopLevel(match.body).map((branch) => branch.trim());
			if (branches.length !== 1) return;
			const branch = normalizeSimpleBranch(branches[0]);
			if (!branch || branch.length !== 1) return;
			chars.push(branch);
			index += match.end + 1;
		}
		if (chars.length < 1) return;
		return chars;
	};
	const repeatedExtglobRecursion = (pattern) => {
		let depth = 0;
		let value = pattern.trim();
		let match = parseRepeatedExtglob(value);
		while (match) {
			depth++;
			value = match.body.trim();
			match = parseRepeatedExtglob(value);
		}
		return depth;
	};
	const analyzeRepeatedExtglob = (body, options) => {
		if (options.maxExtglobRecursion === false) return { risky: false };
		const max = typeof options.maxExtglobRecursion === "number" ? options.maxExtglobRecursion : constants.DEFAULT_MAX_EXTGLOB_RECURSION;
		const branches = splitTopLevel(body).map((branch) => branch.trim());
		if (branches.length > 1) {
			if (branches.some((branch) => branch === "") || branches.some((branch) => /^[*?]+$/.test(branch)) || hasRepeatedCharPrefixOverlap(branches)) return { risky: true };
		}
		const safeChars = [];
		let sawStarSequence = false;
		let combinable = true;
		for (const branch of branches) {
			const chars = getStarExtglobSequenceChars(branch);
			if (chars) {
				sawStarSequence = true;
				safeChars.push(...chars);
				continue;
			}
			const literal = normalizeSimpleBranch(branch);
			if (literal && literal.length === 1) {
				safeChars.push(literal);
				continue;
			}
			combinable = false;
			if (repeatedExtglobRecursion(branch) > max) return { risky: true };
		}
		if (sawStarSequence) return combinable ? {
			risky: true,
			safeOutput: buildCharClassStar([...new Set(safeChars)])
		} : { risky: true };
		return { risky: false };
	};
	const parse = (input, options) => {
		if (typeof input !== "string") throw new TypeError("Expected a string");
		input = REPLACEMENTS[input] || input;
		const opts = { ...options };
		const max = typeof opts.maxLength === "number" ? Math.min(MAX_LENGTH, opts.maxLength) : MAX_LENGTH;
		let len = input.length;
		if (len > max) throw new SyntaxError(`Input length: ${len}, exceeds maximum allowed length: ${max}`);
		const bos = {
			type: "bos",
			value: "",
			output: opts.prepend || ""
		};
		const tokens = [bos];
		const capture = opts.capture ? "" : "?:";
		const PLATFORM_CHARS = constants.globChars(opts.windows);
		const EXTGLOB_CHARS = constants.extglobChars(PLATFORM_CHARS);
		const { DOT_LITERAL, PLUS_LITERAL, SLASH_LITERAL, ONE_CHAR, DOTS_SLASH, NO_DOT, NO_DOT_SLASH, NO_DOTS_SLASH, QMARK, QMARK_NO_DOT, STAR, START_ANCHOR } = PLATFORM_CHARS;
		const globstar = (opts) => {
			return `(${capture}(?:(?!${START_ANCHOR}${opts.dot ? DOTS_SLASH : DOT_LITERAL}).)*?)`;
		};
		const nodot = opts.dot ? "" : NO_DOT;
		const qmarkNoDot = opts.dot ? QMARK : QMARK_NO_DOT;
		let star = opts.bash === true ? globstar(opts) : STAR;
		if (opts.capture) star = `(${star})`;
		if (typeof opts.noext === "boolean") opts.noextglob = opts.noext;
		const state = {
			input,
			index: -1,
			start: 0,
			dot: opts.dot === true,
			consumed: "",
			output: "",
			prefix: "",
			backtrack: false,
			negated: false,
			brackets: 0,
			braces: 0,
			parens: 0,
			quotes: 0,
			globstar: false,
			tokens
		};
		input = utils.removePrefix(input, state);
		len = input.length;
		const extglobs = [];
		const braces = [];
		const stack = [];
		let prev = bos;
		let value;
		const eos = () => state.index === len - 1;
		const peek = state.peek = (n = 1) => input[state.index + n];
		const advance = state.advance = () => input[++state.index] || "";
		const remaining = () => input.slice(state.index + 1);
		const consume = (value = "", num = 0) => {
			state.consumed += value;
			state.index += num;
		};
		const append = (token) => {
			state.output += token.output != null ? token.output : token.value;
			consume(token.value);
		};
		const negate = () => {
			let count = 1;
			while (peek() === "!" && (peek(2) !== "(" || peek(3) === "?")) {
				advance();
				state.start++;
				count++;
			}
			if (count % 2 === 0) return false;
			state.negated = true;
			state.start++;
			return true;
		};
		const increment = (type) => {
			state[type]++;
			stack.push(type);
		};
		const decrement = (type) => {
			state[type]--;
			stack.pop();
		};
		const push = (tok) => {
			if (prev.type === "globstar") {
				const isBrace = state.braces > 0 && (tok.type === "comma" || tok.type === "brace");
				const isExtglob = tok.extglob === true || extglobs.length && (tok.type === "pipe" || tok.type === "paren");
				if (tok.type !== "slash" && tok.type !== "paren" && !isBrace && !isExtglob) {
					state.output = state.output.slice(0, -prev.output.length);
					prev.type = "star";
					prev.value = "*";
					prev.output = star;
					state.output += prev.output;
				}
			}
			if (extglobs.length && tok.type !== "paren") extglobs[extglobs.length - 1].inner += tok.value;
			if (tok.value || tok.output) append(tok);
			if (prev && prev.type === "text" && tok.type === "text") {
				prev.output = (prev.output || prev.value) + tok.value;
				prev.value += tok.value;
				return;
			}
			tok.prev = prev;
			tokens.push(tok);
			prev = tok;
		};
		const extglobOpen = (type, value) => {
			const token = {
				...EXTGLOB_CHARS[value],
				conditions: 1,
				inner: ""
			};
			token.prev = prev;
			token.parens = state.parens;
			token.output = state.output;
			token.startIndex = state.index;
			token.tokensIndex = tokens.length;
			const output = (opts.capture ? "(" : "") + token.open;
			increment("parens");
			push({
				type,
				value,
				output: state.output ? "" : ONE_CHAR
			});
			push({
				type: "paren",
				extglob: true,
				value: advance(),
				output
			});
			extglobs.push(token);
		};
		const extglobClose = (token) => {
			const literal = input.slice(token.startIndex, state.index + 1);
			const body = input.slice(token.startIndex + 2, state.index);
			const analysis = analyzeRepeatedExtglob(body, opts);
			if ((token.type === "plus" || token.type === "star") && analysis.risky) {
				const safeOutput = analysis.safeOutput ? (token.output ? "" : ONE_CHAR) + (opts.capture ? `(${analysis.safeOutput})` : analysis.safeOutput) : void 0;
				const open = tokens[token.tokensIndex];
				open.type = "text";
				open.value = literal;
				open.output = safeOutput || utils.escapeRegex(literal);
				for (let i = token.tokensIndex + 1; i < tokens.length; i++) {
					tokens[i].value = "";
					tokens[i].output = "";
					delete tokens[i].suffix;
				}
				state.output = token.output + open.output;
				state.backtrack = true;
				push({
					type: "paren",
					extglob: true,
					value,
					output: ""
				});
				decrement("parens");
				return;
			}
			let output = token.close + (opts.capture ? ")" : "");
			let rest;
			if (token.type === "negate") {
				let extglobStar = star;
				if (token.inner && token.inner.length > 1 && token.inner.includes("/")) extglobStar = globstar(opts);
				if (extglobStar !== star || eos() || /^\)+$/.test(remaining())) output = token.close = `)$))${extglobStar}`;
				if (token.inner.includes("*") && (rest = remaining()) && /^\.[^\\/.]+$/.test(rest)) output = token.close = `)${parse(rest, {
					...options,
					fastpaths: false
				}).output})${extglobStar})`;
				if (token.prev.type === "bos") state.negatedExtglob = true;
			}
			push({
				type: "paren",
				extglob: true,
				value,
				output
			});
			decrement("parens");
		};
		if (opts.fastpaths !== false && !/(^[*!]|[/()[\]{}"])/.test(input)) {
			let backslashes = false;
			let output = input.replace(REGEX_SPECIAL_CHARS_BACKREF, (m, esc, chars, first, rest, index) => {
				if (first === "\\") {
					backslashes = true;
					return m;
				}
				if (first === "?") {
					if (esc) return esc + first + (rest ? QMARK.repeat(rest.length) : "");
					if (index === 0) return qmarkNoDot + (rest ? QMARK.repeat(rest.length) : "");
					return QMARK.repeat(chars.length);
				}
				if (first === ".") return DOT_LITERAL.repeat(chars.length);
				if (first === "*") {
					if (esc) return esc + first + (rest ? star : "");
					return star;
				}
				return esc ? m : `\\${m}`;
			});
			if (backslashes === true) {
				if (opts.unescape === true) output = output.replace(/\\/g, "");
				else output = output.replace(/\\+/g, (m) => {
					return m.length % 2 === 0 ? "\\\\" : m ? "\\" : "";
				});
			}
			if (output === input && opts.contains === true) {
				state.output = input;
				return state;
			}
			state.output = utils.wrapOutput(output, state, options);
			return state;
		}
		while (!eos()) {
			value = advance();
			if (value === "\0") continue;
			if (value === "\\") {
				const next = peek();
				if (next === "/" && opts.bash !== true) continue;
				if (next === "." || next === ";") continue;
				if (!next) {
					value += "\\";
					push({
						type: "text",
						value
					});
					continue;
				}
				const match = /^\\+/.exec(remaining());
				let slashes = 0;
				if (match && match[0].length > 2) {
					slashes = match[0].length;
					state.index += slashes;
					if (slashes % 2 !== 0) value += "\\";
				}
				if (opts.unescape === true) value = advance();
				else value += advance();
				if (state.brackets === 0) {
					push({
						type: "text",
						value
					});
					continue;
				}
			}
			if (state.brackets > 0 && (value !== "]" || prev.value === "[" || prev.value === "[^")) {
				if (opts.posix !== false && value === ":") {
					const inner = prev.value.slice(1);
					if (inner.includes("[")) {
						prev.posix = true;
						if (inner.includes(":")) {
							const idx = prev.value.lastIndexOf("[");
							const pre = prev.value.slice(0, idx);
							const rest = prev.value.slice(idx + 2);
							const posix = POSIX_REGEX_SOURCE[rest];
							if (posix) {
								prev.value = pre + posix;
								state.backtrack = true;
								advance();
								if (!bos.output && tokens.indexOf(prev) === 1) bos.output = ONE_CHAR;
								continue;
							}
						}
					}
				}
				if (value === "[" && peek() !== ":" || value === "-" && peek() === "]") value = `\\${value}`;
				if (value === "]" && (prev.value === "[" || prev.value === "[^")) value = `\\${value}`;
				if (opts.posix === true && value === "!" && prev.value === "[") value = "^";
				prev.value += value;
				append({ value });
				continue;
			}
			if (state.quotes === 1 && value !== "\"") {
				value = utils.escapeRegex(value);
				prev.value += value;
				append({ value });
				continue;
			}
			if (value === "\"") {
				state.quotes = state.quotes === 1 ? 0 : 1;
				if (opts.keepQuotes === true) push({
					type: "text",
					value
				});
				continue;
			}
			if (value === "(") {
				increment("parens");
				push({
					type: "paren",
					value
				});
				continue;
			}
			if (value === ")") {
				if (state.parens === 0 && opts.strictBrackets === true) throw new SyntaxError(syntaxError("opening", "("));
				const extglob = extglobs[extglobs.length - 1];
				if (extglob && state.parens === extglob.parens + 1) {
					extglobClose(extglobs.pop());
					continue;
				}
				push({
					type: "paren",
					value,
					output: state.parens ? ")" : "\\)"
				});
				decrement("parens");
				continue;
			}
			if (value === "[") {
				if (opts.nobracket === true || !remaining().includes("]")) {
					if (opts.nobracket !== true && opts.strictBrackets === true) throw new SyntaxError(syntaxError("closing", "]"));
					value = `\\${value}`;
				} else increment("brackets");
				push({
					type: "bracket",
					value
				});
				continue;
			}
			if (value === "]") {
				if (opts.nobracket === true || prev && prev.type === "bracket" && prev.value.length === 1) {
					push({
						type: "text",
						value,
						output: `\\${value}`
					});
					continue;
				}
				if (state.brackets === 0) {
					if (opts.strictBrackets === true) throw new SyntaxError(syntaxError("opening", "["));
					push({
						type: "text",
						value,
						output: `\\${value}`
					});
					continue;
				}
				decrement("brackets");
				const prevValue = prev.value.slice(1);
				if (prev.posix !== true && prevValue[0] === "^" && !prevValue.includes("/")) value = `/${value}`;
				prev.value += value;
				append({ value });
				if (opts.literalBrackets === false || utils.hasRegexChars(prevValue)) continue;
				const escaped = utils.escapeRegex(prev.value);
				state.output = state.output.slice(0, -prev.value.length);
				if (opts.literalBrackets === true) {
					state.output += escaped;
					prev.value = escaped;
					continue;
				}
				prev.value = `(${capture}${escaped}|${prev.value})`;
				state.output += prev.value;
				continue;
			}
			if (value === "{" && opts.nobrace !== true) {
				increment("braces");
				const open = {
					type: "brace",
					value,
					output: "(",
					outputIndex: state.output.length,
					tokensIndex: state.tokens.length
				};
				braces.push(open);
				push(open);
				continue;
			}
			if (value === "}") {
				const brace = braces[braces.length - 1];
				if (opts.nobrace === true || !brace) {
					push({
						type: "text",
						value,
						output: value
					});
					continue;
				}
				let output = ")";
				if (brace.dots === true) {
					const arr = tokens.slice();
					const range = [];
					for (let i = arr.length - 1; i >= 0; i--) {
						tokens.pop();
						if (arr[i].type === "brace") break;
						if (arr[i].type !== "dots") range.unshift(arr[i].value);
					}
					output = expandRange(range, opts);
					state.backtrack = true;
				}
				if (brace.comma !== true && brace.dots !== true) {
					const out = state.output.slice(0, brace.outputIndex);
					const toks = state.tokens.slice(brace.tokensIndex);
					brace.value = brace.output = "\\{";
					value = output = "\\}";
					state.output = out;
					for (const t of toks) state.output += t.output || t.value;
				}
				push({
					type: "brace",
					value,
					output
				});
				decrement("braces");
				braces.pop();
				continue;
			}
			if (value === "|") {
				if (extglobs.length > 0) extglobs[extglobs.length - 1].conditions++;
				push({
					type: "text",
					value
				});
				continue;
			}
			if (value === ",") {
				let output = value;
				const brace = braces[braces.length - 1];
				if (brace && stack[stack.length - 1] === "braces") {
					brace.comma = true;
					output = "|";
				}
				push({
					type: "comma",
					value,
					output
				});
				continue;
			}
			if (value === "/") {
				if (prev.type === "dot" && state.index === state.start + 1) {
					state.start = state.index + 1;
					state.consumed = "";
					state.output = "";
					tokens.pop();
					prev = bos;
					continue;
				}
				push({
					type: "slash",
					value,
					output: SLASH_LITERAL
				});
				continue;
			}
			if (value === ".") {
				if (state.braces > 0 && prev.type === "dot") {
					if (prev.value === ".") prev.output = DOT_LITERAL;
					const brace = braces[braces.length - 1];
					prev.type = "dots";
					prev.output += value;
					prev.value += value;
					brace.dots = true;
					continue;
				}
				if (state.braces + state.parens === 0 && prev.type !== "bos" && prev.type !== "slash") {
					push({
						type: "text",
						value,
						output: DOT_LITERAL
					});
					continue;
				}
				push({
					type: "dot",
					value,
					output: DOT_LITERAL
				});
				continue;
			}
			if (value === "?") {
				if (!(prev && prev.value === "(") && opts.noextglob !== true && peek() === "(" && peek(2) !== "?") {
					extglobOpen("qmark", value);
					continue;
				}
				if (prev && prev.type === "paren") {
					const next = peek();
					let output = value;
					if (prev.value === "(" && !/[!=<:]/.test(next) || next === "<" && !/<([!=]|\w+>)/.test(remaining())) output = `\\${value}`;
					push({
						type: "text",
						value,
						output
					});
					continue;
				}
				if (opts.dot !== true && (prev.type === "slash" || prev.type === "bos")) {
					push({
						type: "qmark",
						value,
						output: QMARK_NO_DOT
					});
					continue;
				}
				push({
					type: "qmark",
					value,
					output: QMARK
				});
				continue;
			}
			if (value === "!") {
				if (opts.noextglob !== true && peek() === "(") {
					if (peek(2) !== "?" || !/[!=<:]/.test(peek(3))) {
						extglobOpen("negate", value);
						continue;
					}
				}
				if (opts.nonegate !== true && state.index === 0) {
					negate();
					continue;
				}
			}
			if (value === "+") {
				if (opts.noextglob !== true && peek() === "(" && peek(2) !== "?") {
					extglobOpen("plus", value);
					continue;
				}
				if (prev && prev.value === "(" || opts.regex === false) {
					push({
						type: "plus",
						value,
						output: PLUS_LITERAL
					});
					continue;
				}
				if (prev && (prev.type === "bracket" || prev.type === "paren" || prev.type === "brace") || state.parens > 0) {
					push({
						type: "plus",
						value
					});
					continue;
				}
				push({
					type: "plus",
					value: PLUS_LITERAL
				});
				continue;
			}
			if (value === "@") {
				if (opts.noextglob !== true && peek() === "(" && peek(2) !== "?") {
					push({
						type: "at",
						extglob: true,
						value,
						output: ""
					});
					continue;
				}
				push({
					type: "text",
					value
				});
				continue;
			}
			if (value !== "*") {
				if (value === "$" || value === "^") value = `\\${value}`;
				const match = REGEX_NON_SPECIAL_CHARS.exec(remaining());
				if (match) {
					value += match[0];
					state.index += match[0].length;
				}
				push({
					type: "text",
					value
				});
				continue;
			}
			if (prev && (prev.type === "globstar" || prev.star === true)) {
				prev.type = "star";
				prev.star = true;
				prev.value += value;
				prev.output = star;
				state.backtrack = true;
				state.globstar = true;
				consume(value);
				continue;
			}
			let rest = remaining();
			if (opts.noextglob !== true && /^\([^?]/.test(rest)) {
				extglobOpen("star", value);
				continue;
			}
			if (prev.type === "star") {
				if (opts.noglobstar === true) {
					consume(value);
					continue;
				}
				const prior = prev.prev;
				const before = prior.prev;
				const isStart = prior.type === "slash" || prior.type === "bos";
				const afterStar = before && (before.type === "star" || before.type === "globstar");
				if (opts.bash === true && (!isStart || rest[0] && rest[0] !== "/")) {
					push({
						type: "star",
						value,
						output: ""
					});
					continue;
				}
				const isBrace = state.braces > 0 && (prior.type === "comma" || prior.type === "brace");
				const isExtglob = extglobs.length && (prior.type === "pipe" || prior.type === "paren");
				if (!isStart && prior.type !== "paren" && !isBrace && !isExtglob) {
					push({
						type: "star",
						value,
						output: ""
					});
					continue;
				}
				while (rest.slice(0, 3) === "/**") {
					const after = input[state.index + 4];
					if (after && after !== "/") break;
					rest = rest.slice(3);
					consume("/**", 3);
				}
				const isEnd = eos() || state.parens > 0 && rest === ")".repeat(state.parens) && !extglobs.some((extglob) => extglob.type === "negate");
				if (prior.type === "bos" && eos()) {
					prev.type = "globstar";
					prev.value += value;
					prev.output = globstar(opts);
					state.output = prev.output;
					state.globstar = true;
					consume(value);
					continue;
				}
				if (prior.type === "slash" && prior.prev.type !== "bos" && !afterStar && isEnd) {
					state.output = state.output.slice(0, -(prior.output + prev.output).length);
					prior.output = `(?:${prior.output}`;
					prev.type = "globstar";
					prev.output = globstar(opts) + (opts.strictSlashes ? ")" : "|$)");
					prev.value += value;
					state.globstar = true;
					state.output += prior.output + prev.output;
					consume(value);
					continue;
				}
				if (prior.type === "slash" && prior.prev.type !== "bos" && rest[0] === "/") {
					const end = rest[1] !== void 0 ? "|$" : "";
					state.output = state.output.slice(0, -(prior.output + prev.output).length);
					prior.output = `(?:${prior.output}`;
					prev.type = "globstar";
					prev.output = `${globstar(opts)}${SLASH_LITERAL}|${SLASH_LITERAL}${end})`;
					prev.value += value;
					state.output += prior.output + prev.output;
					state.globstar = true;
					consume(value + advance());
					push({
						type: "slash",
						value: "/",
						output: ""
					});
					continue;
				}
				if (prior.type === "bos" && rest[0] === "/") {
					prev.type = "globstar";
					prev.value += value;
					prev.output = `(?:^|${SLASH_LITERAL}|${globstar(opts)}${SLASH_LITERAL})`;
					state.output = prev.output;
					state.globstar = true;
					consume(value + advance());
					push({
						type: "slash",
						value: "/",
						output: ""
					});
					continue;
				}
				state.output = state.output.slice(0, -prev.output.length);
				prev.type = "globstar";
				prev.output = globstar(opts);
				prev.value += value;
				state.output += prev.output;
				state.globstar = true;
				consume(value);
				continue;
			}
			const token = {
				type: "star",
				value,
				output: star
			};
			if (opts.bash === true) {
				token.output = ".*?";
				if (prev.type === "bos" || prev.type === "slash") token.output = nodot + token.output;
				push(token);
				continue;
			}
			if (prev && (prev.type === "bracket" || prev.type === "paren") && opts.regex === true) {
				token.output = value;
				push(token);
				continue;
			}
			if (state.index === state.start || prev.type === "slash" || prev.type === "dot") {
				if (prev.type === "dot") {
					state.output += NO_DOT_SLASH;
					prev.output += NO_DOT_SLASH;
				} else if (opts.dot === true) {
					state.output += NO_DOTS_SLASH;
					prev.output += NO_DOTS_SLASH;
				} else {
					state.output += nodot;
					prev.output += nodot;
				}
				if (peek() !== "*") {
					state.output += ONE_CHAR;
					prev.output += ONE_CHAR;
				}
			}
			push(token);
		}
		while (state.brackets > 0) {
			if (opts.strictBrackets === true) throw new SyntaxError(syntaxError("closing", "]"));
			state.output = utils.escapeLast(state.output, "[");
			decrement("brackets");
		}
		while (state.parens > 0) {
			if (opts.strictBrackets === true) throw new SyntaxError(syntaxError("closing", ")"));
			state.output = utils.escapeLast(state.output, "(");
			decrement("parens");
		}
		while (state.braces > 0) {
			if (opts.strictBrackets === true) throw new SyntaxError(syntaxError("closing", "}"));
			state.output = utils.escapeLast(state.output, "{");
			decrement("braces");
		}
		if (opts.strictSlashes !== true && (prev.type === "star" || prev.type === "bracket")) push({
			type: "maybe_slash",
			value: "",
			output: `${SLASH_LITERAL}?`
		});
		if (state.backtrack === true) {
			state.output = "";
			for (const token of state.tokens) {
				state.output += token.output != null ? token.output : token.value;
				if (token.suffix) state.output += token.suffix;
			}
		}
		return state;
	};
	parse.fastpaths = (input, options) => {
		const opts = { ...options };
		const max = typeof opts.maxLength === "number" ? Math.min(MAX_LENGTH, opts.maxLength) : MAX_LENGTH;
		const len = input.length;
		if (len > max) throw new SyntaxError(`Input length: ${len}, exceeds maximum allowed length: ${max}`);
		input = REPLACEMENTS[input] || input;
		const { DOT_LITERAL, SLASH_LITERAL, ONE_CHAR, DOTS_SLASH, NO_DOT, NO_DOTS, NO_DOTS_SLASH, STAR, START_ANCHOR } = constants.globChars(opts.windows);
		const nodot = opts.dot ? NO_DOTS : NO_DOT;
		const slashDot = opts.dot ? NO_DOTS_SLASH : NO_DOT;
		const capture = opts.capture ? "" : "?:";
		const state = {
			negated: false,
			prefix: ""
		};
		let star = opts.bash === true ? ".*?" : STAR;
		if (opts.capture) star = `(${star})`;
		const globstar = (opts) => {
			if (opts.noglobstar === true) return star;
			return `(${capture}(?:(?!${START_ANCHOR}${opts.dot ? DOTS_SLASH : DOT_LITERAL}).)*?)`;
		};
		const create = (str) => {
			switch (str) {
				case "*": return `${nodot}${ONE_CHAR}${star}`;
				case ".*": return `${DOT_LITERAL}${ONE_CHAR}${star}`;
				case "*.*": return `${nodot}${star}${DOT_LITERAL}${ONE_CHAR}${star}`;
				case "*/*": return `${nodot}${star}${SLASH_LITERAL}${ONE_CHAR}${slashDot}${star}`;
				case "**": return nodot + globstar(opts);
				case "**/*": return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${slashDot}${ONE_CHAR}${star}`;
				case "**/*.*": return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${slashDot}${star}${DOT_LITERAL}${ONE_CHAR}${star}`;
				case "**/.*": return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${DOT_LITERAL}${ONE_CHAR}${star}`;
				default: {
					const match = /^(.*?)\.(\w+)$/.exec(str);
					if (!match) return;
					const source = create(match[1]);
					if (!source) return;
					return source + DOT_LITERAL + match[2];
				}
			}
		};
		let source = create(utils.removePrefix(input, state));
		if (source && opts.strictSlashes !== true) source += `${SLASH_LITERAL}?`;
		return source;
	};
	module.exports = parse;
}));

// node_modules/picomatch/lib/picomatch.js
var require_picomatch$1 = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const scan = require_scan();
	const parse = require_parse();
	const utils = require_utils();
	const constants = require_constants();
	const isObject = (val) => val && typeof val === "object" && !Array.isArray(val);
	const picomatch = (glob, options, returnState = false) => {
		if (Array.isArray(glob)) {
			const fns = glob.map((input) => picomatch(input, options, returnState));
			const arrayMatcher = (str) => {
				for (const isMatch of fns) {
					const state = isMatch(str);
					if (state) return state;
				}
				return false;
			};
			return arrayMatcher;
		}
		const isState = isObject(glob) && glob.tokens && glob.input;
		if (glob === "" || typeof glob !== "string" && !isState) throw new TypeError("Expected pattern to be a non-empty string");
		const opts = options || {};
		const posix = opts.windows;
		const regex = isState ? picomatch.compileRe(glob, options) : picomatch.makeRe(glob, options, false, true);
		const state = regex.state;
		delete regex.state;
		let isIgnored = () => false;
		if (opts.ignore) {
			const ignoreOpts = {
				...options,
				ignore: null,
				onMatch: null,
				onResult: null
			};
			isIgnored = picomatch(opts.ignore, ignoreOpts, returnState);
		}
		const matcher = (input, returnObject = false) => {
			const { isMatch, match, output } = picomatch.test(input, regex, options, {
				glob,
				posix
			});
			const result = {
				glob,
				state,
				regex,
				posix,
				input,
				output,
				match,
				isMatch
			};
			if (typeof opts.onResult === "function") opts.onResult(result);
			if (isMatch === false) {
				result.isMatch = false;
				return returnObject ? result : false;
			}
			if (isIgnored(input)) {
				if (typeof opts.onIgnore === "function") opts.onIgnore(result);
				result.isMatch = false;
				return returnObject ? result : false;
			}
			if (typeof opts.onMatch === "function") opts.onMatch(result);
			return returnObject ? result : true;
		};
		if (returnState) matcher.state = state;
		return matcher;
	};
	picomatch.test = (input, regex, options, { glob, posix } = {}) => {
		if (typeof input !== "string") throw new TypeError("Expected input to be a string");
		if (input === "") return {
			isMatch: false,
			output: ""
		};
		const opts = options || {};
		const format = opts.format || (posix ? utils.toPosixSlashes : null);
		let match = input === glob;
		let output = match && format ? format(input) : input;
		if (match === false) {
			output = format ? format(input) : input;
			match = output === glob;
		}
		if (match === false || opts.capture === true) {
			if (opts.matchBase === true || opts.basename === true) match = picomatch.matchBase(input, regex, options, posix);
			else match = regex.exec(output);
		}
		return {
			isMatch: Boolean(match),
			match,
			output
		};
	};
	picomatch.matchBase = (input, glob, options, posix = options && options.windows) => {
		return (glob instanceof RegExp ? glob : picomatch.makeRe(glob, options)).test(utils.basename(input, { windows: posix }));
	};
	picomatch.isMatch = (str, patterns, options) => picomatch(patterns, options)(str);
	picomatch.parse = (pattern, options) => {
		if (Array.isArray(pattern)) return pattern.map((p) => picomatch.parse(p, options));
		return parse(pattern, {
			...options,
			fastpaths: false
		});
	};
	picomatch.scan = (input, options) => scan(input, options);
	picomatch.compileRe = (state, options, returnOutput = false, returnState = false) => {
		if (returnOutput === true) return state.output;
		const opts = options || {};
		const prepend = opts.contains ? "" : "^";
		const append = opts.contains ? "" : "$";
		let source = `${prepend}(?:${state.output})${append}`;
		if (state && state.negated === true) source = `^(?!${source}).*$`;
		const regex = picomatch.toRegex(source, options);
		if (returnState === true) regex.state = state;
		return regex;
	};
	picomatch.makeRe = (input, options = {}, returnOutput = false, returnState = false) => {
		if (!input || typeof input !== "string") throw new TypeError("Expected a non-empty string");
		let parsed = {
			negated: false,
			fastpaths: true
		};
		if (options.fastpaths !== false && (input[0] === "." || input[0] === "*")) parsed.output = parse.fastpaths(input, options);
		if (!parsed.output) parsed = parse(input, options);
		return picomatch.compileRe(parsed, options, returnOutput, returnState);
	};
	picomatch.toRegex = (source, options) => {
		try {
			const opts = options || {};
			return new RegExp(source, opts.flags || (opts.nocase ? "i" : ""));
		} catch (err) {
			if (options && options.debug === true) throw err;
			return /$^/;
		}
	};
	picomatch.constants = constants;
	module.exports = picomatch;
}));

// node_modules/picomatch/index.js
var require_picomatch = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const pico = require_picomatch$1();
	const utils = require_utils();
	function picomatch(glob, options, returnState = false) {
		if (options && (options.windows === null || options.windows === void 0)) options = {
			...options,
			windows: utils.isWindows()
		};
		return pico(glob, options, returnState);
	}
	Object.assign(picomatch, pico);
	module.exports = picomatch;
}));

// node_modules/tinyglobby/dist/index.mjs
var import_picomatch = /* @__PURE__ */ __toESM(require_picomatch(), 1);
const isReadonlyArray = Array.isArray;
const BACKSLASHES = /\\/g;
const DRIVE_RELATIVE_PATH = /^[A-Za-z]:$/;
const isWin = process.platform === "win32";
const ONLY_PARENT_DIRECTORIES = /^(\/?\.\.)+$/;
function getPartialMatcher(patterns, options = {}) {
	const patternsCount = patterns.length;
	const patternsParts = Array(patternsCount);
	const matchers = Array(patternsCount);
	let i, j;
	for (i = 0; i < patternsCount; i++) {
		const parts = splitPattern(patterns[i]);
		patternsParts[i] = parts;
		const partsCount = parts.length;
		const partMatchers = Array(partsCount);
		for (j = 0; j < partsCount; j++) partMatchers[j] = (0, import_picomatch.default)(parts[j], options);
		matchers[i] = partMatchers;
	}
	return (input) => {
		const inputParts = input.split("/");
		if (inputParts[0] === ".." && ONLY_PARENT_DIRECTORIES.test(input)) return true;
		for (i = 0; i < patternsCount; i++) {
			const patternParts = patternsParts[i];
			const matcher = matchers[i];
			const inputPatternCount = inputParts.length;
			const minParts = Math.min(inputPatternCount, patternParts.length);
			j = 0;
			while (j < minParts) {
				const part = patternParts[j];
				if (part.includes("/")) return true;
				if (!matcher[j](inputParts[j])) break;
				if (!options.noglobstar && part === "**") return true;
				j++;
			}
			if (j === inputPatternCount) return true;
		}
		return false;
	};
}
/* node:coverage ignore next 2 */
const WIN32_ROOT_DIR = /^[A-Z]:\/$/i;
const isRoot = isWin ? (p) => WIN32_ROOT_DIR.test(p) : (p) => p === "/";
function buildFormat(cwd, root, absolute) {
	if (cwd === root || root.startsWith(`${cwd}/`)) {
		if (absolute) {
			const start = cwd.length + +!isRoot(cwd);
			return (p, isDir) => p.slice(start, isDir ? -1 : void 0) || ".";
		}
		const prefix = root.slice(cwd.length + 1);
		if (prefix) return (p, isDir) => {
			if (p === ".") return prefix;
			const result = `${prefix}/${p}`;
			return isDir ? result.slice(0, -1) : result;
		};
		return (p, isDir) => isDir && p !== "." ? p.slice(0, -1) : p;
	}
	if (absolute) return (p) => posix.relative(cwd, p) || ".";
	return (p) => posix.relative(cwd, `${root}/${p}`) || ".";
}
function buildRelative(cwd, root) {
	if (root.startsWith(`${cwd}/`)) {
		const prefix = root.slice(cwd.length + 1);
		return (p) => `${prefix}/${p}`;
	}
	return (p) => {
		const result = posix.relative(cwd, `${root}/${p}`);
		return p[p.length - 1] === "/" && result !== "" ? `${result}/` : result || ".";
	};
}
function ensureNonDriveRelativePath(path) {
	return path.replace(DRIVE_RELATIVE_PATH, (match) => `${match}/`);
}
const splitPatternOptions = { parts: true };
function splitPattern(path) {
	var _result$parts;
	const result = import_picomatch.default.scan(path, splitPatternOptions);
	return ((_result$parts = result.parts) === null || _result$parts === void 0 ? void 0 : _result$parts.length) ? result.parts : [path];
}
const POSIX_UNESCAPED_GLOB_SYMBOLS = /(?<!\\)([()[\]{}*?|]|^!|[!+@](?=\()|\\(?![()[\]{}!*+?@|]))/g;
const WIN32_UNESCAPED_GLOB_SYMBOLS = /(?<!\\)([()[\]{}]|^!|[!+@](?=\())/g;
const escapePosixPath = (path) => path.replace(POSIX_UNESCAPED_GLOB_SYMBOLS, "\\$&");
const escapeWin32Path = (path) => path.replace(WIN32_UNESCAPED_GLOB_SYMBOLS, "\\$&");
/* node:coverage ignore next */
const escapePath = isWin ? escapeWin32Path : escapePosixPath;
function isDynamicPattern(pattern, options) {
	if ((options === null || options === void 0 ? void 0 : options.caseSensitiveMatch) === false) return true;
	const scan = import_picomatch.default.scan(pattern);
	return scan.isGlob || scan.negated;
}
function log(...tasks) {
	console.log(`[tinyglobby ${(/* @__PURE__ */ new Date()).toLocaleTimeString("es")}]`, ...tasks);
}
function ensureStringArray(value) {
	return typeof value === "string" ? [value] : value !== null && value !== void 0 ? value : [];
}
const PARENT_DIRECTORY = /^(\/?\.\.)+/;
const ESCAPING_BACKSLASHES = /\\(?=[()[\]{}!*+?@|])/g;
function normalizePattern(pattern, opts, props, isIgnore) {
	var _PARENT_DIRECTORY$exe;
	const cwd = opts.cwd;
	let result = pattern;
	if (pattern[pattern.length - 1] === "/") result = pattern.slice(0, -1);
	if (result[result.length - 1] !== "*" && opts.expandDirectories) result += "/**";
	const escapedCwd = escapePath(cwd);
	result = isAbsolute(result.replace(ESCAPING_BACKSLASHES, "")) ? posix.relative(escapedCwd, result) : posix.normalize(result);
	const parentDir = (_PARENT_DIRECTORY$exe = PARENT_DIRECTORY.exec(result)) === null || _PARENT_DIRECTORY$exe === void 0 ? void 0 : _PARENT_DIRECTORY$exe[0];
	const parts = splitPattern(result);
	if (parentDir) {
		const n = (parentDir.length + 1) / 3;
		let i = 0;
		const cwdParts = escapedCwd.split("/");
		while (i < n && parts[i + n] === cwdParts[cwdParts.length + i - n]) {
			result = result.slice(0, (n - i - 1) * 3) + result.slice((n - i) * 3 + parts[i + n].length + 1) || ".";
			i++;
		}
		const potentialRoot = posix.join(cwd, parentDir.slice(i * 3));
		if (potentialRoot[0] !== "." && props.root.length > potentialRoot.length) {
			props.root = ensureNonDriveRelativePath(potentialRoot);
			props.depthOffset = -n + i;
		}
	}
	if (!isIgnore && props.depthOffset >= 0) {
		var _props$commonPath;
		(_props$commonPath = props.commonPath) !== null && _props$commonPath !== void 0 || (props.commonPath = parts);
		const newCommonPath = [];
		const length = Math.min(props.commonPath.length, parts.length);
		for (let i = 0; i < length; i++) {
			const part = parts[i];
			if (part === "**" && !parts[i + 1]) {
				newCommonPath.pop();
				break;
			}
			if (i === parts.length - 1 || part !== props.commonPath[i] || isDynamicPattern(part)) break;
			newCommonPath.push(part);
		}
		props.depthOffset = newCommonPath.length;
		props.commonPath = newCommonPath;
		props.root = ensureNonDriveRelativePath(newCommonPath.length > 0 ? posix.join(cwd, ...newCommonPath) : cwd);
	}
	return result;
}
function processPatterns(options, patterns, props) {
	const matchPatterns = [];
	const ignorePatterns = [];
	for (const pattern of options.ignore) {
		if (!pattern) continue;
		if (pattern[0] !== "!" || pattern[1] === "(") ignorePatterns.push(normalizePattern(pattern, options, props, true));
	}
	for (const pattern of patterns) {
		if (!pattern) continue;
		if (pattern[0] !== "!" || pattern[1] === "(") matchPatterns.push(normalizePattern(pattern, options, props, false));
		else if (pattern[1] !== "!" || pattern[2] === "(") ignorePatterns.push(normalizePattern(pattern.slice(1), options, props, true));
	}
	return {
		match: matchPatterns,
		ignore: ignorePatterns
	};
}
function buildCrawler(options, patterns) {
	const cwd = options.cwd;
	const props = {
		root: cwd,
		depthOffset: 0
	};
	const processed = processPatterns(options, patterns, props);
	if (options.debug) log("internal processing patterns:", processed);
	const { absolute, caseSensitiveMatch, debug, dot, followSymbolicLinks, onlyDirectories } = options;
	const root = props.root.replace(BACKSLASHES, "");
	const matchOptions = {
		dot,
		nobrace: options.braceExpansion === false,
		nocase: !caseSensitiveMatch,
		noextglob: options.extglob === false,
		noglobstar: options.globstar === false,
		posix: true
	};
	const matcher = (0, import_picomatch.default)(processed.match, matchOptions);
	const ignore = (0, import_picomatch.default)(processed.ignore, matchOptions);
	const partialMatcher = getPartialMatcher(processed.match, matchOptions);
	const format = buildFormat(cwd, root, absolute);
	const excludeFormatter = absolute ? format : buildFormat(cwd, root, true);
	const excludePredicate = (_, p) => {
		const relativePath = excludeFormatter(p, true);
		return relativePath !== "." && !partialMatcher(relativePath) || ignore(relativePath);
	};
	let maxDepth;
	if (options.deep !== void 0) maxDepth = Math.round(options.deep - props.depthOffset);
	const crawler = new Builder({
		filters: [debug ? (p, isDirectory) => {
			const path = format(p, isDirectory);
			const matches = matcher(path) && !ignore(path);
			if (matches) log(`matched ${path}`);
			return matches;
		} : (p, isDirectory) => {
			const path = format(p, isDirectory);
			return matcher(path) && !ignore(path);
		}],
		exclude: debug ? (_, p) => {
			const skipped = excludePredicate(_, p);
			log(`${skipped ? "skipped" : "crawling"} ${p}`);
			return skipped;
		} : excludePredicate,
		fs: options.fs,
		pathSeparator: "/",
		relativePaths: !absolute,
		resolvePaths: absolute,
		includeBasePath: absolute,
		resolveSymlinks: followSymbolicLinks,
		excludeSymlinks: !followSymbolicLinks,
		excludeFiles: onlyDirectories,
		includeDirs: onlyDirectories || !options.onlyFiles,
		maxDepth,
		signal: options.signal
	}).crawl(root);
	if (options.debug) log("internal properties:", {
		...props,
		root
	});
	return [crawler, cwd !== root && !absolute && buildRelative(cwd, root)];
}
function formatPaths(paths, mapper) {
	if (mapper) for (let i = paths.length - 1; i >= 0; i--) paths[i] = mapper(paths[i]);
	return paths;
}
const defaultOptions = {
	caseSensitiveMatch: true,
	debug: !!process.env.TINYGLOBBY_DEBUG,
	expandDirectories: true,
	followSymbolicLinks: true,
	onlyFiles: true
};
function getOptions(options) {
	const opts = Object.assign({}, options);
	for (const key in defaultOptions) if (opts[key] === void 0) Object.assign(opts, { [key]: defaultOptions[key] });
	opts.cwd = (opts.cwd instanceof URL ? fileURLToPath(opts.cwd) : resolve(opts.cwd || process.cwd())).replace(BACKSLASHES, "/");
	opts.ignore = ensureStringArray(opts.ignore);
	opts.fs && (opts.fs = {
		readdir: opts.fs.readdir || readdir,
		readdirSync: opts.fs.readdirSync || readdirSync,
		realpath: opts.fs.realpath || realpath,
		realpathSync: opts.fs.realpathSync || realpathSync,
		stat: opts.fs.stat || stat,
		statSync: opts.fs.statSync || statSync
	});
	if (opts.debug) log("globbing with options:", opts);
	return opts;
}
function getCrawler(globInput, inputOptions = {}) {
	var _ref;
	if (globInput && (inputOptions === null || inputOptions === void 0 ? void 0 : inputOptions.patterns)) throw new Error("Cannot pass patterns as both an argument and an option");
	const isModern = isReadonlyArray(globInput) || typeof globInput === "string";
	const patterns = ensureStringArray((_ref = isModern ? globInput : globInput.patterns) !== null && _ref !== void 0 ? _ref : "**/*");
	const options = getOptions(isModern ? inputOptions : globInput);
	return patterns.length > 0 ? buildCrawler(options, patterns) : [];
}
async function glob(globInput, options) {
	const [crawler, relative] = getCrawler(globInput, options);
	return crawler ? formatPaths(await crawler.withPromise(), relative) : [];
}

// src/checkpoints/names.ts
function uniqueNames(found) {
	const names = found.map(({ stem }) => stem);
	const groups = /* @__PURE__ */ new Map();
	names.forEach((name, i) => groups.set(name, [...groups.get(name) ?? [], i]));
	for (const members of groups.values()) {
		if (members.length === 1) continue;
		const byStem = members.map((i) => componentsOf(found[i], found[i].stem));
		const components = allDiffer(byStem.map((parts) => parts.join("/"))) ? byStem : members.map((i) => componentsOf(found[i], found[i].base));
		let length = 1;
		while (!allDiffer(components.map((parts) => parts.slice(-length).join("/")))) length++;
		members.forEach((i, m) => names[i] = components[m].slice(-length).join("/"));
	}
	return names;
}
const componentsOf = ({ folder }, last) => [...folder.split(sep$1).filter((part) => part !== ""), last];
const allDiffer = (names) => new Set(names).size === names.length;
const natural = new Intl.Collator("en", { numeric: true });
function compareNaturally(a, b) {
	return natural.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
}
function epochOfName(name) {
	const epoch = /(?:^|[^a-z])(?:epochs?|ep|e)[\s=_.-]*(\d+)(?![a-z\d])/i.exec(name) ?? /(?:^|[^a-z])(?:checkpoint|ckpt)[\s=_.-]*(\d+)(?![a-z\d])/i.exec(name);
	if (epoch) return Number(epoch[1]);
	const numbers = name.match(/\d+/g) ?? [];
	const trailing = /(?:^|^(.*)[\s=_.-])(\d+)$/.exec(name);
	if (numbers.length !== 1 || !trailing || /(?:^|[^a-z])(?:steps?|iter|iteration|version|seed|v)$/i.test(trailing[1] ?? "")) return null;
	return Number(trailing[2]);
}

// src/checkpoints/match-pattern.ts
async function matchPattern(pattern, cwd) {
	const literal = resolve$1(cwd, pattern);
	if (await isThere(literal)) return {
		paths: [literal],
		unlistable: []
	};
	const slashes = sep$1 === "\\" ? pattern.replaceAll("\\", "/") : pattern;
	const unlistable = [];
	const readdir = listing((path, error) => unlistable.push({
		path: resolve$1(path),
		error
	}));
	return {
		paths: (await glob(slashes, {
			cwd,
			absolute: true,
			onlyFiles: false,
			expandDirectories: false,
			fs: { readdir }
		})).map((path) => resolve$1(path)).sort(compareNaturally),
		unlistable
	};
}
async function foldersOnTheWay(pattern, cwd) {
	if (await isThere(resolve$1(cwd, pattern))) return [];
	const parts = (sep$1 === "\\" ? pattern.replaceAll("\\", "/") : pattern).split("/");
	const end = parts.findIndex((part) => part.includes("**") || isOpen(part));
	const ways = parts.slice(0, end === -1 ? -1 : end).map((_, i) => parts.slice(0, i + 1).join("/"));
	return (await Promise.all(ways.filter((way) => way !== "").map((way) => matchPattern(way, cwd)))).flatMap(({ paths }) => paths);
}
function isOpen(part) {
	const last = (...signs) => Math.max(...signs.map((sign) => part.lastIndexOf(sign)));
	return last("{", "(") > last("}", ")");
}
function isThere(path) {
	return lstat(path).then(() => true, () => false);
}
function listing(onError) {
	const list = (path, options, done) => readdir$1(path, options, (error, entries) => {
		answer(path, error, entries).then((shown) => done(null, shown));
	});
	return list;
	async function answer(path, error, entries) {
		if (error === null) return (await Promise.all(entries.map((entry) => shownAs(entry, path)))).flat();
		if (!(error.code === "ENOTDIR" || error.code === "ENOENT" && !await isThere(resolve$1(path)))) onError(path, error);
		return [];
	}
}
async function shownAs(entry, folder) {
	if (entry.isFile() || entry.isDirectory()) return [entry];
	const path = join(folder, entry.name);
	const isFolder = entry.isSymbolicLink() && ((await stat$1(path).catch(() => null))?.isDirectory() ?? false);
	if (isFolder && await leadsBack(path)) return [];
	return [{
		name: entry.name,
		isFile: () => !isFolder,
		isDirectory: () => isFolder,
		isSymbolicLink: () => false
	}];
}
async function leadsBack(path) {
	const target = await realpath$1(path);
	for (let above = dirname$1(resolve$1(path));; above = dirname$1(above)) {
		const real = await realpath$1(above);
		if (real === target || real.startsWith(target.endsWith(sep$1) ? target : target + sep$1)) return true;
		if (dirname$1(above) === above) return false;
	}
}

// src/checkpoints/other-formats.ts
const frame = (call) => `python -c "import pandas; pandas.${call}.to_csv('scores.csv', index=False)"`;
const formats = {
	".json": {
		what: "JSON",
		line: frame("read_json('FILE')")
	},
	".jsonl": {
		what: "JSON Lines",
		line: frame("read_json('FILE', lines=True)")
	},
	".ndjson": {
		what: "JSON Lines",
		line: frame("read_json('FILE', lines=True)")
	},
	".parquet": {
		what: "Parquet",
		line: frame("read_parquet('FILE')")
	},
	".feather": {
		what: "Feather",
		line: frame("read_feather('FILE')")
	},
	".xlsx": {
		what: "a workbook",
		line: frame("read_excel('FILE')")
	},
	".xls": {
		what: "a workbook",
		line: frame("read_excel('FILE')")
	},
	".npy": {
		what: "a single array",
		line: `python -c "import numpy; numpy.savez('scores.npz', score=numpy.load('FILE'), label=numpy.load('LABELS.npy'))"`
	},
	".txt": {
		what: "text",
		line: "call it .csv, and begin with the line score,label"
	},
	".mat": {
		what: "MATLAB's format",
		line: `python -c "import numpy, scipy.io as io; m = io.loadmat('FILE'); numpy.savez('scores.npz', score=m['score'].ravel(), label=m['label'].ravel())"`
	}
};
function otherFormat(path) {
	const format = formats[extname(path).toLowerCase()];
	if (format === void 0) return null;
	return new InputError(`${path} is ${format.what}, which is not read. Recorded scores are .csv with the columns score and label, or .npz: ${format.line.replace("FILE", path)}`);
}

// src/checkpoints/recognize.ts
const recognizers = [...new Set(Object.values(checkpointKinds).map(({ recognize }) => recognize))];
async function recognize(path, named) {
	const place = {
		path,
		isFolder: (await stat$1(path)).isDirectory(),
		named
	};
	for (const recognizer of recognizers) {
		const found = await recognizer(place);
		if (found !== void 0) return found;
	}
	return null;
}

// src/checkpoints/training-order.ts
function inTrainingOrder(all, keyOf) {
	const keyed = all.map((one) => ({
		one,
		...keyOf(one)
	}));
	const byEpoch = keyed.every(({ epoch }) => epoch !== null);
	keyed.sort((a, b) => (byEpoch ? a.epoch - b.epoch : 0) || compareNaturally(a.name, b.name));
	return keyed.map(({ one }) => one);
}

// src/checkpoints/unsupported.ts
const PYTORCH = `import torch  # model = your VAE with this checkpoint loaded, in eval mode; forward returns recon, mu, logvar
model.eval()
x = torch.zeros(1, CHANNELS, HEIGHT, WIDTH)
torch.onnx.export(model, (x,), "NAME.onnx", dynamo=False, input_names=["x"], output_names=["recon", "mu", "logvar"],
                  dynamic_axes={name: {0: "batch"} for name in ["x", "recon", "mu", "logvar"]})`;
const TORCHSCRIPT = `import torch  # outputs: recon, mu, logvar
model = torch.jit.load("FILE", map_location="cpu").eval()
x = torch.zeros(1, CHANNELS, HEIGHT, WIDTH)
torch.onnx.export(model, (x,), "NAME.onnx", dynamo=False, input_names=["x"], output_names=["recon", "mu", "logvar"],
                  dynamic_axes={name: {0: "batch"} for name in ["x", "recon", "mu", "logvar"]})`;
const EXPORTED = `import torch  # outputs: recon, mu, logvar; the program keeps the batch that it was exported with
program = torch.export.load("FILE")
torch.onnx.export(program, dynamo=True, input_names=["x"], output_names=["recon", "mu", "logvar"]).save("NAME.onnx")`;
const KERAS = `import keras
from tfjs_export import save_layers_model   # examples/keras/tfjs_export.py of vae-playbook, copied beside your script
model = keras.models.load_model("FILE", compile=False)
encoder, decoder = model.get_layer("encoder"), model.get_layer("decoder")   # or as your code calls them
x = keras.Input(encoder.input_shape[1:])
z_mean, z_log_var = keras.Model(encoder.inputs, encoder.outputs[:2])(x)     # without the sampling layer
save_layers_model(keras.Model(x, {"recon": decoder(z_mean), "z_mean": z_mean, "z_log_var": z_log_var}), "NAME")
# else model.export("NAME") writes a TensorFlow SavedModel, and tfjs.converters.save_keras_model(model, "NAME") a TensorFlow.js folder`;
const KERAS_WEIGHTS = `import keras
from tfjs_export import save_layers_model   # examples/keras/tfjs_export.py of vae-playbook, copied beside your script
encoder, decoder = ...                      # built as in training
vae.load_weights("FILE")                    # the model that they belong to
x = keras.Input(encoder.input_shape[1:])
z_mean, z_log_var = keras.Model(encoder.inputs, encoder.outputs[:2])(x)     # without the sampling layer
save_layers_model(keras.Model(x, {"recon": decoder(z_mean), "z_mean": z_mean, "z_log_var": z_log_var}), "NAME")`;
const NO_GRAPH = "which holds weights but no graph that could be run";
const NOT_RUN = "which holds a graph that only its own framework runs";
const RECIPES = {
	".pt": {
		framework: "PyTorch",
		lines: PYTORCH
	},
	".pt2": {
		framework: "PyTorch",
		lines: EXPORTED
	},
	".torchscript": {
		framework: "PyTorch",
		lines: TORCHSCRIPT
	},
	".pth": {
		framework: "PyTorch",
		lines: PYTORCH
	},
	".ckpt": {
		framework: "PyTorch (Lightning)",
		lines: PYTORCH
	},
	".safetensors": {
		framework: "PyTorch",
		lines: PYTORCH
	},
	".pkl": {
		framework: "pickled",
		lines: PYTORCH
	},
	".bin": {
		framework: "PyTorch",
		lines: PYTORCH
	},
	".h5": {
		framework: "Keras",
		lines: KERAS
	},
	".keras": {
		framework: "Keras",
		lines: KERAS
	}
};
const UNCERTAIN = /* @__PURE__ */ new Set([".pkl", ".bin"]);
function refusalOf(path) {
	const extension = extname(path).toLowerCase();
	if (!(extension in RECIPES)) return null;
	return UNCERTAIN.has(extension) ? "uncertain" : "certain";
}
function unsupportedCheckpoint(path) {
	const { what, lines } = recipeOf(path);
	return new InputError(`${path} is ${what}. Export it in the training code:\n${lines.replace("FILE", path).replace(/^/gm, "  ")}\nOr leave it out of the checkpoints with a line "!${path}".`);
}
function recipeOf(path) {
	const extension = extname(path).toLowerCase();
	const { framework, lines } = RECIPES[extension];
	if (extension === ".pt2") return {
		what: `a program of torch.export, ${NOT_RUN}`,
		lines
	};
	if (extension === ".torchscript" || framework === "PyTorch" && holds(path, ZIP, "code/__torch__")) return {
		what: `a TorchScript module, ${NOT_RUN}`,
		lines: TORCHSCRIPT
	};
	if (framework !== "Keras") return {
		what: `a ${framework} checkpoint, ${NO_GRAPH}`,
		lines
	};
	return /weights/i.test(basename$1(path)) || extension === ".h5" && holds(path, HDF5, "model_config") === false ? {
		what: `a file of Keras weights, ${NO_GRAPH}`,
		lines: KERAS_WEIGHTS
	} : {
		what: `a Keras model, ${NOT_RUN}`,
		lines
	};
}
const ZIP = "PK";
const HDF5 = "HDF";
const MOST_BYTES$3 = 2 ** 28;
function holds(path, signature, word) {
	try {
		if (statSync$1(path).size > MOST_BYTES$3) return null;
		const bytes = readFileSync$1(path);
		return bytes.toString("latin1", 0, signature.length) === signature ? bytes.includes(word) : null;
	} catch {
		return null;
	}
}

// src/checkpoints/find-checkpoints.ts
async function findCheckpoints(patterns, cwd) {
	const wanted = patterns.filter((pattern) => !pattern.startsWith("!"));
	if (wanted.length === 0) throw new InputError("No checkpoints are named. Give at least one file, folder or glob, for example \"checkpoints/*.onnx\".");
	const excludes = patterns.filter((pattern) => pattern.startsWith("!")).map((pattern) => pattern.slice(1));
	const excluded = new Set((await Promise.all(excludes.map((pattern) => matchPattern(pattern, cwd)))).flatMap(({ paths }) => paths));
	const all = /* @__PURE__ */ new Map();
	for (const pattern of wanted) for (const found of await checkpointsOfPattern(pattern, cwd, excluded)) all.set(found.path, found);
	return inOrder(await withoutLinksToOthers([...all.values()]));
}
async function withoutLinksToOthers(all) {
	const places = await Promise.all(all.map(async (found) => ({
		found,
		real: await realpath$1(found.path),
		isLinkedFolder: found.path !== found.files[0] && (await lstat(found.path)).isSymbolicLink()
	})));
	const own = new Set(places.filter(({ isLinkedFolder }) => !isLinkedFolder).map(({ real }) => real));
	return places.filter(({ isLinkedFolder, real }) => !isLinkedFolder || !own.has(real)).map(({ found }) => found);
}
async function inOrder(found) {
	const names = uniqueNames(found);
	const named = found.map((one, i) => ({
		...one,
		name: names[i],
		epoch: epochOfName(one.stem)
	}));
	const entries = inTrainingOrder(named, (entry) => entry);
	const checkpoints = [];
	for (const [order, { name, epoch, kind, path, files: own }] of entries.entries()) {
		for (const file of own) await refuseUnreadable(file, "file");
		const files = checkpointKinds[kind].sideFiles ? await withSideFiles(own) : own;
		const root = path === own[0] ? dirname$1(path) : path;
		checkpoints.push({
			name,
			epoch,
			order,
			kind,
			path,
			files,
			sha256: await checksum(files, root)
		});
	}
	return checkpoints;
}
async function withSideFiles(graphs) {
	const { externalDataOf, readOnnx } = await import("./onnx.js").then((n) => n.read_onnx_exports);
	const files = new Set(graphs);
	for (const graph of graphs) for (const name of externalDataOf(await readOnnx(graph), graph)) {
		const file = join(dirname$1(graph), name);
		await stat$1(file).catch(() => {
			throw new InputError(`${graph} keeps its weights in "${name}", which is missing beside it. Copy it there, or export again without external data.`);
		});
		await refuseUnreadable(file, "file");
		files.add(file);
	}
	return [...files];
}
async function checkpointsOfPattern(pattern, cwd, excluded) {
	for (const path of await foldersOnTheWay(pattern, cwd)) if (!isUnder(path, excluded)) await refuseBrokenLink(path);
	const { paths: matched, unlistable: unlisted } = await matchPattern(pattern, cwd);
	for (const { path, error } of unlisted) if (!isUnder(path, excluded)) throw unlistable(path, error);
	const paths = matched.filter((path) => !isUnder(path, excluded));
	if (matched.length > 0 && paths.length === 0) throw new InputError(`The checkpoint pattern "${pattern}" matches ${matched.length}, but patterns that begin with "!" exclude all of it. Remove one or the other.`);
	const named = paths.length === 1 && paths[0] === resolve$1(cwd, pattern);
	const direct = await recognizeAll(paths, named, excluded);
	const deeper = await recognizeAll((await Promise.all(direct.folders.map((folder) => entriesOf(folder).then((entries) => entries.map((entry) => join(folder, entry)))))).flat().filter((path) => !isUnder(path, excluded)), false, excluded);
	const found = [...direct.found, ...deeper.found];
	if (found.length > 0) return found;
	const refused = [...direct.uncertain, ...deeper.uncertain];
	if (refused.length > 0) throw unsupportedCheckpoint(refused[0]);
	const other = named ? otherFormat(paths[0]) : null;
	if (other !== null) throw other;
	throw await noMatch(pattern, cwd, paths);
}
async function recognizeAll(paths, named, excluded) {
	const found = [];
	const folders = [];
	const uncertain = [];
	for (const path of paths) {
		const refusal = refusalOf(path);
		if (refusal === "certain") throw unsupportedCheckpoint(path);
		await refuseUnreadable(path);
		const one = await recognize(path, named);
		if (one) {
			if (!isUnder(one.path, excluded) && !isUnder(one.files[0], excluded)) found.push(one);
		} else if (refusal === "uncertain") uncertain.push(path);
		else if ((await stat$1(path)).isDirectory()) folders.push(path);
	}
	return {
		found,
		folders,
		uncertain
	};
}
function isUnder(path, folders) {
	for (let current = path;; current = dirname$1(current)) {
		if (folders.has(current)) return true;
		if (dirname$1(current) === current) return false;
	}
}
async function withContent(folder) {
	const entries = await entriesOf(folder);
	const empty = await Promise.all(entries.map((entry) => readdir$2(join(folder, entry)).then((inside) => inside.every((name) => name.startsWith(".")), () => false)));
	return entries.filter((_, i) => !empty[i]);
}
async function noMatch(pattern, cwd, matched) {
	let folder = resolve$1(cwd, pattern);
	while (!await stat$1(folder).then((stats) => stats.isDirectory(), () => false) && dirname$1(folder) !== folder) folder = dirname$1(folder);
	const entries = (await withContent(folder)).sort(compareNaturally);
	const listed = entries.slice(0, 8).map((entry) => JSON.stringify(entry)).join(", ");
	const lies = entries.length === 0 ? "is empty" : `holds ${listed}${entries.length > 8 ? ` and ${entries.length - 8} more` : ""}`;
	const what = matched.length === 0 ? "matches nothing" : "matches no checkpoint";
	return new InputError(`The checkpoint pattern "${pattern}" ${what}: the folder ${folder} ${lies}. Checkpoints are *.onnx files, folders with model.json (TensorFlow.js) or saved_model.pb, and recorded outputs (*.npz, or *.csv with the columns score and label).`);
}

// src/checkpoints/refuse-programs.ts
function refusePrograms(checkpoints) {
	const program = checkpoints.find(({ kind }) => checkpointKinds[kind].program);
	if (program === void 0) return;
	throw new InputError(`${program.path} is a SavedModel, which is a program, and a fork started this run: export it as ONNX or TensorFlow.js`);
}

// src/inference/recorded/keep-rows.ts
function keepRows(all, rows) {
	if (rows.length === all.count) return all;
	const of = (values) => values && rows.map((row) => values[row]);
	const blocks = (values) => {
		if (values === null) return null;
		const size = values.length / all.count;
		const kept = new values.constructor(rows.length * size);
		rows.forEach((row, i) => kept.set(values.subarray(row * size, (row + 1) * size), i * size));
		return kept;
	};
	return {
		...all,
		count: rows.length,
		scores: Float64Array.from(rows, (row) => all.scores[row]),
		labels: of(all.labels),
		groups: of(all.groups),
		kinds: of(all.kinds),
		fabrics: of(all.fabrics),
		mu: blocks(all.mu),
		logVariance: blocks(all.logVariance),
		pixels: blocks(all.pixels),
		reconstruction: blocks(all.reconstruction),
		masks: blocks(all.masks)
	};
}

// src/inference/recorded/refuse-pooled.ts
const whose = /^(model|models|method|detector|algorithm|checkpoint|ckpt|epoch|step|global_step|iteration|iter)$/i;
const more = /^(run|run_id|run_name|experiment|seed|trial|config|fold)$/i;
function refusePooled(names, images, columnOf, path) {
	for (const name of names.filter((one) => whose.test(one) || more.test(one))) {
		const cells = columnOf(name);
		const values = [...new Set(cells)];
		if (values.length < 2) continue;
		const isRepeated = images !== null && new Set(images).size < images.length;
		if ((images === null ? more.test(name) : !isRepeated) || values.length === cells.length) continue;
		const shown = `${values.slice(0, 3).join(", ")}${values.length > 3 ? ", …" : ""}`;
		throw new InputError(`${path} holds rows of several models: "${name}" is ${shown}. Write a file for each, for example for name, rows in table.groupby("${name}"): rows.to_csv(f"scores_{name}.csv", index=False).`);
	}
}
function hintOfScores(names, firstRow) {
	const isNumber = (text) => text !== "" && Number.isFinite(Number(text));
	if (names.length > 0 && names.every(isNumber)) return " The first line has numbers in place of names: begin with score,label.";
	const several = names.filter((name, i) => isNumber(firstRow[i] ?? "") && /(^|[_ -])(scores?|epoch|ep|step|anomaly)([_ -]?\d|[_ -]|$)/i.test(name));
	if (several.length < 2) return "";
	return ` ${several.slice(0, 3).map((name) => `"${name}"`).join(", ")}${several.length > 3 ? ", …" : ""} may each be the score of a model: write a file for each, its column called score.`;
}

// src/inference/recorded/read-csv.ts
const recordedColumns = [
	"score",
	"label",
	"image",
	"group",
	"kind",
	"fabric",
	"split"
];
const MAX_BYTES$1 = 256 * 2 ** 20;
async function readRecordedCsv(path) {
	const table = readTextTable(await readText$1(path), path);
	const { names, lines } = table;
	const chosen = chooseColumns(names, recordedColumns, `${path}, line 1`);
	const unlabeled = names.every((name) => name === "" || [
		"score",
		"group",
		"image"
	].includes(columnOf(name, chosen)));
	for (const column of ["score", ...unlabeled ? [] : ["label"]]) if (!chosen.has(column)) throw missingColumn(column, table, path);
	refuseTwoScores(chosen, names, path);
	if (lines.length === 0) throw new InputError(`${path} has no rows below its header.`);
	const where = (row) => `${path}, line ${lines[row]}`;
	const columns = unlabeled ? chosen : chooseLabels(chosen, names, (name) => columnNamed(name, table), where);
	const cells = (column) => columns.has(column) ? columnNamed(columns.get(column), table) : null;
	const numbers = numberReader(cells("score"), table.separator);
	const scores = cells("score").map((text, row) => {
		const score = numbers.read(text);
		if (typeof score === "number") return score;
		throw new InputError(`${where(row)}: score "${text}" is not a finite decimal number, as 0.5 or 1e-3.`);
	});
	const labels = unlabeled ? null : cells("label").map((text, row) => readLabel(text, where(row)));
	const images = cells("image");
	const unread = names.filter((name) => ![...columns.values()].includes(name));
	refusePooled(unread, images, (name) => columnNamed(name, table), path);
	const splits = cells("split");
	const { test: rows, ...split } = bySplit(lines.map((line, row) => ({
		row,
		split: splits?.[row] ?? "",
		label: null,
		name: images?.[row] || `line ${line}`
	})), path);
	const renamed = describeRenamed(columns, "the recording");
	const groups = cells("group") ?? sharedImages(images);
	const all = {
		count: lines.length,
		scores: Float64Array.from(scores),
		labels,
		groups,
		kinds: kindsOf(cells("kind"), columns),
		fabrics: cells("fabric"),
		mu: null,
		logVariance: null,
		latent: null,
		pixels: null,
		reconstruction: null,
		shape: null,
		masks: null,
		leftOut: split.leftOut,
		notes: [
			...renamed,
			...describeUnread(columns, names, "the recording"),
			...numbers.notes,
			...split.notes,
			...columns.has("group") || groups === null ? [] : [`Rows of one image (${columns.get("image")}) are taken as one group.`]
		],
		taken: renamed,
		outputs: {
			reconstruction: null,
			mu: null,
			spread: null,
			how: unlabeled ? "Recorded scores only." : "Recorded scores and labels only."
		}
	};
	return keepRows(all, rows);
}
async function readText$1(path) {
	const bytes = await readFile(path).catch((error) => {
		throw new InputError(`${path} cannot be read: ${error.message}`);
	});
	refuseLfsPointer(bytes, path);
	if (bytes.length === 0) throw new InputError(`${path} is empty: write it again, with the columns score and label.`);
	if (bytes.length > MAX_BYTES$1) throw new InputError(`${path} has ${bytes.length} bytes, more than the ${MAX_BYTES$1} that are read: save it as .npz.`);
	return decodeText(bytes, path);
}
function columnNamed(name, { names, columns }) {
	return columns[names.indexOf(name)];
}
function columnOf(name, columns) {
	return [...columns].find(([, taken]) => taken === name)?.[0] ?? "";
}
function readLabel(text, where) {
	const bare = /^(?:(?:np\.|numpy\.)?(?:u?int\d*|bool_?|tensor|array)\(|\[)+([^()[\],]+)(?:,[^)\]]*)?[\])]+$/.exec(text)?.[1] ?? text;
	const label = labelOfWord(bare);
	if (label !== null) return label;
	const hint = Number(text) === -1 ? " Outlier detectors of scikit-learn answer -1 for an outlier and 1 for an inlier: write 1 and 0." : /^[a-z][\w -]*$/i.test(bare) ? " If it names a kind of defect, write it into a column kind, and 1 into label." : "";
	throw new InputError(`${where}: label "${text}" is neither 0 (defect-free) nor 1 (defective), nor a word for it (${manifestWords}).${hint}`);
}
function kindsOf(kinds, columns) {
	if (kinds === null || columns.get("kind").toLowerCase() === "kind") return kinds;
	return kinds.map((kind) => labelOfWord(kind) === null ? kind : "defect");
}
function sharedImages(images) {
	return images === null || new Set(images).size === images.length ? null : images;
}
function refuseTwoScores(columns, names, path) {
	const all = namesOf("score", names);
	if (all.length < 2 || columns.get("score").toLowerCase() === "score") return;
	throw new InputError(`${path}, line 1: ${all.map((name) => `"${name}"`).join(" and ")} may both be the score; call the one to judge "score".`);
}
function missingColumn(column, { names: columns, columns: cells }, path) {
	const nearest = columns.length > 0 ? closest(column, columns) : "";
	const firstRow = cells.map(([first]) => first ?? "");
	const hint = (column === "score" ? hintOfScores(columns, firstRow) : "") || (nearest !== "" && distance$1(column, nearest) <= 3 ? ` Did you mean "${nearest}"?` : "");
	return new InputError(`${path} has no column "${column}" (columns: ${columns.map((name) => `"${name}"`).join(", ") || "none"}).${hint} Recorded outputs need the columns score and label; a file of scores without labels has no column but score, image and group.`);
}

// src/inference/recorded/npy.ts
const READERS = {
	f2: {
		bytes: 2,
		read: (data, count) => fromFloat16(Uint16Array.from({ length: count }, (_, i) => data.getUint16(2 * i, true)))
	},
	f4: {
		bytes: 4,
		read: (data, count) => fill(new Float32Array(count), (i) => data.getFloat32(4 * i, true))
	},
	f8: {
		bytes: 8,
		read: (data, count) => fill(new Float64Array(count), (i) => data.getFloat64(8 * i, true))
	},
	i1: {
		bytes: 1,
		read: (data, count) => fill(new Float64Array(count), (i) => data.getInt8(i))
	},
	i2: {
		bytes: 2,
		read: (data, count) => fill(new Float64Array(count), (i) => data.getInt16(2 * i, true))
	},
	i4: {
		bytes: 4,
		read: (data, count) => fill(new Float64Array(count), (i) => data.getInt32(4 * i, true))
	},
	i8: {
		bytes: 8,
		read: (data, count) => fill(new Float64Array(count), (i) => Number(data.getBigInt64(8 * i, true)))
	},
	u1: {
		bytes: 1,
		read: (data, count) => new Uint8Array(data.buffer, data.byteOffset, count).slice()
	},
	b1: {
		bytes: 1,
		read: (data, count) => new Uint8Array(data.buffer, data.byteOffset, count).slice()
	},
	u2: {
		bytes: 2,
		read: (data, count) => fill(new Float64Array(count), (i) => data.getUint16(2 * i, true))
	},
	u4: {
		bytes: 4,
		read: (data, count) => fill(new Float64Array(count), (i) => data.getUint32(4 * i, true))
	},
	u8: {
		bytes: 8,
		read: (data, count) => fill(new Float64Array(count), (i) => Number(data.getBigUint64(8 * i, true)))
	}
};
function fill(values, read) {
	for (let i = 0; i < values.length; i++) values[i] = read(i);
	return values;
}
const MOST_AXES = 32;
const MOST_HEADER = 1e5;
function parseNpy(bytes, what) {
	const broken = (why) => new InputError(`${what} is not a numpy array: ${why}. Write the file again with numpy.savez.`);
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	if (bytes.length < 12 || Buffer.from(bytes.subarray(0, 6)).toString("latin1") !== "NUMPY") throw broken("no numpy header");
	const version = bytes[6];
	if (version < 1 || version > 3) throw broken(`format version ${version} is not known`);
	const start = version === 1 ? 10 : 12;
	const length = version === 1 ? view.getUint16(8, true) : view.getUint32(8, true);
	if (start + length > bytes.length) throw broken("the header is cut off");
	if (length > MOST_HEADER) throw broken(`its header has ${length} bytes`);
	const header = Buffer.from(bytes.subarray(start, start + length)).toString("latin1");
	const descr = /'descr':\s*'([^']*)'/.exec(header)?.[1];
	const fortran = /'fortran_order':\s*(True|False)/.exec(header)?.[1];
	const shapeText = /'shape':\s*\(([\d,\s]*)\)/.exec(header)?.[1];
	if (descr === void 0 || fortran === void 0 || shapeText === void 0) throw broken("the header is not one of a plain array (structured arrays are not read)");
	const shape = shapeText.split(",").map((size) => size.trim()).filter((size) => size !== "").map(Number);
	if (shape.length > MOST_AXES) throw broken(`it has ${shape.length} axes, and ${MOST_AXES} at most are read`);
	const count = shape.reduce((total, size) => total * size, 1);
	if (!shape.every(Number.isSafeInteger) || !Number.isSafeInteger(count)) throw broken("its shape is larger than any file");
	const values = readValues(descr, bytes.subarray(start + length), count, what);
	return {
		shape,
		values: fortran === "True" && shape.length > 1 ? rowMajor(values, shape) : values
	};
}
function readValues(descr, data, count, what) {
	const [, order, kind, size] = /^([<>|=]?)([a-zA-Z])(\d*)$/.exec(descr) ?? [];
	if (kind === "O") throw new InputError(`${what} is an object array (pickle), which is not read. Save numbers, or text with astype(str).`);
	const text = kind === "U" || kind === "S";
	const reader = READERS[`${kind}${size}`];
	if ((text ? !(Number(size) > 0) : reader === void 0) || order === ">") throw new InputError(`${what} has the dtype "${descr}", which is not read. Save it as little-endian numbers, for example astype("<f4").`);
	const bytesEach = text ? Number(size) * (kind === "U" ? 4 : 1) : reader.bytes;
	if (data.length < count * bytesEach) throw new InputError(`${what} claims ${count} values, but holds only ${data.length} bytes of data. Was the file copied in full?`);
	if (text) return Array.from({ length: count }, (_, i) => readText(data.subarray(i * bytesEach, (i + 1) * bytesEach), kind));
	return reader.read(new DataView(data.buffer, data.byteOffset, count * bytesEach), count);
}
function readText(data, kind) {
	if (kind === "S") return withoutPadding(Buffer.from(data).toString("utf8"));
	const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
	let text = "";
	for (let i = 0; i < data.length; i += 4) {
		const point = view.getUint32(i, true);
		text += point <= 1114111 ? String.fromCodePoint(point) : "�";
	}
	return withoutPadding(text);
}
function withoutPadding(text) {
	let end = text.length;
	while (end > 0 && text.charCodeAt(end - 1) === 0) end--;
	return text.slice(0, end);
}
function rowMajor(values, shape) {
	const strides = shape.map((_, axis) => shape.slice(0, axis).reduce((total, size) => total * size, 1));
	const index = shape.map(() => 0);
	const source = values;
	const moved = Array.isArray(values) ? [...values] : values.slice();
	for (let target = 0; target < values.length; target++) {
		moved[target] = source[index.reduce((sum, position, axis) => sum + position * strides[axis], 0)];
		for (let axis = shape.length - 1; axis >= 0 && ++index[axis] === shape[axis]; axis--) index[axis] = 0;
	}
	return moved;
}

// src/inference/recorded/zip-members.ts
const END = 101010256;
const END_64 = 101075792;
const LOCATOR_64 = 117853008;
const ENTRY = 33639248;
const LOCAL = 67324752;
const END_BYTES = 22;
const LONGEST_COMMENT = 65535;
const ELSEWHERE = 4294967295;
var ZipError = class extends Error {};
function zipMembers(bytes) {
	const { count, start, size, end } = directoryOf(bytes);
	const members = [];
	let at = start;
	for (let i = 0; i < count; i++) {
		need(at + 46 <= end && bytes.readUInt32LE(at) === ENTRY, "its directory is cut off");
		const [nameBytes, extraBytes, commentBytes] = [
			28,
			30,
			32
		].map((offset) => bytes.readUInt16LE(at + offset));
		const next = at + 46 + nameBytes + extraBytes + commentBytes;
		need(next <= end, "its directory is cut off");
		const name = bytes.subarray(at + 46, at + 46 + nameBytes);
		const [originalSize, packed, local] = sizesOf(bytes, at, at + 46 + nameBytes, extraBytes);
		const shown = name.toString("utf8");
		need((bytes.readUInt16LE(at + 8) & 1) === 0, `"${shown}" is encrypted`);
		members.push({
			name: shown,
			size: packed,
			originalSize,
			method: bytes.readUInt16LE(at + 10),
			crc: bytes.readUInt32LE(at + 16),
			data: dataOf(bytes, local, name, packed, start)
		});
		at = next;
	}
	need(at === start + size && at === end, "its directory does not end where it should");
	return members;
}
async function unpackMember(member, keep) {
	const { name, size, originalSize, method, data } = member;
	need(method === 0 || method === 8, `"${name}" is packed in a way (${method}) that numpy does not use`);
	const kept = keep ? Buffer.alloc(originalSize) : null;
	let [length, sum] = [0, 0];
	const take = (chunk) => {
		need(length + chunk.length <= originalSize, `"${name}" unpacks to more than the ${originalSize} bytes it should`);
		kept?.set(chunk, length);
		length += chunk.length;
		sum = crc32(chunk, sum);
	};
	if (method === 0) take(data);
	else need(await inflate(name, data, take) === size, `"${name}" ends before its ${size} bytes`);
	need(length === originalSize, `"${name}" unpacks to ${length} bytes instead of ${originalSize}`);
	need(sum === member.crc, `"${name}" does not have the checksum (CRC-32) that it was saved with`);
	return kept;
}
async function inflate(name, data, take) {
	const stream = createInflateRaw();
	stream.end(data);
	try {
		for await (const chunk of stream) take(chunk);
	} catch (error) {
		if (error instanceof ZipError) throw error;
		throw new ZipError(`"${name}" cannot be unpacked: ${error.message}`);
	}
	return stream.bytesWritten;
}
function need(holds, otherwise) {
	if (!holds) throw new ZipError(otherwise);
}
function directoryOf(bytes) {
	const last = bytes.length - END_BYTES;
	let end = last;
	while (end >= 0 && end >= last - LONGEST_COMMENT && bytes.readUInt32LE(end) !== END) end--;
	need(end >= 0 && end >= last - LONGEST_COMMENT, "its end is missing");
	const [count, inAll] = [bytes.readUInt16LE(end + 8), bytes.readUInt16LE(end + 10)];
	need(count === inAll, "it says two numbers of members");
	const [size, start] = [bytes.readUInt32LE(end + 12), bytes.readUInt32LE(end + 16)];
	const locator = end - 20;
	if (locator < 0 || bytes.readUInt32LE(locator) !== LOCATOR_64) return {
		count,
		start,
		size,
		end
	};
	const end64 = wide(bytes, locator + 8);
	need(end64 + 56 <= locator && bytes.readUInt32LE(end64) === END_64, "its end of 64 bits is missing");
	return {
		count: wide(bytes, end64 + 32),
		start: wide(bytes, end64 + 48),
		size: wide(bytes, end64 + 40),
		end: end64
	};
}
function wide(bytes, at) {
	need(at + 8 <= bytes.length, "a number is cut off");
	return Number(bytes.readBigUInt64LE(at));
}
function sizesOf(bytes, entry, extra, extraBytes) {
	const narrow = [
		24,
		20,
		42
	].map((offset) => bytes.readUInt32LE(entry + offset));
	if (!narrow.includes(ELSEWHERE)) return narrow;
	let field = extra;
	while (field + 4 <= extra + extraBytes && bytes.readUInt16LE(field) !== 1) field += 4 + bytes.readUInt16LE(field + 2);
	need(field + 4 <= extra + extraBytes, "a size of 64 bits is missing");
	let at = field + 4;
	return narrow.map((value) => value === ELSEWHERE ? wide(bytes, (at += 8) - 8) : value);
}
function dataOf(bytes, local, name, size, end) {
	need(local + 30 <= end && bytes.readUInt32LE(local) === LOCAL, `"${name.toString("utf8")}" is not where it should be`);
	const [nameBytes, extraBytes] = [bytes.readUInt16LE(local + 26), bytes.readUInt16LE(local + 28)];
	const own = bytes.subarray(local + 30, local + 30 + nameBytes);
	need(own.equals(name), `a member has two names, "${name.toString("utf8")}" and "${own.toString("utf8")}"`);
	const start = local + 30 + nameBytes + extraBytes;
	need(start + size <= end, `"${name.toString("utf8")}" is cut off`);
	return bytes.subarray(start, start + size);
}

// src/inference/recorded/npz.ts
const MOST_BYTES$2 = 4 * 2 ** 30;
const TIGHTEST_RATIO = 1032;
async function readNpz(path, wanted) {
	const bytes = await readFile(path).catch((error) => {
		if (error.code === "ERR_FS_FILE_TOO_LARGE") throw new InputError(`${path} is larger than 2 GB. Save x and x_hat as float16, with savez_compressed, or fewer of them.`);
		throw new InputError(`${path} cannot be read: ${error.message}`);
	});
	refuseLfsPointer(bytes, path);
	const members = membersOf(bytes, path);
	const keys = members.map(({ name }) => keyOf(name));
	const twice = keys.find((key, i) => keys.indexOf(key) !== i);
	if (twice !== void 0) throw new InputError(`${path} holds "${twice}" twice; keep one.`);
	const arrays = /* @__PURE__ */ new Map();
	let total = 0;
	for (const member of members) {
		const key = keyOf(member.name);
		const isWanted = wanted.includes(key);
		if (isWanted) total += member.originalSize;
		if (total > MOST_BYTES$2 || member.originalSize > member.size * TIGHTEST_RATIO + 1024) throw new InputError(`${path}: "${key}" claims to unpack to ${member.originalSize} bytes, more than it can or may. Save fewer images, or float16.`);
		const data = await unpackMember(member, isWanted).catch((error) => {
			if (!(error instanceof ZipError)) throw error;
			throw new InputError(`${path} is damaged: ${error.message}. Copy or download it again, or write it again with numpy.savez.`);
		});
		if (data !== null) arrays.set(key, parseNpy(data, `${path}: "${key}"`));
	}
	return {
		arrays,
		keys
	};
}
function membersOf(bytes, path) {
	try {
		return zipMembers(bytes);
	} catch (error) {
		if (!(error instanceof ZipError)) throw error;
		throw new InputError(`${path} is not an .npz file, or is truncated (${error.message}). Write it again with numpy.savez.`);
	}
}
function keyOf(name) {
	return name.replace(/\.npy$/, "");
}

// src/inference/recorded/recorded-file.ts
const RECORDED_KEYS = [
	"score",
	"label",
	"mu",
	"logvar",
	"sigma",
	"var",
	"x",
	"x_hat",
	"mask",
	"group",
	"split"
];
const levelNames = (head) => Array.from({ length: 10 }, (_, i) => [`${head}${i}`, `${head}_${i}`]).flat();
const renamable = [
	"score",
	"label",
	"mask",
	"split"
];
const READ_KEYS = [
	...RECORDED_KEYS,
	...[
		"mu",
		"logvar",
		"sigma",
		"var"
	].flatMap(levelNames),
	...renamable.flatMap((key) => arrayNamesOf(key))
];
var RecordedFile = class {
	path;
	#arrays;
	#keys;
	notes;
	constructor(path, { arrays, keys }) {
		this.path = path;
		this.#arrays = new Map(arrays);
		const renamed = /* @__PURE__ */ new Map();
		for (const key of renamable) {
			if (arrays.has(key) || key === "mask" && !arrays.has("x")) continue;
			const [name, ...more] = arrayNamesOf(key).filter((other) => arrays.has(other));
			if (name === void 0) continue;
			if (more.length > 0) throw new InputError(`${path}: ${[name, ...more].map((one) => `"${one}"`).join(" and ")} may all be the ${key}; save the one to judge by as "${key}".`);
			renamed.set(name, key);
			this.#arrays.set(key, arrays.get(name));
		}
		this.#keys = keys.map((key) => renamed.get(key) ?? key);
		const taken = [...renamed].map(([name, key]) => `${name} taken as ${key}`);
		this.notes = taken.length === 0 ? [] : [`Arrays of the recording: ${taken.join(", ")}.`];
	}
	levelKeys(head) {
		return levelNames(head).filter((name) => this.#arrays.has(name));
	}
	has(key) {
		return this.#arrays.has(key);
	}
	holdsOnly(...keys) {
		return this.#keys.every((key) => keys.includes(key));
	}
	array(key) {
		const array = this.#arrays.get(key);
		if (array) return array;
		const unknown = this.#keys.filter((other) => !RECORDED_KEYS.includes(other));
		const nearest = unknown.length > 0 ? closest(key, unknown) : "";
		const hint = nearest !== "" && distance$1(key, nearest) <= 3 ? ` Did you mean "${nearest}"?` : "";
		const images = key === "score" && this.has("x") && this.has("x_hat") ? " x and x_hat alone do not say how your detector scores an image." : this.#keys.some((other) => /^arr_\d+$/.test(other)) ? " Arrays without names are arr_0, arr_1: save them as np.savez(\"scores.npz\", score=score, label=label)." : "";
		throw new InputError(`${this.path} has no "${key}" (keys: ${this.#keys.map((other) => `"${other}"`).join(", ") || "none"}).${hint}${images} Recorded outputs need score [N] and label [N]; a file of scores without labels holds nothing but score and group.`);
	}
	shape(key) {
		return this.array(key).shape;
	}
	numbers(key, rank, count) {
		const { shape, values } = this.array(key);
		if (Array.isArray(values)) throw this.error(key, "holds text; numbers are needed");
		if (shape.length !== rank || count !== void 0 && shape[0] !== count) throw this.wrongShape(key, `[${[
			"N",
			"H",
			"W"
		].slice(0, rank).join(",")}]`, count);
		return values;
	}
	column(key, count) {
		const { shape } = this.array(key);
		if (key === "score" && shape.length === 2 && shape[1] === 2) throw this.error(key, `has the shape [${shape.join(",")}], one score a class: save that of the defective class, score[:, 1]`);
		return this.numbers(key, shape.length === 2 && shape[1] === 1 ? 2 : 1, count);
	}
	labels(count) {
		const { shape, values } = this.array("label");
		if (!Array.isArray(values)) return Array.from(this.column("label", count));
		if (shape.length !== 1 || shape[0] !== count) throw this.wrongShape("label", "[N]", count);
		return values.map((word) => {
			const label = labelOfWord(word);
			if (label === null) throw this.error("label", `holds "${word}", which is no label; save 0 (defect-free) and 1 (defective)`);
			return label;
		});
	}
	texts(key, count) {
		const { shape, values } = this.array(key);
		if (shape.length !== 1 || shape[0] !== count) throw this.wrongShape(key, "[N]", count);
		return Array.from(values, String);
	}
	floats(key, ranks, count) {
		const { shape, values } = this.array(key);
		if (Array.isArray(values)) throw this.error(key, "holds text; numbers are needed");
		if (!ranks.includes(shape.length) || shape[0] !== count) throw this.wrongShape(key, ranks.map((rank) => rank === 2 ? "[N,d]" : "[N,C,H,W]").join(" or "), count);
		if (values.length === 0) throw this.error(key, "is empty");
		const floats = values instanceof Float32Array ? values : Float32Array.from(values);
		assertFinite(floats, floats.length / count, {
			checkpoint: this.path,
			name: key
		});
		return floats;
	}
	error(key, what) {
		return new InputError(`${this.path}: "${key}" ${what}.`);
	}
	wrongShape(key, wanted, count) {
		const rows = count === void 0 ? "" : ` with N = ${count}, as many as scores`;
		return this.error(key, `has the shape [${this.shape(key).join(",")}], but ${wanted}${rows} is needed`);
	}
};

// src/inference/recorded/read-npz.ts
const CONVENTIONS = {
	logvar: "log-variance",
	sigma: "sigma",
	var: "variance"
};
async function readRecordedNpz(path, settings) {
	const file = new RecordedFile(path, await readNpz(path, [...READ_KEYS, ...configuredKeys(settings)]));
	const scores = Float64Array.from(file.column("score"));
	const count = scores.length;
	if (count === 0) throw file.error("score", "is empty");
	assertFinite(Float32Array.from(scores), 1, {
		checkpoint: path,
		name: "score"
	});
	const labels = file.holdsOnly("score", "group", "split") ? null : readLabels(file, count);
	const { name, spread, levels, ...code } = {
		levels: void 0,
		...readCode(file, count, settings)
	};
	const images = readImages(file, count, settings);
	const splits = file.has("split") ? file.texts("split", count) : null;
	const { test: rows, ...split } = bySplit(Array.from({ length: count }, (_, row) => ({
		row,
		split: splits?.[row] ?? "",
		label: null,
		name: `row ${row + 1}`
	})), path);
	const all = {
		count,
		scores,
		labels,
		groups: readGroups(file, count),
		kinds: null,
		fabrics: null,
		...code,
		...images,
		masks: readMasks(file, count, images.shape),
		leftOut: split.leftOut,
		notes: [...file.notes, ...split.notes],
		taken: file.notes,
		outputs: {
			reconstruction: images.pixels ? "x_hat" : null,
			mu: name,
			spread,
			...levels && { levels },
			how: `Recorded: ${[...RECORDED_KEYS.filter((key) => key !== "split" && file.has(key)), ...levels ? [`${levels.length} latent levels (${name})`] : []].join(", ")}.`
		}
	};
	return keepRows(all, rows);
}
function configuredKeys({ outputs }) {
	return Array.isArray(outputs.mu) ? Object.values(outputs).flat() : [];
}
function readLabels(file, count) {
	return file.labels(count).map((label) => {
		if (label !== 0 && label !== 1) throw file.error("label", `holds ${label}; only 0 (defect-free) and 1 (defective) are labels`);
		return label;
	});
}
const SPREAD_KEYS = Object.keys(CONVENTIONS);
function readCode(file, count, { outputs }) {
	const named = levelsOf(file, outputs);
	if (named !== null) return readLevels(file, count, named);
	const given = SPREAD_KEYS.filter((key) => file.has(key));
	if (given.length > 1) throw file.error(given[1], `stands beside "${given[0]}"; save only one of them`);
	if (!file.has("mu")) {
		if (given.length > 0) throw file.error(given[0], "is there without \"mu\"; save mu as well");
		return {
			mu: null,
			logVariance: null,
			latent: null,
			spread: null,
			name: null
		};
	}
	return {
		...readLevel(file, count, "mu", given[0] ?? null, given[0]),
		name: "mu"
	};
}
function levelsOf(file, { mu, "log-variance": logvar, sigma, variance }) {
	if (Array.isArray(mu) && mu.length > 1) {
		const given = {
			logvar,
			sigma,
			var: variance
		};
		const kind = SPREAD_KEYS.find((key) => given[key] !== void 0) ?? "logvar";
		return {
			mus: mu,
			spreads: given[kind] === void 0 ? null : [given[kind]].flat(),
			kind
		};
	}
	const mus = file.levelKeys("mu");
	if (mus.length < 2 || file.has("mu")) return null;
	const kind = SPREAD_KEYS.find((key) => file.levelKeys(key).length > 0);
	if (kind === void 0) return {
		mus,
		spreads: null,
		kind: "logvar"
	};
	return {
		mus,
		spreads: mus.map((key) => key.replace("mu", kind)),
		kind
	};
}
function readLevels(file, count, { mus, spreads, kind }) {
	const levels = mus.map((key, i) => readLevel(file, count, key, spreads?.[i] ?? null, kind));
	const names = (keys) => keys.join(" + ");
	const units = levels.map(({ latent }, i) => ({
		name: mus[i],
		units: latent.channels * latent.positions
	}));
	return {
		name: names(mus),
		mu: besideEachOther(levels.map(({ mu }) => mu), count),
		logVariance: spreads && besideEachOther(levels.map(({ logVariance }) => logVariance), count),
		latent: {
			channels: units.reduce((sum, level) => sum + level.units, 0),
			positions: 1,
			levels: units
		},
		spread: spreads && {
			...levels[0].spread,
			name: names(spreads)
		},
		levels: mus.map((mu, i) => ({
			mu,
			spread: levels[i].spread
		}))
	};
}
function readLevel(file, count, muKey, key, kind = "logvar") {
	const mu = file.floats(muKey, [2, 4], count);
	const shape = file.shape(muKey);
	const latent = latentShape(shape, "nchw");
	if (key === null) return {
		mu,
		logVariance: null,
		latent,
		spread: null
	};
	const values = file.floats(key, [2, 4], count);
	if (file.shape(key).join() !== shape.join()) throw file.error(key, `is [${file.shape(key).join(",")}], but ${muKey} is [${shape.join(",")}]`);
	const convention = CONVENTIONS[kind];
	if (convention !== "log-variance" && values.some((value) => value < 0)) throw file.error(key, "holds negative values; if it is a log-variance, save it as \"logvar\"");
	const spread = {
		name: key,
		convention,
		guessed: false
	};
	return {
		mu,
		logVariance: toLogVariance(values, convention, {
			checkpoint: file.path,
			name: key
		}),
		latent,
		spread
	};
}
function readImages(file, count, settings) {
	if (!file.has("x") && !file.has("x_hat")) return {
		pixels: null,
		reconstruction: null,
		shape: null
	};
	const missing = file.has("x") ? "x_hat" : "x";
	if (!file.has(missing)) throw file.error(missing === "x" ? "x_hat" : "x", `is there without "${missing}"; save both`);
	const images = file.floats("x", [4], count);
	const reconstructions = file.floats("x_hat", [4], count);
	const [, channels, height, width] = file.shape("x");
	if (channels !== 1 && channels !== 3) throw file.error("x", `has ${channels} channels; [N,C,H,W] with 1 or 3 is needed (from [N,H,W,C]: x.transpose(0, 3, 1, 2))`);
	if (file.shape("x").join() !== file.shape("x_hat").join()) throw file.error("x_hat", `is [${file.shape("x_hat").join(",")}], but x is [${file.shape("x").join(",")}]`);
	const plane = height * width;
	const shape = [
		channels,
		height,
		width
	];
	return {
		pixels: toImageScale(images, channels, plane, settings.input, "model.input"),
		reconstruction: toImageScale(reconstructions, channels, plane, reconstructionScale(settings)),
		shape
	};
}
function readMasks(file, count, shape) {
	if (!file.has("mask")) return null;
	const ranks = file.shape("mask").length === 4 && file.shape("mask")[1] === 1 ? 4 : 3;
	const masks = file.numbers("mask", ranks, count);
	if (shape === null) throw file.error("mask", "is there without \"x\" and \"x_hat\"; save them too, or leave it out");
	const [height, width] = file.shape("mask").slice(-2);
	if (height !== shape[1] || width !== shape[2]) throw file.error("mask", `is [${["N", ...file.shape("mask").slice(1)].join(",")}], but x is [N,${shape.join(",")}]`);
	let most = 0;
	for (const value of masks) {
		if (!Number.isFinite(value)) throw file.error("mask", `holds ${value}; 0 is no defect, any other number is one`);
		most = Math.max(most, value);
	}
	const top = most <= 1 ? 1 : most <= 255 ? 255 : 65535;
	const marked = new Uint8Array(masks.length);
	const size = height * width;
	for (let i = 0; i < count; i++) {
		const values = Float64Array.from({ length: size }, (_, p) => Math.abs(masks[i * size + p]));
		marked.set(markDefects({
			values,
			height,
			width,
			top,
			lossy: false
		}).marked, i * size);
	}
	return marked;
}
function readGroups(file, count) {
	if (!file.has("group")) return null;
	const { shape, values } = file.array("group");
	if (shape.length !== 1 || shape[0] !== count) throw file.wrongShape("group", "[N]", count);
	return Array.from(values, (group) => Number.isNaN(group) ? "" : String(group));
}

// src/inference/recorded/read-recorded.ts
async function readRecorded(checkpoint, settings) {
	return checkpoint.kind === "recorded-csv" ? readRecordedCsv(checkpoint.path) : readRecordedNpz(checkpoint.path, settings.model);
}

// src/stages/model/check-recorded-score.ts
function isRecomputed({ score }) {
	return score.latent !== "none" || score.error === "ssim";
}
function checkRecordedScore(recorded, { path }, settings) {
	if (!isRecomputed(settings)) return;
	const { latent, error, "kl-weight": weight } = settings.score;
	const named = latent === "none" ? `score.error: ${error}` : `score.latent: ${latent}`;
	const fail = (lack) => {
		throw new InputError(`${path}: ${named} cannot be computed: ${lack}, or leave ${latent === "none" ? "score.error" : "score.latent"} out, and the recorded scores stand`);
	};
	if (recorded.labels === null) fail("it has no labels, without which nothing but its scores is used; record label");
	if (latent !== "none" && recorded.mu === null) fail("it holds no code; record mu beside score");
	if (latent === "kl" && recorded.logVariance === null) fail("it holds no spread of the code; record logvar, sigma or var beside mu");
	if ((latent === "none" || weight !== void 0) && (recorded.pixels === null || recorded.reconstruction === null)) fail("it holds no images; record x and x_hat beside score");
}

// src/stages/model/evaluate-recorded.ts
async function evaluateRecorded(checkpoint, settings) {
	const recorded = await readRecorded(checkpoint, settings);
	checkRecordedScore(recorded, checkpoint, settings);
	const measured = recorded.labels === null ? unmeasured : measure(recorded, recorded.labels, settings);
	const { name, epoch, order, kind, sha256 } = checkpoint;
	const beside = besideRecorded(recorded);
	const doubtfulMasks = describeRecordedMasks(recorded);
	const { gallery } = measured;
	return {
		evidence: {
			schemaVersion: 1,
			tool: {
				name: "vae-playbook",
				version: VERSION,
				engine: "recorded outputs",
				device: "none"
			},
			checkpoint: {
				name,
				epoch,
				order,
				kind,
				sha256
			},
			evaluationSet: {
				hash: hashOf(recorded),
				layout: "recorded",
				unit: "patch",
				images: recorded.count,
				patches: recorded.count,
				leftOut: recorded.leftOut.map(({ name, reason }) => ({
					name,
					reason
				})),
				notes: [
					recorded.labels === null ? "Scores without labels were recorded by another program; each row counts as one unit." : `${isRecomputed(settings) ? "What the scores are computed from" : "Scores"} and labels were recorded by another program; each row counts as one unit.`,
					...recorded.notes,
					...describeMissingGroups(recorded)
				],
				...beside.length > 0 && { besideVerdict: beside },
				calibration: "test",
				duplicates: [],
				masks: measured.masks,
				...doubtfulMasks !== null && { doubtfulMasks },
				geometry: recorded.shape,
				sample: measured.sample
			},
			measuredWith: measuredWith(settings),
			outputs: recorded.outputs,
			units: measured.units,
			unlabeled: recorded.labels === null ? {
				score: Array.from(recorded.scores),
				group: groupsOf(recorded)
			} : null,
			calibration: null,
			pixel: measured.pixel,
			otherScores: measured.otherScores,
			reconstruction: measured.reconstruction,
			latent: measured.latent,
			determinism: null,
			interventions: null,
			...gallery === null ? {} : { gallery: gallery.gallery }
		},
		pictures: gallery?.files ?? []
	};
}
function besideRecorded(recorded) {
	const { leftOut, labels, taken } = recorded;
	const doubtful = describeRecordedMasks(recorded);
	return [
		...describeMuchLeftOut(leftOut, labels ?? []).map((text) => ({
			about: "left-out",
			text
		})),
		...taken.map((text) => ({
			about: "taken",
			text
		})),
		...doubtful === null ? [] : [{
			about: "taken",
			text: besideDoubtful(doubtful)
		}]
	];
}
function describeRecordedMasks({ masks, labels, shape }) {
	if (masks === null || labels === null || shape === null) return null;
	const size = shape[1] * shape[2];
	const own = labels.flatMap((label, i) => label === 1 ? [masks.subarray(i * size, (i + 1) * size)] : []);
	const areas = own.map((mask) => mask.reduce((sum, value) => sum + value, 0));
	const partial = own.filter((_, i) => areas[i] > 0 && areas[i] < size);
	return describeDoubtfulMasks({
		masks: own.length,
		fromAlpha: 0,
		empty: areas.filter((area) => area === 0).length,
		covering: areas.filter((area) => area === size).length,
		itself: 0,
		distinct: new Set(partial.map((mask) => createHash("sha256").update(mask).digest("hex"))).size,
		partial: partial.length
	});
}
const unmeasured = {
	units: {
		id: [],
		label: [],
		group: [],
		kind: [],
		fabric: [],
		score: []
	},
	pixel: null,
	otherScores: null,
	reconstruction: null,
	latent: null,
	sample: 0,
	masks: false,
	gallery: null
};
function measure(recorded, labels, settings) {
	const patches = patchesOf(recorded, labels, settings.seed);
	const { truth, regionSizes } = truthOf(recorded);
	const isDefective = (image) => labels[image] === 1;
	const { mu, logVariance, reconstruction, pixels, shape, latent } = recorded;
	const alignment = shape === null || regionSizes.length === 0 ? null : planAlignment(patches, isDefective, {
		height: shape[1],
		width: shape[2]
	}, settings.seed);
	const accumulator = new EvidenceAccumulator({
		unit: "patch",
		regionSizes,
		hasMasks: regionSizes.length > 0,
		isDefective,
		alignment
	}, settings);
	const batch = {
		patches,
		shape,
		pixels,
		outputs: {
			reconstruction,
			mu,
			logVariance
		},
		truth,
		recordedScores: isRecomputed(settings) ? null : recorded.scores
	};
	accumulator.add(batch, latent);
	const gallery = settings.gallery === "on" && pixels !== null && reconstruction !== null ? pictureRecorded(batch, accumulator.scored(), settings.seed) : null;
	return {
		...accumulator.finish(),
		masks: regionSizes.length > 0,
		gallery
	};
}
function patchesOf(recorded, labels, seed) {
	const { count, kinds, fabrics } = recorded;
	const groups = groupsOf(recorded);
	const patches = Array.from({ length: count }, (_, i) => {
		return {
			id: rowName(i),
			image: i,
			x: 0,
			y: 0,
			label: labels[i],
			kind: labels[i] === 0 ? "good" : kinds?.[i] ?? "defect",
			fabric: fabrics?.[i] ?? null,
			group: groups[i],
			condition: -1,
			sampled: false
		};
	});
	return markSample(patches, seed);
}
function groupsOf({ groups, count }) {
	return Array.from({ length: count }, (_, i) => groups?.[i] || rowName(i));
}
function describeMissingGroups({ groups, count }) {
	const missing = groups?.filter((group) => group === "").length ?? 0;
	return missing === 0 ? [] : [`${missing} of ${count} rows name no group: each of them counts as a group of its own.`];
}
function rowName(index) {
	return `row ${index + 1}`;
}
function truthOf({ masks, shape, count }) {
	const regionSizes = [];
	if (masks === null || shape === null) return {
		truth: null,
		regionSizes
	};
	const [, height, width] = shape;
	return {
		truth: Array.from({ length: count }, (_, i) => {
			const before = regionSizes.length;
			const own = labelRegions(masks.subarray(i * height * width, (i + 1) * height * width), height, width);
			for (let r = 0; r < own.count; r++) regionSizes.push(0);
			const regions = own.regions.map((id) => id === 0 ? 0 : id + before);
			for (const id of regions) if (id > 0) regionSizes[id - 1]++;
			return {
				regions,
				covered: null
			};
		}),
		regionSizes
	};
}
function hashOf({ labels, groups, count, pixels, masks }) {
	const hash = createHash("sha256").update(JSON.stringify(labels === null ? {
		count,
		groups
	} : {
		labels,
		groups
	}));
	if (pixels !== null) hash.update(new Uint8Array(pixels.buffer, pixels.byteOffset, pixels.byteLength));
	if (masks !== null) hash.update(masks);
	return hash.digest("hex");
}

// src/run-folder/evidence-names.ts
function evidenceFileName({ checkpoint }) {
	const digest = createHash("sha256").update(checkpoint.name).digest("hex");
	const safe = shortened(checkpoint.name.replace(/[^\p{L}\p{N}.\-_=+]+/gu, "_"));
	return safe === checkpoint.name ? `${safe}.json` : `${safe}.${digest.slice(0, 8)}.json`;
}
const MOST_BYTES$1 = 180;
function shortened(name) {
	if (Buffer.byteLength(name) <= MOST_BYTES$1) return name;
	let short = "";
	for (const character of name) {
		if (Buffer.byteLength(short + character) > MOST_BYTES$1) break;
		short += character;
	}
	return short;
}
function galleryFolder(evidencePath) {
	return evidencePath.replace(/\.json$/, "");
}

// src/run-folder/gallery-files.ts
const OWN = /^\d{3}-(?:input|reconstruction)\.png$/;
const MOST_BYTES = 2 ** 20;
async function writeGallery(folder, pictures) {
	await removeGallery(folder);
	for (const { file, bytes } of pictures) await writeFileWhole(join(folder, file), bytes);
}
async function removeGallery(folder) {
	const found = await lstat(folder).catch(() => null);
	if (found === null) return;
	if (!found.isDirectory()) throw new InputError(`${folder} is ${found.isSymbolicLink() ? "a link" : "no folder"}: remove it, or choose another report-dir`);
	for (const name of await readdir$2(folder)) if (OWN.test(name)) await rm(join(folder, name), { force: true });
	await rmdir(folder).catch(() => void 0);
}
async function isGalleryWhole(folder, { gallery }) {
	for (const { input, reconstruction } of gallery?.pictures ?? []) for (const one of [input, reconstruction]) if (await readOne$1(folder, one) === null) return false;
	return true;
}
async function readGallery(reportDir, evidence, wanted) {
	const pictures = evidence.gallery?.pictures.filter(wanted) ?? [];
	const folder = pictures.length === 0 ? null : await findGallery(join(reportDir, "evidence"), evidence);
	if (folder === null) return [];
	return (await Promise.all(pictures.map(async (picture) => {
		const [input, reconstruction] = await Promise.all([readOne$1(folder, picture.input), readOne$1(folder, picture.reconstruction)]);
		if (input === null || reconstruction === null) return [];
		const pixels = [input, reconstruction].map((bytes) => decode(bytes, picture));
		return pixels[0] === null || pixels[1] === null ? [] : [{
			...picture,
			input: pixels[0],
			reconstruction: pixels[1]
		}];
	}))).flat();
}
function decode(bytes, { width, height }) {
	const header = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	if (bytes.length < 33 || header.getUint32(16) !== width || header.getUint32(20) !== height) return null;
	try {
		return decodeRgba(bytes);
	} catch {
		return null;
	}
}
async function findGallery(folder, evidence) {
	const name = evidenceFileName(evidence);
	const file = (await readdir$2(folder, { recursive: true }).catch(() => [])).find((entry) => basename$1(entry) === name);
	return file === void 0 ? null : join(folder, dirname$1(file), basename$1(galleryFolder(name)));
}
async function readOne$1(folder, { file, sha256 }) {
	const path = join(folder, file);
	const found = await lstat(path).catch(() => null);
	if (!found?.isFile() || found.size > MOST_BYTES) return null;
	const bytes = await readFile(path).catch(() => null);
	return bytes !== null && createHash("sha256").update(bytes).digest("hex") === sha256 ? bytes : null;
}

// src/run-folder/merge-evidence.ts
function mergeEvidence(files, folder) {
	checkEvidence(files.map(({ evidence }) => evidence), files.map(({ path }) => path));
	const runs = /* @__PURE__ */ new Map();
	for (const file of files) {
		const { run } = file.evidence;
		const key = run === void 0 ? "" : `${run.checkpoints} ${run.list}`;
		runs.set(key, [...runs.get(key) ?? [], file]);
	}
	refuseShardsOfOtherRuns([...runs.values()]);
	for (const parts of runs.values()) refuseGap(parts, folder);
	const all = files.map(({ evidence }) => evidence);
	const orders = new Set(all.map(({ checkpoint }) => checkpoint.order));
	if (runs.size > 1 || orders.size < all.length) return inTrainingOrder(all, ({ checkpoint }) => checkpoint);
	return all.sort((a, b) => a.checkpoint.order - b.checkpoint.order);
}
function refuseShardsOfOtherRuns(runs) {
	const sharded = runs.find((parts) => parts.some(({ evidence }) => evidence.run !== void 0 && evidence.run.shard !== null));
	const other = runs.find((parts) => parts !== sharded);
	if (sharded === void 0 || other === void 0) return;
	const [a, b] = [sharded[0], other[0]];
	throw new InputError(`${a.path} and ${b.path} are parts of different runs: ${a.path} is of ${shown(a.evidence.run)}, ${b.path} of ${shown(b.evidence.run)}; evaluate all shards on the same checkpoints, and remove what an earlier run left`);
}
function shown(run) {
	if (run === void 0) return "a run of an earlier version";
	return `${run.shard === null ? "" : `shard ${run.shard} of `}${run.checkpoints === 1 ? "1 checkpoint" : `${run.checkpoints} checkpoints`} (list ${run.list.slice(0, 8)})`;
}
function refuseGap(parts, folder) {
	const { run } = parts[0].evidence;
	const orders = new Set(parts.map(({ evidence }) => evidence.checkpoint.order));
	if (run === void 0 && orders.size < parts.length) return;
	const total = run?.checkpoints ?? Math.max(...orders) + 1;
	if (run !== void 0 && (orders.size < parts.length || Math.max(...orders) >= total)) throw new InputError(`The evidence in ${folder} contradicts itself: it holds ${parts.length} files of a run over ${total} checkpoints, numbered otherwise; evaluate them again`);
	let missing = 0;
	while (orders.has(missing)) missing++;
	if (missing >= total) return;
	const more = total - orders.size - 1;
	throw new InputError(`${folder} lacks the evidence of checkpoint ${missing + 1} of ${total} in training order${more > 0 ? ` and of ${more} more` : ""}: ${causeOf(missing, run)}; evaluate it again`);
}
function causeOf(missing, run) {
	if (run === void 0 || run.shard === null) return "the run was stopped, or its files are not here";
	const parts = Number(run.shard.split("/")[1]);
	return `shard ${missing % parts + 1}/${parts} failed, or its files are not here`;
}

// src/run-folder/evidence-files.ts
const MAX_EVIDENCE_BYTES = 64 * 2 ** 20;
const START = "{\"schemaVersion\":1,\"tool\":{\"name\":\"vae-playbook\"";
async function removeStaleEvidence(folder, current) {
	const keep = new Set(current.map(evidenceFileName));
	for (const entry of await readdir$2(folder, { withFileTypes: true })) {
		const path = join(folder, entry.name);
		if (!entry.isFile() || !entry.name.endsWith(".json") || keep.has(entry.name)) continue;
		if (!(await readFile(path, "utf8")).startsWith(START)) continue;
		await removeGallery(galleryFolder(path));
		await rm(path);
	}
}
async function refuseLinkedFolder(folder) {
	const found = await lstat(folder).catch(() => null);
	if (found === null || found.isDirectory()) return;
	throw new InputError(`${folder} is ${found.isSymbolicLink() ? "a link" : "no folder"}: remove it, or choose another report-dir`);
}
async function readEvidence(reportDir, most = MAX_EVIDENCE_BYTES) {
	const folder = join(reportDir, "evidence");
	await refuseLinkedFolder(folder);
	const names = await listJson(folder);
	if (names.length === 0) throw new InputError(`${folder} holds no evidence: run the stage \`evaluate\` first, bring its folder along, or set report-dir`);
	const paths = names.map((name) => join(folder, name));
	const files = await Promise.all(paths.map(async (path) => ({
		path,
		evidence: await readOne(path, most)
	})));
	return mergeEvidence(files, folder);
}
async function listJson(folder) {
	try {
		return (await readdir$2(folder, { recursive: true })).filter((name) => name.endsWith(".json")).sort();
	} catch (error) {
		if (error.code === "ENOENT") return [];
		throw error;
	}
}
async function readOne(path, most) {
	const found = await lstat(path).catch(() => null);
	if (!found?.isFile()) throw new InputError(`${path} is no file: remove it`);
	if (found.size > most) throw new InputError(`${path} is larger than the ${most / 2 ** 20} MB that evidence may have here: remove it`);
	let parsed;
	try {
		parsed = parseJson$1(await readFile(path, "utf8"), path);
	} catch (error) {
		if (error instanceof InputError) throw error;
		throw new InputError(`${path} is not JSON (truncated?): evaluate that checkpoint again`, { cause: error });
	}
	return parseEvidence(parsed, path);
}
function parseEvidence(value, path) {
	const result = evidenceSchema.safeParse(value);
	if (result.success) return result.data;
	const issue = firstIssue(evidenceSchema, value, result.error);
	throw new InputError(`${path} is not evidence of this version (${issue}): evaluate that checkpoint again, or remove the file`);
}

// src/stages/evaluators/open-evaluator.ts
const isOnnx = (checkpoint) => engineOf(checkpoint) === "onnx";
const LARGE = 2 ** 25;
const told = /* @__PURE__ */ new Set();
async function openEvaluator(models, settings, progress, set = null) {
	const { engine, device } = settings;
	if (models.length === 0) return evaluateInThisProcess(settings, progress, set);
	if (engine === "wasm") return openEmbedded();
	if (!models.some(isOnnx)) return started(await evaluateInOwnProcess(settings, null));
	const isAsked = engine === "native" || device === "gpu";
	const native = await openOnnx(settings, {
		mayInstall: isAsked || process.env.GITHUB_ACTIONS === "true",
		announce: isAsked ? tell : void 0
	});
	if (!isAbsent(native)) return native;
	if (isAsked) throw new InputError(`${engine === "native" ? "engine: native" : "device: gpu"} is set, but ${native.absent}. Set engine and device to auto for the embedded engine.`);
	if (!native.missing) tellOnce(native.absent);
	return models.every(isOnnx) ? openEmbedded() : started(await evaluateInOwnProcess(settings, null));
	async function openEmbedded() {
		const sizes = await Promise.all(models.map(sizeOf));
		if (Math.max(...sizes) < LARGE) return evaluateInThisProcess(settings, progress, set);
		const apart = await evaluateInOwnProcess({
			...settings,
			engine: "wasm"
		}, null);
		return "unusable" in apart ? evaluateInThisProcess(settings, progress, set) : apart;
	}
}
async function sizeOf({ files }) {
	return (await Promise.all(files.map((file) => stat$1(file).then(({ size }) => size, () => 0)))).reduce((sum, size) => sum + size, 0);
}
async function openOnnx(settings, options, isSecond = false) {
	const engine = await findOnnx(settings, options);
	if (isAbsent(engine)) return engine;
	const evaluator = await evaluateInOwnProcess(settings, engine);
	if (!("unusable" in evaluator)) return evaluator;
	const absent = `${engine.name} ${engine.version} in ${engine.folder} does not load: ${evaluator.unusable}`;
	if (engine.origin !== "cache" || !options.mayInstall || isSecond) return { absent };
	const stuck = await removeInstalled(engine, cacheFolder());
	return stuck === null ? openOnnx(settings, options, true) : { absent: `${absent}, and ${stuck}` };
}
function started(evaluator) {
	if ("unusable" in evaluator) throw new InputError(`${evaluator.unusable}. Set engine to wasm to do without it.`);
	return evaluator;
}
function tellOnce(reason) {
	if (told.has(reason)) return;
	told.add(reason);
	tell(`ONNX models run on the embedded WebAssembly engine, 2 to 3 times slower than the native one: ${reason}.`);
}
function tell(line) {
	say(process.stderr, line);
}

// src/stages/baseline.ts
const MAX_BYTES = 64 * 2 ** 20;
async function findBaseline(settings, fromFork) {
	const path = settings.baseline;
	if (path === void 0) return null;
	if (/\.json$/i.test(path) && basename$1(path).toLowerCase() !== "model.json") return readJson(path);
	const found = await findCheckpoints([path], process.cwd());
	if (found.length > 1) {
		const names = found.slice(0, 3).map(({ name }) => `"${name}"`);
		throw new InputError(`baseline: ${path} names ${found.length} checkpoints (${names.join(", ")}${found.length > 3 ? ", …" : ""}): name one of them`);
	}
	if (fromFork) refusePrograms(found);
	return {
		source: "unmeasured",
		checkpoint: found[0]
	};
}
async function measureBaseline(found, evaluated, settings, progress) {
	if (found === null || found.source !== "unmeasured") return found;
	const { checkpoint } = found;
	const known = evaluated.find((one) => one.checkpoint.sha256 === checkpoint.sha256);
	if (known !== void 0) return {
		source: "checkpoint",
		evidence: known
	};
	if (isRecorded$1(checkpoint)) return {
		source: "checkpoint",
		evidence: (await evaluateRecorded(checkpoint, settings)).evidence
	};
	const evaluator = await openEvaluator([checkpoint], settings, progress);
	try {
		const { measured } = await evaluator.evaluate(checkpoint);
		return {
			source: "checkpoint",
			evidence: (await measured).evidence
		};
	} finally {
		evaluator.close();
	}
}
function refuseOwnEvidence({ baseline, "report-dir": reportDir }) {
	if (baseline === void 0) return;
	const inside = relative$1(resolve$1(reportDir, "evidence"), resolve$1(baseline));
	if (inside.startsWith("..") || isAbsolute$1(inside)) return;
	throw new InputError(`baseline: ${baseline} lies among the evidence of this run, which is written anew: copy it elsewhere, or set another report-dir`);
}
async function readJson(path) {
	const text = (await readNamedFile(path).catch((error) => {
		throw new InputError(`baseline: ${path} ${error.message}; name a checkpoint, an evidence.json or a diagnosis.json`, { cause: error });
	})).toString("utf8");
	if (text.length > MAX_BYTES) throw new InputError(`baseline: ${path} is larger than any evidence or diagnosis; name one of these, or a checkpoint`);
	let value;
	try {
		value = parseJson$1(text, `baseline: ${path}`);
	} catch (error) {
		if (error instanceof InputError) throw error;
		throw new InputError(`baseline: ${path} is not JSON (truncated?): write it again, or name the checkpoint`, { cause: error });
	}
	const has = (key) => typeof value === "object" && value !== null && key in value;
	if (has("findings")) return {
		source: "diagnosis",
		diagnosis: parseDiagnosis(value, path)
	};
	if (has("units")) return {
		source: "evidence",
		evidence: parseEvidence(value, path)
	};
	throw new InputError(`baseline: ${path} is neither evidence nor a diagnosis; name evidence/NAME.json or diagnosis.json of an earlier run, or a checkpoint`);
}

// src/checkpoints/passed-over.ts
const NAMED = 3;
async function describePassedOver(patterns, cwd, checkpoints) {
	const matched = await pathsOf(patterns.filter((pattern) => !pattern.startsWith("!")), cwd);
	const excluded = await pathsOf(patterns.filter((pattern) => pattern.startsWith("!")).map((pattern) => pattern.slice(1)), cwd);
	const parts = new Set(checkpoints.flatMap(({ path, files }) => [path, ...files]));
	const isOf = (path, folders) => [...folders].some((folder) => path === folder || path.startsWith(folder + sep$1));
	const files = [];
	for (const path of matched) {
		const isFolder = (await stat$1(path)).isDirectory();
		if (isFolder && !parts.has(path)) files.push(...await filesIn(path));
		else if (!isFolder) files.push(path);
	}
	const over = [...new Set(files)].filter((path) => !parts.has(path) && !isOf(path, parts) && !isOf(path, excluded) && !basename$1(path).startsWith("."));
	if (over.length === 0) return null;
	const names = over.slice(0, NAMED).map((path) => JSON.stringify(basename$1(path)));
	return `${over.length} file${over.length === 1 ? "" : "s"} that the checkpoints' patterns name ${over.length === 1 ? "is" : "are"} no checkpoint and not evaluated: ${names.join(", ")}${over.length > NAMED ? ", …" : ""}.`;
}
async function pathsOf(patterns, cwd) {
	return (await Promise.all(patterns.map((pattern) => matchPattern(pattern, cwd)))).flatMap(({ paths }) => paths);
}
async function filesIn(folder) {
	const paths = (await entriesOf(folder)).map((name) => join(folder, name));
	const found = await Promise.all(paths.map((path) => stat$1(path)));
	return paths.filter((_, i) => found[i].isFile());
}

// src/evaluation-set/plan/hash-set.ts
async function hashSet(set) {
	const { layout, images, calibration, leftOut, conditions, notes } = set;
	const facts = await inspectSet(set);
	const hash = createHash("sha256").update(JSON.stringify({
		layout,
		leftOut,
		conditions,
		notes
	}));
	hash.update(`\n${images.length}\n`);
	images.forEach((image, i) => hash.update(lineOf(image, facts.images[i])));
	hash.update(`\n${calibration?.length ?? "none"}\n`);
	calibration?.forEach((image, i) => hash.update(lineOf(image, facts.calibration[i])));
	return hash.digest("hex");
}
function lineOf({ name, label, kind, fabric, group, condition }, { hash, maskHashes }) {
	return `${JSON.stringify([
		name,
		label,
		kind,
		fabric,
		group,
		condition,
		hash,
		...maskHashes
	])}\n`;
}

// src/run-folder/resume-records.ts
var ResumeRecords = class ResumeRecords {
	#folder;
	#pruned = false;
	constructor(folder) {
		this.#folder = folder;
	}
	static of(env) {
		try {
			return new ResumeRecords(join(cacheFolder(env), "measured"));
		} catch {
			return null;
		}
	}
	async has(key, evidence) {
		return access(this.#path(key, evidence)).then(() => true, () => false);
	}
	async add(key, evidence) {
		try {
			await makeFolder(this.#folder);
			await writeFile(this.#path(key, evidence), "");
			if (!this.#pruned) await this.#prune();
			this.#pruned = true;
		} catch {}
	}
	#path(key, evidence) {
		return join(this.#folder, createHash("sha256").update(`${key}\n${evidence}`).digest("hex"));
	}
	async #prune() {
		const oldest = Date.now() - 2592e6;
		for (const name of await readdir$2(this.#folder)) {
			const path = join(this.#folder, name);
			if ((await stat$1(path)).mtimeMs < oldest) await rm(path, { force: true });
		}
	}
};

// src/run-folder/resume-key.ts
const notMeasuring = /* @__PURE__ */ new Set([
	"checkpoints",
	"dataset",
	"dataset-layout",
	"config",
	"stage",
	"shard",
	"threshold-percentile",
	"threshold",
	"baseline",
	"history",
	"fail-on",
	"comment",
	"report-name",
	"report-dir",
	"symptoms",
	"thresholds",
	"waivers",
	"judge"
]);
function resumeKey({ kind, sha256 }, settings, set, build) {
	const sorted = Object.entries(settings).filter(([key]) => !notMeasuring.has(key)).sort(([a], [b]) => a < b ? -1 : 1);
	return createHash("sha256").update(JSON.stringify({
		build,
		kind,
		sha256,
		set,
		settings: sorted
	})).digest("hex");
}

// src/run-folder/earlier-evidence.ts
var EarlierEvidence = class {
	#folder;
	#settings;
	#set;
	#records;
	#build;
	#setHash = null;
	constructor(folder, settings, set, records = ResumeRecords.of(process.env), build = BUILD) {
		this.#folder = folder;
		this.#settings = settings;
		this.#set = set;
		this.#records = records;
		this.#build = build;
	}
	async find(checkpoint) {
		const path = join(this.#folder, evidenceFileName({ checkpoint }));
		const found = await stat$1(path).catch(() => null);
		if (!found?.isFile() || found.size > MAX_EVIDENCE_BYTES) return null;
		const key = await this.#keyOf(checkpoint);
		const text = await readFile(path, "utf8").catch(() => null);
		if (key === null || text === null || !await this.#records.has(key, text)) return null;
		const evidence = JSON.parse(text);
		if (!evidenceSchema.safeParse(evidence).success) return null;
		return await isGalleryWhole(galleryFolder(path), evidence) ? evidence : null;
	}
	async remember(checkpoint, text) {
		const key = await this.#keyOf(checkpoint);
		if (key !== null) await this.#records.add(key, text);
	}
	async #keyOf(checkpoint) {
		if (this.#records === null || this.#build === null) return null;
		if (isRecorded$1(checkpoint)) return resumeKey(checkpoint, this.#settings, null, this.#build);
		this.#setHash ??= hashSet(this.#set);
		return resumeKey(checkpoint, this.#settings, await this.#setHash, this.#build);
	}
};

// src/run-folder/shard.ts
function ofShard(checkpoints, shard) {
	if (shard === void 0) return checkpoints;
	const [part, parts] = shard.split("/").map(Number);
	return checkpoints.filter((checkpoint) => checkpoint.order % parts === part - 1);
}
function describeRun(checkpoints, shard) {
	const list = JSON.stringify(checkpoints.map(({ name, sha256 }) => [name, sha256]));
	return {
		checkpoints: checkpoints.length,
		list: createHash("sha256").update(list).digest("hex"),
		shard: shard ?? null
	};
}

// src/stages/evaluate.ts
async function evaluate(settings, progress, fromFork, beforeEvaluating) {
	if (settings.checkpoints.length === 0) throw new InputError("no checkpoints given: name them by globs, for example runs/*.onnx (input `checkpoints`)");
	const found = await findCheckpoints(settings.checkpoints, process.cwd());
	const passedOver = await describePassedOver(settings.checkpoints, process.cwd(), found);
	if (passedOver !== null) progress.note(passedOver);
	const checkpoints = ofShard(found, settings.shard);
	const run = describeRun(found, settings.shard);
	if (checkpoints.length === 0) progress.note(`Shard ${settings.shard} has no checkpoint: there ${found.length === 1 ? "is only 1" : `are only ${found.length}`}`);
	if (fromFork) refusePrograms(checkpoints);
	const models = checkpoints.filter((checkpoint) => !isRecorded$1(checkpoint));
	const set = models.length === 0 ? null : await findEvaluationSet(settings);
	const folder = join(settings["report-dir"], "evidence");
	await refuseLinkedFolder(folder);
	await beforeEvaluating();
	const earlier = new EarlierEvidence(folder, settings, set);
	let evaluator = null;
	const all = [];
	let before = Promise.resolve();
	try {
		for (const checkpoint of checkpoints) {
			const { measured } = await evidenceOf(checkpoint);
			await before;
			before = measured.then((one) => keep(checkpoint, one));
			before.catch(() => void 0);
		}
		await before;
	} finally {
		await before.catch(() => void 0);
		evaluator?.close();
	}
	if (settings.shard === void 0) await removeStaleEvidence(folder, all);
	return all;
	async function evidenceOf(checkpoint) {
		const reused = await earlier.find(checkpoint);
		if (reused !== null) {
			progress.note(reusedLine(checkpoint));
			return { measured: Promise.resolve({
				evidence: reused,
				pictures: null
			}) };
		}
		if (isRecorded$1(checkpoint)) return { measured: Promise.resolve(await evaluateRecorded(checkpoint, settings)) };
		evaluator ??= await openEvaluator(models, settings, progress, set);
		return evaluator.evaluate(checkpoint);
	}
	async function keep(checkpoint, { evidence: measured, pictures }) {
		const { name, epoch, order, kind, sha256 } = checkpoint;
		const { evaluationSet } = measured;
		const notes = [.../* @__PURE__ */ new Set([...evaluationSet.notes, ...passedOver === null ? [] : [passedOver]])];
		const evidence = {
			...measured,
			evaluationSet: {
				...evaluationSet,
				notes
			},
			checkpoint: {
				name,
				epoch,
				order,
				kind,
				sha256
			},
			run
		};
		const text = `${JSON.stringify(evidence)}\n`;
		const path = join(folder, evidenceFileName(evidence));
		if (pictures !== null) await writeGallery(galleryFolder(path), pictures);
		await writeFileWhole(path, text);
		await earlier.remember(checkpoint, text);
		all.push(evidence);
	}
}
function reusedLine({ name }) {
	return `Evidence of ${JSON.stringify(name)} is reused: an earlier run measured the same checkpoint on the same set, with the same settings`;
}

// src/stages/run-stages.ts
var run_stages_exports = /* @__PURE__ */ __exportAll({ runStages: () => runStages });
async function runStages(loaded, progress, fromFork = false) {
	return alone(loaded, () => stages(loaded, progress, fromFork));
}
async function stages({ settings, departures }, progress, fromFork) {
	const reportDir = settings["report-dir"];
	refuseOwnEvidence(settings);
	const clear = clearOnce(reportDir);
	const checked = readReferences(settings, progress, fromFork);
	const { found, history } = await (isJob() ? checked.finally(clear) : checked);
	await checkReportDir(reportDir);
	const evidence = settings.stage === "diagnose" ? await readEvidence(reportDir) : await evaluate(settings, progress, fromFork, clear);
	await clear();
	if (settings.stage === "evaluate") return null;
	const diagnosis = await judge(evidence, {
		settings,
		departures
	}, {
		found,
		history
	}, progress);
	await write(reportDir, diagnosis, evidence, settings);
	return diagnosis;
}
async function diagnoseAgain(loaded, progress, fromFork = false) {
	return alone(loaded, () => again(loaded, progress, fromFork));
}
async function again(loaded, progress, fromFork) {
	const { settings } = loaded;
	const reportDir = settings["report-dir"];
	const failure = await readFailure(reportDir);
	if (failure !== null) throw new InputError(failure);
	const references = await readReferences(settings, progress, fromFork);
	const before = await readDiagnosis(reportDir);
	const evidence = await readEvidence(reportDir, UNTRUSTED_BYTES);
	const diagnosis = await judge(evidence, loaded, references, progress);
	const passes = (one) => gatePasses(one, settings["fail-on"]);
	if (before !== null && !passes(before) && passes(diagnosis)) throw new InputError(`${reportDir}/diagnosis.json says ${before.verdict}, and its evidence gives ${diagnosis.verdict} with the settings of this job: give \`publish\` the inputs that \`diagnose\` had (baseline, threshold, …), or diagnose again`);
	await write(reportDir, diagnosis, evidence, settings);
	return diagnosis;
}
async function write(reportDir, diagnosis, evidence, settings) {
	await writeDiagnosis(reportDir, diagnosis);
	const { renderPage } = await import("./page.js").then((n) => n.render_page_exports);
	const options = {
		failed: !gatePasses(diagnosis, settings["fail-on"]),
		reportName: settings["report-name"]
	};
	const page = timed("page", async () => renderPage(diagnosis, evidence, await picturesOf(reportDir, diagnosis, evidence), options));
	await writePage(reportDir, await page);
}
async function picturesOf(reportDir, { judged }, evidence) {
	const own = evidence.find(({ checkpoint }) => checkpoint.name === judged);
	const film = await Promise.all(evidence.map(async (one) => ({
		checkpoint: one.checkpoint.name,
		pictures: await readGallery(reportDir, one, ({ roles }) => roles.includes("film"))
	})));
	return {
		judged: own === void 0 ? [] : await readGallery(reportDir, own, () => true),
		film
	};
}
function alone({ settings }, work) {
	return withReportDir(settings["report-dir"], settings.shard, work);
}
async function judge(evidence, { settings, departures }, { found, history }, progress) {
	const today = (/* @__PURE__ */ new Date()).toISOString().slice(0, 10);
	const baseline = await measureBaseline(found, evidence, settings, progress);
	return timed("diagnosis", () => diagnose(evidence, {
		settings,
		departures,
		version: VERSION,
		today,
		baseline,
		history
	}));
}
function isJob() {
	return process.env.GITHUB_ACTIONS === "true";
}
function clearOnce(reportDir) {
	let cleared = null;
	return () => cleared ??= clearVerdict(reportDir);
}
async function readReferences(settings, progress, fromFork) {
	if (settings.stage === "evaluate") return {
		found: null,
		history: null
	};
	const found = await findBaseline(settings, fromFork);
	if (settings.history === void 0) return {
		found,
		history: null
	};
	const history = await readHistory(settings.history, process.cwd());
	if (isWithoutCurves(history)) progress.note(`history: ${history.notes.slice(0, 2).join(" ")}`);
	return {
		found,
		history
	};
}

export { ReportDirInUse, TURNED_OFF, besideRecorded, chooseJudged, describePassedOver, diagnoseAgain, diagnosisPath, findBaseline, findCheckpoints, gatePasses, gate_exports, isMet, leavesDoubt, operators, pairCure, pairWords, readHistory, readRecorded, refuseOwnEvidence, report_files_exports, runStages, run_stages_exports, scaleWords, writeFailure, writeReport };