import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { VERSION } from '../src/version.ts'
import { tempFolder } from './support/temp-folder.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const script = join(root, 'scripts/changelog-section.js')
const folder = tempFolder()

function section(version: string[], changelog?: string, cwd = folder) {
  if (changelog !== undefined) writeFileSync(join(cwd, 'CHANGELOG.md'), changelog)
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...version], { cwd, encoding: 'utf8' })
  return { status, stdout, stderr }
}

describe('changelog-section.js', () => {
  const changelog = [
    '# Changelog',
    '## Unreleased',
    '## [1.2.0] - 2027-01-31',
    '### Added',
    '- New.',
    '## 1.2.0-rc.1',
    '### Added',
    '',
    '## 1.1.0',
    'Old.',
    ''
  ].join('\n')

  it.each([
    ['1.2.0', '### Added\n- New.\n'],
    ['1.1.0', 'Old.\n']
  ])('prints the section of %s and no other', (version, stdout) => {
    expect(section([version], changelog)).toEqual({ status: 0, stdout, stderr: '' })
    expect(section([version], changelog.replaceAll('\n', '\r\n'))).toEqual({ status: 0, stdout, stderr: '' })
  })

  it.each(['1.2', '1.2.0-rc.1', '1x1.0', 'Unreleased', '2.0.0', '- 2027-01-31'])(
    'says in one line that %s is not there, or empty',
    (version) => {
      const stderr = `CHANGELOG.md has no section "## ${version}" that says anything: write there what is released\n`
      expect(section([version], changelog)).toEqual({ status: 1, stdout: '', stderr })
    }
  )

  it('says so without a changelog, and asks for a version', () => {
    expect(section(['1.2.0'], undefined, tempFolder())).toMatchObject({ status: 1, stderr: /no section "## 1\.2\.0"/ })
    expect(section([], changelog)).toMatchObject({ status: 1, stdout: '', stderr: /^Name a version: .*\n$/ })
  })

  it('finds what this version holds', () => {
    expect(section([VERSION], undefined, root)).toMatchObject({ status: 0, stderr: '' })
  })
})

interface Step {
  name?: string
  if?: string
  uses?: string
  run?: string
  with?: Record<string, unknown>
}
interface Job {
  needs?: string
  permissions?: Record<string, string>
  steps: Step[]
}

