import { createRequire as __createRequire } from 'node:module';
import { fileURLToPath as __fileURLToPath } from 'node:url';
import { dirname as __pathDirname } from 'node:path';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __pathDirname(__filename);
import {
  aurocChart,
  bar,
  baselineRemarks,
  baselineRows,
  betterCheckpoint,
  capitalized,
  causeName,
  codeText,
  decisiveMeasurement,
  escapeSentence,
  escapeText,
  fence,
  findingIcon,
  findingResult,
  findingTitle,
  formatCount,
  formatNumber,
  formatPercent,
  formatPercentile,
  formatRange,
  formatScore,
  headline,
  isInconclusive,
  isSymptom,
  judgedCheckpoint,
  link,
  measuredText,
  meetsSymptom,
  mergeBins,
  metricName,
  namedInterval,
  namedThresholds,
  placeInTraining,
  policyName,
  rankFindings,
  sayOnce,
  scoreHistogram,
  selectCheckpoints,
  shareWithInterval,
  stabilityText,
  symptomText,
  thresholdFigure,
  thresholdReserve,
  unitWords,
  unitsJudged,
  yieldText
} from "./chunk-EPHO6QSV.js";

// src/report/budget.ts
var stage = { detail: 1, chart: 2, evidence: 3, absent: 4, prose: 5, never: Infinity };
function distinct(versions) {
  const kept = [];
  for (const version of versions) {
    if (kept.at(-1)?.text === version.text) kept[kept.length - 1] = { ...kept.at(-1), goesAt: version.goesAt };
    else kept.push(version);
  }
  return kept;
}
function always(text) {
  return [{ text, goesAt: stage.never }];
}
function dropped(at, text, name2) {
  return text === "" ? always("") : [
    { text, goesAt: at },
    { text: "", goesAt: stage.never, without: name2 }
  ];
}
function measure(text, unit) {
  return unit === "bytes" ? Buffer.byteLength(text, "utf8") : text.length;
}
function fitSections(sections, end, budget) {
  const chosen = sections.map(() => 0);
  for (; ; ) {
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
  return body === "" ? "" : `<details><summary>${title}</summary>

${body}

</details>`;
}

// node_modules/markdown-table/index.js
function defaultStringLength(value) {
  return value.length;
}
function markdownTable(table2, options) {
  const settings = options || {};
  const align = (settings.align || []).concat();
  const stringLength = settings.stringLength || defaultStringLength;
  const alignments = [];
  const cellMatrix = [];
  const sizeMatrix = [];
  const longestCellByColumn = [];
  let mostCellsPerRow = 0;
  let rowIndex = -1;
  while (++rowIndex < table2.length) {
    const row3 = [];
    const sizes2 = [];
    let columnIndex2 = -1;
    if (table2[rowIndex].length > mostCellsPerRow) {
      mostCellsPerRow = table2[rowIndex].length;
    }
    while (++columnIndex2 < table2[rowIndex].length) {
      const cell = serialize(table2[rowIndex][columnIndex2]);
      if (settings.alignDelimiters !== false) {
        const size = stringLength(cell);
        sizes2[columnIndex2] = size;
        if (longestCellByColumn[columnIndex2] === void 0 || size > longestCellByColumn[columnIndex2]) {
          longestCellByColumn[columnIndex2] = size;
        }
      }
      row3.push(cell);
    }
    cellMatrix[rowIndex] = row3;
    sizeMatrix[rowIndex] = sizes2;
  }
  let columnIndex = -1;
  if (typeof align === "object" && "length" in align) {
    while (++columnIndex < mostCellsPerRow) {
      alignments[columnIndex] = toAlignment(align[columnIndex]);
    }
  } else {
    const code = toAlignment(align);
    while (++columnIndex < mostCellsPerRow) {
      alignments[columnIndex] = code;
    }
  }
  columnIndex = -1;
  const row2 = [];
  const sizes = [];
  while (++columnIndex < mostCellsPerRow) {
    const code = alignments[columnIndex];
    let before = "";
    let after = "";
    if (code === 99) {
      before = ":";
      after = ":";
    } else if (code === 108) {
      before = ":";
    } else if (code === 114) {
      after = ":";
    }
    let size = settings.alignDelimiters === false ? 1 : Math.max(
      1,
      longestCellByColumn[columnIndex] - before.length - after.length
    );
    const cell = before + "-".repeat(size) + after;
    if (settings.alignDelimiters !== false) {
      size = before.length + size + after.length;
      if (size > longestCellByColumn[columnIndex]) {
        longestCellByColumn[columnIndex] = size;
      }
      sizes[columnIndex] = size;
    }
    row2[columnIndex] = cell;
  }
  cellMatrix.splice(1, 0, row2);
  sizeMatrix.splice(1, 0, sizes);
  rowIndex = -1;
  const lines = [];
  while (++rowIndex < cellMatrix.length) {
    const row3 = cellMatrix[rowIndex];
    const sizes2 = sizeMatrix[rowIndex];
    const cellsInRow = settings.fillRows === false ? Math.max(1, cellMatrix[rowIndex === 1 ? 0 : rowIndex].length) : mostCellsPerRow;
    columnIndex = -1;
    const line = [];
    while (++columnIndex < cellsInRow) {
      const cell = row3[columnIndex] || "";
      let before = "";
      let after = "";
      if (settings.alignDelimiters !== false) {
        const size = longestCellByColumn[columnIndex] - (sizes2[columnIndex] || 0);
        const code = alignments[columnIndex];
        if (code === 114) {
          before = " ".repeat(size);
        } else if (code === 99) {
          const half = size / 2;
          if (size % 2) {
            before = " ".repeat(half + 0.5);
            after = " ".repeat(half - 0.5);
          } else {
            before = " ".repeat(half);
            after = before;
          }
        } else {
          after = " ".repeat(size);
        }
      }
      if (settings.delimiterStart !== false && !columnIndex) {
        line.push("|");
      }
      if (settings.padding !== false && // Don’t add the opening space if we’re not aligning and the cell is
      // empty: there will be a closing space.
      !(settings.alignDelimiters === false && cell === "") && (settings.delimiterStart !== false || columnIndex)) {
        line.push(" ");
      }
      if (settings.alignDelimiters !== false) {
        line.push(before);
      }
      line.push(cell);
      if (settings.alignDelimiters !== false) {
        line.push(after);
      }
      if (settings.padding !== false) {
        line.push(" ");
      }
      if (settings.delimiterEnd !== false || columnIndex !== cellsInRow - 1) {
        line.push("|");
      }
    }
    lines.push(
      settings.delimiterEnd === false ? line.join("").replace(/ +$/, "") : line.join("")
    );
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
var from = {
  checkpoint: "The baseline was evaluated on the same set in this run.",
  evidence: "The baseline's scores come from its evidence.",
  diagnosis: "The baseline's scores and threshold come from an earlier diagnosis."
};
function baselineSection({ baseline, judged }) {
  if (baseline === null) return [{ text: "", goesAt: stage.never }];
  const title = `### Against the baseline ${codeText(baseline.name, 60)}`;
  const right = (name2) => ({ title: name2, align: "right" });
  const rows = table(
    [{ title: "" }, right("Baseline"), right(codeText(judged, 40)), right("Change"), { title: "Paired test" }],
    baselineRows(baseline).map((row2) => [
      row2.title,
      row2.baseline,
      row2.judged,
      escapeText(row2.change),
      escapeText(row2.test)
    ])
  );
  const remarks = baselineRemarks(baseline).map((line) => escapeSentence(line));
  const note = `${from[baseline.source]} Each model stands at its own operating threshold; p is one-sided, after Holm over these tests.`;
  const short = [title, remarks.join(" ")].join("\n\n");
  return distinct([
    { text: [title, rows, [...remarks, note].join(" ")].join("\n\n"), goesAt: stage.chart },
    { text: short, goesAt: stage.prose, without: "the table of the baseline" },
    { text: "", goesAt: stage.never, without: "the comparison with the baseline" }
  ]);
}

// src/report/charts/mermaid-auroc.ts
function mermaidAuroc(diagnosis) {
  const points = diagnosis.checkpoints.flatMap(
    ({ epoch, metrics: metrics2 }, i) => metrics2.imageAuroc === null ? [] : [{ label: epoch ?? i + 1, value: metrics2.imageAuroc }]
  );
  if (points.length < 2) return "";
  const low = Math.min(0.4, Math.floor(Math.min(...points.map((point) => point.value)) * 10) / 10);
  const named = diagnosis.checkpoints.every(({ epoch }) => epoch !== null) ? "Epoch" : "Checkpoint";
  return fence(
    [
      "xychart-beta",
      '  title "Image-level AUROC over the checkpoints"',
      `  x-axis "${named}" [${points.map((point) => `"${point.label}"`).join(", ")}]`,
      `  y-axis "AUROC" ${low} --> 1`,
      `  line [${points.map((point) => point.value.toFixed(3)).join(", ")}]`
    ],
    "mermaid"
  );
}

// src/report/sections/checkpoints.ts
var score = (key) => (checkpoint) => formatScore(checkpoint.metrics[key]);
var figure = (key) => (checkpoint) => formatNumber(checkpoint.metrics[key]);
var metrics = [
  {
    key: "imageAuroc",
    title: "Image AUROC",
    cell: ({ metrics: { imageAuroc, imageAurocInterval } }) => formatScore(imageAuroc) + (imageAurocInterval ? ` (${formatRange(imageAurocInterval, formatScore)})` : "")
  },
  { key: "averagePrecision", title: "AP", cell: score("averagePrecision") },
  { key: "threshold", title: "Threshold", cell: ({ metrics: { threshold } }) => formatNumber(threshold, 4) },
  { key: "precision", title: "Precision", cell: score("precision") },
  { key: "recall", title: "Recall", cell: score("recall") },
  { key: "f1", title: "F1", cell: score("f1") },
  { key: "bestF1", title: "Best F1", cell: score("bestF1") },
  { key: "pixelAuroc", title: "Pixel AUROC", cell: score("pixelAuroc") },
  { key: "aupro", title: "AUPRO", cell: score("aupro") },
  { key: "ssim", title: "SSIM", cell: score("ssim") },
  { key: "reconstructionR2", title: "R²", cell: score("reconstructionR2") },
  { key: "reconstructionDiversity", title: "Diversity", cell: figure("reconstructionDiversity") },
  {
    key: "activeUnits",
    title: "Active units",
    cell: ({ metrics: { activeUnits, latentDimensions } }) => activeUnits === null ? formatNumber(null) : `${activeUnits} of ${latentDimensions ?? "?"}`
  },
  { key: "klTotal", title: "KL (nats)", cell: figure("klTotal") },
  { key: "muVariance", title: "Var(mu)", cell: figure("muVariance") },
  { key: "meanSigma", title: "Mean sigma", cell: figure("meanSigma") }
];
function checkpointTable(diagnosis, checkpoints) {
  const measured = metrics.filter(
    ({ key }) => diagnosis.checkpoints.some((checkpoint) => checkpoint.metrics[key] !== null)
  );
  const right = (title) => ({ title, align: "right" });
  return table(
    [
      { title: "Checkpoint" },
      right("Epoch"),
      ...measured.map(({ title }) => right(title)),
      { title: "Kind" },
      { title: "sha256" }
    ],
    checkpoints.map((checkpoint) => [
      codeText(checkpoint.name, 60),
      checkpoint.epoch === null ? "–" : String(checkpoint.epoch),
      ...measured.map(({ cell }) => cell(checkpoint)),
      escapeText(checkpoint.kind, 40),
      codeText(checkpoint.sha256.slice(0, 12))
    ])
  );
}
function checkpointSections(diagnosis) {
  const { checkpoints } = diagnosis;
  const lines = aurocChart(diagnosis);
  const chart = lines.length === 0 ? "" : `**Image-level AUROC over the checkpoints**, with 95% intervals

${fence(lines)}`;
  const note = "AP, precision, recall and F1 are at the operating threshold; – is not measurable here.";
  const all = (shown2) => fold("All figures of the checkpoints", `${checkpointTable(diagnosis, shown2)}

${note}`);
  const some = selectCheckpoints(diagnosis, checkpoints, 16);
  const figures = [
    { text: all(checkpoints), goesAt: stage.detail },
    { text: "", goesAt: stage.never, without: "the figures of the checkpoints" }
  ];
  if (some.length < checkpoints.length) {
    const without = `the figures of ${checkpoints.length - some.length} checkpoints`;
    figures.splice(1, 0, { text: all(some), goesAt: stage.detail, without });
  }
  return [
    dropped(stage.chart, chart, "the chart of AUROC over the checkpoints"),
    figures,
    dropped(
      stage.detail,
      fold("AUROC over the checkpoints as a drawn chart", mermaidAuroc(diagnosis)),
      "the drawn chart"
    )
  ];
}

// src/report/sections/findings.ts
function name(finding) {
  return `${escapeText(finding.id, 20)} · ${escapeText(findingTitle(finding.name), 80)}`;
}
function evidence({ id, measurements }) {
  if (measurements.length === 0 || measurements.length === 1 && isSymptom(id)) return "";
  const columns = [{ title: "Evidence" }, { title: "Measured" }, { title: "Present if" }, { title: "Met" }];
  return table(
    columns,
    measurements.map((measurement) => [
      escapeText(capitalized(metricName(measurement.metric)), 80),
      escapeText(measuredText(measurement), 120),
      symptomText(measurement),
      { true: "yes", false: "no", null: "" }[String(meetsSymptom(measurement))]
    ])
  );
}
function causeLine({ cause, likelihood, because }) {
  const name2 = escapeText(causeName(cause), 80);
  const title = { likely: `**Likely: ${name2}.**`, possible: `Possible: ${name2}.`, "ruled-out": `Ruled out: ${name2}.` };
  return `- ${title[likelihood]} ${escapeSentence(because)}`;
}
function leadingCauses(causes2) {
  const of = (likelihood) => causes2.filter((cause) => cause.likelihood === likelihood);
  return of("likely").length > 0 ? of("likely") : of("possible");
}
function causes(finding) {
  const lines = leadingCauses(sayOnce(finding)).map(causeLine);
  return lines.length === 0 ? "" : `**Why**

${lines.join("\n")}`;
}
function otherCauses(finding) {
  const all = sayOnce(finding);
  const leading = leadingCauses(all);
  return all.filter((cause) => !leading.includes(cause)).map(causeLine).join("\n");
}
function actions({ actions: all }) {
  if (all.length === 0) return "";
  return `**What to do**

${all.map((action, i) => `${i + 1}. ${escapeSentence(action)}`).join("\n")}`;
}
var paragraphs = (...parts) => parts.filter(Boolean).join("\n\n");
function consequenceLines(consequences) {
  if (consequences.length === 0) return "";
  const lines = consequences.map((finding) => `- 🔵 **${name(finding)}.** ${escapeText(finding.summary)}`);
  return `**What follows from it** (not counted again)

${lines.join("\n")}`;
}
function detailBlock(finding, meaning = "") {
  const body = paragraphs(meaning, evidence(finding), causes(finding), otherCauses(finding), actions(finding));
  return body && `#### ${name(finding)}

${body}`;
}
function consequenceDetails(consequences) {
  const blocks = consequences.map((finding) => detailBlock(finding));
  return fold("Evidence and advice for what follows from it", paragraphs(...blocks));
}
function findingSection({ finding, consequences }) {
  const label = finding.id;
  const title = `### ${findingIcon(finding)} ${name(finding)} (${isInconclusive(finding) ? "no verdict possible" : finding.severity})`;
  const meaning = escapeText(finding.summary);
  const after = consequenceLines(consequences);
  const others = fold("Other causes that were considered", otherCauses(finding));
  const details = consequenceDetails(consequences);
  const why = causes(finding);
  const what = actions(finding);
  const versions = [
    { text: paragraphs(title, meaning, evidence(finding), why, others, what, after, details), goesAt: stage.detail },
    {
      text: paragraphs(title, meaning, evidence(finding), why, what, after),
      goesAt: stage.evidence,
      without: `other causes and consequences of ${label} in detail`
    },
    { text: paragraphs(title, meaning, why, what), goesAt: stage.prose, without: `the evidence for ${label}` },
    { text: paragraphs(title, meaning), goesAt: stage.prose, without: `the evidence, causes and actions for ${label}` },
    { text: "", goesAt: stage.never, without: label }
  ];
  return distinct(versions);
}
function waivedSection(waived) {
  const lines = waived.map((finding) => {
    const { reason, expires } = finding.waived;
    return `- 🟣 **${name(finding)}**, until ${escapeText(expires, 20)}: ${escapeSentence(reason, 300)} ${escapeText(finding.summary)}`;
  });
  const title = "### Waived";
  const details = waived.map((finding) => detailBlock(finding));
  const short = paragraphs(title, lines.join("\n"));
  return distinct([
    {
      text: paragraphs(short, fold("Evidence and advice for waived findings", paragraphs(...details))),
      goesAt: stage.detail
    },
    { text: short, goesAt: stage.prose, without: "the evidence for waived findings" },
    { text: "", goesAt: stage.never, without: "the reasons for waivers" }
  ]);
}
function findingSections(diagnosis) {
  const { counting, waived } = rankFindings(diagnosis.findings);
  const notice = ({ finding }) => finding.severity === "notice";
  const notices = counting.filter(notice);
  const sections = counting.filter((entry) => !notice(entry)).map(findingSection);
  if (waived.length > 0) sections.push(waivedSection(waived));
  if (notices.length > 0) {
    const body = notices.flatMap(({ finding, consequences }) => [finding, ...consequences]).map((finding) => detailBlock(finding, escapeText(finding.summary)));
    const title = notices.length === 1 ? "One notice that does not count" : `${notices.length} notices that do not count`;
    sections.push([
      { text: fold(title, body.join("\n\n")), goesAt: stage.detail },
      { text: "", goesAt: stage.never, without: "notices" }
    ]);
  }
  return sections;
}

// src/report/sections/groups.ts
var shortened = 20;
function groupTable(groups, title, unit) {
  const right = (name2) => ({ title: name2, align: "right" });
  return table(
    [{ title }, right(unit), right("Found at the operating threshold"), right("Image-level AUROC")],
    groups.map((group) => [
      codeText(group.name, 60),
      formatCount(group.units),
      formatPercent(group.recall),
      formatScore(group.imageAuroc)
    ])
  );
}
function groupSections(diagnosis) {
  const unit = capitalized(unitWords(diagnosis.evaluationSet));
  return ["defect", "fabric"].flatMap((by) => {
    const groups = diagnosis.byGroup.filter((group) => group.by === by).sort((a, b) => (a.imageAuroc ?? 2) - (b.imageAuroc ?? 2));
    if (groups.length === 0) return [];
    const title = by === "defect" ? "Results per kind of defect" : "Results per fabric";
    const build = (shown2) => fold(title, groupTable(shown2, by === "defect" ? "Defect" : "Fabric", unit));
    const words = title.toLowerCase();
    const section = [
      { text: build(groups), goesAt: stage.detail },
      { text: "", goesAt: stage.never, without: `the ${words}` }
    ];
    if (groups.length > shortened) {
      const without = `${groups.length - shortened} easier rows of the ${words}`;
      section.splice(1, 0, { text: build(groups.slice(0, shortened)), goesAt: stage.detail, without });
    }
    return [section];
  });
}

// src/report/sections/head.ts
function judgedSentence(diagnosis) {
  const metrics2 = judgedCheckpoint(diagnosis)?.metrics;
  const auroc = metrics2?.imageAuroc ?? null;
  const interval = metrics2?.imageAurocInterval;
  const figure2 = auroc === null ? "image-level AUROC not measurable" : `image-level AUROC **${formatScore(auroc)}**${interval ? ` (${namedInterval(interval, metrics2?.imageAurocApproximate, formatScore)})` : ""}, where 0.5 is guessing and 1 is perfect`;
  return `${codeText(diagnosis.judged)} (${placeInTraining(diagnosis)}) was ${diagnosis.verdict === "inconclusive" ? "evaluated" : "judged"} on ${unitsJudged(diagnosis)}: ${figure2}.`;
}
function gateSentence(diagnosis, failed) {
  if (failed) return "**The gate fails.**";
  return diagnosis.verdict === "healthy" ? "**The gate passes.**" : "**The gate passes**, as `fail-on` is set.";
}
function thresholdLine(diagnosis) {
  const { operating, recommended, reason } = diagnosis.thresholds;
  const reserve = thresholdReserve(diagnosis);
  const now = operating ? `${thresholdFigure(operating)} (${escapeText(policyName(operating), 80)}) ${yieldText(operating)}` : "no operating threshold can be set";
  const next = recommended ? operating && recommended.threshold === operating.threshold ? "It is also the recommended one." : `Recommended: **${thresholdFigure(recommended)}** (${escapeText(policyName(recommended), 80)}), ${yieldText(recommended)}.` : `None can be recommended.${reason ? ` ${escapeSentence(reason, 300)}` : ""}`;
  return `- **Threshold:** ${now}. ${next}${reserve === "" ? "" : ` ${reserve}`}`;
}
function bestLine(diagnosis) {
  const best = betterCheckpoint(diagnosis);
  if (!best || best.metrics.imageAuroc === null) return "";
  const judged = formatScore(judgedCheckpoint(diagnosis)?.metrics.imageAuroc ?? null);
  return `- **Best checkpoint:** ${codeText(best.name)} with AUROC ${formatScore(best.metrics.imageAuroc)} against ${judged}.`;
}
function firstAction(diagnosis) {
  const action = rankFindings(diagnosis.findings).counting[0]?.finding.actions[0];
  return action ? `- **Do first:** ${escapeSentence(action, 400)}` : "";
}
function headSections(diagnosis, reportName, failed) {
  const { icon, words } = headline(diagnosis);
  const title = `## ${icon} ${escapeText(words, 240)}${reportName ? ` · ${codeText(reportName)}` : ""}`;
  const lines = [firstAction(diagnosis), thresholdLine(diagnosis), bestLine(diagnosis)].filter(Boolean).join("\n");
  return [
    always(title),
    always(`${gateSentence(diagnosis, failed)} ${judgedSentence(diagnosis)}`),
    [
      { text: lines, goesAt: stage.prose },
      { text: "", goesAt: stage.never, without: "the summary of what to do" }
    ]
  ];
}

// src/report/charts/sparkline.ts
var levels = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"];
var wide = 20;
function sparkline(values, width2) {
  if (values.length === 0) return { line: "", logarithmic: false };
  const low = values.reduce((a, b) => Math.min(a, b));
  const high = values.reduce((a, b) => Math.max(a, b));
  const logarithmic = low > 0 && high / low > wide;
  const scale = (value) => logarithmic ? Math.log(value) : value;
  const blocks = Math.min(width2, values.length);
  const line = Array.from({ length: blocks }, (_, i) => {
    const own = values.slice(Math.floor(i * values.length / blocks), Math.floor((i + 1) * values.length / blocks));
    const mean = own.reduce((sum, value) => sum + scale(value), 0) / own.length;
    const share = high === low ? 0 : (mean - scale(low)) / (scale(high) - scale(low));
    return levels[Math.min(levels.length - 1, Math.max(0, Math.floor(share * levels.length)))];
  });
  return { line: line.join(""), logarithmic };
}

// src/report/sections/history.ts
var width = 36;
var names = {
  loss: "Loss",
  reconstruction: "Reconstruction",
  kl: "KL divergence",
  klWeight: "KL weight",
  learningRate: "Learning rate",
  validationLoss: "Validation loss",
  validationReconstruction: "Val. reconstr.",
  validationKl: "Validation KL"
};
function historyDetails({ history }) {
  if (history === null) return "";
  const { axis, curves, unused, notes: notes2 } = history;
  const lines = curves.map(({ curve, value }) => {
    const { line, logarithmic } = sparkline(value, width);
    const ends = `${formatNumber(value[0])} → ${formatNumber(value[value.length - 1])}`;
    return `${names[curve].padEnd(15)} ${line.padEnd(width)}  ${ends}${logarithmic ? " (log)" : ""}`;
  });
  const spans = curves.filter(({ at }) => at.length > 0);
  const first = spans.reduce((low, { at }) => Math.min(low, at[0]), Infinity);
  const last = spans.reduce((high, { at }) => Math.max(high, at[at.length - 1]), -Infinity);
  const taken = curves.map(({ curve, name: name2 }) => `${names[curve]} from ${codeText(name2, 60)}`).join(", ");
  return [
    spans.length === 0 ? "" : `From ${axis} ${first} to ${axis} ${last}, each between its own lowest and highest value:`,
    fence(lines),
    [
      `- Read: ${taken}.`,
      ...unused.length === 0 ? [] : [
        `- Not used: ${unused.slice(0, 12).map((name2) => codeText(name2, 60)).join(", ")}${unused.length > 12 ? " and more" : ""}.`
      ],
      ...notes2.map((note) => `- ${escapeSentence(note)}`)
    ].join("\n")
  ].filter(Boolean).join("\n\n");
}

// src/report/charts/latent-histogram.ts
function latentHistogram(name2, { low, high, counts }) {
  const edges = Array.from({ length: counts.length + 1 }, (_, i) => low + (high - low) * i / counts.length);
  const bins = mergeBins({ edges, series: [counts] }, 12);
  const [values] = bins.series;
  if (values.length === 0) return [];
  const total = values.reduce((sum, value) => sum + value, 0);
  const highest = Math.max(...values);
  const step = bins.edges[1] - bins.edges[0] || 0.01;
  const decimals = Math.min(12, Math.max(0, Math.ceil(0.5 - Math.log10(step))));
  return [
    `${name2} from`.padStart(12),
    ...values.map(
      (value, i) => [bins.edges[i].toFixed(decimals).padStart(12), formatPercent(value / total).padStart(7), bar(value / highest, 38)].join(" ").trimEnd()
    )
  ];
}

// src/report/sections/latent.ts
var units = 16;
var SUMMARY_LIMIT = 600;
function latentDetails({ latent, findings }) {
  if (latent === null) return "";
  const histograms = [
    ...latentHistogram("mu", latent.mu),
    ...latent.sigma ? ["", ...latentHistogram("sigma", latent.sigma)] : []
  ];
  const top = latent.top.slice(0, units);
  const right = (title) => ({ title, align: "right" });
  const rows = table(
    ["Unit", "Mean of mu", "Var(mu)", "Sigma", "KL (nats)", "Signal share"].map(right),
    top.map((unit) => [
      formatCount(unit.unit),
      formatNumber(unit.muMean),
      formatNumber(unit.muVariance),
      formatNumber(unit.sigma),
      formatNumber(unit.kl),
      formatPercent(unit.signalShare)
    ])
  );
  const inUse = findings.find(({ id, status }) => id === "S4" && status === "absent");
  return [
    inUse === void 0 ? "" : escapeSentence(inUse.summary, SUMMARY_LIMIT),
    "Pooled over defect-free units and latent dimensions. A latent code in use has means that spread and a sigma below 1; an unused one sits at mean 0 and sigma 1.",
    fence(histograms),
    top.length === 0 ? "" : `The ${top.length === 1 ? "strongest unit" : `${top.length} strongest units`}:

${rows}`
  ].filter(Boolean).join("\n\n");
}

// src/report/sections/provenance.ts
var shown = 8;
function evaluationDetails({ evaluationSet: set, outputs }) {
  const unit = set.layout === "recorded" ? "one row of the recording" : set.unit === "patch" ? "patch: every defective image in use has a mask" : "image, whose score is the highest of its patches";
  const spread = outputs.spread;
  const lines = [
    `Layout: ${escapeText(set.layout, 60)}. Unit of evaluation: ${unit}.`,
    set.leftOut > 0 ? `Images left out: ${formatCount(set.leftOut)}.` : "",
    ...set.notes.map((note) => escapeSentence(note)),
    `Reconstruction: ${outputs.reconstruction === null ? "none" : codeText(outputs.reconstruction)}. Mu: ${outputs.mu === null ? "none" : codeText(outputs.mu)}. Spread: ${spread === null ? "none" : `${codeText(spread.name)}, read as ${escapeText(spread.convention, 40)}${spread.guessed ? " (**a guess from its values**: settle it in the configuration)" : ""}`}.`,
    escapeSentence(outputs.how)
  ];
  return lines.filter(Boolean).map((line) => `- ${line}`).join("\n");
}
function departureSection({ departures }, configFrom) {
  const own = configFrom === "workspace";
  if (departures.length === 0) return always("");
  const number = departures.length === 1 ? "One setting departs" : `${departures.length} settings depart`;
  const title = `${own ? "⚠️ " : ""}${number} from the defaults${own ? ", and this pull request could have set them itself" : ""}`;
  const list = departures.map((line) => `- ${codeText(line, 120)}`);
  const full = fold(title, list.join("\n"));
  if (!own) return dropped(stage.detail, full, "the settings that depart from the defaults");
  if (list.length <= shown) return always(full);
  const rest = list.length - shown;
  return [
    { text: full, goesAt: stage.prose },
    {
      text: fold(title, [...list.slice(0, shown), `- and ${rest} more`].join("\n")),
      goesAt: stage.never,
      without: `${rest} settings`
    }
  ];
}
var readingGuide = [
  "**AUROC**: how often a random defective unit scores higher than a random defect-free one.",
  "**Score**: reconstruction error of a unit. What scores above the threshold is called defective.",
  "**Recall** is the share of defective units found, **false alarms** the share of defect-free units called defective, **precision** the share of alarms that are right, **F1** the harmonic mean of precision and recall.",
  "**Present if**: on this side of the limit the value counts as the symptom; a critical one also needs its whole interval there.",
  "**Follows from**: explained by a finding above it and not counted again. **Not assessable**: could not be measured here, which is neither good nor bad.",
  "**Mu and sigma**: mean and spread of the latent code. **KL**: how far the code is from the prior, in nats; 0 is an unused code."
].map((line) => `- ${line}`).join("\n");
function footer(diagnosis, { runUrl, commit, configFrom }, leftOut) {
  const { tool, evaluationSet, departures } = diagnosis;
  const where = runUrl === void 0 ? "" : ` of ${link("this run", runUrl)}`;
  const missing = leftOut.length === 0 ? "" : `_Left out for length: ${escapeText(leftOut.join(", "), 500)}. In full: \`report.md\` in the report folder${where}._`;
  const parts = [
    `${tool.name} ${escapeText(tool.version, 40)}`,
    `${escapeText(tool.engine, 80)}, ${escapeText(tool.device, 20)}`,
    tool.deviceNotes === void 0 ? "" : `not used: ${escapeText(tool.deviceNotes.join("; "), 300)}`,
    `evaluation set ${codeText(evaluationSet.hash.slice(0, 12))}`,
    commit === void 0 ? "" : `commit ${codeText(commit.slice(0, 12))}`,
    runUrl === void 0 ? "" : link("run", runUrl),
    departures.length === 0 ? "default settings" : configFrom === void 0 ? "" : `settings from the ${configFrom === "base" ? "base branch" : "workspace"}`
  ];
  return [missing, `<sub>${parts.filter(Boolean).join(" · ")}</sub>`].filter(Boolean).join("\n\n");
}

// src/report/sections/symptoms.ts
function findingTable(findings, title) {
  const columns = [{ title: "" }, { title }, { title: "Result" }, { title: "Measured" }, { title: "Present if" }];
  return table(columns, findings.map(row));
}
function row(finding) {
  const measurement = decisiveMeasurement(finding);
  const open = finding.status === "not-assessable";
  const result = escapeText(findingResult(finding), 80);
  return [
    findingIcon(finding),
    `**${escapeText(finding.id, 20)}** ${escapeText(findingTitle(finding.name), 80)}`,
    finding.status === "present" && !finding.explainedBy && !finding.waived ? `**${result}**` : result,
    open ? escapeText(finding.reason ?? "no reason given", 200) : measurement ? escapeText(`${metricName(measurement.metric)}: ${measuredText(measurement)}`, 160) : "",
    open || !measurement ? "" : symptomText(measurement)
  ];
}
function symptomSection(diagnosis) {
  const symptoms = [...new Map(diagnosis.findings.map((finding) => [finding.id, finding])).values()].filter(
    (finding) => isSymptom(finding.id)
  );
  const absent = symptoms.filter((finding) => finding.status === "absent");
  const full = findingTable(symptoms, "Symptom");
  if (absent.length === 0) return [{ text: full, goesAt: stage.never }];
  const rest = symptoms.filter((finding) => finding.status !== "absent");
  const line = `✅ Absent: ${absent.map((finding) => finding.id).join(", ")}.`;
  const short = rest.length === 0 ? line : `${findingTable(rest, "Symptom")}

${line}`;
  return [
    { text: full, goesAt: stage.absent },
    { text: short, goesAt: stage.never, without: "the measurements of absent symptoms" }
  ];
}
function furtherChecks(diagnosis) {
  const checks = diagnosis.findings.filter((finding) => !isSymptom(finding.id));
  return checks.length === 0 ? "" : findingTable(checks, "Check");
}

// src/report/sections/thresholds.ts
function figureColumns(thresholds) {
  const right = { align: "right" };
  const columns = [
    { title: "Chosen by", cell: chosenBy },
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
    { title: "Precision", ...right, cell: ({ precision }) => formatPercent(precision) },
    { title: "F1", ...right, cell: ({ f1 }) => formatScore(f1) }
  ];
  if (thresholds.some((threshold) => onNewUnits(threshold) !== "")) {
    columns.push({ title: "Cross-fitted", cell: onNewUnits });
  }
  return columns;
}
function chosenBy(threshold) {
  const { policy, percentile } = threshold;
  const place = policy === "percentile" || percentile === null ? "" : ` (${formatPercentile(percentile)})`;
  return escapeText(policyName(threshold), 60) + place;
}
function onNewUnits({
  crossFittedF1 = null,
  f1Interval,
  crossFittedFalsePositiveRate: rate = null
}) {
  const interval = f1Interval ? ` (${formatRange(f1Interval, formatScore)})` : "";
  return [
    crossFittedF1 === null ? "" : `F1 ${formatScore(crossFittedF1)}${interval}`,
    rate === null ? "" : `false alarms ${formatPercent(rate)}`
  ].filter(Boolean).join(", ");
}
function thresholdTable(rows) {
  const columns = figureColumns(rows.map(({ threshold }) => threshold));
  return table(
    [{ title: "" }, { title: "Threshold", align: "right" }, ...columns],
    rows.map(({ threshold, operating, recommended }) => [
      [operating ? "operating" : "", recommended ? "**➜&nbsp;recommended**" : ""].filter(Boolean).join(" and "),
      recommended ? `**${thresholdFigure(threshold)}**` : thresholdFigure(threshold),
      ...columns.map(({ cell }) => cell(threshold))
    ])
  );
}
function sweepTable(sweep) {
  const columns = figureColumns(sweep);
  if (sweep.some(({ note }) => note !== null))
    columns.push({ title: "Note", cell: ({ note }) => escapeText(note ?? "", 200) });
  return table(
    [{ title: "Threshold", align: "right" }, ...columns],
    sweep.map((threshold) => [thresholdFigure(threshold), ...columns.map(({ cell }) => cell(threshold))])
  );
}
function notes(thresholds, rows) {
  const lines = [
    thresholds.calibration === "separate" ? `Percentiles are of ${formatCount(thresholds.calibrationUnits)} defect-free calibration scores apart from the test set.` : "",
    ...thresholds.notes.map((note) => escapeSentence(note)),
    ...rows.map(({ threshold }) => {
      const remarks = [threshold.note ?? "", stabilityText(threshold)].filter(Boolean).map((text) => escapeSentence(text));
      return remarks.length === 0 ? "" : `${capitalized(escapeText(policyName(threshold), 60))}: ${remarks.join(" ")}`;
    })
  ];
  return lines.filter(Boolean).map((line) => `- ${line}`).join("\n");
}
function thresholdSection({ thresholds }) {
  const rows = namedThresholds(thresholds);
  const none = thresholds.recommended ? "" : `**No threshold can be recommended.**${thresholds.reason ? ` ${escapeSentence(thresholds.reason, 300)}` : ""}`;
  const essential = rows.filter((entry) => entry.operating || entry.recommended);
  const build = (shown2, after) => ["### Thresholds", none, shown2.length > 0 ? thresholdTable(shown2) : "", after].filter(Boolean).join("\n\n");
  return [
    { text: build(rows, notes(thresholds, rows)), goesAt: stage.prose },
    { text: build(essential, ""), goesAt: stage.never, without: "further threshold candidates and notes" }
  ];
}
function scoreSections(diagnosis) {
  const lines = scoreHistogram(diagnosis);
  const chart = lines.length === 0 ? "" : `**Scores** of ${unitWords(diagnosis.evaluationSet)}, as shares of each class; everything above a threshold is called defective

${fence(lines)}`;
  const { sweep } = diagnosis.thresholds;
  return [
    dropped(stage.chart, chart, "the score histogram"),
    dropped(
      stage.detail,
      sweep.length === 0 ? "" : fold("Every percentile evaluated again", sweepTable(sweep)),
      "the percentile sweep"
    )
  ];
}

// src/report/render-markdown.ts
function renderMarkdown(diagnosis, options) {
  const own = options.configFrom === "workspace";
  const departures = departureSection(diagnosis, options.configFrom);
  const folded = (title, body, name2) => dropped(stage.detail, fold(title, body), name2);
  const sections = [
    ...headSections(diagnosis, options.reportName, options.failed),
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

export {
  renderMarkdown
};
