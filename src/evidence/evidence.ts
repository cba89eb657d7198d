import * as z from 'zod'

const number = z.number()
const label = z.union([z.literal(0), z.literal(1)])
/** A point estimate with its nominal 95 % interval. */
const estimate = z.object({ value: number, interval: z.tuple([number, number]) })
/** A histogram with equal-width bins over [low, high]; values outside count into the end bins. */
const histogram = z.object({ low: number, high: number, counts: z.array(number) })

/**
 * One line that a reader has to know before the verdict: how much was left out, or what was taken for what where shapes, values or
 * unusual names alone decided.
 */
export const besideVerdictSchema = z.object({ about: z.enum(['left-out', 'taken']), text: z.string() })
export type BesideVerdict = z.infer<typeof besideVerdictSchema>

/** An object of arrays that have to be of one length. */
function columns<T extends Record<string, z.ZodArray>>(shape: T) {
  return z.object(shape).superRefine((given, context) => {
    const lengths = Object.entries(given as Record<string, unknown[]>).map(
      ([key, { length }]) => [key, length] as const
    )
    const [[first, wanted]] = lengths
    const other = lengths.find(([, length]) => length !== wanted)
    if (other === undefined) return
    const message = `has ${other[1]} entries where "${first}" has ${wanted}`
    context.addIssue({ code: 'custom', path: [other[0]], message })
  })
}

/** Per-unit scores, column by column. Units are patches or images. All columns have one length N. */
const unitsSchema = columns({
  id: z.array(z.string()),
  label: z.array(label),
  group: z.array(z.string()),
  kind: z.array(z.string()),
  fabric: z.array(z.string().nullable()),
  score: z.array(number)
})

/**
 * z = how far the blurred error map, standardized per image, stands inside the masks above its mean; averaged over images.
 * p: share of random pairings of masks and images that reach as high a z; null where it was not tested, as z is not a
 * quarter above that of the masks as they are.
 */
const placement = { z: number, p: number.nullable() }

/** The masks as they are (`matched`) against other placements, on at most 128 defective images at reduced resolution. */
const alignmentSchema = z.object({
  images: number,
  /** Pixels of the model's input per cell of the reduced maps: shifts are multiples of it. */
  resolution: number,
  matched: z.object(placement),
  /** Mean z of the masks of other images. */
  mismatched: number,
  /** The best shift, dx to the right and dy down, in pixels of the model's input: move the masks by it. */
  shift: z.object({ dx: number, dy: number, ...placement }),
  /** The best of the flips and rotations, applied to the masks. */
  turn: z.object({
    operation: z.enum([
      'flip-horizontal',
      'flip-vertical',
      'rotate-180',
      'rotate-90',
      'rotate-270',
      'transpose',
      'anti-transpose'
    ]),
    ...placement
  }),
  inverted: z.object(placement),
  /** Every image with the mask of another one, each mask used once, so that they fit best; null under three images. */
  pairing: z
    .object({ ...placement, examples: z.array(z.object({ image: z.string(), mask: z.string(), z: number })) })
    .nullable()
})

/**
 * Pixel-level figures over all pixels of all test images, with the certificate of the float-bit histogram
 * (docs/science.md, "What is measured").
 */
const pixelSchema = z.object({
  auroc: number,
  averagePrecision: number,
  aupro: number,
  /** Bound on |figure - exact figure|, for auroc, aupro and averagePrecision. */
  aurocError: number,
  auproError: number,
  averagePrecisionError: number,
  regions: number,
  /** Mean error inside the masks over mean error outside, on defective images; null if nothing lies outside. */
  insideOutsideRatio: number.nullable(),
  /** AUROC of the 7x7-blurred error map, with an interval over images; null where it could not be had. */
  blurredAuroc: estimate.nullable(),
  /** Median over defective images of the share of pixels inside the masks; null if no mask has a pixel. */
  medianMaskArea: number.nullable(),
  /**
   * Median over at most 64 patches with a defect: how far it stands out from its surroundings, over how far places of the same shape do
   * elsewhere in the picture, whatever the model. Null: no mask to tell by; evidence of earlier versions has none.
   */
  signalToClutter: number.nullish(),
  /**
   * Whether another placement of the masks would fit the error maps better (docs/science.md, "M1"); null under two
   * images.
   */
  alignment: alignmentSchema.nullable()
})

