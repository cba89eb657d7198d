import { createRequire as __createRequire } from 'node:module';
import { fileURLToPath as __fileURLToPath } from 'node:url';
import { dirname as __pathDirname } from 'node:path';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __pathDirname(__filename);
import {
  InputError
} from "./chunk-5EUQZ6JQ.js";

// src/checkpoints/lfs-pointer.ts
var POINTER = "version https://git-lfs.github.com/spec/";
function refuseLfsPointer(head, path) {
  if (Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, POINTER.length)).toString("latin1") === POINTER)
    throw new InputError(
      `${path} is a Git LFS pointer, not the file itself. Check out with LFS: "lfs: true" in actions/checkout, or "git lfs pull".`
    );
}

export {
  refuseLfsPointer
};
