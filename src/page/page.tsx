import type { Diagnosis } from '../diagnosis/schema.ts'
import { plainText } from '../report/escape.ts'
import { baselineRemarks, baselineRows } from '../report/baseline-text.ts'
import type { DrawnFigure } from './charts/figure.ts'
import { chooseRow } from './gallery/choose-row.ts'
import type { ShownGallery } from './gallery/show-pictures.ts'
import type { Chapter } from './figures.ts'
import { FigureView, Table } from './parts/figure.tsx'
import { Gallery, NoPictures, PictureRowView } from './parts/gallery.tsx'
import { Findings } from './parts/findings.tsx'
import { FirstScreen } from './parts/first-screen.tsx'
import { Provenance } from './parts/provenance.tsx'
import { Thresholds } from './parts/thresholds.tsx'

export interface PageContent {
  diagnosis: Diagnosis
  failed: boolean
  reportName?: string
  figures: Record<Chapter, DrawnFigure[]>
  /** Null: no pictures were kept, or they were not brought along. */
  gallery: ShownGallery | null
  /** Why there is no gallery, where there is none. */
  noPictures: string
}

const chapters = [
  ['scores', 'Scores and thresholds'],
  ['training', 'Over the training'],
  ['code', 'The latent code'],
  ['reconstruction', 'The reconstruction'],
  ['groups', 'By kind']
] as const

/** Everything inside of `<body>`. */
export function Page({ diagnosis, failed, reportName, figures, gallery, noPictures }: PageContent) {
  const row = gallery === null ? null : chooseRow(diagnosis, gallery.pictures)
  const { baseline } = diagnosis
  const shown = chapters.filter(([key]) => figures[key].length > 0)
  return (
    <>
      <FirstScreen diagnosis={diagnosis} failed={failed} reportName={reportName} />
      {row === null ? null : (
        <aside>
          <PictureRowView {...row} />
        </aside>
      )}
      <nav aria-label="Contents">
        <ul>
          {[
            ['symptoms', 'The six symptoms'],
            ['gallery', 'Pictures'],
            ...shown,
            ...(baseline ? [['baseline', 'Against the baseline']] : []),
            ['provenance', 'Where it comes from']
          ].map(([anchor, title]) => (
            <li>
              <a href={`#${anchor}`}>{title}</a>
            </li>
          ))}
        </ul>
      </nav>
      <main>
        <Findings diagnosis={diagnosis} />
        {gallery === null ? <NoPictures reason={noPictures} /> : <Gallery gallery={gallery} diagnosis={diagnosis} />}
        {shown.map(([key, title]) => (
          <section aria-labelledby={key === 'scores' ? 'chapter-scores' : key}>
            <h2 id={key === 'scores' ? 'chapter-scores' : key}>{title}</h2>
            {figures[key].map((figure) => (
              <>
                <FigureView {...figure} />
                {figure.id === 'scores' ? <div id="slider" class="slider" hidden /> : null}
              </>
            ))}
            {key === 'scores' ? <Thresholds thresholds={diagnosis.thresholds} /> : null}
          </section>
        ))}
        {baseline === null ? null : (
          <section aria-labelledby="baseline">
            <h2 id="baseline">Against the baseline</h2>
            <Table
              columns={['', plainText(baseline.name, 60), 'judged', 'change', 'test']}
              rows={baselineRows(baseline).map(({ title, baseline: before, judged, change, test }) => [
                title,
                before,
                judged,
                change,
                test
              ])}
            />
            {baselineRemarks(baseline).map((remark) => (
              <p class="note">{remark}</p>
            ))}
          </section>
        )}
        <Provenance diagnosis={diagnosis} />
      </main>
    </>
  )
}
