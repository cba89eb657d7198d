import type { ReconstructionEvidence } from '../../src/evidence/evidence.ts'

export type Band = NonNullable<ReconstructionEvidence['bands']>[number]

const edges = [0, 0.08, 0.2, 0.35, Math.SQRT1_2]

/** [share, gain, coherence] or [share, gain, coherence, noise] per band; the error follows from the identity. */
export function bands(...of: [number, number, number, number?][]): Band[] {
  const all = of.map(([share, gain, coherence, noise], i) => ({
    from: edges[i],
    to: edges[i + 1],
    share,
    gain,
    coherence,
    error: 1 + gain - 2 * coherence * Math.sqrt(gain),
    noise: noise ?? 0
  }))
  const total = all.reduce((sum, { share, error }) => sum + share * error, 0)
  return all.map((band) => ({ ...band, errorShare: (band.share * band.error) / total }))
}

const whole: [number, number, number] = [0.3, 0.95, 0.98]

/** Of what a reconstruction may make of its images. */
export const spectra = {
  blur: bands(whole, [0.3, 0.9, 0.95], [0.2, 0.1, 0.2], [0.2, 0.01, 0]),
  collapse: bands([0.3, 0, 0.01], [0.6, 0, 0.02], [0.05, 0.01, 0], [0.05, 0.01, 0]),
  noise: bands(whole, [0.6, 0.9, 0.95], [0.05, 2, 0], [0.05, 6, 0]),
  wrongTexture: bands(whole, [0.6, 1, 0.1], [0.05, 1, 0.1], [0.05, 1, 0.1]),
  smallDecoder: bands([0.31, 0.31, 0.58], [0.65, 0.45, 0.69], [0.02, 0.6, 0], [0.02, 0.3, 0]),
  // What is missing in the finest bands is the sensor's noise.
  sensorNoise: bands(whole, [0.3, 0.9, 0.95], [0.2, 0.1, 0, 0.9], [0.2, 0.01, 0, 1])
}
