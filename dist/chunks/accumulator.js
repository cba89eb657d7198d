import { __commonJSMin, __toESM } from "./rolldown-runtime.js";
import { InputError, compileModule, findings, instantiateModule } from "./common.js";
import { require_lib$1, require_lib$2 as require_lib, require_lib$3 as require_lib$2 } from "./stdlib.js";

// node_modules/simple-statistics/dist/simple-statistics.mjs
function sum(x) {
	if (x.length === 0) return 0;
	var sum = x[0];
	var correction = 0;
	var transition;
	if (typeof sum !== "number") return NaN;
	for (var i = 1; i < x.length; i++) {
		if (typeof x[i] !== "number") return NaN;
		transition = sum + x[i];
		if (Math.abs(sum) >= Math.abs(x[i])) correction += sum - transition + x[i];
		else correction += x[i] - transition + sum;
		sum = transition;
	}
	return sum + correction;
}
function mean$2(x) {
	if (x.length === 0) throw new Error("mean requires at least one data point");
	return sum(x) / x.length;
}
function sumNthPowerDeviations(x, n) {
	var meanValue = mean$2(x);
	var sum = 0;
	var tempValue;
	var i;
	if (n === 2) for (i = 0; i < x.length; i++) {
		tempValue = x[i] - meanValue;
		sum += tempValue * tempValue;
	}
	else for (i = 0; i < x.length; i++) sum += Math.pow(x[i] - meanValue, n);
	return sum;
}
function sampleVariance(x) {
	if (x.length < 2) throw new Error("sampleVariance requires at least two data points");
	return sumNthPowerDeviations(x, 2) / (x.length - 1);
}
function quantileSorted(x, p) {
	var idx = (x.length - 1) * p;
	if (x.length === 0) throw new Error("quantile requires at least one data point.");
	else if (p < 0 || p > 1) throw new Error("quantiles must be between 0 and 1");
	else if (p === 1) return x[x.length - 1];
	else if (p === 0) return x[0];
	else if (idx % 1 !== 0) {
		var lower = Math.floor(idx);
		var upper = Math.ceil(idx);
		var fraction = idx - lower;
		return x[lower] + fraction * (x[upper] - x[lower]);
	} else return x[idx];
}
function medianSorted(sorted) {
	return quantileSorted(sorted, .5);
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
function variance(x) {
	if (x.length === 0) throw new Error("variance requires at least one data point");
	return sumNthPowerDeviations(x, 2) / x.length;
}
function standardDeviation(x) {
	if (x.length === 1) return 0;
	var v = variance(x);
	return Math.sqrt(v);
}
var BayesianClassifier = function BayesianClassifier() {
	this.totalCount = 0;
	this.data = {};
};
BayesianClassifier.prototype.train = function train(item, category) {
	if (!this.data[category]) this.data[category] = {};
	for (var k in item) {
		var v = item[k];
		if (this.data[category][k] === void 0) this.data[category][k] = {};
		if (this.data[category][k][v] === void 0) this.data[category][k][v] = 0;
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
			if (odds[category] === void 0) odds[category] = {};
			if (this.data[category][k]) odds[category][k + "_" + v] = (this.data[category][k][v] || 0) / this.totalCount;
			else odds[category][k + "_" + v] = 0;
		}
	}
	var oddsSums = {};
	for (category in odds) {
		oddsSums[category] = 0;
		for (var combination in odds[category]) oddsSums[category] += odds[category][combination];
	}
	return oddsSums;
};
var SQRT_2PI$1 = Math.sqrt(2 * Math.PI);
function cumulativeDistribution(z) {
	var sum = z;
	var tmp = z;
	for (var i = 1; i < 30; i++) {
		tmp *= z * z / (2 * i + 1);
		sum += tmp;
	}
	return Math.round((.5 + sum / SQRT_2PI$1 * Math.exp(-z * z / 2)) * 1e4) / 1e4;
}
var standardNormalTable = [];
for (var z = 0; z <= 3.09; z += .01) standardNormalTable.push(cumulativeDistribution(z));
var PerceptronModel = function PerceptronModel() {
	this.weights = [];
	this.bias = 0;
};
PerceptronModel.prototype.predict = function predict(features) {
	if (features.length !== this.weights.length) return null;
	var score = 0;
	for (var i = 0; i < this.weights.length; i++) score += this.weights[i] * features[i];
	score += this.bias;
	if (score > 0) return 1;
	else return 0;
};
PerceptronModel.prototype.train = function train(features, label) {
	if (label !== 0 && label !== 1) return null;
	if (features.length !== this.weights.length) {
		this.weights = features.slice();
		this.bias = 1;
	}
	var prediction = this.predict(features);
	if (typeof prediction === "number" && prediction !== label) {
		var gradient = label - prediction;
		for (var i = 0; i < this.weights.length; i++) this.weights[i] += gradient * features[i];
		this.bias += gradient;
	}
	return this;
};

// src/statistics/check-units.ts
function checkUnits(scores, labels) {
	if (scores.length !== labels.length) throw new RangeError(`${scores.length} scores, but ${labels.length} labels`);
	checkFinite(scores);
	for (let i = 0; i < labels.length; i++) if (labels[i] !== 0 && labels[i] !== 1) throw new RangeError(`label ${i} is ${labels[i]}, not 0 or 1`);
}
function checkFinite(values) {
	for (let i = 0; i < values.length; i++) if (!Number.isFinite(values[i])) throw new RangeError(`value ${i} is ${values[i]}, not a finite number`);
}

// src/statistics/quantile.ts
function quantile(values, p) {
	if (values.length === 0) throw new RangeError("no values to take a quantile of");
	if (!(p >= 0 && p <= 1)) throw new RangeError(`quantile ${p} is not within 0..1`);
	checkFinite(values);
	return sortedQuantile(Float64Array.from(values).sort(), p);
}
function sortedQuantile(ascending, p) {
	return quantileSorted(ascending, p);
}
function percentile(values, percentile) {
	return quantile(values, percentile / 100);
}

// src/evidence/codes/live-units.ts
const LIVE_SHARE = findings.S4.limits["signal-share"].default;
function atSignalShare(evidence, limit) {
	const { latent, checkpoint } = evidence;
	if (limit === LIVE_SHARE || latent === null || latent.spread === null) return evidence;
	const levels = latent.levels?.map((level) => counted(level, limit, checkpoint));
	return {
		...evidence,
		latent: {
			...counted(latent, limit, checkpoint),
			...levels && { levels }
		}
	};
}
function counted(latent, limit, checkpoint) {
	if (latent.spread === null) return latent;
	const { spread, top, dimensions } = latent;
	const units = [...top.map(({ signalShare, sigma }) => ({
		share: signalShare,
		sigma
	})), ...spread.others?.signalShare.map((share, j) => ({
		share,
		sigma: spread.others.sigma[j]
	})) ?? []];
	if (units.length < dimensions) throw new InputError(`The evidence of "${checkpoint.name}" holds the signal share of ${units.length} latent units of ${dimensions}, which an earlier version measured: evaluate it again, or leave symptoms.S4.limits.signal-share at ${LIVE_SHARE}`);
	const live = units.filter(({ share }) => share > limit);
	const decibels = live.map(({ share }) => 10 * Math.log10(share / (1 - share)));
	return {
		...latent,
		spread: {
			...spread,
			liveUnits: live.length,
			meanSigmaLive: live.length === 0 ? null : live.reduce((sum, { sigma }) => sum + sigma, 0) / live.length,
			signalToNoise: live.length === 0 ? null : quantile(decibels, .5)
		}
	};
}

// src/statistics/degrees-of-freedom.ts
function degreesOfFreedom(n, squares, fourths) {
	const excess = squares > 0 ? Math.max(0, n * fourths / (squares * squares) - 3) : 0;
	return (n - 1) / (1 + excess / 2 * ((n - 1) / n));
}

// src/statistics/normal.ts
var import_lib = /* @__PURE__ */ __toESM(require_lib$2(), 1);
var import_lib$1 = /* @__PURE__ */ __toESM(require_lib(), 1);
var import_lib$2 = /* @__PURE__ */ __toESM(require_lib$1(), 1);
function standardNormalCdf(z) {
	return (0, import_lib$1.default)(z, 0, 1);
}
function standardNormalQuantile(p) {
	return (0, import_lib$2.default)(p, 0, 1);
}
const z95 = standardNormalQuantile(.975);

// src/statistics/student-t.ts
function t95(degreesOfFreedom) {
	return studentQuantile(.975, degreesOfFreedom);
}
function studentQuantile(p, degreesOfFreedom) {
	return degreesOfFreedom === null ? standardNormalQuantile(p) : (0, import_lib.default)(p, Math.max(1, degreesOfFreedom));
}

// src/evidence/pixels/counts-by-image.ts
var CountsByImage = class {
	#current;
	#done = [];
	#image = null;
	constructor(bins) {
		this.#current = new Uint32Array(bins);
	}
	add(image, bin) {
		if (image !== this.#image) this.#keep(image);
		this.#current[bin]++;
	}
	sums(weights) {
		this.#keep(null);
		const images = /* @__PURE__ */ new Map();
		for (const { image, bins, counts } of this.#done) {
			const sums = images.get(image) ?? {
				count: 0,
				sum: 0
			};
			images.set(image, sums);
			for (let i = 0; i < bins.length; i++) {
				sums.count += counts[i];
				sums.sum += counts[i] * weights[bins[i]];
			}
		}
		return [...images.values()];
	}
	#keep(next) {
		const current = this.#current;
		if (this.#image !== null) {
			const filled = [];
			for (let bin = 0; bin < current.length; bin++) if (current[bin] > 0) filled.push(bin);
			const bins = Uint32Array.from(filled);
			this.#done.push({
				image: this.#image,
				bins,
				counts: bins.map((bin) => current[bin])
			});
			current.fill(0);
		}
		this.#image = next;
	}
};

// src/evidence/pixels/bins.ts
const FEW = 64;
var Bins = class {
	negative;
	positive;
	lowest;
	highest;
	constructor(negative, positive, lowest = 0, highest = negative.length - 1) {
		this.negative = negative;
		this.positive = positive;
		this.lowest = lowest;
		this.highest = highest;
	}
	auroc() {
		const { negative, positive } = this;
		let negatives = 0;
		let wins = 0;
		let ties = 0;
		let positives = 0;
		for (let b = this.lowest; b <= this.highest; b++) {
			wins += positive[b] * (negatives + negative[b] / 2);
			ties += positive[b] * negative[b];
			negatives += negative[b];
			positives += positive[b];
		}
		if (positives === 0 || negatives === 0) return null;
		return {
			value: wins / (positives * negatives),
			error: ties / 2 / (positives * negatives)
		};
	}
	averagePrecision() {
		const { negative, positive } = this;
		let truePositives = 0;
		let flagged = 0;
		let area = 0;
		let least = 0;
		let most = 0;
		for (let b = this.highest; b >= this.lowest; b--) {
			const [p, n] = [positive[b], negative[b]];
			if (p > 0) {
				const tied = p * (truePositives + p) / (flagged + p + n);
				area += tied;
				least += p - (flagged - truePositives + n) * inverses(flagged + n, p);
				most += p * (truePositives + p) / (flagged + p);
			}
			truePositives += p;
			flagged += p + n;
		}
		if (truePositives === 0) return null;
		return {
			value: area / truePositives,
			error: Math.max(area - least, most - area) / truePositives
		};
	}
	partialArea(limit, positive = this.positive) {
		const { negative } = this;
		let negatives = 0;
		let positives = 0;
		for (let b = this.lowest; b <= this.highest; b++) {
			negatives += negative[b];
			positives += positive[b];
		}
		if (positives === 0 || negatives === 0) return null;
		let falsePositiveRate = 0;
		let truePositiveRate = 0;
		let area = 0;
		let error = 0;
		for (let b = this.highest; b >= this.lowest && falsePositiveRate < limit; b--) {
			const width = negative[b] / negatives;
			const height = positive[b] / positives;
			if (falsePositiveRate + width <= limit) {
				area += width * (truePositiveRate + height / 2);
				error += width * height / 2;
			} else {
				const part = limit - falsePositiveRate;
				area += part * (truePositiveRate + height * part / width / 2);
				error += part * height;
			}
			falsePositiveRate += width;
			truePositiveRate += height;
		}
		return {
			value: area / limit,
			error: error / limit
		};
	}
	placements() {
		const placement = new Float64Array(this.negative.length);
		let below = 0;
		for (let b = this.lowest; b <= this.highest; b++) {
			placement[b] = below + this.negative[b] / 2;
			below += this.negative[b];
		}
		for (let b = this.lowest; b <= this.highest; b++) placement[b] /= below;
		return placement;
	}
};
function inverses(start, count) {
	const few = Math.min(count, FEW);
	let sum = 0;
	for (let k = 1; k <= few; k++) sum += 1 / (start + k);
	return sum + (count > few ? Math.log((start + count) / (start + few)) : 0);
}

// src/evidence/pixels/float-histogram.ts
const INFINITY_BITS = 2139095040;
var FloatHistogram = class extends Bins {
	#shift;
	#float = /* @__PURE__ */ new Float32Array(1);
	#bits = new Uint32Array(this.#float.buffer);
	constructor(bits) {
		super(new Float64Array(2 ** (bits - 1)), new Float64Array(2 ** (bits - 1)), Infinity, -1);
		this.#shift = 32 - bits;
	}
	addNegatives(scores) {
		if (scores.length === 0) return;
		const { negative } = this;
		const bits = new Int32Array(scores.buffer, scores.byteOffset, scores.length);
		const shift = this.#shift;
		let least = bits[0];
		let most = bits[0];
		for (let p = 0; p < bits.length; p++) {
			const pattern = bits[p];
			if (pattern < least) least = pattern;
			if (pattern > most) most = pattern;
			negative[pattern >>> shift]++;
		}
		if (least < 0 || most > INFINITY_BITS) scores.forEach(refuseNegative);
		this.lowest = Math.min(this.lowest, least >>> shift);
		this.highest = Math.max(this.highest, most >>> shift);
	}
	toPositive(score) {
		this.#float[0] = score;
		const key = this.#bits[0] >>> this.#shift;
		this.negative[key]--;
		this.positive[key]++;
		return key;
	}
};
function refuseNegative(score) {
	if (!(score >= 0)) throw new RangeError(`a pixel error of ${score} cannot be binned: errors are not negative`);
}

// src/statistics/sorted-order.ts
function sortedOrder(values, direction) {
	const n = values.length;
	const floats = new Float64Array(n);
	for (let i = 0; i < n; i++) floats[i] = values[i] + 0;
	const words = new Uint32Array(floats.buffer);
	const [atLow, atHigh] = littleEndian ? [0, 1] : [1, 0];
	const turn = direction === "descending" ? 4294967295 : 0;
	const [low, high] = [new Uint32Array(n), new Uint32Array(n)];
	for (let i = 0; i < n; i++) {
		const sign = words[2 * i + atHigh] >>> 31 === 1 ? 4294967295 : 0;
		low[i] = words[2 * i + atLow] ^ sign ^ turn;
		high[i] = words[2 * i + atHigh] ^ (sign | 2147483648) ^ turn;
	}
	const bits = n < manyValues ? 8 : 16;
	const mask = (1 << bits) - 1;
	let order = new Uint32Array(n);
	for (let i = 0; i < n; i++) order[i] = i;
	let next = new Uint32Array(n);
	for (const word of [low, high]) for (let shift = 0; shift < 32; shift += bits) {
		const starts = new Uint32Array(mask + 2);
		for (let i = 0; i < n; i++) starts[(word[i] >>> shift & mask) + 1]++;
		if (starts.includes(n)) continue;
		for (let value = 0; value <= mask; value++) starts[value + 1] += starts[value];
		for (let i = 0; i < n; i++) next[starts[word[order[i]] >>> shift & mask]++] = order[i];
		[order, next] = [next, order];
	}
	return order;
}
const manyValues = 5e4;
const littleEndian = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1;

