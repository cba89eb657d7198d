import { createRequire as __createRequire } from 'node:module';
import { fileURLToPath as __fileURLToPath } from 'node:url';
import { dirname as __pathDirname } from 'node:path';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __pathDirname(__filename);
import {
  assertFinite,
  channelsFirst,
  channelsLast,
  latentShape,
  toImageScale,
  toLogVariance,
  toModelScale
} from "./chunk-NTZ4ERWG.js";
import {
  engineCall
} from "./chunk-A2FSA26U.js";
import {
  quantileSorted
} from "./chunk-BTNM52I6.js";
import {
  closest
} from "./chunk-LDX5YYGH.js";
import {
  InputError
} from "./chunk-5EUQZ6JQ.js";

// src/inference/matching/output-names.ts
var IGNORED = /^(z|latents?|codes?|zs|samples?|sampled|eps|epsilon|noise|kl|kld|kldivergence|loss|elbo|mse|error|scores?|labels?)$/;
var FIGURE = /^(kl|kld|loss|elbo|mse|error|score|squared|absolute)$/;
function roleOfName(name) {
  const scopes = name.replace(/:\d+$/, "").split(/[/:]/).filter((scope) => scope !== "");
  for (const scope of scopes.reverse()) {
    const role = roleOfScope(scope);
    if (role !== null) return role;
  }
  return null;
}
function roleOfScope(scope) {
  const words = scope.replace(/([a-z])([A-Z])/g, "$1_$2").toLowerCase().split(/[^a-z0-9]+/).filter((word) => word !== "");
  while (words.length > 1 && /^\d+$/.test(words.at(-1))) words.pop();
  const joined2 = words.join("");
  if (words.some((word) => /^(x?recon|xhat|decoded)/.test(word)) || /(^|x)hat$/.test(joined2)) return "reconstruction";
  if (/(log|ln)(var|sigma2|sigmasq|std2|stdsq)/.test(joined2)) return "log-variance";
  if (/(log|ln)(sigma|std|scale)/.test(joined2)) return "log-sigma";
  if (/(sigma|std)(2|sq|squared?)$/.test(joined2)) return "variance";
  if (words.some((word) => /^z?(sigmas?|stds?|stddev)$/.test(word))) return "sigma";
  if (words.some((word) => /^z?(vars?|variances?)$/.test(word))) return "variance";
  if (words.some((word) => /^z?(mus?|means?)\d*$/.test(word)))
    return words.some((word) => FIGURE.test(word)) ? "ignored" : "mu";
  return words.some((word) => IGNORED.test(word)) ? "ignored" : null;
}

// src/inference/matching/context.ts
var withoutIndex = (name) => name.replace(/:\d+$/, "");
function findConfigured(tensors, key, { settings, checkpoint }) {
  const wanted = settings[key];
  if (wanted === void 0) return null;
  const found = tensors.find(({ name }) => name === wanted) ?? tensors.find(({ name }) => withoutIndex(name) === wanted);
  if (found) return found;
  const names = tensors.map(({ name }) => name);
  throw new InputError(
    `${checkpoint}: model.outputs.${key} names "${wanted}", but ` + (names.length === 0 ? "the model has no further output." : `the outputs are ${names.map((name) => `"${name}"`).join(", ")}. Did you mean "${closest(wanted, names)}"?`)
  );
}
function withoutConfigured(tensors, { settings }) {
  const configured2 = new Set(Object.values(settings));
  return tensors.filter(({ name }) => !configured2.has(name) && !configured2.has(withoutIndex(name)));
}
var isNamed = ({ name }) => roleOfName(name) !== null;
function sameShape(a, b) {
  return a.shape.length === b.shape.length && a.shape.every((size, i) => size === b.shape[i]);
}
function shapeText({ shape }, { inputShape }) {
  return `[${shape.map((size, i) => i === 0 && size === inputShape[0] ? "N" : size).join(",")}]`;
}
function candidates(tensors, context) {
  const outputs = tensors.map((tensor) => `"${tensor.name}" ${shapeText(tensor, context)}`).join(", ");
  return `Input: [N,${context.inputShape.slice(1).join(",")}]; outputs: ${outputs}.`;
}
function ambiguous(what, tensors, context) {
  return new InputError(
    `${context.checkpoint}: cannot tell which output is ${what}. ${candidates(tensors, context)}
Name them in the config (sigma: NAME or variance: NAME instead of log-variance where it is one):
model:
  outputs: { reconstruction: NAME, mu: NAME, log-variance: NAME }`
  );
}

