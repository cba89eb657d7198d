import { createRequire as __createRequire } from 'node:module';
import { fileURLToPath as __fileURLToPath } from 'node:url';
import { dirname as __pathDirname } from 'node:path';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __pathDirname(__filename);
import {
  timed
} from "./chunk-LU4OXR65.js";
import {
  VERSION
} from "./chunk-2JCWF6X4.js";
import {
  BYTE_VALUES,
  runDecodeTask,
  showPath
} from "./chunk-MLUAGMLZ.js";
import {
  LatentAccumulator,
  Measurement,
  ScoreAccumulator,
  addCodes,
  jackknifeInterval,
  patchScore,
  patchSlice,
  seededRandom,
  squaredDistance
} from "./chunk-36XARATG.js";
import {
  collectGarbage
} from "./chunk-RMMLFXJP.js";
import {
  distance
} from "./chunk-LDX5YYGH.js";
import {
  InputError
} from "./chunk-5EUQZ6JQ.js";

// src/evaluation-set/decode-pool.ts
import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
var MOST_WORKERS = 4;
var spareCores = () => Math.max(1, availableParallelism() - 1);
var DecodePool = class {
  /** Tasks that are worth having under way at a time: files of a small image take longer to open than to decode. */
  capacity;
  #workerFile;
  #size;
  #lanes = [];
  #next = 0;
  constructor(workerFile = findWorkerFile(), size = Math.min(MOST_WORKERS, spareCores())) {
    this.#workerFile = workerFile;
    this.#size = size;
    this.capacity = workerFile === null ? 1 : 8 * size;
  }
  /** Starts the workers before there is something to decode: they load their code beside whatever goes on meanwhile. */
  start() {
    if (this.#workerFile === null) return;
    while (this.#lanes.length < this.#size) this.#startLane(this.#workerFile).worker.unref();
  }
  /** @throws InputError for unreadable images, just as in the calling thread. */
  run(task) {
    if (this.#workerFile === null) return runDecodeTask(task);
    const lane = this.#freestLane(this.#workerFile);
    const id = this.#next++;
    const done = new Promise((resolve4, reject) => lane.jobs.set(id, { resolve: resolve4, reject }));
    lane.worker.ref();
    lane.worker.postMessage({ id, task });
    return done;
  }
  /** What is still under way keeps the process alive no longer: nobody will want it. */
  giveUp() {
    for (const { worker } of this.#lanes) worker.unref();
  }
  #freestLane(workerFile) {
    const freest = this.#lanes.reduce(
      (best, lane) => best === null || lane.jobs.size < best.jobs.size ? lane : best,
      null
    );
    if (freest !== null && (freest.jobs.size === 0 || this.#lanes.length >= this.#size)) return freest;
    return this.#startLane(workerFile);
  }
  #startLane(workerFile) {
    const lane = { worker: new Worker(workerFile), jobs: /* @__PURE__ */ new Map() };
    this.#lanes.push(lane);
    lane.worker.on("message", (answer) => {
      const job = lane.jobs.get(answer.id);
      lane.jobs.delete(answer.id);
      if (lane.jobs.size === 0) lane.worker.unref();
      if ("result" in answer) job.resolve(answer.result);
      else job.reject(toError(answer.error));
    });
    lane.worker.on("error", (error) => this.#fail(lane, error));
    lane.worker.on("exit", (code) => this.#fail(lane, new Error(`a decode worker ended with exit code ${code}`)));
    return lane;
  }
  #fail(lane, cause) {
    const index = this.#lanes.indexOf(lane);
    if (index !== -1) this.#lanes.splice(index, 1);
    const error = new Error("decoding images in a worker thread failed", { cause });
    for (const job of lane.jobs.values()) job.reject(error);
    lane.jobs.clear();
  }
};
function toError({ isInputError, message, stack }) {
  if (isInputError) return new InputError(message);
  const error = new Error(message);
  if (stack !== void 0) error.stack = stack;
  return error;
}
function findWorkerFile() {
  const candidates = ["./", "../"].map((folder) => fileURLToPath(new URL(`${folder}decode-worker.js`, import.meta.url)));
  return candidates.find((candidate) => existsSync(candidate)) ?? null;
}
var shared = null;
function decodePool() {
  return shared ??= new DecodePool();
}

// src/evaluation-set/find-evaluation-set.ts
import { stat as stat4 } from "node:fs/promises";
import { dirname as dirname3, resolve as resolve3 } from "node:path";

// src/evaluation-set/detect-layout.ts
import { basename, dirname } from "node:path";

// src/evaluation-set/label-words.ts
var defectFree = ["good", "normal", "ok", "no_defect", "nodefect"];
var defective = ["defect", "anomaly", "bad", "ng", "defective"];
var folderWords = `${defectFree.join(" | ")} beside ${defective.join(" | ")}`;
function labelOfFolder(name) {
  const word = name.toLowerCase();
  return defectFree.includes(word) ? 0 : defective.includes(word) ? 1 : null;
}
var manifestWords = "0 | good | normal | ok, or 1 | defect | anomaly | bad | ng";
function labelOfWord(text) {
  const word = text.trim().toLowerCase();
  if (["0", "good", "normal", "ok"].includes(word)) return 0;
  return ["1", "defect", "anomaly", "bad", "ng"].includes(word) ? 1 : null;
}

// src/evaluation-set/read-folder.ts
import { readdir, realpath, stat } from "node:fs/promises";
import { join, sep } from "node:path";

// src/evaluation-set/natural-order.ts
var collator = new Intl.Collator("en", { numeric: true });
function naturalOrder(a, b) {
  return collator.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
}

// src/evaluation-set/read-folder.ts
async function readFolder(folder) {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error) => {
    throw new InputError(`${showPath(folder)} cannot be read: ${error.message}`);
  });
  return entries.filter(({ name }) => !name.startsWith(".")).flatMap((entry) => {
    const kind = entry.isSymbolicLink() ? "link" : entry.isDirectory() ? "folder" : entry.isFile() ? "file" : null;
    return kind === null ? [] : [{ name: entry.name, path: join(folder, entry.name), kind }];
  }).sort((a, b) => naturalOrder(a.name, b.name));
}
async function followLink(link, root) {
  const shown = showPath(link.path);
  const target = await realpath(link.path).catch(() => null);
  if (target === null) throw new InputError(`${shown} is a broken link: remove it, or put the file itself there`);
  if (!target.startsWith(await realpath(root) + sep)) {
    throw new InputError(
      `${shown} is a link that leads out of ${showPath(root)} (to ${target}), and such links are not followed: put the files themselves there (cp -L)`
    );
  }
  if ((await stat(target)).isFile()) return "file";
  throw new InputError(`${shown} is a link to a folder: put the folder itself there`);
}
async function findFolder(entries, names, root) {
  const found = entries.filter(({ name, kind }) => kind !== "file" && names.includes(name.toLowerCase()));
  if (found.length > 1) {
    throw new InputError(
      `${found.map(({ path }) => showPath(path)).join(" and ")} mean the same folder: keep one of them`
    );
  }
  const [folder] = found;
  if (folder === void 0) return null;
  if (folder.kind === "link") {
    await followLink(folder, root);
    return null;
  }
  return folder;
}

// src/evaluation-set/list-images.ts
var decodable = /\.(png|jpe?g)$/i;
var undecodable = /\.(bmp|dib|tiff?|webp|gif|jp2|j2k|jxl|heic|heif|avif|jfif|jpe|p[gpbn]m|tga|exr|npy|raw|dcm)$/i;
async function listImages(folder, root) {
  const images = [];
  const walk = async (path, above) => {
    for (const entry of await readFolder(path)) {
      const below = above + entry.name;
      const kind = entry.kind === "link" ? await followLink(entry, root) : entry.kind;
      if (kind === "folder") await walk(entry.path, `${below}/`);
      else if (decodable.test(entry.name)) images.push({ path: entry.path, below });
      else if (undecodable.test(entry.name)) {
        throw new InputError(
          `${showPath(entry.path)}: images of this format are not read. Convert it to PNG, or take it out of the folder`
        );
      }
    }
  };
  await walk(folder, "");
  return images;
}
function isImageName(name) {
  return decodable.test(name);
}
function withoutExtension(name) {
  return name.replace(/\.[^./]+$/, "");
}

// src/evaluation-set/detect-layout.ts
async function detectLayout(folder) {
  const entries = await readFolder(folder);
  const shown = showPath(folder);
  const layouts = await fittingLayouts(entries);
  const above = dirname(folder);
  const insideMvtec = basename(folder).toLowerCase() === "test" && await hasGroundTruth(above);
  if (layouts.length === 1 && !insideMvtec) return layouts[0];
  if (layouts.length > 1) {
    throw new InputError(
      `dataset: ${shown} fits the layouts ${layouts.join(" and ")}; set dataset-layout to one of them`
    );
  }
  throw new InputError(
    `dataset: ${insideMvtec ? `${shown} is a part of an MVTec set` : `cannot tell the layout of ${shown}`}; ${await cure(folder, entries) ?? `found ${describe(entries)}.
${expected}`}`
  );
}
var expected = [
  "One of these is expected:",
  "  mvtec     test/good, test/<defect>, ground_truth/<defect>/<stem>_mask.png",
  "  aitex     NODefect_images/<fabric>, Defect_images, Mask_images",
  `  folders   ${folderWords}, optional masks`,
  "  manifest  a CSV or JSON Lines file with image,label[,mask][,group]"
].join("\n");
async function fittingLayouts(entries) {
  const folders = entries.filter(({ kind }) => kind !== "file");
  const names = folders.map(({ name }) => name.toLowerCase());
  const layouts = [];
  const test = folders.find(({ name }) => name.toLowerCase() === "test");
  if (test !== void 0) layouts.push("mvtec");
  if (names.includes("nodefect_images") || names.includes("defect_images")) layouts.push("aitex");
  if (names.some((name) => labelOfFolder(name) !== null)) layouts.push("folders");
  return layouts;
}
async function hasGroundTruth(folder) {
  const entries = await readFolder(folder).catch(() => []);
  return entries.some(({ name, kind }) => kind === "folder" && name.toLowerCase() === "ground_truth");
}
async function cure(folder, entries) {
  const above = dirname(folder);
  const part = basename(folder).toLowerCase();
  if (["test", "train", "ground_truth", "defect_images", "nodefect_images", "mask_images"].includes(part)) {
    const layouts = await fittingLayouts(await readFolder(above).catch(() => []));
    if (layouts.some((layout) => layout !== "folders")) return `give the folder above it: dataset: ${showPath(above)}`;
  }
  const below = [];
  for (const entry of entries) {
    if (entry.kind === "folder" && (await fittingLayouts(await readFolder(entry.path))).length > 0)
      below.push(entry.path);
  }
  if (below.length === 1) return `give the folder in it: dataset: ${showPath(below[0])}`;
  if (below.length > 1) {
    const names = below.map((path) => basename(path)).join(", ");
    return `it holds several sets (${names}); give one of them, for example dataset: ${showPath(below[0])}`;
  }
  const manifest = entries.find(({ name, kind }) => kind === "file" && isManifestName(name));
  return manifest === void 0 ? null : `give the manifest itself: dataset: ${showPath(manifest.path)}`;
}
function isManifestName(name) {
  return /\.(csv|jsonl|ndjson)$/i.test(name);
}
function describe(entries) {
  const folders = entries.filter(({ kind }) => kind !== "file").map(({ name }) => `${name}/`);
  const images = entries.filter(({ name, kind }) => kind === "file" && isImageName(name)).length;
  const parts = [
    ...folders.slice(0, 8),
    ...folders.length > 8 ? [`${folders.length - 8} more folders`] : [],
    ...images > 0 ? [`${images} images without a label`] : []
  ];
  return parts.length === 0 ? "no folder and no image" : parts.join(", ");
}

// src/evaluation-set/find-calibration.ts
import { stat as stat2 } from "node:fs/promises";
import { basename as basename3, join as join2, relative, resolve, sep as sep2 } from "node:path";

// src/evaluation-set/layouts/aitex.ts
import { basename as basename2 } from "node:path";

// src/evaluation-set/match-masks.ts
function imageKey(mask) {
  return withoutExtension(mask.below).replace(/_mask\d*$/i, "").toLowerCase();
}
function matchMasks(seekers, masks) {
  const owners = /* @__PURE__ */ new Map();
  const rivals = /* @__PURE__ */ new Map();
  for (const { image, keys } of seekers) {
    for (const key of keys) {
      if (owners.has(key)) rivals.set(key, image);
      else owners.set(key, image);
    }
  }
  return masks.filter((mask) => {
    const key = imageKey(mask);
    const owner = owners.get(key);
    if (owner === void 0) return true;
    const rival = rivals.get(key);
    if (rival !== void 0) {
      throw new InputError(
        `${showPath(mask.path)} could be the mask of ${owner.name} and of ${rival.name}: rename one of the images and its mask`
      );
    }
    owner.masks.push(mask.path);
    return false;
  });
}
function checkMaskNames(seekers, orphans, expected2) {
  const missing = seekers.filter(({ image }) => image.masks.length === 0);
  if (missing.length === 0 || orphans.length === 0) return;
  throw new InputError(
    `${missing[0].image.name} has no mask, while ${showPath(orphans[0].path)} fits no image${missing.length > 1 ? ` (${missing.length} images are without a mask)` : ""}: name the masks ${expected2}`
  );
}

// src/evaluation-set/layouts/aitex.ts
var namePattern = /^\d+_(\d{2,3})_(\d{2})$/;
function parseAitexName(path) {
  const stem = withoutExtension(basename2(path));
  const match = namePattern.exec(stem);
  if (match === null) {
    throw new InputError(
      `${showPath(path)} is not named as AITEX images are (nnnn_ddd_ff.png: number, defect code, fabric code): rename it or take it out`
    );
  }
  return { stem, defect: match[1], fabric: match[2] };
}
async function readAitex(root) {
  const entries = await readFolder(root);
  const good = await findFolder(entries, ["nodefect_images"], root);
  const defect = await findFolder(entries, ["defect_images"], root);
  const mask = await findFolder(entries, ["mask_images"], root);
  if (good === null && defect === null) {
    throw new InputError(
      `${showPath(root)} has neither of the folders NODefect_images and Defect_images of the layout aitex`
    );
  }
  const list = async (folder) => folder === null ? [] : listImages(folder.path, root);
  const defectFree2 = (await list(good)).map((file) => toImage(good.name, file, 0));
  const defective2 = (await list(defect)).map((file) => toImage(defect.name, file, 1));
  const seekers = defective2.map((image) => ({ image, keys: [image.group.toLowerCase()] }));
  const masks = await list(mask);
  const orphans = matchMasks(seekers, masks);
  const masked = defective2.filter((image) => image.masks.length > 0);
  if (masked.length === 0) {
    checkMaskNames(seekers, orphans, "Mask_images/nnnn_ddd_ff_mask.png");
    return { images: [...defectFree2, ...defective2], leftOut: [] };
  }
  const leftOut = defective2.filter((image) => image.masks.length === 0).map(({ name }) => ({ name, reason: `has no mask in ${mask.name}` }));
  return { images: [...defectFree2, ...masked], leftOut };
}
function toImage(folder, { path, below }, label) {
  const { stem, defect, fabric } = parseAitexName(path);
  if ((Number(defect) === 0 ? 0 : 1) !== label) {
    throw new InputError(
      `${showPath(path)} lies in ${folder}, but its defect code ${defect} says otherwise: move it into the other folder`
    );
  }
  const kind = label === 0 ? "good" : defect;
  return { name: `${folder}/${below}`, path, label, kind, fabric, group: stem, masks: [], condition: fabric };
}

// src/evaluation-set/find-calibration.ts
async function findCalibration(setting, root, layout) {
  const folder = setting === "auto" ? await validationFolder(root, layout) : resolve(setting);
  if (folder === null) return null;
  const found = await stat2(folder).catch(() => null);
  if (found === null || !found.isDirectory()) {
    throw new InputError(
      `calibration: ${setting} is no folder (looked at ${folder}); give a folder of defect-free images, or auto`
    );
  }
  const inside = folder.startsWith(root + sep2);
  const files = await listImages(folder, inside ? root : folder);
  if (files.length === 0) {
    throw new InputError(`calibration: ${showPath(folder)} holds no PNG or JPEG image; fill it or take it away`);
  }
  const prefix = inside ? relative(root, folder).split(sep2).join("/") : basename3(folder);
  return files.map(({ path, below }) => {
    const name = `${prefix}/${below}`;
    const code = layout === "aitex" ? parseAitexName(path) : null;
    const fabric = code?.fabric ?? null;
    return { name, path, label: 0, kind: "good", fabric, group: code?.stem ?? name, masks: [], condition: fabric };
  });
}
async function validationFolder(root, layout) {
  if (layout === "manifest") return null;
  const validation = await findFolder(await readFolder(root), ["validation"], root);
  if (validation === null) return null;
  const good = await findFolder(await readFolder(validation.path), ["good"], root);
  return good === null ? null : join2(validation.path, good.name);
}

// src/evaluation-set/layouts/folders.ts
var knownBeside = ["masks", "validation", "train"];
async function readFolders(root) {
  const entries = await readFolder(root);
  const images = [];
  for (const entry of entries) {
    const label = entry.kind === "file" ? null : labelOfFolder(entry.name);
    if (label === null) continue;
    if (entry.kind === "link") await followLink(entry, root);
    for (const { path, below } of await listImages(entry.path, root)) {
      const name = `${entry.name}/${below}`;
      const kind = label === 0 ? "good" : below.includes("/") ? below.slice(0, below.indexOf("/")) : entry.name;
      images.push({ name, path, label, kind, fabric: null, group: name, masks: [], condition: null });
    }
  }
  if (!entries.some(({ name, kind }) => kind !== "file" && labelOfFolder(name) !== null)) {
    throw new InputError(`${showPath(root)} has no folder that the layout folders knows: ${folderWords}`);
  }
  const masks = await findFolder(entries, ["masks"], root);
  if (masks !== null) {
    const seekers = images.filter(({ label }) => label === 1).map((image) => {
      const key = withoutExtension(image.name).toLowerCase();
      return { image, keys: [key, key.slice(key.indexOf("/") + 1)] };
    });
    const orphans = matchMasks(seekers, await listImages(masks.path, root));
    checkMaskNames(seekers, orphans, `${masks.name}/<stem>.png or ${masks.name}/<stem>_mask.png`);
  }
  return { images, leftOut: await passedOver(entries) };
}
async function passedOver(entries) {
  const leftOut = [];
  for (const { name, path, kind } of entries) {
    if (kind !== "folder" || labelOfFolder(name) !== null || knownBeside.includes(name.toLowerCase())) continue;
    const count = (await readFolder(path)).filter((entry) => isImageName(entry.name)).length;
    if (count > 0)
      leftOut.push({ name: `${name}/`, reason: `the folder's name gives its images no label (${count} of them)` });
  }
  return leftOut;
}

// src/evaluation-set/layouts/manifest.ts
import { readFile, realpath as realpath2, stat as stat3 } from "node:fs/promises";
import { dirname as dirname2, relative as relative2, resolve as resolve2, sep as sep3 } from "node:path";

// node_modules/csv-parse/lib/api/CsvError.js
var CsvError = class _CsvError extends Error {
  constructor(code, message, options, ...contexts) {
    if (Array.isArray(message)) message = message.join(" ").trim();
    super(message);
    if (Error.captureStackTrace !== void 0) {
      Error.captureStackTrace(this, _CsvError);
    }
    this.code = code;
    for (const context of contexts) {
      for (const key in context) {
        const value = context[key];
        this[key] = Buffer.isBuffer(value) ? value.toString(options.encoding) : value == null ? value : JSON.parse(JSON.stringify(value));
      }
    }
  }
};

// node_modules/csv-parse/lib/utils/is_object.js
var is_object = function(obj) {
  return typeof obj === "object" && obj !== null && !Array.isArray(obj);
};

// node_modules/csv-parse/lib/api/normalize_columns_array.js
var normalize_columns_array = function(columns) {
  const normalizedColumns = [];
  for (let i = 0, l = columns.length; i < l; i++) {
    const column = columns[i];
    if (column === void 0 || column === null || column === false) {
      normalizedColumns[i] = { disabled: true };
    } else if (typeof column === "string" || typeof column === "number") {
      normalizedColumns[i] = { name: `${column}` };
    } else if (is_object(column)) {
      if (typeof column.name !== "string") {
        throw new CsvError("CSV_OPTION_COLUMNS_MISSING_NAME", [
          "Option columns missing name:",
          `property "name" is required at position ${i}`,
          "when column is an object literal"
        ]);
      }
      normalizedColumns[i] = column;
    } else {
      throw new CsvError("CSV_INVALID_COLUMN_DEFINITION", [
        "Invalid column definition:",
        "expect a string or a literal object,",
        `got ${JSON.stringify(column)} at position ${i}`
      ]);
    }
  }
  return normalizedColumns;
};

// node_modules/csv-parse/lib/utils/ResizeableBuffer.js
var ResizeableBuffer = class {
  constructor(size = 100) {
    this.size = size;
    this.length = 0;
    this.buf = Buffer.allocUnsafe(size);
  }
  prepend(val) {
    if (Buffer.isBuffer(val)) {
      const length = this.length + val.length;
      if (length >= this.size) {
        this.resize();
        if (length >= this.size) {
          throw Error("INVALID_BUFFER_STATE");
        }
      }
      const buf = this.buf;
      this.buf = Buffer.allocUnsafe(this.size);
      val.copy(this.buf, 0);
      buf.copy(this.buf, val.length);
      this.length += val.length;
    } else {
      const length = this.length++;
      if (length === this.size) {
        this.resize();
      }
      const buf = this.clone();
      this.buf[0] = val;
      buf.copy(this.buf, 1, 0, length);
    }
  }
  append(val) {
    const length = this.length++;
    if (length === this.size) {
      this.resize();
    }
    this.buf[length] = val;
  }
  clone() {
    return Buffer.from(this.buf.slice(0, this.length));
  }
  resize() {
    const length = this.length;
    this.size = this.size * 2;
    const buf = Buffer.allocUnsafe(this.size);
    this.buf.copy(buf, 0, 0, length);
    this.buf = buf;
  }
  toString(encoding) {
    if (encoding) {
      return this.buf.toString(encoding, 0, this.length);
    } else {
      return Uint8Array.prototype.slice.call(this.buf.slice(0, this.length));
    }
  }
  toJSON() {
    return this.toString("utf8");
  }
  reset() {
    this.length = 0;
  }
};
var ResizeableBuffer_default = ResizeableBuffer;

// node_modules/csv-parse/lib/api/init_state.js
var init_state = function(options) {
  const timchars = [
    // Basic Latin
    32,
    // [Space](https://www.fileformat.info/info/unicode/char/0020/index.htm)
    9,
    // [CHARACTER TABULATION (HT)](https://www.fileformat.info/info/unicode/char/0009/index.htm)
    10,
    // [LINE FEED (LF)](https://www.fileformat.info/info/unicode/char/000a/index.htm)
    13,
    // [CARRIAGE RETURN (CR)](https://www.fileformat.info/info/unicode/char/000d/index.htm)
    12,
    // [FORM FEED (FF)](https://www.fileformat.info/info/unicode/char/000c/index.htm)
    11,
    // [LINE TABULATION (VT)](https://www.fileformat.info/info/unicode/char/000b/index.htm)
    // Latin-1 Supplement
    160,
    // [NO-BREAK SPACE (NBSP)](https://www.fileformat.info/info/unicode/char/00a0/index.htm)
    // Ogham
    5760,
    // [OGHAM SPACE MARK](https://www.fileformat.info/info/unicode/char/1680/index.htm)
    // General Punctuation
    8192,
    // [EN QUAD](https://www.fileformat.info/info/unicode/char/2000/index.htm)
    8193,
    // [EM QUAD](https://www.fileformat.info/info/unicode/char/2001/index.htm)
    8194,
    // [EN SPACE](https://www.fileformat.info/info/unicode/char/2002/index.htm)
    8195,
    // [EM SPACE](https://www.fileformat.info/info/unicode/char/2003/index.htm)
    8196,
    // [THREE-PER-EM SPACE](https://www.fileformat.info/info/unicode/char/2004/index.htm)
    8197,
    // [FOUR-PER-EM SPACE](https://www.fileformat.info/info/unicode/char/2005/index.htm)
    8198,
    // [SIX-PER-EM SPACE](https://www.fileformat.info/info/unicode/char/2006/index.htm)
    8199,
    // [FIGURE SPACE](https://www.fileformat.info/info/unicode/char/2007/index.htm)
    8200,
    // [PUNCTUATION SPACE](https://www.fileformat.info/info/unicode/char/2008/index.htm)
    8201,
    // [THIN SPACE](https://www.fileformat.info/info/unicode/char/2009/index.htm)
    8202,
    // [HAIR SPACE](https://www.fileformat.info/info/unicode/char/200a/index.htm)
    8232,
    // [LINE SEPARATOR](https://www.fileformat.info/info/unicode/char/2028/index.htm)
    8233,
    // [PARAGRAPH SEPARATOR](https://www.fileformat.info/info/unicode/char/2029/index.htm)
    8239,
    // [NARROW NO-BREAK SPACE (NNBSP)](https://www.fileformat.info/info/unicode/char/202f/index.htm)
    8287,
    // [MEDIUM MATHEMATICAL SPACE (MMSP)](https://www.fileformat.info/info/unicode/char/205f/index.htm)
    12288,
    // [IDEOGRAPHIC SPACE](https://www.fileformat.info/info/unicode/char/3000/index.htm)
    65279
    // [ZERO WIDTH NO-BREAK SPACE (BOM)](https://www.fileformat.info/info/unicode/char/feff/index.htm)
  ].reduce((acc, codepoint) => {
    const encoded = Buffer.from(
      String.fromCharCode(codepoint),
      options.encoding
    );
    if (codepoint !== 63 && encoded.length === 1 && encoded[0] === 63) {
      return acc;
    }
    acc.push(encoded);
    return acc;
  }, []);
  const timcharFirstBytes = new Uint8Array(256);
  for (const t of timchars) timcharFirstBytes[t[0]] = 1;
  return {
    bomSkipped: false,
    bufBytesStart: 0,
    castField: options.cast_function,
    commenting: false,
    delimiterBufPrevious: void 0,
    delimiterDiscovered: false,
    // Current error encountered by a record
    error: void 0,
    enabled: options.from_line === 1,
    escaping: false,
    escapeIsQuote: Buffer.isBuffer(options.escape) && Buffer.isBuffer(options.quote) && Buffer.compare(options.escape, options.quote) === 0,
    // columns can be `false`, `true`, `Array`
    expectedRecordLength: Array.isArray(options.columns) ? options.columns.length : void 0,
    field: new ResizeableBuffer_default(20),
    firstLineToHeaders: options.cast_first_line_to_header,
    needMoreDataSize: Math.max(
      // Skip if the remaining buffer smaller than comment
      options.comment !== null ? options.comment.length : 0,
      ...options.delimiter ? options.delimiter.map((delimiter) => delimiter.length) : [],
      // Auto discovery of delimiter is limited to 1 character
      options.delimiter_auto ? 1 : 0,
      // Skip if the remaining buffer can be escape sequence
      options.quote !== null ? options.quote.length : 0,
      ...timchars.map((t) => t.length)
    ),
    previousBuf: void 0,
    quoting: false,
    stop: false,
    rawBuffer: new ResizeableBuffer_default(100),
    record: [],
    recordHasError: false,
    record_length: 0,
    recordDelimiterMaxLength: options.record_delimiter.length === 0 ? 0 : Math.max(...options.record_delimiter.map((v) => v.length)),
    trimChars: [
      Buffer.from(" ", options.encoding)[0],
      Buffer.from("	", options.encoding)[0]
    ],
    wasQuoting: false,
    wasRowDelimiter: false,
    timchars,
    timcharFirstBytes
  };
};

// node_modules/csv-parse/lib/utils/underscore.js
var underscore = function(str) {
  return str.replace(/([A-Z])/g, function(_, match) {
    return "_" + match.toLowerCase();
  });
};

// node_modules/csv-parse/lib/api/normalize_options.js
var normalize_options = function(opts) {
  const options = {};
  for (const opt in opts) {
    options[underscore(opt)] = opts[opt];
  }
  if (options.encoding === void 0 || options.encoding === true) {
    options.encoding = "utf8";
  } else if (options.encoding === null || options.encoding === false) {
    options.encoding = null;
  } else if (typeof options.encoding !== "string" && options.encoding !== null) {
    throw new CsvError(
      "CSV_INVALID_OPTION_ENCODING",
      [
        "Invalid option encoding:",
        "encoding must be a string or null to return a buffer,",
        `got ${JSON.stringify(options.encoding)}`
      ],
      options
    );
  }
  if (options.bom === void 0 || options.bom === null || options.bom === false) {
    options.bom = false;
  } else if (options.bom !== true) {
    throw new CsvError(
      "CSV_INVALID_OPTION_BOM",
      [
        "Invalid option bom:",
        "bom must be true,",
        `got ${JSON.stringify(options.bom)}`
      ],
      options
    );
  }
  options.cast_function = null;
  if (options.cast === void 0 || options.cast === null || options.cast === false || options.cast === "") {
    options.cast = void 0;
  } else if (typeof options.cast === "function") {
    options.cast_function = options.cast;
    options.cast = true;
  } else if (options.cast !== true) {
    throw new CsvError(
      "CSV_INVALID_OPTION_CAST",
      [
        "Invalid option cast:",
        "cast must be true or a function,",
        `got ${JSON.stringify(options.cast)}`
      ],
      options
    );
  }
  if (options.cast_date === void 0 || options.cast_date === null || options.cast_date === false || options.cast_date === "") {
    options.cast_date = false;
  } else if (options.cast_date === true) {
    options.cast_date = function(value) {
      const date = Date.parse(value);
      return !isNaN(date) ? new Date(date) : value;
    };
  } else if (typeof options.cast_date !== "function") {
    throw new CsvError(
      "CSV_INVALID_OPTION_CAST_DATE",
      [
        "Invalid option cast_date:",
        "cast_date must be true or a function,",
        `got ${JSON.stringify(options.cast_date)}`
      ],
      options
    );
  }
  options.cast_first_line_to_header = void 0;
  if (options.columns === true) {
    options.cast_first_line_to_header = void 0;
  } else if (typeof options.columns === "function") {
    options.cast_first_line_to_header = options.columns;
    options.columns = true;
  } else if (Array.isArray(options.columns)) {
    options.columns = normalize_columns_array(options.columns);
  } else if (options.columns === void 0 || options.columns === null || options.columns === false) {
    options.columns = false;
  } else {
    throw new CsvError(
      "CSV_INVALID_OPTION_COLUMNS",
      [
        "Invalid option columns:",
        "expect an array, a function or true,",
        `got ${JSON.stringify(options.columns)}`
      ],
      options
    );
  }
  if (options.group_columns_by_name === void 0 || options.group_columns_by_name === null || options.group_columns_by_name === false) {
    options.group_columns_by_name = false;
  } else if (options.group_columns_by_name !== true) {
    throw new CsvError(
      "CSV_INVALID_OPTION_GROUP_COLUMNS_BY_NAME",
      [
        "Invalid option group_columns_by_name:",
        "expect an boolean,",
        `got ${JSON.stringify(options.group_columns_by_name)}`
      ],
      options
    );
  } else if (options.columns === false) {
    throw new CsvError(
      "CSV_INVALID_OPTION_GROUP_COLUMNS_BY_NAME",
      [
        "Invalid option group_columns_by_name:",
        "the `columns` mode must be activated."
      ],
      options
    );
  }
  if (options.comment === void 0 || options.comment === null || options.comment === false || options.comment === "") {
    options.comment = null;
  } else {
    if (typeof options.comment === "string") {
      options.comment = Buffer.from(options.comment, options.encoding);
    }
    if (!Buffer.isBuffer(options.comment)) {
      throw new CsvError(
        "CSV_INVALID_OPTION_COMMENT",
        [
          "Invalid option comment:",
          "comment must be a buffer or a string,",
          `got ${JSON.stringify(options.comment)}`
        ],
        options
      );
    }
  }
  if (options.comment_no_infix === void 0 || options.comment_no_infix === null || options.comment_no_infix === false) {
    options.comment_no_infix = false;
  } else if (options.comment_no_infix !== true) {
    throw new CsvError(
      "CSV_INVALID_OPTION_COMMENT",
      [
        "Invalid option comment_no_infix:",
        "value must be a boolean,",
        `got ${JSON.stringify(options.comment_no_infix)}`
      ],
      options
    );
  }
  if (options.delimiter_auto === void 0 || options.delimiter_auto === null || options.delimiter_auto === false) {
    options.delimiter_auto = false;
  } else if (options.delimiter_auto === true) {
    options.delimiter_auto = {};
  } else if (!is_object(options.delimiter_auto)) {
    throw new CsvError(
      "CSV_INVALID_OPTION_DELIMITER_AUTO",
      [
        "Invalid option delimiter_auto:",
        "delimiter_auto must be a boolean or a configuration object,",
        `got ${JSON.stringify(options.delimiter_auto)}`
      ],
      options
    );
  }
  if (options.delimiter_auto) {
    if (options.delimiter_auto.preferred === void 0)
      options.delimiter_auto.preferred = {
        [",".charCodeAt(0)]: 1.8,
        ["	".charCodeAt(0)]: 1.8,
        [";".charCodeAt(0)]: 1.6,
        [" ".charCodeAt(0)]: 1.6,
        [":".charCodeAt(0)]: 1.5,
        [".".charCodeAt(0)]: 1.4,
        ["/".charCodeAt(0)]: 1.4
      };
    else if (!is_object(options.delimiter_auto.preferred)) {
      throw new CsvError(
        "CSV_INVALID_OPTION_DELIMITER_AUTO",
        [
          "Invalid option delimiter_auto:",
          "preferred must be an object,",
          `got ${JSON.stringify(options.delimiter_auto.preferred)}`
        ],
        options
      );
    }
    if (options.delimiter_auto.score === void 0)
      options.delimiter_auto.score = (info, options2) => {
        return (info.total - info.std) * (options2.preferred[info.char_code] || 1);
      };
    else if (typeof options.delimiter_auto.score !== "function") {
      throw new CsvError(
        "CSV_INVALID_OPTION_DELIMITER_AUTO",
        [
          "Invalid option delimiter_auto:",
          "score must be a function,",
          `got ${JSON.stringify(options.delimiter_auto.score)}`
        ],
        options
      );
    }
    if (options.delimiter_auto.size === void 0)
      options.delimiter_auto.size = 2048;
    else if (typeof options.delimiter_auto.size !== "number") {
      throw new CsvError(
        "CSV_INVALID_OPTION_DELIMITER_AUTO",
        [
          "Invalid option delimiter_auto:",
          "size must be a number,",
          `got ${JSON.stringify(options.delimiter_auto.size)}`
        ],
        options
      );
    }
  }
  const delimiter_json = JSON.stringify(options.delimiter);
  if (options.delimiter_auto !== false) {
    options.delimiter = [];
  }
  if (!Array.isArray(options.delimiter)) {
    if (options.delimiter === void 0 || options.delimiter === null || options.delimiter === false) {
      options.delimiter = Buffer.from(",", options.encoding);
    }
    options.delimiter = [options.delimiter];
  }
  options.delimiter = options.delimiter.map(function(delimiter) {
    if (typeof delimiter === "string") {
      delimiter = Buffer.from(delimiter, options.encoding);
    }
    if (!Buffer.isBuffer(delimiter) || delimiter.length === 0) {
      throw new CsvError(
        "CSV_INVALID_OPTION_DELIMITER",
        [
          "Invalid option delimiter:",
          "delimiter must be a non empty string or buffer or array of string|buffer,",
          `got ${delimiter_json}`
        ],
        options
      );
    }
    return delimiter;
  });
  if (options.escape === void 0 || options.escape === true) {
    options.escape = Buffer.from('"', options.encoding);
  } else if (typeof options.escape === "string") {
    options.escape = Buffer.from(options.escape, options.encoding);
  } else if (options.escape === null || options.escape === false) {
    options.escape = null;
  }
  if (options.escape !== null) {
    if (!Buffer.isBuffer(options.escape)) {
      throw new Error(
        `Invalid Option: escape must be a buffer, a string or a boolean, got ${JSON.stringify(options.escape)}`
      );
    }
  }
  if (options.from === void 0 || options.from === null) {
    options.from = 1;
  } else {
    if (typeof options.from === "string" && /\d+/.test(options.from)) {
      options.from = parseInt(options.from);
    }
    if (Number.isInteger(options.from)) {
      if (options.from < 0) {
        throw new Error(
          `Invalid Option: from must be a positive integer, got ${JSON.stringify(opts.from)}`
        );
      }
    } else {
      throw new Error(
        `Invalid Option: from must be an integer, got ${JSON.stringify(options.from)}`
      );
    }
  }
  if (options.from_line === void 0 || options.from_line === null) {
    options.from_line = 1;
  } else {
    if (typeof options.from_line === "string" && /\d+/.test(options.from_line)) {
      options.from_line = parseInt(options.from_line);
    }
    if (Number.isInteger(options.from_line)) {
      if (options.from_line <= 0) {
        throw new Error(
          `Invalid Option: from_line must be a positive integer greater than 0, got ${JSON.stringify(opts.from_line)}`
        );
      }
    } else {
      throw new Error(
        `Invalid Option: from_line must be an integer, got ${JSON.stringify(opts.from_line)}`
      );
    }
  }
  if (options.ignore_last_delimiters === void 0 || options.ignore_last_delimiters === null) {
    options.ignore_last_delimiters = false;
  } else if (typeof options.ignore_last_delimiters === "number") {
    options.ignore_last_delimiters = Math.floor(options.ignore_last_delimiters);
    if (options.ignore_last_delimiters === 0) {
      options.ignore_last_delimiters = false;
    }
  } else if (typeof options.ignore_last_delimiters !== "boolean") {
    throw new CsvError(
      "CSV_INVALID_OPTION_IGNORE_LAST_DELIMITERS",
      [
        "Invalid option `ignore_last_delimiters`:",
        "the value must be a boolean value or an integer,",
        `got ${JSON.stringify(options.ignore_last_delimiters)}`
      ],
      options
    );
  }
  if (options.ignore_last_delimiters === true && options.columns === false) {
    throw new CsvError(
      "CSV_IGNORE_LAST_DELIMITERS_REQUIRES_COLUMNS",
      [
        "The option `ignore_last_delimiters`",
        "requires the activation of the `columns` option"
      ],
      options
    );
  }
  if (options.info === void 0 || options.info === null || options.info === false) {
    options.info = false;
  } else if (options.info !== true) {
    throw new Error(
      `Invalid Option: info must be true, got ${JSON.stringify(options.info)}`
    );
  }
  if (options.max_record_size === void 0 || options.max_record_size === null || options.max_record_size === false) {
    options.max_record_size = 0;
  } else if (Number.isInteger(options.max_record_size) && options.max_record_size >= 0) {
  } else if (typeof options.max_record_size === "string" && /\d+/.test(options.max_record_size)) {
    options.max_record_size = parseInt(options.max_record_size);
  } else {
    throw new Error(
      `Invalid Option: max_record_size must be a positive integer, got ${JSON.stringify(options.max_record_size)}`
    );
  }
  if (options.objname === void 0 || options.objname === null || options.objname === false) {
    options.objname = void 0;
  } else if (Buffer.isBuffer(options.objname)) {
    if (options.objname.length === 0) {
      throw new Error(`Invalid Option: objname must be a non empty buffer`);
    }
    if (options.encoding === null) {
    } else {
      options.objname = options.objname.toString(options.encoding);
    }
  } else if (typeof options.objname === "string") {
    if (options.objname.length === 0) {
      throw new Error(`Invalid Option: objname must be a non empty string`);
    }
  } else if (typeof options.objname === "number") {
  } else {
    throw new Error(
      `Invalid Option: objname must be a string or a buffer, got ${options.objname}`
    );
  }
  if (options.objname !== void 0) {
    if (typeof options.objname === "number") {
      if (options.columns !== false) {
        throw Error(
          "Invalid Option: objname index cannot be combined with columns or be defined as a field"
        );
      }
    } else {
      if (options.columns === false) {
        throw Error(
          "Invalid Option: objname field must be combined with columns or be defined as an index"
        );
      }
    }
  }
  if (options.on_record === void 0 || options.on_record === null) {
    options.on_record = void 0;
  } else if (typeof options.on_record !== "function") {
    throw new CsvError(
      "CSV_INVALID_OPTION_ON_RECORD",
      [
        "Invalid option `on_record`:",
        "expect a function,",
        `got ${JSON.stringify(options.on_record)}`
      ],
      options
    );
  }
  if (options.on_skip !== void 0 && options.on_skip !== null && typeof options.on_skip !== "function") {
    throw new Error(
      `Invalid Option: on_skip must be a function, got ${JSON.stringify(options.on_skip)}`
    );
  }
  if (options.quote === null || options.quote === false || options.quote === "") {
    options.quote = null;
  } else {
    if (options.quote === void 0 || options.quote === true) {
      options.quote = Buffer.from('"', options.encoding);
    } else if (typeof options.quote === "string") {
      options.quote = Buffer.from(options.quote, options.encoding);
    }
    if (!Buffer.isBuffer(options.quote)) {
      throw new Error(
        `Invalid Option: quote must be a buffer or a string, got ${JSON.stringify(options.quote)}`
      );
    }
  }
  if (options.raw === void 0 || options.raw === null || options.raw === false) {
    options.raw = false;
  } else if (options.raw !== true) {
    throw new Error(
      `Invalid Option: raw must be true, got ${JSON.stringify(options.raw)}`
    );
  }
  if (options.record_delimiter === void 0) {
    options.record_delimiter = [];
  } else if (typeof options.record_delimiter === "string" || Buffer.isBuffer(options.record_delimiter)) {
    if (options.record_delimiter.length === 0) {
      throw new CsvError(
        "CSV_INVALID_OPTION_RECORD_DELIMITER",
        [
          "Invalid option `record_delimiter`:",
          "value must be a non empty string or buffer,",
          `got ${JSON.stringify(options.record_delimiter)}`
        ],
        options
      );
    }
    options.record_delimiter = [options.record_delimiter];
  } else if (!Array.isArray(options.record_delimiter)) {
    throw new CsvError(
      "CSV_INVALID_OPTION_RECORD_DELIMITER",
      [
        "Invalid option `record_delimiter`:",
        "value must be a string, a buffer or array of string|buffer,",
        `got ${JSON.stringify(options.record_delimiter)}`
      ],
      options
    );
  }
  options.record_delimiter = options.record_delimiter.map(function(rd, i) {
    if (typeof rd !== "string" && !Buffer.isBuffer(rd)) {
      throw new CsvError(
        "CSV_INVALID_OPTION_RECORD_DELIMITER",
        [
          "Invalid option `record_delimiter`:",
          "value must be a string, a buffer or array of string|buffer",
          `at index ${i},`,
          `got ${JSON.stringify(rd)}`
        ],
        options
      );
    } else if (rd.length === 0) {
      throw new CsvError(
        "CSV_INVALID_OPTION_RECORD_DELIMITER",
        [
          "Invalid option `record_delimiter`:",
          "value must be a non empty string or buffer",
          `at index ${i},`,
          `got ${JSON.stringify(rd)}`
        ],
        options
      );
    }
    if (typeof rd === "string") {
      rd = Buffer.from(rd, options.encoding);
    }
    return rd;
  });
  if (typeof options.relax_column_count === "boolean") {
  } else if (options.relax_column_count === void 0 || options.relax_column_count === null) {
    options.relax_column_count = false;
  } else {
    throw new Error(
      `Invalid Option: relax_column_count must be a boolean, got ${JSON.stringify(options.relax_column_count)}`
    );
  }
  if (typeof options.relax_column_count_less === "boolean") {
  } else if (options.relax_column_count_less === void 0 || options.relax_column_count_less === null) {
    options.relax_column_count_less = false;
  } else {
    throw new Error(
      `Invalid Option: relax_column_count_less must be a boolean, got ${JSON.stringify(options.relax_column_count_less)}`
    );
  }
  if (typeof options.relax_column_count_more === "boolean") {
  } else if (options.relax_column_count_more === void 0 || options.relax_column_count_more === null) {
    options.relax_column_count_more = false;
  } else {
    throw new Error(
      `Invalid Option: relax_column_count_more must be a boolean, got ${JSON.stringify(options.relax_column_count_more)}`
    );
  }
  if (typeof options.relax_quotes === "boolean") {
  } else if (options.relax_quotes === void 0 || options.relax_quotes === null) {
    options.relax_quotes = false;
  } else {
    throw new Error(
      `Invalid Option: relax_quotes must be a boolean, got ${JSON.stringify(options.relax_quotes)}`
    );
  }
  if (typeof options.skip_empty_lines === "boolean") {
  } else if (options.skip_empty_lines === void 0 || options.skip_empty_lines === null) {
    options.skip_empty_lines = false;
  } else {
    throw new Error(
      `Invalid Option: skip_empty_lines must be a boolean, got ${JSON.stringify(options.skip_empty_lines)}`
    );
  }
  if (typeof options.skip_records_with_empty_values === "boolean") {
  } else if (options.skip_records_with_empty_values === void 0 || options.skip_records_with_empty_values === null) {
    options.skip_records_with_empty_values = false;
  } else {
    throw new Error(
      `Invalid Option: skip_records_with_empty_values must be a boolean, got ${JSON.stringify(options.skip_records_with_empty_values)}`
    );
  }
  if (typeof options.skip_records_with_error === "boolean") {
  } else if (options.skip_records_with_error === void 0 || options.skip_records_with_error === null) {
    options.skip_records_with_error = false;
  } else {
    throw new Error(
      `Invalid Option: skip_records_with_error must be a boolean, got ${JSON.stringify(options.skip_records_with_error)}`
    );
  }
  if (options.rtrim === void 0 || options.rtrim === null || options.rtrim === false) {
    options.rtrim = false;
  } else if (options.rtrim !== true) {
    throw new Error(
      `Invalid Option: rtrim must be a boolean, got ${JSON.stringify(options.rtrim)}`
    );
  }
  if (options.ltrim === void 0 || options.ltrim === null || options.ltrim === false) {
    options.ltrim = false;
  } else if (options.ltrim !== true) {
    throw new Error(
      `Invalid Option: ltrim must be a boolean, got ${JSON.stringify(options.ltrim)}`
    );
  }
  if (options.trim === void 0 || options.trim === null || options.trim === false) {
    options.trim = false;
  } else if (options.trim !== true) {
    throw new Error(
      `Invalid Option: trim must be a boolean, got ${JSON.stringify(options.trim)}`
    );
  }
  if (options.trim === true && opts.ltrim !== false) {
    options.ltrim = true;
  } else if (options.ltrim !== true) {
    options.ltrim = false;
  }
  if (options.trim === true && opts.rtrim !== false) {
    options.rtrim = true;
  } else if (options.rtrim !== true) {
    options.rtrim = false;
  }
  if (options.to === void 0 || options.to === null) {
    options.to = -1;
  } else if (options.to !== -1) {
    if (typeof options.to === "string" && /\d+/.test(options.to)) {
      options.to = parseInt(options.to);
    }
    if (Number.isInteger(options.to)) {
      if (options.to <= 0) {
        throw new Error(
          `Invalid Option: to must be a positive integer greater than 0, got ${JSON.stringify(opts.to)}`
        );
      }
    } else {
      throw new Error(
        `Invalid Option: to must be an integer, got ${JSON.stringify(opts.to)}`
      );
    }
  }
  if (options.to_line === void 0 || options.to_line === null) {
    options.to_line = -1;
  } else if (options.to_line !== -1) {
    if (typeof options.to_line === "string" && /\d+/.test(options.to_line)) {
      options.to_line = parseInt(options.to_line);
    }
    if (Number.isInteger(options.to_line)) {
      if (options.to_line <= 0) {
        throw new Error(
          `Invalid Option: to_line must be a positive integer greater than 0, got ${JSON.stringify(opts.to_line)}`
        );
      }
    } else {
      throw new Error(
        `Invalid Option: to_line must be an integer, got ${JSON.stringify(opts.to_line)}`
      );
    }
  }
  return options;
};

// node_modules/csv-parse/lib/utils/delimiter_discover.js
var delimiter_discover = function(records, options) {
  if (!options) {
    ({ delimiter_auto: options } = normalize_options({ delimiter_auto: true }));
  }
  if (typeof records === "string") {
    records = Buffer.from(records);
  }
  if (Buffer.isBuffer(records)) {
    records = ((data) => {
      const records2 = [];
      const parser = transform({ delimiter: [] });
      const push = (record) => records2.push(record);
      const close = () => {
      };
      const error = parser.parse(data, true, push, close);
      if (error !== void 0) throw error;
      return records2;
    })(records);
  }
  const info = Array(127).fill().map(() => ({ lines: [] }));
  records.map(([record], line) => {
    for (let i = 0, l = record.length; i < l; i++) {
      const code = record.charCodeAt(i);
      if (info[code].lines[line] === void 0) info[code].lines[line] = 0;
      info[code].lines[line]++;
    }
  });
  info.map((info2, i) => {
    info2.char_code = i;
    info2.std = std(info2.lines);
    info2.total = info2.lines.reduce((acc, val) => acc + val, 0);
    info2.preferred = !!options.preferred[i];
    info2.score = options.score(info2, options);
  });
  const result = info.reduce(
    (acc, info2) => acc.score > info2.score ? acc : info2,
    {}
  );
  return String.fromCharCode(result.char_code);
};
var std = function(array) {
  const n = array.length;
  if (n === 0) return 0;
  const mean = array.reduce((a, b) => a + b) / n;
  return Math.sqrt(
    array.map((x) => Math.pow(x - mean, 2)).reduce((a, b) => a + b) / n
  );
};

// node_modules/csv-parse/lib/api/index.js
var isRecordEmpty = function(record) {
  return record.every(
    (field) => field == null || field.toString && field.toString().trim() === ""
  );
};
var cr = 13;
var nl = 10;
var boms = {
  // Note, the following are equals:
  // Buffer.from("\ufeff")
  // Buffer.from([239, 187, 191])
  // Buffer.from('EFBBBF', 'hex')
  utf8: Buffer.from([239, 187, 191]),
  // Note, the following are equals:
  // Buffer.from "\ufeff", 'utf16le
  // Buffer.from([255, 254])
  utf16le: Buffer.from([255, 254])
};
var transform = function(original_options = {}) {
  const info = {
    bytes: 0,
    bytes_records: 0,
    comment_lines: 0,
    empty_lines: 0,
    invalid_field_length: 0,
    lines: 1,
    records: 0
  };
  const options = normalize_options(original_options);
  return {
    info,
    original_options,
    options,
    state: init_state(options),
    __needMoreData: function(i, bufLen, end) {
      if (end) return false;
      const { encoding, escape, quote } = this.options;
      const { quoting, needMoreDataSize, recordDelimiterMaxLength } = this.state;
      const numOfCharLeft = bufLen - i - 1;
      const requiredLength = Math.max(
        needMoreDataSize,
        // Skip if the remaining buffer smaller than record delimiter
        // If "record_delimiter" is yet to be discovered:
        // 1. It is equals to `[]` and "recordDelimiterMaxLength" equals `0`
        // 2. We set the length to windows line ending in the current encoding
        // Note, that encoding is known from user or bom discovery at that point
        // recordDelimiterMaxLength,
        recordDelimiterMaxLength === 0 ? Buffer.from("\r\n", encoding).length : recordDelimiterMaxLength,
        // Skip if remaining buffer can be an escaped quote
        quoting ? (escape === null ? 0 : escape.length) + quote.length : 0,
        // Skip if remaining buffer can be record delimiter following the closing quote
        quoting ? quote.length + recordDelimiterMaxLength : 0
      );
      return numOfCharLeft < requiredLength;
    },
    // Central parser implementation
    parse: function(nextBuf, end, push, close) {
      const {
        bom,
        comment_no_infix,
        delimiter_auto,
        encoding,
        from_line,
        ltrim,
        max_record_size,
        raw,
        relax_quotes,
        rtrim,
        skip_empty_lines,
        to,
        to_line
      } = this.options;
      let { comment, escape, quote, record_delimiter } = this.options;
      const {
        bomSkipped,
        delimiterDiscovered,
        delimiterBufPrevious,
        rawBuffer,
        escapeIsQuote
      } = this.state;
      if (!delimiterDiscovered && delimiter_auto) {
        let delimiterBuf;
        if (delimiterBufPrevious === void 0) {
          delimiterBuf = nextBuf;
        } else if (delimiterBufPrevious !== void 0 && nextBuf === void 0) {
          delimiterBuf = delimiterBufPrevious;
        } else {
          delimiterBuf = Buffer.concat([delimiterBufPrevious, nextBuf]);
        }
        nextBuf = void 0;
        if (end || delimiterBuf.length > delimiter_auto.size) {
          this.options.delimiter = [
            Buffer.from(
              delimiter_discover(delimiterBuf, this.options.delimiter_auto)
            )
          ];
          this.state.previousBuf = delimiterBuf;
          this.state.delimiterBufPrevious = void 0;
          this.state.delimiterDiscovered = true;
        } else {
          this.state.delimiterBufPrevious = delimiterBuf;
          return;
        }
      }
      const { previousBuf } = this.state;
      let buf;
      if (previousBuf === void 0) {
        if (nextBuf === void 0) {
          close();
          return;
        } else {
          buf = nextBuf;
        }
      } else if (previousBuf !== void 0 && nextBuf === void 0) {
        buf = previousBuf;
      } else {
        buf = Buffer.concat([previousBuf, nextBuf]);
      }
      if (bomSkipped === false) {
        if (bom === false) {
          this.state.bomSkipped = true;
        } else if (buf.length < 3) {
          if (end === false) {
            this.state.previousBuf = buf;
            return;
          }
        } else {
          for (const encoding2 in boms) {
            if (boms[encoding2].compare(buf, 0, boms[encoding2].length) === 0) {
              const bomLength = boms[encoding2].length;
              this.state.bufBytesStart += bomLength;
              buf = buf.slice(bomLength);
              const options2 = normalize_options({
                ...this.original_options,
                encoding: encoding2
              });
              for (const key in options2) {
                this.options[key] = options2[key];
              }
              ({ comment, escape, quote } = this.options);
              break;
            }
          }
          this.state.bomSkipped = true;
        }
      }
      const bufLen = buf.length;
      let pos;
      for (pos = 0; pos < bufLen; pos++) {
        if (this.__needMoreData(pos, bufLen, end)) {
          break;
        }
        if (this.state.wasRowDelimiter === true) {
          this.info.lines++;
          this.state.wasRowDelimiter = false;
        }
        if (to_line !== -1 && this.info.lines > to_line) {
          this.state.stop = true;
          close();
          return;
        }
        if (this.state.quoting === false && record_delimiter.length === 0) {
          const record_delimiterCount = this.__autoDiscoverRecordDelimiter(
            buf,
            pos
          );
          if (record_delimiterCount) {
            record_delimiter = this.options.record_delimiter;
          }
        }
        const chr = buf[pos];
        if (raw === true) {
          rawBuffer.append(chr);
        }
        if ((chr === cr || chr === nl) && this.state.wasRowDelimiter === false) {
          this.state.wasRowDelimiter = true;
        }
        if (this.state.escaping === true) {
          this.state.escaping = false;
        } else {
          if (escape !== null && this.state.quoting === true && this.__isEscape(buf, pos, chr) && pos + escape.length < bufLen) {
            if (escapeIsQuote) {
              if (this.__isQuote(buf, pos + escape.length)) {
                this.state.escaping = true;
                pos += escape.length - 1;
                continue;
              }
            } else {
              this.state.escaping = true;
              pos += escape.length - 1;
              continue;
            }
          }
          if (this.state.commenting === false && this.__isQuote(buf, pos)) {
            if (this.state.quoting === true) {
              const nextChr = buf[pos + quote.length];
              const isNextChrTrimable = rtrim && this.__isCharTrimable(buf, pos + quote.length);
              const isNextChrComment = comment !== null && this.__compareBytes(comment, buf, pos + quote.length, nextChr);
              const isNextChrDelimiter = this.__isDelimiter(
                buf,
                pos + quote.length,
                nextChr
              );
              const isNextChrRecordDelimiter = record_delimiter.length === 0 ? this.__autoDiscoverRecordDelimiter(buf, pos + quote.length) : this.__isRecordDelimiter(nextChr, buf, pos + quote.length);
              if (escape !== null && this.__isEscape(buf, pos, chr) && this.__isQuote(buf, pos + escape.length)) {
                pos += escape.length - 1;
              } else if (!nextChr || isNextChrDelimiter || isNextChrRecordDelimiter || isNextChrComment || isNextChrTrimable) {
                this.state.quoting = false;
                this.state.wasQuoting = true;
                pos += quote.length - 1;
                continue;
              } else if (relax_quotes === false) {
                const err = this.__error(
                  new CsvError(
                    "CSV_INVALID_CLOSING_QUOTE",
                    [
                      "Invalid Closing Quote:",
                      `got "${String.fromCharCode(nextChr)}"`,
                      `at line ${this.info.lines}`,
                      "instead of delimiter, record delimiter, trimable character",
                      "(if activated) or comment"
                    ],
                    this.options,
                    this.__infoField()
                  )
                );
                if (err !== void 0) return err;
              } else {
                this.state.quoting = false;
                this.state.wasQuoting = true;
                this.state.field.prepend(quote);
                pos += quote.length - 1;
              }
            } else {
              if (this.state.field.length !== 0) {
                if (relax_quotes === false) {
                  const info2 = this.__infoField();
                  const bom2 = Object.keys(boms).map(
                    (b) => boms[b].equals(this.state.field.toString()) ? b : false
                  ).filter(Boolean)[0];
                  const err = this.__error(
                    new CsvError(
                      "INVALID_OPENING_QUOTE",
                      [
                        "Invalid Opening Quote:",
                        `a quote is found on field ${JSON.stringify(info2.column)} at line ${info2.lines}, value is ${JSON.stringify(this.state.field.toString(encoding))}`,
                        bom2 ? `(${bom2} bom)` : void 0
                      ],
                      this.options,
                      info2,
                      {
                        field: this.state.field
                      }
                    )
                  );
                  if (err !== void 0) return err;
                }
              } else {
                this.state.quoting = true;
                pos += quote.length - 1;
                continue;
              }
            }
          }
          if (this.state.quoting === false) {
            const recordDelimiterLength = this.__isRecordDelimiter(
              chr,
              buf,
              pos
            );
            if (recordDelimiterLength !== 0) {
              const skipCommentLine = this.state.commenting && this.state.wasQuoting === false && this.state.record.length === 0 && this.state.field.length === 0;
              if (skipCommentLine) {
                this.info.comment_lines++;
              } else {
                if (this.state.enabled === false && this.info.lines + (this.state.wasRowDelimiter === true ? 1 : 0) >= from_line) {
                  this.state.enabled = true;
                  this.__resetField();
                  this.__resetRecord();
                  pos += recordDelimiterLength - 1;
                  continue;
                }
                if (skip_empty_lines === true && this.state.wasQuoting === false && this.state.record.length === 0 && this.state.field.length === 0) {
                  this.info.empty_lines++;
                  pos += recordDelimiterLength - 1;
                  continue;
                }
                this.info.bytes = this.state.bufBytesStart + pos;
                const errField = this.__onField();
                if (errField !== void 0) return errField;
                this.info.bytes = this.state.bufBytesStart + pos + recordDelimiterLength;
                const errRecord = this.__onRecord(push);
                if (errRecord !== void 0) return errRecord;
                if (to !== -1 && this.info.records >= to) {
                  this.state.stop = true;
                  close();
                  return;
                }
              }
              this.state.commenting = false;
              pos += recordDelimiterLength - 1;
              continue;
            }
            if (this.state.commenting) {
              continue;
            }
            if (comment !== null && (comment_no_infix === false || this.state.record.length === 0 && this.state.field.length === 0)) {
              const commentCount = this.__compareBytes(comment, buf, pos, chr);
              if (commentCount !== 0) {
                this.state.commenting = true;
                continue;
              }
            }
            const delimiterLength = this.__isDelimiter(buf, pos, chr);
            if (delimiterLength !== 0) {
              this.info.bytes = this.state.bufBytesStart + pos;
              const errField = this.__onField();
              if (errField !== void 0) return errField;
              pos += delimiterLength - 1;
              continue;
            }
          }
        }
        if (this.state.commenting === false) {
          if (max_record_size !== 0 && this.state.record_length + this.state.field.length > max_record_size) {
            return this.__error(
              new CsvError(
                "CSV_MAX_RECORD_SIZE",
                [
                  "Max Record Size:",
                  "record exceed the maximum number of tolerated bytes",
                  `of ${max_record_size}`,
                  `at line ${this.info.lines}`
                ],
                this.options,
                this.__infoField()
              )
            );
          }
        }
        const lappend = ltrim === false || this.state.quoting === true || this.state.field.length !== 0 || !this.__isCharTrimable(buf, pos);
        const rappend = rtrim === false || this.state.wasQuoting === false;
        if (lappend === true && rappend === true) {
          this.state.field.append(chr);
        } else if (rtrim === true && !this.__isCharTrimable(buf, pos)) {
          return this.__error(
            new CsvError(
              "CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE",
              [
                "Invalid Closing Quote:",
                "found non trimable byte after quote",
                `at line ${this.info.lines}`
              ],
              this.options,
              this.__infoField()
            )
          );
        } else {
          if (lappend === false) {
            pos += this.__isCharTrimable(buf, pos) - 1;
          }
          continue;
        }
      }
      if (end === true) {
        if (this.state.quoting === true) {
          const err = this.__error(
            new CsvError(
              "CSV_QUOTE_NOT_CLOSED",
              [
                "Quote Not Closed:",
                `the parsing is finished with an opening quote at line ${this.info.lines}`
              ],
              this.options,
              this.__infoField()
            )
          );
          if (err !== void 0) return err;
        } else {
          if (this.state.wasQuoting === true || this.state.record.length !== 0 || this.state.field.length !== 0) {
            this.info.bytes = this.state.bufBytesStart + pos;
            const errField = this.__onField();
            if (errField !== void 0) return errField;
            const errRecord = this.__onRecord(push);
            if (errRecord !== void 0) return errRecord;
          } else if (this.state.wasRowDelimiter === true) {
            this.info.empty_lines++;
          } else if (this.state.commenting === true) {
            this.info.comment_lines++;
          }
        }
      } else {
        this.state.bufBytesStart += pos;
        this.state.previousBuf = buf.slice(pos);
      }
      if (this.state.wasRowDelimiter === true) {
        this.info.lines++;
        this.state.wasRowDelimiter = false;
      }
    },
    __onRecord: function(push) {
      const {
        columns,
        group_columns_by_name,
        encoding,
        info: info2,
        from,
        relax_column_count,
        relax_column_count_less,
        relax_column_count_more,
        raw,
        skip_records_with_empty_values
      } = this.options;
      const { enabled, record } = this.state;
      if (enabled === false) {
        return this.__resetRecord();
      }
      const recordLength = record.length;
      if (columns === true) {
        if (skip_records_with_empty_values === true && isRecordEmpty(record)) {
          this.__resetRecord();
          return;
        }
        return this.__firstLineToColumns(record);
      }
      if (columns === false && this.info.records === 0) {
        this.state.expectedRecordLength = recordLength;
      }
      if (recordLength !== this.state.expectedRecordLength) {
        const err = columns === false ? new CsvError(
          "CSV_RECORD_INCONSISTENT_FIELDS_LENGTH",
          [
            "Invalid Record Length:",
            `expect ${this.state.expectedRecordLength},`,
            `got ${recordLength} on line ${this.info.lines}`
          ],
          this.options,
          this.__infoField(),
          {
            record
          }
        ) : new CsvError(
          "CSV_RECORD_INCONSISTENT_COLUMNS",
          [
            "Invalid Record Length:",
            `columns length is ${columns.length},`,
            // rename columns
            `got ${recordLength} on line ${this.info.lines}`
          ],
          this.options,
          this.__infoField(),
          {
            record
          }
        );
        if (relax_column_count === true || relax_column_count_less === true && recordLength < this.state.expectedRecordLength || relax_column_count_more === true && recordLength > this.state.expectedRecordLength) {
          this.info.invalid_field_length++;
          this.state.error = err;
        } else {
          const finalErr = this.__error(err);
          if (finalErr) return finalErr;
        }
      }
      if (skip_records_with_empty_values === true && isRecordEmpty(record)) {
        this.__resetRecord();
        return;
      }
      if (this.state.recordHasError === true) {
        this.__resetRecord();
        this.state.recordHasError = false;
        return;
      }
      this.info.records++;
      if (from === 1 || this.info.records >= from) {
        const { objname } = this.options;
        if (columns !== false) {
          const obj = {};
          for (let i = 0, l = record.length; i < l; i++) {
            if (columns[i] === void 0 || columns[i].disabled) continue;
            if (group_columns_by_name === true && Object.hasOwn(obj, columns[i].name)) {
              if (Array.isArray(obj[columns[i].name])) {
                obj[columns[i].name] = obj[columns[i].name].concat(record[i]);
              } else {
                obj[columns[i].name] = [obj[columns[i].name], record[i]];
              }
            } else {
              Object.defineProperty(obj, columns[i].name, {
                value: record[i],
                enumerable: true,
                writable: true,
                configurable: true
              });
            }
          }
          if (raw === true || info2 === true) {
            const extRecord = Object.assign(
              { record: obj },
              raw === true ? { raw: this.state.rawBuffer.toString(encoding) } : {},
              info2 === true ? { info: this.__infoRecord() } : {}
            );
            const err = this.__push(
              objname === void 0 ? extRecord : [obj[objname], extRecord],
              push
            );
            if (err) {
              return err;
            }
          } else {
            const err = this.__push(
              objname === void 0 ? obj : [obj[objname], obj],
              push
            );
            if (err) {
              return err;
            }
          }
        } else {
          if (raw === true || info2 === true) {
            const extRecord = Object.assign(
              { record },
              raw === true ? { raw: this.state.rawBuffer.toString(encoding) } : {},
              info2 === true ? { info: this.__infoRecord() } : {}
            );
            const err = this.__push(
              objname === void 0 ? extRecord : [record[objname], extRecord],
              push
            );
            if (err) {
              return err;
            }
          } else {
            const err = this.__push(
              objname === void 0 ? record : [record[objname], record],
              push
            );
            if (err) {
              return err;
            }
          }
        }
      }
      this.__resetRecord();
    },
    __firstLineToColumns: function(record) {
      const { firstLineToHeaders } = this.state;
      try {
        const headers = firstLineToHeaders === void 0 ? record : firstLineToHeaders.call(null, record);
        if (!Array.isArray(headers)) {
          return this.__error(
            new CsvError(
              "CSV_INVALID_COLUMN_MAPPING",
              [
                "Invalid Column Mapping:",
                "expect an array from column function,",
                `got ${JSON.stringify(headers)}`
              ],
              this.options,
              this.__infoField(),
              {
                headers
              }
            )
          );
        }
        const normalizedHeaders = normalize_columns_array(headers);
        this.state.expectedRecordLength = normalizedHeaders.length;
        this.options.columns = normalizedHeaders;
        this.__resetRecord();
        return;
      } catch (err) {
        return err;
      }
    },
    __resetRecord: function() {
      if (this.options.raw === true) {
        this.state.rawBuffer.reset();
      }
      this.state.error = void 0;
      this.state.record = [];
      this.state.record_length = 0;
    },
    __onField: function() {
      const { cast, encoding, rtrim, max_record_size } = this.options;
      const { enabled, wasQuoting } = this.state;
      if (enabled === false) {
        return this.__resetField();
      }
      let field = this.state.field.toString(encoding);
      if (rtrim === true && wasQuoting === false) {
        field = field.trimRight();
      }
      if (cast === true) {
        const [err, f] = this.__cast(field);
        if (err !== void 0) return err;
        field = f;
      }
      this.state.record.push(field);
      if (max_record_size !== 0 && typeof field === "string") {
        this.state.record_length += field.length;
      }
      this.__resetField();
    },
    __resetField: function() {
      this.state.field.reset();
      this.state.wasQuoting = false;
    },
    __push: function(record, push) {
      const { on_record } = this.options;
      if (on_record !== void 0) {
        const info2 = this.__infoRecord();
        try {
          record = on_record.call(null, record, info2);
        } catch (err) {
          return err;
        }
        if (record === void 0 || record === null) {
          return;
        }
      }
      this.info.bytes_records += this.info.bytes;
      push(record);
    },
    // Return a tuple with the error and the casted value
    __cast: function(field) {
      const { columns, relax_column_count } = this.options;
      const isColumns = Array.isArray(columns);
      if (isColumns === true && relax_column_count && this.options.columns.length <= this.state.record.length) {
        return [void 0, void 0];
      }
      if (this.state.castField !== null) {
        try {
          const info2 = this.__infoField();
          return [void 0, this.state.castField.call(null, field, info2)];
        } catch (err) {
          return [err];
        }
      }
      if (this.__isFloat(field)) {
        return [void 0, parseFloat(field)];
      } else if (this.options.cast_date !== false) {
        const info2 = this.__infoField();
        return [void 0, this.options.cast_date.call(null, field, info2)];
      }
      return [void 0, field];
    },
    __compareBytes: function(sourceBuf, targetBuf, targetPos, firstByte) {
      if (sourceBuf[0] !== firstByte) return 0;
      const sourceLength = sourceBuf.length;
      for (let i = 1; i < sourceLength; i++) {
        if (sourceBuf[i] !== targetBuf[targetPos + i]) return 0;
      }
      return sourceLength;
    },
    // Helper to test if a character is trimable
    __isCharTrimable: function(buf, pos) {
      const { timchars, timcharFirstBytes } = this.state;
      const first = buf[pos];
      if (first === void 0 || timcharFirstBytes[first] === 0) return 0;
      loop1: for (let i = 0; i < timchars.length; i++) {
        const timchar = timchars[i];
        for (let j = 0; j < timchar.length; j++) {
          if (timchar[j] !== buf[pos + j]) continue loop1;
        }
        return timchar.length;
      }
      return 0;
    },
    __isDelimiter: function(buf, pos, chr) {
      const { delimiter, ignore_last_delimiters } = this.options;
      if (ignore_last_delimiters === true && this.state.record.length === this.options.columns.length - 1) {
        return 0;
      } else if (ignore_last_delimiters !== false && typeof ignore_last_delimiters === "number" && this.state.record.length === ignore_last_delimiters - 1) {
        return 0;
      }
      loop1: for (let i = 0; i < delimiter.length; i++) {
        const del = delimiter[i];
        if (del[0] === chr) {
          for (let j = 1; j < del.length; j++) {
            if (del[j] !== buf[pos + j]) continue loop1;
          }
          return del.length;
        }
      }
      return 0;
    },
    __isEscape: function(buf, pos, chr) {
      const { escape } = this.options;
      if (escape === null) return false;
      const l = escape.length;
      if (escape[0] === chr) {
        for (let i = 0; i < l; i++) {
          if (escape[i] !== buf[pos + i]) {
            return false;
          }
        }
        return true;
      }
      return false;
    },
    __isFloat: function(value) {
      return value - parseFloat(value) + 1 >= 0;
    },
    // Keep it in case we implement the `cast_int` option
    // __isInt(value){
    //   // return Number.isInteger(parseInt(value))
    //   // return !isNaN( parseInt( obj ) );
    //   return /^(\-|\+)?[1-9][0-9]*$/.test(value)
    // }
    __isQuote: function(buf, pos) {
      const { quote } = this.options;
      if (quote === null) return false;
      const l = quote.length;
      for (let i = 0; i < l; i++) {
        if (quote[i] !== buf[pos + i]) {
          return false;
        }
      }
      return true;
    },
    __isRecordDelimiter: function(chr, buf, pos) {
      const { record_delimiter } = this.options;
      const recordDelimiterLength = record_delimiter.length;
      loop1: for (let i = 0; i < recordDelimiterLength; i++) {
        const rd = record_delimiter[i];
        const rdLength = rd.length;
        if (rd[0] !== chr) {
          continue;
        }
        for (let j = 1; j < rdLength; j++) {
          if (rd[j] !== buf[pos + j]) {
            continue loop1;
          }
        }
        return rd.length;
      }
      return 0;
    },
    __autoDiscoverRecordDelimiter: function(buf, pos) {
      const { encoding } = this.options;
      const rds = [
        // Important, the windows line ending must be before mac os 9
        Buffer.from("\r\n", encoding),
        Buffer.from("\n", encoding),
        Buffer.from("\r", encoding)
      ];
      loop: for (let i = 0; i < rds.length; i++) {
        const l = rds[i].length;
        for (let j = 0; j < l; j++) {
          if (rds[i][j] !== buf[pos + j]) {
            continue loop;
          }
        }
        this.options.record_delimiter.push(rds[i]);
        this.state.recordDelimiterMaxLength = rds[i].length;
        return rds[i].length;
      }
      return 0;
    },
    __error: function(msg) {
      const { encoding, raw, skip_records_with_error } = this.options;
      const err = typeof msg === "string" ? new Error(msg) : msg;
      if (skip_records_with_error) {
        this.state.recordHasError = true;
        if (this.options.on_skip !== void 0) {
          try {
            this.options.on_skip(
              err,
              raw ? this.state.rawBuffer.toString(encoding) : void 0
            );
          } catch (err2) {
            return err2;
          }
        }
        return void 0;
      } else {
        return err;
      }
    },
    __infoDataSet: function() {
      return {
        ...this.info,
        columns: this.options.columns
      };
    },
    __infoRecord: function() {
      const { columns, raw, encoding } = this.options;
      return {
        ...this.__infoDataSet(),
        bytes_records: this.info.bytes,
        error: this.state.error,
        header: columns === true,
        index: this.state.record.length,
        raw: raw ? this.state.rawBuffer.toString(encoding) : void 0
      };
    },
    __infoField: function() {
      const { columns } = this.options;
      const isColumns = Array.isArray(columns);
      const bytes_records = this.info.bytes_records;
      return {
        ...this.__infoRecord(),
        bytes_records,
        column: isColumns === true ? columns.length > this.state.record.length ? columns[this.state.record.length].name : null : this.state.record.length,
        quoting: this.state.wasQuoting
      };
    }
  };
};

// node_modules/csv-parse/lib/sync.js
var parse = function(data, opts = {}) {
  if (typeof data === "string") {
    data = Buffer.from(data);
  }
  const records = opts && opts.objname ? /* @__PURE__ */ Object.create(null) : [];
  const parser = transform(opts);
  const push = (record) => {
    if (parser.options.objname === void 0) records.push(record);
    else {
      records[record[0]] = record[1];
    }
  };
  const close = () => {
  };
  const error = parser.parse(data, true, push, close);
  if (error !== void 0) throw error;
  return records;
};

// src/evaluation-set/layouts/manifest-rows.ts
var manifestColumns = ["image", "label", "mask", "group", "condition", "kind", "fabric"];
function parseManifest(text, jsonLines, shown) {
  return jsonLines ? parseJsonLines(text, shown) : parseCsv(text, shown);
}
function parseCsv(text, shown) {
  const header = (names) => {
    if (names.length === 1 && names[0].includes(";")) {
      throw new InputError(`${shown}, line 1: the columns are separated by semicolons; separate them by commas`);
    }
    checkColumns(names, `${shown}, line 1`);
    return names;
  };
  try {
    const records = parse(text, {
      bom: true,
      columns: header,
      info: true,
      skip_empty_lines: true,
      trim: true
    });
    return records.map(({ record, info }) => toRow(record, info.lines, shown));
  } catch (error) {
    if (error instanceof InputError) throw error;
    const { lines, message } = error;
    throw new InputError(`${shown}${lines === void 0 ? "" : `, line ${lines}`}: is no valid CSV: ${message}`);
  }
}
function parseJsonLines(text, shown) {
  return text.replace(/^\uFEFF/, "").split(/\r?\n/).flatMap((content, index) => {
    if (content.trim() === "") return [];
    const where = `${shown}, line ${index + 1}`;
    const value = parseJson(content, where);
    checkColumns(Object.keys(value), where);
    return [toRow(value, index + 1, shown)];
  });
}
function parseJson(content, where) {
  let value;
  try {
    value = JSON.parse(content);
  } catch (error) {
    throw new InputError(`${where}: is no valid JSON (one object a line is expected): ${error.message}`);
  }
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value;
  throw new InputError(`${where}: is no JSON object; write {"image": "a.png", "label": 0}`);
}
function checkColumns(names, where) {
  for (const required of ["image", "label"]) {
    if (!names.includes(required)) {
      throw new InputError(
        `${where}: has no ${required}; the columns are image,label[,mask][,group][,condition][,kind][,fabric]`
      );
    }
  }
  for (const name of names) {
    const meant = manifestColumns.find((column) => column !== name && distance(column, name.toLowerCase()) <= 1);
    const known2 = manifestColumns.includes(name);
    if (!known2 && meant !== void 0)
      throw new InputError(`${where}: unknown column "${name}"; did you mean "${meant}"?`);
  }
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== void 0) throw new InputError(`${where}: the column "${twice}" stands there twice; keep one`);
}
function toRow(values, line, shown) {
  const cell = (column) => {
    const value = values[column] ?? "";
    if (typeof value === "string" || typeof value === "number") return [column, String(value).trim()];
    throw new InputError(
      `${shown}, line ${line}: ${column} is ${JSON.stringify(value)}; a text or a number is expected`
    );
  };
  return { line, cells: Object.fromEntries(manifestColumns.map(cell)) };
}

// src/evaluation-set/layouts/manifest.ts
var MAX_BYTES = 64 * 2 ** 20;
async function readManifest(file) {
  const shown = showPath(file);
  const rows = parseManifest(await readText(file, shown), !/\.csv$/i.test(file), shown);
  const root = dirname2(file);
  const realRoot = await realpath2(root);
  const lineOf = /* @__PURE__ */ new Map();
  const images = [];
  for (const row of rows) {
    const where = `${shown}, line ${row.line}`;
    const path = await findFile(row.cells.image, root, realRoot, `${where}: image`);
    const name = relative2(root, path).split(sep3).join("/");
    const earlier = lineOf.get(name);
    if (earlier !== void 0) throw new InputError(`${where}: ${name} is already on line ${earlier}; keep one of them`);
    lineOf.set(name, row.line);
    const mask = row.cells.mask === "" ? null : await findFile(row.cells.mask, root, realRoot, `${where}: mask`);
    images.push(toImage2(row, where, name, path, mask));
  }
  checkConditions(rows, shown);
  return { images, leftOut: [] };
}
async function readText(file, shown) {
  const { size } = await stat3(file);
  if (size > MAX_BYTES) throw new InputError(`${shown} has ${size} bytes; a manifest of at most ${MAX_BYTES} is read`);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(await readFile(file));
  } catch (error) {
    if (error instanceof TypeError) throw new InputError(`${shown} is no text in UTF-8: save it as UTF-8`);
    throw error;
  }
}
async function findFile(cell, root, realRoot, where) {
  if (cell === "") throw new InputError(`${where} is empty; give the path of a file relative to the manifest`);
  if (!isImageName(cell)) throw new InputError(`${where} "${cell}" is neither .png nor .jpg; convert it to PNG`);
  const path = resolve2(root, cell);
  const outside = `${where} "${cell}" lies outside the manifest's folder; move the manifest above the images, or the images below it`;
  if (!path.startsWith(root + sep3)) throw new InputError(outside);
  const real = await realpath2(path).catch(() => null);
  if (real === null) throw new InputError(`${where} "${cell}" does not exist (looked at ${showPath(path)})`);
  if (!real.startsWith(realRoot + sep3)) throw new InputError(outside);
  if (!(await stat3(real)).isFile()) throw new InputError(`${where} "${cell}" is no file`);
  return path;
}
function toImage2(row, where, name, path, mask) {
  const { label: word, group, condition, kind, fabric } = row.cells;
  const label = labelOfWord(word);
  if (label === null) throw new InputError(`${where}: label "${word}" is unknown; write ${manifestWords}`);
  return {
    name,
    path,
    label,
    kind: label === 0 ? "good" : kind || "defect",
    fabric: fabric || null,
    group: group || name,
    masks: mask === null ? [] : [mask],
    condition: condition || null
  };
}
function checkConditions(rows, shown) {
  const bare = rows.find(({ cells }) => cells.condition === "");
  if (bare === void 0 || rows.every(({ cells }) => cells.condition === "")) return;
  throw new InputError(`${shown}, line ${bare.line}: has no condition, while other lines have one; fill it in`);
}

