import type { Column } from '../training-history.ts'
import { validation, wordsIn } from './words.ts'

/** Words that say when or over what a value was taken, and nothing about which value it is. */
const filler = /^(train(ing)?|tr|epoch|avg|average|mean|running|scalars?|metrics?|losses|terms?|value|set)$/
/** Words that say whose value it is, where there is but one model. */
const owner = /^(c?vae|bvae|beta vae|conv vae|model|autoencoder|ae|net|network)$/
/** Groups whose loss is another one. */
const foreign =
  /^(disc|discr|discriminator|dis|d|g|gan|gen|generator|adv|adversarial|critic|classifier|cls|clf|aux|auxiliary|perceptual|lpips|vgg|feature|style|tc|mmd|mi|prior|flow|codebook|vq|commit(ment)?|grad|gradient|reg|regulari[sz]er|regulari[sz]ation)$/

interface Reading {
  /** Without fillers. */
  words: string
  /** It stands below a group of another model or another part of the loss. */
  isForeign: boolean
}

export interface Readings {
  /** Of the whole tag, then of less and less of it. */
  readings: Reading[]
  /** The word for validation; null where the value is of the training. */
  validation: string | null
  /** Of one step, as Lightning says where it writes the epoch's beside it. */
  isOfStep: boolean
}

/**
 * `Loss/train_reconLoss` -> "loss recon", without fillers; the words for validation become a flag. Then what stands below the
 * groups: of `Stat/kl` "kl".
 */
export function readingsOf({ name, tag, folder = '', isFlattened = false }: Column): Readings {
  const own = tag ?? (folder === '' ? name : name.slice(folder.length + 1))
  const all = wordsIn(own)
  const isOfStep = all.length > 1 && all.at(-1) === 'step'
  const groups = own.split(isFlattened ? /[/:.|\\_]+/ : /[/:.|\\]+/).filter((group) => group !== '')
  // A folder is called just that where it holds one half; the name of a run may hold any word.
  const half = folder.split('/').at(-1)!.toLowerCase()
  const texts = groups.map((_, i) => ({ text: i === 0 ? own : groups.slice(i).join('/'), above: groups.slice(0, i) }))
  const words = texts.flatMap(({ text, above }): Reading[] => {
    const isForeign = above.some((group) => wordsIn(group).some((word) => foreign.test(word)))
    // KLLoss, MSELoss: a second look, as KLdiv has its small letters elsewhere.
    const plain = [text, text.replace(/(?<=[A-Z]{2})(?=[A-Z][a-z])/g, ' ')].map((one) => usual(wordsIn(one)))
    return [...plain, ...plain.map(withoutOwner)].map((one) => ({ words: one, isForeign }))
  })
  return {
    readings: words.filter((one, i) => one.words !== '' && words.findIndex((other) => other.words === one.words) === i),
    validation: [...all, half].find((word) => validation.test(word)) ?? null,
    isOfStep
  }
}

function usual(all: string[]): string {
  const told = all.length > 1 && all.at(-1) === 'step' ? all.slice(0, -1) : all
  const words = told.filter((word) => !filler.test(word) && !validation.test(word))
  // A group of tags may repeat what the tag says: loss/recon_loss.
  const once = words.filter((word, i) => word !== 'loss' || words.indexOf('loss') === i)
  // Lists of one's own: { train_losses, val_losses, kl_losses }.
  return once.length === 0 && told.includes('losses') ? 'loss' : once.join(' ')
}

/** vae_kl_loss */
function withoutOwner(words: string): string {
  const [first, ...rest] = words.split(' ')
  return rest.length > 0 && owner.test(first) ? rest.join(' ') : words
}
