import { format } from "node:util";
import { existsSync } from "node:fs";
import { dirname } from "node:path";
import { mkdir, stat } from "node:fs/promises";
import { getHeapStatistics, setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

// src/catalogue/findings.ts
function limit(value, unit, meaning, more = {}) {
	return {
		default: value,
		unit,
		meaning,
		...more
	};
}
const findings = {
	P1: {
		name: "scale-mismatch",
		title: "Model and images are on different scales",
		called: "model and images on different scales",
		kind: "pre-check",
		severity: "warning",
		presentIf: "the error is over half of the pixels' variance, the best straight line takes away over 70 % of it, and leaves under half of the variance; or another pair of usual scales for input and output takes away over half of the error; or the reconstructions lie outside of any picture",
		grades: "leaves the run inconclusive",
		limits: {
			"raw-error": limit(.5, "share of the pixels' variance", "Mean squared error above which scales are compared."),
			"affine-share": limit(.3, "share of the error", "Error left behind the best straight line: under this share of it."),
			"affine-error": limit(.5, "share of the pixels' variance", "The same against the variance: a near-constant output is no scale mismatch."),
			"tried-error": limit(.2, "share of the pixels' variance", "Mean squared error above which other scales of input and output are tried."),
			"pair-share": limit(.5, "share of the error", "Error left on another pair of usual scales: under this share of it."),
			"picture-error": limit(1, "squared, image scale 0..1", "Mean squared error above which the reconstructions lie outside of 0..1, so that the scale cannot be right.")
		},
		explains: [
			"X1",
			"S4",
			"S2",
			"X2",
			"S3",
			"S6",
			"S1",
			"S5",
			"W1",
			"O1"
		],
		leavesOpen: true
	},
	P3: {
		name: "outputs-change-between-runs",
		title: "Outputs change between two runs",
		called: "outputs change between runs",
		kind: "pre-check",
		severity: "critical",
		presentIf: "two runs over the same images differ, or the graph draws random numbers or stands in training mode",
		grades: "critical where mu changes by chance (dropout left on), or with the other images of its batch by more than noise; warning where only the reconstruction does, or where training mode changes nothing; notice where the noise was taken out, or where the batch changes no more than noise: images are then run one by one",
		limits: {
			"mu-change": limit(1e-4, "of mu", "Largest difference of mu between two runs."),
			"reconstruction-change": limit(1e-4, "image scale 0..1", "Largest difference of a pixel between two runs."),
			"noise-share": limit(.05, "share of the scores' variance", "Noise above which the ranking is said to change.")
		},
		explains: []
	},
	X1: {
		name: "score-ranks-backwards",
		title: "The score ranks backwards",
		called: "score ranks backwards",
		unshown: "rank defects above the rest",
		kind: "pre-check",
		severity: "critical",
		presentIf: "AUROC's upper bound is under 0.5; undecided where only AUROC itself is",
		grades: "critical",
		limits: { auroc: limit(.5, "AUROC", "Upper bound of AUROC under which the score ranks backwards.") },
		explains: [
			"S6",
			"S1",
			"W1"
		]
	},
	S4: {
		name: "latent-means-flat",
		title: "Latent means flat",
		called: "latent means (mu) flat",
		unshown: "use its latent code",
		kind: "symptom",
		severity: "critical",
		presentIf: "no live unit (signal share of mu above 0.01), or under 0.1 nat in mu; in part: under a tenth live and over 90 % at the prior; undecided where a unit is live and the interval of the information holds 0.1 nat",
		grades: "critical, also where skip connections rebuild the images without the code; in part, with a guessed convention or without an exported spread: warning",
		limits: {
			"signal-share": limit(.01, "share", "Var(mu) / (Var(mu) + E sigma^2) above which a latent unit is live."),
			information: limit(.1, "nat", "Information in mu under which the code is collapsed."),
			"live-fraction-warning": limit(.1, "share of the latent units", "Live latent units under which the code is collapsed in part …"),
			"collapsed-fraction-warning": limit(.9, "share of the latent units", "… if more than this share is at the prior.")
		},
		explains: [
			"X2",
			"S3",
			"S6",
			"S1",
			"W1",
			"O1",
			"U1"
		]
	},
	S2: {
		name: "reconstructions-look-the-same",
		title: "Reconstructions look the same",
		called: "reconstructions look the same",
		unshown: "rebuild different images differently",
		kind: "symptom",
		severity: "critical",
		presentIf: "structure diversity Ds (share of the variation between images that the reconstructions keep) under 0.25 of what is predictable, over all images or between typical ones; undecided where an interval reaches under that; not assessable where the images themselves are alike",
		grades: "critical under 0.05, by its upper bound; else warning",
		limits: {
			diversity: limit(.05, "of the predictable share", "Upper bound of Ds under which S2 is critical."),
			"diversity-warning": limit(.25, "of the predictable share", "Upper bound of Ds under which S2 is a warning."),
			"predictable-floor": limit(.2, "share", "Least share of the images' variation that counts as predictable."),
			"inputs-alike": limit(.9, "correlation", "Mean correlation of the inputs above which S2 cannot be assessed.")
		},
		explains: [
			"S3",
			"S6",
			"S1",
			"W1",
			"O1"
		]
	},
	X2: {
		name: "copies-its-input",
		title: "The model copies its input",
		called: "model copies its input",
		kind: "further-check",
		severity: "warning",
		presentIf: "the reconstructions are close, keep fine detail or noise that a code could not hold, and errors on defects stand out little; or skip connections stand in the graph and swapped codes change nothing",
		grades: "warning; critical if AUROC's lower bound is under 0.6",
		limits: {
			"high-band-correlation": limit(.5, "correlation", "Correlation of fine detail in image and reconstruction from which it counts as copied."),
			"error-to-noise": limit(.8, "of the noise variance", "Squared error under which the noise was copied too."),
			"inside-outside-ratio": limit(5, "ratio", "Error inside the masks over that outside, under which defects hardly stand out."),
			"error-to-variance": limit(.1, "share of the variance", "Median error under which reconstructions are close."),
			auroc: limit(.6, "AUROC", "Lower bound of AUROC under which X2 is critical."),
			"noise-coherence": limit(.1, "coherence", "Coherence with the images' own noise from which it counts as copied."),
			permutation: limit(.02, "of the images' variance", "Rise of the error with another image's code under which the code is not used.")
		},
		explains: [
			"S6",
			"S1",
			"W1"
		]
	},
	M1: {
		name: "masks-misaligned",
		title: "Masks do not line up with the images",
		called: "masks do not line up with the images",
		unshown: "be judged with masks that lie on the defects",
		kind: "further-check",
		severity: "warning",
		presentIf: "masks that are shifted, flipped, turned, inverted or exchanged fit the error maps far better; undecided where the masks as they are do not fit either",
		grades: "warning; what masks decide is left out",
		limits: {
			score: limit(1, "standard deviations", "Fit that another placement of the masks must exceed."),
			ratio: limit(1.5, "ratio", "So many times the fit of the masks as they are.", { divides: true }),
			identity: limit(.5, "standard deviations", "Least fit that the masks as they are are credited with."),
			p: limit(.01, "p-value", "Random pairings that may fit as well."),
			images: limit(8, "images", "Defective images with a mask that it takes.")
		},
		explains: []
	},
	S3: {
		name: "heat-maps-red-or-uniform",
		title: "Heat maps all red or uniform",
		called: "heat maps all red or uniform",
		unshown: "rebuild defect-free images well",
		kind: "symptom",
		severity: "critical",
		presentIf: "median of error over within-image variance at or above 0.5, unless the error is down to the images' own noise; undecided where its upper bound is",
		grades: "critical at 0.9 (lower bound 0.8); else warning",
		limits: {
			"error-to-variance": limit(.9, "share of the variance", "Median error from which S3 is critical …"),
			"error-to-variance-bound": limit(.8, "share of the variance", "… if its lower bound reaches this."),
			"error-to-variance-warning": limit(.5, "share of the variance", "Median error from which S3 is a warning."),
			"inside-outside-ratio": limit(3, "ratio", "Error inside the masks over that outside, under which a map is called uniform …"),
			"blurred-pixel-auroc": limit(.6, "AUROC", "… if the blurred maps rank pixels no better than this, by the upper bound.")
		},
		explains: [
			"S6",
			"S1",
			"W1"
		]
	},
	S6: {
		name: "auroc-stuck",
		title: "AUROC stuck near chance",
		called: "AUROC stuck near chance",
		unshown: "tell defects from the rest",
		kind: "symptom",
		severity: "critical",
		presentIf: "every checkpoint's upper bound of AUROC under 0.70 and no rise (a gain of 0.03 with p < 0.05); or likely so by the judged one; absent where a lower bound is over 0.60, or over 0.55 after a rise; else undecided (one-sided 95 % bounds)",
		grades: "critical with five checkpoints or more; else, or where it is likely and not proven, warning",
		limits: {
			"auroc-lower": limit(.45, "AUROC", "Upper bound of AUROC under which the score ranks backwards, which is X1."),
			"auroc-upper": limit(.7, "AUROC", "Upper bound of AUROC that no stuck checkpoint's reaches."),
			clear: limit(.6, "AUROC", "Lower bound of AUROC over which a checkpoint is not stuck."),
			gain: limit(.03, "AUROC", "Gain of the last checkpoint over the first from which AUROC rose …"),
			trend: limit(.05, "p-value", "… with a one-sided p of the paired test under this."),
			"rise-clear": limit(.55, "AUROC", "After a rise, the lower bound of AUROC over which it is not stuck …"),
			"rise-auroc": limit(.65, "AUROC", "… with an AUROC over this."),
			"likely-auroc": limit(.65, "AUROC", "AUROC under which stuck is likely, though not proven …"),
			"likely-best": limit(.67, "AUROC", "… with no checkpoint from this on …"),
			"likely-bound": limit(.72, "AUROC", "… and its one-sided 80 % upper bound under this …"),
			"likely-reach": limit(.75, "AUROC", "… and its one-sided 95 % upper bound under this."),
			checkpoints: limit(5, "checkpoints", "Checkpoints that it takes to speak of a trend."),
			"other-score-gain": limit(.05, "AUROC", "Gain of another score from which it is a cause …"),
			"other-score-p": limit(.05, "p-value", "… if the paired test says so."),
			"mask-area": limit(.001, "share of the pixels", "Median area of the defects under which they count as tiny.")
		},
		explains: ["S1", "W1"]
	},
	S1: {
		name: "threshold-finds-nothing",
		title: "The threshold finds no defect although the scores rank",
		called: "threshold finds no defect",
		unshown: "find defects at its threshold",
		kind: "symptom",
		severity: "critical",
		presentIf: "no true positive at the operating threshold although AUROC is above 0.5; or next to none: recall's upper bound under twice the false alarm rate, or F1 under a quarter of what another threshold reaches; undecided where recall's lower bound does not exceed the false alarm rate",
		grades: "critical if nothing is found, AUROC's lower bound is above 0.5, chance explains it with p ≤ 0.05 only, and some threshold with at most 15 % false alarms has a recall bound above 0.2; else warning",
		limits: {
			auroc: limit(.5, "AUROC", "AUROC above which the scores rank."),
			chance: limit(.05, "probability", "Probability of no hit by chance up to which finding nothing is no accident."),
			"false-positive-rate": limit(.15, "share", "False alarms that another threshold may have …"),
			recall: limit(.2, "share", "… and the recall that its lower bound must exceed."),
			"near-f1-ratio": limit(.25, "ratio", "Share of the best F1 under which a threshold finds next to nothing.")
		},
		explains: ["W1"]
	},
	S5: {
		name: "latent-spread-vanishes",
		title: "Latent spread vanishes",
		called: "latent spread (sigma) vanishes",
		unshown: "leave its latent code a spread",
		kind: "symptom",
		severity: "warning",
		presentIf: "effective beta under 0.1 (with skip connections too); where no decoder can be fed, or skips may have raised it, mean sigma of the live units under 0.01 and median signal-to-noise above 35 dB; or 90 % of the log-variances pinned below ln 1e-4; undecided where the interval of effective beta reaches under 0.1; not assessable where sigma alone does not decide, and on a collapsed code",
		grades: "warning",
		limits: {
			"effective-beta": limit(.1, "ratio", "Effective beta under which sigma leaves too little noise."),
			sigma: limit(.01, "of the latent code", "Mean sigma of the live latent units under which the spread vanishes …"),
			"signal-to-noise": limit(35, "dB", "… if their median signal-to-noise ratio exceeds this."),
			"pinned-fraction": limit(.9, "share", "Share of the log-variances at their minimum from which they are pinned …"),
			"pinned-log-variance": limit(Math.log(1e-4), "ln sigma^2", "… if that minimum is below this.")
		},
		explains: []
	},
	W1: {
		name: "weak-detection",
		title: "Most defects pass the operating threshold",
		called: "weak detection",
		unshown: "find most defects",
		kind: "further-check",
		severity: "warning",
		presentIf: "recall's upper bound at the operating threshold is under 0.4; undecided where only recall itself is",
		grades: "warning",
		limits: { recall: limit(.4, "share", "Upper bound of the operating threshold's recall under which detection is weak.") },
		explains: []
	},
	E1: {
		name: "best-checkpoint-earlier",
		title: "An earlier checkpoint is better than the last one",
		called: "an earlier checkpoint is better",
		unshown: "be as good as an earlier checkpoint",
		kind: "further-check",
		severity: "warning",
		presentIf: "AUROC of the best checkpoint is at least 0.03 above that of the last, with p < 0.05 in a paired test; undecided without that p-value",
		grades: "warning",
		limits: {
			gain: limit(.03, "AUROC", "Lead of the best checkpoint over the last one …"),
			p: limit(.05, "p-value", "… with a one-sided p under this.")
		},
		explains: []
	},
	A1: {
		name: "better-score-measured",
		title: "A better score was measured",
		called: "a better score was measured",
		kind: "further-check",
		severity: "notice",
		presentIf: "another score of the same units (a reduction of the error maps, KL, Mahalanobis distance of mu, negative ELBO, or a figure of the image alone) has an AUROC at least 0.03 higher, p < 0.05 in a paired test after Holm, and over 0.5 by its interval's lower bound",
		grades: "notice",
		limits: {
			gain: limit(.03, "AUROC", "Gain over the score in use from which it is told; below 0.03 none is tested …"),
			p: limit(.05, "p-value", "… with a one-sided p under this, after Holm over all that were compared.")
		},
		explains: []
	},
	O1: {
		name: "over-regularized",
		title: "The KL term holds the code back",
		called: "over-regularized",
		kind: "further-check",
		severity: "notice",
		presentIf: "the factor on sigma that the ELBO would choose for the error that is left is 0.25 or less, and fewer than 4 latent units, less than half of all, have a signal share of 0.5 or more (a high effective beta alone is no finding)",
		grades: "notice",
		limits: {
			"sigma-factor": limit(.25, "factor", "Factor on sigma that the ELBO would choose, up to which sigma is too large …"),
			"strong-units": limit(4, "latent units", "… if fewer are strong …"),
			"strong-fraction": limit(.5, "share of the latent units", "… and less than this share of them."),
			"signal-share": limit(.5, "share", "Signal share from which a latent unit is strong.")
		},
		explains: []
	},
	U1: {
		name: "unused-latent-units",
		title: "Latent units lie idle",
		called: "unused latent units",
		kind: "further-check",
		severity: "notice",
		presentIf: "under half of the latent units are live",
		grades: "notice",
		limits: { "live-fraction": limit(.5, "share of the latent units", "Live latent units under which the others are counted.") },
		explains: []
	},
	P2: {
		name: "channel-order",
		title: "Channels of image and reconstruction are in another order",
		called: "channels in another order",
		kind: "pre-check",
		severity: "warning",
		presentIf: "another order of the channels correlates better, by more than 0.05 in the mean",
		grades: "warning",
		limits: { margin: limit(.05, "correlation", "Correlation that another order of the channels must gain.") },
		explains: []
	},
	P4: {
		name: "threshold-on-another-scale",
		title: "The configured threshold belongs to another score scale",
		called: "threshold on another scale",
		kind: "pre-check",
		severity: "warning",
		presentIf: "a configured threshold lies outside all scores; with one class only, more than ten times beyond them",
		grades: "warning",
		limits: { factor: limit(10, "factor", "With one class only: how far beyond the scores a threshold may lie.", { divides: true }) },
		explains: []
	},
	R1: {
		name: "worse-than-baseline",
		title: "Worse than the baseline",
		called: "worse than baseline",
		unshown: "be as good as the baseline",
		kind: "further-check",
		severity: "critical",
		presentIf: "AUROC or recall fell, or false alarms rose, by 0.03 or more with p < 0.05 after Holm; or such a drop cannot be ruled out; or half of the live latent units are gone; undecided where recall or false alarms are that much worse without that p-value",
		grades: "critical where the loss is proven; else warning",
		limits: {
			drop: limit(.03, "share or AUROC", "Loss against the baseline from which it counts …"),
			p: limit(.05, "p-value", "… with a one-sided p under this, after Holm."),
			"live-loss": limit(.5, "share of the live latent units", "Loss of live latent units that is worth a warning.")
		},
		explains: []
	},
	B1: {
		name: "below-required-bar",
		title: "Below the bar that the config requires",
		called: "below the required bar",
		unshown: "meet the required bar",
		kind: "further-check",
		severity: "critical",
		presentIf: "a figure of `require` in the config is not met, by its point or, with `by: bound`, by its interval; undecided, and the run inconclusive, where one cannot be measured",
		grades: "critical",
		limits: {},
		explains: []
	},
	C1: {
		name: "calibration-unlike-test",
		title: "The calibration is not like the test",
		called: "calibration unlike the test",
		unshown: "hold its promised false alarms",
		kind: "further-check",
		severity: "warning",
		presentIf: "calibration scores and those of defect-free test units differ (two-sample test by group, p < 0.01), and false alarms at the operating threshold are off by more than 0.05",
		grades: "warning; promised false alarms are withdrawn",
		limits: {
			"false-alarms": limit(.05, "share", "Difference of the shares above the operating threshold that it takes …"),
			p: limit(.01, "p-value", "… with a p under this."),
			units: limit(8, "units", "Defect-free units that it takes on either side.")
		},
		explains: []
	},
	L1: {
		name: "same-picture-on-both-sides",
		title: "The same picture stands on both sides",
		called: "the same picture on both sides",
		kind: "further-check",
		severity: "warning",
		presentIf: "a picture stands, equal to the pixel, under both labels, in calibration and test, or in the test and in `train`; or nearly so: at under a fifth of the distance that pictures of the set have from their nearest others, and all over",
		grades: "warning; notice where none is equal to the pixel",
		limits: {},
		explains: []
	},
	D1: {
		name: "no-verdict-possible",
		title: "The evaluation cannot support a verdict",
		called: "evaluation cannot support a verdict",
		kind: "further-check",
		severity: "warning",
		presentIf: "under 8 defect-free units, one class only, no labels, none of the symptoms assessable, or an AUROC whose interval holds 0.5 (unless a finding is critical)",
		grades: "leaves the run inconclusive",
		limits: { units: limit(8, "units", "Defect-free units that a verdict takes.") },
		explains: [],
		leavesOpen: true
	}
};

// src/catalogue/order.ts
const precedence = Object.keys(findings);
function recordOf(id) {
	return findings[id];
}
const kinds = [
	"symptom",
	"pre-check",
	"further-check"
];
const families = [...new Set(precedence.map(familyOf))];
function familyOf(id) {
	return /^\D*/.exec(id)[0];
}
function placeOf(id) {
	const family = familyOf(id);
	return [
		kinds.indexOf(recordOf(id).kind),
		families.indexOf(family),
		Number(id.slice(family.length))
	];
}
const findingIds = [...precedence].sort((one, other) => {
	const [a, b] = [placeOf(one), placeOf(other)];
	return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
});
const symptomIds = findingIds.filter((id) => recordOf(id).kind === "symptom");
function isSymptom(id) {
	return symptomIds.includes(id);
}
function leavesOpen(id) {
	return Object.hasOwn(findings, id) && recordOf(id).leavesOpen === true;
}
function explains(id, other) {
	return recordOf(id).explains.includes(other);
}

// src/input-error.ts
var InputError = class extends Error {
	name = "InputError";
};

// src/say.ts
const MOST_CHARACTERS = 2e3;
function forRunner(text) {
	return text.replace(/\r\n/g, "\n").replace(/[\u0000-\u0008\u000b-\u001f\u007f\u0080-\u009f\u2028\u2029]/g, visible).replace(/^((?:[^\S\n\r\u2028\u2029]|[\u200b\u2060\ufeff])*):(?=:)/gm, "$1: ").replace(/##(?=\[)/g, "## ");
}
function visible(character) {
	const code = character.charCodeAt(0);
	if (code < 32) return String.fromCharCode(9216 + code);
	return code === 127 ? "␡" : `\\u${code.toString(16).padStart(4, "0")}`;
}
function oneValue(text) {
	const line = forRunner(text.slice(0, 2001)).replace(/[\n\t]/g, visible);
	return line.length > MOST_CHARACTERS ? `${line.slice(0, 1999)}…` : line;
}
function say(listener, lines) {
	listener.write(`${forRunner(lines)}\n`);
}
function jsonForRunner(value) {
	return `${JSON.stringify(value, null, 2).replaceAll("##[", "#\\u0023[")}\n`;
}
function letConsoleSay() {
	for (const method of [
		"log",
		"info",
		"warn",
		"error",
		"debug"
	]) console[method] = (...words) => say(process.stderr, format(...words));
}

// src/words/format.ts
function figure(value) {
	if (value === 0) return "0";
	const size = Math.abs(value);
	if (size < 1e-4 || size >= 1e6) return value.toExponential(1);
	return String(Number(value.toPrecision(3)));
}
function percent(share) {
	const value = share * 100;
	if (value !== 0 && Math.abs(value) < .05) return "less than 0.1%";
	return `${Number(value.toFixed(Math.abs(value) >= 9.95 ? 0 : 1))}%`;
}
function exactPercent(share) {
	return `${Number((100 * share).toPrecision(2))}%`;
}
function rate(value) {
	const two = value.toFixed(2);
	return two === "1.00" && value < 1 || two === "0.00" && value > 0 ? value.toFixed(3) : two;
}
function range([low, high]) {
	return `[${rate(low)}, ${rate(high)}]`;
}
function count(n, noun) {
	return `${n} ${noun}${n === 1 ? "" : "s"}`;
}
function note(...sentences) {
	return sentences.filter(Boolean).join(" ") || null;
}
function sentence(clause) {
	return clause.charAt(0).toUpperCase() + clause.slice(1);
}
const small = [
	"no",
	"one",
	"two",
	"three",
	"four",
	"five",
	"six",
	"seven",
	"eight",
	"nine",
	"ten",
	"eleven",
	"twelve"
];
function inWords(n) {
	return small[n] ?? String(n);
}

// src/parse-json.ts
const MOST_LEVELS = 64;
function parseJson(text, path) {
	if (isDeeper(text, 64)) throw new InputError(`${path} is nested more than ${64} levels deep, more than any that is read here`);
	return JSON.parse(text);
}
function isDeeper(text, most) {
	let depth = 0;
	let inString = false;
	for (let at = 0; at < text.length; at++) {
		const character = text[at];
		if (inString) {
			if (character === "\\") at++;
			else if (character === "\"") inString = false;
		} else if (character === "\"") inString = true;
		else if (character === "[" || character === "{") depth++;
		else if (character === "]" || character === "}") depth--;
		if (depth > most) return true;
	}
	return false;
}

// src/settings/inputs.ts
function input(name, placeholder, defaultText, description, more = {}) {
	return {
		name,
		description,
		default: defaultText,
		placeholder,
		kind: "text",
		inConfigFile: true,
		...more
	};
}
const inputs = [
	input("checkpoints", "GLOBS", "", "Globs of checkpoints, one a line, in training order (natural sort); a leading ! excludes; required to evaluate.", { kind: "lines" }),
	input("dataset", "PATH", "", "Folder of the evaluation set, or a manifest file (CSV or JSON Lines: image,label[,mask][,group]); not needed for recorded outputs."),
	input("dataset-layout", "LAYOUT", "auto", "Layout of the evaluation set: auto, mvtec, aitex, folders or manifest."),
	input("config", "FILE", ".github/vae-playbook.yml", "Config file for all settings and limits; inputs win over it, and only the default path may be missing.", { inConfigFile: false }),
	input("stage", "STAGE", "all", "What to do: evaluate (checkpoints to evidence), diagnose (evidence to verdict and report), publish (diagnosis to pull request) or all."),
	input("shard", "I/N", "", "Evaluate only this part of the checkpoints, for a job matrix, for example 2/8; diagnose merges the parts."),
	input("engine", "ENGINE", "auto", "Inference engine: auto, native or wasm."),
	input("device", "DEVICE", "auto", "Where inference runs: auto, gpu or cpu; gpu fails when no GPU engine starts, auto says which one ran."),
	input("threshold-percentile", "P", "95", "The operating threshold, as this percentile of the defect-free scores, above 0 and below 100.", { kind: "number" }),
	input("threshold", "SCORE", "", "An absolute operating threshold instead of the percentile.", { kind: "number" }),
	input("baseline", "PATH", "", "A checkpoint, an evidence.json or a diagnosis.json to compare with, on the same evaluation set."),
	input("history", "PATH", "", "Training curves for the causes: TensorBoard event files, or CSV or JSON Lines with epoch and loss, KL and learning-rate columns."),
	input("fail-on", "LIST", "critical,inconclusive", "Verdicts that fail the job, between commas: critical, warning (includes critical and inconclusive; !inconclusive beside it leaves that out), inconclusive (the model could not be judged), or never.", { kind: "commas" }),
	input("comment", "WHEN", "always", "When to comment on the pull request: always, on-findings or never; an existing comment is always brought up to date, except with never."),
	input("report-name", "NAME", "", "Key of the sticky comment and of the commit status: one per model in a matrix."),
	input("report-dir", "DIR", "vae-playbook-report", "Folder where evidence, diagnosis and report are written."),
	input("pull-request", "NUMBER", "", "Number of the pull request to tell, where the event names none: workflow_dispatch, issue_comment, schedule, release.", { inConfigFile: false }),
	input("github-token", "TOKEN", "${{ github.token }}", "Token for the comment and the commit status.", { inConfigFile: false })
];
const noSettings = ["pull-request", "github-token"];

// node_modules/fastest-levenshtein/esm/mod.js
const peq = /* @__PURE__ */ new Uint32Array(65536);
const myers_32 = (a, b) => {
	const n = a.length;
	const m = b.length;
	const lst = 1 << n - 1;
	let pv = -1;
	let mv = 0;
	let sc = n;
	let i = n;
	while (i--) peq[a.charCodeAt(i)] |= 1 << i;
	for (i = 0; i < m; i++) {
		let eq = peq[b.charCodeAt(i)];
		const xv = eq | mv;
		eq |= (eq & pv) + pv ^ pv;
		mv |= ~(eq | pv);
		pv &= eq;
		if (mv & lst) sc++;
		if (pv & lst) sc--;
		mv = mv << 1 | 1;
		pv = pv << 1 | ~(xv | mv);
		mv &= xv;
	}
	i = n;
	while (i--) peq[a.charCodeAt(i)] = 0;
	return sc;
};
const myers_x = (b, a) => {
	const n = a.length;
	const m = b.length;
	const mhc = [];
	const phc = [];
	const hsize = Math.ceil(n / 32);
	const vsize = Math.ceil(m / 32);
	for (let i = 0; i < hsize; i++) {
		phc[i] = -1;
		mhc[i] = 0;
	}
	let j = 0;
	for (; j < vsize - 1; j++) {
		let mv = 0;
		let pv = -1;
		const start = j * 32;
		const vlen = Math.min(32, m) + start;
		for (let k = start; k < vlen; k++) peq[b.charCodeAt(k)] |= 1 << k;
		for (let i = 0; i < n; i++) {
			const eq = peq[a.charCodeAt(i)];
			const pb = phc[i / 32 | 0] >>> i & 1;
			const mb = mhc[i / 32 | 0] >>> i & 1;
			const xv = eq | mv;
			const xh = ((eq | mb) & pv) + pv ^ pv | eq | mb;
			let ph = mv | ~(xh | pv);
			let mh = pv & xh;
			if (ph >>> 31 ^ pb) phc[i / 32 | 0] ^= 1 << i;
			if (mh >>> 31 ^ mb) mhc[i / 32 | 0] ^= 1 << i;
			ph = ph << 1 | pb;
			mh = mh << 1 | mb;
			pv = mh | ~(xv | ph);
			mv = ph & xv;
		}
		for (let k = start; k < vlen; k++) peq[b.charCodeAt(k)] = 0;
	}
	let mv = 0;
	let pv = -1;
	const start = j * 32;
	const vlen = Math.min(32, m - start) + start;
	for (let k = start; k < vlen; k++) peq[b.charCodeAt(k)] |= 1 << k;
	let score = m;
	for (let i = 0; i < n; i++) {
		const eq = peq[a.charCodeAt(i)];
		const pb = phc[i / 32 | 0] >>> i & 1;
		const mb = mhc[i / 32 | 0] >>> i & 1;
		const xv = eq | mv;
		const xh = ((eq | mb) & pv) + pv ^ pv | eq | mb;
		let ph = mv | ~(xh | pv);
		let mh = pv & xh;
		score += ph >>> m - 1 & 1;
		score -= mh >>> m - 1 & 1;
		if (ph >>> 31 ^ pb) phc[i / 32 | 0] ^= 1 << i;
		if (mh >>> 31 ^ mb) mhc[i / 32 | 0] ^= 1 << i;
		ph = ph << 1 | pb;
		mh = mh << 1 | mb;
		pv = mh | ~(xv | ph);
		mv = ph & xv;
	}
	for (let k = start; k < vlen; k++) peq[b.charCodeAt(k)] = 0;
	return score;
};
const distance = (a, b) => {
	if (a.length < b.length) {
		const tmp = b;
		b = a;
		a = tmp;
	}
	if (b.length === 0) return a.length;
	if (a.length <= 32) return myers_32(a, b);
	return myers_x(a, b);
};
const closest = (str, arr) => {
	let min_distance = Infinity;
	let min_index = 0;
	for (let i = 0; i < arr.length; i++) {
		const dist = distance(str, arr[i]);
		if (dist < min_distance) {
			min_distance = dist;
			min_index = i;
		}
	}
	return arr[min_index];
};

// src/settings/nearest.ts
const SHORTEST_BEGINNING = 3;
function nearest(word, known) {
	const given = word.toLowerCase();
	const near = known.map((candidate) => ({
		candidate,
		edits: distance(given, candidate.toLowerCase())
	})).filter(({ candidate, edits }) => edits <= mostEdits(given, candidate) || given.length >= SHORTEST_BEGINNING && candidate.toLowerCase().startsWith(given));
	near.sort((a, b) => a.edits - b.edits);
	return near[0]?.candidate ?? null;
}
function nearestOf(word, known) {
	const near = nearest(word, known);
	return near === null ? "" : `; the nearest is ${near}`;
}
function mostEdits(word, candidate) {
	const longer = Math.max(word.length, candidate.length);
	return longer < 2 ? 0 : Math.max(1, Math.floor(longer / 3));
}

// src/version.ts
const VERSION = "1.0.0";

// src/make-folder.ts
async function makeFolder(path) {
	if (await made(path)) return;
	const above = dirname(path);
	if (above !== path && !await isFolder(above)) await makeFolder(above);
	if (await made(path)) return;
	await mkdir(path);
}
async function made(path) {
	try {
		await mkdir(path);
		return true;
	} catch (error) {
		const { code } = error;
		if (code === "EEXIST" && await isFolder(path)) return true;
		if (code === "ENOENT") return false;
		throw error;
	}
}
async function isFolder(path) {
	return (await stat(path).catch(() => null))?.isDirectory() ?? false;
}

// src/decode-text.ts
const marks = [
	["utf-8", [
		239,
		187,
		191
	]],
	["utf-16le", [255, 254]],
	["utf-16be", [254, 255]]
];
function decodeText(bytes, shown) {
	const [encoding, { length: skipped }] = marks.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte)) ?? ["utf-8", []];
	const body = bytes.subarray(skipped);
	if (encoding === "utf-8") {
		const zero = body.indexOf(0);
		if (zero >= 0) throw noText(shown, lineAt(body, zero), "holds a zero byte: it is UTF-16 without its mark, or no text");
	}
	try {
		return new TextDecoder(encoding, {
			fatal: true,
			ignoreBOM: true
		}).decode(body);
	} catch {
		if (encoding !== "utf-8") throw new InputError(`${shown} is no sound ${encoding.toUpperCase()} text, as its first bytes say: save it as UTF-8`);
		const at = firstForeignByte(body);
		const byte = `0x${body[at].toString(16).toUpperCase()}`;
		throw noText(shown, lineAt(body, at), `is not UTF-8 (byte ${byte}; Windows-1252 or Latin-1?)`);
	}
}
function noText(shown, line, what) {
	return new InputError(`${shown}, line ${line}: ${what}; save it as UTF-8`);
}
function lineAt(bytes, at) {
	let line = 1;
	for (let i = 0; i < at; i++) if (bytes[i] === 10 || bytes[i] === 13 && bytes[i + 1] !== 10) line++;
	return line;
}
function firstForeignByte(bytes) {
	const isSound = (length) => {
		try {
			new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(0, length), { stream: true });
			return true;
		} catch {
			return false;
		}
	};
	let [sound, broken] = [0, bytes.length];
	while (broken - sound > 1) {
		const middle = sound + broken >> 1;
		if (isSound(middle)) sound = middle;
		else broken = middle;
	}
	return Math.min(sound, bytes.length - 1);
}

