import { __exportAll } from "./rolldown-runtime.js";
import { exactPercent, isSymptom } from "./common.js";
import { TURNED_OFF, isMet } from "./run-stages.js";
import { baselineRemarks, baselineRows, betterCheckpoint, capitalized, causeName, codeText, decisiveMeasurement, escapeSentence, escapeText, fence, findingIcon, findingResult, findingTitle, firstAdvice, formatCount, formatNumber, formatPercent, formatPercentile, formatRange, formatScore, headline, isInconclusive, judgedCheckpoint, linesBesideVerdict, link, measuredText, metricName, namedInterval, namedThresholds, placeInTraining, plainText, policyName, rankFindings, sayOnce, sentences, shareWithInterval, stabilityText, symptomText, thresholdFigure, thresholdReserve, unitWords, unitsJudged, yieldText } from "./page.js";

// src/report/budget.ts
const stage = {
	detail: 1,
	chart: 2,
	evidence: 3,
	absent: 4,
	prose: 5,
	never: Infinity
};
function distinct(versions) {
	const kept = [];
	for (const version of versions) if (kept.at(-1)?.text === version.text) kept[kept.length - 1] = {
		...kept.at(-1),
		goesAt: version.goesAt
	};
	else kept.push(version);
	return kept;
}
function always(text) {
	return [{
		text,
		goesAt: stage.never
	}];
}
function dropped(at, text, name) {
	return text === "" ? always("") : [{
		text,
		goesAt: at
	}, {
		text: "",
		goesAt: stage.never,
		without: name
	}];
}
function measure(text, unit) {
	return unit === "bytes" ? Buffer.byteLength(text, "utf8") : text.length;
}
function fitSections(sections, end, budget) {
	const chosen = sections.map(() => 0);
	for (;;) {
		const versions = sections.map((section, i) => section[chosen[i]]);
		const leftOut = versions.flatMap((version) => version.without ?? []);
		const text = [...versions.map((version) => version.text), end(leftOut)].filter((part) => part !== "").join("\n\n");
		if (budget === null || measure(text, budget.unit) <= budget.limit) return text;
		let next = -1;
		versions.forEach((version, i) => {
			if (version.goesAt !== stage.never && (next < 0 || version.goesAt <= versions[next].goesAt)) next = i;
		});
		if (next < 0) throw new RangeError(`the shortest report does not fit into ${budget.limit} ${budget.unit}`);
		chosen[next]++;
	}
}

// src/report/fold.ts
function fold(title, body) {
	return body === "" ? "" : `<details><summary>${title}</summary>\n\n${body}\n\n</details>`;
}

// node_modules/markdown-table/index.js
function defaultStringLength(value) {
	return value.length;
}
function markdownTable(table, options) {
	const settings = options || {};
	const align = (settings.align || []).concat();
	const stringLength = settings.stringLength || defaultStringLength;
	const alignments = [];
	const cellMatrix = [];
	const sizeMatrix = [];
	const longestCellByColumn = [];
	let mostCellsPerRow = 0;
	let rowIndex = -1;
	while (++rowIndex < table.length) {
		const row = [];
		const sizes = [];
		let columnIndex = -1;
		if (table[rowIndex].length > mostCellsPerRow) mostCellsPerRow = table[rowIndex].length;
		while (++columnIndex < table[rowIndex].length) {
			const cell = serialize(table[rowIndex][columnIndex]);
			if (settings.alignDelimiters !== false) {
				const size = stringLength(cell);
				sizes[columnIndex] = size;
				if (longestCellByColumn[columnIndex] === void 0 || size > longestCellByColumn[columnIndex]) longestCellByColumn[columnIndex] = size;
			}
			row.push(cell);
		}
		cellMatrix[rowIndex] = row;
		sizeMatrix[rowIndex] = sizes;
	}
	let columnIndex = -1;
	if (typeof align === "object" && "length" in align) while (++columnIndex < mostCellsPerRow) alignments[columnIndex] = toAlignment(align[columnIndex]);
	else {
		const code = toAlignment(align);
		while (++columnIndex < mostCellsPerRow) alignments[columnIndex] = code;
	}
	columnIndex = -1;
	const row = [];
	const sizes = [];
	while (++columnIndex < mostCellsPerRow) {
		const code = alignments[columnIndex];
		let before = "";
		let after = "";
		if (code === 99) {
			before = ":";
			after = ":";
		} else if (code === 108) before = ":";
		else if (code === 114) after = ":";
		let size = settings.alignDelimiters === false ? 1 : Math.max(1, longestCellByColumn[columnIndex] - before.length - after.length);
		const cell = before + "-".repeat(size) + after;
		if (settings.alignDelimiters !== false) {
			size = before.length + size + after.length;
			if (size > longestCellByColumn[columnIndex]) longestCellByColumn[columnIndex] = size;
			sizes[columnIndex] = size;
		}
		row[columnIndex] = cell;
	}
	cellMatrix.splice(1, 0, row);
	sizeMatrix.splice(1, 0, sizes);
	rowIndex = -1;
	const lines = [];
	while (++rowIndex < cellMatrix.length) {
		const row = cellMatrix[rowIndex];
		const sizes = sizeMatrix[rowIndex];
		const cellsInRow = settings.fillRows === false ? Math.max(1, cellMatrix[rowIndex === 1 ? 0 : rowIndex].length) : mostCellsPerRow;
		columnIndex = -1;
		const line = [];
		while (++columnIndex < cellsInRow) {
			const cell = row[columnIndex] || "";
			let before = "";
			let after = "";
			if (settings.alignDelimiters !== false) {
				const size = longestCellByColumn[columnIndex] - (sizes[columnIndex] || 0);
				const code = alignments[columnIndex];
				if (code === 114) before = " ".repeat(size);
				else if (code === 99) {
					const half = size / 2;
					if (size % 2) {
						before = " ".repeat(half + .5);
						after = " ".repeat(half - .5);
					} else {
						before = " ".repeat(half);
						after = before;
					}
				} else after = " ".repeat(size);
			}
			if (settings.delimiterStart !== false && !columnIndex) line.push("|");
			if (settings.padding !== false && !(settings.alignDelimiters === false && cell === "") && (settings.delimiterStart !== false || columnIndex)) line.push(" ");
			if (settings.alignDelimiters !== false) line.push(before);
			line.push(cell);
			if (settings.alignDelimiters !== false) line.push(after);
			if (settings.padding !== false) line.push(" ");
			if (settings.delimiterEnd !== false || columnIndex !== cellsInRow - 1) line.push("|");
		}
		lines.push(settings.delimiterEnd === false ? line.join("").replace(/ +$/, "") : line.join(""));
	}
	return lines.join("\n");
}
function serialize(value) {
	return value === null || value === void 0 ? "" : String(value);
}
function toAlignment(value) {
	const code = typeof value === "string" ? value.codePointAt(0) : 0;
	return code === 67 || code === 99 ? 99 : code === 76 || code === 108 ? 108 : code === 82 || code === 114 ? 114 : 0;
}

// src/report/table.ts
function table(columns, rows) {
	return markdownTable([columns.map((column) => column.title), ...rows], {
		align: columns.map((column) => column.align ?? null),
		alignDelimiters: false
	});
}

