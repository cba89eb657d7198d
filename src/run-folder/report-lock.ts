import { randomBytes } from 'node:crypto'
import { lstat, open, readdir, readFile, rm, rmdir, utimes } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { InputError } from '../input-error.ts'
import { makeFolder } from '../make-folder.ts'
import { unwritable } from './unwritable.ts'

/** Another run writes there: what that one has written is not this one's to replace, be it by word of its failure. */
export class ReportDirInUse extends InputError {}

/** Who holds a lock. A process id alone comes again; with the time at which its process began it does not. */
interface Holder {
  pid: number
  started: string | null
  host: string
}

const PREFIX = '.lock'
/** Milliseconds between two signs of life, which only other machines need. */
const BEAT = 30_000
/** After so many without one, a holder on another machine is gone. */
const SILENT = 4 * BEAT

/**
 * Does something while no other run may write into a report folder. Shards of one run may share it. What an earlier run left half
 * written is removed.
 *
 * @param shard undefined: all of it
 * @throws ReportDirInUse where another run is under way there; InputError where it cannot be written
 */
export async function withReportDir<T>(
  reportDir: string,
  shard: string | undefined,
  work: () => Promise<T>
): Promise<T> {
  const own = shard === undefined ? PREFIX : `${PREFIX}-${shard.replace('/', '-of-')}`
  const path = join(reportDir, own)
  const isNew = (await lstat(reportDir).catch(() => null)) === null
  try {
    await makeFolder(reportDir)
    await take(path, reportDir)
  } catch (error) {
    throw error instanceof InputError ? error : unwritable(reportDir, error as NodeJS.ErrnoException)
  }
  const beat = setInterval(() => void utimes(path, new Date(), new Date()).catch(() => undefined), BEAT).unref()
  try {
    const others = await heldBeside(reportDir, own)
    const rival = others.find(({ name }) => shard === undefined || name === PREFIX)
    if (rival !== undefined) throw inUse(reportDir, rival.holder)
    if (others.length === 0) await removeUnfinished(reportDir)
    return await work()
  } finally {
    clearInterval(beat)
    await rm(path, { force: true }).catch(() => undefined)
    // Where nothing was written, nothing is left.
    if (isNew) await rmdir(reportDir).catch(() => undefined)
  }
}

async function take(path: string, reportDir: string): Promise<void> {
  const own: Holder = { pid: process.pid, started: await startOf(process.pid), host: hostname() }
  for (let attempt = 0; ; attempt++) {
    try {
      // Exclusive: it does not follow a link either.
      const file = await open(path, 'wx')
      await file.writeFile(JSON.stringify(own)).finally(() => file.close())
      return
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || attempt === 2) throw error
    }
    const holder = await aliveHolder(path)
    if (holder !== null) throw inUse(reportDir, holder)
    await rm(path, { force: true })
  }
}

async function heldBeside(reportDir: string, own: string): Promise<{ name: string; holder: Holder }[]> {
  const names = (await readdir(reportDir)).filter((name) => name.startsWith(PREFIX) && name !== own)
  const held = await Promise.all(
    names.map(async (name) => ({ name, holder: await aliveHolder(join(reportDir, name)) }))
  )
  return held.filter((one): one is { name: string; holder: Holder } => one.holder !== null)
}

/** Null where nobody holds it, or whoever did is gone. */
async function aliveHolder(path: string): Promise<Holder | null> {
  const found = await lstat(path).catch(() => null)
  if (!found?.isFile() || found.size > 1000) return null
  const holder = parse(await readFile(path, 'utf8').catch(() => ''))
  const isRecent = Date.now() - found.mtimeMs < SILENT
  // One that is being written this very moment is empty.
  if (holder === null) return isRecent && found.size === 0 ? { pid: 0, started: null, host: '' } : null
  if (holder.host !== hostname()) return isRecent ? holder : null
  return isRunning(holder.pid) && (await startOf(holder.pid)) === holder.started ? holder : null
}

function parse(text: string): Holder | null {
  try {
    const { pid, started, host } = JSON.parse(text) as Partial<Holder>
    const isSound = Number.isSafeInteger(pid) && pid! > 0 && typeof host === 'string'
    return isSound && (started === null || typeof started === 'string') ? { pid: pid!, started, host: host! } : null
  } catch {
    return null
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Null where the system does not tell in /proc. The name before it may hold anything, brackets too. */
async function startOf(pid: number): Promise<string | null> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null)
  return text?.slice(text.lastIndexOf(')') + 2).split(' ')[19] ?? null
}

function inUse(reportDir: string, { pid, host }: Holder): ReportDirInUse {
  const who = pid === 0 ? 'another run' : `process ${pid}${host === hostname() ? '' : ` on ${host}`}`
  return new ReportDirInUse(
    `report-dir: ${reportDir} is written by ${who} at this moment: wait for it, or give this run a report-dir of its own`
  )
}

const UNFINISHED = '.unfinished'

/** A name beside a file, for what becomes it: nobody can foresee it and put something there. */
export function unfinishedName(path: string): string {
  return `${path}.${randomBytes(6).toString('hex')}${UNFINISHED}`
}

async function removeUnfinished(reportDir: string): Promise<void> {
  for (const folder of [reportDir, join(reportDir, 'evidence')]) {
    const found = await lstat(folder).catch(() => null)
    if (folder !== reportDir && !found?.isDirectory()) continue
    for (const name of await readdir(folder).catch(() => []))
      if (/\.[\w]+\.unfinished$/.test(name)) await rm(join(folder, name), { force: true }).catch(() => undefined)
  }
}
