import { isAbsent } from '../../engines/engine.ts'
import type { EngineRow } from './describe-engines.ts'

/** The table of the `engines` command. */
export function enginesText(rows: EngineRow[]): string {
  return rows
    .map(({ models, native, gpu, embedded, used }) =>
      [
        `${models} models`,
        `  used      ${used}`,
        `  native    ${isAbsent(native) ? `none: ${native.absent}` : `${native.name} ${native.version} in ${native.folder}`}`,
        ...(gpu === null ? [] : [`  GPU       ${gpu}`]),
        `  embedded  ${embedded}`
      ].join('\n')
    )
    .join('\n\n')
    .concat('\n')
}