// src/evaluation-set/layouts/mvtec.ts
async function readMvtec(root) {
  const entries = await readFolder(root);
  const test = await findFolder(entries, ["test"], root);
  if (test === null) {
    throw new InputError(
      `${showPath(root)} has no folder test, which the layout mvtec needs: test/good and test/<defect>`
    );
  }
  const truth = await findFolder(entries, ["ground_truth"], root);
  const truths = truth === null ? [] : await readFolder(truth.path);
  const images = [];
  for (const entry of await readFolder(test.path)) {
    if (entry.kind === "link") await followLink(entry, root);
    if (entry.kind !== "folder") {
      if (!isImageName(entry.name)) continue;
      throw new InputError(
        `${showPath(entry.path)} lies in none of the folders test/good or test/<defect>, so it has no label: move it into one`
      );
    }
    const label = labelOfFolder(entry.name) === 0 ? 0 : 1;
    const found = (await listImages(entry.path, root)).map(({ path, below }) => {
      const name = `${test.name}/${entry.name}/${below}`;
      const kind = label === 0 ? "good" : entry.name;
      return { name, path, label, kind, fabric: null, group: name, masks: [], condition: null };
    });
    images.push(...found);
    const masks = label === 0 ? null : await findFolder(truths, [entry.name.toLowerCase()], root);
    if (masks === null) continue;
    const above = `${test.name}/${entry.name}/`.length;
    const seekers = found.map((image) => ({ image, keys: [withoutExtension(image.name.slice(above)).toLowerCase()] }));
    const orphans = matchMasks(seekers, await listImages(masks.path, root));
    checkMaskNames(seekers, orphans, `ground_truth/${entry.name}/<stem>_mask.png`);
  }
  return { images, leftOut: [] };
}

