import type { AlignmentEvidence } from '../../evidence/evidence.ts'
import type { PlaybookContext } from '../context.ts'
import type { MaskAlignment, Placement } from '../facts/mask-alignment.ts'
import type { Finding, Measurement } from '../finding.ts'
import { buildFinding, type Assessment } from '../build-finding.ts'
import { figure, sentence } from '../../words/format.ts'

/**
 * M1: masks do not line up with the images. Inside its own mask, the error map of a defective image should stand above its
 * mean; where shifted, flipped, inverted or exchanged masks catch clearly more of it, they are wrong (docs/science.md, "M1"). A
 * model whose maps point nowhere has no better placement either, and is not accused; nor are its masks shown to be right.
 */
export function assessM1(context: PlaybookContext): Finding {
  return buildFinding('M1', context.symptoms, assessment(context))
}

function assessment(context: PlaybookContext): Assessment {
  const alignment = context.facts.maskAlignment
  const { doubtfulMasks } = context.judged.evidence.evaluationSet
  const reason = doubtfulMasks === undefined ? null : `${doubtfulMasks} Such masks cannot be held against error maps.`
  if (typeof alignment === 'string') return { status: 'not-assessable', reason: reason ?? alignment }
  const { measured, placements, better, needed } = alignment
  const limits = context.symptoms.M1.limits
  const [best] = better
  const shown = best ?? placements.reduce((a, b) => (b.z > a.z ? b : a))
  const measurements: Measurement[] = [
    { metric: 'maskFit', value: measured.matched.z, operator: '<=', limit: shown.z / limits.ratio },
    { metric: metrics[shown.way], value: shown.z, operator: '>=', limit: Math.max(limits.score, needed) },
    { metric: 'placementP', value: shown.p, operator: '<=', limit: limits.p }
  ]
  const summary = alignmentSummary(context, alignment)
  if (best === undefined && reason !== null) return { status: 'not-assessable', reason }
  if (best === undefined && !fits(context, alignment)) {
    return {
      status: 'undecided',
      severity: 'notice',
      summary,
      measurements,
      reason:
        'Look at some masks over their images: maps that hardly point to the defects cannot tell where these are. Masks of more defective images, or a model that finds them, would.'
    }
  }
  if (best === undefined) return { status: 'absent', summary, measurements }
  return {
    status: 'present',
    severity: 'warning',
    summary,
    measurements,
    causes: placements.map((placement) => ({
      cause: causes[placement.way],
      likelihood: placement === best ? 'likely' : better.includes(placement) ? 'possible' : 'ruled-out',
      because: `${sentence(placed(placement.way, measured))} the error inside lies ${figure(placement.z)} standard deviations from an image's mean${placement.p === null ? '' : ` (p ${figure(placement.p)})`}.`
    })),
    actions: [cure(best.way, measured), labelsAdvice(context)]
  }
}

/** The masks as they are fit the error maps, clearly and not by chance: then they are shown to lie on the defects. */
export function fits({ symptoms }: PlaybookContext, { measured, better }: MaskAlignment): boolean {
  const { z, p } = measured.matched
  return better.length === 0 && z >= symptoms.M1.limits.identity && (p ?? 1) <= symptoms.M1.limits.p
}

/** Where the masks lie. */
export function alignmentSummary(context: PlaybookContext, alignment: MaskAlignment): string {
  const { measured, better } = alignment
  const [best] = better
  const { z } = measured.matched
  const own = `${figure(z)} standard deviations`
  if (best !== undefined) {
    return `The masks do not lie on the defects: inside them the error lies ${own} from an image's mean, ${placed(best.way, measured)} ${figure(best.z)} above it. Nothing that is measured with these masks can be used.`
  }
  return fits(context, alignment)
    ? `The masks lie where the error is: inside them it stands ${own} above an image's mean, and no shift, flip, inversion or exchange fits better.`
    : `The error maps hardly point to the masks (${own} from an image's mean inside them), but no shift, flip, inversion or exchange of the masks fits better.`
}

const causes: Record<Placement['way'], string> = {
  shift: 'masks-shifted',
  turn: 'masks-flipped-or-rotated',
  inverted: 'masks-inverted',
  pairing: 'masks-of-other-images'
}

const metrics: Record<Placement['way'], string> = {
  shift: 'shiftedMaskFit',
  turn: 'turnedMaskFit',
  inverted: 'invertedMaskFit',
  pairing: 'exchangedMaskFit'
}

/** "with the masks …" */
function placed(way: Placement['way'], measured: AlignmentEvidence): string {
  switch (way) {
    case 'shift':
      return `with the masks moved by ${shiftWords(measured)}`
    case 'turn':
      return `with the masks ${operations[measured.turn.operation]}`
    case 'inverted':
      return 'with the masks inverted'
    case 'pairing':
      return 'with the masks exchanged between the images'
  }
}

function cure(way: Placement['way'], measured: AlignmentEvidence): string {
  switch (way) {
    case 'shift': {
      const { dx, dy } = measured.shift
      return `Move all masks by ${shiftWords(measured)} (${direction(dx, 'right', 'left')}, ${direction(dy, 'down', 'up')}), or find the crop or padding that images and masks went through differently.`
    }
    case 'turn':
      return `Apply to all masks what fits: ${operations[measured.turn.operation]}; or find the step that turned only the images.`
    case 'inverted':
      return 'Invert all masks: what is black now is the defect.'
    case 'pairing':
      return `Pair masks and images by name instead of by order; for example ${measured.pairing!.examples.map(({ image, mask }) => `the mask of ${mask} fits ${image}`).join('; ')}.`
  }
}

function shiftWords({ shift: { dx, dy }, resolution }: AlignmentEvidence): string {
  return `${resolution > 1 ? 'about ' : ''}dx = ${dx}, dy = ${dy} pixels of the model's input`
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
