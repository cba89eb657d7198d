const word = new Float32Array(1)
const bits = new Uint32Array(word.buffer)

/** IEEE 754 binary16 as bits, rounded to nearest, ties to even; beyond 65504 infinite. */
export function toFloat16(values: Float32Array): Uint16Array {
  const halves = new Uint16Array(values.length)
  for (let i = 0; i < values.length; i++) {
    word[0] = values[i]
    const sign = (bits[0] >>> 16) & 0x8000
    const magnitude = bits[0] & 0x7fffffff
    if (magnitude >= 0x7f800000) halves[i] = sign | (magnitude > 0x7f800000 ? 0x7e00 : 0x7c00)
    else if (magnitude >= 0x38800000) halves[i] = sign | Math.min(roundedShift(magnitude - 0x38000000, 13), 0x7c00)
    else halves[i] = sign | roundHalfToEven(Math.abs(values[i]) * 2 ** 24)
  }
  return halves
}

function roundedShift(value: number, shift: number): number {
  return roundHalfToEven(value / 2 ** shift)
}

function roundHalfToEven(value: number): number {
  const floor = Math.floor(value)
  const rest = value - floor
  return rest > 0.5 || (rest === 0.5 && floor % 2 === 1) ? floor + 1 : floor
}

/** The inverse of `toFloat16`, exact. */
export function fromFloat16(halves: Uint16Array): Float32Array {
  const values = new Float32Array(halves.length)
  for (let i = 0; i < halves.length; i++) {
    const exponent = (halves[i] >>> 10) & 0x1f
    const mantissa = halves[i] & 0x3ff
    const magnitude =
      exponent === 0
        ? mantissa * 2 ** -24
        : exponent === 31
          ? mantissa
            ? NaN
            : Infinity
          : (1 + mantissa / 1024) * 2 ** (exponent - 15)
    values[i] = halves[i] & 0x8000 ? -magnitude : magnitude
  }
  return values
}
