import * as z from 'zod'
import { limitsSchema } from './limits.ts'

/** `all` runs evaluate, diagnose and publish one after the other. */
export const stageSchema = z.enum(['evaluate', 'diagnose', 'publish', 'all'])
export const layoutSchema = z.enum(['auto', 'mvtec', 'aitex', 'folders', 'manifest'])
export const severitySchema = z.enum(['critical', 'warning', 'notice'])

const perChannel = (value: z.ZodNumber) => z.union([value, z.array(value).min(1)])
const imageSize = z.union([
  z.literal('auto'),
  z.number().int().min(1),
  z.tuple([z.number().int().min(1), z.number().int().min(1)])
])
const pathOr = <T extends [string, ...string[]]>(...words: T) => z.union([z.enum(words), z.string().min(1)])

/** How the training code fed the model: v = (range[0] + pixel * (range[1] - range[0]) - mean) / std, pixel in 0..1. */
const modelInputSchema = z.strictObject({
  range: z
    .tuple([z.number(), z.number()])
    .refine(([low, high]) => high > low, 'the first number must be below the second')
    .default([0, 1]),
  mean: perChannel(z.number()).default(0),
  std: perChannel(z.number().positive()).default(1),
  layout: z.enum(['auto', 'nchw', 'nhwc']).default('auto'),
  channels: z.union([z.literal('auto'), z.literal(1), z.literal(3)]).default('auto'),
  size: imageSize.default('auto')
})

const modelOutputsSchema = z
  .strictObject({
    reconstruction: z.string().min(1).optional(),
    mu: z.string().min(1).optional(),
    'log-variance': z.string().min(1).optional(),
    sigma: z.string().min(1).optional(),
    variance: z.string().min(1).optional()
  })
  .refine(
    (o) => [o['log-variance'], o.sigma, o.variance].filter(Boolean).length <= 1,
    'name only one of log-variance, sigma and variance'
  )

const modelSchema = z.strictObject({
  input: modelInputSchema.prefault({}),
  outputs: modelOutputsSchema.prefault({}),
  inputs: z.strictObject({ image: z.string().min(1).optional(), condition: z.string().min(1).optional() }).prefault({}),
  tiling: z
    .strictObject({
      mode: z.enum(['auto', 'tile', 'resize']).default('auto'),
      stride: z.union([z.literal('auto'), z.number().int().min(1)]).default('auto'),
      'mask-pixels': z.number().int().min(1).default(25)
    })
    .prefault({})
})

const enginesSchema = z.strictObject({
  onnx: pathOr('auto').default('auto'),
  tensorflow: pathOr('auto').default('auto'),
  libtensorflow: pathOr('auto').default('auto'),
  python: pathOr('auto').default('auto'),
  'cuda-libraries': pathOr('none').default('none'),
  /** Seconds that one call of a native engine may take before it counts as hung. */
  timeout: z.number().positive().max(86_400).default(300),
  'memory-budget': z.union([z.literal('auto'), z.number().int().positive()]).default('auto')
})

const thresholdsSchema = z.strictObject({
  policy: z.enum(['auto', 'max-f1', 'target-fpr', 'youden', 'cost', 'percentile', 'pot']).default('auto'),
  'target-fpr': z.number().gt(0).lt(1).default(0.05),
  cost: z
    .strictObject({
      miss: z.number().positive(),
      'false-alarm': z.number().positive(),
      prevalence: z.number().gt(0).lt(1)
    })
    .optional()
})

const waiverSchema = z.strictObject({
  id: z.string().min(1),
  reason: z.string().min(1),
  expires: z.iso.date()
})

/**
 * Every setting, its type and its default. `action.yml`, `--help` and the README's tables are checked against this one
 * schema by a test. All keys are kebab-case, as users write them.
 */
export const settingsSchema = z.strictObject({
  checkpoints: z.array(z.string().min(1)).default([]),
  dataset: z.string().min(1).optional(),
  'dataset-layout': layoutSchema.default('auto'),
  config: z.string().min(1).default('.github/vae-playbook.yml'),
  stage: stageSchema.default('all'),
  shard: z
    .string()
    .regex(/^\d+\/\d+$/, 'write it as part/parts, for example 2/8')
    .meta({ examples: ['2/8'] })
    .optional(),
  engine: z.enum(['auto', 'native', 'wasm']).default('auto'),
  device: z.enum(['auto', 'gpu', 'cpu']).default('auto'),
  'threshold-percentile': z.number().gt(0).lt(100).default(95),
  threshold: z.number().optional(),
  baseline: z.string().min(1).optional(),
  history: z.string().min(1).optional(),
  'fail-on': z
    .array(z.enum(['critical', 'warning', 'inconclusive', 'never']))
    .min(1)
    .default(['critical', 'inconclusive']),
  comment: z.enum(['always', 'on-findings', 'never']).default('always'),
  'report-name': z.string().min(1).max(100).optional(),
  'report-dir': z.string().min(1).default('vae-playbook-report'),
  model: modelSchema.prefault({}),
  engines: enginesSchema.prefault({}),
  score: z
    .strictObject({
      error: z.enum(['squared', 'absolute']).default('squared'),
      reduce: z.enum(['mean', 'max', 'top-1%', 'blurred-max']).default('mean')
    })
    .prefault({}),
  calibration: pathOr('auto').default('auto'),
  symptoms: limitsSchema.prefault({}),
  thresholds: thresholdsSchema.prefault({}),
  waivers: z.array(waiverSchema).default([]),
  judge: z.string().min(1).default('last'),
  seed: z.number().int().min(0).default(0)
})

export type Settings = z.infer<typeof settingsSchema>
export type ModelSettings = Settings['model']
export type Severity = z.infer<typeof severitySchema>
