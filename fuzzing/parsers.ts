import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { stringify } from 'yaml'
import { tfjsModel } from '../src/checkpoints/kinds/tensorflow-files.ts'
import { allNodes, externalDataOf, readOnnx } from '../src/checkpoints/onnx/read-onnx.ts'
import { decodeText } from '../src/decode-text.ts'
import { decodeImage } from '../src/evaluation-set/images/decode-image.ts'
import { parseManifest } from '../src/evaluation-set/layouts/manifest-rows.ts'
import { readEventFiles } from '../src/history/events/read-event-files.ts'
import { readTable } from '../src/history/tables/read-table.ts'
import { batchSizesOf, computesInDouble, inputsOf } from '../src/inference/onnx/graph-signature.ts'
import { leftInTraining, quantizesDynamically } from '../src/inference/onnx/graph-traits.ts'
import { drawsRandomNumbers } from '../src/inference/onnx/random-operators.ts'
import { readNpz } from '../src/inference/recorded/npz.ts'
import { readRecordedCsv } from '../src/inference/recorded/read-csv.ts'
import { drawsRandomNumbers as drawsInGraph } from '../src/inference/tensorflow/random-operations.ts'
import { readSavedGraph } from '../src/inference/tensorflow/saved-model/read-graph.ts'
import { parseJson } from '../src/parse-json.ts'
import { parseEvidence } from '../src/run-folder/evidence-files.ts'
import { parseDiagnosis } from '../src/run-folder/report-files.ts'
import { checkConfig } from '../src/settings/load-settings.ts'
import { mutateEvents, mutateNpz, mutatePng } from './behind-checksums.ts'
import { mutateBytes, mutateValue } from './mutate.ts'
import type { Draws } from './random.ts'

export interface Parser {
  /** Of the files that findings are kept in. */
  extension: string
  /** Small real files; relative to the repository, or as they are. */
  seeds: (string | Uint8Array)[]
  /** Changes what a checksum hides, or the form of a text; others are changed by their bytes alone. */
  mutate?: (seed: Uint8Array, draws: Draws, other: Uint8Array) => Uint8Array
  /** Reads it as the program does. @param folder of this input's own files */
  read: (bytes: Uint8Array, folder: string) => unknown
}

const fixtures = (folder: string, ...names: string[]) => names.map((name) => `__tests__/fixtures/${folder}/${name}`)
const text = (value: string) => new TextEncoder().encode(value)

function written(bytes: Uint8Array, folder: string, name: string): string {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}

function asJson(seed: Uint8Array, draws: Draws, other: Uint8Array): Uint8Array {
  if (draws.below(4) === 0) return mutateBytes(seed, draws, other)
  return text(JSON.stringify(mutateValue(JSON.parse(Buffer.from(seed).toString('utf8')), draws)))
}

const image = (extension: string) => (bytes: Uint8Array, folder: string) =>
  decodeImage(written(bytes, folder, `a.${extension}`))

const config = {
  'fail-on': ['critical'],
  model: { input: { range: [-1, 1], mean: [0.5], std: 0.5 }, outputs: { mu: ['a', 'b'], 'log-variance': ['c', 'd'] } },
  symptoms: { S2: { severity: 'notice', limits: { diversity: 0.1 } } },
  thresholds: { policy: 'cost', cost: { miss: 20, 'false-alarm': 1 } },
  require: { 'image-auroc': 0.9, by: 'bound', 'by-defect': { hole: { recall: 0.5 } } },
  waivers: [{ id: 'S6', reason: 'new fabric', expires: '2027-01-31' }]
}

const csv = 'image,label,score,group\na.png,0,0.1,r1\n"b, c.png",1,"0,5",r2\nc.png,good,1e-3,\n'
const log = 'epoch;loss;kl;lr\n1;0,5;3;1e-3\n2;0,4;2;1e-3\n3;NaN;;1e-3\n'
const jsonLog = { loss: [0.3, 0.2, 0.1], val_loss: [0.4, 0.3, 0.3], 'Wall time': [1, 2, 3], epoch: [1, 2, 3] }

