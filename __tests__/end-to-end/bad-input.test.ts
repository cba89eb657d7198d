import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { tempFolder } from '../support/temp-folder.ts'
import { pngBytes, pngFile, writePng } from '../support/write-png.ts'
import { runHere } from '../support/run-here.ts'
import { writeFolders } from '../support/image-sets.ts'
import { npy, recording, writeCsv, writeNpz } from '../support/recordings.ts'
import {
  dist,
  filesBelow,
  onnxFixtures,
  readJson,
  runCli,
  tensorflowFixtures,
  type Exit,
  withoutPictures
} from '../support/spawn.ts'

const imageFixtures = join(onnxFixtures, '../images')

interface Case {
  /** Writes what is wrong into a new working folder, which already has the good model `model.onnx` and the good set `set`. */
  make?: (cwd: string) => void
  /** Command line; `run model.onnx --dataset set` unless said otherwise. */
  args?: string[]
  /** What the message must hold: the file or key, what is wrong, and the cure. */
  says: (string | RegExp)[]
  /** What starts a process of its own needs `dist/`. */
  bundled?: true
}

const good = writeFolders(join(tempFolder(), 'set'), { good: 4, defect: 2 })

function workingFolder(): string {
  const cwd = tempFolder()
  cpSync(join(onnxFixtures, 'torchscript.onnx'), join(cwd, 'model.onnx'))
  cpSync(good, join(cwd, 'set'), { recursive: true })
  return cwd
}

