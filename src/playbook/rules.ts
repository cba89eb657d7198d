import type { FindingId } from '../catalogue/findings.ts'
import { assessA1 } from './checks/a1-better-score-measured.ts'
import { assessB1 } from './checks/b1-below-required-bar.ts'
import { assessC1 } from './checks/c1-calibration-unlike-test.ts'
import { assessD1 } from './checks/d1-no-verdict-possible.ts'
import { assessE1 } from './checks/e1-best-checkpoint-earlier.ts'
import { assessL1 } from './checks/l1-same-picture-on-both-sides.ts'
import { assessM1 } from './checks/m1-masks-misaligned.ts'
import { assessO1 } from './checks/o1-over-regularized.ts'
import { assessP1 } from './checks/p1-scale-mismatch.ts'
import { assessP2 } from './checks/p2-channel-order.ts'
import { assessP3 } from './checks/p3-outputs-change-between-runs.ts'
import { assessP4 } from './checks/p4-threshold-on-another-scale.ts'
import { assessR1 } from './checks/r1-worse-than-baseline.ts'
import { assessU1 } from './checks/u1-unused-latent-units.ts'
import { assessW1 } from './checks/w1-weak-detection.ts'
import { assessX1 } from './checks/x1-score-ranks-backwards.ts'
import { assessX2 } from './checks/x2-copies-its-input.ts'
import type { PlaybookContext } from './context.ts'
import type { Finding } from './finding.ts'
import { assessS1 } from './symptoms/s1-threshold-finds-nothing.ts'
import { assessS2 } from './symptoms/s2-reconstructions-look-the-same.ts'
import { assessS3 } from './symptoms/s3-heat-maps-red-or-uniform.ts'
import { assessS4 } from './symptoms/s4-latent-means-flat.ts'
import { assessS5 } from './symptoms/s5-latent-spread-vanishes.ts'
import { assessS6 } from './symptoms/s6-auroc-stuck.ts'

/** Judges one finding; `before` holds those that come before it in the order, symptoms first. */
export type Rule = (context: PlaybookContext, before: readonly Finding[]) => Finding

/** Who judges each finding of the catalogue. */
export const rules: Record<FindingId, Rule> = {
  S1: assessS1,
  S2: assessS2,
  S3: assessS3,
  S4: assessS4,
  S5: assessS5,
  S6: assessS6,
  P1: assessP1,
  P2: assessP2,
  P3: assessP3,
  P4: assessP4,
  X1: assessX1,
  X2: assessX2,
  M1: assessM1,
  W1: assessW1,
  E1: assessE1,
  A1: assessA1,
  O1: assessO1,
  U1: assessU1,
  R1: assessR1,
  B1: assessB1,
  C1: assessC1,
  L1: assessL1,
  D1: assessD1
}
