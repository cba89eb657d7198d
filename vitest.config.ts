import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['__tests__/**/*.test.ts'],
    // vitest.native.config.ts runs these.
    exclude: ['__tests__/native/**'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: 'forks',
    // By default one core is left idle; most of the time a test waits for a process of its own.
    maxWorkers: '100%',
    // No test finds the engines of the machine that it runs on, or installs any, unless it says so.
    env: { GITHUB_ACTIONS: '', RUNNER_TOOL_CACHE: '', XDG_CACHE_HOME: '/dev/null/cache' }
  }
})
