import { InputError } from '../input-error.ts'
import { curveKinds, type Column, type Curve, type CurveKind } from './training-history.ts'

/** Words that say when or over what a value was taken, and nothing about which value it is. */
const filler = /^(train(ing)?|tr|epoch|avg|average|mean|running|scalars?|metrics?|losses|terms?|value)$/
const validation = /^(val|valid|validation|eval|evaluation|test|dev)$/

type Kind = 'loss' | 'reconstruction' | 'kl' | 'klWeight' | 'learningRate'

/**
 * The usual spellings, after fillers are gone, words in lower case between blanks. A spelling of a later list counts only
 * where none of an earlier one is there: `mse` is the reconstruction only in a log that has no `recon`.
 */
const spellings: Record<Kind, RegExp[]> = {
  loss: [/^(loss|total( loss)?|loss total|vae( loss)?|objective|neg(ative)? elbo|nelbo|elbo loss)$/],
  reconstruction: [
    /^(loss )?(recons?|rec|reconst|reconstr|reconstruction)( (loss|error|err|mse|bce))?$/,
    /^((loss )?(mse|bce|nll|sse|l1|l2)|(mse|bce|nll|sse|l1|l2|pixel) (loss|error))$/
  ],
  kl: [/^(loss )?(kl|kld|dkl|kl ?div(ergence)?|kl d)( (loss|total|divergence|nats))?$/],
  klWeight: [
    /^(beta|(kl|kld) (weight|beta|coeff?|coefficient|scale|factor|lambda|annealing)|(beta|weight|lambda|w|lambd) (kl|kld)|kl ?w|klweight)$/
  ],
  learningRate: [/^(lr|learning rate|learningrate)( .*)?$/]
}

const withValidation: Record<Kind, CurveKind | null> = {
  loss: 'validationLoss',
  reconstruction: 'validationReconstruction',
  kl: 'validationKl',
  klWeight: null,
  learningRate: null
}

/**
 * Which column is which curve, by the usual spellings of its name.
 *
 * @param shown the file or files as messages name them
 * @returns each curve with the column it was taken from, and the names of the columns that are left
 * @throws InputError where two columns could be the same curve, or none is any
 */
export function matchCurves(
  columns: Column[],
  shown: string
): { curves: Record<CurveKind, Curve | null>; unused: string[] } {
  const curves = Object.fromEntries(curveKinds.map((kind) => [kind, null])) as Record<CurveKind, Curve | null>
  const named = columns.map((column) => ({ column, ...wordsOf(column) }))
  for (const [kind, ranks] of Object.entries(spellings) as [Kind, RegExp[]][]) {
    for (const isValidation of [false, true]) {
      const target = isValidation ? withValidation[kind] : kind
      if (target === null) continue
      for (const spelling of ranks) {
        const fitting = named.filter((one) => one.isValidation === isValidation && spelling.test(one.words))
        if (fitting.length > 1) {
          const names = fitting.map(({ column }) => `"${column.name}"`)
          throw new InputError(
            `history: in ${shown} ${names.slice(0, 4).join(', ')} could each be the ${curveWords[target]}: leave or name one run only, or write a CSV file with the columns epoch, loss, reconstruction, kl, kl_weight, learning_rate, val_loss`
          )
        }
        if (fitting.length === 1) {
          const { name, at, value } = fitting[0].column
          curves[target] = { name, at, value }
          break
        }
      }
    }
  }
  const taken = new Set(Object.values(curves).map((curve) => curve?.name))
  const unused = columns.map(({ name }) => name).filter((name) => !taken.has(name))
  if (unused.length === columns.length) {
    const names = unused.slice(0, 12).map((name) => `"${name}"`)
    throw new InputError(
      `history: no column of ${shown} is a known curve (${names.join(', ') || 'there are none'}${unused.length > 12 ? ', …' : ''}): name them loss, reconstruction, kl, kl_weight, learning_rate, val_loss`
    )
  }
  return { curves, unused }
}

/** The curves in words. */
export const curveWords: Record<CurveKind, string> = {
  loss: 'loss',
  reconstruction: 'reconstruction loss',
  kl: 'KL divergence',
  klWeight: 'KL weight',
  learningRate: 'learning rate',
  validationLoss: 'validation loss',
  validationReconstruction: 'validation reconstruction loss',
  validationKl: 'validation KL divergence'
}

/** `Loss/train_reconLoss` -> "loss recon loss", without fillers; the words for validation become a flag. */
function wordsOf({ name, folder = '' }: Column): { words: string; isValidation: boolean } {
  const all = split(folder === '' ? name : name.slice(folder.length + 1))
  const words = all.filter((word) => !filler.test(word) && !validation.test(word))
  // A group of tags may repeat what the tag says: loss/recon_loss.
  const rest = words.filter((word, i) => word !== 'loss' || words.indexOf('loss') === i)
  // A folder is called just that where it holds one half; the name of a run may hold any word.
  const half = folder.split('/').at(-1)!.toLowerCase()
  return { words: rest.join(' '), isValidation: [...all, half].some((word) => validation.test(word)) }
}

function split(name: string): string[] {
  return name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
}
