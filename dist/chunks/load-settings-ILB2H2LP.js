import { createRequire as __createRequire } from 'node:module';
import { fileURLToPath as __fileURLToPath } from 'node:url';
import { dirname as __pathDirname } from 'node:path';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __pathDirname(__filename);
import {
  configPathOf,
  loadSettings
} from "./chunk-XVV7TIWF.js";
import "./chunk-OFELMQDU.js";
import "./chunk-VV3Y3F4G.js";
import "./chunk-XNS6EZCN.js";
import "./chunk-LDX5YYGH.js";
import "./chunk-5EUQZ6JQ.js";
import "./chunk-RIDYPKSR.js";
export {
  configPathOf,
  loadSettings
};
