import { homedir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cacheFolder } from '../../src/engines/cache-folder.ts'

describe('the cache folder', () => {
  it('is the tool cache, then the XDG cache, then the one below the home folder', () => {
    expect(cacheFolder({ RUNNER_TOOL_CACHE: '/tools', XDG_CACHE_HOME: '/cache' })).toBe('/tools/vae-playbook')
    expect(cacheFolder({ RUNNER_TOOL_CACHE: '', XDG_CACHE_HOME: '/cache' })).toBe('/cache/vae-playbook')
    expect(cacheFolder({})).toBe(join(homedir(), '.cache/vae-playbook'))
  })

  it('is never a relative path, which would lead into the workspace', () => {
    expect(cacheFolder({ RUNNER_TOOL_CACHE: 'tools', XDG_CACHE_HOME: './cache' })).toBe(cacheFolder({}))
  })
})
