import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

/**
 * A file that comes with the bundle. This code then lies in `dist/`, or in its folder of chunks.
 *
 * @param path relative to `dist/`
 * @returns null where there is none: code that runs unbundled from its TypeScript source
 */
export function bundledFile(path: string): string | null {
  const candidates = ['./', '../'].map((way) => fileURLToPath(new URL(`${way}${path}`, import.meta.url)))
  return candidates.find((candidate) => existsSync(candidate)) ?? null
}

/** A file of an installed package, which a run from source takes. @param specifier as `require.resolve` takes it */
export function packageFile(specifier: string): string {
  return createRequire(import.meta.url).resolve(specifier)
}
