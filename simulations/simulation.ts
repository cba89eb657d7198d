/** Random numbers of one simulated set. */
export interface Draw {
  /** Uniform in [0, 1). */
  random: () => number
  /** Standard normal. */
  normal: () => number
  /** For functions that take a seed of their own. */
  seed: number
}

/** One setting of a simulation: a way of drawing sets whose truth is known. */
export interface Setting {
  /** Settings of one row share a line of the table, as `40 groups of 16`. */
  row: string
  /** What tells it from the others of its row, as `AUROC 0.99`. */
  cell: string
  /** Whether the report calls the intervals of such a set approximate. */
  approximate: boolean
  /**
   * One simulated set: 1 where the promise held (or, for an error rate, where the error was made) and 0 where not, or a
   * rate itself, 0..1; null where nothing was promised.
   */
  draw: (draw: Draw) => number | null
}

/** A statistical claim of the program and the settings that it is tried under. */
export interface Simulation {
  /** As `npm run simulate` takes it. */
  name: string
  /** What is promised, as the first cell of its rows. */
  title: string
  /**
   * `at least`: a coverage, the worst setting is the lowest; `at most`: an error rate, the worst is the highest; `about`: what
   * is aimed at without a promise, the worst is the farthest off.
   */
  promise: { side: 'at least' | 'at most' | 'about'; rate: number }
  /** Simulated sets for each setting. */
  replications: number
  settings: Setting[]
}

/** What came out for one setting. */
export interface Outcome {
  setting: Setting
  /** Mean over the replications, and its Monte Carlo standard error. */
  rate: number
  error: number
  replications: number
}
