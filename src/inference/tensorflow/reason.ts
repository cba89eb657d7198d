const LONGEST = 300
/** Of a message, before anything is looked for in it: names of any length stand in it. */
const MOST_READ = 10_000

/** TensorFlow's own sentence, without its request to file an issue and without a full stop. */
export function reasonOf(error: unknown): string {
  const text = (error instanceof Error ? error.message : String(error)).slice(0, MOST_READ)
  const sentence = text
    .split(/File an issue|Please report|This may be due to|Please use|\[\[\{?\{?node/)[0]!
    .trimEnd()
    .split('\n')[0]!
    .trim()
  return (sentence.length > LONGEST ? `${sentence.slice(0, LONGEST)}…` : sentence).replace(/\.$/, '')
}