// src/web-assembly.ts
function compileModule(bytes) {
	return new WebAssembly.Module(bytes);
}
function instantiateModule(module, imports) {
	return new WebAssembly.Instance(module, imports);
}

// src/collect-garbage.ts
const SLACK = 2 ** 24;
let gc = null;
let kept = 0;
function collectGarbage() {
	if (external() < kept + SLACK) return;
	if (gc === null) {
		setFlagsFromString("--expose-gc");
		gc = runInNewContext("gc");
	}
	gc();
	kept = external();
}
function external() {
	return getHeapStatistics().external_memory;
}

// src/build.ts
const BUILD = "59ae8f8d7d67d6d1c0b390aa3b5388f6fa7b5ce1c0fba21a37ef9c071de59e5a";

// src/settings/parse-flags.ts
const commands = [
	"run",
	"evaluate",
	"diagnose",
	"publish",
	"engines",
	"inspect",
	"init"
];
const formats = [
	"text",
	"markdown",
	"json"
];
const flagNames = [
	...inputs.map(({ name }) => name).filter((name) => name !== "stage"),
	"format",
	"help",
	"version"
];
function parseFlags(args) {
	const { words, flags, help, version } = split(args);
	const [command, ...globs] = words;
	const asked = command === "help" ? globs[0] : command;
	if (command === "help" && asked !== void 0 && !isOneOf(commands, asked)) throw noCommand(asked);
	if (help || version || command === "help") {
		const topic = asked !== void 0 && isOneOf(commands, asked) ? { topic: asked } : {};
		return {
			command: null,
			inputs: {},
			format: "text",
			install: false,
			help: !version,
			version,
			...topic
		};
	}
	if (command === void 0) throw new InputError(`No command; give one of ${commands.join(", ")} (--help shows how)`);
	if (!isOneOf(commands, command)) throw noCommand(command);
	const format = flags.get("format") ?? "text";
	if (!isOneOf(formats, format)) throw new InputError(`--format: "${format}" is no format${nearestOf(format, formats)}. Known: ${formats.join(", ")}`);
	flags.delete("format");
	if (command === "engines") {
		const install = globs.length === 1 && globs[0] === "install";
		if (globs.length > 0 && !install) throw new InputError(`engines: "${globs.join(" ")}" is not known; write engines, or engines install`);
		return {
			command,
			inputs: {
				...Object.fromEntries(flags),
				stage: "diagnose"
			},
			format,
			install,
			help,
			version
		};
	}
	if ((command === "inspect" || command === "init") && format === "markdown") throw new InputError(`--format: ${command} shows text or json; leave markdown out`);
	const checkpoints = [...globs, ...flags.has("checkpoints") ? [flags.get("checkpoints")] : []];
	return {
		command,
		inputs: {
			...Object.fromEntries(flags),
			checkpoints: checkpoints.join("\n"),
			stage: [
				"run",
				"inspect",
				"init"
			].includes(command) ? "all" : command
		},
		format,
		install: false,
		help,
		version
	};
}
function noCommand(word) {
	return new InputError(`"${word}" is no command${nearestOf(word, commands)}. Known: ${commands.join(", ")}`);
}
function isOneOf(known, word) {
	return known.includes(word);
}
function split(args) {
	const words = [];
	const flags = /* @__PURE__ */ new Map();
	let help = false;
	let version = false;
	for (let i = 0; i < args.length; i++) {
		const arg = args[i];
		if (arg === "--") {
			words.push(...args.slice(i + 1));
			break;
		}
		if (arg === "-h" || arg === "--help") help = true;
		else if (arg === "--version") version = true;
		else if (!arg.startsWith("-")) words.push(arg);
		else {
			const { name, value } = readFlag(arg);
			const next = args[i + 1];
			const follows = next !== void 0 && (!next.startsWith("-") || /^-[\d.]/.test(next)) ? next : void 0;
			if (value === void 0 && follows !== void 0) i++;
			setFlag(flags, name, value ?? follows);
		}
	}
	return {
		words,
		flags,
		help,
		version
	};
}
function readFlag(arg) {
	const equals = arg.indexOf("=");
	const flag = equals === -1 ? arg : arg.slice(0, equals);
	const name = flag.replace(/^--?/, "");
	if (name === "stage") throw new InputError(`--stage: the command is the stage; write vae-playbook ${commands.join("|")}`);
	if (!flag.startsWith("--") || !flagNames.includes(name)) {
		const near = nearest(name, flagNames);
		throw new InputError(`${flag}: unknown flag${near === null ? "" : `; the nearest known one is --${near}`} (--help lists them all)`);
	}
	return {
		name,
		value: equals === -1 ? void 0 : arg.slice(equals + 1)
	};
}
function setFlag(flags, name, value) {
	if (value === void 0 || value.trim() === "") throw new InputError(`--${name}: needs a value, as in --${name} VALUE`);
	const before = flags.get(name);
	if (before !== void 0 && name !== "checkpoints") throw new InputError(`--${name}: given twice, "${before}" and "${value}"; keep one`);
	flags.set(name, before === void 0 ? value : `${before}\n${value}`);
}

