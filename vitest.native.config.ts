import { defineConfig } from 'vitest/config'

/**
 * Engines for real, installed from npm, with the TensorFlow that `.ci/run` provides (the first run installs and compiles); and
 * stand-ins for one, which fail as engines do.
 */
export default defineConfig({
  test: {
    include: ['__tests__/native/**/*.test.ts'],
    testTimeout: 900_000,
    hookTimeout: 900_000,
    pool: 'forks'
  }
})
