import { createRequire as __createRequire } from 'node:module';
import { fileURLToPath as __fileURLToPath } from 'node:url';
import { dirname as __pathDirname } from 'node:path';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __pathDirname(__filename);
import {
  runStages
} from "./chunk-YPPLHYYL.js";
import "./chunk-UVSK6YQG.js";
import "./chunk-GI6HXKHR.js";
import "./chunk-ZMUPIE7E.js";
import "./chunk-LDX5YYGH.js";
import "./chunk-6BYZWY4H.js";
import "./chunk-CNZ32GBS.js";
import "./chunk-P2GU3C52.js";
import "./chunk-NJTEITXF.js";
import "./chunk-7KMPLSPT.js";
import "./chunk-KHPOYWLY.js";
import "./chunk-5EUQZ6JQ.js";
import "./chunk-RIDYPKSR.js";
export {
  runStages
};
