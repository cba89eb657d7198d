// Small runs: what a first try costs. Part of npm run bench; see docs/performance.md.
import { spawnSync } from 'node:child_process'
import { copyFileSync, cpSync, existsSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'

const REPETITIONS = 5

/** @param cache holds the set that is made of the examples; kept for the next time */
export function benchSmall(cli, examples, cache) {
  const { set, checkpoints } = smallSet(examples, cache)
  const scratch = mkdtempSync(join(tmpdir(), 'vae-playbook-bench-'))
  const run = (...args) => {
    const started = performance.now()
    const { error, status, stderr } = spawnSync(process.execPath, args, { cwd: scratch })
    if (error !== undefined) throw error
    // 1: the gate fails, as it should on such checkpoints.
    if (status !== 0 && status !== 1) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`)
    return (performance.now() - started) / 1000
  }
  const median = (args) =>
    Array.from({ length: REPETITIONS }, () => {
      rmSync(join(scratch, 'report'), { recursive: true, force: true })
      return run(...args)
    }).sort((a, b) => a - b)[Math.floor(REPETITIONS / 2)]
  const seconds = median([cli, 'run', ...checkpoints, '--dataset', set, '--engine', 'wasm', '--report-dir', 'report'])
  console.log(`6 checkpoints, 300 images of 64x64, wasm: ${seconds.toFixed(2)} s`)
  const [help, bare] = [median([cli, '--help']), median(['-e', '0'])]
  console.log(`--help: ${(1000 * help).toFixed(0)} ms, of which Node itself ${(1000 * bare).toFixed(0)} ms`)
  rmSync(scratch, { recursive: true })
}

/** The twill of the examples with 30 images of its other half, and six checkpoints of one training. */
function smallSet(examples, cache) {
  const folder = join(cache, 'small')
  if (!existsSync(folder)) {
    const unfinished = `${folder}.new`
    rmSync(unfinished, { recursive: true, force: true })
    cpSync(join(examples, 'fabrics', 'twill'), join(unfinished, 'set'), { recursive: true })
    const more = join(examples, 'fabrics', 'twill-mixed-calibration', 'test', 'good')
    for (const name of readdirSync(more).slice(0, 30))
      copyFileSync(join(more, name), join(unfinished, 'set', 'test', 'good', `more-${name}`))
    const run = join(examples, 'runs', 'collapse-kl')
    const names = readdirSync(run).filter((name) => name.endsWith('.onnx'))
    for (const name of names) copyFileSync(join(run, name), join(unfinished, name))
    copyFileSync(join(run, names.at(-1)), join(unfinished, 'epoch_010.onnx'))
    renameSync(unfinished, folder)
  }
  const checkpoints = readdirSync(folder).filter((name) => name.endsWith('.onnx'))
  return { set: join(folder, 'set'), checkpoints: checkpoints.map((name) => join(folder, name)) }
}
