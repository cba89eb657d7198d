import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { mayDrawRandomNumbers } from '../../../src/inference/tensorflow/random-operations.ts'

const fixtures = new URL('../../fixtures/tensorflow/', import.meta.url).pathname

describe('random operations in a SavedModel', () => {
  const node = (op: string) =>
    Buffer.from(`\n\u0003abc\u0012${String.fromCharCode(op.length)}${op}\u001a\u0001x`, 'latin1')

  it('cannot be told to run where there are some, and are not there where there are none', () => {
    expect(mayDrawRandomNumbers(node('RandomStandardNormal'))).toBe(null)
    expect(mayDrawRandomNumbers(node('StatelessRandomNormalV2'))).toBe(null)
    expect(mayDrawRandomNumbers(node('Conv2D'))).toBe(false)
    expect(mayDrawRandomNumbers(Buffer.from('{"class_name": "RandomUniform"}'))).toBe(false)
    expect(mayDrawRandomNumbers(readFileSync(join(fixtures, 'saved-model-keras/saved_model.pb')))).toBe(false)
  })
})
