import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))

describe.each(['docs/reliability.md', 'SECURITY.md'])('%s', (file) => {
  const rows = readFileSync(join(root, file), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| ') && !/^\| (---|what comes |what is tried |what \|)/.test(line))

  it.each(rows)('has a test that is there: %s', (row) => {
    const links = [
      ...row
        .split('|')
        .at(-2)!
        .matchAll(/\]\(([^)]+)\)/g)
    ].map(([, path]) => path!)
    expect(links).not.toEqual([])
    for (const path of links) expect(existsSync(join(root, dirname(file), path))).toBe(true)
  })
})
