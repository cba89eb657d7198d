import { InputError } from '../../input-error.ts'
import { fromFloat16 } from '../float16.ts'

export interface NumpyArray {
  shape: number[]
  /** Row-major, whatever the order in the file. Text arrays: strings. */
  values: Float32Array | Float64Array | Uint8Array | string[]
}

/** Bytes and reader of each dtype; floats that fit stay float32, all integers become float64 (exact to 2^53). */
const READERS: Record<string, { bytes: number; read: (data: DataView, count: number) => NumpyArray['values'] }> = {
  f2: {
    bytes: 2,
    read: (data, count) => fromFloat16(Uint16Array.from({ length: count }, (_, i) => data.getUint16(2 * i, true)))
  },
  f4: { bytes: 4, read: (data, count) => fill(new Float32Array(count), (i) => data.getFloat32(4 * i, true)) },
  f8: { bytes: 8, read: (data, count) => fill(new Float64Array(count), (i) => data.getFloat64(8 * i, true)) },
  i1: { bytes: 1, read: (data, count) => fill(new Float64Array(count), (i) => data.getInt8(i)) },
  i2: { bytes: 2, read: (data, count) => fill(new Float64Array(count), (i) => data.getInt16(2 * i, true)) },
  i4: { bytes: 4, read: (data, count) => fill(new Float64Array(count), (i) => data.getInt32(4 * i, true)) },
  i8: { bytes: 8, read: (data, count) => fill(new Float64Array(count), (i) => Number(data.getBigInt64(8 * i, true))) },
  u1: { bytes: 1, read: (data, count) => new Uint8Array(data.buffer, data.byteOffset, count).slice() },
  b1: { bytes: 1, read: (data, count) => new Uint8Array(data.buffer, data.byteOffset, count).slice() },
  u2: { bytes: 2, read: (data, count) => fill(new Float64Array(count), (i) => data.getUint16(2 * i, true)) },
  u4: { bytes: 4, read: (data, count) => fill(new Float64Array(count), (i) => data.getUint32(4 * i, true)) },
  u8: { bytes: 8, read: (data, count) => fill(new Float64Array(count), (i) => Number(data.getBigUint64(8 * i, true))) }
}

function fill<T extends Float32Array | Float64Array>(values: T, read: (i: number) => number): T {
  for (let i = 0; i < values.length; i++) values[i] = read(i)
  return values
}

/** As numpy before 2.0 had it; Fortran order takes time for each. */
const MOST_AXES = 32
/** numpy writes some hundred bytes, and reads 10,000. */
const MOST_HEADER = 100_000

/**
 * Parses the NPY format, versions 1 to 3 (numpy.lib.format): numbers, booleans and text, little-endian. Object arrays (pickle)
 * are refused: unpickling runs code.
 *
 * @param what file and key, for messages
 * @throws InputError for anything else
 */
export function parseNpy(bytes: Uint8Array, what: string): NumpyArray {
  const broken = (why: string) =>
    new InputError(`${what} is not a numpy array: ${why}. Write the file again with numpy.savez.`)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 12 || Buffer.from(bytes.subarray(0, 6)).toString('latin1') !== '\x93NUMPY')
    throw broken('no numpy header')
  const version = bytes[6]
  if (version < 1 || version > 3) throw broken(`format version ${version} is not known`)
  const start = version === 1 ? 10 : 12
  const length = version === 1 ? view.getUint16(8, true) : view.getUint32(8, true)
  if (start + length > bytes.length) throw broken('the header is cut off')
  if (length > MOST_HEADER) throw broken(`its header has ${length} bytes`)
  const header = Buffer.from(bytes.subarray(start, start + length)).toString('latin1')
  const descr = /'descr':\s*'([^']*)'/.exec(header)?.[1]
  const fortran = /'fortran_order':\s*(True|False)/.exec(header)?.[1]
  const shapeText = /'shape':\s*\(([\d,\s]*)\)/.exec(header)?.[1]
  if (descr === undefined || fortran === undefined || shapeText === undefined)
    throw broken('the header is not one of a plain array (structured arrays are not read)')
  const shape = shapeText
    .split(',')
    .map((size) => size.trim())
    .filter((size) => size !== '')
    .map(Number)
  if (shape.length > MOST_AXES) throw broken(`it has ${shape.length} axes, and ${MOST_AXES} at most are read`)
  const count = shape.reduce((total, size) => total * size, 1)
  if (!shape.every(Number.isSafeInteger) || !Number.isSafeInteger(count))
    throw broken('its shape is larger than any file')
  const data = bytes.subarray(start + length)
  const values = readValues(descr, data, count, what)
  return { shape, values: fortran === 'True' && shape.length > 1 ? rowMajor(values, shape) : values }
}

function readValues(descr: string, data: Uint8Array, count: number, what: string): NumpyArray['values'] {
  const [, order, kind, size] = /^([<>|=]?)([a-zA-Z])(\d*)$/.exec(descr) ?? []
  if (kind === 'O')
    throw new InputError(
      `${what} is an object array (pickle), which is not read. Save numbers, or text with astype(str).`
    )
  const text = kind === 'U' || kind === 'S'
  const reader = READERS[`${kind}${size}`]
  if ((text ? !(Number(size) > 0) : reader === undefined) || order === '>')
    throw new InputError(
      `${what} has the dtype "${descr}", which is not read. Save it as little-endian numbers, for example astype("<f4").`
    )
  const bytesEach = text ? Number(size) * (kind === 'U' ? 4 : 1) : reader.bytes
  if (data.length < count * bytesEach)
    throw new InputError(
      `${what} claims ${count} values, but holds only ${data.length} bytes of data. Was the file copied in full?`
    )
  if (text)
    return Array.from({ length: count }, (_, i) => readText(data.subarray(i * bytesEach, (i + 1) * bytesEach), kind))
  return reader.read(new DataView(data.buffer, data.byteOffset, count * bytesEach), count)
}

function readText(data: Uint8Array, kind: string): string {
  if (kind === 'S') return withoutPadding(Buffer.from(data).toString('utf8'))
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength)
  let text = ''
  for (let i = 0; i < data.length; i += 4) {
    const point = view.getUint32(i, true)
    text += point <= 0x10ffff ? String.fromCodePoint(point) : '\uFFFD'
  }
  return withoutPadding(text)
}

/** numpy fills texts up with zeros. */
function withoutPadding(text: string): string {
  let end = text.length
  while (end > 0 && text.charCodeAt(end - 1) === 0) end--
  return text.slice(0, end)
}

/** From Fortran order, where the first index runs fastest. */
function rowMajor(values: NumpyArray['values'], shape: number[]): NumpyArray['values'] {
  const strides = shape.map((_, axis) => shape.slice(0, axis).reduce((total, size) => total * size, 1))
  const index = shape.map(() => 0)
  const source = values as { [i: number]: number }
  const moved = (Array.isArray(values) ? [...values] : values.slice()) as { [i: number]: number }
  for (let target = 0; target < values.length; target++) {
    moved[target] = source[index.reduce((sum, position, axis) => sum + position * strides[axis], 0)]
    for (let axis = shape.length - 1; axis >= 0 && ++index[axis] === shape[axis]; axis--) index[axis] = 0
  }
  return moved as NumpyArray['values']
}
