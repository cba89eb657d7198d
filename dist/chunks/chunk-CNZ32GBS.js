import { createRequire as __createRequire } from 'node:module';
import { fileURLToPath as __fileURLToPath } from 'node:url';
import { dirname as __pathDirname } from 'node:path';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __pathDirname(__filename);

// src/playbook/order.ts
var precedence = ["P1", "P3", "X1", "S4", "S2", "X2", "M1", "S3", "S6", "S1", "S5", "E1", "U1"];

export {
  precedence
};
