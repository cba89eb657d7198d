import { spawn } from 'node:child_process'
import { InputError } from '../input-error.ts'
import { undoneAtEnd } from './clean-up.ts'
import { withoutTokens } from './without-tokens.ts'

export interface Command {
  /** A path; nothing is looked up in the folder that it runs in. */
  program: string
  args: string[]
  cwd: string
  env?: NodeJS.ProcessEnv
  /** In seconds; one that takes longer is killed. */
  limit: number
  /** Tells the line of its output that says what went wrong; without one, or where no line matches, it is the last one. */
  fault?: RegExp
}

/** Of its output, the end is kept: enough for a message. */
const KEPT = 64 * 1024

/**
 * Runs a program to its end, or to that of this process, without a shell, without input and without the job's tokens.
 *
 * @returns its standard output
 * @throws InputError naming the program where it cannot be started, fails or takes too long; with the line that says why
 */
export async function runCommand({ program, args, cwd, env, limit, fault }: Command): Promise<string> {
  const child = spawn(program, args, { cwd, env: withoutTokens(env ?? process.env), stdio: ['ignore', 'pipe', 'pipe'] })
  let [stdout, stderr, late] = ['', '', false]
  const timer = setTimeout(() => (late = child.kill('SIGKILL')), limit * 1000)
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout = (stdout + text).slice(-KEPT)))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr = (stderr + text).slice(-KEPT)))
  const ended = () =>
    new Promise<string | number>((resolve, reject) => {
      child.on('close', (code, signal) => resolve(signal ?? code ?? 'no exit code'))
      child.on('error', ({ message }) => reject(new InputError(`${program} cannot be started: ${message}`)))
    })
  const end = await undoneAtEnd(() => child.kill('SIGKILL'), ended).finally(() => clearTimeout(timer))
  if (end === 0) return stdout
  if (late) throw new InputError(`${program} took longer than ${limit} s`)
  const words = faultIn(stderr, fault) || faultIn(stdout, fault) || 'it wrote nothing'
  throw new InputError(`${program} failed (${typeof end === 'number' ? `exit ${end}` : end}): ${words}`)
}

function faultIn(text: string, fault?: RegExp): string {
  const lines = text.trim().split('\n')
  return (lines.find((line) => fault?.test(line)) ?? lines.at(-1)!).trim().slice(0, 300)
}
