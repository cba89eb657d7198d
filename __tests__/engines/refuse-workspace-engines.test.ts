import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { refuseWorkspaceEngines } from '../../src/engines/refuse-workspace-engines.ts'
import { settingsSchema } from '../../src/settings/schema.ts'
import { tempFolder } from '../support/temp-folder.ts'

const settings = (engines: object) => settingsSchema.parse({ engines })

describe('a config that a pull request may have written', () => {
  it.each(['onnx', 'tensorflow', 'libtensorflow', 'python', 'cuda-libraries'])(
    'names no %s in the workspace',
    async (key) => {
      const [workspace, outside] = [tempFolder(), tempFolder()]
      const inside = join(workspace, 'engine')
      const link = join(outside, 'link')
      mkdirSync(inside)
      symlinkSync(inside, link)
      for (const path of [inside, link])
        await expect(refuseWorkspaceEngines(settings({ [key]: path }), workspace)).rejects.toThrow(
          `engines.${key}: ${path} lies in the workspace`
        )
      await refuseWorkspaceEngines(settings({ [key]: outside }), workspace)
      await refuseWorkspaceEngines(settings({}), workspace)
    }
  )

  it('names no such folder among several of CUDA, an empty one included', async () => {
    const [workspace, outside] = [tempFolder(), tempFolder()]
    mkdirSync(join(workspace, 'lib'))
    const among = (paths: string) => refuseWorkspaceEngines(settings({ 'cuda-libraries': paths }), workspace)
    await expect(among(`${outside}:${join(workspace, 'lib')}`)).rejects.toThrow(`${join(workspace, 'lib')} lies in`)
    await expect(refuseWorkspaceEngines(settings({ 'cuda-libraries': `${outside}:` }), process.cwd())).rejects.toThrow(
      'an empty part'
    )
    await among(`${outside}:/usr/lib`)
  })
})
