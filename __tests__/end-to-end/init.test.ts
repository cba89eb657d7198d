import { cpSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { settingsSchema } from '../../src/settings/schema.ts'
import { tempFolder } from '../support/temp-folder.ts'
import { writeText } from '../support/write-png.ts'
import { loadWorkflowParser } from '../support/workflow-parser.ts'
import { writeFolders } from '../support/image-sets.ts'
import { recording, writeCsv } from '../support/recordings.ts'
import { runHere } from '../support/run-here.ts'
import { filesBelow, onnxFixtures, runCli } from '../support/spawn.ts'

const WORKFLOW = '.github/workflows/vae-playbook.yml'
const CONFIG = '.github/vae-playbook.yml'

let cwd: string
beforeEach(() => {
  cwd = tempFolder()
  mkdirSync(join(cwd, 'runs'))
  cpSync(join(onnxFixtures, 'torchscript.onnx'), join(cwd, 'runs/epoch_2.onnx'))
  writeFolders(join(cwd, 'set'), { good: 6, defect: 3 })
})
const text = (path: string) => readFileSync(join(cwd, path), 'utf8')
interface Workflow {
  jobs: { judge: { steps: { uses: string; with?: Record<string, string> }[] } }
}
const withOf = () => (parse(text(WORKFLOW)) as Workflow).jobs.judge.steps.at(-1)!.with

describe('init', () => {
  it('writes a workflow that GitHub takes, with the inputs given, and a config that is valid', async () => {
    const args = ['runs/*.onnx', '!runs/*_old.onnx', '--dataset', 'set', '--threshold-percentile', '99']
    const { code, stdout, stderr } = await runCli(cwd, 'init', ...args)
    expect([code, stdout, stderr]).toEqual([0, `Written: ${WORKFLOW} and ${CONFIG}. Read both, and commit them.\n`, ''])
    const { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } = await loadWorkflowParser()
    const { context, value } = parseWorkflow({ name: WORKFLOW, content: text(WORKFLOW) }, new NoOperationTraceWriter())
    const { errors } = await convertWorkflowTemplate(context, value!)
    expect([context.errors.getErrors(), errors ?? []]).toEqual([[], []])
    expect(withOf()).toEqual({
      checkpoints: 'runs/*.onnx\n!runs/*_old.onnx\n',
      dataset: 'set',
      'threshold-percentile': '99'
    })
    expect(settingsSchema.parse(parse(text(CONFIG)))).toEqual(settingsSchema.parse({}))
    for (const part of ['#   1 checkpoint, in training order', 'reconstruction = "', 'layout folders, "set"'])
      expect(text(CONFIG)).toContain(part)
    expect((await runHere(cwd, 'run', ...args)).code).toBe(1)
  })

  it('for recorded outputs leaves the model out', async () => {
    writeCsv(join(cwd, 'scores.csv'), recording(1))
    const { code, stdout } = await runHere(cwd, 'init', 'scores.csv', '--format', 'json')
    expect([code, JSON.parse(stdout)]).toEqual([0, { written: [WORKFLOW, CONFIG] }])
    expect(withOf()).toEqual({ checkpoints: 'scores.csv' })
    expect(parse(text(CONFIG))).toBeNull()
    expect((await runHere(cwd, 'inspect', 'scores.csv')).code).toBe(0)
  })

  it.each([
    [WORKFLOW, (path: string) => writeText(path, 'mine')],
    [CONFIG, (path: string) => writeText(path, 'not: [a config')],
    [CONFIG, (path: string) => (mkdirSync(join(path, '..')), symlinkSync('gone', path))]
  ])('writes nothing where %s is there', async (path, make) => {
    make(join(cwd, path))
    const before = filesBelow(cwd)
    const { code, stdout, stderr } = await runHere(cwd, 'init', 'runs/*.onnx', '--dataset', 'set')
    expect([code, stdout, stderr]).toEqual([
      2,
      '',
      `vae-playbook: init: ${path} is there already, and no file is written over: edit it, or move it away first\n`
    ])
    expect(filesBelow(cwd)).toEqual(before)
  })

  it.each([[['runs/*.onnx', '--dataset', 'sett']], [['rums/*.onnx', '--dataset', 'set']], [['runs/${{ x }}.onnx']]])(
    'writes nothing where a run would end with 2: %j',
    async (args) => {
      expect((await runHere(cwd, 'init', ...args)).code).toBe(2)
      expect(filesBelow(join(cwd, '.github'))).toEqual([])
    }
  )
})
