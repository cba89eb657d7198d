import { InputError } from '../../input-error.ts'

export function missingHalf(present: string, missing: string): InputError {
  return new InputError(
    `${present} is one half of an encoder + decoder pair, but ${missing} is missing. Export both halves, or one graph ` +
      `(with neither "encoder" nor "decoder" at the end of its name) with the outputs recon, mu and logvar.`
  )
}
