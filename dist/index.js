import { core_exports, error, info, setOutput, warning } from "./chunks/actions-core.js";
import { diagnosisPath, gatePasses, readDiagnosis, runStages, writeReport } from "./chunks/run-stages.js";
import { refuseWorkspaceEngines } from "./chunks/engines.js";
import { codeText, decisiveMeasurement, escapeText, fence, findingTitle, formatScore, headline, isInconclusive, judgedCheckpoint, link, measuredText, metricName, plainText, rankFindings, renderMarkdown, symptomText } from "./chunks/report.js";
import { InputError, inputs as inputs$1 } from "./chunks/common.js";
import { ZodError, array, number, object, string } from "./chunks/zod.js";
import { configPathOf, loadSettings } from "./chunks/settings.js";
import { Progress } from "./chunks/evaluate.js";
import { relative, resolve, sep } from "node:path";
import { appendFile, readFile, stat } from "node:fs/promises";

// src/report/annotations.ts
const perLevel = 10;
function annotations(diagnosis) {
	const all = rankFindings(diagnosis.findings).counting.flatMap(({ finding }) => {
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
	return ["error", "warning"].flatMap((level) => all.filter((annotation) => annotation.level === level).slice(0, perLevel));
}

// src/github/annotate.ts
const KEPT_OF_A_LEVEL = 9;
const MESSAGE_LIMIT = 4096;
function annotate(diagnosis, annotators = core_exports) {
	const all = annotations(diagnosis);
	for (const level of ["error", "warning"]) {
		const kept = all.filter((annotation) => annotation.level === level).slice(0, KEPT_OF_A_LEVEL);
		for (const { title, message } of kept) annotators[level](message.slice(0, MESSAGE_LIMIT), { title });
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
async function findPullRequest(client, event) {
	for (const candidates of [
		named,
		ofBranch,
		ofCommit
	]) {
		const fitting = (await candidates(client, event)).filter((candidate) => fits(candidate, event));
		const numbers = [...new Set(fitting.map(({ number }) => number))];
		if (numbers.length > 1) return {
			pullRequest: null,
			several: numbers
		};
		if (numbers.length === 1) return {
			pullRequest: {
				number: numbers[0],
				headSha: event.headSha
			},
			several: []
		};
	}
	return {
		pullRequest: null,
		several: []
	};
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
function statusDescription(diagnosis) {
	const auroc = judgedCheckpoint(diagnosis)?.metrics.imageAuroc ?? null;
	const measured = auroc === null ? "" : ` · AUROC ${formatScore(auroc)}`;
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
	"workflow_dispatch",
	"schedule"
]);
function takesStatus({ kind }) {
	return WITH_STATUS.has(kind);
}
async function publishStatus(client, { owner, repo, headSha, runUrl }, { diagnosis, passes, reportName }) {
	await client.rest.repos.createCommitStatus({
		owner,
		repo,
		sha: headSha,
		state: diagnosis === null ? "error" : passes ? "success" : "failure",
		context: reportName === void 0 ? "vae-playbook" : `vae-playbook / ${plainText(reportName, 100)}`,
		description: diagnosis ? statusDescription(diagnosis) : "Could not evaluate the model; the run says why",
		target_url: runUrl
	});
}

// src/github/publish.ts
async function publish(publication) {
	const { event, client, diagnosis, passes, settings, log } = publication;
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
		reportName: settings["report-name"]
	}));
	if (!comments) return null;
	return isolate({
		title: "Comment on the pull request",
		permission: "pull-requests: write"
	}, event, log, async () => {
		const pullRequest = event.pullRequest ?? await lookFor(client, event, log);
		return pullRequest === null ? null : commentOn(pullRequest, client, publication);
	});
}
async function lookFor(client, event, log) {
	const { pullRequest, several } = await findPullRequest(client, event);
	if (several.length > 0) {
		const list = several.map((number) => `#${number}`).join(", ");
		log.warning("No comment", `${event.headSha} is the head of several open pull requests (${list}), and none is guessed. Its commit status has the verdict.`);
	} else if (pullRequest === null) log.info(`No comment: ${event.headSha} is the head of no open pull request`);
	return pullRequest;
}
async function commentOn(pullRequest, client, { event, diagnosis, comment, settings, log }) {
	const create = settings.comment === "always" || diagnosis?.verdict !== "healthy";
	return publishComment(client, event, pullRequest, {
		markdown: comment,
		reportName: settings["report-name"],
		create
	}, log);
}

// src/github/read-base-config.ts
const fromWorkspace = {
	configText: void 0,
	configFrom: "workspace"
};
async function readBaseConfig(client, event, { path, workspace, log }) {
	if (event === null || event.baseSha === null) return fromWorkspace;
	const inRepository = relative(workspace, resolve(workspace, path)).split(sep).join("/");
	if (client === null || inRepository.startsWith("../") || resolve(inRepository) === inRepository) return fromWorkspace;
	try {
		const { data } = await client.rest.repos.getContent({
			owner: event.owner,
			repo: event.repo,
			path: inRepository,
			ref: event.baseSha
		});
		if (Array.isArray(data) || data.type !== "file" || data.encoding !== "base64") return fromWorkspace;
		return {
			configText: {
				path,
				text: Buffer.from(data.content, "base64").toString("utf8")
			},
			configFrom: "base"
		};
	} catch (error) {
		const { status, message } = error;
		if (status === 404) log.info(`${path}: not in the base commit; the workspace's file is used`);
		else log.warning("Config read from the workspace", `${path} could not be read from the base commit (${message}); the permission it takes is contents: read`);
		return fromWorkspace;
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
	head_sha: string(),
	head_branch: string().nullable(),
	head_repository: repository.nullable(),
	pull_requests: array(object({ number: number().int() })).nullable()
}) });
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
		head: null,
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
	return common;
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
		head: from && run.head_branch ? {
			owner: from.owner.login,
			branch: run.head_branch
		} : null,
		fork: from?.full_name.toLowerCase() !== slug.toLowerCase(),
		namedPullRequests: (run.pull_requests ?? []).map(({ number }) => number)
	};
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
		`## ⚪ The model could not be judged${reportName ? ` · ${codeText(reportName)}` : ""}`,
		"**The gate fails**, because no diagnosis could be made. This says nothing about the model, good or bad.",
		escapeText(first, 2e3),
		recipe.some((line) => line !== "") ? fence(recipe) : "",
		runUrl === void 0 ? "" : `<sub>${link("Log of this run", runUrl)}</sub>`
	].filter(Boolean).join("\n\n");
}