// src/evidence/pixels/kept-pixels.ts
var KeptPixels = class {
	#most;
	#scores = new Float32Array(2 ** 16);
	#regions = new Int32Array(2 ** 16);
	#count = 0;
	constructor(most) {
		this.#most = most;
	}
	add(scores, regions) {
		if (this.#scores === null || !this.#hasRoom(scores.length)) return;
		this.#scores.set(scores, this.#count);
		if (regions !== null) this.#regions.set(regions, this.#count);
		this.#count += scores.length;
	}
	#hasRoom(more) {
		const needed = this.#count + more;
		if (needed > this.#most) {
			this.#scores = null;
			this.#regions = /* @__PURE__ */ new Int32Array(0);
			return false;
		}
		if (needed > this.#regions.length) {
			const size = Math.min(this.#most, Math.max(needed, 2 * this.#regions.length));
			const [scores, regions] = [new Float32Array(size), new Int32Array(size)];
			scores.set(this.#scores);
			regions.set(this.#regions);
			this.#scores = scores;
			this.#regions = regions;
		}
		return true;
	}
	bins(weightOf) {
		if (this.#scores === null) return null;
		const scores = this.#scores.subarray(0, this.#count);
		const order = sortedOrder(scores, "ascending");
		let distinct = 0;
		order.forEach((pixel, i) => {
			if (i === 0 || scores[pixel] !== scores[order[i - 1]]) distinct++;
		});
		const [negative, positive, weighted] = [
			0,
			0,
			0
		].map(() => new Float64Array(distinct));
		let bin = -1;
		order.forEach((pixel, i) => {
			if (i === 0 || scores[pixel] !== scores[order[i - 1]]) bin++;
			const region = this.#regions[pixel];
			if (region === 0) negative[bin]++;
			else {
				positive[bin]++;
				weighted[bin] += weightOf(region);
			}
		});
		return {
			bins: new Bins(negative, positive),
			weighted
		};
	}
};

// src/evidence/pixels/pixel.ts
const PRO_LIMIT = .3;
const MAX_AREA$1 = .9;
const LARGEST_ERROR = .001;
const KEPT_PIXELS = 2e6;
var PixelAccumulator = class {
	#plain = new FloatHistogram(20);
	#weighted = new Float64Array(this.#plain.positive.length);
	#kept = new KeptPixels(KEPT_PIXELS);
	#blurred = new FloatHistogram(16);
	#blurredByImage = new CountsByImage(this.#blurred.positive.length);
	#regionSizes;
	#contrast = /* @__PURE__ */ new Map();
	constructor(regionSizes) {
		this.#regionSizes = regionSizes;
	}
	add(map, blurred, truth, image, defective) {
		const seen = truth.covered === null ? {
			map,
			blurred,
			regions: truth.regions
		} : uncovered(map, blurred, truth);
		this.#plain.addNegatives(seen.map);
		this.#blurred.addNegatives(seen.blurred);
		this.#kept.add(seen.map, seen.regions);
		if (seen.regions !== null) this.#moveDefects(seen.map, seen.blurred, seen.regions, image);
		if (defective) addContrast(this.#contrastOf(image), seen.map, seen.regions);
	}
	#moveDefects(map, blurred, regions, image) {
		for (let p = 0; p < map.length; p++) {
			const region = regions[p];
			if (region === 0) continue;
			this.#weighted[this.#plain.toPositive(map[p])] += 1 / this.#regionSizes[region - 1];
			this.#blurredByImage.add(image, this.#blurred.toPositive(blurred[p]));
		}
	}
	#contrastOf(image) {
		let contrast = this.#contrast.get(image);
		if (contrast === void 0) {
			contrast = {
				inside: 0,
				insideCount: 0,
				outside: 0,
				outsideCount: 0
			};
			this.#contrast.set(image, contrast);
		}
		return contrast;
	}
	finish(alignment, signalToClutter = null) {
		const binned = figuresOf(this.#plain, this.#weighted);
		if (binned === null) return null;
		const { auroc, aupro, averagePrecision } = this.#isClose(binned) ? binned : this.#exact() ?? binned;
		return {
			auroc: auroc.value,
			averagePrecision: averagePrecision.value,
			aupro: aupro.value,
			aurocError: auroc.error,
			auproError: aupro.error,
			averagePrecisionError: averagePrecision.error,
			regions: this.#regionSizes.filter((size) => size > 0).length,
			insideOutsideRatio: this.#insideOutsideRatio(),
			blurredAuroc: this.#blurredAuroc(),
			medianMaskArea: this.#medianMaskArea(),
			signalToClutter,
			alignment
		};
	}
	#isClose(figures) {
		return Object.values(figures).every(({ error }) => error <= LARGEST_ERROR);
	}
	#exact() {
		const sorted = this.#kept.bins((region) => 1 / this.#regionSizes[region - 1]);
		const figures = sorted && figuresOf(sorted.bins, sorted.weighted);
		if (figures === null) return null;
		const exactly = ({ value }) => ({
			value,
			error: 0
		});
		return {
			auroc: exactly(figures.auroc),
			aupro: exactly(figures.aupro),
			averagePrecision: exactly(figures.averagePrecision)
		};
	}
	#insideOutsideRatio() {
		const pooled = {
			inside: 0,
			insideCount: 0,
			outside: 0,
			outsideCount: 0
		};
		for (const contrast of this.#contrast.values()) {
			if (areaOf(contrast) > MAX_AREA$1) continue;
			pooled.inside += contrast.inside;
			pooled.insideCount += contrast.insideCount;
			pooled.outside += contrast.outside;
			pooled.outsideCount += contrast.outsideCount;
		}
		if (pooled.insideCount === 0 || pooled.outside === 0) return null;
		return pooled.inside / pooled.insideCount / (pooled.outside / pooled.outsideCount);
	}
	#medianMaskArea() {
		const areas = [...this.#contrast.values()].map(areaOf).filter((area) => area > 0);
		return areas.length === 0 ? null : quantile(areas, .5);
	}
	#blurredAuroc() {
		const pooled = this.#blurred.auroc();
		if (pooled === null) return null;
		const images = this.#blurredByImage.sums(this.#blurred.placements());
		if (images.length < 2) return null;
		let pixels = 0;
		let [squares, fourths] = [0, 0];
		for (const { count, sum } of images) {
			pixels += count;
			squares += (sum - pooled.value * count) ** 2;
			fourths += (sum - pooled.value * count) ** 4;
		}
		const error = Math.sqrt(images.length / (images.length - 1) * squares) / pixels;
		const half = t95(degreesOfFreedom(images.length, squares, fourths)) * error;
		return {
			value: pooled.value,
			interval: [Math.max(0, pooled.value - half), Math.min(1, pooled.value + half)]
		};
	}
};
function uncovered(map, blurred, { regions, covered }) {
	const isSeen = (_, p) => covered[p] === 0;
	return {
		map: map.filter(isSeen),
		blurred: blurred.filter(isSeen),
		regions: regions && regions.filter(isSeen)
	};
}
function addContrast(contrast, map, regions) {
	let [inside, insideCount, outside] = [
		0,
		0,
		0
	];
	for (let p = 0; p < map.length; p++) if (regions === null || regions[p] === 0) outside += map[p];
	else {
		inside += map[p];
		insideCount++;
	}
	contrast.inside += inside;
	contrast.insideCount += insideCount;
	contrast.outside += outside;
	contrast.outsideCount += map.length - insideCount;
}
function figuresOf(bins, weighted) {
	const auroc = bins.auroc();
	const aupro = bins.partialArea(PRO_LIMIT, weighted);
	const averagePrecision = bins.averagePrecision();
	return auroc && aupro && averagePrecision && {
		auroc,
		aupro,
		averagePrecision
	};
}
function areaOf({ insideCount, outsideCount }) {
	return insideCount / Math.max(1, insideCount + outsideCount);
}

// src/statistics/auroc-components.ts
function aurocComponents(scores, labels) {
	checkUnits(scores, labels);
	const n = scores.length;
	let positives = 0;
	for (let i = 0; i < n; i++) positives += labels[i];
	const negatives = n - positives;
	if (positives === 0 || negatives === 0) return null;
	const order = sortedOrder(scores, "ascending");
	const component = new Float64Array(n);
	let positivesBelow = 0;
	let negativesBelow = 0;
	let twice = 0;
	for (let start = 0, end = 0; start < n; start = end) {
		let tiedPositives = 0;
		while (end < n && scores[order[end]] === scores[order[start]]) tiedPositives += labels[order[end++]];
		const tiedNegatives = end - start - tiedPositives;
		for (let i = start; i < end; i++) component[order[i]] = labels[order[i]] === 1 ? (negativesBelow + tiedNegatives / 2) / negatives : (positives - positivesBelow - tiedPositives / 2) / positives;
		twice += tiedPositives * (2 * negativesBelow + tiedNegatives);
		positivesBelow += tiedPositives;
		negativesBelow += tiedNegatives;
	}
	return {
		auroc: twice / (2 * positives * negatives),
		component,
		positives,
		negatives
	};
}

// src/statistics/number-groups.ts
const known = /* @__PURE__ */ new WeakMap();
function numberGroups(groups) {
	const found = known.get(groups);
	if (found?.groupOf.length === groups.length) return found;
	const numbers = /* @__PURE__ */ new Map();
	const groupOf = new Uint32Array(groups.length);
	for (let i = 0; i < groups.length; i++) {
		const number = numbers.get(groups[i]);
		groupOf[i] = number ?? numbers.size;
		if (number === void 0) numbers.set(groups[i], numbers.size);
	}
	const numbered = {
		count: numbers.size,
		groupOf
	};
	known.set(groups, numbered);
	return numbered;
}

// src/statistics/auroc-variance.ts
function aurocVariance(component, labels, groups) {
	const [negative, positive] = [classMean(component, labels, 0), classMean(component, labels, 1)];
	const { count, groupOf } = numberGroups(groups);
	const [v, w] = [new Float64Array(count), new Float64Array(count)];
	const [holdsPositives, holdsNegatives] = [new Uint8Array(count), new Uint8Array(count)];
	for (let i = 0; i < component.length; i++) {
		const g = groupOf[i];
		if (labels[i] === 1) {
			v[g] = v[g] + component[i] - positive.mean;
			holdsPositives[g] = 1;
		} else {
			w[g] = w[g] + component[i] - negative.mean;
			holdsNegatives[g] = 1;
		}
	}
	let [positiveGroups, negativeGroups, vv, ww, vw, v4, w4] = [
		0,
		0,
		0,
		0,
		0,
		0,
		0
	];
	for (let g = 0; g < count; g++) {
		positiveGroups += holdsPositives[g];
		negativeGroups += holdsNegatives[g];
		vv += v[g] * v[g];
		ww += w[g] * w[g];
		vw += v[g] * w[g];
		v4 += v[g] ** 4;
		w4 += w[g] ** 4;
	}
	if (positiveGroups < 2 || negativeGroups < 2) return null;
	const [m, n] = [positive.count, negative.count];
	const within = (count) => count / (count - 1);
	const ofPositives = within(positiveGroups) * vv / (m * m);
	const ofNegatives = within(negativeGroups) * ww / (n * n);
	const together = 2 * within(count) * vw / (m * n);
	const spread = ofPositives ** 2 / degreesOfFreedom(positiveGroups, vv, v4) + ofNegatives ** 2 / degreesOfFreedom(negativeGroups, ww, w4);
	return {
		variance: Math.max(0, ofPositives + ofNegatives + together),
		degreesOfFreedom: spread > 0 ? (ofPositives + ofNegatives) ** 2 / spread : Math.min(positiveGroups, negativeGroups) - 1
	};
}
function classMean(component, labels, label) {
	let [sum, count] = [0, 0];
	for (let i = 0; i < component.length; i++) if (labels[i] === label) [sum, count] = [sum + component[i], count + 1];
	return {
		mean: sum / count,
		count
	};
}

// src/statistics/delong.ts
function delongVariance(component, labels) {
	const all = Array.from(component);
	const positive = all.filter((_, i) => labels[i] === 1);
	const negative = all.filter((_, i) => labels[i] === 0);
	if (positive.length < 2 || negative.length < 2) return null;
	return sampleVariance(positive) / positive.length + sampleVariance(negative) / negative.length;
}

// src/statistics/group-sizes.ts
function groupSizes(groups, include = () => true) {
	const { count, groupOf } = numberGroups(groups);
	const sizes = new Uint32Array(count);
	let [units, occurring] = [0, 0];
	for (let i = 0; i < groupOf.length; i++) {
		if (!include(i)) continue;
		units++;
		if (sizes[groupOf[i]]++ === 0) occurring++;
	}
	let squares = 0;
	for (const size of sizes) squares += size * size;
	return {
		units,
		groups: occurring,
		grouped: occurring < units,
		largestDesignEffect: units === 0 ? 1 : squares / units
	};
}

// src/statistics/enough-units.ts
const enoughUnits$1 = 20;
const enoughGroups$1 = 40;
function tooFewForIntervals(labels, groups) {
	const all = groupSizes(groups);
	const few = [1, 0].flatMap((label) => {
		const own = groupSizes(groups, (i) => labels[i] === label);
		const what = label === 1 ? "defective" : "defect-free";
		if (own.units === 0 || own.groups >= 20) return [];
		if (!all.grouped || own.units < 20) return [`${own.units} ${what} unit${own.units === 1 ? "" : "s"}`];
		return [`${own.groups} group${own.groups === 1 ? "" : "s"} of ${what} units`];
	});
	if (few.length > 0) return few.join(" and ");
	return all.grouped && all.groups < 40 ? `${all.groups} groups of units` : null;
}

// src/statistics/score-interval.ts
function scoreInterval(auroc, positives, negatives, z) {
	const within = (value) => Math.abs(auroc - value) <= z * Math.sqrt(hanleyMcNeilVariance(value, positives, negatives));
	return [boundary(auroc, 0, within), boundary(auroc, 1, within)];
}
function hanleyMcNeilVariance(auroc, positives, negatives) {
	const extra = Math.max(0, (positives + negatives) / 2 - 1);
	const shape = 1 + extra * (1 - auroc) / (2 - auroc) + extra * auroc / (1 + auroc);
	return auroc * (1 - auroc) * shape / (positives * negatives);
}
function boundary(inside, outside, within) {
	let [near, far] = [inside, outside];
	for (let step = 0; step < 60; step++) {
		const middle = (near + far) / 2;
		if (within(middle)) near = middle;
		else far = middle;
	}
	return near === inside ? inside : (near + far) / 2;
}

// src/statistics/auroc-interval.ts
const KEPT_FREEDOM = .75;
function aurocInterval(scores, labels, groups) {
	const spread = aurocSpread(scores, labels, groups);
	if (spread === null) return null;
	return {
		auroc: spread.auroc,
		interval: aurocBounds(spread, .975),
		approximate: spread.approximate
	};
}
function aurocBounds({ auroc, positives, negatives, degreesOfFreedom }, confidence) {
	return scoreInterval(auroc, positives, negatives, studentQuantile(confidence, degreesOfFreedom));
}
function aurocSpread(scores, labels, groups = Array.from(scores, (_, i) => String(i))) {
	const components = aurocComponents(scores, labels);
	if (components === null) return null;
	if (groups.length !== scores.length) throw new RangeError(`${scores.length} scores, but ${groups.length} groups`);
	const { auroc, component, positives, negatives } = components;
	const approximate = tooFewForIntervals(labels, groups) !== null;
	const { grouped, groups: count } = groupSizes(groups);
	const classes = [1, 0].map((label) => groupSizes(groups, (i) => labels[i] === label));
	const perClass = classes.map(({ largestDesignEffect }) => largestDesignEffect);
	const estimated = aurocVariance(component, labels, groups);
	const independent = delongVariance(component, labels);
	if (estimated === null || independent === null || independent === 0) return {
		auroc,
		positives: positives / perClass[0],
		negatives: negatives / perClass[1],
		degreesOfFreedom: grouped ? count - 2 : null,
		approximate
	};
	const small = grouped ? 1 + 1 / Math.min(...classes.map(({ groups: own }) => own)) : 1;
	const clustering = Math.min(Math.max(1, small * estimated.variance / independent), Math.max(...perClass));
	const misfit = Math.max(1, independent / hanleyMcNeilVariance(auroc, positives, negatives));
	const [m, n] = [positives, negatives].map((size) => Math.max(1, size / (clustering * misfit)));
	const freedom = estimated.degreesOfFreedom * (grouped ? KEPT_FREEDOM : 1);
	return {
		auroc,
		positives: m,
		negatives: n,
		degreesOfFreedom: grouped || misfit > 1 ? freedom : null,
		approximate
	};
}

// src/statistics/ranked-scores.ts
function rankedScores(scores, labels) {
	checkUnits(scores, labels);
	const order = sortedOrder(scores, "descending");
	const sortedScores = new Float64Array(order.length);
	const sortedLabels = new Uint8Array(order.length);
	for (let i = 0; i < order.length; i++) {
		sortedScores[i] = scores[order[i]];
		sortedLabels[i] = labels[order[i]];
	}
	return rankSorted(sortedScores, sortedLabels);
}
function rankSorted(scores, labels, into = Array.from({ length: 3 }, () => new Float64Array(scores.length))) {
	const [distinct, truePositives, falsePositives] = into;
	let count = 0;
	let positives = 0;
	for (let i = 0; i < scores.length; i++) {
		positives += labels[i];
		if (i + 1 < scores.length && scores[i + 1] === scores[i]) continue;
		distinct[count] = scores[i];
		truePositives[count] = positives;
		falsePositives[count] = i + 1 - positives;
		count++;
	}
	return {
		scores: distinct.subarray(0, count),
		truePositives: truePositives.subarray(0, count),
		falsePositives: falsePositives.subarray(0, count),
		positives,
		negatives: scores.length - positives
	};
}
function negativeScores({ scores, falsePositives, negatives }) {
	const ascending = new Float64Array(negatives);
	let end = 0;
	for (let i = scores.length - 1; i >= 0; i--) {
		const start = end;
		end = negatives - (i === 0 ? 0 : falsePositives[i - 1]);
		for (let at = start; at < end; at++) ascending[at] = scores[i];
	}
	return ascending;
}

// src/statistics/seeded-random.ts
function seededRandom(seed) {
	let state = seed | 0;
	const splitmix = () => {
		state = state + 2654435769 | 0;
		let t = state ^ state >>> 16;
		t = Math.imul(t, 569420461);
		t ^= t >>> 15;
		t = Math.imul(t, 1935289751);
		return t ^ t >>> 15 | 0;
	};
	let a = splitmix();
	let b = splitmix();
	let c = splitmix();
	let counter = 1;
	return () => {
		const sum = (a + b | 0) + counter | 0;
		counter = counter + 1 | 0;
		a = b ^ b >>> 9;
		b = c + (c << 3) | 0;
		c = (c << 21 | c >>> 11) + sum | 0;
		return (sum >>> 0) / 4294967296;
	};
}

// src/statistics/bootstrap-draws.ts
function bootstrapDraws(groups, figure, seed, draws = 500) {
	if (groups < 2) return null;
	const random = seededRandom(seed);
	const figures = [];
	const times = new Uint32Array(groups);
	for (let draw = 0; draw < draws; draw++) {
		times.fill(0);
		for (let g = 0; g < groups; g++) times[Math.floor(random() * groups)]++;
		const value = figure(times);
		if (value !== null) figures.push(value);
	}
	return figures.length === 0 ? null : [quantile(figures, .025), quantile(figures, .975)];
}

// src/statistics/bootstrap-groups.ts
function bootstrapGroups(groups, figure, seed) {
	const { count, groupOf } = numberGroups(groups);
	return bootstrapDraws(count, (times) => figure(Float64Array.from(groupOf, (g) => times[g])), seed);
}

// src/statistics/paired-permutation.ts
const draws = 2e3;
function pairedPermutation(a, b, labels, groups, seed) {
	const n = labels.length;
	const [ranksOfA, ranksOfB] = [doubledMidranks(a), doubledMidranks(b)];
	const { count, groupOf } = numberGroups(groups);
	const swapped = new Uint8Array(count);
	const counts = [0, 1].map(() => [new Int32Array(2 * n + 1), new Int32Array(2 * n + 1)]);
	const difference = () => {
		for (const classes of counts) for (const perRank of classes) perRank.fill(0);
		for (let i = 0; i < n; i++) {
			const swap = swapped[groupOf[i]] === 1;
			counts[0][labels[i]][swap ? ranksOfB[i] : ranksOfA[i]]++;
			counts[1][labels[i]][swap ? ranksOfA[i] : ranksOfB[i]]++;
		}
		return doubledPairsWon(counts[0]) - doubledPairsWon(counts[1]);
	};
	const observed = difference();
	const random = seededRandom(seed);
	let [twoSided, greater, less] = [
		1,
		1,
		1
	];
	for (let draw = 0; draw < draws; draw++) {
		for (let group = 0; group < swapped.length; group++) swapped[group] = random() < .5 ? 1 : 0;
		const value = difference();
		if (Math.abs(value) >= Math.abs(observed)) twoSided++;
		if (value >= observed) greater++;
		if (value <= observed) less++;
	}
	return {
		twoSided: twoSided / 2001,
		greater: greater / 2001,
		less: less / 2001
	};
}
function doubledMidranks(scores) {
	const order = Uint32Array.from(scores, (_, i) => i).sort((i, j) => scores[i] - scores[j]);
	const ranks = new Uint32Array(scores.length);
	for (let start = 0, end = 0; start < order.length; start = end) {
		while (end < order.length && scores[order[end]] === scores[order[start]]) end++;
		for (let i = start; i < end; i++) ranks[order[i]] = start + end + 1;
	}
	return ranks;
}
function doubledPairsWon([negatives, positives]) {
	let below = 0;
	let won = 0;
	for (let rank = 0; rank < negatives.length; rank++) {
		won += positives[rank] * (2 * below + negatives[rank]);
		below += negatives[rank];
	}
	return won;
}

// src/statistics/paired-auroc-test.ts
const enoughUnits = 30;
const enoughGroups = 20;
const nearlyPerfect = .97;
function pairedAurocTest(a, b, labels, groups, seed = 0) {
	const ofA = aurocComponents(a, labels);
	const ofB = aurocComponents(b, labels);
	if (ofA === null || ofB === null) return null;
	const names = groups ?? Array.from(labels, (_, i) => String(i));
	if (names.length !== labels.length) throw new RangeError(`${labels.length} labels, but ${names.length} groups`);
	const difference = ofA.auroc - ofB.auroc;
	const components = ofA.component.map((value, i) => value - ofB.component[i]);
	if (components.every((value) => value === 0)) return {
		difference,
		twoSided: 1,
		greater: 1,
		less: 1,
		method: "identical",
		standardError: 0,
		degreesOfFreedom: null
	};
	const grouped = groupSizes(names).grouped;
	const perClass = [0, 1].map((label) => groupSizes(names, (i) => labels[i] === label).groups);
	const enough = Math.min(...perClass) >= (grouped ? enoughGroups : enoughUnits);
	const estimated = aurocVariance(components, labels, names);
	const standardError = estimated !== null && estimated.variance > 0 ? Math.sqrt(estimated.variance) : null;
	const degreesOfFreedom = standardError === null ? null : estimated.degreesOfFreedom;
	if (enough && Math.max(ofA.auroc, ofB.auroc) < nearlyPerfect) {
		if (standardError !== null) {
			const z = difference / standardError;
			return {
				difference,
				twoSided: Math.min(1, 2 * standardNormalCdf(-Math.abs(z))),
				greater: standardNormalCdf(-z),
				less: standardNormalCdf(z),
				method: grouped ? "obuchowski" : "delong",
				standardError,
				degreesOfFreedom
			};
		}
	}
	return {
		difference,
		...pairedPermutation(a, b, labels, names, seed),
		method: "permutation",
		standardError,
		degreesOfFreedom
	};
}

