/** A tensor as a graph model's signature describes it; one with a `resourceId` is a variable that the model fills in itself. */
export interface TensorInfo {
  name: string
  dtype?: unknown
  resourceId?: number
}

export type Signature = { inputs?: Record<string, TensorInfo>; outputs?: Record<string, TensorInfo> } | null | undefined
