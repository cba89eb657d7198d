import { createRequire as __createRequire } from 'node:module';
import { fileURLToPath as __fileURLToPath } from 'node:url';
import { dirname as __pathDirname } from 'node:path';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __pathDirname(__filename);

// src/stages/timed.ts
async function timed(phase, work) {
  const start = performance.now();
  try {
    return await work();
  } finally {
    const name = `vae-playbook ${phase}`;
    performance.measure(name, { start });
    performance.clearMeasures(name);
  }
}

export {
  timed
};
