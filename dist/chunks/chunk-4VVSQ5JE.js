import { createRequire as __createRequire } from 'node:module';
import { fileURLToPath as __fileURLToPath } from 'node:url';
import { dirname as __pathDirname } from 'node:path';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __pathDirname(__filename);

// src/engines/find-program.ts
import { constants } from "node:fs";
import { access, realpath, stat } from "node:fs/promises";
import { delimiter, isAbsolute, join, relative, sep } from "node:path";
async function findProgram(name, workspace, path = process.env.PATH ?? "") {
  let refused = null;
  for (const folder of path.split(delimiter)) {
    if (!isAbsolute(folder)) continue;
    const program = join(folder, name);
    if (!await isExecutable(program)) continue;
    if (!await liesInside(workspace, program)) return { program };
    refused ??= program;
  }
  return { absent: refused === null ? `no ${name} is on the PATH` : `${refused} lies in the workspace` };
}
async function isExecutable(path) {
  const found = await stat(path).catch(() => null);
  if (!found?.isFile()) return false;
  return access(path, constants.X_OK).then(
    () => true,
    () => false
  );
}
async function liesInside(workspace, path) {
  if (!workspace) return false;
  const root = await realpath(workspace);
  const places = [await realpath(path), join(await realpath(join(path, "..")), "any")];
  return places.some((place) => {
    const way = relative(root, place);
    return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
  });
}

export {
  findProgram,
  liesInside
};
