import { InputError } from '../input-error.ts'

/** An error on its way to another thread or process, where its class would be lost. */
export interface ErrorInTransit {
  isInputError: boolean
  message: string
  stack: string | undefined
}

export function packError(error: unknown): ErrorInTransit {
  const { message, stack } = error instanceof Error ? error : new Error(String(error))
  return { isInputError: error instanceof InputError, message, stack }
}

export function unpackError({ isInputError, message, stack }: ErrorInTransit): Error {
  return isInputError ? new InputError(message) : Object.assign(new Error(message), { stack })
}
