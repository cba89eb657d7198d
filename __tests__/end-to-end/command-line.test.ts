import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Diagnosis } from '../../src/diagnosis/schema.ts'
import type { Evidence } from '../../src/evidence/evidence.ts'
import { commandHelpText, helpText } from '../../src/settings/help-text.ts'
import { VERSION } from '../../src/version.ts'
import { tempFolder } from '../support/temp-folder.ts'
import { pngFile, writePng, writeText } from '../support/write-png.ts'
import { writeDefect, writeFolders, writeTexture } from '../support/image-sets.ts'
import { recording, writeCodes, writeCsv } from '../support/recordings.ts'
import { runHere } from '../support/run-here.ts'
import { dist, filesBelow, onnxFixtures, readJson, root, runCli, runScript, withoutPictures } from '../support/spawn.ts'

let cwd: string
beforeEach(() => {
  cwd = tempFolder()
})

const here = (path: string) => join(cwd, path)
const text = (path: string) => readFileSync(here(path), 'utf8')
const diagnosisAt = (folder: string) => readJson<Diagnosis>(here(join(folder, 'diagnosis.json')))

/** Three checkpoints in one folder, exported in three conventions, and a set for them. */
function writeRun(): void {
  mkdirSync(here('runs'))
  const models = { epoch_2: 'torchscript', epoch_9: 'sigma', epoch_10: 'variance' }
  for (const [name, fixture] of Object.entries(models)) {
    cpSync(join(onnxFixtures, `${fixture}.onnx`), here(`runs/${name}.onnx`))
  }
  writeFolders(here('set'))
}
const onRun = ['runs/*.onnx', '--dataset', 'set']

describe('a run over three checkpoints', () => {
  let json: Awaited<ReturnType<typeof runCli>>
  let folder: string
  beforeAll(async () => {
    cwd = folder = tempFolder()
    writeRun()
    json = await runCli(cwd, 'run', ...onRun, '--format', 'json')
  })
  beforeEach(() => {
    cwd = folder
  })

  it('prints the diagnosis and nothing else with --format json', () => {
    expect(json.stderr).toBe('')
    expect(JSON.parse(json.stdout)).toEqual(diagnosisAt('vae-playbook-report'))
    expect(diagnosisAt('vae-playbook-report')).toMatchObject({
      judged: 'epoch_10',
      checkpoints: [{ name: 'epoch_2' }, { name: 'epoch_9' }, { name: 'epoch_10' }],
      evaluationSet: { layout: 'folders', unit: 'patch', defectFree: 12, defective: 8 }
    })
    expect(json.code).toBe(1)
  })

  it('writes files that fit the JSON Schemas of the package', () => {
    const ajv = new Ajv2020()
    const validate = (schema: string, value: unknown) => {
      const check = ajv.compile(readJson<object>(join(root, 'schema', schema)))
      check(value)
      expect(check.errors).toBeNull()
    }
    validate('diagnosis.schema.json', JSON.parse(json.stdout))
    const evidence = withoutPictures(here('vae-playbook-report/evidence'))
    expect(evidence).toEqual(['epoch_10.json', 'epoch_2.json', 'epoch_9.json'])
    for (const file of evidence) {
      validate('evidence.schema.json', readJson(here(join('vae-playbook-report/evidence', file))))
    }
  })

  it('gives the same bytes when run again, and report.md with --format markdown', async () => {
    const again = await runCli(cwd, 'run', ...onRun, '--format', 'markdown', '--report-dir', 'again')
    expect(again.code).toBe(1)
    expect(again.stdout).toBe(text('again/report.md'))
    for (const file of withoutPictures(here('vae-playbook-report'))) {
      expect(text(join('again', file))).toBe(text(join('vae-playbook-report', file)))
    }
  })

  it('is the same as evaluating in two shards, then diagnosing', async () => {
    for (const shard of ['1/2', '2/2']) {
      const part = await runCli(cwd, 'evaluate', ...onRun, '--shard', shard, '--report-dir', 'sharded')
      expect(part).toEqual({ code: 0, stdout: 'Evidence is in sharded/evidence\n', stderr: '' })
    }
    const { code, stdout } = await runCli(cwd, 'diagnose', '--report-dir', 'sharded', '--format', 'json')
    expect([code, stdout]).toEqual([1, json.stdout])
    expect(text('sharded/report.md')).toBe(text('vae-playbook-report/report.md'))
  })

  it('is diagnosed again from its evidence alone, with other settings', async () => {
    cpSync(here('vae-playbook-report/evidence'), here('moved/evidence'), { recursive: true })
    const args = ['diagnose', '--report-dir', 'moved', '--format', 'json', '--threshold-percentile', '80']
    const { stdout } = await runCli(cwd, ...args)
    const { thresholds, departures } = JSON.parse(stdout) as Diagnosis
    expect(thresholds.operating).toMatchObject({ policy: 'percentile', percentile: 80 })
    expect(departures).toEqual(['threshold-percentile: 80'])
  })

  it('takes the evidence of an earlier run with other checkpoints away', async () => {
    cpSync(here('vae-playbook-report'), here('reused'), { recursive: true })
    await runCli(cwd, 'run', 'runs/epoch_9.onnx', '--dataset', 'set', '--report-dir', 'reused')
    expect(withoutPictures(here('reused/evidence'))).toEqual(['epoch_9.json'])
    expect(diagnosisAt('reused').checkpoints).toHaveLength(1)
  })

  it('knows the training order where each checkpoint had a job of its own', async () => {
    for (const name of ['epoch_10', 'epoch_2', 'epoch_9']) {
      const evidence = readJson<Evidence>(here(`vae-playbook-report/evidence/${name}.json`))
      const run = { checkpoints: 1, list: name, shard: null }
      const alone = { ...evidence, checkpoint: { ...evidence.checkpoint, order: 0 }, run }
      writeText(here(`alone/evidence/${name}.json`), JSON.stringify(alone))
    }
    const { stdout } = await runCli(cwd, 'diagnose', '--report-dir', 'alone', '--format', 'json')
    expect(stdout).toBe(json.stdout)
  })

  it('is not diagnosed without the evidence of a shard', async () => {
    for (const name of ['epoch_2', 'epoch_10']) {
      cpSync(here(`vae-playbook-report/evidence/${name}.json`), here(`gap/evidence/${name}.json`))
    }
    const { code, stderr } = await runCli(cwd, 'diagnose', '--report-dir', 'gap')
    expect(stderr).toMatch(/^vae-playbook: gap.evidence lacks the evidence of checkpoint 2 .* evaluate it again\n$/)
    expect(code).toBe(2)
  })

  it('takes evidence parts from folders below, as artifacts are downloaded', async () => {
    for (const name of ['epoch_2', 'epoch_9', 'epoch_10']) {
      cpSync(here(`vae-playbook-report/evidence/${name}.json`), here(`parts/evidence/part-${name}/${name}.json`))
    }
    const { stdout } = await runCli(cwd, 'diagnose', '--report-dir', 'parts', '--format', 'json')
    expect(stdout).toBe(json.stdout)
  })
})

