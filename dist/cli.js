#!/usr/bin/env node
import { letConsoleSay, runCommand, say } from "./chunks/common.js";

// src/cli.ts
letConsoleSay();
process.stdout.on("error", ({ code }) => {
	if (code === "EPIPE") return;
	process.stderr.write(`vae-playbook: standard output cannot be written (${code}): make room, or read the report folder\n`);
	process.exit(2);
});
process.stderr.on("error", () => void 0);
process.on("uncaughtException", (error) => {
	say(process.stderr, `vae-playbook: a defect of vae-playbook, please report it: ${String(error.stack)}`);
	process.exit(2);
});
process.exitCode = 2;
runCommand(process.argv.slice(2)).then((code) => {
	process.exitCode = code;
});

export {  };