import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect } from 'vitest'
import { findCheckpoints } from '../../src/checkpoints/find-checkpoints.ts'
import type { EvaluatedBatch } from '../../src/evidence/evaluated-batch.ts'
import { patchScore } from '../../src/evidence/scores/patch-score.ts'
import { loadModel } from '../../src/inference/load-model.ts'
import { settingsSchema } from '../../src/settings/schema.ts'

const fixtures = fileURLToPath(new URL('../fixtures/tensorflow/', import.meta.url))

/** One trained Keras model in every format, by examples/keras/make_fixtures.py. */
export const TRAINED = {
  keras: 'saved-model-keras',
  module: 'saved-model-module',
  layers: 'trained/layers',
  graph: 'trained/graph',
  onnx: 'trained/model.onnx'
}

interface Reference {
  size: number
  /** Images of bytes, row by row. */
  pixels: number[][]
  /** Mean squared error of an image in 0..1, and its KL in nat, from Keras' outputs. */
  score: number[]
  kl: number[]
}

const { size, pixels, score, kl } = JSON.parse(readFileSync(`${fixtures}trained/scores.json`, 'utf8')) as Reference

/**
 * Runs the model and compares score and KL of each image with Keras, within 5e-6: any two that pass are within 1e-5.
 *
 * @param settings of the engine
 * @returns the engine that ran
 */
export async function expectKerasScores(format: keyof typeof TRAINED, settings: object): Promise<string> {
  const parsed = settingsSchema.parse(settings)
  const [checkpoint] = await findCheckpoints([fixtures + TRAINED[format]], fixtures)
  const model = await loadModel(checkpoint!, parsed)
  try {
    const images = Float32Array.from(pixels.flat(), (byte) => byte / 255)
    const batch = { pixels: images, count: pixels.length, channels: 1, height: size, width: size, condition: null }
    const outputs = await model.run(batch)
    const evaluated: EvaluatedBatch = {
      ...{ patches: [], pixels: images, shape: [1, size, size], outputs, truth: null, recordedScores: null }
    }
    const units = outputs.mu!.length / pixels.length
    pixels.forEach((_, i) => {
      const found = patchScore(evaluated, i, parsed.score)!.score
      expect(Math.abs(found - score[i]!)).toBeLessThan(5e-6)
      let sum = 0
      for (let unit = i * units; unit < (i + 1) * units; unit++) {
        const [mean, logVariance] = [outputs.mu![unit]!, outputs.logVariance![unit]!]
        sum += (mean ** 2 + Math.exp(logVariance) - logVariance - 1) / 2
      }
      expect(Math.abs(sum / kl[i]! - 1)).toBeLessThan(5e-6)
    })
    return model.engine
  } finally {
    await model.dispose()
  }
}
