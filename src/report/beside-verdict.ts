import type { Diagnosis } from '../diagnosis/schema.ts'

type Line = NonNullable<Diagnosis['besideVerdict']>[number]

const titles: Record<Line['about'], string> = {
  'left-out': 'Left out',
  taken: 'Taken by shape or name alone'
}

/** What stands beside the verdict, a line each: its title and its text. */
export function linesBesideVerdict({ besideVerdict }: Diagnosis): { title: string; text: string }[] {
  return (besideVerdict ?? []).map(({ about, text }) => ({ title: titles[about], text }))
}