// src/statistics/roc-auc.ts
function rocAuc(scores, labels) {
	const { truePositives, falsePositives, positives, negatives } = rankedScores(scores, labels);
	if (positives === 0 || negatives === 0) return null;
	let twice = 0;
	for (let i = 0; i < truePositives.length; i++) {
		const before = i === 0 ? 0 : truePositives[i - 1];
		twice += (falsePositives[i] - (i === 0 ? 0 : falsePositives[i - 1])) * (before + truePositives[i]);
	}
	return twice / (2 * positives * negatives);
}

// src/evidence/alignment/pairing-test.ts
const PERMUTATIONS = 99;
const ENOUGH = 10;
const WORTH$1 = 1.25;
function worthTesting(z, matched) {
	return z > 0 && z >= WORTH$1 * matched;
}
function meanOfPairs(fit, order) {
	return fit.reduce((sum, row, i) => sum + row[order === void 0 ? i : order[i]], 0) / fit.length;
}
function monteCarloP(observed, trial) {
	let reached = 0;
	for (let tried = 1; tried <= 99; tried++) {
		if (trial() >= observed) reached++;
		if (reached === ENOUGH) return reached / tried;
	}
	return (reached + 1) / 100;
}
function pairingTest(fit, observed, random) {
	const order = Uint32Array.from(fit, (_, i) => i);
	return monteCarloP(observed, () => meanOfPairs(fit, shuffle(order, random)));
}
function shuffle(values, random) {
	for (let i = values.length - 1; i > 0; i--) {
		const j = Math.floor(random() * (i + 1));
		const kept = values[i];
		values[i] = values[j];
		values[j] = kept;
	}
	return values;
}

// src/evidence/alignment/best-pairing.ts
const EXAMPLES = 3;
function bestPairing(fit, matched, images, random) {
	const n = fit.length;
	if (n < 3) return null;
	const others = (mask) => Float64Array.from({ length: n - 1 }, (_, k) => fit[k < mask ? k : k + 1][mask]);
	const columns = fit.map((_, mask) => others(mask));
	const best = assign(columns);
	const z = meanFit(best);
	return {
		z,
		p: worthTesting(z, matched) ? monteCarloP(z, () => meanFit(assign(columns.map((column) => shuffle(column, random))))) : null,
		examples: best.slice(0, EXAMPLES).map((pair) => ({
			image: images[pair.image].name,
			mask: images[pair.mask].name,
			z: pair.z
		}))
	};
}
function assign(columns) {
	const n = columns.length;
	const fits = new Float64Array(n * (n - 1));
	columns.forEach((column, mask) => fits.set(column, mask * (n - 1)));
	const order = Uint32Array.from(fits, (_, k) => k).sort((a, b) => fits[b] - fits[a]);
	const taken = {
		image: new Uint8Array(n),
		mask: new Uint8Array(n)
	};
	const pairs = [];
	for (const k of order) {
		const mask = Math.floor(k / (n - 1));
		const row = k % (n - 1);
		const image = row < mask ? row : row + 1;
		if (taken.image[image] === 1 || taken.mask[mask] === 1) continue;
		taken.image[image] = 1;
		taken.mask[mask] = 1;
		pairs.push({
			image,
			mask,
			z: fits[k]
		});
	}
	return pairs;
}
function meanFit(pairs) {
	return pairs.reduce((sum, { z }) => sum + z, 0) / pairs.length;
}

// node_modules/fft.js/lib/fft.js
var require_fft = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	function FFT(size) {
		this.size = size | 0;
		if (this.size <= 1 || (this.size & this.size - 1) !== 0) throw new Error("FFT size must be a power of two and bigger than 1");
		this._csize = size << 1;
		var table = new Array(this.size * 2);
		for (var i = 0; i < table.length; i += 2) {
			const angle = Math.PI * i / this.size;
			table[i] = Math.cos(angle);
			table[i + 1] = -Math.sin(angle);
		}
		this.table = table;
		var power = 0;
		for (var t = 1; this.size > t; t <<= 1) power++;
		this._width = power % 2 === 0 ? power - 1 : power;
		this._bitrev = new Array(1 << this._width);
		for (var j = 0; j < this._bitrev.length; j++) {
			this._bitrev[j] = 0;
			for (var shift = 0; shift < this._width; shift += 2) {
				var revShift = this._width - shift - 2;
				this._bitrev[j] |= (j >>> shift & 3) << revShift;
			}
		}
		this._out = null;
		this._data = null;
		this._inv = 0;
	}
	module.exports = FFT;
	FFT.prototype.fromComplexArray = function fromComplexArray(complex, storage) {
		var res = storage || new Array(complex.length >>> 1);
		for (var i = 0; i < complex.length; i += 2) res[i >>> 1] = complex[i];
		return res;
	};
	FFT.prototype.createComplexArray = function createComplexArray() {
		const res = new Array(this._csize);
		for (var i = 0; i < res.length; i++) res[i] = 0;
		return res;
	};
	FFT.prototype.toComplexArray = function toComplexArray(input, storage) {
		var res = storage || this.createComplexArray();
		for (var i = 0; i < res.length; i += 2) {
			res[i] = input[i >>> 1];
			res[i + 1] = 0;
		}
		return res;
	};
	FFT.prototype.completeSpectrum = function completeSpectrum(spectrum) {
		var size = this._csize;
		var half = size >>> 1;
		for (var i = 2; i < half; i += 2) {
			spectrum[size - i] = spectrum[i];
			spectrum[size - i + 1] = -spectrum[i + 1];
		}
	};
	FFT.prototype.transform = function transform(out, data) {
		if (out === data) throw new Error("Input and output buffers must be different");
		this._out = out;
		this._data = data;
		this._inv = 0;
		this._transform4();
		this._out = null;
		this._data = null;
	};
	FFT.prototype.realTransform = function realTransform(out, data) {
		if (out === data) throw new Error("Input and output buffers must be different");
		this._out = out;
		this._data = data;
		this._inv = 0;
		this._realTransform4();
		this._out = null;
		this._data = null;
	};
	FFT.prototype.inverseTransform = function inverseTransform(out, data) {
		if (out === data) throw new Error("Input and output buffers must be different");
		this._out = out;
		this._data = data;
		this._inv = 1;
		this._transform4();
		for (var i = 0; i < out.length; i++) out[i] /= this.size;
		this._out = null;
		this._data = null;
	};
	FFT.prototype._transform4 = function _transform4() {
		var out = this._out;
		var size = this._csize;
		var step = 1 << this._width;
		var len = size / step << 1;
		var outOff;
		var t;
		var bitrev = this._bitrev;
		if (len === 4) for (outOff = 0, t = 0; outOff < size; outOff += len, t++) {
			const off = bitrev[t];
			this._singleTransform2(outOff, off, step);
		}
		else for (outOff = 0, t = 0; outOff < size; outOff += len, t++) {
			const off = bitrev[t];
			this._singleTransform4(outOff, off, step);
		}
		var inv = this._inv ? -1 : 1;
		var table = this.table;
		for (step >>= 2; step >= 2; step >>= 2) {
			len = size / step << 1;
			var quarterLen = len >>> 2;
			for (outOff = 0; outOff < size; outOff += len) {
				var limit = outOff + quarterLen;
				for (var i = outOff, k = 0; i < limit; i += 2, k += step) {
					const A = i;
					const B = A + quarterLen;
					const C = B + quarterLen;
					const D = C + quarterLen;
					const Ar = out[A];
					const Ai = out[A + 1];
					const Br = out[B];
					const Bi = out[B + 1];
					const Cr = out[C];
					const Ci = out[C + 1];
					const Dr = out[D];
					const Di = out[D + 1];
					const MAr = Ar;
					const MAi = Ai;
					const tableBr = table[k];
					const tableBi = inv * table[k + 1];
					const MBr = Br * tableBr - Bi * tableBi;
					const MBi = Br * tableBi + Bi * tableBr;
					const tableCr = table[2 * k];
					const tableCi = inv * table[2 * k + 1];
					const MCr = Cr * tableCr - Ci * tableCi;
					const MCi = Cr * tableCi + Ci * tableCr;
					const tableDr = table[3 * k];
					const tableDi = inv * table[3 * k + 1];
					const MDr = Dr * tableDr - Di * tableDi;
					const MDi = Dr * tableDi + Di * tableDr;
					const T0r = MAr + MCr;
					const T0i = MAi + MCi;
					const T1r = MAr - MCr;
					const T1i = MAi - MCi;
					const T2r = MBr + MDr;
					const T2i = MBi + MDi;
					const T3r = inv * (MBr - MDr);
					const T3i = inv * (MBi - MDi);
					const FAr = T0r + T2r;
					const FAi = T0i + T2i;
					const FCr = T0r - T2r;
					const FCi = T0i - T2i;
					const FBr = T1r + T3i;
					const FBi = T1i - T3r;
					const FDr = T1r - T3i;
					const FDi = T1i + T3r;
					out[A] = FAr;
					out[A + 1] = FAi;
					out[B] = FBr;
					out[B + 1] = FBi;
					out[C] = FCr;
					out[C + 1] = FCi;
					out[D] = FDr;
					out[D + 1] = FDi;
				}
			}
		}
	};
	FFT.prototype._singleTransform2 = function _singleTransform2(outOff, off, step) {
		const out = this._out;
		const data = this._data;
		const evenR = data[off];
		const evenI = data[off + 1];
		const oddR = data[off + step];
		const oddI = data[off + step + 1];
		const leftR = evenR + oddR;
		const leftI = evenI + oddI;
		const rightR = evenR - oddR;
		const rightI = evenI - oddI;
		out[outOff] = leftR;
		out[outOff + 1] = leftI;
		out[outOff + 2] = rightR;
		out[outOff + 3] = rightI;
	};
	FFT.prototype._singleTransform4 = function _singleTransform4(outOff, off, step) {
		const out = this._out;
		const data = this._data;
		const inv = this._inv ? -1 : 1;
		const step2 = step * 2;
		const step3 = step * 3;
		const Ar = data[off];
		const Ai = data[off + 1];
		const Br = data[off + step];
		const Bi = data[off + step + 1];
		const Cr = data[off + step2];
		const Ci = data[off + step2 + 1];
		const Dr = data[off + step3];
		const Di = data[off + step3 + 1];
		const T0r = Ar + Cr;
		const T0i = Ai + Ci;
		const T1r = Ar - Cr;
		const T1i = Ai - Ci;
		const T2r = Br + Dr;
		const T2i = Bi + Di;
		const T3r = inv * (Br - Dr);
		const T3i = inv * (Bi - Di);
		const FAr = T0r + T2r;
		const FAi = T0i + T2i;
		const FBr = T1r + T3i;
		const FBi = T1i - T3r;
		const FCr = T0r - T2r;
		const FCi = T0i - T2i;
		const FDr = T1r - T3i;
		const FDi = T1i + T3r;
		out[outOff] = FAr;
		out[outOff + 1] = FAi;
		out[outOff + 2] = FBr;
		out[outOff + 3] = FBi;
		out[outOff + 4] = FCr;
		out[outOff + 5] = FCi;
		out[outOff + 6] = FDr;
		out[outOff + 7] = FDi;
	};
	FFT.prototype._realTransform4 = function _realTransform4() {
		var out = this._out;
		var size = this._csize;
		var step = 1 << this._width;
		var len = size / step << 1;
		var outOff;
		var t;
		var bitrev = this._bitrev;
		if (len === 4) for (outOff = 0, t = 0; outOff < size; outOff += len, t++) {
			const off = bitrev[t];
			this._singleRealTransform2(outOff, off >>> 1, step >>> 1);
		}
		else for (outOff = 0, t = 0; outOff < size; outOff += len, t++) {
			const off = bitrev[t];
			this._singleRealTransform4(outOff, off >>> 1, step >>> 1);
		}
		var inv = this._inv ? -1 : 1;
		var table = this.table;
		for (step >>= 2; step >= 2; step >>= 2) {
			len = size / step << 1;
			var halfLen = len >>> 1;
			var quarterLen = halfLen >>> 1;
			var hquarterLen = quarterLen >>> 1;
			for (outOff = 0; outOff < size; outOff += len) for (var i = 0, k = 0; i <= hquarterLen; i += 2, k += step) {
				var A = outOff + i;
				var B = A + quarterLen;
				var C = B + quarterLen;
				var D = C + quarterLen;
				var Ar = out[A];
				var Ai = out[A + 1];
				var Br = out[B];
				var Bi = out[B + 1];
				var Cr = out[C];
				var Ci = out[C + 1];
				var Dr = out[D];
				var Di = out[D + 1];
				var MAr = Ar;
				var MAi = Ai;
				var tableBr = table[k];
				var tableBi = inv * table[k + 1];
				var MBr = Br * tableBr - Bi * tableBi;
				var MBi = Br * tableBi + Bi * tableBr;
				var tableCr = table[2 * k];
				var tableCi = inv * table[2 * k + 1];
				var MCr = Cr * tableCr - Ci * tableCi;
				var MCi = Cr * tableCi + Ci * tableCr;
				var tableDr = table[3 * k];
				var tableDi = inv * table[3 * k + 1];
				var MDr = Dr * tableDr - Di * tableDi;
				var MDi = Dr * tableDi + Di * tableDr;
				var T0r = MAr + MCr;
				var T0i = MAi + MCi;
				var T1r = MAr - MCr;
				var T1i = MAi - MCi;
				var T2r = MBr + MDr;
				var T2i = MBi + MDi;
				var T3r = inv * (MBr - MDr);
				var T3i = inv * (MBi - MDi);
				var FAr = T0r + T2r;
				var FAi = T0i + T2i;
				var FBr = T1r + T3i;
				var FBi = T1i - T3r;
				out[A] = FAr;
				out[A + 1] = FAi;
				out[B] = FBr;
				out[B + 1] = FBi;
				if (i === 0) {
					var FCr = T0r - T2r;
					var FCi = T0i - T2i;
					out[C] = FCr;
					out[C + 1] = FCi;
					continue;
				}
				if (i === hquarterLen) continue;
				var ST0r = T1r;
				var ST0i = -T1i;
				var ST1r = T0r;
				var ST1i = -T0i;
				var ST2r = -inv * T3i;
				var ST2i = -inv * T3r;
				var ST3r = -inv * T2i;
				var ST3i = -inv * T2r;
				var SFAr = ST0r + ST2r;
				var SFAi = ST0i + ST2i;
				var SFBr = ST1r + ST3i;
				var SFBi = ST1i - ST3r;
				var SA = outOff + quarterLen - i;
				var SB = outOff + halfLen - i;
				out[SA] = SFAr;
				out[SA + 1] = SFAi;
				out[SB] = SFBr;
				out[SB + 1] = SFBi;
			}
		}
	};
	FFT.prototype._singleRealTransform2 = function _singleRealTransform2(outOff, off, step) {
		const out = this._out;
		const data = this._data;
		const evenR = data[off];
		const oddR = data[off + step];
		const leftR = evenR + oddR;
		const rightR = evenR - oddR;
		out[outOff] = leftR;
		out[outOff + 1] = 0;
		out[outOff + 2] = rightR;
		out[outOff + 3] = 0;
	};
	FFT.prototype._singleRealTransform4 = function _singleRealTransform4(outOff, off, step) {
		const out = this._out;
		const data = this._data;
		const inv = this._inv ? -1 : 1;
		const step2 = step * 2;
		const step3 = step * 3;
		const Ar = data[off];
		const Br = data[off + step];
		const Cr = data[off + step2];
		const Dr = data[off + step3];
		const T0r = Ar + Cr;
		const T1r = Ar - Cr;
		const T2r = Br + Dr;
		const T3r = inv * (Br - Dr);
		const FAr = T0r + T2r;
		const FBr = T1r;
		const FBi = -T3r;
		const FCr = T0r - T2r;
		const FDr = T1r;
		const FDi = T3r;
		out[outOff] = FAr;
		out[outOff + 1] = 0;
		out[outOff + 2] = FBr;
		out[outOff + 3] = FBi;
		out[outOff + 4] = FCr;
		out[outOff + 5] = 0;
		out[outOff + 6] = FDr;
		out[outOff + 7] = FDi;
	};
}));

