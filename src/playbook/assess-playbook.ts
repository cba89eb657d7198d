import type { PlaybookContext } from './context.ts'
import { assessD1 } from './checks/d1-no-verdict-possible.ts'
import { assessE1 } from './checks/e1-best-checkpoint-earlier.ts'
import type { Finding } from './finding.ts'
import { assessM1 } from './checks/m1-masks-misaligned.ts'
import { assessP1 } from './checks/p1-scale-mismatch.ts'
import { assessP2 } from './checks/p2-channel-order.ts'
import { assessP3 } from './checks/p3-outputs-change-between-runs.ts'
import { assessP4 } from './checks/p4-threshold-on-another-scale.ts'
import { assessR1 } from './checks/r1-worse-than-baseline.ts'
import { assessS1 } from './symptoms/s1-threshold-finds-nothing.ts'
import { assessS2 } from './symptoms/s2-reconstructions-look-the-same.ts'
import { assessS3 } from './symptoms/s3-heat-maps-red-or-uniform.ts'
import { assessS4 } from './symptoms/s4-latent-means-flat.ts'
import { assessS5 } from './symptoms/s5-latent-spread-vanishes.ts'
import { assessS6 } from './symptoms/s6-auroc-stuck.ts'
import { assessU1 } from './checks/u1-unused-latent-units.ts'
import { assessX1 } from './checks/x1-score-ranks-backwards.ts'
import { assessX2 } from './checks/x2-copies-its-input.ts'

/**
 * Every finding of the playbook on the judged checkpoint, always all of them, in the order of `rules.ts`; each on its
 * own, before waivers and before one explains another.
 */
export function assessPlaybook(context: PlaybookContext): Finding[] {
  const symptoms = [assessS1, assessS2, assessS3, assessS4, assessS5, assessS6].map((assess) => assess(context))
  const checks = [
    assessP1,
    assessP2,
    assessP3,
    assessP4,
    assessX1,
    assessX2,
    assessM1,
    assessE1,
    assessU1,
    assessR1
  ].map((assess) => assess(context))
  return [...symptoms, ...checks, assessD1(context, symptoms)]
}
