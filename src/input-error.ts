/**
 * A bad input: its message names the file or key and the cure, and is all that a user sees (exit 2, no stack trace).
 * Anything else that is thrown is a defect of the tool.
 */
export class InputError extends Error {
  override name = 'InputError'
}
