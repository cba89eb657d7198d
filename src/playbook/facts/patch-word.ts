import type { PlaybookRun } from '../run.ts'

/** What the model is given at once, in words: a patch where images are cut into several, else an image. */
export function patchWord({ judged }: PlaybookRun): 'patch' | 'image' {
  const { patches, images } = judged.evidence.evaluationSet
  return patches > images ? 'patch' : 'image'
}

/** Several of them. */
export function patchWords(run: PlaybookRun): 'patches' | 'images' {
  return patchWord(run) === 'patch' ? 'patches' : 'images'
}

/** With its article. */
export function aPatch(run: PlaybookRun): 'a patch' | 'an image' {
  return patchWord(run) === 'patch' ? 'a patch' : 'an image'
}
