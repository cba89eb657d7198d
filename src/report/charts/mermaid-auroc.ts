import type { Diagnosis } from '../../diagnosis/schema.ts'
import { fence } from '../escape.ts'

/**
 * The image-level AUROC over the checkpoints as a Mermaid chart, or nothing unless two checkpoints have one. Labels are
 * epoch numbers, or positions in training order: no text from outside stands in it.
 */
export function mermaidAuroc(diagnosis: Diagnosis): string {
  const points = diagnosis.checkpoints.flatMap(({ epoch, metrics }, i) =>
    metrics.imageAuroc === null ? [] : [{ label: epoch ?? i + 1, value: metrics.imageAuroc }]
  )
  if (points.length < 2) return ''
  const low = Math.min(0.4, Math.floor(Math.min(...points.map((point) => point.value)) * 10) / 10)
  const named = diagnosis.checkpoints.every(({ epoch }) => epoch !== null) ? 'Epoch' : 'Checkpoint'
  return fence(
    [
      'xychart-beta',
      '  title "Image-level AUROC over the checkpoints"',
      `  x-axis "${named}" [${points.map((point) => `"${point.label}"`).join(', ')}]`,
      `  y-axis "AUROC" ${low} --> 1`,
      `  line [${points.map((point) => point.value.toFixed(3)).join(', ')}]`
    ],
    'mermaid'
  )
}
