import { tmpdir } from 'node:os'
import { describe, expect, it, vi } from 'vitest'
import { undoneAtEnd } from '../../src/engines/clean-up.ts'
import { runCommand } from '../../src/engines/run-command.ts'

const node = (script: string, limit = 60) =>
  runCommand({ program: process.execPath, args: ['-e', script], cwd: tmpdir(), limit })

describe('runCommand', () => {
  it('gives what the program wrote', async () => {
    expect(await node('console.log(6 * 7)')).toBe('42\n')
  })

  it.each([
    ['console.error("npm error first\\nnpm error last\\n"); process.exit(3)', /failed \(exit 3\): npm error last$/],
    ['console.log("said on the other one"); process.exit(1)', /failed \(exit 1\): said on the other one$/],
    ['process.exit(1)', /failed \(exit 1\): it wrote nothing$/],
    ['process.kill(process.pid, "SIGKILL")', /failed \(SIGKILL\): it wrote nothing$/]
  ])('%s fails with its last line', async (script, message) => {
    await expect(node(script)).rejects.toThrow(message)
    await expect(node(script)).rejects.toHaveProperty('name', 'InputError')
  })

  it('kills one that takes too long', async () => {
    await expect(node('setInterval(() => {}, 1000)', 0.2)).rejects.toThrow(/took longer than 0\.2 s$/)
  })

  it('hands on no token of the job, and npm its own', async () => {
    vi.stubEnv('INPUT_GITHUB-TOKEN', 'a')
    vi.stubEnv('ACTIONS_RUNTIME_TOKEN', 'b')
    vi.stubEnv('NODE_AUTH_TOKEN', 'c')
    const names = await node('console.log(Object.keys(process.env).filter((name) => /TOKEN/.test(name)).join())')
    expect(names).toBe('NODE_AUTH_TOKEN\n')
    vi.unstubAllEnvs()
  })

  it('ends with this process, whose signal is not lost, and what was begun is undone', async () => {
    const undone: string[] = []
    let hear = (): void => undefined
    const heard = new Promise<void>((resolve) => (hear = resolve))
    process.on('SIGHUP', hear)
    const waits = undoneAtEnd(
      () => undone.push('folder'),
      () => node('setInterval(() => {}, 1000)')
    )
    const ended = expect(waits).rejects.toThrow('failed (SIGKILL)')
    process.kill(process.pid, 'SIGHUP')
    await heard
    await ended
    process.off('SIGHUP', hear)
    expect(undone).toEqual(['folder'])
    expect(process.listenerCount('SIGHUP')).toBe(0)
  })

  it('says where a program is not there', async () => {
    const command = { program: '/nowhere/npm', args: [], cwd: tmpdir(), limit: 1 }
    await expect(runCommand(command)).rejects.toThrow('/nowhere/npm cannot be started: spawn /nowhere/npm ENOENT')
  })
})
