import { createRequire as __createRequire } from 'node:module';
import { fileURLToPath as __fileURLToPath } from 'node:url';
import { dirname as __pathDirname } from 'node:path';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __pathDirname(__filename);
import {
  precedence
} from "./chunk-CNZ32GBS.js";

// src/report/escape.ts
var split = "&#8203;";
function plainText(text, length = 600) {
  const points2 = [
    ...text.replace(new RegExp("\\p{Surrogate}", "gu"), "�").replace(/[\s\p{Cc}]+/gu, " ").replace(new RegExp("\\p{Cf}", "gu"), "").trim()
  ];
  return points2.length > length ? `${points2.slice(0, length - 1).join("").trimEnd()}…` : points2.join("");
}
var special = /&(?=[#\p{L}])|[\\`*_~[\]]|[<>](?![ =\d])|[|$]|@(?=[\p{L}\p{N}_-])|#(?=\d)|:(?=\/\/)|:(?=[\w+-]+:)|www(?=\.)|\bGH-(?=\d)/giu;
function escapeCharacter(found) {
  switch (found) {
    case "&":
      return "&amp;";
    case "<":
      return "&lt;";
    case ">":
      return "&gt;";
    case "|":
      return "&#124;";
    case "$":
      return "&#36;";
  }
  return /^[\\`*_~[\]]$/.test(found) ? `\\${found}` : found + split;
}
function escapeSentence(text, length) {
  const line2 = escapeText(text, length);
  return /[.!?…]$/.test(line2) ? line2 : `${line2}.`;
}
function escapeText(text, length) {
  return plainText(text, length).replace(special, escapeCharacter).replace(/^(\d+)([.)])(?=\s|$)/, "$1\\$2").replace(/^(?:>|[#+\-=](?=[\s#+\-=]|$))/, "\\$&");
}
function codeText(name, length = 80) {
  const line2 = plainText(name, length);
  if (line2 === "") return "(no name)";
  return /[|`]/.test(line2) ? escapeText(line2, length) : `\`${line2}\``;
}
function fence(lines, language = "") {
  const runs = lines.flatMap((line2) => line2.match(/`+/g) ?? []);
  const ticks = "`".repeat(Math.max(3, ...runs.map((run) => run.length + 1)));
  return [ticks + language, ...lines, ticks].join("\n");
}
function link(text, address) {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null || !/^https?:$/.test(url.protocol)) return escapeText(text);
  return `[${escapeText(text)}](${url.href.replace(/[()<>|\\`*_~[\]]/g, encodeMarkup)})`;
}
function encodeMarkup(character) {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}

// src/report/format-number.ts
var notMeasurable = "–";
var count = new Intl.NumberFormat("en-US", { maximumFractionDigits: 0 });
function formatNumber(value, digits = 3) {
  if (value === null) return notMeasurable;
  if (value === 0) return "0";
  const size = Math.abs(value);
  if (size >= 1e9 || size < 1e-4)
    return value.toExponential(digits - 1).replace(/\.?0+e/, "e").replace("e+", "e");
  if (size >= 1e3) return count.format(value);
  const text = value.toPrecision(digits);
  return text.includes("e") ? String(Number(text)) : text;
}
function trimZeros(text) {
  return /^-?\d+\.\d+$/.test(text) ? text.replace(/\.?0+$/, "") : text;
}
function formatLimit(value) {
  return trimZeros(formatNumber(value, 4));
}
function formatMeasured(value, limit) {
  if (value === null) return "not measurable";
  for (let digits = 3; digits < 10; digits++) {
    const text = trimZeros(formatNumber(value, digits));
    if (value === limit || Number(text.replaceAll(",", "")) !== limit) return text;
  }
  return trimZeros(formatNumber(value, 10));
}
function formatCount(value) {
  return count.format(value);
}
function formatPercent(share) {
  if (share === null) return notMeasurable;
  const percent = share * 100;
  if (percent === 0 || percent === 100) return `${percent}%`;
  if (percent > 99) return `${(Math.floor(percent * 10) / 10).toFixed(1)}%`;
  return percent >= 9.95 ? `${percent.toFixed(0)}%` : percent >= 0.995 ? `${percent.toFixed(1)}%` : `${formatNumber(percent, 2)}%`;
}
function formatScore(value) {
  return value === null ? notMeasurable : value.toFixed(3);
}
function namedInterval(interval, approximate, format) {
  return `${approximate ? "approximate " : ""}95% interval ${formatInterval(interval, format)}`;
}
function formatInterval(interval, format) {
  return `${format(interval[0])} to ${format(interval[1])}`;
}
function formatRange(interval, format) {
  return `${format(interval[0])}–${format(interval[1])}`;
}
function formatPercentile(percentile) {
  const shown2 = String(Number(percentile.toFixed(percentile > 99 ? 2 : 1)));
  const suffix = /\.|1[123]$/.test(shown2) ? "th" : { 1: "st", 2: "nd", 3: "rd" }[shown2.at(-1)] ?? "th";
  return `${shown2}${suffix} percentile`;
}

// src/report/measurement-text.ts
var operators = { "<": "<", "<=": "≤", ">": ">", ">=": "≥", "=": "=" };
function meetsSymptom({ value, operator, limit }) {
  if (value === null) return null;
  switch (operator) {
    case "<":
      return value < limit;
    case "<=":
      return value <= limit;
    case ">":
      return value > limit;
    case ">=":
      return value >= limit;
    case "=":
      return value === limit;
  }
}
function decisiveMeasurement(finding) {
  const side = finding.status === "present";
  return finding.measurements.find((measurement) => meetsSymptom(measurement) === side) ?? finding.measurements.find((measurement) => measurement.value !== null) ?? finding.measurements[0];
}
function measuredText({ value, limit, unit, interval }) {
  const figure = formatMeasured(value, limit) + (unit === void 0 || value === null ? "" : ` ${unit}`);
  return interval ? `${figure} (${formatInterval(interval, (bound) => formatMeasured(bound, limit))})` : figure;
}
function symptomText({ operator, limit }) {
  return `${operators[operator]} ${formatLimit(limit)}`;
}

// src/report/plain-names.ts
var spelled = new Map(
  Object.entries({
    auc: "AUC",
    auroc: "AUROC",
    aupro: "AUPRO",
    f1: "F1",
    fft: "FFT",
    fpr: "false positive rate",
    kl: "KL",
    nmse: "normalized error",
    roc: "ROC",
    snr: "SNR",
    ssim: "SSIM",
    vae: "VAE",
    r2: "R²"
  })
);
var findings = new Map(
  Object.entries({
    "threshold-finds-nothing": "threshold finds no defect",
    "heat-maps-red-or-uniform": "heat maps all red or uniform",
    "latent-means-flat": "latent means (mu) flat",
    "latent-spread-vanishes": "latent spread (sigma) vanishes",
    "auroc-stuck": "AUROC stuck near chance",
    "scale-mismatch": "model and images on different scales",
    "channel-order": "channels in another order",
    "copies-its-input": "model copies its input",
    "masks-misaligned": "masks do not line up with the images",
    "best-checkpoint-earlier": "an earlier checkpoint is better",
    "no-verdict-possible": "evaluation set cannot support a verdict"
  })
);
var metrics = new Map(
  Object.entries({
    affineError: "error left after rescaling",
    aurocDrop: "AUROC lost against the baseline",
    aurocDropP: "p-value of that drop",
    bestF1: "best F1 of any threshold",
    bestMinusLast: "AUROC of the best checkpoint minus the last",
    bestMinusLastP: "p-value of that difference",
    blurredPixelAuroc: "pixel-level AUROC of the blurred map",
    blurredPixelAurocLowerBound: "lower bound of the pixel-level AUROC of the blurred map",
    chanceOfNoHit: "probability of no hit by chance",
    channelCorrelationGain: "correlation gained by swapping channels",
    coefficientOfVariationRatio: "unevenness of defective maps / clean maps",
    collapsedFraction: "share of collapsed latent units",
    defectFreeUnits: "defect-free units",
    effectiveBeta: "effective beta",
    errorToNoise: "squared error / noise variance",
    errorToVariance: "reconstruction error / image variance",
    falseAlarmRise: "rise of the false positive rate",
    falseAlarmRiseP: "p-value of that rise",
    exchangedMaskFit: "error inside exchanged masks, in standard deviations",
    gainOverFirst: "AUROC gained since the first checkpoint",
    highestAurocBound: "highest AUROC bound of any checkpoint",
    imageAuroc: "image-level AUROC",
    imageAurocLowerBound: "lower bound of the image-level AUROC",
    invertedMaskFit: "error inside inverted masks, in standard deviations",
    insideOutsideRatio: "error inside / outside the masks",
    klTotal: "KL divergence",
    liveFraction: "share of live latent units",
    liveUnits: "live latent units",
    liveUnitsLost: "share of the live units lost",
    maskFit: "error inside the masks, in standard deviations",
    meanSigma: "mean sigma",
    meanSigmaActive: "mean sigma of active units",
    meanSigmaLive: "mean sigma of live units",
    muChange: "change of mu between two runs",
    muVariance: "variance of mu",
    permutationEffect: "error added by another image's code / image variance",
    noiseCoherence: "coherence with the noise of the images",
    pinnedFraction: "share of log-variances at their minimum",
    pinnedLogVariance: "that minimum log-variance",
    pixelAuroc: "pixel-level AUROC",
    placementP: "p-value of that placement of the masks",
    rawError: "reconstruction error / pixel variance",
    reachableRecall: "recall within reach of another threshold",
    recallDrop: "recall lost against the baseline",
    recallDropP: "p-value of that loss",
    reconstructionChange: "change of the reconstruction between two runs",
    reconstructionDiversity: "diversity of the reconstructions",
    reconstructionR2: "R² of the reconstruction",
    riseP: "p-value of a rise of the AUROC",
    scoreNoiseShare: "share of noise in the score",
    shiftedMaskFit: "error inside shifted masks, in standard deviations",
    signalInformation: "information in mu",
    signalToNoise: "signal to noise of the latent code",
    symptomsJudged: "symptoms that could be judged",
    truePositives: "defects found",
    typicalDiversity: "diversity of the reconstructions of typical images",
    turnedMaskFit: "error inside turned masks, in standard deviations"
  })
);
function spell(words) {
  return words.map((word) => spelled.get(word.toLowerCase()) ?? word.toLowerCase()).join(" ");
}
function causeName(cause) {
  return spell(cause.split("-"));
}
function findingName(name) {
  return findings.get(name) ?? spell(name.split("-"));
}
function findingTitle(name) {
  return capitalized(findingName(name));
}
function capitalized(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
function metricName(metric) {
  return metrics.get(metric) ?? spell(metric.replace(/([a-z])([A-Z])/g, "$1 $2").split(/[\s-]+/));
}

// src/report/ranked-findings.ts
var order = ["D1", ...precedence];
var severities = ["critical", "warning", "notice"];
function isSymptom(id) {
  return /^S[1-6]$/.test(id);
}
function isInconclusive(finding) {
  return finding.status === "present" && (finding.id === "P1" || finding.id === "D1");
}
function rank(finding) {
  const severity = isInconclusive(finding) ? 0.5 : severities.indexOf(finding.severity);
  const place = order.indexOf(finding.id);
  return severity * 100 + (place < 0 ? order.length : place);
}
function rankFindings(findings2) {
  const present = findings2.filter((finding) => finding.status === "present").sort((a, b) => rank(a) - rank(b));
  const inForce = new Map(present.filter((finding) => !finding.waived).map((finding) => [finding.id, finding]));
  const rootOf = (finding) => {
    const seen = /* @__PURE__ */ new Set([finding.id]);
    let root = finding;
    while (root.explainedBy !== void 0) {
      const above = inForce.get(root.explainedBy);
      if (above === void 0) break;
      if (seen.has(above.id)) return finding;
      seen.add(above.id);
      root = above;
    }
    return root;
  };
  const counting = [];
  for (const finding of inForce.values()) if (rootOf(finding) === finding) counting.push({ finding, consequences: [] });
  for (const finding of inForce.values()) {
    const root = rootOf(finding);
    if (root !== finding) counting.find((entry) => entry.finding === root).consequences.push(finding);
  }
  return { counting, waived: present.filter((finding) => finding.waived) };
}

// src/report/headline.ts
var icons = { critical: "🔴", warning: "🟡", healthy: "✅", inconclusive: "⚪" };
var named = 3;
var isCollapse = (finding) => finding.id === "S2" || finding.id === "S4";
var ids = (findings2) => findings2.map((finding) => finding.id).sort().join(", ");
function collapseWords(collapse) {
  const alone = collapse.every((finding) => finding.id === "S2");
  return alone ? "reconstructions look the same, as in posterior collapse (S2)" : `posterior collapse (${ids(collapse)})`;
}
function nameFindings(findings2) {
  const collapse = findings2.filter(isCollapse);
  const entries = findings2.flatMap((finding) => {
    if (!isCollapse(finding)) return `${findingName(finding.name)} (${finding.id})`;
    return finding === collapse[0] ? collapseWords(collapse) : [];
  });
  const more = entries.length - named;
  return entries.slice(0, named).join("; ") + (more > 0 ? `; and ${more} more` : "");
}
function healthyWords(diagnosis) {
  const symptoms = diagnosis.findings.filter((finding) => isSymptom(finding.id));
  const open = symptoms.filter((finding) => finding.status === "not-assessable").length;
  if (symptoms.some((finding) => finding.status === "present")) return "no finding counts against the model";
  return open === 0 ? "none of the six symptoms is present" : `no symptom is present; ${open} of ${symptoms.length} could not be assessed`;
}
function headline(diagnosis) {
  const { counting } = rankFindings(diagnosis.findings);
  const roots = counting.map((entry) => entry.finding);
  const verdict = diagnosis.verdict;
  const lead = verdict === "inconclusive" ? roots.filter(isInconclusive) : roots.filter((finding) => finding.severity === verdict && !isInconclusive(finding));
  const reasons = nameFindings(lead);
  const words = {
    critical: `Critical${reasons && `: ${reasons}`}`,
    warning: `Warning${reasons && `: ${reasons}`}`,
    inconclusive: `Inconclusive, the model could not be judged${reasons && `: ${reasons}`}`,
    healthy: `Healthy: ${healthyWords(diagnosis)}`
  }[verdict];
  const collapse = diagnosis.findings.filter((finding) => finding.status === "present" && isCollapse(finding));
  const unsaid = collapse.length > 0 && !words.includes("posterior collapse");
  return { icon: icons[verdict], words: unsaid ? `${words}; also posterior collapse (${ids(collapse)})` : words };
}

// src/report/unit-words.ts
function unitWords({ unit, patches, images }) {
  return unit === "patch" && patches !== images ? "patches" : "images";
}

// src/report/judged-facts.ts
function judgedCheckpoint(diagnosis) {
  return diagnosis.checkpoints.find((checkpoint) => checkpoint.name === diagnosis.judged);
}
var noticeable = 0.01;
function betterCheckpoint(diagnosis) {
  const best = diagnosis.checkpoints.find((checkpoint) => checkpoint.name === diagnosis.bestCheckpoint);
  const gain = (best?.metrics.imageAuroc ?? 0) - (judgedCheckpoint(diagnosis)?.metrics.imageAuroc ?? 0);
  return gain >= noticeable ? best : void 0;
}
function placeInTraining(diagnosis) {
  const { checkpoints } = diagnosis;
  const position = checkpoints.findIndex((checkpoint) => checkpoint.name === diagnosis.judged);
  const epoch = checkpoints[position]?.epoch ?? null;
  const place = checkpoints.length === 1 ? "the only checkpoint" : position === checkpoints.length - 1 ? `the last of ${formatCount(checkpoints.length)} checkpoints` : `number ${position + 1} of ${formatCount(checkpoints.length)} checkpoints`;
  return epoch === null ? place : `epoch ${epoch}, ${place}`;
}
function unitsJudged({ evaluationSet: set }) {
  const what = unitWords(set) === "patches" ? `${formatCount(set.patches)} patches of ${formatCount(set.images)} images` : `${formatCount(set.images)} images`;
  if (set.unlabeled !== void 0) return `${formatCount(set.unlabeled)} units without labels`;
  return `${what} (${formatCount(set.defectFree)} defect-free, ${formatCount(set.defective)} defective)`;
}

// src/report/baseline-text.ts
var titles = {
  imageAuroc: "Image-level AUROC",
  recall: "Defects found",
  falsePositiveRate: "False alarms"
};
function baselineRows(comparison) {
  const { interval, liveUnits, errorToVariance: error, threshold } = comparison;
  const tested = comparison.tests.map((test) => {
    const score = test.metric === "imageAuroc";
    const format = score ? formatScore : formatPercent;
    return {
      title: titles[test.metric],
      baseline: format(test.baseline),
      judged: format(test.judged),
      change: score && interval !== null ? `${signed(test.change, formatScore)} (${formatInterval(interval, (bound) => signed(bound, formatScore))})` : signed(test.change, score ? formatScore : points),
      test: testWords(test)
    };
  });
  const beside = [];
  const precise = (value) => formatNumber(value, 4);
  const whole = (value) => value === null ? notMeasurable : formatCount(value);
  if (threshold.baseline !== null && threshold.judged !== null)
    beside.push(shown("Operating threshold", threshold.baseline, threshold.judged, precise));
  if (liveUnits.baseline !== null || liveUnits.judged !== null)
    beside.push(shown("Live latent units", liveUnits.baseline, liveUnits.judged, whole));
  if (error.baseline !== null || error.judged !== null)
    beside.push(shown("Median error / image variance", error.baseline, error.judged, formatNumber));
  return [...tested, ...beside];
}
function shown(title, baseline, judged, format) {
  const change = baseline === null || judged === null || baseline === 0 ? "" : signed(judged / baseline - 1, (share) => formatPercent(share));
  return { title, baseline: format(baseline), judged: format(judged), change, test: "" };
}
function signed(value, format) {
  return `${value < 0 ? "−" : value > 0 ? "+" : ""}${format(Math.abs(value))}`;
}
function points(share) {
  return `${formatNumber(share * 100, 2)} points`;
}
function testWords({ worse, better, adjustedPValue: p }) {
  const counts = worse === null ? "" : `${worse} worse, ${better} better; `;
  return `${counts}p of being worse ${p < 1e-3 ? "below 0.001" : formatNumber(p, 2)}`;
}
function baselineRemarks({
  method,
  approximate,
  minimumDetectableDrop,
  bestOf,
  deltaAuroc
}) {
  if (deltaAuroc === null) return ["AUROC needs both classes, so no regression can be told."];
  if (method === "identical") return ["Identical: both rank every unit alike."];
  return [
    minimumDetectableDrop === null ? "How small a drop of the AUROC this set could show is not known." : `Smallest drop of the AUROC that this set shows in 8 of 10 cases: ${formatScore(minimumDetectableDrop)}.`,
    ...approximate ? ["Few units, or an AUROC near 1: the interval is approximate."] : [],
    ...bestOf === null ? [] : [
      `The baseline was the best of ${bestOf} checkpoints on this very set: its figures are flattered by the choice, and the comparison is strict.`
    ]
  ];
}

// src/report/select-checkpoints.ts
function selectCheckpoints(diagnosis, checkpoints, limit) {
  if (checkpoints.length <= limit) return checkpoints;
  const last = checkpoints.length - 1;
  const chosen = /* @__PURE__ */ new Set([0, last]);
  checkpoints.forEach(({ name }, i) => {
    if (name === diagnosis.judged || name === diagnosis.bestCheckpoint) chosen.add(i);
  });
  const steps = limit - chosen.size;
  for (let k = 1; k <= steps; k++) chosen.add(Math.round(k * last / (steps + 1)));
  return checkpoints.filter((_, i) => chosen.has(i));
}

// src/report/charts/auroc-chart.ts
var width = 36;
var rows = 16;
function line(value, interval, column) {
  const cells = Array.from({ length: width }, () => " ");
  cells[column(0.5)] = "┊";
  if (interval) {
    const [low, high] = interval.map(column);
    cells.fill("─", low, high + 1);
    cells[low] = "├";
    cells[high] = "┤";
  }
  cells[column(value)] = "●";
  return cells.join("");
}
function aurocChart(diagnosis) {
  const measured = diagnosis.checkpoints.filter((checkpoint) => checkpoint.metrics.imageAuroc !== null);
  if (measured.length < 2) return [];
  const lowest = Math.min(...measured.map(({ metrics: metrics2 }) => metrics2.imageAurocInterval?.[0] ?? metrics2.imageAuroc));
  const low = Math.max(0, Math.min(0.4, Math.floor(lowest * 10) / 10));
  const column = (value) => Math.round((Math.min(1, Math.max(low, value)) - low) / (1 - low) * (width - 1));
  const axis = `${low.toFixed(1)}${"1.0".padStart(width - 3)}`.split("");
  axis.splice(column(0.5) - 1, 3, ..."0.5");
  const shown2 = selectCheckpoints(diagnosis, measured, rows);
  return [
    `AUROC  ${axis.join("")}`,
    ...shown2.map(({ name, metrics: metrics2 }) => {
      const tags = [name === diagnosis.judged && "judged", name === diagnosis.bestCheckpoint && "best"].filter(Boolean);
      const scale = line(metrics2.imageAuroc, metrics2.imageAurocInterval, column);
      return `${formatScore(metrics2.imageAuroc)}  ${scale}  ${plainText(name, 18)}${tags.length ? ` ◄ ${tags.join(", ")}` : ""}`;
    }),
    ...shown2.length < measured.length ? [`${shown2.length} of ${measured.length} checkpoints shown`] : []
  ];
}

// src/report/finding-words.ts
var icons2 = { critical: "🔴", warning: "🟡", notice: "🔵" };
function findingIcon(finding) {
  if (finding.status === "absent") return "✅";
  if (finding.status === "not-assessable" || isInconclusive(finding)) return "⚪";
  return finding.waived ? "🟣" : finding.explainedBy ? "🔵" : icons2[finding.severity];
}
function findingResult(finding) {
  if (finding.status === "absent") return "absent";
  if (finding.status === "not-assessable") return "not assessable";
  if (finding.waived) return `present, waived until ${finding.waived.expires}`;
  if (finding.explainedBy) return `present, follows from ${finding.explainedBy}`;
  return isInconclusive(finding) ? "present: no verdict possible" : `present, ${finding.severity}`;
}

// src/report/say-once.ts
var likelihoods = ["likely", "possible", "ruled-out"];
function sayOnce({ causes }) {
  const said = /* @__PURE__ */ new Set();
  return likelihoods.flatMap((likelihood) => causes.filter((cause) => cause.likelihood === likelihood)).map((cause) => {
    const fresh = sentences(cause.because).flatMap((sentence) => shorten(sentence, said));
    return { ...cause, because: fresh.join(" ") || "As above." };
  });
}
function sentences(text) {
  return text.split(/(?<=[.!?])\s+(?=[\p{Lu}\d])/u);
}
function shorten(sentence, said) {
  const whole = sentence.replace(/\.$/, "");
  const colon = whole.indexOf(": ");
  const [before, after] = colon < 0 ? [whole, ""] : [whole.slice(0, colon), whole.slice(colon + 2)];
  const [knewWhole, knewBefore, knewAfter] = [whole, before, after].map((part) => said.has(part));
  said.add(whole);
  for (const part of [before, after]) if (/\d/.test(part)) said.add(part);
  if (knewWhole) return [];
  if (knewBefore) return [`As above: ${after}.`];
  return [knewAfter ? `${before}, as above.` : sentence];
}

// src/report/threshold-reserve.ts
var BEYOND_REPAIR = ["S2", "S3", "S4", "X1"];
function thresholdReserve({ thresholds, findings: findings2, verdict }) {
  const isBroken = findings2.some(
    ({ id, status, severity }) => BEYOND_REPAIR.includes(id) && status === "present" && severity === "critical"
  );
  if (isBroken) return "No threshold repairs this model.";
  if (verdict !== "inconclusive" || thresholds.recommended === null) return "";
  return "Do not set it before the verdict is settled: it may stand elsewhere then.";
}

// src/report/threshold-text.ts
var policies = new Map(
  Object.entries({
    absolute: "set by hand",
    "max-f1": "highest F1",
    youden: "Youden's J",
    "target-fpr": "conformal false-alarm target",
    cost: "lowest cost",
    pot: "peaks over threshold",
    mad: "median + 3.5 deviations",
    mixture: "mixture of two kinds"
  })
);
function policyName({ policy, percentile }) {
  if (policy === "percentile" && percentile !== null) return formatPercentile(percentile);
  return policies.get(policy) ?? policy;
}
function thresholdFigure(threshold) {
  return formatNumber(threshold.threshold, 4);
}
function shareWithInterval(share, interval) {
  if (share === null || interval === null) return formatPercent(share);
  const bounds = formatRange(interval, (bound) => (bound * 100).toFixed(bound > 0 && bound < 0.0995 ? 1 : 0));
  return `${formatPercent(share)} (${bounds}%)`;
}
function yieldText({ recall, falsePositiveRate }) {
  const parts = [
    recall === null ? "" : `finds ${formatPercent(recall)} of the defects`,
    falsePositiveRate === null ? "" : `${formatPercent(falsePositiveRate)} false alarms`
  ].filter(Boolean);
  return parts.length > 0 ? parts.join(", ") : "yield not measurable";
}
function stabilityText({ plateau, thresholdInterval }) {
  const between = ([low, high]) => `${formatNumber(low, 4)} to ${formatNumber(high, 4)}`;
  const parts = [
    plateau && plateau[0] < plateau[1] ? `F1 is within 5% of its best from ${between(plateau)}` : "",
    thresholdInterval ? `approximate 95% interval of the threshold: ${between(thresholdInterval)}` : ""
  ].filter(Boolean);
  const text = parts.join("; ");
  return text === "" ? "" : `${text[0].toUpperCase()}${text.slice(1)}.`;
}
var same = (a, b) => a.policy === b.policy && a.threshold === b.threshold;
function namedThresholds({ operating, recommended, candidates }) {
  const rows3 = [];
  if (operating) rows3.push({ threshold: operating, operating: true, recommended: false });
  if (recommended) {
    if (operating && same(operating, recommended)) rows3[0].recommended = true;
    else rows3.push({ threshold: recommended, operating: false, recommended: true });
  }
  for (const threshold of candidates) {
    if (!rows3.some((row) => same(row.threshold, threshold)))
      rows3.push({ threshold, operating: false, recommended: false });
  }
  return rows3;
}

// src/report/charts/bar.ts
var eighths = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"];
function bar(share, width2) {
  const steps = Math.round(Math.min(1, Math.max(0, share)) * width2 * 8);
  if (steps === 0) return share > 0 ? "▏" : "";
  return "█".repeat(Math.floor(steps / 8)) + eighths[steps % 8];
}

// src/report/charts/merge-bins.ts
function mergeBins({ edges, series }, rows3) {
  const filled = edges.slice(0, -1).map((_, i) => series.some((values) => values[i] > 0));
  const first = filled.indexOf(true);
  if (first < 0) return { edges: [], series: series.map(() => []) };
  const end = filled.lastIndexOf(true) + 1;
  const step = Math.ceil((end - first) / rows3);
  const merged = { edges: [], series: series.map(() => []) };
  for (let from = first; from < end; from += step) {
    const to = Math.min(from + step, end);
    merged.edges.push(edges[from]);
    series.forEach((values, k) => merged.series[k].push(values.slice(from, to).reduce((sum, value) => sum + value, 0)));
  }
  merged.edges.push(edges[end]);
  return merged;
}

// src/report/charts/score-histogram.ts
var rows2 = 15;
var barWidth = 15;
function shares(values) {
  const total = values.reduce((sum, value) => sum + value, 0);
  return values.map((value) => total > 0 ? value / total : 0);
}
function half(share, highest) {
  const percent = share * 100;
  const label = share === 0 ? "" : percent < 0.5 ? "<1%" : `${percent.toFixed(0)}%`;
  return `${label.padStart(4)} ${bar(share / highest, barWidth).padEnd(barWidth)}`;
}
function scoreHistogram(diagnosis) {
  const { scores, thresholds, evaluationSet } = diagnosis;
  const bins = mergeBins({ edges: scores.edges, series: [shares(scores.defectFree), shares(scores.defective)] }, rows2);
  if (bins.edges.length === 0) return [];
  const [defectFree, defective] = bins.series;
  const highest = Math.max(...defectFree, ...defective);
  const last = defectFree.length - 1;
  const marks = defectFree.map(() => []);
  for (const [name, threshold] of [
    ["operating", thresholds.operating?.threshold],
    ["recommended", thresholds.recommended?.threshold]
  ]) {
    if (threshold === void 0 || threshold === null) continue;
    const place = bins.edges.slice(1).findIndex((edge) => threshold < edge);
    marks[place < 0 ? last : place].push(
      threshold < bins.edges[0] ? `${name} (below)` : threshold > bins.edges[last + 1] ? `${name} (above)` : name
    );
  }
  const head = [
    `defect-free (${formatCount(evaluationSet.defectFree)})`,
    `defective (${formatCount(evaluationSet.defective)})`
  ];
  return [
    `${"score from".padStart(12)}  ${head[0].padEnd(barWidth + 7)}${head[1]}`,
    ...defectFree.map(
      (share, i) => [
        `${formatNumber(bins.edges[i]).padStart(12)} ${half(share, highest)}  ${half(defective[i], highest)}`,
        marks[i].length > 0 ? ` ◄ ${marks[i].join(", ")}` : ""
      ].join("").trimEnd()
    )
  ];
}

export {
  plainText,
  escapeSentence,
  escapeText,
  codeText,
  fence,
  link,
  formatNumber,
  formatCount,
  formatPercent,
  formatScore,
  namedInterval,
  formatRange,
  formatPercentile,
  meetsSymptom,
  decisiveMeasurement,
  measuredText,
  symptomText,
  causeName,
  findingTitle,
  capitalized,
  metricName,
  isSymptom,
  isInconclusive,
  rankFindings,
  headline,
  unitWords,
  judgedCheckpoint,
  betterCheckpoint,
  placeInTraining,
  unitsJudged,
  baselineRows,
  baselineRemarks,
  selectCheckpoints,
  aurocChart,
  findingIcon,
  findingResult,
  sayOnce,
  thresholdReserve,
  policyName,
  thresholdFigure,
  shareWithInterval,
  yieldText,
  stabilityText,
  namedThresholds,
  bar,
  mergeBins,
  scoreHistogram
};
