import { readFileSync, readdirSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { unpackWheel } from '../../../src/engines/tensorflow/unpack-wheel.ts'
import { tempFolder } from '../../support/temp-folder.ts'

const libraries = {
  'tensorflow/libtensorflow_framework.so.2': strToU8('framework '.repeat(30_000)),
  'tensorflow/libtensorflow_cc.so.2': strToU8('library '.repeat(50_000))
}
const headers = {
  'tensorflow/include/tensorflow/c/c_api.h': strToU8('c_api'),
  'tensorflow/include/tensorflow/c/eager/c_api.h': strToU8('eager'),
  'tensorflow/include/xla/tsl/c/tsl_status.h': strToU8('status'),
  'tensorflow/include/tsl/platform/ctstring_internal.h': strToU8('string')
}
const others = {
  'tensorflow/__init__.py': strToU8('raise SystemExit'),
  'tensorflow/include/Eigen/Core.h': strToU8('unused'),
  'tensorflow/include/../../../c/evil.h': strToU8('evil'),
  '/tensorflow/include/c/evil.h': strToU8('evil')
}

function wheel(files: Record<string, Uint8Array>): string {
  const path = join(tempFolder(), 'tensorflow-2.21.0.whl')
  writeFileSync(path, zipSync(files))
  return path
}

it('takes the libraries and the headers of the C API out of a wheel, and nothing else', async () => {
  const folder = tempFolder()
  await unpackWheel(wheel({ ...others, ...headers, ...libraries }), folder)
  const files = Object.entries({ ...headers, ...libraries })
  for (const [name, bytes] of files)
    expect(readFileSync(join(folder, name.slice('tensorflow/'.length))).equals(bytes)).toBe(true)
  const found = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  expect(found.length).toBe(files.length)
})

it('names a wheel without the libraries, one that is cut off, and one that is damaged', async () => {
  const old = wheel(headers)
  await expect(unpackWheel(old, tempFolder())).rejects.toThrow(
    /tensorflow-2\.21\.0\.whl has no tensorflow\/libtensorflow_cc\.so\.2: take a wheel for Linux/
  )
  const short = wheel({
    'tensorflow/libtensorflow_framework.so.2': Uint8Array.from({ length: 1e6 }, (_, i) => (i * i) >> 7)
  })
  truncateSync(short, 5000)
  await expect(unpackWheel(short, tempFolder())).rejects.toHaveProperty('name', 'InputError')
  const damaged = wheel(libraries)
  const bytes = readFileSync(damaged)
  bytes.fill(0xff, 100, 400)
  writeFileSync(damaged, bytes)
  await expect(unpackWheel(damaged, tempFolder())).rejects.toThrow(/is damaged.*tensorflow\/libtensorflow_/)
})
