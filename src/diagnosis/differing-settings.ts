/** Which of two `measuredWith` settings differ, by their first keys; evidence is a file that anybody can write. */
export function differingSettings(a: string, b: string): string {
  const [one, other] = [a, b].map(sections)
  const keys = [...new Set([...one.keys(), ...other.keys()])]
  return keys.filter((key) => one.get(key) !== other.get(key)).join(', ') || 'unreadable ones'
}

function sections(measuredWith: string): Map<string, string> {
  try {
    return new Map(
      Object.entries(JSON.parse(measuredWith) as object).map(([key, value]) => [key, JSON.stringify(value)])
    )
  } catch {
    return new Map()
  }
}
