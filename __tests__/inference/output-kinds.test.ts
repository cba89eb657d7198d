import { describe, expect, it } from 'vitest'
import { InputError } from '../../src/input-error.ts'
import type { TinyGraph } from '../support/tiny-onnx.ts'
import {
  decoder,
  encoder,
  image,
  integers,
  SIDE,
  takenOf,
  tiny,
  tinyBatch,
  weights,
  withTiny
} from '../support/tiny-models.ts'

const code = ['n', 3]
const CONVOLVED: TinyGraph['nodes'] = [
  ['Conv', ['x', 'kernel', 'shift'], ['c']],
  ['Sigmoid', ['c'], ['output']]
]

describe('what is no reconstruction', () => {
  const names = [
    'reconstruction_error',
    'anomaly_map',
    'AnomalyMap',
    'heatmap',
    'heat_map',
    'residual',
    'x_diff',
    'recon_loss',
    'pred_mask',
    'score_map',
    'segmentation',
    'model/anomaly_map/Sigmoid:0'
  ]
  const difference = (name: string): TinyGraph['nodes'] => [
    ['Sub', ['x', 'output'], ['d']],
    ['Abs', ['d'], [name]]
  ]

  it.each(names)('%s beside an unnamed picture', async (name) => {
    const graph = tiny({ output: image, [name]: image }, [...CONVOLVED, ...difference(name)])
    expect((await takenOf(graph)).reconstruction).toBe('output')
  })

  it.each(names)('%s alone', async (name) => {
    const graph = tiny({ [name]: image }, [...CONVOLVED, ...difference(name)])
    await expect(takenOf(graph)).rejects.toThrow(InputError)
    await expect(takenOf(graph)).rejects.toThrow(
      /no output can be the reconstruction.*outputs: ".*reconstruction: NAME/s
    )
    expect(await takenOf(graph, { outputs: { reconstruction: name } })).toMatchObject({ reconstruction: name })
  })

  it('a lone output that does not resemble the image', async () => {
    const inverted = tiny({ output: image }, [
      ['Conv', ['x', 'kernel'], ['c']],
      ['Neg', ['c'], ['output']]
    ])
    await expect(takenOf(inverted)).rejects.toThrow(
      /does not resemble the image \(correlation -1\.00.*outputs: "output" \[N,1,4,4\].*outputs: \{ reconstruction: NAME \}/s
    )
    expect((await takenOf(inverted, { outputs: { reconstruction: 'output' } })).how).toContain('by configuration')
  })

  it('a lone map of errors that is brighter where the image is', async () => {
    // |x - 0.3 x| correlates with x perfectly where the model draws too dark; the reserve is for those that do so in part.
    const errors = tiny({ output: image }, [
      ['Conv', ['x', 'kernel'], ['c']],
      ['Sub', ['x', 'c'], ['d']],
      ['Sub', ['d', 'shift'], ['e']],
      ['Abs', ['e'], ['output']]
    ])
    await expect(takenOf(errors)).rejects.toThrow(/does not resemble/)
  })

  it.each(['sample', 'prediction', 'pred'])('but %s, which resembles the image, beside its code', async (name) => {
    const graph = tiny({ [name]: image, moments: ['n', 6] }, [
      ['Conv', ['x', 'kernel', 'shift'], ['c']],
      ['Sigmoid', ['c'], [name]],
      ...encoder.slice(0, 3),
      ['Gemm', ['features', 'W_both'], ['moments']]
    ])
    expect((await takenOf(graph)).reconstruction).toBe(name)
  })

  it('figures of an image and no picture: said so, with the way out', async () => {
    const graph = tiny({ score: ['n'] }, [
      ['Flatten', ['x'], ['flat']],
      ['Gemm', ['flat', 'W_score'], ['s']],
      ['Reshape', ['s', 'any'], ['score']]
    ])
    const message = /no output is a picture .*outputs: "score" \[6\].*CSV file with the columns score and label/
    await expect(
      takenOf({ ...graph, integers: { ...integers, any: [-1] }, weights: { ...weights, W_score: [[16, 1], 0.2] } })
    ).rejects.toThrow(message)
  })

  it('but a lone output that resembles the image is one, and one that is decoded from a vector', async () => {
    const likeness = /"output" \(by shape: it resembles the image, correlation (0\.9\d|1\.00)\)/
    const alike = await takenOf(tiny({ output: image }, CONVOLVED))
    expect(alike.how).toMatch(likeness)
    expect(alike.alone).toEqual([expect.stringMatching(likeness)])
    const decoded = await takenOf(tiny({ output: image }, [...encoder, ...decoder('m', 'output')]))
    expect(decoded.how).toContain('"output" (by shape: the graph computes it from the code)')
    expect(decoded.alone).toBeUndefined()
  })

  it('a copy of the input beside it (recons, input, mu, log_var)', async () => {
    const copy: TinyGraph['nodes'] = [['Identity', ['x'], ['copy']]]
    const nodes = [...encoder, ...decoder('m', 'picture'), ...copy]
    const unnamed = tiny({ picture: image, copy: image, m: code, v: code }, nodes)
    expect(await takenOf(unnamed, { outputs: { mu: 'm', 'log-variance': 'v' } })).toMatchObject({
      reconstruction: 'picture'
    })
    const library = tiny({ recons: image, input: image, mu: code, log_var: code }, [
      ...nodes.slice(0, 3),
      ['Gemm', ['features', 'W_mu'], ['mu']],
      ['Gemm', ['features', 'W_lv'], ['log_var']],
      ...decoder('mu', 'recons'),
      ['Identity', ['x'], ['input']]
    ])
    expect(await takenOf(library)).toMatchObject({ reconstruction: 'recons', mu: 'mu', spread: { name: 'log_var' } })
  })
})

describe('forms of a reconstruction', () => {
  const shaped = (output: TinyGraph['outputs'], shape: string) =>
    tiny(output, [...CONVOLVED, ['Reshape', ['output', shape], ['recon']]])

  it.each([
    ['[N,H,W]', 'grey_shape', ['n', SIDE, SIDE]],
    ['flat', 'flat_shape', ['n', SIDE * SIDE]]
  ])('%s', async (_, shape, axes) => {
    const batch = tinyBatch()
    const usual = await withTiny(tiny({ output: image }, CONVOLVED), {}, (model) => model.run(batch))
    const other = await withTiny(shaped({ recon: axes }, shape), {}, (model) => model.run(batch))
    expect(other.reconstruction).toEqual(usual.reconstruction)
  })

  const GREY: TinyGraph['nodes'] = [['Conv', ['x', 'rgb_kernel'], ['recon']]]
  const ofThree = (more: Partial<TinyGraph> = {}) =>
    tiny({ recon: image }, GREY, {
      inputs: { x: ['n', 3, SIDE, SIDE] },
      weights: { ...weights, rgb_kernel: [[1, 3, 1, 1], 0.3] },
      ...more
    })

  it('one channel for grey images that were fed as three', async () => {
    const batch = tinyBatch(6, 3)
    const [outputs, how] = await withTiny(ofThree(), {}, async (model) => [await model.run(batch), model.outputs.how])
    expect(outputs.reconstruction!.length).toBe(batch.pixels.length)
    expect(outputs.reconstruction!.every((value, i) => Math.abs(value - 0.9 * batch.pixels[i]) < 1e-6)).toBe(true)
    expect(how).toContain('it stands for all three of the grey images')
  })

  it('one channel for grey images, with a mean and std of each channel, and flat', async () => {
    const input = { mean: [0.4, 0.5, 0.6], std: [0.1, 0.2, 0.3] }
    expect((await takenOf(ofThree(), { input }, tinyBatch(6, 3))).reconstruction).toBe('recon')
    const flat = tiny(
      { recon: ['n', SIDE * SIDE] },
      [
        ['Conv', ['x', 'rgb_kernel'], ['c']],
        ['Reshape', ['c', 'flat_shape'], ['recon']]
      ],
      {
        inputs: { x: ['n', 3, SIDE, SIDE] },
        weights: { rgb_kernel: [[1, 3, 1, 1], 0.3] },
        integers
      }
    )
    expect((await takenOf(flat, {}, tinyBatch(6, 3))).reconstruction).toBe('recon')
  })

  it('but not for images with colour, at once or later', async () => {
    const coloured = tinyBatch(6, 3)
    coloured.pixels = coloured.pixels.map((value, i) => (i % 5 ? value : 1 - value))
    await expect(takenOf(ofThree(), {}, coloured)).rejects.toThrow(
      /"recon" has 1 channel, the input 3\. The image has colour/
    )
    await withTiny(ofThree(), {}, async (model) => {
      await model.run(tinyBatch(6, 3))
      await expect(model.run(coloured)).rejects.toThrow(/image 0 of a batch has colour/)
    })
  })
})

describe('what is no code', () => {
  const beside = (name: string, width: number) =>
    tiny(
      { recon: image, [name]: ['n', width] },
      [...encoder, ...decoder('m', 'recon'), ['Gemm', ['features', 'W_head'], [name]]],
      { weights: { ...weights, W_head: [[8, width], 0.2] } }
    )

  it.each([
    ['score', 1],
    ['distance', 1],
    ['logits', 10],
    ['class_logits', 3],
    ['probs', 10],
    ['is_defect', 1],
    ['output_1', 10],
    ['143', 3]
  ])('%s [N,%i] that the reconstruction is not computed from', async (name, width) => {
    const outputs = await takenOf(beside(name, width))
    expect(outputs).toMatchObject({ reconstruction: 'recon', mu: null, spread: null })
    expect(outputs.how).toContain('no mu')
  })

  it('is said, with the line that names it', async () => {
    expect((await takenOf(beside('output_1', 10))).how).toMatch(
      /"output_1" \[N,10\] has no name of a code.*model\.outputs\.mu/
    )
  })

  it.each(['output_1', '45', 'bottleneck', 'StatefulPartitionedCall:1'])(
    'but %s that it is computed from',
    async (name) => {
      const nodes = [
        ...encoder.slice(0, 3),
        ['Gemm', ['features', 'W_mu'], [name]] as TinyGraph['nodes'][0],
        ...decoder(name, 'recon')
      ]
      const outputs = await takenOf(tiny({ recon: image, [name]: code }, nodes))
      expect(outputs).toMatchObject({ mu: name, spread: null })
      expect(outputs.how).toContain(`mu = "${name}" (by graph)`)
    }
  )

  it.each(['z', 'latent', 'latents', 'code', 'encoder/z:0'])(
    'but %s of a plain autoencoder, beside a loss',
    async (name) => {
      const nodes: TinyGraph['nodes'] = [
        ...encoder.slice(0, 3),
        ['Gemm', ['features', 'W_mu'], [name]],
        ...decoder(name, 'x_hat'),
        ['Sub', ['x', 'x_hat'], ['d']],
        ['Abs', ['d'], ['loss']]
      ]
      const outputs = await takenOf(tiny({ x_hat: image, [name]: code, loss: image }, nodes))
      expect(outputs).toMatchObject({ reconstruction: 'x_hat', mu: name, spread: null })
      const all = [...nodes, ['Gemm', ['features', 'W_lv'], ['logvar']], ['Identity', [name], ['mu']]]
      const vae = tiny({ x_hat: image, [name]: code, mu: code, logvar: code }, all as TinyGraph['nodes'])
      expect((await takenOf(vae)).mu).toBe('mu')
    }
  )

  it.each(['z', 'z_q', 'latent'])(
    '%s that the reconstruction is not computed from, or that a codebook gave',
    async (name) => {
      if (name === 'z_q') {
        const graph = tiny({ recon: image, z_q: code }, [
          ...encoder.slice(0, 3),
          ['Gemm', ['features', 'W_mu'], ['z_q']],
          ...decoder('z_q', 'recon')
        ])
        expect((await takenOf(graph)).mu).toBeNull()
      } else expect((await takenOf(beside(name, 3))).mu).toBeNull()
    }
  )

  it('and the one of several outputs that it is computed from', async () => {
    const graph = beside('output_2', 10)
    expect(await takenOf({ ...graph, outputs: { ...graph.outputs, m: code } })).toMatchObject({ mu: 'm', spread: null })
  })
})

it('of outputs one behind the other, the code is the last one that all of the picture is made from', async () => {
  const outputs = { output: image, features: ['n', 8], bottleneck: code }
  const way: TinyGraph['nodes'] = [
    ...encoder.slice(0, 3),
    ['Gemm', ['features', 'W_mu'], ['bottleneck']],
    ...decoder('bottleneck', 'output')
  ]
  expect(await takenOf(tiny(outputs, way))).toMatchObject({ mu: 'bottleneck', spread: null })
})

describe('names against the graph', () => {
  const noise = (of: string): TinyGraph['nodes'] => [['RandomNormalLike', [of], ['eps']]]
  const half: TinyGraph['nodes'] = [
    ['Mul', ['v', 'half'], ['log_sigma_']],
    ['Exp', ['log_sigma_'], ['s']]
  ]
  const sum: TinyGraph['nodes'] = [
    ['Mul', ['s', 'eps'], ['scaled']],
    ['Add', ['m', 'scaled'], ['z_']]
  ]
  const renamed = (nodes: TinyGraph['nodes'], names: Record<string, string>): TinyGraph['nodes'] =>
    nodes.map(([type, input, output, more]) => [
      type,
      input.map((name) => names[name] ?? name),
      output.map((name) => names[name] ?? name),
      more
    ])

  const ways: Record<string, TinyGraph['nodes']> = {
    'exp(0.5 X) * noise': [...encoder, ...noise('m'), ...half, ...sum, ...decoder('z_', 'recon')],
    'exp(X) * noise': [...encoder, ...noise('m'), ['Exp', ['v'], ['s']], ...sum, ...decoder('z_', 'recon')],
    'noise * exp(0.5 X), the mean last': [
      ...encoder,
      ...noise('v'),
      ...half,
      ['Mul', ['eps', 's'], ['scaled']],
      ['Add', ['scaled', 'm'], ['z_']],
      ...decoder('z_', 'recon')
    ],
    'noise that is a constant': [
      ...encoder,
      ...half,
      ['Mul', ['s', 'half'], ['scaled']],
      ['Add', ['m', 'scaled'], ['z_']],
      ...decoder('z_', 'recon')
    ],
    'sqrt(X) * noise': [
      ...encoder.slice(0, 4),
      ['Gemm', ['features', 'W_lv'], ['raw']],
      ['Exp', ['raw'], ['v']],
      ...noise('m'),
      ['Sqrt', ['v'], ['s']],
      ...sum,
      ...decoder('z_', 'recon')
    ],
    'no noise: decoded as it is': [...encoder, ...decoder('m', 'recon')]
  }
  const names = { 'sqrt(X) * noise': ['z_mean', 'z_var'] } as Record<string, string[]>

  it.each(Object.keys(ways))('%s: right ones are taken, swapped ones an error with a cure that works', async (way) => {
    const [mean, spread] = names[way] ?? ['mu', 'logvar']
    const outputs = { recon: image, [mean]: code, [spread]: code }
    const right = tiny(outputs, renamed(ways[way], { m: mean, v: spread }))
    expect(await takenOf(right)).toMatchObject({ mu: mean, spread: { name: spread } })
    const swapped = tiny(outputs, renamed(ways[way], { m: spread, v: mean }))
    await expect(takenOf(swapped)).rejects.toThrow(InputError)
    const message = await takenOf(swapped).catch((error: Error) => error.message)
    expect(message).toContain(`the heads "${mean}" and "${spread}" say otherwise than the graph`)
    const key = /outputs: \{ mu: "(.*)", (.*): "(.*)" \}/.exec(String(message))!
    expect([key[1], key[3]]).toEqual([spread, mean])
    expect(await takenOf(swapped, { outputs: { mu: key[1], [key[2]]: key[3] } })).toMatchObject({ mu: spread })
  })
})

describe('mean and log-variance in one tensor', () => {
  const both: TinyGraph['nodes'] = [...encoder.slice(0, 3), ['Gemm', ['features', 'W_both'], ['h']]]
  const split: TinyGraph['nodes'] = [['Split', ['h'], ['m', 'v'], { axis: 1 }]]
  const slices: TinyGraph['nodes'] = [
    ['Slice', ['h', 'i0', 'i3', 'i1'], ['m']],
    ['Slice', ['h', 'i3', 'i6', 'i1'], ['v']]
  ]
  const sampled: TinyGraph['nodes'] = [
    ['RandomNormalLike', ['m'], ['eps']],
    ['Mul', ['v', 'half'], ['l']],
    ['Exp', ['l'], ['s']],
    ['Mul', ['s', 'eps'], ['scaled']],
    ['Add', ['m', 'scaled'], ['z_']],
    ...decoder('z_', 'recon')
  ]
  const graph = (name: string, nodes: TinyGraph['nodes']) =>
    tiny(
      { recon: image, [name]: ['n', 6] },
      nodes.map(([type, input, output, more]) => [
        type,
        input.map((one) => (one === 'h' ? name : one)),
        output.map((one) => (one === 'h' ? name : one)),
        more
      ]),
      { integers: { ...integers, i0: [0], i1: [1], i3: [3], i6: [6] } }
    )

  it.each([
    ['moments', 'by name, split', [...both, ...split, ...sampled]],
    ['mu_logvar', 'by name, sliced', [...both, ...slices, ...sampled]],
    ['latent_parameters', 'by name, its mean decoded', [...both, ...slices.slice(0, 1), ...decoder('m', 'recon')]],
    ['output_1', 'by how the graph splits it', [...both, ...split, ...sampled]],
    ['87', 'by how the graph slices it', [...both, ...slices, ...sampled]]
  ] as [string, string, TinyGraph['nodes']][])('%s: %s', async (name, _, nodes) => {
    await withTiny(graph(name, nodes), {}, async (model) => {
      const batch = tinyBatch()
      const { mu, logVariance, reconstruction } = await model.run(batch)
      expect([mu!.length, logVariance!.length]).toEqual([18, 18])
      expect(model.latent).toEqual({ channels: 3, positions: 1 })
      expect(model.outputs.how).toContain(`"${name}" was split along its channels`)
      const decode = await model.decoder()
      expect(decode).toBeTypeOf('function')
      const again = await (decode as Exclude<typeof decode, string>)(batch, mu!)
      expect(Math.max(...again.map((value, i) => Math.abs(value - reconstruction![i])))).toBeLessThan(1e-6)
    })
  })

  it('of an encoder whose decoder takes half of it, by name or not', async () => {
    const half = tiny({ picture: image }, decoder('z', 'picture'), { inputs: { z: ['n', 3] } })
    for (const name of ['moments', 'output']) {
      const { outputs, nodes, ...more } = graph(name, both)
      const pair = { encoder: { ...more, nodes, outputs: { [name]: outputs[name] } }, decoder: half }
      expect(await takenOf(pair)).toMatchObject({
        mu: `${name} (first half)`,
        spread: { name: `${name} (second half)`, convention: 'log-variance' },
        reconstruction: 'picture'
      })
    }
  })
})

describe('an encoder and a decoder', () => {
  const ofCode = tiny({ output: image }, decoder('z', 'output'), { inputs: { z: code } })

  it('is fed with the only output that fits', async () => {
    const graph = tiny({ a: ['n', 8], b: code }, [
      ...encoder.slice(0, 2),
      ['Relu', ['dense'], ['a']],
      ['Gemm', ['a', 'W_mu'], ['b']]
    ])
    expect(await takenOf({ encoder: graph, decoder: ofCode })).toMatchObject({ mu: 'b', reconstruction: 'output' })
  })

  it('is refused where the encoder gives only a sample, with the cause', async () => {
    const graph = tiny({ z: code }, [...encoder.slice(0, 3), ['Gemm', ['features', 'W_mu'], ['z']]])
    await expect(takenOf({ encoder: graph, decoder: ofCode })).rejects.toThrow(
      /"z" is called as a sample is.*mu and logvar.*outputs: \{ mu: "z" \}/s
    )
  })
})
