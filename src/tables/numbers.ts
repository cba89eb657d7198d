/** A cell's number, or what it holds instead; `infinite` also for NaN. */
export type CellValue = number | 'empty' | 'infinite' | 'text'

/** How programs write that there is nothing. */
const empty = /^(|n\.?\/?a\.?|#n\/a|<na>|[-–—]+|none|null|nil|\?)$/i
/** As Python, JavaScript, C and R write what is no finite number. */
const notFinite = /^[-+]?(nan|inf(inity)?|1\.#(inf|ind|qnan))$/i
const plain = /^[-+]?(\d+(\.\d*)?|\.\d+)(e[-+]?\d+)?$/i
/** 1,234 and 12,345,678: thousands, or a decimal of three digits. */
const inThrees = /^[-+]?[1-9]\d{0,2}(,\d{3})+$/
const dotsInThrees = /^[-+]?[1-9]\d{0,2}(\.\d{3})+$/
const thousandsForSure = /^[-+]?[1-9]\d{0,2}(,\d{3})*(,\d{3},\d{3}|,\d{3}\.\d*)$/
const decimalComma = /^[-+]?(\d*|[1-9]\d{0,2}(\.\d{3})+),\d+(e[-+]?\d+)?$/i
/** Thousands apart by what is no sign of decimals anywhere: blank, no-break and thin blank, apostrophe. */
const groups = /(?<=\d)[ \u00A0\u2009\u202F'’](?=\d{3}(?!\d))/g
/** A scalar of numpy or PyTorch as it prints itself, or a list of one. */
const wrapped = /^(?:(?:np\.|numpy\.)?(?:float\d*|tensor|array)\(|\[)+([-+.\deE]+)(?:,[^)\]]*)?[\])]+$/

/** Characters of a cell that may be a number, however it is written. */
const LONGEST = 200

export interface NumberReader {
  read: (cell: unknown) => CellValue
  /** What was taken for what, where cells can be read in two ways. */
  notes: string[]
}

/**
 * How the numbers of a table are written, told from all of its cells: with decimal points, with decimal commas or with
 * commas between thousands.
 *
 * @param separator of the cells: one that is no comma leaves it free for decimals
 */
export function numberReader(texts: Iterable<string>, separator: string): NumberReader {
  let [decimals, thousands, points] = [0, 0, 0]
  let [example, dotted]: (string | null)[] = [null, null]
  for (const raw of texts) {
    if (raw.length > LONGEST) continue
    const text = raw.trim().replace(groups, '')
    if (!text.includes(',')) {
      if (dotsInThrees.test(text)) dotted ??= text
      else if (text.includes('.') && plain.test(text)) points++
    } else if (thousandsForSure.test(text)) thousands++
    else if (inThrees.test(text)) example ??= text
    else if (decimalComma.test(text)) decimals++
  }
  // Who separates by semicolons does so because the comma is taken.
  const byComma = decimals > 0 || (example !== null && thousands + points === 0 && dotted === null && separator === ';')
  const notes: string[] = []
  if (decimals > 0) notes.push('Decimals are written with commas, and were read so.')
  if (example !== null && decimals === 0 && thousands === 0)
    notes.push(
      `${example} was read as ${toNumber(example, { byComma, dotsGroup: false })}: the comma as a sign of ${byComma ? 'decimals' : 'thousands'}.`
    )
  const style = { byComma, dotsGroup: decimals > 0 && points === 0 }
  if (dotted !== null && style.dotsGroup)
    notes.push(`${dotted} was read as ${toNumber(dotted, style)}: the point as a sign of thousands.`)
  return { read: (cell) => read(cell, style), notes }
}

interface Style {
  /** The comma is the sign of decimals. */
  byComma: boolean
  /** And the point stands between thousands. */
  dotsGroup: boolean
}

function read(cell: unknown, style: Style): CellValue {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : 'infinite'
  if (cell === undefined || cell === null) return 'empty'
  if (typeof cell !== 'string') return 'text'
  if (cell.length > LONGEST) return cell.trim() === '' ? 'empty' : 'text'
  const text = cell.trim()
  if (empty.test(text)) return 'empty'
  if (notFinite.test(text)) return 'infinite'
  const value = toNumber(text, style)
  if (value === null) return 'text'
  return Number.isFinite(value) ? value : 'infinite'
}

function toNumber(raw: string, { byComma, dotsGroup }: Style): number | null {
  const text = (wrapped.exec(raw)?.[1] ?? raw).replace(groups, '')
  if (byComma && decimalComma.test(text)) return Number(text.replaceAll('.', '').replace(',', '.'))
  if (dotsGroup && dotsInThrees.test(text)) return Number(text.replaceAll('.', ''))
  if (inThrees.test(text) || thousandsForSure.test(text)) return Number(text.replaceAll(',', ''))
  // A Unicode minus comes from typeset tables.
  const usual = text.replace(/^[−–]/, '-')
  return plain.test(usual) ? Number(usual) : null
}
