import type { ReconstructionEvidence } from '../../evidence/evidence.ts'
import { formatNumber } from '../../words/columns.ts'
import type { Figure, Layer } from './figure.ts'
import { colors, PLOT_WIDTH } from './theme.ts'

const HEIGHT = 200
const curves = [
  { name: 'power of the reconstruction / of the image', key: 'gain', color: colors.defectFree },
  { name: 'power of the error / of the image', key: 'error', color: colors.defective },
  { name: 'coherence', key: 'coherence', color: colors.threshold }
] as const
const x = { field: 'at', type: 'quantitative', title: 'cycles per pixel', scale: { nice: false } } as const

/** What the reconstruction keeps of each band of frequencies; null where no spectrum was measured. */
export function spectrumFigure(reconstruction: ReconstructionEvidence | null): Figure | null {
  const bands = reconstruction?.bands ?? []
  const values = curves.flatMap(({ name, key }) =>
    bands.flatMap((band) => {
      const value = band[key]
      return value === null ? [] : [{ name, at: (band.from + band.to) / 2, value: Math.max(-0.2, Math.min(2, value)) }]
    })
  )
  if (values.length === 0) return null
  const strided = reconstruction!.checkerboard
  return {
    id: 'spectrum',
    title: 'Frequencies',
    caption: `What is kept of each band: 1 keeps it, 0 loses it. Coherence says whether the detail is the image's own (1) or made up (0).${strided === null ? '' : ' Vertical: the frequency of strided layers, where checkerboard patterns stand.'} Values above 2 are drawn at 2.`,
    spec: {
      width: PLOT_WIDTH,
      height: HEIGHT,
      layer: [
        {
          data: { values },
          mark: { type: 'line', point: { filled: true, size: 30 } },
          encoding: {
            x,
            y: { field: 'value', type: 'quantitative', title: 'ratio' },
            color: {
              field: 'name',
              type: 'nominal',
              title: null,
              scale: { domain: curves.map(({ name }) => name), range: curves.map(({ color }) => color) },
              legend: { columns: 1 }
            }
          }
        },
        ...(strided === null ? [] : strideLayers(Math.hypot(...strided.frequency), strided.excess))
      ]
    },
    columns: ['from (cycles per pixel)', 'to', 'power ratio', 'error ratio', 'coherence'],
    rows: bands.map(({ from, to, gain, error, coherence }) =>
      [from, to, gain, error, coherence].map((figure) => formatNumber(figure))
    )
  }
}

/** A line at the frequency of strided layers, its label above the plot. */
function strideLayers(at: number, excess: number): Layer[] {
  const data = { values: [{ at, label: `strided layers, ${formatNumber(excess)} dB` }] }
  const above = { value: -14 }
  return [
    { data, mark: { type: 'rule', strokeDash: [3, 3] }, encoding: { x, y: above, y2: { value: HEIGHT } } },
    {
      data,
      mark: { type: 'text', align: 'left', dx: 4, baseline: 'top' },
      encoding: { x, y: above, text: { field: 'label' } }
    }
  ]
}
