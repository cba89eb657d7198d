import * as z from 'zod'
import { figure } from '../words/format.ts'
import { inputs } from './inputs.ts'
import { limitsSchema } from './limits.ts'

/** `all` runs evaluate, diagnose and publish one after the other. */
export const stageSchema = z.enum(['evaluate', 'diagnose', 'publish', 'all'])
export const layoutSchema = z.enum(['auto', 'mvtec', 'aitex', 'folders', 'manifest'])

const perChannel = (value: z.ZodNumber) => z.union([value, z.array(value).min(1)])
const imageSize = z.union([
  z.literal('auto'),
  z.number().int().min(1),
  z.tuple([z.number().int().min(1), z.number().int().min(1)])
])
const pathOr = <T extends [string, ...string[]]>(...words: T) => z.union([z.enum(words), z.string().min(1)])
const name = () => z.string().min(1).optional()
/** One name, or those of several latent levels. */
const names = () => z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]).optional()

const modelRange = z
  .tuple([z.number(), z.number()])
  .refine(([low, high]) => high > low, 'the first number must be below the second')
  .default([0, 1])

const modelInputSchema = z
  .strictObject({
    range: modelRange.describe('What black and white were fed as, before mean and std.'),
    mean: perChannel(z.number()).default(0).describe('Taken off after scaling to range: one number, or one a channel.'),
    std: perChannel(z.number().positive())
      .default(1)
      .describe('Divided by after mean: one number above 0, or one a channel.'),
    layout: z
      .enum(['auto', 'nchw', 'nhwc'])
      .default('auto')
      .describe('Order of the axes of the input; auto: as the model says.'),
    channels: z
      .union([z.literal('auto'), z.literal(1), z.literal(3)])
      .default('auto')
      .describe('1 for grey, 3 for RGB; auto: as the model says.'),
    size: imageSize.default('auto').describe('Side in pixels, or [height, width]; auto: as the model says.'),
    orientation: z
      .enum(['stored', 'exif'])
      .default('stored')
      .describe(
        "Whether pictures are turned as their EXIF orientation says (exif; masks by their own), or taken as they are stored, as PIL's Image.open does."
      )
  })
  .prefault({})
  .describe(
    'How the training code fed the model: value = (range[0] + pixel * (range[1] - range[0]) - mean) / std, pixel from 0 to 1.'
  )

/** Optional as a whole: a run that leaves it out is measured with the same settings as before there was such a key. */
const modelReconstructionSchema = z
  .strictObject({
    range: modelRange.describe('What the model gives for black and white, before mean and std.'),
    mean: perChannel(z.number()).default(0).describe('Taken off after scaling to range: one number, or one a channel.'),
    std: perChannel(z.number().positive())
      .default(1)
      .describe('Divided by after mean: one number above 0, or one a channel.')
  })
  .optional()
  .describe(
    'How the reconstruction is scaled, by the same formula, where it is not as the input; left out: as the input. A key that is left out in it has its default, whatever the input has.'
  )

const sameLength = (mu: string | string[] | undefined, spread: string | string[] | undefined) =>
  spread === undefined ||
  (mu === undefined ? [spread].flat().length === 1 : [mu].flat().length === [spread].flat().length)

const modelOutputsSchema = z
  .strictObject({
    reconstruction: name().describe('Name of the reconstruction.'),
    mu: names().describe('Name of the mean of the latent code; a list for several latent levels: [mu1, mu2].'),
    'log-variance': names().describe(
      'Name of the spread, where it is ln sigma^2; for several latent levels a list, in the order of mu.'
    ),
    sigma: names().describe('Name of the spread, where it is the standard deviation; likewise.'),
    variance: names().describe('Name of the spread, where it is the variance; likewise.')
  })
  .refine(
    (o) => [o['log-variance'], o.sigma, o.variance].filter(Boolean).length <= 1,
    'name only one of log-variance, sigma and variance'
  )
  .refine(
    ({ mu, ...o }) => [o['log-variance'], o.sigma, o.variance].every((spread) => sameLength(mu, spread)),
    'name as many spreads as means: a list of latent levels needs mu as a list too, in the same order'
  )
  .prefault({})
  .describe('Names of the outputs, where they do not tell; only one of log-variance, sigma and variance.')

