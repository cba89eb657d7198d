import type { Diagnosis } from '../../diagnosis/schema.ts'
import { stage, type Section } from '../budget.ts'
import { codeText } from '../escape.ts'
import { fold } from '../fold.ts'
import { formatCount, formatPercent, formatScore } from '../../words/columns.ts'
import { capitalized } from '../plain-names.ts'
import { table } from '../table.ts'
import { unitWords } from '../unit-words.ts'

type Group = Diagnosis['byGroup'][number]
const shortened = 20

function groupTable(groups: Group[], title: string, unit: string): string {
  const right = (name: string) => ({ title: name, align: 'right' as const })
  return table(
    [{ title }, right(unit), right('Found at the operating threshold'), right('Image-level AUROC')],
    groups.map((group) => [
      codeText(group.name, 60),
      formatCount(group.units),
      formatPercent(group.recall),
      formatScore(group.imageAuroc)
    ])
  )
}

/** Per defect kind and per fabric, the hardest first; not measurable ones last. */
export function groupSections(diagnosis: Diagnosis): Section[] {
  const unit = capitalized(unitWords(diagnosis.evaluationSet))
  return (['defect', 'fabric'] as const).flatMap((by): Section[] => {
    const groups = diagnosis.byGroup
      .filter((group) => group.by === by)
      .sort((a, b) => (a.imageAuroc ?? 2) - (b.imageAuroc ?? 2))
    if (groups.length === 0) return []
    const title = by === 'defect' ? 'Results per kind of defect' : 'Results per fabric'
    const build = (shown: Group[]) => fold(title, groupTable(shown, by === 'defect' ? 'Defect' : 'Fabric', unit))
    const words = title.toLowerCase()
    const section: Section = [
      { text: build(groups), goesAt: stage.detail },
      { text: '', goesAt: stage.never, without: `the ${words}` }
    ]
    if (groups.length > shortened) {
      const without = `${groups.length - shortened} easier rows of the ${words}`
      section.splice(1, 0, { text: build(groups.slice(0, shortened)), goesAt: stage.detail, without })
    }
    return [section]
  })
}
