import type { PlaybookContext } from '../context.ts'
import { isMet, type Finding } from '../finding.ts'
import { buildFinding, type Assessment } from '../build-finding.ts'
import { rate } from '../../words/format.ts'

/**
 * P2: the channels of image and reconstruction are in a different order (RGB against BGR). Some other order of the
 * reconstruction's channels correlates better with the image's, by more than the margin in the mean.
 */
export function assessP2(context: PlaybookContext): Finding {
  return buildFinding('P2', context.symptoms, assessment(context))
}

function assessment(context: PlaybookContext): Assessment {
  const { reconstruction } = context.facts
  if (typeof reconstruction === 'string') return { status: 'not-assessable', reason: reconstruction }
  const correlation = reconstruction.channelCorrelation
  const channels = correlation.length
  if (channels < 2)
    return { status: 'not-assessable', reason: 'Gray images have one channel, hence no order of channels.' }
  const mean = (order: number[]): number => order.reduce((sum, from, to) => sum + correlation[to][from], 0) / channels
  const identity = mean([...correlation.keys()])
  const best = permutations([...correlation.keys()]).reduce((a, b) => (mean(b) > mean(a) ? b : a))
  const gain = mean(best) - identity
  const { margin } = context.symptoms.P2.limits
  const measurements = [{ metric: 'channelCorrelationGain', value: gain, operator: '>' as const, limit: margin }]
  if (!measurements.every(isMet)) {
    return {
      status: 'absent',
      summary: 'The channels of images and reconstructions are in the same order.',
      measurements
    }
  }
  const because = `In the order ${best.join(', ')} the channels correlate ${rate(mean(best))} with the images', in the present order ${rate(identity)}.`
  return {
    status: 'present',
    severity: 'warning',
    summary:
      'The color channels of the reconstruction fit the images better in another order, so part of the error is no fault of the model.',
    measurements,
    causes: [{ cause: 'rgb-read-as-bgr', likelihood: best.join() === '2,1,0' ? 'likely' : 'possible', because }],
    actions: [
      'Export the model so that it takes and gives RGB, as images are read here, or swap the channels in its first and last layer.'
    ]
  }
}

function permutations(items: number[]): number[][] {
  if (items.length < 2) return [items]
  return items.flatMap((item) => permutations(items.filter((other) => other !== item)).map((rest) => [item, ...rest]))
}
