import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, it, vi } from 'vitest'
import type { Diagnosis } from '../../src/diagnosis/schema.ts'
import { tempFolder } from '../support/temp-folder.ts'
import { writeFolders } from '../support/image-sets.ts'
import { dist, onnxFixtures, runScript } from '../support/spawn.ts'

vi.setConfig({ testTimeout: 300_000 })

/** Runs the gate with the embedded engine, and counts the processes that it takes. */
async function gate(model: string, set: string): Promise<{ diagnosis: Diagnosis; stderr: string; processes: number }> {
  const cwd = tempFolder()
  const pids = tempFolder()
  const note = join(tempFolder(), 'note.mjs')
  writeFileSync(
    note,
    `import { writeFileSync } from 'node:fs'; writeFileSync(${JSON.stringify(`${pids}/`)} + process.pid, '')`
  )
  const args = ['run', model, '--dataset', set, '--engine', 'wasm', '--fail-on', 'never', '--format', 'json']
  const env = { NODE_OPTIONS: `--import ${pathToFileURL(note).href}` }
  const { stdout, stderr } = await runScript(join(dist, 'cli.js'), args, cwd, env)
  return { diagnosis: JSON.parse(stdout) as Diagnosis, stderr, processes: readdirSync(pids).length }
}

it('the embedded engine runs large models in a process of its own, which can give memory back, with the same result', async () => {
  const set = writeFolders(join(tempFolder(), 'set'))
  const small = join(onnxFixtures, 'torchscript.onnx')
  // The documentation of the model, field 6: its tag, 2 ** 25 in seven bits a byte, and as many bytes.
  const documentation = [Buffer.from([0x32, 0x80, 0x80, 0x80, 0x10]), Buffer.alloc(2 ** 25, 'x')]
  const large = join(tempFolder(), 'torchscript.onnx')
  writeFileSync(large, Buffer.concat([readFileSync(small), ...documentation]))

  const [here, apart] = [await gate(small, set), await gate(large, set)]
  expect([here.processes, apart.processes]).toEqual([1, 2])
  expect([here.stderr, apart.stderr]).toEqual(['', ''])
  expect(apart.diagnosis.tool.engine).toBe(here.diagnosis.tool.engine)
  const metricsOf = ({ checkpoints }: Diagnosis) => checkpoints.map(({ metrics }) => metrics)
  expect(metricsOf(apart.diagnosis)).toEqual(metricsOf(here.diagnosis))
})
