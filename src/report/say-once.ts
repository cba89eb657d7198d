import type { Cause, Finding } from '../playbook/finding.ts'

/** In the order in which causes are shown. */
const likelihoods: Cause['likelihood'][] = ['likely', 'possible', 'ruled-out']

/**
 * The causes of a finding as they are shown, likely ones first, with each measurement said once: a sentence that an earlier
 * cause holds goes, and a figure before or after a colon becomes "as above". `diagnosis.json` keeps every `because` whole, as
 * each must be understood on its own there.
 */
export function sayOnce({ causes }: Pick<Finding, 'causes'>): Cause[] {
  const said = new Set<string>()
  return likelihoods
    .flatMap((likelihood) => causes.filter((cause) => cause.likelihood === likelihood))
    .map((cause) => {
      const fresh = sentences(cause.because).flatMap((sentence) => shorten(sentence, said))
      return { ...cause, because: fresh.join(' ') || 'As above.' }
    })
}

/** Only a point before a space and a capital or a figure ends a sentence: `0.002 nat` and `epoch_005.onnx` hold others. */
function sentences(text: string): string[] {
  return text.split(/(?<=[.!?])\s+(?=[\p{Lu}\d])/u)
}

/** Nothing for a sentence that was said; takes down what it says. */
function shorten(sentence: string, said: Set<string>): string[] {
  const whole = sentence.replace(/\.$/, '')
  const colon = whole.indexOf(': ')
  const [before, after] = colon < 0 ? [whole, ''] : [whole.slice(0, colon), whole.slice(colon + 2)]
  const [knewWhole, knewBefore, knewAfter] = [whole, before, after].map((part) => said.has(part))
  said.add(whole)
  // Without a figure it is no measurement: "Not measured: …".
  for (const part of [before, after]) if (/\d/.test(part)) said.add(part)
  if (knewWhole) return []
  if (knewBefore) return [`As above: ${after}.`]
  return [knewAfter ? `${before}, as above.` : sentence]
}
