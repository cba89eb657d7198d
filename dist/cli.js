#!/usr/bin/env node
import { InputError, VERSION, commandHelpText, helpText, parseFlags } from "./chunks/common.js";
import { existsSync } from "node:fs";

// src/cli.ts
async function main(args) {
	const flags = parseFlags(args);
	if (flags.help) return print(flags.topic === void 0 ? helpText() : commandHelpText(flags.topic));
	if (flags.version) return print(`${VERSION}\n`);
	if (flags.command === "publish") throw new InputError("publish: there is no pull request on the command line; use the action with stage: publish");
	if (flags.command === "init") await (await import("./chunks/inspect.js").then((n) => n.init_exports)).refuseExisting();
	const { loadSettings } = await import("./chunks/settings.js").then((n) => n.load_settings_exports);
	const loaded = await loadSettings({
		inputs: flags.inputs,
		cwd: workingFolder()
	});
	if (flags.command === "engines") return engines(loaded.settings, flags);
	if (flags.command === "init") return initialize(loaded, flags);
	if (flags.command === "inspect") return inspection(loaded, flags);
	const { Progress } = await import("./chunks/evaluate.js").then((n) => n.progress_exports);
	const { runStages } = await import("./chunks/run-stages.js").then((n) => n.run_stages_exports);
	const diagnosis = await runStages(loaded, new Progress(process.stderr));
	const { settings } = loaded;
	if (diagnosis === null) return printEvidenceFolder(`${settings["report-dir"]}/evidence`);
	const { gatePasses } = await import("./chunks/run-stages.js").then((n) => n.gate_exports);
	const passes = gatePasses(diagnosis, settings["fail-on"]);
	const { renderMarkdown } = await import("./chunks/report.js").then((n) => n.render_markdown_exports);
	const { writeReport } = await import("./chunks/run-stages.js").then((n) => n.report_files_exports);
	const { timed } = await import("./chunks/evaluate.js").then((n) => n.timed_exports);
	const markdown = await timed("report", () => renderMarkdown(diagnosis, {
		reportName: settings["report-name"],
		failed: !passes
	}));
	await writeReport(settings["report-dir"], markdown);
	print(await render(flags.format, markdown));
	return passes ? 0 : 1;
	async function render(format, markdown) {
		if (format === "json") return `${JSON.stringify(diagnosis, null, 2)}\n`;
		if (format === "markdown") return `${markdown}\n`;
		const { renderText } = await import("./chunks/report.js").then((n) => n.render_text_exports);
		return `${renderText(diagnosis, {
			color: process.stdout.isTTY && !process.env.NO_COLOR,
			failed: !passes
		})}\nReport: ${settings["report-dir"]}/report.md\n`;
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
	const { describeEngines } = await import("./chunks/describe-engines.js").then((n) => n.describe_engines_exports);
	const rows = await describeEngines(settings, install);
	const { enginesText } = await import("./chunks/describe-engines.js").then((n) => n.engines_text_exports);
	print(format === "json" ? `${JSON.stringify(rows, null, 2)}\n` : enginesText(rows));
	return install && rows.some(({ models, native }) => models === "ONNX" && "absent" in native) ? 2 : 0;
}
async function inspection(loaded, { format }) {
	const { inspect } = await import("./chunks/inspect.js").then((n) => n.inspect_exports);
	const found = await inspect(loaded);
	const { inspectionText } = await import("./chunks/inspect.js").then((n) => n.inspection_text_exports);
	return print(format === "json" ? `${JSON.stringify(found, null, 2)}\n` : inspectionText(found));
}
async function initialize(loaded, { inputs, format }) {
	const { init } = await import("./chunks/inspect.js").then((n) => n.init_exports);
	const written = await init(loaded, inputs);
	if (format === "json") return print(`${JSON.stringify({ written }, null, 2)}\n`);
	return print(`Written: ${written.join(" and ")}. Read both, and commit them.\n`);
}
function print(text) {
	process.stdout.write(text);
	return 0;
}
process.stdout.on("error", ({ code }) => {
	if (code === "EPIPE") return;
	process.stderr.write(`vae-playbook: standard output cannot be written (${code}): make room, or read the report folder\n`);
	process.exit(2);
});
process.stderr.on("error", () => void 0);
process.exitCode = 2;
main(process.argv.slice(2)).then((code) => {
	process.exitCode = code;
}, (error) => {
	const defect = `a defect of vae-playbook, please report it: ${String(error.stack)}`;
	process.stderr.write(`vae-playbook: ${error instanceof InputError ? error.message : defect}\n`);
});

export {  };