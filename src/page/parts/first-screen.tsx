import type { Diagnosis } from '../../diagnosis/schema.ts'
import { linesBesideVerdict } from '../../report/beside-verdict.ts'
import { plainText } from '../../report/escape.ts'
import { firstAdvice } from '../../report/first-advice.ts'
import { headline } from '../../report/headline.ts'
import { judgedCheckpoint, placeInTraining, unitsJudged } from '../../report/judged-facts.ts'
import { causeName, capitalized } from '../../report/plain-names.ts'
import { rankFindings } from '../../report/ranked-findings.ts'
import { policyName, thresholdFigure, yieldText } from '../../report/threshold-text.ts'
import { thresholdReserve } from '../../report/threshold-reserve.ts'
import { formatScore, namedInterval } from '../../words/columns.ts'
import { Said } from './said.tsx'
import { markOfVerdict, StatusMark } from './status-mark.tsx'

function leadCause(diagnosis: Diagnosis): string | null {
  for (const { finding } of rankFindings(diagnosis.findings).counting) {
    const cause =
      finding.causes.find(({ likelihood }) => likelihood === 'likely') ??
      finding.causes.find(({ likelihood }) => likelihood === 'possible')
    if (cause !== undefined)
      return `${cause.likelihood === 'likely' ? '' : 'Possibly: '}${capitalized(causeName(cause.cause))}. ${cause.because}`
  }
  return null
}

function thresholdSentence(diagnosis: Diagnosis): string {
  const { operating, recommended, reason } = diagnosis.thresholds
  const reserve = thresholdReserve(diagnosis)
  if (recommended !== null)
    return `${thresholdFigure(recommended)} (${policyName(recommended)}), ${yieldText(recommended)}. ${reserve}`
  const now =
    operating === null
      ? ''
      : ` The operating one, ${thresholdFigure(operating)} (${policyName(operating)}), ${yieldText(operating)}.`
  return `None can be recommended. ${reason ?? ''}${now}`
}

/** Verdict, what is wrong, why, what to do first, the threshold: all that somebody needs who reads nothing else. */
export function FirstScreen({
  diagnosis,
  failed,
  reportName
}: {
  diagnosis: Diagnosis
  failed: boolean
  reportName?: string
}) {
  const { words } = headline(diagnosis)
  const metrics = judgedCheckpoint(diagnosis)?.metrics
  const auroc = metrics?.imageAuroc ?? null
  const interval = metrics?.imageAurocInterval
  const because = leadCause(diagnosis)
  const advice = firstAdvice(diagnosis)
  return (
    <header>
      <div class={`verdict ${diagnosis.verdict}`}>
        <h1>
          <StatusMark of={markOfVerdict[diagnosis.verdict]} /> {plainText(words)}
          {reportName === undefined ? '' : ` · ${plainText(reportName, 100)}`}
        </h1>
        <p>
          <strong>{failed ? 'The gate fails.' : 'The gate passes.'}</strong>{' '}
          <code>{plainText(diagnosis.judged, 120)}</code> ({plainText(placeInTraining(diagnosis), 120)}) on{' '}
          {unitsJudged(diagnosis)}:{' '}
          {auroc === null ? (
            'image-level AUROC not measurable.'
          ) : (
            <>
              image-level AUROC <strong>{formatScore(auroc)}</strong>
              {interval ? ` (${namedInterval(interval, metrics?.imageAurocApproximate, formatScore)})` : ''}.
            </>
          )}
        </p>
      </div>
      <dl class="brief">
        {because === null ? null : (
          <>
            <dt>Why</dt>
            <dd>
              <Said text={because} />
            </dd>
          </>
        )}
        {advice === undefined ? null : (
          <>
            <dt>Do first</dt>
            <dd>
              <Said text={advice} />
            </dd>
          </>
        )}
        <dt>Threshold</dt>
        <dd>
          <Said text={thresholdSentence(diagnosis)} />
        </dd>
        {linesBesideVerdict(diagnosis).map(({ title, text }) => (
          <>
            <dt>{title}</dt>
            <dd>
              <Said text={text} />
            </dd>
          </>
        ))}
      </dl>
    </header>
  )
}
