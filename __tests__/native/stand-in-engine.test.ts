import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { spawn, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Diagnosis } from '../../src/diagnosis/schema.ts'
import { installOnce } from '../../src/engines/install-once.ts'
import { tempFolder } from '../support/temp-folder.ts'
import { FakeGitHub } from '../support/fake-github.ts'
import { fakeOnnxruntime, ONNX_VERSION } from '../support/fake-onnxruntime.ts'
import { runnerEnvironment } from '../support/runner-environment.ts'
import { writeFolders } from '../support/image-sets.ts'
import { dist, onnxFixtures, readJson, runScript, type Exit } from '../support/spawn.ts'

const cli = join(dist, 'cli.js')
const set = writeFolders(join(tempFolder(), 'set'))
const model = join(onnxFixtures, 'torchscript.onnx')

type Fake = Parameters<typeof fakeOnnxruntime>[1]

/** A folder with a config that names a stand-in for the engine. */
function workspace(fake: Fake, engines = ''): string {
  const cwd = tempFolder()
  const folder = fakeOnnxruntime(join(tempFolder(), 'engine'), fake)
  writeFileSync(join(cwd, 'config.yml'), `engines: { onnx: ${JSON.stringify(folder)}${engines} }\n`)
  return cwd
}

function run(cwd: string, ...more: string[]): Promise<Exit> {
  const args = [
    'run',
    model,
    '--dataset',
    set,
    '--config',
    'config.yml',
    '--fail-on',
    'never',
    '--report-dir',
    'report'
  ]
  return runScript(cli, [...args, ...more], cwd)
}

const engineOf = (cwd: string) => readJson<Diagnosis>(join(cwd, 'report/diagnosis.json')).tool.engine

// Each case starts two processes or three.
vi.setConfig({ testTimeout: 300_000 })

