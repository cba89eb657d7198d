import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { ONNX_VERSION } from '../support/fake-onnxruntime.ts'

const require = createRequire(import.meta.url)

describe('engines/onnx', () => {
  it('pins the version of the embedded onnxruntime-web, which the bundle holds', () => {
    const { dependencies } = require('../../package.json') as { dependencies: Record<string, string> }
    expect(ONNX_VERSION).toBe(dependencies['onnxruntime-web'])
    expect(ONNX_VERSION).toMatch(/^\d+\.\d+\.\d+$/)
  })

  it('pins all that comes with it by hashes, from whatever registry', () => {
    const lock = require('../../engines/onnx/package-lock.json') as {
      packages: Record<string, { integrity?: string; resolved?: string }>
    }
    expect(lock.packages['node_modules/onnxruntime-node']).toMatchObject({ version: ONNX_VERSION })
    for (const [name, { integrity, resolved }] of Object.entries(lock.packages)) {
      if (name !== '') expect([name, integrity, resolved]).toEqual([name, expect.stringMatching(/^sha512-/), undefined])
    }
  })
})
