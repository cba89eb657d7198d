import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { InputError } from '../../src/input-error.ts'
import { Thread } from '../../src/workers/thread.ts'

type Request = { echo: string; after: number } | { fail: 'input' | 'defect' } | { bytes: Uint8Array } | 'die'

// By hand what `serve` does, which runs bundled only: the tests of the decode pool and of the accumulator run it.
const script = `
  import { parentPort } from 'node:worker_threads'
  parentPort.on('message', ({ id, request }) => {
    if (request === 'die') process.exit(3)
    if ('echo' in request) setTimeout(() => parentPort.postMessage({ id, answer: request.echo }), request.after)
    else if ('bytes' in request) parentPort.postMessage({ id, answer: request.bytes.map((byte) => byte + 1) })
    else parentPort.postMessage({ id, error: { isInputError: request.fail === 'input', message: 'bad', stack: 'there' } })
  })
`
const file = join(mkdtempSync(join(tmpdir(), 'vae-playbook-')), 'worker.mjs')
writeFileSync(file, script)

const thread = () => new Thread<Request, string | Uint8Array>(file, 'the work failed')

describe('Thread', () => {
  it('answers each request by its own answer, in whatever order they come', async () => {
    const asked = thread()
    const order: string[] = []
    const ask = async (echo: string, after: number) => {
      expect(await asked.ask({ echo, after })).toBe(echo)
      order.push(echo)
    }
    const all = Promise.all([ask('late', 200), ask('early', 0)])
    expect(asked.pending).toBe(2)
    await all
    expect(order).toEqual(['early', 'late'])
    expect(asked.pending).toBe(0)
  })

  it('is ended where it takes too long without a word, and started anew for the next request', async () => {
    const late = (request: Request) =>
      typeof request === 'object' && 'echo' in request && request.after > 0 ? new InputError(request.echo) : null
    const impatient = new Thread<Request, string | Uint8Array>(file, 'the work failed', { seconds: 1.5, late })
    const asked = [impatient.ask({ echo: 'first', after: 60_000 }), impatient.ask({ echo: 'second', after: 60_000 })]
    for (const answer of asked) await expect(answer).rejects.toThrow('first')
    expect(await impatient.ask({ echo: 'third', after: 0 })).toBe('third')
  })

  it('throws what was thrown there, and goes on', async () => {
    const asked = thread()
    await expect(asked.ask({ fail: 'input' })).rejects.toEqual(new InputError('bad'))
    const defect = await asked.ask({ fail: 'defect' }).catch((error: unknown) => error)
    expect(defect).not.toBeInstanceOf(InputError)
    expect(defect as Error).toMatchObject({ message: 'bad', stack: 'there' })
    expect(await asked.ask({ echo: 'still here', after: 0 })).toBe('still here')
  })

  it('hands buffers over instead of copying them', async () => {
    const bytes = new Uint8Array([1, 2])
    expect(await thread().ask({ bytes }, [bytes.buffer])).toEqual(new Uint8Array([2, 3]))
    expect(bytes.length).toBe(0)
  })

  it('fails all that is pending with the thread, and starts anew', async () => {
    const asked = thread()
    const pending = [asked.ask({ echo: 'never', after: 60_000 }), asked.ask('die')]
    for (const { status, reason } of (await Promise.allSettled(pending)) as PromiseRejectedResult[]) {
      expect(status).toBe('rejected')
      expect(reason).toMatchObject({ message: 'the work failed', cause: { message: /exit code 3/ } })
    }
    expect(asked.pending).toBe(0)
    asked.start()
    expect(await asked.ask({ echo: 'again', after: 0 })).toBe('again')
  })
})
