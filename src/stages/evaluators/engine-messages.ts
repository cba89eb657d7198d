import type { Checkpoint } from '../../checkpoints/checkpoint.ts'
import type { Engine } from '../../engines/engine.ts'
import type { Settings } from '../../settings/schema.ts'
import type { Measured } from '../evaluator.ts'
import type { NumberedAnswer } from '../../workers/pending-requests.ts'

/** What the process with the engine is told. The first one starts the engine. */
export type EngineRequest =
  | { start: { settings: Settings; onnx: Engine | null; terminal: { isTTY: boolean; columns: number } } }
  | { evaluate: Checkpoint }
  /** Asks for the evidence of the evaluation by that number, whose pixels may still be measured. */
  | { collect: number }
  /** Instead of starting: whether an engine loads, and on which GPU it computes. */
  | { probe: Engine; settings: Settings }

/** What it answers: `started` or `unusable`, `gpu` or `unusable`, `ran`, `measured`. */
export type EngineAnswer =
  | { started: true }
  /** The reason why the engine does not load. */
  | { unusable: string }
  | { gpu: string }
  /** The next checkpoint may be evaluated; the number is what to collect by. */
  | { ran: number }
  | { measured: Measured }

/** What it says besides. */
export type EngineNotice =
  /** Calls of the engine, so that one that never returns is noticed. */
  | { began: number; subject: string }
  | { ended: number }
  /** For standard error. */
  | { write: string }

export type EngineMessage = NumberedAnswer<EngineAnswer> | EngineNotice
