import type { TopLevelSpec } from 'vega-lite'

/** One of several charts in a figure. */
export type Panel = Extract<TopLevelSpec, { vconcat: unknown }>['vconcat'][number]

/** One of several marks over each other. */
export type Layer = Extract<Panel, { layer: unknown }>['layer'][number]

export type Cell = string | number | null

/** A chart, and its numbers as a table: whoever cannot see the one reads the other. */
export interface Figure {
  /** Anchor in the page. */
  id: string
  title: string
  /** What one sees, in a sentence or two. */
  caption: string
  spec: TopLevelSpec
  columns: string[]
  rows: Cell[][]
}

/** A figure that is drawn: its SVG is safe to insert, as the grammar escapes all text. */
export interface DrawnFigure extends Omit<Figure, 'spec'> {
  svg: string
}