// src/statistics/fft-2d.ts
var import_fft = /* @__PURE__ */ __toESM(require_fft(), 1);
var Fft2d = class {
	height;
	width;
	#rows;
	#columns;
	#row;
	#column;
	#transformed;
	constructor(height, width) {
		for (const size of [height, width]) if (size < 2 || powerOfTwoFrom(size) !== size) throw new RangeError(`${size} is not a power of two from 2 on`);
		this.height = height;
		this.width = width;
		this.#rows = new import_fft.default(width);
		this.#columns = new import_fft.default(height);
		this.#row = new Float64Array(2 * width);
		const columns = () => Array.from({ length: Math.min(4, width) }, () => new Float64Array(2 * height));
		this.#column = columns();
		this.#transformed = columns();
	}
	forward(plane) {
		this.#transform(plane, "transform");
	}
	inverse(spectrum) {
		this.#transform(spectrum, "inverseTransform");
	}
	#transform(plane, direction) {
		const { height, width } = this;
		for (let y = 0; y < height; y++) {
			const row = plane.subarray(2 * y * width, 2 * (y + 1) * width);
			this.#rows[direction](this.#row, row);
			row.set(this.#row);
		}
		for (let x = 0; x < width; x += this.#column.length) {
			for (let y = 0; y < height; y++) {
				const from = 2 * (y * width + x);
				for (let k = 0; k < this.#column.length; k++) {
					this.#column[k][2 * y] = plane[from + 2 * k];
					this.#column[k][2 * y + 1] = plane[from + 2 * k + 1];
				}
			}
			for (let k = 0; k < this.#column.length; k++) this.#columns[direction](this.#transformed[k], this.#column[k]);
			for (let y = 0; y < height; y++) {
				const to = 2 * (y * width + x);
				for (let k = 0; k < this.#column.length; k++) {
					plane[to + 2 * k] = this.#transformed[k][2 * y];
					plane[to + 2 * k + 1] = this.#transformed[k][2 * y + 1];
				}
			}
		}
	}
};
function powerOfTwoFrom(size) {
	return 2 ** Math.ceil(Math.log2(size));
}
function powerOfTwoUpTo(size) {
	return 2 ** Math.floor(Math.log2(size));
}

// src/evidence/alignment/best-shift.ts
function bestShift(images, height, width, matched, random) {
	const fft = new Fft2d(Math.max(2, powerOfTwoFrom(height)), Math.max(2, powerOfTwoFrom(width)));
	const spectra = images.map((image) => packedSpectrum(fft, image, width));
	const own = Uint32Array.from(images, (_, i) => i);
	const peak = peakOf(correlation(fft, spectra, own), images.length);
	const signed = (cells, size) => cells > size / 2 ? cells - size : cells;
	const order = own.slice();
	return {
		dx: signed(peak.cell % fft.width, fft.width),
		dy: signed(Math.floor(peak.cell / fft.width), fft.height),
		z: peak.z,
		p: worthTesting(peak.z, matched) ? monteCarloP(peak.z, () => peakOf(correlation(fft, spectra, shuffle(order, random)), images.length).z) : null
	};
}
function packedSpectrum(fft, { map, mask }, width) {
	const plane = new Float64Array(2 * fft.height * fft.width);
	const at = (cell) => 2 * (Math.floor(cell / width) * fft.width + cell % width);
	for (let cell = 0; cell < map.length; cell++) plane[at(cell)] = map[cell];
	for (let k = 0; k < mask.cells.length; k++) plane[at(mask.cells[k]) + 1] = mask.weights[k];
	fft.forward(plane);
	return Float32Array.from(plane);
}
function correlation(fft, spectra, order) {
	const { height, width } = fft;
	const sum = new Float64Array(2 * height * width);
	for (let i = 0; i < spectra.length; i++) {
		const f = spectra[i];
		const g = spectra[order[i]];
		for (let y = 0; y < height; y++) {
			const mirroredRow = (height - y & height - 1) * width;
			for (let x = 0; x < width; x++) {
				const k = 2 * (y * width + x);
				const m = 2 * (mirroredRow + (width - x & width - 1));
				const zr = (f[k] + f[m]) / 2;
				const zi = (f[k + 1] - f[m + 1]) / 2;
				const mr = (g[k + 1] + g[m + 1]) / 2;
				const mi = (g[m] - g[k]) / 2;
				sum[k] += zr * mr + zi * mi;
				sum[k + 1] += zi * mr - zr * mi;
			}
		}
	}
	fft.inverse(sum);
	return sum;
}
function peakOf(plane, images) {
	let cell = 0;
	for (let k = 1; k < plane.length / 2; k++) if (plane[2 * k] > plane[2 * cell]) cell = k;
	return {
		cell,
		z: plane[2 * cell] / images
	};
}

// src/evidence/alignment/placement.ts
function standardize(sum, count) {
	const map = new Float64Array(sum.length);
	let cells = 0;
	let total = 0;
	for (let cell = 0; cell < sum.length; cell++) {
		if (count[cell] === 0) continue;
		map[cell] = sum[cell] / count[cell];
		total += map[cell];
		cells++;
	}
	const mean = total / cells;
	let squares = 0;
	for (let cell = 0; cell < sum.length; cell++) if (count[cell] > 0) squares += (map[cell] - mean) ** 2;
	const deviation = Math.sqrt(squares / cells);
	for (let cell = 0; cell < sum.length; cell++) map[cell] = count[cell] === 0 || deviation === 0 ? 0 : (map[cell] - mean) / deviation;
	return map;
}
function maskForm(mask, count) {
	let cells = 0;
	let inside = 0;
	for (let cell = 0; cell < mask.length; cell++) {
		if (count[cell] === 0) continue;
		cells++;
		inside += mask[cell] / count[cell];
	}
	if (inside === 0 || inside === cells) return null;
	const outside = inside > cells / 2;
	const used = [];
	const weights = [];
	for (let cell = 0; cell < mask.length; cell++) {
		if (count[cell] === 0) continue;
		const share = mask[cell] / count[cell] - (outside ? 1 : 0);
		if (share === 0) continue;
		used.push(cell);
		weights.push(share / inside);
	}
	return {
		cells: Uint32Array.from(used),
		weights: Float64Array.from(weights),
		area: inside / cells
	};
}
function fitOf(map, { cells, weights }) {
	let sum = 0;
	for (let k = 0; k < cells.length; k++) sum += map[cells[k]] * weights[k];
	return sum;
}
function fitMatrix(images, masks) {
	return images.map(({ map }) => Float64Array.from(masks, ({ mask }) => fitOf(map, mask)));
}
function invertedFit(fit, masks) {
	return fit.map((row) => row.map((z, j) => -z * masks[j].mask.area / (1 - masks[j].mask.area)));
}

// src/evidence/alignment/best-turn.ts
const operations = {
	"flip-horizontal": (y, x, _, width) => y * width + width - 1 - x,
	"flip-vertical": (y, x, height, width) => (height - 1 - y) * width + x,
	"rotate-180": (y, x, height, width) => (height - 1 - y) * width + width - 1 - x,
	"rotate-90": (y, x, height, width) => x * width + height - 1 - y,
	"rotate-270": (y, x, _, width) => (width - 1 - x) * width + y,
	transpose: (y, x, _, width) => x * width + y,
	"anti-transpose": (y, x, height, width) => (width - 1 - x) * width + height - 1 - y
};
const keepsShape = [
	"flip-horizontal",
	"flip-vertical",
	"rotate-180"
];
function bestTurn(images, height, width, matched, random) {
	const { operation, z, masks } = (height === width ? Object.keys(operations) : keepsShape).map((operation) => {
		const masks = images.map(({ mask }) => ({ mask: turned(mask, operation, height, width) }));
		return {
			operation,
			z: images.reduce((sum, { map }, i) => sum + fitOf(map, masks[i].mask), 0) / images.length,
			masks
		};
	}).reduce((a, b) => b.z > a.z ? b : a);
	return {
		operation,
		z,
		p: worthTesting(z, matched) ? pairingTest(fitMatrix(images, masks), z, random) : null
	};
}
function turned(mask, operation, height, width) {
	const moved = operations[operation];
	const cells = new Uint32Array(mask.cells.length);
	for (let k = 0; k < cells.length; k++) {
		const cell = mask.cells[k];
		const x = cell % width;
		cells[k] = moved((cell - x) / width, x, height, width);
	}
	return {
		...mask,
		cells
	};
}

// src/evidence/alignment/alignment.ts
var AlignmentAccumulator = class {
	#plan;
	#canvases = /* @__PURE__ */ new Map();
	constructor(plan) {
		this.#plan = plan;
	}
	add(patch, blurred, regions, height, width) {
		if (!this.#plan.images.has(patch.image)) return;
		const { sum, mask, count } = this.#canvas(patch);
		const { resolution } = this.#plan;
		for (let y = 0; y < height; y++) {
			const row = Math.floor((patch.y + y) / resolution) * this.#plan.width;
			for (let x = 0; x < width; x++) {
				const cell = row + Math.floor((patch.x + x) / resolution);
				sum[cell] += blurred[y * width + x];
				count[cell]++;
				if (regions !== null && regions[y * width + x] > 0) mask[cell]++;
			}
		}
	}
	#canvas({ image, id }) {
		const known = this.#canvases.get(image);
		if (known !== void 0) return known;
		const cells = this.#plan.height * this.#plan.width;
		const canvas = {
			name: id.replace(/@\d+,\d+$/, ""),
			sum: new Float32Array(cells),
			mask: new Float32Array(cells),
			count: new Float32Array(cells)
		};
		this.#canvases.set(image, canvas);
		return canvas;
	}
	finish(seed) {
		const images = this.#images();
		if (images.length < 2) return null;
		const { height, width, resolution } = this.#plan;
		const random = seededRandom(seed);
		const fit = fitMatrix(images, images);
		const n = images.length;
		const matched = meanOfPairs(fit);
		const inverted = invertedFit(fit, images);
		const invertedZ = meanOfPairs(inverted);
		const shift = bestShift(images, height, width, matched, random);
		const others = fit.reduce((sum, row) => sum + row.reduce((a, b) => a + b, 0), 0) - n * matched;
		return {
			images: n,
			resolution,
			matched: {
				z: matched,
				p: pairingTest(fit, matched, random)
			},
			mismatched: others / (n * (n - 1)),
			shift: {
				dx: shift.dx * resolution,
				dy: shift.dy * resolution,
				z: shift.z,
				p: shift.p
			},
			turn: bestTurn(images, height, width, matched, random),
			inverted: {
				z: invertedZ,
				p: worthTesting(invertedZ, matched) ? pairingTest(inverted, invertedZ, random) : null
			},
			pairing: bestPairing(fit, matched, images, random)
		};
	}
	#images() {
		return [...this.#canvases].sort(([a], [b]) => a - b).flatMap(([, { name, sum, mask, count }]) => {
			const form = maskForm(mask, count);
			return form === null ? [] : [{
				name,
				map: standardize(sum, count),
				mask: form
			}];
		});
	}
};

// src/evidence/scores/box-blur.ts
const RADIUS$1 = 3;
function boxBlur(map, height, width, into = new Float32Array(map.length)) {
	const columns = new Float64Array(width + 6);
	const shares = Float64Array.from({ length: width }, (_, x) => 1 / (Math.min(width, x + RADIUS$1 + 1) - Math.max(0, x - RADIUS$1)));
	for (let y = 0; y < Math.min(RADIUS$1, height); y++) moveDown(columns, map, y, -1, width);
	for (let y = 0; y < height; y++) {
		moveDown(columns, map, y + RADIUS$1 < height ? y + RADIUS$1 : -1, y - RADIUS$1 - 1, width);
		averageRow(columns, Math.min(height, y + RADIUS$1 + 1) - Math.max(0, y - RADIUS$1), shares, into, y * width);
	}
	return into;
}
function moveDown(columns, map, enters, leaves, width) {
	const added = enters * width;
	const removed = leaves * width;
	if (enters >= 0 && leaves >= 0) for (let x = 0; x < width; x++) columns[x + RADIUS$1] += map[added + x] - map[removed + x];
	else if (enters >= 0) for (let x = 0; x < width; x++) columns[x + RADIUS$1] += map[added + x];
	else if (leaves >= 0) for (let x = 0; x < width; x++) columns[x + RADIUS$1] -= map[removed + x];
}
function averageRow(columns, rows, shares, into, start) {
	const width = shares.length;
	let a = columns[0];
	let b = columns[1];
	let c = columns[2];
	let d = columns[3];
	let e = columns[4];
	let f = columns[5];
	for (let x = 0; x < width; x++) {
		const g = columns[x + 6];
		const mean = (a + b + (c + d) + (e + f) + g) * shares[x] / rows;
		into[start + x] = mean > 0 ? mean : 0;
		a = b;
		b = c;
		c = d;
		d = e;
		e = f;
		f = g;
	}
}

