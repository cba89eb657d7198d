import { core_exports, error, info, setOutput, warning } from "./chunks/actions-core.js";
import { diagnoseAgain, diagnosisPath, gatePasses, runStages, writeFailure, writeReport } from "./chunks/run-stages.js";
import { refuseWorkspaceEngines } from "./chunks/engines.js";
import { InputError, forRunner, inputs, letConsoleSay, oneValue, say } from "./chunks/common.js";
import { codeText, decisiveMeasurement, escapeText, fence, findingTitle, formatScore, headline, isInconclusive, judgedCheckpoint, link, measuredText, metricName, plainText, rankFindings, renderMarkdown, symptomText } from "./chunks/report.js";
import { ZodError, array, number, object, string } from "./chunks/zod.js";
import { checkConfig, configPathOf, isDefaultConfig, loadSettings, settingsSchema } from "./chunks/settings.js";
import { Progress } from "./chunks/evaluate.js";
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
function commentMarker(reportName) {
	return `<!-- vae-playbook report-name=${encodeURIComponent(Buffer.from(reportName ?? "").toString())} -->`;
}
function commentBudget(reportName) {
	return COMMENT_LIMIT - commentMarker(reportName).length - 2;
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
function explain(error, { permission }, event) {
	const { name, status, message } = error;
	if (name === "AbortError") return "GitHub did not answer in the time that publishing may take.";
	if (status === 401) return "GitHub does not accept the token (401); check the input github-token.";
	if (status === 403 && /rate limit/i.test(message ?? "")) return `GitHub's rate limit is used up: ${message}.`;
	if (status === 403 || status === 404) return event.kind === "pull_request" && event.fork ? `A pull request from a fork gets a token that may only read (${status}: ${message}); publish from a workflow_run workflow instead, with the permission ${permission}.` : `The token may not do this (${status}: ${message}); add the permission ${permission} to the job.`;
	return status === void 0 || status === 500 ? `${message}.` : `GitHub answered ${status}: ${message}.`;
}

// src/github/publish-comment.ts
const WORKFLOW_LOGIN = "github-actions[bot]";
const CREATE_ATTEMPTS = 3;
async function publishComment(client, event, pullRequest, { markdown, reportName, create }, log) {
	const marker = commentMarker(reportName);
	const body = endsWithMarker(markdown, marker) ? markdown : `${markdown.trimEnd()}\n\n${marker}`;
	if (body.length > 65536) throw new Error(`The comment has ${body.length} characters, and GitHub takes ${COMMENT_LIMIT} at most`);
	const thread = {
		client,
		owner: event.owner,
		repo: event.repo,
		issue_number: pullRequest.number
	};
	for (let attempt = 1;; attempt++) {
		const marked = await listMarked(thread, marker);
		const author = marked.length > 0 ? await ownLogin(client) : WORKFLOW_LOGIN;
		const own = marked.filter(({ user }) => user?.login === author);
		if (own.length === 0 && !create) return null;
		if (await hasMovedOn(thread, pullRequest)) {
			log.info(`Pull request #${pullRequest.number} has moved on from ${pullRequest.headSha}; its comment is left to the newer run`);
			return own[0]?.html_url ?? null;
		}
		if (own.length > 0) return update(thread, own, body);
		let created;
		try {
			created = await createOnce(thread, body);
		} catch (error) {
			if (attempt === CREATE_ATTEMPTS || !mayHaveArrived(error)) throw error;
			log.info(`Creating the comment failed (${error.message}); looking again whether it is there`);
			await new Promise((resolve) => setTimeout(resolve, attempt * 1e3));
			continue;
		}
		return settleAuthor(thread, marked, created, body);
	}
}
function endsWithMarker(body, marker) {
	return normalized(body).endsWith(`\n${marker}`);
}
async function listMarked({ client, ...thread }, marker) {
	return (await client.paginate(client.rest.issues.listComments, {
		...thread,
		per_page: 100
	})).filter(({ body }) => endsWithMarker(body, marker)).sort((a, b) => a.id - b.id);
}
async function ownLogin(client) {
	try {
		return (await client.rest.users.getAuthenticated()).data.login;
	} catch (error) {
		const { status } = error;
		if (status === 401 || status === 403 || status === 404) return WORKFLOW_LOGIN;
		throw error;
	}
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
async function update({ client, owner, repo }, [oldest, ...later], body) {
	if (normalized(oldest.body) !== normalized(body)) await client.rest.issues.updateComment({
		owner,
		repo,
		comment_id: oldest.id,
		body
	});
	for (const { id } of later) await client.rest.issues.deleteComment({
		owner,
		repo,
		comment_id: id
	});
	return oldest.html_url;
}
async function createOnce({ client, ...thread }, body) {
	return (await client.rest.issues.createComment({
		...thread,
		body,
		request: { retries: 0 }
	})).data;
}
function mayHaveArrived(error) {
	const { name, status } = error;
	return name !== "AbortError" && status !== void 0 && status >= 500;
}
async function settleAuthor(thread, marked, created, body) {
	const earlier = marked.filter(({ user }) => user !== null && user.login === created.user?.login);
	return earlier.length === 0 ? created.html_url : update(thread, [...earlier, created], body);
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
function takesStatus({ kind }) {
	return WITH_STATUS.has(kind);
}
const FORKS_OWN = "Judged on a fork's own figures; a maintainer must run it";
async function publishStatus(client, { owner, repo, headSha, runUrl, fork, failedBefore }, { diagnosis, passes, reportName, weakened }) {
	const waits = passes && fork;
	await client.rest.repos.createCommitStatus({
		owner,
		repo,
		sha: headSha,
		state: diagnosis === null ? "error" : waits ? "pending" : passes ? "success" : "failure",
		context: reportName === void 0 ? "vae-playbook" : `vae-playbook / ${plainText(reportName, 100)}`,
		description: diagnosis === null ? failedBefore ? plainText(`Could not evaluate: ${failedBefore.workflow} ended with ${failedBefore.conclusion}`, 120) : "Could not evaluate the model; the run says why" : waits ? FORKS_OWN : statusDescription(diagnosis, weakened),
		target_url: runUrl
	});
}

// src/github/publish.ts
async function publish(publication) {
	const { event, client, diagnosis, passes, weakened = [], settings, log } = publication;
	const comments = settings.comment !== "never" && (event.kind === "pull_request" || event.kind === "workflow_run");
	if (!comments && !takesStatus(event)) return null;
	if (client === null) {
		log.warning("Nothing published", "There is no token; leave the input github-token to its default. The verdict stands as it is.");
		return null;
	}
	if (takesStatus(event)) await isolate({
		title: "Commit status",
		permission: "statuses: write"
	}, event, log, () => publishStatus(client, event, {
		diagnosis,
		passes,
		weakened,
		reportName: settings["report-name"]
	}));
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
async function commentOn(pullRequest, client, { event, diagnosis, comment, settings, log }) {
	const create = settings.comment === "always" || diagnosis?.verdict !== "healthy";
	return publishComment(client, event, pullRequest, {
		markdown: comment,
		reportName: settings["report-name"],
		create
	}, log);
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
		owner,
		repo,
		headSha: sha,
		pullRequest: null,
		baseSha: null,
		ownBranch: false,
		head: null,
		failedBefore: null,
		fork: false,
		namedPullRequests: [],
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
async function isOwnBranch(env) {
	const payload = await readPayload(env, pushPayload).catch(() => null);
	return payload === null || payload.ref !== `refs/heads/${payload.repository.default_branch}`;
}
async function readPayload(env, schema) {
	const path = env.GITHUB_EVENT_PATH;
	if (!path) throw new InputError("GITHUB_EVENT_PATH is not set; the runner sets it in every job, so pass the environment on");
	try {
		return schema.parse(JSON.parse(await readFile(path, "utf8")));
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

// src/github/read-base-config.ts
async function readBaseConfig(client, event, { path, workspace }) {
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
async function loadTrustedSettings(client, event, { inputs, cwd, workspace }) {
	const path = configPathOf(inputs);
	const base = await readBaseConfig(client, event, {
		path,
		workspace
	});
	const whose = event?.kind === "workflow_run" ? "default branch" : "base commit";
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
async function runAction(env) {
	const inputs = readInputs(env);
	const run = {
		inputs,
		env,
		event: null,
		address: addressOf(inputs),
		weakened: []
	};
	try {
		return await decide(run);
	} catch (error) {
		if (!(error instanceof InputError)) actionLog.info(String(error.stack));
		await concludeFailure(run, error instanceof InputError ? error.message : `A defect of vae-playbook: ${String(error)}`).catch((error) => actionLog.info(`And this went wrong: ${String(error)}`));
		return 2;
	}
}
function addressOf(inputs) {
	return {
		stage: inputs.stage === "evaluate" || inputs.stage === "diagnose" || inputs.stage === "publish" ? inputs.stage : "all",
		comment: inputs.comment === "never" ? "never" : "always",
		"report-name": inputs["report-name"] || void 0,
		"report-dir": inputs["report-dir"] || settingsSchema.parse({})["report-dir"]
	};
}
async function client({ inputs, env }, seconds) {
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
			seconds
		});
	} catch (error) {
		actionLog.warning("GitHub cannot be asked", `Its client cannot be made: ${error.message}`);
		return null;
	}
}
async function decide(run) {
	const { inputs, env } = run;
	const event = run.event = await readEvent(env);
	const cwd = process.cwd();
	const workspace = env.GITHUB_WORKSPACE || cwd;
	const trusted = await loadTrustedSettings(await client(run, 15), event, {
		inputs,
		cwd,
		workspace
	});
	const { loaded, configFrom } = trusted;
	const settings = run.address = loaded.settings;
	run.weakened = loaded.weakened;
	if (settings.stage !== "publish") refuseFailed(event);
	for (const note of trusted.notes) actionLog.warning("Settings", note);
	if (event?.baseSha && configFrom === "workspace") await refuseWorkspaceEngines(settings, workspace);
	const progress = new Progress(process.stderr);
	const diagnosis = settings.stage === "publish" ? await diagnoseAgain(loaded, progress, event?.fork) : await runStages(loaded, progress, event?.fork);
	if (diagnosis !== null) return conclude(run, diagnosis, trusted);
	writeOutputs({ "report-dir": settings["report-dir"] });
	return 0;
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
		limit: commentBudget(settings["report-name"]),
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
async function concludeFailure(run, message) {
	const { address, event, env } = run;
	error(forRunner(message), { title: "vae-playbook could not evaluate the model" });
	writeOutputs({ outcome: "could-not-evaluate" });
	if (address.stage !== "publish") await writeFailure(address["report-dir"], message).catch((error) => actionLog.info(error.message));
	const markdown = renderFailure(message, {
		reportName: address["report-name"],
		runUrl: event?.runUrl
	});
	await writeSummary(markdown, env, actionLog);
	await bring(run, null, false, markdown);
}
async function bring(run, diagnosis, passes, comment) {
	const { event, address, weakened } = run;
	if (event === null || address.stage === "evaluate" || address.stage === "diagnose") return;
	const settled = {
		diagnosis,
		passes,
		weakened,
		comment
	};
	const publication = {
		event,
		client: await client(run, 45),
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
process.exitCode = 2;
process.on("uncaughtException", (error) => {
	say(process.stderr, `A defect of vae-playbook: ${String(error.stack)}`);
	process.exit(2);
});
runAction(process.env).then((code) => {
	process.exitCode = code;
});

export {  };