import type { Patch } from '../../evaluation-set/types.ts'
import { InputError } from '../../input-error.ts'
import type { LatentShape } from '../../inference/model.ts'
import { mahalanobisDistance, type CodeFit } from './code-fit.ts'
import { CrossFittedDistances } from './cross-fitted-distances.ts'
import { klDivergence } from './divergence.ts'
import { UnitFigures } from './scores.ts'

/** What calibration images of their own say of defect-free ones; plain data, as it goes to another thread. */
export interface CalibratedCodes {
  /** Null: their codes do not vary. */
  fit: CodeFit | null
  /** Mean squared error of a pixel; null without reconstructions. */
  squaredError: number | null
}

/** One score for each unit; or, in a sentence, why there are none. */
export type ScoreColumn = number[] | string

export interface LatentColumns {
  kl: ScoreColumn
  mahalanobis: ScoreColumn
  /** Mean squared error + `klWeight` KL: the negative ELBO of a Gaussian decoder, per value and times twice its variance. */
  negativeElbo: ScoreColumn
  /** 2 variance / values of a patch, the decoder's variance being the mean squared error on defect-free patches; null without. */
  klWeight: number | null
}

/**
 * The distances of a run that is scored by them.
 *
 * @throws InputError where there are none
 */
export function distancesOf(columns: LatentColumns | null): number[] {
  const distances = columns?.mahalanobis ?? 'The model exports no mu.'
  if (typeof distances !== 'string') return distances
  throw new InputError(
    `score.latent: mahalanobis cannot be computed. ${distances} Give more calibration images (calibration), or score otherwise (score.latent: none or kl)`
  )
}

const NO_SPREAD = 'The model exports no log-variance, sigma or variance.'
const NO_RECONSTRUCTION = 'There are no reconstructions.'

/**
 * Scores by the code: KL to the prior, Mahalanobis distance of mu from that of defect-free patches, and reconstruction and KL
 * together (docs/science.md, "Scores by the code"). Keeps a few numbers a patch, and codes only where nothing but the test units
 * themselves can say where defect-free ones lie.
 */
export class LatentScores {
  readonly #unit: 'patch' | 'image'
  readonly #calibrated: CalibratedCodes | null
  readonly #crossFitted: CrossFittedDistances
  readonly #images: number[] = []
  readonly #kl: number[] = []
  readonly #distances: number[] = []
  readonly #squaredErrors: number[] = []
  /** Over defect-free patches. */
  readonly #defectFree = { count: 0, squaredError: 0 }
  #withSpread = true
  #withReconstruction = true

  /**
   * @param calibrated of calibration images; null: the defect-free patches that are added calibrate, each by others
   * @param bytes that codes may take
   */
  constructor(unit: 'patch' | 'image', shape: LatentShape, calibrated: CalibratedCodes | null, bytes: number) {
    this.#unit = unit
    this.#calibrated = calibrated
    this.#crossFitted = new CrossFittedDistances(shape, bytes)
  }

  /**
   * @param mu, logVariance [units] of the patch
   * @param squaredError mean over its pixels; null without a reconstruction
   * @returns its KL, nats; null without a spread
   */
  add(patch: Patch, mu: Float32Array, logVariance: Float32Array | null, squaredError: number | null): number | null {
    this.#images.push(patch.image)
    if (this.#calibrated === null) this.#crossFitted.add(mu, patch.group, patch.label === 0)
    else if (this.#calibrated.fit !== null) this.#distances.push(mahalanobisDistance(this.#calibrated.fit, mu))
    if (squaredError === null) this.#withReconstruction = false
    else {
      this.#squaredErrors.push(squaredError)
      if (patch.label === 0) {
        this.#defectFree.count++
        this.#defectFree.squaredError += squaredError
      }
    }
    if (logVariance === null) {
      this.#withSpread = false
      return null
    }
    const kl = klDivergence(mu, logVariance)
    this.#kl.push(kl)
    return kl
  }

  /** @param values of a patch: channels x height x width; null without images */
  finish(values: number | null): LatentColumns {
    const kl = this.#withSpread ? this.#kl : NO_SPREAD
    const variance = this.#squaredError()
    const klWeight = variance === null || values === null ? null : (2 * variance) / values
    const together =
      typeof kl === 'string'
        ? kl
        : klWeight === null
          ? NO_RECONSTRUCTION
          : kl.map((nats, i) => this.#squaredErrors[i]! + klWeight * nats)
    return {
      kl: this.#ofUnits(kl),
      mahalanobis: this.#ofUnits(this.#mahalanobis()),
      negativeElbo: this.#ofUnits(together),
      klWeight: typeof together === 'string' ? null : klWeight
    }
  }

  /** What these patches, being calibration images, say of defect-free ones. */
  calibrated(): CalibratedCodes {
    return { fit: this.#crossFitted.fit(), squaredError: this.#squaredError() }
  }

  #squaredError(): number | null {
    if (!this.#withReconstruction) return null
    if (this.#calibrated !== null) return this.#calibrated.squaredError
    const { count, squaredError } = this.#defectFree
    return count === 0 ? null : squaredError / count
  }

  #mahalanobis(): ScoreColumn {
    if (this.#calibrated === null) return this.#crossFitted.distances()
    return this.#calibrated.fit === null ? 'The codes of the calibration images do not vary.' : this.#distances
  }

  #ofUnits(patches: ScoreColumn): ScoreColumn {
    if (typeof patches === 'string') return patches
    const units = new UnitFigures(this.#unit, 1)
    patches.forEach((value, i) => units.add({ image: this.#images[i]! }, [value]))
    return units.columns[0]!
  }
}
