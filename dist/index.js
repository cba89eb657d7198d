import { createRequire as __createRequire } from 'node:module';
import { fileURLToPath as __fileURLToPath } from 'node:url';
import { dirname as __pathDirname } from 'node:path';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __pathDirname(__filename);
import {
  runStages
} from "./chunks/chunk-KAQXVOPG.js";
import {
  core_exports,
  error,
  info,
  setOutput,
  warning
} from "./chunks/chunk-JJV3IHMB.js";
import {
  liesInside
} from "./chunks/chunk-4VVSQ5JE.js";
import "./chunks/chunk-3UPOZVHO.js";
import "./chunks/chunk-IRPZQ5MS.js";
import "./chunks/chunk-2WMZ7N3C.js";
import {
  diagnosisPath,
  readDiagnosis,
  writeReport
} from "./chunks/chunk-KN3APVB2.js";
import "./chunks/chunk-7OCLMJES.js";
import "./chunks/chunk-UVSK6YQG.js";
import "./chunks/chunk-NTZ4ERWG.js";
import "./chunks/chunk-SBEWFXBW.js";
import "./chunks/chunk-KHPOYWLY.js";
import "./chunks/chunk-M7JPPKC5.js";
import "./chunks/chunk-LU4OXR65.js";
import "./chunks/chunk-GMZFV3FJ.js";
import {
  Progress
} from "./chunks/chunk-ZKJQDVTD.js";
import "./chunks/chunk-2JCWF6X4.js";
import "./chunks/chunk-MLUAGMLZ.js";
import "./chunks/chunk-36XARATG.js";
import "./chunks/chunk-BTNM52I6.js";
import "./chunks/chunk-RMMLFXJP.js";
import {
  gatePasses
} from "./chunks/chunk-ER6Z76IV.js";
import "./chunks/chunk-I5C3RBCW.js";
import {
  renderMarkdown
} from "./chunks/chunk-6VNUOJJK.js";
import {
  codeText,
  decisiveMeasurement,
  escapeText,
  fence,
  findingTitle,
  formatScore,
  headline,
  isInconclusive,
  judgedCheckpoint,
  link,
  measuredText,
  metricName,
  plainText,
  rankFindings,
  symptomText
} from "./chunks/chunk-EPHO6QSV.js";
import "./chunks/chunk-CNZ32GBS.js";
import {
  configPathOf,
  loadSettings
} from "./chunks/chunk-XVV7TIWF.js";
import {
  ZodError,
  array,
  number,
  object,
  string
} from "./chunks/chunk-OFELMQDU.js";
import {
  inputs
} from "./chunks/chunk-VV3Y3F4G.js";
import "./chunks/chunk-XNS6EZCN.js";
import "./chunks/chunk-LDX5YYGH.js";
import {
  InputError
} from "./chunks/chunk-5EUQZ6JQ.js";
import "./chunks/chunk-RIDYPKSR.js";

// src/engines/refuse-workspace-engines.ts
import { existsSync } from "node:fs";
import { resolve } from "node:path";
var KEYS = ["onnx", "tensorflow", "libtensorflow", "python", "cuda-libraries"];
async function refuseWorkspaceEngines({ engines }, workspace) {
  for (const key of KEYS) {
    const path = engines[key];
    if (path === "auto" || path === "none" || !existsSync(resolve(path))) continue;
    if (!await liesInside(workspace, resolve(path))) continue;
    throw new InputError(
      `engines.${key}: ${path} lies in the workspace, and the config file that names it may be this pull request's own: engines are loaded from there only where the config of the base branch says so`
    );
  }
}

// src/github/action-log.ts
var actionLog = {
  info: (message) => info(message),
  warning: (title, message) => warning(message, { title })
};

// src/report/annotations.ts
var perLevel = 10;
function annotations(diagnosis) {
  const all = rankFindings(diagnosis.findings).counting.flatMap(({ finding }) => {
    if (finding.severity === "notice" && !isInconclusive(finding)) return [];
    const measurement = decisiveMeasurement(finding);
    const measured = measurement ? ` Measured: ${metricName(measurement.metric)} ${measuredText(measurement)}, present if ${symptomText(measurement)}.` : "";
    const action = finding.actions[0] ? ` Do first: ${plainText(finding.actions[0])}` : "";
    return [
      {
        level: finding.severity === "critical" || isInconclusive(finding) ? "error" : "warning",
        title: plainText(`${finding.id}: ${findingTitle(finding.name)}`, 120),
        message: plainText(`${plainText(finding.summary)}${measured}${action}`, 1500)
      }
    ];
  });
  return ["error", "warning"].flatMap(
    (level) => all.filter((annotation) => annotation.level === level).slice(0, perLevel)
  );
}