// src/inference/matching/match-reconstruction.ts
function matchReconstruction(tensors, context) {
  const configured2 = findConfigured(tensors, "reconstruction", context);
  if (configured2) {
    if (reconstructionLayout(configured2.shape, context) === null)
      throw new InputError(
        `${context.checkpoint}: the configured reconstruction "${configured2.name}" has the shape ${shapeText(configured2, context)}, but the input is [N,${context.inputShape.slice(1).join(",")}].`
      );
    return { value: configured2, by: "configuration" };
  }
  const fitting = withoutConfigured(tensors, context).filter(
    ({ shape }) => reconstructionLayout(shape, context) !== null
  );
  const named = fitting.filter(({ name }) => roleOfName(name) === "reconstruction");
  if (named.length === 1) return { value: named[0], by: "name" };
  const unnamed = tensors.length === 1 ? fitting : fitting.filter((tensor) => !isNamed(tensor));
  const images = unnamed.filter((tensor) => isImageShaped(tensor, context));
  const pool = named.length > 1 ? named : images.length > 0 ? images : unnamed;
  if (pool.length === 1) return { value: pool[0], by: "shape" };
  if (pool.length > 1) throw ambiguous("the reconstruction", tensors, context);
  throw new InputError(
    `${context.checkpoint}: no output can be the reconstruction of the input. ${candidates(tensors, context)}
Export the decoder's image as an output named "recon", or name it in the config:
model:
  outputs: { reconstruction: NAME }`
  );
}
function isImageShaped({ shape }, context) {
  return shape.length === 4 && reconstructionLayout(shape, context) !== null;
}
function reconstructionLayout(shape, { inputShape, layout }) {
  const equals = (other) => shape.length === other.length && shape.every((size, i) => size === other[i]);
  if (equals(inputShape)) return layout;
  const [count, a, b, c] = inputShape;
  if (equals(layout === "nchw" ? [count, b, c, a] : [count, c, a, b])) return layout === "nchw" ? "nhwc" : "nchw";
  return equals([count, a * b * c]) ? layout : null;
}

// src/inference/matching/spread-convention.ts
function conventionOfValues(mu, spread) {
  if (spread.values.some((value) => value < 0)) return { convention: "log-variance", guessed: false };
  const asSigma = Math.abs(medianTotalVariance(mu, spread, (value) => value * value) - 1);
  const asVariance = Math.abs(medianTotalVariance(mu, spread, (value) => value) - 1);
  return { convention: asSigma <= asVariance ? "sigma" : "variance", guessed: true };
}
function isSignedBesidePositive(mu, spread) {
  return mu.values.length >= 8 && mu.values.some((value) => value < 0) && mu.values.some((value) => value > 0) && spread.values.every((value) => value > 0);
}
function medianTotalVariance(mu, spread, variance) {
  const images = mu.shape[0];
  const units = mu.values.length / images;
  const totals = Array.from({ length: units }, (_, unit) => {
    let sum = 0;
    let squares = 0;
    let spreads = 0;
    for (let image = 0; image < images; image++) {
      const value = mu.values[image * units + unit];
      sum += value;
      squares += value * value;
      spreads += variance(spread.values[image * units + unit]);
    }
    return squares / images - (sum / images) ** 2 + spreads / images;
  });
  return quantileSorted(
    totals.sort((a, b) => a - b),
    0.5
  );
}

