import { InputError, collectGarbage } from "./common.js";
import { createRequire } from "node:module";
import { Worker, parentPort } from "node:worker_threads";
import { fileURLToPath } from "node:url";
import { existsSync } from "node:fs";
import { lstat, readFile, readlink, stat } from "node:fs/promises";

// src/read-named-file.ts
var Unreadable = class extends Error {
	isMissing;
	constructor(why, cause) {
		super(why, { cause });
		this.isMissing = why === "does not exist";
	}
};
async function readNamedFile(path) {
	try {
		const stats = await stat(path);
		if (stats.isDirectory()) throw new Unreadable("is a folder", null);
		if (!stats.isFile()) throw new Unreadable(`is ${stats.isFIFO() ? "a pipe" : stats.isSocket() ? "a socket" : "a device"}, not a file`, null);
		return await readFile(path);
	} catch (error) {
		if (error instanceof Unreadable) throw error;
		throw new Unreadable(await whyNot(path, error.code), error);
	}
}
async function whyNot(path, code = "unknown") {
	if (code === "ELOOP") return "is a link that leads back to itself";
	if (code !== "ENOENT") return `cannot be read (${code})`;
	return (await lstat(path).catch(() => null))?.isSymbolicLink() ?? false ? `is a link to ${await readlink(path)}, which does not exist` : "does not exist";
}

// src/workers/bundled-file.ts
function bundledFile(path) {
	return ["./", "../"].map((way) => fileURLToPath(new URL(`${way}${path}`, import.meta.url))).find((candidate) => existsSync(candidate)) ?? null;
}
function packageFile(specifier) {
	return createRequire(import.meta.url).resolve(specifier);
}

// src/workers/error-in-transit.ts
function packError(error) {
	const { message, stack } = error instanceof Error ? error : new Error(String(error));
	return {
		isInputError: error instanceof InputError,
		message,
		stack
	};
}
function unpackError({ isInputError, message, stack }) {
	return isInputError ? new InputError(message) : Object.assign(new Error(message), { stack });
}

// src/workers/pending-requests.ts
var PendingRequests = class {
	#waiting = /* @__PURE__ */ new Map();
	#asked = 0;
	get size() {
		return this.#waiting.size;
	}
	add(send) {
		return new Promise((resolve, reject) => {
			const id = this.#asked++;
			send(id);
			this.#waiting.set(id, {
				resolve,
				reject
			});
		});
	}
	settle(answered) {
		const waiting = this.#waiting.get(answered.id);
		this.#waiting.delete(answered.id);
		if ("error" in answered) waiting?.reject(unpackError(answered.error));
		else waiting?.resolve(answered.answer);
	}
	fail(error) {
		for (const { reject } of this.#waiting.values()) reject(error);
		this.#waiting.clear();
	}
};

// src/workers/thread.ts
var Thread = class {
	#file;
	#failure;
	#patience;
	#running = null;
	constructor(file, failure, patience = null) {
		this.#patience = patience;
		this.#file = file;
		this.#failure = failure;
	}
	get pending() {
		return this.#running?.pending.size ?? 0;
	}
	start() {
		if (this.#running === null) this.#open().worker.unref();
	}
	ask(request, transfer = []) {
		const running = this.#running ?? this.#open();
		const { worker, pending, asked } = running;
		worker.ref();
		return pending.add((id) => {
			asked.set(id, request);
			if (asked.size === 1) this.#watch(running);
			worker.postMessage({
				id,
				request
			}, transfer);
		});
	}
	giveUp() {
		this.#running?.worker.unref();
	}
	#open() {
		const worker = new Worker(this.#file);
		const pending = new PendingRequests();
		const running = {
			worker,
			pending,
			asked: /* @__PURE__ */ new Map(),
			timer: void 0
		};
		const fail = (cause) => this.#fail(running, new Error(this.#failure, { cause }));
		worker.on("message", (answered) => {
			pending.settle(answered);
			running.asked.delete(answered.id);
			this.#watch(running);
			if (pending.size === 0) worker.unref();
		});
		worker.on("error", fail);
		worker.on("exit", (code) => fail(/* @__PURE__ */ new Error(`the thread ended with exit code ${code}`)));
		this.#running = running;
		return running;
	}
	#watch(running) {
		clearTimeout(running.timer);
		if (this.#patience === null) return;
		const { seconds, late } = this.#patience;
		if (running.asked.size === 0) return;
		running.timer = setTimeout(() => {
			const [oldest] = running.asked.values();
			const error = oldest === void 0 ? null : late(oldest);
			if (error === null) return this.#watch(running);
			this.#fail(running, error);
			running.worker.terminate();
		}, seconds * 1e3).unref();
	}
	#fail(running, error) {
		clearTimeout(running.timer);
		if (this.#running === running) this.#running = null;
		running.pending.fail(error);
	}
};

// src/workers/serve.ts
function serve(work, transferOf = () => []) {
	parentPort?.on("message", async ({ id, request }) => {
		try {
			const answer = await work(request);
			tell({
				id,
				answer
			}, transferOf(answer));
		} catch (error) {
			tell({
				id,
				error: packError(error)
			}, []);
		}
		collectGarbage();
	});
}
function tell(answered, transfer) {
	parentPort?.postMessage(answered, transfer);
}

export { PendingRequests, Thread, bundledFile, packError, packageFile, readNamedFile, serve };