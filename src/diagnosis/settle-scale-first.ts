import { isSymptom } from '../catalogue/order.ts'
import { scaleCauses } from '../playbook/checks/p1-scale-mismatch.ts'
import type { PlaybookContext } from '../playbook/context.ts'
import type { Finding } from '../playbook/finding.ts'

/**
 * Symptoms that P1 explains keep their measurements and say nothing of the model: on images of another scale a healthy one looks
 * collapsed, or as if its sigma had vanished. Where P1 is waived it explains nothing, and they stand as they were assessed.
 */
export function settleScaleFirst(
  findings: readonly Finding[],
  { facts: { scale }, ...run }: PlaybookContext
): Finding[] {
  if (typeof scale === 'string') return [...findings]
  const causes = scaleCauses(run, scale)
  return findings.map((finding) =>
    finding.explainedBy === 'P1' && isSymptom(finding.id)
      ? {
          ...finding,
          summary:
            "Measured with images on another scale than the model's (P1), on which a healthy model can look like this too: judge it again once the scale is right.",
          causes,
          actsAgainst: undefined,
          actions: ['Settle the scale of the images first (P1), and evaluate again.']
        }
      : finding
  )
}