// src/inference/matching/match-code.ts
var CONVENTIONS = ["log-variance", "log-sigma", "sigma", "variance"];
function matchCode(tensors, context) {
  const usable = tensors.filter((tensor) => isCode(tensor, context));
  const mu = configuredMu(tensors, context) ?? namedMu(usable, context) ?? sampledMu(usable, context);
  const spread = configuredSpread(tensors, context) ?? namedSpread(usable, mu, context) ?? sampledSpread(usable, mu, context);
  if (mu && spread) return { mu, spread: spreadOf(mu.value, spread, tensors, context) };
  const open = withoutConfigured(usable, context).filter((tensor) => !isNamed(tensor));
  if (mu) return { mu, spread: spreadByShape(mu.value, open, tensors, context) };
  if (spread) {
    const own = tensors.find(({ name }) => name === spread.value.name);
    const alike = open.filter((tensor) => sameShape(tensor, own));
    if (alike.length !== 1) throw ambiguous("mu", tensors, context);
    return { mu: { value: alike[0], by: "shape" }, spread };
  }
  return unnamedCode(open, tensors, context);
}
function unnamedCode(open, tensors, context) {
  if (open.length === 0) return { mu: null, spread: null };
  if (open.length === 1) return { mu: { value: open[0], by: "shape" }, spread: null };
  const [first, second] = open;
  if (open.length === 2 && sameShape(first, second)) {
    for (const [mu, spread] of [
      [first, second],
      [second, first]
    ])
      if (isSignedBesidePositive(mu, spread)) {
        const value = { name: spread.name, ...conventionOfValues(mu, spread), guessed: true };
        return { mu: { value: mu, by: "values" }, spread: { value, by: "values" } };
      }
  }
  throw ambiguous("mu and which the log-variance", tensors, context);
}
function spreadByShape(mu, open, tensors, context) {
  const alike = open.filter((tensor) => sameShape(tensor, mu));
  if (alike.length > 1) throw ambiguous("the log-variance, sigma or variance", tensors, context);
  if (alike.length === 0) return null;
  const value = { name: alike[0].name, ...conventionOfValues(mu, alike[0]) };
  return { value, by: "shape" };
}
function configuredMu(tensors, context) {
  const tensor = findConfigured(tensors, "mu", context);
  if (tensor && !hasRows(tensor, context))
    throw new InputError(
      `${context.checkpoint}: the configured mu "${tensor.name}" has the shape ${shapeText(tensor, context)}; one row an image is needed.`
    );
  return tensor && { value: tensor, by: "configuration" };
}
function configuredSpread(tensors, context) {
  for (const convention of ["log-variance", "sigma", "variance"]) {
    const tensor = findConfigured(tensors, convention, context);
    if (tensor) return { value: { name: tensor.name, convention, guessed: false }, by: "configuration" };
  }
  return null;
}
function namedMu(tensors, context) {
  const named = withoutConfigured(tensors, context).filter(({ name }) => roleOfName(name) === "mu");
  const codes = named.length > 1 ? named.filter((tensor) => !isImageShaped(tensor, context)) : named;
  if (codes.length > 1) throw ambiguous("mu", tensors, context);
  return codes.length === 1 ? { value: codes[0], by: "name" } : null;
}
function namedSpread(tensors, mu, context) {
  const free = withoutConfigured(tensors, context);
  const fitting = mu ? free.filter((tensor) => sameShape(tensor, mu.value)) : free;
  for (const pool of [fitting, free.filter((tensor) => !isImageShaped(tensor, context))])
    for (const convention of CONVENTIONS) {
      const named = pool.filter(({ name }) => roleOfName(name) === convention);
      if (named.length > 1) throw ambiguous(`the ${convention}`, tensors, context);
      if (named.length === 1) {
        const [{ name }] = named;
        const own = context.heads?.spreads[name] ?? convention;
        return { value: { name, convention: own, guessed: false }, by: "name" };
      }
    }
  return null;
}
function sampledMu(tensors, context) {
  const unnamed = withoutConfigured(tensors, context).filter((tensor) => !isNamed(tensor));
  const found = unnamed.filter(({ name }) => context.heads?.mus.includes(name));
  return found.length === 1 ? { value: found[0], by: "graph" } : null;
}
function sampledSpread(tensors, mu, context) {
  const unnamed = withoutConfigured(tensors, context).filter((tensor) => !isNamed(tensor) && tensor !== mu?.value);
  for (const convention of CONVENTIONS) {
    const found = unnamed.find(({ name }) => context.heads?.spreads[name] === convention);
    if (found) return { value: { name: found.name, convention, guessed: false }, by: "graph" };
  }
  return null;
}
function spreadOf(mu, spread, tensors, context) {
  const { checkpoint } = context;
  const { name, convention } = spread.value;
  const tensor = tensors.find((other) => other.name === name);
  if (tensor === mu) throw new InputError(`${checkpoint}: the config names "${name}" both as mu and as ${convention}.`);
  if (!sameShape(tensor, mu))
    throw new InputError(
      `${checkpoint}: mu "${mu.name}" is ${shapeText(mu, context)}, but the ${convention} "${name}" is ${shapeText(tensor, context)}; both need one value a latent unit. Name the right outputs in the config (model.outputs).`
    );
  return spread;
}
var hasRows = ({ shape }, { inputShape }) => shape.length >= 2 && shape[0] === inputShape[0];
function isCode(tensor, context) {
  if (!hasRows(tensor, context) || tensor.values.length === 0) return false;
  const role = roleOfName(tensor.name);
  if (role === null) return !isImageShaped(tensor, context);
  return role !== "ignored" && role !== "reconstruction";
}

// src/inference/match-outputs.ts
function matchOutputs(tensors, context) {
  const reconstruction = matchReconstruction(tensors, context);
  const rest = tensors.filter((tensor) => tensor !== reconstruction.value);
  return combine(reconstruction, matchCode(rest, context), context);
}
function matchPair(encoder, decoder, context) {
  return combine(matchReconstruction(decoder, context), matchCode(encoder, context), context);
}
function matchMu(encoder, context) {
  const { mu } = matchCode(encoder, context);
  if (mu) return mu.value;
  throw new InputError(
    `${context.checkpoint}: the encoder has no output that can be mu. ${candidates(encoder, context)}`
  );
}
function combine(reconstruction, { mu, spread }, context) {
  const guess = spread?.value.guessed ? ", a guess from its values" : "";
  const parts = [
    `reconstruction = "${reconstruction.value.name}" (by ${reconstruction.by})`,
    mu ? `mu = "${mu.value.name}" (by ${mu.by})` : "no mu",
    spread ? `${spread.value.convention} = "${spread.value.name}" (by ${spread.by}${guess})` : "no log-variance, sigma or variance"
  ];
  return {
    outputs: {
      reconstruction: reconstruction.value.name,
      mu: mu?.value.name ?? null,
      spread: spread?.value ?? null,
      how: `Outputs taken: ${parts.join(", ")}.`
    },
    latent: mu ? latentShape(mu.value.shape, context.layout) : null,
    reconstructionLayout: reconstructionLayout(reconstruction.value.shape, context) ?? context.layout
  };
}

// src/inference/model-outputs.ts
function toModelOutputs(tensors, match, batch, layout, settings, checkpoint) {
  const { outputs, latent, reconstructionLayout: reconstructionLayout2 } = match;
  const plane = batch.height * batch.width;
  const { encoder, decoder } = Array.isArray(tensors) ? { encoder: tensors, decoder: tensors } : tensors;
  for (const { name, values } of Array.isArray(tensors) ? tensors : [...encoder, ...decoder]) {
    assertFinite(values, values.length / batch.count, { checkpoint, name });
  }
  const take = (from, name) => {
    return from.find((other) => other.name === name) ?? null;
  };
  const code = (tensor) => layout === "nhwc" && latent !== null ? channelsFirst(tensor.values, latent.channels, latent.positions) : tensor.values;
  const image = take(decoder, outputs.reconstruction);
  const mu = take(encoder, outputs.mu);
  const spread = take(encoder, outputs.spread?.name ?? null);
  return {
    reconstruction: image && toImageScale(
      reconstructionLayout2 === "nhwc" ? channelsFirst(image.values, batch.channels, plane) : image.values,
      batch.channels,
      plane,
      settings
    ),
    mu: mu && code(mu),
    logVariance: spread && toLogVariance(code(spread), outputs.spread.convention, { checkpoint, name: spread.name })
  };
}

