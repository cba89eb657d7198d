import { build } from 'esbuild'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const source = `
import * as z from 'zod'
import { diagnosisSchema } from './src/diagnosis/schema.ts'
import { evidenceSchema } from './src/evidence/evidence.ts'
const jsonSchema = (title, schema) => ({ title, ...z.toJSONSchema(schema) })
export default {
  'diagnosis.schema.json': jsonSchema('vae-playbook diagnosis', diagnosisSchema),
  'evidence.schema.json': jsonSchema('vae-playbook evidence', evidenceSchema)
}`

/** Writes schema/*.schema.json from the zod schemas, which own the types. */
export async function writeSchemas(root) {
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: root, loader: 'ts' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false
  })
  const code = Buffer.from(outputFiles[0].contents).toString('base64')
  const { default: schemas } = await import(`data:text/javascript;base64,${code}`)
  await mkdir(join(root, 'schema'), { recursive: true })
  for (const [name, schema] of Object.entries(schemas)) {
    await writeFile(join(root, 'schema', name), `${JSON.stringify(schema, null, 2)}\n`)
  }
}
