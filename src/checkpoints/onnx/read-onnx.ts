import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { fromBinary } from '@bufbuild/protobuf'
import { InputError } from '../../input-error.ts'
import { refuseLfsPointer } from '../lfs-pointer.ts'
import { ModelProtoSchema } from './onnx_pb.ts'
import type { AttributeProto, GraphProto, ModelProto, NodeProto, SparseTensorProto } from './onnx_pb.ts'

const EXPORT_AGAIN = 'Export it again, and check that the file was copied or downloaded in full.'

/** A protobuf, and so an ONNX file, cannot be larger than this; bigger models keep their weights in a side file. */
const LARGEST_FILE = 2 ** 31 - 1

/**
 * Reads an ONNX file up to 2 GB. Embedded weights are views into the bytes read, not copies; what the schema does not
 * declare is kept and written back by `toBinary`.
 *
 * @throws InputError for an empty, truncated or foreign file
 */
export async function readOnnx(path: string): Promise<ModelProto> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ERR_FS_FILE_TOO_LARGE' || error.code === 'ERR_OUT_OF_RANGE')
      throw new InputError(
        `${path} is larger than ${LARGEST_FILE} bytes. Export it with its weights in a side file (external data).`
      )
    throw new InputError(`${path} cannot be read: ${error.message}`)
  })
  if (bytes.length === 0) throw new InputError(`${path} is empty. ${EXPORT_AGAIN}`)
  refuseLfsPointer(bytes, path)
  let model: ModelProto
  try {
    model = fromBinary(ModelProtoSchema, bytes)
  } catch (error) {
    throw new InputError(`${path} is not an ONNX model, or is truncated (${(error as Error).message}). ${EXPORT_AGAIN}`)
  }
  if (!model.graph || model.opsetImport.length === 0)
    throw new InputError(
      `${path} is not an ONNX model, or is truncated (it holds no graph with an operator set). ${EXPORT_AGAIN}`
    )
  if (model.graph.output.length === 0) throw new InputError(`${path}: the ONNX graph has no outputs. ${EXPORT_AGAIN}`)
  return model
}

/** All nodes: of the graph, of graphs inside nodes (If, Loop, Scan) and of the model's own functions. */
export function allNodes(model: ModelProto): NodeProto[] {
  const inGraph = (graph: GraphProto): NodeProto[] =>
    graph.node.flatMap((node) => [node, ...graphsOf(node).flatMap(inGraph)])
  const inFunctions = model.functions.flatMap(({ node }) => node.flatMap((n) => [n, ...graphsOf(n).flatMap(inGraph)]))
  return [...inGraph(model.graph!), ...inFunctions]
}

/**
 * The side files that hold a model's weights, as its tensors name them, relative to the model's folder, each once.
 *
 * @throws InputError for a place outside that folder
 */
export function externalDataOf(model: ModelProto, path: string): string[] {
  const nodes = allNodes(model)
  const graphs = [model.graph!, ...nodes.flatMap(graphsOf)]
  const attributes = nodes.flatMap(({ attribute }) => attribute)
  const tensors = [...graphs.flatMap(initializersOf), ...attributes.flatMap(tensorsOf)]
  const places = new Set<string>()
  for (const tensor of tensors) {
    if (tensor.dataLocation !== 1) continue
    const location = tensor.externalData.find(({ key }) => key === 'location')?.value
    if (!location)
      throw new InputError(
        `${path}: the tensor "${tensor.name}" lies in a side file that is not named. ${EXPORT_AGAIN}`
      )
    places.add(insideFolder(location, path))
  }
  return [...places].sort()
}

/** A model file is not trusted: it must not make the tool read a file of its choice. */
function insideFolder(location: string, path: string): string {
  const parts = location.split(/[/\\]/).filter((part) => part !== '' && part !== '.')
  const absolute = /^([/\\]|[A-Za-z]:)/.test(location)
  if (absolute || parts.length === 0 || parts.includes('..') || location.includes('\0'))
    throw new InputError(
      `${path} names the side file ${JSON.stringify(location)}, which lies outside its folder. ` +
        `Export it again with the side file beside ${basename(path)}.`
    )
  return parts.join('/')
}

const graphsOf = (node: NodeProto) => node.attribute.flatMap(({ g, graphs }) => (g ? [g, ...graphs] : graphs))
const initializersOf = ({ initializer, sparseInitializer }: GraphProto) => [
  ...initializer,
  ...sparseInitializer.flatMap(partsOf)
]
const tensorsOf = ({ t, tensors, sparseTensor, sparseTensors }: AttributeProto) => [
  ...defined(t),
  ...tensors,
  ...[...defined(sparseTensor), ...sparseTensors].flatMap(partsOf)
]
/** Either part of a sparse tensor may lie in a side file. */
const partsOf = ({ values, indices }: SparseTensorProto) => [...defined(values), ...defined(indices)]
const defined = <T>(value: T | undefined): T[] => (value === undefined ? [] : [value])
