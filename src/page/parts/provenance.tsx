import type { Diagnosis } from '../../diagnosis/schema.ts'
import { Said } from './said.tsx'
import { Table } from './figure.tsx'

/** Versions, hashes, what was evaluated, settings that depart from the defaults. */
export function Provenance({ diagnosis }: { diagnosis: Diagnosis }) {
  const { tool, evaluationSet: set, outputs, departures, checkpoints } = diagnosis
  const { spread } = outputs
  const notes = [
    ...(tool.deviceNotes ?? []),
    ...set.notes,
    ...(diagnosis.history?.notes ?? []),
    ...diagnosis.thresholds.notes
  ]
  return (
    <section aria-labelledby="provenance">
      <h2 id="provenance">Where it comes from</h2>
      <Table
        columns={['What', 'Which']}
        rows={[
          ['Tool', `${tool.name} ${tool.version}, ${tool.engine}, ${tool.device}`],
          [
            'Evaluation set',
            `${set.layout}, ${set.images} images, ${set.leftOut} left out, sha256 ${set.hash.slice(0, 12)}`
          ],
          ['Calibration', set.calibration === 'separate' ? 'images of their own' : 'the defect-free test images'],
          ['Reconstruction', outputs.reconstruction ?? 'none'],
          ['Mu', outputs.mu ?? 'none'],
          [
            'Spread',
            spread === null
              ? 'none'
              : `${spread.name}, read as ${spread.convention}${spread.guessed ? ' (a guess)' : ''}`
          ],
          ['Settings', departures.length === 0 ? 'defaults' : departures.join('; ')]
        ]}
      />
      {notes.length === 0 ? null : (
        <ul class="note">
          {notes.map((note) => (
            <li>
              <Said text={note} />
            </li>
          ))}
        </ul>
      )}
      <details>
        <summary>Checkpoints and their checksums</summary>
        <Table
          columns={['Checkpoint', 'Kind', 'sha256']}
          rows={checkpoints.map(({ name, kind, sha256 }) => [name, kind, sha256])}
        />
      </details>
    </section>
  )
}
