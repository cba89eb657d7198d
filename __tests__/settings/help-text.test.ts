import { describe, expect, it } from 'vitest'
import { commandHelp } from '../../src/settings/command-help.ts'
import { commandHelpText, helpText } from '../../src/settings/help-text.ts'
import { inputs } from '../../src/settings/inputs.ts'
import { commands, parseFlags } from '../../src/settings/parse-flags.ts'

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

describe.each(commands)('the help of %s', (command) => {
  const text = commandHelpText(command)

  it('has usage, flags, exit codes and examples, in at most 100 columns, and what --help says of it', () => {
    for (const section of ['Usage', 'Flags', 'Exit codes', 'Examples']) expect(text).toContain(`\n${section}\n`)
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100)
    expect(helpText()).toMatch(new RegExp(`^ {2}${command} +${commandHelp[command].does.slice(0, 40)}`, 'm'))
  })

  it('shows flags and examples that the parser takes', () => {
    const flags = [...text.matchAll(/^ {2}--([\w-]+) [A-Z]/gm)].map(([, name]) => name)
    for (const name of flags) {
      const value = name === 'format' ? 'text' : 'x'
      expect(() => parseFlags([command, `--${name}=${value}`])).not.toThrow()
    }
    for (const line of text.split('Examples\n')[1].trim().split('\n')) {
      const [program, ...args] = line.trim().replaceAll('"', '').split(' ')
      expect(program).toBe('vae-playbook')
      expect(() => parseFlags(args)).not.toThrow()
    }
  })
})
