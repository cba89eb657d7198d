/** By ONNX's number. */
const NAMES = [
  'undefined',
  'float32',
  'uint8',
  'int8',
  'uint16',
  'int16',
  'int32',
  'int64',
  'string',
  'bool',
  'float16',
  'float64'
]

export function elementTypeName(type: number): string {
  return NAMES[type] ?? `type ${type}`
}
