import { createRequire as __createRequire } from 'node:module';
import { fileURLToPath as __fileURLToPath } from 'node:url';
import { dirname as __pathDirname } from 'node:path';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __pathDirname(__filename);
import {
  aurocChart,
  baselineRemarks,
  baselineRows,
  betterCheckpoint,
  causeName,
  decisiveMeasurement,
  findingResult,
  findingTitle,
  formatPercent,
  formatScore,
  headline,
  isInconclusive,
  isSymptom,
  judgedCheckpoint,
  measuredText,
  metricName,
  namedInterval,
  namedThresholds,
  placeInTraining,
  plainText,
  policyName,
  rankFindings,
  sayOnce,
  scoreHistogram,
  stabilityText,
  symptomText,
  thresholdFigure,
  thresholdReserve,
  unitsJudged
} from "./chunk-EPHO6QSV.js";
import "./chunk-CNZ32GBS.js";
import "./chunk-RIDYPKSR.js";

// src/report/wrap.ts
function wrap(text, width2) {
  const lines = [];
  let line = [];
  for (const word of text.split(" ")) {
    const points = [...word];
    if (line.length > 0 && line.length + 1 + points.length > width2) {
      lines.push(line.join(""));
      line = [];
    }
    if (line.length > 0) line.push(" ");
    line.push(...points);
    while (line.length > width2) lines.push(line.splice(0, width2).join(""));
  }
  lines.push(line.join(""));
  return lines;
}

