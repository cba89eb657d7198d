/** A native engine that is there. */
export interface Engine {
  /** Of the npm package: `onnxruntime-node`. */
  name: string
  version: string
  /** Holds `node_modules/NAME`. */
  folder: string
  /** A path in the config, the tool cache, or installed into the cache by this run. */
  origin: 'config' | 'cache' | 'installed'
}

/** Why there is none: a clause without a full stop, to stand in a sentence. */
export interface Absent {
  absent: string
  /** Nothing is there, and nothing is wrong. */
  missing?: true
}

export type EngineCandidate = Engine | Absent

export function isAbsent(candidate: object): candidate is Absent {
  return 'absent' in candidate
}

export interface FindOptions {
  /** False: only what is there already is taken. */
  mayInstall: boolean
  /** Told once before a download, or half a minute of work. */
  announce?: (line: string) => void
}
