import { describe, expect, it } from 'vitest'
import { helpText } from '../../src/settings/help-text.ts'
import { inputs } from '../../src/settings/inputs.ts'
import { parseFlags } from '../../src/settings/parse-flags.ts'

describe('helpText', () => {
  it('names every flag with its default, the exit codes and examples, in at most 100 columns', () => {
    const text = helpText()
    for (const { name } of inputs.filter((input) => input.name !== 'stage')) expect(text).toContain(`  --${name} `)
    expect(text).toContain('Default: critical,inconclusive.')
    expect(text).not.toContain('${{')
    for (const section of ['Usage', 'Commands', 'Flags', 'Exit codes', 'Examples'])
      expect(text).toContain(`\n${section}\n`)
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100)
  })

  it('shows examples that the parser takes', () => {
    const examples = helpText()
      .split('Examples\n')[1]
      .split('\n')
      .filter((line) => line.trim() !== '')
    expect(examples).toHaveLength(3)
    for (const line of examples) {
      const [program, ...args] = line.trim().replaceAll('"', '').split(' ')
      expect(program).toBe('vae-playbook')
      expect(() => parseFlags(args)).not.toThrow()
    }
  })
})
