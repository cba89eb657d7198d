import { createHash } from 'node:crypto'
import type { Checkpoint } from '../../checkpoints/checkpoint.ts'
import { labelRegions } from '../../evaluation-set/images/label-regions.ts'
import { besideDoubtful, describeDoubtfulMasks } from '../../evaluation-set/plan/doubtful-masks.ts'
import { describeMuchLeftOut } from '../../evaluation-set/plan/describe-left-out.ts'
import { markSample } from '../../evaluation-set/plan/mark-sample.ts'
import type { Label, Patch, PixelTruth } from '../../evaluation-set/types.ts'
import { EvidenceAccumulator, type AccumulatedEvidence } from '../../evidence/accumulator.ts'
import type { EvaluatedBatch } from '../../evidence/evaluated-batch.ts'
import type { BesideVerdict, Evidence } from '../../evidence/evidence.ts'
import { planAlignment } from '../../evidence/alignment/plan-alignment.ts'
import { readRecorded, type RecordedOutputs } from '../../inference/recorded/read-recorded.ts'
import type { Settings } from '../../settings/schema.ts'
import { VERSION } from '../../version.ts'
import { checkRecordedScore, isRecomputed } from './check-recorded-score.ts'
import type { Measured } from '../evaluator.ts'
import { measuredWith } from './measured-with.ts'
import { pictureRecorded, type Gallery } from './take-pictures.ts'

/**
 * Measures recorded outputs (`.npz`, `.csv`): scores and labels, and whatever else was recorded with them. The recorded
 * scores stand; nothing runs.
 *
 * @throws InputError for a recording that is not whole or not consistent
 */
export async function evaluateRecorded(checkpoint: Checkpoint, settings: Settings): Promise<Measured> {
  const recorded = await readRecorded(checkpoint, settings)
  checkRecordedScore(recorded, checkpoint, settings)
  const measured = recorded.labels === null ? unmeasured : measure(recorded, recorded.labels, settings)
  const { name, epoch, order, kind, sha256 } = checkpoint
  const beside = besideRecorded(recorded)
  const doubtfulMasks = describeRecordedMasks(recorded)
  const { gallery } = measured
  const evidence: Evidence = {
    schemaVersion: 1,
    tool: { name: 'vae-playbook', version: VERSION, engine: 'recorded outputs', device: 'none' },
    checkpoint: { name, epoch, order, kind, sha256 },
    evaluationSet: {
      hash: hashOf(recorded),
      layout: 'recorded',
      unit: 'patch',
      images: recorded.count,
      patches: recorded.count,
      leftOut: recorded.leftOut.map(({ name, reason }) => ({ name, reason })),
      notes: [
        recorded.labels === null
          ? 'Scores without labels were recorded by another program; each row counts as one unit.'
          : `${isRecomputed(settings) ? 'What the scores are computed from' : 'Scores'} and labels were recorded by another program; each row counts as one unit.`,
        ...recorded.notes,
        ...describeMissingGroups(recorded)
      ],
      ...(beside.length > 0 && { besideVerdict: beside }),
      calibration: 'test',
      duplicates: [],
      masks: measured.masks,
      ...(doubtfulMasks !== null && { doubtfulMasks }),
      geometry: recorded.shape,
      sample: measured.sample
    },
    measuredWith: measuredWith(settings),
    outputs: recorded.outputs,
    units: measured.units,
    unlabeled: recorded.labels === null ? { score: Array.from(recorded.scores), group: groupsOf(recorded) } : null,
    calibration: null,
    pixel: measured.pixel,
    otherScores: measured.otherScores,
    reconstruction: measured.reconstruction,
    latent: measured.latent,
    determinism: null,
    interventions: null,
    ...(gallery === null ? {} : { gallery: gallery.gallery })
  }
  return { evidence, pictures: gallery?.files ?? [] }
}

/** What a reader has to know first: rows that were lost, and what was taken for what by other names. */
export function besideRecorded(recorded: RecordedOutputs): BesideVerdict[] {
  const { leftOut, labels, taken } = recorded
  const doubtful = describeRecordedMasks(recorded)
  return [
    ...describeMuchLeftOut(leftOut, labels ?? []).map((text) => ({ about: 'left-out' as const, text })),
    ...taken.map((text) => ({ about: 'taken' as const, text })),
    ...(doubtful === null ? [] : [{ about: 'taken' as const, text: besideDoubtful(doubtful) }])
  ]
}

