import { core_exports, error, info, setOutput, warning } from "./chunks/actions-core.js";
import { ReportDirInUse, diagnoseAgain, diagnosisPath, gatePasses, runStages, writeFailure, writeReport } from "./chunks/run-stages.js";
import { refuseWorkspaceEngines } from "./chunks/engines.js";
import { InputError, forRunner, inputs, letConsoleSay, oneValue, parseJson, say } from "./chunks/common.js";
import { codeText, decisiveMeasurement, escapeText, fence, findingTitle, formatScore, headline, isInconclusive, judgedCheckpoint, link, measuredText, metricName, plainText, rankFindings, symptomText } from "./chunks/page.js";
import { ZodError, array, number, object, string } from "./chunks/zod.js";
import { checkConfig, configPathOf, isDefaultConfig, isPreset, loadSettings, settingsSchema } from "./chunks/settings.js";
import { require_dist } from "./chunks/yaml.js";
import { renderMarkdown } from "./chunks/report.js";
import { Progress } from "./chunks/evaluate.js";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { relative, resolve, sep } from "node:path";
import { appendFile, readFile, stat } from "node:fs/promises";

// src/report/annotations.ts
const perLevel = 10;
function annotations(diagnosis) {
	const { counting, doubts } = rankFindings(diagnosis.findings);
	const present = counting.flatMap(({ finding }) => {
		if (finding.severity === "notice" && !isInconclusive(finding)) return [];
		const measurement = decisiveMeasurement(finding);
		const measured = measurement ? ` Measured: ${metricName(measurement.metric)} ${measuredText(measurement)}, present if ${symptomText(measurement)}.` : "";
		const action = finding.actions[0] ? ` Do first: ${plainText(finding.actions[0])}` : "";
		return [{
			level: finding.severity === "critical" || isInconclusive(finding) ? "error" : "warning",
			title: plainText(`${finding.id}: ${findingTitle(finding.name)}`, 120),
			message: plainText(`${plainText(finding.summary)}${measured}${action}`, 1500)
		}];
	});
	const undecided = doubts.map((finding) => ({
		level: finding.severity === "critical" ? "error" : "warning",
		title: plainText(`${finding.id}: ${findingTitle(finding.name)}, undecided`, 120),
		message: plainText(`${plainText(finding.summary)} ${plainText(finding.reason ?? "")}`, 1500)
	}));
	const all = [...present, ...undecided];
	return ["error", "warning"].flatMap((level) => all.filter((annotation) => annotation.level === level).slice(0, perLevel));
}

// src/github/annotate.ts
const KEPT_OF_A_LEVEL = 9;
const MESSAGE_LIMIT = 4096;
function annotate(diagnosis, annotators = core_exports) {
	const all = annotations(diagnosis);
	for (const level of ["error", "warning"]) {
		const kept = all.filter((annotation) => annotation.level === level).slice(0, KEPT_OF_A_LEVEL);
		for (const { title, message } of kept) annotators[level](forRunner(message.slice(0, MESSAGE_LIMIT)), { title: oneValue(title) });
	}
}

// src/github/comment-marker.ts
const COMMENT_LIMIT = 65536;
const NO_RUN = {
	id: 0,
	attempt: 0,
	step: ""
};
const FORM = /^<!-- vae-playbook report-name=(\S*)(?: run=(\d{1,15})\.(\d{1,6}) step=(\w*)( moved)?)? -->$/;
function commentMarker({ reportName, run, moved }) {
	return `<!-- vae-playbook report-name=${encodeURIComponent(Buffer.from(reportName ?? "").toString())} run=${run.id}.${run.attempt} step=${run.step}${moved ? " moved" : ""} -->`;
}
function readMarker(body) {
	const at = body.lastIndexOf("\n");
	const found = at < 0 ? null : FORM.exec(body.slice(at + 1));
	if (found === null) return null;
	const [, name, id, attempt, step, moved] = found;
	try {
		return {
			reportName: decodeURIComponent(name) || void 0,
			run: id === void 0 ? NO_RUN : {
				id: Number(id),
				attempt: Number(attempt),
				step
			},
			...moved === void 0 ? {} : { moved: true }
		};
	} catch {
		return null;
	}
}
function compareRuns(a, b) {
	return a.id - b.id || a.attempt - b.attempt;
}
function commentBudget(mark) {
	return COMMENT_LIMIT - commentMarker(mark).length - 2;
}

// src/report/status-description.ts
const limit = 140;
function statusDescription(diagnosis, weakened = []) {
	const auroc = judgedCheckpoint(diagnosis)?.metrics.imageAuroc ?? null;
	const by = weakened.length === 0 ? "" : ` · weakened: ${plainText(weakened.join("; "), 40)}`;
	const measured = `${auroc === null ? "" : ` · AUROC ${formatScore(auroc)}`}${by}`;
	let words = headline(diagnosis).words;
	for (let length = limit - measured.length;; length--) {
		words = plainText(words, length);
		if (words.length + measured.length <= limit) return words + measured;
	}
}

