import { createRequire as __createRequire } from 'node:module';
import { fileURLToPath as __fileURLToPath } from 'node:url';
import { dirname as __pathDirname } from 'node:path';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __pathDirname(__filename);
import {
  reasonOf,
  toFloat32
} from "./chunk-EOM46SWO.js";
import {
  InputError
} from "./chunk-5EUQZ6JQ.js";

// src/inference/onnx/native-runtime.ts
import { createRequire } from "node:module";
import { availableParallelism } from "node:os";
import { join } from "node:path";

// src/inference/onnx/try-device.ts
var TOLERANCE = 1e-4;
async function tryDevice(gpu, cpu, feeds, timed) {
  const expected = await cpu.run(feeds);
  let values = expected;
  let rejected;
  try {
    values = await gpu.run(feeds);
    rejected = differs(expected, values);
    if (rejected === null && timed) rejected = await isSlower(gpu, cpu, feeds);
  } catch (error) {
    rejected = reasonOf(error);
  }
  return { values: rejected === null ? values : expected, rejected };
}
function differs(expected, values) {
  for (const [name, tensor] of Object.entries(expected)) {
    const [a, b] = [toFloat32(tensor), toFloat32(values[name])];
    if (a === null || b === null) continue;
    const largest = a.reduce((most, value) => Math.max(most, Math.abs(value)), 1);
    const difference = largestDifference(a, b);
    if (!(difference <= TOLERANCE * largest))
      return `its "${name}" differs from the CPU's by ${difference.toPrecision(2)}, which its driver is to blame for`;
  }
  return null;
}
function largestDifference(a, b) {
  let largest = 0;
  for (let i = 0; i < a.length; i++) {
    if (Object.is(a[i], b[i])) continue;
    const difference = Math.abs(a[i] - b[i]);
    if (!(difference <= largest)) largest = difference;
  }
  return largest;
}
async function isSlower(gpu, cpu, feeds) {
  const [onGpu, onCpu] = [await time(gpu, feeds), await time(cpu, feeds)];
  return onGpu <= onCpu ? null : `it is slower than the CPU (${onGpu.toFixed(1)} against ${onCpu.toFixed(1)} ms for the first batch)`;
}
async function time(session, feeds) {
  const start = performance.now();
  await session.run(feeds);
  return performance.now() - start;
}

// src/inference/onnx/native-runtime.ts
var PROVIDERS = { cuda: "CUDA", webgpu: "WebGPU", cpu: "cpu" };
function startNative({ name, version, folder }, { device, engines }) {
  const ort = createRequire(import.meta.url)(join(folder, "node_modules", name));
  const loaded = ort.env.versions.node;
  if (loaded !== version) throw new Error(`it says that its version is ${loaded}, not ${version}`);
  ort.env.logLevel = "fatal";
  const gpus = engines["cuda-libraries"] === "none" ? ["webgpu"] : ["cuda", "webgpu"];
  let left = device === "cpu" ? [] : gpus;
  let timed = device === "gpu";
  const deviceNotes = [];
  const reject = (provider, reason) => {
    left = left.filter((other) => other !== provider);
    deviceNotes.push(`${PROVIDERS[provider]}: ${reason}`);
  };
  const noGpu = () => new InputError(`device: gpu is set, but no GPU can be used. ${deviceNotes.join(". ")}. Set device to auto.`);
  async function create({ bytes, externalData }, provider) {
    const session = await ort.InferenceSession.create(bytes, {
      executionProviders: [provider],
      externalData,
      intraOpNumThreads: availableParallelism(),
      graphOptimizationLevel: "all",
      logSeverityLevel: 4,
      // Waiting threads that spin would take the cores from image decoding and metrics.
      extra: { session: { intra_op: { allow_spinning: "0" } } }
    });
    return {
      engine: `${name} ${version} (${PROVIDERS[provider]})`,
      device: provider === "cpu" ? "cpu" : "gpu",
      outputNames: session.outputNames,
      run: (feeds) => session.run(withHalfAsBits(feeds)),
      release: () => session.release()
    };
  }
  async function open(graph) {
    const cpu = await create(graph, "cpu");
    const session = await openOnGpu(graph, cpu);
    if (session !== null) return session;
    if (device !== "gpu") return cpu;
    await cpu.release();
    throw noGpu();
  }
  async function openOnGpu(graph, cpu) {
    for (const provider of left) {
      if (graph.samples && device === "auto") return null;
      const gpu = await create(graph, provider).catch((error) => reject(provider, reasonOf(error)));
      if (!gpu) continue;
      if (!graph.samples) return onTrial(graph, provider, gpu, cpu);
      await cpu.release();
      return gpu;
    }
    return null;
  }
  function onTrial(graph, provider, gpu, cpu) {
    let settled = null;
    async function settle(feeds) {
      const { values, rejected } = await tryDevice(gpu, cpu, feeds, !timed);
      if (rejected === null) {
        timed = true;
        settled = gpu;
        await cpu.release();
        return values;
      }
      reject(provider, rejected);
      await gpu.release();
      settled = await openOnGpu(graph, cpu);
      if (settled !== null) return settled.run(feeds);
      if (device === "gpu") throw noGpu();
      settled = cpu;
      return values;
    }
    return {
      get engine() {
        return (settled ?? gpu).engine;
      },
      get device() {
        return (settled ?? gpu).device;
      },
      outputNames: cpu.outputNames,
      run: (feeds) => settled?.run(feeds) ?? settle(feeds),
      async release() {
        if (settled !== null) return settled.release();
        await Promise.all([gpu.release(), cpu.release()]);
      }
    };
  }
  return { embedded: false, deviceNotes, Tensor: ort.Tensor, open };
}
function withHalfAsBits(feeds) {
  const handed = Object.entries(feeds).map(([name, tensor]) => {
    if (tensor.type !== "float16") return [name, tensor];
    const { buffer, byteOffset, length } = tensor.data;
    const { type, dims, location, size } = tensor;
    const bits = { type, dims, location, size, data: new Uint16Array(buffer, byteOffset, length) };
    return [name, bits];
  });
  return Object.fromEntries(handed);
}

export {
  startNative
};