// src/settings/read-inputs.ts
function readInputs(env) {
	return Object.fromEntries(inputs$1.map(({ name }) => [name, env[`INPUT_${name.toUpperCase()}`] ?? ""]));
}

// src/action.ts
const inputs = readInputs(process.env);
const run = {
	event: null,
	settings: {
		stage: inputs.stage === "evaluate" || inputs.stage === "diagnose" ? inputs.stage : "all",
		comment: inputs.comment === "never" ? "never" : "always",
		"report-name": inputs["report-name"] || void 0
	}
};
const actionLog = {
	info: (message) => info(message),
	warning: (title, message) => warning(message, { title })
};
async function client(seconds) {
	const token = inputs["github-token"];
	const apiUrl = process.env.GITHUB_API_URL || "https://api.github.com";
	if (!token) return null;
	const { createClient } = await import("./chunks/octokit.js").then((n) => n.create_client_exports);
	return createClient({
		token,
		apiUrl,
		log: actionLog,
		seconds
	});
}
async function main() {
	const event = run.event = await readEvent(process.env);
	const cwd = process.cwd();
	const workspace = process.env.GITHUB_WORKSPACE || cwd;
	const config = await readBaseConfig(await client(15), event, {
		path: configPathOf(inputs),
		workspace,
		log: actionLog
	});
	const loaded = await loadSettings({
		inputs,
		cwd,
		configText: config.configText
	});
	const settings = run.settings = loaded.settings;
	if (event?.kind === "pull_request" && config.configFrom === "workspace") await refuseWorkspaceEngines(settings, workspace);
	const diagnosis = settings.stage === "publish" ? await readDiagnosis(settings["report-dir"]) : await runStages(loaded, new Progress(process.stderr), event?.fork);
	if (diagnosis !== null) return conclude(diagnosis, loaded.settings, config.configFrom);
	writeOutputs({ "report-dir": settings["report-dir"] });
	return 0;
}
async function conclude(diagnosis, settings, from) {
	const { event } = run;
	const passes = gatePasses(diagnosis, settings["fail-on"]);
	const origin = {
		reportName: settings["report-name"],
		failed: !passes,
		runUrl: event?.runUrl,
		commit: event?.headSha,
		configFrom: event?.kind === "pull_request" ? from : void 0
	};
	const reportDir = settings["report-dir"];
	if (settings.stage !== "publish") {
		await writeReport(reportDir, renderMarkdown(diagnosis, origin));
		const budget = {
			limit: SUMMARY_LIMIT - 1,
			unit: "bytes"
		};
		await writeSummary(renderMarkdown(diagnosis, {
			...origin,
			budget
		}), process.env, actionLog);
		annotate(diagnosis);
	}
	writeOutputs(outputsOf(diagnosis, {
		reportDir,
		diagnosisPath: diagnosisPath(reportDir)
	}));
	const budget = {
		limit: commentBudget(settings["report-name"]),
		unit: "characters"
	};
	await bring(diagnosis, passes, renderMarkdown(diagnosis, {
		...origin,
		budget
	}));
	if (passes) return 0;
	error(`The gate fails: the verdict is ${diagnosis.verdict} (fail-on: ${settings["fail-on"].join(", ")})`);
	return 1;
}
async function concludeFailure(message) {
	error(message, { title: "vae-playbook could not judge the model" });
	const markdown = renderFailure(message, {
		reportName: run.settings["report-name"],
		runUrl: run.event?.runUrl
	});
	await writeSummary(markdown, process.env, actionLog);
	await bring(null, false, markdown);
	return 2;
}
async function bring(diagnosis, passes, comment) {
	const { event, settings } = run;
	if (event === null || settings.stage === "evaluate" || settings.stage === "diagnose") return;
	const url = await publish({
		event,
		client: await client(45),
		diagnosis,
		passes,
		comment,
		settings,
		log: actionLog
	});
	if (url !== null) writeOutputs({ "comment-url": url });
}
process.exitCode = 2;
main().catch((error) => {
	if (!(error instanceof InputError)) info(String(error.stack).replaceAll("\n::", "\n ::"));
	return concludeFailure(error instanceof InputError ? error.message : `A defect of vae-playbook: ${String(error)}`);
}).then((code) => {
	process.exitCode = code;
});

export {  };