// src/evidence/reconstruction/group-sums.ts
const FEWEST_SUMS = 64;
const BYTES_OF_SUMS = 2 ** 24;
var GroupSums = class {
	#groups = /* @__PURE__ */ new Map();
	#sums = [];
	#squares = [];
	#images = [];
	add(image, means, squares, group) {
		let index = this.#groups.get(group);
		if (index === void 0) {
			const most = Math.max(FEWEST_SUMS, Math.floor(BYTES_OF_SUMS / (4 * image.length)));
			index = this.#groups.size % most;
			this.#groups.set(group, index);
			if (index === this.#sums.length) {
				this.#sums.push(new Float32Array(image.length));
				this.#squares.push(0);
				this.#images.push(0);
			}
		}
		this.#squares[index] += squares;
		this.#images[index]++;
		const sum = this.#sums[index];
		const plane = image.length / means.length;
		means.forEach((mean, c) => {
			for (let p = c * plane; p < (c + 1) * plane; p++) sum[p] += image[p] - mean;
		});
	}
	tracesOfCovariance() {
		const total = new Float64Array(this.#sums[0]?.length ?? 0);
		for (const sum of this.#sums) for (let p = 0; p < total.length; p++) total[p] += sum[p];
		const images = this.#images.reduce((a, b) => a + b, 0);
		const squares = this.#squares.reduce((a, b) => a + b, 0);
		const trace = (n, q, ofMean) => q / n - ofMean / (n * n);
		const whole = total.reduce((squares, value) => squares + value * value, 0);
		return {
			all: trace(images, squares, whole),
			withoutOne: this.#sums.map((sum, g) => {
				return trace(images - this.#images[g], squares - this.#squares[g], whole - share(sum, total));
			})
		};
	}
};
function share(sum, total) {
	let squares = 0;
	for (let p = 0; p < sum.length; p++) squares += sum[p] * (2 * total[p] - sum[p]);
	return squares;
}

// src/evidence/reconstruction/largest-variance.ts
const MOST_VALUES$1 = 2 ** 24;
const MOST_ROUNDS = 40;
const ARRIVED = 1e-4;
var LargestVariance = class {
	#images = [];
	#mean = /* @__PURE__ */ new Float64Array(0);
	add(image) {
		if ((this.#images.length + 1) * image.length > MOST_VALUES$1) return;
		if (this.#images.length === 0) this.#mean = new Float64Array(image.length);
		this.#images.push(Float32Array.from(image));
		for (let p = 0; p < image.length; p++) this.#mean[p] += image[p];
	}
	finish() {
		const images = this.#images;
		const n = images.length;
		if (n < 2) return null;
		const mean = this.#mean.map((sum) => sum / n);
		const distances = images.map((image) => image.reduce((sum, value, p) => sum + (value - mean[p]) ** 2, 0));
		const farthest = images[distances.indexOf(Math.max(...distances))];
		let pattern = mean.map((value, p) => farthest[p] - value);
		let variance = 0;
		for (let round = 0; round < MOST_ROUNDS; round++) {
			const length = Math.sqrt(dot(pattern, pattern));
			if (length === 0) return 0;
			for (let p = 0; p < pattern.length; p++) pattern[p] /= length;
			const offset = dot(pattern, mean);
			const shares = images.map((image) => dot(pattern, image) - offset);
			const before = variance;
			variance = shares.reduce((sum, share) => sum + share ** 2, 0) / (n - 1);
			if (Math.abs(variance - before) <= ARRIVED * variance) break;
			pattern = combine(images, shares, mean);
		}
		return variance;
	}
};
function dot(a, b) {
	let sum = 0;
	for (let p = 0; p < a.length; p++) sum += a[p] * b[p];
	return sum;
}
function combine(images, shares, mean) {
	const all = shares.reduce((a, b) => a + b, 0);
	const sum = mean.map((value) => -all * value);
	images.forEach((image, i) => {
		const share = shares[i];
		for (let p = 0; p < sum.length; p++) sum[p] += share * image[p];
	});
	return sum;
}

// src/statistics/cholesky.ts
function cholesky(matrix, size) {
	const lower = new Float64Array(size * size);
	for (let i = 0; i < size; i++) for (let j = 0; j <= i; j++) {
		let rest = matrix[i * size + j];
		for (let k = 0; k < j; k++) rest -= lower[i * size + k] * lower[j * size + k];
		if (i > j) lower[i * size + j] = rest / lower[j * size + j];
		else if (rest > 0) lower[i * size + i] = Math.sqrt(rest);
		else return null;
	}
	return lower;
}

// src/statistics/symmetric-eigen.ts
const MOST_SWEEPS = 30;
function symmetricEigen(matrix, size) {
	const a = matrix.slice();
	const vectors = new Float64Array(size * size);
	for (let i = 0; i < size; i++) vectors[i * size + i] = 1;
	const total = a.reduce((sum, value) => sum + value ** 2, 0);
	for (let sweep = 0; sweep < MOST_SWEEPS; sweep++) {
		let off = 0;
		for (let p = 0; p < size; p++) for (let q = p + 1; q < size; q++) {
			off += a[p * size + q] ** 2;
			rotate(a, vectors, size, p, q);
		}
		if (off <= 1e-20 * total) break;
	}
	return Array.from({ length: size }, (_, i) => ({
		value: a[i * size + i],
		vector: vectors.slice(i * size, (i + 1) * size)
	})).sort((one, other) => other.value - one.value);
}
function rotate(a, vectors, size, p, q) {
	const entry = a[p * size + q];
	if (entry === 0) return;
	const half = (a[q * size + q] - a[p * size + p]) / (2 * entry);
	const tangent = Math.sign(half || 1) / (Math.abs(half) + Math.hypot(half, 1));
	const cosine = 1 / Math.hypot(tangent, 1);
	const sine = tangent * cosine;
	const turn = (values, one, other) => {
		const [x, y] = [values[one], values[other]];
		values[one] = cosine * x - sine * y;
		values[other] = sine * x + cosine * y;
	};
	for (let k = 0; k < size; k++) turn(a, k * size + p, k * size + q);
	for (let k = 0; k < size; k++) turn(a, p * size + k, q * size + k);
	for (let k = 0; k < size; k++) turn(vectors, p * size + k, q * size + k);
}

// src/evidence/reconstruction/linear-capacity.ts
const MOST_VALUES = 1024;
const FEWEST_IMAGES = 16;
const MOST_IMAGES = 128;
const RIDGES = [
	.001,
	.01,
	.1,
	1
];
var LinearCapacity = class {
	#kept = [];
	#units = 0;
	add(x, xhat, code, group) {
		if (this.#kept.length === MOST_IMAGES) return;
		if (x.squares === 0) return;
		this.#units = code?.length ?? 0;
		const weight = 1 / x.squares;
		this.#kept.push({
			image: thinned(x),
			reconstruction: thinned(xhat),
			weight,
			code: code && some(code),
			group
		});
	}
	finish() {
		const kept = this.#kept;
		const halves = twoHalves(kept.map(({ group }) => group));
		if (kept.length < FEWEST_IMAGES || halves === null) return null;
		const folds = [{
			train: halves[0],
			test: halves[1]
		}, {
			train: halves[1],
			test: halves[0]
		}];
		const images = productsOf(kept.map(({ image }) => image));
		const inFolds = (error) => folds.reduce((sum, fold) => sum + error(foldOf(fold)), 0);
		const foldOf = ({ train, test }) => ({
			train,
			test,
			products: around(images, kept.length, train)
		});
		const weights = kept.map(({ weight }) => weight);
		const total = inFolds(({ test, products }) => test.reduce((sum, i) => sum + weights[i] * products[i * kept.length + i], 0));
		if (!(total > 0)) return null;
		const share = (error) => 1 - error / total;
		const left = kept.reduce((sum, { image, reconstruction, weight }) => sum + weight * distance(image, reconstruction), 0);
		const units = this.#units;
		const most = Math.min(...halves.map(({ length }) => length)) / 2;
		const codes = kept.flatMap(({ code }) => code === null ? [] : [code]);
		return {
			images: kept.length,
			model: share(left),
			components: units === 0 || units > most ? null : share(inFolds((fold) => errorOfComponents(fold, weights, units))),
			readout: codes.length < kept.length ? null : share(errorOfReadout(productsOf(codes), folds.map(foldOf), weights))
		};
	}
};
function some(values) {
	if (values.length <= MOST_VALUES) return Float64Array.from(values);
	const golden = (Math.sqrt(5) - 1) / 2;
	return Float64Array.from({ length: MOST_VALUES }, (_, i) => values[Math.floor(i * golden % 1 * values.length)]);
}
function thinned({ values, means }) {
	const plane = values.length / means.length;
	return some(Float64Array.from(values, (value, p) => value - means[Math.floor(p / plane)]));
}
function twoHalves(groups) {
	const order = new Map([...new Set(groups)].map((name, g) => [name, g]));
	const halves = [[], []];
	groups.forEach((name, i) => halves[order.get(name) % 2].push(i));
	return halves.some(({ length }) => length < 2) ? null : halves;
}
function productsOf(rows) {
	const n = rows.length;
	const products = new Float64Array(n * n);
	for (let i = 0; i < n; i++) for (let j = 0; j <= i; j++) {
		const [a, b] = [rows[i], rows[j]];
		let sum = 0;
		for (let p = 0; p < a.length; p++) sum += a[p] * b[p];
		products[i * n + j] = sum;
		products[j * n + i] = sum;
	}
	return products;
}
function around(products, n, rows) {
	const withMean = Float64Array.from({ length: n }, (_, i) => mean$1(rows.map((j) => products[i * n + j])));
	const ofMean = mean$1(rows.map((i) => withMean[i]));
	return products.map((product, at) => product - withMean[Math.floor(at / n)] - withMean[at % n] + ofMean);
}
function mean$1(values) {
	return values.reduce((a, b) => a + b, 0) / values.length;
}
function distance(a, b) {
	let sum = 0;
	for (let p = 0; p < a.length; p++) sum += (a[p] - b[p]) ** 2;
	return sum;
}
function between(products, rows, columns) {
	const n = Math.sqrt(products.length);
	return Float64Array.from({ length: rows.length * columns.length }, (_, at) => products[rows[Math.floor(at / columns.length)] * n + columns[at % columns.length]]);
}
function errorOfComponents({ train, test, products }, weights, components) {
	const n = Math.sqrt(products.length);
	const patterns = symmetricEigen(between(products, train, train), train.length).slice(0, components);
	const largest = patterns[0].value;
	return test.reduce((sum, i) => {
		const taken = patterns.map(({ value, vector }) => {
			if (!(value > 1e-12 * largest)) return 0;
			return train.reduce((dot, j, at) => dot + vector[at] * products[i * n + j], 0) ** 2 / value;
		});
		return sum + weights[i] * (products[i * n + i] - taken.reduce((a, b) => a + b, 0));
	}, 0);
}
function errorOfReadout(codes, folds, weights) {
	const n = Math.sqrt(codes.length);
	return Math.min(...RIDGES.map((ridge) => folds.reduce((sum, { train, test, products }) => {
		const codesAround = around(codes, n, train);
		const kernel = between(codesAround, train, train);
		const size = train.length;
		const scale = mean$1(train.map((_, i) => kernel[i * size + i]));
		if (!(scale > 0)) return sum + test.reduce((all, i) => all + weights[i] * products[i * n + i], 0);
		for (let i = 0; i < size; i++) kernel[i * size + i] += ridge * scale;
		const lower = cholesky(kernel, size);
		if (lower === null) return Infinity;
		const own = between(products, train, train);
		return test.reduce((all, i) => {
			const shares = solved(lower, Float64Array.from(train, (j) => codesAround[i * n + j]));
			let error = products[i * n + i];
			for (let a = 0; a < size; a++) {
				error -= 2 * shares[a] * products[i * n + train[a]];
				for (let b = 0; b < size; b++) error += shares[a] * shares[b] * own[a * size + b];
			}
			return all + weights[i] * error;
		}, sum);
	}, 0)));
}
function solved(lower, right) {
	const size = right.length;
	const x = right.slice();
	for (let i = 0; i < size; i++) {
		for (let k = 0; k < i; k++) x[i] -= lower[i * size + k] * x[k];
		x[i] /= lower[i * size + i];
	}
	for (let i = size - 1; i >= 0; i--) {
		for (let k = i + 1; k < size; k++) x[i] -= lower[k * size + i] * x[k];
		x[i] /= lower[i * size + i];
	}
	return x;
}

// src/evidence/assembly/structural-similarity-wasm.ts
const WASM = "AGFzbQEAAAABGgNgAX8Bf2AFf39/f38BfGAIfHx8fHx8fHwAAwQDAAECBQMBAAEGYQh8AUQAAAAAAAAAAAt8AUQAAAAAAAAAAAt8AUQAAAAAAAAAAAt8AUQAAAAAAAAAAAt8AUQAAAAAAAAAAAt8AUQAAAAAAAAAAAt8AUQAAAAAAAAAAAt8AUQAAAAAAAAAAAsHMQQJY29uZmlndXJlAAIMc2ltaWxhcml0aWVzAAEJd29ya0J5dGVzAAAGbWVtb3J5AgAKshEDGgAgAEEJa0EBdUHgAmwgAEECakEDdGpBAnQL8RADA3wUfwt7IAQgA0ECakEDdCINQQJ0aiEOIANBCmsiD0EBakEBdUEEdCIJQRZsIQsDQCACIAxKBEAgDEELbyEQIAMgDGxBAnQiCCAAaiEKIAEgCGohEUEAIQgDQCADIAhLBEAgESAIQQJ0IhJqKgIAuyEGIAQgCEEDdGoiEyAKIBJqKgIAuyIHOQMAIA0gE2ogBjkDACATIA1BAXRqIAcgB6IgBiAGoqA5AwAgEyANQQNsaiAHIAaiOQMAIAhBAWohCAwBCwtBACEKA0AgCkEESQRAIA4gCiALbGogCSAQbGohEUEAIQgDQCAIIAlJBEAgCCARaiMA/RQgBCAKIA1saiAIaiIS/QAEKP3yASMB/RQgEv0ABCAgEv0ABDD98AH98gH98AEjAv0UIBL9AAQYIBL9AAQ4/fAB/fIB/fABIwP9FCAS/QAEECASQUBr/QAEAP3wAf3yAf3wASME/RQgEv0ABAggEv0ABEj98AH98gH98AEjBf0UIBL9AAQAIBL9AARQ/fAB/fIB/fABIh39CwQAIBEgCUELbGogCGogHf0LBAAgCEEQaiEIDAELCyAKQQFqIQoMAQsLIAxBCk4EQCAOIBBBAWpBC3AgCWxqIREgD0F+cUEDdCESQQAhCgNAIAogEkkEQCAcIwD9FCIcIAogEWoiEyAJQQVsIhRq/QAEAP3yASMB/RQiHSAJQQJ0IhUgE2r9AAQAIAlBBmwiFiATav0ABAD98AH98gH98AEjAv0UIh4gCUEDbCIXIBNq/QAEACAJQQdsIhggE2r9AAQA/fAB/fIB/fABIwP9FCIfIAlBAXQiGSATav0ABAAgCUEDdCIIIBNq/QAEAP3wAf3yAf3wASME/RQiICAJIBNq/QAEACAJQQlsIhAgE2r9AAQA/fAB/fIB/fABIwX9FCIhIBP9AAQAIAlBCmwiGiATav0ABAD98AH98gH98AEiIiAcIBQgCyATaiIbav0ABAD98gEgHSAVIBtq/QAEACAWIBtq/QAEAP3wAf3yAf3wASAeIBcgG2r9AAQAIBggG2r9AAQA/fAB/fIB/fABIB8gGSAbav0ABAAgCCAbav0ABAD98AH98gH98AEgICAJIBtq/QAEACAQIBtq/QAEAP3wAf3yAf3wASAhIBv9AAQAIBogG2r9AAQA/fAB/fIB/fABIiP98gEiJCAk/fABIwb9FCIl/fABIBwgFCATIAtBA2xqIhtq/QAEAP3yASAdIBUgG2r9AAQAIBYgG2r9AAQA/fAB/fIB/fABIB4gFyAbav0ABAAgGCAbav0ABAD98AH98gH98AEgHyAZIBtq/QAEACAIIBtq/QAEAP3wAf3yAf3wASAgIAkgG2r9AAQAIBAgG2r9AAQA/fAB/fIB/fABICEgG/0ABAAgGiAbav0ABAD98AH98gH98AEgJP3xASIkICT98AEjB/0UIiT98AH98gEgIiAi/fIBICMgI/3yAf3wASIiICX98AEgHCAUIBMgC0EBdGoiE2r9AAQA/fIBIB0gEyAVav0ABAAgEyAWav0ABAD98AH98gH98AEgHiATIBdq/QAEACATIBhq/QAEAP3wAf3yAf3wASAfIBMgGWr9AAQAIAggE2r9AAQA/fAB/fIB/fABICAgCSATav0ABAAgECATav0ABAD98AH98gH98AEgISAT/QAEACATIBpq/QAEAP3wAf3yAf3wASAi/fEBICT98AH98gH98wH98AEhHCAKQRBqIQoMAQsLIAkgEksEQCAFIwD9FCIeIBEgEmoiCCAJQQVsIgpq/QAEAP3yASMB/RQiHyAJQQJ0IhAgCGr9AAQAIAlBBmwiESAIav0ABAD98AH98gH98AEjAv0UIiAgCUEDbCISIAhq/QAEACAJQQdsIhMgCGr9AAQA/fAB/fIB/fABIwP9FCIhIAlBAXQiFCAIav0ABAAgCUEDdCIVIAhq/QAEAP3wAf3yAf3wASME/RQiIiAIIAlq/QAEACAJQQlsIhYgCGr9AAQA/fAB/fIB/fABIwX9FCIjIAj9AAQAIAlBCmwiFyAIav0ABAD98AH98gH98AEiJCAeIAogCCALaiIYav0ABAD98gEgHyAQIBhq/QAEACARIBhq/QAEAP3wAf3yAf3wASAgIBIgGGr9AAQAIBMgGGr9AAQA/fAB/fIB/fABICEgFCAYav0ABAAgFSAYav0ABAD98AH98gH98AEgIiAJIBhq/QAEACAWIBhq/QAEAP3wAf3yAf3wASAjIBj9AAQAIBcgGGr9AAQA/fAB/fIB/fABIiX98gEiJiAm/fABIwb9FCId/fABIB4gCiAIIAtBA2xqIhhq/QAEAP3yASAfIBAgGGr9AAQAIBEgGGr9AAQA/fAB/fIB/fABICAgEiAYav0ABAAgEyAYav0ABAD98AH98gH98AEgISAUIBhq/QAEACAVIBhq/QAEAP3wAf3yAf3wASAiIAkgGGr9AAQAIBYgGGr9AAQA/fAB/fIB/fABICMgGP0ABAAgFyAYav0ABAD98AH98gH98AEgJv3xASImICb98AEjB/0UIib98AH98gEgJCAk/fIBICUgJf3yAf3wASIkIB398AEgHiAKIAggC0EBdGoiCGr9AAQA/fIBIB8gCCAQav0ABAAgCCARav0ABAD98AH98gH98AEgICAIIBJq/QAEACAIIBNq/QAEAP3wAf3yAf3wASAhIAggFGr9AAQAIAggFWr9AAQA/fAB/fIB/fABICIgCCAJav0ABAAgCCAWav0ABAD98AH98gH98AEgIyAI/QAEACAIIBdq/QAEAP3wAf3yAf3wASAk/fEBICb98AH98gH98wH9IQCgIQULCyAMQQFqIQwMAQsLIBz9IQAgHP0hAaAgBaALIgAgACQAIAEkASACJAIgAyQDIAQkBCAFJAUgBiQGIAckBws=";

// src/evidence/reconstruction/structural-similarity.ts
const SIGMA$1 = 1.5;
const TAPS = 11;
const C1$1 = .01 ** 2;
const C2$1 = .03 ** 2;
const WEIGHTS$1 = (() => {
	const weights = Array.from({ length: 6 }, (_, distance) => Math.exp(-(distance ** 2) / (2 * SIGMA$1 ** 2)));
	const sum = weights.reduce((a, b) => a + 2 * b, -weights[0]);
	return weights.map((weight) => weight / sum);
})();
const PAGE = 2 ** 16;
let loaded = null;
function structuralSimilarity(a, b, height, width) {
	if (height < TAPS || width < TAPS) return null;
	if (a.length !== height * width || b.length !== height * width) throw new RangeError("planes are not of that size");
	const assembly = loaded ??= load();
	const { memory } = assembly;
	const bytes = a.byteLength;
	const work = 2 * bytes;
	const missing = work + assembly.workBytes(width) - memory.buffer.byteLength;
	if (missing > 0) memory.grow(Math.ceil(missing / PAGE));
	const planes = new Float32Array(memory.buffer, 0, a.length + b.length);
	planes.set(a);
	planes.set(b, a.length);
	return assembly.similarities(0, bytes, height, width, work) / ((height - TAPS + 1) * (width - TAPS + 1));
}
function load() {
	const { exports } = instantiateModule(compileModule(Buffer.from(WASM, "base64")));
	const assembly = exports;
	assembly.configure(...WEIGHTS$1, C1$1, C2$1);
	return assembly;
}

// src/statistics/squared-distance.ts
function squaredDistance(a, b) {
	let sum = 0;
	for (let i = 0; i < a.length; i++) sum += (a[i] - b[i]) ** 2;
	return sum;
}

// src/evidence/reconstruction/typical-diversity.ts
var TypicalDiversity = class {
	#pairs = [];
	#last = null;
	add(x, xhat, group) {
		const next = {
			x: centered(x),
			xhat: centered(xhat),
			squares: x.squares
		};
		const last = this.#last;
		this.#last = next;
		if (last === null) return;
		const inputs = squaredDistance(next.x, last.x);
		const squares = next.squares + last.squares;
		this.#pairs.push({
			group,
			inputs,
			reconstructions: squaredDistance(next.xhat, last.xhat),
			apart: squares === 0 ? 0 : inputs / squares
		});
	}
	finish(noise, seed) {
		const inputs = new WeightedMedian(this.#pairs.map((pair) => pair.inputs));
		const reconstructions = new WeightedMedian(this.#pairs.map((pair) => pair.reconstructions));
		const apart = new WeightedMedian(this.#pairs.map((pair) => pair.apart));
		const ratio = (weights) => {
			const spread = inputs.of(weights);
			return spread > 0 ? reconstructions.of(weights) / spread : null;
		};
		const once = new Float64Array(this.#pairs.length).fill(1);
		const value = ratio(once);
		const groups = this.#pairs.map(({ group }) => group);
		const interval = value === null ? null : bootstrapGroups(groups, ratio, seed);
		if (value === null || interval === null) return null;
		return {
			value,
			interval: [Math.min(value, interval[0]), Math.max(value, interval[1])],
			predictableShare: noise === null ? 1 : Math.max(0, 1 - 2 * noise / inputs.of(once)),
			inputCorrelation: Math.max(0, 1 - apart.of(once))
		};
	}
};
var WeightedMedian = class {
	#values;
	#order;
	constructor(values) {
		this.#values = values;
		this.#order = Uint32Array.from(values.keys()).sort((a, b) => values[a] - values[b]);
	}
	of(weights) {
		const half = weights.reduce((a, b) => a + b, 0) / 2;
		let below = 0;
		let lower = null;
		for (const i of this.#order) {
			if (weights[i] === 0) continue;
			if (lower !== null) return (lower + this.#values[i]) / 2;
			below += weights[i];
			if (below > half) return this.#values[i];
			if (below === half) lower = this.#values[i];
		}
		return lower ?? 0;
	}
};
function centered({ values, means }) {
	const plane = values.length / means.length;
	const result = new Float32Array(values.length);
	means.forEach((mean, c) => {
		for (let p = c * plane; p < (c + 1) * plane; p++) result[p] = values[p] - mean;
	});
	return result;
}

// src/statistics/jackknife-interval.ts
function jackknifeInterval(value, withoutOne, scale = "plain") {
	if (scale === "plain" || !(value > 0 && withoutOne.every((figure) => figure > 0))) {
		const half = halfWidth(withoutOne);
		return [value - half, value + half];
	}
	const factor = Math.exp(halfWidth(withoutOne.map(Math.log)));
	return [value / factor, Math.min(Number.MAX_VALUE, value * factor)];
}
function halfWidth(withoutOne) {
	const n = withoutOne.length;
	const mean = withoutOne.reduce((sum, figure) => sum + figure, 0) / n;
	let [squares, fourths] = [0, 0];
	for (const figure of withoutOne) {
		squares += (figure - mean) ** 2;
		fourths += (figure - mean) ** 4;
	}
	return t95(degreesOfFreedom(n, squares, fourths)) * Math.sqrt((n - 1) / n * squares);
}

// src/evidence/reconstruction/fixed-sample.ts
var FixedSample = class {
	#inputs = new GroupSums();
	#reconstructions = new GroupSums();
	typical = new TypicalDiversity();
	largestVariance = new LargestVariance();
	capacity = new LinearCapacity();
	#similarity = 0;
	#similarityImages = 0;
	#size = 0;
	#directions = /* @__PURE__ */ new Float64Array(0);
	#directed = 0;
	get size() {
		return this.#size;
	}
	add(x, xhat, code, [channels, height, width], group) {
		const plane = height * width;
		for (let c = 0; c < channels; c++) {
			const part = [c * plane, (c + 1) * plane];
			const similarity = structuralSimilarity(x.values.subarray(...part), xhat.values.subarray(...part), height, width);
			if (similarity === null) continue;
			this.#similarity += similarity;
			this.#similarityImages++;
		}
		this.#inputs.add(x.values, x.means, x.squares, group);
		this.#reconstructions.add(xhat.values, xhat.means, xhat.squares, group);
		this.typical.add(x, xhat, group);
		this.capacity.add(x, xhat, code, group);
		this.#addDirection(x);
		this.largestVariance.add(x.values);
		this.#size++;
	}
	#addDirection({ values, means, squares }) {
		if (this.#size === 0) this.#directions = new Float64Array(values.length);
		if (squares === 0) return;
		this.#directed++;
		const directions = this.#directions;
		const share = 1 / Math.sqrt(squares);
		const plane = values.length / means.length;
		means.forEach((mean, c) => {
			for (let p = c * plane; p < (c + 1) * plane; p++) directions[p] += (values[p] - mean) * share;
		});
	}
	ssim() {
		return this.#similarityImages === 0 ? null : this.#similarity / this.#similarityImages;
	}
	diversity(value) {
		const inputCorrelation = this.#inputCorrelation();
		const inputs = this.#inputs.tracesOfCovariance();
		const reconstructions = this.#reconstructions.tracesOfCovariance();
		const ratio = (kept, spread) => spread > 0 ? Math.max(0, kept / spread) : NaN;
		const all = ratio(reconstructions.all, inputs.all);
		const withoutOne = inputs.withoutOne.map((spread, g) => ratio(reconstructions.withoutOne[g], spread));
		if (withoutOne.length < 2 || ![all, ...withoutOne].every(Number.isFinite)) return {
			diversity: null,
			inputCorrelation
		};
		const ends = jackknifeInterval(all, withoutOne, "log");
		return {
			diversity: {
				value,
				interval: [Math.max(0, Math.min(value, ends[0])), Math.max(value, ends[1])]
			},
			inputCorrelation
		};
	}
	#inputCorrelation() {
		const n = this.#directed;
		if (n < 2) return 0;
		let squares = 0;
		for (let p = 0; p < this.#directions.length; p++) squares += this.#directions[p] ** 2;
		return Math.min(1, (squares - n) / (n * (n - 1)));
	}
};

// src/evidence/evaluated-batch.ts
function patchSlice(values, index, size) {
	return values.subarray(index * size, (index + 1) * size);
}

// src/evidence/scores/divergence.ts
const LOG_VARIANCE_LIMIT = 200;
function boundedLogVariance(log) {
	return Math.min(LOG_VARIANCE_LIMIT, Math.max(-200, log));
}
function klDivergence(mu, logVariance) {
	let sum = 0;
	for (let j = 0; j < mu.length; j++) {
		const log = boundedLogVariance(logVariance[j]);
		sum += mu[j] ** 2 + Math.exp(log) - log - 1;
	}
	return sum / 2;
}

// src/evidence/codes/pinned-counter.ts
const BAND = .001;
const STEP$2 = BAND / 10;
var PinnedCounter = class {
	#total = 0;
	#minimum = Infinity;
	#steps = /* @__PURE__ */ new Map();
	add(value) {
		this.#total++;
		if (value > this.#minimum + BAND) return;
		const step = Math.round(value / STEP$2);
		this.#steps.set(step, (this.#steps.get(step) ?? 0) + 1);
		if (value >= this.#minimum) return;
		this.#minimum = value;
		for (const kept of this.#steps.keys()) if (kept * STEP$2 > value + BAND) this.#steps.delete(kept);
	}
	finish() {
		let near = 0;
		for (const count of this.#steps.values()) near += count;
		return {
			fraction: near / this.#total,
			logVariance: this.#minimum
		};
	}
};

// src/evidence/codes/signal-information.ts
function signalInformation(muVariance, variance, sample) {
	const value = muVariance.reduce((sum, v, j) => sum + (v === 0 ? 0 : .5 * Math.log1p(v / variance[j])), 0);
	const groups = /* @__PURE__ */ new Map();
	for (const code of sample) {
		const members = groups.get(code.group);
		if (members) members.push(code);
		else groups.set(code.group, [code]);
	}
	if (groups.size < 2) return {
		value,
		interval: [0, Number.MAX_VALUE]
	};
	const all = new Sums(muVariance.length, sample);
	const ofSample = all.information(null);
	const withoutOne = [...groups.values()].map((members) => all.information(new Sums(muVariance.length, members)));
	const [low, upper] = jackknifeInterval(ofSample, withoutOne, "log");
	const high = Number.isNaN(upper) ? Number.MAX_VALUE : Math.min(Number.MAX_VALUE, upper);
	if (!(ofSample > 0 && low > 0)) return {
		value,
		interval: [0, Math.max(value, high)]
	};
	return {
		value,
		interval: [value * (low / ofSample), Math.min(Number.MAX_VALUE, value * (high / ofSample))]
	};
}
var Sums = class {
	count;
	mu;
	squares;
	variance;
	constructor(units, codes) {
		this.count = codes.length;
		this.mu = new Float64Array(units);
		this.squares = new Float64Array(units);
		this.variance = new Float64Array(units);
		for (const { mu, logVariance } of codes) for (let j = 0; j < units; j++) {
			this.mu[j] += mu[j];
			this.squares[j] += mu[j] ** 2;
			this.variance[j] += Math.exp(logVariance[j]);
		}
	}
	information(left) {
		const n = this.count - (left?.count ?? 0);
		let sum = 0;
		for (let j = 0; j < this.mu.length; j++) {
			const mu = this.mu[j] - (left?.mu[j] ?? 0);
			const spread = (this.squares[j] - (left?.squares[j] ?? 0) - mu * mu / n) / Math.max(1, n - 1);
			const variance = (this.variance[j] - (left?.variance[j] ?? 0)) / n;
			if (spread > 0) sum += .5 * Math.log1p(spread / variance);
		}
		return sum;
	}
};

// src/evidence/codes/latent.ts
const ACTIVE_VARIANCE = .01;
const COLLAPSED_NATS = .01;
const TOP_UNITS = 64;
var LatentAccumulator = class LatentAccumulator {
	#shape;
	#units;
	#images = 0;
	#muMean;
	#muSquares;
	#muLow;
	#muHigh;
	#muHistogram = {
		low: -4,
		high: 4,
		counts: new Array(40).fill(0)
	};
	#sigmaHistogram = {
		low: 0,
		high: 2,
		counts: new Array(40).fill(0)
	};
	#sigma;
	#variance;
	#kl;
	#collapsed;
	#pinned = new PinnedCounter();
	#withSpread = true;
	#sample = [];
	#levels = [];
	constructor(shape) {
		this.#shape = shape;
		this.#units = shape.channels * shape.positions;
		const zeros = () => new Float64Array(this.#units);
		this.#muMean = zeros();
		this.#muSquares = zeros();
		this.#muLow = zeros().fill(Infinity);
		this.#muHigh = zeros().fill(-Infinity);
		this.#sigma = zeros();
		this.#variance = zeros();
		this.#kl = zeros();
		this.#collapsed = zeros();
		let start = 0;
		for (const { name, units } of shape.levels ?? []) {
			const codes = new LatentAccumulator({
				channels: units,
				positions: 1
			});
			this.#levels.push({
				name,
				start,
				end: start + units,
				codes
			});
			start += units;
		}
	}
	add(mu, logVariance, sampled, group) {
		for (const { start, end, codes } of this.#levels) codes.add(mu.subarray(start, end), logVariance && logVariance.subarray(start, end), sampled, group);
		const n = ++this.#images;
		for (let j = 0; j < this.#units; j++) {
			const value = mu[j];
			const delta = value - this.#muMean[j];
			this.#muMean[j] += delta / n;
			this.#muSquares[j] += delta * (value - this.#muMean[j]);
			if (value < this.#muLow[j]) this.#muLow[j] = value;
			if (value > this.#muHigh[j]) this.#muHigh[j] = value;
			count(this.#muHistogram, value);
		}
		if (logVariance === null) {
			this.#withSpread = false;
			return;
		}
		const logs = logVariance.map(boundedLogVariance);
		for (let j = 0; j < this.#units; j++) {
			const log = logs[j];
			const variance = Math.exp(log);
			const sigma = Math.exp(log / 2);
			const kl = .5 * (mu[j] ** 2 + variance - log - 1);
			this.#sigma[j] += sigma;
			this.#variance[j] += variance;
			this.#kl[j] += kl;
			if (kl < COLLAPSED_NATS) this.#collapsed[j]++;
			count(this.#sigmaHistogram, sigma);
			this.#pinned.add(log);
		}
		if (sampled) this.#sample.push({
			mu: mu.slice(),
			logVariance: logs,
			group
		});
	}
	finish() {
		if (this.#images < 2) return null;
		const variances = Array.from(this.#muSquares, (squares) => squares / (this.#images - 1));
		let muSpread = 0;
		for (let j = 0; j < this.#units; j++) muSpread = Math.max(muSpread, this.#muHigh[j] - this.#muMean[j], this.#muMean[j] - this.#muLow[j]);
		return {
			images: this.#images,
			dimensions: this.#units,
			channels: this.#shape.channels,
			positions: this.#shape.positions,
			activeUnits: variances.filter((v) => v > ACTIVE_VARIANCE).length,
			muVariance: mean(variances),
			muSpread,
			spread: this.#withSpread ? this.#spread(variances) : null,
			muHistogram: this.#muHistogram,
			top: this.#top(variances),
			...this.#levels.length > 0 && { levels: this.#levels.map(({ name, codes }) => ({
				name,
				...codes.finish()
			})) }
		};
	}
	#spread(muVariance) {
		const n = this.#images;
		const sigma = Array.from(this.#sigma, (sum) => sum / n);
		const variance = Array.from(this.#variance, (sum) => sum / n);
		const live = indices(muVariance.map((v, j) => signalShare(v, variance[j])), (r) => r > LIVE_SHARE);
		const active = indices(muVariance, (v) => v > ACTIVE_VARIANCE);
		const delta = Math.max(.01, 1 / n);
		const decibels = live.map((j) => 10 * Math.log10(muVariance[j] / variance[j]));
		return {
			meanSigma: mean(sigma),
			meanSigmaActive: active.length === 0 ? null : mean(active.map((j) => sigma[j])),
			meanSigmaLive: live.length === 0 ? null : mean(live.map((j) => sigma[j])),
			liveUnits: live.length,
			signalInformation: signalInformation(muVariance, variance, this.#sample),
			klTotal: Array.from(this.#kl, (sum) => sum / n).reduce((a, b) => a + b, 0),
			collapsedFraction: indices(Array.from(this.#collapsed), (c) => c / n >= 1 - delta).length / this.#units,
			signalToNoise: decibels.length === 0 ? null : quantile(decibels, .5),
			passiveUnits: variance.filter((v, j) => v > .9 && muVariance[j] < ACTIVE_VARIANCE).length,
			usedVariance: variance.reduce((sum, v) => sum + 1 - v, 0),
			pinned: this.#pinned.finish(),
			sigmaHistogram: this.#sigmaHistogram,
			...this.#others(muVariance)
		};
	}
	#others(muVariance) {
		const rest = this.#ranked(muVariance).slice(TOP_UNITS);
		if (rest.length === 0) return {};
		const n = this.#images;
		const short = (value) => Number(value.toPrecision(6));
		return { others: {
			signalShare: rest.map((j) => short(signalShare(muVariance[j], this.#variance[j] / n))),
			sigma: rest.map((j) => short(this.#sigma[j] / n))
		} };
	}
	#ranked(muVariance) {
		const rank = (j) => this.#withSpread ? this.#kl[j] : muVariance[j];
		return Array.from({ length: this.#units }, (_, j) => j).sort((a, b) => rank(b) - rank(a) || a - b);
	}
	#top(muVariance) {
		const n = this.#images;
		return this.#ranked(muVariance).slice(0, TOP_UNITS).map((j) => ({
			unit: j,
			muMean: this.#muMean[j],
			muVariance: muVariance[j],
			sigma: this.#withSpread ? this.#sigma[j] / n : null,
			kl: this.#withSpread ? this.#kl[j] / n : null,
			signalShare: this.#withSpread ? signalShare(muVariance[j], this.#variance[j] / n) : null
		}));
	}
};
function addCodes(latent, { patches, outputs: { mu, logVariance } }) {
	if (mu === null) return;
	const units = mu.length / patches.length;
	patches.forEach((patch, i) => {
		if (patch.label !== 0) return;
		const spread = logVariance === null ? null : patchSlice(logVariance, i, units);
		latent.add(patchSlice(mu, i, units), spread, patch.sampled, patch.group);
	});
}
function signalShare(muVariance, variance) {
	return muVariance === 0 ? 0 : muVariance / (muVariance + variance);
}
function count(histogram, value) {
	const { low, high, counts } = histogram;
	const bin = Math.floor((value - low) / (high - low) * counts.length);
	counts[Math.min(counts.length - 1, Math.max(0, bin))]++;
}
function indices(values, keep) {
	return values.flatMap((value, j) => keep(value) ? [j] : []);
}
function mean(values) {
	return values.reduce((a, b) => a + b, 0) / values.length;
}

// src/statistics/shrinkage.ts
function oracleShrinkage(trace, squares, size, samples) {
	if (size === 1) return 0;
	const mean = trace / size;
	const average = squares / (size * size);
	const spread = (samples + 1) * (average - mean * mean / size);
	return spread <= 0 ? 1 : Math.min(1, (average + mean * mean) / spread);
}

// src/evidence/scores/code-fit.ts
const MOST_CHANNELS = 256;
var CodeMoments = class CodeMoments {
	#shape;
	#origin;
	#diagonal;
	#sum;
	#products;
	#images = 0;
	constructor(shape, origin) {
		this.#shape = shape;
		this.#origin = origin;
		this.#diagonal = shape.channels > MOST_CHANNELS;
		this.#sum = new Float64Array(origin.length);
		this.#products = new Float64Array(this.#diagonal ? shape.channels : shape.channels ** 2);
	}
	get images() {
		return this.#images;
	}
	add(mu) {
		const { channels, positions } = this.#shape;
		this.#images++;
		const off = new Float64Array(channels);
		for (let p = 0; p < positions; p++) {
			for (let c = 0, j = p; c < channels; c++, j += positions) {
				off[c] = mu[j] - this.#origin[j];
				this.#sum[j] += off[c];
			}
			if (this.#diagonal) for (let c = 0; c < channels; c++) this.#products[c] += off[c] * off[c];
			else addProducts(this.#products, off);
		}
	}
	include(others, sign) {
		this.#images += sign * others.#images;
		for (let j = 0; j < this.#sum.length; j++) this.#sum[j] += sign * others.#sum[j];
		for (let k = 0; k < this.#products.length; k++) this.#products[k] += sign * others.#products[k];
	}
	copy() {
		const copy = new CodeMoments(this.#shape, this.#origin);
		copy.include(this, 1);
		return copy;
	}
	fit() {
		const n = this.#images;
		if (n < 2) return null;
		const { channels, positions } = this.#shape;
		const offset = this.#sum.map((sum) => sum / n);
		const mean = offset.map((value, j) => value + this.#origin[j]);
		const factor = this.#diagonal ? this.#deviations(offset) : this.#triangle(offset);
		return factor === null ? null : {
			channels,
			positions,
			mean,
			factor,
			diagonal: this.#diagonal
		};
	}
	#deviations(offset) {
		const { channels } = this.#shape;
		const variances = Float64Array.from({ length: channels }, (_, c) => this.#covariance(this.#products[c], offset, c, c));
		const trace = variances.reduce((sum, value) => sum + value, 0);
		if (!(trace > 0)) return null;
		const squares = variances.reduce((sum, value) => sum + value * value, 0);
		const share = oracleShrinkage(trace, squares, channels, this.#images);
		return variances.map((value) => Math.sqrt((1 - share) * value + share * trace / channels));
	}
	#triangle(offset) {
		const { channels } = this.#shape;
		const matrix = new Float64Array(channels * channels);
		let [trace, squares] = [0, 0];
		for (let a = 0; a < channels; a++) for (let b = 0; b <= a; b++) {
			const value = this.#covariance(this.#products[a * channels + b], offset, a, b);
			matrix[a * channels + b] = matrix[b * channels + a] = value;
			if (a === b) trace += value;
			squares += (a === b ? 1 : 2) * value * value;
		}
		if (!(trace > 0)) return null;
		const share = oracleShrinkage(trace, squares, channels, this.#images);
		const shrunk = matrix.map((value) => (1 - share) * value);
		for (let c = 0; c < channels; c++) shrunk[c * channels + c] += share * trace / channels;
		return cholesky(shrunk, channels);
	}
	#covariance(products, offset, a, b) {
		const { positions } = this.#shape;
		let ofMeans = 0;
		for (let p = 0; p < positions; p++) ofMeans += offset[a * positions + p] * offset[b * positions + p];
		const value = (products / this.#images - ofMeans) / positions;
		return a === b ? Math.max(0, value) : value;
	}
};
function addProducts(products, values) {
	const size = values.length;
	for (let a = 0; a < size; a++) {
		const value = values[a];
		const row = a * size;
		for (let b = 0; b <= a; b++) products[row + b] += value * values[b];
	}
}
function mahalanobisDistance({ channels, positions, mean, factor, diagonal }, mu) {
	const solved = new Float64Array(channels);
	let squares = 0;
	for (let p = 0; p < positions; p++) for (let c = 0, j = p; c < channels; c++, j += positions) {
		let rest = mu[j] - mean[j];
		if (diagonal) rest /= factor[c];
		else {
			const row = c * channels;
			for (let k = 0; k < c; k++) rest -= factor[row + k] * solved[k];
			rest /= factor[row + c];
		}
		solved[c] = rest;
		squares += rest * rest;
	}
	return Math.sqrt(squares);
}

// src/evidence/scores/cross-fitted-distances.ts
const FOLDS = 10;
var CrossFittedDistances = class {
	#shape;
	#room;
	#codes = [];
	#foldOf = [];
	#foldOfGroup = /* @__PURE__ */ new Map();
	#folds = null;
	constructor(shape, bytes) {
		this.#shape = shape;
		this.#room = bytes / Float32Array.BYTES_PER_ELEMENT;
	}
	add(mu, group, defectFree) {
		this.#folds ??= Array.from({ length: FOLDS }, () => new CodeMoments(this.#shape, Float64Array.from(mu)));
		let fold = this.#foldOfGroup.get(group);
		if (fold === void 0) this.#foldOfGroup.set(group, fold = this.#foldOfGroup.size % FOLDS);
		this.#foldOf.push(fold);
		if (defectFree) this.#folds[fold].add(mu);
		this.#room -= mu.length;
		if (this.#room < 0) this.#codes = null;
		this.#codes?.push(mu.slice());
	}
	fit() {
		return this.#total()?.fit() ?? null;
	}
	distances() {
		if (this.#codes === null) return "The codes of all units take more memory than engines.memory-budget leaves for them; with calibration images of their own none has to be kept.";
		const total = this.#total();
		const fits = this.#folds?.map((fold) => {
			const others = total.copy();
			others.include(fold, -1);
			return others.fit();
		});
		if (fits === void 0 || this.#foldOf.some((fold) => fits[fold] === null)) return (total?.fit() ?? null) === null ? "The codes of the defect-free units do not vary." : "Too few groups of defect-free units to hold each against the others.";
		return this.#codes.map((code, i) => mahalanobisDistance(fits[this.#foldOf[i]], code));
	}
	#total() {
		if (this.#folds === null) return null;
		const total = this.#folds[0].copy();
		this.#folds.slice(1).forEach((fold) => total.include(fold, 1));
		return total;
	}
};

// src/evidence/scores/scores.ts
var UnitFigures = class {
	columns;
	#unit;
	#rowOfImage = /* @__PURE__ */ new Map();
	constructor(unit, figures) {
		this.#unit = unit;
		this.columns = Array.from({ length: figures }, () => []);
	}
	add({ image }, values) {
		const row = this.#rowOfImage.get(image);
		if (row === void 0) {
			if (this.#unit === "image") this.#rowOfImage.set(image, this.columns[0].length);
			this.columns.forEach((column, k) => column.push(values[k]));
			return true;
		}
		this.columns.forEach((column, k) => column[row] = Math.max(column[row], values[k]));
		return false;
	}
};
var ScoreAccumulator = class {
	#unit;
	#scores;
	columns;
	patchIds = [];
	#rowOfImage = /* @__PURE__ */ new Map();
	constructor(unit) {
		this.#unit = unit;
		this.#scores = new UnitFigures(unit, 1);
		this.columns = {
			id: [],
			label: [],
			group: [],
			kind: [],
			fabric: [],
			score: this.#scores.columns[0]
		};
	}
	add(patch, score) {
		const { columns } = this;
		const known = this.#rowOfImage.get(patch.image);
		if (known !== void 0 && score > columns.score[known]) this.patchIds[known] = patch.id;
		if (!this.#scores.add(patch, [score])) return;
		if (this.#unit === "image") this.#rowOfImage.set(patch.image, columns.id.length);
		this.patchIds.push(patch.id);
		columns.id.push(this.#unit === "image" ? patch.id.replace(/@\d+,\d+$/, "") : patch.id);
		columns.label.push(patch.label);
		columns.group.push(patch.group);
		columns.kind.push(patch.kind);
		columns.fabric.push(patch.fabric);
	}
};

// src/evidence/scores/latent-scores.ts
function distancesOf(columns) {
	const distances = columns?.mahalanobis ?? "The model exports no mu.";
	if (typeof distances !== "string") return distances;
	throw new InputError(`score.latent: mahalanobis cannot be computed. ${distances} Give more calibration images (calibration), or score otherwise (score.latent: none or kl)`);
}
const NO_SPREAD = "The model exports no log-variance, sigma or variance.";
const NO_RECONSTRUCTION = "There are no reconstructions.";
var LatentScores = class {
	#unit;
	#calibrated;
	#crossFitted;
	#images = [];
	#kl = [];
	#distances = [];
	#squaredErrors = [];
	#defectFree = {
		count: 0,
		squaredError: 0
	};
	#withSpread = true;
	#withReconstruction = true;
	constructor(unit, shape, calibrated, bytes) {
		this.#unit = unit;
		this.#calibrated = calibrated;
		this.#crossFitted = new CrossFittedDistances(shape, bytes);
	}
	add(patch, mu, logVariance, squaredError) {
		this.#images.push(patch.image);
		if (this.#calibrated === null) this.#crossFitted.add(mu, patch.group, patch.label === 0);
		else if (this.#calibrated.fit !== null) this.#distances.push(mahalanobisDistance(this.#calibrated.fit, mu));
		if (squaredError === null) this.#withReconstruction = false;
		else {
			this.#squaredErrors.push(squaredError);
			if (patch.label === 0) {
				this.#defectFree.count++;
				this.#defectFree.squaredError += squaredError;
			}
		}
		if (logVariance === null) {
			this.#withSpread = false;
			return null;
		}
		const kl = klDivergence(mu, logVariance);
		this.#kl.push(kl);
		return kl;
	}
	finish(values) {
		const kl = this.#withSpread ? this.#kl : NO_SPREAD;
		const variance = this.#squaredError();
		const klWeight = variance === null || values === null ? null : 2 * variance / values;
		const together = typeof kl === "string" ? kl : klWeight === null ? NO_RECONSTRUCTION : kl.map((nats, i) => this.#squaredErrors[i] + klWeight * nats);
		return {
			kl: this.#ofUnits(kl),
			mahalanobis: this.#ofUnits(this.#mahalanobis()),
			negativeElbo: this.#ofUnits(together),
			klWeight: typeof together === "string" ? null : klWeight
		};
	}
	calibrated() {
		return {
			fit: this.#crossFitted.fit(),
			squaredError: this.#squaredError()
		};
	}
	#squaredError() {
		if (!this.#withReconstruction) return null;
		if (this.#calibrated !== null) return this.#calibrated.squaredError;
		const { count, squaredError } = this.#defectFree;
		return count === 0 ? null : squaredError / count;
	}
	#mahalanobis() {
		if (this.#calibrated === null) return this.#crossFitted.distances();
		return this.#calibrated.fit === null ? "The codes of the calibration images do not vary." : this.#distances;
	}
	#ofUnits(patches) {
		if (typeof patches === "string") return patches;
		const units = new UnitFigures(this.#unit, 1);
		patches.forEach((value, i) => units.add({ image: this.#images[i] }, [value]));
		return units.columns[0];
	}
};

// src/evidence/scores/top-means.ts
const STEP$1 = 16;
function topMeans(map, shares) {
	const counts = shares.map((share) => Math.max(1, Math.round(map.length * share)));
	const candidates = highestFew(map, counts[0]) ?? map.slice();
	moveHighest(candidates, counts[0]);
	const highest = candidates.subarray(candidates.length - counts[0]).sort();
	return counts.map((count) => {
		let sum = 0;
		for (let k = highest.length - count; k < highest.length; k++) sum += highest[k];
		return sum / count;
	});
}
function highestFew(map, count) {
	const sample = new Float32Array(Math.floor(map.length / STEP$1));
	const rank = Math.ceil(2 * count / STEP$1) + 4;
	if (rank > sample.length / 4) return null;
	for (let k = 0; k < sample.length; k++) sample[k] = map[k * STEP$1];
	moveHighest(sample, rank);
	let least = Infinity;
	for (let k = sample.length - rank; k < sample.length; k++) if (sample[k] < least) least = sample[k];
	const found = new Float32Array(map.length);
	let size = 0;
	for (let p = 0; p < map.length; p++) if (map[p] >= least) found[size++] = map[p];
	return size < count ? null : found.subarray(0, size);
}
function moveHighest(values, count) {
	const target = values.length - count;
	let low = 0;
	let high = values.length - 1;
	while (low < high) {
		const pivot = values[low + high >> 1];
		let i = low;
		let j = high;
		while (i <= j) {
			while (values[i] < pivot) i++;
			while (values[j] > pivot) j--;
			if (i > j) break;
			const kept = values[i];
			values[i++] = values[j];
			values[j--] = kept;
		}
		if (target <= j) high = j;
		else if (target >= i) low = i;
		else return;
	}
}

// src/evidence/scores/trivial-scores.ts
function trivialScores(x, [channels, height, width]) {
	const plane = height * width;
	const scores = {
		mean: 0,
		deviation: 0,
		"gradient-energy": 0
	};
	for (let c = 0; c < channels; c++) {
		let sum = 0;
		let squares = 0;
		let gradient = 0;
		for (let y = 0; y < height; y++) {
			const start = c * plane + y * width;
			const below = y + 1 < height ? width : 0;
			let value = x[start];
			for (let p = start; p < start + width - 1; p++) {
				const right = x[p + 1];
				const across = right - value;
				const down = x[p + below] - value;
				sum += value;
				squares += value * value;
				gradient += across * across + down * down;
				value = right;
			}
			sum += value;
			squares += value * value;
			gradient += (x[start + width - 1 + below] - value) ** 2;
		}
		const mean = sum / plane;
		scores.mean += mean / channels;
		scores.deviation += Math.sqrt(Math.max(0, squares / plane - mean * mean)) / channels;
		scores["gradient-energy"] += gradient / plane / channels;
	}
	return scores;
}

// src/evidence/scores/other-scores.ts
const reductions = [
	"mean",
	"max",
	"top-0.1%",
	"top-1%",
	"blurred-max"
];
const trivial = [
	"mean",
	"deviation",
	"gradient-energy"
];
const WORTH = .03;
var OtherScores = class {
	#reductions;
	#trivial;
	constructor(unit) {
		this.#reductions = new UnitFigures(unit, reductions.length);
		this.#trivial = new UnitFigures(unit, trivial.length);
	}
	add(patch, { x, map, summary }, blurredMax, shape) {
		const [hundredth, thousandth] = topMeans(map, [.01, .001]);
		this.#reductions.add(patch, [
			summary.mean,
			summary.max,
			thousandth,
			hundredth,
			blurredMax
		]);
		const own = trivialScores(x, shape);
		this.#trivial.add(patch, trivial.map((score) => own[score]));
	}
	finish(units, latent, seed) {
		const { label, group } = units;
		const auroc = rocAuc(units.score, label);
		const withImages = this.#reductions.columns[0].length === label.length;
		if (auroc === null || !withImages && latent === null) return null;
		const compare = (other) => {
			const reached = rocAuc(other, label);
			const gain = reached - auroc;
			if (gain < WORTH) return {
				auroc: reached,
				gain,
				p: null
			};
			const { greater } = pairedAurocTest(other, units.score, label, group, seed);
			return {
				auroc: reached,
				gain,
				p: greater,
				interval: aurocInterval(other, label, group).interval
			};
		};
		return {
			auroc,
			reductions: withImages ? reductions.map((reduce, k) => ({
				reduce,
				...compare(this.#reductions.columns[k])
			})) : [],
			trivial: withImages ? trivial.map((name, k) => {
				const values = this.#trivial.columns[k];
				const higher = rocAuc(values, label) >= .5;
				return {
					score: name,
					higher,
					...compare(higher ? values : values.map((value) => -value))
				};
			}) : [],
			...latent === null ? {} : byCode(latent, compare)
		};
	}
};
function byCode({ kl, mahalanobis, negativeElbo, klWeight }, compare) {
	const entries = Object.entries({
		kl,
		mahalanobis,
		"negative-elbo": negativeElbo
	});
	return {
		latent: entries.flatMap(([score, column]) => typeof column === "string" ? [] : [{
			score,
			...compare(column),
			...score === "negative-elbo" && klWeight !== null ? { klWeight } : {}
		}]),
		unmeasured: entries.flatMap(([score, column]) => typeof column === "string" ? [{
			score,
			reason: column
		}] : [])
	};
}

// src/evidence/scores/dissimilarity-map.ts
const SIGMA = 1.5;
const RADIUS = 5;
const C1 = .01 ** 2;
const C2 = .03 ** 2;
const WEIGHTS = (() => {
	const weights = Array.from({ length: 11 }, (_, k) => Math.exp(-((k - RADIUS) ** 2) / (2 * SIGMA ** 2)));
	const sum = weights.reduce((a, b) => a + b, 0);
	return weights.map((weight) => weight / sum);
})();
function dissimilarityMap(x, xhat, [channels, height, width], into) {
	const plane = height * width;
	const sum = new Float64Array(plane);
	const smooth = smoother(height, width);
	for (let c = 0; c < channels; c++) {
		const at = (values, p) => values[c * plane + p];
		const meanX = smooth((p) => at(x, p));
		const meanY = smooth((p) => at(xhat, p));
		const squareX = smooth((p) => at(x, p) ** 2);
		const squareY = smooth((p) => at(xhat, p) ** 2);
		const product = smooth((p) => at(x, p) * at(xhat, p));
		for (let p = 0; p < plane; p++) {
			const [a, b] = [meanX[p], meanY[p]];
			const likeness = (2 * a * b + C1) * (2 * (product[p] - a * b) + C2) / ((a * a + b * b + C1) * (squareX[p] - a * a + squareY[p] - b * b + C2));
			sum[p] += 1 - likeness;
		}
	}
	for (let p = 0; p < plane; p++) into[p] = Math.max(0, sum[p] / channels);
}
function smoother(height, width) {
	const rows = mirrored(height);
	const columns = mirrored(width);
	const values = new Float64Array(height * width);
	const down = new Float64Array(height * width);
	return (value) => {
		for (let p = 0; p < values.length; p++) values[p] = value(p);
		down.fill(0);
		for (let y = 0; y < height; y++) WEIGHTS.forEach((weight, k) => {
			const from = rows[y + k] * width;
			for (let x = 0; x < width; x++) down[y * width + x] += weight * values[from + x];
		});
		const across = new Float64Array(height * width);
		for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) {
			let sum = 0;
			for (let k = 0; k < WEIGHTS.length; k++) sum += WEIGHTS[k] * down[y * width + columns[x + k]];
			across[y * width + x] = sum;
		}
		return across;
	};
}
function mirrored(side) {
	return Array.from({ length: side + 10 }, (_, k) => {
		const place = ((k - RADIUS) % (2 * side) + 2 * side) % (2 * side);
		return place < side ? place : 2 * side - 1 - place;
	});
}

// src/evidence/scores/error-map.ts
function errorMap(x, xhat, channels, error, into) {
	if (channels > 1) overChannels(x, xhat, channels, error, into);
	else if (error === "absolute") for (let p = 0; p < into.length; p++) into[p] = Math.abs(x[p] - xhat[p]);
	else for (let p = 0; p < into.length; p++) {
		const difference = x[p] - xhat[p];
		into[p] = difference * difference;
	}
}
function overChannels(x, xhat, channels, error, into) {
	const pixels = into.length;
	for (let p = 0; p < pixels; p++) {
		let sum = 0;
		for (let q = p; q < channels * pixels; q += pixels) {
			const difference = x[q] - xhat[q];
			sum += error === "squared" ? difference * difference : Math.abs(difference);
		}
		into[p] = sum / channels;
	}
}

// src/evidence/scores/summarize-map.ts
function summarizeMap(map) {
	const even = map.length - map.length % 2;
	let sum = 0;
	let otherSum = 0;
	let squares = 0;
	let otherSquares = 0;
	let max = -Infinity;
	for (let p = 0; p < even; p += 2) {
		const a = map[p];
		const b = map[p + 1];
		sum += a;
		otherSum += b;
		squares += a * a;
		otherSquares += b * b;
		if (a > max) max = a;
		if (b > max) max = b;
	}
	if (even < map.length) {
		sum += map[even];
		squares += map[even] * map[even];
		if (map[even] > max) max = map[even];
	}
	return {
		mean: (sum + otherSum) / map.length,
		meanSquare: (squares + otherSquares) / map.length,
		max
	};
}

// src/evidence/scores/reduce-map.ts
function reduceMap(map, summary, height, width, reduce) {
	switch (reduce) {
		case "mean": return summary.mean;
		case "max": return summary.max;
		case "top-1%": return topMeans(map, [.01])[0];
		case "blurred-max": return summarizeMap(boxBlur(map, height, width)).max;
	}
}

// src/evidence/scores/patch-score.ts
function patchScore(batch, index, settings, into) {
	const { pixels, shape, outputs } = batch;
	if (pixels === null || shape === null || outputs.reconstruction === null) return null;
	const [channels, height, width] = shape;
	const x = patchSlice(pixels, index, channels * height * width);
	const xhat = patchSlice(outputs.reconstruction, index, channels * height * width);
	const map = into ?? new Float32Array(height * width);
	if (settings.error === "ssim") dissimilarityMap(x, xhat, [
		channels,
		height,
		width
	], map);
	else errorMap(x, xhat, channels, settings.error, map);
	const summary = summarizeMap(map);
	return {
		x,
		xhat,
		map,
		summary,
		squaredError: settings.error === "squared" ? summary.mean : meanSquaredError(x, xhat),
		score: reduceMap(map, summary, height, width, settings.reduce)
	};
}
function meanSquaredError(x, xhat) {
	let sum = 0;
	for (let p = 0; p < x.length; p++) sum += (x[p] - xhat[p]) ** 2;
	return sum / x.length;
}
function codeScore({ latent, "kl-weight": weight }, error, kl) {
	if (latent === "none") return error;
	if (latent === "mahalanobis") return 0;
	if (kl === null || weight === void 0) return kl;
	return error === null ? null : error + weight * kl;
}

// src/evidence/pixels/signal-to-clutter.ts
const MOST_PATCHES = 64;
const PLACES = 24;
const MAX_AREA = .25;
const STEP = 1 / 255;
var SignalToClutter = class {
	#ratios = [];
	#patches = 0;
	add(x, regions, [channels, height, width]) {
		if (this.#patches === MOST_PATCHES) return;
		const shape = shapeOf(regions, height, width);
		if (shape === null) return;
		this.#patches++;
		const at = (down, right) => contrast(x, shape, channels, [height, width], down, right);
		const own = at(0, 0);
		const others = Array.from({ length: PLACES }, (_, i) => at(Math.floor((i + 1) * .7548776662 % 1 * height), Math.floor((i + 1) * .569840291 % 1 * width)));
		const over = (kind) => {
			const clutter = Math.sqrt(others.reduce((sum, other) => sum + other[kind] ** 2, 0) / PLACES);
			return own[kind] === 0 ? 0 : own[kind] / clutter;
		};
		this.#ratios.push({
			brightness: over("brightness"),
			texture: over("texture")
		});
	}
	finish() {
		if (this.#ratios.length === 0) return null;
		const median = (kind) => quantile(this.#ratios.map((ratio) => ratio[kind]), .5);
		return Math.min(1e6, Math.max(median("brightness"), median("texture")));
	}
};
function shapeOf(regions, height, width) {
	const inside = pixelsWhere(regions, (region) => region > 0, width);
	if (inside.length === 0 || inside.length / 2 > MAX_AREA * regions.length) return null;
	let grown = Uint8Array.from(regions, (region) => Number(region > 0));
	const thickness = Math.max(2, Math.round(Math.min(height, width) / 32));
	for (let step = 0; step < thickness; step++) grown = dilated(grown, height, width);
	const ring = pixelsWhere(grown, (on, p) => on === 1 && regions[p] === 0, width);
	return ring.length === 0 ? null : {
		inside,
		ring
	};
}
function pixelsWhere(values, wanted, width) {
	const found = [];
	values.forEach((value, p) => {
		if (wanted(value, p)) found.push(Math.floor(p / width), p % width);
	});
	return Int32Array.from(found);
}
function dilated(on, height, width) {
	return Uint8Array.from(on, (value, p) => {
		const [y, x] = [Math.floor(p / width), p % width];
		const near = value === 1 || y > 0 && on[p - width] === 1 || y < height - 1 && on[p + width] === 1 || x > 0 && on[p - 1] === 1 || x < width - 1 && on[p + 1] === 1;
		return Number(near);
	});
}
function contrast(x, { inside, ring }, channels, [height, width], down, right) {
	let squares = 0;
	const spread = {
		inside: 0,
		ring: 0
	};
	for (let c = 0; c < channels; c++) {
		const of = (pixels) => {
			let [sum, sumOfSquares] = [0, 0];
			for (let i = 0; i < pixels.length; i += 2) {
				const row = (pixels[i] + down) % height;
				const column = (pixels[i + 1] + right) % width;
				const value = x[(c * height + row) * width + column];
				sum += value;
				sumOfSquares += value * value;
			}
			const mean = 2 * sum / pixels.length;
			return {
				mean,
				variance: Math.max(0, 2 * sumOfSquares / pixels.length - mean ** 2)
			};
		};
		const [one, other] = [of(inside), of(ring)];
		squares += (one.mean - other.mean) ** 2;
		spread.inside += one.variance;
		spread.ring += other.variance;
	}
	return {
		brightness: Math.sqrt(squares),
		texture: Math.abs(Math.log((Math.sqrt(spread.inside) + STEP) / (Math.sqrt(spread.ring) + STEP)))
	};
}

// src/evidence/reconstruction/detail-correlation.ts
var DetailCorrelation = class {
	#sums = {
		n: 0,
		x: 0,
		y: 0,
		xx: 0,
		yy: 0,
		xy: 0
	};
	add(x, xhat, [channels, height, width]) {
		const sums = this.#sums;
		for (let c = 0; c < channels; c++) for (let row = 1; row < height - 1; row++) {
			const start = (c * height + row) * width;
			for (let p = start + 1; p < start + width - 1; p++) {
				const a = x[p - width] + x[p - 1] + x[p + 1] + x[p + width] - 4 * x[p];
				const b = xhat[p - width] + xhat[p - 1] + xhat[p + 1] + xhat[p + width] - 4 * xhat[p];
				sums.n++;
				sums.x += a;
				sums.y += b;
				sums.xx += a * a;
				sums.yy += b * b;
				sums.xy += a * b;
			}
		}
	}
	finish() {
		const { n, x, y, xx, yy, xy } = this.#sums;
		const varX = xx - x * x / n;
		const varY = yy - y * y / n;
		if (!(varX > 1e-18 * n) || !(varY > 1e-18 * n)) return null;
		return Math.min(1, Math.max(-1, (xy - x * y / n) / Math.sqrt(varX * varY)));
	}
};

// src/evidence/reconstruction/noise.ts
function noiseDeviation(plane, height, width) {
	if (height < 3 || width < 3) return null;
	const down = new Float64Array(width);
	let sum = 0;
	for (let y = 1; y < height - 1; y++) {
		for (let x = 0, p = y * width; x < width; x++, p++) down[x] = plane[p - width] - 2 * plane[p] + plane[p + width];
		for (let x = 1; x < width - 1; x++) sum += Math.abs(down[x - 1] - 2 * down[x] + down[x + 1]);
	}
	return Math.sqrt(Math.PI / 2) * sum / (6 * (width - 2) * (height - 2));
}

// src/evidence/reconstruction/checkerboard.ts
function checkerboardPeak(input, output, error, height, width) {
	const allErrors = total(error);
	const inputFloor = 1e-12 * total(input) / input.length;
	const outputFloor = 1e-12 * total(output) / output.length;
	let best = null;
	for (const [y, x] of strideFrequencies) {
		const [row, column] = [y * height, x * width];
		const own = prominence(output, outputFloor, row, column, height, width) - Math.max(0, prominence(input, inputFloor, row, column, height, width));
		if (best !== null && own <= best.excess) continue;
		const near = ring(row, column, height, width, 0, 1).reduce((sum, k) => sum + error[k], 0);
		best = {
			excess: own,
			frequency: [x, y],
			errorShare: allErrors === 0 ? 0 : near / allErrors
		};
	}
	return best;
}
const strideFrequencies = [
	[0, .25],
	[0, .5],
	[.25, 0],
	[.5, 0],
	[.25, .25],
	[.25, .5],
	[.25, .75],
	[.5, .25],
	[.5, .5]
];
function prominence(power, floor, row, column, height, width) {
	const around = quantile(ring(row, column, height, width, 2, 3).map((k) => power[k]), .5);
	return 10 * Math.log10((power[row * width + column] + floor) / (around + floor));
}
function total(power) {
	let sum = 0;
	for (let k = 0; k < power.length; k++) sum += power[k];
	return sum;
}
function ring(row, column, height, width, from, to) {
	const list = [];
	for (let dy = -to; dy <= to; dy++) for (let dx = -to; dx <= to; dx++) {
		if (Math.max(Math.abs(dy), Math.abs(dx)) < from) continue;
		list.push((row + dy + height) % height * width + (column + dx + width) % width);
	}
	return list;
}

// src/evidence/reconstruction/spectrum.ts
const BAND_EDGES = [
	0,
	.08,
	.2,
	.35,
	Math.SQRT1_2
];
const MAX_BLOCK = 256;
const MIN_BLOCK = 16;
const ROUNDING = 1e-12;
var SpectrumAccumulator = class {
	#shape;
	#fft;
	#window;
	#windowSum;
	#block;
	#input;
	#output;
	#cross;
	#blocks = 0;
	constructor(shape) {
		this.#shape = shape;
		const [height, width] = [shape[1], shape[2]].map((size) => powerOfTwoUpTo(Math.min(size, MAX_BLOCK)));
		this.#fft = Math.min(height, width) < MIN_BLOCK ? null : new Fft2d(height, width);
		const size = this.#fft === null ? 0 : height * width;
		const [rows, columns] = [hann(height), hann(width)];
		this.#window = Float64Array.from({ length: size }, (_, p) => rows[Math.floor(p / width)] * columns[p % width]);
		this.#windowSum = this.#window.reduce((sum, weight) => sum + weight, 0);
		this.#block = new Float64Array(2 * size);
		this.#input = new Float64Array(size);
		this.#output = new Float64Array(size);
		this.#cross = new Float64Array(size);
	}
	add(x, xhat) {
		if (this.#fft === null) return;
		const [channels, height, width] = this.#shape;
		for (let c = 0; c < channels; c++) for (const top of offsets(height, this.#fft.height)) for (const left of offsets(width, this.#fft.width)) {
			const start = (c * height + top) * width + left;
			this.#fill(x, start, width, 0);
			this.#fill(xhat, start, width, 1);
			this.#addBlock();
		}
	}
	#fill(image, start, stride, part) {
		const { height, width } = this.#fft;
		const block = this.#block;
		const window = this.#window;
		let sum = 0;
		for (let y = 0, p = 0; y < height; y++) for (let q = start + y * stride; q < start + y * stride + width; q++, p++) {
			block[2 * p + part] = image[q];
			sum += image[q] * window[p];
		}
		const mean = sum / this.#windowSum;
		for (let p = 0; p < window.length; p++) block[2 * p + part] = (block[2 * p + part] - mean) * window[p];
	}
	#addBlock() {
		const fft = this.#fft;
		const { height, width } = fft;
		const f = this.#block;
		const input = this.#input;
		const output = this.#output;
		const cross = this.#cross;
		fft.forward(f);
		for (let y = 0; y < height; y++) {
			const mirroredRow = (height - y & height - 1) * width;
			for (let x = 0; x < width; x++) {
				const k = y * width + x;
				const m = mirroredRow + (width - x & width - 1);
				const xr = f[2 * k] + f[2 * m];
				const xi = f[2 * k + 1] - f[2 * m + 1];
				const yr = f[2 * k + 1] + f[2 * m + 1];
				const yi = f[2 * m] - f[2 * k];
				input[k] += (xr * xr + xi * xi) / 4;
				output[k] += (yr * yr + yi * yi) / 4;
				cross[k] += (xr * yr + xi * yi) / 4;
			}
		}
		this.#blocks++;
	}
	finish(noise) {
		const total = this.#input.reduce((sum, power) => sum + power, 0);
		const rounding = ROUNDING * Math.max(total, this.#output.reduce((sum, power) => sum + power, 0));
		if (this.#fft === null || this.#blocks === 0 || total <= rounding) return {
			bands: null,
			checkerboard: null
		};
		const { height, width } = this.#fft;
		const sums = BAND_EDGES.slice(1).map(() => ({
			input: 0,
			output: 0,
			cross: 0,
			frequencies: 0
		}));
		for (let k = 1; k < this.#input.length; k++) {
			const band = sums[bandOf(k, height, width)];
			band.input += this.#input[k];
			band.output += this.#output[k];
			band.cross += this.#cross[k];
			band.frequencies++;
		}
		for (const band of sums) {
			if (band.input > rounding && band.output > rounding) continue;
			if (band.input <= rounding) band.input = 0;
			if (band.output <= rounding) band.output = 0;
			band.cross = 0;
		}
		const windowPower = this.#window.reduce((sum, weight) => sum + weight ** 2, 0);
		const whiteNoise = noise === null ? null : noise ** 2 * windowPower * this.#blocks;
		const errors = sums.map(({ input, output, cross }) => Math.max(0, input + output - 2 * cross));
		const allErrors = errors.reduce((sum, error) => sum + error, 0);
		const error = this.#input.map((power, k) => Math.max(0, power + this.#output[k] - 2 * this.#cross[k]));
		return {
			bands: sums.map(({ input, output, cross, frequencies }, i) => ({
				from: BAND_EDGES[i],
				to: BAND_EDGES[i + 1],
				share: input / total,
				errorShare: allErrors === 0 ? 0 : errors[i] / allErrors,
				gain: input === 0 ? null : output / input,
				error: input === 0 ? null : errors[i] / input,
				coherence: input === 0 || output === 0 ? null : clamp(cross / Math.sqrt(input * output)),
				noise: input === 0 || whiteNoise === null ? null : Math.min(1, whiteNoise * frequencies / input)
			})),
			checkerboard: sums.every(({ output }) => output === 0) ? null : checkerboardPeak(this.#input, this.#output, error, height, width)
		};
	}
};
function bandOf(k, height, width) {
	const signed = (i, size) => (i > size / 2 ? i - size : i) / size;
	const radius = Math.hypot(signed(Math.floor(k / width), height), signed(k % width, width));
	for (let band = BAND_EDGES.length - 2; band > 0; band--) if (radius >= BAND_EDGES[band]) return band;
	return 0;
}
function hann(size) {
	return Float64Array.from({ length: size }, (_, i) => .5 - .5 * Math.cos(2 * Math.PI * i / size));
}
function offsets(size, block) {
	const count = Math.ceil(size / block);
	return Array.from({ length: count }, (_, i) => count === 1 ? 0 : Math.round(i * (size - block) / (count - 1)));
}
function clamp(correlation) {
	return Math.min(1, Math.max(-1, correlation));
}

// src/evidence/reconstruction/reconstruction.ts
var ReconstructionAccumulator = class {
	#shape;
	#sample;
	#spectrum;
	#detail = new DetailCorrelation();
	#errorToVariance = [];
	#groups = [];
	#variances = [];
	#noise = [];
	#redPixels = 0;
	#spreadX;
	#spreadY;
	#pooled = {
		n: 0,
		x: 0,
		y: 0,
		xx: 0,
		yy: 0,
		xy: 0,
		ee: 0
	};
	#cross;
	#byChannel;
	constructor(shape, sample) {
		const [channels, height, width] = shape;
		const size = channels * height * width;
		this.#shape = shape;
		this.#sample = sample;
		this.#spectrum = new SpectrumAccumulator(shape);
		this.#spreadX = {
			pixels: new Float64Array(size),
			means: new Float64Array(channels),
			squares: 0
		};
		this.#spreadY = {
			pixels: new Float64Array(size),
			means: new Float64Array(channels),
			squares: 0
		};
		this.#cross = new Float64Array(channels * channels);
		this.#byChannel = Array.from({ length: channels }, () => ({
			x: 0,
			xx: 0,
			y: 0,
			yy: 0
		}));
	}
	add(x, xhat, sampled, group, code = null) {
		const [channels, height, width] = this.#shape;
		const plane = height * width;
		const centeredX = {
			values: x,
			means: [],
			squares: 0
		};
		const centeredY = {
			values: xhat,
			means: [],
			squares: 0
		};
		let squaredError = 0;
		for (let c = 0; c < channels; c++) {
			squaredError += this.#addChannel(x, xhat, c, plane, centeredX, centeredY);
			const noise = noiseDeviation(x.subarray(c * plane, (c + 1) * plane), height, width);
			if (noise !== null) this.#noise.push(noise);
		}
		this.#spreadX.squares += centeredX.squares;
		this.#spreadY.squares += centeredY.squares;
		this.#addCross(x, xhat, channels, plane);
		const variance = centeredX.squares / x.length;
		const meanSquaredError = squaredError / x.length;
		const redError = .5 * Math.sqrt(variance);
		let red = 0;
		for (let p = 0; p < x.length; p++) if (Math.abs(x[p] - xhat[p]) > redError) red++;
		this.#redPixels += red;
		this.#variances.push(variance);
		this.#errorToVariance.push(variance === 0 ? null : meanSquaredError / variance);
		this.#groups.push(group);
		if (!sampled) return;
		this.#sample.add(centeredX, centeredY, code, this.#shape, group);
		this.#spectrum.add(x, xhat);
		this.#detail.add(x, xhat, this.#shape);
	}
	#addChannel(x, y, c, plane, centeredX, centeredY) {
		const start = c * plane;
		const end = start + plane;
		const firstX = x[start];
		const firstY = y[start];
		const pixelsX = this.#spreadX.pixels;
		const pixelsY = this.#spreadY.pixels;
		let sumA = 0;
		let sumB = 0;
		let aa = 0;
		let bb = 0;
		let ab = 0;
		let errors = 0;
		for (let p = start; p < end; p++) {
			const valueX = x[p];
			const valueY = y[p];
			const a = valueX - firstX;
			const b = valueY - firstY;
			const error = valueX - valueY;
			sumA += a;
			sumB += b;
			aa += a * a;
			bb += b * b;
			ab += a * b;
			errors += error * error;
			pixelsX[p] += valueX;
			pixelsY[p] += valueY;
		}
		const meanX = firstX + sumA / plane;
		const meanY = firstY + sumB / plane;
		centeredX.means.push(meanX);
		centeredY.means.push(meanY);
		centeredX.squares += Math.max(0, aa - sumA * sumA / plane);
		centeredY.squares += Math.max(0, bb - sumB * sumB / plane);
		this.#spreadX.means[c] += meanX;
		this.#spreadY.means[c] += meanY;
		const xx = aa + 2 * firstX * sumA + plane * firstX * firstX;
		const yy = bb + 2 * firstY * sumB + plane * firstY * firstY;
		const xy = ab + firstX * sumB + firstY * sumA + plane * firstX * firstY;
		const pooled = this.#pooled;
		pooled.n += plane;
		pooled.x += plane * meanX;
		pooled.y += plane * meanY;
		pooled.xx += xx;
		pooled.yy += yy;
		pooled.xy += xy;
		pooled.ee += errors;
		const channel = this.#byChannel[c];
		channel.x += plane * meanX;
		channel.xx += xx;
		channel.y += plane * meanY;
		channel.yy += yy;
		this.#cross[c * this.#byChannel.length + c] += xy;
		return errors;
	}
	#addCross(x, y, channels, plane) {
		for (let i = 0; i < channels; i++) for (let j = 0; j < channels; j++) {
			if (i === j) continue;
			let sum = 0;
			for (let p = 0; p < plane; p++) sum += x[i * plane + p] * y[j * plane + p];
			this.#cross[i * channels + j] += sum;
		}
	}
	finish(coefficientOfVariationRatio, seed) {
		const units = this.#variances.length;
		if (units === 0) return null;
		const { n, x, xx, ee } = this.#pooled;
		const total = xx - x * x / n;
		const inputSpread = traceOf(this.#spreadX, units);
		const withinVariance = quantile(this.#variances, .5);
		const sigma = this.#noise.length === 0 ? 0 : this.#noise.reduce((a, b) => a + b, 0) / this.#noise.length;
		const usable = sigma ** 2 < withinVariance / 4;
		const noise = sigma ** 2 * this.#spreadX.pixels.length;
		const bootstrapped = inputSpread > 0 ? this.#sample.diversity(traceOf(this.#spreadY, units) / inputSpread) : {
			diversity: null,
			inputCorrelation: 1
		};
		return {
			units,
			errorToVariance: this.#errorToVariance,
			patchGroups: this.#groups,
			meanSquaredError: ee / n,
			meanPictureError: this.#meanPictureError(),
			largestVariance: this.#sample.largestVariance.finish(),
			linear: this.#sample.capacity.finish(),
			withinVariance,
			r2: total > 0 ? 1 - ee / total : 0,
			ssim: this.#sample.ssim(),
			redShare: this.#redPixels / n,
			diversity: bootstrapped.diversity,
			typicalDiversity: this.#sample.typical.finish(usable ? noise : null, seed),
			predictableShare: usable && inputSpread > 0 ? Math.min(1, Math.max(0, 1 - noise / inputSpread)) : 1,
			noise: {
				sigma,
				usable
			},
			inputCorrelation: bootstrapped.inputCorrelation,
			scale: this.#regression(),
			channelCorrelation: this.#channelCorrelation(),
			coefficientOfVariationRatio,
			highBandCorrelation: this.#detail.finish(),
			...this.#spectrum.finish(usable ? sigma : null)
		};
	}
	#meanPictureError() {
		const { n, xx } = this.#pooled;
		const images = this.#variances.length;
		let ofMean = 0;
		for (const sum of this.#spreadX.pixels) ofMean += sum ** 2;
		return Math.max(0, (xx - ofMean / images) / n);
	}
	#regression() {
		const { n, x, y, xx, yy, xy, ee } = this.#pooled;
		const varX = xx / n - (x / n) ** 2;
		const varY = yy / n - (y / n) ** 2;
		const covariance = xy / n - x / n * (y / n);
		const slope = varY > 1e-12 ? covariance / varY : 0;
		return {
			rawError: varX > 0 ? ee / n / varX : 0,
			affineError: varX > 0 ? Math.max(0, (varX - slope * covariance) / varX) : 0,
			slope,
			intercept: x / n - slope * y / n
		};
	}
	#channelCorrelation() {
		const channels = this.#byChannel.length;
		const n = this.#pooled.n / channels;
		return this.#byChannel.map((a, i) => this.#byChannel.map((b, j) => {
			const covariance = this.#cross[i * channels + j] / n - a.x / n * (b.y / n);
			const product = (a.xx / n - (a.x / n) ** 2) * (b.yy / n - (b.y / n) ** 2);
			return product > 1e-18 ? covariance / Math.sqrt(product) : 0;
		}));
	}
};
function traceOf({ pixels, means, squares }, images) {
	if (images < 2) return 0;
	const plane = pixels.length / means.length;
	let ofMean = 0;
	means.forEach((mean, c) => {
		for (let p = c * plane; p < (c + 1) * plane; p++) ofMean += (pixels[p] - mean) ** 2;
	});
	return Math.max(0, (squares - ofMean / images) / (images - 1));
}

// src/evidence/pixels/variation-ratio.ts
var VariationRatio = class {
	#byLabel = [{
		sum: 0,
		count: 0
	}, {
		sum: 0,
		count: 0
	}];
	add({ mean, meanSquare }, label) {
		if (mean === 0) return;
		this.#byLabel[label].sum += Math.sqrt(Math.max(0, meanSquare - mean * mean)) / mean;
		this.#byLabel[label].count++;
	}
	finish() {
		const [defectFree, defective] = this.#byLabel;
		if (defectFree.count === 0 || defective.count === 0 || defectFree.sum === 0) return null;
		return defective.sum / defective.count / (defectFree.sum / defectFree.count);
	}
};

// src/evidence/accumulator.ts
var EvidenceAccumulator = class {
	#plan;
	#settings;
	#scores;
	#pixel;
	#alignment;
	#clutter = new SignalToClutter();
	#otherScores;
	#codes;
	#latentScores = null;
	#sample = new FixedSample();
	#variation = new VariationRatio();
	#map;
	#blurred;
	#shape = null;
	#reconstruction = null;
	#latent = null;
	constructor(plan, settings, codes = {
		calibrated: null,
		bytes: Infinity
	}) {
		this.#codes = codes;
		this.#plan = plan;
		this.#settings = settings;
		this.#scores = new ScoreAccumulator(plan.unit);
		this.#pixel = plan.hasMasks ? new PixelAccumulator(plan.regionSizes) : null;
		this.#alignment = plan.alignment === null ? null : new AlignmentAccumulator(plan.alignment);
		this.#otherScores = new OtherScores(plan.unit);
	}
	add(batch, latentShape, statistics = true) {
		this.#shape ??= batch.shape;
		batch.patches.forEach((patch, i) => {
			const scored = this.#addImage(batch, i, patch);
			const kl = this.#addCode(batch, i, patch, latentShape, scored);
			const { score: settings } = this.#settings;
			const score = batch.recordedScores?.[i] ?? codeScore(settings, scored?.score ?? null, kl);
			if (score === null) throw new Error(`${patch.id} has neither a recorded score nor what is to be scored`);
			this.#scores.add(patch, score);
		});
		if (!statistics || latentShape === null || batch.outputs.mu === null) return;
		this.#latent ??= new LatentAccumulator(latentShape);
		addCodes(this.#latent, batch);
	}
	#addCode({ patches, outputs: { mu, logVariance } }, i, patch, latentShape, scored) {
		if (latentShape === null || mu === null) return null;
		this.#latentScores ??= new LatentScores(this.#plan.unit, latentShape, this.#codes.calibrated, this.#codes.bytes);
		const units = mu.length / patches.length;
		const spread = logVariance === null ? null : patchSlice(logVariance, i, units);
		return this.#latentScores.add(patch, patchSlice(mu, i, units), spread, scored?.squaredError ?? null);
	}
	#addImage(batch, i, patch) {
		const scored = patchScore(batch, i, this.#settings.score, this.#map);
		if (scored === null) return null;
		const [, height, width] = batch.shape;
		this.#map = scored.map;
		const blurred = boxBlur(scored.map, height, width, this.#blurred);
		this.#blurred = blurred;
		const summary = summarizeMap(blurred);
		this.#variation.add(summary, patch.label);
		this.#otherScores.add(patch, scored, summary.max, batch.shape);
		if (this.#pixel !== null && batch.truth !== null) {
			this.#pixel.add(scored.map, blurred, batch.truth[i], patch.image, this.#plan.isDefective(patch.image));
			const { regions } = batch.truth[i];
			this.#alignment?.add(patch, blurred, regions, height, width);
			if (regions !== null) this.#clutter.add(scored.x, regions, batch.shape);
		}
		if (patch.label === 0) {
			this.#reconstruction ??= new ReconstructionAccumulator(batch.shape, this.#sample);
			const { mu } = batch.outputs;
			const code = mu === null ? null : patchSlice(mu, i, mu.length / batch.patches.length);
			this.#reconstruction.add(scored.x, scored.xhat, patch.sampled, patch.group, code);
		}
		return scored;
	}
	scored() {
		const { score: settings } = this.#settings;
		const latent = settings.latent === "mahalanobis" ? this.#latentColumns() : null;
		return {
			units: scoredUnits(this.#scores.columns, settings, latent),
			patchIds: this.#scores.patchIds
		};
	}
	#latentColumns() {
		const [channels, height, width] = this.#shape ?? [
			0,
			0,
			0
		];
		return this.#latentScores?.finish(this.#shape === null ? null : channels * height * width) ?? null;
	}
	finish() {
		const { seed, score: settings } = this.#settings;
		const latent = this.#latentColumns();
		const units = scoredUnits(this.#scores.columns, settings, latent);
		return {
			units,
			pixel: this.#pixel?.finish(this.#alignment?.finish(seed) ?? null, this.#clutter.finish()) ?? null,
			otherScores: this.#otherScores.finish(units, latent, seed),
			reconstruction: this.#reconstruction?.finish(this.#variation.finish(), seed) ?? null,
			latent: this.#latent?.finish() ?? null,
			sample: this.#sample.size
		};
	}
};
function scoredUnits(units, { latent }, columns) {
	if (latent !== "mahalanobis" || units.label.length === 0) return units;
	return {
		...units,
		score: distancesOf(columns)
	};
}

export { EvidenceAccumulator, LARGEST_ERROR, LatentAccumulator, LatentScores, ScoreAccumulator, addCodes, atSignalShare, aurocBounds, aurocInterval, aurocSpread, bootstrapDraws, bootstrapGroups, checkFinite, codeScore, degreesOfFreedom, distancesOf, groupSizes, hanleyMcNeilVariance, jackknifeInterval, medianSorted, negativeScores, numberGroups, pairedAurocTest, patchScore, patchSlice, percentile, quantile, quantileSorted, rankSorted, rankedScores, rocAuc, seededRandom, shuffleInPlace, sortedOrder, sortedQuantile, squaredDistance, standardDeviation, standardNormalCdf, standardNormalQuantile, studentQuantile, t95, tooFewForIntervals, z95 };