// Renders a report as GitHub shows it: node scripts/picture.js report.md picture.png (needs Chromium on the PATH).
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { marked } from 'marked'

const [source, picture, height = '1180'] = process.argv.slice(2)
const style = `body{font:14px/1.5 "Noto Sans",Helvetica,Arial,sans-serif,"Noto Color Emoji";color:#1f2328;max-width:900px;
margin:16px auto;border:1px solid #d1d9e0;border-radius:6px;padding:16px}h2{font-size:1.5em;border-bottom:1px solid #d1d9e0;
padding-bottom:.3em;margin:0 0 16px}h3{font-size:1.25em}table{border-collapse:collapse;margin-bottom:16px}
td,th{border:1px solid #d1d9e0;padding:6px 13px}tr:nth-child(2n) td{background:#f6f8fa}code{background:#818b981f;padding:.2em .4em;
border-radius:6px;font:85% "DejaVu Sans Mono",monospace}pre{background:#f6f8fa;padding:16px;border-radius:6px;line-height:1.4}
pre code{background:none;padding:0}p,ul,ol,details{margin:0 0 16px}ul,ol{padding-left:2em}`

const folder = mkdtempSync(join(tmpdir(), 'vae-playbook-picture-'))
const page = join(folder, 'report.html')
writeFileSync(
  page,
  `<!doctype html><meta charset="utf-8"><style>${style}</style>${marked(readFileSync(source, 'utf8'))}`
)
const options = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--hide-scrollbars']
execFileSync('chromium', [
  ...options,
  `--user-data-dir=${folder}`,
  `--window-size=960,${height}`,
  `--screenshot=${resolve(picture)}`,
  page
])
rmSync(folder, { recursive: true })
