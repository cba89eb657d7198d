import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { importTypeScript } from './import-typescript.js'

/** Writes what is generated from the schemas and the catalogue of findings: schema/, docs/configuration.md and parts of the README. */
export async function writeReference(root) {
  const { generatedFiles, withGeneratedParts } = await importTypeScript(
    root,
    "export { generatedFiles, withGeneratedParts } from './scripts/reference/index.ts'"
  )
  for (const [path, make] of Object.entries(generatedFiles)) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), make())
  }
  const readme = join(root, 'README.md')
  await writeFile(readme, withGeneratedParts(await readFile(readme, 'utf8')))
}
