import { createRequire as __createRequire } from 'node:module';
import { fileURLToPath as __fileURLToPath } from 'node:url';
import { dirname as __pathDirname } from 'node:path';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __pathDirname(__filename);

// src/settings/inputs.ts
function input(name, placeholder, defaultText, description, more = {}) {
  return { name, description, default: defaultText, placeholder, kind: "text", inConfigFile: true, ...more };
}
var inputs = [
  input(
    "checkpoints",
    "GLOBS",
    "",
    "Globs of checkpoints, one a line, in training order (natural sort); a leading ! excludes; required to evaluate.",
    { kind: "lines" }
  ),
  input(
    "dataset",
    "PATH",
    "",
    "Folder of the evaluation set, or a manifest file (CSV or JSON Lines: image,label[,mask][,group]); not needed for recorded outputs."
  ),
  input("dataset-layout", "LAYOUT", "auto", "Layout of the evaluation set: auto, mvtec, aitex, folders or manifest."),
  input(
    "config",
    "FILE",
    ".github/vae-playbook.yml",
    "Config file for all settings and limits; inputs win over it, and only the default path may be missing.",
    { inConfigFile: false }
  ),
  input(
    "stage",
    "STAGE",
    "all",
    "What to do: evaluate (checkpoints to evidence), diagnose (evidence to verdict and report), publish (diagnosis to pull request) or all."
  ),
  input(
    "shard",
    "I/N",
    "",
    "Evaluate only this part of the checkpoints, for a job matrix, for example 2/8; diagnose merges the parts."
  ),
  input("engine", "ENGINE", "auto", "Inference engine: auto, native or wasm."),
  input(
    "device",
    "DEVICE",
    "auto",
    "Where inference runs: auto, gpu or cpu; gpu fails when no GPU engine starts, auto says which one ran."
  ),
  input(
    "threshold-percentile",
    "P",
    "95",
    "The operating threshold, as this percentile of the defect-free scores, above 0 and below 100.",
    { kind: "number" }
  ),
  input("threshold", "SCORE", "", "An absolute operating threshold instead of the percentile.", { kind: "number" }),
  input(
    "baseline",
    "PATH",
    "",
    "A checkpoint, an evidence.json or a diagnosis.json to compare with, on the same evaluation set."
  ),
  input(
    "history",
    "PATH",
    "",
    "Training curves for the causes: TensorBoard event files, or CSV or JSON Lines with epoch and loss, KL and learning-rate columns."
  ),
  input(
    "fail-on",
    "LIST",
    "critical,inconclusive",
    "Verdicts that fail the job, between commas: critical, warning (includes critical), inconclusive (the model could not be judged), or never.",
    { kind: "commas" }
  ),
  input(
    "comment",
    "WHEN",
    "always",
    "When to comment on the pull request: always, on-findings or never; an existing comment is always brought up to date, except with never."
  ),
  input("report-name", "NAME", "", "Key of the sticky comment and of the commit status: one per model in a matrix."),
  input("report-dir", "DIR", "vae-playbook-report", "Folder where evidence, diagnosis and report are written."),
  input("github-token", "TOKEN", "${{ github.token }}", "Token for the comment and the commit status.", {
    inConfigFile: false
  })
];

export {
  inputs
};