// src/inference/graph/code-decoder.ts
function codeDecoder(decode, { match, muShape, layout, settings, checkpoint }) {
  const { channels, positions } = match.latent;
  return async (batch, z) => {
    const values = layout === "nhwc" ? channelsLast(z, channels, positions) : z;
    const code = { name: match.outputs.mu, shape: [batch.count, ...muShape.slice(1)], values };
    const decoder = await decode(batch, code);
    return toModelOutputs({ encoder: [], decoder }, match, batch, layout, settings, checkpoint).reconstruction;
  };
}

// src/inference/graph/graph-session.ts
var FEEDABLE = ["float32", "uint8", "float16", "float64"];
function isFeedable(elementType) {
  return FEEDABLE.includes(elementType);
}

// src/inference/graph/model-inputs.ts
function chooseInputs(inputs, settings, path, { layout = null, decoderInputs = [] } = {}) {
  const image = configured(inputs, settings.inputs.image, "image", path) ?? onlyImage(inputs, path);
  if (!isFeedable(image.elementType)) throw wrongType(image, path);
  const name = settings.inputs.condition;
  const isDecoders = !inputs.some((input) => input.name === name) && decoderInputs.some((input) => input.name === name);
  const condition = configured(inputs, isDecoders ? void 0 : name, "condition", path) ?? onlyCondition(inputs, image);
  const unused = inputs.filter((input) => input !== image && input !== condition);
  if (unused.length > 0)
    throw new InputError(
      `${path}: nothing is known to feed the input ${describe(unused[0])} with. Export the model with the image (and, for a conditional VAE, a one-hot condition [N,k]) as its only inputs; noise belongs inside, or better: decode mu.`
    );
  if (condition && conditionLength(condition) === null)
    throw new InputError(
      `${path}: the condition ${describe(condition)} must have the shape [N,k] with a fixed k and be float. Export it so.`
    );
  return { image: withGeometry(image, settings, layout, path), condition };
}
function conditionLength({ shape, elementType }) {
  return shape?.length === 2 && elementType !== "uint8" && isFeedable(elementType) ? shape[1] : null;
}
function describe({ name, shape }) {
  return `"${name}" ${shape === null ? "of unknown rank" : `[${shape.map((size) => size ?? "?").join(",")}]`}`;
}
function configured(inputs, wanted, key, path) {
  if (wanted === void 0) return null;
  const found = inputs.find(({ name }) => name === wanted);
  if (found) return found;
  const all = inputs.map(({ name }) => name);
  throw new InputError(
    `${path}: model.inputs.${key} names "${wanted}", but the model has ${all.map((name) => `"${name}"`).join(", ")}. Did you mean "${closest(wanted, all)}"?`
  );
}
function onlyImage(inputs, path) {
  const images = inputs.filter(({ shape }) => shape === null || shape.length === 4);
  if (images.length === 1) return images[0];
  const listed = inputs.map(describe).join(", ");
  if (images.length > 1)
    throw new InputError(
      `${path}: which input takes the image? ${listed}. Say so in the config:
model:
  inputs: { image: NAME }`
    );
  throw new InputError(
    `${path}: no input takes images [N,C,H,W] or [N,H,W,C] (inputs: ${listed || "none"}). Export the model with an image as its input.`
  );
}
function onlyCondition(inputs, image) {
  const others = inputs.filter((input) => input !== image && !/^(eps|epsilon|noise)/i.test(input.name));
  const flat = others.filter(({ shape }) => shape?.length === 2);
  return flat.length === 1 ? flat[0] : null;
}
function withGeometry(image, { input: settings }, usual, path) {
  const { shape } = image;
  if (shape !== null && shape.length !== 4)
    throw new InputError(
      `${path}: the input ${describe(image)} is not an image [N,C,H,W] or [N,H,W,C]. Export the model with an image as its input.`
    );
  const layout = settings.layout === "auto" ? layoutOf(image, usual, path) : settings.layout;
  const [channels, height, width] = shape === null ? [null, null, null] : layout === "nchw" ? shape.slice(1) : [shape[3], shape[1], shape[2]];
  if (channels !== null && channels !== 1 && channels !== 3)
    throw new InputError(
      `${path}: the input ${describe(image)} has ${channels} channels in ${layout.toUpperCase()} order; images have 1 (grey) or 3 (RGB). Check model.input.layout.`
    );
  return { ...image, layout, channels, height, width };
}
function layoutOf(image, usual, path) {
  const isChannels = (size) => size === 1 || size === 3;
  const [first, last] = [isChannels(image.shape?.[1]), isChannels(image.shape?.[3])];
  if (first !== last) return first ? "nchw" : "nhwc";
  const sizes = image.shape?.slice(1) ?? [null];
  if (!first && sizes.every((size) => size !== null))
    throw new InputError(
      `${path}: the input ${describe(image)} has neither 1 (grey) nor 3 (RGB) channels. Only such images can be fed.`
    );
  if (usual !== null) return usual;
  throw new InputError(
    `${path}: the input ${describe(image)} can be NCHW (channels first) or NHWC (channels last). Say which in the config:
model:
  input: { layout: nchw }`
  );
}
function wrongType(input, path) {
  return new InputError(
    `${path}: the input ${describe(input)} takes ${input.elementType}. Export the model with a float32 input.`
  );
}

