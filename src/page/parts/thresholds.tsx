import type { Diagnosis } from '../../diagnosis/schema.ts'
import {
  namedThresholds,
  policyName,
  shareWithInterval,
  stabilityText,
  thresholdFigure
} from '../../report/threshold-text.ts'
import { formatPercent, formatScore } from '../../words/columns.ts'
import { Table } from './figure.tsx'

/** Operating, recommended and the other candidates with what they give. */
export function Thresholds({ thresholds }: Pick<Diagnosis, 'thresholds'>) {
  return (
    <Table
      columns={['Threshold', 'Use', 'Chosen by', 'Defects found', 'False alarms', 'Precision', 'F1', 'Stability']}
      rows={namedThresholds(thresholds).map(({ threshold, operating, recommended }) => [
        thresholdFigure(threshold),
        [operating ? 'operating' : '', recommended ? 'recommended' : ''].filter(Boolean).join(' and '),
        policyName(threshold),
        shareWithInterval(threshold.recall, threshold.recallInterval),
        shareWithInterval(threshold.falsePositiveRate, threshold.falsePositiveRateInterval),
        formatPercent(threshold.precision),
        formatScore(threshold.f1),
        stabilityText(threshold)
      ])}
    />
  )
}