// src/settings/command-help.ts
const finding = [
	"checkpoints",
	"dataset",
	"dataset-layout",
	"config"
];
const engine = ["engine", "device"];
const judging = [
	"threshold-percentile",
	"threshold",
	"baseline",
	"history",
	"fail-on",
	"report-name"
];
const gate = {
	0: "The gate passes.",
	1: "A diagnosis exists and the gate fails.",
	2: "Bad usage or input, or no diagnosis could be made."
};
const commandHelp = {
	run: {
		usage: "vae-playbook run [checkpoint globs...] --dataset DIR [flags]",
		does: "Evaluates the checkpoints and diagnoses them.",
		flags: [
			...finding,
			...engine,
			...judging,
			"report-dir"
		],
		formats,
		exits: gate,
		examples: ["vae-playbook run \"runs/*.onnx\" --dataset data/fabric", "vae-playbook run scores.npz --format json --fail-on critical,warning"]
	},
	evaluate: {
		usage: "vae-playbook evaluate [checkpoint globs...] --dataset DIR [flags]",
		does: "Writes what was measured on each checkpoint to evidence/ in the report folder.",
		flags: [
			...finding,
			"shard",
			...engine,
			"report-dir"
		],
		formats: [],
		exits: {
			0: "The evidence is written.",
			2: "Bad usage or input, or a checkpoint could not be measured."
		},
		examples: ["vae-playbook evaluate \"runs/*.onnx\" --dataset data/fabric --shard 2/8"]
	},
	diagnose: {
		usage: "vae-playbook diagnose [flags]",
		does: "Reads that evidence; writes diagnosis.json and the report; decides.",
		flags: [
			"config",
			...judging,
			"report-dir"
		],
		formats,
		exits: gate,
		examples: ["vae-playbook diagnose --report-dir vae-playbook-report --threshold-percentile 99"]
	},
	publish: {
		usage: "vae-playbook publish",
		does: "Brings a diagnosis to the pull request; only in a GitHub Actions job, by the action.",
		flags: [],
		formats: [],
		exits: { 2: "Always: there is no pull request on the command line. Use the action with stage: publish." },
		examples: ["vae-playbook help publish"]
	},
	engines: {
		usage: "vae-playbook engines [install] [flags]",
		own: true,
		does: "Shows which inference engines are there, and which would be used; engines install installs the native ones.",
		flags: ["config", ...engine],
		formats: ["text", "json"],
		exits: {
			0: "They are shown.",
			2: "Bad usage, or the engine for ONNX models was to be installed and is not there."
		},
		examples: ["vae-playbook engines", "vae-playbook engines install --format json"]
	},
	inspect: {
		usage: "vae-playbook inspect [checkpoint globs...] --dataset DIR [flags]",
		own: true,
		does: "Shows what a run would take for what, without a verdict; writes nothing.",
		flags: [
			...finding,
			"threshold-percentile",
			"threshold",
			"baseline",
			"history"
		],
		formats: ["text", "json"],
		exits: {
			0: "A run would begin.",
			2: "A run would end so, with the same message."
		},
		examples: ["vae-playbook inspect \"runs/*.onnx\" --dataset data/fabric --history runs/history.csv"]
	},
	init: {
		usage: "vae-playbook init [checkpoint globs...] --dataset DIR [flags]",
		own: true,
		does: "Writes .github/workflows/vae-playbook.yml and a commented .github/vae-playbook.yml from what inspect finds; never over a file.",
		flags: [
			...finding.filter((name) => name !== "config"),
			...engine,
			...judging,
			"report-dir"
		],
		formats: ["text", "json"],
		exits: {
			0: "Both are written.",
			2: "One of them is there, or a run would end so, with the same message."
		},
		examples: ["vae-playbook init \"runs/*.onnx\" --dataset data/fabric --history runs/history.csv"]
	}
};

