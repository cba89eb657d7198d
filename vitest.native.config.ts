import { defineConfig } from 'vitest/config'

/** What needs a TensorFlow: `.ci/run` provides it. The first test installs and compiles. */
export default defineConfig({
  test: {
    include: ['__tests__/native/**/*.test.ts'],
    testTimeout: 900_000,
    hookTimeout: 900_000,
    pool: 'forks'
  }
})
