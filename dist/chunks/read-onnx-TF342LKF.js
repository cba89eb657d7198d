import { createRequire as __createRequire } from 'node:module';
import { fileURLToPath as __fileURLToPath } from 'node:url';
import { dirname as __pathDirname } from 'node:path';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __pathDirname(__filename);
import {
  allNodes,
  externalDataOf,
  readOnnx
} from "./chunk-KEOTTIVR.js";
import "./chunk-TADCJEJL.js";
import "./chunk-SBEWFXBW.js";
import "./chunk-KHPOYWLY.js";
import "./chunk-5EUQZ6JQ.js";
import "./chunk-RIDYPKSR.js";
export {
  allNodes,
  externalDataOf,
  readOnnx
};
