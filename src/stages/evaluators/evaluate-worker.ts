import type { WriteStream } from 'node:tty'
import { watchEngineCalls } from '../../inference/engine-calls.ts'
import { packError } from '../../workers/error-in-transit.ts'
import type { NumberedRequest } from '../../workers/pending-requests.ts'
import { endWithParent } from './end-with-parent.ts'
import { evaluateInThisProcess } from './in-this-process.ts'
import type { Evaluator, Measured } from '../evaluator.ts'
import { Progress } from '../progress.ts'
import type { EngineAnswer, EngineMessage, EngineRequest } from './engine-messages.ts'

/**
 * The process that native engines run in, and the embedded one with large models: one that crashes or hangs does not take the
 * verdict along. Started by `evaluateInOwnProcess`; it ends when that process does.
 */
let evaluator: Evaluator | null = null
/** What was measured and not collected yet, by the number of its request. */
const evaluated = new Map<number, Promise<Measured>>()

endWithParent()
process.on('disconnect', () => process.exit())
process.on('message', ({ id, request }: NumberedRequest<EngineRequest>) => {
  void answerTo(id, request).then(
    (answer) => tell({ id, answer }),
    (error: unknown) => tell({ id, error: packError(error) })
  )
})

async function answerTo(id: number, request: EngineRequest): Promise<EngineAnswer> {
  if ('start' in request) return start(request.start)
  if ('probe' in request) return probe(request)
  if ('evaluate' in request) {
    const { measured } = await evaluator!.evaluate(request.evaluate)
    evaluated.set(id, measured)
    return { ran: id }
  }
  const measured = await evaluated.get(request.collect)!
  evaluated.delete(request.collect)
  return { measured }
}

async function start({
  settings,
  onnx,
  terminal
}: Extract<EngineRequest, { start: unknown }>['start']): Promise<EngineAnswer> {
  // What this program says goes to the other process; what an engine says stays in this one's standard error.
  const write = (text: string | Uint8Array) => tell({ write: String(text) })
  process.stderr.write = write as typeof process.stderr.write
  watchEngineCalls({
    began: (call, subject) => tell({ began: call, subject }),
    ended: (call) => tell({ ended: call })
  })
  if (onnx !== null) {
    try {
      const { setOnnxRuntime } = await import('../../inference/onnx/chosen-runtime.ts')
      const { startNative } = await import('../../inference/onnx/native-runtime.ts')
      setOnnxRuntime(startNative(onnx, settings))
    } catch (error) {
      return { unusable: (error as Error).message.split('\n')[0] }
    }
  }
  evaluator = evaluateInThisProcess(settings, new Progress({ ...terminal, write } as unknown as WriteStream))
  return { started: true }
}

async function probe({ probe, settings }: Extract<EngineRequest, { probe: unknown }>): Promise<EngineAnswer> {
  try {
    const { probeGpu } = await import('../../inference/onnx/probe-gpu.ts')
    const { engine, reasons } = await probeGpu(probe, settings)
    return { gpu: engine ?? `none: ${reasons.join('; ')}` }
  } catch (error) {
    return { unusable: (error as Error).message.split('\n')[0] }
  }
}

function tell(message: EngineMessage): boolean {
  return process.send!(message)
}
