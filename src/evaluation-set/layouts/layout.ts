import type { LeftOut, SourceImage } from '../types.ts'

/** What one layout's reader finds. */
export interface LayoutImages {
  images: SourceImage[]
  /** One entry an image. */
  leftOut: LeftOut[]
  /** What was taken for what where a name or a shape alone decided, in sentences for the report. */
  notes: string[]
  /** Those of the notes where values, or names that are not the usual ones, alone decided. */
  taken?: string[]
  /** Defect-free images that the layout itself sets apart for the threshold. */
  calibration?: SourceImage[]
  /** Images that the layout itself names as those of the training. */
  trained?: { name: string; path: string }[]
}
