import type { Patch } from '../../evaluation-set/types.ts'
import { aurocInterval } from '../../statistics/auroc-interval.ts'
import { pairedAurocTest } from '../../statistics/paired-auroc-test.ts'
import { rocAuc } from '../../statistics/roc-auc.ts'
import type { OtherScoresEvidence, UnitColumns } from '../evidence.ts'
import type { LatentColumns, ScoreColumn } from './latent-scores.ts'
import type { ScoredPatch } from './patch-score.ts'
import { UnitFigures } from './scores.ts'
import { topMeans } from './top-means.ts'
import { trivialScores } from './trivial-scores.ts'

const reductions = ['mean', 'max', 'top-0.1%', 'top-1%', 'blurred-max'] as const
const trivial = ['mean', 'deviation', 'gradient-energy'] as const

/** A smaller gain is not worth another score, nor the permutations of a test: its p stays null. */
const WORTH = 0.03

/**
 * What other image-level scores would have given: other reductions of the same error maps, scores by the code, and figures of
 * the image alone that need no model (docs/science.md, "A1"). Keeps one number a unit and score; only AUROCs go into the evidence.
 */
export class OtherScores {
  readonly #reductions: UnitFigures
  readonly #trivial: UnitFigures

  constructor(unit: 'patch' | 'image') {
    this.#reductions = new UnitFigures(unit, reductions.length)
    this.#trivial = new UnitFigures(unit, trivial.length)
  }

  /** @param blurredMax highest value of the 7x7-blurred error map */
  add(
    patch: Patch,
    { x, map, summary }: Pick<ScoredPatch, 'x' | 'map' | 'summary'>,
    blurredMax: number,
    shape: [number, number, number]
  ): void {
    const [hundredth, thousandth] = topMeans(map, [0.01, 0.001])
    this.#reductions.add(patch, [summary.mean, summary.max, thousandth, hundredth, blurredMax])
    const own = trivialScores(x, shape)
    this.#trivial.add(
      patch,
      trivial.map((score) => own[score])
    )
  }

  /**
   * @param units the scores in use, on the same units in the same order
   * @param latent scores by the code of these units; null: the model gives none
   * @param seed of permutations
   * @returns null without images and codes, or with one class only
   */
  finish(units: UnitColumns, latent: LatentColumns | null, seed: number): OtherScoresEvidence | null {
    const { label, group } = units
    const auroc = rocAuc(units.score, label)
    const withImages = this.#reductions.columns[0].length === label.length
    if (auroc === null || (!withImages && latent === null)) return null
    const compare = (other: number[]): Compared => {
      const reached = rocAuc(other, label)!
      const gain = reached - auroc
      if (gain < WORTH) return { auroc: reached, gain, p: null }
      const { greater } = pairedAurocTest(other, units.score, label, group, seed)!
      return { auroc: reached, gain, p: greater, interval: aurocInterval(other, label, group)!.interval }
    }
    return {
      auroc,
      reductions: withImages
        ? reductions.map((reduce, k) => ({ reduce, ...compare(this.#reductions.columns[k]) }))
        : [],
      trivial: withImages
        ? trivial.map((name, k) => {
            const values = this.#trivial.columns[k]
            const higher = rocAuc(values, label)! >= 0.5
            return { score: name, higher, ...compare(higher ? values : values.map((value) => -value)) }
          })
        : [],
      ...(latent === null ? {} : byCode(latent, compare))
    }
  }
}

type Compared = Pick<OtherScoresEvidence['reductions'][number], 'auroc' | 'gain' | 'p' | 'interval'>

function byCode(
  { kl, mahalanobis, negativeElbo, klWeight }: LatentColumns,
  compare: (scores: number[]) => Compared
): Pick<OtherScoresEvidence, 'latent' | 'unmeasured'> {
  const columns = { kl, mahalanobis, 'negative-elbo': negativeElbo } satisfies Record<string, ScoreColumn>
  const entries = Object.entries(columns) as [keyof typeof columns, ScoreColumn][]
  return {
    latent: entries.flatMap(([score, column]) =>
      typeof column === 'string'
        ? []
        : [{ score, ...compare(column), ...(score === 'negative-elbo' && klWeight !== null ? { klWeight } : {}) }]
    ),
    unmeasured: entries.flatMap(([score, column]) => (typeof column === 'string' ? [{ score, reason: column }] : []))
  }
}
