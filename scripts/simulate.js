// Checks the statistical claims by simulation: node scripts/simulate.js [NAME ...] [--replications N].
import { fileURLToPath } from 'node:url'
import { importTypeScript } from './import-typescript.js'

const root = fileURLToPath(new URL('..', import.meta.url))
const { main } = await importTypeScript(root, "export { main } from './simulations/main.ts'")
main(process.argv.slice(2), root)
