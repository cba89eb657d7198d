import type { FindingRecord, LimitRecord } from './finding-record.ts'

function limit(value: number, unit: string, meaning: string, more: Pick<LimitRecord, 'divides'> = {}): LimitRecord {
  return { default: value, unit, meaning, ...more }
}

/**
 * Every finding, causes before what follows from them: the first that explains another one is the one that is named.
 * Settings, playbook, report, help, schemas and the README's tables are read from here. Where a limit comes from is told in
 * `docs/science.md`.
 */
export const findings = {
  P1: {
    name: 'scale-mismatch',
    title: 'Model and images are on different scales',
    called: 'model and images on different scales',
    kind: 'pre-check',
    severity: 'warning',
    presentIf:
      "the error is over half of the pixels' variance, the best straight line takes away over 70 % of it, and leaves under half of the variance; or another pair of usual scales for input and output takes away over half of the error; or the reconstructions lie outside of any picture",
    grades: 'leaves the run inconclusive',
    limits: {
      'raw-error': limit(0.5, "share of the pixels' variance", 'Mean squared error above which scales are compared.'),
      'affine-share': limit(
        0.3,
        'share of the error',
        'Error left behind the best straight line: under this share of it.'
      ),
      'affine-error': limit(
        0.5,
        "share of the pixels' variance",
        'The same against the variance: a near-constant output is no scale mismatch.'
      ),
      'tried-error': limit(
        0.2,
        "share of the pixels' variance",
        'Mean squared error above which other scales of input and output are tried.'
      ),
      'pair-share': limit(
        0.5,
        'share of the error',
        'Error left on another pair of usual scales: under this share of it.'
      ),
      'picture-error': limit(
        1,
        'squared, image scale 0..1',
        'Mean squared error above which the reconstructions lie outside of 0..1, so that the scale cannot be right.'
      )
    },
    // On the wrong scale no error, no score and, as the encoder was fed that scale too, no code means anything.
    explains: ['X1', 'S4', 'S2', 'X2', 'S3', 'S6', 'S1', 'S5', 'W1', 'O1'],
    leavesOpen: true
  },
  P3: {
    name: 'outputs-change-between-runs',
    title: 'Outputs change between two runs',
    called: 'outputs change between runs',
    kind: 'pre-check',
    severity: 'critical',
    presentIf: 'two runs over the same images differ, or the graph draws random numbers or stands in training mode',
    grades:
      'critical where mu changes by chance (dropout left on), or with the other images of its batch by more than noise; warning where only the reconstruction does, or where training mode changes nothing; notice where the noise was taken out, or where the batch changes no more than noise: images are then run one by one',
    limits: {
      'mu-change': limit(1e-4, 'of mu', 'Largest difference of mu between two runs.'),
      'reconstruction-change': limit(1e-4, 'image scale 0..1', 'Largest difference of a pixel between two runs.'),
      'noise-share': limit(0.05, "share of the scores' variance", 'Noise above which the ranking is said to change.')
    },
    explains: []
  },
  X1: {
    name: 'score-ranks-backwards',
    title: 'The score ranks backwards',
    called: 'score ranks backwards',
    unshown: 'rank defects above the rest',
    kind: 'pre-check',
    severity: 'critical',
    presentIf: "AUROC's upper bound is under 0.5; undecided where only AUROC itself is",
    grades: 'critical',
    limits: { auroc: limit(0.5, 'AUROC', 'Upper bound of AUROC under which the score ranks backwards.') },
    // A score that ranks backwards neither separates nor has a useful threshold.
    explains: ['S6', 'S1', 'W1']
  },
  S4: {
    name: 'latent-means-flat',
    title: 'Latent means flat',
    called: 'latent means (mu) flat',
    unshown: 'use its latent code',
    kind: 'symptom',
    severity: 'critical',
    presentIf:
      'no live unit (signal share of mu above 0.01), or under 0.1 nat in mu; in part: under a tenth live and over 90 % at the prior; undecided where a unit is live and the interval of the information holds 0.1 nat',
    grades:
      'critical, also where skip connections rebuild the images without the code; in part, with a guessed convention or without an exported spread: warning',
    limits: {
      'signal-share': limit(0.01, 'share', 'Var(mu) / (Var(mu) + E sigma^2) above which a latent unit is live.'),
      information: limit(0.1, 'nat', 'Information in mu under which the code is collapsed.'),
      'live-fraction-warning': limit(
        0.1,
        'share of the latent units',
        'Live latent units under which the code is collapsed in part …'
      ),
      'collapsed-fraction-warning': limit(
        0.9,
        'share of the latent units',
        '… if more than this share is at the prior.'
      )
    },
    // A collapsed model has the same error everywhere; beside X2 the code is bypassed: one illness. S2 counts beside it.
    explains: ['X2', 'S3', 'S6', 'S1', 'W1', 'O1', 'U1']
  },
  S2: {
    name: 'reconstructions-look-the-same',
    title: 'Reconstructions look the same',
    called: 'reconstructions look the same',
    unshown: 'rebuild different images differently',
    kind: 'symptom',
    severity: 'critical',
    presentIf:
      'structure diversity Ds (share of the variation between images that the reconstructions keep) under 0.25 of what is predictable, over all images or between typical ones; undecided where an interval reaches under that; not assessable where the images themselves are alike',
    grades: 'critical under 0.05, by its upper bound; else warning',
    limits: {
      diversity: limit(0.05, 'of the predictable share', 'Upper bound of Ds under which S2 is critical.'),
      'diversity-warning': limit(0.25, 'of the predictable share', 'Upper bound of Ds under which S2 is a warning.'),
      'predictable-floor': limit(0.2, 'share', "Least share of the images' variation that counts as predictable."),
      'inputs-alike': limit(0.9, 'correlation', 'Mean correlation of the inputs above which S2 cannot be assessed.')
    },
    // The same as S4 for the errors. They do not explain each other.
    explains: ['S3', 'S6', 'S1', 'W1', 'O1']
  },
  X2: {
    name: 'copies-its-input',
    title: 'The model copies its input',
    called: 'model copies its input',
    kind: 'further-check',
    severity: 'warning',
    presentIf:
      'the reconstructions are close, keep fine detail or noise that a code could not hold, and errors on defects stand out little; or skip connections stand in the graph and swapped codes change nothing',
    grades: "warning; critical if AUROC's lower bound is under 0.6",
    limits: {
      'high-band-correlation': limit(
        0.5,
        'correlation',
        'Correlation of fine detail in image and reconstruction from which it counts as copied.'
      ),
      'error-to-noise': limit(0.8, 'of the noise variance', 'Squared error under which the noise was copied too.'),
      'inside-outside-ratio': limit(
        5,
        'ratio',
        'Error inside the masks over that outside, under which defects hardly stand out.'
      ),
      'error-to-variance': limit(0.1, 'share of the variance', 'Median error under which reconstructions are close.'),
      auroc: limit(0.6, 'AUROC', 'Lower bound of AUROC under which X2 is critical.'),
      'noise-coherence': limit(
        0.1,
        'coherence',
        "Coherence with the images' own noise from which it counts as copied."
      ),
      permutation: limit(
        0.02,
        "of the images' variance",
        "Rise of the error with another image's code under which the code is not used."
      )
    },
    // What is copied leaves no error to find it by.
    explains: ['S6', 'S1', 'W1']
  },
  M1: {
    name: 'masks-misaligned',
    title: 'Masks do not line up with the images',
    called: 'masks do not line up with the images',
    unshown: 'be judged with masks that lie on the defects',
    kind: 'further-check',
    severity: 'warning',
    presentIf:
      'masks that are shifted, flipped, turned, inverted or exchanged fit the error maps far better; undecided where the masks as they are do not fit either',
    grades: 'warning; what masks decide is left out',
    limits: {
      score: limit(1, 'standard deviations', 'Fit that another placement of the masks must exceed.'),
      ratio: limit(1.5, 'ratio', 'So many times the fit of the masks as they are.', { divides: true }),
      identity: limit(0.5, 'standard deviations', 'Least fit that the masks as they are are credited with.'),
      p: limit(0.01, 'p-value', 'Random pairings that may fit as well.'),
      images: limit(8, 'images', 'Defective images with a mask that it takes.')
    },
    explains: []
  },
  S3: {
    name: 'heat-maps-red-or-uniform',
    title: 'Heat maps all red or uniform',
    called: 'heat maps all red or uniform',
    unshown: 'rebuild defect-free images well',
    kind: 'symptom',
    severity: 'critical',
    presentIf:
      "median of error over within-image variance at or above 0.5, unless the error is down to the images' own noise; undecided where its upper bound is",
    grades: 'critical at 0.9 (lower bound 0.8); else warning',
    limits: {
      'error-to-variance': limit(0.9, 'share of the variance', 'Median error from which S3 is critical …'),
      'error-to-variance-bound': limit(0.8, 'share of the variance', '… if its lower bound reaches this.'),
      'error-to-variance-warning': limit(0.5, 'share of the variance', 'Median error from which S3 is a warning.'),
      'inside-outside-ratio': limit(
        3,
        'ratio',
        'Error inside the masks over that outside, under which a map is called uniform …'
      ),
      'blurred-pixel-auroc': limit(
        0.6,
        'AUROC',
        '… if the blurred maps rank pixels no better than this, by the upper bound.'
      )
    },
    // What cannot rebuild defect-free images cannot tell defects by their error.
    explains: ['S6', 'S1', 'W1']
  },
  S6: {
    name: 'auroc-stuck',
    title: 'AUROC stuck near chance',
    called: 'AUROC stuck near chance',
    unshown: 'tell defects from the rest',
    kind: 'symptom',
    severity: 'critical',
    presentIf:
      "every checkpoint's upper bound of AUROC under 0.70 and no rise (a gain of 0.03 with p < 0.05); or likely so by the judged one; absent where a lower bound is over 0.60, or over 0.55 after a rise; else undecided (one-sided 95 % bounds)",
    grades: 'critical with five checkpoints or more; else, or where it is likely and not proven, warning',
    limits: {
      'auroc-lower': limit(0.45, 'AUROC', 'Upper bound of AUROC under which the score ranks backwards, which is X1.'),
      'auroc-upper': limit(0.7, 'AUROC', "Upper bound of AUROC that no stuck checkpoint's reaches."),
      clear: limit(0.6, 'AUROC', 'Lower bound of AUROC over which a checkpoint is not stuck.'),
      gain: limit(0.03, 'AUROC', 'Gain of the last checkpoint over the first from which AUROC rose …'),
      trend: limit(0.05, 'p-value', '… with a one-sided p of the paired test under this.'),
      'rise-clear': limit(0.55, 'AUROC', 'After a rise, the lower bound of AUROC over which it is not stuck …'),
      'rise-auroc': limit(0.65, 'AUROC', '… with an AUROC over this.'),
      'likely-auroc': limit(0.65, 'AUROC', 'AUROC under which stuck is likely, though not proven …'),
      'likely-best': limit(0.67, 'AUROC', '… with no checkpoint from this on …'),
      'likely-bound': limit(0.72, 'AUROC', '… and its one-sided 80 % upper bound under this …'),
      'likely-reach': limit(0.75, 'AUROC', '… and its one-sided 95 % upper bound under this.'),
      checkpoints: limit(5, 'checkpoints', 'Checkpoints that it takes to speak of a trend.'),
      'other-score-gain': limit(0.05, 'AUROC', 'Gain of another score from which it is a cause …'),
      'other-score-p': limit(0.05, 'p-value', '… if the paired test says so.'),
      'mask-area': limit(0.001, 'share of the pixels', 'Median area of the defects under which they count as tiny.')
    },
    // No threshold finds what the score does not separate.
    explains: ['S1', 'W1']
  },
  S1: {
    name: 'threshold-finds-nothing',
    title: 'The threshold finds no defect although the scores rank',
    called: 'threshold finds no defect',
    unshown: 'find defects at its threshold',
    kind: 'symptom',
    severity: 'critical',
    presentIf:
      "no true positive at the operating threshold although AUROC is above 0.5; or next to none: recall's upper bound under twice the false alarm rate, or F1 under a quarter of what another threshold reaches; undecided where recall's lower bound does not exceed the false alarm rate",
    grades:
      "critical if nothing is found, AUROC's lower bound is above 0.5, chance explains it with p ≤ 0.05 only, and some threshold with at most 15 % false alarms has a recall bound above 0.2; else warning",
    limits: {
      auroc: limit(0.5, 'AUROC', 'AUROC above which the scores rank.'),
      chance: limit(0.05, 'probability', 'Probability of no hit by chance up to which finding nothing is no accident.'),
      'false-positive-rate': limit(0.15, 'share', 'False alarms that another threshold may have …'),
      recall: limit(0.2, 'share', '… and the recall that its lower bound must exceed.'),
      'near-f1-ratio': limit(0.25, 'ratio', 'Share of the best F1 under which a threshold finds next to nothing.')
    },
    explains: ['W1']
  },
  S5: {
    name: 'latent-spread-vanishes',
    title: 'Latent spread vanishes',
    called: 'latent spread (sigma) vanishes',
    unshown: 'leave its latent code a spread',
    kind: 'symptom',
    severity: 'warning',
    presentIf:
      'effective beta under 0.1 (with skip connections too); where no decoder can be fed, or skips may have raised it, mean sigma of the live units under 0.01 and median signal-to-noise above 35 dB; or 90 % of the log-variances pinned below ln 1e-4; undecided where the interval of effective beta reaches under 0.1; not assessable where sigma alone does not decide, and on a collapsed code',
    grades: 'warning',
    limits: {
      'effective-beta': limit(0.1, 'ratio', 'Effective beta under which sigma leaves too little noise.'),
      sigma: limit(0.01, 'of the latent code', 'Mean sigma of the live latent units under which the spread vanishes …'),
      'signal-to-noise': limit(35, 'dB', '… if their median signal-to-noise ratio exceeds this.'),
      'pinned-fraction': limit(
        0.9,
        'share',
        'Share of the log-variances at their minimum from which they are pinned …'
      ),
      'pinned-log-variance': limit(Math.log(1e-4), 'ln sigma^2', '… if that minimum is below this.')
    },
    explains: []
  },
  W1: {
    name: 'weak-detection',
    title: 'Most defects pass the operating threshold',
    called: 'weak detection',
    unshown: 'find most defects',
    kind: 'further-check',
    severity: 'warning',
    presentIf: "recall's upper bound at the operating threshold is under 0.4; undecided where only recall itself is",
    grades: 'warning',
    limits: {
      recall: limit(0.4, 'share', "Upper bound of the operating threshold's recall under which detection is weak.")
    },
    explains: []
  },
  E1: {
    name: 'best-checkpoint-earlier',
    title: 'An earlier checkpoint is better than the last one',
    called: 'an earlier checkpoint is better',
    unshown: 'be as good as an earlier checkpoint',
    kind: 'further-check',
    severity: 'warning',
    presentIf:
      'AUROC of the best checkpoint is at least 0.03 above that of the last, with p < 0.05 in a paired test; undecided without that p-value',
    grades: 'warning',
    limits: {
      gain: limit(0.03, 'AUROC', 'Lead of the best checkpoint over the last one …'),
      p: limit(0.05, 'p-value', '… with a one-sided p under this.')
    },
    explains: []
  },
  A1: {
    name: 'better-score-measured',
    title: 'A better score was measured',
    called: 'a better score was measured',
    kind: 'further-check',
    severity: 'notice',
    presentIf:
      "another score of the same units (a reduction of the error maps, KL, Mahalanobis distance of mu, negative ELBO, or a figure of the image alone) has an AUROC at least 0.03 higher, p < 0.05 in a paired test after Holm, and over 0.5 by its interval's lower bound",
    grades: 'notice',
    limits: {
      gain: limit(0.03, 'AUROC', 'Gain over the score in use from which it is told; below 0.03 none is tested …'),
      p: limit(0.05, 'p-value', '… with a one-sided p under this, after Holm over all that were compared.')
    },
    explains: []
  },
  O1: {
    name: 'over-regularized',
    title: 'The KL term holds the code back',
    called: 'over-regularized',
    kind: 'further-check',
    severity: 'notice',
    presentIf:
      'the factor on sigma that the ELBO would choose for the error that is left is 0.25 or less, and fewer than 4 latent units, less than half of all, have a signal share of 0.5 or more (a high effective beta alone is no finding)',
    grades: 'notice',
    limits: {
      'sigma-factor': limit(0.25, 'factor', 'Factor on sigma that the ELBO would choose, up to which sigma is too large …'),
      'strong-units': limit(4, 'latent units', '… if fewer are strong …'),
      'strong-fraction': limit(0.5, 'share of the latent units', '… and less than this share of them.'),
      'signal-share': limit(0.5, 'share', 'Signal share from which a latent unit is strong.')
    },
    explains: []
  },
  U1: {
    name: 'unused-latent-units',
    title: 'Latent units lie idle',
    called: 'unused latent units',
    kind: 'further-check',
    severity: 'notice',
    presentIf: 'under half of the latent units are live',
    grades: 'notice',
    limits: {
      'live-fraction': limit(0.5, 'share of the latent units', 'Live latent units under which the others are counted.')
    },
    explains: []
  },
  P2: {
    name: 'channel-order',
    title: 'Channels of image and reconstruction are in another order',
    called: 'channels in another order',
    kind: 'pre-check',
    severity: 'warning',
    presentIf: 'another order of the channels correlates better, by more than 0.05 in the mean',
    grades: 'warning',
    limits: { margin: limit(0.05, 'correlation', 'Correlation that another order of the channels must gain.') },
    explains: []
  },
  P4: {
    name: 'threshold-on-another-scale',
    title: 'The configured threshold belongs to another score scale',
    called: 'threshold on another scale',
    kind: 'pre-check',
    severity: 'warning',
    presentIf: 'a configured threshold lies outside all scores; with one class only, more than ten times beyond them',
    grades: 'warning',
    limits: {
      factor: limit(10, 'factor', 'With one class only: how far beyond the scores a threshold may lie.', {
        divides: true
      })
    },
    explains: []
  },
  R1: {
    name: 'worse-than-baseline',
    title: 'Worse than the baseline',
    called: 'worse than baseline',
    unshown: 'be as good as the baseline',
    kind: 'further-check',
    severity: 'critical',
    presentIf:
      'AUROC or recall fell, or false alarms rose, by 0.03 or more with p < 0.05 after Holm; or such a drop cannot be ruled out; or half of the live latent units are gone; undecided where recall or false alarms are that much worse without that p-value',
    grades: 'critical where the loss is proven; else warning',
    limits: {
      drop: limit(0.03, 'share or AUROC', 'Loss against the baseline from which it counts …'),
      p: limit(0.05, 'p-value', '… with a one-sided p under this, after Holm.'),
      'live-loss': limit(0.5, 'share of the live latent units', 'Loss of live latent units that is worth a warning.')
    },
    explains: []
  },
  B1: {
    name: 'below-required-bar',
    title: 'Below the bar that the config requires',
    called: 'below the required bar',
    unshown: 'meet the required bar',
    kind: 'further-check',
    severity: 'critical',
    presentIf:
      'a figure of `require` in the config is not met, by its point or, with `by: bound`, by its interval; undecided, and the run inconclusive, where one cannot be measured',
    grades: 'critical',
    limits: {},
    explains: []
  },
  C1: {
    name: 'calibration-unlike-test',
    title: 'The calibration is not like the test',
    called: 'calibration unlike the test',
    unshown: 'hold its promised false alarms',
    kind: 'further-check',
    severity: 'warning',
    presentIf:
      'calibration scores and those of defect-free test units differ (two-sample test by group, p < 0.01), and false alarms at the operating threshold are off by more than 0.05',
    grades: 'warning; promised false alarms are withdrawn',
    limits: {
      'false-alarms': limit(0.05, 'share', 'Difference of the shares above the operating threshold that it takes …'),
      p: limit(0.01, 'p-value', '… with a p under this.'),
      units: limit(8, 'units', 'Defect-free units that it takes on either side.')
    },
    explains: []
  },
  L1: {
    name: 'same-picture-on-both-sides',
    title: 'The same picture stands on both sides',
    called: 'the same picture on both sides',
    kind: 'further-check',
    severity: 'warning',
    presentIf:
      'a picture stands, equal to the pixel, under both labels, in calibration and test, or in the test and in `train`; or nearly so: at under a fifth of the distance that pictures of the set have from their nearest others, and all over',
    grades: 'warning; notice where none is equal to the pixel',
    limits: {},
    explains: []
  },
  D1: {
    name: 'no-verdict-possible',
    title: 'The evaluation cannot support a verdict',
    called: 'evaluation cannot support a verdict',
    kind: 'further-check',
    severity: 'warning',
    presentIf:
      'under 8 defect-free units, one class only, no labels, none of the symptoms assessable, or an AUROC whose interval holds 0.5 (unless a finding is critical)',
    grades: 'leaves the run inconclusive',
    limits: { units: limit(8, 'units', 'Defect-free units that a verdict takes.') },
    explains: [],
    leavesOpen: true
  }
} as const satisfies Record<string, FindingRecord>

export type FindingId = keyof typeof findings
