import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../../', import.meta.url))
export const dist = join(root, 'dist')
export const onnxFixtures = join(root, '__tests__/fixtures/onnx')
export const tensorflowFixtures = join(root, '__tests__/fixtures/tensorflow')

export interface Exit {
  code: number | null
  stdout: string
  stderr: string
}

/** Nothing can be made below a file: no engine is found, and no evidence of an earlier run is reused. */
const noCache = '/dev/null/cache'

/** Runs a script of `dist/` as its own process, which sees nothing of the environment but `env`, and finds no cache. */
export function runScript(
  script: string,
  args: string[],
  cwd: string,
  env: Record<string, string> = {}
): Promise<Exit> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...args], {
      cwd,
      env: { PATH: process.env.PATH ?? '', XDG_CACHE_HOME: noCache, ...env }
    })
    let [stdout, stderr] = ['', '']
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, stdout, stderr }))
  })
}

/** The command line in a folder; the report goes to `report/` in it. */
export function runCli(cwd: string, ...args: string[]): Promise<Exit> {
  return runScript(join(dist, 'cli.js'), args, cwd)
}

export function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(path, 'utf8')) as T
}

/** Files below a folder, with forward slashes, sorted; none where it does not exist. */
export function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return []
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true })
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/')
    )
    .sort()
}

/** The same without the pictures of galleries. */
export function withoutPictures(folder: string): string[] {
  return filesBelow(folder).filter((file) => !/^(?:.*\/)?\d{3}-(?:input|reconstruction)\.png$/.test(file))
}
