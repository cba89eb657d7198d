import { isFirstHalf, isSecondHalf } from './halves.ts'

/**
 * What an output's name says that it is; null: nothing. `moments`: mean and log-variance in one tensor. `code`: of a plain
 * autoencoder its code, of a VAE as likely a sample of it. `ignored`: known, and of no use here (noise, a loss, an anomaly map).
 */
export type OutputRole =
  'reconstruction' | 'mu' | 'log-variance' | 'log-sigma' | 'sigma' | 'variance' | 'moments' | 'code' | 'ignored'

const CODE = /^(z|zs|latents?|codes?)$/

/** What sampling takes or gives. */
const SAMPLED = /^(samples?|sampled|eps|epsilon|noise)$/

/** What is computed from image and reconstruction, or says where the defect is: neither an image nor a code. */
const NO_IMAGE = new RegExp(
  `^(${[
    'anomal(y|ies|ous)(maps?|scores?)?|heat(maps?)?|amaps?|maps?|saliency|attn|attention|grads?|gradients?|uncertainty|confidence',
    'resid(ual)?s?|diffs?|differences?|delta|deviations?|minus|err(or)?s?|errmaps?|errormaps?',
    'loss(es)?|elbo|kl|kld|kldivergence|[rm]?mse|mae|l[12]|bce|nll|likelihood|(ms)?ssim|psnr|lpips|perceptual',
    'masks?|seg|segm|segmentations?|segmaps?|scores?|scoremaps?|distances?|thresholds?',
    'defects?|defective|detections?|detected|flags?|outliers?|novelty'
  ].join('|')})$`
)
const NO_IMAGE_COMPOUND =
  /(error|residual|anomal|heatmap|segmentation|difference|scoremap|(recon|reconstruction)(loss|mse|mae|diff))/

/** Of a classifier, an index of a codebook, or a copy of what was fed. */
const NO_CODE =
  /^(logits?|probs?|probabilit(y|ies)|softmax|class(es)?|classifier|classification|cls|categor(y|ies)|labels?|pred(iction)?s?|ind(ex|exes|ices)|quant(ized|ised)?|codebooks?|embed_ind|inputs?|originals?|orig|targets?|groundtruth|bbox(es)?|boxes)$/

/**
 * Reads the role from a name as frameworks write it: `recon`, `x_hat`, `z_log_var`, `model/recon/Sigmoid:0`, `muHead`.
 * Scopes are read from the last to the first; the first one that says something decides. Upper and lower case are alike.
 */
export function roleOfName(name: string): OutputRole | null {
  if (isFirstHalf(name)) return 'mu'
  if (isSecondHalf(name)) return 'log-variance'
  for (const scope of scopesOf(name)) {
    const role = roleOfScope(wordsOf(scope))
    if (role !== null) return role
  }
  return null
}

/** Whether a name says that its output is no picture of the input, whatever its shape: `reconstruction_error`, `heat_map`. */
export function isNoImage(name: string): boolean {
  const telling = scopesOf(name)
    .map(wordsOf)
    .find((words) => roleOfScope(words) !== null)
  return telling !== undefined && saysNoImage(telling)
}

/** Whether a name is that of a sample of the code. */
export function isSample(name: string): boolean {
  return scopesOf(name).some((scope) => wordsOf(scope).some((word) => SAMPLED.test(word)))
}

/** The last first. */
function scopesOf(name: string): string[] {
  return name
    .replace(/:\d+$/, '')
    .split(/[/:]/)
    .filter((scope) => scope !== '')
    .reverse()
}

function wordsOf(scope: string): string[] {
  const words = scope
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
  while (words.length > 1 && /^\d+$/.test(words.at(-1)!)) words.pop()
  return words
}

function saysNoImage(words: string[]): boolean {
  return words.some((word) => NO_IMAGE.test(word)) || NO_IMAGE_COMPOUND.test(words.join(''))
}

function roleOfScope(words: string[]): OutputRole | null {
  const joined = words.join('')
  if (saysNoImage(words)) return 'ignored'
  const reconstructs =
    words.some((word) => /^(x?recon|xhat|xrecs?$|recs?$|decoded)/.test(word)) || /(^|x)hat$/.test(joined)
  // How sure the decoder is of its picture.
  if (reconstructs)
    return /(logvar|logsigma|logstd|sigma|std|stddev|variance)$/.test(joined) ? 'ignored' : 'reconstruction'
  if (isMoments(joined)) return 'moments'
  if (/(log|ln)(var|cov|sigma2|sigmasq|std2|stdsq)/.test(joined)) return 'log-variance'
  if (/(log|ln)(sigma|std|scale)/.test(joined)) return 'log-sigma'
  if (/(sigma|std)(2|sq|squared?)$/.test(joined)) return 'variance'
  if (words.some((word) => NO_CODE.test(word))) return 'ignored'
  if (words.some((word) => /^z?(sigmas?|stds?|stddev|scale)\d*$/.test(word))) return 'sigma'
  if (words.some((word) => /^z?(vars?|variances?)$/.test(word))) return 'variance'
  // `squared_mean`, a figure's.
  if (words.some((word) => /^z?(mus?|means?|loc)\d*$/.test(word)))
    return words.some((word) => /^(squared|absolute)$/.test(word)) ? 'ignored' : 'mu'
  if (words.some((word) => SAMPLED.test(word))) return 'ignored'
  // Before and behind a codebook.
  if (/^z?(e|q|vq|quant(ized)?)$/.test(joined)) return 'ignored'
  if (words.some((word) => CODE.test(word))) return 'code'
  return words.some((word) => /^(decoder|decode)$/.test(word)) ? 'reconstruction' : null
}

/** `moments` and `parameters` of a latent distribution, or both names at once: `mu_logvar`. */
function isMoments(joined: string): boolean {
  return (
    /(^|latent|dist|posterior|gaussian|z|q)(moments?|(dist)?params|(dist)?parameters)$/.test(joined) ||
    /(mu|mean)s?(and)?z?(log|ln)(var|sigma2?|std)/.test(joined) ||
    /(^|z)(mu|mean)s?(and)?z?(sigma|std|var|variance)s?$/.test(joined)
  )
}
