import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { importTypeScript } from './import-typescript.js'

/** Writes what is generated from the schemas and the catalogue of findings: schema/, docs/configuration.md and tables in other pages. */
export async function writeReference(root) {
  const { generatedFiles, generatedParts, withGeneratedPart } = await importTypeScript(
    root,
    "export { generatedFiles, generatedParts, withGeneratedPart } from './scripts/reference/index.ts'"
  )
  for (const [path, make] of Object.entries(generatedFiles)) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), make())
  }
  for (const page of Object.keys(generatedParts)) {
    const path = join(root, page)
    await writeFile(path, withGeneratedPart(page, await readFile(path, 'utf8')))
  }
}