const modelSchema = z
  .strictObject({
    input: modelInputSchema,
    reconstruction: modelReconstructionSchema,
    outputs: modelOutputsSchema,
    inputs: z
      .strictObject({
        image: name().describe('Name of the input that takes the images.'),
        condition: name().describe(
          "Name of a conditional VAE's condition: one-hot, in the order of the set's conditions."
        )
      })
      .prefault({})
      .describe('Names of the inputs, where they do not tell.'),
    tiling: z
      .strictObject({
        mode: z
          .enum(['auto', 'tile', 'resize'])
          .default('auto')
          .describe(
            'Cut images into patches, or resize them; auto: cut where the layout or the size of the images says so.'
          ),
        stride: z
          .union([z.literal('auto'), z.number().int().min(1)])
          .default('auto')
          .describe('Pixels from patch to patch; auto: the size of the input.'),
        'mask-pixels': z.number().int().min(1).default(25).describe('Mask pixels from which on a patch is defective.')
      })
      .prefault({})
      .describe('How images become patches of the size of the input.')
  })
  .prefault({})
  .describe('What the model expects and gives.')

const enginesSchema = z
  .strictObject({
    onnx: pathOr('auto').default('auto').describe('Folder that onnxruntime-node was installed into.'),
    tensorflow: pathOr('auto').default('auto').describe('Folder that @tensorflow/tfjs-node was installed into.'),
    libtensorflow: pathOr('auto')
      .default('auto')
      .describe('The folder site-packages/tensorflow, or a wheel, to compile @tensorflow/tfjs-node against.'),
    python: pathOr('auto').default('auto').describe('The Python interpreter that has TensorFlow.'),
    'cuda-libraries': pathOr('none')
      .default('none')
      .describe('Folders of CUDA and cuDNN, between colons; CUDA is tried only where they are named.'),
    timeout: z
      .number()
      .positive()
      .max(86_400)
      .default(300)
      .describe('Seconds that one call of an engine in a process of its own may take before it counts as hung.'),
    'memory-budget': z
      .union([z.literal('auto'), z.number().int().positive()])
      .default('auto')
      .describe('MB that batches, decoded images and kept reconstructions may take together; auto: 256.')
  })
  .prefault({})
  .describe('Which inference engines run, and what they may take.')

const thresholdsSchema = z
  .strictObject({
    policy: z
      .enum(['auto', 'max-f1', 'target-fpr', 'youden', 'cost', 'percentile', 'pot'])
      .default('auto')
      .describe('How the recommended threshold is chosen.'),
    'target-fpr': z.number().gt(0).lt(1).default(0.05).describe('False alarms that are aimed at, as a share.'),
    'max-false-alarms': z
      .number()
      .gt(0)
      .lt(1)
      .default(0.15)
      .describe('No threshold with a larger share of false alarms is recommended or offered.'),
    prevalence: z
      .number()
      .gt(0)
      .lt(1)
      .optional()
      .describe('Share of defective units in production, at which precision is told; left out: that of the set.'),
    cost: z
      .strictObject({
        miss: z.number().positive().describe('Cost of a missed defect.'),
        'false-alarm': z.number().positive().describe('Cost of a false alarm.'),
        prevalence: z
          .number()
          .gt(0)
          .lt(1)
          .optional()
          .describe('Share of defective units that costs are weighed at; left out: thresholds.prevalence.')
      })
      .optional()
      .describe('What the policy cost weighs.')
  })
  .prefault({})
  .describe('The recommended threshold.')

const share = () => z.number().min(0).max(1).optional()
/** What can be told of the units of one kind of defect, held against all defect-free ones. */
const barOfDefectSchema = z.strictObject({
  'image-auroc': share().describe('Least AUROC.'),
  recall: share().describe('Least share of the defective units that are found at the operating threshold.')
})
const barOfGroupSchema = barOfDefectSchema.extend({
  'average-precision': share().describe('Least average precision.'),
  'false-alarms': share().describe(
    'Most defect-free units that may be flagged at the operating threshold, as a share.'
  ),
  f1: share().describe('Least F1 at the operating threshold.')
})
/** Optional as a whole: no bar is one that every model meets. */
const requireSchema = barOfGroupSchema
  .extend({
    'pixel-auroc': share().describe('Least pixel-level AUROC.'),
    aupro: share().describe('Least AUPRO.'),
    by: z
      .enum(['point', 'bound'])
      .default('point')
      .describe('What is held against the bar: the figure itself, or the end of its 95 % interval on the bad side.'),
    'by-defect': z
      .record(z.string().min(1), barOfDefectSchema)
      .default({})
      .describe('A bar for each kind of defect, by its name in the evaluation set: image-auroc, recall.'),
    'by-group': z
      .record(z.string().min(1), barOfGroupSchema)
      .default({})
      .describe(
        'A bar for each group (fabric, texture) by its name in the evaluation set: image-auroc, recall, average-precision, false-alarms, f1.'
      )
  })
  .optional()
  .describe("The team's own bar; below it, finding B1 is critical.")