// src/github/publish-status.ts
const WITH_STATUS = /* @__PURE__ */ new Set([
	"workflow_run",
	"push",
	"merge_group",
	"workflow_dispatch",
	"schedule"
]);
function takesStatus({ kind, pullRequest, unknownPullRequest }) {
	if (unknownPullRequest !== null) return false;
	return WITH_STATUS.has(kind) || kind === "other" && pullRequest !== null;
}
const FORKS_OWN = "Judged on a fork's own figures; a maintainer must run it";
async function publishStatus(client, event, { diagnosis, passes, reportName, weakened }) {
	const { fork, failedBefore } = event;
	const waits = passes && fork;
	await writeStatus(client, event, reportName, {
		state: diagnosis === null ? "error" : waits ? "pending" : passes ? "success" : "failure",
		description: diagnosis === null ? failedBefore ? plainText(`Could not evaluate: ${failedBefore.workflow} ended with ${failedBefore.conclusion}`, 120) : "Could not evaluate the model; the run says why" : waits ? FORKS_OWN : statusDescription(diagnosis, weakened)
	});
}
async function writeStatus(client, { owner, repo, headSha, runUrl }, reportName, status) {
	const context = reportName === void 0 ? "vae-playbook" : `vae-playbook / ${plainText(reportName, 100)}`;
	await client.rest.repos.createCommitStatus({
		owner,
		repo,
		sha: headSha,
		...status,
		context,
		target_url: runUrl
	});
}

// src/github/find-pull-request.ts
async function findPullRequests(client, event) {
	for (const candidates of [
		named,
		ofBranch,
		ofCommit
	]) {
		const fitting = (await candidates(client, event)).filter((candidate) => fits(candidate, event));
		const numbers = [...new Set(fitting.map(({ number }) => number))].sort((a, b) => a - b);
		if (numbers.length > 0) return numbers.map((number) => ({
			number,
			headSha: event.headSha
		}));
	}
	return [];
}
function fits(candidate, { owner, repo, headSha }) {
	return candidate.state === "open" && candidate.head.sha === headSha && candidate.base.repo.full_name.toLowerCase() === `${owner}/${repo}`.toLowerCase();
}
async function named(client, { owner, repo, namedPullRequests }) {
	const found = [];
	for (const pull_number of namedPullRequests) try {
		found.push((await client.rest.pulls.get({
			owner,
			repo,
			pull_number
		})).data);
	} catch (error) {
		if (error.status !== 404) throw error;
	}
	return found;
}
async function ofBranch(client, { owner, repo, head }) {
	if (head === null) return [];
	return client.paginate(client.rest.pulls.list, {
		owner,
		repo,
		state: "open",
		head: `${head.owner}:${head.branch}`,
		per_page: 100
	});
}
async function ofCommit(client, { owner, repo, headSha }) {
	const list = client.rest.repos.listPullRequestsAssociatedWithCommit;
	try {
		return await client.paginate(list, {
			owner,
			repo,
			commit_sha: headSha,
			per_page: 100
		});
	} catch (error) {
		if (error.status === 422) return [];
		throw error;
	}
}

// src/github/isolate.ts
async function isolate(publisher, event, log, publish) {
	try {
		return await publish();
	} catch (error) {
		log.warning(`${publisher.title}: not done`, `${explain(error, publisher, event)} The verdict stands as it is.`);
		return null;
	}
}
const pathOf = (request) => (request?.url ?? "").split("?")[0];
function explain(error, { permission }, event) {
	const { name, status, message, request } = error;
	if (name === "AbortError") return "GitHub did not answer in the time that publishing may take.";
	if (status === 401) return "GitHub does not accept the token (401); check the input github-token.";
	if (status === 403 && /rate limit/i.test(message ?? "")) return `GitHub's rate limit is used up: ${message}.`;
	if (status === 403 && /locked/i.test(message ?? "")) return `The conversation is locked (403: ${message}); unlock it, or give the input github-token of somebody who may write there.`;
	const missing = status === 404 || status === 410 ? /\/(?:issues|pulls)\/(\d+)(?:\/comments)?$/.exec(pathOf(request)) : null;
	if (missing !== null) return `There is no pull request ${missing[1]} any more, or the token may not see it (${status}: ${message}); look whether it is there, and whether the job has the permission ${permission}.`;
	if (status === 403 || status === 404) return event.kind === "pull_request" && event.fork ? `A pull request from a fork gets a token that may only read (${status}: ${message}); publish from a workflow_run workflow instead, with the permission ${permission}.` : `The token may not do this (${status}: ${message}); add the permission ${permission} to the job.`;
	return status === void 0 || status === 500 ? `${message}.` : `GitHub answered ${status}: ${message}.`;
}

// src/github/own-login.ts
const WORKFLOW_LOGIN = "github-actions[bot]";
async function ownLogin(client) {
	return await viewer(client) ?? await authenticated(client) ?? "github-actions[bot]";
}
async function viewer(client) {
	try {
		const answer = await client.graphql("query { viewer { login } }");
		return typeof answer.viewer?.login === "string" ? answer.viewer.login : null;
	} catch (error) {
		if (error.name === "AbortError") throw error;
		return null;
	}
}
async function authenticated(client) {
	try {
		return (await client.rest.users.getAuthenticated()).data.login;
	} catch (error) {
		const { status } = error;
		if (status === 401 || status === 403 || status === 404) return null;
		throw error;
	}
}

