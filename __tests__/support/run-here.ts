import { vi } from 'vitest'
import { runCommand } from '../../src/command-line.ts'
import type { Exit } from './spawn.ts'

/**
 * The command line in a folder, within this process: for the many cases that need no process of their own, which takes longer to
 * start than most of them take.
 */
export function runHere(cwd: string, ...args: string[]): Promise<Exit> {
  return withStreams(cwd, () => runCommand(args))
}

/** Runs in a folder and catches both streams. One at a time, as the working folder and the streams are the process's. */
export async function withStreams(cwd: string, run: () => Promise<number>): Promise<Exit> {
  const before = process.cwd()
  const [stdout, stderr] = [process.stdout, process.stderr].map((stream) => {
    const written: string[] = []
    const spy = vi.spyOn(stream, 'write').mockImplementation((chunk) => {
      written.push(String(chunk))
      return true
    })
    return { written, spy }
  })
  process.chdir(cwd)
  try {
    const code = await run()
    return { code, stdout: stdout!.written.join(''), stderr: stderr!.written.join('') }
  } finally {
    process.chdir(before)
    stdout!.spy.mockRestore()
    stderr!.spy.mockRestore()
  }
}
