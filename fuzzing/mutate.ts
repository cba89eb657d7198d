import type { Draws } from './random.ts'

/** Where readers go wrong: ends of ranges, signs, lengths that cannot be. */
const BYTES = [0, 1, 0x7f, 0x80, 0xff, 0x22, 0x2c, 0x0a, 0x5b, 0x7b]
const WORDS = [0, 1, 0x7fffffff, 0x80000000, 0xffffffff, 0xffff, 0x10000]

/** The bytes with a few changes of the kinds that damage and ill will make. */
export function mutateBytes(seed: Uint8Array, draws: Draws, other: Uint8Array): Uint8Array {
  let bytes = Buffer.from(seed)
  for (let left = 1 + draws.below(4); left > 0; left--) bytes = change(bytes, draws, other)
  return bytes
}

function change(bytes: Buffer, draws: Draws, other: Uint8Array): Buffer<ArrayBuffer> {
  const at = draws.below(bytes.length + 1)
  const length = draws.below(Math.min(64, bytes.length - at) + 1)
  const copy = Buffer.from(bytes)
  switch (draws.below(8)) {
    case 0:
      if (at < copy.length) copy[at]! ^= 1 << draws.below(8)
      return copy
    case 1:
      if (at < copy.length) copy[at] = draws.of(BYTES)
      return copy
    case 2:
      if (at + 4 <= copy.length) copy.writeUInt32LE(draws.of(WORDS), at)
      return copy
    case 3:
      if (at + 4 <= copy.length) copy.writeUInt32BE(draws.of(WORDS), at)
      return copy
    case 4:
      return copy.subarray(0, at)
    case 5:
      return Buffer.concat([copy.subarray(0, at), copy.subarray(at + length)])
    case 6:
      return Buffer.concat([copy.subarray(0, at + length), copy.subarray(at)])
    default: {
      const from = draws.below(other.length + 1)
      return Buffer.concat([copy.subarray(0, at), other.subarray(from, from + length), copy.subarray(at)])
    }
  }
}

const VALUES: unknown[] = [
  null,
  true,
  false,
  0,
  -0,
  -1,
  1,
  0.5,
  1e308,
  -1e308,
  2 ** 53,
  '',
  'x',
  '1',
  'NaN',
  '\u0000',
  '__proto__',
  [],
  {},
  [[]],
  'a'.repeat(5000),
  '::error::',
  { a: 1 }
]

/** A value as JSON has them, with a few places that hold something else, twice or nothing. */
export function mutateValue(seed: unknown, draws: Draws): unknown {
  const root = { value: structuredClone(seed) }
  for (let left = 1 + draws.below(3); left > 0; left--) {
    const places = placesIn(root)
    const [holder, key] = draws.of(places)
    const values = holder as Record<string, unknown>
    switch (draws.below(4)) {
      case 0:
        if (Array.isArray(holder)) holder.splice(Number(key), 1)
        else if (holder !== root) Reflect.deleteProperty(values, key)
        break
      case 1:
        if (Array.isArray(holder)) holder.push(structuredClone(values[key]))
        else values[`${key}${draws.of(['', 'x', '2'])}`] = structuredClone(values[key])
        break
      case 2:
        values[key] = nested(values[key], draws.of([1, 3, 70]))
        break
      default:
        values[key] = draws.of(VALUES)
    }
  }
  return root.value
}

function nested(value: unknown, levels: number): unknown {
  let outer = value
  for (let i = 0; i < levels; i++) outer = i % 2 === 0 ? [outer] : { a: outer }
  return outer
}

/** Of long lists the first and the last places alone: what is to be changed is the form. */
function placesIn(root: object): [object, string][] {
  const places: [object, string][] = []
  const open: object[] = [root]
  while (open.length > 0 && places.length < 5000) {
    const holder = open.pop()!
    const keys = Object.keys(holder)
    for (const key of keys.length > 20 ? [...keys.slice(0, 18), ...keys.slice(-2)] : keys) {
      places.push([holder, key])
      const value = (holder as Record<string, unknown>)[key]
      if (typeof value === 'object' && value !== null) open.push(value)
    }
  }
  return places
}
