import { defineConfig } from 'vitest/config'

/**
 * Rooms whose tests share a process, as importing them takes longer than testing them: what they keep between calls says the
 * same whoever called first.
 */
const shared =
  'catalogue,checkpoints,diagnosis,engines,evaluation-set,evidence,github,history,inference,playbook,report,run-folder,' +
  'settings,simulations,statistics,thresholds,words,workers'

/** But not those that put something in a module's place, start a native engine, or look at what starting one prints. */
const alone = [
  '__tests__/catalogue/made-up-symptom.test.ts',
  '__tests__/engines/tensorflow/find-tensorflow.test.ts',
  '__tests__/inference/tensorflow/{load-tensorflow,native-engine}.test.ts'
]

export default defineConfig({
  test: {
    globalSetup: '__tests__/support/temp-folder.ts',
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: 'forks',
    // By default one core is left idle; most of the time a test waits for a process of its own.
    maxWorkers: '100%',
    // No test finds the engines of the machine that it runs on, or installs any, unless it says so.
    env: { GITHUB_ACTIONS: '', RUNNER_TOOL_CACHE: '', XDG_CACHE_HOME: '/dev/null/cache' },
    projects: [
      {
        extends: true,
        test: { name: 'shared', include: [`__tests__/{${shared}}/**/*.test.ts`], exclude: alone, isolate: false }
      },
      { extends: true, test: { name: 'alone', include: alone } },
      {
        extends: true,
        test: {
          name: 'others',
          include: ['__tests__/**/*.test.ts'],
          // vitest.native.config.ts runs the native ones.
          exclude: [`__tests__/{native,${shared}}/**`]
        }
      }
    ]
  }
})
