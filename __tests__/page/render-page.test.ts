import fc from 'fast-check'
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { diagnose } from '../../src/diagnosis/diagnose.ts'
import { draw } from '../../src/page/charts/draw.ts'
import { figuresOf } from '../../src/page/figures.ts'
import { renderPage } from '../../src/page/render-page.tsx'
import { formatNumber, formatPercent, formatScore } from '../../src/words/columns.ts'
import { arbitraryRun, type ArbitraryRun } from '../support/arbitrary-runs.ts'
import { settingsOf } from '../support/evidence.ts'

const judge = ({ evidence, history }: ArbitraryRun) =>
  diagnose(evidence, { settings: settingsOf(), departures: [], version: '1.0.0', today: '2026-01-01', history })
const runs = fc.sample(arbitraryRun, { numRuns: 6, seed: 15 })
const page = (run: ArbitraryRun, reportName?: string) =>
  renderPage(judge(run), run.evidence, { judged: [], film: [] }, { failed: true, reportName })

describe('charts', () => {
  it('are drawn without a warning of the grammar, whatever was measured', async () => {
    const warnings: string[] = []
    for (const run of runs) {
      const diagnosis = judge(run)
      const judged = run.evidence.find(({ checkpoint }) => checkpoint.name === diagnosis.judged)!
      for (const figure of Object.values(figuresOf(diagnosis, judged)).flat()) {
        const { svg } = await draw(figure, (said) => warnings.push(`${figure.id}: ${said}`))
        expect(svg).toMatch(/^<svg role="img"/)
        expect(svg).not.toMatch(/NaN|undefined|Infinity/)
      }
    }
    expect(warnings).toEqual([])
  })

  it('have beside them the numbers of the diagnosis', () => {
    for (const run of runs) {
      const diagnosis = judge(run)
      const judged = run.evidence.find(({ checkpoint }) => checkpoint.name === diagnosis.judged)!
      const figures = new Map(
        Object.values(figuresOf(diagnosis, judged))
          .flat()
          .map((figure) => [figure.id, figure])
      )
      expect(figures.get('scores')?.rows.map((row) => row.slice(2))).toEqual(
        diagnosis.scores.defectFree.map((share, i) => [
          formatPercent(share),
          formatPercent(diagnosis.scores.defective[i]!)
        ])
      )
      for (const [i, { name, metrics }] of diagnosis.checkpoints.entries()) {
        if (diagnosis.checkpoints.length === 1) continue
        const { columns, rows } = figures.get('checkpoints')!
        const cell = (title: string) => rows[i]![columns.indexOf(title)]
        expect(rows[i]![0]).toBe(name)
        if (metrics.imageAuroc !== null) expect(cell('image-level AUROC')).toBe(formatScore(metrics.imageAuroc))
        if (metrics.klTotal !== null) expect(cell('KL (nats)')).toBe(formatNumber(metrics.klTotal))
      }
      expect(figures.get('units')?.rows.map(([unit]) => unit)).toEqual(diagnosis.latent?.top.map(({ unit }) => unit))
      const groups = figures.get('by-defect')?.rows.map(([name]) => name) ?? []
      expect([...groups].sort()).toEqual(
        diagnosis.byGroup
          .filter(({ by }) => by === 'defect')
          .map(({ name }) => name)
          .sort()
      )
    }
  })
})

describe('renderPage', () => {
  it('is one file that loads nothing and runs nothing but what its own policy names', async () => {
    const html = await page(runs[0]!)
    const [, policy] = /Content-Security-Policy" content="([^"]*)"/.exec(html)!
    expect(policy).toMatch(/^default-src 'none'; /)
    const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
    const [, style] = /<style>([^]*?)<\/style>/.exec(html)!
    const [, script] = /<script>([^]*?)<\/script>/.exec(html)!
    expect(policy).toContain(`style-src ${hash(style!)}`)
    expect(policy).toContain(`script-src ${hash(script!)}`)
    expect(html.replaceAll(/xmlns(?::xlink)?="[^"]*"/g, '')).not.toMatch(/https?:|url\(|@import|<link|<iframe| style="/)
  })

  it('says verdict, cause, advice and threshold before anything else', async () => {
    const run = runs.find((one) => judge(one).verdict === 'critical')!
    const html = await page(run, 'fabric-a')
    const head = html.slice(html.indexOf('<header>'), html.indexOf('</header>'))
    for (const words of ['Critical', 'fabric-a', 'The gate fails.', 'Do first', 'Threshold'])
      expect(head).toContain(words)
  })

  it('is the same bytes again', async () => {
    expect(await page(runs[1]!)).toBe(await page(runs[1]!))
  })

  it('holds hostile names as text: not one tag more', async () => {
    const [run] = runs
    const hostile = '"><script>alert(1)</script><img src=x onerror=alert(2)>‮\u0000`'
    const named = (name: string): ArbitraryRun => ({
      history: run!.history,
      evidence: run!.evidence.map((evidence) => ({
        ...evidence,
        checkpoint: { ...evidence.checkpoint, name: `${name}${evidence.checkpoint.order}` },
        evaluationSet: { ...evidence.evaluationSet, notes: [name] },
        outputs: { ...evidence.outputs, reconstruction: name },
        units: { ...evidence.units, kind: evidence.units.kind.map((kind) => (kind === 'good' ? kind : name + kind)) }
      }))
    })
    const tags = (html: string) => [...html.matchAll(/<\/?([a-zA-Z][\w-]*)/g)].map(([, tag]) => tag).join(' ')
    const [bad, good] = await Promise.all([page(named(hostile), hostile), page(named('plain'), 'plain')])
    const code = (html: string) => tags(html).replaceAll(/ code code/g, '')
    expect(code(bad)).toBe(code(good))
    expect(bad).not.toMatch(/<script>alert|<img/)
    expect(bad).not.toContain('\u202e')
  })
})
