import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { forRunner, jsonForRunner, oneValue } from '../src/say.ts'
import { FakeGitHub } from './support/fake-github.ts'
import { runAction } from './support/run-action.ts'
import { runHere } from './support/run-here.ts'
import { commandsHeard } from './support/runner-ears.ts'
import { tempFolder } from './support/temp-folder.ts'

const attack = fc
  .array(
    fc.constantFrom(
      ...[
        '\n',
        '\r',
        '\r\n',
        ' ',
        '\t',
        '\u00a0',
        '\u2003',
        '\u0085',
        '\u2028',
        ':',
        '::',
        '#',
        '##[',
        '[',
        ']',
        'x',
        '\u001b[2J'
      ],
      ...['::error::x', '::add-mask::x', '##[add-matcher]x', '::stop-commands::x', '::set-output name=verdict::healthy']
    ),
    { maxLength: 10 }
  )
  .map((parts) => parts.join(''))

describe('what is said', () => {
  it('is heard as a command by the copy of the runner’s ears, unless it passes the one function', () => {
    for (const text of ['::error::x', '\u00a0 ::add-mask::x', 'a\r::debug::x', 'a ##[group]x', '##[ERROR file=a]x'])
      expect([commandsHeard(text).length, commandsHeard(forRunner(text))]).toEqual([1, []])
  })

  it('is no command, whatever is in it', () => {
    fc.assert(
      fc.property(attack, (text) => {
        expect(commandsHeard(forRunner(text))).toEqual([])
        expect(commandsHeard(oneValue(text))).toEqual([])
        expect(oneValue(text)).not.toMatch(/[\p{Cc}\u2028\u2029]/u)
        expect(commandsHeard(jsonForRunner({ [text]: text }))).toEqual([])
        expect(JSON.parse(jsonForRunner({ text }))).toEqual({ text })
      }),
      { numRuns: 1000 }
    )
  })

  it('keeps what is harmless, and a value short', () => {
    const fine = 'a: 1\n\tstd::vector x::y\n  # [1] ## two\n'
    expect(forRunner(fine)).toBe(fine)
    expect(oneValue('x'.repeat(9999))).toHaveLength(2000)
  })
})

describe('hostile runs', () => {
  const scores = Array.from({ length: 30 }, (_, i) => `${i < 20 ? i : 20 + i},${i < 20 ? 0 : 1}`)
  const bad = fc
    .sample(attack, { numRuns: 6, seed: 16 })
    .concat('\n::error::x', 'a\r ::add-mask::x', '##[add-matcher]x')

  it.each(bad)('say no command of theirs on the command line: %j', async (text) => {
    const folder = tempFolder()
    const name = `${text.replaceAll('/', '_').slice(0, 60)}.csv`
    writeFileSync(join(folder, name), ['score,label,group', ...scores.map((row) => `${row},"${text}"`)].join('\n'))
    writeFileSync(join(folder, 'cell.csv'), `score,label\n${JSON.stringify(text)},1\n`)
    writeFileSync(join(folder, 'key.yml'), `${JSON.stringify(text)}: 1\n`)
    const runs = [
      await runHere(folder, 'run', '*.csv', '!cell.csv'),
      await runHere(folder, 'run', '*.csv', '!cell.csv', '--format', 'json'),
      await runHere(folder, 'run', 'cell.csv'),
      await runHere(folder, 'run', 'cell.csv', '--config', 'key.yml'),
      await runHere(folder, 'run', text || 'nothing'),
      await runHere(folder, 'inspect', '*.csv')
    ]
    for (const { stdout, stderr } of runs) expect(commandsHeard(`${stdout}\n${stderr}`)).toEqual([])
  })

  it('say only the action’s own commands in a job', async () => {
    const fake = await FakeGitHub.start()
    const folder = tempFolder()
    const text = '\n::set-output name=verdict::healthy\r ##[add-matcher]x'
    writeFileSync(join(folder, `a${text}.csv`), ['score,label', ...scores].join('\n'))
    try {
      for (const checkpoints of ['*.csv', `b${text}.csv`, `${text}`]) {
        const { log, errors } = await runAction(fake, 'push', folder, { checkpoints, 'report-name': text })
        expect(commandsHeard(errors)).toEqual([])
        expect(commandsHeard(log).filter((line) => !/^::(error|warning)[ :]/.test(line))).toEqual([])
        expect(log).not.toContain('##[')
      }
    } finally {
      await fake.close()
    }
  })
})
