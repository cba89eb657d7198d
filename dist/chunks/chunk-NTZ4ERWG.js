import { createRequire as __createRequire } from 'node:module';
import { fileURLToPath as __fileURLToPath } from 'node:url';
import { dirname as __pathDirname } from 'node:path';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __pathDirname(__filename);
import {
  InputError
} from "./chunk-5EUQZ6JQ.js";

// src/inference/conventions.ts
var SMALLEST_VARIANCE = 2 ** -126;
function channelMaps({ range: [low, high], mean, std }, channels) {
  const perChannel = (value, key) => {
    if (!Array.isArray(value)) return new Array(channels).fill(value);
    if (value.length === channels) return value;
    if (value.length === 1) return new Array(channels).fill(value[0]);
    throw new InputError(
      `model.input.${key} has ${value.length} values, but the model has ${channels} channel${channels === 1 ? "" : "s"}. Give one number, or one a channel.`
    );
  };
  const means = perChannel(mean, "mean");
  const stds = perChannel(std, "std");
  return means.map((value, c) => ({ scale: (high - low) / stds[c], offset: (low - value) / stds[c] }));
}
function toModelScale(pixels, channels, plane, settings) {
  const maps = channelMaps(settings, channels);
  if (maps.every(isIdentity)) return pixels;
  const scaled = new Float32Array(pixels.length);
  for (let start = 0, c = 0; start < pixels.length; start += plane, c = (c + 1) % channels) {
    const { scale, offset } = maps[c];
    for (let i = start; i < start + plane; i++) scaled[i] = pixels[i] * scale + offset;
  }
  return scaled;
}
function toImageScale(values, channels, plane, settings) {
  const maps = channelMaps(settings, channels);
  if (maps.every(isIdentity)) return values;
  const pixels = new Float32Array(values.length);
  for (let start = 0, c = 0; start < values.length; start += plane, c = (c + 1) % channels) {
    const { scale, offset } = maps[c];
    for (let i = start; i < start + plane; i++) pixels[i] = (values[i] - offset) / scale;
  }
  return pixels;
}
function isIdentity({ scale, offset }) {
  return scale === 1 && offset === 0;
}
function channelsLast(values, channels, plane) {
  if (channels === 1 || plane === 1) return values;
  const size = channels * plane;
  const moved = new Float32Array(values.length);
  for (let start = 0; start < values.length; start += size)
    for (let c = 0; c < channels; c++)
      for (let p = 0; p < plane; p++) moved[start + p * channels + c] = values[start + c * plane + p];
  return moved;
}
function channelsFirst(values, channels, plane) {
  return channelsLast(values, plane, channels);
}
function toLogVariance(values, convention, output) {
  if (convention === "log-variance") return values;
  if (convention === "log-sigma") return values.map((value) => 2 * value);
  const negative = values.find((value) => value < 0);
  if (negative !== void 0)
    throw new InputError(
      `${output.checkpoint}: output "${output.name}" was taken for ${convention}, but holds the negative value ${negative.toPrecision(4)}. If it is a log-variance, say so in the config:
model:
  outputs: { log-variance: ${JSON.stringify(output.name)} }`
    );
  return values.map((value) => Math.log(Math.max(convention === "sigma" ? value * value : value, SMALLEST_VARIANCE)));
}
var LARGEST_OUTPUT = 1e15;
function assertFinite(values, perImage, output) {
  let bad = 0;
  let first = -1;
  for (let i = 0; i < values.length; i++)
    if (!(Math.abs(values[i]) <= LARGEST_OUTPUT)) {
      if (first < 0) first = i;
      bad++;
    }
  if (bad > 0)
    throw new InputError(
      `${output.checkpoint}: output "${output.name}" holds ${bad} of ${values.length} values that are NaN or infinite (or beyond 1e15), first in image ${Math.floor(first / perImage)} of the batch. The checkpoint diverged in training, or its input is not on the scale it was trained on (model.input.range).`
    );
}

// src/inference/latent-shape.ts
function latentShape(shape, layout) {
  const sizes = shape.slice(1);
  const channels = layout === "nchw" ? sizes[0] : sizes.at(-1);
  return { channels, positions: sizes.reduce((total, size) => total * size, 1) / channels };
}

export {
  toModelScale,
  toImageScale,
  channelsLast,
  channelsFirst,
  toLogVariance,
  assertFinite,
  latentShape
};