// src/evaluation-set/find-evaluation-set.ts
var readers = { mvtec: readMvtec, aitex: readAitex, folders: readFolders, manifest: readManifest };
async function findEvaluationSet(settings) {
  if (settings.dataset === void 0) {
    throw new InputError("dataset: none given; name the folder of the evaluation set, or a manifest file");
  }
  const dataset = resolve3(settings.dataset);
  const layout = await chooseLayout(settings.dataset, dataset, settings["dataset-layout"]);
  const { images, leftOut } = await readers[layout](dataset);
  if (images.length === 0) {
    throw new InputError(
      `dataset: ${showPath(dataset)} (layout ${layout}) holds no PNG or JPEG image${leftOut.length > 0 ? ` that can be used; ${leftOut.length} were left out: ${leftOut[0].reason}` : ""}; check the path, and that the images are checked out`
    );
  }
  images.sort((a, b) => naturalOrder(a.name, b.name));
  const root = layout === "manifest" ? dirname3(dataset) : dataset;
  const calibration = await findCalibration(settings.calibration, root, layout);
  const conditions = new Set([...images, ...calibration ?? []].flatMap(({ condition }) => condition ?? []));
  return { layout, root, images, calibration, leftOut, conditions: [...conditions].sort(naturalOrder) };
}
async function chooseLayout(given, dataset, setting) {
  const found = await stat4(dataset).catch(() => null);
  if (found === null) throw new InputError(`dataset: ${given} does not exist (looked at ${dataset}); check the path`);
  if (found.isDirectory()) {
    if (setting === "manifest") {
      throw new InputError(
        `dataset: ${given} is a folder; with dataset-layout manifest, give the CSV or JSON Lines file`
      );
    }
    return setting === "auto" ? detectLayout(dataset) : setting;
  }
  if (setting !== "auto" && setting !== "manifest") {
    throw new InputError(`dataset: ${given} is a file, but dataset-layout ${setting} needs a folder; give the folder`);
  }
  if (!isManifestName(dataset)) {
    throw new InputError(
      `dataset: ${given} is neither a folder nor a manifest; a manifest's name ends in .csv, .jsonl or .ndjson`
    );
  }
  return "manifest";
}

