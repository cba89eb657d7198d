import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { create, toBinary } from '@bufbuild/protobuf'
import { ModelProtoSchema } from '../../src/checkpoints/onnx/onnx_pb.ts'

const FLOAT = 1
const INT64 = 7

export type Axis = number | string
type Node = [opType: string, input: string[], output: string[], attributes?: Record<string, number | number[]>]

export interface TinyGraph {
  /** By name; a string is an open axis. */
  inputs: Record<string, Axis[]>
  /** By name. Without axes: of unknown rank. A type other than float32 by ONNX's number. */
  outputs: Record<string, Axis[] | null>
  nodes: Node[]
  /** Float32: [dims, values]; values that are a number are repeated. */
  weights?: Record<string, [dims: number[], values: number | number[]]>
  /** Int64 vectors; a number is a scalar. */
  integers?: Record<string, number[] | number>
  types?: Record<string, number>
}

/** An ONNX file of a few nodes, for what no exporter at hand writes. */
export function writeTinyOnnx(path: string, graph: TinyGraph): string {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, tinyOnnx(graph))
  return path
}

export function tinyOnnx({ inputs, outputs, nodes, weights = {}, integers = {}, types = {} }: TinyGraph): Uint8Array {
  const info = ([name, axes]: [string, Axis[] | null]) => ({
    name,
    type: { tensorType: { elemType: types[name] ?? FLOAT, ...(axes && { shape: { dim: axes.map(dimension) } }) } }
  })
  const floats = Object.entries(weights).map(([name, [dims, values]]) => {
    const length = dims.reduce((a, b) => a * b, 1)
    const data = Float32Array.from({ length }, (_, i) => (typeof values === 'number' ? values : values[i]))
    return { name, dataType: FLOAT, dims: dims.map(BigInt), rawData: new Uint8Array(data.buffer) }
  })
  const whole = Object.entries(integers).map(([name, values]) => {
    const data = BigInt64Array.from([values].flat().map(BigInt))
    const dims = Array.isArray(values) ? [BigInt(values.length)] : []
    return { name, dataType: INT64, dims, rawData: new Uint8Array(data.buffer) }
  })
  const node = nodes.map(([opType, input, output, attributes = {}]) => ({
    opType,
    input,
    output,
    attribute: Object.entries(attributes).map(([name, value]) =>
      Array.isArray(value) ? { name, ints: value.map(BigInt), type: 7 } : { name, i: BigInt(value), type: 2 }
    )
  }))
  const graph = {
    name: 'tiny',
    node,
    initializer: [...floats, ...whole],
    input: Object.entries(inputs).map(info),
    output: Object.entries(outputs).map(info)
  }
  return toBinary(
    ModelProtoSchema,
    create(ModelProtoSchema, { irVersion: 8n, opsetImport: [{ domain: '', version: 13n }], graph } as never)
  )
}

function dimension(size: Axis) {
  return typeof size === 'number' ? { dimValue: BigInt(size) } : { dimParam: size }
}
