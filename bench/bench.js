// npm run bench: measures vae-playbook on a generated set of AITEX's size beside the same job in PyTorch. See docs/performance.md.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, linkSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { performance } from 'node:perf_hooks'
import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { benchPixels } from './pixels.js'
import { benchSmall } from './small.js'

const USAGE = `npm run bench -- [flags]

  --python PATH       Python with torch, scikit-learn, scipy and Pillow: generates the set, trains, runs the peer.
                      Default: /usr/bin/python3 (Debian's python3-torch, python3-sklearn, python3-scipy, python3-pil)
  --engines LIST      Of native, wasm. Default: native,wasm
  --checkpoints LIST  How many checkpoints, each a run of its own. Default: 1,5
  --strips N          Only the first N defect-free and N defective strips. Default: all 245
  --copies N          The set N times over (hard links), for the growth of memory. Default: 1
  --cli PATH          The command line to measure. Default: dist/cli.js
  --no-peer           Leaves the peer out
  --peer-checkpoints N  Default: 1
  --small             Only what comes first: a run of 300 small images, --help, and the pixel metrics alone
  --pixel-step N      Of the peer's pixel metrics (scikit-learn takes about 18 GB at 1). Default: 1
`
const here = import.meta.dirname ?? new URL('.', import.meta.url).pathname
const { values: flags } = parseArgs({
  options: {
    python: { type: 'string', default: '/usr/bin/python3' },
    engines: { type: 'string', default: 'native,wasm' },
    checkpoints: { type: 'string', default: '1,5' },
    strips: { type: 'string' },
    copies: { type: 'string', default: '1' },
    cli: { type: 'string', default: join(here, '..', 'dist', 'cli.js') },
    'no-peer': { type: 'boolean', default: false },
    'peer-checkpoints': { type: 'string', default: '1' },
    'pixel-step': { type: 'string', default: '1' },
    small: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false }
  }
})
if (flags.help) {
  process.stdout.write(USAGE)
  process.exit(0)
}

const cache = join(here, '.cache')
const runs = join(cache, 'runs')
const whole = join(cache, 'set')
const files = (folder) =>
  readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('.png'))
    .sort()

// Runs have a folder of their own.
flags.cli = resolve(flags.cli)
benchSmall(flags.cli, join(here, '..', 'examples'), cache)
await benchPixels(join(here, '..'))
if (flags.small) process.exit(0)
makeOnce(whole, 'make_set.py', [])
makeOnce(runs, 'train.py', [whole])
const data = subset()
const strips = files(join(data, 'NODefect_images')).length + files(join(data, 'Defect_images')).length
console.log(`${strips} strips of 4096x256, ${16 * strips} patches of 256x256`)

const peer = flags['no-peer'] ? null : runPeer(Number(flags['peer-checkpoints']))
for (const engine of flags.engines.split(',')) {
  for (const count of flags.checkpoints.split(',').map(Number)) await runOurs(engine, count)
}

/** The generated set, or the trained checkpoints, kept for the next time. */
function makeOnce(folder, script, args) {
  if (existsSync(folder)) return
  const unfinished = `${folder}.new`
  rmSync(unfinished, { recursive: true, force: true })
  mkdirSync(cache, { recursive: true })
  run(flags.python, [join(here, script), ...args, unfinished], { stdio: 'inherit' })
  spawnSync('mv', [unfinished, folder])
}

/** The set that is measured: as it is, or some of it, or several times over, by hard links. */
function subset() {
  const copies = Number(flags.copies)
  const most = flags.strips === undefined ? Infinity : Number(flags.strips)
  if (copies === 1 && most === Infinity) return whole
  const folder = join(cache, `set-${copies}x${most}`)
  if (existsSync(folder)) return folder
  for (let copy = 0; copy < copies; copy++) {
    for (const part of ['NODefect_images', 'Defect_images', 'Mask_images']) {
      for (const name of files(join(whole, part)).slice(0, most)) {
        const numbered = name.replace(
          /(\d{4})(_\d{3}_\d{2})/,
          (_, number, rest) => `${Number(number) + 1000 * copy}${rest}`
        )
        const target = join(folder, part, numbered)
        mkdirSync(dirname(target), { recursive: true })
        linkSync(join(whole, part, name), target)
      }
    }
  }
  return folder
}

