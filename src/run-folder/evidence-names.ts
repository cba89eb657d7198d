import { createHash } from 'node:crypto'

/**
 * File name of one checkpoint's evidence: its name. Where that holds more than letters, digits and `.-_=+` (a path suffix), or is
 * longer than a file's name may be once it is written, the rest goes and the first digits of the name's hash keep it unique.
 */
export function evidenceFileName({ checkpoint }: { checkpoint: { name: string } }): string {
  const digest = createHash('sha256').update(checkpoint.name).digest('hex')
  const safe = shortened(checkpoint.name.replace(/[^\p{L}\p{N}.\-_=+]+/gu, '_'))
  return safe === checkpoint.name ? `${safe}.json` : `${safe}.${digest.slice(0, 8)}.json`
}

/** Bytes that leave room for the hash, the extension and what is added while it is written; file systems take 255. */
const MOST_BYTES = 180

function shortened(name: string): string {
  if (Buffer.byteLength(name) <= MOST_BYTES) return name
  let short = ''
  for (const character of name) {
    if (Buffer.byteLength(short + character) > MOST_BYTES) break
    short += character
  }
  return short
}

/** Where the gallery of an evidence file lies: beside it, in a folder of its name. */
export function galleryFolder(evidencePath: string): string {
  return evidencePath.replace(/\.json$/, '')
}
