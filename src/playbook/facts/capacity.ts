import { percent } from '../../words/format.ts'
import type { PlaybookRun } from '../run.ts'

/** What straight lines make of the images beside the model, the question of "latent too small" and "decoder too weak". */
export interface Capacity {
  /** Even the best linear code of as many units leaves so much that S3 would be present; null: not measured. */
  tooSmall: boolean | null
  /** The best linear code of as many units leaves less than half of that, and far less than the model: its size is not to blame. */
  largeEnough: boolean
  /** Straight lines off the model's own code rebuild clearly more than its decoder does. */
  unread: boolean
  /** "a linear code of 3 units rebuilds 49% of what differs between the images, the model 4%"; empty where not measured */
  componentWords: string
  readoutWords: string
}

/** Of the structure, so much more is no matter of chance or of a bent line. */
const clearlyMore = 0.2

/** @returns null where nothing was measured */
export function capacityOf({ judged, symptoms }: PlaybookRun): Capacity | null {
  const linear = judged.evidence.reconstruction?.linear ?? null
  if (linear === null) return null
  const { model, components, readout } = linear
  const poor = symptoms.S3.limits['error-to-variance-warning']
  const tooSmall = components === null ? null : components < 1 - poor
  const units = judged.evidence.latent?.dimensions ?? 0
  const byModel = model > 0 ? `the model ${percent(model)}` : 'the model less than one picture for all would'
  const lines = (share: number) => `${percent(Math.max(0, share))} of what differs between the images, ${byModel}`
  return {
    tooSmall,
    largeEnough: components !== null && components >= 1 - poor / 2 && components - model >= clearlyMore,
    unread: readout !== null && readout - model >= clearlyMore,
    componentWords:
      components === null
        ? ''
        : `the best linear code of ${units === 1 ? '1 unit' : `${units} units`} rebuilds ${lines(components)}`,
    readoutWords: readout === null ? '' : `straight lines off the model's own code rebuild ${lines(readout)}`
  }
}
