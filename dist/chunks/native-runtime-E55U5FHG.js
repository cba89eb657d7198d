import { createRequire as __createRequire } from 'node:module';
import { fileURLToPath as __fileURLToPath } from 'node:url';
import { dirname as __pathDirname } from 'node:path';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __pathDirname(__filename);
import {
  startNative
} from "./chunk-YB3TFNPF.js";
import "./chunk-EOM46SWO.js";
import "./chunk-UVSK6YQG.js";
import "./chunk-5EUQZ6JQ.js";
import "./chunk-RIDYPKSR.js";
export {
  startNative
};
