import { schemeDark2, schemeSet2 } from 'd3-scale-chromatic'

/**
 * Teal, orange and violet: told apart by the color-blind, and by their lightness in grey. Set2 holds the same hues as Dark2, light
 * enough for a dark ground.
 */
const hues = (scheme: readonly string[]) =>
  `--defect-free: ${scheme[0]}; --defective: ${scheme[1]}; --threshold: ${scheme[2]};`

const light = `--ground: #ffffff; --surface: #f6f8fa; --ink: #1b1f24; --muted: #57606a; --line: #d0d7de; --link: #0550ae;
  --critical: #a40e26; --warning: #7a4d00; --healthy: #0b6b3a; --inconclusive: #57606a; ${hues(schemeDark2)}`
const dark = `--ground: #0d1117; --surface: #161b22; --ink: #e6edf3; --muted: #9ea7b3; --line: #30363d; --link: #79b8ff;
  --critical: #ff8182; --warning: #e3b341; --healthy: #56d364; --inconclusive: #9ea7b3; ${hues(schemeSet2)}`

/** The page's style sheet; nothing else is styled, as the page allows no styles but this. */
export const style = `
:root { color-scheme: light dark; ${light} }
@media (prefers-color-scheme: dark) { :root { ${dark} } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
main, header, nav, aside { max-width: 62rem; margin: 0 auto; padding: 0 1rem; }
header { padding-top: 1.25rem; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 .5rem; overflow-wrap: anywhere; }
h2 { font-size: 1.25rem; margin: 2.5rem 0 .75rem; padding-top: .5rem; border-top: 1px solid var(--line); }
h3 { font-size: 1.05rem; margin: 1.5rem 0 .5rem; }
p, li, dd { overflow-wrap: anywhere; }
a { color: var(--link); }
code { font: .9em ui-monospace, monospace; background: var(--surface); padding: .1em .3em; border-radius: 4px; overflow-wrap: anywhere; }
.verdict { border-left: .4rem solid var(--inconclusive); padding: .25rem 0 .25rem 1rem; }
.verdict.critical { border-color: var(--critical); } .verdict.critical h1 { color: var(--critical); }
.verdict.warning { border-color: var(--warning); } .verdict.warning h1 { color: var(--warning); }
.verdict.healthy { border-color: var(--healthy); } .verdict.healthy h1 { color: var(--healthy); }
dl.brief { display: grid; grid-template-columns: max-content 1fr; gap: .5rem 1rem; margin: 1rem 0; }
dl.brief dt { font-weight: 600; } dl.brief dd { margin: 0; }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1rem; list-style: none; padding: 0; margin: 1rem 0; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; font-size: .9rem; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .3rem .6rem; border-bottom: 1px solid var(--line); }
td.figure, th.figure { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
caption { text-align: left; color: var(--muted); padding-bottom: .3rem; }
figure { margin: 1.5rem 0; }
figure > .scroll svg { display: block; max-width: 100%; height: auto; }
figcaption { color: var(--muted); font-size: .9rem; margin-top: .4rem; max-width: 45rem; }
details { margin: .5rem 0; } summary { cursor: pointer; }
.mark { margin-right: .35em; width: .9em; height: .9em; vertical-align: -.05em; } .mark.critical { color: var(--critical); } .mark.warning { color: var(--warning); } .mark.absent { color: var(--healthy); } .mark.notice { color: var(--link); } .mark.open, .mark.undecided, .mark.waived { color: var(--inconclusive); }
.cards { display: flex; flex-wrap: wrap; gap: 1rem; } .card { margin: 0; } .shots { display: flex; gap: .4rem; } .card figcaption { max-width: 26rem; overflow-wrap: anywhere; }
.shot { display: grid; } .shot .frame { position: relative; } .shot img { display: block; width: 6rem; height: auto; image-rendering: pixelated; } .shot .frame svg { position: absolute; inset: 0; width: 100%; height: 100%; fill: none; stroke: #00e5ff; stroke-width: 1.5px; } .shot path { vector-effect: non-scaling-stroke; }
.what { font-size: .75rem; color: var(--muted); } h2.quiet { font-size: 1rem; border: 0; margin: 1rem 0 .5rem; padding: 0; }
img.bar { width: 6rem; height: .8rem; vertical-align: middle; } table.film { width: auto; } table.film img { width: 5rem; height: auto; image-rendering: pixelated; }
.likelihood { font-weight: 600; }
.present { font-weight: 600; } .present.critical { color: var(--critical); } .present.warning { color: var(--warning); }
.absent { color: var(--healthy); }
.slider { display: grid; gap: .25rem; max-width: 40rem; } .slider input { width: 100%; accent-color: var(--threshold); }
.note { color: var(--muted); font-size: .9rem; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
@media (max-width: 40rem) { .shot img { width: 5rem; } .shots { gap: .25rem; } dl.brief { grid-template-columns: 1fr; gap: 0; } dl.brief dd { margin-bottom: .5rem; } h1 { font-size: 1.25rem; } }
@media print { :root { ${light} } body { font-size: 11pt; } nav, .slider { display: none; } figure, tr, h2, h3 { break-inside: avoid; } h2, h3 { break-after: avoid; } }
`
