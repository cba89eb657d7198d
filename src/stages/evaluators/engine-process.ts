import { fork, type ChildProcess } from 'node:child_process'
import { delimiter } from 'node:path'
import { forRunner } from '../../say.ts'
import type { Settings } from '../../settings/schema.ts'
import { PendingRequests, type NumberedRequest } from '../../workers/pending-requests.ts'
import type { EngineAnswer, EngineMessage, EngineRequest } from './engine-messages.ts'

/** The engine crashed or hung: its message is a clause with the engine's name. */
export class EngineError extends Error {}

/** Of what an engine writes, the end is kept for the message about its crash. */
const KEPT = 2000

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** The number of the one call that does not announce itself: loading the engine. */
const LOADING = -1

/** The process that an engine runs in, watched: it is killed when a call does not come back, and with this process. */
export class EngineProcess {
  readonly #child: ChildProcess
  readonly #engine: string
  readonly #limit: number
  readonly #calls = new Map<number, { subject: string; timer: NodeJS.Timeout }>()
  readonly #pending = new PendingRequests<EngineAnswer>()
  #failure: EngineError | null = null
  #said = ''

  /**
   * @param file of `evaluate-worker.ts`, bundled
   * @param engine for messages
   */
  constructor(file: string, engine: string, { engines }: Settings) {
    this.#engine = engine
    this.#limit = engines.timeout
    this.#child = fork(file, {
      env: environment(engines),
      execArgv: [],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc']
    })
    this.#child.stderr!.setEncoding('utf8').on('data', (text: string) => {
      this.#said = (this.#said + text).slice(-KEPT)
    })
    this.#child.on('message', (message: EngineMessage) => this.#take(message))
    this.#child.on('error', ({ message }) => this.#fail(`cannot be started in a process of its own (${message})`))
    this.#child.on('close', (code, signal) => this.#fail(`${ending(code, signal)}${this.#at()}${this.#words()}`))
    for (const signal of SIGNALS) process.once(signal, this.#onSignal)
    process.once('exit', this.#onExit)
  }

  /**
   * @throws EngineError; and what went wrong there, as it was thrown there
   */
  ask(request: EngineRequest): Promise<EngineAnswer> {
    if (this.#failure !== null) return Promise.reject(this.#failure)
    return this.#pending.add((id) => {
      if ('start' in request || 'probe' in request) this.#began(LOADING, 'being loaded')
      // Where it does not listen, its end says why.
      this.#child.send({ id, request } satisfies NumberedRequest<EngineRequest>, () => undefined)
    })
  }

  /** Nothing is lost by it: the process writes no files. */
  close(): void {
    for (const signal of SIGNALS) process.off(signal, this.#onSignal)
    process.off('exit', this.#onExit)
    for (const call of this.#calls.keys()) this.#ended(call)
    this.#child.kill('SIGKILL')
  }

  readonly #onExit = () => this.#child.kill('SIGKILL')

  readonly #onSignal = (signal: NodeJS.Signals) => {
    this.close()
    process.kill(process.pid, signal)
  }

  #take(message: EngineMessage): void {
    if ('write' in message) process.stderr.write(process.stderr.isTTY ? message.write : forRunner(message.write))
    else if ('began' in message) this.#began(message.began, `running ${message.subject}`)
    else if ('ended' in message) this.#ended(message.ended)
    else {
      this.#ended(LOADING)
      this.#pending.settle(message)
    }
  }

  #began(call: number, subject: string): void {
    const late = () => {
      this.#fail(`did not come back within ${this.#limit} s (engines.timeout) while ${subject}`)
      this.close()
    }
    this.#calls.set(call, { subject, timer: setTimeout(late, this.#limit * 1000) })
  }

  #ended(call: number): void {
    clearTimeout(this.#calls.get(call)?.timer)
    this.#calls.delete(call)
  }

  #fail(how: string): void {
    this.#failure ??= new EngineError(`${this.#engine} ${how}`)
    this.#pending.fail(this.#failure)
    for (const call of this.#calls.keys()) this.#ended(call)
  }

  #at(): string {
    const latest = [...this.#calls.values()].at(-1)
    return latest ? ` while ${latest.subject}` : ''
  }

  #words(): string {
    const last = this.#said.trim().split('\n').at(-1)!.replace(/\p{C}/gu, '?').slice(0, 200)
    return last === '' ? '' : `; it wrote last: ${last}`
  }
}

function ending(code: number | null, signal: string | null): string {
  if (signal === 'SIGKILL') return 'was killed (SIGKILL: systems do so when memory runs out)'
  return signal === null ? `ended its process (exit ${code})` : `crashed (${signal})`
}

/** glibc keeps freed memory for every thread, and the more the larger the pieces were: a tenth of the peak was such. */
const THRIFTY = { MALLOC_ARENA_MAX: '2', MALLOC_MMAP_THRESHOLD_: '262144' }

/** Libraries must be on the loader's path before a process starts. Tokens are no business of an engine. */
function environment({ 'cuda-libraries': cuda }: Settings['engines']): NodeJS.ProcessEnv {
  const own = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/TOKEN/i.test(name)))
  const env: NodeJS.ProcessEnv = { ...THRIFTY, ...own }
  if (cuda === 'none') return env
  const libraries = [cuda, env.LD_LIBRARY_PATH].filter(Boolean).join(delimiter)
  // TensorFloat-32 has a mantissa of ten bits, which is not what the CPU computes with.
  return { ...env, LD_LIBRARY_PATH: libraries, NVIDIA_TF32_OVERRIDE: '0' }
}
