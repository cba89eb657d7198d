import { resolve } from 'node:path'
import type { Settings } from '../../settings/schema.ts'
import type { Absent } from '../engine.ts'
import { isAbsent } from '../engine.ts'
import { findProgram, liesInside } from '../find-program.ts'
import { askPython } from './ask-python.ts'
import { inspectFolder } from './inspect-folder.ts'
import { inspectWheel } from './inspect-wheel.ts'
import type { LibTensorFlow } from './libtensorflow.ts'

/**
 * The library of a TensorFlow that is there: the folder or wheel that `engines.libtensorflow` names, else that of the Python which
 * `engines.python` names, else of `python3` on the PATH. What the config names is taken from anywhere and counts alone; nothing
 * else is taken from the workspace.
 *
 * @returns the library, or why there is none
 */
export async function findLibTensorFlow(
  { libtensorflow, python }: Settings['engines'],
  workspace = process.env.GITHUB_WORKSPACE
): Promise<LibTensorFlow | Absent> {
  if (libtensorflow !== 'auto') {
    const path = resolve(libtensorflow)
    const found = path.endsWith('.whl') ? await inspectWheel(path) : await inspectFolder(path, 'config')
    return isAbsent(found) ? { absent: `engines.libtensorflow: ${found.absent}` } : found
  }
  const named = python !== 'auto'
  const interpreter = named ? { program: resolve(python) } : await findProgram('python3', workspace)
  if (isAbsent(interpreter))
    return { absent: `${interpreter.absent}, so no TensorFlow was found (name its Python in engines.python)` }
  const answer = await askPython(interpreter.program)
  if (isAbsent(answer)) return named ? { absent: `engines.python: ${answer.absent}` } : answer
  if (!named && (await liesInside(workspace, answer.folder)))
    return { absent: `the TensorFlow in ${answer.folder} lies in the workspace (name its Python in engines.python)` }
  return inspectFolder(answer.folder, 'python')
}
