import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findOnnx } from '../../src/engines/find-onnx.ts'
import { settingsSchema } from '../../src/settings/schema.ts'
import { tempFolder } from '../support/temp-folder.ts'
import { fakeOnnxruntime, ONNX_VERSION } from '../support/fake-onnxruntime.ts'

const settings = (engines: object) => settingsSchema.parse({ engines })

describe('findOnnx', () => {
  it('takes the folder that the config names, and no other one', async () => {
    const folder = fakeOnnxruntime(tempFolder())
    const engine = { name: 'onnxruntime-node', version: ONNX_VERSION, folder, origin: 'config' }
    expect(await findOnnx(settings({ onnx: folder }), { mayInstall: true })).toEqual(engine)
    const inside = join(folder, 'inside')
    mkdirSync(inside)
    expect(await findOnnx(settings({ onnx: inside }), { mayInstall: true })).toEqual({
      absent: `engines.onnx: no onnxruntime-node is installed in ${inside}`
    })
  })

  it('takes no other version', async () => {
    const folder = fakeOnnxruntime(tempFolder(), { manifest: '1.29.0' })
    expect(await findOnnx(settings({ onnx: folder }), { mayInstall: true })).toEqual({
      absent: `engines.onnx: ${folder} has onnxruntime-node 1.29.0, and ${ONNX_VERSION} is needed`
    })
  })

  it('installs nothing where it may not', async () => {
    expect(await findOnnx(settings({}), { mayInstall: false })).toEqual({
      absent: expect.stringMatching(/is not in/),
      missing: true
    })
  })
})
