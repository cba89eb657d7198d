import type { ReconstructionEvidence } from '../../evidence/evidence.ts'
import type { PlaybookRun } from '../run.ts'
import { figure, percent } from '../../words/format.ts'
import { tooFew } from './units-needed.ts'

export type Band = NonNullable<ReconstructionEvidence['bands']>[number]

/**
 * What the reconstruction does to one band of the images (docs/science.md, "Spectra", with G the gain, E the error and
 * g the coherence): rebuilt; part of it rebuilt; lost; full of structure that the images do not have; as strong as in
 * the images but not the same structure; or mostly the images' own noise, which nothing should rebuild.
 */
type Treatment = 'rebuilt' | 'partial' | 'lost' | 'invented' | 'other-texture' | 'noise'

/** What the spectra say of the judged checkpoint's reconstructions. */
export interface SpectrumState {
  bands: Band[]
  /** The band that holds most of the images' power: a texture's period, an object's shape. */
  main: Band
  /** Shares of the error's power, 0..1. */
  blurred: number
  nothing: number
  invented: number
  otherTexture: number
  /** Patterns of the decoder's strides, null where none stands out. */
  checkerboard: { excess: number; period: string } | null
}

const mostlyNoise = 0.5
const weak = 0.3
const strong = 0.9
const loud = 1.5
/** dB, and the share of the error below which a peak is a curiosity. */
const peak = 6
const peakShare = 0.1
/** Blur keeps the coarse and the middle band; of these, ones with less of the images' power say nothing. */
const minorShare = 0.01
/** Coherence there: below, the images' structure is not there at all; above `full`, it all is. */
const partialFrom = 0.3
const partialTo = 0.7

/** Null without spectra, or with too few patches. */
export function spectrumState(run: PlaybookRun): SpectrumState | null {
  const { reconstruction } = run.judged.evidence
  if (reconstruction === null || reconstruction.bands === null || tooFew(reconstruction.units, run)) return null
  const { bands, checkerboard } = reconstruction
  const shareOf = (fits: (band: Band, i: number) => boolean): number =>
    bands.reduce((sum, band, i) => sum + (fits(band, i) ? band.errorShare : 0), 0)
  const intactBelow = (i: number): boolean =>
    bands.slice(0, Math.min(i, 2)).every(({ share, coherence }) => share < minorShare || (coherence ?? 0) > strong)
  return {
    bands,
    main: bands.reduce((a, b) => (b.share > a.share ? b : a)),
    blurred: shareOf((band, i) => i > 0 && treatmentOf(band) === 'lost' && intactBelow(i)),
    nothing: shareOf((band, i) => treatmentOf(band) === 'lost' && !(i > 0 && intactBelow(i))),
    invented: shareOf((band) => treatmentOf(band) === 'invented'),
    otherTexture: shareOf((band) => treatmentOf(band) === 'other-texture'),
    checkerboard:
      checkerboard !== null && checkerboard.excess > peak && checkerboard.errorShare >= peakShare
        ? { excess: checkerboard.excess, period: checkerboard.frequency.some((f) => f % 0.5 !== 0) ? '4' : '2' }
        : null
  }
}

function treatmentOf({ gain, error, coherence, noise }: Band): Treatment {
  if (gain === null || error === null) return 'rebuilt'
  if ((noise ?? 0) >= mostlyNoise) return gain > loud ? 'invented' : 'noise'
  if (gain > loud && error > 1) return 'invented'
  if (gain < weak && error > partialTo) return 'lost'
  if (gain >= 0.5 && (coherence ?? 0) < 0.5 && error > 1) return 'other-texture'
  return error < weak ? 'rebuilt' : 'partial'
}

/** Bands that the images' own noise makes up for the most part; empty where the noise is not known. */
export function noisyBands(run: PlaybookRun): Band[] {
  const bands = run.judged.evidence.reconstruction?.bands ?? []
  return bands.filter(({ noise }) => noise !== null && noise >= mostlyNoise)
}

export interface MainStructure {
  coherence: number
  grade: 'none' | 'part' | 'all'
}

/** How much of the images' main structure is in the reconstruction: none to speak of, part of it, all; null where not measured. */
export function mainStructure(spectrum: SpectrumState | null): MainStructure | null {
  const coherence = spectrum?.main.coherence ?? null
  if (coherence === null) return null
  return { coherence, grade: coherence < partialFrom ? 'none' : coherence <= partialTo ? 'part' : 'all' }
}

/** "structure of 5 to 12.5 pixels" */
export function bandName({ from, to }: Band): string {
  const period = (frequency: number): string => figure(Number((1 / frequency).toFixed(1)))
  return from === 0 ? `structure over ${period(to)} pixels` : `structure of ${period(to)} to ${period(from)} pixels`
}

/** "72% of the error lies in structure of 5 to 12.5 pixels, of which the reconstruction has 31% of the power (coherence 0.58)" */
export function mainError({ bands }: SpectrumState): string {
  const main = bands.reduce((a, b) => (b.errorShare > a.errorShare ? b : a))
  const kept =
    main.gain === null
      ? 'which the images do not have'
      : `of which the reconstruction has ${percent(main.gain)} of the power${main.coherence === null ? '' : ` (coherence ${figure(main.coherence)})`}`
  return `${percent(main.errorShare)} of the error lies in ${bandName(main)}, ${kept}`
}
