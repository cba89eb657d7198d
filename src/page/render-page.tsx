import { createHash } from 'node:crypto'
import { renderToString } from 'preact-render-to-string'
import type { Diagnosis } from '../diagnosis/schema.ts'
import type { Evidence } from '../evidence/evidence.ts'
import { headline } from '../report/headline.ts'
import { plainText } from '../report/escape.ts'
import { draw } from './charts/draw.ts'
import { figuresOf } from './figures.ts'
import { PLOT_WIDTH } from './charts/theme.ts'
import { showPictures, type LoadedGallery } from './gallery/show-pictures.ts'
import { Page, type PageContent } from './page.tsx'
import { sliderScores, sliderScript } from './slider.ts'
import { style } from './style.ts'

export interface PageOptions {
  /** Whether the gate fails, as decided from `fail-on`. */
  failed: boolean
  reportName?: string
}

/**
 * The whole report as one HTML file that loads nothing: charts are SVG that stands without a script, and a script only adds to
 * them. What the policy in its head allows is this style sheet and this script, by their hashes.
 *
 * @param evidence of all checkpoints, the judged one among them
 * @param pictures as far as there are some
 */
export async function renderPage(
  diagnosis: Diagnosis,
  evidence: Evidence[],
  pictures: LoadedGallery,
  options: PageOptions
): Promise<string> {
  const judged = evidence.find(({ checkpoint }) => checkpoint.name === diagnosis.judged)
  if (judged === undefined) throw new Error(`no evidence of the judged checkpoint ${diagnosis.judged}`)
  const drawn = Object.entries(figuresOf(diagnosis, judged)).map(async ([chapter, figures]) => [
    chapter,
    await Promise.all(figures.map((figure) => draw(figure)))
  ])
  const figures = Object.fromEntries(await Promise.all(drawn)) as PageContent['figures']
  const gallery = showPictures(pictures)
  const body = renderToString(
    <Page
      diagnosis={diagnosis}
      figures={figures}
      gallery={gallery}
      noPictures={whyNone(diagnosis, judged)}
      {...options}
    />
  )
  return documentOf(plainText(headline(diagnosis).words, 200), body, sliderData(diagnosis, judged))
}

/** What a reader has to know where there is no picture. */
function whyNone({ departures }: Diagnosis, { gallery, evaluationSet, reconstruction }: Evidence): string {
  if (departures.includes('gallery: off')) return 'None was kept anywhere: the configuration says `gallery: off`.'
  if (gallery !== undefined)
    return 'They were kept beside the evidence, and are not there any more: bring evidence/ along whole.'
  return evaluationSet.geometry === null || reconstruction === null
    ? 'None could be kept: there are no images with their reconstructions.'
    : 'None was kept: the evidence is of an earlier version.'
}

/** JSON in a data block, which no browser runs; null where there is no threshold to move. */
function sliderData({ scores: { edges }, thresholds }: Diagnosis, { units }: Evidence): string | null {
  const scores = sliderScores(units)
  const [low, high] = [edges[0], edges.at(-1)]
  if (low === undefined || high === undefined || scores.defectFree.length === 0 || scores.defective.length === 0)
    return null
  const start = thresholds.operating?.threshold ?? thresholds.recommended?.threshold ?? low
  const data = { ...scores, low, high, logarithmic: low > 0 && high > low, start, width: PLOT_WIDTH }
  return JSON.stringify(data).replaceAll('<', '\\u003c')
}

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

function documentOf(title: string, body: string, data: string | null): string {
  const policy = `default-src 'none'; img-src data:; style-src ${hashOf(style)}; script-src ${hashOf(sliderScript)}; base-uri 'none'; form-action 'none'`
  const escaped = title.replace(/[&<>]/g, (found) => `&#${found.charCodeAt(0)};`)
  const scripts =
    data === null
      ? ''
      : `<script type="application/json" id="slider-scores">${data}</script>\n<script>${sliderScript}</script>\n`
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped} · vae-playbook</title>
<style>${style}</style>
</head>
<body>
${body}
${scripts}</body>
</html>
`
}