/** Figures of the reconstruction over the defect-free units (patches), on the image scale 0..1. */
const reconstructionSchema = z.object({
  units: number,
  /** MSE_i / W_i per defect-free patch: mean squared error over within-image variance; null where W_i is 0 (a blank image). */
  errorToVariance: z.array(number.nullable()),
  /** Group of each of these patches, shape of `errorToVariance`; evidence of earlier versions has none. */
  patchGroups: z.array(z.string()).optional(),
  meanSquaredError: number,
  /** That of one picture for all, the mean of these images; evidence of earlier versions has none. */
  meanPictureError: number.optional(),
  /**
   * Largest eigenvalue of the covariance of the images in the fixed sample, summed over pixels; null for fewer than two. Evidence of
   * earlier versions has none.
   */
  largestVariance: number.nullish(),
  /**
   * Shares of what differs between the images of the fixed sample, each one's own means removed and held against its
   * own contrast, that are rebuilt (docs/science.md, "Capacity"). Null: too few images, or alike; evidence of earlier versions has none.
   */
  linear: z
    .object({
      images: number,
      /** By the model; below 0 where one picture for all would be nearer. */
      model: number,
      /** By as many principal components as the code has units; null without a code, and for more than can be told. */
      components: number.nullable(),
      /** By straight lines from mu to the pixels, whatever the decoder does; null without a code. */
      readout: number.nullable()
    })
    .nullish(),
  /** Median over patches of the within-image variance W_i. */
  withinVariance: number,
  /** 1 - SSE / SST, pooled over all pixels (scikit-learn r2_score on the flattened arrays). */
  r2: number,
  /** Mean SSIM over the fixed sample (Gaussian window, sigma 1.5, K1 0.01, K2 0.03, range 1). */
  ssim: number.nullable(),
  /** Share of pixels with |x - xhat| > 0.5 * sd of their image. */
  redShare: number,
  /** Ds = trCov(xhat_c) / trCov(x_c), own mean removed, jackknife interval over the groups of the fixed sample. Null: inputs all alike, or one group. */
  diversity: estimate.nullable(),
  /**
   * Median over consecutive images of the fixed sample of |xhat_c,i - xhat_c,i-1|^2, over that of |x_c,i - x_c,i-1|^2, with a
   * bootstrap interval over groups. Null: typical inputs do not differ, or one group; evidence of earlier versions has none.
   */
  typicalDiversity: estimate
    .extend({
      /** 1 - 2 sn^2 * D / median of |x_c,i - x_c,i-1|^2, 0 at least, with the condition of `predictableShare`. */
      predictableShare: number,
      /** 1 - median of |x_c,i - x_c,i-1|^2 / (|x_c,i|^2 + |x_c,i-1|^2), at least 0. */
      inputCorrelation: number
    })
    .nullish(),
  /** 1 - sn^2 * D / trCov(x_c), 0 at least (earlier versions: 0.2); 1 where the texture is finer than the noise filter. */
  predictableShare: number,
  noise: z.object({
    /** Immerkaer's noise standard deviation, pooled over the defect-free patches. */
    sigma: number,
    /** Whether sigma^2 is under a quarter of the median within-image variance, so that it may be used as a noise floor. */
    usable: z.boolean()
  }),
  /** Mean pairwise correlation of the centered inputs of the fixed sample. */
  inputCorrelation: number,
  /** Pooled regression x = intercept + slope * xhat. */
  scale: z.object({ rawError: number, affineError: number, slope: number, intercept: number }),
  /** channelCorrelation[i][j]: correlation of input channel i with reconstruction channel j; [[r]] for grey. */
  channelCorrelation: z.array(z.array(number)),
  /** Spatial coefficient of variation of the 7x7-blurred error map: defective over defect-free patches; shown, decides nothing. */
  coefficientOfVariationRatio: number.nullable(),
  /** Correlation of Laplacian-filtered images and reconstructions over the fixed sample; null where either has no detail. */
  highBandCorrelation: number.nullable(),
  /** Spectra over the fixed sample in radial bands, cycles per pixel; null for patches under 16 pixels or without structure. */
  bands: z
    .array(
      z.object({
        from: number,
        to: number,
        /** Of the images' power, and of the error's. */
        share: number,
        errorShare: number,
        /** G = P(xhat) / P(x) and E = P(x - xhat) / P(x); null where the images have no power here. */
        gain: number.nullable(),
        error: number.nullable(),
        /** g = Re<X* Xhat> / sqrt(P(x) P(xhat)), -1..1; E = 1 + G - 2 g sqrt(G). */
        coherence: number.nullable(),
        /** Share of the images' power here that their noise accounts for; null where the noise is not known. */
        noise: number.nullable()
      })
    )
    .nullable(),
  /** The frequency of strided layers that stands out most in the reconstructions, dB over its neighbors, less the images'. */
  checkerboard: z.object({ excess: number, frequency: z.tuple([number, number]), errorShare: number }).nullable()
})

