import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { root } from './support/spawn.ts'
import { tempFolder } from './support/temp-folder.ts'

const { thirdPartyNotices } = (await import(join(root, 'scripts/third-party-notices.js'))) as {
  thirdPartyNotices: (modules: string[]) => Promise<string>
}
const of = (...names: string[]) => thirdPartyNotices(names.map((name) => `${root}node_modules/${name}/index.js`))

it('has the texts of what is compiled into the decoders', async () => {
  const text = await of('@jsquash/jpeg')
  for (const part of [
    'libjpeg-turbo',
    'based in part on the work of the Independent JPEG Group',
    'Redistribution and use in source'
  ])
    expect(text).toContain(part)
})

it('has the whole license of packages that only name it', async () => {
  const text = await of('onnxruntime-web', '@tensorflow/tfjs-core', '@tensorflow/tfjs-layers')
  expect(text).not.toMatch(/^License: /m)
  for (const part of [
    'Microsoft Corporation',
    'Permission is hereby granted',
    'Google LLC',
    'TERMS AND CONDITIONS FOR USE'
  ])
    expect(text).toContain(part)
})

it('is refused where there is no text', async () => {
  const folder = join(tempFolder(), 'node_modules/odd')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{"name": "odd", "version": "1.0.0", "license": "Odd-1.0"}')
  await expect(thirdPartyNotices([join(folder, 'index.js')])).rejects.toThrow(/odd: no text of its license, Odd-1\.0/)
})
