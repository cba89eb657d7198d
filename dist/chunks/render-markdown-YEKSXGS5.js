import { createRequire as __createRequire } from 'node:module';
import { fileURLToPath as __fileURLToPath } from 'node:url';
import { dirname as __pathDirname } from 'node:path';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __pathDirname(__filename);
import {
  renderMarkdown
} from "./chunk-6VNUOJJK.js";
import "./chunk-EPHO6QSV.js";
import "./chunk-CNZ32GBS.js";
import "./chunk-RIDYPKSR.js";
export {
  renderMarkdown
};
