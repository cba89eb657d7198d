// Reads damaged and ill-meant files of every kind: npm run fuzz -- [PARSER ...] [--count N] [--from N] [--keep].
// Each parser has a process of its own, which is ended where an input takes over 20 seconds or 1 GB; what is found is written to
// __tests__/fuzzing/findings/ with --keep, where it becomes a test. Exit 1 where something was found.
import { fork } from 'node:child_process'
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { clearTimeout, setTimeout } from 'node:timers'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'rolldown'

const root = fileURLToPath(new URL('..', import.meta.url))
const SECONDS = 20

async function bundle() {
  const folder = await mkdtemp(join(tmpdir(), 'vae-playbook-fuzz-'))
  await build({
    cwd: root,
    input: { fuzz: 'fuzzing/child.ts' },
    platform: 'node',
    resolve: { mainFields: ['module', 'main'], conditionNames: ['node', 'import'] },
    transform: { target: 'node20' },
    output: { dir: folder, entryFileNames: '[name].mjs', codeSplitting: false }
  })
  const images = { 'png/codec/pkg': 'squoosh_png_bg.wasm', 'jpeg/codec/dec': 'mozjpeg_dec.wasm' }
  await mkdir(join(folder, 'images'))
  for (const [way, name] of Object.entries(images))
    await cp(join(root, 'node_modules/@jsquash', way, name), join(folder, 'images', name))
  return { folder, file: join(folder, 'fuzz.mjs') }
}

/** One stretch of inputs, until it is through or has to be ended. @returns where it goes on; null: nowhere */
function stretch(file, name, from, to, found) {
  return new Promise((resolve) => {
    const child = fork(file, [name, String(from), String(to), root], { execArgv: ['--max-old-space-size=1024'] })
    let began = from
    let timer
    const watch = (seconds = SECONDS) => {
      clearTimeout(timer)
      timer = setTimeout(() => child.kill('SIGKILL'), seconds * 1000)
    }
    // Starting takes time of its own.
    watch(10 * SECONDS)
    child.on('message', (word) => {
      watch()
      if ('began' in word) began = word.began
      else found.push(word)
    })
    child.on('close', (code, signal) => {
      clearTimeout(timer)
      if (code === 0) return resolve(null)
      // Which one of the fifty it was shows when they are read again one by one.
      found.push({ found: began, problem: `from here on: ${signal ?? `exit ${code}`}` })
      resolve(began + 50)
    })
  })
}

const args = process.argv.slice(2)
const option = (name, usual) => (args.includes(name) ? Number(args[args.indexOf(name) + 1]) : usual)
const [count, first] = [option('--count', 2000), option('--from', 1)]
const { folder, file } = await bundle()
try {
  const { parsers } = await import(pathToFileURL(file).href)
  const asked = args.filter((word, i) => !word.startsWith('--') && !['--count', '--from'].includes(args[i - 1]))
  const unknown = asked.find((name) => !(name in parsers))
  if (unknown !== undefined || !(count > 0))
    throw new Error(`Write npm run fuzz -- [PARSER] --count N; parsers: ${Object.keys(parsers).join(', ')}`)
  for (const name of asked.length > 0 ? asked : Object.keys(parsers)) {
    const start = Date.now()
    const found = []
    for (let from = first; from !== null && from < first + count;)
      from = await stretch(file, name, from, first + count, found)
    console.log(`${name}: ${count} inputs, ${found.length} findings, ${Math.round((Date.now() - start) / 1000)} s`)
    for (const { found: number, problem } of found.slice(0, 5))
      console.log(`  ${number}: ${problem.split('\n').slice(0, 3).join(' | ')}`)
    if (found.length > 0) process.exitCode = 1
    if (!args.includes('--keep')) continue
    const kept = join(root, '__tests__/fuzzing/findings')
    await mkdir(kept, { recursive: true })
    const { inputOf, seedBytes } = await import(pathToFileURL(file).href)
    for (const { found: number } of found.slice(0, 5)) {
      const parser = parsers[name]
      await writeFile(
        join(kept, `${name}-${number}.${parser.extension}`),
        inputOf(parser, seedBytes(parser, root), number)
      )
    }
  }
} finally {
  await rm(folder, { recursive: true, force: true })
}
