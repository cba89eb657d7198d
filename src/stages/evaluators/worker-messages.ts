import type { Checkpoint } from '../../checkpoints/checkpoint.ts'
import type { Engine } from '../../engines/engine.ts'
import type { Evidence } from '../../evidence/evidence.ts'
import { InputError } from '../../input-error.ts'
import type { Settings } from '../../settings/schema.ts'

/** What the process with the engine is told. The first one starts the engine. */
export type WorkerRequest =
  | { start: { settings: Settings; onnx: Engine | null; terminal: { isTTY: boolean; columns: number } } }
  | { evaluate: Checkpoint }
  /** Asks for the evidence of the evaluation by that number, whose pixels may still be measured. */
  | { collect: number }
  /** Instead of starting: whether an engine loads, and on which GPU it computes. */
  | { probe: Engine; settings: Settings }

/** What it answers: `started` or `unusable`, `gpu` or `unusable`, `ran`, `evidence`; `failed` to any. */
export type WorkerAnswer =
  | { started: true }
  /** The reason why the engine does not load. */
  | { unusable: string }
  | { gpu: string }
  /** The next checkpoint may be evaluated; the number is what to collect by. */
  | { ran: number }
  | { evidence: Evidence }
  | { failed: { isInputError: boolean; message: string; stack: string | undefined } }

/** What it says besides. */
export type WorkerNotice =
  /** Calls of the engine, so that one that never returns is noticed. */
  | { began: number; subject: string }
  | { ended: number }
  /** For standard error. */
  | { write: string }

/** Questions and answers carry the same number. */
export type WorkerQuestion = { id: number; request: WorkerRequest }
export type WorkerMessage = { id: number; answer: WorkerAnswer } | WorkerNotice

export function failureOf(error: unknown): WorkerAnswer {
  const { message, stack } = error instanceof Error ? error : new Error(String(error))
  return { failed: { isInputError: error instanceof InputError, message, stack } }
}

export function errorOf({ failed }: Extract<WorkerAnswer, { failed: unknown }>): Error {
  if (failed.isInputError) return new InputError(failed.message)
  return Object.assign(new Error(failed.message), { stack: failed.stack })
}
