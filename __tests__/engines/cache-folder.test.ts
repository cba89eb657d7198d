import { mkdirSync, symlinkSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { cacheFolder } from '../../src/engines/cache-folder.ts'
import { ResumeRecords } from '../../src/run-folder/resume-records.ts'
import { tempFolder } from '../support/temp-folder.ts'

describe('the cache folder', () => {
  it('is the tool cache, then the XDG cache, then the one below the home folder', () => {
    expect(cacheFolder({ RUNNER_TOOL_CACHE: '/tools', XDG_CACHE_HOME: '/cache' })).toBe('/tools/vae-playbook')
    expect(cacheFolder({ RUNNER_TOOL_CACHE: '', XDG_CACHE_HOME: '/cache' })).toBe('/cache/vae-playbook')
    expect(cacheFolder({})).toBe(join(homedir(), '.cache/vae-playbook'))
  })

  it('is never a relative path, which would lead into the workspace', () => {
    expect(cacheFolder({ RUNNER_TOOL_CACHE: 'tools', XDG_CACHE_HOME: './cache' })).toBe(cacheFolder({}))
  })

  it('is never below the workspace, not by a link either', () => {
    const [workspace, outside] = [tempFolder(), tempFolder()]
    mkdirSync(join(workspace, 'cache'))
    symlinkSync(join(workspace, 'cache'), join(outside, 'link'))
    for (const XDG_CACHE_HOME of [join(workspace, 'not/there'), join(outside, 'link')])
      expect(() => cacheFolder({ XDG_CACHE_HOME, GITHUB_WORKSPACE: workspace })).toThrow(/lies in the workspace/)
    expect(cacheFolder({ XDG_CACHE_HOME: outside, GITHUB_WORKSPACE: workspace })).toBe(join(outside, 'vae-playbook'))
  })

  it('does without a home folder', () => {
    vi.stubEnv('HOME', '')
    expect(() => cacheFolder({})).toThrow(/no home folder to keep a cache in: have XDG_CACHE_HOME name/)
    expect(ResumeRecords.of({})).toBeNull()
    vi.unstubAllEnvs()
  })
})
