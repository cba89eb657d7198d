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

/** Parts of the README that are generated from the catalogue of findings, between `<!-- NAME -->` and `<!-- end of NAME -->`. */
const readmeParts: Record<string, () => string> = { symptoms: symptomTable, checks: checkTable }

/** The README with its generated parts as they have to be. @throws Error where a mark is missing */
export function withGeneratedParts(readme: string): string {
  return Object.entries(readmeParts).reduce((text, [name, make]) => {
    const [start, end] = [`<!-- ${name} -->`, `<!-- end of ${name} -->`]
    const [from, to] = [text.indexOf(start), text.indexOf(end)]
    if (from < 0 || to < from) throw new Error(`README.md has no part between ${start} and ${end}`)
    return `${text.slice(0, from + start.length)}\n\n${make()}\n\n${text.slice(to)}`
  }, readme)
}
