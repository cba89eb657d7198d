import type { Diagnosis } from '../diagnosis/schema.ts'
import type { Evidence } from '../evidence/evidence.ts'
import { checkpointFigure } from './charts/checkpoints.ts'
import type { Figure } from './charts/figure.ts'
import { groupFigure } from './charts/groups.ts'
import { historyFigure } from './charts/history.ts'
import { latentHistogram, unitFigure } from './charts/latent.ts'
import { rocFigure } from './charts/roc.ts'
import { scoreHistogram } from './charts/score-histogram.ts'
import { spectrumFigure } from './charts/spectrum.ts'

export type Chapter = 'scores' | 'training' | 'code' | 'reconstruction' | 'groups'

/**
 * All charts that this run has the figures for, by chapter.
 *
 * @param judged evidence of the judged checkpoint
 */
export function figuresOf(diagnosis: Diagnosis, judged: Evidence): Record<Chapter, Figure[]> {
  const present = (...figures: (Figure | null)[]) => figures.filter((figure) => figure !== null)
  return {
    scores: present(scoreHistogram(diagnosis), rocFigure(diagnosis, judged.units)),
    training: present(checkpointFigure(diagnosis), historyFigure(diagnosis)),
    code: present(unitFigure(diagnosis), latentHistogram(diagnosis)),
    reconstruction: present(spectrumFigure(judged.reconstruction)),
    groups: present(groupFigure(diagnosis, 'defect'), groupFigure(diagnosis, 'fabric'))
  }
}
