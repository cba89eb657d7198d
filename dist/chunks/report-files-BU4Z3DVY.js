import { createRequire as __createRequire } from 'node:module';
import { fileURLToPath as __fileURLToPath } from 'node:url';
import { dirname as __pathDirname } from 'node:path';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __pathDirname(__filename);
import {
  diagnosisPath,
  parseDiagnosis,
  readDiagnosis,
  reportPath,
  writeDiagnosis,
  writeReport
} from "./chunk-KN3APVB2.js";
import "./chunk-7OCLMJES.js";
import "./chunk-I5C3RBCW.js";
import "./chunk-OFELMQDU.js";
import "./chunk-XNS6EZCN.js";
import "./chunk-LDX5YYGH.js";
import "./chunk-5EUQZ6JQ.js";
import "./chunk-RIDYPKSR.js";
export {
  diagnosisPath,
  parseDiagnosis,
  readDiagnosis,
  reportPath,
  writeDiagnosis,
  writeReport
};
