import { startAction, type StartedAction } from './run-action.ts'
import { letConsoleSay, say } from './say.ts'

letConsoleSay()

let giveUp: StartedAction['giveUp'] = () => Promise.resolve()
let ending: Promise<unknown> | undefined

/** Whatever comes first ends the process, and what comes while that is told changes nothing. */
function endWith(why: string): void {
  ending ??= giveUp(why).finally(() => process.exit(2))
}

// For a run that ends before the action has returned, as nothing is left to wait for. There is no top-level await here: where one is,
// rolldown writes one more file to dist/ for each import().
process.exitCode = 2
// Node would exit with 1, which says that a model was judged.
process.on('uncaughtException', (error) => {
  say(process.stderr, `A defect of vae-playbook: ${String(error.stack)}`)
  endWith(`A defect of vae-playbook: ${String(error)}`)
})
// The runner asks a cancelled step to end by the first, and by the second 7.5 seconds later.
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => endWith(`The run was ended by ${signal}, as a cancelled one is, before there was a verdict`))

const started = startAction(process.env)
giveUp = started.giveUp
started.exitCode.then((code) => {
  process.exitCode = code
})
