import { createRequire as __createRequire } from 'node:module';
import { fileURLToPath as __fileURLToPath } from 'node:url';
import { dirname as __pathDirname } from 'node:path';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __pathDirname(__filename);
import {
  InputError
} from "./chunk-5EUQZ6JQ.js";

// node_modules/simple-statistics/dist/simple-statistics.mjs
function sum(x) {
  if (x.length === 0) {
    return 0;
  }
  var sum2 = x[0];
  var correction = 0;
  var transition;
  if (typeof sum2 !== "number") {
    return Number.NaN;
  }
  for (var i = 1; i < x.length; i++) {
    if (typeof x[i] !== "number") {
      return Number.NaN;
    }
    transition = sum2 + x[i];
    if (Math.abs(sum2) >= Math.abs(x[i])) {
      correction += sum2 - transition + x[i];
    } else {
      correction += x[i] - transition + sum2;
    }
    sum2 = transition;
  }
  return sum2 + correction;
}
function mean(x) {
  if (x.length === 0) {
    throw new Error("mean requires at least one data point");
  }
  return sum(x) / x.length;
}
function sumNthPowerDeviations(x, n) {
  var meanValue = mean(x);
  var sum2 = 0;
  var tempValue;
  var i;
  if (n === 2) {
    for (i = 0; i < x.length; i++) {
      tempValue = x[i] - meanValue;
      sum2 += tempValue * tempValue;
    }
  } else {
    for (i = 0; i < x.length; i++) {
      sum2 += Math.pow(x[i] - meanValue, n);
    }
  }
  return sum2;
}
function sampleVariance(x) {
  if (x.length < 2) {
    throw new Error("sampleVariance requires at least two data points");
  }
  var sumSquaredDeviationsValue = sumNthPowerDeviations(x, 2);
  var besselsCorrection = x.length - 1;
  return sumSquaredDeviationsValue / besselsCorrection;
}
function quantileSorted(x, p) {
  var idx = (x.length - 1) * p;
  if (x.length === 0) {
    throw new Error("quantile requires at least one data point.");
  } else if (p < 0 || p > 1) {
    throw new Error("quantiles must be between 0 and 1");
  } else if (p === 1) {
    return x[x.length - 1];
  } else if (p === 0) {
    return x[0];
  } else if (idx % 1 !== 0) {
    var lower = Math.floor(idx);
    var upper = Math.ceil(idx);
    var fraction = idx - lower;
    return x[lower] + fraction * (x[upper] - x[lower]);
  } else {
    return x[idx];
  }
}
function medianSorted(sorted) {
  return quantileSorted(sorted, 0.5);
}
function shuffleInPlace(x, randomSource) {
  randomSource = randomSource || Math.random;
  var length = x.length;
  var temporary;
  var index;
  while (length > 0) {
    index = Math.floor(randomSource() * length--);
    temporary = x[length];
    x[length] = x[index];
    x[index] = temporary;
  }
  return x;
}
function shuffle(x, randomSource) {
  var sample = x.slice();
  return shuffleInPlace(sample, randomSource);
}
function variance(x) {
  if (x.length === 0) {
    throw new Error("variance requires at least one data point");
  }
  return sumNthPowerDeviations(x, 2) / x.length;
}
function standardDeviation(x) {
  if (x.length === 1) {
    return 0;
  }
  var v = variance(x);
  return Math.sqrt(v);
}
var BayesianClassifier = function BayesianClassifier2() {
  this.totalCount = 0;
  this.data = {};
};
BayesianClassifier.prototype.train = function train(item, category) {
  if (!this.data[category]) {
    this.data[category] = {};
  }
  for (var k in item) {
    var v = item[k];
    if (this.data[category][k] === void 0) {
      this.data[category][k] = {};
    }
    if (this.data[category][k][v] === void 0) {
      this.data[category][k][v] = 0;
    }
    this.data[category][k][v]++;
  }
  this.totalCount++;
};
BayesianClassifier.prototype.score = function score(item) {
  var odds = {};
  var category;
  for (var k in item) {
    var v = item[k];
    for (category in this.data) {
      if (odds[category] === void 0) {
        odds[category] = {};
      }
      if (this.data[category][k]) {
        odds[category][k + "_" + v] = (this.data[category][k][v] || 0) / this.totalCount;
      } else {
        odds[category][k + "_" + v] = 0;
      }
    }
  }
  var oddsSums = {};
  for (category in odds) {
    oddsSums[category] = 0;
    for (var combination in odds[category]) {
      oddsSums[category] += odds[category][combination];
    }
  }
  return oddsSums;
};
var g = 607 / 128;
var LOGSQRT2PI = Math.log(Math.sqrt(2 * Math.PI));
var SQRT_2PI$1 = Math.sqrt(2 * Math.PI);
function cumulativeDistribution(z2) {
  var sum2 = z2;
  var tmp = z2;
  for (var i = 1; i < 30; i++) {
    tmp *= z2 * z2 / (2 * i + 1);
    sum2 += tmp;
  }
  return Math.round((0.5 + sum2 / SQRT_2PI$1 * Math.exp(-z2 * z2 / 2)) * 1e4) / 1e4;
}
var standardNormalTable = [];
for (z = 0; z <= 3.09; z += 0.01) {
  standardNormalTable.push(cumulativeDistribution(z));
}
var z;
var SQRT_2PI = Math.sqrt(2 * Math.PI);
var PerceptronModel = function PerceptronModel2() {
  this.weights = [];
  this.bias = 0;
};
PerceptronModel.prototype.predict = function predict(features) {
  if (features.length !== this.weights.length) {
    return null;
  }
  var score2 = 0;
  for (var i = 0; i < this.weights.length; i++) {
    score2 += this.weights[i] * features[i];
  }
  score2 += this.bias;
  if (score2 > 0) {
    return 1;
  } else {
    return 0;
  }
};
PerceptronModel.prototype.train = function train2(features, label) {
  if (label !== 0 && label !== 1) {
    return null;
  }
  if (features.length !== this.weights.length) {
    this.weights = features.slice();
    this.bias = 1;
  }
  var prediction = this.predict(features);
  if (typeof prediction === "number" && prediction !== label) {
    var gradient = label - prediction;
    for (var i = 0; i < this.weights.length; i++) {
      this.weights[i] += gradient * features[i];
    }
    this.bias += gradient;
  }
  return this;
};