/**
 * What other scores would have given on the same units (docs/science.md, "A1"): AUROC, gain over the score in use,
 * paired test.
 */
const otherScore = {
  auroc: number,
  gain: number,
  /** One-sided, of the gain; null where that is under 0.03. */
  p: number.nullable(),
  /** Of the AUROC, where the gain was tested; evidence of earlier versions has none. */
  interval: z.tuple([number, number]).optional()
}
const latentScore = z.enum(['kl', 'mahalanobis', 'negative-elbo'])
const otherScoresSchema = z.object({
  /** The score in use: its AUROC. */
  auroc: number,
  /** Every reduction of the same error maps, the one in use with a gain of 0; empty without images. */
  reductions: z.array(
    z.object({ reduce: z.enum(['mean', 'max', 'top-0.1%', 'top-1%', 'blurred-max']), ...otherScore })
  ),
  /** Figures of the image alone, without the model; `higher` false: defects have the lower values. */
  trivial: z.array(
    z.object({ score: z.enum(['mean', 'deviation', 'gradient-energy']), higher: z.boolean(), ...otherScore })
  ),
  /**
   * Scores by the code: KL to the prior, Mahalanobis distance of mu from that of defect-free units, and mean squared error +
   * `klWeight` KL. Left out: the model gives no code, or an earlier version measured.
   */
  latent: z.array(z.object({ score: latentScore, ...otherScore, klWeight: number.optional() })).optional(),
  /** Those of them that could not be measured. */
  unmeasured: z.array(z.object({ score: latentScore, reason: z.string() })).optional()
})

/** Statistics of the code over the defect-free patches. A unit is one latent dimension; of a spatial latent one (channel, row, column). */
const latentFigures = z.object({
  /** Number of images (patches) behind the statistics. */
  images: number,
  dimensions: number,
  channels: number,
  positions: number,
  /** #{Var(mu_j) > 0.01} (Burda 2016). */
  activeUnits: number,
  /** Mean over units of the sample variance of mu. */
  muVariance: number,
  /** Largest |mu_ij - mean_j| of all: below 1e-6 the encoder is dead. */
  muSpread: number,
  /** All below are null where the model exports no log-variance, sigma or variance. */
  spread: z
    .object({
      /** sigma, averaged over images and units; over active units (null if none); over live units (null if none). */
      meanSigma: number,
      meanSigmaActive: number.nullable(),
      meanSigmaLive: number.nullable(),
      /** #{R_j > 0.01}, R_j = Var(mu_j) / (Var(mu_j) + E sigma_j^2). */
      liveUnits: number,
      /** I_G = sum_j -0.5 ln(1 - R_j), nats, with a jackknife-type interval over groups. */
      signalInformation: estimate,
      /** E KL(q(z|x) || N(0, 1)), nats, summed over units. */
      klTotal: number,
      /** Share of (eps, delta)-collapsed units: eps 0.01 nat, delta max(0.01, 1/N) (Lucas 2019). */
      collapsedFraction: number,
      /** Median over live units of 10 log10(Var mu_j / E sigma_j^2), dB; null if none is live. */
      signalToNoise: number.nullable(),
      /** #{E sigma_j^2 > 0.9 and Var(mu_j) < 0.01}: units that stay at the prior. */
      passiveUnits: number,
      /** sum_j (1 - E sigma_j^2). */
      usedVariance: number,
      /** Share of all log-variances within 1e-3 of their minimum, and that minimum (a clamp). */
      pinned: z.object({ fraction: number, logVariance: number }),
      sigmaHistogram: histogram,
      /** R_j and mean sigma of the units that `top` leaves out; left out where it leaves out none, and by earlier versions. */
      others: columns({ signalShare: z.array(number), sigma: z.array(number) }).optional()
    })
    .nullable(),
  muHistogram: histogram,
  /** The at most 64 units with the largest KL (or variance of mu), in that order. */
  top: z.array(
    z.object({
      unit: number,
      muMean: number,
      muVariance: number,
      sigma: number.nullable(),
      kl: number.nullable(),
      signalShare: number.nullable()
    })
  )
})

