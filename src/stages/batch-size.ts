/** Values of one input tensor that a batch holds at most: bounds the memory of activations. */
const BATCH_VALUES = 2 ** 20

/** How many patches of [channels, height, width] go through the model at once: 1 to 64. */
export function batchSize(channels: number, height: number, width: number): number {
  return Math.max(1, Math.min(64, Math.floor(BATCH_VALUES / (channels * height * width))))
}
