import type { Diagnosis } from '../../src/diagnosis/schema.ts'
import { firstAdvice } from '../../src/report/first-advice.ts'
import { headline } from '../../src/report/headline.ts'
import { causeName } from '../../src/report/plain-names.ts'
import { renderMarkdown } from '../../src/report/render-markdown.ts'
import { renderText } from '../../src/report/render-text.ts'
import { sentences } from '../../src/report/say-once.ts'

/** Where a report contradicts itself or says something twice, in words; empty: it reads as one text. */
export function contradictions(diagnosis: Diagnosis): string[] {
  return [...ofCauses(diagnosis), ...ofAdvice(diagnosis), ...ofHeadline(diagnosis), ...saidTwice(diagnosis)]
}

const presentOf = ({ findings }: Diagnosis) => findings.filter(({ status }) => status === 'present')

function causesOf(diagnosis: Diagnosis, likelihood: string): Set<string> {
  const all = presentOf(diagnosis).flatMap(({ causes }) => causes)
  return new Set(all.filter((cause) => cause.likelihood === likelihood).map(({ cause }) => cause))
}

function ofCauses(diagnosis: Diagnosis): string[] {
  const ruledOut = causesOf(diagnosis, 'ruled-out')
  return [...causesOf(diagnosis, 'likely')]
    .filter((cause) => ruledOut.has(cause))
    .map((cause) => `${cause} is likely here and ruled out there`)
}

function ofAdvice(diagnosis: Diagnosis): string[] {
  const ruledOut = causesOf(diagnosis, 'ruled-out')
  const isIdle = (causes: string[] = []) => causes.length > 0 && causes.every((cause) => ruledOut.has(cause))
  const idle = presentOf(diagnosis).flatMap(({ id, actions, actsAgainst }) =>
    actions
      .filter((_, i) => isIdle(actsAgainst?.[i]))
      .map((action) => `${id} acts against what is ruled out: ${action}`)
  )
  const first = firstAdvice(diagnosis)
  const owner = presentOf(diagnosis).find(({ actions }) => first !== undefined && actions[0] === first)
  return isIdle(owner?.actsAgainst?.[0]) ? [...idle, `done first: ${first}`] : idle
}

/** Names of findings that are present stand in the headline by right, as causes of others or not. */
function ofHeadline(diagnosis: Diagnosis): string[] {
  const { words } = headline(diagnosis)
  const found = new Set(presentOf(diagnosis).map(({ name }) => name))
  return [...causesOf(diagnosis, 'ruled-out')]
    .filter((cause) => !found.has(cause) && words.toLowerCase().includes(causeName(cause).toLowerCase()))
    .map((cause) => `the headline names ${cause}, which is ruled out: ${words}`)
}

/** Fewer words are a name or a figure, not a sentence. */
const fewestWords = 5

function saidTwice(diagnosis: Diagnosis): string[] {
  const markdown = renderMarkdown(diagnosis, { failed: true, configFrom: 'base' } as Parameters<
    typeof renderMarkdown
  >[1])
  const text = renderText(diagnosis, { failed: true, color: false })
  return [
    ...twice(proseOf(markdown)).map((s) => `comment: ${s}`),
    ...twice(findingsIn(text)).map((s) => `terminal: ${s}`)
  ]
}

/**
 * The first lines repeat an action and a threshold by design: they are the same ones, at the top. What is remarked on each threshold
 * stands in a list of its own.
 */
function proseOf(markdown: string): string[] {
  return markdown
    .replace(/```[\s\S]*?```/g, '')
    .replace(/<summary>.*?<\/summary>/g, '')
    .replace(/^### Thresholds\n[\s\S]*?(?=^<details|^### |(?![\s\S]))/m, '')
    .split('\n')
    .filter(
      (line) =>
        !line.startsWith('|') && !/^- \*\*(Do first|Threshold):\*\*/.test(line) && !line.startsWith('**To decide it:**')
    )
    .map((line) => line.replace(/^(- |\d+\. )?(🔵 |🟣 )?(\*\*.*?\*\*|(Possible|Ruled out): [^.]*\.)?/u, '').trim())
}

/** Lines of the terminal put together again: what is indented under a label goes on with it. */
function findingsIn(text: string): string[] {
  const [, after = ''] = text.split(/^Findings$/m)
  const [own] = after.split(/^Thresholds$/m)
  return own
    .split(/\n(?= {0,4}\S)/)
    .map((block) => block.replace(/\s+/g, ' ').replace(/^ ?(Likely|Possible|Ruled out|Do|So also|Measured) +/, ''))
}

function twice(paragraphs: string[]): string[] {
  const counts = new Map<string, number>()
  for (const sentence of paragraphs.flatMap(sentences)) {
    const plain = sentence.replace(/^\d+\. /, '').trim()
    if (plain.split(' ').length >= fewestWords) counts.set(plain, (counts.get(plain) ?? 0) + 1)
  }
  return [...counts].filter(([, count]) => count > 1).map(([sentence, count]) => `${count} times: ${sentence}`)
}
