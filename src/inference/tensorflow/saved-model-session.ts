import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { MetaGraph, NamedTensorMap, Tensor } from '@tensorflow/tfjs-core'
import { refuseLfsPointer } from '../../checkpoints/lfs-pointer.ts'
import { InputError } from '../../input-error.ts'
import type { GraphInput, GraphSession } from '../graph/graph-session.ts'
import type { TensorFlow } from './engine.ts'
import { drawsRandomNumbers } from './random-operations.ts'
import { reasonOf } from './reason.ts'
import { runTidily } from './run-tidily.ts'
import { readSavedGraph } from './saved-model/read-graph.ts'
import { leftInTraining } from './training-mode.ts'

const TAG = 'serve'
const SIGNATURE = 'serving_default'

/** What TensorFlow calls the types that can be fed. */
const ELEMENT_TYPES: Record<string, string> = { DT_FLOAT: 'float32', DT_UINT8: 'uint8' }

const CANNOT_BE_CUT =
  'A TensorFlow SavedModel runs as a whole: its decoder cannot be given other codes, and skip connections cannot be seen. ' +
  'Export the model as ONNX or as a TensorFlow.js graph model to have both tested.'

/** `tf.saved_model.save` of a module around a Keras 3 model leaves its variables where only Python finds them again. */
const VARIABLES =
  'Was the folder copied in full, with its variables? Those of a Keras 3 model are found again only where it was exported by ' +
  'model.export(FOLDER) or keras.export.ExportArchive.'

/** tfjs-node's `ModelTensorInfo`, as it really is: sizes are messages of the protobuf, not numbers. */
interface TensorInfo {
  tfDtype?: string
  shape?: { getSize(): number }[]
}

/**
 * A SavedModel folder in the native engine, by its signature `serving_default`.
 *
 * @throws InputError naming the folder for one that TensorFlow does not accept
 */
export async function openSavedModel(
  tf: TensorFlow,
  { getMetaGraphsFromSavedModel, loadSavedModel }: NonNullable<TensorFlow['savedModels']>,
  path: string
): Promise<GraphSession> {
  const refuse = (error: unknown) => {
    const reason = reasonOf(error)
    const cure = reason.includes('DT_DOUBLE')
      ? 'It takes or gives float64: cast to float32 in the function that is exported (tf.cast), and export it again.'
      : 'Was the folder copied in full, with its variables? Export it again.'
    throw new InputError(`${path} is not accepted by TensorFlow as a SavedModel: ${reason}. ${cure}`)
  }
  const bytes = await readFile(join(path, 'saved_model.pb'))
  refuseLfsPointer(bytes, join(path, 'saved_model.pb'))
  const signature = signatureOf(await getMetaGraphsFromSavedModel(path).catch(refuse), path)
  const model = await loadSavedModel(path, [TAG], SIGNATURE).catch(refuse)
  const graph = readSavedGraph(bytes, SIGNATURE)
  return {
    path,
    engine: tf.name,
    inputs: Object.entries(signature.inputs).map(([name, info]) => toInput(name, info as unknown as TensorInfo)),
    layout: 'nhwc',
    samples: graph === null ? null : drawsRandomNumbers(graph),
    ...(graph !== null && { trainingMode: leftInTraining(graph) }),
    async run(feeds) {
      return runTidily(tf, feeds, { path, cure: VARIABLES }, (tensors) => {
        const fed = Object.fromEntries(tensors.map((tensor, i): [string, Tensor] => [feeds[i].input.name, tensor]))
        return Object.entries(model.predict(fed) as NamedTensorMap)
      })
    },
    decoderPart: () => ({ skips: null, open: CANNOT_BE_CUT }),
    async release() {
      model.dispose()
    }
  }
}

function signatureOf(graphs: MetaGraph[], path: string) {
  if (graphs.length === 0)
    throw new InputError(`${join(path, 'saved_model.pb')} holds no graph. Was it copied in full? Export it again.`)
  const signatures = graphs.find(({ tags }) => tags.length === 1 && tags[0] === TAG)?.signatureDefs ?? {}
  if (SIGNATURE in signatures) return signatures[SIGNATURE]
  throw new InputError(
    `${path} has no signature "${SIGNATURE}" (it has ${Object.keys(signatures).join(', ') || 'none'}). Export it with ` +
      `model.export(FOLDER) of Keras, or with tf.saved_model.save(module, FOLDER, signatures=FUNCTION).`
  )
}

/** Without sizes the rank is not known; an image always has some. */
function toInput(name: string, { tfDtype = '', shape = [] }: TensorInfo): GraphInput {
  const sizes = shape.map((dimension) => dimension.getSize())
  return {
    name,
    elementType: ELEMENT_TYPES[tfDtype] ?? tfDtype.replace(/^DT_/, '').toLowerCase(),
    shape: sizes.length > 0 ? sizes.map((size) => (size < 0 ? null : size)) : null
  }
}