describe('the command line', () => {
  it('shows help and version', async () => {
    expect(await runCli(cwd, '--help')).toEqual({ code: 0, stdout: helpText(), stderr: '' })
    expect(await runCli(cwd, 'run', '--version')).toEqual({ code: 0, stdout: `${VERSION}\n`, stderr: '' })
  })

  it('shows the help of one command, either way', async () => {
    for (const args of [
      ['run', '--help'],
      ['help', 'run']
    ])
      expect(await runCli(cwd, ...args)).toEqual({ code: 0, stdout: commandHelpText('run'), stderr: '' })
    expect(await runCli(cwd, 'help')).toEqual({ code: 0, stdout: helpText(), stderr: '' })
  })

  it.each([
    [['run', 'scores.csv', '--formt', 'json']],
    [['run', 'scores.csv', '--threshold', 'high']],
    [['run', 'scors.csv']],
    [['run', 'scores.csv', 'runs/*.onnx']],
    [['run', 'model.onnx', '--dataset', 'sett']],
    [['run', 'model.onnx']],
    [['run', 'broken.onnx', '--dataset', 'set']],
    [['run', 'scores.csv', '--history', 'gone.csv']],
    [['run', 'scores.csv', '--baseline', 'gone.json']],
    [['run', 'scores.csv', '--config', 'gone.yml']],
    [['evaluate', 'scors.csv']],
    [['diagnose', '--history', 'gone.csv']]
  ])('%j leaves the report of an earlier run alone', async (args) => {
    writeCsv(here('scores.csv'), recording(1))
    await runHere(cwd, 'run', 'scores.csv')
    cpSync(join(onnxFixtures, 'torchscript.onnx'), here('model.onnx'))
    writeText(here('broken.onnx'), 'no model')
    writeFolders(here('set'), { good: 2, defect: 1 })
    const before = filesBelow(here('vae-playbook-report')).map((file) => [file, text(`vae-playbook-report/${file}`)])
    expect(before.map(([file]) => file)).toEqual(['diagnosis.json', 'evidence/scores.json', 'report.html', 'report.md'])
    const { code, stdout } = await runHere(cwd, ...args)
    expect([code, stdout]).toEqual([2, ''])
    const after = filesBelow(here('vae-playbook-report')).map((file) => [file, text(`vae-playbook-report/${file}`)])
    expect(after).toEqual(before)
  })

  it('leaves no verdict in a job, where a later step could publish it', async () => {
    writeCsv(here('scores.csv'), recording(1))
    await runCli(cwd, 'run', 'scores.csv')
    const job = { GITHUB_ACTIONS: 'true' }
    const { code } = await runScript(join(dist, 'cli.js'), ['run', 'scores.csv', '--baseline', 'gone.json'], cwd, job)
    expect([code, filesBelow(here('vae-playbook-report'))]).toEqual([2, ['evidence/scores.json']])
  })

  it('takes its settings from the config file of the folder it is started in', async () => {
    writeCodes(here('collapsed.npz'), recording(0.3), true)
    writeText(here('.github/vae-playbook.yml'), 'checkpoints: collapsed.npz\nreport-dir: out\nfail-on: never\n')
    const { code, stdout } = await runHere(cwd, 'run')
    expect([code, stdout.split('\n')[0]]).toEqual([0, expect.stringMatching(/Critical: posterior collapse/)])
    expect(filesBelow(here('out'))).toContain('diagnosis.json')
  })

  it.each([
    [[], 1],
    [['--fail-on', 'warning'], 1],
    [['--fail-on', 'inconclusive'], 0],
    [['--fail-on', 'never'], 0]
  ])('a critical verdict with %j exits with %i', async (flags, expected) => {
    writeCodes(here('collapsed.npz'), recording(0.3), true)
    expect((await runHere(cwd, 'run', 'collapsed.npz', ...flags)).code).toBe(expected)
  })

  it('keeps the exit code where the reader of its output has gone', async () => {
    writeCsv(here('scores.csv'), recording(1))
    const child = spawn(process.execPath, [join(dist, 'cli.js'), 'run', 'scores.csv'], { cwd })
    child.stdout.destroy()
    let stderr = ''
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
    const code = await new Promise((resolve) => child.on('close', resolve))
    expect([code, stderr]).toEqual([0, ''])
  })

  it.each([
    ['cli.js', ['run', 'scores.csv'], {}],
    ['index.js', [], { INPUT_CHECKPOINTS: 'scores.csv' }]
  ])('%s exits with 2 where it waits for what never comes', async (script, args, env) => {
    writeCsv(here('scores.csv'), recording(1))
    const hang = `
      import fs from 'node:fs/promises'
      import { syncBuiltinESMExports } from 'node:module'
      const { open, readFile, stat } = fs
      const hangs = (real) => (path, ...rest) => String(path).endsWith('.csv') ? new Promise(() => {}) : real(path, ...rest)
      Object.assign(fs, { open: hangs(open), readFile: hangs(readFile), stat: hangs(stat) })
      syncBuiltinESMExports()
    `
    writeText(here('hang.mjs'), hang)
    const options = { NODE_OPTIONS: `--import=${pathToFileURL(here('hang.mjs')).href}`, ...env }
    const { code, stdout, stderr } = await runScript(join(dist, script), args, cwd, options)
    expect([code, stdout, stderr]).toEqual([2, '', ''])
  })

  it('runs from dist/ alone, without node_modules', async () => {
    cpSync(dist, here('copied'), { recursive: true })
    cpSync(join(onnxFixtures, 'torchscript.onnx'), here('model.onnx'))
    cpSync(join(root, '__tests__/fixtures/tensorflow/layers'), here('web'), { recursive: true })
    writeFolders(here('set'), { good: 8, defect: 4 })
    mkdirSync(here('empty'))
    const args = ['run', '../model.onnx', '--dataset', '../set', '--format', 'json', '--engine', 'wasm']
    const { code, stdout, stderr } = await runScript(here('copied/cli.js'), args, here('empty'))
    expect([code, stderr]).toEqual([1, ''])
    expect((JSON.parse(stdout) as Diagnosis).tool.engine).toMatch(/^onnxruntime-web/)
    args[1] = '../web'
    const web = await runScript(here('copied/cli.js'), args, here('empty'))
    expect([web.code, web.stderr]).toEqual([1, ''])
    expect(withoutPictures(here('empty'))).toEqual(
      ['diagnosis.json', 'evidence/web.json', 'report.html', 'report.md'].map((file) => `vae-playbook-report/${file}`)
    )
  })
})