describe('release.yml', () => {
  const text = readFileSync(join(root, '.github/workflows/release.yml'), 'utf8')
  const { on, permissions, jobs } = parse(text) as {
    on: unknown
    permissions: unknown
    jobs: Record<'check' | 'release', Job>
  }
  const steps = Object.values(jobs).flatMap((job) => job.steps)
  const step = (name: string) => steps.find((one) => one.name === name)!

  it('runs on version tags alone, and writes only after all checks', () => {
    expect(on).toEqual({ push: { tags: ['v*.*.*'] } })
    expect(permissions).toEqual({ contents: 'read' })
    expect(Object.keys(jobs)).toEqual(['check', 'release'])
    expect(jobs.check).not.toHaveProperty('permissions')
    expect(jobs.check.steps[0]!.with).toEqual({ 'persist-credentials': false })
    expect(jobs.release).toMatchObject({ needs: 'check', permissions: { contents: 'write' } })
  })

  it('names actions by their commit, and no value inside of a script', () => {
    const uses = text.split('\n').filter((line) => /\buses:/.test(line))
    expect(uses.length).toBe(4)
    for (const line of uses) expect(line).toMatch(/uses: actions\/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/)
    for (const { run = '' } of steps) expect(run).not.toContain('${{')
  })

  it('compares what .ci/run compares', () => {
    const compared = /git status --porcelain -- [^)]*/
    const [wanted] = compared.exec(readFileSync(join(root, '.ci/run'), 'utf8'))!
    expect(compared.exec(text)![0]).toBe(wanted)
  })

  describe('on a repository', () => {
    const bin = join(folder, 'bin')
    const calls = join(folder, 'gh-calls')
    let work: string
    const env = {
      ...process.env,
      PATH: `${bin}:${process.env.PATH}`,
      RUNNER_TEMP: folder,
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_CONFIG_SYSTEM: '/dev/null',
      GIT_AUTHOR_NAME: 'a',
      GIT_AUTHOR_EMAIL: 'a@example.com',
      GIT_COMMITTER_NAME: 'a',
      GIT_COMMITTER_EMAIL: 'a@example.com'
    }
    const git = (...args: string[]) => execFileSync('git', args, { cwd: work, env, encoding: 'utf8', stdio: 'pipe' })
    const head = () => git('rev-parse', 'HEAD').trim()
    const remote = (tag: string) => git('ls-remote', 'origin', `refs/tags/${tag}`).split('\t')[0]

    /** As the runner runs it. */
    function run(name: string, tag: string, more: Record<string, string> = {}) {
      const args = ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step(name).run!]
      return spawnSync('bash', args, { cwd: work, env: { ...env, GITHUB_REF_NAME: tag, ...more }, encoding: 'utf8' })
    }

    /** @param tag of a new commit, pushed as a person pushes it */
    function push(tag: string): string {
      git('commit', '--quiet', '--allow-empty', '--message', tag)
      git('tag', '--annotate', '--message', tag, tag)
      git('push', '--quiet', 'origin', tag)
      return head()
    }

    beforeAll(() => {
      mkdirSync(bin)
      // Writes down how it is called; a release is there if the file says so.
      writeFileSync(
        join(bin, 'gh'),
        `#!/bin/sh\nif [ "$2" = view ]; then exec test -e "${folder}/released"; fi\nprintf '%s\\n' "$@" >"${calls}"\n`
      )
      chmodSync(join(bin, 'gh'), 0o755)
    })

    beforeEach(() => {
      const origin = tempFolder()
      work = tempFolder()
      execFileSync('git', ['init', '--quiet', '--bare', origin], { env })
      execFileSync('git', ['init', '--quiet', work], { env })
      git('remote', 'add', 'origin', origin)
      mkdirSync(join(work, 'scripts'))
      cpSync(script, join(work, 'scripts/changelog-section.js'))
      writeFileSync(join(work, 'package.json'), '{ "type": "module", "version": "1.2.3" }')
      writeFileSync(join(work, 'CHANGELOG.md'), '# Changelog\n\n## 1.2.3\n\n- It is `$(new)`.\n')
      rmSync(calls, { force: true })
      rmSync(join(folder, 'released'), { force: true })
    })

    it('refuses a tag that is not the version in package.json', () => {
      const check = (tag: string) => run('The tag is the version in package.json', tag)
      expect(check('v1.2.3')).toMatchObject({ status: 0, stdout: '' })
      for (const tag of ['v1.2.4', 'v1.2.3-rc.1', 'v1.2.3.4']) {
        const stdout = `::error::The tag is ${tag}, and package.json says 1.2.3\n`
        expect(check(tag)).toMatchObject({ status: 1, stdout })
      }
    })

    it('refuses a version of which the changelog says nothing', () => {
      expect(run('CHANGELOG.md says what is new', 'v1.2.3').status).toBe(0)
      expect(run('CHANGELOG.md says what is new', 'v1.2.4').status).toBe(1)
    })

    it.each(['true', 'false'])(
      'creates the release once, with its section as the text (prerelease: %s)',
      (prerelease) => {
        const create = () => run('Create the release', 'v1.2.3', { PRERELEASE: prerelease })
        expect(create()).toMatchObject({ status: 0, stderr: '' })
        const notes = join(folder, 'notes.md')
        const options = ['--verify-tag', '--title', 'v1.2.3', '--notes-file', notes, `--prerelease=${prerelease}`]
        expect(readFileSync(calls, 'utf8').trim().split('\n')).toEqual(['release', 'create', 'v1.2.3', ...options])
        expect(readFileSync(notes, 'utf8')).toBe('- It is `$(new)`.\n')

        rmSync(calls)
        writeFileSync(join(folder, 'released'), '')
        expect(create().status).toBe(0)
        expect(() => readFileSync(calls)).toThrow('ENOENT')
      }
    )

    it('moves the major tag of the newest release, and no other one', () => {
      const move = (tag: string) => run('Move the major tag', tag)
      const first = push('v1.9.0')
      expect(move('v1.9.0').status).toBe(0)
      expect(remote('v1')).toBe(first)
      const second = push('v1.10.0')
      push('v1.11.0-rc.1')
      git('checkout', '--quiet', second)
      expect(move('v1.10.0').status).toBe(0)
      expect(remote('v1')).toBe(second)

      git('checkout', '--quiet', first)
      push('v1.9.1')
      expect(move('v1.9.1')).toMatchObject({ status: 0, stdout: 'v1 is left to v1.10.0, which is newer\n' })
      expect(remote('v1')).toBe(second)
      const third = push('v2.0.0')
      expect(move('v2.0.0').status).toBe(0)
      expect([remote('v1'), remote('v2')]).toEqual([second, third])
    })

    it('leaves the major tag alone for prereleases', () => {
      expect(step('Move the major tag').if).toBe("${{ !contains(github.ref_name, '-') }}")
      expect(text).toContain("PRERELEASE: ${{ contains(github.ref_name, '-') }}")
    })
  })
})
