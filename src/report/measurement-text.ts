import { isMet, operators, type Finding, type Measurement } from '../playbook/finding.ts'
import { formatInterval, formatLimit, formatMeasured } from '../words/columns.ts'

/**
 * The measurement that speaks loudest for the status: the first on the status's side, else the first that was measured. Where
 * the status is undecided, so is the first.
 */
export function decisiveMeasurement(finding: Finding): Measurement | undefined {
  const side = finding.status === 'present'
  return (
    (finding.status === 'undecided'
      ? undefined
      : finding.measurements.find((measurement) => isMet(measurement) === side)) ??
    finding.measurements.find((measurement) => measurement.value !== null) ??
    finding.measurements[0]
  )
}

/** `0.0021 nat (0.0014 to 0.0035)`; the unit is not escaped. */
export function measuredText({ value, limit, unit, interval }: Measurement): string {
  const figure = formatMeasured(value, limit) + (unit === undefined || value === null ? '' : ` ${unit}`)
  return interval ? `${figure} (${formatInterval(interval, (bound) => formatMeasured(bound, limit))})` : figure
}

/** `< 0.05`: where the symptom begins. */
export function symptomText({ operator, limit }: Measurement): string {
  return `${operators[operator].sign} ${formatLimit(limit)}`
}
