import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface FakeComment {
  id: number
  issue: number
  body: string
  login: string
}

export interface FakePull {
  number: number
  state: 'open' | 'closed'
  headSha: string
  headRef: string
  /** `owner/name`; the fake's own repository unless it is a fork. */
  headRepo: string
  baseRepo: string
  baseSha: string
}

export interface FakeStatus {
  sha: string
  state: string
  context: string
  description: string
  target_url: string
}

export interface FakeRequest {
  method: string
  /** With its query. */
  path: string
  body: unknown
}

/** What goes wrong instead of an answer. `lose` carries the request out and breaks the connection before it answers. */
export type Fault =
  { status: number; message?: string; headers?: Record<string, string> } | 'break' | 'lose' | { delay: number }

interface PlantedFault {
  route: RegExp
  fault: Fault
  left: number
}

type Answer = { status: number; body: unknown; headers?: Record<string, string> }
type Handler = (match: RegExpMatchArray, request: { url: URL; body: Record<string, unknown> }) => Answer

const notFound: Answer = { status: 404, body: { message: 'Not Found' } }
const isLocked: Answer = {
  status: 403,
  body: { message: 'Unable to create comment because issue is locked.' }
}
const notAccessible: Answer = { status: 403, body: { message: 'Resource not accessible by integration' } }

/**
 * A loopback stand-in for the few GitHub endpoints that the action calls. It keeps state (comments, pull requests,
 * statuses, files), checks the token and the permissions, pages its lists, refuses overlong comments, and goes wrong on
 * demand.
 */
export class FakeGitHub {
  readonly repository = 'weavers/inspection'
  readonly token = 'ghs_fakeTokenOfTheStandIn0123456789'
  /** Who the token writes as. */
  login = 'github-actions[bot]'
  /** False as for a workflow's or an app's token: `GET /user` answers 403. */
  mayAskWho = false
  /** False as on a server without it: GraphQL does not tell who the token writes as. */
  hasGraphql = true
  /** Pull requests whose conversation is locked. */
  locked = new Set<number>()
  /** What happens between a list of comments and what follows it. */
  afterListing: (() => void)[] = []
  permissions = { contents: 'read', pullRequests: 'write', statuses: 'write' }
  comments: FakeComment[] = []
  pulls: FakePull[] = []
  statuses: FakeStatus[] = []
  /** Texts by `ref:path`. */
  files = new Map<string, string>()
  /** What the contents API answers instead, by `ref:path`: links, folders, files that are too large. */
  contents = new Map<string, unknown>()
  /** Commits that this repository knows without a pull request; others answer 422. */
  commits = new Set<string>()
  requests: FakeRequest[] = []

  private faults: PlantedFault[] = []
  private nextId = 1000
  private readonly server = createServer((request, response) => void this.serve(request, response))