// src/github/publish-comment.ts
const ATTEMPTS = 3;
async function publishComment(client, event, pullRequest, { markdown, reportName, create }, log) {
	const mark = {
		reportName,
		run: event.run
	};
	const body = `${markdown.trimEnd()}\n\n${commentMarker(mark)}`;
	if (body.length > 65536) throw new Error(`The comment has ${body.length} characters, and GitHub takes ${COMMENT_LIMIT} at most`);
	const thread = {
		client,
		owner: event.owner,
		repo: event.repo,
		issue_number: pullRequest.number
	};
	const isOfName = ({ mark: of }) => of.reportName === reportName;
	for (let attempt = 1;; attempt++) {
		const marked = await listMarked(thread);
		const author = marked.length > 0 ? await ownLogin(client) : WORKFLOW_LOGIN;
		const own = marked.filter(({ comment }) => comment.user?.login === author);
		const named = own.filter(isOfName);
		const former = named.every((one) => one.mark.moved) ? formerName(own, mark) : null;
		if (named.length === 0 && !create) return null;
		const newer = named.find((one) => compareRuns(one.mark.run, event.run) > 0);
		if (newer !== void 0) {
			log.info(`The comment is of run ${newer.mark.run.id}, which is newer than this one; it is left alone`);
			return named[0].comment.html_url;
		}
		if (await hasMovedOn(thread, pullRequest)) {
			log.info(`Pull request #${pullRequest.number} has moved on from ${pullRequest.headSha}; its comment is left to the newer run`);
			return named[0]?.comment.html_url ?? null;
		}
		try {
			const url = named.length > 0 ? await settle(thread, named, mark, body) : await begin(thread, mark, body, isOfName);
			if (former !== null) await pointTo(thread, former, reportName, url);
			return url;
		} catch (error) {
			if (attempt === ATTEMPTS || !mayGoOtherwise(error)) throw error;
			log.info(`Writing the comment failed (${error.message}); looking again whether it is there`);
			await new Promise((resolve) => setTimeout(resolve, attempt * 1e3));
		}
	}
}
async function listMarked({ client, ...thread }) {
	return (await client.paginate(client.rest.issues.listComments, {
		...thread,
		per_page: 100
	})).flatMap((comment) => {
		const mark = readMarker(normalized(comment.body));
		return mark === null ? [] : [{
			comment,
			mark
		}];
	}).sort((a, b) => a.comment.id - b.comment.id);
}
async function hasMovedOn({ client, owner, repo, issue_number }, { headSha }) {
	const { data } = await client.rest.pulls.get({
		owner,
		repo,
		pull_number: issue_number
	});
	return data.head.sha !== headSha;
}
const normalized = (body) => (body ?? "").replace(/\r\n/g, "\n").trimEnd();
async function settle(thread, named, { run }, body) {
	const [oldest, ...later] = named;
	const ahead = named.some(({ mark }) => compareRuns(mark.run, run) > 0);
	if (!ahead) await update(thread, oldest.comment, body);
	const superfluous = later.filter(({ mark }) => !ahead || compareRuns(mark.run, run) === 0);
	for (const { comment } of superfluous) await remove(thread, comment);
	return oldest.comment.html_url;
}
async function update({ client, owner, repo }, { id, body: before }, body) {
	if (normalized(before) === normalized(body)) return;
	await client.rest.issues.updateComment({
		owner,
		repo,
		comment_id: id,
		body
	});
}
async function remove({ client, owner, repo }, { id }) {
	try {
		await client.rest.issues.deleteComment({
			owner,
			repo,
			comment_id: id
		});
	} catch (error) {
		if (error.status !== 404) throw error;
	}
}
async function begin(thread, mark, body, isOfName) {
	const { client, ...where } = thread;
	const created = (await client.rest.issues.createComment({
		...where,
		body,
		request: { retries: 0 }
	})).data;
	return settle(thread, [...(await listMarked(thread)).filter((one) => isOfName(one) && one.comment.id !== created.id && one.comment.user?.login === created.user?.login), {
		comment: created,
		mark
	}].sort((a, b) => a.comment.id - b.comment.id), mark, body);
}
function mayGoOtherwise(error) {
	const { name, status, request } = error;
	if (name === "AbortError" || status === void 0) return false;
	return status >= 500 || status === 404 && /\/issues\/comments\/\d+$/.test(request?.url ?? "");
}
function formerName(own, { reportName, run }) {
	const [only, ...more] = own.filter(({ mark }) => mark.run.step === run.step && mark.reportName !== reportName && !mark.moved);
	return only !== void 0 && more.length === 0 && only.mark.run.id < run.id ? only.comment : null;
}
async function pointTo(thread, former, reportName, url) {
	const { reportName: before, run } = readMarker(normalized(former.body));
	await update(thread, former, `${`This report goes by ${reportName === void 0 ? "no name" : `the name ${codeText(reportName)}`} now: ${link("its comment", url)}.`}\n\n${commentMarker({
		reportName: before,
		run,
		moved: true
	})}`);
}