// src/settings/help-text.ts
const WIDTH = 100;
const INDENT = 32;
function wrap(text, width) {
	return text.split(" ").reduce((lines, word) => {
		const last = lines.at(-1);
		if (last !== void 0 && last.length + 1 + word.length <= width) return [...lines.slice(0, -1), `${last} ${word}`];
		return [...lines, word];
	}, []);
}
function row(left, right) {
	const [first, ...rest] = wrap(right, 68);
	return [`  ${left}`.padEnd(INDENT) + first, ...rest.map((line) => " ".repeat(INDENT) + line)].join("\n");
}
function inputRow(name) {
	const input = inputs.find((other) => other.name === name);
	return row(`--${input.name} ${input.placeholder}`, input.description + (input.default ? ` Default: ${input.default}.` : ""));
}
function formatRow(known) {
	return row("--format FORMAT", `What standard output holds: ${known.join(", ")}. Default: text.`);
}
function flagRows() {
	return [
		...inputs.filter(({ name }) => name !== "stage" && !noSettings.includes(name)).map(({ name }) => inputRow(name)),
		row("--pull-request NUMBER", "For publish; of no use outside of a GitHub Actions job."),
		row("--github-token TOKEN", "Likewise."),
		formatRow(formats),
		row("--help, -h", "Shows this text, or that of one command."),
		row("--version", "Shows the version.")
	];
}
function helpText() {
	const entries = Object.entries(commandHelp);
	return [
		`vae-playbook: judges checkpoints of a VAE anomaly detector against a playbook of ${inWords(symptomIds.length)} symptoms.`,
		"",
		"Usage",
		"  vae-playbook run|evaluate|diagnose|publish [checkpoint globs...] --dataset DIR [flags]",
		...entries.filter(([, { own }]) => own).map(([, { usage }]) => `  ${usage}`),
		"  vae-playbook help [command]",
		"",
		"Commands",
		...entries.map(([command, { does }]) => row(command, does)),
		row("help", "Shows this text, or that of one command."),
		"",
		"Flags",
		...flagRows(),
		"",
		"Findings (limits and severities: symptoms in the config file)",
		...findingIds.map((id) => row(id, `${recordOf(id).title}.`)),
		"",
		"Exit codes",
		row("0", "The gate passes."),
		row("1", "A diagnosis exists and the gate fails."),
		row("2", "Bad usage or input, or no diagnosis could be made."),
		"",
		"Examples",
		"  vae-playbook run \"runs/*.onnx\" --dataset data/fabric",
		"  vae-playbook run scores.npz --format json --fail-on critical,warning",
		"  vae-playbook evaluate \"runs/*.onnx\" --dataset data/fabric --shard 2/8",
		""
	].join("\n");
}
function commandHelpText(command) {
	const { usage, does, flags, formats: known, exits, examples } = commandHelp[command];
	return [
		...wrap(`vae-playbook ${command}: ${does[0].toLowerCase()}${does.slice(1)}`, WIDTH),
		"",
		"Usage",
		`  ${usage}`,
		"",
		"Flags",
		...flags.map(inputRow),
		...known.length === 0 ? [] : [formatRow(known)],
		row("--help, -h", "Shows this text; vae-playbook --help shows all commands and findings."),
		"",
		"Exit codes",
		...Object.entries(exits).map(([code, meaning]) => row(code, meaning)),
		"",
		"Examples",
		...examples.map((line) => `  ${line}`),
		""
	].join("\n");
}

