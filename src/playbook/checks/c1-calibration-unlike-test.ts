import { figure, percent } from '../../words/format.ts'
import { buildFinding, type Assessment } from '../build-finding.ts'
import type { PlaybookContext } from '../context.ts'
import type { CalibrationShift } from '../facts/calibration-shift.ts'
import type { Finding, Measurement } from '../finding.ts'

/**
 * C1: the calibration's scores are not those of defect-free test units, so that what is promised from them does not hold
 * (docs/science.md, "C1"): a two-sample test that goes by group, and false alarms at the operating threshold that are off by
 * more than the limit.
 */
export function assessC1(context: PlaybookContext): Finding {
  return buildFinding('C1', context.symptoms, assessment(context))
}

function assessment(context: PlaybookContext): Assessment {
  const shift = context.facts.calibrationShift
  if (typeof shift === 'string') return { status: 'not-assessable', reason: shift }
  const limits = context.symptoms.C1.limits
  const off = Math.abs(shift.shown - shift.expected)
  const measurements: Measurement[] = [
    { metric: 'falseAlarmsOff', value: off, operator: '>', limit: limits['false-alarms'] },
    { metric: 'calibrationShiftP', value: shift.p, operator: '<', limit: limits.p }
  ]
  const rates = `at the operating threshold ${percent(shift.expected)} of the calibration units are flagged, and ${percent(shift.shown)} of the defect-free test units`
  if (off <= limits['false-alarms']) {
    return { status: 'absent', summary: `Calibration and test agree: ${rates}.`, measurements }
  }
  if (shift.p >= limits.p) {
    return {
      status: 'undecided',
      severity: 'warning',
      summary: `Calibration and test may differ: ${rates}, which may be chance (p = ${figure(shift.p)}).`,
      measurements,
      reason: 'Add defect-free images to both, from more than one part or roll.'
    }
  }
  return {
    status: 'present',
    severity: 'warning',
    summary: `The calibration is not like the test: ${rates}. False alarms that are promised from it do not hold here.`,
    measurements,
    causes: causes(shift),
    actions: [
      'Calibrate on images as the line takes them now: same camera, light, product and preparation as the test.',
      'Make sure that the calibration images were not trained on: their errors are smaller than those of new images.'
    ]
  }
}

function causes({ shown, expected }: CalibrationShift) {
  const higher = shown > expected
  return [
    {
      cause: 'calibration-was-trained-on',
      likelihood: higher ? ('possible' as const) : ('ruled-out' as const),
      because: higher
        ? 'Defect-free test images score higher, as new images do beside those of the training.'
        : 'Defect-free test images score lower than the calibration.'
    },
    {
      cause: 'other-conditions',
      likelihood: 'possible' as const,
      because:
        'Light, focus, product or preparation may differ between calibration and test; scores alone do not tell which.'
    },
    {
      cause: 'defects-labeled-defect-free',
      likelihood: 'possible' as const,
      because: `Mislabeled images in the ${higher ? 'test' : 'calibration'} would look the same.`
    }
  ]
}
