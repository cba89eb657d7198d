/** Words that say that a value is of the validation, the likeliest first. */
export const validation = /^(val|vals|valid|validation|vld|eval|evaluation|test|testing|dev|holdout)$/
/** Of the training. */
export const training = /^(train(ing)?|tr|fit)$/

/** `Loss/train_reconLoss` -> loss, train, recon, loss */
export function wordsIn(name: string): string[] {
  return name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/β/g, ' beta ')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
}
