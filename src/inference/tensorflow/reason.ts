const LONGEST = 300

/** TensorFlow's own sentence, without its request to file an issue and without a full stop. */
export function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error)
  const sentence = text
    .replace(/\.?\s*(File an issue|Please report|This may be due to|Please use|\[\[\{?\{?node).*$/s, '')
    .split('\n')[0]
    .trim()
  return (sentence.length > LONGEST ? `${sentence.slice(0, LONGEST)}…` : sentence).replace(/\.$/, '')
}