// src/github/annotate.ts
var KEPT_OF_A_LEVEL = 9;
var MESSAGE_LIMIT = 4096;
function annotate(diagnosis, annotators = core_exports) {
  const all = annotations(diagnosis);
  for (const level of ["error", "warning"]) {
    const kept = all.filter((annotation) => annotation.level === level).slice(0, KEPT_OF_A_LEVEL);
    for (const { title, message } of kept) annotators[level](message.slice(0, MESSAGE_LIMIT), { title });
  }
}

// src/github/comment-marker.ts
var COMMENT_LIMIT = 65536;
function commentMarker(reportName) {
  return `<!-- vae-playbook report-name=${encodeURIComponent(Buffer.from(reportName ?? "").toString())} -->`;
}
function commentBudget(reportName) {
  return COMMENT_LIMIT - commentMarker(reportName).length - 2;
}

// src/github/find-pull-request.ts
async function findPullRequest(client2, event) {
  for (const candidates of [named, ofBranch, ofCommit]) {
    const fitting = (await candidates(client2, event)).filter((candidate) => fits(candidate, event));
    const numbers = [...new Set(fitting.map(({ number: number2 }) => number2))];
    if (numbers.length > 1) return { pullRequest: null, several: numbers };
    if (numbers.length === 1) return { pullRequest: { number: numbers[0], headSha: event.headSha }, several: [] };
  }
  return { pullRequest: null, several: [] };
}
function fits(candidate, { owner, repo, headSha }) {
  return candidate.state === "open" && candidate.head.sha === headSha && candidate.base.repo.full_name.toLowerCase() === `${owner}/${repo}`.toLowerCase();
}
async function named(client2, { owner, repo, namedPullRequests }) {
  const found = [];
  for (const pull_number of namedPullRequests) {
    try {
      found.push((await client2.rest.pulls.get({ owner, repo, pull_number })).data);
    } catch (error2) {
      if (error2.status !== 404) throw error2;
    }
  }
  return found;
}
async function ofBranch(client2, { owner, repo, head }) {
  if (head === null) return [];
  return client2.paginate(client2.rest.pulls.list, {
    owner,
    repo,
    state: "open",
    head: `${head.owner}:${head.branch}`,
    per_page: 100
  });
}
async function ofCommit(client2, { owner, repo, headSha }) {
  const list = client2.rest.repos.listPullRequestsAssociatedWithCommit;
  try {
    return await client2.paginate(list, { owner, repo, commit_sha: headSha, per_page: 100 });
  } catch (error2) {
    if (error2.status === 422) return [];
    throw error2;
  }
}

// src/github/isolate.ts
async function isolate(publisher, event, log, publish2) {
  try {
    return await publish2();
  } catch (error2) {
    log.warning(`${publisher.title}: not done`, `${explain(error2, publisher, event)} The verdict stands as it is.`);
    return null;
  }
}
function explain(error2, { permission }, event) {
  const { name, status, message } = error2;
  if (name === "AbortError") return "GitHub did not answer in the time that publishing may take.";
  if (status === 401) return "GitHub does not accept the token (401); check the input github-token.";
  if (status === 403 && /rate limit/i.test(message ?? "")) return `GitHub's rate limit is used up: ${message}.`;
  if (status === 403 || status === 404) {
    return event.kind === "pull_request" && event.fork ? `A pull request from a fork gets a token that may only read (${status}: ${message}); publish from a workflow_run workflow instead, with the permission ${permission}.` : `The token may not do this (${status}: ${message}); add the permission ${permission} to the job.`;
  }
  return status === void 0 || status === 500 ? `${message}.` : `GitHub answered ${status}: ${message}.`;
}

