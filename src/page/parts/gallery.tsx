import type { Diagnosis } from '../../diagnosis/schema.ts'
import { plainText } from '../../report/escape.ts'
import { formatNumber } from '../../words/columns.ts'
import type { PictureRow, View } from '../gallery/choose-row.ts'
import { Said } from './said.tsx'
import type { Shown, ShownGallery } from '../gallery/show-pictures.ts'

const names: Record<View, string> = {
  input: 'input',
  reconstruction: 'reconstruction',
  residual: 'residual',
  error: 'squared error'
}

const outlined: View[] = ['input', 'error']

/** One view of a kept patch; on inputs and errors with the outline of its mask. */
function Shot({ shown, view }: { shown: Shown; view: View }) {
  const { width, height, outline, kind } = shown.kept
  const drawn = outline !== null && outlined.includes(view)
  return (
    <span class="shot">
      <span class="frame">
        <img
          src={shown[view]}
          width={width}
          height={height}
          alt={`${names[view]}, ${plainText(kind, 60)}${drawn ? ', mask outlined' : ''}`}
        />
        {drawn ? (
          <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
            <path d={outline} />
          </svg>
        ) : null}
      </span>
      <span class="what">{names[view]}</span>
    </span>
  )
}

/** @param brief without the unit's name, which takes room */
function Card({ shown, views, brief = false }: { shown: Shown; views: View[]; brief?: boolean }) {
  const { kept } = shown
  return (
    <figure class="card" data-score={kept.score} data-label={kept.label}>
      <div class="shots">
        {views.map((view) => (
          <Shot shown={shown} view={view} />
        ))}
      </div>
      <figcaption>
        {plainText(kept.kind, 60)}, score {formatNumber(kept.score, 4)}
        {brief ? null : (
          <>
            {' '}
            <code>{plainText(kept.unit, 80)}</code> <span class="side" />
          </>
        )}
      </figcaption>
    </figure>
  )
}

/** The few pictures of the first screen. */
export function PictureRowView({ title, views, pictures }: PictureRow) {
  if (pictures.length === 0) return null
  return (
    <section class="row" aria-label={title}>
      <h2 class="quiet">{title}</h2>
      <div class="cards">
        {pictures.map((shown) => (
          <Card shown={shown} views={views} brief />
        ))}
      </div>
    </section>
  )
}

const views: View[] = ['input', 'reconstruction', 'residual', 'error']

/** All that was kept of the judged checkpoint, by which side of the operating threshold it stands on. */
export function Gallery({ gallery, diagnosis }: { gallery: ShownGallery; diagnosis: Diagnosis }) {
  const at = diagnosis.thresholds.operating?.threshold ?? null
  const side = (label: 0 | 1, above: boolean) =>
    gallery.pictures
      .filter(({ kept }) => kept.label === label && (at === null ? !above : kept.score > at === above))
      .sort((a, b) => a.kept.score - b.kept.score)
  const groups =
    at === null
      ? ([
          ['Defective', side(1, false)],
          ['Defect-free', side(0, false)]
        ] as const)
      : ([
          ['Misses: defects under the operating threshold', side(1, false)],
          ['Hits: defects above it', side(1, true)],
          ['False alarms: defect-free, above it', side(0, true)],
          ['Typical: defect-free, under it', side(0, false)]
        ] as const)
  return (
    <section aria-labelledby="gallery">
      <h2 id="gallery">Pictures</h2>
      <p class="note">
        Of each kind of defect the lowest, the median and the highest score; of defect-free units likewise, and the
        highest ones. Residual: purple where the reconstruction is too dark, orange where too bright. Squared error on
        one scale for all, from 0 <img class="bar" src={gallery.bar} alt="from dark to bright" width={256} height={1} />{' '}
        to {formatNumber(gallery.limit)}.
      </p>
      {groups.map(([title, pictures]) =>
        pictures.length === 0 ? null : (
          <>
            <h3>
              {title} ({pictures.length} shown)
            </h3>
            <div class="cards">
              {pictures.map((shown) => (
                <Card shown={shown} views={views} />
              ))}
            </div>
          </>
        )
      )}
      <Film film={gallery.film} />
    </section>
  )
}

/** The same patches over the checkpoints. */
function Film({ film }: Pick<ShownGallery, 'film'>) {
  if (film === null) return null
  const frame = (src: string | null, alt: string, i: number) =>
    src === null ? (
      '–'
    ) : (
      <img class="frame" src={src} alt={alt} width={film.patches[i].width} height={film.patches[i].height} />
    )
  return (
    <>
      <h3>The same patches over the checkpoints</h3>
      <div class="scroll" tabIndex={0} role="region" aria-label="Film over the checkpoints">
        <table class="film">
          <thead>
            <tr>
              <th scope="col">input</th>
              {film.inputs.map((src, i) => (
                <td>{frame(src, `input, ${plainText(film.patches[i].kind, 60)}`, i)}</td>
              ))}
            </tr>
          </thead>
          <tbody>
            {film.rows.map(({ checkpoint, reconstructions }) => (
              <tr>
                <th scope="row">{plainText(checkpoint, 60)}</th>
                {reconstructions.map((src, i) => (
                  <td>{frame(src, `reconstruction of patch ${i + 1}`, i)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

/** Why there are none. */
export function NoPictures({ reason }: { reason: string }) {
  return (
    <section aria-labelledby="gallery">
      <h2 id="gallery">Pictures</h2>
      <p>
        <Said text={reason} />
      </p>
    </section>
  )
}
