import type { PlaybookContext } from '../context.ts'

/** What the model is given at once, in words: a patch where images are cut into several, else an image. */
export function patchWord({ judged }: PlaybookContext): 'patch' | 'image' {
  const { patches, images } = judged.evidence.evaluationSet
  return patches > images ? 'patch' : 'image'
}

/** Several of them. */
export function patchWords(context: PlaybookContext): 'patches' | 'images' {
  return patchWord(context) === 'patch' ? 'patches' : 'images'
}

/** With its article. */
export function aPatch(context: PlaybookContext): 'a patch' | 'an image' {
  return patchWord(context) === 'patch' ? 'a patch' : 'an image'
}
