/** A node of a graph model, in the JSON form of its protobuf message. */
export interface GraphNode {
  name: string
  op: string
  /** `node`, `node:1` for its second output, `^node` for one that only has to run before. */
  input?: string[]
  attr?: Record<string, unknown>
}

/** The graph of a graph model: its nodes, and those of its functions. */
export interface GraphDef {
  node?: GraphNode[]
  library?: { function?: { nodeDef?: GraphNode[] }[] }
}
