import { createRequire as __createRequire } from 'node:module';
import { fileURLToPath as __fileURLToPath } from 'node:url';
import { dirname as __pathDirname } from 'node:path';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __pathDirname(__filename);
import {
  gatePasses
} from "./chunk-ER6Z76IV.js";
import "./chunk-I5C3RBCW.js";
import "./chunk-RIDYPKSR.js";
export {
  gatePasses
};