// src/github/publish-comment.ts
var WORKFLOW_LOGIN = "github-actions[bot]";
var CREATE_ATTEMPTS = 3;
async function publishComment(client2, event, pullRequest, { markdown, reportName, create }, log) {
  const marker = commentMarker(reportName);
  const body = endsWithMarker(markdown, marker) ? markdown : `${markdown.trimEnd()}

${marker}`;
  if (body.length > COMMENT_LIMIT) {
    throw new Error(`The comment has ${body.length} characters, and GitHub takes ${COMMENT_LIMIT} at most`);
  }
  const thread = { client: client2, owner: event.owner, repo: event.repo, issue_number: pullRequest.number };
  for (let attempt = 1; ; attempt++) {
    const marked = await listMarked(thread, marker);
    const author = marked.length > 0 ? await ownLogin(client2) : WORKFLOW_LOGIN;
    const own = marked.filter(({ user }) => user?.login === author);
    if (own.length === 0 && !create) return null;
    if (await hasMovedOn(thread, pullRequest)) {
      log.info(
        `Pull request #${pullRequest.number} has moved on from ${pullRequest.headSha}; its comment is left to the newer run`
      );
      return own[0]?.html_url ?? null;
    }
    if (own.length > 0) return update(thread, own, body);
    let created;
    try {
      created = await createOnce(thread, body);
    } catch (error2) {
      if (attempt === CREATE_ATTEMPTS || !mayHaveArrived(error2)) throw error2;
      log.info(`Creating the comment failed (${error2.message}); looking again whether it is there`);
      await new Promise((resolve3) => setTimeout(resolve3, attempt * 1e3));
      continue;
    }
    return settleAuthor(thread, marked, created, body);
  }
}
function endsWithMarker(body, marker) {
  return normalized(body).endsWith(`
${marker}`);
}
async function listMarked({ client: client2, ...thread }, marker) {
  const comments = await client2.paginate(client2.rest.issues.listComments, { ...thread, per_page: 100 });
  return comments.filter(({ body }) => endsWithMarker(body, marker)).sort((a, b) => a.id - b.id);
}
async function ownLogin(client2) {
  try {
    return (await client2.rest.users.getAuthenticated()).data.login;
  } catch (error2) {
    const { status } = error2;
    if (status === 401 || status === 403 || status === 404) return WORKFLOW_LOGIN;
    throw error2;
  }
}
async function hasMovedOn({ client: client2, owner, repo, issue_number }, { headSha }) {
  const { data } = await client2.rest.pulls.get({ owner, repo, pull_number: issue_number });
  return data.head.sha !== headSha;
}
var normalized = (body) => (body ?? "").replace(/\r\n/g, "\n").trimEnd();
async function update({ client: client2, owner, repo }, [oldest, ...later], body) {
  if (normalized(oldest.body) !== normalized(body)) {
    await client2.rest.issues.updateComment({ owner, repo, comment_id: oldest.id, body });
  }
  for (const { id } of later) await client2.rest.issues.deleteComment({ owner, repo, comment_id: id });
  return oldest.html_url;
}
async function createOnce({ client: client2, ...thread }, body) {
  return (await client2.rest.issues.createComment({ ...thread, body, request: { retries: 0 } })).data;
}
function mayHaveArrived(error2) {
  const { name, status } = error2;
  return name !== "AbortError" && status !== void 0 && status >= 500;
}
async function settleAuthor(thread, marked, created, body) {
  const earlier = marked.filter(({ user }) => user !== null && user.login === created.user?.login);
  return earlier.length === 0 ? created.html_url : update(thread, [...earlier, created], body);
}

// src/report/status-description.ts
var limit = 140;
function statusDescription(diagnosis) {
  const auroc = judgedCheckpoint(diagnosis)?.metrics.imageAuroc ?? null;
  const measured = auroc === null ? "" : ` · AUROC ${formatScore(auroc)}`;
  let words = headline(diagnosis).words;
  for (let length = limit - measured.length; ; length--) {
    words = plainText(words, length);
    if (words.length + measured.length <= limit) return words + measured;
  }
}