function runPeer(checkpoints) {
  const weights = Array.from({ length: checkpoints }, (_, i) => join(runs, `epoch_${5 - i}.pt`))
  const args = [join(here, 'peer.py'), data, ...weights, '--pixel-step', flags['pixel-step']]
  const { seconds, peakMB, versions, figures } = JSON.parse(run(flags.python, args, {}).toString())
  const title = `peer (PyTorch ${versions.torch}, 2 threads), ${checkpoints} checkpoint${checkpoints > 1 ? 's' : ''}`
  print(title, seconds.whole, seconds, peakMB)
  console.log(`  figures of epoch_5: ${JSON.stringify(figures.epoch_5)}`)
  return seconds.whole / checkpoints
}

async function runOurs(engine, count) {
  const scratch = mkdtempSync(join(tmpdir(), 'vae-playbook-bench-'))
  const paths = Array.from({ length: count }, (_, i) => join(runs, `epoch_${5 - i}.onnx`))
  const args = [flags.cli, 'run', ...paths, '--dataset', data, '--engine', engine, '--device', 'cpu']
  const record = `--import ${new URL('record-phases.js', import.meta.url).href}`
  const env = { ...process.env, NODE_OPTIONS: record, VAE_PLAYBOOK_BENCH: scratch }
  const started = performance.now()
  const peak = await peakOf(
    spawn(process.execPath, [...args, '--fail-on', 'never', '--report-dir', join(scratch, 'report')], {
      cwd: scratch,
      env,
      stdio: ['ignore', 'ignore', 'inherit']
    })
  )
  const wall = (performance.now() - started) / 1000
  const processes = readdirSync(scratch)
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(join(scratch, name), 'utf8')))
  const phases = {}
  for (const one of processes)
    for (const [phase, seconds] of Object.entries(one.phases)) phases[phase] = (phases[phase] ?? 0) + seconds
  print(`${engine}, ${count} checkpoint${count > 1 ? 's' : ''}`, wall, phases, peak)
  const outside = 1 - (phases.inference ?? 0) / wall
  const cpu = processes.reduce((sum, one) => sum + one.cpu, 0)
  console.log(
    `  ${(100 * outside).toFixed(0)} % of the time outside of the forward pass, ${cpu.toFixed(1)} s of processor time`
  )
  if (peer !== null) console.log(`  ${((peer * count) / wall).toFixed(2)} times as fast as the peer`)
  const diagnosis = JSON.parse(readFileSync(join(scratch, 'report', 'diagnosis.json'), 'utf8'))
  const metrics = diagnosis.checkpoints.find(({ name }) => name === 'epoch_5').metrics
  console.log(`  verdict ${diagnosis.verdict}; figures of epoch_5: ${JSON.stringify(metrics)}`)
  rmSync(scratch, { recursive: true })
}

/** Most memory that a process and its children held at one time, in MB; a page that two of them share counts once. Linux. */
async function peakOf(child) {
  let peak = 0
  const ended = new Promise((resolve) => child.once('close', resolve))
  while (child.exitCode === null && child.signalCode === null) {
    peak = Math.max(peak, familyOf(child.pid).reduce((sum, pid) => sum + memoryOf(pid), 0) / 1024)
    await Promise.race([ended, wait(50)])
  }
  if ((await ended) !== 0) process.exit(1)
  return peak
}

function familyOf(pid) {
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean)
    return [pid, ...children.flatMap(familyOf)]
  } catch {
    return []
  }
}

function memoryOf(pid) {
  try {
    return Number(/^Pss: +(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))[1])
  } catch {
    return 0
  }
}

function print(title, wall, phases, peakMB) {
  console.log(`${title}: ${wall.toFixed(1)} s, peak ${peakMB.toFixed(0)} MB`)
  const parts = Object.entries(phases).filter(([phase]) => phase !== 'whole')
  console.log(`  ${parts.map(([phase, seconds]) => `${phase} ${seconds.toFixed(1)} s`).join(', ')}`)
}

function run(command, args, options) {
  const { status, error, stdout, stderr } = spawnSync(command, args, { maxBuffer: 2 ** 28, ...options })
  if (error !== undefined) throw error
  if (status === 0) return stdout
  process.stderr.write(stderr ?? '')
  console.error(`${command} ended with ${status}`)
  process.exit(1)
}
