import { cpSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Inspection } from '../../src/stages/inspect-command/inspection.ts'
import { tempFolder } from '../support/temp-folder.ts'
import { writeTinyOnnx } from '../support/tiny-onnx.ts'
import { writeText } from '../support/write-png.ts'
import { writeDefect, writeFolders, writeTexture } from '../support/image-sets.ts'
import { recording, writeCodes, writeCsv } from '../support/recordings.ts'
import { runHere } from '../support/run-here.ts'
import { filesBelow, onnxFixtures, runCli, tensorflowFixtures } from '../support/spawn.ts'

let cwd: string
beforeEach(() => {
  cwd = tempFolder()
  mkdirSync(join(cwd, 'runs'))
  for (const [name, fixture] of Object.entries({ epoch_2: 'torchscript', epoch_10: 'sigma' }))
    cpSync(join(onnxFixtures, `${fixture}.onnx`), join(cwd, `runs/${name}.onnx`))
})

const here = (path: string) => join(cwd, path)
async function inspect(...args: string[]): Promise<Inspection> {
  const before = filesBelow(cwd)
  const { code, stdout, stderr } = await runHere(cwd, 'inspect', ...args, '--format', 'json')
  expect([code, stderr]).toEqual([0, ''])
  expect(filesBelow(cwd)).toEqual(before)
  return JSON.parse(stdout) as Inspection
}

