import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A new folder, which goes when all tests are through. */
export function tempFolder(): string {
  return realpathSync(mkdtempSync(join(tmpdir(), 'vae-playbook-')))
}

/**
 * vitest's global setup: all temporary folders lie in one, whatever makes them, so none is left behind by a test that fails or a
 * process that is killed. vitest calls it for each project, which makes folders in folders.
 */
export default function setup(): () => void {
  const folder = tempFolder()
  process.env.TMPDIR = folder
  return () => rmSync(folder, { recursive: true, force: true })
}
