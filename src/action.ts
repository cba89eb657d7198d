import { runAction } from './run-action.ts'
import { letConsoleSay, say } from './say.ts'

letConsoleSay()

// For a run that ends before the action has returned, as nothing is left to wait for. There is no top-level await here: where one is,
// rolldown writes one more file to dist/ for each import().
process.exitCode = 2
// Node would exit with 1, which says that a model was judged.
process.on('uncaughtException', (error) => {
  say(process.stderr, `A defect of vae-playbook: ${String(error.stack)}`)
  process.exit(2)
})
runAction(process.env).then((code) => {
  process.exitCode = code
})
