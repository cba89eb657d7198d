import { isAbsolute } from 'node:path'

/** A path that `.ci/run` gives in the environment; without it there is nothing to test, which must not pass for a success. */
export function givenPath(name: string): string {
  const path = process.env[name] ?? ''
  if (!isAbsolute(path)) throw new Error(`${name} is not set to an absolute path: run these tests as .ci/run does`)
  return path
}