// src/report/render-text.ts
var width = 100;
var colors = { red: 31, green: 32, yellow: 33, blue: 34, gray: 90, bold: 1 };
function sign(finding) {
  if (finding.status === "absent") return { mark: "✓", color: "green" };
  if (finding.status === "not-assessable" || isInconclusive(finding)) return { mark: "?", color: "gray" };
  if (finding.waived || finding.explainedBy || finding.severity === "notice") return { mark: "·", color: "blue" };
  return finding.severity === "critical" ? { mark: "✗", color: "red" } : { mark: "!", color: "yellow" };
}
var verdictSigns = {
  critical: { mark: "✗", color: "red" },
  warning: { mark: "!", color: "yellow" },
  healthy: { mark: "✓", color: "green" },
  inconclusive: { mark: "?", color: "yellow" }
};
function labelled(label, text) {
  const lines = wrap(plainText(text), width - 15);
  return lines.map((line, i) => `    ${(i === 0 ? label : "").padEnd(10)} ${line}`);
}
function measurements(finding) {
  return finding.measurements.flatMap(
    (measurement, i) => labelled(
      i === 0 ? "Measured" : "",
      `${metricName(measurement.metric)} ${measuredText(measurement)}, present if ${symptomText(measurement)}`
    )
  );
}
function causes(finding) {
  const words = {
    likely: "Likely",
    possible: "Possible",
    "ruled-out": "Ruled out"
  };
  return sayOnce(finding).flatMap(
    ({ cause, likelihood, because }) => labelled(words[likelihood], `${causeName(cause)}. ${because}`)
  );
}
function findingLines(diagnosis, paint) {
  const { counting, waived } = rankFindings(diagnosis.findings);
  const title = (finding) => `${finding.id} ${findingTitle(finding.name)}`;
  const block = (finding, consequences) => {
    const { mark, color } = sign(finding);
    const waiver = finding.waived ? labelled("Waived", `until ${finding.waived.expires}: ${finding.waived.reason}`) : [];
    return [
      "",
      paint(
        color,
        `  ${mark} ${plainText(`${title(finding)} (${finding.waived ? "waived" : findingResult(finding)})`, width - 4)}`
      ),
      ...wrap(plainText(finding.summary), width - 4).map((line) => `    ${line}`),
      ...waiver,
      ...measurements(finding),
      ...causes(finding),
      ...finding.actions.flatMap((action, i) => labelled(i === 0 ? "Do" : "", `${i + 1}. ${action}`)),
      ...consequences.flatMap((consequence) => labelled("So also", `${title(consequence)}. ${consequence.summary}`))
    ];
  };
  return [
    ...counting.flatMap(({ finding, consequences }) => block(finding, consequences)),
    ...waived.flatMap((finding) => block(finding, []))
  ];
}
function shortResult(finding) {
  if (finding.status !== "present") return findingResult(finding);
  if (finding.waived) return "waived";
  return finding.explainedBy ? `follows from ${finding.explainedBy}` : finding.severity;
}
function symptomLines(diagnosis, paint) {
  return diagnosis.findings.filter((finding) => isSymptom(finding.id)).flatMap((finding) => {
    const { mark, color } = sign(finding);
    const measurement = decisiveMeasurement(finding);
    const measured = finding.status === "not-assessable" ? [finding.reason ?? ""] : measurement ? [
      `${metricName(measurement.metric)} ${measuredText({ ...measurement, interval: void 0 })}`,
      `(present if ${symptomText(measurement)})`
    ] : [""];
    const name = plainText(findingTitle(finding.name), 31).padEnd(31);
    const result = plainText(shortResult(finding), 15).padEnd(15);
    const room = width - 57;
    const whole = plainText(measured.join(" "));
    const [first, ...more] = whole.length <= room ? [whole] : measured.flatMap((part) => wrap(plainText(part), room));
    return [
      `  ${paint(color, mark)} ${finding.id} ${name}  ${result}  ${first}`.trimEnd(),
      ...more.map((line) => " ".repeat(57) + line)
    ];
  });
}
var indent = (line) => " ".repeat(19) + line;
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
    return [paint("bold", line), ...remarks.flatMap((text) => wrap(text, width - 19).map(indent))];
  });
  const none = `No threshold can be recommended. ${thresholds.reason ?? ""}`;
  return thresholds.recommended ? rows : [...rows, ...wrap(plainText(none), width - 2).map((line) => `  ${line}`)];
}
function groupLines({ byGroup }, by) {
  return byGroup.filter((group) => group.by === by).map(
    (group) => `  found ${formatPercent(group.recall).padStart(5)}  AUROC ${formatScore(group.imageAuroc)}  ${String(group.units).padStart(6)} units  ${plainText(group.name, 50)}`
  );
}
function baselineLines({ baseline }) {
  if (baseline === null) return [];
  const rows = baselineRows(baseline).map(
    ({ title, baseline: before, judged, change, test }) => `  ${title.padEnd(29)}  ${before.padStart(8)} → ${judged.padEnd(8)}  ${[change, test].filter(Boolean).join("; ")}`.trimEnd()
  );
  const remarks = [`Baseline: ${plainText(baseline.name, 60)}.`, ...baselineRemarks(baseline)].join(" ");
  return [
    ...rows.flatMap((row) => row.length <= width ? [row] : wrapRow(row)),
    ...wrap(remarks, width - 2).map((line) => `  ${line}`)
  ];
}
function wrapRow(row) {
  const column = 52;
  return wrap(row.slice(column), width - column).map(
    (line, i) => (i === 0 ? row.slice(0, column) : " ".repeat(column)) + line
  );
}
function renderText(diagnosis, { failed, color }) {
  const paint = (name, text) => color ? `\x1B[${colors[name]}m${text}\x1B[0m` : text;
  const verdict = verdictSigns[diagnosis.verdict];
  const metrics = judgedCheckpoint(diagnosis)?.metrics;
  const interval = metrics?.imageAurocInterval;
  const auroc = metrics === void 0 || metrics.imageAuroc === null ? "Image-level AUROC not measurable." : `Image-level AUROC ${formatScore(metrics.imageAuroc)}${interval ? ` (${namedInterval(interval, metrics.imageAurocApproximate, formatScore)})` : ""}.`;
  const better = betterCheckpoint(diagnosis);
  const best = better ? ` Best checkpoint: ${plainText(better.name, 60)} with ${formatScore(better.metrics.imageAuroc)}.` : "";
  const judged = `${plainText(diagnosis.judged, 60)} (${placeInTraining(diagnosis)}), ${unitsJudged(diagnosis)}.`;
  const section = (title, lines) => lines.length === 0 ? [] : ["", paint("bold", title), ...lines];
  const indented = (lines) => lines.map((line) => `  ${line}`);
  const findings = findingLines(diagnosis, paint);
  return [
    ...wrap(`${verdict.mark} ${plainText(headline(diagnosis).words, 300)}`, width).map(
      (line) => paint(verdict.color, line)
    ),
    ...wrap(`The gate ${failed ? "fails" : "passes"}. ${judged}`, width - 2).map((line) => `  ${line}`),
    ...wrap(auroc + best, width - 2).map((line) => `  ${line}`),
    ...section("Symptoms", symptomLines(diagnosis, paint)),
    ...section("Findings", findings.slice(1)),
    ...section("Thresholds", thresholdLines(diagnosis, paint)),
    ...section("Scores, as shares of each class", indented(scoreHistogram(diagnosis))),
    ...section("AUROC over the checkpoints", indented(aurocChart(diagnosis))),
    ...section("Against the baseline", baselineLines(diagnosis)),
    ...section("By kind of defect", groupLines(diagnosis, "defect")),
    ...section("By fabric", groupLines(diagnosis, "fabric")),
    ""
  ].join("\n");
}
export {
  renderText
};
