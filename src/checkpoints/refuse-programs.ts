import { InputError } from '../input-error.ts'
import type { Checkpoint } from './checkpoint.ts'
import { checkpointKinds } from './kinds.ts'

/** @throws InputError naming a checkpoint that is a program, which a run that a fork started must not execute */
export function refusePrograms(checkpoints: Checkpoint[]): void {
  const program = checkpoints.find(({ kind }) => checkpointKinds[kind].program)
  if (program === undefined) return
  throw new InputError(
    `${program.path} is a SavedModel, which is a program, and a fork started this run: export it as ONNX or TensorFlow.js`
  )
}
