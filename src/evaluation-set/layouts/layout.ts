import type { SourceImage } from '../types.ts'

/** What one layout's reader finds. */
export interface LayoutImages {
  images: SourceImage[]
  leftOut: { name: string; reason: string }[]
}