// src/evaluation-set/map-in-order.ts
async function mapInOrder(items, limit, work) {
  const results = new Array(items.length);
  let next = 0;
  let failed = false;
  const lane = async () => {
    while (!failed && next < items.length) {
      const index = next++;
      try {
        results[index] = await work(items[index]);
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, lane));
  return results;
}

// src/evaluation-set/inspect-set.ts
var TASKS_AT_A_TIME = 16;
var IMAGES_A_TASK = 32;
var known = /* @__PURE__ */ new WeakMap();
function inspectSet(set, pool = { run: runDecodeTask }, signal) {
  let facts = known.get(set);
  if (facts === void 0) {
    facts = inspect(set, pool, signal);
    facts.catch(() => {
      if (signal?.aborted) known.delete(set);
    });
    known.set(set, facts);
  }
  return facts;
}
async function inspect(set, pool, signal) {
  const all = [...set.images, ...set.calibration ?? []];
  const tasks = Array.from(
    { length: Math.ceil(all.length / IMAGES_A_TASK) },
    (_, i) => all.slice(i * IMAGES_A_TASK, (i + 1) * IMAGES_A_TASK).map(({ path, masks }) => ({ path, masks }))
  );
  const done = await mapInOrder(tasks, TASKS_AT_A_TIME, async (images) => {
    signal?.throwIfAborted();
    return pool.run({ kind: "facts", images });
  });
  const facts = done.flat();
  return { images: facts.slice(0, set.images.length), calibration: facts.slice(set.images.length) };
}

// src/evaluation-set/tile-grid.ts
function tileGrid(height, width, geometry) {
  if (geometry.mode === "resize") return { xs: [0], ys: [0] };
  return {
    xs: starts(width, geometry.width, geometry.stride[1]),
    ys: starts(height, geometry.height, geometry.stride[0])
  };
}
function starts(length, tile, stride) {
  const positions = [0];
  while (positions.at(-1) + tile < length) positions.push(Math.min(positions.at(-1) + stride, length - tile));
  return positions;
}
function coveredPixels({ xs, ys }, x, y, geometry) {
  const { height, width } = geometry;
  const left = overlap(xs, x, width);
  const top = overlap(ys, y, height);
  if (left === 0 && top === 0) return null;
  const covered = new Uint8Array(height * width).fill(1, 0, top * width);
  for (let row = top; row < height; row++) covered.fill(1, row * width, row * width + left);
  return covered;
}
function overlap(positions, position, tile) {
  const index = positions.indexOf(position);
  return index === 0 ? 0 : Math.max(0, positions[index - 1] + tile - position);
}

// src/evaluation-set/inspect-masks.ts
function inspectMasks(images, facts, geometry, pool) {
  return mapInOrder(
    images.map((image, i) => ({ image, ...facts[i] })),
    pool.capacity,
    async (one) => ({ ...one, mask: await inspectMask(one.image, one.header, geometry, pool) })
  );
}
async function inspectMask(image, { width, height }, geometry, pool) {
  if (image.masks.length === 0) return null;
  const size = resizedTo(geometry);
  const mask = await pool.run({ kind: "mask", paths: image.masks, size });
  if (mask.width !== width || mask.height !== height) {
    throw new InputError(
      `${showPath(image.masks[0])} has ${mask.width}x${mask.height} pixels, but ${image.name} has ${width}x${height}: a mask must be as large as its image`
    );
  }
  if (image.label === 0 && mask.area > 0) {
    throw new InputError(
      `${image.name} is labelled defect-free, but ${showPath(image.masks[0])} marks ${mask.area} defect pixels: correct one of them`
    );
  }
  const grid = tileGrid(height, width, geometry);
  const tileAreas = geometry.mode === "resize" ? [mask.area] : grid.ys.flatMap((y) => grid.xs.map((x) => countInTile(mask.regions, width, x, y, geometry)));
  return { area: mask.area, tileAreas, regionSizes: mask.sizes, vanished: mask.vanished };
}
function resizedTo(geometry) {
  return geometry.mode === "resize" ? [geometry.height, geometry.width] : null;
}
function countInTile(regions, imageWidth, x, y, { height, width }) {
  let count = 0;
  for (let row = y; row < y + height; row++) {
    for (let p = row * imageWidth + x; p < row * imageWidth + x + width; p++) if (regions[p] !== 0) count++;
  }
  return count;
}

// src/evaluation-set/sparse-regions.ts
function toSparse({ regions, sizes }, width) {
  const pixels = sizes.reduce((sum, size) => sum + size, 0);
  const sparse = { rows: new Uint32Array(pixels), columns: new Uint32Array(pixels), ids: new Int32Array(pixels) };
  for (let p = 0, k = 0; k < pixels; p++) {
    if (regions[p] === 0) continue;
    sparse.rows[k] = Math.floor(p / width);
    sparse.columns[k] = p % width;
    sparse.ids[k++] = regions[p];
  }
  return sparse;
}
function tileRegions({ rows, columns, ids }, { height, width }, { x, y }, offset) {
  let regions = null;
  for (let k = 0; k < ids.length; k++) {
    const row = rows[k] - y;
    const column = columns[k] - x;
    if (row < 0 || row >= height || column < 0 || column >= width) continue;
    regions ??= new Int32Array(height * width);
    regions[row * width + column] = offset + ids[k];
  }
  return regions;
}

// src/evaluation-set/read-batches.ts
var FEWEST_AHEAD = 4;
var VALUES_AHEAD = 2 ** 22;
async function* readBatches(plan, split, batchSize2, pool = decodePool()) {
  const patches = split === "test" ? plan.test : plan.calibration;
  const images = split === "test" ? plan.set.images : plan.set.calibration;
  if (patches === null || images === null) throw new Error("the plan has no calibration split");
  const withTruth = split === "test" && plan.hasMasks;
  const size = plan.geometry.channels * plan.geometry.height * plan.geometry.width;
  let left = patches.length;
  let batch = emptyBatch(Math.min(batchSize2, left), size, withTruth);
  const load = async (group) => {
    const index = group[0].image;
    const pair = plan.decoded?.get(split, index) ?? await decode(plan, images[index], withTruth, pool);
    plan.decoded?.keep(split, index, pair);
    return { patches: group, ...pair };
  };
  const groups = groupByImage(patches);
  const depth = Math.min(
    pool.capacity,
    Math.max(FEWEST_AHEAD, Math.floor(VALUES_AHEAD / (size * (groups[0]?.length ?? 1))))
  );
  for await (const loaded of ahead(groups, depth, load)) {
    for (const patch of loaded.patches) {
      copyTile(plan, patch, loaded.image, batch.pixels.subarray(batch.patches.length * size), images);
      batch.truth?.push(tileTruth(plan, patch, loaded));
      batch.patches.push(patch);
      if (batch.patches.length * size < batch.pixels.length) continue;
      left -= batch.patches.length;
      yield batch;
      batch = emptyBatch(Math.min(batchSize2, left), size, withTruth);
    }
  }
}
function emptyBatch(count, size, withTruth) {
  return { patches: [], pixels: new Float32Array(count * size), truth: withTruth ? [] : null };
}
function groupByImage(patches) {
  const groups = [];
  for (const patch of patches) {
    const last = groups.at(-1);
    if (last?.[0].image === patch.image) last.push(patch);
    else groups.push([patch]);
  }
  return groups;
}
async function* ahead(items, depth, work) {
  const queue = [];
  for (const item of items) {
    const result = work(item);
    result.catch(() => void 0);
    queue.push(result);
    if (queue.length >= depth) yield await queue.shift();
  }
  for (const result of queue) yield await result;
}
async function decode(plan, { path, masks }, withTruth, pool) {
  const size = resizedTo(plan.geometry);
  const image = pool.run({ kind: "image", path, channels: plan.geometry.channels, size });
  const mask = withTruth && masks.length > 0 ? pool.run({ kind: "mask", paths: masks, size }) : null;
  const [loadedImage, loadedMask] = await Promise.all([image, mask]);
  return { image: loadedImage, mask: loadedMask && toSparse(loadedMask, loadedImage.width) };
}
function copyTile({ geometry }, { image: index, x, y }, image, target, images) {
  const { channels, height, width } = geometry;
  const { xs, ys } = tileGrid(image.height, image.width, geometry);
  if (!xs.includes(x) || !ys.includes(y) || x + width > image.width || y + height > image.height) {
    throw new InputError(`${images[index].name} changed its size while it was evaluated; run again on files that stay`);
  }
  for (let c = 0; c < channels; c++) {
    for (let row = 0; row < height; row++) {
      const from = (c * image.height + y + row) * image.width + x;
      copyRow(image.pixels, from, target, (c * height + row) * width, width);
    }
  }
}
function copyRow(pixels, from, target, to, width) {
  if (pixels instanceof Float32Array) target.set(pixels.subarray(from, from + width), to);
  else for (let k = 0; k < width; k++) target[to + k] = BYTE_VALUES[pixels[from + k]];
}
function tileTruth({ geometry, regionOffsets }, patch, { image, mask }) {
  const regions = mask === null ? null : tileRegions(mask, geometry, patch, regionOffsets[patch.image]);
  const grid = tileGrid(image.height, image.width, geometry);
  return { regions, covered: coveredPixels(grid, patch.x, patch.y, geometry) };
}

// src/evidence/alignment/plan-alignment.ts
var MAX_IMAGES = 128;
var MAX_CELLS = 128 ** 2;
function planAlignment(patches, isDefective, { height, width }, seed) {
  const defective2 = patches.filter(({ image }) => isDefective(image));
  const images = [...new Set(defective2.map(({ image }) => image))].sort((a, b) => a - b);
  if (images.length === 0) return null;
  const start = images.length <= MAX_IMAGES ? 0 : Math.floor(seededRandom(seed)() * images.length);
  const kept = images.length <= MAX_IMAGES ? images : [...images, ...images].slice(start, start + MAX_IMAGES);
  const bottom = defective2.reduce((extent, { y }) => Math.max(extent, y + height), 0);
  const right = defective2.reduce((extent, { x }) => Math.max(extent, x + width), 0);
  let resolution = 1;
  while (Math.ceil(bottom / resolution) * Math.ceil(right / resolution) > MAX_CELLS) resolution++;
  return {
    images: new Set(kept),
    resolution,
    height: Math.ceil(bottom / resolution),
    width: Math.ceil(right / resolution)
  };
}

// src/inference/load-model.ts
async function loadModel(checkpoint, settings) {
  switch (checkpoint.kind) {
    case "onnx":
    case "onnx-pair":
      return (await import("./load-onnx-WT4QJOXU.js")).loadOnnx(checkpoint, settings);
    case "tfjs-layers":
    case "tfjs-graph":
    case "tfjs-pair":
    case "saved-model":
      return (await import("./load-tensorflow-GT57H4TE.js")).loadTensorFlow(checkpoint, settings);
    case "recorded-npz":
    case "recorded-csv":
      throw new Error(`${checkpoint.name}: recorded outputs are read, not run`);
  }
}

// src/stages/memory-budget.ts
var DEFAULT = 256;
var MB = 2 ** 20;
function memoryBudget({ engines }) {
  const budget = (engines["memory-budget"] === "auto" ? DEFAULT : engines["memory-budget"]) * MB;
  return { images: budget / 8, batch: budget / 4, reconstructions: budget / 8 };
}

// src/stages/batch-size.ts
var BATCH_VALUES = 2 ** 18;
var BYTES_PER_VALUE = 256;
function batchSize({ channels, height, width }, settings) {
  const values = Math.min(BATCH_VALUES, memoryBudget(settings).batch / BYTES_PER_VALUE);
  return Math.max(1, Math.min(64, Math.floor(values / (channels * height * width))));
}

// src/stages/joined.ts
function joined(parts) {
  const all = new Float32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let end = 0;
  for (const part of parts) {
    all.set(part, end);
    end += part.length;
  }
  return all;
}

// src/stages/part-of-batch.ts
function partOfBatch(batch, start, end) {
  const part = (values) => {
    const size = values.length / batch.count;
    return values.subarray(start * size, end * size);
  };
  return {
    ...batch,
    count: end - start,
    pixels: part(batch.pixels),
    condition: batch.condition && part(batch.condition)
  };
}

// src/stages/check-determinism.ts
async function checkDeterminism(model, batch, first, at) {
  const second = await runAgain(model, batch, at);
  const noise = scoreNoise(batch, first, second);
  const evidence = {
    images: batch.count,
    muChange: largestChange(first.mu, second.mu),
    reconstructionChange: largestChange(first.reconstruction, second.reconstruction),
    samples: model.samples,
    noiseTakenOut: model.noiseTakenOut
  };
  return (scoreVariance) => ({
    ...evidence,
    noiseShare: noise === null || scoreVariance === 0 ? null : noise / scoreVariance
  });
}
function largestChange(a, b) {
  if (a === null || b === null) return null;
  let largest = 0;
  for (let i = 0; i < a.length; i++) largest = Math.max(largest, Math.abs(a[i] - b[i]));
  return largest;
}
function scoreNoise(batch, first, second) {
  if (first.reconstruction === null || second.reconstruction === null) return null;
  const size = batch.channels * batch.height * batch.width;
  const differences = Array.from({ length: batch.count }, (_, i) => {
    let difference = 0;
    for (let p = i * size; p < (i + 1) * size; p++) {
      const x = batch.pixels[p];
      difference += (x - first.reconstruction[p]) ** 2 - (x - second.reconstruction[p]) ** 2;
    }
    return difference / size;
  });
  const mean = differences.reduce((a, b) => a + b, 0) / differences.length;
  const variance = differences.reduce((sum, d) => sum + (d - mean) ** 2, 0) / (differences.length - 1);
  return variance / 2;
}
async function runAgain(model, batch, at) {
  const { count, pixels, condition } = batch;
  const turned = { ...batch, pixels: rolled(pixels, count, 1), condition: condition && rolled(condition, count, 1) };
  const size = at === 1 ? count : Math.ceil(count / 2);
  const parts = [];
  for (let start = 0; start < count; start += size)
    parts.push(await model.run(partOfBatch(turned, start, Math.min(count, start + size))));
  const whole = (name) => {
    const values = parts.map((outputs) => outputs[name]);
    return values.includes(null) ? null : rolled(joined(values), count, count - 1);
  };
  return { reconstruction: whole("reconstruction"), mu: whole("mu"), logVariance: whole("logVariance") };
}
function rolled(values, count, first) {
  const end = values.length / count * first;
  return joined([values.subarray(end), values.subarray(0, end)]);
}

// src/stages/describe-set.ts
function describeSet(plan, sample) {
  const { channels, height, width } = plan.geometry;
  return {
    hash: plan.hash,
    layout: plan.set.layout,
    unit: plan.unit,
    images: new Set(plan.test.map((patch) => patch.image)).size,
    patches: plan.test.length,
    leftOut: plan.set.leftOut,
    notes: plan.notes,
    calibration: plan.calibration === null ? "test" : "separate",
    duplicates: plan.duplicates,
    masks: plan.hasMasks,
    geometry: [channels, height, width],
    sample
  };
}

// src/stages/determinism-probe.ts
var IMAGES = 32;
var DeterminismProbe = class {
  patches = [];
  #pixels = [];
  #outputs = { reconstruction: [], mu: [], logVariance: [] };
  #most;
  /** @param batch patches that go through the model at once */
  constructor(batch) {
    this.#most = Math.max(2, Math.min(IMAGES, batch));
  }
  add({ patches, pixels, outputs }) {
    const copyOf = (values, i) => patchSlice(values, i, values.length / patches.length).slice();
    patches.forEach((patch, i) => {
      if (!patch.sampled || pixels === null || this.patches.length === this.#most) return;
      this.patches.push(patch);
      this.#pixels.push(copyOf(pixels, i));
      for (const name of ["reconstruction", "mu", "logVariance"]) {
        const values = outputs[name];
        if (values !== null) this.#outputs[name].push(copyOf(values, i));
      }
    });
  }
  /** [n, channels, height, width]. */
  get pixels() {
    return joined(this.#pixels);
  }
  /** What the model made of them, each among the images of its batch. */
  get outputs() {
    const { reconstruction, mu, logVariance } = this.#outputs;
    const whole = (parts) => parts.length === 0 ? null : joined(parts);
    return { reconstruction: whole(reconstruction), mu: whole(mu), logVariance: whole(logVariance) };
  }
};

// src/statistics/jackknife-groups.ts
function jackknifeGroups(groups, figure, scale = "plain") {
  const names = [...new Set(groups)];
  const all = figure(new Float64Array(groups.length).fill(1));
  if (names.length < 2 || all === null) return null;
  const without2 = [];
  for (const name of names) {
    const value = figure(Float64Array.from(groups, (group) => group === name ? 0 : 1));
    if (value === null) return null;
    without2.push(value);
  }
  return jackknifeInterval(all, without2, scale);
}

// src/evidence/interventions.ts
var LEAST_USED_VARIANCE = 3;
var LEAST_USED_SHARE = 0.75;
var InterventionAccumulator = class {
  #permutation;
  #groups = [];
  #errors = [];
  #moves = [];
  constructor(permutation) {
    this.#permutation = permutation;
  }
  get images() {
    return this.#groups.length;
  }
  add({ group, pixels, reconstruction, swapped, drawn }) {
    this.#groups.push(group);
    this.#errors.push(squaredDistance(pixels, reconstruction) / pixels.length);
    this.#permutation.add(pixels, reconstruction, swapped);
    if (drawn !== null) this.#moves.push(squaredDistance(drawn, reconstruction));
  }
  /**
   * Skip connections leave the decoder variance as it is: with the same skip features, it is what the code alone moves. They
   * lower the error though, and so raise the effective beta; a low one means the same with them and without.
   *
   * @param usedVariance sum over units of 1 - E sigma^2; null where no spread is exported
   * @param units of the latent code
   */
  finish(usedVariance, units) {
    const permutation = this.#permutation.finish();
    if (!hasEffectiveBeta(usedVariance, units) || this.#moves.length < this.images) {
      return { permutation, effectiveBeta: null, decoderVariance: null };
    }
    const variance = (w) => weightedMean(this.#moves, w) / usedVariance;
    const effectiveBeta = this.#estimate((w) => {
      const error = weightedMean(this.#errors, w);
      return error === 0 ? null : variance(w) / error;
    });
    return { permutation, effectiveBeta, decoderVariance: variance(this.#once()) };
  }
  #once() {
    return new Float64Array(this.images).fill(1);
  }
  #estimate(figure) {
    const value = figure(this.#once());
    const interval = value === null ? null : jackknifeGroups(this.#groups, figure, "log");
    if (value === null || interval === null) return null;
    return { value, interval: [Math.min(value, interval[0]), Math.max(value, interval[1])] };
  }
};
function hasEffectiveBeta(usedVariance, units) {
  return usedVariance !== null && usedVariance >= Math.min(LEAST_USED_VARIANCE, LEAST_USED_SHARE * units);
}
function meanChange(a, b) {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += Math.abs(a[i] - b[i]);
  return sum / a.length;
}
function weightedMean(values, weights) {
  let sum = 0;
  let total = 0;
  for (let i = 0; i < values.length; i++) {
    sum += weights[i] * values[i];
    total += weights[i];
  }
  return sum / total;
}

// src/evidence/permutation-effect.ts
var ROUNDING = 1e-12;
var PermutationEffect = class {
  #names;
  #sums;
  #groups = /* @__PURE__ */ new Map();
  #swapped = { sum: 0, pairs: 0 };
  #next = 0;
  /**
   * @param groups of the images in the order in which they will be added, [N]
   * @param sums of the same images
   */
  constructor(groups, sums) {
    this.#names = groups;
    this.#sums = sums;
    for (const name of groups) {
      const group = this.#groups.get(name) ?? emptyGroup();
      group.images++;
      group.left++;
      this.#groups.set(name, group);
    }
  }
  /** @param swapped the picture that the code of another image gave with this one, and that image; null: all pairs by the sums */
  add(x, r, swapped) {
    const name = this.#names[this.#next++];
    const group = this.#groups.get(name);
    let [error, xx, rr, xAllX, xAllR, rAllX] = [0, 0, 0, 0, 0, 0];
    const { pixels, reconstruction } = this.#sums;
    for (let p = 0; p < x.length; p++) {
      const a = x[p];
      const b = r[p];
      error += (a - b) ** 2;
      xx += a * a;
      rr += b * b;
      xAllX += a * pixels[p];
      xAllR += a * reconstruction[p];
      rAllX += b * pixels[p];
    }
    group.error += error;
    group.xx += xx;
    group.rr += rr;
    group.xAllX += xAllX;
    group.xAllR += xAllR;
    group.rAllX += rAllX;
    addToGroup(group, x, r);
    if (swapped !== null) this.#addPair(x, swapped.picture, /* @__PURE__ */ new Set([name, this.#names[swapped.partner]]));
  }
  #addPair(x, picture, touched) {
    const distance2 = squaredDistance(x, picture);
    this.#swapped.sum += distance2;
    this.#swapped.pairs++;
    for (const name of touched) {
      const group = this.#groups.get(name);
      group.swapped += distance2;
      group.swappedPairs++;
    }
  }
  /** Null under three groups, or where images of different groups do not differ. */
  finish() {
    const falling = this.#fallingAway();
    if (falling.length < 3) return null;
    const all = this.#all(falling);
    const value = effect(all);
    const withoutOne = falling.map((away) => effect(without(all, away)));
    const scale = [...this.#groups.values()].reduce((sum, { xx }) => sum + xx, 0) / all.images;
    if (all.apart / all.pairs <= ROUNDING * scale || ![value, ...withoutOne].every(Number.isFinite)) return null;
    const rounding = ROUNDING * scale / (all.apart / all.pairs / 2);
    const [low, high] = jackknifeInterval(value, withoutOne);
    return { value, interval: [low - rounding, high + rounding] };
  }
  /** For every group the sums over its images, and over the pairs that it has a part in, either way round. */
  #fallingAway() {
    const groups = [...this.#groups.values()];
    const n = this.#names.length;
    const xx = groups.reduce((sum, group) => sum + group.xx, 0);
    const rr = groups.reduce((sum, group) => sum + group.rr, 0);
    return groups.map((group) => {
      const { images, error } = group;
      const pairs = 2 * images * (n - images);
      const outer = (own, all) => (n - images) * own + images * (all - own);
      const apart = 2 * outer(group.xx, xx) - 4 * (group.xAllX - group.ownXX);
      const crossed = group.xAllR + group.rAllX - 2 * group.ownXR;
      return this.#swapped.pairs > 0 ? { images, error, swapped: group.swapped, swappedPairs: group.swappedPairs, apart, pairs } : {
        images,
        error,
        swapped: outer(group.xx, xx) + outer(group.rr, rr) - 2 * crossed,
        swappedPairs: pairs,
        apart,
        pairs
      };
    });
  }
  /** A pair of two groups stands with both of them. */
  #all(falling) {
    const sum = (key) => falling.reduce((total, terms) => total + terms[key], 0);
    const pairwise = this.#swapped.pairs > 0;
    return {
      images: sum("images"),
      error: sum("error"),
      swapped: pairwise ? this.#swapped.sum : sum("swapped") / 2,
      swappedPairs: pairwise ? this.#swapped.pairs : sum("swappedPairs") / 2,
      apart: sum("apart") / 2,
      pairs: sum("pairs") / 2
    };
  }
};
function emptyGroup() {
  const products = { xx: 0, rr: 0, xAllX: 0, xAllR: 0, rAllX: 0, ownXX: 0, ownXR: 0 };
  return { images: 0, left: 0, error: 0, ...products, sums: null, swapped: 0, swappedPairs: 0 };
}
function addToGroup(group, x, r) {
  group.left--;
  const sums = group.sums ??= { pixels: new Float64Array(x.length), reconstruction: new Float64Array(x.length) };
  for (let p = 0; p < x.length; p++) {
    sums.pixels[p] += x[p];
    sums.reconstruction[p] += r[p];
  }
  if (group.left > 0) return;
  for (let p = 0; p < x.length; p++) {
    group.ownXX += sums.pixels[p] ** 2;
    group.ownXR += sums.pixels[p] * sums.reconstruction[p];
  }
  group.sums = null;
}
function effect({ images, error, swapped, swappedPairs, apart, pairs }) {
  return (swapped / swappedPairs - error / images) / (apart / pairs / 2);
}
function without(all, away) {
  const keys = Object.keys(all);
  return Object.fromEntries(keys.map((key) => [key, all[key] - away[key]]));
}

// src/statistics/derangement.ts
function derangement(groups, seed) {
  const random = seededRandom(seed);
  const order = groups.map((_, i) => i);
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j], order[i]];
  }
  const members = /* @__PURE__ */ new Map();
  for (const i of order) members.set(groups[i], [...members.get(groups[i]) ?? [], i]);
  const inGroups = [...members.values()].flat();
  const largest = Math.max(...[...members.values()].map(({ length }) => length));
  const shift = largest === groups.length ? 1 : largest;
  const partner = new Array(groups.length);
  inGroups.forEach((item, place) => {
    partner[item] = inGroups[(place + shift) % inGroups.length];
  });
  return partner;
}