const waiverSchema = z.strictObject({
  id: z.string().min(1).describe('The finding.'),
  reason: z
    .string()
    .min(1)
    .regex(/\p{L}{2}/u, 'say why in words')
    .describe('Why, in words; shown in the report.'),
  expires: z.iso.date().describe('Day on which it lapses, as YYYY-MM-DD; within 400 days.')
})

/**
 * Every setting, its type, its default and its meaning. `action.yml`, `--help`, the README's tables, the reference of the
 * config and the schema for editors are checked against this one schema by tests. All keys are kebab-case, as users write
 * them.
 */
export const settingsSchema = z.strictObject({
  checkpoints: z.array(z.string().min(1)).default([]).describe(meaning('checkpoints')),
  dataset: name().describe(meaning('dataset')),
  'dataset-layout': layoutSchema.default('auto').describe(meaning('dataset-layout')),
  config: z.string().min(1).default('.github/vae-playbook.yml').describe(meaning('config')),
  extends: z
    .string()
    .min(1)
    .default('default')
    .meta({ examples: ['strict', 'default', 'advisory', 'team.yml'] })
    .describe(
      'What this file goes on from, its own keys winning: strict (sets fail-on: warning), default (sets nothing), advisory (sets fail-on: never), or a YAML file, relative to this one and read from the same place.'
    ),
  stage: stageSchema.default('all').describe(meaning('stage')),
  shard: z
    .string()
    .regex(/^\d+\/\d+$/, 'write it as part/parts, for example 2/8')
    .meta({ examples: ['2/8'] })
    .optional()
    .describe(meaning('shard')),
  engine: z.enum(['auto', 'native', 'wasm']).default('auto').describe(meaning('engine')),
  device: z.enum(['auto', 'gpu', 'cpu']).default('auto').describe(meaning('device')),
  'threshold-percentile': z
    .number()
    .gt(0)
    .lt(100)
    .refine((value) => value >= 1, {
      error: ({ input }) => `is it ${figure(100 * (input as number))} that is meant? Percentiles go from 1 to 100`
    })
    .default(95)
    .describe(meaning('threshold-percentile')),
  threshold: z.number().optional().describe(meaning('threshold')),
  baseline: name().describe(meaning('baseline')),
  history: name().describe(meaning('history')),
  'fail-on': z
    .array(z.enum(['critical', 'warning', 'inconclusive', '!inconclusive', 'never']))
    .min(1)
    .default(['critical', 'inconclusive'])
    .describe(meaning('fail-on')),
  comment: z.enum(['always', 'on-findings', 'never']).default('always').describe(meaning('comment')),
  'report-name': z.string().min(1).max(100).optional().describe(meaning('report-name')),
  'report-dir': z.string().min(1).default('vae-playbook-report').describe(meaning('report-dir')),
  model: modelSchema,
  engines: enginesSchema,
  score: z
    .strictObject({
      error: z
        .enum(['squared', 'absolute', 'ssim'])
        .default('squared')
        .describe(
          'Error of a pixel, averaged over the channels; ssim: 1 - structural similarity in a Gaussian window around it.'
        ),
      reduce: z
        .enum(['mean', 'max', 'top-1%', 'blurred-max'])
        .default('mean')
        .describe("How the errors of a unit's pixels become its score."),
      latent: z
        .enum(['none', 'kl', 'mahalanobis'])
        .default('none')
        .describe(
          'Score by the code instead: KL to the prior (nats), or the Mahalanobis distance of mu from that of defect-free units.'
        ),
      'kl-weight': z
        .number()
        .positive()
        .optional()
        .describe('With latent: kl, the score is the reduced error plus this times the KL; left out: the KL alone.')
    })
    .prefault({})
    .describe('The anomaly score.'),
  calibration: pathOr('auto')
    .default('auto')
    .describe(
      'Folder of defect-free images for the threshold; auto: validation/good of the set, else its defect-free test images.'
    ),
  symptoms: limitsSchema.prefault({}).describe('Severity and limits of each finding.'),
  thresholds: thresholdsSchema,
  require: requireSchema,
  gallery: z
    .enum(['on', 'off'])
    .default('on')
    .describe('Pictures of a few patches beside the evidence and in report.html; off: none is kept anywhere.'),
  waivers: z
    .array(waiverSchema)
    .default([])
    .describe('Findings that do not count until a day, each with its reason; shown in the report.'),
  judge: z
    .string()
    .min(1)
    .default('last')
    .describe("The checkpoint that is judged: last, best (by image-level AUROC), or a checkpoint's name."),
  seed: z.number().int().min(0).default(0).describe('Of the fixed sample, permutations and bootstraps.')
})

function meaning(input: string): string {
  return inputs.find(({ name }) => name === input)!.description
}

export type Settings = z.infer<typeof settingsSchema>
export type ModelSettings = Settings['model']
