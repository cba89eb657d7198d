import type { SourceImage } from '../types.ts'

/** What one layout's reader finds. */
export interface LayoutImages {
  images: SourceImage[]
  /** One entry an image. */
  leftOut: { name: string; reason: string }[]
  /** What was taken for what where a name or a shape alone decided, in sentences for the report. */
  notes: string[]
  /** Defect-free images that the layout itself sets apart for the threshold. */
  calibration?: SourceImage[]
}