/** Several latent levels: the figures of all together, and of each. Left out for one level, and by earlier versions. */
const latentSchema = latentFigures.extend({
  levels: z.array(latentFigures.extend({ name: z.string() })).optional()
})

/**
 * Two runs over the same at most 32 images (docs/science.md, "P3"), as everything here was measured; largest absolute
 * differences, image scale for the reconstruction.
 */
const determinismSchema = z.object({
  images: number,
  muChange: number.nullable(),
  reconstructionChange: number.nullable(),
  /** Var(run1 - run2) / 2 over these images, over Var(score) of all defect-free units. */
  noiseShare: number.nullable(),
  /** Operators that draw random numbers stand in the graph; null: cannot be told. */
  samples: z.boolean().nullable(),
  /** The noise that they draw was taken out before anything was measured: reconstructions are those of mu. */
  noiseTakenOut: z.boolean(),
  /**
   * Where something changed: the same images once more, in the very batches of the second run. Without a change there, the model
   * depends on which images are run together, and on nothing else.
   */
  repeated: z.object({ muChange: number.nullable(), reconstructionChange: number.nullable() }).optional(),
  /** Where something changed: Var(mu1 - mu2) / 2 over Var(mu), both over these images and summed over units; null without mu. */
  muNoiseShare: number.nullable().optional(),
  /** Every image was run by itself, as the model depends on its batch. */
  oneByOne: z.literal(true).optional(),
  /** The graph quantizes by the range of the whole batch. */
  quantizesDynamically: z.literal(true).optional(),
  /** Nodes that stand in the graph as they are in training. */
  trainingMode: z.array(z.string()).optional()
})

/** How pixels are written in a tensor, as `model.input` and `model.reconstruction` say it. */
const pixelScaleSchema = z.object({
  range: z.tuple([number, number]),
  mean: z.union([number, z.array(number)]),
  std: z.union([number, z.array(number)])
})

/**
 * Two scales on which model and images fit far better than on the configured ones (docs/science.md, "P1"), found by feeding a few
 * defect-free images on each of the usual scales.
 */
const scalesSchema = z.object({
  images: number,
  configured: z.object({
    input: pixelScaleSchema,
    reconstruction: pixelScaleSchema,
    /** Whether `model.reconstruction` is set. */
    apart: z.boolean(),
    /** MSE / Var(x) over these images, as `reconstruction.scale.rawError`. */
    rawError: number
  }),
  fitting: z.object({
    input: pixelScaleSchema,
    reconstruction: pixelScaleSchema,
    rawError: number,
    /** Whether the reconstruction's scale is none of the usual ones, but the best line through these images. */
    measured: z.boolean(),
    /** Read through the logistic function, whatever scale: the model gives what comes before its last sigmoid. */
    logits: z.literal(true).optional()
  })
})

/**
 * What the decoder makes of codes of our choice, over the fixed sample (docs/science.md,
 * "Does the decoder use its code").
 */
