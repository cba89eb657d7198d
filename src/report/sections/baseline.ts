import type { Diagnosis } from '../../diagnosis/schema.ts'
import { baselineRemarks, baselineRows } from '../baseline-text.ts'
import { distinct, stage, type Section } from '../budget.ts'
import { codeText, escapeSentence, escapeText } from '../escape.ts'
import { table } from '../table.ts'

const from = {
  checkpoint: 'The baseline was evaluated on the same set in this run.',
  evidence: "The baseline's scores come from its evidence.",
  diagnosis: "The baseline's scores and threshold come from an earlier diagnosis."
}

/** The judged checkpoint against the baseline: a small table in the open, in short one line. */
export function baselineSection({ baseline, judged }: Diagnosis): Section {
  if (baseline === null) return [{ text: '', goesAt: stage.never }]
  const title = `### Against the baseline ${codeText(baseline.name, 60)}`
  const right = (name: string) => ({ title: name, align: 'right' as const })
  const rows = table(
    [{ title: '' }, right('Baseline'), right(codeText(judged, 40)), right('Change'), { title: 'Paired test' }],
    baselineRows(baseline).map((row) => [
      row.title,
      row.baseline,
      row.judged,
      escapeText(row.change),
      escapeText(row.test)
    ])
  )
  const remarks = baselineRemarks(baseline).map((line) => escapeSentence(line))
  const note = `${from[baseline.source]} Each model stands at its own operating threshold; p is one-sided, after Holm over these tests.`
  const short = [title, remarks.join(' ')].join('\n\n')
  return distinct([
    { text: [title, rows, [...remarks, note].join(' ')].join('\n\n'), goesAt: stage.chart },
    { text: short, goesAt: stage.prose, without: 'the table of the baseline' },
    { text: '', goesAt: stage.never, without: 'the comparison with the baseline' }
  ])
}