  /** The API's address, for `GITHUB_API_URL`. */
  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`
  }

  static async start(): Promise<FakeGitHub> {
    const fake = new FakeGitHub()
    await new Promise<void>((resolve) => fake.server.listen(0, '127.0.0.1', resolve))
    return fake
  }

  async close(): Promise<void> {
    this.server.closeAllConnections()
    await new Promise((resolve) => this.server.close(resolve))
  }

  /** An open pull request; of this repository's own branch unless said otherwise. */
  addPull(pull: Partial<FakePull> & Pick<FakePull, 'number' | 'headSha'>): void {
    const { repository } = this
    const usual = { state: 'open', headRef: 'topic', headRepo: repository, baseRepo: repository } as const
    this.pulls.push({ ...usual, baseSha: 'b'.repeat(40), ...pull })
  }

  addComment(comment: Partial<FakeComment> & Pick<FakeComment, 'issue' | 'body'>): FakeComment {
    const added = { id: this.nextId++, login: this.login, ...comment }
    this.comments.push(added)
    return added
  }

  /** Lets the next `times` requests whose `METHOD /path` matches go wrong. */
  fail(route: RegExp, fault: Fault, times = Number.POSITIVE_INFINITY): void {
    this.faults.push({ route, fault, left: times })
  }

  /** The log as `METHOD /path` lines without queries. */
  get log(): string[] {
    return this.requests.map(({ method, path }) => `${method} ${path.split('?')[0]}`)
  }

  /** The log's requests that change something. */
  get writes(): string[] {
    return this.log.filter((line) => !line.startsWith('GET ') && line !== 'POST /graphql')
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const text = Buffer.concat(chunks).toString('utf8')
    const body = (text === '' ? {} : JSON.parse(text)) as Record<string, unknown>
    const { method = 'GET', url: path = '/' } = request
    this.requests.push({ method, path, body })

    const url = new URL(path, this.url)
    const fault = this.takeFault(`${method} ${url.pathname}`)
    if (fault === 'break') return void request.socket.destroy()
    if (fault !== null && typeof fault === 'object' && 'status' in fault) {
      return send(response, {
        status: fault.status,
        body: { message: fault.message ?? 'A planted fault' },
        headers: fault.headers
      })
    }
    if (fault !== null && typeof fault === 'object') await new Promise((resolve) => setTimeout(resolve, fault.delay))

    const authorized = [`token ${this.token}`, `Bearer ${this.token}`].includes(request.headers.authorization ?? '')
    const answer = authorized ? this.answer(method, url, body) : { status: 401, body: { message: 'Bad credentials' } }
    if (fault === 'lose') return void request.socket.destroy()
    send(response, answer)
  }

  private takeFault(line: string): Fault | null {
    const planted = this.faults.find(({ route, left }) => left > 0 && route.test(line))
    if (planted === undefined) return null
    planted.left--
    return planted.fault
  }

  private answer(method: string, url: URL, body: Record<string, unknown>): Answer {
    const repo = `/repos/${this.repository}`
    if (url.pathname === '/user' && method === 'GET') {
      return this.mayAskWho ? { status: 200, body: { login: this.login } } : notAccessible
    }
    if (url.pathname === '/graphql' && method === 'POST') {
      return this.hasGraphql ? { status: 200, body: { data: { viewer: { login: this.login } } } } : notFound
    }
    if (!url.pathname.startsWith(`${repo}/`)) return notFound
    const line = `${method} ${decodeURIComponent(url.pathname.slice(repo.length))}`
    for (const [route, handler] of this.routes) {
      const match = line.match(route)
      if (match) return handler(match, { url, body })
    }
    return notFound
  }

  private readonly routes: [RegExp, Handler][] = [
    [/^GET \/issues\/(\d+)\/comments$/, ([, issue], { url }) => this.listComments(Number(issue), url)],
    [/^POST \/issues\/(\d+)\/comments$/, ([, issue], { body }) => this.createComment(Number(issue), body)],
    [/^PATCH \/issues\/comments\/(\d+)$/, ([, id], { body }) => this.updateComment(Number(id), body)],
    [/^DELETE \/issues\/comments\/(\d+)$/, ([, id]) => this.deleteComment(Number(id))],
    [/^GET \/pulls\/(\d+)$/, ([, number]) => this.getPull(Number(number))],
    [/^GET \/pulls$/, (_, { url }) => this.listPulls(url)],
    [/^GET \/commits\/(\w+)\/pulls$/, ([, sha], { url }) => this.pullsOfCommit(sha, url)],
    [/^POST \/statuses\/(\w+)$/, ([, sha], { body }) => this.createStatus(sha, body)],
    [/^GET \/contents\/(.+)$/, ([, path], { url }) => this.getContents(path, url)]
  ]

  private get readsPulls(): boolean {
    return this.permissions.pullRequests !== 'none'
  }

  private listComments(issue: number, url: URL): Answer {
    if (!this.readsPulls) return notAccessible
    const listed = this.comments.filter((comment) => comment.issue === issue)
    const answer = page(
      listed.map((comment) => this.commentJson(comment)),
      url
    )
    this.afterListing.shift()?.()
    return answer
  }

  private createComment(issue: number, body: Record<string, unknown>): Answer {
    if (this.permissions.pullRequests !== 'write') return notAccessible
    if (this.locked.has(issue)) return isLocked
    return (
      refuseBody(body) ?? {
        status: 201,
        body: this.commentJson(this.addComment({ issue, body: body.body as string }))
      }
    )
  }

  private updateComment(id: number, body: Record<string, unknown>): Answer {
    if (this.permissions.pullRequests !== 'write') return notAccessible
    const comment = this.comments.find((candidate) => candidate.id === id)
    if (comment === undefined) return notFound
    const refused = refuseBody(body)
    if (refused) return refused
    comment.body = body.body as string
    return { status: 200, body: this.commentJson(comment) }
  }

  private deleteComment(id: number): Answer {
    if (this.permissions.pullRequests !== 'write') return notAccessible
    if (!this.comments.some((comment) => comment.id === id)) return notFound
    this.comments = this.comments.filter((comment) => comment.id !== id)
    return { status: 204, body: null }
  }

  private getPull(number: number): Answer {
    if (!this.readsPulls) return notAccessible
    const pull = this.pulls.find((candidate) => candidate.number === number && candidate.baseRepo === this.repository)
    return pull ? { status: 200, body: pullJson(pull) } : notFound
  }

  private listPulls(url: URL): Answer {
    if (!this.readsPulls) return notAccessible
    const state = url.searchParams.get('state') ?? 'open'
    const head = url.searchParams.get('head')
    const fits = (pull: FakePull) =>
      pull.baseRepo === this.repository &&
      (state === 'all' || pull.state === state) &&
      (head === null || head === `${pull.headRepo.split('/')[0]}:${pull.headRef}`)
    return page(this.pulls.filter(fits).map(pullJson), url)
  }

  /** Finds nothing for a fork's commits, as GitHub does. */
  private pullsOfCommit(sha: string, url: URL): Answer {
    if (!this.readsPulls) return notAccessible
    const pulls = this.pulls.filter((pull) => pull.headSha === sha && pull.headRepo === this.repository)
    if (pulls.length === 0 && !this.commits.has(sha)) {
      return { status: 422, body: { message: `No commit found for SHA: ${sha}` } }
    }
    return page(pulls.map(pullJson), url)
  }

  private createStatus(sha: string, body: Record<string, unknown>): Answer {
    if (this.permissions.statuses !== 'write') return notAccessible
    const status = { sha, ...body } as FakeStatus
    if (status.description.length > 140) {
      return {
        status: 422,
        body: { message: 'Validation Failed: description is too long (maximum is 140 characters)' }
      }
    }
    this.statuses.push(status)
    return { status: 201, body: { id: this.nextId++, ...body } }
  }

  private getContents(path: string, url: URL): Answer {
    if (this.permissions.contents === 'none') return notAccessible
    const key = `${url.searchParams.get('ref')}:${path}`
    if (this.contents.has(key)) return { status: 200, body: this.contents.get(key) }
    const text = this.files.get(key)
    if (text === undefined) return notFound
    // GitHub breaks the content into lines.
    const content = Buffer.from(text).toString('base64').replace(/.{60}/g, '$&\n')
    return { status: 200, body: { type: 'file', encoding: 'base64', path, content } }
  }

  private commentJson({ id, issue, body, login }: FakeComment) {
    return {
      id,
      body,
      user: { login },
      html_url: `https://github.com/${this.repository}/pull/${issue}#issuecomment-${id}`
    }
  }
}

