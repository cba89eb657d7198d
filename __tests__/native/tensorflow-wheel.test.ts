import { expect, it } from 'vitest'
import { givenPath } from '../support/given-path.ts'
import { expectKerasScores } from '../support/trained-model.ts'

// In a file of its own: a process loads one TensorFlow.
it('a SavedModel runs with the library of a wheel, without any Python', async () => {
  givenPath('RUNNER_TOOL_CACHE')
  const engines = { libtensorflow: givenPath('TENSORFLOW_WHEEL'), python: '/nowhere' }
  expect(await expectKerasScores('module', { engines })).toMatch(/^tfjs-node 4\.22\.0 \(TensorFlow \d+\.\d+\.\d+\)$/)
})
