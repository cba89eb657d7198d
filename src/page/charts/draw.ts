import { logger, parse, View, Warn } from 'vega'
import { compile } from 'vega-lite'
import type { DrawnFigure, Figure } from './figure.ts'
import { theme } from './theme.ts'

/**
 * Draws a chart as SVG: static, without a script, in colors of the page.
 *
 * @param warn is told what the grammar warns of, as of a property that it drops
 */
export async function draw({ spec, ...figure }: Figure, warn: (said: string) => void = () => {}): Promise<DrawnFigure> {
  const log = logger(Warn, 'log', (_method: string, _level: string, said: unknown[]) => warn(said.join(' ')))
  // A copy, as the grammar leaves marks of its own on the values that it is given.
  const compiled = compile({ ...structuredClone(spec), config: theme, padding: 4 }, { logger: log }).spec
  const view = new View(parse(compiled), { renderer: 'none', logger: log })
  const svg = await view.toSVG()
  view.finalize()
  return { ...figure, svg: accessible(svg, figure.title) }
}

/** One picture with one name for a screen reader, in place of each of its marks; its numbers stand in the table beside it. */
function accessible(svg: string, title: string): string {
  const bare = svg.replace(/ (?:aria-[\w-]+|role)="[^"]*"/g, '')
  return bare.replace('<svg ', `<svg role="img" aria-label="${escapeAttribute(title)}" `)
}

function escapeAttribute(text: string): string {
  return text.replace(/[&"<>]/g, (found) => `&#${found.charCodeAt(0)};`)
}