function describeRecordedMasks({ masks, labels, shape }: RecordedOutputs): string | null {
  if (masks === null || labels === null || shape === null) return null
  const size = shape[1] * shape[2]
  const own = labels.flatMap((label, i) => (label === 1 ? [masks.subarray(i * size, (i + 1) * size)] : []))
  const areas = own.map((mask) => mask.reduce((sum, value) => sum + value, 0))
  const partial = own.filter((_, i) => areas[i] > 0 && areas[i] < size)
  return describeDoubtfulMasks({
    masks: own.length,
    fromAlpha: 0,
    empty: areas.filter((area) => area === 0).length,
    covering: areas.filter((area) => area === size).length,
    itself: 0,
    distinct: new Set(partial.map((mask) => createHash('sha256').update(mask).digest('hex'))).size,
    partial: partial.length
  })
}

type MeasuredRecording = AccumulatedEvidence & { masks: boolean; gallery: Gallery | null }

/** Without labels nothing can be measured: every figure is one of the defect-free images, or compares them with the others. */
const unmeasured: MeasuredRecording = {
  units: { id: [], label: [], group: [], kind: [], fabric: [], score: [] },
  pixel: null,
  otherScores: null,
  reconstruction: null,
  latent: null,
  sample: 0,
  masks: false,
  gallery: null
}

function measure(recorded: RecordedOutputs, labels: Label[], settings: Settings): MeasuredRecording {
  const patches = patchesOf(recorded, labels, settings.seed)
  const { truth, regionSizes } = truthOf(recorded)
  const isDefective = (image: number): boolean => labels[image] === 1
  const { mu, logVariance, reconstruction, pixels, shape, latent } = recorded
  const alignment =
    shape === null || regionSizes.length === 0
      ? null
      : planAlignment(patches, isDefective, { height: shape[1], width: shape[2] }, settings.seed)
  const accumulator = new EvidenceAccumulator(
    {
      unit: 'patch',
      regionSizes,
      hasMasks: regionSizes.length > 0,
      isDefective,
      alignment
    },
    settings
  )
  const batch: EvaluatedBatch = {
    patches,
    shape,
    pixels,
    outputs: { reconstruction, mu, logVariance },
    truth,
    recordedScores: isRecomputed(settings) ? null : recorded.scores
  }
  accumulator.add(batch, latent)
  const hasPictures = settings.gallery === 'on' && pixels !== null && reconstruction !== null
  const gallery = hasPictures ? pictureRecorded(batch, accumulator.scored(), settings.seed) : null
  return { ...accumulator.finish(), masks: regionSizes.length > 0, gallery }
}

function patchesOf(recorded: RecordedOutputs, labels: Label[], seed: number): Patch[] {
  const { count, kinds, fabrics } = recorded
  const groups = groupsOf(recorded)
  const patches = Array.from({ length: count }, (_, i): Patch => {
    return {
      id: rowName(i),
      image: i,
      x: 0,
      y: 0,
      label: labels[i]!,
      kind: labels[i] === 0 ? 'good' : (kinds?.[i] ?? 'defect'),
      fabric: fabrics?.[i] ?? null,
      group: groups[i]!,
      condition: -1,
      sampled: false
    }
  })
  return markSample(patches, seed)
}

/** A row without a group is one of its own, as a manifest's image is: all of them together would be one huge group. */
function groupsOf({ groups, count }: RecordedOutputs): string[] {
  return Array.from({ length: count }, (_, i) => groups?.[i] || rowName(i))
}

/** Rows that a spreadsheet left empty below the first one of their group would make the intervals too narrow. */
function describeMissingGroups({ groups, count }: RecordedOutputs): string[] {
  const missing = groups?.filter((group) => group === '').length ?? 0
  return missing === 0 ? [] : [`${missing} of ${count} rows name no group: each of them counts as a group of its own.`]
}

function rowName(index: number): string {
  return `row ${index + 1}`
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
function hashOf({ labels, groups, count, pixels, masks }: RecordedOutputs): string {
  const hash = createHash('sha256').update(JSON.stringify(labels === null ? { count, groups } : { labels, groups }))
  if (pixels !== null) hash.update(new Uint8Array(pixels.buffer, pixels.byteOffset, pixels.byteLength))
  if (masks !== null) hash.update(masks)
  return hash.digest('hex')
}
