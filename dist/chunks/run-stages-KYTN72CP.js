import { createRequire as __createRequire } from 'node:module';
import { fileURLToPath as __fileURLToPath } from 'node:url';
import { dirname as __pathDirname } from 'node:path';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __pathDirname(__filename);
import {
  runStages
} from "./chunk-KAQXVOPG.js";
import "./chunk-3UPOZVHO.js";
import "./chunk-IRPZQ5MS.js";
import "./chunk-2WMZ7N3C.js";
import "./chunk-KN3APVB2.js";
import "./chunk-7OCLMJES.js";
import "./chunk-UVSK6YQG.js";
import "./chunk-NTZ4ERWG.js";
import "./chunk-SBEWFXBW.js";
import "./chunk-KHPOYWLY.js";
import "./chunk-M7JPPKC5.js";
import "./chunk-LU4OXR65.js";
import "./chunk-GMZFV3FJ.js";
import "./chunk-2JCWF6X4.js";
import "./chunk-MLUAGMLZ.js";
import "./chunk-36XARATG.js";
import "./chunk-BTNM52I6.js";
import "./chunk-RMMLFXJP.js";
import "./chunk-I5C3RBCW.js";
import "./chunk-CNZ32GBS.js";
import "./chunk-OFELMQDU.js";
import "./chunk-XNS6EZCN.js";
import "./chunk-LDX5YYGH.js";
import "./chunk-5EUQZ6JQ.js";
import "./chunk-RIDYPKSR.js";
export {
  runStages
};
