import type { Diagnosis } from '../diagnosis/schema.ts'

/** What has a score of its own: patches where images are cut into several with labels of their own, else images. */
export function unitWords({ unit, patches, images }: Diagnosis['evaluationSet']): 'patches' | 'images' {
  return unit === 'patch' && patches !== images ? 'patches' : 'images'
}
