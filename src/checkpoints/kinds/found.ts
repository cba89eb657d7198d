import { stat } from 'node:fs/promises'
import { basename, dirname, extname, resolve } from 'node:path'

export type CheckpointKind =
  | 'onnx'
  | 'onnx-pair'
  | 'tfjs-layers'
  | 'tfjs-graph'
  | 'tfjs-pair'
  | 'saved-model'
  | 'saved-model-pair'
  | 'recorded-npz'
  | 'recorded-csv'

/** A checkpoint as it lies on disk; side files of ONNX are added when it is read. */
export interface Found {
  kind: CheckpointKind
  path: string
  files: string[]
  /** Folder that holds the file or the folder. */
  folder: string
  /** Last path component, as it stands. */
  base: string
  /** Last path component without extension, `_encoder` or the like. */
  stem: string
}

/** A file or folder that may be a checkpoint, or belong to one. */
export interface Place {
  path: string
  isFolder: boolean
  /** The user wrote this very path: a CSV file is then taken at its word, so that its reader can say what it lacks. */
  named: boolean
}

/**
 * What a kind makes of a place: a checkpoint; null where it is of this kind's making and yet none; undefined where other kinds
 * may say more.
 *
 * @throws InputError for one that is damaged, or lacks a part
 */
export type Recognize = (place: Place) => Promise<Found | null | undefined>

/** One that is a file. */
export function foundFile(kind: CheckpointKind, given: string): Found {
  const path = resolve(given)
  const base = basename(path)
  return { kind, path, files: [path], folder: dirname(path), base, stem: base.slice(0, -extname(base).length) }
}

/** One that is a folder. */
export function foundFolder(kind: CheckpointKind, path: string, files: string[]): Found {
  return { kind, path, files, folder: dirname(path), base: basename(path), stem: basename(path) }
}

export async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false
  )
}
