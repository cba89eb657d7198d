export type Kind = 'loss' | 'reconstruction' | 'kl' | 'klWeight' | 'learningRate'

/**
 * The usual spellings, after fillers are gone, words in lower case between blanks. A spelling of a later list counts only
 * where none of an earlier one is there: `mse` is the reconstruction only in a log that has no `recon`.
 */
export const spellings: Record<Kind, RegExp[]> = {
  loss: [
    /^(loss|total( loss)?|loss total|vae( loss)?|objective|neg(ative)? elbo|nelbo|elbo loss)$/,
    /^(negelbo|minus elbo|loss (elbo|neg elbo|nelbo|negelbo|overall|sum|all)|(overall|combined|full|sum|complete|total vae|vae total)( loss)?|costs?|total cost|variational free energy|free energy)$/,
    /^((loss )?(elbo|vlb|variational lower bound|evidence lower bound|lower bound))$/
  ],
  reconstruction: [
    /^(loss )?(recons?|rec|reconst|reconstr|reconstruction)( (loss|error|err|mse|bce))?$/,
    /^((loss )?(mse|bce|nll|sse|l1|l2)|(mse|bce|nll|sse|l1|l2|pixel) (loss|error))$/,
    /^(loss )?((re|reco)( (loss|error|err))?|r (loss|error)|recloss|reconloss|recerr|(recons?|rec|reconst|reconstr|reconstruction) (term|cost|l|l1|l2|nll|error loss)|(mse|bce|l1|l2|nll) (recons?|rec|reconst|reconstr|reconstruction)( loss)?|mean squared error|binary cross ?entropy|neg(ative)? log ?likelihood|neg ?ll)$/,
    /^(loss )?((recons?|rec|reconst|reconstr|reconstruction|data|expected|conditional|decoder) )?((log )?likelihood|log ?lik(elihood)?|ll|llh|log ?prob(ability)?|log ?px|log ?pxz|log ?p x( given)? z|log ?px z|log ?px given z|log ?p xz)$/
  ],
  kl: [
    /^(loss )?(kl|kld|dkl|kl ?div(ergence)?|kl d)( (loss|total|divergence|nats))?$/,
    /^(loss )?((raw|unweighted|total|latent|prior|posterior) (kl|kld|kl ?div(ergence)?)|(kl|kld) (raw|unweighted|term|cost|penalty|error|err|l|z|sum|q p|qp|div loss)|kl ?div(ergence)? (loss|term|sum)|kullback leibler( divergence| loss)?|kl ?loss|kld ?loss|latent loss|d kl|regulari[sz]ation kl)$/
  ],
  klWeight: [
    /^(beta|(kl|kld) (weight|beta|coeff?|coefficient|scale|factor|lambda|annealing)|(beta|weight|lambda|w|lambd) (kl|kld)|kl ?w|klweight)$/,
    /^(beta (weight|t|current|vae|factor|coeff?|schedule)|current beta|(kl|kld) (anneal|alpha|warm ?up|mult|multiplier|anneal(ing)? (weight|factor|beta|coeff?))|anneal(ing)? (weight|factor|beta|coeff?)|warm ?up (weight|beta|factor)|kl ?(beta|coeff?|scale|factor))$/
  ],
  learningRate: [
    /^(lr|learning rate|learningrate)( .*)?$/,
    /^((current|cur|optimi[sz]er|opt|adam|adamw|sgd|base|initial|param group) )+(lr|learning rate)( .*)?$/
  ]
}

/** A name that says of itself that more of it is better: it is the negative of a loss. */
export function saysLikelihood(words: string): boolean {
  return spellings.reconstruction[3].test(words) || spellings.loss[2].test(words)
}