const interventionsSchema = z.object({
  /** Tensors by which features of the image reach the reconstruction past the code; empty: none; null: cannot be told. */
  skips: z.array(z.string()).nullable(),
  /** Why no code could be decoded; null where some were. */
  reason: z.string().nullable(),
  images: number,
  /** [MSE(x, decode(another image's mu)) - MSE(x, decode(mu))] / TV, TV: mean over pixels of the variance over images. */
  permutation: estimate.nullable(),
  /** decoderVariance / MSE; null without a spread, or where sum(1 - sigma^2) is under 3. Skips raise it: see `skips`. */
  effectiveBeta: estimate.nullable(),
  /** E |decode(z) - decode(mu)|^2 / sum_j (1 - E sigma_j^2), z from q(z|x): the variance that a Gaussian decoder would have. */
  decoderVariance: number.nullable(),
  /**
   * Mean absolute change of a pixel, 0..1, when a unit moves by two standard deviations of its codes, sqrt(Var mu + sigma^2): the
   * first 8 of `latent.top`, on 8 images.
   */
  nudges: z.array(z.object({ unit: number, change: number }))
})

/** Why a picture was kept. */
export const galleryRoles = [
  'defect-free-lowest',
  'defect-free-median',
  'defect-free-highest',
  'defect-lowest',
  'defect-median',
  'defect-highest',
  'film'
] as const

const pictureFile = z.object({ file: z.string().regex(/^\d{3}-(?:input|reconstruction)\.png$/), sha256: z.string() })

/**
 * Pictures of a few patches beside the evidence, in a folder of its name: input and reconstruction, 8-bit PNG, of patches over 256
 * pixels a side the mean of blocks. The film's patches are the same for every checkpoint.
 */
const gallerySchema = z.object({
  pictures: z.array(
    z.object({
      /** Of the patch; `unit` is what it stands for, whose score it is. */
      id: z.string(),
      unit: z.string(),
      label,
      kind: z.string(),
      fabric: z.string().nullable(),
      score: number,
      roles: z.array(z.enum(galleryRoles)),
      width: z.number().int().positive().max(256),
      height: z.number().int().positive().max(256),
      /** File names, each with the sha256 of its content. */
      input: pictureFile,
      reconstruction: pictureFile,
      /** Outline of the mask as an SVG path in pixels of the picture; null without a mask, or where it is too ragged to be drawn. */
      outline: z
        .string()
        .regex(/^[MLZ\d. ]+$/)
        .nullable()
    })
  )
})

/** All checkpoints of a run, whatever part of them this shard measured: shards of one run have equal ones. */
const runSchema = z.object({
  /** How many checkpoints there are. */
  checkpoints: number.int().positive(),
  /** sha256 over their names and checksums, in training order. */
  list: z.string(),
  /** `PART/PARTS` as `shard` said it; null: one job measured all of them. */
  shard: z
    .string()
    .regex(/^\d+\/\d+$/)
    .nullable()
})

const spreadSchema = z
  .object({
    name: z.string(),
    convention: z.enum(['log-variance', 'log-sigma', 'sigma', 'variance']),
    guessed: z.boolean()
  })
  .nullable()

/** Pictures on both sides of what has to be apart; the files are pairs, the first of them. */
const leak = z.object({
  between: z.enum(['labels', 'calibration', 'train']),
  /** How many have their like on the other side. */
  pictures: number,
  files: z.array(z.tuple([z.string(), z.string()]))
})

const leaksSchema = z.object({
  /** Equal to the pixel, whatever file they lie in. */
  identical: z.array(leak),
  /** Far nearer to each other than the pictures of the set are (docs/science.md, "L1"). */
  near: z.array(leak),
  /** Pictures of `train` that were compared, and that were not. */
  trained: number,
  notCompared: number,
  /** Why `train` could not be looked through. */
  reason: z.string().optional()
})

