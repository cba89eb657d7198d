import type { Decode, Model } from '../../src/inference/model.ts'

/** @throws where the model says that it has none */
export async function decoderOf(model: Model): Promise<Decode> {
  const decode = await model.decoder()
  if (typeof decode === 'string') throw new Error(decode)
  return decode
}