// src/command-line.ts
async function runCommand(args) {
	try {
		return await main(args);
	} catch (error) {
		const defect = `a defect of vae-playbook, please report it: ${String(error.stack)}`;
		say(process.stderr, `vae-playbook: ${error instanceof InputError ? error.message : defect}`);
		return 2;
	}
}
async function main(args) {
	const flags = parseFlags(args);
	if (flags.help) return print(flags.topic === void 0 ? helpText() : commandHelpText(flags.topic));
	if (flags.version) return print(`${VERSION}\n`);
	if (flags.command === "publish") throw new InputError("publish: there is no pull request on the command line; use the action with stage: publish");
	if (flags.command === "init") await (await import("./inspect.js").then((n) => n.init_exports)).refuseExisting();
	const { loadSettings } = await import("./settings.js").then((n) => n.load_settings_exports);
	const loaded = await loadSettings({
		inputs: flags.inputs,
		cwd: workingFolder()
	});
	if (flags.command === "engines") return engines(loaded.settings, flags);
	if (flags.command === "init") return initialize(loaded, flags);
	if (flags.command === "inspect") return inspection(loaded, flags);
	const { Progress } = await import("./evaluate.js").then((n) => n.progress_exports);
	const { runStages } = await import("./run-stages.js").then((n) => n.run_stages_exports);
	const diagnosis = await runStages(loaded, new Progress(process.stderr));
	const { settings } = loaded;
	if (diagnosis === null) return printEvidenceFolder(`${settings["report-dir"]}/evidence`);
	const { gatePasses } = await import("./run-stages.js").then((n) => n.gate_exports);
	const passes = gatePasses(diagnosis, settings["fail-on"]);
	const { renderMarkdown } = await import("./report.js").then((n) => n.render_markdown_exports);
	const { writeReport } = await import("./run-stages.js").then((n) => n.report_files_exports);
	const { timed } = await import("./evaluate.js").then((n) => n.timed_exports);
	const markdown = await timed("report", () => renderMarkdown(diagnosis, {
		reportName: settings["report-name"],
		failed: !passes
	}));
	await writeReport(settings["report-dir"], markdown);
	print(await render(flags.format, markdown));
	return passes ? 0 : 1;
	async function render(format, markdown) {
		if (format === "json") return jsonForRunner(diagnosis);
		if (format === "markdown") return `${markdown}\n`;
		const { renderText } = await import("./report.js").then((n) => n.render_text_exports);
		return `${renderText(diagnosis, {
			color: process.stdout.isTTY && !process.env.NO_COLOR,
			failed: !passes
		})}\nReport: ${settings["report-dir"]}/report.html\n`;
	}
}
function workingFolder() {
	try {
		return process.cwd();
	} catch {
		throw new InputError("the working folder does not exist any more: change into one that does");
	}
}
function printEvidenceFolder(folder) {
	return print(existsSync(folder) ? `Evidence is in ${folder}\n` : "");
}
async function engines(settings, { format, install }) {
	const { describeEngines } = await import("./describe-engines.js").then((n) => n.describe_engines_exports);
	const rows = await describeEngines(settings, install);
	const { enginesText } = await import("./describe-engines.js").then((n) => n.engines_text_exports);
	print(format === "json" ? jsonForRunner(rows) : enginesText(rows));
	return install && rows.some(({ models, native }) => models === "ONNX" && "absent" in native) ? 2 : 0;
}
async function inspection(loaded, { format }) {
	const { inspect } = await import("./inspect.js").then((n) => n.inspect_exports);
	const found = await inspect(loaded);
	const { inspectionText } = await import("./inspect.js").then((n) => n.inspection_text_exports);
	return print(format === "json" ? jsonForRunner(found) : inspectionText(found));
}
async function initialize(loaded, { inputs, format }) {
	const { init } = await import("./inspect.js").then((n) => n.init_exports);
	const written = await init(loaded, inputs);
	if (format === "json") return print(jsonForRunner({ written }));
	return print(`Written: ${written.join(" and ")}. Read both, and commit them.\n`);
}
function print(text) {
	process.stdout.write(process.stdout.isTTY ? text : forRunner(text));
	return 0;
}

export { BUILD, InputError, VERSION, closest, collectGarbage, compileModule, count, decodeText, distance, exactPercent, explains, figure, findingIds, findings, forRunner, inWords, inputs, instantiateModule, isSymptom, leavesOpen, letConsoleSay, makeFolder, nearest, nearestOf, noSettings, note, oneValue, parseJson, percent, precedence, range, rate, recordOf, runCommand, say, sentence, symptomIds };