import { createRequire as __createRequire } from 'node:module';
import { fileURLToPath as __fileURLToPath } from 'node:url';
import { dirname as __pathDirname } from 'node:path';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __pathDirname(__filename);

// src/stages/progress.ts
var TERMINAL_INTERVAL = 100;
var LOG_INTERVAL = 3e4;
var Progress = class {
  #stream;
  #title = "";
  #total = 0;
  #done = 0;
  #started = 0;
  #written = 0;
  /** @param stream standard error, or a stand-in */
  constructor(stream) {
    this.#stream = stream;
  }
  /** Begins a task of `total` images. */
  start(title, total) {
    this.#title = title;
    this.#total = total;
    this.#done = 0;
    this.#started = this.#written = Date.now();
  }
  advance(images) {
    this.#done += images;
    const now = Date.now();
    if (now - this.#written < (this.#stream.isTTY ? TERMINAL_INTERVAL : LOG_INTERVAL)) return;
    this.#written = now;
    const line = this.#line(now);
    const width = (this.#stream.columns || 80) - 1;
    this.#stream.write(this.#stream.isTTY ? `\r\x1B[2K${line.slice(0, width)}` : `${line}
`);
  }
  /** One line for people, beside the progress. */
  note(line) {
    this.finish();
    this.#stream.write(`${line}
`);
  }
  /** Clears the terminal's line. */
  finish() {
    if (this.#stream.isTTY) this.#stream.write("\r\x1B[2K");
  }
  #line(now) {
    const rate = this.#done / Math.max(1e-3, (now - this.#started) / 1e3);
    const left = Math.ceil((this.#total - this.#done) / Math.max(rate, 1e-9));
    const time = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`;
    return `${this.#title}  ${this.#done}/${this.#total} images  ${rate.toFixed(rate < 10 ? 1 : 0)}/s  ${time} left`;
  }
};

export {
  Progress
};