// src/inference/graph/decoder-inputs.ts
var CODE = /^(z|latents?|codes?|mu|samples?)([^a-z]|$)/i;
var CONDITION = /^(c|cond|condition|y|labels?|class|onehot|one_hot)([^a-z]|$)/i;
function chooseDecoderInputs(inputs, { inputs: { condition: configured2 } }, path) {
  const listed = inputs.map(describe).join(", ");
  if (inputs.length === 0 || inputs.length > 2)
    throw new InputError(
      `${path}: a decoder takes the code and, for a conditional VAE, a condition [N,k]; this one takes ${listed || "nothing"}. Export it so, or export encoder and decoder as one graph.`
    );
  const [code, condition = null] = inputs.length === 1 ? inputs : twoInputs(inputs, configured2, path);
  if (!isFeedable(code.elementType) || code.elementType === "uint8")
    throw new InputError(
      `${path}: the code ${describe(code)} is ${code.elementType}. Export the decoder with a float32 code.`
    );
  if (condition && conditionLength(condition) === null)
    throw new InputError(
      `${path}: the condition ${describe(condition)} must have the shape [N,k] with a fixed k and be float. Export it so.`
    );
  return { code, condition };
}
function twoInputs(inputs, configured2, path) {
  const rules = [
    ({ name }) => name !== configured2 && inputs.some((other) => other.name === configured2),
    ({ name }) => CODE.test(name),
    ({ name }) => !CONDITION.test(name),
    ({ shape }) => shape !== null && shape.length > 2
  ];
  for (const isCode3 of rules) {
    const codes = inputs.filter(isCode3);
    if (codes.length === 1) return [codes[0], inputs.find((input) => input !== codes[0])];
  }
  throw new InputError(
    `${path}: which input of the decoder takes the condition? ${inputs.map(describe).join(", ")}. Say so in the config:
model:
  inputs: { condition: NAME }`
  );
}
function codeFeed(mu, input, path) {
  const [count, ...own] = mu.shape;
  const wanted = input.shape?.slice(1) ?? own;
  const alike = wanted.length === own.length && wanted.every((size, i) => size === null || size === own[i]);
  if (alike) return { input, shape: mu.shape, values: mu.values };
  const units = own.reduce((total, size) => total * size, 1);
  const fixed = wanted.filter((size) => size !== null);
  if (fixed.length === wanted.length && fixed.reduce((total, size) => total * size, 1) === units)
    return { input, shape: [count, ...fixed], values: mu.values };
  throw new InputError(
    `${path}: the decoder takes a code ${describe(input)}, but the encoder's mu "${mu.name}" is [N,${own.join(",")}]. Are the two halves from the same training?`
  );
}

// src/inference/graph/image-feed.ts
function imageFeed(batch, input, settings, path) {
  const { count, channels, height, width } = batch;
  const fits = (own, given) => own === null || own === given;
  if (!fits(input.channels, channels) || !fits(input.height, height) || !fits(input.width, width))
    throw new InputError(
      `${path}: the model takes images of ${input.channels ?? "any"} channels, ${input.width ?? "any"}x${input.height ?? "any"} pixels, but was given ${channels} channels, ${width}x${height}. Check model.input.size and model.input.channels.`
    );
  const scaled = toModelScale(batch.pixels, channels, height * width, settings);
  const values = input.layout === "nhwc" ? channelsLast(scaled, channels, height * width) : scaled;
  if (input.elementType === "uint8") assertBytes(values, input, path);
  const shape = input.layout === "nhwc" ? [count, height, width, channels] : [count, channels, height, width];
  return { input, shape, values };
}
function conditionFeed(batch, input, path) {
  const length = conditionLength(input);
  if (batch.condition === null || batch.condition.length !== batch.count * length)
    throw new InputError(
      `${path}: the model takes a condition of ${length} values an image ("${input.name}"), but none was given.`
    );
  return { input, shape: [batch.count, length], values: batch.condition };
}
function assertBytes(values, { name }, path) {
  const isByteScale = values.every((value) => value >= -0.5 && value < 255.5) && values.some((value) => value > 1.001);
  if (!isByteScale && values.some((value) => value !== 0))
    throw new InputError(
      `${path}: the input "${name}" takes uint8, so its range is 0 to 255. Set it in the config:
model:
  input: { range: [0, 255] }`
    );
}