/** What was measured on one checkpoint: everything that later stages need. Ships as `evidence/NAME.json`. */
export const evidenceSchema = z.object({
  schemaVersion: z.literal(1),
  tool: z.object({
    name: z.literal('vae-playbook'),
    version: z.string(),
    engine: z.string(),
    device: z.string(),
    /** Devices that were not taken, each with the reason. */
    deviceNotes: z.array(z.string()).optional()
  }),
  checkpoint: z.object({
    name: z.string(),
    epoch: number.nullable(),
    /** Position in training order, from 0. */
    order: number,
    kind: z.string(),
    sha256: z.string()
  }),
  evaluationSet: z.object({
    /** Equal hashes: the same images, masks, labels, groups and geometry. */
    hash: z.string(),
    layout: z.string(),
    unit: z.enum(['patch', 'image']),
    images: number,
    patches: number,
    leftOut: z.array(z.object({ name: z.string(), reason: z.string() })),
    notes: z.array(z.string()),
    /** What a reader has to know before the verdict; left out by earlier versions. */
    besideVerdict: z.array(besideVerdictSchema).optional(),
    /** Whether calibration images are apart from the test images. */
    calibration: z.enum(['separate', 'test']),
    /** Names of images (by content) that stand both in the calibration and in the test set. */
    duplicates: z.array(z.string()),
    /** By decoded pixels; left out without images, and by earlier versions. */
    leaks: leaksSchema.optional(),
    /** Whether masks exist for the pixel-level figures. */
    masks: z.boolean(),
    /** Why the masks say nothing of where defects are; left out where they do, and by earlier versions. */
    doubtfulMasks: z.string().optional(),
    /** [channels, height, width], or null for recorded outputs without images. */
    geometry: z.tuple([number, number, number]).nullable(),
    /** How many defect-free patches are in the fixed sample for SSIM and bootstraps. */
    sample: number
  }),
  /** Canonical JSON of the settings that change what is measured; shards must agree. */
  measuredWith: z.string(),
  /** What the run that measured this set out to measure; left out by earlier versions, and for a baseline. */
  run: runSchema.optional(),
  outputs: z.object({
    reconstruction: z.string().nullable(),
    mu: z.string().nullable(),
    spread: spreadSchema,
    how: z.string(),
    /** Of that, what was taken by its shape, its values or its likeness to the image alone; left out where nothing was. */
    alone: z.array(z.string()).optional(),
    /** Several latent levels; `mu` and `spread` name all of them together. */
    levels: z.array(z.object({ mu: z.string(), spread: spreadSchema })).optional()
  }),
  units: unitsSchema,
  /** Scores of units that have no labels, in the order of the file: then `units` is empty. Left out or null: all have labels. */
  unlabeled: z.object({ score: z.array(number), group: z.array(z.string()) }).nullish(),
  /** Scores of the separate calibration units; null: the defect-free test units calibrate. */
  calibration: columns({ score: z.array(number), group: z.array(z.string()) }).nullable(),
  pixel: pixelSchema.nullable(),
  /** Null without images and codes, or with one class only. */
  otherScores: otherScoresSchema.nullable(),
  reconstruction: reconstructionSchema.nullable(),
  latent: latentSchema.nullable(),
  determinism: determinismSchema.nullable(),
  interventions: interventionsSchema.nullable(),
  /** Left out: the configured scales fit, no others fit better, or nothing was run. */
  scales: scalesSchema.optional(),
  /** Left out: no images, `gallery: off`, or an earlier version measured. */
  gallery: gallerySchema.optional()
})

export type Evidence = z.infer<typeof evidenceSchema>
export type LeakEvidence = z.infer<typeof leak>
export type RunEvidence = z.infer<typeof runSchema>
export type UnitColumns = Evidence['units']
export type PixelEvidence = NonNullable<Evidence['pixel']>
export type ReconstructionEvidence = NonNullable<Evidence['reconstruction']>
export type AlignmentEvidence = z.infer<typeof alignmentSchema>
export type OtherScoresEvidence = NonNullable<Evidence['otherScores']>
export type LatentEvidence = NonNullable<Evidence['latent']>
export type DeterminismEvidence = NonNullable<Evidence['determinism']>
export type InterventionEvidence = NonNullable<Evidence['interventions']>
export type ScalesEvidence = z.infer<typeof scalesSchema>
export type GalleryEvidence = z.infer<typeof gallerySchema>
export type GalleryPicture = GalleryEvidence['pictures'][number]
export type Estimate = z.infer<typeof estimate>
export type Histogram = z.infer<typeof histogram>
