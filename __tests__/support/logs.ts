import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { readHistory } from '../../src/history/read-history.ts'
import type { TrainingHistory } from '../../src/history/training-history.ts'

/** What a log holds: one file, named or `log.csv`, or a folder of them. */
export type Log = string | Uint8Array | Record<string, string | Uint8Array>

/** Reads a log that stands in a folder of its own: the path `name`, or `log` for several files. */
export async function historyFrom(log: Log, name = 'log.csv'): Promise<TrainingHistory> {
  const folder = await mkdtemp(join(tmpdir(), 'vae-playbook-log-'))
  try {
    const isFolder = typeof log === 'object' && !(log instanceof Uint8Array)
    const files = isFolder
      ? Object.entries(log).map(([path, content]) => [`log/${path}`, content] as const)
      : [[name, log] as const]
    for (const [path, content] of files) {
      await mkdir(dirname(join(folder, path)), { recursive: true })
      await writeFile(join(folder, path), content)
    }
    return await readHistory(isFolder ? 'log' : name, folder)
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** The names that the curves were read from. */
export function takenFrom({ curves }: TrainingHistory): Record<string, string> {
  return Object.fromEntries(Object.entries(curves).flatMap(([kind, curve]) => (curve ? [[kind, curve.name]] : [])))
}

/** A training of a few epochs, as numbers of four digits. */
const epochs = 12
const series = (f: (e: number) => number) => Array.from({ length: epochs }, (_, e) => Number(f(e).toPrecision(4)))
export const trained = {
  epochs,
  loss: series((e) => 120 + 180 * Math.exp(-e / 4)),
  reconstruction: series((e) => 100 + 160 * Math.exp(-e / 4)),
  kl: series((e) => 20 - 15 * Math.exp(-e / 4)),
  validation: series((e) => 126 + 189 * Math.exp(-e / 4))
}

/** Lines of a table: its header, and one for each epoch. */
export function table(header: string, row: (e: number) => string | string[], from = 0, to = epochs): string {
  const rows = Array.from({ length: to - from }, (_, i) => row(from + i)).flat()
  return [header, ...rows, ''].join('\n')
}
