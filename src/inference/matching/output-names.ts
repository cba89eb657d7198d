/** What an output's name says that it is; null: nothing. `ignored`: known, and of no use here (a sampled z, a loss). */
export type OutputRole = 'reconstruction' | 'mu' | 'log-variance' | 'log-sigma' | 'sigma' | 'variance' | 'ignored'

/** Words that only a sampled code or a figure of the loss is called by. */
const IGNORED =
  /^(z|latents?|codes?|zs|samples?|sampled|eps|epsilon|noise|kl|kld|kldivergence|loss|elbo|mse|error|scores?|labels?)$/

/** `kl_mean`, `mean_error`: a figure's mean, not the code's. */
const FIGURE = /^(kl|kld|loss|elbo|mse|error|score|squared|absolute)$/

/**
 * Reads the role from a name as frameworks write it: `recon`, `x_hat`, `z_log_var`, `model/recon/Sigmoid:0`, `muHead`.
 * Scopes are read from the last to the first; the first one that says something decides. Upper and lower case are alike.
 */
export function roleOfName(name: string): OutputRole | null {
  const scopes = name
    .replace(/:\d+$/, '')
    .split(/[/:]/)
    .filter((scope) => scope !== '')
  for (const scope of scopes.reverse()) {
    const role = roleOfScope(scope)
    if (role !== null) return role
  }
  return null
}

function roleOfScope(scope: string): OutputRole | null {
  const words = scope
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
  while (words.length > 1 && /^\d+$/.test(words.at(-1)!)) words.pop()
  const joined = words.join('')
  if (words.some((word) => /^(x?recon|xhat|decoded)/.test(word)) || /(^|x)hat$/.test(joined)) return 'reconstruction'
  if (/(log|ln)(var|sigma2|sigmasq|std2|stdsq)/.test(joined)) return 'log-variance'
  if (/(log|ln)(sigma|std|scale)/.test(joined)) return 'log-sigma'
  if (/(sigma|std)(2|sq|squared?)$/.test(joined)) return 'variance'
  if (words.some((word) => /^z?(sigmas?|stds?|stddev)$/.test(word))) return 'sigma'
  if (words.some((word) => /^z?(vars?|variances?)$/.test(word))) return 'variance'
  if (words.some((word) => /^z?(mus?|means?)\d*$/.test(word)))
    return words.some((word) => FIGURE.test(word)) ? 'ignored' : 'mu'
  return words.some((word) => IGNORED.test(word)) ? 'ignored' : null
}
