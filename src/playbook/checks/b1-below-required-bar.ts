import type { PlaybookContext } from '../context.ts'
import type { Finding, Measurement } from '../finding.ts'
import { measureBar, type BarCheck } from '../bar/measure-bar.ts'
import { buildFinding, type Assessment } from '../build-finding.ts'
import { metricWords } from '../bar/metric-words.ts'
import { count, rate, sentence } from '../../words/format.ts'

/**
 * B1: below the bar that the team has set in `require`, by the point, or by the bound of the interval that is on the bad side
 * (docs/science.md, "B1"). What could not be measured is not met: undecided, which leaves the run inconclusive.
 */
export function assessB1(context: PlaybookContext): Finding {
  return buildFinding('B1', context.symptoms, assessment(context))
}

function assessment(context: PlaybookContext): Assessment {
  const require = context.require
  if (require === undefined) return { status: 'not-assessable', reason: 'No bar is configured (require).' }
  const bounded = require.by === 'bound'
  const judged = measureBar(context, require).map((check) => ({ check, value: valueOf(check, bounded) }))
  if (judged.length === 0) return { status: 'not-assessable', reason: 'The bar that is configured (require) names no figure.' }
  const below = judged.filter(({ check, value }) => typeof value === 'number' && distance(check, value) > 0)
  const unknown = judged.filter(({ value }) => typeof value === 'string')
  const measurements = [...below, ...judged.filter((one) => !below.includes(one))].map(({ check }) =>
    asMeasurement(check)
  )
  const missed = below.map(({ check, value }) => told(check, value as number, bounded)).join('; ')
  const open = unknown.map(({ check, value }) => `${called(check)} could not be measured: ${String(value)}`).join(' ')
  if (below.length > 0) {
    return {
      status: 'present',
      severity: 'critical',
      summary: `Below the bar that the config requires: ${missed}.${open === '' ? '' : ` ${sentence(open)}`}`,
      measurements,
      causes: [],
      actions: ['Do not ship this model: the other findings say what keeps it from the bar, as far as that is known.']
    }
  }
  if (unknown.length > 0) {
    return {
      status: 'undecided',
      severity: 'critical',
      summary: `Whether the bar that the config requires is met is left open. ${sentence(open)}`,
      measurements,
      reason: `Measure it, or take it out of require: ${unknown.map(({ check }) => check.key).join(', ')}.`
    }
  }
  const summary = `The bar that the config requires is met: ${count(judged.length, 'figure')}${bounded ? ', each by the bound of its interval' : ''}.`
  return { status: 'absent', summary, measurements }
}

/** What is held against the bar, or why there is nothing. */
function valueOf({ measured, most }: BarCheck, bounded: boolean): number | string {
  if (typeof measured === 'string') return measured
  if (!bounded) return measured.value
  return measured.interval === null ? 'It has no interval to take a bound of.' : measured.interval[most ? 1 : 0]
}

/** How far on the wrong side of the bar. */
function distance({ bar, most }: BarCheck, value: number): number {
  return most ? value - bar : bar - value
}

function called({ metric, of }: BarCheck): string {
  return `${metricWords(metric)}${of === null ? '' : ` on ${of}`}`
}

function told(check: BarCheck, value: number, bounded: boolean): string {
  const { bar, most } = check
  const what = bounded ? `${most ? 'upper' : 'lower'} bound of ${called(check)}` : called(check)
  return `${what} ${rate(value)}, ${most ? 'at most' : 'at least'} ${rate(bar)} required (${rate(distance(check, value))} ${most ? 'too many' : 'short'})`
}

function asMeasurement({ metric, of, bar, most, measured }: BarCheck): Measurement {
  const known = typeof measured === 'string' ? null : measured
  return {
    metric,
    value: known?.value ?? null,
    operator: most ? '>' : '<',
    limit: bar,
    ...(known?.interval ? { interval: known.interval } : {}),
    ...(of === null ? {} : { unit: `on ${of}` })
  }
}
