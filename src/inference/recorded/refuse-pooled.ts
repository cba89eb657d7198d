import { InputError } from '../../input-error.ts'

/** Columns that say which model, or which state of it, a row is of. */
const whose = /^(model|models|method|detector|algorithm|checkpoint|ckpt|epoch|step|global_step|iteration|iter)$/i
const more = /^(run|run_id|run_name|experiment|seed|trial|config|fold)$/i

/**
 * Rows of several models in one file would be judged as one model's.
 *
 * @param columnOf the texts of a column
 * @throws InputError that names the column and says how to take the file apart
 */
export function refusePooled(
  names: string[],
  images: string[] | null,
  columnOf: (name: string) => string[],
  path: string
): void {
  for (const name of names.filter((one) => whose.test(one) || more.test(one))) {
    const cells = columnOf(name)
    const values = [...new Set(cells)]
    if (values.length < 2) continue
    // Folds and seeds that each have images of their own are one evaluation.
    const isRepeated = images !== null && new Set(images).size < images.length
    const isOnce = images === null ? more.test(name) : !isRepeated
    if (isOnce || values.length === cells.length) continue
    const shown = `${values.slice(0, 3).join(', ')}${values.length > 3 ? ', …' : ''}`
    throw new InputError(
      `${path} holds rows of several models: "${name}" is ${shown}. Write a file for each, for example ` +
        `for name, rows in table.groupby("${name}"): rows.to_csv(f"scores_{name}.csv", index=False).`
    )
  }
}

/** What to say of a header that names no score: columns that are scores of several models, or a first row in place of names. */
export function hintOfScores(names: string[], firstRow: string[]): string {
  const isNumber = (text: string) => text !== '' && Number.isFinite(Number(text))
  if (names.length > 0 && names.every(isNumber)) return ' The first line has numbers in place of names: begin with score,label.'
  const several = names.filter(
    (name, i) => isNumber(firstRow[i] ?? '') && /(^|[_ -])(scores?|epoch|ep|step|anomaly)([_ -]?\d|[_ -]|$)/i.test(name)
  )
  if (several.length < 2) return ''
  const shown = several.slice(0, 3).map((name) => `"${name}"`)
  return ` ${shown.join(', ')}${several.length > 3 ? ', …' : ''} may each be the score of a model: write a file for each, its column called score.`
}
