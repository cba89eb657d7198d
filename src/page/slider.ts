import type { UnitColumns } from '../evidence/evidence.ts'

/** Scores of a class that the page carries at most; of more, as many evenly between the lowest and the highest. */
const MOST = 4000

/** What the slider counts with: scores of each class in rising order. */
export interface SliderScores {
  defectFree: number[]
  defective: number[]
}

export function sliderScores({ score, label }: UnitColumns): SliderScores {
  const of = (wanted: 0 | 1) => thin(score.filter((_, i) => label[i] === wanted).sort((a, b) => a - b))
  return { defectFree: of(0), defective: of(1) }
}

function thin(sorted: number[]): number[] {
  if (sorted.length <= MOST) return sorted
  return Array.from({ length: MOST }, (_, i) => sorted[Math.round((i * (sorted.length - 1)) / (MOST - 1))])
}

/**
 * Runs in the reader's browser, where scripts may run: a slider under the score histogram that moves its threshold and counts what
 * that finds. It adds to the page and replaces nothing.
 */
export const sliderScript = `
(() => {
  const place = document.getElementById('slider')
  const data = document.getElementById('slider-scores')
  const line = document.querySelector('#scores .slider_marks line')
  if (!place || !data) return
  const { defectFree, defective, low, high, logarithmic, start, width } = JSON.parse(data.textContent)
  const scale = logarithmic ? Math.log : (x) => x
  const unscale = logarithmic ? Math.exp : (x) => x
  const above = (sorted, at) => {
    let [from, to] = [0, sorted.length]
    while (from < to) {
      const middle = (from + to) >> 1
      if (sorted[middle] > at) to = middle
      else from = middle + 1
    }
    return sorted.length - from
  }
  const percent = (share) => (100 * share).toFixed(1) + '%'
  const input = document.createElement('input')
  Object.assign(input, { type: 'range', min: 0, max: 1000, step: 1, id: 'threshold-slider' })
  const label = document.createElement('label')
  label.htmlFor = input.id
  label.textContent = 'Move the threshold'
  const output = document.createElement('output')
  output.htmlFor = input.id
  // Until it is moved, exactly the operating threshold, which may lie between two of its steps.
  let moved = false
  const at = () => moved ? Math.min(high, Math.max(low, unscale(scale(low) + ((scale(high) - scale(low)) * input.value) / 1000))) : start
  const show = () => {
    const threshold = at()
    const [found, alarms] = [above(defective, threshold), above(defectFree, threshold)]
    const recall = found / defective.length
    const rate = alarms / defectFree.length
    const precision = found + alarms === 0 ? null : found / (found + alarms)
    const f1 = (2 * found) / (found + alarms + defective.length)
    output.textContent =
      'Threshold ' + Number(threshold.toPrecision(4)) + ': recall ' + percent(recall) + ', false alarms ' + percent(rate) +
      ', precision ' + (precision === null ? '–' : percent(precision)) + ', F1 ' + f1.toFixed(3)
    input.setAttribute('aria-valuetext', output.textContent)
    if (moved)
      for (const card of document.querySelectorAll('.card[data-score]')) {
        const side = card.querySelector('.side')
        if (side) side.textContent = Number(card.dataset.score) > threshold ? '→ called defective' : '→ called defect-free'
      }
    if (line) {
      line.setAttribute('opacity', '1')
      line.setAttribute('transform', 'translate(' + (width * input.value) / 1000 + ',' + (line.dataset.top ?? 0) + ')')
    }
  }
  input.value = Math.round((1000 * (scale(start) - scale(low))) / (scale(high) - scale(low)))
  input.addEventListener('input', () => {
    moved = true
    show()
  })
  place.append(label, input, output)
  place.hidden = false
  show()
})()
`
