import { InputError, collectGarbage } from "./common.js";
import { createRequire } from "node:module";
import { Worker, parentPort } from "node:worker_threads";
import { fileURLToPath } from "node:url";
import { existsSync } from "node:fs";

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
	#running = null;
	constructor(file, failure) {
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
		const { worker, pending } = this.#running ?? this.#open();
		worker.ref();
		return pending.add((id) => worker.postMessage({
			id,
			request
		}, transfer));
	}
	giveUp() {
		this.#running?.worker.unref();
	}
	#open() {
		const worker = new Worker(this.#file);
		const pending = new PendingRequests();
		const running = {
			worker,
			pending
		};
		const fail = (cause) => {
			if (this.#running === running) this.#running = null;
			pending.fail(new Error(this.#failure, { cause }));
		};
		worker.on("message", (answered) => {
			pending.settle(answered);
			if (pending.size === 0) worker.unref();
		});
		worker.on("error", fail);
		worker.on("exit", (code) => fail(/* @__PURE__ */ new Error(`the thread ended with exit code ${code}`)));
		this.#running = running;
		return running;
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

export { PendingRequests, Thread, bundledFile, packError, packageFile, serve };