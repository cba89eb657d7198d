import { parse } from 'node:path'
import type { Absent } from '../engine.ts'
import { InputError } from '../../input-error.ts'
import { runCommand } from '../run-command.ts'

/** Before the answer: files of site-packages may print lines of their own. */
const MARK = 'tensorflow: '

/** Where the package would be imported from; nothing of it runs. */
const QUESTION = [
  'from importlib.util import find_spec',
  "spec = find_spec('tensorflow')",
  `print('${MARK}' + (spec.submodule_search_locations[0] if spec and spec.submodule_search_locations else ''))`
].join('\n')

/** In seconds: an interpreter on a network drive starts slowly. */
const LIMIT = 60

/**
 * Asks a Python for the folder of its TensorFlow: isolated from the environment and the working folder (`-I`), from the root folder.
 *
 * @param interpreter absolute path
 */
export async function askPython(interpreter: string): Promise<{ folder: string } | Absent> {
  try {
    const answer = await runCommand({
      program: interpreter,
      args: ['-I', '-X', 'utf8', '-c', QUESTION],
      cwd: parse(interpreter).root,
      limit: LIMIT
    })
    const line = answer.split(/\r?\n/).find((text) => text.startsWith(MARK))
    const folder = line?.slice(MARK.length)
    return folder ? { folder } : { absent: `the Python ${interpreter} has no TensorFlow` }
  } catch (error) {
    if (error instanceof InputError) return { absent: error.message }
    throw error
  }
}