/** Exit 2, one message that names the file or key and the cure, no trace, nothing else, and nothing half-written. */
async function refuses(
  { make, args = ['run', 'model.onnx', '--dataset', 'set'], says }: Case,
  by: typeof runHere
): Promise<void> {
  const cwd = workingFolder()
  make?.(cwd)
  const { code, stdout, stderr } = await by(cwd, ...args)
  expect(stderr).toMatch(/^vae-playbook: /)
  expect(stderr.match(/^vae-playbook: /gm)).toHaveLength(1)
  expect(stderr.endsWith('\n')).toBe(true)
  for (const part of says) expect(stderr).toMatch(part)
  expect(stderr).not.toMatch(
    /\n\s+at |a defect of vae-playbook|node:internal|undefined|\bNaN\b(?! or infinite)|\[object/
  )
  expect(stderr.length).toBeLessThan(2500)
  expect(stdout).toBe('')
  expect(code).toBe(2)
  for (const file of withoutPictures(join(cwd, 'vae-playbook-report'))) {
    expect(file).toMatch(/^evidence\/[\w.]+\.json$/)
    expect(() => JSON.parse(readFileSync(join(cwd, 'vae-playbook-report', file), 'utf8')) as unknown).not.toThrow()
  }
}

const write = (file: string, content: string | Uint8Array) => (cwd: string) => {
  mkdirSync(dirname(join(cwd, file)), { recursive: true })
  writeFileSync(join(cwd, file), content)
}
const fixture = (name: string) => readFileSync(join(onnxFixtures, name))
const model =
  (name: string, as = 'model.onnx') =>
  (cwd: string) =>
    cpSync(join(onnxFixtures, name), join(cwd, as))
const config = (text: string) => write('.github/vae-playbook.yml', text)
const remove = (path: string) => (cwd: string) => rmSync(join(cwd, path), { recursive: true })
const all =
  (...steps: ((cwd: string) => void)[]) =>
  (cwd: string) =>
    steps.forEach((step) => step(cwd))
const bytes = Uint8Array.from({ length: 3000 }, (_, i) => (i * 7919 + (i >> 3) * 31) % 256)
const run = (...args: string[]) => ['run', ...args]

function group(title: string, cases: Record<string, Case>): void {
  describe(title, () => {
    const [[first, own], ...others] = Object.entries(cases)
    it(`${first} (dist/, in a process of its own)`, () => refuses(own, runCli))
    it.each(others)('%s', (_, one) => refuses(one, one.bundled ? runCli : runHere))
  })
}

group('a model file', {
  'of random bytes': { make: write('model.onnx', bytes), says: ['model.onnx', 'not an ONNX model', 'Export it again'] },
  'that is text': {
    make: write('model.onnx', 'not a model\n'),
    says: ['model.onnx', 'not an ONNX model', 'Export it again']
  },
  'that is a PNG': {
    make: write('model.onnx', pngBytes({ width: 8, height: 8 })),
    says: ['model.onnx', 'not an ONNX model']
  },
  'that is empty': { make: write('model.onnx', ''), says: ['model.onnx is empty', 'Export it again'] },
  'that is truncated in the middle': {
    make: write('model.onnx', fixture('torchscript.onnx').subarray(0, 4000)),
    says: ['model.onnx', 'truncated', 'Export it again']
  },
  'that lacks its last bytes': {
    make: write('model.onnx', fixture('torchscript.onnx').subarray(0, -40)),
    says: ['model.onnx', 'truncated', 'Export it again']
  },
  'that is a Git LFS pointer': {
    make: write('model.onnx', 'version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 9\n'),
    says: ['model.onnx is a Git LFS pointer', 'git lfs pull']
  },
  'of PyTorch (.pt)': {
    make: write('model.pt', bytes),
    args: run('model.pt', '--dataset', 'set'),
    says: ['model.pt is a PyTorch checkpoint', 'torch.onnx.export']
  },
  'of PyTorch among good ones': {
    make: write('last.pth', bytes),
    args: run('model.onnx', '*.pth', '--dataset', 'set'),
    says: ['last.pth', 'torch.onnx.export', '"!']
  },
  'of Lightning (.ckpt)': {
    make: write('epoch=3.ckpt', bytes),
    args: run('epoch=3.ckpt', '--dataset', 'set'),
    says: ['Lightning', 'torch.onnx.export']
  },
  'of safetensors': {
    make: write('model.safetensors', bytes),
    args: run('model.safetensors', '--dataset', 'set'),
    says: ['model.safetensors', 'torch.onnx.export']
  },
  'of Keras (.h5)': {
    make: write('model.h5', bytes),
    args: run('model.h5', '--dataset', 'set'),
    says: ['model.h5 is a Keras model', 'save_layers_model']
  },
  'of Keras (.keras)': {
    make: write('model.keras', bytes),
    args: run('model.keras', '--dataset', 'set'),
    says: ['model.keras is a Keras model', 'save_layers_model']
  },
  'whose outputs cannot be matched': {
    make: model('ambiguous.onnx'),
    says: ['"a"', '"b"', /model:\n\s+outputs:/, 'log-variance']
  },
  'whose configured output does not exist': {
    make: config('model:\n  outputs: { mu: mean }\n'),
    says: ['model.outputs.mu', '"mean"', 'Did you mean "mu"']
  },
  'with NaN in an output': {
    make: model('nan.onnx'),
    says: ['model', '"logvar"', 'NaN or infinite', 'model.input.range']
  },
  'whose external data is missing': {
    make: model('external.onnx'),
    says: ['model.onnx', '"external.onnx.data"', 'missing', 'Copy it']
  },
  'whose external data is truncated': {
    make: all(model('external.onnx'), write('external.onnx.data', fixture('external.onnx.data').subarray(0, 100))),
    says: ['model.onnx']
  },
  'that is half of a pair': {
    make: model('pair_encoder.onnx', 'x_encoder.onnx'),
    args: run('x_encoder.onnx', '--dataset', 'set'),
    says: ['x_encoder.onnx is one half', 'x_decoder.onnx is missing', 'Export both']
  },
  'that takes a condition which the set lacks': {
    make: model('conditional.onnx'),
    says: ['condition of 4 values', 'aitex', 'manifest'].map((word) => new RegExp(word, 'i'))
  },
  'of TensorFlow.js with missing weights': {
    make: (cwd) => {
      cpSync(join(tensorflowFixtures, 'layers'), join(cwd, 'web'), { recursive: true })
      rmSync(join(cwd, 'web/group1-shard1of1.bin'))
    },
    args: run('web', '--dataset', 'set'),
    says: ['model.json', '"group1-shard1of1.bin"', 'missing', 'Copy it']
  },
  'of TensorFlow.js with truncated weights': {
    make: (cwd) => {
      cpSync(join(tensorflowFixtures, 'layers'), join(cwd, 'web'), { recursive: true })
      writeFileSync(join(cwd, 'web/group1-shard1of1.bin'), bytes.subarray(0, 64))
    },
    args: run('web', '--dataset', 'set'),
    says: ['web'],
    bundled: true
  },
  'of TensorFlow.js with weights outside its folder': {
    make: write(
      'web/model.json',
      JSON.stringify({ modelTopology: {}, weightsManifest: [{ paths: ['../set/good/0.png'], weights: [] }] })
    ),
    args: run('web', '--dataset', 'set'),
    says: ['model.json', '"../set/good/0.png"', 'outside its folder', 'Export']
  },
  'of TensorFlow.js that is no JSON': {
    make: write('web/model.json', '{"format": "layers-mo'),
    args: run('web', '--dataset', 'set'),
    says: ['model.json is not valid JSON', 'Export']
  },
  'for which the engine asked for is not there': {
    args: run('model.onnx', '--dataset', 'set', '--device', 'gpu'),
    says: ['device: gpu', 'auto']
  }
})

group('the checkpoints', {
  'match nothing': {
    args: run('runs/*.onnx', '--dataset', 'set'),
    says: ['"runs/*.onnx" matches nothing', 'model.onnx']
  },
  'match no checkpoint': {
    args: run('set/good/*', '--dataset', 'set'),
    says: ['"set/good/*" matches no checkpoint', '*.onnx']
  },
  'are not given': { args: run('--dataset', 'set'), says: ['checkpoints: none given', 'runs/*.onnx'] },
  'are all excluded': {
    args: run('*.onnx', '!model.onnx', '--dataset', 'set'),
    says: ['"*.onnx" matches 1', 'exclude all of it', 'Remove']
  },
  'do not have the one to be judged': {
    make: config('judge: mode\n'),
    says: ['judge', '"mode"', 'nearest is "model"']
  }
})

group('an image', {
  'is truncated': {
    make: write('set/good/3.png', pngBytes({ width: 8, height: 8 }).subarray(0, 60)),
    says: [/set.good.3\.png/, 'copy or download it again']
  },
  'is empty': { make: write('set/good/3.png', ''), says: [/set.good.3\.png is empty/, 'copy or download it again'] },
  'is text': {
    make: write('set/good/3.png', 'hello, this is text'),
    says: [/set.good.3\.png is no image/, 'Replace it']
  },
  'is a GIF that is named PNG': {
    make: write('set/good/3.png', 'GIF89a and so on'),
    says: [/set.good.3\.png is a GIF image/, 'Convert it to PNG']
  },
  'is of a format that is not read': {
    make: write('set/good/3.tiff', 'II*\0'),
    says: [/set.good.3\.tiff/, 'Convert it to PNG']
  },
  'claims to be huge': {
    make: write('set/good/3.png', pngFile(60_000, 60_000, 0, Buffer.alloc(9))),
    says: [/set.good.3\.png claims 60000 x 60000 pixels/, 'cut it']
  },
  'claims more than its bytes can hold': {
    make: write('set/good/3.png', pngFile(7000, 7000, 2, Buffer.alloc(9))),
    says: [/set.good.3\.png claims 7000 x 7000 pixels/, 'save it anew']
  },
  'is a CMYK JPEG': {
    make: (cwd) => cpSync(join(imageFixtures, 'cmyk.jpg'), join(cwd, 'set/good/3.jpg')),
    says: [/set.good.3\.jpg/, /CMYK/i, /RGB/]
  },
  'is a truncated JPEG': {
    make: write('set/good/3.jpg', readFileSync(join(imageFixtures, 'rgb.jpg')).subarray(0, 600)),
    says: [/set.good.3\.jpg/, 'copy or download it again']
  },
  'is a Git LFS pointer': {
    make: write('set/good/3.png', 'version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 9\n'),
    says: [/set.good.3\.png is a Git LFS pointer/, 'git lfs pull']
  },
  'is a link that leads nowhere': {
    make: (cwd) => {
      rmSync(join(cwd, 'set/good/3.png'))
      symlinkSync(join(cwd, 'elsewhere.png'), join(cwd, 'set/good/3.png'))
    },
    says: [/set.good.3\.png is a broken link/]
  }
})

group('the evaluation set', {
  'is not given': { args: run('model.onnx'), says: ['dataset: none given', 'folder'] },
  'does not exist': {
    args: run('model.onnx', '--dataset', 'nowhere'),
    says: ['dataset: nowhere does not exist', 'check the path']
  },
  'is a file that is no manifest': {
    make: write('notes.txt', 'x'),
    args: run('model.onnx', '--dataset', 'notes.txt'),
    says: ['dataset: notes.txt is neither a folder nor a manifest', '.csv']
  },
  'is an empty folder': {
    make: (cwd) => mkdirSync(join(cwd, 'empty')),
    args: run('model.onnx', '--dataset', 'empty'),
    says: ['dataset: cannot tell the layout of empty', 'no folder and no image']
  },
  'has empty folders': {
    make: (cwd) => ['good', 'defect'].forEach((name) => mkdirSync(join(cwd, 'bare', name), { recursive: true })),
    args: run('model.onnx', '--dataset', 'bare'),
    says: ['dataset: bare', 'holds no PNG or JPEG image', 'check the path']
  },
  'is the folder above it': { args: run('model.onnx', '--dataset', '.'), says: ['dataset:', 'set', 'give the folder'] },
  'has no folders of the layout asked for': {
    args: run('model.onnx', '--dataset', 'set', '--dataset-layout', 'aitex'),
    says: ['set', 'NODefect_images', 'Defect_images']
  },
  'has a mask of another size': {
    make: (cwd) => writePng(join(cwd, 'set/masks/0.png'), { width: 16, height: 8 }),
    says: [/set.masks.0\.png has 16x8 pixels/, '8x8', 'as large as its image']
  },
  'has masks under other names': {
    make: all(remove('set/masks/0.png'), (cwd) => writePng(join(cwd, 'set/masks/zero.png'), { width: 8, height: 8 })),
    says: ['defect/0.png has no mask', /set.masks.zero\.png/, 'name the masks']
  },
  'has images of sizes that do not fit one another': {
    make: (cwd) => {
      writePng(join(cwd, 'set/good/3.png'), { width: 32, height: 8 })
      writePng(join(cwd, 'set/good/4.png'), { width: 20, height: 12 })
    },
    says: ['model.tiling.mode', '3.png', '4.png', 'set it to tile or resize']
  },
  'has images smaller than the tiles': {
    make: all(config('model: { tiling: { mode: tile } }\n'), (cwd) =>
      writePng(join(cwd, 'set/good/3.png'), { width: 6, height: 6 })
    ),
    says: ['good/3.png', '6x6', '8x8']
  },
  'is calibrated on a folder that is missing': {
    make: config('calibration: calm\n'),
    says: ['calibration: calm is no folder', 'give a folder']
  },
  'has a manifest with a path out of its folder': {
    make: write('set/list.csv', 'image,label\n../model.png,0\n'),
    args: run('model.onnx', '--dataset', 'set/list.csv'),
    says: [/list\.csv, line 2: image "\.\.\/model\.png" lies outside/, 'move the manifest']
  },
  'has a manifest with an absolute path': {
    make: write('set/list.csv', 'image,label\n/etc/hostname.png,0\n'),
    args: run('model.onnx', '--dataset', 'set/list.csv'),
    says: [/list\.csv, line 2/, 'outside']
  },
  'has a manifest with a misspelled column': {
    make: write('set/list.csv', 'image,label,masks\ngood/0.png,0,\n'),
    args: run('model.onnx', '--dataset', 'set/list.csv'),
    says: [/list\.csv, line 1: unknown column "masks"; did you mean "mask"/]
  },
  'has a manifest with an unknown label': {
    make: write('set/list.csv', 'image,label\ngood/0.png,fine\n'),
    args: run('model.onnx', '--dataset', 'set/list.csv'),
    says: [/list\.csv, line 2: label "fine" is unknown; write/]
  },
  'has a manifest that lists missing images': {
    make: write('set/list.jsonl', '{"image": "good/0.png", "label": 0}\n{"image": "good/99.png", "label": 0}\n'),
    args: run('model.onnx', '--dataset', 'set/list.jsonl'),
    says: [/list\.jsonl, line 2: image "good\/99\.png" does not exist/]
  },
  'has a manifest without rows': {
    make: write('set/list.csv', 'image,label\n'),
    args: run('model.onnx', '--dataset', 'set/list.csv'),
    says: ['list.csv', 'holds no']
  }
})

const scores = recording(1, 5, 5)
const csv = (text: string): Case['make'] => write('scores.csv', text)
const npz =
  (more: Record<string, Uint8Array>): Case['make'] =>
  (cwd) =>
    writeNpz(join(cwd, 'scores.npz'), {
      score: npy(scores.score, [10]),
      label: npy(scores.label, [10], '<i4'),
      ...more
    })
const recorded = (file: 'scores.csv' | 'scores.npz', make: Case['make'], ...says: Case['says']): Case => ({
  make,
  args: run(file),
  says: [file, ...says]
})

group('recorded outputs', {
  'CSV without the column label': recorded('scores.csv', csv('score,lable\n1,0\n'), 'no column "label"', 'lable'),
  'CSV with a column twice': recorded(
    'scores.csv',
    csv('score,label,score\n1,0,2\n'),
    'column "score" stands there twice',
    'keep one'
  ),
  'CSV without rows': recorded('scores.csv', csv('score,label\n'), 'no rows'),
  'CSV that is empty': recorded('scores.csv', csv(''), 'scores.csv is empty', 'columns score and label'),
  'CSV with a score that is no number': recorded(
    'scores.csv',
    csv('score,label\n1,0\nhigh,1\n'),
    'line 3',
    '"high"',
    'not a finite decimal number'
  ),
  'CSV with NaN': recorded('scores.csv', csv('score,label\n1,0\nnan,1\n'), 'line 3', '"nan"'),
  'CSV with another label': recorded(
    'scores.csv',
    csv('score,label\n1,0\n1,2\n'),
    'line 3',
    'label "2"',
    '1 (defective)'
  ),
  'CSV with rows of unequal length': recorded('scores.csv', csv('score,label\n1,0\n1,1,9\n'), /line 3/),
  'NPZ that is text': recorded('scores.npz', write('scores.npz', 'score'), 'not an .npz file', 'numpy.savez'),
  'NPZ that is empty': recorded('scores.npz', write('scores.npz', ''), 'numpy.savez'),
  'NPZ that is truncated': recorded(
    'scores.npz',
    write('scores.npz', readFileSync(join(onnxFixtures, '../recorded/full.npz')).subarray(0, 900)),
    'truncated',
    'numpy.savez'
  ),
  'NPZ without labels': recorded(
    'scores.npz',
    (cwd) => writeNpz(join(cwd, 'scores.npz'), { score: npy([1], [1]), y: npy([1], [1]) }),
    'no "label"',
    'label [N]'
  ),
  'NPZ with fewer labels than scores': recorded(
    'scores.npz',
    npz({ label: npy([0, 1], [2]) }),
    '"label"',
    '[2]',
    'N = 10'
  ),
  'NPZ with labels that are none': recorded(
    'scores.npz',
    npz({ label: npy([0, 1, 2, 0, 1, 0, 1, 0, 1, 0], [10]) }),
    '"label"',
    '0 (defect-free)'
  ),
  'NPZ with NaN in mu': recorded(
    'scores.npz',
    npz({ mu: npy(new Array<number>(20).fill(Number.NaN), [10, 2]) }),
    '"mu"',
    'NaN or infinite'
  ),
  'NPZ with a negative sigma': recorded(
    'scores.npz',
    npz({ mu: npy(new Array<number>(20).fill(0), [10, 2]), sigma: npy(new Array<number>(20).fill(-1), [10, 2]) }),
    '"sigma"',
    'negative'
  ),
  'NPZ with images but no reconstructions': recorded(
    'scores.npz',
    npz({ x: npy(new Array<number>(40).fill(0), [10, 1, 2, 2]) }),
    '"x"',
    '"x_hat"',
    'save both'
  ),
  'NPZ that claims more than it holds': recorded(
    'scores.npz',
    npz({ score: npy([1, 2], [10]) }),
    '"score"',
    'claims 10 values',
    'copied in full'
  ),
  'NPZ with pickled objects': recorded(
    'scores.npz',
    npz({ score: Buffer.from(npy([1], [1])).fill("'|O8'", 20, 25) }),
    '"score"'
  ),
  'of several checkpoints on different sets': {
    make: (cwd) => {
      writeCsv(join(cwd, 'a.csv'), recording(1, 10, 10))
      writeCsv(join(cwd, 'b.csv'), recording(1, 11, 9))
    },
    args: run('a.csv', 'b.csv'),
    says: ['"a"', '"b"', 'different evaluation sets', 'evaluate both']
  }
})

group('the command line', {
  'has no command': { args: [], says: ['No command', 'run', '--help'] },
  'has an unknown command': { args: ['diagnos'], says: ['"diagnos" is no command', 'nearest is diagnose'] },
  'has an unknown flag': {
    args: run('model.onnx', '--data-set', 'set'),
    says: ['--data-set: unknown flag', '--dataset']
  },
  'has a short flag': { args: run('model.onnx', '-d', 'set'), says: ['-d: unknown flag', '--help'] },
  'has a flag without a value': {
    args: run('model.onnx', '--dataset'),
    says: ['--dataset: needs a value', '--dataset VALUE']
  },
  'has a flag twice': {
    args: run('model.onnx', '--dataset', 'set', '--dataset', 'set'),
    says: ['--dataset: given twice', 'keep one']
  },
  'has a threshold that is no number': {
    args: run('model.onnx', '--threshold', 'abc'),
    says: ['threshold: "abc" is not a number', 'write']
  },
  'has a percentile beyond 100': {
    args: run('model.onnx', '--threshold-percentile', '101'),
    says: ['threshold-percentile: 101 is not allowed', 'below 100']
  },
  'has two thresholds': {
    args: run('model.onnx', '--threshold', '1', '--threshold-percentile', '90'),
    says: ['threshold: stands beside threshold-percentile', 'remove one']
  },
  'has an unknown format': {
    args: run('model.onnx', '--format', 'xml'),
    says: ['--format: "xml" is no format', 'json']
  },
  'has an unknown value': {
    args: run('model.onnx', '--fail-on', 'critcal'),
    says: ['fail-on', '"critcal"', 'nearest is critical']
  },
  'has an unknown layout': {
    args: run('model.onnx', '--dataset-layout', 'mvtek'),
    says: ['dataset-layout: "mvtek"', 'nearest is mvtec']
  },
  'names a baseline that does not exist': {
    args: run('model.onnx', '--dataset', 'set', '--baseline', 'old.onnx'),
    says: ['old.onnx']
  },
  'names a history that does not exist': {
    args: run('model.onnx', '--dataset', 'set', '--history', 'curves.csv'),
    says: ['history', 'curves.csv']
  },
  'asks to publish': { args: ['publish'], says: ['publish:', 'stage: publish'] },
  'shards a whole run': {
    args: run('model.onnx', '--dataset', 'set', '--shard', '1/2'),
    says: ['shard:', 'set stage to evaluate']
  },
  'diagnoses where there is no evidence': { args: ['diagnose'], says: ['holds no evidence', 'evaluate', 'report-dir'] }
})

group('the config file', {
  'is missing': {
    args: run('model.onnx', '--config', 'gate.yml'),
    says: ['config: gate.yml does not exist', 'name a YAML file']
  },
  'is a folder': { args: run('model.onnx', '--config', 'set'), says: ['config: set is a folder', 'name a YAML file'] },
  'is not YAML': { make: config('fail-on: [critical\n'), says: ['vae-playbook.yml:', 'not valid YAML'] },
  'is a list': { make: config('- fail-on\n'), says: ['vae-playbook.yml', 'keys and values'] },
  'has a key twice': { make: config('seed: 1\nseed: 2\n'), says: ['vae-playbook.yml:2', 'not valid YAML'] },
  'has an unknown key': {
    make: config('fail_on: critical\n'),
    says: ['vae-playbook.yml:1: fail_on: unknown key', 'fail-on']
  },
  'has an unknown key deep inside': {
    make: config('symptoms:\n  S5:\n    limits: { sgma: 1 }\n'),
    says: ['vae-playbook.yml:3: symptoms.S5.limits.sgma: unknown key', 'symptoms.S5.limits.sigma']
  },
  'has an unknown value': {
    make: config('score: { reduce: median }\n'),
    says: ['score.reduce: "median"', 'Allowed: mean, max']
  },
  'has a number as text': { make: config('threshold: high\n'), says: ['threshold: "high"', 'a number'] },
  'has an impossible range': {
    make: config('model: { input: { range: [1, 0] } }\n'),
    says: ['model.input.range', 'below the second']
  },
  'waives a finding for longer than anybody remembers': {
    make: config('waivers:\n  - { id: S6, reason: new labels, expires: 2099-01-31 }\n'),
    says: ['waivers[0].expires: 2099-01-31 is more than 400 days away']
  },
  'has an input that only the command line has': {
    make: config('config: other.yml\n'),
    says: ['config: cannot stand in the config file']
  }
})

describe('the report folder', () => {
  it('holds evidence that is truncated', async () => {
    const cwd = workingFolder()
    write('vae-playbook-report/evidence/model.json', '{"schemaVersion": 1, "to')(cwd)
    const { code, stderr } = await runCli(cwd, 'diagnose')
    expect([code, stderr]).toEqual([
      2,
      expect.stringMatching(
        /^vae-playbook: .*model\.json is not JSON \(truncated\?\): evaluate that checkpoint again\n$/
      )
    ])
  })

  it('has a file in its place', () =>
    refuses(
      {
        make: write('taken', 'x'),
        args: run('model.onnx', '--dataset', 'set', '--report-dir', 'taken'),
        says: ['taken', 'cannot be written', 'choose another report-dir']
      },
      runHere
    ))

  it('cannot be made', () =>
    refuses(
      {
        args: run('model.onnx', '--dataset', 'set', '--report-dir', '/proc/vae-playbook'),
        says: ['/proc/vae-playbook', 'cannot be written', 'choose another report-dir']
      },
      runHere
    ))

  interface Units {
    score: number[]
    label: number[]
  }
  it.each<[string, (units: Units) => unknown, string]>([
    ['columns are of different lengths', ({ score }) => score.pop(), 'units.score: has 59 entries where "id" has 60'],
    ['labels are others', ({ label }) => (label[3] = 7), 'units.label[3]: 7 is not allowed. Allowed: 0, or 1']
  ])('holds evidence whose %s', async (_, harm, says) => {
    const cwd = workingFolder()
    writeCsv(join(cwd, 'good.csv'), recording(2))
    expect((await runHere(cwd, 'run', 'good.csv')).code).toBe(0)
    const path = join(cwd, 'vae-playbook-report/evidence/good.json')
    const evidence = readJson<{ units: Units }>(path)
    harm(evidence.units)
    writeFileSync(path, JSON.stringify(evidence))
    const { code, stderr } = await runHere(cwd, 'diagnose')
    expect([code, stderr]).toEqual([
      2,
      expect.stringMatching(/^vae-playbook: .*good\.json is not evidence .*evaluate that checkpoint again.*\n$/)
    ])
    expect(stderr).toContain(says)
  })

  it('keeps the evidence of the checkpoints before the bad one, whole, and no diagnosis', async () => {
    const cwd = workingFolder()
    cpSync(join(cwd, 'model.onnx'), join(cwd, 'epoch_1.onnx'))
    cpSync(join(onnxFixtures, 'nan.onnx'), join(cwd, 'epoch_2.onnx'))
    const { code, stderr } = await runHere(cwd, 'run', 'epoch_*.onnx', '--dataset', 'set')
    expect([code, stderr]).toEqual([2, expect.stringMatching(/^vae-playbook: epoch_2: .*NaN or infinite/)])
    expect(withoutPictures(join(cwd, 'vae-playbook-report'))).toEqual(['evidence/epoch_1.json'])
  })

  it('loses the diagnosis of an earlier run when the new one fails, so that nothing stale can be published', async () => {
    const cwd = workingFolder()
    writeCsv(join(cwd, 'good.csv'), recording(2))
    writeFileSync(join(cwd, 'bad.csv'), 'score,label\n')
    expect((await runHere(cwd, 'run', 'good.csv')).code).toBe(0)
    expect(filesBelow(join(cwd, 'vae-playbook-report'))).toContain('diagnosis.json')
    expect((await runHere(cwd, 'run', 'bad.csv')).code).toBe(2)
    expect(filesBelow(join(cwd, 'vae-playbook-report'))).not.toContain('diagnosis.json')
    expect(filesBelow(join(cwd, 'vae-playbook-report'))).not.toContain('report.md')
  })
})

it('a working folder that is gone gets one clear message', async () => {
  const cwd = workingFolder()
  const script = 'mkdir gone && cd gone && rmdir ../gone && exec "$0" "$1" run model.onnx'
  const failed = await promisify(execFile)('sh', ['-c', script, process.execPath, join(dist, 'cli.js')], { cwd }).catch(
    (error: Exit) => error
  )
  expect(failed).toMatchObject({ code: 2, stderr: expect.stringMatching(/^vae-playbook: the working folder .*\n$/) })
})

it('two models of different latent sizes and kinds are no bad input', async () => {
  const cwd = workingFolder()
  cpSync(join(onnxFixtures, 'external.onnx'), join(cwd, 'external.onnx'))
  cpSync(join(onnxFixtures, 'external.onnx.data'), join(cwd, 'external.onnx.data'))
  const { code, stdout } = await runHere(cwd, 'run', '*.onnx', '--dataset', 'set', '--format', 'json')
  expect(code).toBe(1)
  const { checkpoints } = JSON.parse(stdout) as { checkpoints: { metrics: { latentDimensions: number } }[] }
  expect(checkpoints.map(({ metrics }) => metrics.latentDimensions).sort()).toEqual([12, 4])
})
