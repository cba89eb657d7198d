#!/usr/bin/env node
import { createRequire as __createRequire } from 'node:module';
import { fileURLToPath as __fileURLToPath } from 'node:url';
import { dirname as __pathDirname } from 'node:path';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __pathDirname(__filename);
import {
  VERSION
} from "./chunks/chunk-2JCWF6X4.js";
import {
  inputs
} from "./chunks/chunk-VV3Y3F4G.js";
import {
  nearest
} from "./chunks/chunk-XNS6EZCN.js";
import "./chunks/chunk-LDX5YYGH.js";
import {
  InputError
} from "./chunks/chunk-5EUQZ6JQ.js";
import "./chunks/chunk-RIDYPKSR.js";

// src/cli.ts
import { existsSync } from "node:fs";

// src/settings/parse-flags.ts
var commands = ["run", "evaluate", "diagnose", "publish", "engines"];
var formats = ["text", "markdown", "json"];
var flagNames = [
  ...inputs.map(({ name }) => name).filter((name) => name !== "stage"),
  "format",
  "help",
  "version"
];
function parseFlags(args) {
  const { words, flags, help, version } = split(args);
  if (help || version) return { command: null, inputs: {}, format: "text", install: false, help, version };
  const [command, ...globs] = words;
  if (command === void 0) throw new InputError(`No command; give one of ${commands.join(", ")} (--help shows how)`);
  if (!isOneOf(commands, command)) {
    throw new InputError(
      `"${command}" is no command; the nearest is ${nearest(command, commands)}. Known: ${commands.join(", ")}`
    );
  }
  const format = flags.get("format") ?? "text";
  if (!isOneOf(formats, format)) {
    throw new InputError(
      `--format: "${format}" is no format; the nearest is ${nearest(format, formats)}. Known: ${formats.join(", ")}`
    );
  }
  flags.delete("format");
  if (command === "engines") {
    const install = globs.length === 1 && globs[0] === "install";
    if (globs.length > 0 && !install)
      throw new InputError(`engines: "${globs.join(" ")}" is not known; write engines, or engines install`);
    return { command, inputs: { ...Object.fromEntries(flags), stage: "diagnose" }, format, install, help, version };
  }
  const checkpoints = [...globs, ...flags.has("checkpoints") ? [flags.get("checkpoints")] : []];
  const inputs2 = {
    ...Object.fromEntries(flags),
    checkpoints: checkpoints.join("\n"),
    stage: command === "run" ? "all" : command
  };
  return { command, inputs: inputs2, format, install: false, help, version };
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
  return { words, flags, help, version };
}
function readFlag(arg) {
  const equals = arg.indexOf("=");
  const flag = equals === -1 ? arg : arg.slice(0, equals);
  const name = flag.replace(/^--?/, "");
  if (name === "stage")
    throw new InputError(`--stage: the command is the stage; write vae-playbook ${commands.join("|")}`);
  if (!flag.startsWith("--") || !flagNames.includes(name)) {
    throw new InputError(
      `${flag}: unknown flag; the nearest known one is --${nearest(name, flagNames)} (--help lists them all)`
    );
  }
  return { name, value: equals === -1 ? void 0 : arg.slice(equals + 1) };
}
function setFlag(flags, name, value) {
  if (value === void 0 || value.trim() === "")
    throw new InputError(`--${name}: needs a value, as in --${name} VALUE`);
  const before = flags.get(name);
  if (before !== void 0 && name !== "checkpoints")
    throw new InputError(`--${name}: given twice, "${before}" and "${value}"; keep one`);
  flags.set(name, before === void 0 ? value : `${before}
${value}`);
}

