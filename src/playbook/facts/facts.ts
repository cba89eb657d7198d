import type { PlaybookRun } from '../run.ts'
import { collapsedLatent, latentState, type LatentState } from './latent-state.ts'
import { collapseOnset, type CollapseOnset } from './training-progress.ts'

/** What follows from a run and several findings ask for: each fact is worked out on first use, and then remembered. */
export class Facts {
  readonly #run: PlaybookRun
  readonly #known = new Map<keyof Facts, unknown>()

  constructor(run: PlaybookRun) {
    this.#run = run
  }

  /** How much of the latent code is in use, or the reason why that cannot be told. */
  get latent(): LatentState | string {
    return this.#once('latent', () => latentState(this.#run, this.#run.judged))
  }

  /** The state of the latent code where it can be told and the code is collapsed, wholly or in part; else null. */
  get collapsedLatent(): LatentState | null {
    return this.#once('collapsedLatent', () => collapsedLatent(this.latent))
  }

  /** When the latent code collapsed, told from the checkpoints; null where they cannot tell. */
  get collapseOnset(): CollapseOnset | null {
    return this.#once('collapseOnset', () => collapseOnset(this.#run))
  }

  #once<K extends keyof Facts>(name: K, workOut: () => Facts[K]): Facts[K] {
    if (!this.#known.has(name)) this.#known.set(name, workOut())
    return this.#known.get(name) as Facts[K]
  }
}
