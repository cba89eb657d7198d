import type { WriteStream } from 'node:tty'
import { oneValue, say } from '../say.ts'

const TERMINAL_INTERVAL = 100
const LOG_INTERVAL = 30_000

/** Where progress goes: one line that is rewritten on a terminal, a quiet line now and then in a job log. */
export class Progress {
  readonly #stream: WriteStream
  #title = ''
  #total = 0
  #done = 0
  #started = 0
  #written = 0

  /** @param stream standard error, or a stand-in */
  constructor(stream: WriteStream) {
    this.#stream = stream
  }

  /** Begins a task of `total` images. */
  start(title: string, total: number): void {
    this.#title = title
    this.#total = total
    this.#done = 0
    this.#started = this.#written = Date.now()
  }

  advance(images: number): void {
    this.#done += images
    const now = Date.now()
    if (now - this.#written < (this.#stream.isTTY ? TERMINAL_INTERVAL : LOG_INTERVAL)) return
    this.#written = now
    const line = oneValue(this.#line(now))
    // Some terminals do not say how wide they are.
    const width = (this.#stream.columns || 80) - 1
    this.#stream.write(this.#stream.isTTY ? `\r\x1b[2K${line.slice(0, width)}` : `${line}\n`)
  }

  /** One line for people, beside the progress. */
  note(line: string): void {
    this.finish()
    say(this.#stream, line)
  }

  /** Clears the terminal's line. */
  finish(): void {
    if (this.#stream.isTTY) this.#stream.write('\r\x1b[2K')
  }

  #line(now: number): string {
    const rate = this.#done / Math.max(1e-3, (now - this.#started) / 1000)
    const left = Math.ceil((this.#total - this.#done) / Math.max(rate, 1e-9))
    const time = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`
    return `${this.#title}  ${this.#done}/${this.#total} images  ${rate.toFixed(rate < 10 ? 1 : 0)}/s  ${time} left`
  }
}
