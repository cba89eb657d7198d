import type { Config } from 'vega-lite'

/** Width of a chart's plot in CSS pixels; narrower screens scale the whole picture. */
export const PLOT_WIDTH = 600

/**
 * Colors are custom properties of the page, so that one picture serves light and dark. The same thing has the same color in every
 * chart.
 */
export const colors = {
  defectFree: 'var(--defect-free)',
  defective: 'var(--defective)',
  threshold: 'var(--threshold)',
  ink: 'var(--ink)',
  muted: 'var(--muted)',
  line: 'var(--line)'
}

export const byClass = { domain: ['defect-free', 'defective'], range: [colors.defectFree, colors.defective] }

export const theme: Config = {
  background: 'transparent',
  font: 'system-ui, sans-serif',
  view: { stroke: colors.line },
  axis: {
    labelColor: colors.muted,
    titleColor: colors.ink,
    titleFontWeight: 'normal',
    gridColor: colors.line,
    gridOpacity: 0.6,
    domainColor: colors.muted,
    tickColor: colors.muted,
    labelFontSize: 11,
    titleFontSize: 12
  },
  legend: {
    labelColor: colors.ink,
    titleColor: colors.ink,
    labelFontSize: 12,
    labelLimit: 320,
    orient: 'top',
    title: null
  },
  header: { labelColor: colors.ink, titleColor: colors.ink },
  text: { color: colors.ink, fontSize: 11 },
  title: { color: colors.ink },
  line: { strokeWidth: 2 },
  rule: { color: colors.muted }
}
