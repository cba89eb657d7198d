// Prints what the CHANGELOG.md of the working folder says about a version: the text of its release on GitHub.
// node scripts/changelog-section.js VERSION
import { readFile } from 'node:fs/promises'

const [version] = process.argv.slice(2)
const text = version ? sectionOf(await readFile('CHANGELOG.md', 'utf8').catch(() => ''), version) : ''
if (text === '') {
  console.error(
    version
      ? `CHANGELOG.md has no section "## ${version}" that says anything: write there what is released`
      : 'Name a version: node scripts/changelog-section.js 1.2.3'
  )
  process.exitCode = 1
} else console.log(text)

/** Below `## VERSION`, or `## [VERSION] - DATE`, up to the next such heading; empty where there are headings only. */
function sectionOf(changelog, version) {
  const lines = changelog.split(/\r?\n/)
  const first = lines.findIndex((line) => /^## \[?([^\s\]]+)/.exec(line)?.[1] === version) + 1
  if (first === 0) return ''
  const length = lines.slice(first).findIndex((line) => line.startsWith('## '))
  const section = lines.slice(first, length < 0 ? undefined : first + length)
  return section.every((line) => /^(#|\s*$)/.test(line)) ? '' : section.join('\n').trim()
}
