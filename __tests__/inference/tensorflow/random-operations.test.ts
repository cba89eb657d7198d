import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { create, toBinary } from '@bufbuild/protobuf'
import { describe, expect, it } from 'vitest'
import { drawsRandomNumbers } from '../../../src/inference/tensorflow/random-operations.ts'
import { readSavedGraph } from '../../../src/inference/tensorflow/saved-model/read-graph.ts'
import { SavedModelSchema } from '../../../src/inference/tensorflow/saved-model/saved-model_pb.ts'
import { leftInTraining } from '../../../src/inference/tensorflow/training-mode.ts'

const fixtures = new URL('../../fixtures/tensorflow/', import.meta.url).pathname

type Node = { name: string; op: string; input?: string[]; flag?: boolean }

/** As Keras writes it: the signature calls a wrapper, which calls the function; saving and training have functions of their own. */
function savedModel(served: Node[], trained: Node[] = []): Uint8Array {
  const plain = ({ flag, input = [], ...node }: Node) => ({
    ...node,
    input,
    attr: (flag === undefined ? {} : { is_training: { b: flag } }) as Record<string, { b: boolean }>
  })
  const call = (name: string, to: string) => ({
    name,
    op: 'StatefulPartitionedCall',
    attr: { f: { func: { name: to } } }
  })
  const graphDef = {
    node: [call('Serve', 'wrapper'), call('Train', 'trained')],
    library: {
      function: [
        { signature: { name: 'wrapper' }, nodeDef: [call('inner', 'served')] },
        { signature: { name: 'served' }, nodeDef: served.map(plain) },
        { signature: { name: 'trained' }, nodeDef: trained.map(plain) }
      ]
    }
  }
  const signatureDef = { serving_default: { outputs: { recon: { name: 'Serve:1' } } } }
  return toBinary(SavedModelSchema, create(SavedModelSchema, { metaGraphs: [{ graphDef, signatureDef }] }))
}

const read = (bytes: Uint8Array) => readSavedGraph(bytes, 'serving_default')!

const normal: Node = { name: 'sampling/RandomStandardNormal', op: 'RandomStandardNormal' }
/** Of Keras 3, of Keras 2, and of TensorFlow 1. */
const dropouts: [string, Node[]][] = [
  [
    'encoder/drop',
    [
      {
        name: 'encoder/drop/stateless_dropout/stateless_random_uniform/StatelessRandomUniformV2',
        op: 'StatelessRandomUniformV2'
      },
      {
        name: 'encoder/drop/stateless_dropout/GreaterEqual',
        op: 'GreaterEqual',
        input: [
          'encoder/drop/stateless_dropout/stateless_random_uniform/StatelessRandomUniformV2:output:0',
          'rate:output:0'
        ]
      }
    ]
  ],
  [
    'model/drop',
    [
      { name: 'model/drop/dropout/random_uniform/RandomUniform', op: 'RandomUniform' },
      {
        name: 'model/drop/dropout/GreaterEqual',
        op: 'GreaterEqual',
        input: ['model/drop/dropout/random_uniform/RandomUniform']
      }
    ]
  ],
  [
    'drop',
    [
      { name: 'drop/dropout/random_uniform/RandomUniform', op: 'RandomUniform' },
      { name: 'drop/dropout/add', op: 'Add', input: ['keep', 'drop/dropout/random_uniform/RandomUniform'] },
      { name: 'drop/dropout/Floor', op: 'Floor', input: ['drop/dropout/add'] }
    ]
  ]
]

describe('what a TensorFlow graph runs', () => {
  it('is read of a SavedModel by its signature: what only training calls does not count', () => {
    expect(drawsRandomNumbers(read(savedModel([normal])))).toBe(true)
    expect(drawsRandomNumbers(read(savedModel([{ name: 'c', op: 'Conv2D' }], [normal])))).toBe(false)
    for (const name of ['saved-model-keras', 'saved-model-module']) {
      const graph = read(readFileSync(join(fixtures, name, 'saved_model.pb')))
      expect(graph.node!.length).toBeGreaterThan(10)
      expect([drawsRandomNumbers(graph), leftInTraining(graph)]).toEqual([false, []])
    }
  })

  it('is not known of what is no SavedModel, or has no such signature', () => {
    expect(readSavedGraph(Buffer.from('{"class_name": "RandomUniform"}'), 'serving_default')).toBeNull()
    expect(readSavedGraph(savedModel([normal]), 'other')).toBeNull()
  })

  it.each(dropouts)('names dropout that drops: %s', (name, nodes) => {
    expect(leftInTraining(read(savedModel(nodes)))).toEqual([`Dropout "${name}"`])
    expect(leftInTraining({ node: nodes })).toEqual([`Dropout "${name}"`])
    expect(leftInTraining(read(savedModel([], nodes)))).toEqual([])
  })

  it('names batch normalization by the batch, and no sampling', () => {
    const fused = (flag: boolean): Node => ({ name: 'enc/bn/FusedBatchNormV3', op: 'FusedBatchNormV3', flag })
    expect(leftInTraining(read(savedModel([fused(true), normal])))).toEqual(['BatchNormalization "enc/bn"'])
    expect(leftInTraining(read(savedModel([fused(false), normal])))).toEqual([])
    const uniform: Node[] = [
      { name: 'u', op: 'RandomUniform' },
      { name: 'm', op: 'Mul', input: ['u'] }
    ]
    expect(leftInTraining({ node: uniform })).toEqual([])
  })
})
