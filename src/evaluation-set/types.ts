/** 0: defect-free, 1: defective. */
export type Label = 0 | 1

/** One image file of the evaluation set, not yet read. */
export interface SourceImage {
  /** Path relative to the set's root, with forward slashes; unique in the set. */
  name: string
  path: string
  label: Label
  /** `good`, or the kind of defect (folder name, AITEX defect code). */
  kind: string
  /** Fabric code where the layout knows one (AITEX), else null. */
  fabric: string | null
  /** Images of one group are not independent of each other; default: the image itself. */
  group: string
  /** Mask files to be united; empty where there is none. */
  masks: string[]
  /** Value of a conditional VAE's condition (AITEX fabric code, manifest column `condition`), else null. */
  condition: string | null
}

/** An image that is not used. */
export interface LeftOut {
  name: string
  reason: string
  /** Left out where nobody knows it. */
  label?: Label
  /** Whether whoever made the set asked for that (rows of another split). */
  asked?: true
}

/** What was found on disk: the images to test, and the defect-free ones that calibrate the threshold. */
export interface EvaluationSet {
  layout: 'mvtec' | 'aitex' | 'folders' | 'manifest'
  root: string
  images: SourceImage[]
  /** Defect-free images apart from the tested ones, or null: the defect-free test images calibrate. */
  calibration: SourceImage[] | null
  /** Images that are not used, each with the reason. */
  leftOut: LeftOut[]
  /** What was taken for what where names or shapes alone decided, in sentences for the report. */
  notes: string[]
  /** Those of the notes where values, or names that are not the usual ones, alone decided: they belong beside the verdict. */
  taken?: string[]
  /** `exif`: pictures are turned as their own EXIF orientation says; left out: they are taken as they are stored. */
  orientation?: 'stored' | 'exif'
  /** Images that a manifest names as those of the training. */
  trained?: { name: string; path: string }[]
  /** All values of `condition`, in code order. */
  conditions: string[]
}

/** The model's input, which every patch has: channels 1 (grey) or 3 (RGB), height and width in pixels. */
export interface Geometry {
  channels: 1 | 3
  height: number
  width: number
  mode: 'tile' | 'resize'
  /** Step between tiles in pixels, vertical and horizontal. */
  stride: [number, number]
}

/** One patch (a tile, or a whole resized image), known before its pixels are read. */
export interface Patch {
  /** Image name, with `@x,y` behind it where the image has several tiles; unique in the set. */
  id: string
  /** Index into the images of its split. */
  image: number
  x: number
  y: number
  label: Label
  kind: string
  fabric: string | null
  group: string
  /** Index into `EvaluationSet.conditions`, or -1. */
  condition: number
  /** Whether it belongs to the fixed sample of at most 256 defect-free patches, the same for all checkpoints. */
  sampled: boolean
}

/** Everything about the set that one geometry decides. */
export interface EvaluationPlan {
  set: EvaluationSet
  geometry: Geometry
  /** `patch` if every defective image that is used has a mask, else `image` (highest score of its tiles). */
  unit: 'patch' | 'image'
  test: Patch[]
  /** Null: the defect-free test units calibrate. */
  calibration: Patch[] | null
  /** Evaluated pixels of each mask region (8-connected, labelled per image before any resizing); index = region id - 1. */
  regionSizes: number[]
  /** Regions of test image i have the ids regionOffsets[i] + 1 and up, in raster order of their first pixels. */
  regionOffsets: number[]
  /** Whether pixel metrics can be measured: every defective image has a mask, and there is at least one region. */
  hasMasks: boolean
  /** Why masks, though there are some, say nothing of where defects are; null where they do. */
  doubtfulMasks: string | null
  /** Names of the test images whose file is, byte for byte, also a calibration image. */
  duplicates: string[]
  /** sha256 over the names, labels, groups and contents of all images and masks, and the geometry. */
  hash: string
  /** Of the notes, what a reader has to know before the verdict. */
  besideVerdict: { about: 'left-out' | 'taken'; text: string }[]
  /** What was done, in words for the report: "64 images of 4096x256 cut into 16 tiles of 256x256 each". */
  notes: string[]
}

/** Where the defect is, pixel by pixel, in one patch. */
export interface PixelTruth {
  /** [height * width]: 0 no defect, else the region id from 1 on; null where the patch has no defect pixel at all. */
  regions: Int32Array | null
  /** [height * width]: 1 where an earlier, overlapping tile already covers the pixel; null where nothing overlaps. */
  covered: Uint8Array | null
}

/** A batch of patches with their pixels. */
export interface PatchBatch {
  patches: Patch[]
  /** [n, channels, height, width], 0..1. */
  pixels: Float32Array
  /** One a patch where the plan has masks (defect-free patches included, all zero), else null; null for calibration. */
  truth: PixelTruth[] | null
}