describe('what can be diagnosed, if only as inconclusive', () => {
  const diagnose = async (file: string) => {
    const { code, stdout, stderr } = await runHere(cwd, 'run', file, '--format', 'json')
    expect(stderr).toBe('')
    return { code, diagnosis: JSON.parse(stdout) as Diagnosis, ...(JSON.parse(stdout) as Diagnosis).checkpoints[0] }
  }

  it('defect-free scores only', async () => {
    writeCsv(here('scores.csv'), recording(1, 30, 0))
    const { code, diagnosis, metrics } = await diagnose('scores.csv')
    expect([code, diagnosis.verdict]).toEqual([1, 'inconclusive'])
    expect(metrics).toMatchObject({ imageAuroc: null, averagePrecision: null, f1: null, bestF1: null })
    expect(metrics.threshold).toBeGreaterThan(1)
  })

  it('defective scores only', async () => {
    writeCsv(here('scores.csv'), recording(1, 0, 30))
    const { code, diagnosis, metrics } = await diagnose('scores.csv')
    expect([code, diagnosis.verdict]).toEqual([1, 'inconclusive'])
    expect(metrics).toMatchObject({ imageAuroc: null, threshold: null, averagePrecision: 1, bestF1: 1 })
  })

  it('seven defect-free scores', async () => {
    writeCsv(here('scores.csv'), recording(1, 7, 20))
    const { code, diagnosis } = await diagnose('scores.csv')
    expect([code, diagnosis.verdict]).toEqual([1, 'inconclusive'])
    expect(diagnosis.findings.find(({ id }) => id === 'D1')!.status).toBe('present')
  })

  it('a single score', async () => {
    writeFileSync(here('scores.csv'), 'score,label\n0.5,0\n')
    const { code, diagnosis } = await diagnose('scores.csv')
    expect([code, diagnosis.verdict]).toEqual([1, 'inconclusive'])
  })

  it.each([0, -3, 1e300])('scores that all are %d', async (value) => {
    const { label } = recording(1, 30, 30)
    writeCsv(here('scores.csv'), { label, score: label.map(() => value) })
    const { code, diagnosis, metrics } = await diagnose('scores.csv')
    expect([code, diagnosis.verdict]).toEqual([1, 'inconclusive'])
    expect(metrics).toMatchObject({ imageAuroc: 0.5, averagePrecision: 0.5, threshold: value, recall: 0 })
  })
})