// src/statistics/seeded-normal.ts
function seededNormal(seed) {
  const random = seededRandom(seed);
  let spare = null;
  return () => {
    if (spare !== null) {
      const value = spare;
      spare = null;
      return value;
    }
    const radius = Math.sqrt(-2 * Math.log(1 - random()));
    const angle = 2 * Math.PI * random();
    spare = radius * Math.sin(angle);
    return radius * Math.cos(angle);
  };
}

// src/stages/condition-vectors.ts
function conditionVectors(patches, set, size) {
  const positions = conditionPositions(set, size);
  const vectors = new Float32Array(patches.length * size);
  patches.forEach((patch, i) => {
    vectors[i * size + positions[patch.condition]] = 1;
  });
  return vectors;
}
function conditionPositions(set, size) {
  const { conditions, images } = set;
  const without2 = images.find((image) => image.condition === null);
  if (conditions.length === 0 || without2 !== void 0) {
    throw new InputError(
      `the model takes a condition of ${size} values, but ${without2?.name ?? "the evaluation set"} has none: use an AITEX layout (fabric code) or a manifest with a column \`condition\``
    );
  }
  if (conditions.length === size) return conditions.map((_, i) => i);
  const numbers = conditions.map(Number);
  if (numbers.every((code) => Number.isInteger(code) && code >= 0 && code < size)) return numbers;
  throw new InputError(
    `the model takes a condition of ${size} values, but the evaluation set has ${conditions.length} (${conditions.slice(0, 8).join(", ")}): give the same codes as in training, or codes numbered from 0`
  );
}