// src/github/publish-status.ts
var WITH_STATUS = /* @__PURE__ */ new Set(["workflow_run", "push", "workflow_dispatch", "schedule"]);
function takesStatus({ kind }) {
  return WITH_STATUS.has(kind);
}
async function publishStatus(client2, { owner, repo, headSha, runUrl }, { diagnosis, passes, reportName }) {
  await client2.rest.repos.createCommitStatus({
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
  const { event, client: client2, diagnosis, passes, settings, log } = publication;
  const comments = settings.comment !== "never" && (event.kind === "pull_request" || event.kind === "workflow_run");
  if (!comments && !takesStatus(event)) return null;
  if (client2 === null) {
    log.warning(
      "Nothing published",
      "There is no token; leave the input github-token to its default. The verdict stands as it is."
    );
    return null;
  }
  if (takesStatus(event)) {
    await isolate(
      { title: "Commit status", permission: "statuses: write" },
      event,
      log,
      () => publishStatus(client2, event, { diagnosis, passes, reportName: settings["report-name"] })
    );
  }
  if (!comments) return null;
  return isolate({ title: "Comment on the pull request", permission: "pull-requests: write" }, event, log, async () => {
    const pullRequest = event.pullRequest ?? await lookFor(client2, event, log);
    return pullRequest === null ? null : commentOn(pullRequest, client2, publication);
  });
}
async function lookFor(client2, event, log) {
  const { pullRequest, several } = await findPullRequest(client2, event);
  if (several.length > 0) {
    const list = several.map((number2) => `#${number2}`).join(", ");
    log.warning(
      "No comment",
      `${event.headSha} is the head of several open pull requests (${list}), and none is guessed. Its commit status has the verdict.`
    );
  } else if (pullRequest === null) log.info(`No comment: ${event.headSha} is the head of no open pull request`);
  return pullRequest;
}
async function commentOn(pullRequest, client2, { event, diagnosis, comment, settings, log }) {
  const create = settings.comment === "always" || diagnosis?.verdict !== "healthy";
  return publishComment(
    client2,
    event,
    pullRequest,
    { markdown: comment, reportName: settings["report-name"], create },
    log
  );
}

// src/github/read-base-config.ts
import { relative, resolve as resolve2, sep } from "node:path";
var fromWorkspace = { configText: void 0, configFrom: "workspace" };
async function readBaseConfig(client2, event, { path, workspace, log }) {
  if (event === null || event.baseSha === null) return fromWorkspace;
  const inRepository = relative(workspace, resolve2(workspace, path)).split(sep).join("/");
  if (client2 === null || inRepository.startsWith("../") || resolve2(inRepository) === inRepository) return fromWorkspace;
  try {
    const { data } = await client2.rest.repos.getContent({
      owner: event.owner,
      repo: event.repo,
      path: inRepository,
      ref: event.baseSha
    });
    if (Array.isArray(data) || data.type !== "file" || data.encoding !== "base64") return fromWorkspace;
    return { configText: { path, text: Buffer.from(data.content, "base64").toString("utf8") }, configFrom: "base" };
  } catch (error2) {
    const { status, message } = error2;
    if (status === 404) log.info(`${path}: not in the base commit; the workspace's file is used`);
    else {
      log.warning(
        "Config read from the workspace",
        `${path} could not be read from the base commit (${message}); the permission it takes is contents: read`
      );
    }
    return fromWorkspace;
  }
}

// src/github/read-event.ts
import { readFile } from "node:fs/promises";
var repository = object({ full_name: string(), owner: object({ login: string() }) });
var pullRequestPayload = object({
  pull_request: object({
    number: number().int(),
    // The head's repository is null once a fork has been deleted.
    head: object({ sha: string(), ref: string(), repo: repository.nullable() }),
    base: object({ sha: string(), repo: repository })
  })
});
var workflowRunPayload = object({
  workflow_run: object({
    head_sha: string(),
    head_branch: string().nullable(),
    head_repository: repository.nullable(),
    pull_requests: array(object({ number: number().int() })).nullable()
  })
});
var mergeGroupPayload = object({ merge_group: object({ head_sha: string(), base_sha: string() }) });
var kinds = {
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
    return { ...common, headSha: group.head_sha, baseSha: group.base_sha };
  }
  return common;
}
async function readPayload(env, schema) {
  const path = env.GITHUB_EVENT_PATH;
  if (!path)
    throw new InputError("GITHUB_EVENT_PATH is not set; the runner sets it in every job, so pass the environment on");
  try {
    return schema.parse(JSON.parse(await readFile(path, "utf8")));
  } catch (error2) {
    const why = error2 instanceof ZodError ? `lacks ${error2.issues[0].path.join(".")}` : error2.message;
    throw new InputError(`${path}: cannot be read as the payload of the event ${env.GITHUB_EVENT_NAME}: ${why}`, {
      cause: error2
    });
  }
}
function fromPullRequest(common, payload) {
  const { number: number2, head, base } = payload.pull_request;
  return {
    ...common,
    headSha: head.sha,
    pullRequest: { number: number2, headSha: head.sha },
    baseSha: base.sha,
    head: head.repo && { owner: head.repo.owner.login, branch: head.ref },
    fork: head.repo?.full_name !== base.repo.full_name
  };
}
function fromWorkflowRun(common, slug, { workflow_run: run2 }) {
  const from = run2.head_repository;
  return {
    ...common,
    headSha: run2.head_sha,
    head: from && run2.head_branch ? { owner: from.owner.login, branch: run2.head_branch } : null,
    fork: from?.full_name.toLowerCase() !== slug.toLowerCase(),
    namedPullRequests: (run2.pull_requests ?? []).map(({ number: number2 }) => number2)
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
  } catch (error2) {
    warning(`${error2.message}; diagnosis.json has what the outputs would say`, {
      title: "Outputs: not written"
    });
  }
}

// src/github/write-summary.ts
import { appendFile, stat } from "node:fs/promises";
var SUMMARY_LIMIT = 1048576;
async function writeSummary(markdown, env, log) {
  const path = env.GITHUB_STEP_SUMMARY;
  if (!path) return;
  try {
    const text = `${markdown}
`;
    const size = await sizeOf(path) + Buffer.byteLength(text);
    if (size > SUMMARY_LIMIT) throw new Error(`it would have ${size} bytes, and GitHub takes ${SUMMARY_LIMIT} at most`);
    await appendFile(path, text, "utf8");
  } catch (error2) {
    log.warning("Step summary: not written", `${error2.message}. The report folder has the report in full.`);
  }
}
async function sizeOf(path) {
  try {
    return (await stat(path)).size;
  } catch (error2) {
    if (error2.code === "ENOENT") return 0;
    throw error2;
  }
}

// src/report/render-failure.ts
var mostLines = 60;
var lineLength = 300;
function renderFailure(message, { reportName, runUrl }) {
  const [first, ...more] = message.split(/\r?\n/);
  const recipe = more.slice(0, mostLines).map((line) => {
    const indentation = /^ */.exec(line)[0].slice(0, 40);
    return (indentation + plainText(line, lineLength)).trimEnd();
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
  return Object.fromEntries(inputs.map(({ name }) => [name, env[`INPUT_${name.toUpperCase()}`] ?? ""]));
}

// src/action.ts
var inputs2 = readInputs(process.env);
var run = {
  event: null,
  settings: {
    stage: inputs2.stage === "evaluate" || inputs2.stage === "diagnose" ? inputs2.stage : "all",
    comment: inputs2.comment === "never" ? "never" : "always",
    "report-name": inputs2["report-name"] || void 0
  }
};
async function client(seconds) {
  const token = inputs2["github-token"];
  const apiUrl = process.env.GITHUB_API_URL || "https://api.github.com";
  if (!token) return null;
  const { createClient } = await import("./chunks/create-client-HH2PN5LN.js");
  return createClient({ token, apiUrl, log: actionLog, seconds });
}
async function main() {
  const event = run.event = await readEvent(process.env);
  const cwd = process.cwd();
  const workspace = process.env.GITHUB_WORKSPACE || cwd;
  const config = await readBaseConfig(await client(15), event, {
    path: configPathOf(inputs2),
    workspace,
    log: actionLog
  });
  const loaded = await loadSettings({ inputs: inputs2, cwd, configText: config.configText });
  const settings = run.settings = loaded.settings;
  if (event?.kind === "pull_request" && config.configFrom === "workspace")
    await refuseWorkspaceEngines(settings, workspace);
  const diagnosis = settings.stage === "publish" ? await readDiagnosis(settings["report-dir"]) : await runStages(loaded, new Progress(process.stderr), event?.fork);
  if (diagnosis !== null) return conclude(diagnosis, loaded.settings, config.configFrom);
  writeOutputs({ "report-dir": settings["report-dir"] });
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
    const budget2 = { limit: SUMMARY_LIMIT - 1, unit: "bytes" };
    await writeSummary(renderMarkdown(diagnosis, { ...origin, budget: budget2 }), process.env, actionLog);
    annotate(diagnosis);
  }
  writeOutputs(outputsOf(diagnosis, { reportDir, diagnosisPath: diagnosisPath(reportDir) }));
  const budget = { limit: commentBudget(settings["report-name"]), unit: "characters" };
  await bring(diagnosis, passes, renderMarkdown(diagnosis, { ...origin, budget }));
  if (passes) return;
  error(`The gate fails: the verdict is ${diagnosis.verdict} (fail-on: ${settings["fail-on"].join(", ")})`);
  process.exitCode = 1;
}
async function concludeFailure(message) {
  process.exitCode = 2;
  error(message, { title: "vae-playbook could not judge the model" });
  const markdown = renderFailure(message, { reportName: run.settings["report-name"], runUrl: run.event?.runUrl });
  await writeSummary(markdown, process.env, actionLog);
  await bring(null, false, markdown);
}
async function bring(diagnosis, passes, comment) {
  const { event, settings } = run;
  if (event === null || settings.stage === "evaluate" || settings.stage === "diagnose") return;
  const url = await publish({ event, client: await client(45), diagnosis, passes, comment, settings, log: actionLog });
  if (url !== null) writeOutputs({ "comment-url": url });
}
try {
  await main();
} catch (error2) {
  if (!(error2 instanceof InputError)) info(String(error2.stack).replaceAll("\n::", "\n ::"));
  await concludeFailure(error2 instanceof InputError ? error2.message : `A defect of vae-playbook: ${String(error2)}`);
}
