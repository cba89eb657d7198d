import { isAbsolute, relative } from 'node:path'

/** A path for a message: relative to the working directory where it lies below it, else as it is. */
export function showPath(path: string): string {
  const shown = relative(process.cwd(), path)
  return shown === '' || shown.startsWith('..') || isAbsolute(shown) ? path : shown
}