// src/stages/model-batch.ts
function modelBatch(model, patches, pixels, plan) {
  const { channels, height, width } = plan.geometry;
  const size = model.input.condition;
  const condition = size === null ? null : conditionVectors(patches, plan.set, size);
  return { pixels, count: patches.length, channels, height, width, condition };
}

// src/stages/intervene.ts
var NUDGED_UNITS = 8;
var NUDGED_IMAGES = 8;
var COMPARED_IMAGES = 8;
var ROUNDING2 = 1e-3;
async function intervene(model, plan, codes, latent, seed, batch) {
  const { skips } = model;
  const without2 = (reason) => ({
    skips,
    reason,
    images: 0,
    permutation: null,
    effectiveBeta: null,
    decoderVariance: null,
    nudges: []
  });
  const decode2 = await model.decoder();
  if (typeof decode2 === "string") return without2(decode2);
  if (latent === null || codes.patches.length < 2) return without2("Fewer than two defect-free images have a code.");
  try {
    const measured = await measure(model, decode2, plan, codes, latent, seed, batch);
    return typeof measured === "string" ? without2(measured) : { skips, reason: null, ...measured };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return without2(`The decoder cannot be run on other codes: ${error.message}`);
  }
}
async function measure(model, decode2, plan, codes, latent, seed, batchSize2) {
  const { channels, height, width } = plan.geometry;
  const size = channels * height * width;
  const groups = codes.patches.map(({ group }) => group);
  const codeDecides = model.skips?.length === 0 && model.input.condition === null;
  const partner = codeDecides ? null : derangement(groups, seed);
  const normal = seededNormal(seed);
  const images = new InterventionAccumulator(new PermutationEffect(groups, codes.sums));
  const nudges = new Nudges(latent);
  const usedVariance = latent.spread?.usedVariance ?? null;
  const draws = codes.logVariance.length > 0 && hasEffectiveBeta(usedVariance, latent.dimensions);
  for await (const { patches, pixels } of readBatches({ ...plan, test: codes.patches }, "test", batchSize2)) {
    const batch = modelBatch(model, patches, pixels, plan);
    const start = images.images;
    const end = start + patches.length;
    const mu = joined(codes.mu.slice(start, end));
    const kept = codes.reconstructions.slice(start, end);
    if (start === 0 && await differs(decode2, batch, mu, kept))
      return "The part behind the code does not give the reconstruction that the whole model gives.";
    const reconstruction = kept.length === patches.length ? joined(kept) : await decode2(batch, mu);
    const partners = partner?.slice(start, end);
    const swapped = partners && await decode2(batch, joined(partners.map((other) => codes.mu[other])));
    const drawn = draws ? await decode2(batch, draw(mu, joined(codes.logVariance.slice(start, end)), normal)) : null;
    patches.forEach(
      ({ group }, i) => images.add({
        group,
        pixels: patchSlice(pixels, i, size),
        reconstruction: patchSlice(reconstruction, i, size),
        swapped: swapped ? { picture: patchSlice(swapped, i, size), partner: partners[i] } : null,
        drawn: drawn && patchSlice(drawn, i, size)
      })
    );
    await nudges.add(decode2, batch, mu, reconstruction);
    collectGarbage();
  }
  return {
    images: images.images,
    ...images.finish(usedVariance, latent.dimensions),
    nudges: nudges.finish()
  };
}
var Nudges = class {
  #units;
  #images = 0;
  constructor({ top }) {
    this.#units = top.slice(0, NUDGED_UNITS).map(({ unit, muVariance, sigma }) => ({
      unit,
      step: 2 * Math.hypot(Math.sqrt(muVariance), sigma ?? 0),
      change: 0
    }));
  }
  async add(decode2, batch, mu, reconstruction) {
    const count = Math.min(batch.count, NUDGED_IMAGES - this.#images);
    if (count === 0) return;
    const part = partOfBatch(batch, 0, count);
    const units = mu.length / batch.count;
    for (const nudge of this.#units) {
      const moved = mu.slice(0, count * units);
      for (let i = 0; i < count; i++) moved[i * units + nudge.unit] += nudge.step;
      const picture = await decode2(part, moved);
      nudge.change += count * meanChange(picture, reconstruction.subarray(0, picture.length));
    }
    this.#images += count;
  }
  finish() {
    return this.#units.map(({ unit, change }) => ({ unit, change: change / this.#images }));
  }
};
function draw(mu, logVariance, normal) {
  return mu.map((value, i) => value + Math.exp(logVariance[i] / 2) * normal());
}
async function differs(decode2, batch, mu, whole) {
  const count = Math.min(batch.count, whole.length, COMPARED_IMAGES);
  const decoded = await decode2(partOfBatch(batch, 0, count), mu.subarray(0, mu.length / batch.count * count));
  return joined(whole.slice(0, count)).some((value, i) => !(Math.abs(value - decoded[i]) <= ROUNDING2));
}