function pullJson(pull: FakePull) {
  const repo = (fullName: string) => ({ full_name: fullName, owner: { login: fullName.split('/')[0] } })
  return {
    number: pull.number,
    state: pull.state,
    head: { sha: pull.headSha, ref: pull.headRef, repo: repo(pull.headRepo) },
    base: { ref: 'main', sha: pull.baseSha, repo: repo(pull.baseRepo) }
  }
}

function refuseBody({ body }: Record<string, unknown>): Answer | null {
  if (typeof body === 'string' && body.length <= 65_536) return null
  return {
    status: 422,
    body: { message: 'Validation Failed', errors: ['body is too long (maximum is 65536 characters)'] }
  }
}

function page(items: unknown[], url: URL): Answer {
  const perPage = Math.min(100, Number(url.searchParams.get('per_page') ?? 30))
  const number = Number(url.searchParams.get('page') ?? 1)
  const last = Math.max(1, Math.ceil(items.length / perPage))
  const linkTo = (target: number, rel: string) => {
    const address = new URL(url)
    address.searchParams.set('page', String(target))
    return `<${address.href}>; rel="${rel}"`
  }
  const links = [
    ...(number > 1 ? [linkTo(number - 1, 'prev'), linkTo(1, 'first')] : []),
    ...(number < last ? [linkTo(number + 1, 'next'), linkTo(last, 'last')] : [])
  ]
  return {
    status: 200,
    body: items.slice((number - 1) * perPage, number * perPage),
    headers: links.length > 0 ? { link: links.join(', ') } : {}
  }
}

function send(response: ServerResponse, { status, body, headers }: Answer): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers })
  response.end(body === null ? undefined : JSON.stringify(body))
}
