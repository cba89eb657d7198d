import type { Diagnosis } from '../../diagnosis/schema.ts'
import { rankFindings } from '../../report/ranked-findings.ts'
import type { Shown } from './show-pictures.ts'

/** One of each kind first, each picture once. */
function ofManyKinds(pictures: Shown[]): Shown[] {
  const all = [...new Set(pictures)]
  const first = new Map(all.toReversed().map((shown) => [shown.kept.kind, shown]))
  return [
    ...all.filter((shown) => first.get(shown.kept.kind) === shown),
    ...all.filter((shown) => first.get(shown.kept.kind) !== shown)
  ]
}

export type View = 'input' | 'reconstruction' | 'residual' | 'error'

/** The pictures of the first screen, and what is shown of each. */
export interface PictureRow {
  title: string
  views: View[]
  pictures: Shown[]
}

const MOST = 4

/** The row that shows the illness: what the gravest finding speaks of. */
export function chooseRow({ findings }: Diagnosis, pictures: Shown[]): PictureRow | null {
  if (pictures.length === 0) return null
  const { counting, doubts } = rankFindings(findings)
  const lead = [...counting.map(({ finding }) => finding), ...doubts].find(({ severity }) => severity !== 'notice')?.id
  const of = (label: 0 | 1, ...roles: Shown['kept']['roles']) =>
    pictures.filter(
      ({ kept }) => kept.label === label && (roles.length === 0 || kept.roles.some((role) => roles.includes(role)))
    )
  const row = (title: string, views: View[], chosen: Shown[]): PictureRow => ({
    title,
    views,
    pictures: ofManyKinds(chosen).slice(0, MOST)
  })
  switch (lead) {
    case 'S2':
    case 'S4':
    case 'U1':
      return row(
        'Different inputs, and what the model makes of them',
        ['input', 'reconstruction'],
        [...of(0, 'film'), ...of(0)]
      )
    case 'S3':
    case 'P1':
    case 'P2':
      return row('Defect-free units, and their errors', ['input', 'reconstruction', 'error'], of(0))
    case 'M1':
      return row(
        'Masks (outlined) and where the errors are',
        ['input', 'error'],
        of(1, 'defect-highest', 'defect-median')
      )
    case undefined:
      return row(
        'Defects that stand out most',
        ['input', 'reconstruction', 'error'],
        [...of(1, 'defect-highest'), ...of(1)]
      )
    default:
      return row('Defects with the lowest scores', ['input', 'reconstruction', 'error'], of(1, 'defect-lowest'))
  }
}