// src/stages/measured-with.ts
function measuredWith(settings) {
  const { model, score, calibration, seed } = settings;
  return JSON.stringify(sorted({ model, score, calibration, seed }));
}
function sorted(value) {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return value;
  const entries = Object.entries(value).sort(([a], [b]) => a < b ? -1 : 1);
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}

// src/stages/measuring.ts
import { existsSync as existsSync2 } from "node:fs";
import { fileURLToPath as fileURLToPath2 } from "node:url";
import { Worker as Worker2 } from "node:worker_threads";
var MOST_WAITING = 2;
var MeasuringThread = class {
  #workerFile;
  #worker = null;
  #waiting = [];
  constructor(workerFile = findWorkerFile2()) {
    this.#workerFile = workerFile;
  }
  /** Starts the worker before there is something to measure: it loads its code beside whatever goes on meanwhile. */
  prepare() {
    if (this.#workerFile === null || this.#worker !== null) return;
    this.#worker = this.#open(this.#workerFile);
    this.#worker.unref();
  }
  start(start) {
    if (this.#workerFile === null) return measureHere(start);
    const underWay = [this.#ask({ start }, [])];
    return {
      add: async (batch, latent) => {
        underWay.push(this.#ask({ batch, latent }, buffersOf(batch)));
        if (underWay.length > MOST_WAITING) await underWay.shift();
      },
      finish: async () => {
        const last = this.#ask({ finish: true }, []);
        await Promise.all([...underWay, last]);
        return (await last).measured;
      }
    };
  }
  #ask(request, transfer) {
    const worker = this.#worker ??= this.#open(this.#workerFile);
    worker.ref();
    const done = new Promise((resolve4, reject) => this.#waiting.push({ resolve: resolve4, reject }));
    done.catch(() => void 0);
    worker.postMessage(request, transfer);
    return done;
  }
  #open(workerFile) {
    const worker = new Worker2(workerFile);
    worker.on("message", (answer) => {
      const { resolve: resolve4, reject } = this.#waiting.shift();
      if (this.#waiting.length === 0) worker.unref();
      if (typeof answer === "object" && "error" in answer) reject(toError2(answer.error));
      else resolve4(answer);
    });
    const fail = (cause) => {
      this.#worker = null;
      const error = new Error("measuring in a worker thread failed", { cause });
      for (const { reject } of this.#waiting.splice(0)) reject(error);
    };
    worker.on("error", fail);
    worker.on("exit", (code) => fail(new Error(`the measuring thread ended with exit code ${code}`)));
    return worker;
  }
};
function measureHere({ facts, defective: defective2, settings }) {
  const images = new Set(defective2);
  const measurement = new Measurement({ ...facts, isDefective: (image) => images.has(image) }, settings);
  return {
    add: async (batch, latent) => measurement.add(batch, latent),
    finish: async () => measurement.finish()
  };
}
function buffersOf({ pixels, outputs }) {
  return [pixels, outputs.reconstruction].flatMap(
    (values) => values !== null && values.buffer instanceof ArrayBuffer && values.byteLength === values.buffer.byteLength ? [values.buffer] : []
  );
}
function toError2({ message, stack }) {
  const error = new Error(message);
  if (stack !== void 0) error.stack = stack;
  return error;
}
function findWorkerFile2() {
  const candidates = ["./", "../"].map(
    (folder) => fileURLToPath2(new URL(`${folder}measure-worker.js`, import.meta.url))
  );
  return candidates.find((candidate) => existsSync2(candidate)) ?? null;
}
var shared2 = null;
function measuringThread() {
  return shared2 ??= new MeasuringThread();
}

// src/stages/sampled-codes.ts
var SampledCodes = class {
  #most;
  patches = [];
  mu = [];
  /** As long as `mu`, or empty where the model exports no spread. */
  logVariance = [];
  /** Of the first patches: one at least. */
  reconstructions = [];
  /** Of the images and their reconstructions; empty before the first. */
  sums = { pixels: new Float64Array(0), reconstruction: new Float64Array(0) };
  /** @param most bytes of reconstructions to keep */
  constructor(most) {
    this.#most = most;
  }
  add({ patches, pixels, outputs: { mu, logVariance, reconstruction } }) {
    if (mu === null) return;
    const units = mu.length / patches.length;
    patches.forEach((patch, i) => {
      if (!patch.sampled) return;
      this.patches.push(patch);
      this.mu.push(patchSlice(mu, i, units).slice());
      if (logVariance !== null) this.logVariance.push(patchSlice(logVariance, i, units).slice());
      if (pixels !== null && reconstruction !== null) this.#addImage(pixels, reconstruction, i, patches.length);
    });
  }
  #addImage(pixels, reconstruction, index, count) {
    const size = pixels.length / count;
    const { sums } = this;
    const kept = this.reconstructions.length;
    if (kept === 0 || (kept + 1) * size * Float32Array.BYTES_PER_ELEMENT <= this.#most)
      this.reconstructions.push(patchSlice(reconstruction, index, size).slice());
    if (sums.pixels.length === 0) {
      sums.pixels = new Float64Array(size);
      sums.reconstruction = new Float64Array(size);
    }
    for (let p = 0; p < size; p++) {
      sums.pixels[p] += pixels[index * size + p];
      sums.reconstruction[p] += reconstruction[index * size + p];
    }
  }
};

// src/stages/evaluate-model.ts
async function evaluateModel(checkpoint, plans, settings, progress) {
  collectGarbage();
  const model = await timed("load", () => loadModel(checkpoint, settings));
  collectGarbage();
  try {
    const plan = await timed("plan", () => plans.for(model));
    progress.start(checkpoint.name, plan.test.length + (plan.calibration?.length ?? 0));
    const calibration = await measureCalibration(model, plan, settings, progress);
    const { measuring, codes, codeStatistics, probe } = await measureTest(model, plan, settings, progress);
    const finishing = measuring.finish();
    finishing.catch(() => void 0);
    const latent = codeStatistics?.finish() ?? null;
    const atOnce = batchSize(plan.geometry, settings);
    const determinism = await timed("determinism", () => compareAgain(model, plan, probe, atOnce));
    const interventions = await timed(
      "interventions",
      () => intervene(model, plan, codes, latent, settings.seed, atOnce)
    );
    const { name, epoch, order, kind, sha256 } = checkpoint;
    const ofModel = { tool: toolOf(model), checkpoint: { name, epoch, order, kind, sha256 }, outputs: model.outputs };
    const measured = finishing.then(({ units, pixel, otherScores, reconstruction, sample }) => ({
      schemaVersion: 1,
      ...ofModel,
      evaluationSet: describeSet(plan, sample),
      measuredWith: measuredWith(settings),
      units,
      calibration,
      pixel,
      otherScores,
      reconstruction,
      latent,
      determinism: determinism && determinism(normalVariance(units)),
      interventions
    }));
    measured.catch(() => void 0);
    return { measured };
  } finally {
    progress.finish();
    await model.dispose();
  }
}
function toolOf({ engine, device, deviceNotes = [] }) {
  const tool = { name: "vae-playbook", version: VERSION, engine, device };
  return deviceNotes.length === 0 ? tool : { ...tool, deviceNotes };
}
async function measureCalibration(model, plan, settings, progress) {
  if (plan.calibration === null) return null;
  const scores = new ScoreAccumulator(plan.unit);
  const { height, width } = plan.geometry;
  const map = new Float32Array(height * width);
  for await (const batch of batches(plan, "calibration", settings)) {
    const evaluated = await run(model, batch, plan);
    batch.patches.forEach((patch, i) => scores.add(patch, patchScore(evaluated, i, settings.score, map).score));
    progress.advance(batch.patches.length);
  }
  const { score, group } = scores.columns;
  return { score, group };
}
async function measureTest(model, plan, settings, progress) {
  const { unit, regionSizes, hasMasks } = plan;
  const defective2 = plan.set.images.flatMap(({ label }, image) => label === 1 ? [image] : []);
  const isDefective = (image) => plan.set.images[image].label === 1;
  const alignment = hasMasks ? planAlignment(plan.test, isDefective, plan.geometry, settings.seed) : null;
  const { score, seed } = settings;
  const measuring = measuringThread().start({
    facts: { unit, regionSizes, hasMasks, alignment },
    defective: defective2,
    settings: { score, seed }
  });
  const probe = new DeterminismProbe(batchSize(plan.geometry, settings));
  const codes = new SampledCodes(memoryBudget(settings).reconstructions);
  let codeStatistics = null;
  for await (const batch of batches(plan, "test", settings)) {
    const evaluated = await run(model, batch, plan);
    codes.add(evaluated);
    probe.add(evaluated);
    progress.advance(batch.patches.length);
    if (model.latent !== null) {
      codeStatistics ??= new LatentAccumulator(model.latent);
      addCodes(codeStatistics, evaluated);
    }
    await timed("metrics", () => measuring.add(evaluated, null));
  }
  return { measuring, probe, codes, codeStatistics };
}
async function* batches(plan, split, settings) {
  const reader = readBatches(plan, split, batchSize(plan.geometry, settings));
  for (; ; ) {
    const next = await timed("decode", () => reader.next());
    if (next.done === true) return;
    yield next.value;
    collectGarbage();
  }
}
async function compareAgain(model, plan, probe, atOnce) {
  if (probe.patches.length < 2) return null;
  return checkDeterminism(model, modelBatch(model, probe.patches, probe.pixels, plan), probe.outputs, atOnce);
}
function normalVariance({ score, label }) {
  const normal = score.filter((_, i) => label[i] === 0);
  const mean = normal.reduce((a, b) => a + b, 0) / normal.length;
  return normal.reduce((sum, score2) => sum + (score2 - mean) ** 2, 0) / Math.max(1, normal.length - 1);
}
async function run(model, batch, plan) {
  const { channels, height, width } = plan.geometry;
  return {
    patches: batch.patches,
    shape: [channels, height, width],
    pixels: batch.pixels,
    outputs: await timed("inference", () => model.run(modelBatch(model, batch.patches, batch.pixels, plan))),
    truth: batch.truth,
    recordedScores: null
  };
}

// src/evaluation-set/choose-geometry.ts
async function chooseGeometry(set, input, model) {
  const headers = await headersOf(set);
  const channels = chooseChannels(headers, input, model);
  const [height, width] = chooseSize(set, headers, input, model);
  const { mode: wanted, stride } = model.tiling;
  const mode = wanted === "auto" ? chooseMode(set, headers, height, width) : wanted;
  if (stride !== "auto" && stride > Math.min(height, width)) {
    throw new InputError(
      `model.tiling.stride: ${stride} is more than the tile of ${width}x${height} has, so that pixels between the tiles would never be looked at; give ${Math.min(height, width)} or less`
    );
  }
  return { channels, height, width, mode, stride: stride === "auto" ? [height, width] : [stride, stride] };
}
async function headersOf(set) {
  const { images, calibration } = await inspectSet(set);
  const sources = [...set.images, ...set.calibration ?? []];
  return [...images, ...calibration].map(({ header }, i) => ({ ...header, name: sources[i].name }));
}
function chooseChannels(headers, input, model) {
  const set = model.input.channels === "auto" ? null : model.input.channels;
  if (input.channels !== null && set !== null && input.channels !== set) {
    throw new InputError(`model.input.channels: ${set}, but the model takes ${input.channels}; set it to auto`);
  }
  const known2 = input.channels ?? set;
  if (known2 !== null) return known2;
  const grey = headers.find(({ channels }) => channels === 1);
  const color = headers.find(({ channels }) => channels === 3);
  if (grey !== void 0 && color !== void 0) {
    throw new InputError(
      `model.input.channels: neither the model nor the images say it (${grey.name} is grey, ${color.name} is RGB); set it to 1 or 3`
    );
  }
  return grey === void 0 ? 3 : 1;
}
function chooseSize(set, headers, input, model) {
  const setting = model.input.size;
  const given = setting === "auto" ? null : typeof setting === "number" ? [setting, setting] : setting;
  if (given !== null && ((input.height ?? given[0]) !== given[0] || (input.width ?? given[1]) !== given[1])) {
    throw new InputError(
      `model.input.size: ${given.join(" x ")}, but the model takes ${input.height ?? "any"} x ${input.width ?? "any"} (height x width); set it to auto`
    );
  }
  if (given !== null) return [given[0], given[1]];
  if (input.height !== null && input.width !== null) return [input.height, input.width];
  const byTile = model.tiling.mode === "tile" || model.tiling.mode === "auto" && set.layout === "aitex";
  const [height, width] = byTile ? squareOfShortSide(headers) : commonSize(headers);
  return [input.height ?? height, input.width ?? width];
}
function squareOfShortSide(headers) {
  const side = Math.min(headers[0].width, headers[0].height);
  const other = headers.find(({ width, height }) => Math.min(width, height) !== side);
  if (other !== void 0) throw undecidedSize(headers[0], other);
  return [side, side];
}
function commonSize(headers) {
  const { width, height } = headers[0];
  const other = headers.find((header) => header.width !== width || header.height !== height);
  if (other !== void 0) throw undecidedSize(headers[0], other);
  return [height, width];
}
function undecidedSize(a, b) {
  return new InputError(
    `model.input.size: the model takes any size and the images differ (${describe2(a)}, ${describe2(b)}); set it to the size that the model was trained with`
  );
}
function describe2({ name, width, height }) {
  return `${name}: ${width}x${height}`;
}
function chooseMode(set, headers, height, width) {
  if (set.layout === "aitex") return "tile";
  const same = (header) => header.width === width && header.height === height;
  const strip = (header) => !same(header) && Math.min(header.width, header.height) === Math.min(width, height) && header.width >= width && header.height >= height;
  const strips = headers.filter(strip);
  const others = headers.filter((header) => !same(header) && !strip(header));
  if (strips.length > 0 && others.length > 0) {
    throw new InputError(
      `model.tiling.mode: ${describe2(strips[0])} looks like a strip to be cut into tiles of ${width}x${height}, ${describe2(others[0])} like an image to be resized; set it to tile or resize`
    );
  }
  return others.length === 0 ? "tile" : "resize";
}

// src/evaluation-set/decoded-images.ts
var DecodedImages = class {
  #kept = /* @__PURE__ */ new Map();
  #budget;
  /** @param budget what is left, in bytes; several plans may share it */
  constructor(budget) {
    this.#budget = budget;
  }
  get(split, image) {
    return this.#kept.get(`${split} ${image}`);
  }
  keep(split, image, pair) {
    const { mask } = pair;
    const bytes = pair.image.pixels.byteLength + (mask === null ? 0 : 3 * mask.ids.byteLength);
    const key = `${split} ${image}`;
    if (bytes > this.#budget.bytes || this.#kept.has(key)) return;
    this.#budget.bytes -= bytes;
    this.#kept.set(key, pair);
  }
};

// src/evaluation-set/describe-plan.ts
var LISTED_SIZES = 4;
function describePlan(plan) {
  const images = [...plan.test, ...plan.calibration ?? []];
  return [
    ...describeSizes(images, plan.geometry),
    ...describeChannels(images, plan.geometry),
    ...describeUnit(plan),
    ...describeMasks(plan),
    ...describeContradictions(plan.test)
  ];
}
function describeSizes(images, geometry) {
  const counts = /* @__PURE__ */ new Map();
  for (const { header } of images) {
    const { width, height } = header;
    const entry = counts.get(`${width}x${height}`) ?? { width, height, count: 0 };
    counts.set(`${width}x${height}`, { ...entry, count: entry.count + 1 });
  }
  const input = `${geometry.width}x${geometry.height}`;
  if (counts.size > LISTED_SIZES) {
    const done = geometry.mode === "resize" ? "resized to" : "cut into tiles of";
    return [`${plural(images.length, "image")} of ${counts.size} different sizes ${done} ${input}.`];
  }
  return [...counts.values()].map(({ width, height, count }) => {
    const who = `${plural(count, "image")} of ${width}x${height}`;
    if (width === geometry.width && height === geometry.height) return `${who} taken as they are.`;
    if (geometry.mode === "resize") return `${who} resized to ${input} (antialiased bilinear).`;
    const { xs, ys } = tileGrid(height, width, geometry);
    const overlapping = overlaps(xs, geometry.width) || overlaps(ys, geometry.height);
    const extra = overlapping ? "; some tiles overlap, and pixels in them count once" : "";
    return `${who} cut into ${plural(xs.length * ys.length, "tile")} of ${input} each${extra}.`;
  });
}
function overlaps(positions, tile) {
  return positions.some((position, index) => index > 0 && position - positions[index - 1] < tile);
}
function describeChannels(images, { channels }) {
  const alpha = images.filter(({ header }) => header.alpha).length;
  const others = images.filter(({ header }) => header.channels !== channels).length;
  return [
    ...alpha > 0 ? [`The alpha channel of ${plural(alpha, "image")} was dropped.`] : [],
    ...others === 0 ? [] : channels === 3 ? [`${plural(others, "grey image")} repeated to three channels.`] : [`${plural(others, "RGB image")} turned grey (ITU-R 601 luma).`]
  ];
}
function describeUnit({ unit, test, patches, maskPixels, geometry }) {
  const defective2 = test.filter(({ image }) => image.label === 1);
  if (unit === "patch") {
    if (defective2.length === 0 || patches.length === test.length) return [];
    return [
      `A tile counts as defective from ${maskPixels} mask pixels on; a defective image's other tiles are defect-free.`
    ];
  }
  const bare = defective2.filter(({ mask }) => mask === null).length;
  const missing = bare === defective2.length ? "Defective images have no masks" : `${bare} of ${defective2.length} defective images have no mask`;
  const tiles = geometry.mode === "tile" && patches.length > test.length;
  return [
    `${missing}: scores are counted per image${tiles ? " (its highest tile)" : ""}, and pixel-level figures are not measured.`
  ];
}
function describeMasks({ unit, test, patches }) {
  if (unit === "image") return [];
  const found = new Set(patches.flatMap(({ label, image }) => label === 1 ? image : []));
  const lost = test.filter(({ image }, index) => image.label === 1 && !found.has(index));
  const vanished = test.reduce((sum, { mask }) => sum + (mask?.vanished ?? 0), 0);
  return [
    ...lost.length > 0 ? [
      `${plural(lost.length, "defective image")} (${shorten(lost.map(({ image }) => image.name))}) without a tile that holds enough of the mask: all tiles count as defect-free.`
    ] : [],
    ...vanished > 0 ? [`${plural(vanished, "mask region")} too small to have a pixel after resizing; not counted.`] : []
  ];
}
function describeContradictions(test) {
  const byHash = /* @__PURE__ */ new Map();
  const pairs = test.flatMap((one) => {
    const first = byHash.get(one.hash);
    byHash.set(one.hash, first ?? one);
    return first !== void 0 && first.image.label !== one.image.label ? [`${first.image.name} = ${one.image.name}`] : [];
  });
  return pairs.length === 0 ? [] : [`${plural(pairs.length, "picture")} under both labels, defect-free and defective: ${shorten(pairs)}.`];
}
function shorten(names) {
  return names.slice(0, 3).join(", ") + (names.length > 3 ? ", …" : "");
}
function plural(count, what) {
  return `${count} ${what}${count === 1 ? "" : "s"}`;
}

// src/evaluation-set/hash-plan.ts
import { createHash } from "node:crypto";
function hashPlan(test, calibration, geometry, maskPixels) {
  const lines = [JSON.stringify({ ...geometry, maskPixels }), ...linesOf("test", test)];
  if (calibration !== null) lines.push(...linesOf("calibration", calibration));
  return createHash("sha256").update(lines.join("\n")).digest("hex");
}
function linesOf(split, images) {
  return images.map(
    ({ image: { name, label, group, condition }, hash: hash2, maskHashes }) => JSON.stringify([split, name, label, group, condition, hash2, ...maskHashes])
  ).sort();
}

// src/evaluation-set/lay-out-patches.ts
function layOutPatches(images, rules) {
  return images.flatMap((inspected, index) => patchesOf(inspected, index, rules));
}
function patchesOf({ image, header, mask }, index, rules) {
  const { geometry, unit, maskPixels, conditions } = rules;
  if (geometry.mode === "tile" && (header.width < geometry.width || header.height < geometry.height)) {
    throw new InputError(
      `${image.name} has ${header.width}x${header.height} pixels, less than a tile of ${geometry.width}x${geometry.height}: set model.tiling.mode to resize, or take the image out`
    );
  }
  const { xs, ys } = tileGrid(header.height, header.width, geometry);
  const tiles = ys.flatMap((y) => xs.map((x) => ({ x, y })));
  const byTile = unit === "patch" && image.label === 1 && tiles.length > 1 && mask !== null;
  return tiles.map(({ x, y }, tile) => {
    const label = byTile ? mask.tileAreas[tile] >= maskPixels ? 1 : 0 : image.label;
    return {
      id: tiles.length > 1 ? `${image.name}@${x},${y}` : image.name,
      image: index,
      x,
      y,
      label,
      kind: label === 0 ? "good" : image.kind,
      fabric: image.fabric,
      group: image.group,
      condition: image.condition === null ? -1 : conditions.indexOf(image.condition),
      sampled: false
    };
  });
}

// src/evaluation-set/mark-sample.ts
import { hash } from "node:crypto";
var SAMPLE_SIZE = 256;
function markSample(patches, seed) {
  let smallest = /* @__PURE__ */ new Map();
  let bound = "g";
  for (const { id, label } of patches) {
    if (label !== 0) continue;
    const digest = hash("sha256", `${seed}:${id}`);
    if (digest <= bound) smallest.set(digest, id);
    if (smallest.size < 4 * SAMPLE_SIZE) continue;
    smallest = firstOf(smallest);
    bound = [...smallest.keys()].at(-1);
  }
  const chosen = new Set(firstOf(smallest).values());
  return patches.map((patch) => ({ ...patch, sampled: chosen.has(patch.id) }));
}
function firstOf(hashes) {
  return new Map([...hashes].sort(([a], [b]) => a < b ? -1 : 1).slice(0, SAMPLE_SIZE));
}

// src/evaluation-set/plan-evaluation.ts
async function planEvaluation(set, geometry, settings) {
  const pool = decodePool();
  const maskPixels = settings.model.tiling["mask-pixels"];
  const facts = await inspectSet(set);
  const found = await inspectMasks(set.images, facts.images, geometry, pool);
  const calibration = set.calibration === null ? null : await inspectMasks(set.calibration, facts.calibration, geometry, pool);
  const empty = found.filter(({ image, mask }) => image.label === 1 && mask?.area === 0);
  const test = found.filter((one) => !empty.includes(one));
  if (test.length === 0) {
    throw new InputError(
      `dataset: the masks of all defective images are empty (${showPath(empty[0].image.masks[0])}); check them`
    );
  }
  const unit = test.every(({ image, mask }) => image.label === 0 || mask !== null) ? "patch" : "image";
  const rules = { geometry, unit, maskPixels, conditions: set.conditions };
  const patches = markSample(layOutPatches(test, rules), settings.seed);
  const { regionSizes, regionOffsets } = numberRegions(test, unit === "patch");
  return {
    set: {
      ...set,
      images: test.map(({ image }) => image),
      leftOut: [...set.leftOut, ...empty.map(({ image }) => ({ name: image.name, reason: "its mask is empty" }))]
    },
    geometry,
    unit,
    test: patches,
    calibration: calibration === null ? null : layOutPatches(calibration, rules),
    regionSizes,
    regionOffsets,
    hasMasks: regionSizes.length > 0,
    duplicates: findDuplicates(test, calibration),
    hash: hashPlan(test, calibration, geometry, maskPixels),
    notes: describePlan({ geometry, unit, maskPixels, test, calibration, patches })
  };
}
function numberRegions(test, use) {
  const regionSizes = [];
  const regionOffsets = test.map(({ mask }) => {
    const offset = regionSizes.length;
    if (use && mask !== null) regionSizes.push(...mask.regionSizes);
    return offset;
  });
  return { regionSizes, regionOffsets };
}
function findDuplicates(test, calibration) {
  const hashes = new Set(calibration?.map(({ hash: hash2 }) => hash2));
  return test.filter(({ hash: hash2 }) => hashes.has(hash2)).map(({ image }) => image.name);
}

// src/stages/plans.ts
var Plans = class {
  #set;
  #settings;
  #plans = /* @__PURE__ */ new Map();
  /** What all plans together may keep of decoded images. */
  #images;
  constructor(set, settings) {
    this.#set = set;
    this.#settings = settings;
    this.#images = { bytes: memoryBudget(settings).images };
  }
  async for(model) {
    const geometry = await chooseGeometry(this.#set, model.input, this.#settings.model);
    const key = JSON.stringify(geometry);
    const known2 = this.#plans.get(key);
    if (known2 !== void 0) return known2;
    const planned = await planEvaluation(this.#set, geometry, this.#settings);
    const plan = { ...planned, decoded: new DecodedImages(this.#images) };
    this.#plans.set(key, plan);
    return plan;
  }
};

// src/stages/evaluate-here.ts
function evaluateHere(settings, progress, set = null) {
  let plans = null;
  const stop = new AbortController();
  return {
    async evaluate(checkpoint) {
      if (plans === null) {
        decodePool().start();
        measuringThread().prepare();
        const found = set ?? await findEvaluationSet(settings);
        void inspectSet(found, decodePool(), stop.signal);
        plans = new Plans(found, settings);
      }
      return evaluateModel(checkpoint, plans, settings, progress);
    },
    close: () => {
      stop.abort();
      decodePool().giveUp();
    }
  };
}

export {
  parse,
  findEvaluationSet,
  inspectSet,
  markSample,
  planAlignment,
  measuredWith,
  evaluateHere
};
