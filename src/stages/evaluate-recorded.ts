import { createHash } from 'node:crypto'
import type { Checkpoint } from '../checkpoints/checkpoint.ts'
import { labelRegions } from '../evaluation-set/label-regions.ts'
import { markSample } from '../evaluation-set/mark-sample.ts'
import type { Patch, PixelTruth } from '../evaluation-set/types.ts'
import type { Evidence } from '../evidence/evidence.ts'
import { planAlignment } from '../evidence/alignment/plan-alignment.ts'
import { Measurement } from '../evidence/measure.ts'
import { readRecorded, type RecordedOutputs } from '../inference/recorded/read-recorded.ts'
import type { Settings } from '../settings/schema.ts'
import { VERSION } from '../version.ts'
import { measuredWith } from './measured-with.ts'

/**
 * Measures recorded outputs (`.npz`, `.csv`): scores and labels, and whatever else was recorded with them. The recorded
 * scores stand; nothing runs.
 *
 * @throws InputError for a recording that is not whole or not consistent
 */
export async function evaluateRecorded(checkpoint: Checkpoint, settings: Settings): Promise<Evidence> {
  const recorded = await readRecorded(checkpoint, settings)
  const patches = patchesOf(recorded, settings.seed)
  const { truth, regionSizes } = truthOf(recorded)
  const isDefective = (image: number): boolean => recorded.labels[image] === 1
  const { mu, logVariance, reconstruction, pixels, shape, latent } = recorded
  const alignment =
    shape === null || regionSizes.length === 0
      ? null
      : planAlignment(patches, isDefective, { height: shape[1], width: shape[2] }, settings.seed)
  const measurement = new Measurement(
    {
      unit: 'patch',
      regionSizes,
      hasMasks: regionSizes.length > 0,
      isDefective,
      alignment
    },
    settings
  )
  measurement.add(
    { patches, shape, pixels, outputs: { reconstruction, mu, logVariance }, truth, recordedScores: recorded.scores },
    latent
  )
  const measured = measurement.finish()
  const { name, epoch, order, kind, sha256 } = checkpoint
  return {
    schemaVersion: 1,
    tool: { name: 'vae-playbook', version: VERSION, engine: 'recorded outputs', device: 'none' },
    checkpoint: { name, epoch, order, kind, sha256 },
    evaluationSet: {
      hash: hashOf(recorded),
      layout: 'recorded',
      unit: 'patch',
      images: recorded.count,
      patches: recorded.count,
      leftOut: [],
      notes: ['Scores and labels were recorded by another program; each row counts as one unit.'],
      calibration: 'test',
      duplicates: [],
      masks: regionSizes.length > 0,
      geometry: shape,
      sample: measured.sample
    },
    measuredWith: measuredWith(settings),
    outputs: recorded.outputs,
    units: measured.units,
    calibration: null,
    pixel: measured.pixel,
    otherScores: measured.otherScores,
    reconstruction: measured.reconstruction,
    latent: measured.latent,
    determinism: null,
    interventions: null
  }
}

function patchesOf({ count, labels, groups, kinds, fabrics }: RecordedOutputs, seed: number): Patch[] {
  const patches = Array.from({ length: count }, (_, i): Patch => {
    const id = `row ${i + 1}`
    return {
      id,
      image: i,
      x: 0,
      y: 0,
      label: labels[i]!,
      kind: labels[i] === 0 ? 'good' : (kinds?.[i] ?? 'defect'),
      fabric: fabrics?.[i] ?? null,
      group: groups?.[i] ?? id,
      condition: -1,
      sampled: false
    }
  })
  return markSample(patches, seed)
}

/** Regions of the recorded masks, numbered over the whole recording. */
function truthOf({ masks, shape, count }: RecordedOutputs): { truth: PixelTruth[] | null; regionSizes: number[] } {
  const regionSizes: number[] = []
  if (masks === null || shape === null) return { truth: null, regionSizes }
  const [, height, width] = shape
  const truth = Array.from({ length: count }, (_, i) => {
    const before = regionSizes.length
    const own = labelRegions(masks.subarray(i * height * width, (i + 1) * height * width), height, width)
    for (let r = 0; r < own.count; r++) regionSizes.push(0)
    const regions = own.regions.map((id) => (id === 0 ? 0 : id + before))
    for (const id of regions) if (id > 0) regionSizes[id - 1]!++
    return { regions, covered: null }
  })
  return { truth, regionSizes }
}

/** Of labels, groups, images and masks: recordings of several checkpoints must be of the same set. */
function hashOf({ labels, groups, pixels, masks }: RecordedOutputs): string {
  const hash = createHash('sha256').update(JSON.stringify({ labels, groups }))
  if (pixels !== null) hash.update(new Uint8Array(pixels.buffer, pixels.byteOffset, pixels.byteLength))
  if (masks !== null) hash.update(masks)
  return hash.digest('hex')
}