// src/inference/graph/run-in-batches.ts
async function runInBatches(session, feeds) {
  const run = (some) => engineCall(session.path, () => session.run(some));
  const count = feeds[0].shape[0];
  const fixed = feeds.map(({ input }) => input.shape?.[0] ?? null).find((size) => size !== null) ?? null;
  if (fixed === null || fixed === count) return ofImages(await run(feeds), count, session);
  const parts = [];
  for (let start = 0; start < count; start += fixed) {
    const outputs = await run(feeds.map((feed) => part(feed, start, fixed)));
    parts.push(ofImages(outputs, fixed, session));
  }
  return parts[0].map(
    ({ name, shape }, output) => joined(
      name,
      shape,
      parts.map((outputs) => outputs[output].values),
      count
    )
  );
}
function ofImages(outputs, count, { path }) {
  const usable = outputs.filter(({ shape }) => shape.length >= 2 && shape[0] === count);
  if (usable.length === 0)
    throw new InputError(
      `${path}: no output has one row an image (${count} were fed; outputs: ${outputs.map(({ name, shape }) => `"${name}" [${shape.join(",")}]`).join(", ") || "none of real numbers"}). Export it with a dynamic batch axis for inputs and outputs.`
    );
  return usable;
}
function part({ input, shape, values }, start, size) {
  const perImage = values.length / shape[0];
  const filled = new Float32Array(size * perImage);
  for (let i = 0; i < size; i++) {
    const image = Math.min(start + i, shape[0] - 1);
    filled.set(values.subarray(image * perImage, (image + 1) * perImage), i * perImage);
  }
  return { input, shape: [size, ...shape.slice(1)], values: filled };
}
function joined(name, [size, ...rest], parts, count) {
  const perImage = parts[0].length / size;
  const values = new Float32Array(count * perImage);
  parts.forEach(
    (outputs, i) => values.set(outputs.subarray(0, Math.min(size, count - i * size) * perImage), i * size * perImage)
  );
  return { name, shape: [count, ...rest], values };
}

// src/inference/graph/own-decoder.ts
async function openOwnDecoder({ open }, path, feed) {
  if (typeof open === "string") return open;
  try {
    const { session, code } = await engineCall(path, open);
    const others = session.inputs.filter((input) => input !== code);
    return {
      decode: (batch, { shape, values }) => runInBatches(session, [{ input: code, shape, values }, ...others.map((input) => feed(input, batch))]),
      release: () => session.release()
    };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return `The part of the graph behind the code does not run on its own: ${error.message}`;
  }
}

// src/inference/graph/open-model.ts
async function openModel(open, checkpoint, settings) {
  const sessions = [];
  try {
    for (const one of open) sessions.push(await engineCall(checkpoint.name, one));
    return toModel(sessions[0], sessions[1] ?? null, checkpoint, settings);
  } catch (error) {
    for (const session of sessions) await session.release();
    throw error;
  }
}
function toModel(session, decoder, checkpoint, settings) {
  const { image, condition } = chooseInputs(session.inputs, settings.model, session.path, {
    layout: session.layout,
    decoderInputs: decoder?.inputs
  });
  const decoderInputs = decoder && chooseDecoderInputs(decoder.inputs, settings.model, decoder.path);
  const anyCondition = condition ?? decoderInputs?.condition ?? null;
  const sampling = [session, decoder].filter((one) => one !== null).filter(({ samples }) => samples !== false);
  let known = null;
  let own = null;
  const feedImage = (batch) => imageFeed(batch, image, settings.model.input, session.path);
  async function encode(batch, feed) {
    return runInBatches(session, condition ? [feed, conditionFeed(batch, condition, session.path)] : [feed]);
  }
  async function decode(batch, mu) {
    const { code, condition: decoderCondition } = decoderInputs;
    const feed = codeFeed(mu, code, decoder.path);
    return runInBatches(
      decoder,
      decoderCondition ? [feed, conditionFeed(batch, decoderCondition, decoder.path)] : [feed]
    );
  }
  async function execute(batch) {
    const feed = feedImage(batch);
    const encoder = await encode(batch, feed);
    const context = {
      checkpoint: checkpoint.name,
      settings: settings.model.outputs,
      inputShape: feed.shape,
      layout: image.layout,
      heads: session.heads
    };
    if (decoder === null) {
      const match = known?.match ?? matchOutputs(encoder, context);
      known ??= { match, ...wayFromCode2(encoder, match) };
      return { tensors: encoder, match };
    }
    const mu = encoder.find(({ name }) => name === known?.match.outputs.mu) ?? matchMu(encoder, context);
    const decoded = await decode(batch, mu);
    known ??= { match: matchPair(encoder, decoded, context), muShape: mu.shape, part: null, skips: [] };
    return { tensors: { encoder, decoder: decoded }, match: known.match };
  }
  function wayFromCode2(tensors, { outputs }) {
    const { mu, reconstruction, spread } = outputs;
    const muShape = tensors.find(({ name }) => name === mu)?.shape ?? [];
    if (mu === null) return { muShape, part: null, skips: null };
    const names = { image: image.name, mu, spread: spread?.name ?? null, reconstruction };
    const part2 = session.decoderPart(names, [image.shape?.[0] ?? null, ...muShape.slice(1)]);
    return { muShape, part: part2, skips: part2.skips };
  }
  async function openDecoder() {
    if (known === null) throw new Error("the outputs are not known before the first run");
    const { match, muShape, part: part2 } = known;
    const facts = {
      match,
      muShape,
      layout: image.layout,
      settings: settings.model.input,
      checkpoint: checkpoint.name
    };
    if (decoder !== null) return codeDecoder(decode, facts);
    if (part2 === null) return "The model exports no code (mu).";
    own ??= await openOwnDecoder(
      part2,
      session.path,
      (input, batch) => input.name === image.name ? feedImage(batch) : conditionFeed(batch, input, session.path)
    );
    return typeof own === "string" ? own : codeDecoder(own.decode, facts);
  }
  return {
    get engine() {
      return session.engine;
    },
    get device() {
      return session.device ?? "cpu";
    },
    get deviceNotes() {
      return [...session.deviceNotes ?? []];
    },
    input: {
      channels: image.channels,
      height: image.height,
      width: image.width,
      layout: image.layout,
      condition: anyCondition && conditionLength(anyCondition)
    },
    get outputs() {
      return known?.match.outputs ?? { reconstruction: null, mu: null, spread: null, how: "Not run yet." };
    },
    get latent() {
      return known?.match.latent ?? null;
    },
    samples: anySamples(session.samples, decoder?.samples ?? false),
    noiseTakenOut: sampling.length > 0 && sampling.every(({ noiseTakenOut }) => noiseTakenOut === true),
    get skips() {
      return known?.skips ?? null;
    },
    async run(batch) {
      const { tensors, match } = await execute(batch);
      return toModelOutputs(tensors, match, batch, image.layout, settings.model.input, checkpoint.name);
    },
    decoder: openDecoder,
    async dispose() {
      await session.release();
      await decoder?.release();
      if (own !== null && typeof own !== "string") await own.release();
    }
  };
}
function anySamples(a, b) {
  if (a === true || b === true) return true;
  return a === null || b === null ? null : false;
}

