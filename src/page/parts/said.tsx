import { plainText } from '../../report/escape.ts'

/** A sentence of the diagnosis: on one line, without control characters, with what stands in backquotes as code. */
export function Said({ text, length }: { text: string; length?: number }) {
  const parts = plainText(text, length).split(/`([^`]+)`/)
  return <>{parts.map((part, i) => (i % 2 === 1 ? <code>{part}</code> : part))}</>
}