// src/report/sections/baseline.ts
const from = {
	checkpoint: "The baseline was evaluated on the same set in this run.",
	evidence: "The baseline's scores come from its evidence.",
	diagnosis: "The baseline's scores and threshold come from an earlier diagnosis."
};
function baselineSection({ baseline, judged }) {
	if (baseline === null) return [{
		text: "",
		goesAt: stage.never
	}];
	const title = `### Against the baseline ${codeText(baseline.name, 60)}`;
	const right = (name) => ({
		title: name,
		align: "right"
	});
	const rows = table([
		{ title: "" },
		right("Baseline"),
		right(codeText(judged, 40)),
		right("Change"),
		{ title: "Paired test" }
	], baselineRows(baseline).map((row) => [
		row.title,
		row.baseline,
		row.judged,
		escapeText(row.change),
		escapeText(row.test)
	]));
	const remarks = baselineRemarks(baseline).map((line) => escapeSentence(line));
	const note = `${from[baseline.source]} Each model stands at its own operating threshold; p is one-sided, after Holm over these tests.`;
	const short = [title, remarks.join(" ")].join("\n\n");
	return distinct([
		{
			text: [
				title,
				rows,
				[...remarks, note].join(" ")
			].join("\n\n"),
			goesAt: stage.chart
		},
		{
			text: short,
			goesAt: stage.prose,
			without: "the table of the baseline"
		},
		{
			text: "",
			goesAt: stage.never,
			without: "the comparison with the baseline"
		}
	]);
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
const width$2 = 36;
const rows$1 = 16;
function line(value, interval, column) {
	const cells = Array.from({ length: width$2 }, () => " ");
	cells[column(.5)] = "┊";
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
	const lowest = Math.min(...measured.map(({ metrics }) => metrics.imageAurocInterval?.[0] ?? metrics.imageAuroc));
	const low = Math.max(0, Math.min(.4, Math.floor(lowest * 10) / 10));
	const column = (value) => Math.round((Math.min(1, Math.max(low, value)) - low) / (1 - low) * 35);
	const axis = `${low.toFixed(1)}${"1.0".padStart(33)}`.split("");
	axis.splice(column(.5) - 1, 3, ..."0.5");
	const shown = selectCheckpoints(diagnosis, measured, rows$1);
	return [
		`AUROC  ${axis.join("")}`,
		...shown.map(({ name, metrics }) => {
			const tags = [name === diagnosis.judged && "judged", name === diagnosis.bestCheckpoint && "best"].filter(Boolean);
			const scale = line(metrics.imageAuroc, metrics.imageAurocInterval, column);
			return `${formatScore(metrics.imageAuroc)}  ${scale}  ${plainText(name, 18)}${tags.length ? ` ◄ ${tags.join(", ")}` : ""}`;
		}),
		...shown.length < measured.length ? [`${shown.length} of ${measured.length} checkpoints shown`] : []
	];
}

// src/report/charts/mermaid-auroc.ts
function mermaidAuroc(diagnosis) {
	const points = diagnosis.checkpoints.flatMap(({ epoch, metrics }, i) => metrics.imageAuroc === null ? [] : [{
		label: epoch ?? i + 1,
		value: metrics.imageAuroc
	}]);
	if (points.length < 2) return "";
	const low = Math.min(.4, Math.floor(Math.min(...points.map((point) => point.value)) * 10) / 10);
	const named = diagnosis.checkpoints.every(({ epoch }) => epoch !== null) ? "Epoch" : "Checkpoint";
	return fence([
		"xychart-beta",
		"  title \"Image-level AUROC over the checkpoints\"",
		`  x-axis "${named}" [${points.map((point) => `"${point.label}"`).join(", ")}]`,
		`  y-axis "AUROC" ${low} --> 1`,
		`  line [${points.map((point) => point.value.toFixed(3)).join(", ")}]`
	], "mermaid");
}

// src/report/sections/checkpoints.ts
const score = (key) => (checkpoint) => formatScore(checkpoint.metrics[key]);
const figure = (key) => (checkpoint) => formatNumber(checkpoint.metrics[key]);
const metrics = [
	{
		key: "imageAuroc",
		title: "Image AUROC",
		cell: ({ metrics: { imageAuroc, imageAurocInterval } }) => formatScore(imageAuroc) + (imageAurocInterval ? ` (${formatRange(imageAurocInterval, formatScore)})` : "")
	},
	{
		key: "averagePrecision",
		title: "AP",
		cell: score("averagePrecision")
	},
	{
		key: "threshold",
		title: "Threshold",
		cell: ({ metrics: { threshold } }) => formatNumber(threshold, 4)
	},
	{
		key: "precision",
		title: "Precision",
		cell: score("precision")
	},
	{
		key: "recall",
		title: "Recall",
		cell: score("recall")
	},
	{
		key: "f1",
		title: "F1",
		cell: score("f1")
	},
	{
		key: "bestF1",
		title: "Best F1",
		cell: score("bestF1")
	},
	{
		key: "pixelAuroc",
		title: "Pixel AUROC",
		cell: score("pixelAuroc")
	},
	{
		key: "aupro",
		title: "AUPRO",
		cell: score("aupro")
	},
	{
		key: "ssim",
		title: "SSIM",
		cell: score("ssim")
	},
	{
		key: "reconstructionR2",
		title: "R²",
		cell: score("reconstructionR2")
	},
	{
		key: "reconstructionDiversity",
		title: "Diversity",
		cell: figure("reconstructionDiversity")
	},
	{
		key: "activeUnits",
		title: "Active units",
		cell: ({ metrics: { activeUnits, latentDimensions } }) => activeUnits === null ? formatNumber(null) : `${activeUnits} of ${latentDimensions ?? "?"}`
	},
	{
		key: "klTotal",
		title: "KL (nats)",
		cell: figure("klTotal")
	},
	{
		key: "muVariance",
		title: "Var(mu)",
		cell: figure("muVariance")
	},
	{
		key: "meanSigma",
		title: "Mean sigma",
		cell: figure("meanSigma")
	}
];
function checkpointTable(diagnosis, checkpoints) {
	const measured = metrics.filter(({ key }) => diagnosis.checkpoints.some((checkpoint) => checkpoint.metrics[key] !== null));
	const right = (title) => ({
		title,
		align: "right"
	});
	return table([
		{ title: "Checkpoint" },
		right("Epoch"),
		...measured.map(({ title }) => right(title)),
		{ title: "Kind" },
		{ title: "sha256" }
	], checkpoints.map((checkpoint) => [
		codeText(checkpoint.name, 60),
		checkpoint.epoch === null ? "–" : String(checkpoint.epoch),
		...measured.map(({ cell }) => cell(checkpoint)),
		escapeText(checkpoint.kind, 40),
		codeText(checkpoint.sha256.slice(0, 12))
	]));
}
function checkpointSections(diagnosis) {
	const { checkpoints } = diagnosis;
	const lines = aurocChart(diagnosis);
	const chart = lines.length === 0 ? "" : `**Image-level AUROC over the checkpoints**, with 95% intervals\n\n${fence(lines)}`;
	const note = "AP, precision, recall and F1 are at the operating threshold; – is not measurable here.";
	const all = (shown) => fold("All figures of the checkpoints", `${checkpointTable(diagnosis, shown)}\n\n${note}`);
	const some = selectCheckpoints(diagnosis, checkpoints, 16);
	const figures = [{
		text: all(checkpoints),
		goesAt: stage.detail
	}, {
		text: "",
		goesAt: stage.never,
		without: "the figures of the checkpoints"
	}];
	if (some.length < checkpoints.length) {
		const without = `the figures of ${checkpoints.length - some.length} checkpoints`;
		figures.splice(1, 0, {
			text: all(some),
			goesAt: stage.detail,
			without
		});
	}
	return [
		dropped(stage.chart, chart, "the chart of AUROC over the checkpoints"),
		figures,
		dropped(stage.detail, fold("AUROC over the checkpoints as a drawn chart", mermaidAuroc(diagnosis)), "the drawn chart")
	];
}

// src/report/sections/findings.ts
function name(finding) {
	return `${escapeText(finding.id, 20)} · ${escapeText(findingTitle(finding.name), 80)}`;
}
function evidence({ id, measurements }) {
	if (measurements.length === 0 || measurements.length === 1 && isSymptom(id)) return "";
	return table([
		{ title: "Evidence" },
		{ title: "Measured" },
		{ title: "Present if" },
		{ title: "Met" }
	], measurements.map((measurement) => [
		escapeText(capitalized(metricName(measurement.metric)), 80),
		escapeText(measuredText(measurement), 120),
		symptomText(measurement),
		{
			true: "yes",
			false: "no",
			null: ""
		}[String(isMet(measurement))]
	]));
}
function causeLine({ cause, likelihood, because }) {
	const name = escapeText(causeName(cause), 80);
	return `- ${{
		likely: `**Likely: ${name}.**`,
		possible: `Possible: ${name}.`,
		"ruled-out": `Ruled out: ${name}.`
	}[likelihood]} ${escapeSentence(because)}`;
}
function leadingCauses(causes) {
	const of = (likelihood) => causes.filter((cause) => cause.likelihood === likelihood);
	return of("likely").length > 0 ? of("likely") : of("possible");
}
function causes$1(finding, told) {
	const lines = leadingCauses(told.get(finding).causes).map(causeLine);
	return lines.length === 0 ? "" : `**Why**\n\n${lines.join("\n")}`;
}
function otherCauses(finding, told) {
	const all = told.get(finding).causes;
	const leading = leadingCauses(all);
	return all.filter((cause) => !leading.includes(cause)).map(causeLine).join("\n");
}
function actions({ actions: all }) {
	if (all.length === 0) return "";
	return `**What to do**\n\n${all.map((action, i) => `${i + 1}. ${escapeSentence(action)}`).join("\n")}`;
}
const paragraphs = (...parts) => parts.filter(Boolean).join("\n\n");
function consequenceLines(consequences, told) {
	if (consequences.length === 0) return "";
	return `**What follows from it** (not counted again)\n\n${consequences.map((finding) => `- 🔵 **${name(finding)}.** ${escapeText(told.get(finding).summary)}`).join("\n")}`;
}
function detailBlock(finding, told, meaning = "") {
	const body = paragraphs(meaning, evidence(finding), causes$1(finding, told), otherCauses(finding, told), actions(finding));
	return body && `#### ${name(finding)}\n\n${body}`;
}
function consequenceDetails(consequences, told) {
	const blocks = consequences.map((finding) => detailBlock(finding, told));
	return fold("Evidence and advice for what follows from it", paragraphs(...blocks));
}
function findingSection({ finding, consequences }, told) {
	const label = finding.id;
	const title = `### ${findingIcon(finding)} ${name(finding)} (${isInconclusive(finding) ? "no verdict possible" : finding.severity})`;
	const meaning = escapeText(told.get(finding).summary);
	const after = consequenceLines(consequences, told);
	const others = fold("Other causes that were considered", otherCauses(finding, told));
	const details = consequenceDetails(consequences, told);
	const why = causes$1(finding, told);
	const what = actions(finding);
	const versions = [
		{
			text: paragraphs(title, meaning, evidence(finding), why, others, what, after, details),
			goesAt: stage.detail
		},
		{
			text: paragraphs(title, meaning, evidence(finding), why, what, after),
			goesAt: stage.evidence,
			without: `other causes and consequences of ${label} in detail`
		},
		{
			text: paragraphs(title, meaning, why, what),
			goesAt: stage.prose,
			without: `the evidence for ${label}`
		},
		{
			text: paragraphs(title, meaning),
			goesAt: stage.prose,
			without: `the evidence, causes and actions for ${label}`
		},
		{
			text: "",
			goesAt: stage.never,
			without: label
		}
	];
	return distinct(versions);
}
function doubtSection(finding, told) {
	const title = `### ${findingIcon(finding)} ${name(finding)} (undecided)`;
	const meaning = escapeText(told.get(finding).summary);
	const short = paragraphs(title, meaning, `**To decide it:** ${escapeSentence(finding.reason ?? "")}`);
	const full = paragraphs(title, meaning, evidence(finding), `**To decide it:** ${escapeSentence(finding.reason ?? "")}`);
	return distinct([
		{
			text: full,
			goesAt: stage.evidence
		},
		{
			text: short,
			goesAt: stage.prose,
			without: `the evidence for ${finding.id}`
		},
		{
			text: "",
			goesAt: stage.never,
			without: finding.id
		}
	]);
}
function waivedSection(waived, told) {
	const lines = waived.map((finding) => {
		const { reason, expires } = finding.waived;
		return `- 🟣 **${name(finding)}**, until ${escapeText(expires, 20)}: ${escapeSentence(reason, 300)} ${escapeText(finding.summary)}`;
	});
	const title = "### Waived";
	const details = waived.map((finding) => detailBlock(finding, told));
	const short = paragraphs(title, lines.join("\n"));
	return distinct([
		{
			text: paragraphs(short, fold("Evidence and advice for waived findings", paragraphs(...details))),
			goesAt: stage.detail
		},
		{
			text: short,
			goesAt: stage.prose,
			without: "the evidence for waived findings"
		},
		{
			text: "",
			goesAt: stage.never,
			without: "the reasons for waivers"
		}
	]);
}
function findingSections(diagnosis) {
	const { counting, doubts, waived } = rankFindings(diagnosis.findings);
	const notice = ({ finding }) => finding.severity === "notice";
	const notices = counting.filter(notice);
	const grave = counting.filter((entry) => !notice(entry));
	const inOrder = (entries) => entries.flatMap(({ finding, consequences }) => [finding, ...consequences]);
	const told = sayOnce([
		...inOrder(grave),
		...doubts,
		...waived,
		...inOrder(notices)
	]);
	const sections = [...grave.map((entry) => findingSection(entry, told)), ...doubts.map((finding) => doubtSection(finding, told))];
	if (waived.length > 0) sections.push(waivedSection(waived, told));
	if (notices.length > 0) {
		const body = notices.flatMap(({ finding, consequences }) => [finding, ...consequences]).map((finding) => detailBlock(finding, told, escapeText(told.get(finding).summary)));
		const title = notices.length === 1 ? "One notice that does not count" : `${notices.length} notices that do not count`;
		sections.push([{
			text: fold(title, body.join("\n\n")),
			goesAt: stage.detail
		}, {
			text: "",
			goesAt: stage.never,
			without: "notices"
		}]);
	}
	return sections;
}

// src/report/sections/groups.ts
const shortened = 20;
function groupTable(groups, title, unit) {
	const right = (name) => ({
		title: name,
		align: "right"
	});
	return table([
		{ title },
		right(unit),
		right("Found at the operating threshold"),
		right("Image-level AUROC")
	], groups.map((group) => [
		codeText(group.name, 60),
		formatCount(group.units),
		formatPercent(group.recall),
		formatScore(group.imageAuroc)
	]));
}
function groupSections(diagnosis) {
	const unit = capitalized(unitWords(diagnosis.evaluationSet));
	return ["defect", "fabric"].flatMap((by) => {
		const groups = diagnosis.byGroup.filter((group) => group.by === by).sort((a, b) => (a.imageAuroc ?? 2) - (b.imageAuroc ?? 2));
		if (groups.length === 0) return [];
		const title = by === "defect" ? "Results per kind of defect" : "Results per fabric";
		const build = (shown) => fold(title, groupTable(shown, by === "defect" ? "Defect" : "Fabric", unit));
		const words = title.toLowerCase();
		const section = [{
			text: build(groups),
			goesAt: stage.detail
		}, {
			text: "",
			goesAt: stage.never,
			without: `the ${words}`
		}];
		if (groups.length > shortened) {
			const without = `${groups.length - shortened} easier rows of the ${words}`;
			section.splice(1, 0, {
				text: build(groups.slice(0, shortened)),
				goesAt: stage.detail,
				without
			});
		}
		return [section];
	});
}

// src/report/sections/head.ts
const MOST_BESIDE = 6;
function judgedSentence(diagnosis) {
	const metrics = judgedCheckpoint(diagnosis)?.metrics;
	const auroc = metrics?.imageAuroc ?? null;
	const interval = metrics?.imageAurocInterval;
	const figure = auroc === null ? "image-level AUROC not measurable" : `image-level AUROC **${formatScore(auroc)}**${interval ? ` (${namedInterval(interval, metrics?.imageAurocApproximate, formatScore)})` : ""}, where 0.5 is guessing and 1 is perfect`;
	return `${codeText(diagnosis.judged)} (${placeInTraining(diagnosis)}) was ${diagnosis.verdict === "inconclusive" ? "evaluated" : "judged"} on ${unitsJudged(diagnosis)}: ${figure}.`;
}
function gateSentence(diagnosis, failed) {
	if (failed) return "**The gate fails.**";
	return diagnosis.verdict === "healthy" ? "**The gate passes.**" : "**The gate passes**, as `fail-on` is set.";
}
function thresholdLine(diagnosis) {
	const { operating, recommended, reason } = diagnosis.thresholds;
	const reserve = thresholdReserve(diagnosis);
	return `- **Threshold:** ${operating ? `${thresholdFigure(operating)} (${escapeText(policyName(operating), 80)}) ${yieldText(operating)}` : "no operating threshold can be set"}. ${recommended ? operating && recommended.threshold === operating.threshold ? "It is also the recommended one." : `Recommended: **${thresholdFigure(recommended)}** (${escapeText(policyName(recommended), 80)}), ${yieldText(recommended)}.` : `None can be recommended.${reason ? ` ${escapeSentence(reason, 300)}` : ""}`}${reserve === "" ? "" : ` ${reserve}`}`;
}
function bestLine(diagnosis) {
	const best = betterCheckpoint(diagnosis);
	if (!best || best.metrics.imageAuroc === null) return "";
	const judged = formatScore(judgedCheckpoint(diagnosis)?.metrics.imageAuroc ?? null);
	return `- **Best checkpoint:** ${codeText(best.name)} with AUROC ${formatScore(best.metrics.imageAuroc)} against ${judged}.`;
}
function firstAction(diagnosis) {
	const action = firstAdvice(diagnosis);
	return action ? `- **Do first:** ${escapeSentence(action, 400)}` : "";
}
function headSections(diagnosis, reportName, failed) {
	const { icon, words } = headline(diagnosis);
	const title = `## ${icon} ${escapeText(words, 240)}${reportName ? ` · ${codeText(reportName)}` : ""}`;
	const lines = [
		firstAction(diagnosis),
		thresholdLine(diagnosis),
		bestLine(diagnosis)
	].filter(Boolean).join("\n");
	const beside = linesBesideVerdict(diagnosis).map(({ title, text }) => `- **${title}:** ${escapeSentence(text, 300)}`);
	return [
		always(title),
		always(`${gateSentence(diagnosis, failed)} ${judgedSentence(diagnosis)}`),
		always(beside.slice(0, MOST_BESIDE).join("\n")),
		[{
			text: lines,
			goesAt: stage.prose
		}, {
			text: "",
			goesAt: stage.never,
			without: "the summary of what to do"
		}]
	];
}

// src/report/charts/sparkline.ts
const levels = [
	"▁",
	"▂",
	"▃",
	"▄",
	"▅",
	"▆",
	"▇",
	"█"
];
const wide = 20;
function sparkline(values, width) {
	if (values.length === 0) return {
		line: "",
		logarithmic: false
	};
	const low = values.reduce((a, b) => Math.min(a, b));
	const high = values.reduce((a, b) => Math.max(a, b));
	const logarithmic = low > 0 && high / low > wide;
	const scale = (value) => logarithmic ? Math.log(value) : value;
	const blocks = Math.min(width, values.length);
	return {
		line: Array.from({ length: blocks }, (_, i) => {
			const own = values.slice(Math.floor(i * values.length / blocks), Math.floor((i + 1) * values.length / blocks));
			const mean = own.reduce((sum, value) => sum + scale(value), 0) / own.length;
			const share = high === low ? 0 : (mean - scale(low)) / (scale(high) - scale(low));
			return levels[Math.min(levels.length - 1, Math.max(0, Math.floor(share * levels.length)))];
		}).join(""),
		logarithmic
	};
}

// src/report/sections/history.ts
const width$1 = 36;
const names = {
	loss: "Loss",
	reconstruction: "Reconstruction",
	kl: "KL divergence",
	klWeight: "KL weight",
	learningRate: "Learning rate",
	validationLoss: "Validation loss",
	validationReconstruction: "Val. reconstr.",
	validationKl: "Validation KL"
};
const counted = {
	epoch: "",
	step: "The log counts steps, be they batches or epochs: its curves are not cut at the epoch of the judged checkpoint.",
	row: "The log counts nothing but its rows: its curves are not cut at the epoch of the judged checkpoint."
};
function historyDetails({ history }) {
	if (history === null) return "";
	const { axis, curves, unused, notes } = history;
	const lines = curves.map(({ curve, value }) => {
		const { line, logarithmic } = sparkline(value, width$1);
		const ends = `${formatNumber(value[0])} → ${formatNumber(value[value.length - 1])}`;
		return `${names[curve].padEnd(15)} ${line.padEnd(width$1)}  ${ends}${logarithmic ? " (log)" : ""}`;
	});
	const spans = curves.filter(({ at }) => at.length > 0);
	const first = spans.reduce((low, { at }) => Math.min(low, at[0]), Infinity);
	const last = spans.reduce((high, { at }) => Math.max(high, at[at.length - 1]), -Infinity);
	const taken = curves.map(({ curve, name }) => `${names[curve]} from ${codeText(name, 60)}`).join(", ");
	return [
		spans.length === 0 ? "" : `From ${axis} ${first} to ${axis} ${last}, each between its own lowest and highest value:`,
		lines.length === 0 ? "" : fence(lines),
		[
			...curves.length === 0 ? [] : [`- Read: ${taken}.`],
			...curves.length === 0 || axis === "epoch" ? [] : [`- ${counted[axis]}`],
			...unused.length === 0 ? [] : [`- Not used: ${unused.slice(0, 12).map((name) => codeText(name, 60)).join(", ")}${unused.length > 12 ? " and more" : ""}.`],
			...notes.map((note) => `- ${escapeSentence(note)}`)
		].join("\n")
	].filter(Boolean).join("\n\n");
}

// src/report/charts/bar.ts
const eighths = [
	"",
	"▏",
	"▎",
	"▍",
	"▌",
	"▋",
	"▊",
	"▉"
];
function bar(share, width) {
	const steps = Math.round(Math.min(1, Math.max(0, share)) * width * 8);
	if (steps === 0) return share > 0 ? "▏" : "";
	return "█".repeat(Math.floor(steps / 8)) + eighths[steps % 8];
}

// src/report/charts/merge-bins.ts
function mergeBins({ edges, series }, rows) {
	const filled = edges.slice(0, -1).map((_, i) => series.some((values) => values[i] > 0));
	const first = filled.indexOf(true);
	if (first < 0) return {
		edges: [],
		series: series.map(() => [])
	};
	const end = filled.lastIndexOf(true) + 1;
	const step = Math.ceil((end - first) / rows);
	const merged = {
		edges: [],
		series: series.map(() => [])
	};
	for (let from = first; from < end; from += step) {
		const to = Math.min(from + step, end);
		merged.edges.push(edges[from]);
		series.forEach((values, k) => merged.series[k].push(values.slice(from, to).reduce((sum, value) => sum + value, 0)));
	}
	merged.edges.push(edges[end]);
	return merged;
}

// src/report/charts/latent-histogram.ts
function latentHistogram(name, { low, high, counts }) {
	const edges = Array.from({ length: counts.length + 1 }, (_, i) => low + (high - low) * i / counts.length);
	const bins = mergeBins({
		edges,
		series: [counts]
	}, 12);
	const [values] = bins.series;
	if (values.length === 0) return [];
	const total = values.reduce((sum, value) => sum + value, 0);
	const highest = Math.max(...values);
	const step = bins.edges[1] - bins.edges[0] || .01;
	const decimals = Math.min(12, Math.max(0, Math.ceil(.5 - Math.log10(step))));
	return [`${name} from`.padStart(12), ...values.map((value, i) => [
		bins.edges[i].toFixed(decimals).padStart(12),
		formatPercent(value / total).padStart(7),
		bar(value / highest, 38)
	].join(" ").trimEnd())];
}

// src/report/sections/latent.ts
const units = 16;
const SUMMARY_LIMIT = 600;
function untold(summary, findings) {
	const told = findings.flatMap(({ causes }) => causes.flatMap(({ because }) => sentences(because)));
	return sentences(summary).filter((sentence) => !told.includes(sentence)).join(" ");
}
function latentDetails({ latent, findings }) {
	if (latent === null) return "";
	const histograms = [...latentHistogram("mu", latent.mu), ...latent.sigma ? ["", ...latentHistogram("sigma", latent.sigma)] : []];
	const top = latent.top.slice(0, units);
	const right = (title) => ({
		title,
		align: "right"
	});
	const rows = table([
		"Unit",
		"Mean of mu",
		"Var(mu)",
		"Sigma",
		"KL (nats)",
		"Signal share"
	].map(right), top.map((unit) => [
		formatCount(unit.unit),
		formatNumber(unit.muMean),
		formatNumber(unit.muVariance),
		formatNumber(unit.sigma),
		formatNumber(unit.kl),
		formatPercent(unit.signalShare)
	]));
	const inUse = findings.find(({ id, status }) => id === "S4" && status === "absent");
	return [
		inUse === void 0 ? "" : escapeSentence(untold(inUse.summary, findings), SUMMARY_LIMIT),
		"Pooled over defect-free units and latent dimensions. A latent code in use has means that spread and a sigma below 1; an unused one sits at mean 0 and sigma 1.",
		fence(histograms),
		top.length === 0 ? "" : `The ${top.length === 1 ? "strongest unit" : `${top.length} strongest units`}:\n\n${rows}`
	].filter(Boolean).join("\n\n");
}

// src/report/sections/provenance.ts
const shown = 8;
function evaluationDetails({ evaluationSet: set, besideVerdict, outputs }) {
	const unit = set.layout === "recorded" ? "one row of the recording" : set.unit === "patch" ? "patch: every defective image in use has a mask" : "image, whose score is the highest of its patches";
	const spread = outputs.spread;
	const beside = new Set(besideVerdict?.map(({ text }) => text));
	return [
		`Layout: ${escapeText(set.layout, 60)}. Unit of evaluation: ${unit}.`,
		set.leftOut > 0 ? `Images left out: ${formatCount(set.leftOut)}.` : "",
		...set.notes.filter((note) => !beside.has(note)).map((note) => escapeSentence(note)),
		`Reconstruction: ${outputs.reconstruction === null ? "none" : codeText(outputs.reconstruction)}. Mu: ${outputs.mu === null ? "none" : codeText(outputs.mu)}. Spread: ${spread === null ? "none" : `${codeText(spread.name)}, read as ${escapeText(spread.convention, 40)}${spread.guessed ? " (**a guess from its values**: settle it in the configuration)" : ""}`}.`,
		escapeSentence(outputs.how)
	].filter(Boolean).map((line) => `- ${line}`).join("\n");
}
function departureSection({ departures }, { configFrom, fromInputs = [] }) {
	const own = configFrom === "workspace";
	if (departures.length === 0) return always("");
	const number = departures.length === 1 ? "One setting departs" : `${departures.length} settings depart`;
	const title = `${own ? "⚠️ " : ""}${number} from the defaults${own ? ", and this pull request could have set them itself" : ""}`;
	const isInput = (line) => fromInputs.includes(/^[\w-]*/.exec(line)[0]);
	const list = departures.map((line) => `- ${codeText(line, 120)}${isInput(line) ? ", an input" : ""}`);
	const full = fold(title, list.join("\n"));
	if (!own) return dropped(stage.detail, full, "the settings that depart from the defaults");
	if (list.length <= shown) return always(full);
	const rest = list.length - shown;
	return [{
		text: full,
		goesAt: stage.prose
	}, {
		text: fold(title, [...list.slice(0, shown), `- and ${rest} more`].join("\n")),
		goesAt: stage.never,
		without: `${rest} settings`
	}];
}
const readingGuide = [
	"**AUROC**: how often a random defective unit scores higher than a random defect-free one.",
	"**Score**: reconstruction error of a unit. What scores above the threshold is called defective.",
	"**Recall** is the share of defective units found, **false alarms** the share of defect-free units called defective, **precision** the share of alarms that are right, **F1** the harmonic mean of precision and recall.",
	"**Present if**: on this side of the limit the value counts as the symptom; a critical one also needs its whole interval there.",
	"**Follows from**: explained by a finding above it and not counted again. **Not assessable**: could not be measured here, which is neither good nor bad.",
	"**Mu and sigma**: mean and spread of the latent code. **KL**: how far the code is from the prior, in nats; 0 is an unused code."
].map((line) => `- ${line}`).join("\n");
function gateNotes({ waiverNotes = [], findings }, { weakened = [], settingsNotes = [] }) {
	const off = findings.filter(({ reason }) => reason === TURNED_OFF).map(({ id }) => id);
	const notes = [
		...weakened.length === 0 ? [] : [`The workflow's inputs weaken the gate: ${weakened.join("; ")}.`],
		...settingsNotes,
		...off.length === 0 ? [] : [`Switched off in the configuration, and so not judged: ${off.join(", ")}.`],
		...waiverNotes.slice(0, shown)
	];
	return always(notes.map((note) => `⚠️ ${escapeSentence(note, 400)}`).join("\n\n"));
}
function footer(diagnosis, { runUrl, commit, configFrom }, leftOut) {
	const { tool, evaluationSet, departures } = diagnosis;
	const where = runUrl === void 0 ? "" : ` of ${link("this run", runUrl)}`;
	return [leftOut.length === 0 ? "" : `_Left out for length: ${escapeText(leftOut.join(", "), 500)}. In full: \`report.md\` in the report folder${where}._`, `<sub>${[
		`${tool.name} ${escapeText(tool.version, 40)}`,
		`${escapeText(tool.engine, 80)}, ${escapeText(tool.device, 20)}`,
		tool.deviceNotes === void 0 ? "" : `not used: ${escapeText(tool.deviceNotes.join("; "), 300)}`,
		`evaluation set ${codeText(evaluationSet.hash.slice(0, 12))}`,
		commit === void 0 ? "" : `commit ${codeText(commit.slice(0, 12))}`,
		runUrl === void 0 ? "" : link("run", runUrl),
		departures.length === 0 ? "default settings" : configFrom === void 0 ? "" : `settings from the ${{
			base: "base branch",
			workspace: "workspace",
			none: "inputs"
		}[configFrom]}`
	].filter(Boolean).join(" · ")}</sub>`].filter(Boolean).join("\n\n");
}

// src/report/sections/symptoms.ts
function findingTable(findings, title) {
	return table([
		{ title: "" },
		{ title },
		{ title: "Result" },
		{ title: "Measured" },
		{ title: "Present if" }
	], findings.map(row));
}
function row(finding) {
	const measurement = decisiveMeasurement(finding);
	const open = finding.status === "not-assessable";
	const result = escapeText(findingResult(finding), 80);
	return [
		findingIcon(finding),
		`**${escapeText(finding.id, 20)}** ${escapeText(findingTitle(finding.name), 80)}`,
		finding.status === "present" && !finding.explainedBy && !finding.waived ? `**${result}**` : result,
		open ? escapeText(finding.reason ?? "no reason given", 200) : [measurement ? escapeText(`${metricName(measurement.metric)}: ${measuredText(measurement)}`, 160) : "", finding.status === "undecided" ? escapeText(finding.reason ?? "", 200) : ""].filter(Boolean).join(". "),
		open || !measurement ? "" : symptomText(measurement)
	];
}
function symptomSection(diagnosis) {
	const symptoms = [...new Map(diagnosis.findings.map((finding) => [finding.id, finding])).values()].filter((finding) => isSymptom(finding.id));
	const absent = symptoms.filter((finding) => finding.status === "absent");
	const full = findingTable(symptoms, "Symptom");
	if (absent.length === 0) return [{
		text: full,
		goesAt: stage.never
	}];
	const rest = symptoms.filter((finding) => finding.status !== "absent");
	const line = `✅ Absent: ${absent.map((finding) => finding.id).join(", ")}.`;
	const short = rest.length === 0 ? line : `${findingTable(rest, "Symptom")}\n\n${line}`;
	return [{
		text: full,
		goesAt: stage.absent
	}, {
		text: short,
		goesAt: stage.never,
		without: "the measurements of absent symptoms"
	}];
}
function furtherChecks(diagnosis) {
	const checks = diagnosis.findings.filter((finding) => !isSymptom(finding.id));
	return checks.length === 0 ? "" : findingTable(checks, "Check");
}

// src/report/charts/score-histogram.ts
const rows = 15;
const barWidth = 15;
function shares(values) {
	const total = values.reduce((sum, value) => sum + value, 0);
	return values.map((value) => total > 0 ? value / total : 0);
}
function half(share, highest) {
	const percent = share * 100;
	return `${(share === 0 ? "" : percent < .5 ? "<1%" : `${percent.toFixed(0)}%`).padStart(4)} ${bar(share / highest, barWidth).padEnd(barWidth)}`;
}
function scoreHistogram(diagnosis) {
	const { scores, thresholds, evaluationSet } = diagnosis;
	const bins = mergeBins({
		edges: scores.edges,
		series: [shares(scores.defectFree), shares(scores.defective)]
	}, rows);
	if (bins.edges.length === 0) return [];
	const [defectFree, defective] = bins.series;
	const highest = Math.max(...defectFree, ...defective);
	const last = defectFree.length - 1;
	const marks = defectFree.map(() => []);
	for (const [name, threshold] of [["operating", thresholds.operating?.threshold], ["recommended", thresholds.recommended?.threshold]]) {
		if (threshold === void 0 || threshold === null) continue;
		const place = bins.edges.slice(1).findIndex((edge) => threshold < edge);
		marks[place < 0 ? last : place].push(threshold < bins.edges[0] ? `${name} (below)` : threshold > bins.edges[last + 1] ? `${name} (above)` : name);
	}
	const head = [`defect-free (${formatCount(evaluationSet.defectFree)})`, `defective (${formatCount(evaluationSet.defective)})`];
	return [`${"score from".padStart(12)}  ${head[0].padEnd(22)}${head[1]}`, ...defectFree.map((share, i) => [`${formatNumber(bins.edges[i]).padStart(12)} ${half(share, highest)}  ${half(defective[i], highest)}`, marks[i].length > 0 ? ` ◄ ${marks[i].join(", ")}` : ""].join("").trimEnd())];
}

// src/report/sections/thresholds.ts
function figureColumns(thresholds, prevalence) {
	const right = { align: "right" };
	const columns = [
		{
			title: "Chosen by",
			cell: chosenBy
		},
		{
			title: "Defects found",
			...right,
			cell: ({ recall, recallInterval }) => shareWithInterval(recall, recallInterval)
		},
		{
			title: "False alarms",
			...right,
			cell: ({ falsePositiveRate, falsePositiveRateInterval }) => shareWithInterval(falsePositiveRate, falsePositiveRateInterval)
		},
		prevalence?.from === "configured" ? {
			title: `Precision at ${exactPercent(prevalence.share)} defects`,
			...right,
			cell: ({ precisionAtPrevalence = null }) => formatPercent(precisionAtPrevalence)
		} : {
			title: "Precision",
			...right,
			cell: ({ precision }) => formatPercent(precision)
		},
		{
			title: "F1",
			...right,
			cell: ({ f1 }) => formatScore(f1)
		}
	];
	if (thresholds.some((threshold) => onNewUnits(threshold) !== "")) columns.push({
		title: "Cross-fitted",
		cell: onNewUnits
	});
	return columns;
}
function chosenBy(threshold) {
	const { policy, percentile } = threshold;
	const place = policy === "percentile" || percentile === null ? "" : ` (${formatPercentile(percentile)})`;
	return escapeText(policyName(threshold), 60) + place;
}
function onNewUnits({ crossFittedF1 = null, f1Interval, crossFittedFalsePositiveRate: rate = null }) {
	const interval = f1Interval ? ` (${formatRange(f1Interval, formatScore)})` : "";
	return [crossFittedF1 === null ? "" : `F1 ${formatScore(crossFittedF1)}${interval}`, rate === null ? "" : `false alarms ${formatPercent(rate)}`].filter(Boolean).join(", ");
}
function thresholdTable(rows, prevalence) {
	const columns = figureColumns(rows.map(({ threshold }) => threshold), prevalence);
	return table([
		{ title: "" },
		{
			title: "Threshold",
			align: "right"
		},
		...columns
	], rows.map(({ threshold, operating, recommended }) => [
		[operating ? "operating" : "", recommended ? "**➜&nbsp;recommended**" : ""].filter(Boolean).join(" and "),
		recommended ? `**${thresholdFigure(threshold)}**` : thresholdFigure(threshold),
		...columns.map(({ cell }) => cell(threshold))
	]));
}
function sweepTable({ sweep, prevalence }) {
	const columns = figureColumns(sweep, prevalence);
	if (sweep.some(({ note }) => note !== null)) columns.push({
		title: "Note",
		cell: ({ note }) => escapeText(note ?? "", 200)
	});
	return table([{
		title: "Threshold",
		align: "right"
	}, ...columns], sweep.map((threshold) => [thresholdFigure(threshold), ...columns.map(({ cell }) => cell(threshold))]));
}
function notes(thresholds, rows) {
	return [
		thresholds.calibration === "separate" ? `Percentiles are of ${formatCount(thresholds.calibrationUnits)} defect-free calibration scores apart from the test set.` : "",
		...thresholds.notes.map((note) => escapeSentence(note)),
		...rows.map(({ threshold }) => {
			const remarks = [threshold.note ?? "", stabilityText(threshold)].filter(Boolean).map((text) => escapeSentence(text));
			return remarks.length === 0 ? "" : `${capitalized(escapeText(policyName(threshold), 60))}: ${remarks.join(" ")}`;
		})
	].filter(Boolean).map((line) => `- ${line}`).join("\n");
}
function thresholdSection({ thresholds }) {
	const rows = namedThresholds(thresholds);
	const none = thresholds.recommended ? "" : `**No threshold can be recommended.**${thresholds.reason ? ` ${escapeSentence(thresholds.reason, 300)}` : ""}`;
	const essential = rows.filter((entry) => entry.operating || entry.recommended);
	const build = (shown, after) => [
		"### Thresholds",
		none,
		shown.length > 0 ? thresholdTable(shown, thresholds.prevalence) : "",
		after
	].filter(Boolean).join("\n\n");
	return [{
		text: build(rows, notes(thresholds, rows)),
		goesAt: stage.prose
	}, {
		text: build(essential, ""),
		goesAt: stage.never,
		without: "further threshold candidates and notes"
	}];
}
function scoreSections(diagnosis) {
	const lines = scoreHistogram(diagnosis);
	const chart = lines.length === 0 ? "" : `**Scores** of ${unitWords(diagnosis.evaluationSet)}, as shares of each class; everything above a threshold is called defective\n\n${fence(lines)}`;
	const { sweep } = diagnosis.thresholds;
	return [dropped(stage.chart, chart, "the score histogram"), dropped(stage.detail, sweep.length === 0 ? "" : fold("Every percentile evaluated again", sweepTable(diagnosis.thresholds)), "the percentile sweep")];
}

// src/report/render-markdown.ts
var render_markdown_exports = /* @__PURE__ */ __exportAll({ renderMarkdown: () => renderMarkdown });
function renderMarkdown(diagnosis, options) {
	const own = options.configFrom === "workspace";
	const departures = departureSection(diagnosis, options);
	const folded = (title, body, name) => dropped(stage.detail, fold(title, body), name);
	const sections = [
		...headSections(diagnosis, options.reportName, options.failed),
		gateNotes(diagnosis, options),
		symptomSection(diagnosis),
		...own ? [departures] : [],
		...findingSections(diagnosis),
		thresholdSection(diagnosis),
		...scoreSections(diagnosis),
		baselineSection(diagnosis),
		...checkpointSections(diagnosis),
		...groupSections(diagnosis),
		folded("Latent code", latentDetails(diagnosis), "the latent code"),
		folded("Training history", historyDetails(diagnosis), "the training history"),
		folded("Further checks", furtherChecks(diagnosis), "further checks"),
		folded("What was evaluated, and how", evaluationDetails(diagnosis), "what was evaluated and how"),
		...own ? [] : [departures],
		folded("How to read this", readingGuide, "how to read this")
	];
	const end = (leftOut) => [footer(diagnosis, options, leftOut), options.marker ?? ""].filter(Boolean).join("\n\n");
	return fitSections(sections, end, options.budget ?? null);
}

// src/report/wrap.ts
function wrap(text, width) {
	const lines = [];
	let line = [];
	for (const word of text.split(" ")) {
		const points = [...word];
		if (line.length > 0 && line.length + 1 + points.length > width) {
			lines.push(line.join(""));
			line = [];
		}
		if (line.length > 0) line.push(" ");
		line.push(...points);
		while (line.length > width) lines.push(line.splice(0, width).join(""));
	}
	lines.push(line.join(""));
	return lines;
}

// src/report/render-text.ts
var render_text_exports = /* @__PURE__ */ __exportAll({ renderText: () => renderText });
const width = 100;
const colors = {
	red: 31,
	green: 32,
	yellow: 33,
	blue: 34,
	gray: 90,
	bold: 1
};
function sign(finding) {
	if (finding.status === "absent") return {
		mark: "✓",
		color: "green"
	};
	if (finding.status === "undecided") return {
		mark: "~",
		color: finding.severity === "notice" ? "gray" : "yellow"
	};
	if (finding.status === "not-assessable" || isInconclusive(finding)) return {
		mark: "?",
		color: "gray"
	};
	if (finding.waived || finding.explainedBy || finding.severity === "notice") return {
		mark: "·",
		color: "blue"
	};
	return finding.severity === "critical" ? {
		mark: "✗",
		color: "red"
	} : {
		mark: "!",
		color: "yellow"
	};
}
const verdictSigns = {
	critical: {
		mark: "✗",
		color: "red"
	},
	warning: {
		mark: "!",
		color: "yellow"
	},
	healthy: {
		mark: "✓",
		color: "green"
	},
	inconclusive: {
		mark: "?",
		color: "yellow"
	}
};
function labelled(label, text) {
	return wrap(plainText(text), 85).map((line, i) => `    ${(i === 0 ? label : "").padEnd(10)} ${line}`);
}
function measurements(finding) {
	return finding.measurements.flatMap((measurement, i) => labelled(i === 0 ? "Measured" : "", `${metricName(measurement.metric)} ${measuredText(measurement)}, present if ${symptomText(measurement)}`));
}
function causes(all) {
	const words = {
		likely: "Likely",
		possible: "Possible",
		"ruled-out": "Ruled out"
	};
	return all.flatMap(({ cause, likelihood, because }) => labelled(words[likelihood], `${causeName(cause)}. ${because}`));
}
function findingLines(diagnosis, paint) {
	const { counting, doubts, waived } = rankFindings(diagnosis.findings);
	const told = sayOnce([
		...counting.map(({ finding }) => finding),
		...doubts,
		...waived
	]);
	const title = (finding) => `${finding.id} ${findingTitle(finding.name)}`;
	const block = (finding, consequences) => {
		const { mark, color } = sign(finding);
		const waiver = finding.waived ? labelled("Waived", `until ${finding.waived.expires}: ${finding.waived.reason}`) : [];
		return [
			"",
			paint(color, `  ${mark} ${plainText(`${title(finding)} (${finding.waived ? "waived" : findingResult(finding)})`, 96)}`),
			...wrap(plainText(told.get(finding).summary), 96).map((line) => `    ${line}`),
			...waiver,
			...measurements(finding),
			...finding.status === "undecided" ? labelled("To decide", finding.reason ?? "") : [],
			...causes(told.get(finding).causes),
			...finding.actions.flatMap((action, i) => labelled(i === 0 ? "Do" : "", `${i + 1}. ${action}`)),
			...consequences.flatMap((consequence) => labelled("So also", `${title(consequence)}. ${consequence.summary}`))
		];
	};
	return [
		...counting.flatMap(({ finding, consequences }) => block(finding, consequences)),
		...doubts.flatMap((finding) => block(finding, [])),
		...waived.flatMap((finding) => block(finding, []))
	];
}
function shortResult(finding) {
	if (finding.waived) return "waived";
	if (finding.status !== "present") return findingResult(finding);
	return finding.explainedBy ? `follows from ${finding.explainedBy}` : finding.severity;
}
function symptomLines(diagnosis, paint) {
	return diagnosis.findings.filter((finding) => isSymptom(finding.id)).flatMap((finding) => {
		const { mark, color } = sign(finding);
		const measurement = decisiveMeasurement(finding);
		const measured = finding.status === "not-assessable" ? [finding.reason ?? ""] : measurement ? [
			`${metricName(measurement.metric)} ${measuredText({
				...measurement,
				interval: void 0
			})}`,
			`(present if ${symptomText(measurement)})`,
			...finding.status === "undecided" ? [finding.reason ?? ""] : []
		] : [""];
		const name = plainText(findingTitle(finding.name), 31).padEnd(31);
		const result = plainText(shortResult(finding), 15).padEnd(15);
		const room = 43;
		const whole = plainText(measured.join(" "));
		const [first, ...more] = whole.length <= room ? [whole] : measured.flatMap((part) => wrap(plainText(part), room));
		return [`  ${paint(color, mark)} ${finding.id} ${name}  ${result}  ${first}`.trimEnd(), ...more.map((line) => " ".repeat(57) + line)];
	});
}
function notesOf({ evaluationSet, besideVerdict = [] }) {
	return evaluationSet.notes.filter((note) => besideVerdict.every(({ text }) => text !== note));
}
const indent = (line) => " ".repeat(19) + line;
function thresholdLines(diagnosis, paint) {
	const { thresholds } = diagnosis;
	const rows = namedThresholds(thresholds).flatMap(({ threshold, operating, recommended }) => {
		const mark = recommended ? "➜ recommended" : operating ? "  operating" : "";
		const policy = plainText(policyName(threshold), 28);
		const found = `found ${formatPercent(threshold.recall).padStart(5)}`;
		const alarms = `false alarms ${formatPercent(threshold.falsePositiveRate).padStart(5)}`;
		const line = `  ${mark.padEnd(14)} ${thresholdFigure(threshold).padStart(9)}  ${policy.padEnd(28)}  ${found}  ${alarms}`;
		if (!recommended) return [line];
		const remarks = [thresholdReserve(diagnosis), stabilityText(threshold)].filter(Boolean);
		return [paint("bold", line), ...remarks.flatMap((text) => wrap(text, 81).map(indent))];
	});
	const none = `No threshold can be recommended. ${thresholds.reason ?? ""}`;
	return thresholds.recommended ? rows : [...rows, ...wrap(plainText(none), 98).map((line) => `  ${line}`)];
}
function groupLines({ byGroup }, by) {
	return byGroup.filter((group) => group.by === by).map((group) => `  found ${formatPercent(group.recall).padStart(5)}  AUROC ${formatScore(group.imageAuroc)}  ${String(group.units).padStart(6)} units  ${plainText(group.name, 50)}`);
}
function baselineLines({ baseline }) {
	if (baseline === null) return [];
	const rows = baselineRows(baseline).map(({ title, baseline: before, judged, change, test }) => `  ${title.padEnd(29)}  ${before.padStart(8)} → ${judged.padEnd(8)}  ${[change, test].filter(Boolean).join("; ")}`.trimEnd());
	const remarks = [`Baseline: ${plainText(baseline.name, 60)}.`, ...baselineRemarks(baseline)].join(" ");
	return [...rows.flatMap((row) => row.length <= width ? [row] : wrapRow(row)), ...wrap(remarks, 98).map((line) => `  ${line}`)];
}
function wrapRow(row) {
	const column = 52;
	return wrap(row.slice(column), 48).map((line, i) => (i === 0 ? row.slice(0, column) : " ".repeat(column)) + line);
}
function renderText(diagnosis, { failed, color }) {
	const paint = (name, text) => color ? `\u001b[${colors[name]}m${text}\u001b[0m` : text;
	const verdict = verdictSigns[diagnosis.verdict];
	const metrics = judgedCheckpoint(diagnosis)?.metrics;
	const interval = metrics?.imageAurocInterval;
	const auroc = metrics === void 0 || metrics.imageAuroc === null ? "Image-level AUROC not measurable." : `Image-level AUROC ${formatScore(metrics.imageAuroc)}${interval ? ` (${namedInterval(interval, metrics.imageAurocApproximate, formatScore)})` : ""}.`;
	const better = betterCheckpoint(diagnosis);
	const best = better ? ` Best checkpoint: ${plainText(better.name, 60)} with ${formatScore(better.metrics.imageAuroc)}.` : "";
	const judged = `${plainText(diagnosis.judged, 60)} (${placeInTraining(diagnosis)}), ${unitsJudged(diagnosis)}.`;
	const section = (title, lines) => lines.length === 0 ? [] : [
		"",
		paint("bold", title),
		...lines
	];
	const indented = (lines) => lines.map((line) => `  ${line}`);
	const findings = findingLines(diagnosis, paint);
	return [
		...wrap(`${verdict.mark} ${plainText(headline(diagnosis).words, 300)}`, width).map((line) => paint(verdict.color, line)),
		...wrap(`The gate ${failed ? "fails" : "passes"}. ${judged}`, 98).map((line) => `  ${line}`),
		...wrap(auroc + best, 98).map((line) => `  ${line}`),
		...linesBesideVerdict(diagnosis).flatMap(({ title, text }) => wrap(`${title}: ${plainText(text, 400)}`, 98).map((line) => `  ${line}`)),
		...section("Symptoms", symptomLines(diagnosis, paint)),
		...section("Findings", findings.slice(1)),
		...section("Thresholds", thresholdLines(diagnosis, paint)),
		...section("Scores, as shares of each class", indented(scoreHistogram(diagnosis))),
		...section("AUROC over the checkpoints", indented(aurocChart(diagnosis))),
		...section("Against the baseline", baselineLines(diagnosis)),
		...section("By kind of defect", groupLines(diagnosis, "defect")),
		...section("By fabric", groupLines(diagnosis, "fabric")),
		...section("What was evaluated, and how", indented(notesOf(diagnosis).flatMap((note) => wrap(plainText(note), 98)))),
		""
	].join("\n");
}

export { renderMarkdown, render_markdown_exports, render_text_exports };