// src/inference/graph/surgery/aliases-of.ts
function aliasesOf(tensor, index) {
  const aliases = [{ tensor, steps: [] }];
  for (let operation = index.producer(tensor); operation?.kind === "pass"; operation = index.producer(operation.input[0]))
    aliases.push({ tensor: operation.input[0], steps: [operation, ...aliases.at(-1).steps] });
  return aliases;
}

// src/inference/graph/surgery/graph-index.ts
var GraphIndex = class {
  #operations;
  #producers = /* @__PURE__ */ new Map();
  constructor({ operations }) {
    this.#operations = operations;
    for (const operation of operations)
      for (const name of operation.output) if (name !== "") this.#producers.set(name, operation);
  }
  /** Undefined for inputs and weights. */
  producer(tensor) {
    return this.#producers.get(tensor);
  }
  /**
   * The tensors whose values depend on one of `sources` (these included), except by way of a tensor in `without`. In the
   * order of the graph.
   */
  dependents(sources, without = /* @__PURE__ */ new Set()) {
    const reached = /* @__PURE__ */ new Set();
    for (const source of sources) if (!without.has(source)) reached.add(source);
    for (const { kind, takes, output } of this.#operations) {
      if (kind === "shape" || !takes.some((name) => reached.has(name))) continue;
      for (const name of output) if (name !== "" && !without.has(name)) reached.add(name);
    }
    return reached;
  }
  /** The operations that computing `tensor` takes, in the graph's order, if the tensors in `given` are fed. */
  ancestors(tensor, given = /* @__PURE__ */ new Set()) {
    const needed = /* @__PURE__ */ new Set();
    const open = [tensor];
    for (let name = open.pop(); name !== void 0; name = open.pop()) {
      const operation = given.has(name) ? void 0 : this.producer(name);
      if (operation === void 0 || needed.has(operation)) continue;
      needed.add(operation);
      open.push(...operation.takes);
    }
    return this.#operations.filter((operation) => needed.has(operation));
  }
};

// src/inference/graph/surgery/read-heads.ts
var EXP = { "log-variance": "variance", "log-sigma": "sigma" };
var LOG = { variance: "log-variance", sigma: "log-sigma" };
function readHeads(graph, noise) {
  const index = new GraphIndex(graph);
  const ofImage = index.dependents(graph.inputs.map(({ tensor }) => tensor));
  const conventions = /* @__PURE__ */ new Map();
  const means = /* @__PURE__ */ new Set();
  for (const tensor of noise) {
    const ofNoise = index.dependents([tensor]);
    const fromImage = (name) => ofImage.has(name) && !ofNoise.has(name);
    const partner = (kind) => {
      const operation = graph.operations.find(
        ({ kind: own, input }) => own === kind && input.some((name) => ofNoise.has(name)) && input.some(fromImage)
      );
      return operation?.input.find(fromImage);
    };
    const [sigma, mean] = [partner("multiply"), partner("add")];
    if (sigma !== void 0) readBackwards(sigma, "sigma", graph, index, conventions);
    if (mean !== void 0) for (const alias of aliasesOf(mean, index)) means.add(alias.tensor);
  }
  const spreads = graph.outputs.flatMap(({ name, tensor }) => {
    const convention = conventionOf(tensor, graph, index, conventions);
    return convention === null ? [] : [[name, convention]];
  });
  const mus = graph.outputs.filter(({ tensor }) => aliasesOf(tensor, index).some((alias) => means.has(alias.tensor)));
  return { mus: mus.map(({ name }) => name), spreads: Object.fromEntries(spreads) };
}
function readBackwards(tensor, convention, graph, index, found) {
  found.set(tensor, convention);
  const operation = index.producer(tensor);
  if (operation === void 0) return;
  const { kind, input } = operation;
  const on = (next, from = input[0]) => readBackwards(from, next, graph, index, found);
  if (kind === "pass" || kind === "clip") return on(convention);
  if (kind === "exp" && convention === "sigma") return on("log-sigma");
  if (kind === "exp" && convention === "variance") return on("log-variance");
  if (kind === "sqrt" && convention === "sigma") return on("variance");
  const scaled = timesConstant(operation, graph);
  if (convention === "log-sigma" && scaled?.factor === 0.5) return on("log-variance", scaled.tensor);
}
function conventionOf(tensor, graph, index, known) {
  const own = known.get(tensor);
  if (own !== void 0) return own;
  const operation = index.producer(tensor);
  if (operation === void 0) return null;
  const scaled = timesConstant(operation, graph);
  const origin = scaled?.tensor ?? operation.input[0];
  if (origin === void 0) return null;
  const { kind } = operation;
  const before = () => conventionOf(origin, graph, index, known);
  if (kind === "pass" || kind === "clip") return before();
  if (kind === "exp") return EXP[before() ?? ""] ?? null;
  if (kind === "log") return LOG[before() ?? ""] ?? null;
  if (kind === "sqrt") return before() === "variance" ? "sigma" : null;
  if (scaled?.factor === 0.5) return before() === "log-variance" ? "log-sigma" : null;
  if (scaled?.factor === 2) return before() === "log-sigma" ? "log-variance" : null;
  return null;
}
function timesConstant({ kind, input }, { constant }) {
  if (kind !== "multiply" && kind !== "divide") return null;
  const [first, second] = input;
  const divisor = constant(second);
  if (divisor !== null) return { tensor: first, factor: kind === "multiply" ? divisor : 1 / divisor };
  const factor = kind === "multiply" ? constant(first) : null;
  return factor === null ? null : { tensor: second, factor };
}

