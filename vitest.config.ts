import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

/** Rooms that keep nothing between calls: their tests share a process, as importing them takes longer than testing them. */
const stateless = 'diagnosis,evidence,history,page,playbook,report,settings,simulations,statistics,thresholds'

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: 'forks',
    // By default one core is left idle; more than one worker a core, as many a test waits for a process of its own.
    maxWorkers: Math.ceil(1.5 * availableParallelism()),
    maxConcurrency: 2,
    // No test finds the engines of the machine that it runs on, or installs any, unless it says so.
    env: { GITHUB_ACTIONS: '', RUNNER_TOOL_CACHE: '', XDG_CACHE_HOME: '/dev/null/cache' },
    projects: [
      {
        extends: true,
        test: { name: 'stateless', include: [`__tests__/{${stateless}}/**/*.test.ts`], isolate: false }
      },
      {
        extends: true,
        test: {
          name: 'others',
          include: ['__tests__/**/*.test.ts'],
          // vitest.native.config.ts runs the native ones.
          exclude: [`__tests__/{native,${stateless}}/**`]
        }
      }
    ]
  }
})