// src/settings/help-text.ts
var WIDTH = 100;
var INDENT = 32;
function wrap(text, width) {
  return text.split(" ").reduce((lines, word) => {
    const last = lines.at(-1);
    if (last !== void 0 && last.length + 1 + word.length <= width) return [...lines.slice(0, -1), `${last} ${word}`];
    return [...lines, word];
  }, []);
}
function row(left, right) {
  const [first, ...rest] = wrap(right, WIDTH - INDENT);
  return [`  ${left}`.padEnd(INDENT) + first, ...rest.map((line) => " ".repeat(INDENT) + line)].join("\n");
}
function flagRows() {
  const settings = inputs.filter(({ name }) => name !== "stage" && name !== "github-token").map(
    (input) => row(
      `--${input.name} ${input.placeholder}`,
      input.description + (input.default ? ` Default: ${input.default}.` : "")
    )
  );
  return [
    ...settings,
    row("--github-token TOKEN", "Token for publish; of no use outside of a GitHub Actions job."),
    row("--format FORMAT", `What standard output holds: ${formats.join(", ")}. Default: text.`),
    row("--help, -h", "Shows this text."),
    row("--version", "Shows the version.")
  ];
}
function helpText() {
  return [
    "vae-playbook: judges checkpoints of a VAE anomaly detector against a playbook of six symptoms.",
    "",
    "Usage",
    "  vae-playbook run|evaluate|diagnose|publish [checkpoint globs...] --dataset DIR [flags]",
    "  vae-playbook engines [install] [flags]",
    "",
    "Commands",
    row("run", "Evaluates the checkpoints and diagnoses them."),
    row("evaluate", "Writes what was measured on each checkpoint to evidence/ in the report folder."),
    row("diagnose", "Reads that evidence; writes diagnosis.json and the report; decides."),
    row("publish", "Brings a diagnosis to the pull request; only in a GitHub Actions job, by the action."),
    row(
      "engines",
      "Shows which inference engines are there, and which would be used; engines install installs the native ones."
    ),
    "",
    "Flags",
    ...flagRows(),
    "",
    "Exit codes",
    row("0", "The gate passes."),
    row("1", "A diagnosis exists and the gate fails."),
    row("2", "Bad usage or input, or no diagnosis could be made."),
    "",
    "Examples",
    '  vae-playbook run "runs/*.onnx" --dataset data/fabric',
    "  vae-playbook run scores.npz --format json --fail-on critical,warning",
    '  vae-playbook evaluate "runs/*.onnx" --dataset data/fabric --shard 2/8',
    ""
  ].join("\n");
}

// src/cli.ts
async function main(args) {
  const flags = parseFlags(args);
  if (flags.help) return print(helpText());
  if (flags.version) return print(`${VERSION}
`);
  if (flags.command === "publish") {
    throw new InputError("publish: there is no pull request on the command line; use the action with stage: publish");
  }
  const { loadSettings } = await import("./chunks/load-settings-ILB2H2LP.js");
  const loaded = await loadSettings({ inputs: flags.inputs, cwd: workingFolder() });
  if (flags.command === "engines") return engines(loaded.settings, flags);
  const { Progress } = await import("./chunks/progress-AMFOJ5WN.js");
  const { runStages } = await import("./chunks/run-stages-KYTN72CP.js");
  const diagnosis = await runStages(loaded, new Progress(process.stderr));
  const { settings } = loaded;
  if (diagnosis === null) return printEvidenceFolder(`${settings["report-dir"]}/evidence`);
  const { gatePasses } = await import("./chunks/gate-QHHJKCGQ.js");
  const passes = gatePasses(diagnosis, settings["fail-on"]);
  const { renderMarkdown } = await import("./chunks/render-markdown-YEKSXGS5.js");
  const { writeReport } = await import("./chunks/report-files-BU4Z3DVY.js");
  const { timed } = await import("./chunks/timed-33MDSXIY.js");
  const markdown = await timed(
    "report",
    () => renderMarkdown(diagnosis, { reportName: settings["report-name"], failed: !passes })
  );
  await writeReport(settings["report-dir"], markdown);
  print(await render(flags.format, markdown));
  return passes ? 0 : 1;
  async function render(format, markdown2) {
    if (format === "json") return `${JSON.stringify(diagnosis, null, 2)}
`;
    if (format === "markdown") return `${markdown2}
`;
    const { renderText } = await import("./chunks/render-text-6DNBJ4XV.js");
    const text = renderText(diagnosis, { color: process.stdout.isTTY && !process.env.NO_COLOR, failed: !passes });
    return `${text}
Report: ${settings["report-dir"]}/report.md
`;
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
  return print(existsSync(folder) ? `Evidence is in ${folder}
` : "");
}
async function engines(settings, { format, install }) {
  const { describeEngines } = await import("./chunks/describe-engines-6PJ6LSCT.js");
  const rows = await describeEngines(settings, install);
  const { enginesText } = await import("./chunks/engines-text-7I7P72AM.js");
  print(format === "json" ? `${JSON.stringify(rows, null, 2)}
` : enginesText(rows));
  return install && rows.some(({ models, native }) => models === "ONNX" && "absent" in native) ? 2 : 0;
}
function print(text) {
  process.stdout.write(text);
  return 0;
}
process.stdout.on("error", ({ code }) => {
  if (code === "EPIPE") return;
  process.stderr.write(
    `vae-playbook: standard output cannot be written (${code}): make room, or read the report folder
`
  );
  process.exit(2);
});
process.stderr.on("error", () => void 0);
try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const defect = `a defect of vae-playbook, please report it: ${String(error.stack)}`;
  process.stderr.write(`vae-playbook: ${error instanceof InputError ? error.message : defect}
`);
  process.exitCode = 2;
}