describe('a native engine', () => {
  it('runs in a process of its own, and gives what the embedded one gives', async () => {
    const cwd = workspace({ onLoad: 'console.log("noise"); process.stdout.write("noise")' })
    const native = await run(cwd, '--format', 'json')
    expect([native.code, native.stderr]).toEqual([0, ''])
    const { tool, ...rest } = JSON.parse(native.stdout) as Diagnosis
    expect(tool).toMatchObject({
      engine: `onnxruntime-node ${ONNX_VERSION} (cpu)`,
      device: 'cpu',
      deviceNotes: ['WebGPU: No supported adapters']
    })
    expect(readFileSync(join(cwd, 'report/report.md'), 'utf8')).toContain('not used: WebGPU: No supported adapters')
    const embedded = JSON.parse((await run(cwd, '--format', 'json', '--engine', 'wasm')).stdout) as Diagnosis
    expect(embedded.tool.engine).toMatch(/^onnxruntime-web .*wasm/)
    expect(rest.checkpoints).toEqual(embedded.checkpoints)
  })

  it.each<[string, Fake, RegExp]>([
    ['crashes', { onRun: 'process.kill(process.pid, "SIGSEGV")' }, /crashed \(SIGSEGV\) while running .*torchscript/],
    ['is killed', { onRun: 'process.kill(process.pid, "SIGKILL")' }, /was killed \(SIGKILL: .*memory/],
    [
      'ends its process',
      { onRun: 'require("node:fs").writeSync(2, "terminate called: bad_alloc\\n"); process.exit(7)' },
      /ended its process \(exit 7\).*; it wrote last: terminate called: bad_alloc\./
    ]
  ])('that %s takes no verdict along: exit 2 with its name', async (_, fake, says) => {
    const cwd = workspace(fake)
    const { code, stdout, stderr } = await run(cwd)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(
      new RegExp(`^vae-playbook: torchscript: onnxruntime-node ${ONNX_VERSION} in .*${says.source}`)
    )
    expect(stderr).toMatch(/With engine: wasm the embedded engine runs instead\.\n$/)
    expect(existsSync(join(cwd, 'report/diagnosis.json'))).toBe(false)
  })

  it('that crashes on the next checkpoint, while pixels of the last one may still be measured, is blamed on the next', async () => {
    const [first, second] = ['epoch_1.onnx', 'epoch_2.onnx'].map((name) => join(tempFolder(), name))
    for (const path of [first!, second!]) copyFileSync(model, path)
    // Each checkpoint opens two graphs: the whole one and its decoder.
    const cwd = workspace({
      onRun:
        'session.order ??= globalThis.opened = (globalThis.opened ?? 0) + 1; if (session.order === 3) process.abort()'
    })
    const args = ['run', first!, second!, '--dataset', set, '--config', 'config.yml']
    const { code, stdout, stderr } = await runScript(cli, args, cwd)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(/^vae-playbook: epoch_2: .* crashed \(SIGABRT\) while running .*epoch_2\.onnx/)
  })

  it('that hangs is killed after engines.timeout', async () => {
    const wait = 'Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)'
    const { code, stderr } = await run(workspace({ onRun: wait }, ', timeout: 15'))
    expect(code).toBe(2)
    expect(stderr).toMatch(/did not come back within 15 s \(engines\.timeout\) while running .*torchscript\.onnx/)
  })

  it('passes on what is wrong with the model', async () => {
    const cwd = workspace({})
    const args = ['run', join(onnxFixtures, 'nan.onnx'), '--dataset', set, '--config', 'config.yml']
    const { code, stderr } = await runScript(cli, args, cwd)
    expect([code, stderr]).toEqual([2, expect.stringMatching(/^vae-playbook: nan: .*NaN or infinite/)])
  })

  it.each(['SIGTERM', 'SIGKILL'] as const)('does not outlive the process that started it: %s', async (signal) => {
    const cwd = workspace({
      onRun:
        'require("node:fs").writeFileSync("pid", String(process.pid)); Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)'
    })
    const args = [cli, 'run', model, '--dataset', set, '--config', 'config.yml']
    const child = spawn(process.execPath, args, { cwd, stdio: 'ignore' })
    const ended = new Promise((resolve) => child.on('close', (_, signal) => resolve(signal)))
    while (!existsSync(join(cwd, 'pid')) || readFileSync(join(cwd, 'pid'), 'utf8') === '')
      await new Promise((resolve) => setTimeout(resolve, 50))
    const pid = Number(readFileSync(join(cwd, 'pid'), 'utf8'))
    child.kill(signal)
    expect(await ended).toBe(signal)
    while (isAlive(pid)) await new Promise((resolve) => setTimeout(resolve, 50))
  })
})

describe('a native engine that cannot be used', () => {
  const unusable: [string, Fake, RegExp][] = [
    ['of another version', { manifest: '1.2.3' }, /has onnxruntime-node 1\.2\.3, and .* is needed/],
    ['that says another version', { says: '1.2.3' }, /does not load: it says that its version is 1\.2\.3/],
    [
      'without its library',
      { onLoad: 'throw new Error("libonnxruntime.so.1: no such file")' },
      /does not load: libonnxruntime/
    ],
    [
      'that crashes as it is loaded',
      { onLoad: 'process.kill(process.pid, "SIGILL")' },
      /crashed \(SIGILL\) while being loaded/
    ]
  ]

  it.each(unusable)('%s: the embedded one runs, with one line why', async (_, fake, reason) => {
    const cwd = workspace(fake)
    const { code, stderr } = await run(cwd)
    expect(code).toBe(0)
    expect(stderr).toMatch(/^ONNX models run on the embedded WebAssembly engine, .*\.\n$/)
    expect(stderr).toMatch(reason)
    expect(engineOf(cwd)).toMatch(/^onnxruntime-web/)
  })

  it.each(unusable.slice(0, 2))('%s: engine: native ends with exit 2', async (_, fake, reason) => {
    const { code, stderr } = await run(workspace(fake), '--engine', 'native')
    expect([code, stderr]).toEqual([2, expect.stringMatching(/^vae-playbook: engine: native is set, but /)])
    expect(stderr).toMatch(reason)
  })

  it('on a GPU: device: gpu ends with exit 2 and names what was tried', async () => {
    const { code, stderr } = await run(workspace({}, ', cuda-libraries: /nowhere'), '--device', 'gpu')
    expect(code).toBe(2)
    expect(stderr).toMatch(/no GPU can be used\. CUDA: No supported adapters\. WebGPU: No supported adapters\./)
  })
})

describe('in a job', () => {
  let fake: FakeGitHub
  beforeAll(async () => void (fake = await FakeGitHub.start()))
  afterAll(() => fake.close())

  async function job(
    inputs: Record<string, string>,
    tools: string,
    cwd = tempFolder(),
    event: 'push' | 'pull_request' = 'push'
  ) {
    const given = { checkpoints: model, dataset: set, 'fail-on': 'never', comment: 'never', engine: 'auto', ...inputs }
    const { env, outputs } = runnerEnvironment(fake, event, tempFolder(), given)
    // A closed port: nothing can be downloaded, and npm's own cache is empty.
    const offline = { npm_config_registry: 'http://127.0.0.1:9/', npm_config_cache: tempFolder(), HOME: tempFolder() }
    const all = { ...env, ...offline, RUNNER_TOOL_CACHE: tools, GITHUB_WORKSPACE: cwd }
    return { ...(await runScript(join(dist, 'index.js'), [], cwd, all)), outputs: outputs(), cwd }
  }

  const cached = (tools: string, given: Fake) => {
    const build = async (folder: string) => void fakeOnnxruntime(folder, given)
    return installOnce({ name: 'onnxruntime-node', version: ONNX_VERSION, build }, join(tools, 'vae-playbook'))
  }

  it('the engine in the tool cache is taken', async () => {
    const tools = tempFolder()
    await cached(tools, {})
    const { code, stderr, outputs, cwd } = await job({}, tools)
    expect([code, stderr, outputs.device]).toEqual([0, '', 'cpu'])
    expect(readJson<Diagnosis>(join(cwd, 'vae-playbook-report/diagnosis.json')).tool.engine).toMatch(
      /^onnxruntime-node/
    )
  })

  it('one that does not load is thrown away; without a network the embedded one runs, with one line why', async () => {
    const tools = tempFolder()
    await cached(tools, { onLoad: 'throw new Error("invalid ELF header")' })
    const { code, stderr, cwd } = await job({}, tools)
    expect(code).toBe(0)
    expect(stderr).toMatch(
      /^ONNX models run on the embedded .* cannot be installed: .*npm error code ECONNREFUSED\.\n$/
    )
    expect(stderr.trim().split('\n')).toHaveLength(1)
    expect(readJson<Diagnosis>(join(cwd, 'vae-playbook-report/diagnosis.json')).tool.engine).toMatch(/^onnxruntime-web/)
    expect(
      existsSync(join(tools, 'vae-playbook/onnxruntime-node', ONNX_VERSION, `${process.platform}-${process.arch}`))
    ).toBe(false)
  })

  it('a tool cache that is no folder is a reason for the embedded one, and fatal with engine: native', async () => {
    const tools = join(tempFolder(), 'file')
    writeFileSync(tools, '')
    const automatic = await job({}, tools)
    expect([automatic.code, automatic.stderr]).toEqual([0, expect.stringMatching(/cannot be written \(ENOTDIR\)\.\n$/)])
    const native = await job({ engine: 'native' }, tools)
    expect([native.code, native.stdout]).toEqual([2, expect.stringMatching(/engine: native is set, but .*ENOTDIR/)])
  })

  it('a pull request’s own config names no engine in the workspace', async () => {
    const cwd = tempFolder()
    fakeOnnxruntime(join(cwd, 'tools'), { onLoad: 'require("node:fs").writeFileSync("loaded", "")' })
    mkdirSync(join(cwd, '.github'))
    writeFileSync(join(cwd, '.github/vae-playbook.yml'), 'engines: { onnx: tools }\n')
    const { code, stdout } = await job({}, tempFolder(), cwd, 'pull_request')
    expect([code, stdout]).toEqual([2, expect.stringMatching(/engines\.onnx: tools lies in the workspace/)])
    expect(existsSync(join(cwd, 'loaded'))).toBe(false)
  })
})

describe('the command engines', () => {
  it('says what would be used and why, as text and as JSON', async () => {
    const cwd = workspace({})
    const text = await runScript(cli, ['engines', '--config', 'config.yml'], cwd)
    expect([text.code, text.stderr]).toEqual([0, ''])
    expect(text.stdout).toMatch(/^ONNX models\n {2}used +onnxruntime-node .*, from the folder that the config names\n/)
    expect(text.stdout).toMatch(/GPU +none: WebGPU: No supported adapters\n/)
    expect(text.stdout).toMatch(/TensorFlow models\n {2}used +tfjs 4\.22\.0 \(wasm\): tfjs-node is not installed/)
    const json = await runScript(cli, ['engines', '--format', 'json'], cwd)
    expect(JSON.parse(json.stdout)).toMatchObject([
      { models: 'ONNX', native: { absent: expect.stringMatching(/is not in/), missing: true }, gpu: null },
      { models: 'TensorFlow', native: { absent: expect.any(String) }, gpu: null }
    ])
  })

  it('installs nothing but with the word install', async () => {
    const { code, stderr } = await runScript(cli, ['engines', 'remove'], tempFolder())
    expect([code, stderr]).toEqual([
      2,
      'vae-playbook: engines: "remove" is not known; write engines, or engines install\n'
    ])
  })
})

it('a disk that fills up while evidence is written is named, and leaves no verdict', async () => {
  const cwd = tempFolder()
  // The smallest limit of a file's size stands for a full disk; it takes no privileges.
  const script = `ulimit -f 1; exec "${process.execPath}" "${cli}" run "${model}" --dataset "${set}" --report-dir report`
  const done = spawnSync('sh', ['-c', script], {
    cwd,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, XDG_CACHE_HOME: '/dev/null/cache' }
  })
  expect(done.stderr).toMatch(
    /^vae-playbook: report\/evidence\/torchscript\.json cannot be written \(EFBIG\): .*make room\n$/
  )
  expect([done.status, done.stdout]).toEqual([2, ''])
  expect(existsSync(join(cwd, 'report/diagnosis.json'))).toBe(false)
})

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
