/** How many of the masks of defective images are odd, and in which way. */
export interface OddMasks {
  /** All of them. */
  masks: number
  fromAlpha: number
  empty: number
  covering: number
  /** The image's own file. */
  itself: number
  /** Different ones among those that mark a part of their image, and how many these are. */
  distinct: number
  partial: number
}

/**
 * Why nothing can be told from the masks of a set, with numbers: half of them or more say nothing of where defects are, or all
 * of them mark the very same pixels; null where they are as masks are.
 */
export function describeDoubtfulMasks(odd: OddMasks): string | null {
  const { masks, distinct, partial } = odd
  const ways: [number, string][] = [
    [odd.empty, 'are empty'],
    [odd.covering, 'cover the whole image'],
    [odd.itself, 'are the images themselves'],
    [odd.fromAlpha, 'have one color throughout, so that their transparency was read instead']
  ]
  const many = ways.filter(([count]) => count > 0 && 2 * count >= masks).map(([count, what]) => `${count} of ${masks} ${what}`)
  const same = partial > 1 && distinct === 1 ? [`all ${partial} that mark a part of their image mark the same pixels`] : []
  const reasons = [...many, ...same]
  return reasons.length === 0 ? null : `Of the masks of defective images ${reasons.join(', and ')}.`
}

/** Beside a verdict: figures that go by such masks are not told in silence. */
export function besideDoubtful(doubtful: string): string {
  return `${doubtful} Pixel-level figures go by them: look at some masks over their images.`
}
