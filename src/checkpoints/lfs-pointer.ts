import { InputError } from '../input-error.ts'

const POINTER = 'version https://git-lfs.github.com/spec/'

/** A checkout without Git LFS leaves a text file of three lines where the checkpoint should be: the most common reason for a "foreign" file in a job. */
export function refuseLfsPointer(head: Uint8Array, path: string): void {
  if (Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, POINTER.length)).toString('latin1') === POINTER)
    throw new InputError(
      `${path} is a Git LFS pointer, not the file itself. Check out with LFS: "lfs: true" in actions/checkout, or "git lfs pull".`
    )
}