describe('inspect', () => {
  it('shows checkpoints in their order, and what their outputs were taken for', async () => {
    writeFolders(here('set'), { good: 6, defect: 3 })
    const { checkpoints, judged, threshold } = await inspect('runs/*.onnx', '--dataset', 'set')
    expect(checkpoints.map(({ name, epoch, kind }) => [name, epoch, kind])).toEqual([
      ['epoch_2', 2, 'onnx'],
      ['epoch_10', 10, 'onnx']
    ])
    expect(checkpoints[0].outputs).toMatch(
      /^Outputs taken: reconstruction = "\w+" \(by name\), mu = "\w+" \(by name\), log-var/
    )
    expect(checkpoints[1].outputs).toMatch(/sigma = "\w+" \(by name\)/)
    expect(checkpoints[0].model).toMatchObject({ geometry: [1, 8, 8], input: { layout: 'nchw', condition: null } })
    expect([judged, threshold]).toEqual([
      'epoch_10',
      'percentile 95 of the scores of the defect-free test units, as no images apart calibrate it'
    ])
  })

  it('shows the scales that fit on eight images, by the search of P1', async () => {
    writeFolders(here('set'), { good: 12, defect: 3 })
    // The identity: whatever is fed comes back.
    writeTinyOnnx(here('id.onnx'), {
      inputs: { x: ['n', 1, 8, 8] },
      outputs: { recon: ['n', 1, 8, 8] },
      weights: {},
      nodes: [['Identity', ['x'], ['recon']]]
    })
    const scalesOf = async (config: string) => {
      writeText(here('c.yml'), config)
      const { checkpoints } = await inspect('id.onnx', '--dataset', 'set', '--config', 'c.yml')
      return checkpoints[0].model!.scales!
    }
    expect(await scalesOf('seed: 0\n')).toMatchObject({
      images: 8,
      state: 'fit',
      fitting: null,
      configured: { rawError: 0 }
    })
    const wrong = await scalesOf('model: { reconstruction: { range: [0, 255] } }\n')
    expect(wrong).toMatchObject({ state: 'others-fit', fitting: { reconstruction: { range: [0, 1] }, rawError: 0 } })
    const line = wrong.words.match(/Set in the config (model: \{.*\})$/)![1]
    expect((await scalesOf(`${line}\n`)).state).toBe('fit')
    const { stdout } = await runHere(cwd, 'inspect', 'id.onnx', '--dataset', 'set')
    expect(stdout).toContain('    scales   fed as 0..1 and read as 0..1 they fit: the error on 8 images is ')
  })

  it('shows layout, counts by kind, masks with their pixels, what is left out, and groups', async () => {
    for (let i = 0; i < 5; i++) writeTexture(here(`set/NODefect_images/1-x/000${i}_000_00.png`), i, { width: 16 })
    writeDefect(here('set/Defect_images/0010_002_00.png'), 1, here('set/Mask_images/0010_002_00_mask.png'), {
      width: 16
    })
    writeDefect(here('set/Defect_images/0012_002_00.png'), 2, null, { width: 16 })
    const { evaluationSet } = await inspect('runs/*.onnx', '--dataset', 'set')
    expect(evaluationSet).toMatchObject({
      layout: 'aitex',
      kinds: { good: 5, '002': 1 },
      calibration: null,
      groups: 6,
      masks: { images: 1, pixels: 36 },
      leftOut: [{ reason: 'has no mask in Mask_images', images: 1, first: 'Defect_images/0012_002_00.png' }],
      plans: [{ geometry: [1, 8, 8], unit: 'patch', patches: 12 }]
    })
  })

  it('counts masks where the image is the unit too, and images apart that calibrate', async () => {
    for (let i = 0; i < 4; i++) writeTexture(here(`set/test/good/${i}.png`), i)
    for (let i = 0; i < 3; i++) writeTexture(here(`set/validation/good/${i}.png`), i + 9)
    writeDefect(here('set/test/hole/0.png'), 0, here('set/ground_truth/hole/0_mask.png'))
    writeDefect(here('set/test/hole/1.png'), 1, null)
    const { evaluationSet, threshold } = await inspect(
      'runs/epoch_2.onnx',
      '--dataset',
      'set',
      '--threshold-percentile',
      '99'
    )
    expect(evaluationSet).toMatchObject({ layout: 'mvtec', calibration: 3, masks: { images: 1, pixels: 36 } })
    expect(evaluationSet!.plans[0].unit).toBe('image')
    expect(threshold).toBe('percentile 99 of the scores of 3 defect-free images apart')
  })

  it('shows recorded outputs, curves of the log, baseline and config', async () => {
    writeCodes(here('scores.npz'), recording(1, 12, 5), false)
    writeText(here('history.csv'), 'epoch,loss,kl,colour\n1,3,0.2,7\n2,2,0.3,7\n')
    writeText(here('.github/vae-playbook.yml'), 'threshold: 1.5\nhistory: history.csv\n')
    const found = await inspect('scores.npz', '--baseline', 'runs/epoch_2.onnx')
    expect(found).toMatchObject({
      config: '.github/vae-playbook.yml',
      baseline: 'runs/epoch_2.onnx',
      evaluationSet: null,
      threshold: '1.5, as configured (threshold)',
      history: {
        axis: 'epoch',
        curves: { loss: { name: 'loss', points: 2 }, kl: { name: 'kl', points: 2 } },
        unused: ['colour']
      }
    })
    expect(found.checkpoints[0]).toMatchObject({
      outputs: 'Recorded: score, label, mu, logvar.',
      recorded: { rows: 17, labels: { defectFree: 12, defective: 5 }, groups: null, notes: [], besideVerdict: [] }
    })
    writeText(here('tool/scores.csv'), 'y_score,y_true,split\n1,0,test\n3,1,test\n2,0,train\n')
    writeText(here('tool/readme.txt'), 'text')
    const { stdout } = await runHere(cwd, 'inspect', 'tool')
    expect(stdout).toContain('beside the verdict: Columns of the recording: y_score taken as score, y_true taken as label.')
    expect(stdout).toContain('    The column split decides: 2 rows of test are evaluated')
    expect(stdout).toContain('1 file that the checkpoints\' patterns name is no checkpoint and not evaluated: "readme.txt".')
  })

  it('shows models of TensorFlow.js, and the text names all of it', async () => {
    cpSync(join(tensorflowFixtures, 'layers'), here('web'), { recursive: true })
    writeFolders(here('set'), { good: 6, defect: 3 })
    const { code, stdout } = await runCli(cwd, 'inspect', 'web', 'runs/epoch_2.onnx', '--dataset', 'set')
    expect(code).toBe(0)
    for (const part of [
      '2 checkpoints, in training order',
      '"web": tfjs-layers',
      'outputs  Outputs taken: ',
      'Evaluation set: layout folders',
      '9: 3 "defect", 6 "good"',
      'of 3 images, which mark 108 pixels',
      'Threshold: percentile 95',
      'History: none'
    ])
      expect(stdout).toContain(part)
    expect(filesBelow(here('vae-playbook-report'))).toEqual([])
  })

  it.each([
    [['runs/*.onnx', '--dataset', 'sett']],
    [['runs/*.onnx']],
    [['runs/*.onnx', '--dataset', 'set', '--history', 'gone.csv']],
    [['runs/*.onnx', 'rums/*.onnx', '--dataset', 'set']],
    [['broken.onnx', '--dataset', 'set']],
    [['scores.csv']],
    [[]]
  ])('ends where a run would end, with the same message: %j', async (args) => {
    writeFolders(here('set'), { good: 4, defect: 2 })
    writeText(here('broken.onnx'), 'no model')
    writeCsv(here('scores.csv'), { score: [1, 2], label: [0, 7] })
    const [run, inspected] = [await runHere(cwd, 'run', ...args), await runHere(cwd, 'inspect', ...args)]
    expect(inspected).toEqual(run)
    expect([inspected.code, inspected.stdout]).toEqual([2, ''])
  })

  it('shows text or JSON only', async () => {
    const { code, stderr } = await runHere(cwd, 'inspect', 'runs', '--format', 'markdown')
    expect([code, stderr]).toEqual([2, 'vae-playbook: --format: inspect shows text or json; leave markdown out\n'])
  })
})
