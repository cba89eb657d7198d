/** When a version of a section gives way to the next one: low numbers first. */
export const stage = { detail: 1, chart: 2, evidence: 3, absent: 4, prose: 5, never: Infinity } as const

export interface Version {
  text: string
  goesAt: number
  /** In words, what this version lacks of the full one. */
  without?: string
}

/** A part of the report, from its full version to the one that always remains (an empty text: it may go as a whole). */
export type Section = Version[]

export interface Budget {
  limit: number
  /** GitHub counts a comment in characters (UTF-16 units here, which is never less) and a step summary in bytes. */
  unit: 'characters' | 'bytes'
}

/** Leaves out versions that are no shorter than the one before them, as there was nothing of that kind to leave out. */
export function distinct(versions: Section): Section {
  const kept: Section = []
  for (const version of versions) {
    if (kept.at(-1)?.text === version.text) kept[kept.length - 1] = { ...kept.at(-1)!, goesAt: version.goesAt }
    else kept.push(version)
  }
  return kept
}

/** A section that always remains as it is. */
export function always(text: string): Section {
  return [{ text, goesAt: stage.never }]
}

/** A section that goes as a whole at the given stage; nothing at all where there is no text. */
export function dropped(at: number, text: string, name: string): Section {
  return text === ''
    ? always('')
    : [
        { text, goesAt: at },
        { text: '', goesAt: stage.never, without: name }
      ]
}

export function measure(text: string, unit: Budget['unit']): number {
  return unit === 'bytes' ? Buffer.byteLength(text, 'utf8') : text.length
}

/**
 * Joins sections to a text within the budget. Only whole versions are exchanged, the lowest stage first and within a
 * stage the last section first, so a table, fence or fold is complete or not there.
 *
 * @param end what closes the text (footer, marker), given what had to be left out; it counts too
 * @throws RangeError if not even the last versions fit
 */
export function fitSections(sections: Section[], end: (leftOut: string[]) => string, budget: Budget | null): string {
  const chosen = sections.map(() => 0)
  for (;;) {
    const versions = sections.map((section, i) => section[chosen[i]])
    const leftOut = versions.flatMap((version) => version.without ?? [])
    const text = [...versions.map((version) => version.text), end(leftOut)].filter((part) => part !== '').join('\n\n')
    if (budget === null || measure(text, budget.unit) <= budget.limit) return text
    let next = -1
    versions.forEach((version, i) => {
      if (version.goesAt !== stage.never && (next < 0 || version.goesAt <= versions[next].goesAt)) next = i
    })
    if (next < 0) throw new RangeError(`the shortest report does not fit into ${budget.limit} ${budget.unit}`)
    chosen[next]++
  }
}
