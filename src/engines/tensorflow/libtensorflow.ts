/** Where a TensorFlow keeps the library that the addon is compiled against. */
export interface LibTensorFlow {
  kind: 'folder' | 'wheel'
  /** The folder `tensorflow` of an installed package, or a wheel; absolute. */
  path: string
  /** Of the Python package, where its name tells; for messages only. */
  version: string | null
  /** 12 hexadecimal digits, others for another build: an addon belongs to one. */
  fingerprint: string
  origin: 'config' | 'python'
}

/** The C API is in both; the second one is loaded with the first. */
export const LIBRARIES = ['libtensorflow_cc.so.2', 'libtensorflow_framework.so.2']

/** The header that the addon includes first. */
export const C_API = 'include/tensorflow/c/c_api.h'

export function nameOf({ version }: Pick<LibTensorFlow, 'version'>): string {
  return version === null ? 'TensorFlow' : `TensorFlow ${version}`
}
