import { aurocComponents } from './auroc-components.ts'
import { aurocVariance } from './auroc-variance.ts'
import { groupSizes } from './group-sizes.ts'
import { standardNormalCdf } from './normal.ts'
import { pairedPermutation, type PairedPValues } from './paired-permutation.ts'

// Where the normal approximation of a paired difference may be trusted; elsewhere ranks are permuted.
const enoughUnits = 30
const enoughGroups = 20
const nearlyPerfect = 0.97

export interface PairedAurocTest extends PairedPValues {
  /** AUROC(a) - AUROC(b). */
  difference: number
  method: 'identical' | 'delong' | 'obuchowski' | 'permutation'
  /** Of the difference, by DeLong or, where groups hold several units, by Obuchowski; null where it cannot be estimated. */
  standardError: number | null
  /** Of the standard error, for Student's t; null where there is none, or nothing to tell. */
  degreesOfFreedom: number | null
}

/**
 * Tests whether two models' AUROCs on the same units differ.
 *
 * With 30 units or more in each class and both AUROCs below 0.97 it is DeLong's paired test; where groups hold several
 * units, the same with Obuchowski's variance, from 20 groups in each class on. Else a permutation test that swaps the
 * models' ranks per unit, or per group (`pairedPermutation`). Score vectors that order the units alike are identical:
 * p = 1.
 *
 * @param a, b finite anomaly scores of the two models on the same units in the same order, shape [N]; scales may differ
 * @param labels 1 = defective, 0 = defect-free, shape [N]
 * @param groups name of the group of each unit, shape [N]; none: units are independent
 * @param seed of the permutations
 * @returns null where one of the classes is empty
 * @throws RangeError where lengths differ, a score is not finite or a label is neither 0 nor 1
 */
export function pairedAurocTest(
  a: ArrayLike<number>,
  b: ArrayLike<number>,
  labels: ArrayLike<number>,
  groups?: ArrayLike<string>,
  seed = 0
): PairedAurocTest | null {
  const ofA = aurocComponents(a, labels)
  const ofB = aurocComponents(b, labels)
  if (ofA === null || ofB === null) return null
  const names = groups ?? Array.from(labels, (_, i) => String(i))
  if (names.length !== labels.length) throw new RangeError(`${labels.length} labels, but ${names.length} groups`)
  const difference = ofA.auroc - ofB.auroc
  const components = ofA.component.map((value, i) => value - ofB.component[i])
  if (components.every((value) => value === 0)) {
    return { difference, twoSided: 1, greater: 1, less: 1, method: 'identical', standardError: 0, degreesOfFreedom: null }
  }

  const grouped = groupSizes(names).grouped
  const perClass = [0, 1].map((label) => groupSizes(names, (i) => labels[i] === label).groups)
  const enough = Math.min(...perClass) >= (grouped ? enoughGroups : enoughUnits)
  const estimated = aurocVariance(components, labels, names)
  // A variance of 0 between models that differ says nothing: the few units all changed alike.
  const standardError = estimated !== null && estimated.variance > 0 ? Math.sqrt(estimated.variance) : null
  const degreesOfFreedom = standardError === null ? null : estimated!.degreesOfFreedom
  if (enough && Math.max(ofA.auroc, ofB.auroc) < nearlyPerfect) {
    if (standardError !== null) {
      const z = difference / standardError
      return {
        difference,
        twoSided: Math.min(1, 2 * standardNormalCdf(-Math.abs(z))),
        greater: standardNormalCdf(-z),
        less: standardNormalCdf(z),
        method: grouped ? 'obuchowski' : 'delong',
        standardError,
        degreesOfFreedom
      }
    }
  }
  return { difference, ...pairedPermutation(a, b, labels, names, seed), method: 'permutation', standardError, degreesOfFreedom }
}
