import * as z from 'zod'
import { diagnosisSchema } from '../../src/diagnosis/schema.ts'
import { evidenceSchema } from '../../src/evidence/evidence.ts'
import { configSchema } from './config-schema.ts'
import { configurationPage } from './configuration-page.ts'
import { checkTable, symptomTable } from './finding-tables.ts'

const json = (value: object) => `${JSON.stringify(value, null, 2)}\n`

/** Files that are generated from the schemas, whole. */
export const generatedFiles: Record<string, () => string> = {
  'schema/config.schema.json': () => json(configSchema()),
  'schema/diagnosis.schema.json': () => json({ title: 'vae-playbook diagnosis', ...z.toJSONSchema(diagnosisSchema) }),
  'schema/evidence.schema.json': () => json({ title: 'vae-playbook evidence', ...z.toJSONSchema(evidenceSchema) }),
  'docs/configuration.md': configurationPage
}

/** Parts of pages that are generated from the catalogue of findings, between `<!-- NAME -->` and `<!-- end of NAME -->`. */
export const generatedParts: Record<string, { name: string; make: () => string }> = {
  'README.md': { name: 'symptoms', make: symptomTable },
  'docs/science.md': { name: 'checks', make: checkTable }
}

/** The page with its generated part as it has to be. @throws Error where a mark is missing */
export function withGeneratedPart(path: string, page: string): string {
  const { name, make } = generatedParts[path]!
  const [start, end] = [`<!-- ${name} -->`, `<!-- end of ${name} -->`]
  const [from, to] = [page.indexOf(start), page.indexOf(end)]
  if (from < 0 || to < from) throw new Error(`${path} has no part between ${start} and ${end}`)
  return `${page.slice(0, from + start.length)}\n\n${make()}\n\n${page.slice(to)}`
}