// src/inference/latent-shape.ts
function latentShape(shape, layout) {
  const sizes = shape.slice(1);
  const channels = layout === "nchw" ? sizes[0] : sizes.at(-1);
  return { channels, positions: sizes.reduce((total, size) => total * size, 1) / channels };
}

// src/inference/conventions.ts
var SMALLEST_VARIANCE = 2 ** -126;
function channelMaps({ range: [low, high], mean: mean2, std }, channels) {
  const perChannel = (value, key) => {
    if (!Array.isArray(value)) return new Array(channels).fill(value);
    if (value.length === channels) return value;
    if (value.length === 1) return new Array(channels).fill(value[0]);
    throw new InputError(
      `model.input.${key} has ${value.length} values, but the model has ${channels} channel${channels === 1 ? "" : "s"}. Give one number, or one a channel.`
    );
  };
  const means = perChannel(mean2, "mean");
  const stds = perChannel(std, "std");
  if (stds.some((value) => value === 0)) throw new InputError("model.input.std must not be 0.");
  return means.map((value, c) => ({ scale: (high - low) / stds[c], offset: (low - value) / stds[c] }));
}
function toModelScale(pixels, channels, plane, settings) {
  const maps = channelMaps(settings, channels);
  const scaled = new Float32Array(pixels.length);
  for (let start = 0, c = 0; start < pixels.length; start += plane, c = (c + 1) % channels) {
    const { scale, offset } = maps[c];
    for (let i = start; i < start + plane; i++) scaled[i] = pixels[i] * scale + offset;
  }
  return scaled;
}
function toImageScale(values, channels, plane, settings) {
  const maps = channelMaps(settings, channels);
  const pixels = new Float32Array(values.length);
  for (let start = 0, c = 0; start < values.length; start += plane, c = (c + 1) % channels) {
    const { scale, offset } = maps[c];
    for (let i = start; i < start + plane; i++) pixels[i] = (values[i] - offset) / scale;
  }
  return pixels;
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

export {
  sampleVariance,
  quantileSorted,
  medianSorted,
  shuffle,
  standardDeviation,
  latentShape,
  toModelScale,
  toImageScale,
  channelsLast,
  channelsFirst,
  toLogVariance,
  assertFinite
};