// src/github/publish.ts
async function publish(publication) {
	const { event, client, diagnosis, passes, weakened = [], running, settings, log } = publication;
	if (event.unknownPullRequest !== null) {
		const { number, why } = event.unknownPullRequest;
		log.warning("Nothing published", `Pull request ${number} could not be asked for: ${why}. The verdict stands as it is.`);
		return null;
	}
	sayWhatIsMissing(event, log);
	const comments = settings.comment !== "never" && (event.pullRequest !== null || event.kind === "workflow_run");
	if (!comments && !takesStatus(event)) return null;
	if (client === null) {
		log.warning("Nothing published", "There is no token; leave the input github-token to its default. The verdict stands as it is.");
		return null;
	}
	if (takesStatus(event)) {
		await running?.begun();
		await isolate({
			title: "Commit status",
			permission: "statuses: write"
		}, event, log, () => publishStatus(client, event, {
			diagnosis,
			passes,
			weakened,
			reportName: settings["report-name"]
		}));
		running?.end();
	}
	if (!comments) return null;
	const publisher = {
		title: "Comment on the pull request",
		permission: "pull-requests: write"
	};
	const found = event.pullRequest ? [event.pullRequest] : await isolate(publisher, event, log, () => findPullRequests(client, event)) ?? null;
	if (found?.length === 0) log.info(`No comment: ${event.headSha} is the head of no open pull request`);
	let first = null;
	for (const pullRequest of found ?? []) {
		const url = await isolate(publisher, event, log, () => commentOn(pullRequest, client, publication));
		first ??= url;
	}
	return first;
}
function sayWhatIsMissing(event, log) {
	const { kind, name, pullRequest } = event;
	if (pullRequest !== null || ![
		"workflow_dispatch",
		"schedule",
		"other"
	].includes(kind)) return;
	const what = takesStatus(event) ? "No comment, only the status" : "Nothing published";
	log.info(`${what}: the event ${name} names no pull request; the input pull-request takes its number`);
}
async function commentOn(pullRequest, client, { event, diagnosis, comment, settings, log }) {
	const create = settings.comment === "always" || diagnosis?.verdict !== "healthy";
	return publishComment(client, event, pullRequest, {
		markdown: comment,
		reportName: settings["report-name"],
		create
	}, log);
}

// src/github/named-pull-request.ts
function pullRequestNumber(input) {
	const text = (input ?? "").trim();
	if (text === "") return null;
	if (/^[1-9]\d{0,15}$/.test(text)) return Number(text);
	throw new InputError(`pull-request: "${text}" is no number of a pull request; write it alone, for example 12`);
}
async function withPullRequest(client, event, number) {
	if (number === null) return event;
	const { kind, owner, repo } = event;
	if (event.pullRequest !== null) {
		if (event.pullRequest.number === number) return event;
		throw new InputError(`pull-request: ${number} is not the pull request of this event, which is ${event.pullRequest.number}; leave the input out`);
	}
	if (kind === "workflow_run" || kind === "push" || kind === "merge_group") return {
		...event,
		pullRequest: {
			number,
			headSha: event.headSha
		}
	};
	if (client === null) return {
		...event,
		unknownPullRequest: {
			number,
			why: "there is no token to ask GitHub with"
		}
	};
	try {
		const { head, base } = (await client.rest.pulls.get({
			owner,
			repo,
			pull_number: number
		})).data;
		const from = head.repo;
		return {
			...event,
			headSha: head.sha,
			pullRequest: {
				number,
				headSha: head.sha
			},
			baseSha: base.sha,
			head: from && {
				owner: from.owner.login,
				branch: head.ref
			},
			fork: from?.full_name !== base.repo.full_name
		};
	} catch (error) {
		const { status, message } = error;
		if (status !== 404) return {
			...event,
			unknownPullRequest: {
				number,
				why: message
			}
		};
		throw new InputError(`pull-request: ${owner}/${repo} has no pull request ${number}, or the token may not see it (404); give the number of one, not of an issue, and the permission pull-requests: write`, { cause: error });
	}
}

