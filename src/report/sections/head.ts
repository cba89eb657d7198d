import type { Diagnosis } from '../../diagnosis/schema.ts'
import { always, stage, type Section } from '../budget.ts'
import { codeText, escapeSentence, escapeText } from '../escape.ts'
import { formatScore, namedInterval } from '../../words/columns.ts'
import { linesBesideVerdict } from '../beside-verdict.ts'
import { headline } from '../headline.ts'
import { betterCheckpoint, judgedCheckpoint, placeInTraining, unitsJudged } from '../judged-facts.ts'
import { firstAdvice } from '../first-advice.ts'
import { thresholdReserve } from '../threshold-reserve.ts'
import { policyName, thresholdFigure, yieldText } from '../threshold-text.ts'

/** There are hardly as many; each of them takes room from what else must remain. */
const MOST_BESIDE = 6

function judgedSentence(diagnosis: Diagnosis): string {
  const metrics = judgedCheckpoint(diagnosis)?.metrics
  const auroc = metrics?.imageAuroc ?? null
  const interval = metrics?.imageAurocInterval
  const figure =
    auroc === null
      ? 'image-level AUROC not measurable'
      : `image-level AUROC **${formatScore(auroc)}**${interval ? ` (${namedInterval(interval, metrics?.imageAurocApproximate, formatScore)})` : ''}, where 0.5 is guessing and 1 is perfect`
  return `${codeText(diagnosis.judged)} (${placeInTraining(diagnosis)}) was ${diagnosis.verdict === 'inconclusive' ? 'evaluated' : 'judged'} on ${unitsJudged(diagnosis)}: ${figure}.`
}

function gateSentence(diagnosis: Diagnosis, failed: boolean): string {
  if (failed) return '**The gate fails.**'
  return diagnosis.verdict === 'healthy' ? '**The gate passes.**' : '**The gate passes**, as `fail-on` is set.'
}

function thresholdLine(diagnosis: Diagnosis): string {
  const { operating, recommended, reason } = diagnosis.thresholds
  const reserve = thresholdReserve(diagnosis)
  const now = operating
    ? `${thresholdFigure(operating)} (${escapeText(policyName(operating), 80)}) ${yieldText(operating)}`
    : 'no operating threshold can be set'
  const next = recommended
    ? operating && recommended.threshold === operating.threshold
      ? 'It is also the recommended one.'
      : `Recommended: **${thresholdFigure(recommended)}** (${escapeText(policyName(recommended), 80)}), ${yieldText(recommended)}.`
    : `None can be recommended.${reason ? ` ${escapeSentence(reason, 300)}` : ''}`
  return `- **Threshold:** ${now}. ${next}${reserve === '' ? '' : ` ${reserve}`}`
}

function bestLine(diagnosis: Diagnosis): string {
  const best = betterCheckpoint(diagnosis)
  if (!best || best.metrics.imageAuroc === null) return ''
  const judged = formatScore(judgedCheckpoint(diagnosis)?.metrics.imageAuroc ?? null)
  return `- **Best checkpoint:** ${codeText(best.name)} with AUROC ${formatScore(best.metrics.imageAuroc)} against ${judged}.`
}

function firstAction(diagnosis: Diagnosis): string {
  const action = firstAdvice(diagnosis)
  return action ? `- **Do first:** ${escapeSentence(action, 400)}` : ''
}

/** The verdict, what was judged, and the three things to know for a decision. */
export function headSections(diagnosis: Diagnosis, reportName: string | undefined, failed: boolean): Section[] {
  const { icon, words } = headline(diagnosis)
  const title = `## ${icon} ${escapeText(words, 240)}${reportName ? ` · ${codeText(reportName)}` : ''}`
  const lines = [firstAction(diagnosis), thresholdLine(diagnosis), bestLine(diagnosis)].filter(Boolean).join('\n')
  const beside = linesBesideVerdict(diagnosis).map(({ title, text }) => `- **${title}:** ${escapeSentence(text, 300)}`)
  return [
    always(title),
    always(`${gateSentence(diagnosis, failed)} ${judgedSentence(diagnosis)}`),
    always(beside.slice(0, MOST_BESIDE).join('\n')),
    [
      { text: lines, goesAt: stage.prose },
      { text: '', goesAt: stage.never, without: 'the summary of what to do' }
    ]
  ]
}
