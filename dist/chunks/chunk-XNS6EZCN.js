import { createRequire as __createRequire } from 'node:module';
import { fileURLToPath as __fileURLToPath } from 'node:url';
import { dirname as __pathDirname } from 'node:path';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __pathDirname(__filename);
import {
  closest
} from "./chunk-LDX5YYGH.js";

// src/settings/nearest.ts
function nearest(word, known) {
  if (known.length === 0) return null;
  const lower = closest(
    word.toLowerCase(),
    known.map((candidate) => candidate.toLowerCase())
  );
  return known.find((candidate) => candidate.toLowerCase() === lower) ?? null;
}

export {
  nearest
};
