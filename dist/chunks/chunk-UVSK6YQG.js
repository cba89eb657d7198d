import { createRequire as __createRequire } from 'node:module';
import { fileURLToPath as __fileURLToPath } from 'node:url';
import { dirname as __pathDirname } from 'node:path';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __pathDirname(__filename);

// src/inference/float16.ts
var word = new Float32Array(1);
var bits = new Uint32Array(word.buffer);
function toFloat16(values) {
  const halves = new Uint16Array(values.length);
  for (let i = 0; i < values.length; i++) {
    word[0] = values[i];
    const sign = bits[0] >>> 16 & 32768;
    const magnitude = bits[0] & 2147483647;
    if (magnitude >= 2139095040) halves[i] = sign | (magnitude > 2139095040 ? 32256 : 31744);
    else if (magnitude >= 947912704) halves[i] = sign | Math.min(roundedShift(magnitude - 939524096, 13), 31744);
    else halves[i] = sign | roundHalfToEven(Math.abs(values[i]) * 2 ** 24);
  }
  return halves;
}
function roundedShift(value, shift) {
  return roundHalfToEven(value / 2 ** shift);
}
function roundHalfToEven(value) {
  const floor = Math.floor(value);
  const rest = value - floor;
  return rest > 0.5 || rest === 0.5 && floor % 2 === 1 ? floor + 1 : floor;
}
function fromFloat16(halves) {
  const values = new Float32Array(halves.length);
  for (let i = 0; i < halves.length; i++) {
    const exponent = halves[i] >>> 10 & 31;
    const mantissa = halves[i] & 1023;
    const magnitude = exponent === 0 ? mantissa * 2 ** -24 : exponent === 31 ? mantissa ? NaN : Infinity : (1 + mantissa / 1024) * 2 ** (exponent - 15);
    values[i] = halves[i] & 32768 ? -magnitude : magnitude;
  }
  return values;
}

export {
  toFloat16,
  fromFloat16
};
