import type { WriteStream } from 'node:tty'
import { watchEngineCalls } from '../inference/engine-calls.ts'
import { endWithParent } from './end-with-parent.ts'
import { evaluateHere } from './evaluate-here.ts'
import type { Evaluator } from './evaluator.ts'
import { Progress } from './progress.ts'
import { failureOf, type WorkerAnswer, type WorkerRequest } from './worker-messages.ts'

/**
 * The process that native engines run in: one that crashes or hangs does not take the verdict along. Started by
 * `evaluateApart`; it ends when that process does.
 */
let evaluator: Evaluator | null = null

endWithParent()
process.on('disconnect', () => process.exit())
process.on('message', (request: WorkerRequest) => void handle(request))

async function handle(request: WorkerRequest): Promise<void> {
  try {
    if ('start' in request) answer(await start(request.start))
    else if ('probe' in request) answer(await probe(request))
    else answer({ evidence: await (await evaluator!.evaluate(request.evaluate)).measured })
  } catch (error) {
    answer(failureOf(error))
  }
}

async function start({
  settings,
  onnx,
  terminal
}: Extract<WorkerRequest, { start: unknown }>['start']): Promise<WorkerAnswer> {
  // What this program says goes to the other process; what an engine says stays in this one's standard error.
  const write = (text: string | Uint8Array) => answer({ write: String(text) })
  process.stderr.write = write as typeof process.stderr.write
  watchEngineCalls({
    began: (call, subject) => answer({ began: call, subject }),
    ended: (call) => answer({ ended: call })
  })
  if (onnx !== null) {
    try {
      const { setOnnxRuntime } = await import('../inference/onnx/runtime.ts')
      const { startNative } = await import('../inference/onnx/native-runtime.ts')
      setOnnxRuntime(startNative(onnx, settings))
    } catch (error) {
      return { unusable: (error as Error).message.split('\n')[0] }
    }
  }
  evaluator = evaluateHere(settings, new Progress({ ...terminal, write } as unknown as WriteStream))
  return { started: true }
}

async function probe({ probe, settings }: Extract<WorkerRequest, { probe: unknown }>): Promise<WorkerAnswer> {
  try {
    const { probeGpu } = await import('../inference/onnx/probe-gpu.ts')
    const { engine, reasons } = await probeGpu(probe, settings)
    return { gpu: engine ?? `none: ${reasons.join('; ')}` }
  } catch (error) {
    return { unusable: (error as Error).message.split('\n')[0] }
  }
}

function answer(message: WorkerAnswer): boolean {
  return process.send!(message)
}
