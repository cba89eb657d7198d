/** The longest wait that GitHub may ask for beyond the deadline, once. */
const MOST_SECONDS_ONCE = 90

/** The moment at which everything that a client does is over. One wait that GitHub asks for moves it, where that is patient enough. */
export class Deadline {
  readonly #abort = new AbortController()
  #endsAt: number
  #mayMove: boolean
  #timer: NodeJS.Timeout | undefined

  /** @param patient whether a single longer wait is to be borne */
  constructor(seconds: number, patient: boolean) {
    this.#endsAt = Date.now() + seconds * 1000
    this.#mayMove = patient
    this.#set()
  }

  get signal(): AbortSignal {
    return this.#abort.signal
  }

  leaves(seconds: number): boolean {
    return Date.now() + seconds * 1000 <= this.#endsAt
  }

  /** Whether a wait that GitHub asks for is begun; one that would outlast the deadline moves it, once. */
  allows(seconds: number): boolean {
    if (this.leaves(seconds)) return true
    if (!this.#mayMove || seconds > MOST_SECONDS_ONCE) return false
    this.#mayMove = false
    this.#endsAt += seconds * 1000
    this.#set()
    return true
  }

  #set(): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#abort.abort(), Math.max(0, this.#endsAt - Date.now())).unref()
  }
}