// src/github/read-event.ts
const repository = object({
	full_name: string(),
	owner: object({ login: string() })
});
const pullRequestPayload = object({ pull_request: object({
	number: number().int(),
	head: object({
		sha: string(),
		ref: string(),
		repo: repository.nullable()
	}),
	base: object({
		sha: string(),
		repo: repository
	})
}) });
const workflowRunPayload = object({ workflow_run: object({
	name: string().nullish(),
	conclusion: string().nullish(),
	head_sha: string(),
	head_branch: string().nullable(),
	head_repository: repository.nullable(),
	pull_requests: array(object({ number: number().int() })).nullable()
}) });
const pushPayload = object({
	ref: string(),
	repository: object({ default_branch: string() })
});
const mergeGroupPayload = object({ merge_group: object({
	head_sha: string(),
	base_sha: string()
}) });
const kinds = {
	pull_request: "pull_request",
	pull_request_target: "pull_request",
	pull_request_review: "pull_request",
	pull_request_review_comment: "pull_request",
	workflow_run: "workflow_run",
	push: "push",
	merge_group: "merge_group",
	workflow_dispatch: "workflow_dispatch",
	schedule: "schedule"
};
async function readEvent(env) {
	const { GITHUB_EVENT_NAME: name, GITHUB_REPOSITORY: slug, GITHUB_SHA: sha } = env;
	if (!name || !slug?.includes("/") || !sha) return null;
	const [owner, repo] = slug.split("/");
	const kind = kinds[name] ?? "other";
	const common = {
		kind,
		name,
		owner,
		repo,
		headSha: sha,
		pullRequest: null,
		unknownPullRequest: null,
		baseSha: null,
		ownBranch: false,
		head: null,
		failedBefore: null,
		fork: false,
		namedPullRequests: [],
		run: runOf(env),
		runUrl: `${env.GITHUB_SERVER_URL || "https://github.com"}/${slug}/actions/runs/${env.GITHUB_RUN_ID ?? ""}`
	};
	if (kind === "pull_request") return fromPullRequest(common, await readPayload(env, pullRequestPayload));
	if (kind === "workflow_run") return fromWorkflowRun(common, slug, await readPayload(env, workflowRunPayload));
	if (kind === "merge_group") {
		const { merge_group: group } = await readPayload(env, mergeGroupPayload);
		return {
			...common,
			headSha: group.head_sha,
			baseSha: group.base_sha
		};
	}
	if (kind === "push") return {
		...common,
		ownBranch: await isOwnBranch(env)
	};
	return common;
}
function runOf(env) {
	const number = (text) => /^\d{1,15}$/.test(text ?? "") ? Number(text) : 0;
	const step = JSON.stringify([
		env.GITHUB_WORKFLOW,
		env.GITHUB_JOB,
		env.GITHUB_ACTION
	]);
	return {
		id: number(env.GITHUB_RUN_ID),
		attempt: number(env.GITHUB_RUN_ATTEMPT),
		step: createHash("sha256").update(step).digest("hex").slice(0, 8)
	};
}
async function isOwnBranch(env) {
	const payload = await readPayload(env, pushPayload).catch(() => null);
	return payload === null || payload.ref !== `refs/heads/${payload.repository.default_branch}`;
}
async function readPayload(env, schema) {
	const path = env.GITHUB_EVENT_PATH;
	if (!path) throw new InputError("GITHUB_EVENT_PATH is not set; the runner sets it in every job, so pass the environment on");
	try {
		return schema.parse(parseJson(await readFile(path, "utf8"), path));
	} catch (error) {
		const why = error instanceof ZodError ? `lacks ${error.issues[0].path.join(".")}` : error.message;
		throw new InputError(`${path}: cannot be read as the payload of the event ${env.GITHUB_EVENT_NAME}: ${why}`, { cause: error });
	}
}
function fromPullRequest(common, payload) {
	const { number, head, base } = payload.pull_request;
	return {
		...common,
		headSha: head.sha,
		pullRequest: {
			number,
			headSha: head.sha
		},
		baseSha: base.sha,
		head: head.repo && {
			owner: head.repo.owner.login,
			branch: head.ref
		},
		fork: head.repo?.full_name !== base.repo.full_name
	};
}
function fromWorkflowRun(common, slug, { workflow_run: run }) {
	const from = run.head_repository;
	return {
		...common,
		headSha: run.head_sha,
		baseSha: common.headSha,
		head: from && run.head_branch ? {
			owner: from.owner.login,
			branch: run.head_branch
		} : null,
		fork: from?.full_name.toLowerCase() !== slug.toLowerCase(),
		failedBefore: run.conclusion === "success" || !run.conclusion ? null : {
			workflow: run.name ?? "before",
			conclusion: run.conclusion
		},
		namedPullRequests: (run.pull_requests ?? []).map(({ number }) => number)
	};
}

