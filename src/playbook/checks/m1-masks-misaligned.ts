import type { AlignmentEvidence } from '../../evidence/evidence.ts'
import type { PlaybookContext } from '../context.ts'
import type { Finding, Measurement } from '../finding.ts'
import { buildFinding, type Assessment } from '../build-finding.ts'
import { count, figure } from '../../words/format.ts'

/**
 * M1: masks do not line up with the images. Inside its own mask, the error map of a defective image should stand above its
 * mean; where shifted, flipped, inverted or exchanged masks catch clearly more of it, they are wrong (SCIENCE.md 1.9, limits
 * of RULES.md): a z over 1, at least 1.5 times max(z of the masks as they are, 0.5), and more than random pairings of the
 * same masks and images give. A model whose maps point nowhere has no better placement either, and is not accused.
 */
export function assessM1(context: PlaybookContext): Finding {
  return buildFinding('M1', context.symptoms, assessment(context))
}

/** Whether figures that masks decide may be used: not where M1 is present. */
export function masksAlign(context: PlaybookContext): boolean {
  return assessM1(context).status !== 'present'
}

function assessment(context: PlaybookContext): Assessment {
  const { pixel, evaluationSet } = context.judged.evidence
  const limits = context.symptoms.M1.limits
  if (pixel === null) {
    const reason = evaluationSet.masks ? 'No error maps to hold the masks against.' : 'There are no masks to check.'
    return { status: 'not-assessable', reason }
  }
  const { alignment } = pixel
  if (alignment === null || alignment.images < limits.images) {
    const reason = `Only ${count(alignment?.images ?? 0, 'defective image')} whose masks have an inside and an outside; this needs ${limits.images} or more.`
    return { status: 'not-assessable', reason }
  }
  const needed = limits.ratio * Math.max(alignment.matched.z, limits.identity)
  const placements = otherPlacements(alignment)
  const better = placements
    .filter(({ z, p }) => z > limits.score && z >= needed && p !== null && p <= limits.p)
    .sort((a, b) => b.z - a.z)
  const [best] = better
  const shown = best ?? placements.reduce((a, b) => (b.z > a.z ? b : a))
  const measurements: Measurement[] = [
    { metric: 'maskFit', value: alignment.matched.z, operator: '<=', limit: shown.z / limits.ratio },
    { metric: shown.metric, value: shown.z, operator: '>=', limit: Math.max(limits.score, needed) },
    { metric: 'placementP', value: shown.p, operator: '<=', limit: limits.p }
  ]
  const own = `${figure(alignment.matched.z)} standard deviations`
  if (best === undefined) {
    const found = (alignment.matched.p ?? 1) <= limits.p
    return {
      status: 'absent',
      summary: found
        ? `The masks lie where the error is: inside them it stands ${own} above an image's mean, and no shift, flip, inversion or exchange fits better.`
        : `The error maps hardly point to the masks (${own} from an image's mean inside them), but no shift, flip, inversion or exchange of the masks fits better.`,
      measurements
    }
  }
  return {
    status: 'present',
    severity: 'warning',
    summary: `The masks do not lie on the defects: inside them the error lies ${own} from an image's mean, ${best.placed} ${figure(best.z)} above it. Nothing that is measured with these masks can be used.`,
    measurements,
    causes: placements.map(({ cause, placed, z, p }) => ({
      cause,
      likelihood:
        cause === best.cause ? 'likely' : better.some((other) => other.cause === cause) ? 'possible' : 'ruled-out',
      because: `${placed.charAt(0).toUpperCase()}${placed.slice(1)} the error inside lies ${figure(z)} standard deviations from an image's mean${p === null ? '' : ` (p ${figure(p)})`}.`
    })),
    actions: [best.cure, labelsAdvice(context)]
  }
}

interface Placement {
  cause: string
  metric: string
  z: number
  p: number | null
  /** "with the masks …" */
  placed: string
  cure: string
}

function otherPlacements({ shift, turn, inverted, pairing, resolution }: AlignmentEvidence): Placement[] {
  const { dx, dy } = shift
  const about = resolution > 1 ? 'about ' : ''
  const moved = `${about}dx = ${dx}, dy = ${dy} pixels of the model's input`
  return [
    {
      cause: 'masks-shifted',
      metric: 'shiftedMaskFit',
      z: shift.z,
      p: shift.p,
      placed: `with the masks moved by ${moved}`,
      cure: `Move all masks by ${moved} (${direction(dx, 'right', 'left')}, ${direction(dy, 'down', 'up')}), or find the crop or padding that images and masks went through differently.`
    },
    {
      cause: 'masks-flipped-or-rotated',
      metric: 'turnedMaskFit',
      z: turn.z,
      p: turn.p,
      placed: `with the masks ${operations[turn.operation]}`,
      cure: `Apply to all masks what fits: ${operations[turn.operation]}; or find the step that turned only the images.`
    },
    {
      cause: 'masks-inverted',
      metric: 'invertedMaskFit',
      z: inverted.z,
      p: inverted.p,
      placed: 'with the masks inverted',
      cure: 'Invert all masks: what is black now is the defect.'
    },
    ...(pairing === null
      ? []
      : [
          {
            cause: 'masks-of-other-images',
            metric: 'exchangedMaskFit',
            z: pairing.z,
            p: pairing.p,
            placed: 'with the masks exchanged between the images',
            cure: `Pair masks and images by name instead of by order; for example ${pairing.examples.map(({ image, mask }) => `the mask of ${mask} fits ${image}`).join('; ')}.`
          }
        ])
  ]
}

const operations: Record<AlignmentEvidence['turn']['operation'], string> = {
  'flip-horizontal': 'flipped left to right',
  'flip-vertical': 'flipped upside down',
  'rotate-180': 'rotated by 180 degrees',
  'rotate-90': 'rotated by 90 degrees clockwise',
  'rotate-270': 'rotated by 90 degrees counterclockwise',
  transpose: 'transposed (rows and columns exchanged)',
  'anti-transpose': 'transposed along the other diagonal'
}

function direction(pixels: number, positive: string, negative: string): string {
  return `${Math.abs(pixels)} ${pixels < 0 ? negative : positive}`
}

/** Tiles get their labels from the masks, whole images do not. */
function labelsAdvice({ judged }: PlaybookContext): string {
  const { unit, patches, images } = judged.evidence.evaluationSet
  return unit === 'patch' && patches > images
    ? 'Then evaluate again: the labels of the tiles come from the masks too, so every figure of this report is in doubt until then.'
    : 'Then evaluate again: pixel AUROC, AUPRO and all else that masks decide are left out of this report.'
}
