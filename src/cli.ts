#!/usr/bin/env node
import { runCommand } from './command-line.ts'
import { letConsoleSay, say } from './say.ts'

letConsoleSay()

/** A reader that has gone (`| head`) changes no verdict, and its files are written; any other fault must not pass for an answer. */
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
  if (code === 'EPIPE') return
  process.stderr.write(
    `vae-playbook: standard output cannot be written (${code}): make room, or read the report folder\n`
  )
  process.exit(2)
})
// Where standard error fails, there is nobody left to tell.
process.stderr.on('error', () => undefined)

// Node would exit with 1, which says that a model was judged.
process.on('uncaughtException', (error) => {
  say(process.stderr, `vae-playbook: a defect of vae-playbook, please report it: ${String(error.stack)}`)
  process.exit(2)
})

// For a run that ends before the command has returned, as nothing is left to wait for. There is no top-level await here: where one is,
// rolldown writes one more file to dist/ for each import().
process.exitCode = 2
runCommand(process.argv.slice(2)).then((code) => {
  process.exitCode = code
})
