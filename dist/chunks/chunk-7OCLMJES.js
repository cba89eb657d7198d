import { createRequire as __createRequire } from 'node:module';
import { fileURLToPath as __fileURLToPath } from 'node:url';
import { dirname as __pathDirname } from 'node:path';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __pathDirname(__filename);

// src/make-folder.ts
import { mkdir, stat } from "node:fs/promises";
import { dirname } from "node:path";
async function makeFolder(path) {
  if (await made(path)) return;
  const above = dirname(path);
  if (above !== path && !await isFolder(above)) await makeFolder(above);
  if (await made(path)) return;
  await mkdir(path);
}
async function made(path) {
  try {
    await mkdir(path);
    return true;
  } catch (error) {
    const { code } = error;
    if (code === "EEXIST" && await isFolder(path)) return true;
    if (code === "ENOENT") return false;
    throw error;
  }
}
async function isFolder(path) {
  return (await stat(path).catch(() => null))?.isDirectory() ?? false;
}

export {
  makeFolder
};