/** @param made evidence and a diagnosis as this program writes them */
export function parsersWith(made: { evidence: unknown; diagnosis: unknown }): Record<string, Parser> {
  return {
    onnx: {
      extension: 'onnx',
      seeds: fixtures('onnx', 'torchscript.onnx', 'noise-batch4.onnx', 'external.onnx', 'conditional.onnx'),
      read: async (bytes, folder) => {
        const path = written(bytes, folder, 'a.onnx')
        const model = await readOnnx(path)
        externalDataOf(model, path)
        for (const look of [allNodes, inputsOf, batchSizesOf, computesInDouble, quantizesDynamically, leftInTraining])
          look(model)
        drawsRandomNumbers(model)
      }
    },
    npz: {
      extension: 'npz',
      seeds: fixtures('recorded', 'scores.npz', 'fortran.npz', 'half.npz'),
      mutate: mutateNpz,
      read: (bytes, folder) => readNpz(written(bytes, folder, 'a.npz'), ['score', 'label', 'mu', 'x', 'x_hat', 'group'])
    },
    png: {
      extension: 'png',
      seeds: fixtures('images', 'grey.png', 'palette.png', 'grey-interlaced.png', 'rgb-16bit.png', 'grey-1bit.png'),
      mutate: mutatePng,
      read: image('png')
    },
    jpeg: {
      extension: 'jpg',
      seeds: fixtures('images', 'grey.jpg', 'rgb-progressive.jpg', 'cmyk.jpg'),
      read: image('jpg')
    },
    csv: {
      extension: 'csv',
      seeds: [text(csv)],
      read: async (bytes, folder) => {
        await readRecordedCsv(written(bytes, folder, 'a.csv'))
      }
    },
    manifest: {
      extension: 'jsonl',
      seeds: [text('{"image": "a.png", "label": 0}'), text('[{"image": "a.png", "label": "good", "mask": null}]')],
      mutate: asJson,
      read: (bytes) => {
        const content = decodeText(bytes, 'a.json')
        parseManifest(content, /^\s*\[/.test(content) ? 'json' : 'json-lines', 'a.json')
      }
    },
    table: {
      extension: 'csv',
      seeds: [text(log), text(csv)],
      read: (bytes) => readTable(decodeText(bytes, 'log'), 'log')
    },
    'json-log': {
      extension: 'json',
      seeds: [text(JSON.stringify(jsonLog)), text('[{"epoch": 1, "loss": 0.1}, {"epoch": 2, "loss": null}]')],
      mutate: asJson,
      read: (bytes) => readTable(decodeText(bytes, 'log'), 'log')
    },
    tfevents: {
      extension: 'tfevents',
      seeds: fixtures('history', 'plain/events.out.tfevents.0.fixture', 'tensors/events.out.tfevents.0.fixture'),
      mutate: mutateEvents,
      read: (bytes) => readEventFiles([{ bytes, shown: 'log', prefix: '' }])
    },
    yaml: {
      extension: 'yml',
      seeds: [text(stringify(config))],
      mutate: (seed, draws, other) =>
        draws.below(3) === 0 ? mutateBytes(seed, draws, other) : text(stringify(mutateValue(config, draws))),
      read: (bytes) => checkConfig('gate.yml', Buffer.from(bytes).toString('utf8'))
    },
    'saved-model': {
      extension: 'pb',
      seeds: fixtures('tensorflow', 'saved-model-module/saved_model.pb'),
      read: (bytes) => {
        const graph = readSavedGraph(bytes, 'serving_default')
        if (graph !== null) drawsInGraph(graph)
      }
    },
    tfjs: {
      extension: 'json',
      seeds: fixtures('tensorflow', 'layers/model.json', 'graph/model.json'),
      mutate: asJson,
      read: (bytes, folder) => {
        written(bytes, folder, 'model.json')
        return tfjsModel(folder)
      }
    },
    evidence: {
      extension: 'json',
      seeds: [text(JSON.stringify(made.evidence))],
      mutate: asJson,
      read: (bytes) => parseEvidence(parseOurs(bytes), 'a.json')
    },
    diagnosis: {
      extension: 'json',
      seeds: [text(JSON.stringify(made.diagnosis))],
      mutate: asJson,
      read: (bytes) => parseDiagnosis(parseOurs(bytes), 'a.json')
    }
  }
}

/** What is no JSON ends where the file is read (evidence-files.ts, report-files.ts). */
function parseOurs(bytes: Uint8Array): unknown {
  try {
    return parseJson(Buffer.from(bytes).toString('utf8'), 'a.json')
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

export function seedBytes({ seeds }: Parser, root: string): Uint8Array[] {
  return seeds.map((seed) => (typeof seed === 'string' ? readFileSync(join(root, seed)) : seed))
}