describe('evaluation sets end to end', () => {
  async function judge(fixture: string, ...flags: string[]): Promise<{ diagnosis: Diagnosis; evidence: Evidence }> {
    cpSync(join(onnxFixtures, `${fixture}.onnx`), here('model.onnx'))
    const { code, stdout, stderr } = await runHere(
      cwd,
      'run',
      'model.onnx',
      '--dataset',
      'set',
      '--format',
      'json',
      ...flags
    )
    expect([code, stderr]).toEqual([1, ''])
    return {
      diagnosis: JSON.parse(stdout) as Diagnosis,
      evidence: readJson(here('vae-playbook-report/evidence/model.json'))
    }
  }

  /** Strips of 64x8 for a model of 8x8: eight tiles each. */
  function writeAitex(): void {
    const strip = { width: 64, height: 8 }
    for (let i = 0; i < 6; i++) {
      const fabric = i % 2 === 0 ? '00' : '03'
      writeTexture(here(`set/NODefect_images/2306${i}-x/000${i}_000_${fabric}.png`), i, strip)
    }
    // One strip in grey with alpha, one of another width.
    const rows = Buffer.alloc(8 * (1 + 2 * 64)).map((_, i) => (i % 129 === 0 ? 0 : (i * 31) % 200))
    writeText(here('set/NODefect_images/23066-x/0006_000_00.png'), pngFile(64, 8, 4, Buffer.from(rows)))
    writeTexture(here('set/NODefect_images/23066-x/0007_000_03.png'), 7, { width: 60, height: 8 })

    const defects = here('set/Defect_images')
    const masks = here('set/Mask_images')
    writeDefect(join(defects, '0010_002_00.png'), 10, join(masks, '0010_002_00_mask.png'), strip)
    writeDefect(join(defects, '0011_019_03.png'), 11, join(masks, '0011_019_03_mask1.png'), strip)
    const elsewhere = (x: number, y: number) => (x >= 40 && x < 46 && y < 6 ? 255 : 0)
    writePng(join(masks, '0011_019_03_mask2.png'), { ...strip, value: elsewhere })
    writeDefect(join(defects, '0012_002_00.png'), 12, null, strip)
  }

  it('AITEX: strips of two widths, grey + alpha, masks united, an image without a mask', async () => {
    writeAitex()
    const { diagnosis, evidence } = await judge('torchscript')
    expect(diagnosis.evaluationSet).toMatchObject({
      layout: 'aitex',
      unit: 'patch',
      images: 10,
      patches: 80,
      defective: 3,
      defectFree: 77,
      leftOut: 1
    })
    expect(evidence.evaluationSet.leftOut).toEqual([
      { name: 'Defect_images/0012_002_00.png', reason: 'has no mask in Mask_images' }
    ])
    const { units } = evidence
    expect(new Set(units.group).size).toBe(10)
    const defective = units.id.filter((_, i) => units.label[i] === 1)
    expect(defective).toHaveLength(3)
    expect(diagnosis.byGroup.map(({ by, name }) => `${by} ${name}`)).toEqual(
      expect.arrayContaining(['defect 002', 'defect 019', 'fabric 00', 'fabric 03'])
    )
    expect(evidence.pixel!.regions).toBe(3)
  })

  it('AITEX: a conditional model gets the fabric code', async () => {
    writeAitex()
    const { diagnosis } = await judge('conditional')
    expect(diagnosis.evaluationSet.layout).toBe('aitex')
  })

  it('JPEG, grey and RGB, PNG beside them, for a grey and for an RGB model', async () => {
    writeFolders(here('set'), { good: 8, defect: 4, channels: 3 })
    for (const name of ['rgb.jpg', 'grey.jpg', 'rgb-progressive.jpg', 'palette.png', 'rgba.png', 'grey-16bit.png']) {
      cpSync(join(onnxFixtures, '../images', name), here(`set/good/${name}`))
    }
    const resize = ['--config', 'resize.yml']
    writeFileSync(here('resize.yml'), 'model: { tiling: { mode: resize } }\n')
    for (const [fixture, channels] of [
      ['torchscript', 1],
      ['spatial', 3],
      ['nhwc', 3]
    ] as const) {
      const { diagnosis, evidence } = await judge(fixture, ...resize)
      expect(diagnosis.evaluationSet).toMatchObject({ images: 18, defectFree: 14, defective: 4 })
      expect(evidence.evaluationSet.geometry).toEqual([channels, 8, 8])
    }
  })

  it('MVTec with defective images that lack masks is judged by image', async () => {
    for (let i = 0; i < 10; i++) writeTexture(here(`set/test/good/${i}.png`), i, { width: 16 })
    for (let i = 0; i < 4; i++) writeDefect(here(`set/test/hole/${i}.png`), i, null, { width: 16 })
    const { diagnosis } = await judge('torchscript')
    expect(diagnosis.evaluationSet).toMatchObject({
      layout: 'mvtec',
      unit: 'image',
      defectFree: 10,
      defective: 4,
      patches: 28
    })
  })

  it('a manifest with groups', async () => {
    writeFolders(here('set'), { good: 9, defect: 3 })
    const rows = filesBelow(here('set')).filter((file) => !file.startsWith('masks'))
    const line = (file: string, i: number) => `${file},${file.startsWith('good') ? 'ok' : 'ng'},roll ${i % 4}`
    writeFileSync(here('set/list.csv'), ['image,label,group', ...rows.map(line)].join('\n'))
    cpSync(join(onnxFixtures, 'torchscript.onnx'), here('model.onnx'))
    const { code } = await runHere(cwd, 'run', 'model.onnx', '--dataset', 'set/list.csv')
    expect(code).toBe(1)
    const { units } = readJson<Evidence>(here('vae-playbook-report/evidence/model.json'))
    expect([...new Set(units.group)].sort()).toEqual(['roll 0', 'roll 1', 'roll 2', 'roll 3'])
  })
})