// src/github/running-status.ts
const RUNNING = {
	state: "pending",
	description: "The model is being judged"
};
const GIVEN_UP = {
	state: "error",
	description: "The run was ended before there was a verdict"
};
var RunningStatus = class RunningStatus {
	#event;
	#reportName;
	#written;
	constructor(event, reportName, written) {
		this.#event = event;
		this.#reportName = reportName;
		this.#written = written;
	}
	static begin(client, event, reportName, log) {
		const written = writeStatus(client, event, reportName, RUNNING).then(() => true, (error) => {
			log.info(`That the model is being judged could not be written to the commit: ${error.message}`);
			return false;
		});
		return new RunningStatus(event, reportName, written);
	}
	async begun() {
		await this.#written;
	}
	end() {
		this.#written = Promise.resolve(false);
	}
	async giveUp(client) {
		if (await this.#written) await writeStatus(client, this.#event, this.#reportName, GIVEN_UP);
	}
};

// src/settings/lenient-address.ts
var import_dist = require_dist();
const keys = ["comment", "report-name"];
function readTelling(inputs, text) {
	const found = {};
	for (const key of keys) {
		const given = (inputs[key] ?? "").trim();
		const value = given !== "" ? given : text === null ? void 0 : valueIn(text, key);
		if (value === UNKNOWN) return null;
		if (value !== void 0) found[key] = value;
	}
	const { data } = settingsSchema.pick({
		comment: true,
		"report-name": true
	}).safeParse(found);
	return data ?? null;
}
const UNKNOWN = Symbol("unknown");
function valueIn(text, key) {
	const document = (0, import_dist.parseDocument)(text, {
		prettyErrors: false,
		uniqueKeys: false
	});
	const pairs = (0, import_dist.isMap)(document.contents) ? document.contents.items : [];
	const named = (name) => pairs.filter((pair) => (0, import_dist.isScalar)(pair.key) && pair.key.value === name);
	const [found, again] = named(key);
	if (found === void 0 && document.errors.length > 0 && new RegExp(`^\\s*["']?${key}["']?\\s*:`, "m").test(text) || again !== void 0) return UNKNOWN;
	if (found !== void 0) return (0, import_dist.isScalar)(found.value) ? found.value.value : UNKNOWN;
	const [below] = named("extends");
	const name = below && (0, import_dist.isScalar)(below.value) ? String(below.value.value) : "default";
	return isPreset(name) ? void 0 : UNKNOWN;
}

// src/github/read-base-config.ts
async function readBaseConfig(client, event, { path, workspace }) {
	if (event?.unknownPullRequest) return {
		state: "unreadable",
		why: `which commit pull request ${event.unknownPullRequest.number} goes into could not be asked: ${event.unknownPullRequest.why}`
	};
	if (event === null || event.baseSha === null) return { state: "own" };
	const inRepository = relative(workspace, resolve(workspace, path)).split(sep).join("/");
	if (inRepository.startsWith("../") || resolve(inRepository) === inRepository) return { state: "own" };
	if (client === null) return {
		state: "unreadable",
		why: "there is no token to ask GitHub with"
	};
	try {
		const { data } = await client.rest.repos.getContent({
			owner: event.owner,
			repo: event.repo,
			path: inRepository,
			ref: event.baseSha
		});
		if (Array.isArray(data)) return {
			state: "unreadable",
			why: "it is a folder there"
		};
		if (data.type !== "file") return {
			state: "unreadable",
			why: `it is a ${data.type} there`
		};
		if (data.encoding !== "base64") return {
			state: "unreadable",
			why: "it is larger than 1 MB there"
		};
		return {
			state: "base",
			text: Buffer.from(data.content, "base64").toString("utf8")
		};
	} catch (error) {
		const { status, message } = error;
		if (status === 404) return { state: "none" };
		return {
			state: "unreadable",
			why: `${message}${status === 403 ? "; the permission it takes is contents: read" : ""}`
		};
	}
}

// src/github/trusted-settings.ts
async function loadTrustedSettings(client, event, { inputs, cwd, workspace, tell }) {
	const path = configPathOf(inputs);
	const base = await readBaseConfig(client, event, {
		path,
		workspace
	});
	const whose = event?.kind === "workflow_run" ? "default branch" : "base commit";
	tell?.(await tellingIn(base, inputs, resolve(cwd, path)));
	if (base.state === "own") {
		const loaded = await loadSettings({
			inputs,
			cwd
		});
		const notes = event?.ownBranch && loaded.configPath !== null ? [`${path} is read from the pushed commit itself.`] : [];
		return {
			loaded,
			configFrom: notes.length > 0 ? "workspace" : void 0,
			notes
		};
	}
	if (base.state === "unreadable") {
		if (existsSync(resolve(cwd, path)) || !isDefaultConfig(path)) throw new InputError(`config: ${path} counts as the ${whose} has it, and could not be read there: ${base.why}. Run the job again, or give the permission contents: read; the workspace's own is not taken instead`);
		const notes = [`Whether the ${whose} has ${path} could not be asked (${base.why}): the defaults count.`];
		return {
			loaded: await loadSettings({
				inputs,
				cwd,
				configText: null
			}),
			configFrom: "none",
			notes
		};
	}
	if (base.state === "base") {
		const read = async (file) => beside(await readBaseConfig(client, event, {
			path: file,
			workspace
		}), whose);
		if (problemOf(path, base.text) === null || !await isRepaired(resolve(cwd, path), path, base.text)) return {
			loaded: await loadSettings({
				inputs,
				cwd,
				configText: {
					path,
					text: base.text,
					read
				}
			}),
			configFrom: "base",
			notes: []
		};
	}
	const loaded = await loadSettings({
		inputs,
		cwd,
		descriptionOnly: true
	});
	if (loaded.configPath === null) return {
		loaded,
		configFrom: "none",
		notes: []
	};
	return {
		loaded,
		configFrom: "workspace",
		notes: [`${base.state === "none" ? `The ${whose} has no ${path}` : `${path} of the ${whose} is broken, and this change repairs it`}: the workspace's own counts only for what describes model and data.${loaded.ignored.length === 0 ? "" : ` Not counted until it is merged, the defaults instead: ${loaded.ignored.join("; ")}.`}`]
	};
}
async function tellingIn(base, inputs, file) {
	if (base.state === "base") return readTelling(inputs, base.text);
	if (base.state === "own") return readTelling(inputs, await readFile(file, "utf8").catch(() => null));
	if (base.state === "none") return readTelling(inputs, null);
	return inputs.comment && inputs["report-name"] ? readTelling(inputs, null) : null;
}
function problemOf(path, text) {
	try {
		checkConfig(path, text);
		return null;
	} catch (error) {
		return error.message;
	}
}
async function isRepaired(file, path, before) {
	const text = await readFile(file, "utf8").catch(() => null);
	return text !== null && text !== before && problemOf(path, text) === null;
}
function beside(found, whose) {
	switch (found.state) {
		case "base": return { text: found.text };
		case "none": return { problem: `is not in the ${whose}, where the config that extends it was read` };
		case "unreadable": return { problem: `could not be read from the ${whose}: ${found.why}` };
		case "own": return { problem: `lies outside of the repository, so the ${whose} does not have it` };
	}
}

// src/github/write-outputs.ts
function outputsOf(diagnosis, paths) {
	const judged = diagnosis.checkpoints.find(({ name }) => name === diagnosis.judged);
	const { recommended } = diagnosis.thresholds;
	const present = diagnosis.findings.filter(({ status }) => status === "present");
	const text = (value) => value === null || value === void 0 ? "" : String(value);
	return {
		verdict: diagnosis.verdict,
		findings: JSON.stringify(present.map(({ id }) => id)),
		device: diagnosis.tool.device,
		"judged-checkpoint": diagnosis.judged,
		"best-checkpoint": text(diagnosis.bestCheckpoint),
		"image-auroc": text(judged?.metrics.imageAuroc),
		"recommended-threshold": text(recommended?.threshold),
		"recommended-percentile": text(recommended?.percentile),
		"report-dir": paths.reportDir,
		"diagnosis-path": paths.diagnosisPath
	};
}
function writeOutputs(outputs) {
	try {
		for (const [name, value] of Object.entries(outputs)) setOutput(name, value);
	} catch (error) {
		warning(`${error.message}; diagnosis.json has what the outputs would say`, { title: "Outputs: not written" });
	}
}

// src/github/write-summary.ts
const SUMMARY_LIMIT = 1048576;
async function writeSummary(markdown, env, log) {
	const path = env.GITHUB_STEP_SUMMARY;
	if (!path) return;
	try {
		const text = `${markdown}\n`;
		const size = await sizeOf(path) + Buffer.byteLength(text);
		if (size > 1048576) throw new Error(`it would have ${size} bytes, and GitHub takes ${SUMMARY_LIMIT} at most`);
		await appendFile(path, text, "utf8");
	} catch (error) {
		log.warning("Step summary: not written", `${error.message}. The report folder has the report in full.`);
	}
}
async function sizeOf(path) {
	try {
		return (await stat(path)).size;
	} catch (error) {
		if (error.code === "ENOENT") return 0;
		throw error;
	}
}

// src/report/render-failure.ts
const mostLines = 60;
const lineLength = 300;
function renderFailure(message, { reportName, runUrl }) {
	const [first, ...more] = message.split(/\r?\n/);
	const recipe = more.slice(0, mostLines).map((line) => {
		return (/^ */.exec(line)[0].slice(0, 40) + plainText(line, lineLength)).trimEnd();
	});
	return [
		`## ⛔ Could not evaluate the model${reportName ? ` · ${codeText(reportName)}` : ""}`,
		"**The gate fails**, because no diagnosis could be made. This says nothing about the model, good or bad.",
		escapeText(first, 2e3),
		recipe.some((line) => line !== "") ? fence(recipe) : "",
		runUrl === void 0 ? "" : `<sub>${link("Log of this run", runUrl)}</sub>`
	].filter(Boolean).join("\n\n");
}

// src/settings/read-inputs.ts
function readInputs(env) {
	return Object.fromEntries(inputs.map(({ name }) => [name, env[`INPUT_${name.toUpperCase()}`] ?? ""]));
}

// src/run-action.ts
const actionLog = {
	info: (message) => info(forRunner(message)),
	warning: (title, message) => warning(forRunner(message), { title: oneValue(title) })
};
function startAction(env) {
	const inputs = readInputs(env);
	const run = {
		inputs,
		env,
		event: null,
		address: addressOf(inputs),
		weakened: [],
		running: null,
		givenUp: false
	};
	return {
		exitCode: act(run),
		giveUp: (why) => giveUp$1(run, why)
	};
}
async function act(run) {
	try {
		return await decide(run);
	} catch (error) {
		if (run.givenUp) return 2;
		if (!(error instanceof InputError)) actionLog.info(String(error.stack));
		await concludeFailure(run, error instanceof InputError ? error.message : `A defect of vae-playbook: ${String(error)}`, error instanceof ReportDirInUse).catch((error) => actionLog.info(`And this went wrong: ${String(error)}`));
		return 2;
	}
}
const SECONDS_TO_GIVE_UP = 5;
async function giveUp$1(run, why) {
	if (run.givenUp) return;
	run.givenUp = true;
	const { address, running } = run;
	error(forRunner(why), { title: "vae-playbook was ended" });
	writeOutputs({ outcome: "could-not-evaluate" });
	const told = address.stage === "publish" ? null : writeFailure(address["report-dir"], why);
	const byGitHub = await client(run, SECONDS_TO_GIVE_UP);
	const ended = running === null || byGitHub === null ? null : running.giveUp(byGitHub);
	for (const result of await Promise.allSettled([told, ended])) if (result.status === "rejected") actionLog.info(String(result.reason));
}
function addressOf(inputs) {
	return {
		stage: inputs.stage === "evaluate" || inputs.stage === "diagnose" || inputs.stage === "publish" ? inputs.stage : "all",
		comment: "never",
		"report-name": void 0,
		known: false,
		"report-dir": inputs["report-dir"] || settingsSchema.parse({})["report-dir"]
	};
}
async function client({ inputs, env }, seconds, patient = false) {
	const token = inputs["github-token"];
	if (!token) return null;
	try {
		const apiUrl = env.GITHUB_API_URL || "https://api.github.com";
		if (!URL.canParse(apiUrl)) throw new Error(`GITHUB_API_URL is no address: ${apiUrl}`);
		const { createClient } = await import("./chunks/octokit.js").then((n) => n.create_client_exports);
		return createClient({
			token,
			apiUrl,
			log: actionLog,
			seconds,
			patient
		});
	} catch (error) {
		actionLog.warning("GitHub cannot be asked", `Its client cannot be made: ${error.message}`);
		return null;
	}
}
async function decide(run) {
	const { inputs, env } = run;
	const number = pullRequestNumber(inputs["pull-request"]);
	const read = run.event = await readEvent(env);
	const asked = await client(run, 15);
	const event = run.event = read && await withPullRequest(asked, read, number);
	const cwd = process.cwd();
	const workspace = env.GITHUB_WORKSPACE || cwd;
	const tell = (where) => {
		run.address = {
			...run.address,
			...where,
			known: where !== null
		};
	};
	const trusted = await loadTrustedSettings(asked, event, {
		inputs,
		cwd,
		workspace,
		tell
	});
	const { loaded, configFrom } = trusted;
	const { settings } = loaded;
	run.address = {
		...settings,
		known: true
	};
	run.weakened = loaded.weakened;
	if (settings.stage !== "publish") refuseFailed(event);
	for (const note of trusted.notes) actionLog.warning("Settings", note);
	if (event?.baseSha && configFrom === "workspace") await refuseWorkspaceEngines(settings, workspace);
	await announce(run);
	const progress = new Progress(process.stderr);
	const diagnosis = settings.stage === "publish" ? await diagnoseAgain(loaded, progress, event?.fork) : await runStages(loaded, progress, event?.fork);
	if (diagnosis !== null) return conclude(run, diagnosis, trusted);
	writeOutputs({ "report-dir": settings["report-dir"] });
	return 0;
}
const publishes = ({ stage }) => stage === "all" || stage === "publish";
async function announce(run) {
	const { event, address } = run;
	if (event === null || !publishes(address) || !takesStatus(event)) return;
	const asked = await client(run, 15);
	if (asked !== null) run.running = RunningStatus.begin(asked, event, address["report-name"], actionLog);
}
function refuseFailed(event) {
	if (!event?.failedBefore) return;
	const { workflow, conclusion } = event.failedBefore;
	throw new InputError(`The workflow ${JSON.stringify(workflow)} ended with ${JSON.stringify(conclusion)}, so there is no whole model to judge: see its log, and run it again`);
}
async function conclude(run, diagnosis, { loaded, configFrom, notes }) {
	const { event, env } = run;
	const { settings, fromInputs, weakened } = loaded;
	const passes = gatePasses(diagnosis, settings["fail-on"]);
	if (passes) refuseFailed(event);
	const origin = {
		reportName: settings["report-name"],
		failed: !passes,
		runUrl: event?.runUrl,
		commit: event?.headSha,
		configFrom,
		fromInputs,
		weakened,
		settingsNotes: notes
	};
	const reportDir = settings["report-dir"];
	await writeReport(reportDir, renderMarkdown(diagnosis, origin));
	if (settings.stage !== "publish") annotate(diagnosis);
	const bytes = {
		limit: SUMMARY_LIMIT - 1,
		unit: "bytes"
	};
	await writeSummary(renderMarkdown(diagnosis, {
		...origin,
		budget: bytes
	}), env, actionLog);
	writeOutputs({
		outcome: passes ? "passed" : "failed",
		...outputsOf(diagnosis, {
			reportDir,
			diagnosisPath: diagnosisPath(reportDir)
		})
	});
	const characters = {
		limit: commentBudget({
			reportName: settings["report-name"],
			run: event?.run ?? NO_RUN
		}),
		unit: "characters"
	};
	await bring(run, diagnosis, passes, renderMarkdown(diagnosis, {
		...origin,
		budget: characters
	}));
	if (passes) return 0;
	error(`The gate fails: the verdict is ${diagnosis.verdict} (fail-on: ${settings["fail-on"].join(", ")})`);
	return 1;
}
async function concludeFailure(run, message, isInUse = false) {
	const { address, event, env } = run;
	error(forRunner(message), { title: "vae-playbook could not evaluate the model" });
	writeOutputs({ outcome: "could-not-evaluate" });
	if (address.stage !== "publish" && !isInUse) await writeFailure(address["report-dir"], message).catch((error) => actionLog.info(error.message));
	const markdown = renderFailure(message, {
		reportName: address["report-name"],
		runUrl: event?.runUrl
	});
	await writeSummary(markdown, env, actionLog);
	await bring(run, null, false, markdown);
}
async function bring(run, diagnosis, passes, comment) {
	const { event, address, weakened, running } = run;
	if (event === null || !publishes(address) || run.givenUp) return;
	if (!address.known) {
		actionLog.info("Nothing published: where to is for the config to say, which cannot be read (comment, report-name)");
		return;
	}
	const settled = {
		diagnosis,
		passes,
		weakened,
		comment,
		running
	};
	const publication = {
		event,
		client: await client(run, 45, true),
		...settled,
		settings: address
	};
	const url = await publish({
		...publication,
		log: actionLog
	}).catch((error) => {
		actionLog.warning("Nothing published", `${String(error)}. The verdict stands as it is.`);
		return null;
	});
	if (url !== null) writeOutputs({ "comment-url": url });
}

// src/action.ts
letConsoleSay();
let giveUp = () => Promise.resolve();
let ending;
function endWith(why) {
	ending ??= giveUp(why).finally(() => process.exit(2));
}
process.exitCode = 2;
process.on("uncaughtException", (error) => {
	say(process.stderr, `A defect of vae-playbook: ${String(error.stack)}`);
	endWith(`A defect of vae-playbook: ${String(error)}`);
});
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => endWith(`The run was ended by ${signal}, as a cancelled one is, before there was a verdict`));
const started = startAction(process.env);
giveUp = started.giveUp;
started.exitCode.then((code) => {
	process.exitCode = code;
});

export {  };