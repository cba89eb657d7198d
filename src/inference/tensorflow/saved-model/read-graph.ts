import { fromBinary } from '@bufbuild/protobuf'
import type { GraphDef, GraphNode } from '../graph-def.ts'
import { SavedModelSchema, type NodeDef } from './saved-model_pb.ts'

/**
 * The nodes that a signature runs, those of the functions that it calls among them: a SavedModel also keeps what only training
 * and saving call.
 *
 * @param bytes of `saved_model.pb`
 * @returns null where they cannot be read for it
 */
export function readSavedGraph(bytes: Uint8Array, signature: string): GraphDef | null {
  const graphs = parsed(bytes)?.metaGraphs ?? []
  const found = graphs.find(({ signatureDef }) => signature in signatureDef)
  if (found?.graphDef === undefined) return null
  const main = new Map(found.graphDef.node.map((node) => [node.name, node]))
  const functions = new Map(found.graphDef.library?.function.map((one) => [one.signature?.name ?? '', one.nodeDef]))
  const nodes = behind(
    Object.values(found.signatureDef[signature].outputs).map(({ name }) => nodeOf(name)),
    main
  )
  const called = new Set<string>()
  for (const { op, attr } of nodes) {
    const names = [op, ...Object.values(attr).map(({ func }) => func?.name ?? '')]
    for (const name of names.filter((one) => functions.has(one) && !called.has(one))) {
      called.add(name)
      nodes.push(...functions.get(name)!)
    }
  }
  return { node: nodes.map(plain) }
}

function parsed(bytes: Uint8Array) {
  try {
    return fromBinary(SavedModelSchema, bytes)
  } catch {
    return null
  }
}

/** The nodes that some need, these included. */
function behind(names: string[], nodes: Map<string, NodeDef>): NodeDef[] {
  const needed = new Set<NodeDef>()
  for (const open = [...names]; open.length > 0;) {
    const node = nodes.get(open.pop()!)
    if (node === undefined || needed.has(node)) continue
    needed.add(node)
    open.push(...node.input.map(nodeOf))
  }
  return [...needed]
}

/** `node:1` and `^node` in a graph, `node:output:0` in a function. */
function nodeOf(reference: string): string {
  return reference.replace(/^\^/, '').split(':')[0]
}

/** As TensorFlow.js writes it, whose graph models are read alike. */
function plain({ name, op, input, attr }: NodeDef): GraphNode {
  const flags = Object.entries(attr).flatMap(([key, { b }]) => (b ? [[key, { b }] as const] : []))
  return {
    name,
    op,
    input: input.map((one) => (one.startsWith('^') ? one : nodeOf(one))),
    attr: Object.fromEntries(flags)
  }
}
