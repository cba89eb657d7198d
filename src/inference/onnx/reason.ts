const LONGEST = 300
/** Of a message, before anything is looked for in it: names of any length stand in it. */
const MOST_READ = 10_000

/** onnxruntime's own sentence without its error numbers and places in its source; names in it come from the file. */
export function reasonOf(error: unknown): string {
  const text = (error instanceof Error ? error.message : String(error)).slice(0, MOST_READ)
  const message = text
    .replace(/^.*ERROR_MESSAGE:\s*/s, '')
    .split('\n')[0]
    .replace(/^.*was false\. /, '')
    .replace(/(?<!\S)\S+\.(?:cc|h):\d+\s+\S+\s*/g, '')
    .replace(/\p{C}/gu, '?')
    .trim()
  return (message.length > LONGEST ? `${message.slice(0, LONGEST)}…` : message).replace(/\.$/, '')
}
