import type { Cause, Finding } from '../playbook/finding.ts'

type Told = Pick<Finding, 'id' | 'summary' | 'causes'>

export interface SaidOnce {
  /** Without sentences that stand further up, unless there are no others. */
  summary: string
  causes: Cause[]
}

/** In the order in which causes are shown. */
const likelihoods: Cause['likelihood'][] = ['likely', 'possible', 'ruled-out']

/**
 * The causes of findings as a report shows them, likely ones first, with each measurement said once: a sentence that stands
 * further up goes, and a figure before or after a colon becomes "as above", or "as under S4" where another finding says it.
 * `diagnosis.json` keeps every `because` whole, as each must be understood on its own there.
 *
 * @param findings in the order in which they are read, all that are shown with their causes
 */
export function sayOnce<T extends Told>(findings: readonly T[]): Map<T, SaidOnce> {
  const said = new Map<string, string>()
  return new Map(
    findings.map((finding) => {
      const news = sentences(finding.summary).filter((sentence) => !said.has(wholeOf(sentence)))
      for (const sentence of news) remember(sentence, finding.id, said)
      const ordered = likelihoods.flatMap((likelihood) =>
        finding.causes.filter((cause) => cause.likelihood === likelihood)
      )
      const causes = ordered.map((cause) => ({ ...cause, because: tell(cause, finding.id, said) }))
      return [finding, { summary: news.join(' ') || finding.summary, causes }]
    })
  )
}

/** What rules a cause out is not what stands "above" it, which speaks for another one. */
function tell({ because, likelihood }: Cause, id: string, said: Map<string, string>): string {
  const all = sentences(because)
  const where = said.get(wholeOf(all[0])) ?? id
  const fresh = all.flatMap((sentence) => shorten(sentence, id, said))
  const known = likelihood !== 'ruled-out' ? reference(where, id) : where === id ? 'By the same figures' : `By ${where}'s figures`
  return fresh.join(' ') || `${known}.`
}

/** Only a point before a space and a capital or a figure ends a sentence: `0.002 nat` and `epoch_005.onnx` hold others. */
export function sentences(text: string): string[] {
  return text.split(/(?<=[.!?])\s+(?=[\p{Lu}\d])/u)
}

const wholeOf = (sentence: string) => sentence.replace(/\.$/, '')
const reference = (where: string, id: string) => (where === id ? 'As above' : `As under ${where}`)

function parts(sentence: string): { whole: string; before: string; after: string } {
  const whole = wholeOf(sentence)
  const colon = whole.indexOf(': ')
  const [before, after] = colon < 0 ? [whole, ''] : [whole.slice(0, colon), whole.slice(colon + 2)]
  return { whole, before, after }
}

function remember(sentence: string, id: string, said: Map<string, string>): void {
  if (sentence === '') return
  const { whole, before, after } = parts(sentence)
  // Without a figure a part is no measurement: "Not measured: …".
  for (const part of [whole, ...[before, after].filter((text) => /\d/.test(text))]) {
    if (!said.has(part)) said.set(part, id)
  }
}

/** Nothing for a sentence that was said; takes down what it says. */
function shorten(sentence: string, id: string, said: Map<string, string>): string[] {
  const { whole, before, after } = parts(sentence)
  const [knewWhole, knewBefore, knewAfter] = [whole, before, after].map((part) => said.get(part))
  remember(sentence, id, said)
  if (knewWhole !== undefined) return []
  if (knewBefore !== undefined) return [`${reference(knewBefore, id)}: ${after}.`]
  return [knewAfter === undefined ? sentence : `${before}, ${reference(knewAfter, id).replace('As', 'as')}.`]
}
