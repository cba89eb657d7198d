import type { Diagnosis } from '../../diagnosis/schema.ts'
import { latentHistogram } from '../charts/latent-histogram.ts'
import { escapeSentence, fence } from '../escape.ts'
import { formatCount, formatNumber, formatPercent } from '../../words/columns.ts'
import { sentences } from '../say-once.ts'
import { table } from '../table.ts'

const units = 16
const SUMMARY_LIMIT = 600

/** Without sentences that a cause of a present finding tells. */
function untold(summary: string, findings: Diagnosis['findings']): string {
  const told = findings.flatMap(({ causes }) => causes.flatMap(({ because }) => sentences(because)))
  return sentences(summary)
    .filter((sentence) => !told.includes(sentence))
    .join(' ')
}

/** The latent code of the judged checkpoint: whether it is in use, histograms of mu and sigma, and its strongest units. */
export function latentDetails({ latent, findings }: Diagnosis): string {
  if (latent === null) return ''
  const histograms = [
    ...latentHistogram('mu', latent.mu),
    ...(latent.sigma ? ['', ...latentHistogram('sigma', latent.sigma)] : [])
  ]
  const top = latent.top.slice(0, units)
  const right = (title: string) => ({ title, align: 'right' as const })
  const rows = table(
    ['Unit', 'Mean of mu', 'Var(mu)', 'Sigma', 'KL (nats)', 'Signal share'].map(right),
    top.map((unit) => [
      formatCount(unit.unit),
      formatNumber(unit.muMean),
      formatNumber(unit.muVariance),
      formatNumber(unit.sigma),
      formatNumber(unit.kl),
      formatPercent(unit.signalShare)
    ])
  )
  const inUse = findings.find(({ id, status }) => id === 'S4' && status === 'absent')
  return [
    inUse === undefined ? '' : escapeSentence(untold(inUse.summary, findings), SUMMARY_LIMIT),
    'Pooled over defect-free units and latent dimensions. A latent code in use has means that spread and a sigma below 1; an unused one sits at mean 0 and sigma 1.',
    fence(histograms),
    top.length === 0 ? '' : `The ${top.length === 1 ? 'strongest unit' : `${top.length} strongest units`}:\n\n${rows}`
  ]
    .filter(Boolean)
    .join('\n\n')
}
