import { medianSorted } from 'simple-statistics'
import { figure } from '../words/format.ts'
import { curveWords, type MatchedCurves } from './names/match-curves.ts'
import { saysLikelihood } from './names/spellings.ts'
import { curveKinds, type Column, type Curve, type CurveKind } from './training-history.ts'

/** Rank correlation of a curve with time from which it rises or falls as a whole. */
const trending = 0.5

/**
 * The curves with the signs that losses and divergences have: a divergence is positive, and what a training drives up is a
 * likelihood and no loss. Where name, values and course agree on it the curve is negated, else it is not used; both are said.
 */
export function withSigns(matched: MatchedCurves): {
  curves: Record<CurveKind, Curve | null>
  dropped: string[]
  notes: string[]
} {
  const notes: string[] = []
  const dropped: string[] = []
  const entries = curveKinds.map((kind): [CurveKind, Curve | null] => {
    const one = matched[kind]
    if (one === null) return [kind, null]
    const verdict = judge(kind, one.column, one.words)
    if (verdict.note !== null) notes.push(`"${one.column.name}" ${verdict.note}`)
    if (verdict.use === 'not') {
      dropped.push(one.column.name)
      return [kind, null]
    }
    const { name, at, value } = one.column
    return [kind, { name, at, value: verdict.use === 'negated' ? value.map((v) => (v === 0 ? 0 : -v)) : value }]
  })
  return { curves: Object.fromEntries(entries) as Record<CurveKind, Curve | null>, dropped, notes }
}

interface Verdict {
  use: 'as it is' | 'negated' | 'not'
  note: string | null
}

const fine: Verdict = { use: 'as it is', note: null }

function judge(kind: CurveKind, { value }: Column, words: string): Verdict {
  if (kind === 'kl' || kind === 'validationKl') return ofDivergence(value, curveWords[kind])
  if (kind === 'klWeight' || kind === 'learningRate') return fine
  const isPlainLoss = /loss/i.test(kind) && /^(loss|total|vae|costs?|overall|combined|sum)\b/.test(words)
  return ofLoss(value, curveWords[kind], saysLikelihood(words), isPlainLoss)
}

function ofDivergence(value: number[], what: string): Verdict {
  const negative = value.filter((v) => v < 0).length
  if (negative === 0) return fine
  if (value.every((v) => v <= 0))
    return { use: 'negated', note: `is negative throughout, and a ${what} is not: its sign was turned.` }
  const share = `is negative in ${negative} of ${value.length} points, and a ${what} never is`
  return negative * 2 > value.length
    ? { use: 'not', note: `${share}: not used.` }
    : { use: 'as it is', note: `${share}: estimated from single samples, it may be.` }
}

function ofLoss(value: number[], what: string, isLikelihood: boolean, isPlainLoss: boolean): Verdict {
  const isNegative = value.every((v) => v <= 0) && value.some((v) => v < 0)
  const course = courseOf(value)
  const span = `from ${figure(value[0])} to ${figure(value[value.length - 1])}`
  const negated = (why: string): Verdict => ({
    use: 'negated',
    note: `${why}: a likelihood, which was negated to serve as the ${what}.`
  })
  const not = (why: string): Verdict => ({
    use: 'not',
    note: `${why}: not used as the ${what}; log the loss that the training lowers.`
  })
  if (isLikelihood) {
    if (course === 'rises') return negated(`is called a likelihood and rises (${span})`)
    if (course === 'falls' && !isNegative)
      return { use: 'as it is', note: `is called a likelihood, but falls (${span}): read as its negative, a loss.` }
    if (isNegative && course === null) return negated(`is called a likelihood and is negative (${span})`)
    return not(
      `is called a likelihood and ${course === 'falls' ? 'falls below zero' : 'neither rises nor falls'} (${span}), so that its sign is open`
    )
  }
  if (isNegative && course === 'rises')
    // A loss that is below zero and rises may also be a training that breaks.
    return isPlainLoss
      ? not(`is negative and rises (${span}), as no loss does`)
      : negated(`is negative and rises (${span})`)
  if (isPlainLoss) return fine
  if (isNegative) return not(`is negative (${span}), as a log-likelihood or a density is, and does not rise`)
  if (course === 'rises' && neverFalls(value))
    return not(`rises while training goes on (${span}), as a likelihood does`)
  return fine
}

/** Over all of the training; null for a curve that does neither, or is too short to tell. */
function courseOf(value: number[]): 'rises' | 'falls' | null {
  if (value.length < 2) return null
  const correlation = rankCorrelation(value)
  const quarter = Math.max(1, Math.floor(value.length / 4))
  const change = median(value.slice(-quarter)) - median(value.slice(0, quarter))
  if (correlation >= trending && change > 0) return 'rises'
  return correlation <= -trending && change < 0 ? 'falls' : null
}

/** All of the second half lies above the first tenth: a loss that a rising KL weight pushes up again fell before. */
function neverFalls(value: number[]): boolean {
  const start = value.slice(0, Math.max(1, Math.ceil(value.length / 10)))
  const level = start.reduce((a, b) => Math.max(a, b))
  const lowest = start.reduce((a, b) => Math.min(a, b))
  return (
    value.slice(start.length).every((v) => v >= lowest) &&
    value.slice(Math.floor(value.length / 2)).every((v) => v > level)
  )
}

/** Spearman's, with time. */
function rankCorrelation(value: number[]): number {
  const order = value.map((v, i) => ({ v, i })).sort((a, b) => a.v - b.v)
  const ranks = new Float64Array(value.length)
  for (let from = 0; from < order.length;) {
    let to = from
    while (to + 1 < order.length && order[to + 1].v === order[from].v) to++
    for (let k = from; k <= to; k++) ranks[order[k].i] = (from + to) / 2
    from = to + 1
  }
  const middle = (value.length - 1) / 2
  let [product, ownSquares, timeSquares] = [0, 0, 0]
  ranks.forEach((rank, i) => {
    product += (rank - middle) * (i - middle)
    ownSquares += (rank - middle) ** 2
    timeSquares += (i - middle) ** 2
  })
  return ownSquares === 0 ? 0 : product / Math.sqrt(ownSquares * timeSquares)
}

function median(values: number[]): number {
  return medianSorted([...values].sort((a, b) => a - b))
}