// src/inference/graph/surgery/find-code.ts
function findCode(graph, index, { mu, reconstruction, noise }) {
  const code = aliasesOf(mu, index).find(({ tensor }) => index.dependents([tensor]).has(reconstruction));
  if (code === void 0 || code.tensor === reconstruction) return null;
  return { tensor: sampledFrom(code.tensor, graph, index, noise) ?? code.tensor, steps: code.steps };
}
function sampledFrom(mu, { operations }, index, noise) {
  const ofNoise = index.dependents(noise);
  const isMu = (name) => !ofNoise.has(name) && aliasesOf(name, index).some(({ tensor }) => tensor === mu);
  const sums = operations.filter(
    ({ kind, input }) => kind === "add" && input.some(isMu) && input.some((name) => ofNoise.has(name))
  );
  return sums.length === 1 ? sums[0].output[0] : null;
}

// src/inference/graph/surgery/find-skips.ts
var MOST = 8;
function findSkips(index, { image, code, reconstruction }) {
  const past = index.dependents([image], new Set(code));
  if (!past.has(reconstruction)) return [];
  const decoder = index.dependents(code);
  const entering = index.ancestors(reconstruction).filter(({ output }) => output.some((name) => decoder.has(name) && !code.includes(name))).flatMap(({ takes }) => takes).filter((name) => past.has(name) && !decoder.has(name));
  const names = [...new Set(entering)];
  return names.length === 0 ? [reconstruction] : names.slice(0, MOST);
}

// src/inference/graph/surgery/tensor-of.ts
function tensorOf(name, endpoints) {
  return endpoints.find((endpoint) => endpoint.name === name).tensor;
}

// src/inference/graph/surgery/way-from-code.ts
function wayFromCode(graph, noise, names) {
  const index = new GraphIndex(graph);
  const image = tensorOf(names.image, graph.inputs);
  const mu = tensorOf(names.mu, graph.outputs);
  const reconstruction = tensorOf(names.reconstruction, graph.outputs);
  const code = findCode(graph, index, { mu, reconstruction, noise });
  if (code === null) {
    const heads = [mu, ...names.spread === null ? [] : [tensorOf(names.spread, graph.outputs)]];
    const skips = findSkips(index, { image, code: heads, reconstruction });
    return {
      skips: skips.length === 0 ? [] : null,
      code: `The reconstruction is not computed from mu ("${names.mu}").`
    };
  }
  return { skips: findSkips(index, { image, code: [code.tensor], reconstruction }), code };
}

// src/inference/graph/surgery/is-sampling-noise.ts
var CODE2 = /* @__PURE__ */ new Set(["mu", "log-variance", "log-sigma", "sigma", "variance"]);
function isSamplingNoise(noise, graph, configured2) {
  const index = new GraphIndex(graph);
  const reached = index.dependents([noise]);
  const random = graph.outputs.filter(({ tensor }) => reached.has(tensor));
  if (random.length === 0 || random.some(({ name }) => isCode2(name, configured2))) return false;
  return random.length < graph.outputs.length || isScaledByImage(reached, graph, index);
}
function isCode2(name, { reconstruction, ...code }) {
  if (name === reconstruction) return false;
  return Object.values(code).includes(name) || CODE2.has(roleOfName(name) ?? "");
}
function isScaledByImage(ofNoise, { operations, inputs }, index) {
  const ofImage = index.dependents(inputs.map(({ tensor }) => tensor));
  return operations.some(
    ({ kind, input }) => kind === "multiply" && input.some((name) => ofNoise.has(name)) && input.some((name) => ofImage.has(name) && !ofNoise.has(name))
  );
}

export {
  openModel,
  GraphIndex,
  readHeads,
  tensorOf,
  wayFromCode,
  isSamplingNoise
};
